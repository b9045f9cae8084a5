using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Measures that are neither tariffs nor export controls.</summary>
public sealed class MeasureSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => MeasureTerms.Of("fee").Charging(Money.Of(400m, "CNY"), "net ton").Naming("A", "B"))
            .Differing(
                nameof(MeasureTerms.Text),
                () => MeasureTerms.Of("other fee").Charging(Money.Of(400m, "CNY"), "net ton").Naming("A", "B"))
            .Differing(nameof(MeasureTerms.Fee), () => MeasureTerms.Of("fee").Charging(Money.Of(640m, "CNY"), "net ton").Naming("A", "B"))
            .Differing(nameof(MeasureTerms.FeePer), () => MeasureTerms.Of("fee").Charging(Money.Of(400m, "CNY"), "voyage").Naming("A", "B"))
            .Differing(
                nameof(MeasureTerms.Parties),
                () => MeasureTerms.Of("fee").Charging(Money.Of(400m, "CNY"), "net ton").Naming("A", "C", "B")),
        Specimen.Of(() => MeasureThreat.Of(Order("us/threat")))
            .Differing(nameof(MeasureThreat.Statement), () => MeasureThreat.Of(Order("us/other")))
            .Differing(nameof(MeasureThreat.DroppedBy), () => MeasureThreat.Of(Order("us/threat"), Order("us/dropped", 2))),
        Specimen.Of(() => Measure())
            .Differing(nameof(PolicyMeasure.Key), () => Measure(key: "cn/other"))
            .Differing(nameof(PolicyMeasure.Kind), () => Measure(kind: MeasureKind.Other))
            .Differing(nameof(PolicyMeasure.TakenBy), () => Measure(takenBy: Economy.Canada))
            .Differing(nameof(PolicyMeasure.Title), () => Measure(title: "Other"))
            .Differing(nameof(PolicyMeasure.Against), () => Measure(against: EconomyScope.All))
            .Differing(nameof(PolicyMeasure.History), () => Measure(month: 4))
            .Differing(nameof(PolicyMeasure.Threats), () => Measure(threat: MeasureThreat.Of(Order("cn/threat")))),
    ];

    private static PolicyMeasure Measure(
        string key = Fees,
        MeasureKind kind = MeasureKind.PortFee,
        Economy? takenBy = null,
        string title = "Fees",
        EconomyScope? against = null,
        int month = 3,
        MeasureThreat? threat = null) => PolicyMeasure.Create(
            key,
            kind,
            takenBy ?? Economy.China,
            title,
            against ?? EconomyScope.Of(Economy.UnitedStates),
            [LegalAct.Enact("cn/fees/enacted", key, Order(), Window(month), MeasureTerms.Of("fee"))],
            threat is null ? [] : [threat]);
}
