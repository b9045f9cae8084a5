using TradePolicy.Quotas;

namespace TradePolicy.Specimens.Tests;

/// <summary>Tariff quotas, their periods, what was read of them and what happened to them.</summary>
public sealed class QuotaSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All => [.. Periods, .. Quotas, .. Statuses];

    private static LocalDate January => new(2025, 1, 1);

    private static QuotaPeriod Period => Of(January, new LocalDate(2025, 12, 31), DateTimeZone.Utc)
        .WithVolume(Kilograms(10m)).WithInitialVolume(Kilograms(12m)).WithCriticalThreshold(Percentage.Of(90m)).WithPauses(Pause(3));

    private static TariffQuota Quota => TariffQuota.Of("050331").WithPeriods(Period);

    private static QuotaReading Reading => QuotaReading.Of(QuotaState.Open, Laws.First(2), Kilograms(5m));

    private static IEnumerable<Specimen> Periods =>
    [
        Specimen.Of(() => Kilograms(10m))
            .Differing(nameof(QuotaVolume.Quantity), () => Kilograms(11m))
            .Differing(nameof(QuotaVolume.Money), () => QuotaVolume.Of(Money.Of(10m, "GBP"))),
        Specimen.Of(() => Pause(3))
            .Differing(nameof(QuotaPause.Kind), () => QuotaPause.Of(QuotaPauseKind.Blocked, Pause(3).FirstDay, Pause(3).LastDay))
            .Differing(nameof(QuotaPause.FirstDay), () => QuotaPause.Of(QuotaPauseKind.Suspended, January, Pause(3).LastDay))
            .Differing(nameof(QuotaPause.LastDay), () => QuotaPause.Of(
                QuotaPauseKind.Suspended, Pause(3).FirstDay, Pause(3).LastDay.PlusDays(1))),
        Specimen.Of(() => Period)
            .Deriving(nameof(QuotaPeriod.During))
            .Differing(nameof(QuotaPeriod.FirstDay), () => Like(Of(January.PlusDays(1), Period.LastDay, DateTimeZone.Utc)))
            .Differing(nameof(QuotaPeriod.LastDay), () => Like(Of(January, null, DateTimeZone.Utc)))
            .Differing(nameof(QuotaPeriod.Zone), () => Like(Of(January, Period.LastDay, DateTimeZone.ForOffset(Offset.FromHours(1)))))
            .Differing(nameof(QuotaPeriod.OpensAt), () => Period.OpeningAt(new(0, 1)))
            .Differing(nameof(QuotaPeriod.Each), () => Period.InParts(NodaTime.Period.FromMonths(3)))
            .Differing(nameof(QuotaPeriod.Volume), () => Period.WithVolume(Kilograms(11m)))
            .Differing(nameof(QuotaPeriod.InitialVolume), () => Period.WithInitialVolume(Kilograms(13m)))
            .Differing(nameof(QuotaPeriod.CriticalThreshold), () => Period.WithCriticalThreshold(Percentage.Of(75m)))
            .Differing(nameof(QuotaPeriod.Pauses), () => Period.WithPauses(Pause(5))),
    ];

    private static IEnumerable<Specimen> Quotas =>
    [
        Specimen.Of(() => Quota)
            .Differing(nameof(TariffQuota.Key), () => TariffQuota.Of("050332").WithFact(Quota.Fact).WithPeriods(Period))
            .Differing(nameof(TariffQuota.Administration), () => TariffQuota.Of("050331", QuotaAdministration.Licensed))
            .Differing(nameof(TariffQuota.Fact), () => Quota.WithFact("within it"))
            .Differing(nameof(TariffQuota.Name), () => Quota.WithName("Tea"))
            .Differing(nameof(TariffQuota.Origins), () => Quota.WithOrigins(EconomyScope.All))
            .Differing(nameof(TariffQuota.Goods), () => Quota.WithGoods(CommodityScope.All))
            .Differing(nameof(TariffQuota.Periods), () => Quota.WithPeriods(Of(new(2026, 1, 1), null, DateTimeZone.Utc)))
            .Differing(nameof(TariffQuota.Tariff), () => Quota.WithTariff("uk/tea"))
            .Differing(nameof(TariffQuota.Heading), () => Quota.WithTariff("uk/tea", "0902"))
            .Differing(nameof(TariffQuota.Instrument), () => Quota.WithInstrument(Laws.Order()))
            .Differing(
                nameof(TariffQuota.Evidence),
                () => Quota.WithInstrument(Laws.Order(), Evidence.Of(EvidenceGrade.Inferred, "one reading"))),
        Specimen.Of(() => SubQuota.Equivalent("050201", "050202", 2m))
            .Differing(nameof(SubQuota.Main), () => SubQuota.Equivalent("050200", "050202", 2m))
            .Differing(nameof(SubQuota.Sub), () => SubQuota.Equivalent("050201", "050203", 2m))
            .Differing(nameof(SubQuota.Relation), () => SubQuota.Normal("050201", "050202"))
            .Differing(nameof(SubQuota.Coefficient), () => SubQuota.Equivalent("050201", "050202", 3m)),
    ];

    private static IEnumerable<Specimen> Statuses =>
    [
        Specimen.Of(() => Reading.Status)
            .Differing(nameof(QuotaStatus.State), () => QuotaReading.Of(QuotaState.Critical, null, Kilograms(5m)).Status)
            .Differing(nameof(QuotaStatus.Balance), () => QuotaReading.Of(QuotaState.Open, null, Kilograms(4m)).Status),
        Specimen.Of(() => Reading)
            .Differing(nameof(QuotaReading.Status), () => QuotaReading.Of(QuotaState.Critical, Laws.First(2), Kilograms(5m)))
            .Differing(nameof(QuotaReading.ReadAt), () => QuotaReading.Of(QuotaState.Open, null, Kilograms(5m))),
        Specimen.Of(() => Quota.StatusAt(Laws.First(2), Reading))
            .Differing(
                nameof(QuotaAnswer.Possible),
                () => Quota.StatusAt(Laws.First(2), QuotaReading.Of(QuotaState.Exhausted, Laws.First(2))))
            .Differing(nameof(QuotaAnswer.Reasons), () => Quota.StatusAt(Laws.First(4))),
        Specimen.Of(() => Allocated(2, 5m))
            .Differing(nameof(QuotaEvent.Kind), () => QuotaEvent.Of(QuotaEventKind.Reopened, Laws.First(2), Kilograms(5m)))
            .Differing(nameof(QuotaEvent.At), () => Allocated(4, 5m))
            .Differing(nameof(QuotaEvent.Volume), () => Allocated(2, 4m)),
        Specimen.Of(() => QuotaLog.Of(Period, Laws.First(6), Allocated(2, 5m)))
            .Differing(nameof(QuotaLog.Period), () => QuotaLog.Of(Period.OpeningAt(new(0, 1)), Laws.First(6), Allocated(2, 5m)))
            .Differing(nameof(QuotaLog.CompleteThrough), () => QuotaLog.Of(Period, Laws.First(7), Allocated(2, 5m)))
            .Differing(nameof(QuotaLog.Events), () => QuotaLog.Of(Period, Laws.First(6), Allocated(2, 4m))),
    ];

    private static QuotaPeriod Of(LocalDate first, LocalDate? last, DateTimeZone zone) => QuotaPeriod.Of(first, last, zone);

    private static QuotaPeriod Like(QuotaPeriod days) => days.WithVolume(Kilograms(10m)).WithInitialVolume(Kilograms(12m))
        .WithCriticalThreshold(Percentage.Of(90m)).WithPauses(Pause(3));

    private static QuotaPause Pause(int month) => QuotaPause.Of(QuotaPauseKind.Suspended, new(2025, month, 1), new(2025, month, 28));

    private static QuotaEvent Allocated(int month, decimal left) =>
        QuotaEvent.Of(QuotaEventKind.Allocated, Laws.First(month), Kilograms(left));

    private static QuotaVolume Kilograms(decimal amount) => QuotaVolume.Of(Quantity.Of(amount, MeasurementUnit.Kilogram));
}
