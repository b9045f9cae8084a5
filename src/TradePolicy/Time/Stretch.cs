using NodaTime;

namespace TradePolicy;

/// <summary>Stretches of time that may be open at either side.</summary>
internal static class Stretch
{
    internal static readonly Interval Always = new(null, null);

    /// <summary>What two stretches that share an instant have in common.</summary>
    internal static Interval Common(Interval first, Interval second) => new(
        !first.HasStart ? second.HasStart ? second.Start : null : !second.HasStart ? first.Start : Instant.Max(first.Start, second.Start),
        !first.HasEnd ? second.HasEnd ? second.End : null : !second.HasEnd ? first.End : Instant.Min(first.End, second.End));

    /// <summary>What is left of a stretch around an instant within it, cut where something turns.</summary>
    internal static Interval Around(Instant at, Interval stretch, IEnumerable<Instant> turns)
    {
        foreach (Instant turn in turns)
            stretch = Common(stretch, turn <= at ? new Interval(turn, null) : new Interval(null, turn));
        return stretch;
    }
}
