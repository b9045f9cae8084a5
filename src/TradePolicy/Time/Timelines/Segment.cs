using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// A stretch of a timeline with one answer: in force with a value and its acts, not in force, or indeterminate with
/// the candidates and the reason. Half-open, so segments that follow each other meet without overlapping.
/// </summary>
/// <typeparam name="T">What the provision holds.</typeparam>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
/// <example><code>
/// if (segment.TryGetValue(out Percentage rate)) { }       // in force, and certain
/// else if (segment.IsCertain) { }                         // certainly nothing in force, which is not 0 %
/// else { ValueList&lt;OpenFact&gt; why = segment.Reasons; }     // open
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Segment<T>
    where T : notnull
{
    internal Segment(
        Interval during, ValueList<Outcome<T>> candidates, ValueList<OpenFact> reasons, bool isBeyondHorizon, bool isIncomplete = false)
    {
        During = during;
        Possible = candidates;
        Reasons = reasons;
        IsBeyondHorizon = isBeyondHorizon;
        IsIncomplete = isIncomplete;
        State = isBeyondHorizon || isIncomplete || HaveSeveralValues(candidates)
            ? SegmentState.Indeterminate
            : candidates[0].IsInForce ? SegmentState.InForce : SegmentState.NotInForce;
    }

    /// <summary>The stretch, without a start or an end if it reaches to the beginning or the end of time.</summary>
    public Interval During { get; private init; }

    /// <summary>Which kind of answer this is.</summary>
    public SegmentState State { get; }

    /// <summary>Whether one value is in force.</summary>
    public bool IsInForce => State == SegmentState.InForce;

    /// <summary>Whether the answer is not open: one value is in force, or none is. Its source may still be open.</summary>
    public bool IsCertain => State != SegmentState.Indeterminate;

    /// <summary>
    /// Whether the question is after what the history is complete for; the candidates are then what follows from
    /// what is known, and need not be all that is possible.
    /// </summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>
    /// Whether the texts leave more open than could be listed. The answer is then in doubt, whatever the listed
    /// candidates say.
    /// </summary>
    public bool IsIncomplete { get; }

    /// <summary>
    /// The answers that are open, the most likely to be on top first; one if the answer is certain. Several with
    /// one value are a certain value of which the source is in doubt.
    /// </summary>
    public ValueList<Outcome<T>> Possible { get; }

    /// <summary>The facts that leave the answer, or only its source, open; empty if neither is.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The value in force.</summary>
    /// <exception cref="InvalidOperationException">No value is in force, or which one is indeterminate.</exception>
    public T Value => IsCertain
        ? Possible[0].Value
        : throw new InvalidOperationException($"The answer is indeterminate ({this}); ask IsCertain, then Possible.");

    /// <summary>The value, if exactly one is in force.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether exactly one value is in force.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = IsInForce ? Possible[0].Value : default;
        return IsInForce;
    }

    /// <summary>The answer, if it is certain: the value in force with its source, or that none is.</summary>
    /// <param name="outcome">The answer; of several sources of one value, the one most likely to be on top.</param>
    /// <returns>Whether the answer is certain.</returns>
    public bool TryGetOutcome([NotNullWhen(true)] out Outcome<T>? outcome)
    {
        outcome = IsCertain ? Possible[0] : null;
        return IsCertain;
    }

    /// <summary>"34% by Executive Order 14257 during 2025-04-09T04:01:00Z/..".</summary>
    public override string ToString()
    {
        string answers = string.Join(" or ", Possible.Select(candidate => candidate.ToString()));
        string when =
            (During.HasStart ? InstantPattern.ExtendedIso.Format(During.Start) : "..") + "/" +
            (During.HasEnd ? InstantPattern.ExtendedIso.Format(During.End) : "..");
        return IsBeyondHorizon ? $"unknown beyond the horizon (as far as known: {answers}) during {when}" : $"{answers} during {when}";
    }

    // What lies beyond the horizon, or is incomplete, has that among its reasons.
    internal bool SameAnswer(Segment<T> other) => Possible == other.Possible && Reasons == other.Reasons;

    private static bool HaveSeveralValues(ValueList<Outcome<T>> candidates)
    {
        for (int index = 1; index < candidates.Count; index++)
        {
            if (!candidates[index].SameValue(candidates[0]))
                return true;
        }

        return false;
    }

    internal Segment<T> Over(Interval during) => this with { During = during };
}
