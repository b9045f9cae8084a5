using TradePolicy.Quotas;

namespace TradePolicy.Tests;

/// <summary>The status of a quota by its periods and by what was read of it, and what is odd about periods and sub-quotas.</summary>
public sealed class TariffQuotaTest
{
    private static readonly TariffQuota Tea = TariffQuota.Of("050088").WithPeriods(Kilograms.Period("2025-01-01", "2025-12-31", 138_000m)
        .WithPauses(QuotaPause.Of(QuotaPauseKind.Blocked, new(2025, 8, 1), new(2025, 8, 15))));

    // As the service said on 14 July 2025.
    private static readonly QuotaReading Read =
        QuotaReading.Of(QuotaState.Open, Kilograms.At("2025-07-14 09:00"), Kilograms.Of(114_105.041m));

    [Fact]
    public void The_fact_of_an_entry_names_the_order_number()
    {
        Tea.Fact.Should().Be("within quota 050088").And.Be(TariffQuota.FactOf("050088"));
        Tea.WithFact("within the quota of 9903.94.31").Fact.Should().Be("within the quota of 9903.94.31");
        Refusal.Of<ArgumentException>(() => TariffQuota.FactOf("05 0088"));
    }

    [Theory]
    [InlineData("2025-07-14 00:00", "open, 114105.041 kg left")]
    [InlineData("2025-07-14 23:59", "open, 114105.041 kg left")]
    [InlineData(
        "2025-07-15 00:00",
        "not known: the status of quota 050088 on 2025-07-15 is not known; it was open, 114105.041 kg left, read 2025-07-14T08:00:00Z")]
    [InlineData(
        "2025-03-01 12:00",
        "not known: the status of quota 050088 on 2025-03-01 is not known; it was open, 114105.041 kg left, read 2025-07-14T08:00:00Z")]
    [InlineData("2025-08-01 00:00", "blocked")]
    [InlineData("2025-08-15 23:59", "blocked")]
    [InlineData("2026-01-01 00:00", "not known: no period of quota 050088 is known in which 2026-01-01T00:00:00Z falls")]
    public void A_reading_is_of_its_day_and_of_no_other(string at, string status) =>
        Tea.StatusAt(Kilograms.At(at), Read).ToString().Should().Be(status);

    [Fact]
    public void Readings_of_one_day_that_differ_leave_it_open()
    {
        QuotaReading later = QuotaReading.Of(QuotaState.Exhausted, Kilograms.At("2025-07-14 17:00"));
        QuotaAnswer answer = Tea.StatusAt(Kilograms.At("2025-07-14 18:00"), Read, later);
        answer.IsCertain.Should().BeFalse();
        answer.Reasons.Should().ContainSingle().Which.Message
            .Should().Be("the status of quota 050088 on 2025-07-14 is not known; readings of that day differ");
        Refusal.Of<InvalidOperationException>(() => answer.Value);
        answer.TryGetValue(out _).Should().BeFalse();
    }

    [Fact]
    public void A_reading_without_a_time_is_of_no_day()
    {
        QuotaAnswer answer = Tea.StatusAt(Kilograms.At("2025-07-14 18:00"), QuotaReading.Of(QuotaState.Exhausted, null));
        answer.Reasons.Should().ContainSingle().Which.Message.Should().Be(
            "the status of quota 050088 on 2025-07-14 is not known; it was exhausted, read at a time that is not known");
    }

    [Fact]
    public void A_licensed_quota_has_no_status_but_its_licence() =>
        TariffQuota.Of("054001", QuotaAdministration.Licensed).StatusAt(Kilograms.At("2025-07-14 18:00")).Value
            .Should().Match<QuotaStatus>(status => status.State == QuotaState.ByLicence && !status.CanBeDrawn);

    // The herrings of 2021 (order number 050006) have two periods with a hole in the middle.
    [Fact]
    public void Holes_in_the_middle_and_days_covered_twice_are_found()
    {
        TariffQuota herrings = TariffQuota.Of("050006").WithPeriods(
            Kilograms.Period("2021-06-16", "2022-02-14", 2_112_000m), Kilograms.Period("2021-01-01", "2021-02-14", 2_022_900m));
        herrings.Validate().Should().ContainSingle().Which.Message
            .Should().Be("no period of quota 050006 covers 2021-02-15 through 2021-06-15");
        herrings.WithPeriods(Kilograms.Period("2021-02-14", "2021-06-15")).Validate().Select(finding => $"{finding.Kind}: {finding}")
            .Should().Equal("Overlap: two periods of quota 050006 cover 2021-02-14");
        herrings.WithPeriods(Kilograms.Period("2021-02-15", "2021-06-15")).Validate().Should().BeEmpty();
    }

    [Fact]
    public void A_long_period_covers_what_shorter_ones_within_it_leave()
    {
        TariffQuota quota = TariffQuota.Of("050001").WithPeriods(
            Kilograms.Period("2021-01-01", "2021-12-31"), Kilograms.Period("2021-02-01", "2021-02-28"),
            Kilograms.Period("2022-01-01", null));
        quota.Validate().Should().ContainSingle().Which.Message
            .Should().Be("two periods of quota 050001 cover 2021-02-01 through 2021-02-28");
        quota.StatusAt(Kilograms.At("2021-02-14 12:00")).ToString()
            .Should().Be("not known: quota 050001 has 2 periods in which 2021-02-14T12:00:00Z falls");
    }

    [Fact]
    public void A_sub_quota_is_another_quota_with_a_coefficient_that_says_something()
    {
        SubQuota.Normal("050201", "050202").Coefficient.Should().Be(1m);
        SubQuota.Equivalent("050201", "050202", 0.75m).ToString().Should().Be("050202 of 050201, times 0.75");
        Refusal.Of<ArgumentException>(() => SubQuota.Normal("050201", "050201")).WithMessage("050201 is not a part of itself.*");
        Refusal.Of<ArgumentException>(() => SubQuota.Equivalent("050201", "050202", 1m))
            .WithMessage("A coefficient of 1 is a normal relation: use SubQuota.Normal.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => SubQuota.Equivalent("050201", "050202", 0m));
    }

    [Fact]
    public void What_is_odd_about_sub_quotas_is_found()
    {
        TariffQuota main = TariffQuota.Of("050201").WithPeriods(Kilograms.Period("2025-01-01", "2025-12-31", 1_000m));
        TariffQuota large = TariffQuota.Of("050202").WithPeriods(
            Kilograms.Period("2025-07-01", "2025-12-31", 1_000.001m), Kilograms.Period("2026-01-01", "2026-06-30", 5_000m));
        TariffQuota worth = TariffQuota.Of("050203").WithPeriods(
            QuotaPeriod.Of(new(2025, 1, 1), null, Kilograms.London).WithVolume(QuotaVolume.Of(Money.Of(5m, "GBP"))));
        TariffQuotas.Validate(
            [main, large, worth, worth],
            [
                SubQuota.Normal("050201", "050202"), SubQuota.Equivalent("050201", "050203", 2m), SubQuota.Normal("050201", "050299"),
            ]).Select(finding => $"{finding.Kind}: {finding}").Should().Equal(
                "Duplicate: quota 050203 is given 2 times",
                "UnknownQuota: quota 050299 is not among the quotas",
                "SubQuotaExceedsMain: sub-quota 050202 has 1000.001 kg (2025-07-01 through 2025-12-31), more than the 1000 kg of its main "
                + "quota 050201",
                "SubQuotaExceedsMain: the volume of sub-quota 050203, 5.00 GBP, is not measured as that of its main quota 050201, 1000 kg",
                "SubQuotaExceedsMain: the volume of sub-quota 050203, 5.00 GBP, is not measured as that of its main quota 050201, 1000 kg",
                "RelationsDiffer: some sub-quotas of 050201 count one to one and others by a coefficient");
    }
}
