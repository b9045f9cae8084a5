using NodaTime.Text;
using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

/// <summary>What a small schedule says of an entry, as facts; <see cref="Section301StatingTest"/> asks the published one.</summary>
public sealed class Section301EntryTest
{
    private const string Added = "The duty provided in the applicable subheading + 25%";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly Section301Coverage coverage = Section301Coverage.Of(Of(
        Line("0101.21.00", 0, "Free").Noted("See 9903.01.25. "),
        Line("4901.99.00", 0, "Free").Noted("See 9903.88.15. "),
        Line("4901.99.00.10", 1),
        Line("4901.99.00.40", 1),
        Line("8426.19.00.00", 0, "Free").Noted("See 9903.92. "),
        Line("8507.60.00", 0, "3.4%").Noted("See 9903.88.15 and 9903.91.01. "),
        Line("8507.60.00.10", 1),
        Line("8507.60.00.20", 1),
        Line("8517.62", 0),
        Line("8517.62.00", 1, "Free").Noted("See 9903.88.04 and 9903.88.15. "),
        Line("8517.62.00.10", 2),
        Line("8517.62.00.90", 2),
        Line("8517.69.00.10", 2, "Free"),
        Line("8716.90.50.10", 0, "3.1%").Noted("See 9903.88.04. "),
        Line("9403.60.80", 0, "Free").Noted("See 9903.88.04. "),
        Line("9403.60.80.40", 1),
        Line("9403.60.80.81", 1),
        Line("9403.89.60", 0, "Free").Noted("See 9903.88.04. "),
        Line("9403.89.60.15", 1),
        Line("9506.62.40.40", 0, "Free").Noted("See 9903.88.15. "),
        Line("9801.00.10.00", 0, "Free"),
        Line("9802.00.80.40", 0, "Free"),
        Line("9903.01.25", 0, Added),
        Line("9903.88.04", 0, Added),
        Line("9903.88.15", 0, Added),
        Line("9903.91.01", 0, Added),
        Line("9903.91.06", 0, Added),
        Line("9903.91.12", 0, Added),
        Line("9903.92.10", 0, Added)));

    [Theory]
    [InlineData("0101.21.00", "", "a reciprocal duty is no duty of Section 301")]
    [InlineData("4901.99.00.10", "9903.88.15")]
    [InlineData("4901.99.00.40", "", "the note takes it out of the list")]
    [InlineData("8507.60.00.10", "9903.91.01")]
    [InlineData("8507.60.00.20", "9903.88.15")]
    [InlineData("8517.62.00.10", "9903.88.04")]
    [InlineData("8517.62.00.90", "9903.88.15")]
    [InlineData("8517.69.00.10", "", "the footnote above is not to its subheading")]
    [InlineData("9403.60.80", "9903.88.04")]
    [InlineData("9403.60.80.40", "9903.88.04")]
    [InlineData("9403.60.80.99", "9903.88.04", "a number that is not printed is of its subheading")]
    [InlineData("9403.60", "9903.88.04")]
    [InlineData("9403", "9903.88.04", "both subheadings are on the list")]
    [InlineData("9506.62.40.40", "9903.88.15")]
    [InlineData("9506.62.40", "9903.88.15")]
    [InlineData("9801.00.10.00", "", "its goods bear no duty of the lists")]
    public void An_entry_is_on_the_list_of_all_parts_of_its_code_and_on_no_other(string commodity, string list, string because = "")
    {
        CustomsEntry stated = coverage.AddFactsTo(Entry(commodity));
        stated.Facts.Keys.Should().BeEquivalentTo(Lists.Select(heading => $"listed under {heading}"));
        On(stated).Should().Equal(list.Length == 0 ? [] : [list], because);
    }

    [Theory]
    [InlineData("4901.99.00", "9903.88.15")]
    [InlineData("8426.19.00.00", "9903.92.10")]
    [InlineData("8507.60.00", "9903.88.15 9903.91.01")]
    [InlineData("8517.62.00", "9903.88.04 9903.88.15")]
    [InlineData("8517.62.00.81", "9903.88.04 9903.88.15")]
    [InlineData("8517.62", "9903.88.04 9903.88.15")]
    [InlineData("8517", "9903.88.04 9903.88.15")]
    [InlineData("8716.90.50.10", "9903.91.12")]
    public void It_is_open_whether_an_entry_is_on_a_list_of_only_some_parts_or_of_what_a_description_says(string commodity, string open) =>
        Open(coverage.AddFactsTo(Entry(commodity))).Should().Equal(open.Split(' '));

    [Fact]
    public void Parts_of_chassis_stay_on_the_list_of_their_footnote() =>
        On(coverage.AddFactsTo(Entry("8716.90.50.10"))).Should().Equal("9903.88.04");

    [Theory]
    [InlineData("9999.99.99.99")]
    [InlineData("9403.60.81")]
    [InlineData("9801.00.10.01")]
    [InlineData("98")]
    public void Of_goods_that_the_schedule_does_not_have_nothing_is_known_unless_they_are_of_chapter_98(string commodity)
    {
        bool isExempt = commodity.StartsWith("9801", StringComparison.Ordinal);
        coverage.AddFactsTo(Entry(commodity)).Facts.Should().HaveCount(isExempt ? Lists.Length : 0);
        coverage.AddFactsTo(Entry(commodity), ["9903.97.01"]).Facts.Should().HaveCount(isExempt ? Lists.Length + 1 : 0);
    }

    [Theory]
    [InlineData("9802.00.40.40")]
    [InlineData("9802.00.50.10")]
    [InlineData("9802.00.60.00")]
    [InlineData("9802.00.80.40")]
    [InlineData("9802.00.80")]
    public void What_was_repaired_processed_or_assembled_abroad_pays_on_a_part_of_its_value(string commodity) =>
        coverage.AddFactsTo(Entry(commodity), ["9903.97.01"]).Facts.Should().BeEmpty("notes 20 and 31 leave these to the lists");

    [Fact]
    public void A_number_of_another_nomenclature_is_not_looked_up()
    {
        coverage.AddFactsTo(Entry(CommodityCode.China("8517.62.00.90"))).Facts.Should().BeEmpty();
        coverage.AddFactsTo(Entry(CommodityCode.China("9801.00.10"))).Facts.Should().BeEmpty();
        On(coverage.AddFactsTo(Entry(CommodityCode.China("9403.60")))).Should().Equal("9903.88.04");
    }

    [Fact]
    public void That_goods_are_on_no_list_is_taken_back_unless_one_that_is_open_is_named()
    {
        CustomsEntry onNone = Entry("8517.62.00").WithFact("listed under 9903.88.04", false).WithFact("listed under 9903.88.15", false);
        Open(coverage.AddFactsTo(onNone)).Should().Equal("9903.88.04", "9903.88.15");
        CustomsEntry onOne = onNone.WithFact("listed under 9903.88.15");
        Open(coverage.AddFactsTo(onOne)).Should().BeEmpty();
        On(coverage.AddFactsTo(onOne)).Should().Equal("9903.88.15");
    }

    [Fact]
    public void What_the_schedule_knows_replaces_what_the_entry_says() =>
        On(coverage.AddFactsTo(Entry("9506.62.40.40").WithFact("listed under 9903.88.04"))).Should().Equal("9903.88.15");

    [Fact]
    public void Goods_are_not_on_the_list_of_a_heading_that_the_schedule_does_not_have()
    {
        IReadOnlyDictionary<string, bool> facts =
            coverage.AddFactsTo(Entry("9506.62.40.40"), ["9903.88.15", "9903.97.01", "list 4B", "9903.01.25"]).Facts;
        facts["listed under 9903.88.15"].Should().BeTrue();
        facts["listed under 9903.97.01"].Should().BeFalse();
        facts["listed under list 4B"].Should().BeFalse();
        facts["listed under 9903.01.25"].Should().BeFalse("it is no heading of Section 301");
    }

    [Fact]
    public void Without_a_time_of_entry_a_list_that_has_a_time_is_open()
    {
        CustomsEntry battery = CustomsEntry.Of(CommodityCode.Hts("8507.60.00.20"), Economy.China, Money.Of(10_000m, "USD"));
        Open(coverage.AddFactsTo(battery)).Should().Equal("9903.88.15", "9903.91.06");
        CustomsEntry football = CustomsEntry.Of(CommodityCode.Hts("9506.62.40.40"), Economy.China, Money.Of(10_000m, "USD"));
        On(coverage.AddFactsTo(football)).Should().Equal("9903.88.15");
    }

    [Theory]
    [InlineData("2025-01-01T04:00:59", "no")]
    [InlineData("2025-01-01T04:01:00", "open")]
    [InlineData("2025-01-01T05:00:59", "open")]
    [InlineData("2025-01-01T05:01:00", "yes")]
    [InlineData("2026-01-01T04:00:59", "yes")]
    [InlineData("2026-01-01T04:01:00", "open")]
    [InlineData("2026-01-01T05:00:59", "open")]
    [InlineData("2026-01-01T05:01:00", "no")]
    public void Where_a_heading_says_daylight_time_in_winter_the_hour_between_is_open(string utc, string answer)
    {
        Section301Coverage tungsten = Section301Coverage.Of(Of(
            Line("8101.94.00.00", 0, "3.7%").Noted("See 9903.91.11. "),
            Line("9903.91.11", 0, Added).Described(
                "Effective with respect to entries on or after 12:01 a.m. eastern daylight time on January 1, 2025, and before "
                + "12:01 a.m. eastern daylight time on January 1, 2026, articles the product of China")));
        CustomsEntry entry = Entry("8101.94.00.00").EnteredAt(InstantPattern.General.Parse($"{utc}Z").Value);
        IReadOnlyDictionary<string, bool> facts = tungsten.AddFactsTo(entry).Facts;
        facts.Should().Equal(answer switch
        {
            "yes" => new Dictionary<string, bool> { ["listed under 9903.91.11"] = true },
            "no" => new Dictionary<string, bool> { ["listed under 9903.91.11"] = false },
            _ => [],
        });
    }

    [Theory]
    [InlineData("8517.62.00", "8517.62.00: 9903.88.04 (note 20(g)(2)) or 9903.88.15 (note 20(s)(ii)(2))")]
    [InlineData("8517.62", "8517.62: 9903.88.04 (note 20(g)(2)) or 9903.88.15 (note 20(s)(ii)(2))")]
    [InlineData("8517.62.00.81", "8517.62.00: 9903.88.04 (note 20(g)(2)) or 9903.88.15 (note 20(s)(ii)(2))")]
    [InlineData("8517.62.00.90", "8517.62.00.90: 9903.88.15 (note 20(s)(ii)(2))")]
    [InlineData("4901.99.00", "4901.99.00: if so described, 9903.88.15 (note 20(s)(ii)(1))")]
    [InlineData("4901.99.00.40", "4901.99.00.40: on no list")]
    [InlineData("8426.19.00.00", "8426.19.00.00: if so described, 9903.92.10 (note 31(a))")]
    [InlineData("8716.90.50.10", "8716.90.50.10: 9903.88.04 (footnote); if so described, 9903.91.12 (note 31(k)(i))")]
    [InlineData("9403.60.80", "9403.60.80: 9903.88.04 (footnote)")]
    [InlineData("9403.60.80.99", "9403.60.80: 9903.88.04 (footnote)")]
    [InlineData("9403.89.60", "9403.89.60.15: 9903.88.04 (footnote)")]
    [InlineData("9506.62.40", "9506.62.40.40: 9903.88.15 (footnote)")]
    [InlineData(
        "8507.60.00.20",
        "8507.60.00.20: 9903.88.15 until 2026-01-01T00:01 America/New_York (printed -05) (note 20(s)), "
        + "then 9903.91.06 from 2026-01-01T00:01 America/New_York (printed -05) no end stated (note 31(g))")]
    public void A_code_says_which_lists_its_parts_have_in_common(string code, string expected)
    {
        coverage.TryGetValue(CommodityCode.Hts(code), out Section301Line? line).Should().BeTrue();
        line!.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("0101.21.00")]
    [InlineData("0101")]
    [InlineData("8517.69.00.10")]
    [InlineData("9403")]
    [InlineData("9403.60.81")]
    [InlineData("9999")]
    public void A_code_that_no_list_is_named_for_or_that_has_no_line_of_its_own_is_not_found(string code)
    {
        coverage.TryGetValue(CommodityCode.Hts(code), out Section301Line? line).Should().BeFalse();
        line.Should().BeNull();
    }

    [Fact]
    public void The_coverage_counts_its_lines_and_those_that_are_not_decided()
    {
        coverage.ToString().Should().Be("12 lines, 2 of them not decided");
        coverage.Lines.Where(line => line.IsDecidedByNote).Select(line => line.Line.Number[..10]).Distinct()
            .Should().Equal("4901.99.00", "8426.19.00", "8507.60.00", "8517.62.00", "8716.90.50");
        coverage.ChangeInstants.Should().Equal(Instant.FromUtc(2026, 1, 1, 5, 1));
    }

    [Fact]
    public void What_is_needed_must_be_given()
    {
        Refusal.Of<ArgumentNullException>(() => Section301Coverage.Of(null!));
        Refusal.Of<ArgumentNullException>(() => coverage.TryGetValue(null!, out _));
        Refusal.Of<ArgumentNullException>(() => coverage.AddFactsTo(null!));
        Refusal.Of<ArgumentNullException>(() => coverage.AddFactsTo(Entry("9403"), null!));
    }

    private static string[] Lists { get; } =
        ["9903.88.04", "9903.88.15", "9903.91.01", "9903.91.06", "9903.91.12", "9903.92.10"];

    private static IEnumerable<string> On(CustomsEntry entry) => Lists.Where(list => entry.Facts.GetValueOrDefault($"listed under {list}"));

    private static IEnumerable<string> Open(CustomsEntry entry) => Lists.Where(list => !entry.Facts.ContainsKey($"listed under {list}"));

    private static CustomsEntry Entry(string commodity) => Entry(CommodityCode.Hts(commodity));

    private static CustomsEntry Entry(CommodityCode commodity) => CustomsEntry.Of(commodity, Economy.China, Money.Of(10_000m, "USD"))
        .EnteredAt(new LocalDateTime(2025, 6, 30, 12, 0).InZoneStrictly(NewYork).ToInstant());
}
