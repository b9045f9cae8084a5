using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 232 on patented pharmaceutical articles, typed from Proclamation 11020, note 40 to subchapter III of chapter 99 and
/// headings 9903.04.60 to .70: 100 % in all from 31 July 2026 for the companies of annex III, and from 29 September for all.
/// </summary>
public sealed class Section232MedicinesTest
{
    private const string Drug = "2918.99.30.00";
    private const string Annex = "imported for a company of annex III to Proclamation 11020";
    private const string Patented = "is Section 232 patented medicine";
    private const string August = "2026-08-10T12:00:00";
    private const string October = "2026-10-01T12:00:00";

    [Theory]
    [InlineData("IN", "2026-07-31T00:00:59", Patented + "; is " + Annex, 16.5, "6.5 + 10 (9903.05.44): not yet")]
    [InlineData("IN", "2026-07-31T00:01:00", Patented + "; is " + Annex, 100, "100 in all (9903.04.60), none of 301 (9903.05.90)")]
    [InlineData("IN", August, Patented + "; is " + Annex, 100, "100 in all (9903.04.60, note 40(d))")]
    [InlineData("IN", August, Patented + "; not " + Annex, 6.5,
        "not before 29 September (9903.04.61, note 40(e)), and outside 301 (9903.05.90)")]
    [InlineData("IN", August, Patented + "; claim 9903.04.61", 6.5, "as claimed (9903.04.61)")]
    [InlineData("IN", "2026-09-29T00:00:59", Patented + "; not " + Annex, 6.5, "the last second of 9903.04.61")]
    [InlineData("IN", "2026-09-29T00:01:00", Patented, 100, "all companies (9903.04.60)")]
    [InlineData("IN", October, "not Section 232 patented medicine", 16.5, "not patented: 6.5 + 10 (9903.05.44)")]
    [InlineData("IN", October, "claim 9903.04.67; " + Patented, 16.5, "generic (9903.04.67): 301 is owed, 6.5 + 10")]
    [InlineData("IN", October, "claim 9903.04.67; not Section 232 patented medicine; claim 9903.05.89", 6.5,
        "generic, for pharmaceutical use")]
    [InlineData("IN", October, Patented + "; claim 9903.04.66", 6.5, "orphan drugs (9903.04.66, note 40(h)(iii)), outside 301")]
    [InlineData("IN", October, Patented + "; claim 9903.04.65", 6.5, "of a company with an agreement (9903.04.65, note 40(h)(ii))")]
    [InlineData("IN", October, Patented + "; claim 9903.04.64", 26.5, "of a company with an onshoring plan: 6.5 + 20 (9903.04.64)")]
    [InlineData("IN", October, Patented + "; claim 9903.04.70", 16.5, "for clinical trials (9903.04.70); 6.5 + 10")]
    [InlineData("DE", October, Patented, 15, "15 in all (9903.04.62, note 40(f))")]
    [InlineData("JP", October, Patented, 15, "15 in all (9903.04.62)")]
    [InlineData("KR", October, Patented, 15, "15 in all (9903.04.62)")]
    [InlineData("CH", October, Patented, 15, "15 in all (9903.04.62)")]
    [InlineData("LI", October, Patented, 15, "15 in all (9903.04.62)")]
    [InlineData("TW", October, Patented, 100, "Taiwan is none of the five: 100 in all (9903.04.60)")]
    [InlineData("GB", October, Patented, 6.5, "0 (9903.04.63), and outside 301 (9903.05.90)")]
    public void Worked_totals_on_patented_articles(string origin, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(Drug, origin, entered, stated)).Should().Be((decimal)percent, because);

    [Theory]
    [InlineData("3004.20.00.83", "2026-09-29T00:00:59", 100)]
    [InlineData("3004.20.00.83", "2026-09-29T00:01:00", 0)]
    [InlineData("3004.20.00.85", "2026-09-29T00:00:59", 0)]
    [InlineData("3004.20.00.85", "2026-09-29T00:01:00", 100)]
    public void The_codes_changed_on_29_September(string code, string entered, double percent) =>
        Schedule.Total(Goods(code, "IN", entered, Patented + "; is " + Annex)).Should().Be((decimal)percent);

    [Fact]
    public void For_whom_the_goods_are_imported_is_asked_until_29_September_and_only_of_patented_articles()
    {
        Schedule.Lacks(Goods(Drug, "IN", August, Patented)).Should().Contain(Annex);
        Schedule.Lacks(Goods(Drug, "IN", August)).Should().Contain("Section 232 patented medicine");
        Schedule.Lacks(Goods(Drug, "IN", October, Patented)).Should().BeEmpty();
        Schedule.Lacks(Goods("6109.10.00.12", "IN", August)).Should().BeEmpty();
    }

    // First printed +10 (2026 revision 14), corrected to nothing back to 31 July (revision 15).
    [Fact]
    public void The_rate_of_the_United_Kingdom_was_10_percent_until_it_was_corrected_on_3_August_back_to_the_beginning()
    {
        Instant begin = Shipment.Eastern("2026-07-31T00:01:00");
        Rate(Register).Should().Be(AdValorem.Of(0m));
        Rate(Register.AsKnownAt(Shipment.Eastern("2026-08-02T23:59:59"))).Should().Be(AdValorem.Of(10m));
        Rate(Register.AsKnownAt(Shipment.Eastern("2026-08-04T00:00:00"))).Should().Be(AdValorem.Of(0m));
        Register.Tariffs["us/232/medicines/gb"].RateAt(begin - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
        DutyRate Rate(PolicyRegister register) => register.Tariffs["us/232/medicines/gb"].RateAt(begin).Value;
    }

    [Fact]
    public void The_duty_was_known_when_the_page_of_the_proclamation_was_published()
    {
        KnownAt("2026-04-02T15:39:49").Layer(Goods(Drug, "IN", October, Patented), "us/232/medicines").Should().BeNull();
        KnownAt("2026-04-02T15:39:50").Layer(Goods(Drug, "IN", October, Patented), "us/232/medicines").Should().NotBeNull();
    }

    [Fact]
    public void The_line_is_declared_under_the_heading_of_its_duty_and_of_what_it_takes_out()
    {
        Schedule.Headings(Goods(Drug, "IN", October, Patented)).Should().Equal("9903.05.90", "9903.04.60");
        Schedule.Headings(Goods(Drug, "DE", October, Patented)).Should().Equal("9903.05.90", "9903.04.62");
        Schedule.Headings(Goods(Drug, "IN", October, Patented + "; claim 9903.04.66")).Should().Equal("9903.05.90", "9903.04.66");
    }

    [Fact]
    public void Goods_of_column_2_bear_nothing_of_it() =>
        Schedule.Layer(Goods(Drug, "BY", October, Patented), "us/232/medicines").Should().BeNull();
}
