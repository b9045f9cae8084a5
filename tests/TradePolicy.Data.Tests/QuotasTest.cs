using TradePolicy.Quotas;

namespace TradePolicy.Data.Tests;

/// <summary>
/// The quotas within which duties are lower: note 33(i) to subchapter III of chapter 99 for vehicles of the United Kingdom, note 41(d) and
/// (e) for quartz surface products.
/// </summary>
public sealed class QuotasTest
{
    [Theory]
    [InlineData("us/gb-vehicles/2025", "2025-06-30T00:01:00", "2026-01-01T00:00:00", "65205 item", null)]
    [InlineData("us/gb-vehicles/year", "2026-01-01T00:00:00", null, "100000 item", "P1Y")]
    [InlineData("us/gb-vehicles/quarter", "2026-01-01T00:00:00", null, "25000 item", "P3M")]
    [InlineData("us/quartz/2026", "2026-08-15T00:01:00", "2027-08-15T00:00:00", "3251606 m2", "P3M")]
    [InlineData("us/quartz/2027", "2027-08-15T00:00:00", "2028-08-15T00:00:00", null, "P3M")]
    [InlineData("us/quartz/2028", "2028-08-15T00:00:00", "2029-08-15T00:00:00", null, "P3M")]
    [InlineData("us/quartz/2029", "2029-08-15T00:00:00", "2030-08-15T00:00:00", null, "P3M")]
    public void A_quota_has_its_time_and_its_quantity_as_far_as_it_is_held(
        string key, string from, string? until, string? quantity, string? each)
    {
        TariffQuota quota = UnitedStates.Quotas.Single(one => one.Key == key);
        QuotaPeriod period = quota.Periods.Should().ContainSingle().Subject;
        period.During.Should().Be(new Interval(Shipment.Eastern(from), until is null ? null : Shipment.Eastern(until)));
        period.Volume?.Quantity?.ToString().Should().Be(quantity);
        period.Each?.ToString().Should().Be(each);
        quota.Administration.Should().Be(QuotaAdministration.FirstComeFirstServed);
    }

    [Fact]
    public void Each_is_of_a_tariff_that_asks_for_its_fact_and_has_its_heading()
    {
        DutySchedule schedule = UnitedStates.Register.Compile();
        UnitedStates.Quotas.Should().HaveCount(7);
        foreach (TariffQuota quota in UnitedStates.Quotas)
        {
            schedule.FactsAsked.Should().Contain(quota.Fact);
            Tariff tariff = UnitedStates.Register.Tariffs[quota.Tariff!];
            tariff.Exemptions.SelectMany(exemption => exemption.Terms.At(quota.Periods[0].During.Start + Duration.FromDays(1)).Possible)
                .Where(terms => terms.IsInForce).Should().Contain(
                    terms => terms.Value.Heading == quota.Heading && $"{terms.Value.Condition}".Contains(quota.Fact));
        }
    }
}
