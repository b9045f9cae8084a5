namespace TradePolicy.Hts.Tests;

/// <summary>What the footnotes say of an entry, as the facts that a register of the lists asks for.</summary>
public sealed class Section301StatingTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [PublishedScheduleFact]
    public void An_entry_is_listed_under_what_its_footnote_names_and_under_no_other_heading()
    {
        CustomsEntry footballs = Of("9506.62.40.40", new LocalDateTime(2025, 6, 30, 12, 0));
        Listed(footballs).Should().Equal("listed under 9903.88.15");
        footballs.Facts["listed under 9903.88.01"].Should().BeFalse();
        Listed(Of("6109.10.00.12", new LocalDateTime(2025, 6, 30, 12, 0))).Should().Equal("listed under 9903.88.15");
    }

    [PublishedScheduleFact]
    public void Batteries_change_their_list_with_the_year()
    {
        Listed(Of("8507.60.00.20", new LocalDateTime(2025, 12, 31, 12, 0))).Should().Equal("listed under 9903.88.15");
        Listed(Of("8507.60.00.20", new LocalDateTime(2026, 1, 1, 0, 1))).Should().Equal("listed under 9903.91.06");
        Listed(Of("8507.60.00.10", new LocalDateTime(2025, 12, 31, 12, 0))).Should().Equal("listed under 9903.91.01");
    }

    [PublishedScheduleFact]
    public void What_is_not_in_the_revision_is_not_stated() =>
        Of("9999.99.99.99", new LocalDateTime(2025, 6, 30, 12, 0)).Facts.Should().BeEmpty();

    [PublishedScheduleFact]
    public void A_divided_subheading_is_on_the_list_of_all_its_parts()
    {
        CustomsEntry furniture = Of("9403.60.80", Noon);
        Listed(furniture).Should().Equal("listed under 9903.88.03");
        furniture.Facts["listed under 9903.88.15"].Should().BeFalse();
    }

    [PublishedScheduleFact]
    public void Of_every_divided_line_is_stated_what_its_parts_have_in_common_and_nothing_else()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_rev_32");
        ILookup<string, HtsLine> parts = revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods })
            .ToLookup(line => line.Code!.Digits[..8]);
        int divided = 0, onList = 0;
        List<string> open = [];
        foreach (HtsLine line in revision.Lines.Where(line => line is { HasParts: true, Part: HtsPart.Goods, Code.Digits.Length: 8 }))
        {
            IReadOnlyDictionary<string, bool>[] each = [.. parts[line.Code!.Digits].Select(part => Of(part.Number, Noon).Facts)];
            IReadOnlyDictionary<string, bool> stated = Of(line.Number, Noon).Facts;
            stated.OrderBy(fact => fact.Key).Should().Equal(
                each[0].Where(fact => Array.TrueForAll(each, part => part[fact.Key] == fact.Value)).OrderBy(fact => fact.Key));
            divided++;
            onList += stated.Values.Any(isListed => isListed) ? 1 : 0;
            if (stated.Count < each[0].Count)
                open.Add(line.Number);
        }

        divided.Should().Be(3_209);
        onList.Should().BeGreaterThan(2_900);
        open.Should().BeEquivalentTo(
            "2931.90.90", "4901.99.00", "6307.90.98", "8507.60.00", "8517.62.00", "9401.61.40", "9401.69.60", "9401.71.00", "9401.79.00",
            "9401.80.20", "9401.80.40", "9401.80.60", "9403.70.40", "9403.70.80");
    }

    [PublishedScheduleTheory]
    [InlineData("8507.60.00", "listed under 9903.91.01", "listed under 9903.88.15")]
    [InlineData("8517.62.00", "listed under 9903.88.04", "listed under 9903.88.15")]
    [InlineData("8517.62.00.81", "listed under 9903.88.04", "listed under 9903.88.15")]
    [InlineData("4901.99.00", "listed under 9903.88.15")]
    [InlineData("8517.62", "listed under 9903.88.04", "listed under 9903.88.15")]
    public void Where_the_parts_are_on_different_lists_it_is_open_on_which_the_goods_are(string commodity, params string[] open)
    {
        CustomsEntry goods = Of(commodity, Noon);
        Listed(goods).Should().BeEmpty();
        goods.Facts.Keys.Should().NotContain(open).And.Contain("listed under 9903.88.01");
    }

    [PublishedScheduleFact]
    public void A_line_whose_parts_come_together_on_one_list_is_on_it_from_then_on()
    {
        Of("8507.60.00", new LocalDateTime(2026, 1, 1, 0, 0, 59)).Facts.Keys.Should().NotContain("listed under 9903.88.15");
        Listed(Of("8507.60.00", new LocalDateTime(2026, 1, 1, 0, 1))).Should().Equal("listed under 9903.91.06");
    }

    [PublishedScheduleFact]
    public void A_number_that_the_revision_does_not_have_is_read_as_its_subheading()
    {
        Listed(Of("9403.60.80.81", Noon)).Should().Equal("listed under 9903.88.03");
        Coverage.Value.TryGetValue(CommodityCode.Hts("9403.60.80.81"), out Section301Line? line).Should().BeTrue();
        line!.Line.Number.Should().Be("9403.60.80");
        line.ToString().Should().Be("9403.60.80: 9903.88.03 (footnote)");
    }

    [PublishedScheduleFact]
    public void A_subheading_that_the_revision_does_not_have_is_not_stated() => Of("9403.60.81", Noon).Facts.Should().BeEmpty();

    [PublishedScheduleFact]
    public void That_goods_are_on_no_list_is_taken_back_where_it_is_not_known()
    {
        CustomsEntry onNone = Entry("8517.62.00", Noon).WithFact("listed under 9903.88.15", false)
            .WithFact("listed under 9903.88.04", false);
        Coverage.Value.AddFactsTo(onNone).Facts.Keys.Should().NotContain(["listed under 9903.88.15", "listed under 9903.88.04"]);
        CustomsEntry named = Entry("8517.62.00", Noon).WithFact("listed under 9903.88.15", true).WithFact("listed under 9903.88.04", false);
        Listed(Coverage.Value.AddFactsTo(named)).Should().Equal("listed under 9903.88.15");
        Coverage.Value.AddFactsTo(named).Facts["listed under 9903.88.04"].Should().BeFalse();
    }

    [PublishedScheduleFact]
    public void All_that_the_revision_knows_covers_the_headings_that_it_does_not_have()
    {
        string[] headings = ["9903.88.15", "9903.88.16", "9903.97.01"];
        CustomsEntry footballs = Coverage.Value.AddFactsTo(Entry("9506.62.40.40", Noon), headings);
        footballs.Facts["listed under 9903.88.15"].Should().BeTrue();
        footballs.Facts["listed under 9903.97.01"].Should().BeFalse();
        footballs.Facts.Keys.Should().NotContain("listed under 9903.88.16", "no footnote names the goods of the suspended list");
        Coverage.Value.AddFactsTo(Entry("9999.99.99.99", Noon), headings).Facts.Should().BeEmpty();
    }

    [PublishedScheduleFact]
    public void Yoghurt_is_on_list_4A_by_the_note_though_no_footnote_says_so() =>
        Listed(Of("0403.20.50.00", Noon)).Should().Equal("listed under 9903.88.15");

    [PublishedScheduleFact]
    public void Whether_a_crane_is_a_ship_to_shore_gantry_crane_is_for_its_description_to_say()
    {
        const string List = "listed under 9903.92.10", Doubled = "listed under 9903.91.14";
        Of("8426.19.00.00", new LocalDateTime(2024, 9, 26, 23, 59, 59)).Facts[List].Should().BeFalse();
        CustomsEntry crane = Of("8426.19.00.00", new LocalDateTime(2024, 9, 27, 0, 0));
        crane.Facts.Keys.Should().NotContain(List);
        crane.Facts[Doubled].Should().BeFalse();
        Of("8426.19.00.00", new LocalDateTime(2026, 11, 10, 0, 0)).Facts.Keys.Should().NotContain([List, Doubled]);
        Of("8426.11.00.00", Noon).Facts[List].Should().BeFalse();
    }

    [PublishedScheduleFact]
    public void Parts_of_chassis_stay_on_list_3_while_it_is_open_whether_they_are_on_another_too()
    {
        CustomsEntry axles = Of("8716.90.50.10", new LocalDateTime(2026, 11, 10, 0, 0));
        Listed(axles).Should().Equal("listed under 9903.88.03");
        axles.Facts.Keys.Should().NotContain("listed under 9903.91.12");
    }

    [PublishedScheduleTheory]
    [InlineData("8505.11.00.70", "9903.91.06")]
    [InlineData("2504.90.00.00", "9903.91.06")]
    [InlineData("4015.12.10.10", "9903.91.08")]
    [InlineData("6307.90.98.42", "9903.91.07")]
    public void Lists_of_2026_are_known_before_the_footnotes_name_them(string commodity, string list) =>
        Listed(Of(commodity, new LocalDateTime(2026, 1, 1, 0, 1))).Should().Equal($"listed under {list}");

    [PublishedScheduleTheory]
    [InlineData("9801.00.10.00", true)]
    [InlineData("9802.00.80.40", false)]
    [InlineData("9903.88.15", false)]
    public void Goods_of_chapter_98_are_on_no_list_unless_they_pay_on_a_part_of_their_value(string commodity, bool isKnown)
    {
        CustomsEntry goods = Of(commodity, Noon);
        Listed(goods).Should().BeEmpty();
        goods.Facts.ContainsKey("listed under 9903.88.15").Should().Be(isKnown);
    }

    private static LocalDateTime Noon { get; } = new(2025, 6, 30, 12, 0);

    private static IEnumerable<string> Listed(CustomsEntry entry) => entry.Facts.Where(fact => fact.Value).Select(fact => fact.Key);

    private static readonly Lazy<Section301Coverage> Coverage = new(
        () => Section301Coverage.Of(PublishedSchedule.Revision("hts_2025_rev_32")));

    private static CustomsEntry Of(string commodity, LocalDateTime entered) => Coverage.Value.AddFactsTo(Entry(commodity, entered));

    private static CustomsEntry Entry(string commodity, LocalDateTime entered) =>
        CustomsEntry.Of(CommodityCode.Hts(commodity), Economy.China, Money.Of(10_000m, "USD"))
            .EnteredAt(entered.InZoneStrictly(NewYork).ToInstant());
}
