namespace TradePolicy.Specimens.Tests;

/// <summary>Talks, what is said in and of them, and what parties commit themselves to.</summary>
public sealed class NegotiationSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => DelegationMember.Of("He Lifeng", "Vice Premier", isHead: true))
            .Differing(nameof(DelegationMember.Name), () => DelegationMember.Of("Li Chenggang", "Vice Premier", isHead: true))
            .Differing(nameof(DelegationMember.Office), () => DelegationMember.Of("He Lifeng", isHead: true))
            .Differing(nameof(DelegationMember.IsHead), () => DelegationMember.Of("He Lifeng", "Vice Premier")),
        Specimen.Of(() => Delegation.Of(Economy.China, DelegationMember.Of("He Lifeng"), DelegationMember.Of("Li Chenggang")))
            .Differing(nameof(Delegation.Party), () =>
                Delegation.Of(Economy.UnitedStates, DelegationMember.Of("He Lifeng"), DelegationMember.Of("Li Chenggang")))
            .Differing(nameof(Delegation.Members), () => Delegation.Of(Economy.China, DelegationMember.Of("He Lifeng"))),
        Specimen.Of(() => RoundOutcome.Of("a framework", On(11), Graded()))
            .Differing(nameof(RoundOutcome.Summary), () => RoundOutcome.Of("nothing", On(11), Graded()))
            .Differing(nameof(RoundOutcome.Published), () => RoundOutcome.Of("a framework", On(12), Graded()))
            .Differing(nameof(RoundOutcome.Evidence), () => RoundOutcome.Of("a framework", On(11))),
        Specimen.Of(() => Whole(Round()))
            .Differing(nameof(NegotiationRound.Key), () => Whole(Round(key: "us-cn/geneva")))
            .Differing(nameof(NegotiationRound.Name), () => Whole(Round(title: "first round")))
            .Differing(nameof(NegotiationRound.Format), () => Whole(Round(format: NegotiationFormat.Call)))
            .Differing(nameof(NegotiationRound.Place), () => Whole(Round(place: null)))
            .Differing(nameof(NegotiationRound.Zone), () => Whole(Round(zone: "Europe/Dublin")))
            .Differing(nameof(NegotiationRound.FirstDay), () => Whole(Round(first: 8)))
            .Differing(nameof(NegotiationRound.LastDay), () => Whole(Round(last: 11)))
            .Differing(nameof(NegotiationRound.Announced), () => Whole(Round(announced: 7)))
            .Differing(nameof(NegotiationRound.Delegations), () => Whole(Round()).WithDelegations(Delegation.Of(Economy.UnitedStates)))
            .Differing(nameof(NegotiationRound.Agenda), () => Whole(Round()).WithAgenda("chips"))
            .Differing(nameof(NegotiationRound.PreviousRounds), () => Whole(Round()).WithPreviousRounds("us-cn/call"))
            .Differing(nameof(NegotiationRound.Outcome), () => Whole(Round()).With(RoundOutcome.Of("nothing", On(11))))
            .Differing(nameof(NegotiationRound.Evidence), () => Whole(Round()).With(Graded().WithExceptions("its days")))
            .Deriving(nameof(NegotiationRound.During)),
        Specimen.Of(() => Said())
            .Differing(nameof(AttributedStatement.Key), () => Said(key: "cn/other"))
            .Differing(nameof(AttributedStatement.Speaker), () => Said(speaker: "He Yadong"))
            .Differing(nameof(AttributedStatement.Office), () => Said(capacity: null))
            .Differing(nameof(AttributedStatement.Party), () => Said(party: Economy.China))
            .Differing(nameof(AttributedStatement.Summary), () => Said(what: "Licences are not granted."))
            .Differing(nameof(AttributedStatement.About), () => Said(about: "cn/gallium"))
            .Differing(nameof(AttributedStatement.ReportedBy), () => Said(reportedBy: "CNN"))
            .Differing(nameof(AttributedStatement.Published), () => Said(day: 8))
            .Differing(nameof(AttributedStatement.Evidence), () => Said(evidence: Graded())),
        Specimen.Of(() => CommitmentTarget.Of(25m, "million tonnes of soybeans", Period.FromYears(1)))
            .Differing(nameof(CommitmentTarget.Minimum), () => CommitmentTarget.Of(12m, "million tonnes of soybeans", Period.FromYears(1)))
            .Differing(nameof(CommitmentTarget.Unit), () => CommitmentTarget.Of(25m, "million tonnes of maize", Period.FromYears(1)))
            .Differing(nameof(CommitmentTarget.Per), () => CommitmentTarget.Of(25m, "million tonnes of soybeans", Period.FromYears(2))),
        Specimen.Of(() => Committed())
            .Differing(nameof(Commitment.Key), () => Committed(key: "cn/other"))
            .Differing(nameof(Commitment.Party), () => Committed(by: Economy.UnitedStates))
            .Differing(nameof(Commitment.Summary), () => Committed(what: "buys maize"))
            .Differing(nameof(Commitment.During), () => Committed(from: 13))
            .Differing(nameof(Commitment.Published), () => Committed(published: 13))
            .Differing(nameof(Commitment.Verification), () => Committed(shownBy: "what is shipped"))
            .Differing(nameof(Commitment.Target), () => Committed(pace: 12m))
            .Differing(nameof(Commitment.Round), () => Committed(round: null))
            .Differing(nameof(Commitment.Evidence), () => Committed(evidence: Graded())),
        Specimen.Of(() => Alleged())
            .Differing(nameof(AllegedBreach.Key), () => Alleged(key: "cn/other"))
            .Differing(nameof(AllegedBreach.AllegedBy), () => Alleged(by: Economy.Parse("HK")))
            .Differing(nameof(AllegedBreach.Against), () => Alleged(against: Economy.Parse("GB")))
            .Differing(nameof(AllegedBreach.Commitment), () => Alleged(commitment: "us/other"))
            .Differing(nameof(AllegedBreach.Statement), () => Alleged(what: "The visas run counter to it."))
            .Differing(nameof(AllegedBreach.ClosedBy), () => Alleged(isClosed: false)),
        Specimen.Of(() => Linkage.Create("us-cn/chips", ["cn/rare-earths"], ["us/chips"], Said()))
            .Differing(nameof(Linkage.Key), () => Linkage.Create("us-cn/other", ["cn/rare-earths"], ["us/chips"], Said()))
            .Differing(nameof(Linkage.FirstMeasures), () => Linkage.Create("us-cn/chips", ["cn/gallium"], ["us/chips"], Said()))
            .Differing(nameof(Linkage.SecondMeasures), () => Linkage.Create("us-cn/chips", ["cn/rare-earths"], ["us/software"], Said()))
            .Differing(nameof(Linkage.Statement), () => Linkage.Create("us-cn/chips", ["cn/rare-earths"], ["us/chips"], Said(day: 8))),
        Specimen.Of(() => NegotiationIssue.Create("rare-earths", "rare earths", "cn/rare-earths"))
            .Differing(nameof(NegotiationIssue.Key), () => NegotiationIssue.Create("minerals", "rare earths", "cn/rare-earths"))
            .Differing(nameof(NegotiationIssue.Name), () => NegotiationIssue.Create("rare-earths", "minerals", "cn/rare-earths"))
            .Differing(nameof(NegotiationIssue.Measures), () =>
                NegotiationIssue.Create("rare-earths", "rare earths", "cn/rare-earths", "cn/gallium")),
        Specimen.Of(() => Share())
            .Differing(nameof(MarketShare.Key), () => Share(key: "cn/other"))
            .Differing(nameof(MarketShare.Holder), () => Share(holder: Economy.UnitedStates))
            .Differing(nameof(MarketShare.Subject), () => Share(ofWhat: "mining"))
            .Differing(nameof(MarketShare.Share), () => Share(share: 70m))
            .Differing(nameof(MarketShare.Year), () => Share(year: 2023))
            .Differing(nameof(MarketShare.Source), () => Share(source: "Geological Survey"))
            .Differing(nameof(MarketShare.Published), () => Share(published: 2))
            .Differing(nameof(MarketShare.IsApproximate), () => Share(isApproximate: false)),
        Specimen.Of(() => Log())
            .Differing(nameof(NegotiationLog.Knowledge), () => Log(knowledge: Knowledge.Complete))
            .Differing(nameof(NegotiationLog.Rounds), () => Log(round: Round(title: "first round")))
            .Differing(nameof(NegotiationLog.Statements), () => Log(others: [Said(key: "cn/other")]))
            .Differing(nameof(NegotiationLog.Commitments), () => Log(others: [Committed()]))
            .Differing(nameof(NegotiationLog.Allegations), () => Log(others: [Alleged(isClosed: false)]))
            .Differing(nameof(NegotiationLog.Linkages), () =>
                Log(others: [Linkage.Create("us-cn/chips", ["cn/rare-earths"], ["us/chips"], Said())]))
            .Differing(nameof(NegotiationLog.Issues), () =>
                Log(others: [NegotiationIssue.Create("rare-earths", "rare earths", "cn/rare-earths")]))
            .Differing(nameof(NegotiationLog.MarketShares), () => Log(others: [Share()])),
    ];

    private static Publication On(int day) => Publication.At(Instant.FromUtc(2025, 6, day, 0, 0));

    private static Evidence Graded() => Evidence.Of(EvidenceGrade.Confirmed, "reports, which agree");

    private static NegotiationRound Round(
        string key = "us-cn/london",
        string title = "second round",
        NegotiationFormat format = NegotiationFormat.Talks,
        string? place = "London",
        string zone = "Europe/London",
        int first = 9,
        int last = 10,
        int announced = 6) =>
        Placed(
            NegotiationRound.Create(key, title, format, new LocalDate(2025, 6, first), DateTimeZoneProviders.Tzdb[zone], On(announced))
                .WithLastDay(new LocalDate(2025, 6, last)),
            place);

    private static NegotiationRound Placed(NegotiationRound round, string? place) => place is null ? round : round.WithPlace(place);

    private static NegotiationRound Whole(NegotiationRound round) => round
        .WithDelegations(Delegation.Of(Economy.China))
        .WithAgenda("rare earths")
        .WithPreviousRounds("us-cn/earlier")
        .With(RoundOutcome.Of("a framework", On(11)))
        .With(Graded());

    private static AttributedStatement Said(
        string key = "cn/licences",
        string speaker = "He Yongqian",
        string? capacity = "spokesperson",
        Economy? party = null,
        string what = "Licences are granted.",
        string about = "cn/rare-earths",
        string reportedBy = "Xinhua",
        int day = 7,
        Evidence? evidence = null)
    {
        AttributedStatement said = AttributedStatement.Create(key, speaker, what, On(day), reportedBy).WithAbout(about);
        said = capacity is null ? said : said.WithOffice(capacity);
        said = party is null ? said : said.WithParty(party);
        return evidence is null ? said : said.With(evidence);
    }

    private static Commitment Committed(
        string key = "cn/soybeans",
        Economy? by = null,
        string what = "buys soybeans",
        int from = 12,
        int published = 12,
        string shownBy = "what is bought",
        decimal pace = 25m,
        string? round = "us-cn/london",
        Evidence? evidence = null)
    {
        Commitment committed = Commitment.Create(
            key,
            by ?? Economy.China,
            what,
            LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 6, from), DateTimeZoneProviders.Tzdb["Asia/Shanghai"])),
            On(published),
            shownBy).With(CommitmentTarget.Of(pace, "million tonnes", Period.FromYears(1)));
        committed = round is null ? committed : committed.WithRound(round);
        return evidence is null ? committed : committed.With(evidence);
    }

    private static AllegedBreach Alleged(
        string key = "us/alleges",
        Economy? by = null,
        Economy? against = null,
        string commitment = "cn/soybeans",
        string what = "Nothing is bought.",
        bool isClosed = true) =>
        AllegedBreach.Create(
            key,
            by ?? Economy.UnitedStates,
            against ?? Economy.China,
            commitment,
            Said(what: what, day: 20),
            isClosed ? Said(key: "us/withdraws", day: 25) : null);

    private static MarketShare Share(
        string key = "cn/processing",
        Economy? holder = null,
        string ofWhat = "processing of rare earths",
        decimal share = 90m,
        int year = 2024,
        string source = "International Energy Agency",
        int published = 1,
        bool isApproximate = true)
    {
        MarketShare given = MarketShare.Create(key, holder ?? Economy.China, ofWhat, Percentage.Of(share), year, source, On(published));
        return isApproximate ? given.AsApproximate() : given;
    }

    /// <summary>A record with one round, and with what others are given and what those refer to.</summary>
    private static NegotiationLog Log(
        Knowledge? knowledge = null, NegotiationRound? round = null, params object[] others) => NegotiationLog
        .Create(knowledge ?? Knowledge.Through(Instant.FromUtc(2025, 7, 1, 0, 0)), [round ?? Round()])
        .WithStatements(
        [
            .. others.OfType<AttributedStatement>(), .. others.OfType<AllegedBreach>().Select(allegation => allegation.Statement),
            .. others.OfType<Linkage>().Select(linkage => linkage.Statement),
        ])
        .WithCommitments([.. others.OfType<Commitment>(), .. others.OfType<AllegedBreach>().Select(_ => Committed())])
        .WithAllegations(others.OfType<AllegedBreach>())
        .WithLinkages(others.OfType<Linkage>())
        .WithIssues(others.OfType<NegotiationIssue>())
        .WithMarketShares(others.OfType<MarketShare>());
}
