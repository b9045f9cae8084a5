namespace TradePolicy.Data.Tests;

/// <summary>The lists of goods of Sections 122 and 232 have as many codes as the notes to subchapter III of chapter 99.</summary>
public sealed class ListsOfGoodsTest
{
    [Theory]
    [InlineData("us/goods/section-122", 1_098, "2026-02-24T00:01:00")]
    [InlineData("us/goods/section-122-particular-articles", 11, "2026-02-24T00:01:00")]
    [InlineData("us/goods/section-122-civil-aircraft", 546, "2026-02-24T00:01:00")]
    [InlineData("us/goods/vehicles", 17, "2025-04-03T00:01:00")]
    [InlineData("us/goods/vehicle-parts", 130, "2025-05-03T00:01:00")]
    [InlineData("us/goods/vehicles-gb", 12, "2025-06-30T00:01:00")]
    [InlineData("us/goods/vehicle-parts-gb", 267, "2025-06-30T00:01:00")]
    [InlineData("us/goods/trucks", 25, "2025-11-01T00:01:00")]
    [InlineData("us/goods/buses", 10, "2025-11-01T00:01:00")]
    [InlineData("us/goods/truck-parts", 182, "2025-11-01T00:01:00")]
    [InlineData("us/goods/softwood", 15, "2025-10-14T00:01:00")]
    [InlineData("us/goods/upholstered-furniture", 4, "2025-10-14T00:01:00")]
    [InlineData("us/goods/kitchen-cabinets", 3, "2025-10-14T00:01:00")]
    [InlineData("us/goods/semiconductors", 3, "2026-01-15T00:01:00")]
    public void A_list_has_the_codes_of_its_note_from_its_first_moment_on(string key, int codes, string begins)
    {
        CommodityList list = UnitedStates.Register.CommodityLists[key];
        Instant begin = Shipment.Eastern(begins);
        list.Goods.At(begin).Value.Included.Should().HaveCount(codes);
        list.Goods.At(begin - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
        list.Goods.At(Shipment.Eastern("2026-07-01T12:00:00")).Value.Included.Should().HaveCount(codes);
    }

    [Fact]
    public void The_parts_of_the_United_Kingdom_are_all_parts_of_vehicles_and_so_are_its_vehicles()
    {
        Instant at = Shipment.Eastern("2026-01-01T12:00:00");
        foreach ((string of, string within) in ((string, string)[])[("vehicles-gb", "vehicles"), ("vehicle-parts-gb", "vehicle-parts")])
        {
            CommodityScope whole = Goods(within);
            Goods(of).Included.Should().OnlyContain(code => whole.Covers(code) == Coverage.Covered);
        }

        CommodityScope Goods(string key) => UnitedStates.Register.CommodityLists[$"us/goods/{key}"].Goods.At(at).Value;
    }

    [Fact]
    public void The_register_on_China_has_the_lists_on_which_its_tariffs_rest_and_no_others()
    {
        PolicyRegister china = UnitedStatesChina.Register;
        china.CommodityLists.Keys.Should().Contain("us/goods/annex-ii").And.NotContain("us/goods/brazil")
            .And.OnlyContain(list => china.Tariffs.Any(tariff => tariff.RestsOn(list)));
        china.Validate().Should().NotContain(finding => finding.Kind == FindingKind.UnknownList);
    }

    [Fact]
    public void What_is_left_out_names_goods_of_little_value_and_each_missing_duty() =>
        UnitedStates.KnownGaps.Select(gap => gap.Message).Should().Contain(message => message.Contains("800 dollars"))
            .And.Contain(message => message.Contains("before 12 March 2025")).And.Contain(message => message.Contains("note 51(d)"))
            .And.Contain(message => message.Contains("40 more codes"));
}
