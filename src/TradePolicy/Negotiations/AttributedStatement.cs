using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>
/// What somebody said, in our own words: who, in which office, about what, where it was reported and when. It records that
/// it was said, and not that it is so; statements of two parties about one thing are kept side by side.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AttributedStatement
{
    private AttributedStatement(string key, string speaker, string summary, Publication published, string reportedBy)
    {
        Key = Require.Key(key);
        Speaker = Require.Text(speaker);
        Summary = Require.Text(summary);
        Published = Require.Given(published);
        ReportedBy = Require.Text(reportedBy);
    }

    /// <summary>The key by which allegations and linkages refer to the statement.</summary>
    public string Key { get; }

    /// <summary>Who said it: a name, or an office if the name is unknown.</summary>
    public string Speaker { get; }

    /// <summary>In which office: "spokesperson of the Ministry of Commerce"; null if unknown.</summary>
    public string? Office { get; private init; }

    /// <summary>The economy for which it was said; null if it was said for none, as by the press or a bank.</summary>
    public Economy? Party { get; private init; }

    /// <summary>What was said, in our own words.</summary>
    public string Summary { get; }

    /// <summary>The keys of what it is about: tariffs and other measures, commitments, rounds, issues; in the order given.</summary>
    public ValueList<string> About { get; private init; } = [];

    /// <summary>Where it was made or reported: "CNN", "Xinhua", "press conference of the ministry".</summary>
    public string ReportedBy { get; }

    /// <summary>When it became known.</summary>
    public Publication Published { get; }

    /// <summary>How well our record of it could be checked; null if that has not been graded.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>A statement.</summary>
    /// <param name="key">The key.</param>
    /// <param name="speaker">Who said it.</param>
    /// <param name="summary">What was said, in our own words.</param>
    /// <param name="published">When it became known.</param>
    /// <param name="reportedBy">Where it was made or reported.</param>
    /// <exception cref="ArgumentException">The key is not a key, or a text is empty or too long.</exception>
    public static AttributedStatement Create(string key, string speaker, string summary, Publication published, string reportedBy) =>
        new(key, speaker, summary, published, reportedBy);

    /// <summary>The same statement with the office in which it was made.</summary>
    /// <param name="office">The office: "spokesperson of the Ministry of Commerce".</param>
    /// <exception cref="ArgumentException">The office is empty or too long.</exception>
    public AttributedStatement WithOffice(string office) => this with { Office = Require.Text(office) };

    /// <summary>The same statement, made for an economy.</summary>
    /// <param name="party">The economy.</param>
    public AttributedStatement WithParty(Economy party) => this with { Party = Require.Given(party) };

    /// <summary>The same statement with the keys of what it is about.</summary>
    /// <param name="keys">The keys; each once.</param>
    /// <exception cref="ArgumentException">A key is not a key or occurs twice.</exception>
    public AttributedStatement WithAbout(params IEnumerable<string> keys) => this with { About = NegotiationKeys.Of(keys, nameof(keys)) };

    /// <summary>The same statement with its evidence.</summary>
    /// <param name="evidence">How well our record of it could be checked.</param>
    public AttributedStatement With(Evidence evidence) => this with { Evidence = Require.Given(evidence) };

    /// <summary>"He Yongqian, spokesperson of the Ministry of Commerce (CN): … (Xinhua, 2025-06-07 …)".</summary>
    public override string ToString()
    {
        string capacity = Office is null ? "" : $", {Office}";
        string party = Party is null ? "" : $" ({Party})";
        return $"{Speaker}{capacity}{party}: {Summary} ({ReportedBy}, {Published})";
    }

    /// <summary>Whether it had been made at an instant.</summary>
    internal Certainty MadeBy(NodaTime.Instant at) => Knowledge.Holds(Published, at);
}
