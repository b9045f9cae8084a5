using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Assessments and what they are made of.</summary>
public sealed class AssessmentSpecimens : ISpecimens
{
    private const string General = "us/general";

    private static readonly RateInstantRule OfLoading = RateInstantRule.Of("time of loading", EntryEvent.Loading);

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Schedule()),
        Specimen.Of(() => Schedule().Programme(General)),
        Specimen.Of(() => StatutoryRateOf(AdValorem.Of(10m)))
            .Differing(nameof(StatutoryRate.Value), () => StatutoryRateOf(AdValorem.Of(11m)))
            .Differing(nameof(StatutoryRate.IsCertain), () => StatutoryRateOf(PerKilogram(1m)))
            .Differing(nameof(StatutoryRate.Reasons), () => StatutoryRateOf(PerKilogram(1m))),
        Specimen.Of(() => Assess(Entry()))
            .Differing(nameof(DutyAssessment.Entry), () => Assess(Entry().WithFact("of no account", true)))
            .Differing(nameof(DutyAssessment.View), () => Schedule().Assess(Entry(), LegalView.AsCollected))
            .Differing(
                nameof(DutyAssessment.Rounding),
                () => Schedule().Assess(Entry(), LegalView.AsWritten, MoneyRounding.NearestMinorUnit))
            .Differing(
                nameof(DutyAssessment.DeterminedAt),
                () => DutySchedule.Compile([Charged(10m)], OfLoading).Assess(Entry(), LegalView.AsWritten))
            .Differing(nameof(DutyAssessment.ValidDuring), () => Assess(Entry(), Charged(10m, until: 9)))
            .Differing(nameof(DutyAssessment.Possible), () => Assess(Entry(), Charged(11m)))
            .Differing(nameof(DutyAssessment.Reasons), () => Assess(Entry(), BeyondWhatIsKnown()))
            .Differing(nameof(DutyAssessment.CommonReasons), () => Assess(Entry(), BeyondWhatIsKnown()))
            .Deriving(
                nameof(DutyAssessment.Total), nameof(DutyAssessment.OtherCharges), nameof(DutyAssessment.Taxes),
                nameof(DutyAssessment.NotHeeded)),
        Specimen.Of(() => Assess(Entry(month: 7), InDoubt()))
            .Differing(nameof(DutyAssessment.Entry), () => Assess(Entry(2_000m, month: 7), InDoubt()))
            .Differing(nameof(DutyAssessment.View), () => DutySchedule.Compile([InDoubt()]).Assess(Entry(month: 7), LegalView.AsCollected))
            .Differing(
                nameof(DutyAssessment.Rounding),
                () => DutySchedule.Compile([InDoubt()]).Assess(Entry(month: 7), LegalView.AsWritten, MoneyRounding.DownToMinorUnit))
            .Differing(nameof(DutyAssessment.DeterminedAt), () => Assess(Entry(month: 8), InDoubt()))
            .Differing(nameof(DutyAssessment.ValidDuring), () => Assess(Entry(month: 8), InDoubt()))
            .Differing(nameof(DutyAssessment.Possible), () => Assess(Entry(month: 7)))
            .Differing(
                nameof(DutyAssessment.Reasons),
                () => Assess(CustomsEntry.Of(Phones, Economy.China, Money.Of(1_000m, "USD")), InDoubt()))
            .Differing(
                nameof(DutyAssessment.CommonReasons),
                () => Assess(CustomsEntry.Of(Phones, Economy.China, Money.Of(1_000m, "USD")), InDoubt()))
            .Deriving(
                nameof(DutyAssessment.Total), nameof(DutyAssessment.OtherCharges), nameof(DutyAssessment.Taxes),
                nameof(DutyAssessment.NotHeeded)),
        Specimen.Of(() => Assess(Entry()).Possible[0])
            .Differing(nameof(PossibleDuty.Layers), () => Assess(Entry(), On("us/other", DutyKind.Ordinary, AdValorem.Of(10m))).Possible[0])
            .Differing(
                nameof(PossibleDuty.Total),
                () => Assess(Entry(), Charged(10m), On("us/more", DutyKind.Additional, AdValorem.Of(1m))).Possible[0])
            .Differing(
                nameof(PossibleDuty.OtherCharges),
                () => Assess(Entry(), Charged(10m), On("us/fee", DutyKind.Fee, AdValorem.Of(1m))).Possible[0])
            .Differing(
                nameof(PossibleDuty.Taxes),
                () => Assess(Entry(), Charged(10m), On("us/excise", DutyKind.Excise, AdValorem.Of(1m))).Possible[0])
            .Differing(
                nameof(PossibleDuty.HoldsUnder),
                () => Assess(Entry(month: 7), InDoubt()).Possible.Single(one => one.Layers[0].IsCharged)),
        Specimen.Of(() => Layer(Plain()))
            .Differing(nameof(DutyLayer.Tariff), () => Layer(On("us/y", DutyKind.Ordinary, AdValorem.Of(10m))))
            .Differing(nameof(DutyLayer.Programme), () => Layer(Plain(kind: DutyKind.Additional)))
            .Differing(nameof(DutyLayer.State), () => Layer(Plain().WithRequirement(EntryCondition.Claim("KR"))))
            .Differing(nameof(DutyLayer.Rate), () => Layer(Plain(11m)))
            .Differing(nameof(DutyLayer.ChargedOn), () => Layer(Plain(), Entry(2_000m)))
            .Differing(nameof(DutyLayer.Amount), () => Rounded(Plain(), 1_000.06m))
            .Differing(nameof(DutyLayer.Heading), () => Layer(Plain().WithHeading("9903.01.25")))
            .Differing(nameof(DutyLayer.ExemptionHeading), () => Layer(Exempting()))
            .Differing(nameof(DutyLayer.HeadingIfReplaced), () => Replaced())
            .Deriving("DeclaresExemptPart")
            .Differing(nameof(DutyLayer.Instruments), () => Layer(Plain(by: "us/other")))
            .Differing(nameof(DutyLayer.Note), () => Layer(Plain().WithExemptions(Exemption()), Entry().WithFact("exempt", true))),
        Specimen.Of(() => Assess(Entry(), Charged(12m)).ComparedWith(Assess(Entry())))
            .Differing(nameof(DutyComparison.Before), () => Assess(Entry(), Charged(12m)).ComparedWith(Assess(Entry(), Charged(11m))))
            .Differing(nameof(DutyComparison.After), () => Assess(Entry(), Charged(13m)).ComparedWith(Assess(Entry())))
            .Deriving(nameof(DutyComparison.Changes), nameof(DutyComparison.Difference)),
        Specimen.Of(() => Option())
            .Differing(nameof(DutyOption.Tariff), () => Option(9m))
            .Differing(nameof(DutyOption.Claims), () => Option(claim: "JP"))
            .Differing(nameof(DutyOption.Needs), () => Option(document: "N865"))
            .Differing(nameof(DutyOption.Assessment), () => Option(value: 2_000m))
            .Differing(nameof(DutyOption.AssessmentIfMet), () => Option(value: 2_000m))
            .Deriving(nameof(DutyOption.Amount), nameof(DutyOption.AmountIfMet)),
        Specimen.Of(() => Change(10m, 12m))
            .Differing(nameof(LayerChange.Before), () => Change(11m, 12m))
            .Differing(nameof(LayerChange.After), () => Change(10m, 13m))
            .Differing(nameof(LayerChange.Difference), () => Change(10m, 14m)),
    ];

    private static DutyOption Option(
        decimal percent = 2m, string claim = "KR", string document = "N954", decimal value = 1_000m) => DutySchedule
        .Compile(
        [
            Charged(10m),
            On("us/preference", DutyKind.Preferential, AdValorem.Of(percent))
                .WithRequirement(Condition<CustomsEntry>.AllOf(EntryCondition.Claim(claim), EntryCondition.Document(document))),
        ])
        .OptionsFor(Entry(value)).Single(option => option.Tariff.Key == "us/preference");

    private static SpecificDuty PerKilogram(decimal dollars) =>
        SpecificDuty.Of(Money.Of(dollars, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram));

    private static Tariff Of(LegalAct act, Knowledge? knowledge = null) => TradePolicy.Tariff.Create(
        General, DutyProgramme.Of(General, "General", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All, [act], knowledge);

    private static Tariff BeyondWhatIsKnown() => Of(Rate(10m, 3, null, General), Knowledge.Through(First(2)));

    private static Tariff Charged(decimal percent, int? until = null) => Of(Rate(percent, 3, until, General));

    // It begins some time in July.
    private static Tariff InDoubt() => Of(LegalAct.Enact<DutyRate>(
        $"{General}/from-3",
        General,
        Order(),
        LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 7, 1), DateTimeZone.Utc)),
        AdValorem.Of(10m)));

    private static Tariff Plain(decimal percent = 10m, DutyKind kind = DutyKind.Ordinary, string by = "us/order") =>
        TradePolicy.Tariff.Create(
            "us/x",
            DutyProgramme.Of("us/x", "X", kind),
            Economy.UnitedStates,
            EconomyScope.All,
            [LegalAct.Enact<DutyRate>("us/x/enacted", "us/x", Order(by), Window(3), AdValorem.Of(percent))]);

    private static Tariff Exempting() => Plain().WithExemptions(TradePolicy.Exemption.Create(
        "us/x/annex", "Annex", ExemptionTerms.Of(EntryCondition.Origin(EconomyScope.All), heading: "9903.01.28")));

    private static DutySchedule Schedule() => DutySchedule.Compile([Charged(10m)]);

    private static StatutoryRate StatutoryRateOf(DutyRate rate) =>
        DutySchedule.Compile([On(General, DutyKind.Ordinary, rate)])
            .StatutoryRateFor(Phones, Economy.China, First(6), LegalView.AsWritten);

    private static CustomsEntry Entry(decimal value = 1_000m, int month = 6) =>
        CustomsEntry.Of(Phones, Economy.China, Money.Of(value, "USD"))
            .With(EntryEvent.Loading, First(5)).With(EntryEvent.Entry, First(month));

    private static DutyAssessment Assess(CustomsEntry entry, params Tariff[] tariffs) =>
        (tariffs.Length == 0 ? Schedule() : DutySchedule.Compile(tariffs)).Assess(entry, LegalView.AsWritten);

    private static DutyLayer Layer(Tariff tariff, CustomsEntry? entry = null) =>
        Assess(entry ?? Entry(), tariff).Possible.Single().Layers.Single();

    private static DutyLayer Replaced() => Assess(
            Entry(),
            Plain().WithStacking(Stacking.ReplacedBy("us/y").DeclaredUnder("9903.01.33")),
            On("us/y", DutyKind.Additional, AdValorem.Of(9m)))
        .Possible.Single().Layers.Single(layer => layer.Tariff == "us/x");

    private static DutyLayer Rounded(Tariff tariff, decimal value) =>
        DutySchedule.Compile([tariff]).Assess(Entry(value), LegalView.AsWritten, MoneyRounding.NearestMinorUnit).Possible.Single()
            .Layers.Single();

    private static LayerChange Change(decimal before, decimal after) =>
        Assess(Entry(), Charged(after)).ComparedWith(Assess(Entry(), Charged(before))).Changes.Single();
}
