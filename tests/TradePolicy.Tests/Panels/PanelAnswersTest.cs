namespace TradePolicy.Tests;

/// <summary>What a panel and its averages refuse, say and count.</summary>
public sealed class PanelAnswersTest
{
    private static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    private static readonly DutySchedule Schedule = DutySchedule.Compile(
        [Duties.General(AdValorem.Of(2m)), Duties.Additional("us/a", 10m).WithOrigins(EconomyScope.Of(Economy.China))]);

    private static readonly DutyPanel Panel = DutyPanel.Of(Schedule, [Phones, Shirts], Duties.June2025)
        .WithOrigins(Economy.China, Economy.Japan);

    [Fact]
    public void What_makes_no_panel_is_refused_with_the_reason()
    {
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(Schedule, [], Duties.June2025))
            .WithMessage("A panel has at least one commodity.*").WithParameterName("commodities");
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(Schedule, [CommodityCode.Hts("8517.13")], Duties.June2025))
            .WithMessage("8517.13 has 6 digits; a panel is of codes of ten.*").WithParameterName("commodities");
        Refusal.Of<ArgumentException>(
            () => DutyPanel.Of(Schedule, [Phones, CommodityCode.China("8517.13.00.00")], Duties.June2025))
            .WithMessage("8517.13.00.00 is a code of cn; a panel is of codes of one economy, here of hts.*");
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(Schedule, [Phones, Shirts, Phones], Duties.June2025))
            .WithMessage("8517.13.00.00 is given twice.*").WithParameterName("commodities");
        Refusal.Of<ArgumentNullException>(() => DutyPanel.Of(Schedule, [null!], Duties.June2025)).WithParameterName("commodities");
        Refusal.Of<ArgumentNullException>(() => DutyPanel.Of(null!, [Phones], Duties.June2025));
        Refusal.Of<ArgumentNullException>(() => DutyPanel.Of(Schedule, null!, Duties.June2025));
        Refusal.Of<ArgumentOutOfRangeException>(() => DutyPanel.Of(Schedule, [Phones], Duties.June2025, (LegalView)9))
            .WithMessage("Not a legal view.*");
        Refusal.Of<ArgumentException>(() => Panel.WithOrigins()).WithMessage("A panel has at least one origin, and each once.*")
            .WithParameterName("origins");
        Refusal.Of<ArgumentNullException>(() => Panel.WithFacts(null!));
        Refusal.Of<ArgumentNullException>(() => Panel.WithClaim("KR", null!));
        Refusal.Of<ArgumentException>(() => Panel.WithClaim(" ", EconomyScope.All));
        Refusal.Of<ArgumentNullException>(() => Panel.GetRow(null!, Economy.China));
        Refusal.Of<ArgumentNullException>(() => Panel.GetRow(Phones, null!));
        Refusal.Of<ArgumentException>(() => Panel.GetRow(Phones, Economy.Canada)).WithMessage("CA is not an origin of the panel.*")
            .WithParameterName("origin");
        Refusal.Of<ArgumentException>(() => Panel.GetRow(CommodityCode.Hts("0101.21.00.10"), Economy.China))
            .WithMessage("0101.21.00.10 is not a commodity of the panel.*").WithParameterName("commodity");
    }

    [Theory]
    [InlineData(1, "2")]
    [InlineData(2, "1,1")]
    [InlineData(3, "1,1")]
    public void A_panel_is_split_into_no_more_parts_than_it_has_goods(int parts, string sizes)
    {
        string.Join(',', Panel.Split(parts).Select(part => part.Commodities.Count)).Should().Be(sizes);
        Panel.Split(parts).SelectMany(part => part.Rows()).Should().Equal(Panel.Rows());
    }

    [Fact]
    public void A_row_is_equal_to_one_of_the_same_goods_and_rates()
    {
        PanelRow row = Panel.GetRow(Phones, Economy.China);

        row.Should().Be(DutyPanel.Of(Schedule, [Phones], Duties.June2025).WithOrigins(Economy.China).GetRow(Phones, Economy.China));
        row.GetHashCode().Should().Be(Panel.GetRow(Phones, Economy.China).GetHashCode());
        row.Should().NotBe(Panel.GetRow(Shirts, Economy.China)).And.NotBe(Panel.GetRow(Phones, Economy.Japan));
        row.Should().NotBe(
            DutyPanel.Of(DutySchedule.Compile([Duties.General(AdValorem.Of(3m))]), [Phones], Duties.June2025)
                .WithOrigins(Economy.China).GetRow(Phones, Economy.China));
        row.ToString().Should().Be("8517.13.00.00 from CN: 12%");
        default(PanelRow).ToString().Should().Be("no goods");
        row.Rates.ToArray().Select(rate => rate.ToString()).Should().Equal("2%", "10%");
        Refusal.Of<ArgumentNullException>(() => row.RateOf(null!));
    }

    [Fact]
    public void What_is_claimed_or_stated_twice_is_claimed_once_and_stated_last()
    {
        DutyPanel claimed = Panel.WithClaim("KR", EconomyScope.All).WithClaim("KR", EconomyScope.Of(Economy.China));
        DutyPanel stated = Panel.WithFacts(goods => goods.WithFact("a")).WithFacts(goods => goods.WithFact("a", false));

        claimed.Assess(Phones, Economy.China).Entry.Claims.Should().Equal("KR");
        stated.Assess(Phones, Economy.China).Entry.Facts["a"].Should().BeFalse();
        stated.Assess(Phones, Economy.China).Entry.Should().Be(
            CustomsEntry.Of(Phones, Economy.China, Money.Of(100m, Currency.None), Economy.UnitedStates).LoadedAt(Duties.June2025)
                .ExportedAt(Duties.June2025).EnteredAt(Duties.June2025).WithFact("a", false));
    }

    [Theory]
    [InlineData("gone", "The function returned null for *")]
    [InlineData("origin", "* becomes *; commodity, origin and economy of entry are those of the panel.")]
    [InlineData("instant", "* becomes *, whose rate another instant decides: *")]
    [InlineData("value", "The customs value of * becomes zero, so that no duty is a percentage of it.")]
    public void What_is_stated_of_goods_leaves_them_the_goods_of_the_panel(string change, string message) =>
        Refusal.Of<ArgumentException>(() => Panel.WithFacts(goods => change switch
        {
            "gone" => null!,
            "origin" => goods.OfGoods(goods.Commodity, Economy.Japan),
            "instant" => goods.EnteredAt(Duties.June2025 + Duration.Epsilon),
            _ => goods.WithCustomsValue(Money.Of(0m, Currency.None)),
        }).Rows().First()).WithMessage(message);

    [Fact]
    public void Weights_of_the_same_goods_are_added_up()
    {
        TradeWeights weights = TradeWeights.Of(
            TradeWeight.Of(Phones, Economy.China, 1m), TradeWeight.Of(Shirts, Economy.China, 2m),
            TradeWeight.Of(Phones, Economy.China, 4m));

        weights.All.Select(weight => weight.ToString()).Should().Equal("8517.13.00.00 from CN: 5", "6109.10.00.12 from CN: 2");
        weights.TotalValue.Should().Be(7m);
        weights.ToString().Should().Be("2 weights, 7 in all");
        TradeWeight.Of(Phones, Economy.China, 0m).Value.Should().Be(0m);
        TradeWeight.Of(Phones, Economy.China, TradeWeight.MaxValue).Value.Should().Be(10_000_000_000_000_000m);
        Refusal.Of<ArgumentOutOfRangeException>(() => TradeWeight.Of(Phones, Economy.China, -0.01m));
        Refusal.Of<ArgumentOutOfRangeException>(() => TradeWeight.Of(Phones, Economy.China, TradeWeight.MaxValue + 0.01m));
        Refusal.Of<ArgumentNullException>(() => TradeWeight.Of(null!, Economy.China, 1m));
        Refusal.Of<ArgumentNullException>(() => TradeWeight.Of(Phones, null!, 1m));
        Refusal.Of<ArgumentNullException>(() => TradeWeights.Of(null!));
        Refusal.Of<ArgumentNullException>(() => TradeWeights.Of([null!])).WithParameterName("weights");
    }

    [Fact]
    public void A_series_says_of_which_instant_each_average_is()
    {
        TradeWeights weights = TradeWeights.Of(
            TradeWeight.Of(Phones, Economy.China, 3m), TradeWeight.Of(Shirts, Economy.Japan, 1m),
            TradeWeight.Of(Shirts, Economy.Canada, 5m));
        TradeWeightedRates now = TradeWeightedRates.Of(Panel, weights);

        now.ToString().Should().Be("2025-06-30T16:00:00Z: all goods: 9.5%, 5 left out");
        TradeWeightedRates.AsKnownDuring(Panel, weights, new(Duties.June2025, null)).Single().ToString()
            .Should().Be("2025-06-30T16:00:00Z as known at 2025-06-30T16:00:00Z: all goods: 9.5%, 5 left out");
        now.ByChapterAndOrigin.Select(average => average.ToString()).Should()
            .Equal("goods of chapter 61 of JP: 2%", "goods of chapter 85 of CN: 12%");
        now.ByChapter.Select(average => average.ToString()).Should().Equal("goods of chapter 61: 2%", "goods of chapter 85: 12%");
        now.Overall.RateOf("us/a").Rate.Should().Be(Percentage.Of(7.5m));
        Refusal.Of<KeyNotFoundException>(() => now.Overall.RateOf("us/b"))
            .WithMessage("No programme 'us/b' is in the total on these goods. Did you mean 'us/a'? There is us/general, us/a.");
        Refusal.Of<ArgumentException>(() => TradeWeightedRates.During(Panel, weights, new(null, Duties.June2025)))
            .WithMessage("An interval without a start has no first average.*").WithParameterName("during");
        Instant later = Duties.June2025 + Duration.FromDays(1);
        TradeWeightedRates.During(Panel, weights, new(Duties.June2025, null), [later]).Should()
            .ContainSingle("nothing changes at the further instant");
        Refusal.Of<ArgumentNullException>(() => TradeWeightedRates.Of(null!, weights));
        Refusal.Of<ArgumentNullException>(() => TradeWeightedRates.Of(Panel, null!));
        Refusal.Of<ArgumentNullException>(() => TradeWeightedRates.During(null!, weights, new(Duties.June2025, null)));
        Refusal.Of<ArgumentNullException>(() => TradeWeightedRates.AsKnownDuring(null!, weights, new(Duties.June2025, null)));
    }

    [Theory]
    [InlineData(99_999, "0% on 99.999% of the trade")]
    [InlineData(1, "0% on 0.001% of the trade")]
    [InlineData(50_000, "0% on 50% of the trade")]
    [InlineData(0, "unknown")]
    public void A_part_of_the_trade_is_never_shown_as_all_or_nothing_of_it(int known, string text)
    {
        DutySchedule schedule = DutySchedule.Compile(
        [
            Duties.General(DutyRate.Free),
            Duties.Additional("us/a", 1m).WithCommodities(CommodityScope.Of(Shirts)).WithRequirement(EntryCondition.Fact("listed")),
        ]);
        DutyPanel panel = DutyPanel.Of(schedule, [Phones, Shirts], Duties.June2025).WithOrigins(Economy.China);

        TradeWeightedRates.Of(
            panel, TradeWeights.Of(
                TradeWeight.Of(Phones, Economy.China, known), TradeWeight.Of(Shirts, Economy.China, 100_000m - known)))
            .Overall.Total.ToString().Should().Be(text);
    }

    [Fact]
    public void The_columns_of_a_panel_have_the_names_that_its_files_have()
    {
        PanelColumns columns = PanelColumns.Of(Panel);

        columns.All.Should().Equal("commodity", "origin", "us_general", "us_a", "total", "missing");
        (PanelColumns.Commodity, PanelColumns.Origin, PanelColumns.Total, PanelColumns.Missing)
            .Should().Be(("commodity", "origin", "total", "missing"));
        Refusal.Of<ArgumentNullException>(() => PanelColumns.Of(null!));
    }
}
