namespace TradePolicy;

/// <summary>Registers as JSON: the acts as they were given, not what follows from them.</summary>
internal static class RegisterCodec
{
    private static readonly JsonShape Shape = new("a register", ["knowledge", "instruments", "tariffs", "truces"]);
    private static readonly JsonShape TariffShape = new("a tariff", ["key", "programme", "imposedBy", "origins", "acts"]);

    internal static PolicyRegister Read(JsonInput input)
    {
        Knowledge? knowledge = null;
        List<LegalInstrument>? instruments = null;
        List<Tariff>? tariffs = null;
        List<TradeTruce>? truces = null;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "knowledge": knowledge = TimeCodec.ReadKnowledge(input); break;
                case "instruments": instruments = input.Array(() => InstrumentCodec.Read(input)); break;
                case "tariffs": tariffs = input.Array(() => ReadTariff(input)); break;
                default: truces = input.Array(() => TruceCodec.Read(input)); break;
            }
        });
        return PolicyRegister.Create(knowledge!, tariffs!, truces!, instruments!);
    }

    internal static void Write(JsonOutput output, PolicyRegister register) => output.Object(() =>
    {
        output.Member("knowledge", () => TimeCodec.Write(output, register.Knowledge));
        output.Array("instruments", register.Instruments, instrument => InstrumentCodec.Write(output, instrument));
        output.Array("tariffs", register.TariffsWithoutTruces, tariff => Write(output, tariff));
        output.Array("truces", register.Truces, truce => TruceCodec.Write(output, truce));
    });

    private static Tariff ReadTariff(JsonInput input)
    {
        string? key = null, programme = null;
        Economy? imposedBy = null;
        List<Economy>? origins = null;
        List<LegalAct>? acts = null;
        input.Object(TariffShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "programme": programme = input.String(); break;
                case "imposedBy": imposedBy = Economy.Parse(input.String()); break;
                case "origins": origins = input.Array(() => Economy.Parse(input.String())); break;
                default:
                    acts = input.Array(() => ActCodec.Read(input, key ?? throw input.Fail("The key of a tariff stands before its acts.")));
                    break;
            }
        });
        return Tariff.Create(key!, programme!, imposedBy!, origins!, acts!);
    }

    private static void Write(JsonOutput output, Tariff tariff) => output.Object(() =>
    {
        output.Member("key", tariff.Key);
        output.Member("programme", tariff.Programme);
        output.Member("imposedBy", tariff.ImposedBy.Code);
        output.Array("origins", tariff.Origins, origin => output.Value(origin.Code));
        output.Array("acts", tariff.Rates.Acts, act => ActCodec.Write(output, act));
    });
}
