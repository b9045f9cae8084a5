namespace TradePolicy.Tests;

/// <summary>China's controls on rare earths of 2025, written down once for the tests that are about them.</summary>
internal static class RareEarths
{
    internal const string April = "cn/rare-earths/2025-04";
    internal const string October = "cn/rare-earths/2025-10";
    internal const string Reexports = "cn/rare-earths/extraterritorial";

    internal static readonly LegalInstrument Notice18 = Notice(18, "2025-04-04");
    internal static readonly LegalInstrument Notice57 = Notice(57, "2025-10-09");
    internal static readonly LegalInstrument Notice61 = Notice(61, "2025-10-09");
    internal static readonly LegalInstrument Notice70 = Notice(70, "2025-11-07");

    /// <summary>Announcement 18: in force on the day that it was issued, to all destinations.</summary>
    internal static ExportControl Seven { get; } = ExportControl.Create(
        April,
        Economy.China,
        "Items of seven medium and heavy rare earths",
        [
            LegalAct.Enact(
                "18/enacted",
                April,
                Notice18,
                LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 4), LawZones.Beijing)),
                ControlTerms.RequireLicence(
                    EconomyScope.All,
                    Item("1C902", "Sm", "2805.30.19.10"),
                    Item("1C903", "Gd", "2805.30.19.10"),
                    Item("1C904", "Tb", "2805.30.13.00"),
                    Item("1C905", "Dy", "2805.30.12.00"),
                    Item("1C906", "Lu", "2805.30.19.10"),
                    Item("1C907", "Sc", "2805.30.18.00"),
                    Item("1C908", "Y", "2805.30.17.00"))
                    .WithAcceptedLicences(LicenceKind.Single, LicenceKind.General)
                    .WithDocuments(
                        "contract", "technical description", "end-user certificate", "end-use certificate",
                        "introduction of importer and end user", "identity of the applicant")),
        ]);

    /// <summary>Announcement 57: five more from 8 November 2025, suspended a day before.</summary>
    internal static ExportControl Five { get; } = ExportControl.Create(
        October,
        Economy.China,
        "Items of five medium and heavy rare earths",
        [
            LegalAct.Enact(
                "57/enacted",
                October,
                Notice57,
                LegalWindow.Starting(LegalMoment.StartOf(new(2025, 11, 8), LawZones.Beijing)),
                ControlTerms.RequireLicence(
                    EconomyScope.All, Item("1C909", "Ho"), Item("1C910", "Er"), Item("1C911", "Tm"), Item("1C912", "Eu"),
                    Item("1C913", "Yb"))),
            SuspendedBy70("57/suspended", October),
        ]);

    /// <summary>Announcement 61: items made elsewhere, from 0.1 per cent of the value on.</summary>
    internal static ExportControl Elsewhere { get; } = ExportControl.Create(
        Reexports,
        Economy.China,
        "Items of rare earths outside China",
        [
            LegalAct.Enact(
                "61/enacted",
                Reexports,
                Notice61,
                LegalWindow.Starting(LegalMoment.StartOf(new(2025, 12, 1), LawZones.Beijing)),
                ControlTerms.RequireLicence(EconomyScope.All.Except(Economy.China))
                    .WithReach(reexports: true, foreignMade: ForeignMadeRule.Of(Percentage.Of(0.1m), coversProductsOfTechnology: true))
                    .WithReviewRules(
                        LicenceReviewRule.Of(
                            LicensingPolicy.PresumptionOfDenial,
                            ExportCondition.EndUserOnOrOwnedBy("control list of China", Percentage.Of(50m))),
                        LicenceReviewRule.Of(LicensingPolicy.CaseByCase, ExportCondition.Fact("logic of 14 nm or below")))
                    .WithExemptions(LicenceExemption.Of("humanitarian relief", ExportCondition.Fact("humanitarian relief")))),
            SuspendedBy70("61/suspended", Reexports),
        ]);

    internal static ExportItem Magnets { get; } = ExportItem.Of("sintered magnets with dysprosium")
        .WithCommodity(CommodityCode.China("8505.11.10.00")).WithControlCodes(ControlCode.China("1C905.a.4"));

    internal static Instant Beijing(string minutes) => LawZones.Local(minutes).InZoneStrictly(LawZones.Beijing).ToInstant();

    private static LegalInstrument Notice(int number, string day) => LegalInstrument.Create(
        $"cn/mofcom-{number}", "Ministry of Commerce and General Administration of Customs", "Announcement",
        Publication.On(LawZones.Day(day), LawZones.Beijing), $"No. {number} of 2025");

    private static ControlledItem Item(string code, string mineral, params string[] indicatedBy) =>
        ControlledItem.Of(ControlCode.China(code), CriticalMineral.Parse(mineral).Name)
            .WithMinerals(CriticalMineral.Parse(mineral)).WithRelatedCommodities(indicatedBy.Select(text => CommodityCode.China(text)));

    // "From this day to 10 November 2026": whether the day is included is not said.
    private static Suspension<ControlTerms> SuspendedBy70(string key, string control) => LegalAct.Suspend(
        key,
        control,
        Notice70,
        LegalWindow.Starting(LegalMoment.StartOf(new(2025, 11, 7), LawZones.Beijing))
            .WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 10), LawZones.Beijing, DayInclusion.NotStated)),
        SuspensionEffect<ControlTerms>.SwitchesOff);
}
