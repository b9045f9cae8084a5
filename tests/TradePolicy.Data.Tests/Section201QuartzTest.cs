using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under the safeguard on quartz surface products, typed from Proclamation 11051, note 41 to subchapter III of chapter 99 and
/// headings 9903.45.30 and .31: 25 % within the quota of a quarter and 50 % over it from 15 August 2026, less each year until 14 August
/// 2030.
/// </summary>
public sealed class Section201QuartzTest
{
    private const string Slab = "6810.99.00.20";
    private const string August = "2026-08-20T12:00:00";
    private const string Within = "is Section 201 quartz surface product; is within the quota of 9903.45.30";
    private const string Over = "is Section 201 quartz surface product; not within the quota of 9903.45.30";

    [Theory]
    [InlineData("VN", Slab, "2026-08-15T00:00:59", Within, 12.5, "12.5 (9903.05.84): the safeguard has not begun")]
    [InlineData("VN", Slab, "2026-08-15T00:01:00", Within, 37.5, "25 within the quota (9903.45.30) + 12.5 (9903.05.84)")]
    [InlineData("VN", Slab, August, Over, 62.5, "50 over the quota (9903.45.31) + 12.5 (9903.05.84)")]
    [InlineData("IN", Slab, August, Within, 35, "India is not outside (note 41(c)): 25 + 10 (9903.05.44)")]
    [InlineData("DE", Slab, August, Within, 35, "25 (9903.45.30) + 10 in all (9903.05.39)")]
    [InlineData("VN", "7020.00.60.00", August, "not Section 201 quartz surface product", 17.5, "glass that is no quartz: 5 + 12.5")]
    [InlineData("VN", "7020.00.60.00", August, Over, 67.5, "5 + 50 + 12.5")]
    [InlineData("CA", Slab, August, "claim S", 0,
        "Canada is outside (note 41(c)(i)); free under the USMCA, not on a list of Section 338 yet")]
    [InlineData("KR", Slab, August, "", 12.5, "Korea is outside (note 41(c)(ii)): 12.5 in all (9903.05.71)")]
    [InlineData("ID", Slab, August, "", 10, "Indonesia is outside (note 41(c)(iii)): 10 (9903.05.45)")]
    [InlineData("BY", Slab, August, Over, 80, "30 of column 2 + 50")]
    public void Worked_totals_on_quartz_surface_products(
        string origin, string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);

    [Fact]
    public void Whether_it_is_quartz_and_within_the_quota_is_asked()
    {
        Schedule.Lacks(Goods(Slab, "VN", August)).Should().Contain(EntryFacts.Section201QuartzSurfaceProduct);
        Schedule.Lacks(Goods(Slab, "VN", August, "is Section 201 quartz surface product")).Should().Equal(EntryFacts.WithinQuartzQuota);
    }

    // Note 41(e).
    [Theory]
    [InlineData("2026-08-15T00:01:00", "50%", "25%")]
    [InlineData("2027-08-14T23:59:59", "50%", "25%")]
    [InlineData("2027-08-15T00:00:00", "49%", "23%")]
    [InlineData("2028-08-14T23:59:59", "49%", "23%")]
    [InlineData("2028-08-15T00:00:00", "48%", "21%")]
    [InlineData("2029-08-14T23:59:59", "48%", "21%")]
    [InlineData("2029-08-15T00:00:00", "47%", "19%")]
    [InlineData("2030-08-14T23:59:59", "47%", "19%")]
    [InlineData("2030-08-15T00:00:00", null, null)]
    public void The_rates_fall_each_year_and_end_in_2030(string entered, string? over, string? within)
    {
        Tariff tariff = Register.Tariffs["us/201/quartz"];
        Outcome<DutyRate> rate = tariff.RateAt(Shipment.Eastern(entered)).Possible.Single();
        (rate.IsInForce ? $"{rate.Value}" : null).Should().Be(over);
        Outcome<ExemptionTerms> terms =
            tariff.Exemptions["us/201/quartz/within-the-quota"].Terms.At(Shipment.Eastern(entered)).Possible.Single();
        (terms.IsInForce ? $"{terms.Value.Effect.SubstituteRate}" : null).Should().Be(within);
    }

    [Theory]
    [InlineData("2026-07-31T16:59:59", 12.5)]
    [InlineData("2026-07-31T17:00:00", 62.5)]
    public void The_safeguard_was_known_when_the_page_of_the_proclamation_was_published(string known, double percent) =>
        KnownAt(known).Total(Goods(Slab, "VN", August, Over)).Should().Be((decimal)percent);

    [Fact]
    public void They_are_declared_under_the_heading_of_the_quota_or_that_over_it()
    {
        Schedule.Headings(Goods(Slab, "VN", August, Within)).Should().Equal("9903.05.84", "9903.45.30");
        Schedule.Headings(Goods(Slab, "VN", August, Over)).Should().Equal("9903.05.84", "9903.45.31");
    }
}
