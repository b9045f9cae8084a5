namespace TradePolicy.Tests;

/// <summary>The talks of 2025 between the United States and China, as far as the tests need them.</summary>
internal static class Talks
{
    internal const string Geneva = "us-cn/geneva";
    internal const string London = "us-cn/london";
    internal const string Stockholm = "us-cn/stockholm";
    internal const string NoNewMeasures = "us/no-new-measures";
    internal const string SuspendsCountermeasures = "cn/suspends-countermeasures";

    internal static AttributedStatement Violated { get; } = AttributedStatement.Create(
        "us/violated",
        "Donald Trump",
        "China has violated its agreement with the United States.",
        Publication.On(LawZones.Day("2025-05-30"), LawZones.NewYork),
        "post by the speaker")
        .WithOffice("President of the United States")
        .WithParty(Economy.UnitedStates)
        .WithAbout(SuspendsCountermeasures, RareEarths.April)
        .With(Evidence.Of(EvidenceGrade.Confirmed, "reports, which agree").WithExceptions("its date"));

    internal static AttributedStatement Undermined { get; } = AttributedStatement.Create(
        "cn/undermined",
        "Ministry of Commerce",
        "Guidance on chips, a stop to sales of software for their design and the revocation of visas run counter to the consensus of " +
        "Geneva.",
        Publication.On(LawZones.Day("2025-06-02"), LawZones.Beijing),
        "statement of the ministry")
        .WithOffice("spokesperson")
        .WithParty(Economy.China)
        .WithAbout(NoNewMeasures);

    internal static AttributedStatement Framework { get; } = AttributedStatement.Create(
        "us/framework",
        "Howard Lutnick",
        "With rare earths flowing, the measures that answered their absence come off.",
        Publication.On(LawZones.Day("2025-06-10"), LawZones.London),
        "reporters in London")
        .WithOffice("Secretary of Commerce")
        .WithParty(Economy.UnitedStates)
        .WithAbout(RareEarths.April);

    internal static NegotiationRound GenevaRound { get; } = NegotiationRound
        .Create(Geneva, "first round", NegotiationFormat.Talks, LawZones.Day("2025-05-10"), LawZones.Zone("Europe/Zurich"),
            Publication.On(LawZones.Day("2025-05-06"), LawZones.NewYork))
        .WithLastDay(LawZones.Day("2025-05-11"))
        .WithPlace("Geneva")
        .WithDelegations(
            Delegation.Of(Economy.China, DelegationMember.Of("He Lifeng", "Vice Premier", isHead: true)),
            Delegation.Of(
                Economy.UnitedStates,
                DelegationMember.Of("Scott Bessent", "Secretary of the Treasury", isHead: true),
                DelegationMember.Of("Jamieson Greer", "United States Trade Representative")))
        .With(RoundOutcome.Of(
            "a joint statement: 24 points suspended for an initial 90 days, what went beyond removed, a mechanism for talks",
            Publication.At(LawZones.Utc("2025-05-12T07:00Z"))));

    internal static NegotiationRound Call { get; } = NegotiationRound
        .Create("us-cn/call-2025-06-05", "call of the presidents", NegotiationFormat.Call, LawZones.Day("2025-06-05"), LawZones.NewYork,
            Publication.On(LawZones.Day("2025-06-05"), LawZones.NewYork))
        .WithPreviousRounds(Geneva);

    internal static NegotiationRound LondonRound { get; } = NegotiationRound
        .Create(London, "second round", NegotiationFormat.Talks, LawZones.Day("2025-06-09"), LawZones.London,
            Publication.On(LawZones.Day("2025-06-06"), LawZones.NewYork))
        .WithLastDay(LawZones.Day("2025-06-10"))
        .WithPlace("London, Lancaster House")
        .WithDelegations(
            Delegation.Of(
                Economy.UnitedStates,
                DelegationMember.Of("Scott Bessent", "Secretary of the Treasury", isHead: true),
                DelegationMember.Of("Howard Lutnick", "Secretary of Commerce"),
                DelegationMember.Of("Jamieson Greer", "United States Trade Representative")),
            Delegation.Of(
                Economy.China,
                DelegationMember.Of("He Lifeng", "Vice Premier", isHead: true),
                DelegationMember.Of("Wang Wentao", "Minister of Commerce"),
                DelegationMember.Of("Li Chenggang", "China International Trade Representative")))
        .WithAgenda("rare earths", "semiconductor technology")
        .WithPreviousRounds(Geneva, "us-cn/call-2025-06-05")
        .With(RoundOutcome.Of(
            "a framework to implement the consensus of Geneva, subject to both presidents; no text was published",
            Publication.On(LawZones.Day("2025-06-10"), LawZones.London)))
        .With(Evidence.Of(EvidenceGrade.Confirmed, "the joint statement of August 2025, which dates it"));

    internal static NegotiationRound StockholmRound { get; } = NegotiationRound
        .Create(Stockholm, "third round", NegotiationFormat.Talks, LawZones.Day("2025-07-28"), LawZones.Zone("Europe/Stockholm"),
            Publication.On(LawZones.Day("2025-07-22"), LawZones.NewYork))
        .WithLastDay(LawZones.Day("2025-07-29"))
        .WithPlace("Stockholm")
        .WithPreviousRounds(London);

    internal static NegotiationIssue RareEarthsIssue { get; } = NegotiationIssue.Create(
        "rare-earths", "rare earths", RareEarths.April, RareEarths.October);

    internal static NegotiationLog Log { get; } = NegotiationLog
        .Create(Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")), [LondonRound, GenevaRound, StockholmRound, Call])
        .WithStatements(Violated, Undermined, Framework)
        .WithCommitments(
            Commitment.Create(
                NoNewMeasures,
                Economy.UnitedStates,
                "takes no new measures against the consensus",
                LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded),
                Publication.At(LawZones.Utc("2025-05-12T07:00Z")),
                "that no further measure is published").WithRound(Geneva),
            Commitment.Create(
                SuspendsCountermeasures,
                Economy.China,
                "suspends or removes its non-tariff countermeasures since 2 April 2025",
                LawZones.From("2025-05-14T12:01", LawZones.Beijing).WithStatedEnd(LegalEnd.OpenEnded),
                Publication.At(LawZones.Utc("2025-05-12T07:00Z")),
                "the announcements of the ministry, and the licences that are granted").WithRound(Geneva))
        .WithAllegations(
            AllegedBreach.Create(
                "us/alleges-slow-licences", Economy.UnitedStates, Economy.China, SuspendsCountermeasures, Violated, Framework),
            AllegedBreach.Create("cn/alleges-new-measures", Economy.China, Economy.UnitedStates, NoNewMeasures, Undermined))
        .WithLinkages(Linkage.Create("rare-earths-for-chips", [RareEarths.April], ["us/chip-design-software"], Framework))
        .WithIssues(RareEarthsIssue)
        .WithMarketShares(
            MarketShare.Create(
                "cn/processing", Economy.China, "processing of rare earths", Percentage.Of(90m), 2024, "International Energy Agency",
                Publication.At(LawZones.Utc("2025-06-19T12:00Z"))).AsApproximate());
}
