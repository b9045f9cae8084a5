using NodaTime;

namespace TradePolicy;

/// <summary>Stretches of time that may be open at either side.</summary>
internal static class Intervals
{
    internal static readonly Interval Always = new(null, null);

    /// <summary>Whether two intervals share an instant.</summary>
    internal static bool Overlap(Interval first, Interval second) =>
        (!first.HasEnd || !second.HasStart || second.Start < first.End) && (!second.HasEnd || !first.HasStart || first.Start < second.End);

    /// <summary>What two intervals that share an instant have in common.</summary>
    internal static Interval Common(Interval first, Interval second) => new(
        !first.HasStart ? second.HasStart ? second.Start : null : !second.HasStart ? first.Start : Instant.Max(first.Start, second.Start),
        !first.HasEnd ? second.HasEnd ? second.End : null : !second.HasEnd ? first.End : Instant.Min(first.End, second.End));

    /// <summary>Two intervals of which the second follows on the first, as one.</summary>
    internal static Interval Hull(Interval first, Interval second) =>
        new(first.HasStart ? first.Start : null, second.HasEnd ? second.End : null);

    /// <summary>The interval between two instants, without a start or an end if it is the beginning or the end of time.</summary>
    internal static Interval Between(Instant from, Instant until) =>
        new(from == Instant.MinValue ? null : from, until == Instant.MaxValue ? null : until);

    /// <summary>The first instant of an interval; the beginning of time if it has no start.</summary>
    internal static Instant StartOf(Interval interval) => interval.HasStart ? interval.Start : Instant.MinValue;

    /// <summary>The instant at which an interval is over; the end of time if it has no end.</summary>
    internal static Instant EndOf(Interval interval) => interval.HasEnd ? interval.End : Instant.MaxValue;

    /// <summary>The part of an interval around an instant within it, cut at the nearest changes.</summary>
    internal static Interval Around(Instant at, Interval interval, IEnumerable<Instant> changes)
    {
        foreach (Instant change in changes)
            interval = Around(at, interval, change);
        return interval;
    }

    /// <summary>The part of an interval around an instant within it, cut at the nearest changes.</summary>
    internal static Interval Around(Instant at, Interval interval, Instant change) =>
        Common(interval, change <= at ? new Interval(change, null) : new Interval(null, change));
}
