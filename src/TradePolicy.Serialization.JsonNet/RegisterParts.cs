namespace TradePolicy;

/// <summary>What has been read of a register so far, from one document or from several.</summary>
internal sealed class RegisterParts
{
    private readonly List<LegalInstrument> instruments = [];
    private readonly List<Tariff> tariffs = [];
    private readonly List<TradeTruce> truces = [];
    private readonly List<ExportControl> exportControls = [];
    private readonly List<PolicyMeasure> measures = [];
    private readonly List<AppliedScenario> scenarios = [];
    private Knowledge? knowledge;

    /// <summary>The instruments that the documents so far have stated, to which the following ones refer.</summary>
    internal Dictionary<string, LegalInstrument> Known { get; } = new(StringComparer.Ordinal);

    internal void Read(JsonInput input, string member)
    {
        switch (member)
        {
            case "knowledge":
                knowledge = knowledge is null ? TimeCodec.ReadKnowledge(input) : throw input.Fail("The knowledge stands in another document already; it holds for the whole register.");
                break;
            case "instruments": instruments.AddRange(input.Array(() => InstrumentCodec.Read(input))); break;
            case "tariffs": tariffs.AddRange(input.Array(() => TariffCodec.Read(input))); break;
            case "truces": truces.AddRange(input.Array(() => TruceCodec.Read(input))); break;
            case "scenarios": scenarios.AddRange(input.Array(() => RegisterCodec.ReadScenario(input))); break;
            case "exportControls": exportControls.AddRange(input.Array(() => ControlCodec.Read(input))); break;
            default: measures.AddRange(input.Array(() => MeasureCodec.Read(input))); break;
        }
    }

    internal PolicyRegister ToRegister() => PolicyRegister.Create(
        knowledge ?? throw new ArgumentException("No document states the knowledge: through when the register is complete."),
        tariffs,
        truces,
        instruments,
        exportControls,
        measures,
        scenarios);
}
