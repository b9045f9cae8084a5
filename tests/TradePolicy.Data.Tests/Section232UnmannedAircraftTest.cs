using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 232 on unmanned aircraft, typed from Proclamation 11055, note 43 to subchapter III of chapter 99 and headings
/// 9903.08.20 to .26: 100 %, or 25 % on small ones without thermal imaging, from 3 September 2026.
/// </summary>
public sealed class Section232UnmannedAircraftTest
{
    private const string Small = "8806.22.00.00";
    private const string Large = "8806.24.00.00";
    private const string September = "2026-09-04T12:00:00";
    private const string Plain = "not unmanned aircraft with thermal imaging";
    private const string NotRussian = "not primary aluminium of Russia";
    private const string Thermal = "is unmanned aircraft with thermal imaging";

    // Iceland is none of the sixty economies of Section 301, so that the duty stands alone.
    [Theory]
    [InlineData("IS", Small, "2026-09-03T00:00:59", Plain, 0, "the duty has not begun")]
    [InlineData("IS", Small, "2026-09-03T00:01:00", Plain, 25, "25 without thermal imaging (9903.08.22, note 43(c)(4))")]
    [InlineData("IS", Small, September, Thermal, 100, "100 with thermal imaging (9903.08.21, note 43(c)(3))")]
    [InlineData("IS", Large, September, "", 100, "100 over 25 kilograms (9903.08.21, note 43(c)(1))")]
    [InlineData("IS", Small, September, "claim 9903.08.20", 0, "not for use with unmanned aircraft (9903.08.20)")]
    [InlineData("IS", Large, September, "claim 9903.08.26", 0, "of a company with an onshoring plan (9903.08.26)")]
    [InlineData("IS", "8807.30.00.60", September, "is Section 232 unmanned aircraft; " + NotRussian, 100,
        "parts (9903.08.21, note 43(c)(2))")]
    [InlineData("IS", "8807.30.00.60", September, "not Section 232 unmanned aircraft; " + NotRussian, 0, "parts of something else")]
    [InlineData("LI", Small, September, Thermal + "; claim 9903.08.24", 15, "15 in all with critical parts of allies (9903.08.24)")]
    [InlineData("LI", Small, September, Thermal, 100, "without that claim 100 (9903.08.21)")]
    [InlineData("IS", Small, September, Thermal + "; claim 9903.08.24", 100, "Iceland is none of the allies")]
    [InlineData("GB", Small, September, Thermal + "; claim 9903.08.23; claim 9903.05.88", 10,
        "10 with critical parts of allies (9903.08.23)")]
    [InlineData("BY", Large, September, "", 130, "30 of column 2 + 100")]
    public void Worked_totals_on_unmanned_aircraft(
        string origin, string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);

    [Fact]
    public void Thermal_imaging_is_asked_of_small_ones_and_use_of_codes_with_other_goods()
    {
        Schedule.Lacks(Goods(Small, "IS", September)).Should().Equal(EntryFacts.ThermalImaging);
        Schedule.Lacks(Goods("8807.30.00.60", "IS", September, NotRussian)).Should().Equal(EntryFacts.Section232UnmannedAircraft);
        Schedule.Lacks(Goods(Large, "IS", September)).Should().BeEmpty();
    }

    // Notes 50(a)(vi) and 52(f) name headings one by one, and not 9903.08; their readers disagree.
    [Theory]
    [InlineData("", null)]
    [InlineData("; not unmanned aircraft outside the duties of Section 301 of 2026 (open in the texts)", 37.5)]
    [InlineData("; is unmanned aircraft outside the duties of Section 301 of 2026 (open in the texts)", 25d)]
    public void Whether_the_duty_on_forced_labour_is_added_is_open(string stated, double? percent)
    {
        CustomsEntry goods = Goods(Small, "VN", September, Plain + stated);
        Schedule.Total(goods).Should().Be((decimal?)percent);
        if (percent is null)
            Schedule.Lacks(goods).Should().Equal(EntryFacts.UnmannedAircraftAreOutside);
    }

    [Theory]
    [InlineData("2026-08-13T17:21:56", 0)]
    [InlineData("2026-08-13T17:21:57", 100)]
    public void The_duty_was_known_when_the_page_of_the_proclamation_was_published(string known, double percent) =>
        KnownAt(known).Total(Goods(Large, "IS", September)).Should().Be((decimal)percent);

    [Fact]
    public void They_are_declared_under_the_heading_of_Section_232() =>
        Schedule.Headings(Goods(Small, "IS", September, Plain)).Should().Equal("9903.08.22");
}
