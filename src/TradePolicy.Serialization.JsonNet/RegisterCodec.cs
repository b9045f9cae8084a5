namespace TradePolicy;

/// <summary>Registers as JSON: the acts as they were given, not what follows from them.</summary>
internal static class RegisterCodec
{
    private static readonly JsonShape Shape = new("a register", ["knowledge", "instruments", "tariffs", "truces"], "exportControls", "measures", "scenarios");
    private static readonly JsonShape ScenarioShape = new("a scenario", ["name", "touches"]);

    internal static PolicyRegister Read(JsonInput input)
    {
        Knowledge? knowledge = null;
        List<LegalInstrument>? instruments = null;
        List<Tariff>? tariffs = null;
        List<TradeTruce>? truces = null;
        List<ExportControl> exportControls = [];
        List<PolicyMeasure> measures = [];
        List<AppliedScenario> scenarios = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "knowledge": knowledge = TimeCodec.ReadKnowledge(input); break;
                case "instruments": instruments = input.Array(() => InstrumentCodec.Read(input)); break;
                case "tariffs": tariffs = input.Array(() => TariffCodec.Read(input)); break;
                case "truces": truces = input.Array(() => TruceCodec.Read(input)); break;
                case "exportControls": exportControls = input.Array(() => ControlCodec.Read(input)); break;
                case "scenarios": scenarios = input.Array(() => ReadScenario(input)); break;
                default: measures = input.Array(() => MeasureCodec.Read(input)); break;
            }
        });
        return PolicyRegister.Create(knowledge!, tariffs!, truces!, instruments!, exportControls, measures, scenarios);
    }

    internal static void Write(JsonOutput output, PolicyRegister register) => output.Object(() =>
    {
        output.Member("knowledge", () => TimeCodec.Write(output, register.Knowledge));
        output.Array("instruments", register.Instruments, instrument => InstrumentCodec.Write(output, instrument));
        output.Array("tariffs", register.TariffsWithoutTruces, tariff => TariffCodec.Write(output, tariff));
        output.Array("truces", register.Truces, truce => TruceCodec.Write(output, truce));
        output.OptionalArray("exportControls", register.ExportControls, control => ControlCodec.Write(output, control));
        output.OptionalArray("measures", register.Measures, measure => MeasureCodec.Write(output, measure));
        output.OptionalArray("scenarios", register.Scenarios, scenario => Write(output, scenario));
    });

    private static AppliedScenario ReadScenario(JsonInput input)
    {
        string? name = null;
        List<string>? touches = null;
        input.Object(ScenarioShape, member =>
        {
            if (member == "name")
                name = input.String();
            else
                touches = input.Array(input.String);
        });
        return AppliedScenario.Create(name!, touches!);
    }

    private static void Write(JsonOutput output, AppliedScenario scenario) => output.Object(() =>
    {
        output.Member("name", scenario.Name);
        output.Array("touches", scenario.Touches, output.Value);
    });
}
