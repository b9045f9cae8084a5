using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Measures that are neither tariffs nor export controls.</summary>
public sealed class MeasureSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => OtherMeasureTerms.Of("fee").WithFee(Money.Of(400m, "CNY"), "net ton").WithParties("A", "B"))
            .Differing(
                nameof(OtherMeasureTerms.Text),
                () => OtherMeasureTerms.Of("other fee").WithFee(Money.Of(400m, "CNY"), "net ton").WithParties("A", "B"))
            .Differing(
                nameof(OtherMeasureTerms.Fee),
                () => OtherMeasureTerms.Of("fee").WithFee(Money.Of(640m, "CNY"), "net ton").WithParties("A", "B"))
            .Differing(
                nameof(OtherMeasureTerms.FeePer),
                () => OtherMeasureTerms.Of("fee").WithFee(Money.Of(400m, "CNY"), "voyage").WithParties("A", "B"))
            .Differing(
                nameof(OtherMeasureTerms.Parties),
                () => OtherMeasureTerms.Of("fee").WithFee(Money.Of(400m, "CNY"), "net ton").WithParties("A", "C", "B")),
        Specimen.Of(() => MeasureThreat.Of(Order("us/threat")))
            .Differing(nameof(MeasureThreat.Statement), () => MeasureThreat.Of(Order("us/other")))
            .Differing(nameof(MeasureThreat.DroppedBy), () => MeasureThreat.Of(Order("us/threat"), Order("us/dropped", 2))),
        Specimen.Of(() => Measure())
            .Differing(nameof(OtherMeasure.Key), () => Measure(key: "cn/other"))
            .Differing(nameof(OtherMeasure.Kind), () => Measure(kind: OtherMeasureKind.Other))
            .Differing(nameof(OtherMeasure.ImposedBy), () => Measure(takenBy: Economy.Canada))
            .Differing(nameof(OtherMeasure.Name), () => Measure(title: "Other"))
            .Differing(nameof(OtherMeasure.Against), () => Measure(against: EconomyScope.All))
            .Differing(nameof(OtherMeasure.History), () => Measure(month: 4))
            .Differing(nameof(OtherMeasure.Threats), () => Measure(threat: MeasureThreat.Of(Order("cn/threat")))),
    ];

    private static OtherMeasure Measure(
        string key = Fees,
        OtherMeasureKind kind = OtherMeasureKind.PortFee,
        Economy? takenBy = null,
        string title = "Fees",
        EconomyScope? against = null,
        int month = 3,
        MeasureThreat? threat = null) => OtherMeasure
            .Create(
                key,
                kind,
                takenBy ?? Economy.China,
                title,
                against ?? EconomyScope.Of(Economy.UnitedStates),
                [LegalAct.Enact("cn/fees/enacted", key, Order(), Window(month), OtherMeasureTerms.Of("fee"))])
            .WithThreats(threat is null ? [] : [threat]);
}
