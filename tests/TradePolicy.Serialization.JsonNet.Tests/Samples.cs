namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Values that between them have every form on the wire.</summary>
internal static class Samples
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly LegalInstrument Order = LegalInstrument.Create(
        "us/eo-1",
        "President of the United States",
        "Executive Order",
        Publication.At(Instant.FromUtc(2025, 2, 1, 13, 42, 17)),
        "1",
        "Imposing \"duties\" – on goods / с названием / 关税 / \ud83d\ude00 \\ \u2028 \t end",
        "90 FR 9121",
        new LocalDate(2025, 1, 31),
        "time stamp of the page");

    private static readonly LegalInstrument Announcement = LegalInstrument.Create(
        "cn/ctc-1", "Customs Tariff Commission", "Announcement", Publication.On(new(2025, 2, 2), Beijing), "No. 1 of 2025",
        "2025-08-12T00:01:00-04:00");

    private static readonly LegalInstrument Message = LegalInstrument.Create(
        "us/csms-1", "Customs", "Message",
        Publication.Between(Instant.FromUtc(2025, 2, 3, 0, 0), Instant.FromUtc(2025, 2, 3, 0, 0).PlusNanoseconds(1)));

    private static readonly LegalInstrument Judgment = LegalInstrument.Create(
        "us/court-1", "Court of International Trade", "Judgment", Publication.On(new(2025, 5, 28), NewYork));

    private static readonly LegalInstrument Statement = LegalInstrument.Create(
        "joint/statement-1", "Both governments", "Joint Statement",
        Publication.On(new(2025, 5, 12), DateTimeZoneProviders.Tzdb["Europe/Zurich"]));

    private static readonly LegalInstrument Uncited = LegalInstrument.Create(
        "us/uncited", "Secretary", "Letter", Publication.At(Instant.FromUtc(2024, 12, 31, 23, 59, 59).PlusNanoseconds(999_999_999)));

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Create(
        "CN of 2025", ["notice of the General Office of the State Council", "Guobanfa Mingdian [2024] No. 12"], 2025, 2026,
        [IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday], [new(2025, 10, 1), new(2025, 1, 1)], [new(2025, 4, 27)]);

    private static readonly WorkingDayCalendar FiveDayWeek = WorkingDayCalendar.Create("five days", ["a model"], 2020, 2030, [], []);

    internal static LegalWindow EveryRule { get; } = LegalWindow
        .Starting(LegalMoment.At(new LocalDateTime(2025, 2, 4, 0, 1), NewYork, Offset.FromHours(-5)))
        .Lasting(
            Period.FromDays(90),
            CountingRule.SameClockTime,
            CountingRule.ElapsedTime,
            CountingRule.ChineseCivilCode,
            CountingRule.EuropeanUnionRegulation1182,
            CountingRule.UnitedStatesCourtRules,
            CountingRule.GermanCivilCodeEventDayExcluded,
            CountingRule.GermanCivilCodeFirstDayIncluded,
            CountingRule.ClearDays,
            CountingRule.StartOfNthDay,
            CountingRule.ChineseCivilCode.WithNextWorkingDay(Calendar),
            CountingRule.ElapsedTime.WithNextWorkingDay(FiveDayWeek),
            CountingRule.EuropeanUnionRegulation1182.WithNextWorkingDay(FiveDayWeek),
            CountingRule.Of(CountingMethod.SameClockTime, "the clock face of the stated start"),
            CountingRule.Of(CountingMethod.ElapsedTime, "hours"),
            CountingRule.Of(CountingMethod.EndOfLastDay, "a statute"),
            CountingRule.Of(CountingMethod.EndOfLastDayFirstIncluded, "another statute"),
            CountingRule.Of(CountingMethod.StartOfNthDay, "a treaty"));

    /// <summary>Every kind of act, end, moment, publication, rule and effect, and a truce with all its parts.</summary>
    internal static PolicyRegister Register { get; } = PolicyRegister.Create(
        Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
        [
            Tariff.Create(
                "us/tariff", Additional("A programme"), Economy.UnitedStates,
                EconomyScope.Of(Economy.China, Economy.HongKong, Economy.Macao), ActsOf("us/tariff")),
            Tariff.Create(
                "us/empty", Additional("Announced and not enacted"), Economy.UnitedStates, EconomyScope.Of(Economy.EuropeanUnion), []),
            Tariff.Create(
                "cn/tariff",
                Additional("All goods"),
                Economy.China,
                EconomyScope.Of(Economy.UnitedStates),
                [LegalAct.Enact<DutyRate>("cn/34", "cn/tariff", Announcement, From(2025, 4, 10, Beijing), Rate(34m))]),
        ],
        [
            TradeTruce.Create(
                "us-cn",
                "A truce",
                [
                    TruceSide.Create(
                        Economy.UnitedStates,
                        [
                            TruceSuspension.Of("us/tariff", RetainedRate.Of(AdValorem.Of(10m))),
                            TruceSuspension.Of("us/empty", SuspensionEffect<DutyRate>.SwitchesOff),
                        ],
                        [
                            TruceWindow.Of(From(2025, 5, 14, NewYork).Lasting(Period.FromDays(90)), Order, "sec. 3(d)"),
                            TruceWindow.Of(
                                From(2025, 8, 12, NewYork)
                                    .WithStatedEnd(LegalEnd.OnDay(new(2025, 11, 10), NewYork, DayInclusion.NotStated)), Message),
                        ],
                        [
                            TruceEnding.Of(LegalMoment.StartOf(new(2025, 10, 1), NewYork), Judgment, "p. 7"),
                            TruceEnding.Of(LegalMoment.SomeTimeOn(new(2025, 9, 1), NewYork), Statement),
                        ]),
                    TruceSide.Create(
                        Economy.China,
                        [TruceSuspension.Of("cn/tariff", PointsOff.Of(PercentagePoints.Of(24m)))],
                        [TruceWindow.Of(From(2025, 5, 14, Beijing).WithStatedEnd(LegalEnd.OpenEnded), Announcement)],
                        []),
                ],
                [
                    TruceAnnouncement.Of(Statement, LegalEnd.OnEvent("the lapse of 90 days")),
                    TruceAnnouncement.Of(Order, LegalEnd.NotStated),
                    TruceAnnouncement.Of(Message, LegalEnd.OnDay(new(2027, 1, 10), Beijing, DayInclusion.NotStated)),
                ]),
            TradeTruce.Between("eu-us", "Nothing enacted", Economy.EuropeanUnion, Economy.UnitedStates),
        ])
        .WithInstruments(Uncited);

    internal static PolicySnapshot Certain { get; } = PolicySnapshot.Create(
        Instant.FromUtc(2025, 6, 9, 12, 0),
        Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)).RestrictedTo(Instant.FromUtc(2025, 6, 9, 12, 0)),
        LegalView.AsWritten,
        [
            TariffState.Create(
                "us/tariff",
                Additional("A programme"),
                Economy.UnitedStates,
                EconomyScope.Of(Economy.China, Economy.HongKong),
                CommodityScope.All,
                new Interval(Instant.FromUtc(2025, 5, 14, 4, 1), Instant.FromUtc(2025, 8, 12, 4, 1)),
                [Outcome.Of<DutyRate>(AdValorem.Of(10m), AdValorem.Of(34m), Order, Message, null)])
                .WithExemptions(
                    ExemptionState.Create(
                        "us/tariff/annex", "Annex II", [ExemptionTerms.Of(EntryCondition.Claim("9903.01.32"), heading: "9903.01.32")],
                        [Uncited]),
                    ExemptionState.Create(
                        "us/tariff/content",
                        "Content",
                        [
                            ExemptionTerms.Of(EntryCondition.Fact("of domestic content"), ExemptionEffect.ChargedOnlyOn("other content")),
                            ExemptionTerms.Of(EntryCondition.Fact("of domestic content"), ExemptionEffect.ChargedAt(AdValorem.Of(5m))),
                        ],
                        [])),
            TariffState.Create(
                "us/ended",
                Additional("Ended"),
                Economy.UnitedStates,
                EconomyScope.Of(Economy.China),
                CommodityScope.All,
                new Interval(Instant.FromUtc(2025, 2, 1, 0, 0), null),
                [Outcome.Of<DutyRate>(null, null, null, null, Judgment)]),
            TariffState.Create(
                "cn/never", Additional("Never enacted"), Economy.China, EconomyScope.Of(Economy.UnitedStates), CommodityScope.All,
                new Interval(null, null), [Outcome.Of<DutyRate>(null, null, null, null, null)]),
        ],
        [
            TruceState.Create(
                "us-cn",
                "A truce",
                [
                    TruceSideState.Create(
                        Economy.UnitedStates,
                        TruceStatus.InForce,
                        LegalBound.Of(LegalReading.Of(Instant.FromUtc(2025, 8, 12, 4, 1), NewYork, "same clock time")),
                        [TruceWindow.Of(From(2025, 5, 14, NewYork).Lasting(Period.FromDays(90)), Message, "sec. 3(d)")]),
                    TruceSideState.Create(Economy.China, TruceStatus.NotKnown, LegalBound.Undated("no window has been enacted"), []),
                ]),
        ]);

    internal static PolicySnapshot InDoubt { get; } = PolicySnapshot.Create(
        Instant.FromUtc(2025, 11, 10, 4, 30).PlusNanoseconds(1),
        Knowledge.Complete,
        LegalView.AsRuled,
        [
            TariffState.Create(
                "cn/tariff",
                Additional("All goods"),
                Economy.China,
                EconomyScope.Of(Economy.UnitedStates),
                CommodityScope.All,
                new Interval(null, Instant.FromUtc(2025, 11, 10, 5, 1)),
                [
                    Outcome.Of<DutyRate>(
                        AdValorem.Of(10m), AdValorem.Of(34m), Announcement, Message, null,
                        [Under(("window", "it ends at 24:00"), ("court", "it was not yet known")), Under(("window", "it is open"))]),
                    Outcome.Of<DutyRate>(
                        AdValorem.Of(34m), AdValorem.Of(34m), Announcement, null, null, [Under(("window", "it ends at 12:01"))]),
                    Outcome.Of<DutyRate>(null, AdValorem.Of(0.1m), Announcement, Order, null, [Under(("switch", "it is switched off"))]),
                    Outcome.Of<DutyRate>(null, null, null, null, Judgment, [Under(("end", "it has ended"))]),
                    Outcome.Of<DutyRate>(null, null, null, null, null, [Under(("end", "it is void"))], Judgment),
                ])
                .WithDoubt([OpenFact.Stated("the window ends at 24:00"), OpenFact.Stated("the window ends at 12:01")]),
        ],
        [
            TruceState.Create(
                "us-cn",
                "A truce",
                [
                    TruceSideState.Create(
                        Economy.China,
                        TruceStatus.Indeterminate,
                        LegalBound.Of(
                            LegalReading.Of(Instant.FromUtc(2025, 11, 10, 4, 1), Beijing, "the clock face"),
                            LegalReading.Of(Instant.FromUtc(2025, 11, 10, 16, 0), Beijing, "the Civil Code", isEndOfDay: true)),
                        [TruceWindow.Of(EveryRule, Announcement)]),
                    TruceSideState.Create(
                        Economy.UnitedStates, TruceStatus.Lapsed, LegalBound.Undated("it runs until a further act ends it"), []),
                ]),
        ]);

    internal static PolicySnapshot BeyondHorizon { get; } = PolicySnapshot.Create(
        Instant.FromUtc(2026, 11, 23, 0, 0),
        Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
        LegalView.AsCollected,
        [
            TariffState.Create(
                "us/tariff",
                Additional("A programme"),
                Economy.UnitedStates,
                EconomyScope.Of(Economy.China),
                CommodityScope.All,
                new Interval(Instant.FromUtc(2026, 11, 10, 5, 1), null),
                [Outcome.Of<DutyRate>(AdValorem.Of(34m), AdValorem.Of(34m), Order, null, null)])
                .WithDoubt([], isBeyondHorizon: true),
        ],
        [
            TruceState.Create(
                "us-cn",
                "A truce",
                [
                    TruceSideState.Create(Economy.UnitedStates, TruceStatus.BeyondHorizon, LegalBound.Undated("no end"), []),
                    TruceSideState.Create(Economy.China, TruceStatus.BeyondHorizon, LegalBound.Undated("no end"), []),
                ]),
        ]);

    /// <summary>A truce with one side for each status there is.</summary>
    internal static PolicySnapshot EveryStatus { get; } = PolicySnapshot.Create(
        Instant.FromUtc(2025, 6, 9, 12, 0),
        Knowledge.Complete.RestrictedTo(Instant.FromUtc(2025, 6, 9, 12, 0)),
        LegalView.AsWritten,
        [],
        [
            TruceState.Create("all", "Every status", Enum.GetValues<TruceStatus>().Select((status, index) =>
                TruceSideState.Create(Economy.All[index], status, LegalBound.Undated($"{status}"), []))),
        ]);

    private static IEnumerable<LegalAct> ActsOf(string tariff) =>
    [
        LegalAct.Enact<DutyRate>("enact/plain", tariff, Order, From(2025, 2, 4, NewYork), Rate(10m)),
        LegalAct.Enact<DutyRate>(
            "enact/all", tariff, Order, EveryRule, Rate(0.0000000000000000000000000001m), true, "sec. 2(a)",
            [LegalView.AsCollected, LegalView.AsWritten]),
        LegalAct.Enact<DutyRate>(
            "enact/at", tariff, Order, From(2025, 3, 4, NewYork).WithStatedEnd(LegalEnd.At(LegalMoment.EndOf(new(2025, 5, 13), Beijing))),
            Rate(79_228_162_514_264_337_593_543_950_335m)),
        LegalAct.Enact<DutyRate>(
            "enact/through", tariff, Order,
            FromDay(LegalMoment.StartOf(new(2025, 3, 5), NewYork))
                .WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 9), NewYork, DayInclusion.Included)), Rate(0m)),
        LegalAct.Enact<DutyRate>(
            "enact/before", tariff, Order,
            FromDay(LegalMoment.SomeTimeOn(new(2025, 3, 6), NewYork))
                .WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 9), NewYork, DayInclusion.Excluded)), Rate(7.5m)),
        LegalAct.Enact<DutyRate>(
            "enact/to", tariff, Order,
            FromDay(LegalMoment.EndOf(new(2025, 3, 7), NewYork))
                .WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 10), Beijing, DayInclusion.NotStated)), Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/either", tariff, Order,
            From(2025, 3, 7, NewYork)
                .WithStatedEnd(
                    LegalEnd.EitherOf(
                        LegalEnd.At(LegalMoment.At(new LocalDateTime(2026, 11, 9, 23, 59), NewYork, Offset.FromHours(-4))),
                        LegalEnd.OnDay(new(2026, 11, 9), NewYork, DayInclusion.Included))), Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/open", tariff, Order,
            FromDay(LegalMoment.At(new LocalDateTime(2025, 3, 8, 23, 59, 59).PlusNanoseconds(999_999_999), NewYork))
                .WithStatedEnd(LegalEnd.OpenEnded), Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/upon", tariff, Order, From(2025, 3, 9, NewYork).WithStatedEnd(LegalEnd.OnEvent("a notice of the Secretary")), Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/elapsed", tariff, Order, From(2025, 3, 10, NewYork).Lasting(Duration.FromHours(2160) + Duration.FromNanoseconds(1)),
            Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/both", tariff, Order,
            From(2025, 4, 10, NewYork).Lasting(Period.FromDays(90))
                .WithStatedEnd(LegalEnd.At(LegalMoment.At(new LocalDateTime(2025, 7, 9, 0, 1), NewYork))), Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/end-only", tariff, Order,
            LegalWindow.Ending(LegalEnd.At(LegalMoment.At(new LocalDateTime(2025, 7, 9, 0, 1), NewYork))).Lasting(Period.FromWeeks(2)),
            Rate(25m)),
        LegalAct.Enact<DutyRate>(
            "enact/units", tariff, Order,
            From(2025, 4, 11, NewYork)
                .Lasting(new PeriodBuilder { Years = 1, Months = 2, Weeks = 3, Days = 4 }.Build(), CountingRule.StartOfNthDay), Rate(25m)),
        LegalAct.Suspend("suspend/off", tariff, Announcement, From(2025, 4, 12, NewYork), SuspensionEffect<DutyRate>.SwitchesOff, "art. 1"),
        LegalAct.Suspend(
            "suspend/retains", tariff, Announcement, From(2025, 4, 13, NewYork), RetainedRate.Of(AdValorem.Of(10m)),
            views: [LegalView.AsRuled]),
        LegalAct.Suspend("suspend/points", tariff, Announcement, From(2025, 4, 14, NewYork), PointsOff.Of(PercentagePoints.Of(24.5m))),
        LegalAct.Withdraw("withdraw", "enact/all", Message, LegalMoment.At(new LocalDateTime(2025, 5, 14, 0, 1), NewYork), "sec. 1"),
        LegalAct.Withdraw(
            "withdraw/withdrawal", "withdraw", Message, LegalMoment.SomeTimeOn(new(2025, 5, 29), NewYork), views: [LegalView.AsWritten]),
        LegalAct.Postpone(
            "postpone", "enact/upon", Message, LegalEnd.At(LegalMoment.At(new LocalDateTime(2025, 6, 1, 0, 1), NewYork)), "sec. 4"),
        LegalAct.Postpone("postpone/open", "enact/units", Message, LegalEnd.OpenEnded),
        LegalAct.Postpone("postpone/unstated", "enact/elapsed", Message, LegalEnd.NotStated),
        LegalAct.Postpone("postpone/through", "enact/both", Message, LegalEnd.OnDay(new(2025, 6, 1), NewYork, DayInclusion.Included)),
        LegalAct.HoldInvalid("invalid/provision", tariff, Judgment),
        LegalAct.HoldInvalid("invalid/act", "enact/plain", Judgment, ["V.O.S. Selections, Inc.", "A plaintiff"], true, "slip op. 25-66"),
        LegalAct.End(
            "end", tariff, Judgment, LegalMoment.SomeTimeOn(new(2026, 2, 20), NewYork), "sec. 1", [LegalView.AsWritten, LegalView.AsRuled]),
    ];

    private static LegalWindow From(int year, int month, int day, DateTimeZone zone) =>
        FromDay(LegalMoment.At(new LocalDateTime(year, month, day, 0, 1), zone));

    private static LegalWindow FromDay(LegalMoment start) => LegalWindow.Starting(start);

    private static AdValorem Rate(decimal percent) => AdValorem.Of(percent);

    private static AssumptionSet Under(params (string About, string Holds)[] assumptions) =>
        AssumptionSet.Of(assumptions.Select(assumption => Assumption.Of(assumption.About, assumption.Holds)));
}
