using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 301 on goods of Brazil, typed from the notice of the Trade Representative (91 FR 45516), note 50 to subchapter III
/// of chapter 99 and headings 9903.05.01 to .09: 25 % from 22 July 2026, in addition to the surcharge until 24 July and to the duty on
/// forced labour from then.
/// </summary>
public sealed class Section301BrazilTest
{
    private const string July = "2026-07-23T12:00:00";
    private const string August = "2026-08-03T12:00:00";
    private const string NoPart = "not Section 232 vehicle part";

    [Theory]
    [InlineData("6109.10.00.12", "2026-07-22T00:00:59", "", 26.5, "16.5 + 10 of Section 122 (9903.03.01)")]
    [InlineData("6109.10.00.12", "2026-07-22T00:01:00", "by Air", 51.5, "16.5 + 10 + 25 (9903.05.01)")]
    [InlineData("6109.10.00.12", July, "", 51.5, "16.5 + 10 of Section 122 + 25 (9903.05.01)")]
    [InlineData("6109.10.00.12", August, "", 54, "16.5 + 25 (9903.05.01) + 12.5 (9903.05.27): neither note excepts the other")]
    [InlineData("0901.11.00.15", August, "", 0, "coffee is listed in both notes (9903.05.03, note 50(a)(ii); 9903.05.86)")]
    [InlineData("0901.11.00.15", July, "", 0, "coffee is listed (9903.05.03; 9903.03.03)")]
    [InlineData("0811.90.80.95", August, "", 52, "a particular article is exempt only if it is claimed: 14.5 + 25 + 12.5")]
    [InlineData("0811.90.80.95", August, "claim 9903.05.04", 27, "a particular article of note 50(a)(iii); 14.5 + 12.5")]
    [InlineData("0811.90.80.95", August, "claim 9903.05.04; claim 9903.05.87", 14.5, "a particular article of both notes")]
    [InlineData("8507.60.00.20", August, NoPart, 40.9, "3.4 + 25 + 12.5")]
    [InlineData("8507.60.00.20", August, NoPart + "; claim 9903.05.05", 15.9, "civil aircraft (9903.05.05, note 50(a)(iv)); 3.4 + 12.5")]
    [InlineData("8507.60.00.20", August, NoPart + "; claim 9903.05.05; claim 9903.05.88", 3.4, "civil aircraft under both notes")]
    [InlineData("2918.99.30.00", "2026-07-30T12:00:00", "", 44, "6.5 + 25 + 12.5: the use must be claimed")]
    [InlineData("2918.99.30.00", "2026-07-30T12:00:00", "claim 9903.05.06", 19,
        "for pharmaceutical use (9903.05.06, note 50(a)(v)); 6.5 + 12.5")]
    [InlineData("6109.10.00.12", August, "claim 9903.05.08", 29, "donations (9903.05.08); 16.5 + 12.5")]
    [InlineData("6109.10.00.12", August, "claim 9903.05.09", 29, "informational materials (9903.05.09); 16.5 + 12.5")]
    [InlineData("6109.10.00.12", August, "claim chapter 98", 16.5, "entered under chapter 98 (note 50(a)(i), note 52(a))")]
    [InlineData("6109.10.00.12", August, "claim 9802.00.80; part value added abroad 6000", 39, "16.5 + 37.5 on 6,000 of 10,000")]
    [InlineData("6109.10.00.12", July, "loaded 2026-07-21T23:59:59", 26.5, "in transit (9903.05.02); 16.5 + 10")]
    [InlineData("6109.10.00.12", July, "loaded 2026-07-22T00:00:00", 51.5, "loaded on 22 July")]
    [InlineData("6109.10.00.12", "2026-07-29T00:00:59", "loaded 2026-07-21T12:00:00", 29,
        "entered before 29 July, 12:01 a.m.; 16.5 + 12.5")]
    [InlineData("6109.10.00.12", "2026-07-29T00:01:00", "loaded 2026-07-21T12:00:00", 54, "entered too late for 9903.05.02")]
    [InlineData("6109.10.00.12", "2026-07-27T12:00:00", "loaded 2026-07-21T12:00:00", 16.5, "in transit of both (9903.05.02, 9903.05.85)")]
    [InlineData("8703.23.01.90", August, "", 27.5, "2.5 + 25 of Section 232 (9903.94.01), none of both (9903.05.07, 9903.05.90)")]
    [InlineData("7308.90.30.00", August, "", 50, "50 on steel (9903.82.02), none of both (9903.05.07, 9903.05.90)")]
    [InlineData("9403.40.90.60", July, "", 25, "25 of Section 232 (9903.76.03); none of 301 (9903.05.07) and 122 (9903.03.06)")]
    public void Worked_totals_on_goods_of_Brazil(string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, "BR", entered, stated)).Should().Be((decimal)percent, because);

    [Fact]
    public void Goods_of_other_origins_bear_nothing_of_it() =>
        Schedule.Total(Goods("6109.10.00.12", "IS", August)).Should().Be(16.5m);

    [Fact]
    public void A_shirt_is_declared_under_both_headings_and_a_car_under_those_that_say_it_is_outside()
    {
        Schedule.Headings(Goods("6109.10.00.12", "BR", August)).Should().BeEquivalentTo("9903.05.01", "9903.05.27");
        Schedule.Headings(Goods("8703.23.01.90", "BR", August)).Should().BeEquivalentTo("9903.05.07", "9903.05.90", "9903.94.01");
    }

    // Note 50(a)(vi)(8) joined on 31 July 2026.
    [Theory]
    [InlineData("2026-07-31T00:00:59", 44)]
    [InlineData("2026-07-31T00:01:00", 6.5)]
    public void Patented_articles_are_outside_both_duties_from_31_July_also_if_Section_232_adds_nothing_yet(
        string entered, double percent) =>
        Schedule.Total(Goods("2918.99.30.00", "BR", entered, "is Section 232 patented medicine; claim 9903.04.61")).Should()
            .Be((decimal)percent);

    // Of the notice only the day is held: 21 July.
    [Theory]
    [InlineData("2026-07-20T23:59:59", false)]
    [InlineData("2026-07-22T00:00:00", true)]
    public void The_notice_was_known_at_the_end_of_21_July(string known, bool isKnown)
    {
        Tariff tariff = Register.AsKnownAt(Shipment.Eastern(known)).Tariffs["us/301/brazil"];
        tariff.RateAt(Shipment.Eastern(July)).Possible.Single().IsInForce.Should().Be(isKnown);
    }
}
