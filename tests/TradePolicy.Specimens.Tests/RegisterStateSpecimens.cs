using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>How tariffs, truces and measures stand in a snapshot.</summary>
public sealed class RegisterStateSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Answer())
            .Differing(nameof(Outcome<DutyRate>.Value), () => Answer(rate: AdValorem.Of(5m)))
            .Differing(nameof(Outcome<DutyRate>.EnactedBy), () => Answer(beneath: 11m, enactedBy: "us/other"))
            .Differing(nameof(Outcome<DutyRate>.SuspendedBy), () => Answer(suspendedBy: "us/other"))
            .Differing(nameof(Outcome<DutyRate>.EndedBy), () => Answer(endedBy: Order()))
            .Differing(nameof(Outcome<DutyRate>.HeldInvalidBy), () => Answer(heldInvalidBy: Order()))
            .Differing(
                nameof(Outcome<DutyRate>.HoldsUnder),
                () => Answer(holdsUnder: AssumptionSet.Of(Assumption.Of("us/order", "it was published early"))))
            .Deriving(
                nameof(Outcome<DutyRate>.IsInForce),
                nameof(Outcome<DutyRate>.Enactment),
                nameof(Outcome<DutyRate>.Suspension),
                nameof(Outcome<DutyRate>.Ending),
                nameof(Outcome<DutyRate>.HeldInvalid)),
        Specimen.Of(() => Exempt())
            .Differing(nameof(ExemptionState.Key), () => Exempt(key: "us/y/annex"))
            .Differing(nameof(ExemptionState.Name), () => Exempt(name: "Other"))
            .Differing(nameof(ExemptionState.Possible), () => Exempt(fact: "other"))
            .Differing(nameof(ExemptionState.Instruments), () => Exempt(by: "us/other"))
            .Differing(nameof(ExemptionState.IsCertain), () => Exempt(isInDoubt: true))
            .Differing(nameof(ExemptionState.Reasons), () => Exempt(reasons: ["it is in doubt"])),
        Specimen.Of(() => State())
            .Differing(nameof(TariffState.Key), () => State(key: "us/y"))
            .Differing(nameof(TariffState.Programme), () => State(programme: DutyProgramme.Of("us/y", "Y", DutyKind.Additional)))
            .Differing(nameof(TariffState.ImposedBy), () => State(imposedBy: Economy.Canada))
            .Differing(nameof(TariffState.Origins), () => State(origins: EconomyScope.All))
            .Differing(nameof(TariffState.Commodities), () => State(commodities: CommodityScope.Of(Phones)))
            .Differing(nameof(TariffState.ValidDuring), () => State(during: new(First(2), First(4))))
            .Differing(nameof(TariffState.IsBeyondHorizon), () => State(isBeyondHorizon: true))
            .Differing(nameof(TariffState.Possible), () => State(answer: Outcome.Of<DutyRate>(null, null, null, null, null)))
            .Differing(nameof(TariffState.Reasons), () => State(reasons: ["it is in doubt"]))
            .Differing(nameof(TariffState.IsIncomplete), () => State(isIncomplete: true))
            .Differing(nameof(TariffState.Requirement), () => State(requirement: EntryCondition.Claim("KR")))
            .Differing(nameof(TariffState.Exemptions), () => State(exemptions: [Exempt()]))
            .Differing(nameof(TariffState.IsHypothetical), () => State().AsHypothetical()),
        Specimen.Of(() => Side())
            .Differing(nameof(TruceSideState.Party), () => Side(Economy.Canada))
            .Differing(nameof(TruceSideState.Status), () => Side(status: TruceStatus.Lapsed))
            .Differing(nameof(TruceSideState.Expiry), () => Side(expiry: 9))
            .Differing(nameof(TruceSideState.Windows), () => Side(windows: []))
            .Differing(nameof(TruceSideState.Reasons), () => Side(reasons: ["it is in doubt"])),
        Specimen.Of(() => Of(Side()))
            .Differing(nameof(TruceState.Key), () => TruceState.Create("us-cn-2", "Truce", [Side(), Side(Economy.China)]))
            .Differing(nameof(TruceState.Name), () => TruceState.Create("us-cn", "Other", [Side(), Side(Economy.China)]))
            .Differing(nameof(TruceState.Sides), () => Of(Side(status: TruceStatus.Lapsed)))
            .Differing(nameof(TruceState.IsHypothetical), () => Of(Side()).AsHypothetical()),
        Specimen.Of(() => Measure())
            .Differing(nameof(MeasureState.Key), () => Measure(key: "cn/other"))
            .Differing(nameof(MeasureState.Name), () => Measure(title: "Other"))
            .Differing(nameof(MeasureState.ImposedBy), () => Measure(takenBy: Economy.Canada))
            .Differing(nameof(MeasureState.Status), () => Measure(status: MeasureStatus.Announced))
            .Differing(nameof(MeasureState.ValidDuring), () => Measure(during: new(First(2), null)))
            .Differing(nameof(MeasureState.Terms), () => Measure(terms: "other fee"))
            .Differing(nameof(MeasureState.Instruments), () => Measure(by: "cn/other"))
            .Differing(nameof(MeasureState.Reasons), () => Measure(reasons: ["it is in doubt"]))
            .Differing(nameof(MeasureState.IsHypothetical), () => Measure().AsHypothetical()),
    ];

    internal static Outcome<DutyRate> Answer(
        DutyRate? rate = null,
        decimal beneath = 10m,
        string enactedBy = "us/enacts",
        string suspendedBy = "us/suspends",
        LegalInstrument? endedBy = null,
        LegalInstrument? heldInvalidBy = null,
        params AssumptionSet[] holdsUnder) =>
        Outcome.Of<DutyRate>(rate, AdValorem.Of(beneath), Order(enactedBy), Order(suspendedBy), endedBy, holdsUnder, heldInvalidBy);

    internal static ExemptionState Exempt(
        string key = "us/x/annex", string name = "Annex", string fact = "exempt", string by = "us/order", bool isInDoubt = false,
        params string[] reasons) =>
        ExemptionState.Create(
            key, name, [ExemptionTerms.Of(EntryCondition.Fact(fact))], [Order(by)], isInDoubt, reasons.Select(OpenFact.Stated));

    internal static TariffState State(
        string key = "us/x",
        DutyProgramme? programme = null,
        Economy? imposedBy = null,
        EconomyScope? origins = null,
        CommodityScope? commodities = null,
        Interval? during = null,
        bool isBeyondHorizon = false,
        Outcome<DutyRate>? answer = null,
        bool isIncomplete = false,
        Condition<CustomsEntry>? requirement = null,
        IEnumerable<ExemptionState>? exemptions = null,
        params string[] reasons) => TariffState
        .Create(
            key,
            programme ?? Additional,
            imposedBy ?? Economy.UnitedStates,
            origins ?? EconomyScope.Of(Economy.China),
            commodities ?? CommodityScope.All,
            during ?? new(First(3), First(4)),
            [answer ?? Outcome.Of<DutyRate>(AdValorem.Of(10m), AdValorem.Of(10m), Order(), null, null)])
        .WithDoubt(reasons.Select(OpenFact.Stated), isBeyondHorizon, isIncomplete)
        .WithRequirement(requirement)
        .WithExemptions(exemptions ?? []);

    internal static TruceSideState Side(
        Economy? party = null, TruceStatus status = TruceStatus.InForce, int expiry = 8, TruceWindow[]? windows = null,
        params string[] reasons) =>
        TruceSideState.Create(
            party ?? Economy.UnitedStates, status, Moment(expiry).Bound, windows ?? [TruceWindow.Of(Window(4, 8), Order())],
            reasons.Select(OpenFact.Stated));

    internal static TruceState Of(TruceSideState side) => TruceState.Create("us-cn", "Truce", [side, Side(Economy.China)]);

    internal static MeasureState Measure(
        string key = Fees,
        string title = "Fees",
        Economy? takenBy = null,
        MeasureStatus status = MeasureStatus.InForce,
        Interval? during = null,
        string terms = "fee",
        string by = "cn/order",
        params string[] reasons) =>
        MeasureState.Create(
            key, title, takenBy ?? Economy.China, status, during ?? new(First(3), null), [terms], [Order(by)],
            reasons.Select(OpenFact.Stated));
}
