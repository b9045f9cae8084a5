namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Regimes, licences and planned exports that between them have every form on the wire.</summary>
internal static class LicenceSamples
{
    internal static readonly Instant Filed = Instant.FromUtc(2025, 4, 7, 1, 30);
    internal static readonly Instant KnownAt = Instant.FromUtc(2025, 12, 31, 16, 0);

    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly TradeParty Exporter = TradeParty.Of("Exporter \"A\" 有限公司", Economy.China, TradePartyRole.Exporter);
    private static readonly TradeParty EndUser = TradeParty.Of("Motors GmbH", Economy.Parse("DE"), TradePartyRole.EndUser);
    private static readonly ControlledItem Magnets = ControlledItem.Of(ControlCode.China("1C905.a.4"));
    private static readonly ControlList Munitions = ControlList.Of("x-list", "A list that is not named", Economy.Japan);

    /// <summary>A regime with every kind of licence and term, a clock with all it may have, and every role and element.</summary>
    internal static LicensingRegime EveryForm { get; } = LicensingRegime.Create(
        "xx/every-form",
        "the regime of every form",
        "Licensing Office",
        Economy.China,
        Beijing,
        [
            LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromYears(1), "art. 1", CountingRule.SameClockTime),
            LicenceValidityRule.Usually(
                LicenceKind.MultipleUse, Period.FromMonths(24), "art. 2", CountingRule.Of(CountingMethod.EndOfLastDay, "art. 2"),
                CountingRule.ElapsedTime),
            LicenceValidityRule.Usually(LicenceKind.General, null, "art. 3", CountingRule.ChineseCivilCode),
        ])
        .WithTolerance(ShippingTolerance.Of(Percentage.Of(10m), Percentage.Of(25m), Percentage.Of(0.5m), "art. 4"))
        .WithLimit(ProcessingLimit.Target(
            ProcessingClock.WorkingDays(
                20, WorkingDayCalendar.Create(
                    "XX", ["a notice"], 2025, 2026, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [new(2025, 10, 1)], [new(2025, 10, 11)]))
                .WithZone(Beijing).WithCutOff(new(18, 0)).WithAcceptanceDay().WithAnswerDay()
                .WithReceiptOnWorkingDays(WorkingDayCalendar.Create("XX offices", ["an order"], 2025, 2025, [IsoDayOfWeek.Sunday], [])),
            "a published target"))
        .WithRequiredRoles(Enum.GetValues<TradePartyRole>())
        .WithDocuments(RequiredDocument.Of("contract", "art. 5", LicenceKind.Single, LicenceKind.General))
        .WithFixedElements(LicenceElement.EndUser)
        .WithActionsOnEnded(EndedLicenceAction.Revocation, EndedLicenceAction.Surrender)
        .WithVersion("2025-04");

    /// <summary>A regime with nothing but what a regime must have.</summary>
    internal static LicensingRegime Bare { get; } = LicensingRegime.Create(
        "xx/bare", "the bare regime", "Licensing Office", Economy.UnitedStates, DateTimeZone.Utc,
        Enum.GetValues<LicenceKind>().Select(kind => LicenceValidityRule.Usually(kind, null, "worked example", CountingRule.SameClockTime)))
        .WithTolerance(ShippingTolerance.None("worked example"));

    /// <summary>A licence that was delayed, amended, suspended, used, corrected and replaced.</summary>
    internal static ExportLicence Long { get; } = ExportLicence.Replay(
        LicenceApplication.Create(
            "A-1",
            EveryForm,
            LicenceKind.General,
            [
                LicensedGoods.Of(
                    1, ControlCode.China("1C905.a.4"), Kilograms(500m), Money.Of(60_000m, "USD"), CommodityCode.China("8505.11.10.00"),
                    "magnets"),
                LicensedGoods.ByValue(2, ControlCode.Parse("ML1.a", Munitions), Money.Of(1_250.50m, "EUR")),
                LicensedGoods.WithoutLimit(3, ControlCode.China("1C908.c")),
            ])
            .WithParties(Exporter, EndUser).WithEndUse("traction motors").WithDocuments("contract", "a letter"),
        [
            StageChanged.Of(LicenceEventKind.Filed, Filed),
            StageChanged.Of(LicenceEventKind.Accepted, Day(1), "complete"),
            StageChanged.Of(LicenceEventKind.InformationRequested, Day(2), "the end user"),
            StageChanged.Of(LicenceEventKind.InformationProvided, Day(3)),
            StageChanged.Of(LicenceEventKind.Referred, Day(4)),
            StageChanged.Of(LicenceEventKind.Resumed, Day(5)),
            ApplicationApproved.Of(Day(6), ["no re-transfer", "a report each month"], "reviewed"),
            LicenceIssued.Of(
                Day(7), "L-1",
                LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 14), Beijing))
                    .Lasting(Period.FromYears(3), CountingRule.SameClockTime)),
            ShipmentRecorded.Of(
                Day(10), "m-1",
                [LineUse.Of(1, Kilograms(100.5m), Money.Of(12_000m, "USD")), LineUse.Of(3, Quantity.Of(2m, MeasurementUnit.Item))], EndUser,
                Day(12)),
            ShipmentRecorded.Of(Day(13), "m-2", [LineUse.Of(2, Money.Of(250m, "EUR"))]),
            UseCorrected.Of(Day(14), "m-3", "m-2", [], "there was no such shipment"),
            LicenceAmended.Of(
                Day(15), [
                    LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Quantity.Of(1m, MeasurementUnit.Tonne)),
                    LicensedGoods.WithoutLimit(3, ControlCode.China("1C908.c"))
                ], reason: "more"),
            LicenceAmended.Of(Day(16), parties: [EndUser]),
            LicenceAmended.Of(
                Day(17), validity: LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 14), Beijing))
                    .WithStatedEnd(LegalEnd.OnDay(new(2026, 6, 30), Beijing, DayInclusion.Included)), knownAt: Day(16)),
            StageChanged.Of(LicenceEventKind.Suspended, Day(18), "under review", Day(17)),
            StageChanged.Of(LicenceEventKind.Reinstated, Day(19)),
            LicenceReplaced.Of(Day(20), "L-2", "a new form", Day(21)),
        ]);

    /// <summary>Licences of the bare regime, one for each other end, and totals in place of shipments.</summary>
    internal static IReadOnlyList<ExportLicence> Ends { get; } =
    [
        Application("B-1").Deny(Day(2), "criterion 2c", "15 CFR 744.21"),
        Application("B-2").Return(Day(2), "incomplete"),
        Application("B-3").Withdraw(Day(2)),
        Issued("B-4").RecordTotal("t-1", Kilograms(10m), Day(4), reportedAt: Day(5)).RecordTotal("t-2", Kilograms(30m), Day(6))
            .Surrender(Day(7)),
        Issued("B-5").Revoke(Day(4), "fraud"),
        Application("B-6"),
        Application("B-7")
            .AmendApplication(
                Day(2), [LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Kilograms(80m))], [EndUser], "motors", ["contract"],
                "a smaller order")
            .With(ApplicationApproved.InPart(
                Day(3), [LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Kilograms(40m))], [EndUser], ["no re-transfer"],
                "reviewed")),
    ];

    internal static LicensingRecord Record { get; } = LicensingRecord.Of(Bare, Ends, KnownAt);

    internal static ProposedExport Export { get; } = ProposedExport
        .Of(
            ExportItem.Of("magnets").WithCommodity(CommodityCode.China("8505.11.10.00")).WithOrigin(Economy.China)
                .WithControlCodes(ControlCode.China("1C905.a.4"), ControlCode.Parse("ML1.a", Munitions))
                .WithNoCodeOn(ControlList.UnitedStates).WithNoCodeOn(ControlList.Of("y-list", "Another list", Economy.Japan)),
            Economy.China,
            Economy.UnitedStates)
        .WithEndUse("motors of passenger cars", "Example Motors Inc.")
        .WithFact("military end use", false)
        .WithTechnologyOf(Economy.China)
        .WithContentOf(Economy.China, Percentage.Of(0.1m));

    internal static ProposedExport Release { get; } = ProposedExport.DeemedExport(
        ExportItem.Of("process data"), Economy.UnitedStates, Economy.China);

    internal static LicenceRequirement Requirement { get; } = ControlRegime
        .Of(
            Economy.China,
            Control("cn/licence",
                ControlTerms.RequireLicence(EconomyScope.All, Magnets).WithAcceptedLicences(LicenceKind.Single, LicenceKind.General)
                    .WithDocuments("contract").WithReviewRules(LicenceReviewRule.Of(LicensingPolicy.CaseByCase))),
            Control("cn/excepted",
                ControlTerms.RequireLicence(EconomyScope.All, Magnets)
                    .WithExemptions(
                        LicenceExemption.Of("civil use", Condition<ProposedExport>.Not(ExportCondition.Fact("military end use"))))),
            Control("cn/elsewhere", ControlTerms.Prohibit(EconomyScope.Of(Economy.Japan), Magnets)))
        .RequirementFor(Export, Instant.FromUtc(2025, 6, 9, 10, 0));

    internal static LicenceRequirement InDoubt { get; } = ControlSamples.Register.ExportControlsOf(Economy.China).RequirementFor(
        ProposedExport.Of(ExportItem.Of("metal").WithCommodity(CommodityCode.China("2846.90.19.93")), Economy.China, Economy.UnitedStates),
        Instant.FromUtc(2026, 12, 1, 0, 0));

    internal static Instant Day(int days) => Filed + Duration.FromDays(days);

    internal static Quantity Kilograms(decimal amount) => Quantity.Of(amount, MeasurementUnit.Kilogram);

    internal static ExportLicence Application(string reference) => ExportLicence
        .Apply(LicenceApplication.Create(
            reference, Bare, LicenceKind.MultipleUse, [LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Kilograms(100m))]), Filed)
        .Accept(Day(1));

    internal static ExportLicence Issued(string reference) =>
        Application(reference).Approve(Day(2)).Issue($"L-{reference}", Day(3), new LocalDate(2026, 4, 30));

    private static ExportControl Control(string key, ControlTerms terms) => ExportControl.Create(
        key,
        Economy.China,
        $"The control {key}",
        [
            LegalAct.Enact(
                $"{key}/enacted",
                key,
                LegalInstrument.Create(
                    $"{key}/notice", "Ministry of Commerce", "Announcement", Publication.On(new(2025, 4, 4), Beijing), "No. 18 of 2025"),
                LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 4), Beijing)),
                terms),
        ]);
}
