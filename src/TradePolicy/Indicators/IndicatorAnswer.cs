using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// A statement about a reading: certain, unavailable, or, while it is open whether a release was already published
/// or which of two prints of one instant is right, the possible statements with the reasons.
/// </summary>
/// <typeparam name="T">The kind of statement.</typeparam>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IndicatorAnswer<T>
    where T : IndicatorStatement
{
    // Too many releases were uncertain to examine all combinations: other statements may be possible.
    private readonly bool isCutShort;

    private IndicatorAnswer(ValueList<T> candidates, bool mayBeUnavailable, ValueList<OpenFact> reasons, bool isCutShort)
    {
        Possible = candidates;
        MayBeUnavailable = mayBeUnavailable;
        Reasons = reasons;
        this.isCutShort = isCutShort;
        State = isCutShort
            ? StatementState.Indeterminate
            : candidates.Count == 0
            ? StatementState.Unavailable
            : candidates.Count == 1 && !mayBeUnavailable ? StatementState.Certain : StatementState.Indeterminate;
    }

    /// <summary>Whether the statement can be made.</summary>
    public StatementState State { get; }

    /// <summary>Whether the answer is one statement, and certain.</summary>
    public bool IsCertain => State == StatementState.Certain;

    /// <summary>The possible statements; one if the answer is certain, none if the statement cannot be made.</summary>
    public ValueList<T> Possible { get; }

    /// <summary>Whether the statement cannot be made, or possibly cannot.</summary>
    public bool MayBeUnavailable { get; }

    /// <summary>The open facts because of which the statement cannot be made, or is not certain; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The statement.</summary>
    /// <exception cref="InvalidOperationException">The statement cannot be made, or is not certain; the message says why.</exception>
    public T Value => IsCertain
        ? Possible[0]
        : throw new InvalidOperationException($"There is not exactly one {typeof(T).Name}: {Explain()}.");

    /// <summary>The statement, if it is certain.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>Whether it is certain.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? statement)
    {
        statement = IsCertain ? Possible[0] : null;
        return IsCertain;
    }

    /// <summary>
    /// The sentence of the statement; "not known: why"; "not certain: …, or …, because …"; or, if all possible statements
    /// have the same sentence, "in each case …, although …".
    /// </summary>
    public string Explain()
    {
        string why = string.Join(State == StatementState.Unavailable ? "; " : "; and ", Reasons);
        string[] sentences = [.. Possible.Select(candidate => candidate.Explain()).Distinct()];
        return State switch
        {
            StatementState.Certain => sentences[0],
            StatementState.Unavailable => $"not known: {why}",
            _ when sentences.Length == 1 && !MayBeUnavailable && !isCutShort => $"in each case {sentences[0]}, although {why}",
            _ when MayBeUnavailable => $"not certain: {string.Join(", or ", [.. sentences, "unavailable"])}, because {why}",
            _ => $"not certain: {string.Join(", or ", sentences)}, because {why}",
        };
    }

    /// <summary>The text of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    /// <summary>The answer that the statement cannot be made of this series at all.</summary>
    internal static IndicatorAnswer<T> Unavailable(OpenFact because) => new([], mayBeUnavailable: true, [because], isCutShort: false);

    /// <summary>Makes the statement in each scenario in which the indicator may have been known.</summary>
    /// <param name="reading">The reading that the statement is about.</param>
    /// <param name="ways">The statement, or why it cannot be made, in each scenario.</param>
    /// <param name="doubts">The releases and consensuses that may or may not have been known.</param>
    /// <param name="isCutShort">Whether there are more scenarios than those given.</param>
    internal static IndicatorAnswer<T> Over(
        IndicatorReading reading, IEnumerable<(T? Statement, string WhyNot)> ways, IEnumerable<OpenFact> doubts, bool isCutShort)
    {
        ValueList<T> candidates = [];
        ValueList<OpenFact> whyNot = [];
        foreach ((T? statement, string why) in ways)
        {
            if (statement is null)
            {
                whyNot = With(whyNot, OpenFact.Of(OpenFactKind.Observation, reading.Subject, why));
            }
            else
            {
                candidates = With(candidates, statement);
            }
        }

        bool isInDoubt = isCutShort || candidates.Count > 1 || (candidates.Count == 1 && whyNot.Count > 0);
        ValueList<OpenFact> reasons = isInDoubt ? [.. doubts, .. whyNot.Select(fact => fact.After("otherwise"))] : whyNot;
        return new(candidates, whyNot.Count > 0, reasons, isCutShort);

        // There is nearly always one scenario, and so at most one item.
        static ValueList<TItem> With<TItem>(ValueList<TItem> items, TItem item) =>
            items.Count == 0 ? [item] : items.Contains(item) ? items : [.. items, item];
    }
}
