using NodaTime;

namespace TradePolicy.Negotiations;

/// <summary>
/// The record of negotiations: rounds, what was said and by whom, what parties committed themselves to, what they allege of
/// each other, and what it is all about. Like a register it has two clocks, and knows through when it is complete.
/// </summary>
/// <example><code>
/// NegotiationLog june = log.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0));
/// june.RoundInProgressAt(Instant.FromUtc(2025, 6, 9, 12, 0))?.HeadOf(Economy.China);   // He Lifeng, Vice Premier
/// </code></example>
public sealed record NegotiationLog
{
    private NegotiationLog(
        Knowledge knowledge,
        IEnumerable<NegotiationRound> rounds,
        IEnumerable<AttributedStatement> statements,
        IEnumerable<Commitment> commitments,
        IEnumerable<AllegedBreach> allegations,
        IEnumerable<Linkage> linkages,
        IEnumerable<NegotiationIssue> issues,
        IEnumerable<MarketShare> marketShares)
    {
        Knowledge = Require.Given(knowledge);
        Rounds = KeyedList<NegotiationRound>.Of(
            "round", rounds.OrderBy(round => round.During.Start).ThenBy(round => round.During.End).ThenBy(round => round.Key, StringComparer.Ordinal), round => round.Key);
        Statements = KeyedList<AttributedStatement>.Of("statement", statements, statement => statement.Key);
        Commitments = KeyedList<Commitment>.Of("commitment", commitments, commitment => commitment.Key);
        Allegations = KeyedList<AllegedBreach>.Of("allegation", allegations, allegation => allegation.Key);
        Linkages = KeyedList<Linkage>.Of("linkage", linkages, linkage => linkage.Key);
        Issues = KeyedList<NegotiationIssue>.Of("issue", issues, issue => issue.Key);
        MarketShares = KeyedList<MarketShare>.Of("market share", marketShares, share => share.Key);
    }

    /// <summary>Through when the record is complete, and to what instant of knowledge it is restricted.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The rounds by key, in the order of their days.</summary>
    public KeyedList<NegotiationRound> Rounds { get; }

    /// <summary>The statements by key, in the order given.</summary>
    public KeyedList<AttributedStatement> Statements { get; }

    /// <summary>The commitments by key, in the order given.</summary>
    public KeyedList<Commitment> Commitments { get; }

    /// <summary>The allegations by key, in the order given.</summary>
    public KeyedList<AllegedBreach> Allegations { get; }

    /// <summary>The linkages by key, in the order given.</summary>
    public KeyedList<Linkage> Linkages { get; }

    /// <summary>The issues by key, in the order given.</summary>
    public KeyedList<NegotiationIssue> Issues { get; }

    /// <summary>The market shares by key, in the order given.</summary>
    public KeyedList<MarketShare> MarketShares { get; }

    /// <summary>A record.</summary>
    /// <param name="knowledge">Through when it is complete.</param>
    /// <param name="rounds">The rounds.</param>
    /// <param name="statements">The statements; those that make or close allegations and linkages among them.</param>
    /// <param name="commitments">The commitments.</param>
    /// <param name="allegations">The allegations.</param>
    /// <param name="linkages">The linkages.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="marketShares">The market shares.</param>
    /// <exception cref="UnknownTargetException">A round, commitment or statement that is referred to is not among them.</exception>
    /// <exception cref="ArgumentException">
    /// A key stands twice among things of one kind, a round follows one that is not earlier, or something refers to what
    /// became known only after it.
    /// </exception>
    public static NegotiationLog Create(
        Knowledge knowledge,
        IEnumerable<NegotiationRound> rounds,
        IEnumerable<AttributedStatement>? statements = null,
        IEnumerable<Commitment>? commitments = null,
        IEnumerable<AllegedBreach>? allegations = null,
        IEnumerable<Linkage>? linkages = null,
        IEnumerable<NegotiationIssue>? issues = null,
        IEnumerable<MarketShare>? marketShares = null)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        NegotiationLog log = new(knowledge, rounds, statements ?? [], commitments ?? [], allegations ?? [], linkages ?? [], issues ?? [], marketShares ?? []);
        NegotiationReferences.Check(log);
        return knowledge.KnownAt is not null ? log.KnownBy(knowledge) : log;
    }

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

    /// <summary>The round on one of whose days an instant lies, the one that began last where there are several; null where none is known.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="format">The form in which parties met; any where none is given.</param>
    public NegotiationRound? RoundInProgressAt(Instant at, NegotiationFormat? format = null) =>
        Rounds.LastOrDefault(round => Is(round, format) && round.During.Contains(at));

    /// <summary>The last round whose days were over at an instant; null where none is known.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="format">The form in which parties met; any where none is given.</param>
    public NegotiationRound? LastRoundBefore(Instant at, NegotiationFormat? format = null) =>
        Rounds.Where(round => Is(round, format) && round.During.End <= at).MaxBy(round => round.During.End);

    /// <summary>The first round whose days had not begun at an instant; null where none is known, which does not say that there is none.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="format">The form in which parties met; any where none is given.</param>
    public NegotiationRound? NextRoundAfter(Instant at, NegotiationFormat? format = null) =>
        Rounds.FirstOrDefault(round => Is(round, format) && round.During.Start > at);

    /// <summary>
    /// The allegations that are open at an instant, and those of which it is in doubt (<see cref="AllegedBreach.StateAt"/>
    /// tells which).
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="by">The party that alleges; any where none is given.</param>
    public IReadOnlyList<AllegedBreach> OpenAllegationsAt(Instant at, Economy? by = null) => [.. Allegations.Where(allegation =>
        (by is null || allegation.AllegedBy.Equals(by)) && allegation.StateAt(at) is AllegationState.Open or AllegationState.InDoubt)];

    /// <summary>The commitments that stand at an instant, and those of which it is in doubt (<see cref="Commitment.StateAt"/> tells which).</summary>
    /// <param name="at">The instant.</param>
    public IReadOnlyList<Commitment> CommitmentsAt(Instant at) =>
        [.. Commitments.Where(commitment => commitment.StateAt(at) != SegmentState.NotInForce)];

    /// <summary>The statements about something, from the earliest known to the latest, whoever made them.</summary>
    /// <param name="key">The key of what they are about.</param>
    public IReadOnlyList<AttributedStatement> StatementsAbout(string key) =>
        [.. Statements.Where(statement => statement.About.Contains(key)).OrderBy(statement => statement.Published.Latest)];

    /// <summary>"11 rounds, 6 commitments, 5 allegations, 14 statements, complete through …".</summary>
    public override string ToString() =>
        $"{Rounds.Count} rounds, {Commitments.Count} commitments, {Allegations.Count} allegations, {Statements.Count} statements, {Knowledge}";

    private static bool Is(NegotiationRound round, NegotiationFormat? format) => format is null || round.Format == format;

    private NegotiationLog KnownBy(Knowledge knowledge)
    {
        Instant known = knowledge.Cut;
        bool IsKnown(Publication published) => published.Earliest <= known;
        return new(
            knowledge,
            Rounds.Select(round => round.AsKnownAt(known, key => IsKnown(Rounds[key].Announced))).OfType<NegotiationRound>(),
            Statements.Where(statement => IsKnown(statement.Published)),
            Commitments.Where(commitment => IsKnown(commitment.Published)),
            Allegations.Select(allegation => allegation.AsKnownAt(known)).OfType<AllegedBreach>(),
            Linkages.Where(linkage => IsKnown(linkage.Statement.Published)),
            Issues,
            MarketShares.Where(share => IsKnown(share.Published)));
    }
}
