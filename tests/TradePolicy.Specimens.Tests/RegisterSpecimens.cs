using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Registers, scenarios, snapshots and how these differ.</summary>
public sealed class RegisterSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Register())
            .Differing(nameof(PolicyRegister.Knowledge), () => Register(Knowledge.Through(First(12))))
            .Differing(nameof(PolicyRegister.Tariffs), () => Register(tariff: OfTenPercent(Rate(11m))))
            .Differing(
                nameof(PolicyRegister.Truces),
                () => Register(truce: TradeTruce.Between("us-cn", "Truce", Economy.UnitedStates, Economy.China)))
            .Differing(nameof(PolicyRegister.ExportControls), () => Register(control: ControlOf()))
            .Differing(nameof(PolicyRegister.OtherMeasures), () => Register(measure: FeesOf()))
            .Differing(nameof(PolicyRegister.CommodityLists), () => Register().WithCommodityLists(TariffSpecimens.List()))
            .Differing(nameof(PolicyRegister.Instruments), () => Register(instrument: Order("us/other")))
            .Differing(nameof(PolicyRegister.Scenarios), () => Register(scenario: AppliedScenario.Create("nothing happens", [])))
            .Differing(
                nameof(PolicyRegister.Coverage),
                () => Register().WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All)))
            .Differing(nameof(PolicyRegister.Updates), () => Register().WithAppliedUpdates(AppliedUpdate.Create("read", [], []))),
        Specimen.Of(() => AppliedScenario.Create("it ends", ["us/x"]))
            .Differing(nameof(AppliedScenario.Name), () => AppliedScenario.Create("it goes on", ["us/x"]))
            .Differing(nameof(AppliedScenario.AffectedKeys), () => AppliedScenario.Create("it ends", ["us/x", "us/y"])),
        Specimen.Of(() => PolicyScenario.TruceEnded("us-cn", Moment(6)).WithName("it ends"))
            .Differing(nameof(PolicyScenario.Name), () => PolicyScenario.TruceEnded("us-cn", Moment(6)).WithName("it goes on"))
            .Differing(nameof(PolicyScenario.Suppositions), () => PolicyScenario.TruceEnded("us-cn", Moment(7)).WithName("it ends")),
        Specimen.Of(() => Snapshot())
            .Differing(nameof(PolicySnapshot.EffectiveAt), () => Snapshot(month: 4))
            .Differing(nameof(PolicySnapshot.Knowledge), () => Snapshot(Knowledge.Through(First(12))))
            .Differing(nameof(PolicySnapshot.View), () => Snapshot(view: LegalView.AsCollected))
            .Differing(nameof(PolicySnapshot.Tariffs), () => Snapshot(tariff: RegisterStateSpecimens.State().AsHypothetical()))
            .Differing(nameof(PolicySnapshot.Truces), () => Snapshot(truces: [RegisterStateSpecimens.Of(RegisterStateSpecimens.Side())]))
            .Differing(nameof(PolicySnapshot.ExportControls), () => Snapshot(controls: [RegisterStateSpecimens.Measure()]))
            .Differing(nameof(PolicySnapshot.OtherMeasures), () => Snapshot(measures: [RegisterStateSpecimens.Measure()]))
            .Differing(nameof(PolicySnapshot.CommodityLists), () => Snapshot().WithCommodityLists(ListState()))
            .Differing(nameof(PolicySnapshot.Scenarios), () => Snapshot(scenarios: "it ends"))
            .Differing(
                nameof(PolicySnapshot.Coverage),
                () => Snapshot().WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All)))
            .Differing(nameof(PolicySnapshot.Updates), () => Snapshot().WithUpdates(AppliedUpdate.Create("read", [], []))),
        Specimen.Of(() => Snapshot().AdditionalRate(Economy.UnitedStates, Economy.China))
            .Deriving("noShares")
            .Differing(
                nameof(AdditionalRate.Parts),
                () => Snapshot(tariff: RegisterStateSpecimens.State().AsHypothetical()).AdditionalRate(Economy.UnitedStates, Economy.China))
            .Differing(
                nameof(AdditionalRate.IsBeyondHorizon),
                () => Snapshot(Knowledge.Through(First(2))).AdditionalRate(Economy.UnitedStates, Economy.China))
            .Differing(nameof(AdditionalRate.OnSomeGoods), () => PolicySnapshot.Create(
                First(3), Knowledge.Complete, LegalView.AsWritten,
                [
                    RegisterStateSpecimens.State(),
                    RegisterStateSpecimens.State("us/y", commodities: CommodityScope.Of(CommodityCode.Hs("9506"))),
                ],
                []).AdditionalRate(Economy.UnitedStates, Economy.China))
            .Differing(nameof(AdditionalRate.Reasons), () => Snapshot().AdditionalRate(Economy.China, Economy.UnitedStates))
            .Deriving(nameof(AdditionalRate.Possible), nameof(AdditionalRate.MayBeNone)),
        Specimen.Of(() => Snapshot().DiffTo(Snapshot(month: 4)))
            .Differing(nameof(PolicyDiff.Before), () => Snapshot(view: LegalView.AsCollected).DiffTo(Snapshot(month: 4)))
            .Differing(nameof(PolicyDiff.After), () => Snapshot().DiffTo(Snapshot(month: 5)))
            .Deriving(nameof(PolicyDiff.Changes)),
        Specimen.Of(() => ListState())
            .Differing(nameof(CommodityListState.Key), () => ListState(key: "us/goods/other"))
            .Differing(nameof(CommodityListState.Name), () => ListState(name: "Annex III"))
            .Differing(nameof(CommodityListState.Possible), () => ListState(code: "8471"))
            .Differing(nameof(CommodityListState.IsCertain), () => ListState(isInDoubt: true))
            .Differing(nameof(CommodityListState.Instruments), () => ListState(by: "us/other"))
            .Differing(nameof(CommodityListState.ValidDuring), () => ListState(from: 4))
            .Differing(nameof(CommodityListState.Reasons), () => ListState(isInDoubt: true)),
        Specimen.Of(() => ChangeOfList("8471"))
            .Differing(nameof(ListedGoodsChange.Key), () => ChangeOfList("8471", "us/goods/other"))
            .Differing(nameof(ListedGoodsChange.Before), () => ChangeOfList("8471", by: "us/other"))
            .Differing(nameof(ListedGoodsChange.After), () => ChangeOfList("7108"))
            .Differing(nameof(ListedGoodsChange.Added), () => ChangeOfList("7108"))
            .Differing(nameof(ListedGoodsChange.Removed), () => ChangeOfList("8542"))
            .Deriving(nameof(ListedGoodsChange.Kind)),
        Specimen.Of(() => IssueAt(3))
            .Differing(nameof(IssueState.Issue), () => IssueAt(3, title: "Other"))
            .Differing(nameof(IssueState.At), () => IssueAt(4))
            .Differing(nameof(IssueState.Knowledge), () => IssueAt(3, knowledge: Known(10)))
            .Differing(nameof(IssueState.Tariffs), () => IssueAt(3, tariff: OfTenPercent(Rate(11m))))
            .Differing(nameof(IssueState.ExportControls), () => IssueAt(3, control: ControlOf(2)))
            .Differing(nameof(IssueState.OtherMeasures), () => IssueAt(3, measure: FeesOf("other fee")))
            .Differing(nameof(IssueState.NotKnownYet), () => IssueAt(3, also: "us/unheard-of"))
            .Deriving(nameof(IssueState.InForce), nameof(IssueState.InDoubt), nameof(IssueState.Reasons)),
    ];

    internal static CommodityListState ListState(
        string key = "us/goods/annex", string name = "Annex II", string code = "8542", string by = "us/order", int from = 3,
        bool isInDoubt = false) => CommodityListState.Create(
            key, name, [CommodityScope.Of(CommodityCode.Hs(code))], [Order(by)], new Interval(First(from), null), isInDoubt,
            isInDoubt ? [Legal.Missing()] : []);

    private static ListedGoodsChange ChangeOfList(
        string code, string key = "us/goods/annex", string by = "us/order") =>
        Snapshot().WithCommodityLists(ListState(key, by: by)).DiffTo(
            Snapshot().WithCommodityLists(ListState(key, code: code, by: "us/after"))).CommodityLists.Single();

    internal static PolicySnapshot Snapshot(
        Knowledge? knowledge = null,
        int month = 3,
        LegalView view = LegalView.AsWritten,
        TariffState? tariff = null,
        TruceState[]? truces = null,
        MeasureState[]? controls = null,
        MeasureState[]? measures = null,
        params string[] scenarios) => PolicySnapshot.Create(
            First(month),
            knowledge ?? Knowledge.Complete,
            view,
            [tariff ?? RegisterStateSpecimens.State()],
            truces ?? [],
            controls,
            measures,
            scenarios);

    private static Knowledge Known(int month) => Knowledge.Complete.RestrictedTo(First(month));

    private static IssueState IssueAt(
        int month,
        string title = "Issue",
        string? also = null,
        Knowledge? knowledge = null,
        Tariff? tariff = null,
        ExportControl? control = null,
        OtherMeasure? measure = null) =>
        Register(knowledge ?? Known(11), tariff, control: control ?? ControlOf(), measure: measure ?? FeesOf())
            .StateOf(NegotiationIssue.Create("issue", title, new[] { Laws.Tariff, Control, Fees, also }.OfType<string>()), First(month));
}
