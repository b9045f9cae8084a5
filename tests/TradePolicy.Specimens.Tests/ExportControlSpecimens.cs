namespace TradePolicy.Specimens.Tests;

/// <summary>Export controls, what they say and what is asked of them.</summary>
public sealed class ExportControlSpecimens : ISpecimens
{
    private const string Key = "xx/control";

    private static readonly Instant At = Instant.FromUtc(2025, 6, 9, 10, 0);

    public IEnumerable<Specimen> All => Things.Concat(Terms).Concat(Conditions).Concat(Controls);

    private static IEnumerable<Specimen> Things =>
    [
        Specimen.Of(() => CriticalMineral.Parse("Dy"))
            .Differing(nameof(CriticalMineral.Symbol), () => CriticalMineral.Parse("Tb"))
            .Differing(nameof(CriticalMineral.Name), () => CriticalMineral.Parse("Ho"))
            .Differing(nameof(CriticalMineral.AtomicNumber), () => CriticalMineral.Parse("Sm")),
        Specimen.Of(() => Item("1C905", "metal", "2805.30.12.00", "Dy"))
            .Differing(nameof(ControlledItem.Code), () => Item("1C904", "metal", "2805.30.12.00", "Dy"))
            .Differing(nameof(ControlledItem.Description), () => Item("1C905", "alloy", "2805.30.12.00", "Dy"))
            .Differing(nameof(ControlledItem.RelatedCommodities), () => Item("1C905", "metal", "2805.30.13.00", "Dy"))
            .Differing(nameof(ControlledItem.Minerals), () => Item("1C905", "metal", "2805.30.12.00", "Tb")),
        Specimen.Of(Magnets)
            .Differing(nameof(ExportItem.Description), () => Described(ExportItem.Of("other magnets")))
            .Differing(nameof(ExportItem.Commodity), () => Magnets().WithCommodity(CommodityCode.China("2805.30.12.00")))
            .Differing(nameof(ExportItem.Origin), () => Magnets().WithOrigin(Economy.Japan))
            .Differing(nameof(ExportItem.ControlCodes), () => Magnets().WithControlCodes(ControlCode.China("1C904")))
            .Differing(nameof(ExportItem.ListsWithoutCode), () => Magnets().WithNoCodeOn(ControlList.EuropeanUnion)),
        Specimen.Of(() => Planned(Export()))
            .Deriving("AskedAt")
            .Differing(nameof(ProposedExport.Item), () =>
                Planned(ProposedExport.Of(ExportItem.Of("ore"), Economy.China, Economy.UnitedStates)))
            .Differing(nameof(ProposedExport.From), () => Planned(ProposedExport.Of(Magnets(), Economy.Japan, Economy.UnitedStates)))
            .Differing(nameof(ProposedExport.To), () => Planned(ProposedExport.Of(Magnets(), Economy.China, Economy.Japan)))
            .Differing(nameof(ProposedExport.IsDeemed), () =>
                Planned(ProposedExport.DeemedExport(Magnets(), Economy.China, Economy.UnitedStates)))
            .Differing(nameof(ProposedExport.EndUse), () => Planned(Export()).WithEndUse("turbines"))
            .Differing(nameof(ProposedExport.EndUser), () => Planned(Export()).WithEndUse("motors", "B"))
            .Differing(nameof(ProposedExport.Facts), () => Planned(Export()).WithFact("military end use", true))
            .Differing(nameof(ProposedExport.Shares), () => Planned(Export()).WithShare("content", Percentage.Of(2m))),
    ];

    private static IEnumerable<Specimen> Terms =>
    [
        Specimen.Of(() => ForeignMadeRule.Of(Percentage.Of(1m)))
            .Differing(nameof(ForeignMadeRule.MinimumContent), () => ForeignMadeRule.Of(Percentage.Of(2m)))
            .Differing(nameof(ForeignMadeRule.CoversProductsOfTechnology), () =>
                ForeignMadeRule.Of(Percentage.Of(1m), coversProductsOfTechnology: true)),
        Specimen.Of(() => LicenceExemption.Of("relief", Fact("relief")))
            .Differing(nameof(LicenceExemption.Name), () => LicenceExemption.Of("TMP", Fact("relief")))
            .Differing(nameof(LicenceExemption.Condition), () => LicenceExemption.Of("relief", Fact("aid"))),
        Specimen.Of(() => LicenceReviewRule.Of(LicensingPolicy.CaseByCase, Fact("civil")))
            .Differing(nameof(LicenceReviewRule.Policy), () => LicenceReviewRule.Of(LicensingPolicy.Denial, Fact("civil")))
            .Differing(nameof(LicenceReviewRule.Condition), () => LicenceReviewRule.Of(LicensingPolicy.CaseByCase)),
        Specimen.Of(Full)
            .Differing(nameof(ControlTerms.Prohibits), () => ControlTerms.Prohibit(EconomyScope.All, Dysprosium()))
            .Differing(
                nameof(ControlTerms.Destinations), () => Full(ControlTerms.RequireLicence(EconomyScope.Of(Economy.Japan), Dysprosium())))
            .Differing(nameof(ControlTerms.Items), () => Full(ControlTerms.RequireLicence(EconomyScope.All)))
            .Differing(nameof(ControlTerms.Condition), () => Full().WithCondition(Fact("civil")))
            .Differing(nameof(ControlTerms.CoversDeemedExports), () => Full().WithReach(deemedExports: true))
            .Differing(nameof(ControlTerms.CoversReexports), () => Full().WithReach(reexports: true))
            .Differing(nameof(ControlTerms.CoversInCountryTransfers), () => Full().WithReach(inCountryTransfers: true))
            .Differing(nameof(ControlTerms.ForeignMade), () => Full().WithReach(foreignMade: ForeignMadeRule.Of(Percentage.Of(1m))))
            .Differing(nameof(ControlTerms.AcceptedLicences), () => Full().WithAcceptedLicences(LicenceKind.General))
            .Differing(nameof(ControlTerms.Documents), () => Full().WithDocuments("certificate"))
            .Differing(nameof(ControlTerms.ReviewRules), () => Full().WithReviewRules(LicenceReviewRule.Of(LicensingPolicy.Denial)))
            .Differing(nameof(ControlTerms.Exemptions), () => Full().WithExemptions()),
    ];

    private static IEnumerable<Specimen> Conditions =>
    [
        Specimen.Of(() => Fact("civil")).Differing(nameof(FactIsTrue<ProposedExport>.Name), () => Fact("military")),
        Specimen.Of(() => ExportCondition.ShareAtLeast("content", Percentage.Of(1m)))
            .Differing(nameof(ShareAtLeast<ProposedExport>.Name), () => ExportCondition.ShareAtLeast("owned", Percentage.Of(1m)))
            .Differing(nameof(ShareAtLeast<ProposedExport>.Minimum), () => ExportCondition.ShareAtLeast("content", Percentage.Of(2m)))
            .Deriving("whole"),
        Specimen.Of(() => ExportCondition.Destination(EconomyScope.Of(Economy.Japan)))
            .Differing(nameof(DestinationIn.Scope), () => ExportCondition.Destination(EconomyScope.All)),
        Specimen.Of(() => ExportCondition.Item(ControlCode.China("1C904"), ControlCode.China("1C905")))
            .Differing(nameof(ItemClassifiedAs.Codes), () => ExportCondition.Item(ControlCode.China("1C904"), ControlCode.China("1C906"))),
    ];

    private static IEnumerable<Specimen> Controls =>
    [
        Specimen.Of(() => Control())
            .Differing(nameof(ExportControl.Key), () => Control("xx/other"))
            .Differing(nameof(ExportControl.ImposedBy), () => Control(imposedBy: Economy.Japan))
            .Differing(nameof(ExportControl.Name), () => Control(title: "other"))
            .Differing(nameof(ExportControl.History), () => Control(terms: Full().WithDocuments()))
            .Differing(nameof(ExportControl.Threats), () => Control(threat: "xx/threat")),
        Specimen.Of(() => ControlRegime.Of(Economy.China, Control())),
        Specimen.Of(() => Answer(Control()))
            .Differing(nameof(ControlAnswer.Control), () => Answer(Control("xx/other")))
            .Differing(nameof(ControlAnswer.Name), () => Answer(Control(title: "other")))
            .Differing(nameof(ControlAnswer.Possible), () => Answer(Control(), Stated().WithFact("relief", true)))
            .Differing(nameof(ControlAnswer.Terms), () => Answer(Control(terms: Full().WithDocuments())))
            .Differing(nameof(ControlAnswer.Policies), () => Answer(Control(), Stated().WithFact("civil", true)))
            .Differing(nameof(ControlAnswer.Exemption), () => Answer(Control(), Stated().WithFact("relief", true)))
            .Differing(nameof(ControlAnswer.Instruments), () => Answer(Control(notice: "xx/notice-2")))
            .Differing(nameof(ControlAnswer.Reasons), () => Answer(Control(), Export())),
        Specimen.Of(() => Requirement())
            .Differing(nameof(LicenceRequirement.Export), () => Requirement(Stated().WithEndUse("turbines")))
            .Differing(nameof(LicenceRequirement.At), () => Requirement(at: At + Duration.FromDays(1)))
            .Differing(nameof(LicenceRequirement.View), () => Requirement(view: LegalView.AsCollected))
            .Differing(nameof(LicenceRequirement.Controls), () => Requirement(control: Control(title: "other")))
            .Differing(nameof(LicenceRequirement.Possible), () => Requirement(Stated().WithFact("relief", true)))
            .Differing(nameof(LicenceRequirement.Reasons), () => Requirement(Export())),
        Specimen.Of(() => Minerals("Dy", "xx/doubtful", "Ho"))
            .Differing(nameof(ControlledMinerals.Controlled), () => Minerals("Tb", "xx/doubtful", "Ho"))
            .Differing(nameof(ControlledMinerals.InDoubt), () => Minerals("Dy", "xx/doubtful", "Er"))
            .Differing(nameof(ControlledMinerals.Reasons), () => Minerals("Dy", "xx/other", "Ho")),
    ];

    private static FactIsTrue<ProposedExport> Fact(string name) => ExportCondition.Fact(name);

    private static ControlledItem Item(string code, string description, string commodity, string mineral) => ControlledItem
        .Of(ControlCode.China(code), description)
        .WithRelatedCommodities(CommodityCode.China(commodity))
        .WithMinerals(CriticalMineral.Parse(mineral));

    private static ControlledItem Dysprosium() => Item("1C905", "metal", "2805.30.12.00", "Dy");

    private static ExportItem Magnets() => Described(ExportItem.Of("magnets"));

    private static ExportItem Described(ExportItem item) => item
        .WithCommodity(CommodityCode.China("8505.11.10.00"))
        .WithOrigin(Economy.China)
        .WithControlCodes(ControlCode.China("1C905.a.4")).WithNoCodeOn(ControlList.UnitedStates);

    private static ProposedExport Export() => ProposedExport.Of(Magnets(), Economy.China, Economy.UnitedStates);

    private static ProposedExport Planned(ProposedExport export) =>
        export.WithEndUse("motors", "A").WithFact("military end use", false).WithShare("content", Percentage.Of(1m));

    private static ProposedExport Stated() => Export().WithFact("civil", false).WithFact("relief", false);

    private static ControlTerms Full() => Full(ControlTerms.RequireLicence(EconomyScope.All, Dysprosium()));

    private static ControlTerms Full(ControlTerms terms) => terms
        .WithAcceptedLicences(LicenceKind.Single)
        .WithDocuments("contract")
        .WithReviewRules(LicenceReviewRule.Of(LicensingPolicy.CaseByCase, Fact("civil")))
        .WithExemptions(LicenceExemption.Of("relief", Fact("relief")));

    private static LegalInstrument Instrument(string key) =>
        LegalInstrument.Create(key, "Ministry", "Announcement", Publication.At(Instant.FromUtc(2025, 4, 4, 0, 0)), "No. 1");

    private static LegalWindow FromApril() => LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 4), DateTimeZone.Utc));

    private static ExportControl Control(
        string key = Key,
        Economy? imposedBy = null,
        string title = "control",
        ControlTerms? terms = null,
        string notice = "xx/notice",
        string? threat = null) =>
        ExportControl
            .Create(
                key,
                imposedBy ?? Economy.China,
                title,
                [LegalAct.Enact("enacted", key, Instrument(notice), FromApril(), terms ?? Full())])
            .WithThreats(threat is null ? [] : [MeasureThreat.Of(Instrument(threat))]);

    private static LicenceRequirement Requirement(
        ProposedExport? export = null, Instant? at = null, LegalView view = LegalView.AsWritten, ExportControl? control = null) =>
        (control ?? Control()).RequirementFor(export ?? Stated(), at ?? At, view);

    private static ControlAnswer Answer(ExportControl control, ProposedExport? export = null) =>
        Requirement(export, control: control).Controls[0];

    // Of one control it is certain that it is in force; of the other no text says whether its last day is included.
    private static ControlledMinerals Minerals(string certain, string doubtful, string inDoubt)
    {
        LegalWindow window = FromApril().WithStatedEnd(LegalEnd.OnDay(new(2025, 6, 9), DateTimeZone.Utc, DayInclusion.NotStated));
        ControlTerms terms = ControlTerms.RequireLicence(EconomyScope.All, Item("1C909", "metal", "2805.30.19.10", inDoubt));
        LegalAct act = LegalAct.Enact("enacted", doubtful, Instrument("xx/notice"), window, terms);
        return ControlRegime
            .Of(
                Economy.China,
                Control(terms: ControlTerms.RequireLicence(EconomyScope.All, Item("1C905", "metal", "2805.30.12.00", certain))),
                ExportControl.Create(doubtful, Economy.China, "in doubt", [act]))
            .MineralsControlledAt(At);
    }
}
