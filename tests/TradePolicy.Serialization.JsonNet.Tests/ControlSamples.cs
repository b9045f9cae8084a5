namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Export controls and other measures that between them have every form on the wire.</summary>
internal static class ControlSamples
{
    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly ControlList Munitions = ControlList.Of("x-list", "A list that is not named", Economy.Japan);

    private static readonly LegalInstrument Notice = LegalInstrument.Create(
        "cn/notice", "Ministry of Commerce", "Announcement", Publication.On(new(2025, 10, 9), Beijing), "No. 61 of 2025");

    private static readonly LegalInstrument Suspension = LegalInstrument.Create(
        "cn/suspension", "Ministry of Commerce", "Announcement", Publication.On(new(2025, 11, 7), Beijing), "No. 70 of 2025");

    private static readonly LegalInstrument Threat = LegalInstrument.Create(
        "us/threat", "Secretary of State", "Statement", Publication.At(Instant.FromUtc(2025, 5, 28, 22, 0)));

    private static readonly LegalInstrument Dropped = LegalInstrument.Create(
        "us/dropped", "President of the United States", "Statement", Publication.At(Instant.FromUtc(2025, 6, 11, 12, 0)));

    internal static PolicyRegister Register { get; } = PolicyRegister
        .Create(Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)), [], [])
        .WithExportControls(
            ExportControl.Create(
                "cn/rare-earths",
                Economy.China,
                "Rare earths",
                [
                    LegalAct.Enact("cn/rare-earths/enacted", "cn/rare-earths", Notice, Starting(2025, 12, 1), Licences()),
                    LegalAct.Suspend(
                        "cn/rare-earths/suspended",
                        "cn/rare-earths",
                        Suspension,
                        Starting(2025, 11, 7).WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 10), Beijing, DayInclusion.NotStated)),
                        SuspensionEffect<ControlTerms>.SwitchesOff),
                ]).WithThreats(MeasureThreat.Of(Threat)),
            ExportControl.Create(
                "jp/ban",
                Economy.Japan,
                "A prohibition",
                [
                    LegalAct.Enact(
                        "jp/ban/enacted",
                        "jp/ban",
                        Notice,
                        Starting(2025, 12, 1),
                        ControlTerms.Prohibit(
                            EconomyScope.Of(Economy.Parse("KP")), ControlledItem.Of(ControlCode.Parse("ML1.a", Munitions)))),
                ]))
        .WithOtherMeasures(
        [
            OtherMeasure.Threatened(
                "us/visas", OtherMeasureKind.VisaRestriction, Economy.UnitedStates, "Visas", EconomyScope.Of(Economy.China),
                MeasureThreat.Of(Threat, Dropped)),
            .. Enum.GetValues<OtherMeasureKind>().Select(kind => OtherMeasure.Create(
                $"cn/{kind.ToString().ToLowerInvariant()}",
                kind,
                Economy.China,
                $"A measure of the kind {kind}",
                EconomyScope.Of(Economy.UnitedStates),
                [
                    LegalAct.Enact(
                        $"cn/{kind.ToString().ToLowerInvariant()}/taken",
                        $"cn/{kind.ToString().ToLowerInvariant()}",
                        Notice,
                        Starting(2025, 10, 14),
                        kind == OtherMeasureKind.PortFee
                            ? OtherMeasureTerms.Of("a fee").WithFee(Money.Of(400m, "CNY"), "net ton")
                            : OtherMeasureTerms.Of("words").WithParties("A Corp.", "B Corp.")),
                ])),
        ]);

    internal static PolicySnapshot Snapshot { get; } = Register.At(Instant.FromUtc(2026, 1, 1, 0, 0));

    internal static PolicySnapshot InDoubt { get; } = Register.At(Instant.FromUtc(2025, 11, 7, 0, 0));

    private static ControlTerms Licences() => ControlTerms
        .RequireLicence(
            EconomyScope.All.Except(Economy.China),
            ControlledItem.Of(ControlCode.China("1C909"), "holmium").WithMinerals(CriticalMineral.Parse("Ho"))
                .WithRelatedCommodities(CommodityCode.China("2846.90.19.93"), CommodityCode.China("3824.99.99.22")),
            ControlledItem.Of(ControlCode.China("1C905.a.4")))
        .WithCondition(Condition<ProposedExport>.AllOf(
            Condition<ProposedExport>.Not(ExportCondition.Fact("civil use")),
            Condition<ProposedExport>.AnyOf(
                ExportCondition.Destination(EconomyScope.Of(Economy.UnitedStates)),
                ExportCondition.Item(ControlCode.China("1C909")),
                ExportCondition.Item(ControlCode.Parse("ML2", Munitions)),
                ExportCondition.EndUserOnOrOwnedBy("control list", Percentage.Of(50m)))))
        .WithReach(
            deemedExports: true, reexports: true, inCountryTransfers: true,
            foreignMade: ForeignMadeRule.Of(Percentage.Of(0.1m), coversProductsOfTechnology: true))
        .WithAcceptedLicences(LicenceKind.General, LicenceKind.Single, LicenceKind.MultipleUse)
        .WithDocuments("contract", "end-user certificate")
        .WithReviewRules(
            LicenceReviewRule.Of(LicensingPolicy.Denial, ExportCondition.Fact("listed")),
            LicenceReviewRule.Of(LicensingPolicy.PresumptionOfDenial, ExportCondition.Fact("military end user")),
            LicenceReviewRule.Of(LicensingPolicy.PresumptionOfApproval, ExportCondition.Fact("ally")),
            LicenceReviewRule.Of(LicensingPolicy.CaseByCase))
        .WithExemptions(LicenceExemption.Of("relief", ExportCondition.Fact("humanitarian relief")));

    private static LegalWindow Starting(int year, int month, int day) =>
        LegalWindow.Starting(LegalMoment.StartOf(new(year, month, day), Beijing));
}
