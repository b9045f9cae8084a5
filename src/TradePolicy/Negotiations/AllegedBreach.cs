using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Negotiations;

/// <summary>
/// That a party says another has broken a commitment. An allegation is never stored as a fact: it is a statement with its
/// speaker, and nothing here says whether it is true.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AllegedBreach
{
    private AllegedBreach(
        string key, Economy allegedBy, Economy against, string commitment, AttributedStatement statement, AttributedStatement? closedBy)
    {
        Key = Require.Key(key);
        AllegedBy = Require.Given(allegedBy);
        ArgumentNullException.ThrowIfNull(against);
        ArgumentNullException.ThrowIfNull(statement);
        Against = against.Equals(allegedBy)
            ? throw new ArgumentException($"{allegedBy} alleges a breach of its own.", nameof(against))
            : against;
        Commitment = Require.Key(commitment);
        Statement = statement.Party is null || statement.Party.Equals(allegedBy)
            ? statement
            : throw new ArgumentException(
                $"The allegation is of {allegedBy}, its statement '{statement.Key}' of {statement.Party}.", nameof(statement));
        ClosedBy = closedBy is null || closedBy.Published.Latest >= statement.Published.Earliest
            ? closedBy
            : throw new ArgumentException(
                $"'{closedBy.Key}' became known before '{statement.Key}', which it is said to close.", nameof(closedBy));
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The party that alleges it.</summary>
    public Economy AllegedBy { get; }

    /// <summary>The party that is said to have broken the commitment.</summary>
    public Economy Against { get; }

    /// <summary>The key of the commitment.</summary>
    public string Commitment { get; }

    /// <summary>The statement that makes it, which also says since when it is known.</summary>
    public AttributedStatement Statement { get; }

    /// <summary>The statement by which it was withdrawn, settled or otherwise closed; null if none is known.</summary>
    public AttributedStatement? ClosedBy { get; private init; }

    /// <summary>An allegation.</summary>
    /// <param name="key">The key.</param>
    /// <param name="allegedBy">The party that alleges it.</param>
    /// <param name="against">The party that is said to have broken the commitment.</param>
    /// <param name="commitment">The key of the commitment.</param>
    /// <param name="statement">The statement that makes it.</param>
    /// <param name="closedBy">The statement by which it was closed, if it was.</param>
    /// <exception cref="ArgumentException">A key is not a key, the parties are one, the statement is another party's, or it was closed
    /// before it was made.</exception>
    public static AllegedBreach Create(
        string key, Economy allegedBy, Economy against, string commitment, AttributedStatement statement,
        AttributedStatement? closedBy = null) =>
        new(key, allegedBy, against, commitment, statement, closedBy);

    /// <summary>Its state at an instant.</summary>
    /// <param name="at">The instant.</param>
    public AllegationState StateAt(Instant at)
    {
        Certainty closed = ClosedBy?.MadeBy(at) ?? Certainty.No;
        return (Statement.MadeBy(at), closed) switch
        {
            (Certainty.No, _) => AllegationState.NotMade,
            (_, Certainty.Yes) => AllegationState.Closed,
            (Certainty.Yes, Certainty.No) => AllegationState.Open,
            _ => AllegationState.InDoubt,
        };
    }

    /// <summary>"CN alleges that US has broken us-cn/geneva/no-new-measures: …".</summary>
    public override string ToString() => $"{AllegedBy} alleges that {Against} has broken {Commitment}: {Statement}";

    /// <summary>What was known of it at an instant; null if nothing was.</summary>
    internal AllegedBreach? AsKnownAt(Instant known) => Statement.Published.Earliest > known ? null
        : ClosedBy is null || ClosedBy.Published.Earliest <= known ? this
        : this with { ClosedBy = null };
}
