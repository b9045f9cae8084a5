using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Negotiations;

/// <summary>
/// The record of negotiations: rounds, what was said and by whom, what parties committed themselves to, what they allege of
/// each other, and what it is all about. Like a register it has two clocks, and knows through when it is complete.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// NegotiationLog june = log.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0));
/// june.RoundInProgressAt(Instant.FromUtc(2025, 6, 9, 12, 0))?.HeadOf(Economy.China);   // He Lifeng, Vice Premier
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record NegotiationLog
{
    private NegotiationLog(Knowledge knowledge, IEnumerable<NegotiationRound> rounds)
    {
        Knowledge = Require.Given(knowledge);
        Rounds = InOrder(Require.Each(rounds));
    }

    /// <summary>Through when the record is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge { get; private init; }

    /// <summary>The rounds by key, in the order of their days.</summary>
    public KeyedList<NegotiationRound> Rounds { get; private init; }

    /// <summary>The statements by key, in the order given.</summary>
    public KeyedList<AttributedStatement> Statements { get; private init; } = Keyed(Array.Empty<AttributedStatement>());

    /// <summary>The commitments by key, in the order given.</summary>
    public KeyedList<Commitment> Commitments { get; private init; } = Keyed(Array.Empty<Commitment>());

    /// <summary>The allegations by key, in the order given.</summary>
    public KeyedList<AllegedBreach> Allegations { get; private init; } = Keyed(Array.Empty<AllegedBreach>());

    /// <summary>The linkages by key, in the order given.</summary>
    public KeyedList<Linkage> Linkages { get; private init; } = Keyed(Array.Empty<Linkage>());

    /// <summary>The issues by key, in the order given.</summary>
    public KeyedList<NegotiationIssue> Issues { get; private init; } = Keyed(Array.Empty<NegotiationIssue>());

    /// <summary>The market shares by key, in the order given.</summary>
    public KeyedList<MarketShare> MarketShares { get; private init; } = Keyed(Array.Empty<MarketShare>());

    /// <summary>A record of rounds.</summary>
    /// <param name="knowledge">Through when it is complete. It applies to all parts of the record.</param>
    /// <param name="rounds">The rounds; each key once.</param>
    /// <exception cref="UnknownTargetException">An earlier round that a round names is not among them.</exception>
    /// <exception cref="ArgumentException">A key occurs twice, or a round follows one that is not earlier.</exception>
    public static NegotiationLog Create(Knowledge knowledge, IEnumerable<NegotiationRound> rounds)
    {
        NegotiationLog log = new NegotiationLog(knowledge, rounds).Checked();
        return knowledge.KnownAt is not null ? log.KnownBy(knowledge) : log;
    }

    /// <summary>The same record with further statements; a restricted record takes those that were known.</summary>
    /// <param name="statements">The statements; their keys are new.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public NegotiationLog WithStatements(params IEnumerable<AttributedStatement> statements) =>
        this with { Statements = Keyed(Statements.Concat(Require.Each(statements).Where(statement => IsKnown(statement.Published)))) };

    /// <summary>The same record with further commitments; a restricted record takes those that were known.</summary>
    /// <param name="commitments">The commitments; their keys are new.</param>
    /// <exception cref="UnknownTargetException">The round of a commitment is not in the record.</exception>
    /// <exception cref="ArgumentException">A key occurs twice, or a commitment became known before its round did.</exception>
    public NegotiationLog WithCommitments(params IEnumerable<Commitment> commitments) =>
        (this with
        {
            Commitments = Keyed(
            Commitments.Concat(Require.Each(commitments).Where(commitment => IsKnown(commitment.Published))))
        }).Checked();

    /// <summary>The same record with further allegations; a restricted record takes what was known of them.</summary>
    /// <param name="allegations">The allegations; their keys are new.</param>
    /// <exception cref="UnknownTargetException">The commitment or a statement of an allegation is not in the record.</exception>
    /// <exception cref="ArgumentException">
    /// A key occurs twice, an allegation is not against the party that has committed itself, or it became known before the commitment did.
    /// </exception>
    public NegotiationLog WithAllegations(params IEnumerable<AllegedBreach> allegations) => (this with
    {
        Allegations = Keyed(
            Allegations.Concat(
                Require.Each(allegations).Select(allegation => allegation.AsKnownAt(Knowledge.AsOf)).OfType<AllegedBreach>())),
    }).Checked();

    /// <summary>The same record with further linkages; a restricted record takes those that were known.</summary>
    /// <param name="linkages">The linkages; their keys are new.</param>
    /// <exception cref="UnknownTargetException">The statement of a linkage is not in the record.</exception>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public NegotiationLog WithLinkages(params IEnumerable<Linkage> linkages) =>
        (this with { Linkages = Keyed(Linkages.Concat(Require.Each(linkages).Where(linkage => IsKnown(linkage.Statement.Published)))) })
            .Checked();

    /// <summary>The same record with further issues.</summary>
    /// <param name="issues">The issues; their keys are new.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public NegotiationLog WithIssues(params IEnumerable<NegotiationIssue> issues) =>
        this with { Issues = Keyed(Issues.Concat(Require.Each(issues))) };

    /// <summary>The same record with further market shares; a restricted record takes those that were known.</summary>
    /// <param name="marketShares">The market shares; their keys are new.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public NegotiationLog WithMarketShares(params IEnumerable<MarketShare> marketShares) =>
        this with { MarketShares = Keyed(MarketShares.Concat(Require.Each(marketShares).Where(share => IsKnown(share.Published)))) };

    /// <summary>
    /// The same record as far as it was known at an instant: rounds that had been announced, outcomes, statements and market
    /// shares that had been published. Issues are how the record is read, and stay.
    /// </summary>
    /// <param name="knownAt">The instant, included.</param>
    public NegotiationLog AsKnownAt(Instant knownAt)
    {
        Knowledge restricted = Knowledge.RestrictedTo(knownAt);
        return restricted.Equals(Knowledge) ? this : KnownBy(restricted);
    }

    /// <summary>
    /// The round on one of whose days an instant lies, the one that began last if there are several; null if none is known.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="format">The form in which parties met; by default any.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not defined.</exception>
    public NegotiationRound? RoundInProgressAt(Instant at, NegotiationFormat? format = null) =>
        Of(format).LastOrDefault(round => round.During.Contains(at));

    /// <summary>The last round whose days were over at an instant; null if none is known.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="format">The form in which parties met; by default any.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not defined.</exception>
    public NegotiationRound? LastRoundBefore(Instant at, NegotiationFormat? format = null) =>
        Of(format).Where(round => round.During.End <= at).MaxBy(round => round.During.End);

    /// <summary>
    /// The first round whose days had not begun at an instant; null if none is known, which does not say that there is none.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="format">The form in which parties met; by default any.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not defined.</exception>
    public NegotiationRound? NextRoundAfter(Instant at, NegotiationFormat? format = null) =>
        Of(format).FirstOrDefault(round => round.During.Start > at);

    /// <summary>
    /// The allegations that are open at an instant, and those of which it is in doubt (<see cref="AllegedBreach.StateAt"/>
    /// tells which).
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="by">The party that alleges; by default any.</param>
    public IReadOnlyList<AllegedBreach> OpenAllegationsAt(Instant at, Economy? by = null) => [.. Allegations.Where(allegation =>
        (by is null || allegation.AllegedBy.Equals(by)) && allegation.StateAt(at) is AllegationState.Open or AllegationState.InDoubt)];

    /// <summary>
    /// The commitments that are in force at an instant, and those of which that is in doubt (<see cref="Commitment.StateAt"/> tells which).
    /// </summary>
    /// <param name="at">The instant.</param>
    public IReadOnlyList<Commitment> CommitmentsAt(Instant at) =>
        [.. Commitments.Where(commitment => commitment.StateAt(at) != SegmentState.NotInForce)];

    /// <summary>The statements about something, from the earliest known to the latest, whoever made them.</summary>
    /// <param name="key">The key of what they are about.</param>
    public IReadOnlyList<AttributedStatement> StatementsAbout(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [.. Statements.Where(statement => statement.About.Contains(key)).OrderBy(statement => statement.Published.Latest)];
    }

    /// <summary>"11 rounds, 6 commitments, 5 allegations, 14 statements, complete through …".</summary>
    public override string ToString() =>
        $"{Rounds.Count} rounds, {Commitments.Count} commitments, {Allegations.Count} allegations, {Statements.Count} statements, " +
        $"{Knowledge}";

    private NegotiationRound[] Of(NegotiationFormat? format)
    {
        if (format is { } asked)
            Require.Defined(asked, "Not a format of talks.", nameof(format));
        return [.. Rounds.Where(round => format is null || round.Format == format)];
    }

    private static KeyedList<NegotiationRound> InOrder(IEnumerable<NegotiationRound> rounds) => KeyedList<NegotiationRound>.Of(
        "round", rounds.OrderBy(round => round.During.Start).ThenBy(round => round.During.End)
            .ThenBy(round => round.Key, StringComparer.Ordinal), round => round.Key);

    private static KeyedList<AttributedStatement> Keyed(IEnumerable<AttributedStatement> statements) =>
        KeyedList<AttributedStatement>.Of("statement", statements, statement => statement.Key);

    private static KeyedList<Commitment> Keyed(IEnumerable<Commitment> commitments) =>
        KeyedList<Commitment>.Of("commitment", commitments, commitment => commitment.Key);

    private static KeyedList<AllegedBreach> Keyed(IEnumerable<AllegedBreach> allegations) =>
        KeyedList<AllegedBreach>.Of("allegation", allegations, allegation => allegation.Key);

    private static KeyedList<Linkage> Keyed(IEnumerable<Linkage> linkages) =>
        KeyedList<Linkage>.Of("linkage", linkages, linkage => linkage.Key);

    private static KeyedList<NegotiationIssue> Keyed(IEnumerable<NegotiationIssue> issues) =>
        KeyedList<NegotiationIssue>.Of("issue", issues, issue => issue.Key);

    private static KeyedList<MarketShare> Keyed(IEnumerable<MarketShare> marketShares) =>
        KeyedList<MarketShare>.Of("market share", marketShares, share => share.Key);

    private bool IsKnown(Publication published) => published.Earliest <= Knowledge.AsOf;

    private NegotiationLog Checked()
    {
        NegotiationReferences.Check(this);
        return this;
    }

    private NegotiationLog KnownBy(Knowledge knowledge)
    {
        Instant known = knowledge.AsOf;
        bool WasKnown(Publication published) => published.Earliest <= known;
        return this with
        {
            Knowledge = knowledge,
            Rounds = InOrder(
                Rounds.Select(round => round.AsKnownAt(known, key => WasKnown(Rounds[key].Announced))).OfType<NegotiationRound>()),
            Statements = Keyed(Statements.Where(statement => WasKnown(statement.Published))),
            Commitments = Keyed(Commitments.Where(commitment => WasKnown(commitment.Published))),
            Allegations = Keyed(Allegations.Select(allegation => allegation.AsKnownAt(known)).OfType<AllegedBreach>()),
            Linkages = Keyed(Linkages.Where(linkage => WasKnown(linkage.Statement.Published))),
            MarketShares = Keyed(MarketShares.Where(share => WasKnown(share.Published))),
        };
    }
}
