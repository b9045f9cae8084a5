using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Updates of registers, and what a register says of those that it has been given.</summary>
public sealed class UpdateSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(Applied)
            .Differing(nameof(AppliedUpdate.Name), () => AppliedUpdate.Create("other", ["us/x"], ["us/order"], First(3), First(6)))
            .Differing(nameof(AppliedUpdate.AffectedKeys), () => AppliedUpdate.Create("read", [], ["us/order"], First(3), First(6)))
            .Differing(nameof(AppliedUpdate.Instruments), () => AppliedUpdate.Create("read", ["us/x"], [], First(3), First(6)))
            .Differing(nameof(AppliedUpdate.HorizonBefore), () => AppliedUpdate.Create("read", ["us/x"], ["us/order"], First(4), First(6)))
            .Differing(
                nameof(AppliedUpdate.CompleteThrough), () => AppliedUpdate.Create("read", ["us/x"], ["us/order"], First(3), First(7)))
            .Differing(nameof(AppliedUpdate.Coverage), () => Applied().WithCoverage([Covering()]))
            .Differing(nameof(AppliedUpdate.Gaps), () => Applied().WithCoverage([], "us/gap")),
        Specimen.Of(() => CoverageUpdate.Of(Economy.UnitedStates, EconomyScope.All, [Gap()], "us/closed"))
            .Differing(
                nameof(CoverageUpdate.ImposedBy), () => CoverageUpdate.Of(Economy.China, EconomyScope.All, [Gap()], "us/closed"))
            .Differing(
                nameof(CoverageUpdate.Origins),
                () => CoverageUpdate.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China), [Gap()], "us/closed"))
            .Differing(nameof(CoverageUpdate.Gaps), () => CoverageUpdate.Of(Economy.UnitedStates, EconomyScope.All, [], "us/closed"))
            .Differing(nameof(CoverageUpdate.ClosedGaps), () => CoverageUpdate.Of(Economy.UnitedStates, EconomyScope.All, [Gap()])),
        Specimen.Of(() => Covering().During(First(3), First(6)).OfProgrammes("us/x"))
            .Differing(
                nameof(TariffCoverage.ImposedBy),
                () => TariffCoverage.Of(Economy.China, EconomyScope.All).During(First(3), First(6)).OfProgrammes("us/x"))
            .Differing(
                nameof(TariffCoverage.Origins),
                () => TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China)).During(First(3), First(6))
                    .OfProgrammes("us/x"))
            .Differing(nameof(TariffCoverage.Gaps), () => Covering().During(First(3), First(6)).OfProgrammes("us/x").Except(Gap()))
            .Differing(nameof(TariffCoverage.Programmes), () => Covering().During(First(3), First(6)).OfProgrammes("us/y"))
            .Differing(nameof(TariffCoverage.CompleteFrom), () => Covering().During(First(4), First(6)).OfProgrammes("us/x"))
            .Differing(nameof(TariffCoverage.CompleteUntil), () => Covering().During(First(3), First(7)).OfProgrammes("us/x")),
        Specimen.Of(() => Gap().During(First(3), First(6)).If("a part"))
            .Differing(nameof(TariffGap.Key), () => Gap("us/other").During(First(3), First(6)).If("a part"))
            .Differing(nameof(TariffGap.Message), () => Gap(message: "other").During(First(3), First(6)).If("a part"))
            .Differing(nameof(TariffGap.Goods), () => Gap(goods: "9507").During(First(3), First(6)).If("a part"))
            .Differing(nameof(TariffGap.From), () => Gap().During(First(4), First(6)).If("a part"))
            .Differing(nameof(TariffGap.Until), () => Gap().During(First(3), First(7)).If("a part"))
            .Differing(nameof(TariffGap.Fact), () => Gap().During(First(3), First(6)).If("other")),
        Specimen.Of(() => ProvisionActs.Of(Laws.Tariff, Rate(10m)))
            .Differing(nameof(ProvisionActs.Provision), () => ProvisionActs.Of("us/y", Rate(10m)))
            .Differing(nameof(ProvisionActs.Acts), () => ProvisionActs.Of(Laws.Tariff, Rate(11m))),
        Specimen.Of(() => CommodityListUpdate.Of("us/goods/annex", TariffSpecimens.Change()))
            .Differing(nameof(CommodityListUpdate.List), () => CommodityListUpdate.Of("us/goods/other", TariffSpecimens.Change()))
            .Differing(
                nameof(CommodityListUpdate.Changes), () => CommodityListUpdate.Of("us/goods/annex", TariffSpecimens.Change(month: 4))),
        Specimen.Of(() => Added())
            .Differing(nameof(TruceUpdate.Truce), () => Added("us-cn-2"))
            .Differing(nameof(TruceUpdate.Sides), () => Added(until: 9))
            .Differing(nameof(TruceUpdate.Announcements), () => Added(said: [TruceAnnouncement.Of(Order(), LegalEnd.NotStated)])),
        Specimen.Of(() => Update())
            .Differing(nameof(RegisterUpdate.Name), () => Update("other"))
            .Differing(nameof(RegisterUpdate.CompleteThrough), () => Update().WithCompleteThrough(First(7)))
            .Differing(nameof(RegisterUpdate.Instruments), () => Update().WithInstruments(Order("us/other")))
            .Differing(nameof(RegisterUpdate.Acts), () => Update().WithActs("us/y", Rate(10m)))
            .Differing(nameof(RegisterUpdate.TruceUpdates), () => Update().With(Added("us-cn-2")))
            .Differing(nameof(RegisterUpdate.Tariffs), () => Update().WithTariffs(OfTenPercent()))
            .Differing(nameof(RegisterUpdate.Truces), () => Update().WithTruces(Truce(8)))
            .Differing(nameof(RegisterUpdate.ExportControls), () => Update().WithExportControls(ControlOf()))
            .Differing(nameof(RegisterUpdate.OtherMeasures), () => Update().WithOtherMeasures(FeesOf()))
            .Differing(nameof(RegisterUpdate.CommodityLists), () => Update().WithCommodityLists(TariffSpecimens.List()))
            .Differing(
                nameof(RegisterUpdate.CommodityListUpdates), () => Update().WithListChanges("us/goods/annex", TariffSpecimens.Change()))
            .Differing(nameof(RegisterUpdate.Coverage), () => Update().WithCoverage(Covering()))
            .Differing(
                nameof(RegisterUpdate.CoverageUpdates),
                () => Update().With(CoverageUpdate.Of(Economy.UnitedStates, EconomyScope.All, [Gap()]))),
    ];

    private static AppliedUpdate Applied() => AppliedUpdate.Create("read", ["us/x"], ["us/order"], First(3), First(6));

    private static TariffGap Gap(string key = "us/gap", string message = "it is not there", string goods = "9506") =>
        TariffGap.Of(key, message, CommodityScope.Of(CommodityCode.Hs(goods)));

    private static TariffCoverage Covering() => TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All);

    private static TruceUpdate Added(string truce = "us-cn", int until = 8, params TruceAnnouncement[] said) => TruceUpdate.Of(
        truce, [TruceSide.Create(Economy.UnitedStates, [], [TruceWindow.Of(Window(4, until), Order())], [])], said);

    private static RegisterUpdate Update(string name = "read") => RegisterUpdate.Of(name)
        .WithCompleteThrough(First(6))
        .WithActs(Laws.Tariff, Rate(10m))
        .With(Added());
}
