using TradePolicy.Quotas;

namespace TradePolicy.Tests;

/// <summary>Periods are whole days as the clocks of the importing economy show them, the last one included.</summary>
public sealed class QuotaPeriodTest
{
    [Theory]
    [InlineData("2025-04-01 00:00:00", true)] // 31 March 23:00 in UTC: clocks were put forward two days before
    [InlineData("2025-03-31 23:59:59", false)]
    [InlineData("2025-06-30 23:59:59", true)]
    [InlineData("2025-07-01 00:00:00", false)]
    public void The_last_day_is_included_whole(string at, bool isWithin) =>
        Kilograms.Period("2025-04-01", "2025-06-30").During.Contains(Kilograms.At(at)).Should().Be(isWithin);

    [Fact]
    public void A_period_of_one_day_lasts_that_day()
    {
        Kilograms.Period("2025-10-26", "2025-10-26").During.Duration.Should().Be(Duration.FromHours(25));
        Refusal.Of<ArgumentException>(() => Kilograms.Period("2025-10-26", "2025-10-25"))
            .WithMessage("The last day, 2025-10-25, is before the first, 2025-10-26.*");
    }

    [Fact]
    public void A_pause_is_within_the_period()
    {
        QuotaPeriod period = Kilograms.Period("2025-01-01", "2025-12-31");
        Refusal.Of<ArgumentException>(() => period.WithPauses(Pause(QuotaPauseKind.Suspended, "2024-12-31", "2025-01-10")))
            .WithMessage(
                "The quota is suspended from 2024-12-31 through 2025-01-10, which is not within 2025-01-01 through 2025-12-31.*");
        Refusal.Of<ArgumentException>(() => period.WithPauses(Pause(QuotaPauseKind.Blocked, "2025-12-31", "2026-01-01")));
        Refusal.Of<ArgumentException>(() => Pause(QuotaPauseKind.Blocked, "2025-12-31", "2025-12-30"));
        Refusal.Of<ArgumentException>(() => TariffQuota.Of("054001", QuotaAdministration.Licensed)
            .WithPeriods(period.WithPauses(Pause(QuotaPauseKind.Suspended, "2025-01-01", "2025-01-10"))))
            .WithMessage("Quota 054001 is given out by licences; only one that is drawn in the order of entries is suspended or blocked.*");
    }

    [Fact]
    public void Of_two_pauses_of_a_day_the_suspension_counts()
    {
        QuotaPeriod period = Kilograms.Period("2025-01-01", "2025-12-31").WithPauses(
            Pause(QuotaPauseKind.Blocked, "2025-02-01", "2025-02-28"), Pause(QuotaPauseKind.Suspended, "2025-02-28", "2025-03-31"));
        period.PauseAt(Kilograms.At("2025-02-27 23:59:59"))!.Kind.Should().Be(QuotaPauseKind.Blocked);
        period.PauseAt(Kilograms.At("2025-02-28 00:00:00"))!.Kind.Should().Be(QuotaPauseKind.Suspended);
        period.PauseAt(Kilograms.At("2025-03-31 23:59:59"))!.Kind.Should().Be(QuotaPauseKind.Suspended);
        period.PauseAt(Kilograms.At("2025-04-01 00:00:00")).Should().BeNull();
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(100.001, false)]
    [InlineData(100, true)] // 900 of 1,000 kg used: 90 %
    [InlineData(0, true)]
    public void The_threshold_is_a_share_of_what_is_used(decimal left, bool isCritical) =>
        Kilograms.Period("2025-01-01", "2025-12-31", 1_000m).WithCriticalThreshold(Percentage.Of(90m))
            .IsCriticalAt(Kilograms.Of(left)).Should().Be(isCritical);

    [Fact]
    public void Without_a_threshold_or_a_like_measure_nothing_is_said_of_critical()
    {
        QuotaPeriod period = Kilograms.Period("2025-01-01", "2025-12-31", 1_000m);
        period.IsCriticalAt(Kilograms.Of(0m)).Should().BeNull();
        period.WithCriticalThreshold(Percentage.Of(90m)).IsCriticalAt(QuotaVolume.Of(Money.Of(1m, "GBP"))).Should().BeNull();
        Kilograms.Period("2025-01-01", "2025-12-31").WithCriticalThreshold(Percentage.Of(90m)).IsCriticalAt(Kilograms.Of(0m))
            .Should().BeNull();
        Refusal.Of<ArgumentOutOfRangeException>(() => period.WithCriticalThreshold(Percentage.Of(100.1m)));
    }

    [Fact]
    public void A_volume_is_a_quantity_or_a_value_and_is_measured_in_one_way()
    {
        QuotaVolume.Of(Quantity.Of(1m, MeasurementUnit.Tonne)).IsComparableWith(Kilograms.Of(1m)).Should().BeTrue();
        QuotaVolume.Of(Money.Of(1m, "GBP")).IsComparableWith(QuotaVolume.Of(Money.Of(1m, "EUR"))).Should().BeFalse();
        Refusal.Of<ArgumentException>(
            () => Kilograms.Period("2025-01-01", null).WithVolume(Kilograms.Of(1m)).WithInitialVolume(QuotaVolume.Of(Money.Of(1m, "GBP"))))
            .WithMessage("The initial volume is 1.00 GBP, which is not measured as 1 kg is.");
        Refusal.Of<ArgumentOutOfRangeException>(() => QuotaVolume.Of(Money.Of(-1m, "GBP")));
    }

    [Fact]
    public void Parts_are_whole_days_and_longer_than_nothing()
    {
        QuotaPeriod period = Kilograms.Period("2026-01-01", null);
        period.InParts(Period.FromMonths(3)).Each.Should().Be(Period.FromMonths(3));
        Refusal.Of<ArgumentException>(() => period.InParts(Period.Zero));
        Refusal.Of<ArgumentException>(() => period.InParts(Period.FromHours(30))).WithMessage("Parts are whole days, not PT30H.*");
    }

    private static QuotaPause Pause(QuotaPauseKind kind, string first, string last) =>
        QuotaPause.Of(kind, Kilograms.Day(first), Kilograms.Day(last));
}
