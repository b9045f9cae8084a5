using System.Collections.Immutable;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The flattened history of one provision in one view, for every instant of knowledge. Each act that becomes known
/// changes only an interval of the effective time, so that versions share their other segments.
/// </summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
internal sealed class TimelineIndex<T>
    where T : notnull
{
    private readonly Instant[] knownFrom;
    private readonly Version[] versions;

    internal TimelineIndex(string provision, IReadOnlyList<LegalAct> acts, Instant horizon, Boxed<T>? initial)
    {
        Dictionary<string, LegalAct> byKey = acts.ToDictionary(act => act.Key, StringComparer.Ordinal);
        Dictionary<string, Instant> earliestMove = acts.OfType<Postponement>().Where(move => move.Begin.IsDated)
            .GroupBy(move => move.Target, StringComparer.Ordinal)
            .ToDictionary(moves => moves.Key, moves => moves.Min(move => move.Begin.Earliest), StringComparer.Ordinal);
        SortedDictionary<Instant, (Instant From, Instant Until)> touched = [];
        foreach (LegalAct act in acts)
        {
            (Instant, Instant) stretch = Touched(act, byKey, earliestMove);
            Widen(touched, act.Instrument.Published.Earliest, stretch);
            Widen(touched, act.Instrument.Published.Latest, stretch);
        }

        if (horizon < Instant.MaxValue)
        {
            Instant beyond = horizon + Duration.Epsilon;
            Widen(touched, beyond, (beyond, Instant.MaxValue));
        }

        TimelineEvaluator<T> reasoning = new(provision, acts, horizon, initial);
        List<Instant> epochs = [Instant.MinValue];
        List<Version> built =
            [new Version([Instant.MinValue], [reasoning.Answer(Instant.MinValue, Instant.MinValue, out _).Over(new Interval(null, null))])];
        foreach ((Instant known, (Instant from, Instant until)) in touched.Where(stretch => stretch.Value.From < stretch.Value.Until))
        {
            built.Add(built[^1].With(Flatten(reasoning, from, until, known), until));
            epochs.Add(known);
        }

        knownFrom = [.. epochs];
        versions = [.. built];
    }

    /// <summary>All segments as known at one instant alone, without an index, of acts that may be known by then.</summary>
    internal static IReadOnlyList<Segment<T>> Flatten(
        string provision, IReadOnlyList<LegalAct> acts, Instant horizon, Boxed<T>? initial, Instant known)
    {
        if (known <= horizon && SimpleHistory.Segments(acts, initial) is { } plain)
            return plain;
        List<Segment<T>> segments = [];
        foreach (Segment<T> segment in Flatten(
            new TimelineEvaluator<T>(provision, acts, horizon, initial), Instant.MinValue, Instant.MaxValue, known))
        {
            if (segments.Count > 0 && segments[^1].SameAnswer(segment))
                segments[^1] = segments[^1].Over(Intervals.Hull(segments[^1].During, segment.During));
            else
                segments.Add(segment);
        }

        return segments;
    }

    /// <summary>The segment that answers for an instant as known at an instant: two binary searches, no allocation.</summary>
    internal Segment<T> At(Instant effective, Instant known)
    {
        Version version = VersionAt(known);
        int index = version.Starts.BinarySearch(effective);
        return version.Segments[index >= 0 ? index : ~index - 1];
    }

    /// <summary>All segments as known at an instant.</summary>
    internal ImmutableList<Segment<T>> SegmentsAt(Instant known) => VersionAt(known).Segments;

    private Version VersionAt(Instant known)
    {
        int index = Array.BinarySearch(knownFrom, known);
        return versions[index >= 0 ? index : ~index - 1];
    }

    private static List<Segment<T>> Flatten(TimelineEvaluator<T> reasoning, Instant from, Instant until, Instant known)
    {
        List<Segment<T>> segments = [];
        for (Instant at = from; at < until;)
        {
            Segment<T> answer = reasoning.Answer(at, known, out Instant next);
            Instant end = Instant.Min(next, until);
            segments.Add(answer.Over(Intervals.Between(at, end)));
            at = end;
        }

        return segments;
    }

    /// <summary>The interval of the effective time that an act can affect once it is known.</summary>
    private static (Instant From, Instant Until) Touched(
        LegalAct act, Dictionary<string, LegalAct> byKey, Dictionary<string, Instant> earliestMove) => act switch
        {
            WindowedAct windowed => (EarliestStart(act, earliestMove), LatestOf(windowed.Window.End)),
            Ending => (EarliestStart(act, earliestMove), Instant.MaxValue),
            Withdrawal when !Withdrawal.UndoesFromTheStart(act, byKey.GetValueOrDefault) => (act.Begin.Earliest, Instant.MaxValue),
            Postponement when byKey.TryGetValue(act.Target, out LegalAct? target) =>
                (EarliestStart(target, earliestMove), Instant.MaxValue),
            _ => (Instant.MinValue, Instant.MaxValue),
        };

    /// <summary>The earliest start that an act has, by its own text or by any postponement.</summary>
    private static Instant EarliestStart(LegalAct act, Dictionary<string, Instant> earliestMove) =>
        Instant.Min(act.Begin.Earliest, earliestMove.GetValueOrDefault(act.Key, Instant.MaxValue));

    private static Instant LatestOf(LegalBound end) => end.IsDated ? end.Latest : Instant.MaxValue;

    private static void Widen(
        SortedDictionary<Instant, (Instant From, Instant Until)> touched, Instant known, (Instant From, Instant Until) stretch)
    {
        if (touched.TryGetValue(known, out var other))
            stretch = (Instant.Min(stretch.From, other.From), Instant.Max(stretch.Until, other.Until));
        touched[known] = stretch;
    }

    /// <summary>The segments as known during one interval of knowledge, in order, with their first instants.</summary>
    private sealed record Version(ImmutableList<Instant> Starts, ImmutableList<Segment<T>> Segments)
    {
        /// <summary>The same, with the interval that ends at an instant replaced; equal neighbours become one.</summary>
        internal Version With(List<Segment<T>> fresh, Instant until)
        {
            int first = IndexOf(StartOf(fresh[0]));
            int last = IndexOf(until);
            List<Segment<T>> replacement = [];
            Add(replacement, Clipped(Segments[first], Starts[first], StartOf(fresh[0])));
            foreach (Segment<T> segment in fresh)
                Add(replacement, segment);
            Add(replacement, Clipped(Segments[last], until, EndOf(Segments[last])));

            // What begins with the interval may have become equal to what is before it. What follows the last segment differs from it.
            if (first > 0 && Segments[first - 1].SameAnswer(replacement[0]))
                replacement[0] = replacement[0].Over(Intervals.Between(Starts[--first], EndOf(replacement[0])));

            int replaced = last - first + 1;
            return new(
                Starts.RemoveRange(first, replaced).InsertRange(first, replacement.Select(StartOf)),
                Segments.RemoveRange(first, replaced).InsertRange(first, replacement));
        }

        private static Instant StartOf(Segment<T> segment) => segment.During.HasStart ? segment.During.Start : Instant.MinValue;

        private static Instant EndOf(Segment<T> segment) => segment.During.HasEnd ? segment.During.End : Instant.MaxValue;

        private static Segment<T>? Clipped(Segment<T> segment, Instant from, Instant until) =>
            from < until ? segment.Over(Intervals.Between(from, until)) : null;

        private static void Add(List<Segment<T>> segments, Segment<T>? segment)
        {
            if (segment is null)
                return;
            if (segments.Count > 0 && segments[^1].SameAnswer(segment))
                segments[^1] = segments[^1].Over(Intervals.Between(StartOf(segments[^1]), EndOf(segment)));
            else
                segments.Add(segment);
        }

        private int IndexOf(Instant instant)
        {
            int index = Starts.BinarySearch(instant);
            return index >= 0 ? index : ~index - 1;
        }
    }
}
