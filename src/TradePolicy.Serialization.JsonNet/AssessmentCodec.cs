using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>
/// Assessments as JSON, for others to read. They are written and not read: what is owed follows from the entry and the
/// tariffs, which are.
/// </summary>
internal static class AssessmentCodec
{
    private static readonly FrozenDictionary<LayerState, string> States = new Dictionary<LayerState, string>
    {
        [LayerState.Charged] = "charged",
        [LayerState.NotInForce] = "notInForce",
        [LayerState.NotRequired] = "notRequired",
        [LayerState.Exempt] = "exempt",
        [LayerState.Displaced] = "displaced",
        [LayerState.Unknown] = "unknown",
    }.ToFrozenDictionary();

    internal static void Write(JsonOutput output, DutyAssessment assessment) => output.Object(() =>
    {
        output.Member("entry", () => EntryCodec.Write(output, assessment.Entry));
        output.Member("view", ActCodec.Word(assessment.View));
        output.Member("rounding", assessment.Rounding.Name);
        if (assessment.DeterminedAt is { } at)
            output.Member("determinedAt", at);
        if (assessment.ValidDuring is { } during)
            output.Member("validDuring", () => TimeCodec.Write(output, during));
        output.Member("total", () => Write(output, assessment.Total));
        output.Optional("adValoremEquivalent", assessment.AdValoremEquivalent?.Percentage.ToString());
        output.Member("otherCharges", () => Write(output, assessment.OtherCharges));
        output.Array("possible", assessment.Possible, possible => Write(output, possible));
        output.OptionalArray("open", assessment.Open, fact => output.Value(fact.Sentence));
    });

    private static void Write(JsonOutput output, PossibleDuty possible) => output.Object(() =>
    {
        output.OptionalArray("assuming", possible.Assuming, output.Value);
        output.Member("total", () => Write(output, possible.Total));
        output.Member("otherCharges", () => Write(output, possible.OtherCharges));
        output.Array("layers", possible.Layers, layer => Write(output, layer));
    });

    private static void Write(JsonOutput output, DutyLayer layer) => output.Object(() =>
    {
        output.Member("tariff", layer.Tariff);
        output.Member("programme", () => TariffCodec.Write(output, layer.Programme));
        output.Member("state", States[layer.State]);
        if (layer.Rate is { } rate)
            output.Member("rate", () => RateCodec.Write(output, rate));
        output.Member("chargedOn", () => Write(output, layer.ChargedOn));
        output.Member("amount", () => Write(output, layer.Amount));
        output.Optional("heading", layer.Heading);
        output.Optional("exemptionHeading", layer.ExemptionHeading);
        output.OptionalArray("instruments", layer.Instruments, instrument => output.Value(instrument.Key));
        output.Optional("note", layer.Note);
    });

    private static void Write(JsonOutput output, DutyAmount amount)
    {
        if (amount.IsKnown)
            output.Value(MoneyCodec.Text(amount.Amount));
        else
            output.Object(() => output.Array("missing", amount.Missing, fact => output.Value(fact.Sentence)));
    }
}
