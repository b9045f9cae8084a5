using NodaTime;

namespace TradePolicy;

/// <summary>
/// Histories of enactments only, in which nothing is uncertain: most of a tariff schedule. They are flattened without the
/// reasoning that others need (<see cref="TimelineEvaluator{T}"/>), with the same answers: at any instant the last known of the acts
/// that have begun and not ended applies.
/// </summary>
internal static class SimpleHistory
{
    /// <summary>The segments; null if the history is not simple.</summary>
    /// <param name="acts">The acts that count, all of which may be known, from the lowest layer to the topmost.</param>
    /// <param name="initial">The value below them.</param>
    internal static IReadOnlyList<Segment<T>>? Segments<T>(IReadOnlyList<LegalAct> acts, Boxed<T>? initial)
        where T : notnull
    {
        foreach (LegalAct act in acts)
        {
            if (!IsPlain<T>(act))
                return null;
        }

        Outcome<T> beneath = new(initial is not null, initial is null ? default : initial.Value, null, null, null, null, initial, []);
        List<Segment<T>> segments = [];
        LegalAct? shown = null;
        Instant next = Instant.MinValue;
        do
        {
            Instant from = next;
            (LegalAct? top, next) = TopmostAt<T>(acts, from);
            if (segments.Count > 0 && top == shown)
                segments[^1] = segments[^1].Over(Intervals.Between(Intervals.StartOf(segments[^1].During), next));
            else
                segments.Add(new(Intervals.Between(from, next), [top is Enactment<T> act ? OutcomeOf(act) : beneath], [], false));
            shown = top;
        }
        while (next < Instant.MaxValue);
        return segments;
    }

    private static bool IsPlain<T>(LegalAct act)
        where T : notnull =>
        act is Enactment<T> { KeepsLaterChanges: false, Season: null } enactment
        && act.Instrument.Published.IsExact
        && enactment.Window.Start.IsCertain
        && (!enactment.Window.End.IsDated || enactment.Window.End.IsCertain);

    /// <summary>The act on top at an instant, and the next instant at which any begins or ends.</summary>
    private static (LegalAct? Top, Instant Next) TopmostAt<T>(IReadOnlyList<LegalAct> acts, Instant at)
        where T : notnull
    {
        LegalAct? top = null;
        Instant next = Instant.MaxValue;
        for (int index = acts.Count - 1; index >= 0; index--)
        {
            LegalWindow window = ((Enactment<T>)acts[index]).Window;
            Instant begin = window.Start.Earliest, end = window.End.IsDated ? window.End.Earliest : Instant.MaxValue;
            if (begin <= at && at < end)
                top ??= acts[index];
            if (begin > at)
                next = Instant.Min(begin, next);
            if (end > at)
                next = Instant.Min(end, next);
        }

        return (top, next);
    }

    private static Outcome<T> OutcomeOf<T>(Enactment<T> act)
        where T : notnull => new(true, act.Value, act, null, null, null, new(act.Value), []);
}
