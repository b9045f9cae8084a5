using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 232 on wood and semiconductors and under Section 201 on solar cells, typed from Proclamations 10976, 11000 and
/// 11002 and from notes 37, 39 and 18 to subchapter III of chapter 99. The general rates of all these goods are free.
/// </summary>
public sealed class Section232WoodTest
{
    private const string Lumber = "4407.11.00.42";
    private const string Sofa = "9401.61.40.11";
    private const string Cabinet = "9403.40.90.60";
    private const string Cards = "8473.30.11.80";
    private const string Cells = "8541.42.00.10";
    private const string Modules = "8541.43.00.10";
    private const string November = "2025-11-10T12:00:00";
    private const string IsCell = "is Section 201 solar cell";
    private const string IsChip = "is Section 232 semiconductor article";

    [Theory]
    [InlineData("NZ", Lumber, "2025-10-14T00:00:59", "", 0, "one second before; lumber is in Annex II (9903.01.32)")]
    [InlineData("NZ", Lumber, "2025-10-14T00:01:00", "", 10, "9903.76.01, in place of the reciprocal duty (note 2(v)(xiii))")]
    [InlineData("DE", Lumber, November, "", 10, "the deals have no rate for lumber: 10 and not 15")]
    [InlineData("GB", Lumber, November, "", 10, "nor has that with the United Kingdom")]
    [InlineData("JP", Lumber, "2026-03-02T12:00:00", "", 10, "and Section 122 yields (note 2(aa)(v)(4))")]
    [InlineData("NZ", Sofa, "2025-10-14T00:00:59", "", 15, "one second before: the reciprocal duty of 15 (9903.02.46)")]
    [InlineData("NZ", Sofa, "2025-10-14T00:01:00", "", 25, "9903.76.02")]
    [InlineData("VN", Sofa, November, "", 25, "9903.76.02, in place of the reciprocal duty of 20")]
    [InlineData("VN", Sofa, "2026-03-02T12:00:00", "", 25, "the rise to 30 of 1 January 2026 was postponed (Proclamation 11000)")]
    [InlineData("BY", Sofa, "2026-03-02T12:00:00", "", 65, "column 2 of 40 + 25 (9903.76.02, column 2)")]
    [InlineData("GB", Sofa, "2025-10-14T00:01:00", "", 10, "9903.76.20")]
    [InlineData("JP", Sofa, "2025-10-14T00:01:00", "", 15, "15 in all (9903.76.21)")]
    [InlineData("IT", Sofa, "2025-10-14T00:01:00", "", 15, "15 in all (9903.76.22)")]
    [InlineData("KR", Sofa, "2025-11-14T00:00:59", "", 25, "one second before")]
    [InlineData("KR", Sofa, "2025-11-14T00:01:00", "", 15, "15 in all (9903.76.23)")]
    [InlineData("TW", Sofa, "2026-05-01T00:00:59", "", 25, "one second before")]
    [InlineData("TW", Sofa, "2026-05-01T00:01:00", "", 15, "15 in all (9903.76.24)")]
    [InlineData("VN", Cabinet, November, "", 25, "9903.76.03")]
    [InlineData("VN", Cabinet, November, "claim 9903.76.04", 20, "no kitchen cabinet (9903.76.04): the reciprocal duty of 20")]
    [InlineData("VN", Cabinet, "2026-03-02T12:00:00", "claim 9903.76.04", 10, "no kitchen cabinet: Section 122")]
    [InlineData("FR", Cabinet, November, "", 15, "15 in all (9903.76.22)")]
    [InlineData("FR", Cabinet, "2026-03-02T12:00:00", "", 15, "Section 122 yields (note 2(aa)(v)(4))")]
    [InlineData("GB", Cabinet, November, "", 10, "9903.76.20")]
    [InlineData("MY", Cards, "2026-01-15T00:00:59", IsChip, 0, "one second before; cards are in Annex II")]
    [InlineData("MY", Cards, "2026-01-15T00:01:00", IsChip, 25, "9903.79.01")]
    [InlineData("MY", Cards, "2026-01-15T00:01:00", "not Section 232 semiconductor article", 0, "outside the limits (9903.79.02)")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip, 25, "in March too")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.03", 0, "for a data centre (note 39(d)(i))")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.04", 0, "for repairs (note 39(d)(ii))")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.05", 0, "for research (note 39(d)(iii))")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.06", 0, "for a startup (note 39(d)(iv))")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.07", 0, "for consumer electronics (note 39(d)(v))")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.08", 0, "for industry (note 39(d)(vi))")]
    [InlineData("MY", Cards, "2026-03-02T12:00:00", IsChip + "; claim 9903.79.09", 0, "for the public sector (note 39(d)(vii))")]
    [InlineData("JP", Cards, "2026-03-02T12:00:00", IsChip, 25, "no deal has a rate for semiconductors")]
    [InlineData("RU", Cards, "2026-03-02T12:00:00", IsChip, 60, "column 2 of 35, which no heading of note 30 replaces, + 25")]
    [InlineData("VN", Modules, "2025-02-06T23:59:59", IsCell, 14.25, "the last second of the seventh year (note 18(h))")]
    [InlineData("VN", Modules, "2025-02-07T00:00:00", IsCell, 14, "the eighth year (9903.45.25)")]
    [InlineData("VN", Modules, November, IsCell, 34, "14, and 20 of the reciprocal duty")]
    [InlineData("VN", Modules, November, "not Section 201 solar cell", 20, "a thin film, which is none (note 18(c)(ii)(1))")]
    [InlineData("KH", Modules, "2025-03-01T12:00:00", IsCell, 0, "Cambodia is among the developing countries of note 18(b)")]
    [InlineData("CA", Modules, "2025-02-10T12:00:00", IsCell + "; claim 9903.45.27", 0, "goods of Canada under the USMCA (9903.45.27)")]
    [InlineData("VN", Cells, "2025-03-01T12:00:00", IsCell + "; is within the quota of 9903.45.21", 0, "within the quota (9903.45.21)")]
    [InlineData("VN", Cells, "2025-03-01T12:00:00", IsCell + "; not within the quota of 9903.45.21", 14, "over it (9903.45.22)")]
    [InlineData("TW", Modules, "2026-02-06T23:59:59", IsCell, 34, "its last second: 14, and 20 of the reciprocal duty")]
    [InlineData("TW", Modules, "2026-02-07T00:00:00", IsCell, 20, "ended with 6 February 2026 (note 18(h)): the reciprocal duty")]
    public void Worked_totals_of_wood_semiconductors_and_solar_cells(
        string origin, string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);

    // Proclamation 10976 raised the duties from 1 January 2026; Proclamation 11000 of 31 December 2025 moved the rise to 1 January 2027.
    [Theory]
    [InlineData(Sofa, "VN", 30)]
    [InlineData(Cabinet, "VN", 50)]
    [InlineData(Sofa, "KR", 30)]
    [InlineData(Sofa, "JP", 15)]
    [InlineData(Sofa, "IT", 15)]
    [InlineData(Cabinet, "GB", 10)]
    public void On_Christmas_2025_January_was_to_bring_more_but_for_the_deals(string code, string origin, double percent) =>
        Rate(origin == "KR" ? "2025-12-03T12:00:00" : "2025-12-25T12:00:00", code, origin, "2026-01-01T00:01:00")
            .Should().Be((decimal)percent);

    [Theory]
    [InlineData(Sofa, "VN", "2026-12-31T23:59:59", 25)]
    [InlineData(Sofa, "VN", "2027-01-01T00:00:59", 25)]
    [InlineData(Sofa, "VN", "2027-01-01T00:01:00", 30)]
    [InlineData(Cabinet, "VN", "2027-01-01T00:01:00", 50)]
    [InlineData(Sofa, "KR", "2027-01-01T00:01:00", 15)]
    [InlineData(Sofa, "TW", "2027-01-01T00:01:00", 15)]
    [InlineData(Cabinet, "GB", "2027-01-01T00:01:00", 10)]
    public void What_the_last_text_says_of_2027(string code, string origin, string entered, double percent) =>
        Rate("2026-10-06T12:00:00", code, origin, entered).Should().Be((decimal)percent);

    [Theory]
    [InlineData(Sofa, "KR", "2025-11-20T12:00:00", "2025-12-03T12:00:00", 25, "2025-12-05T12:00:00", 15)]
    [InlineData(Cabinet, "TW", "2026-05-10T12:00:00", "2026-05-27T12:00:00", 25, "2026-05-29T12:00:00", 15)]
    [InlineData(Sofa, "VN", "2026-01-02T12:00:00", "2025-12-31T12:12:11", 30, "2025-12-31T12:12:12", 25)]
    [InlineData(Cards, "MY", "2026-01-20T12:00:00", "2026-01-14T16:38:14", 0, "2026-01-14T16:38:15", 25)]
    public void Each_act_counts_from_when_it_was_known(
        string code, string origin, string entered, string before, double then, string after, double now)
    {
        CustomsEntry goods = Goods(code, origin, entered, code == Cards ? IsChip : "");
        KnownAt(before).Total(goods).Should().Be((decimal)then);
        KnownAt(after).Total(goods).Should().Be((decimal)now);
    }

    // Note 39(a)(1) to (5), Proclamation 11002 cl. 5.
    [Fact]
    public void What_is_a_semiconductor_article_is_not_charged_as_a_part_of_a_vehicle_nor_as_aluminium()
    {
        CustomsEntry server = Goods(
            "8473.30.51.00", "CN", "2026-01-20T12:00:00",
            "is Section 232 semiconductor article; is Section 232 vehicle part; not primary aluminium of Russia");
        Schedule.Layer(server, "us/232/semiconductors")!.Amount.Value.Should().Be(Money.Of(2_500m, "USD"));
        Schedule.Layer(server, "us/232/aluminium/derivatives-content/cn")!.State.Should().Be(LayerState.Replaced);
        CustomsEntry earlier = Goods("8471.50.01.50", "CN", "2026-01-15T00:00:59", "is Section 232 vehicle part")
            .WithFact(EntryFacts.Section232SemiconductorArticle);
        Schedule.Layer(earlier, "us/232/vehicle-parts")!.State.Should().Be(LayerState.Charged, "the duty on semiconductors had not begun");
    }

    // Note 39(a)(8) prints 9903.01.24 to .76; clause 5 of Proclamation 11002 names three other orders.
    [Theory]
    [InlineData("2026-01-15T00:00:59", IsChip, "Charged")]
    [InlineData("2026-01-15T00:01:00", IsChip, "Unknown")]
    [InlineData("2026-01-15T00:01:00", IsChip + "; is semiconductor articles outside the duty on China (open in the texts)", "Exempt")]
    [InlineData("2026-01-15T00:01:00", IsChip + "; not semiconductor articles outside the duty on China (open in the texts)", "Charged")]
    [InlineData("2026-01-15T00:01:00", "not Section 232 semiconductor article", "Charged")]
    public void Whether_chips_of_China_bear_the_duty_on_illicit_drugs_is_open(string entered, string stated, string state) =>
        Schedule.Layer(Goods("8473.30.11.80", "CN", entered, stated), "us/fentanyl/cn")!.State.ToString().Should().Be(state);

    [Theory]
    [InlineData(Sofa, "us/232/upholstered")]
    [InlineData(Cabinet, "us/232/cabinets")]
    [InlineData(Lumber, "us/232/softwood")]
    public void The_reciprocal_duty_and_the_surcharge_yield_to_wood(string code, string tariff)
    {
        foreach ((string entered, string yielding) in ((string, string)[])
            [(November, "us/reciprocal/vn"), ("2026-03-02T12:00:00", "us/122")])
        {
            CustomsEntry wood = Goods(code, "VN", entered);
            Schedule.Layer(wood, tariff)!.State.Should().Be(LayerState.Charged);
            Schedule.Layer(wood, yielding)!.State.Should().Be(LayerState.Replaced);
        }
    }

    // Note 18(i) asks of goods of Canada that they meet general note 11, which the symbol claims.
    [Theory]
    [InlineData("CA", "claim S", LayerState.Exempt)]
    [InlineData("CA", "claim 9903.45.27", LayerState.Exempt)]
    [InlineData("CA", "", LayerState.Charged)]
    [InlineData("MX", "claim S", LayerState.Charged)]
    public void Solar_modules_of_Canada_under_the_USMCA_bear_no_safeguard_duty(string origin, string stated, LayerState state) =>
        Schedule.Layer(Goods(Modules, origin, November, $"{IsCell}; {stated}"), "us/201/solar/modules")!.State.Should().Be(state);

    [Fact]
    public void Goods_of_China_pay_Section_201_and_232_in_the_whole_register()
    {
        const string NoMetal = "; not Section 232 steel; not Section 232 aluminium";
        DutyLayer cells = Schedule.Layer(Goods(Modules, "CN", November, IsCell + NoMetal), "us/201/solar/modules")!;
        cells.Amount.Value.Should().Be(Money.Of(1_400m, "USD"));
        Schedule.Total(Goods(Sofa, "CN", November, NoMetal).WithSection301Headings("9903.88.03"))
            .Should().Be(60m, "25 of list 3, 10 of fentanyl, and 25 in place of the reciprocal duty");
        Schedule.Total(Goods(Sofa, "CN", "2026-03-02T12:00:00", NoMetal).WithSection301Headings("9903.88.03"))
            .Should().Be(50m, "25 of list 3 and 25 of furniture");
    }

    private static decimal? Rate(string known, string code, string origin, string entered)
    {
        DutyLayer layer = KnownAt(known).Assess(Goods(code, origin, entered), LegalView.AsWritten).Possible[0].Layers
            .Single(layer => layer.Programme.Key.StartsWith("us/232/") && layer.State is LayerState.Charged or LayerState.Unknown
                && !layer.Tariff.EndsWith("certified"));
        return layer.Amount.IsCertain ? layer.Amount.Value.Amount / 100m : null;
    }
}
