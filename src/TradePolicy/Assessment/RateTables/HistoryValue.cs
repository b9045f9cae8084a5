using NodaTime;

namespace TradePolicy;

/// <summary>The value of one history of a tariff at an instant: a value that no act ever changes, or the segment of the instant.</summary>
internal readonly record struct HistoryValue<T>(T? Always, Segment<T>? Segment)
    where T : class
{
    internal Interval During => Segment?.During ?? Intervals.Always;

    internal bool HasSeveralAnswers => Segment is { Possible.Count: > 1 };

    internal bool IsIncomplete => Segment is { IsIncomplete: true };

    /// <summary>All values that may be in force.</summary>
    internal IEnumerable<T> Values => Segment is null
        ? Always is null ? [] : [Always]
        : Segment.Possible.Where(candidate => candidate.IsInForce).Select(candidate => candidate.Value);

    internal static HistoryValue<T> At(Timeline<T> history, Instant at, LegalView view) => history.Acts.Count == 0
        ? new(history.HasInitial ? history.Initial : null, null)
        : new(null, history.At(at, view));
}
