using TradePolicy.Data;

namespace TradePolicy.Specimens.Tests;

/// <summary>What the data leave out.</summary>
public sealed class DataSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => UnitedStatesChina.KnownGaps[1])
            .Differing(nameof(KnownGap.Message), () => UnitedStatesChina.KnownGaps[0])
            .Differing(nameof(KnownGap.AffectedKeys), () => UnitedStatesChina.KnownGaps[0])
            .Differing(nameof(KnownGap.Duty), () => UnitedStatesChina.KnownGaps[^1]),
    ];
}
