using TradePolicy.Data;

namespace TradePolicy.Specimens.Tests;

/// <summary>What the data leave out, and the quotas.</summary>
public sealed class DataSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => UnitedStatesChina.KnownGaps[1])
            .Differing(nameof(KnownGap.Message), () => UnitedStatesChina.KnownGaps[0])
            .Differing(nameof(KnownGap.AffectedKeys), () => UnitedStatesChina.KnownGaps[0])
            .Differing(nameof(KnownGap.Duty), () => UnitedStatesChina.KnownGaps[^1]),
        Specimen.Of(() => UnitedStates.Quotas[0])
            .Differing(nameof(TariffQuota.Key), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Tariff), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Fact), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Heading), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.From), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Until), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Quantity), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Each), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Instrument), () => UnitedStates.Quotas[3])
            .Differing(nameof(TariffQuota.Evidence), () => UnitedStates.Quotas[3]),
    ];
}
