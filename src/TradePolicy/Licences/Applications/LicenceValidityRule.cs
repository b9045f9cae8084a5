using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The validity that a regime gives to licences of one kind, and how it is counted.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceValidityRule
{
    private LicenceValidityRule(LicenceKind kind, Period? longest, Period? usual, IReadOnlyList<CountingRule> countedBy, string citation)
    {
        Kind = Require.Defined(kind, "Not a kind of licence.");
        ArgumentNullException.ThrowIfNull(countedBy);
        Longest = longest is null ? null : LegalLength.Of(longest, nameof(longest)).Period;
        Usual = usual is null ? null : LegalLength.Of(usual, nameof(usual)).Period;
        CountedBy = ValueList.From(countedBy.Select(rule => rule ?? throw new ArgumentNullException(nameof(countedBy))));
        Citation = Require.Text(citation);
        if (CountedBy.Count == 0 || CountedBy.Distinct().Count() != CountedBy.Count)
            throw new ArgumentException("A validity is counted by at least one rule, each given once.", nameof(countedBy));
    }

    /// <summary>The kind of licence.</summary>
    public LicenceKind Kind { get; }

    /// <summary>The longest validity, in the unit of the text; null if the regime sets none.</summary>
    public Period? Longest { get; }

    /// <summary>The validity if nothing else is granted, in the unit of the text; null if the regime sets none.</summary>
    public Period? Usual { get; }

    /// <summary>
    /// The rules by which a validity may be counted; several if no text says whether the anniversary of the start is still a
    /// day of the licence.
    /// </summary>
    public ValueList<CountingRule> CountedBy { get; }

    /// <summary>The source, as a citation.</summary>
    public string Citation { get; }

    /// <summary>A rule with a longest validity, which no licence exceeds.</summary>
    /// <param name="kind">The kind of licence.</param>
    /// <param name="longest">The longest validity.</param>
    /// <param name="citation">The source, as a citation.</param>
    /// <param name="countedBy">The rules by which a validity may be counted, at least one, each once.</param>
    /// <exception cref="ArgumentException">The length is nothing, the citation is empty, or there is no rule or one twice.</exception>
    public static LicenceValidityRule AtMost(
        LicenceKind kind, Period longest, string citation, params IReadOnlyList<CountingRule> countedBy) =>
        new(kind, Require.Given(longest), null, countedBy, citation);

    /// <summary>A rule with a usual validity; a licence may state a shorter or a longer one.</summary>
    /// <param name="kind">The kind of licence.</param>
    /// <param name="usual">The validity if nothing else is granted; null if there is none.</param>
    /// <param name="citation">The source, as a citation.</param>
    /// <param name="countedBy">The rules by which a validity may be counted, at least one, each once.</param>
    /// <exception cref="ArgumentException">The length is nothing, the citation is empty, or there is no rule or one twice.</exception>
    public static LicenceValidityRule Usually(
        LicenceKind kind, Period? usual, string citation, params IReadOnlyList<CountingRule> countedBy) =>
        new(kind, null, usual, countedBy, citation);

    /// <summary>"single licence: at most P1Y (State Council Order 792)".</summary>
    public override string ToString()
    {
        string length = Longest is not null ? $"at most {LegalLength.Of(Longest)}"
            : Usual is not null ? $"usually {LegalLength.Of(Usual)}"
            : "no stated validity";
        return $"{LicenceWords.Of(Kind)} licence: {length} ({Citation})";
    }
}
