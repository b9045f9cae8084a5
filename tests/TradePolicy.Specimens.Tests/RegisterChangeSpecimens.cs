using static TradePolicy.Specimens.Tests.Laws;
using static TradePolicy.Specimens.Tests.RegisterStateSpecimens;

namespace TradePolicy.Specimens.Tests;

/// <summary>What changes in a register, and what is due in it.</summary>
public sealed class RegisterChangeSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Change(State(), State(answer: Answer())))
            .Differing(nameof(TariffChange.Key), () => Change(State("us/y"), State("us/y", answer: Answer())))
            .Differing(nameof(TariffChange.Before), () => Change(State(during: new(First(2), First(4))), State(answer: Answer())))
            .Differing(nameof(TariffChange.After), () => Change(State(), State(during: new(First(2), First(4)), answer: Answer())))
            .Deriving(nameof(TariffChange.Kind), nameof(TariffChange.InstrumentsBefore), nameof(TariffChange.InstrumentsAfter))
            .Deriving(nameof(TariffChange.Points), nameof(TariffChange.NoPointsReason)),
        Specimen.Of(() => Change(Truce(Side()), Truce(Side(status: TruceStatus.Lapsed))))
            .Differing(nameof(TruceChange.Key), () => Change(Truce(Side(), "us-cn-2"), Truce(Side(status: TruceStatus.Lapsed), "us-cn-2")))
            .Differing(nameof(TruceChange.Before), () => Change(Truce(Side(expiry: 9)), Truce(Side(status: TruceStatus.Lapsed))))
            .Differing(nameof(TruceChange.After), () => Change(Truce(Side()), Truce(Side(status: TruceStatus.Ended))))
            .Differing(
                nameof(TruceChange.IsHypothetical),
                () => Change(Truce(Side()), Truce(Side(status: TruceStatus.Lapsed)).AsHypothetical()))
            .Deriving(nameof(TruceChange.Kind)),
        Specimen.Of(() => Change(Measure(), Measure(status: MeasureStatus.Ended)))
            .Differing(nameof(MeasureChange.Key), () => Change(Measure("cn/other"), Measure("cn/other", status: MeasureStatus.Ended)))
            .Differing(nameof(MeasureChange.Kind), () => Change(Measure(), Measure(status: MeasureStatus.Ended), areControls: true))
            .Differing(
                nameof(MeasureChange.Before),
                () => Change(Measure(during: new(First(2), null)), Measure(status: MeasureStatus.Ended)))
            .Differing(nameof(MeasureChange.After), () => Change(Measure(), Measure(status: MeasureStatus.Suspended))),
        Specimen.Of(() => Point(3))
            .Differing(nameof(PolicyChangePoint.At), () => Point(4))
            .Differing(nameof(PolicyChangePoint.Changes), () => Point(3, 11m)),
        Specimen.Of(() => Due(Ending(6)))
            .Differing(nameof(PolicyDeadline.Key), () => Due(PolicyRegister.Create(Knowledge.Complete, [], []).With(FeesOf()), 2))
            .Differing(nameof(PolicyDeadline.Party), () => Due(Register(truce: Laws.Truce())))
            .Differing(nameof(PolicyDeadline.At), () => Due(Ending(7)))
            .Differing(nameof(PolicyDeadline.Kinds), () => Due(Register(tariff: OfTenPercent(Rate(10m), Removal()))))
            .Differing(nameof(PolicyDeadline.Instruments), () => Due(Register(tariff: OfTenPercent(Rate(10m), Removal("us/other")))))
            .Differing(nameof(PolicyDeadline.Changes), () => Due(Ending(6, percent: 11m)))
            .Differing(nameof(PolicyDeadline.Remaining), () => Due(Ending(6), 4))
            .Differing(nameof(PolicyDeadline.IsBeyondHorizon), () => Due(Ending(6, Knowledge.Through(First(5))))),
    ];

    private static TruceState Truce(TruceSideState side, string key = "us-cn") =>
        TruceState.Create(key, "Truce", [side, Side(Economy.China)]);

    private static TariffChange Change(TariffState before, TariffState after) =>
        RegisterSpecimens.Snapshot(tariff: before).DiffTo(RegisterSpecimens.Snapshot(tariff: after)).Tariffs.Single();

    private static TruceChange Change(TruceState before, TruceState after) =>
        RegisterSpecimens.Snapshot(truces: [before]).DiffTo(RegisterSpecimens.Snapshot(truces: [after])).Truces.Single();

    private static MeasureChange Change(MeasureState before, MeasureState after, bool areControls = false) => areControls
        ? RegisterSpecimens.Snapshot(controls: [before]).DiffTo(RegisterSpecimens.Snapshot(controls: [after])).ExportControls.Single()
        : RegisterSpecimens.Snapshot(measures: [before]).DiffTo(RegisterSpecimens.Snapshot(measures: [after])).OtherMeasures.Single();

    private static PolicyChangePoint Point(int month, decimal percent = 10m) =>
        Register(tariff: OfTenPercent(Rate(percent, month))).ChangesDuring(new(null, null)).Single();

    private static PolicyRegister Ending(int until, Knowledge? knowledge = null, decimal percent = 10m) =>
        Register(knowledge, OfTenPercent(Rate(percent, 3, until)));

    private static Withdrawal Removal(string by = "us/order") => LegalAct.Withdraw("us/x/removed", "us/x/from-3", Order(by), Moment(6));

    private static PolicyDeadline Due(PolicyRegister register, int month = 3) => register.DeadlinesAfter(First(month))[0];
}
