namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>A record of negotiations that has every form on the wire.</summary>
internal static class NegotiationSamples
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly Publication May = Publication.At(Instant.FromUtc(2025, 5, 12, 7, 0));

    private static readonly Evidence Graded = Evidence.Of(EvidenceGrade.Confirmed, "reports, which agree").WithExceptions("its date");

    private static readonly AttributedStatement Alleging = AttributedStatement.Create(
        "cn/undermined",
        "Ministry of Commerce",
        "New measures run counter to the consensus.",
        Publication.On(new(2025, 6, 2), Beijing),
        "statement of the ministry")
        .WithOffice("spokesperson")
        .WithParty(Economy.China)
        .WithAbout("us/no-new-measures")
        .With(Graded);

    private static readonly AttributedStatement Linking = AttributedStatement.Create(
        "press/linked", "An economist", "Rare earths may be traded for chips.",
        Publication.Between(Instant.FromUtc(2025, 6, 9, 0, 0), Instant.FromUtc(2025, 6, 10, 0, 0)), "CNN");

    internal static NegotiationLog Log { get; } = NegotiationLog
        .Create(Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
        [
            NegotiationRound.Create(
                "us-cn/geneva", "first round", NegotiationFormat.Talks, new(2025, 5, 10), DateTimeZoneProviders.Tzdb["Europe/Zurich"],
                Publication.On(new(2025, 5, 6), London))
                .WithLastDay(new(2025, 5, 11))
                .WithPlace("Geneva"),
            NegotiationRound.Create(
                "us-cn/call", "call of the presidents", NegotiationFormat.Call, new(2025, 6, 5), Beijing,
                Publication.On(new(2025, 6, 5), Beijing)),
            NegotiationRound.Create(
                "us-cn/london", "second round", NegotiationFormat.Talks, new(2025, 6, 9), London, Publication.On(new(2025, 6, 6), London))
                .WithLastDay(new(2025, 6, 10))
                .WithPlace("London, Lancaster House")
                .WithDelegations(
                    Delegation.Of(
                        Economy.UnitedStates, DelegationMember.Of("Scott Bessent", "Secretary of the Treasury", isHead: true),
                        DelegationMember.Of("Somebody")),
                    Delegation.Of(Economy.China, DelegationMember.Of("He Lifeng", "Vice Premier", isHead: true)))
                .WithAgenda("rare earths", "semiconductor technology")
                .WithPreviousRounds("us-cn/geneva", "us-cn/call")
                .With(RoundOutcome.Of(
                    "a framework", Publication.On(new(2025, 6, 10), London), Evidence.Of(EvidenceGrade.Inferred, "reports")))
                .With(Evidence.Of(EvidenceGrade.Unconfirmed, "memory")),
            NegotiationRound.Create(
                "us-cn/busan", "meeting of the presidents", NegotiationFormat.Summit, new(2025, 10, 30),
                DateTimeZoneProviders.Tzdb["Asia/Seoul"], Publication.On(new(2025, 10, 30), Beijing))
                .WithPlace("Busan"),
        ])
        .WithStatements(Alleging, Linking)
        .WithCommitments(
            Commitment.Create(
                "us/no-new-measures", Economy.UnitedStates, "takes no new measures",
                LegalWindow.Starting(LegalMoment.StartOf(new(2025, 5, 14), Beijing)).WithStatedEnd(LegalEnd.OpenEnded), May,
                "that none is published")
                .WithRound("us-cn/geneva")
                .With(Graded),
            Commitment.Create(
                "cn/soybeans",
                Economy.China,
                "buys soybeans",
                LegalWindow.Starting(LegalMoment.StartOf(new(2026, 1, 1), Beijing))
                    .WithStatedEnd(LegalEnd.OnDay(new(2028, 12, 31), Beijing, DayInclusion.Included)),
                Publication.On(new(2025, 11, 1), Beijing),
                "export statistics of the United States")
                .With(CommitmentTarget.Of(25m, "million tonnes of soybeans", Period.FromYears(1))))
        .WithAllegations(AllegedBreach.Create("cn/alleges", Economy.China, Economy.UnitedStates, "us/no-new-measures", Alleging, Linking))
        .WithLinkages(Linkage.Create("rare-earths-for-chips", ["cn/rare-earths/2025-04"], ["us/chips"], Linking))
        .WithIssues(NegotiationIssue.Create("rare-earths", "rare earths", "cn/rare-earths/2025-04", "cn/rare-earths/2025-10"))
        .WithMarketShares(
            MarketShare.Create(
                "cn/processing", Economy.China, "processing of rare earths", Percentage.Of(90m), 2024, "International Energy Agency",
                Publication.On(new(2025, 6, 19), Beijing)).AsApproximate(),
            MarketShare.Create(
                "cn/mining", Economy.China, "mining of rare earths", Percentage.Of(69.5m), 2024, "a survey",
                Publication.On(new(2025, 1, 31), Beijing)));
}
