using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The document that a fact of policy comes from: an executive order, an announcement of a tariff commission, a
/// judgment, or a joint statement. It is cited by its own number and official journal, never by a page with a copy of it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[DebuggerDisplay("{Name}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LegalInstrument
{
    private LegalInstrument(
        string key, string issuer, string kind, Publication published, string? number, string? title, string? citation, LocalDate? signed,
        string? source)
    {
        Key = Require.Key(key);
        Issuer = Require.Text(issuer);
        Kind = Require.Text(kind);
        Published = Require.Given(published);
        Number = Require.TextOrNone(number);
        Title = Require.TextOrNone(title);
        Citation = Require.TextOrNone(citation);
        Signed = signed;
        Source = Require.TextOrNone(source);
    }

    /// <summary>The key by which acts refer to the instrument, for example <c>us/eo-14298</c>.</summary>
    public string Key { get; }

    /// <summary>Who issued it: "President of the United States".</summary>
    public string Issuer { get; }

    /// <summary>What kind of document it is, in the words of its issuer: "Executive Order", "Announcement".</summary>
    public string Kind { get; }

    /// <summary>Its number: "14298", "No. 7 of 2025"; null if unknown.</summary>
    public string? Number { get; }

    /// <summary>Its title; null if unknown.</summary>
    public string? Title { get; }

    /// <summary>Its place in the official journal or report: "90 FR 21831"; null if unknown.</summary>
    public string? Citation { get; }

    /// <summary>The day it was signed or adopted; null if unknown.</summary>
    public LocalDate? Signed { get; }

    /// <summary>When it became known: from this time on its acts count as known.</summary>
    public Publication Published { get; }

    /// <summary>
    /// The known times at which it became known, at most one of each kind. <see cref="Published"/> need not be
    /// among them. The list may be incomplete: an earlier announcement may be missing.
    /// </summary>
    public ValueList<Disclosure> Disclosures { get; private init; } = [];

    /// <summary>How well the data about it could be checked; null if they have not been graded.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>Where the time of publication, or a statement that the text itself lacks, is taken from; null if unknown.</summary>
    public string? Source { get; }

    /// <summary>
    /// Whether it does not exist but is supposed, in a scenario. Its acts prevail over all others and are known at every instant.
    /// </summary>
    public bool IsHypothetical => Published.IsHypothetical;

    /// <summary>
    /// Its name in texts: "Executive Order 14298", or its title or kind if it has no number. Data that are not confirmed
    /// are named in brackets: "Announcement No. 8 of 2025 [not confirmed: its number]".
    /// </summary>
    public string Name
    {
        get
        {
            string name = Number is not null ? $"{Kind} {Number}" : Title ?? Kind;
            return Evidence?.Caution is { Length: > 0 } caution ? $"{name} [{caution}]" : name;
        }
    }

    /// <summary>An instrument.</summary>
    /// <param name="key">The key by which acts refer to it.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <param name="kind">What kind of document it is.</param>
    /// <param name="published">When it became known.</param>
    /// <param name="number">Its number, if known.</param>
    /// <param name="title">Its title, if known.</param>
    /// <param name="citation">Its place in the official journal, if known.</param>
    /// <param name="signed">The day it was signed, if known.</param>
    /// <param name="source">Where the time of publication is taken from, if known.</param>
    /// <exception cref="ArgumentException">The key is not a key, or a text is empty or too long.</exception>
    public static LegalInstrument Create(
        string key,
        string issuer,
        string kind,
        Publication published,
        string? number = null,
        string? title = null,
        string? citation = null,
        LocalDate? signed = null,
        string? source = null) =>
        new(key, issuer, kind, published, number, title, citation, Require.Iso(signed), source);

    /// <summary>The same instrument with its evidence.</summary>
    /// <param name="evidence">How well the data about it could be checked.</param>
    public LegalInstrument With(Evidence evidence) => this with { Evidence = Require.Given(evidence) };

    /// <summary>The same instrument with further times at which it became known, each with its kind.</summary>
    /// <param name="disclosures">The times.</param>
    /// <exception cref="ArgumentException">Two are of one kind.</exception>
    public LegalInstrument With(params IEnumerable<Disclosure> disclosures)
    {
        Disclosure[] all = [.. Disclosures.Concat(Require.Each(disclosures)).OrderBy(disclosure => disclosure.Kind)];
        return all.Select(disclosure => disclosure.Kind).Distinct().Count() == all.Length
            ? this with { Disclosures = ValueList.Owning(all) }
            : throw new ArgumentException("An instrument becomes known in one way once.", nameof(disclosures));
    }

    /// <summary>An instrument that does not exist, for the acts of a scenario.</summary>
    /// <param name="key">The key by which acts refer to it.</param>
    /// <param name="title">The supposition, in words that say so: "if the regime is lifted".</param>
    /// <exception cref="ArgumentException">The key is not a key, or the title is empty or too long.</exception>
    public static LegalInstrument Hypothetical(string key, string title) =>
        Create(key, "nobody", "supposition", Publication.Hypothetical, title: Require.Text(title));

    // By hand: the key distinguishes most instruments.
    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Published);

    /// <summary>"Executive Order 14298 (90 FR 21831)".</summary>
    public override string ToString() => Citation is null ? Name : $"{Name} ({Citation})";

    /// <summary>Instruments in the order of their keys, each once.</summary>
    /// <exception cref="ArgumentException">Two different ones have one key.</exception>
    internal static IEnumerable<LegalInstrument> EachOnce(IEnumerable<LegalInstrument> instruments)
    {
        SortedDictionary<string, LegalInstrument> cited = new(StringComparer.Ordinal);
        foreach (LegalInstrument instrument in instruments)
        {
            if (!cited.TryAdd(instrument.Key, instrument) && !cited[instrument.Key].Equals(instrument))
                throw new ArgumentException($"Two different instruments have the key '{instrument.Key}'.");
        }

        return cited.Values;
    }
}
