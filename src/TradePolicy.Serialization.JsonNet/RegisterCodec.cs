namespace TradePolicy;

/// <summary>Registers as JSON: the acts as they were given, not what follows from them.</summary>
internal static class RegisterCodec
{
    private static readonly JsonShape Shape = new("a register", ["knowledge", "instruments", "tariffs", "truces"], "exportControls", "measures", "scenarios");
    private static readonly JsonShape PartShape = new("a part of a register", [], "knowledge", "instruments", "tariffs", "truces", "exportControls", "measures");
    private static readonly JsonShape ScenarioShape = new("a scenario", ["name", "touches"]);

    internal static PolicyRegister Read(JsonInput input)
    {
        RegisterParts parts = new();
        input.Object(Shape, member => parts.Read(input, member));
        return parts.ToRegister();
    }

    /// <summary>Reads one document of several, and adds what it holds to what the others hold.</summary>
    internal static RegisterParts ReadInto(RegisterParts parts, JsonInput input)
    {
        input.Object(PartShape, member => parts.Read(input, member));
        return parts;
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

    internal static AppliedScenario ReadScenario(JsonInput input)
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
