using NodaTime;

namespace TradePolicy;

/// <summary>What one history of a tariff holds at an instant: a value that no act ever changed, or the segment that answers.</summary>
internal readonly record struct HistoryValue<T>(T? Always, Segment<T>? Segment)
    where T : class
{
    internal Interval During => Segment?.During ?? Intervals.Always;

    internal bool IsInDoubt => Segment is { Possible.Count: > 1 };

    internal bool IsIncomplete => Segment is { IsIncomplete: true };

    /// <summary>All that may be in force.</summary>
    internal IEnumerable<T> Values => Segment is null
        ? Always is null ? [] : [Always]
        : Segment.Possible.Where(candidate => candidate.IsInForce).Select(candidate => candidate.Value);

    internal static HistoryValue<T> At(Timeline<T> history, Instant at, LegalView view) => history.Acts.Count == 0
        ? new(history.HasInitial ? history.Initial : null, null)
        : new(null, history.At(at, view));
}
