namespace TradePolicy;

/// <summary>A stretch of a tariff's rate.</summary>
/// <param name="Tariff">The tariff.</param>
/// <param name="Key">Its key.</param>
/// <param name="Segment">What the history answers.</param>
/// <param name="Share">The number of the share of the customs value that is charged; that of none where it is something else.</param>
/// <param name="Says">What it says of a layer; where it is in doubt, what its first answer says.</param>
internal readonly record struct RateStep(CompiledTariff Tariff, string Key, Segment<DutyRate> Segment, int Share, LayerRate Says)
{
    internal static RateStepKind KindOf(Segment<DutyRate> segment)
    {
        Outcome<DutyRate> first = segment.Candidates[0];
        return segment switch
        {
            { Candidates.Count: > 1 } or { IsBeyondHorizon: true } or { IsIncomplete: true } => RateStepKind.InDoubt,
            _ when first.IsInForce => first.Value is AdValorem or FreeOfDuty ? RateStepKind.Share : RateStepKind.Other,
            _ => first is { Suspension: null, Cessation: null, Holding: null } ? RateStepKind.Nothing : RateStepKind.Off,
        };
    }
}
