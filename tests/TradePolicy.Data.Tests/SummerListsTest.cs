namespace TradePolicy.Data.Tests;

/// <summary>
/// The lists of goods of the summer of 2026 (notes 40, 41, 43, 50, 51 and 52 to subchapter III of chapter 99): how many codes each has, and
/// since when, as the index of the lists that were read has them.
/// </summary>
public sealed class SummerListsTest
{
    [Theory]
    [InlineData("section-301-brazil", 864, "2026-07-22T00:01:00")]
    [InlineData("section-301-brazil-particular-articles", 11, "2026-07-22T00:01:00")]
    [InlineData("section-301-brazil-civil-aircraft", 546, "2026-07-22T00:01:00")]
    [InlineData("section-301-brazil-pharmaceutical-use", 705, "2026-07-22T00:01:00")]
    [InlineData("forced-labour", 863, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-particular-articles", 16, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-civil-aircraft", 541, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-pharmaceutical-use", 700, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-gb", 49, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-eu", 43, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-ch", 134, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-my", 101, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-my-particular-articles", 3, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-kh", 154, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-kh-particular-articles", 3, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-gt", 109, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-gt-particular-articles", 3, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-sv", 98, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-sv-particular-articles", 1, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-ar", 90, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-ar-particular-articles", 3, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-bd", 85, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-bd-particular-articles", 2, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-tw", 114, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-tw-particular-articles", 4, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-id", 147, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-id-particular-articles", 1, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-ec", 150, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-ec-particular-articles", 1, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-jo", 1_887, "2026-07-24T00:01:00")]
    [InlineData("forced-labour-jo-particular-articles", 2, "2026-07-24T00:01:00")]
    [InlineData("medicines", 131, "2026-07-31T00:01:00")] // 121 that stay and 10 until 29 September
    [InlineData("quartz", 3, "2026-08-15T00:01:00")]
    [InlineData("section-338-1", 63, "2026-08-19T00:01:00")] // 61 that stay and 2 until 15 September
    [InlineData("section-338-2", 52, "2026-08-19T00:01:00")]
    [InlineData("section-338-3", 439, "2026-08-19T00:01:00")] // 431 that stay and 8 until 15 September
    [InlineData("unmanned-aircraft", 4, "2026-09-03T00:01:00")]
    [InlineData("unmanned-aircraft-docking-stations", 2, "2026-09-03T00:01:00")]
    [InlineData("unmanned-aircraft-parts", 4, "2026-09-03T00:01:00")]
    [InlineData("unmanned-aircraft-small", 6, "2026-09-03T00:01:00")]
    public void A_list_begins_with_so_many_codes(string key, int codes, string begins)
    {
        Instant begin = Shipment.Eastern(begins);
        Timeline<CommodityScope> goods = UnitedStates.Register.CommodityLists[$"us/goods/{key}"].Goods;
        goods.At(begin).Value.Included.Should().HaveCount(codes);
        goods.At(begin - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
    }

    // The lists of Section 338 were proclaimed for 19 August; nothing is charged on them before 22 August.
    [Theory]
    [InlineData("section-338-1", "2026-08-22T00:01:00", 63)]
    [InlineData("section-338-2", "2026-08-22T00:01:00", 52)]
    [InlineData("section-338-3", "2026-08-22T00:01:00", 439)]
    [InlineData("section-338-1", "2026-09-15T00:00:59", 63)]
    [InlineData("section-338-1", "2026-09-15T00:01:00", 61)] // less 2; 40 that joined are not held
    [InlineData("section-338-2", "2026-09-15T00:01:00", 52)]
    [InlineData("section-338-3", "2026-09-15T00:00:59", 439)]
    [InlineData("section-338-3", "2026-09-15T00:01:00", 513)] // 431 and 82
    [InlineData("medicines", "2026-09-29T00:00:59", 131)]
    [InlineData("medicines", "2026-09-29T00:01:00", 149)] // 121 and 28
    [InlineData("section-301-brazil", "2026-10-01T00:00:00", 864)]
    [InlineData("forced-labour", "2026-10-01T00:00:00", 863)]
    [InlineData("forced-labour-jo", "2026-10-01T00:00:00", 1_887)]
    public void A_list_has_so_many_codes_at_a_time(string key, string at, int codes) =>
        UnitedStates.Register.CommodityLists[$"us/goods/{key}"].Goods.At(Shipment.Eastern(at)).Value.Included.Should().HaveCount(codes);

    [Fact]
    public void None_of_these_lists_was_read_in_the_official_text_so_that_each_says_it_is_inferred_but_quartz() =>
        UnitedStates.Register.CommodityLists
            .Where(list => list.Changes.All(change => change.From.Earliest >= Shipment.Eastern("2026-07-01T00:00:00")))
            .SelectMany(list => list.Changes.Where(change => change.Evidence?.Grade != EvidenceGrade.Inferred).Select(_ => list.Key))
            .Should().Equal("us/goods/quartz");

    // Note 52(d) has the civil aircraft of Section 122 that are not on its list (b) already.
    [Fact]
    public void The_civil_aircraft_of_the_notes_are_those_of_Section_122()
    {
        string[] before = Codes("section-122-civil-aircraft", "2026-06-01T12:00:00");
        string[] listed = Codes("forced-labour", "2026-08-01T12:00:00");
        Codes("section-301-brazil-civil-aircraft", "2026-08-01T12:00:00").Should().BeEquivalentTo(before);
        Codes("forced-labour-civil-aircraft", "2026-08-01T12:00:00").Should().BeEquivalentTo(before.Except(listed));
    }

    private static string[] Codes(string key, string at) =>
    [
        .. UnitedStates.Register.CommodityLists[$"us/goods/{key}"].Goods.At(Shipment.Eastern(at)).Value.Included
            .Select(code => code.ToString()),
    ];
}
