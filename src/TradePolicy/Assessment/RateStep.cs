using NodaTime;

namespace TradePolicy;

/// <summary>A stretch of a tariff's rate, until the next begins.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Segment">What the history answers.</param>
/// <param name="Kind">What that is.</param>
/// <param name="Share">The share of the customs value, where it is one.</param>
internal readonly record struct RateStep(Instant From, Segment<DutyRate> Segment, RateStepKind Kind, Percentage Share)
{
    internal static RateStep Of(Segment<DutyRate> segment)
    {
        Outcome<DutyRate> first = segment.Candidates[0];
        Percentage share = Percentage.Zero;
        RateStepKind kind = segment switch
        {
            { Candidates.Count: > 1 } or { IsBeyondHorizon: true } or { IsIncomplete: true } => RateStepKind.InDoubt,
            _ when first.IsInForce => first.Value.TryGetShareOfCustomsValue(out share) ? RateStepKind.Share : RateStepKind.Other,
            _ => first is { Suspension: null, Cessation: null, Holding: null } ? RateStepKind.Nothing : RateStepKind.Off,
        };
        return new(Stretch.StartOf(segment.During), segment, kind, share);
    }

    /// <summary>The step that an instant lies in.</summary>
    internal static ref readonly RateStep At(RateStep[] steps, Instant at)
    {
        int low = 0, high = steps.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (steps[middle].From <= at)
                low = middle;
            else
                high = middle - 1;
        }

        return ref steps[low];
    }
}
