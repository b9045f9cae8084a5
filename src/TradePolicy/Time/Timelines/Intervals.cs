using NodaTime;

namespace TradePolicy;

/// <summary>Stretches of time that may be open at either side.</summary>
internal static class Intervals
{
    internal static readonly Interval Always = new(null, null);

    /// <summary>What two stretches that share an instant have in common.</summary>
    internal static Interval Common(Interval first, Interval second) => new(
        !first.HasStart ? second.HasStart ? second.Start : null : !second.HasStart ? first.Start : Instant.Max(first.Start, second.Start),
        !first.HasEnd ? second.HasEnd ? second.End : null : !second.HasEnd ? first.End : Instant.Min(first.End, second.End));

    /// <summary>Two stretches of which the second follows on the first, as one.</summary>
    internal static Interval Hull(Interval first, Interval second) => new(first.HasStart ? first.Start : null, second.HasEnd ? second.End : null);

    /// <summary>The stretch between two instants, without the start or the end that is that of time itself.</summary>
    internal static Interval Between(Instant from, Instant until) =>
        new(from == Instant.MinValue ? null : from, until == Instant.MaxValue ? null : until);

    /// <summary>The first instant of a stretch; the beginning of time where it has no start.</summary>
    internal static Instant StartOf(Interval stretch) => stretch.HasStart ? stretch.Start : Instant.MinValue;

    /// <summary>The instant at which a stretch is over; the end of time where it has none.</summary>
    internal static Instant EndOf(Interval stretch) => stretch.HasEnd ? stretch.End : Instant.MaxValue;

    /// <summary>What is left of a stretch around an instant within it, cut where something turns.</summary>
    internal static Interval Around(Instant at, Interval stretch, IEnumerable<Instant> turns)
    {
        foreach (Instant turn in turns)
            stretch = Around(at, stretch, turn);
        return stretch;
    }

    /// <summary>What is left of a stretch around an instant within it, cut where something turns.</summary>
    internal static Interval Around(Instant at, Interval stretch, Instant turn) =>
        Common(stretch, turn <= at ? new Interval(turn, null) : new Interval(null, turn));
}
