using System.Collections.Frozen;
using NodaTime;

namespace TradePolicy;

/// <summary>How export controls and other measures stand in a snapshot, as JSON.</summary>
internal static class MeasureStateCodec
{
    private static readonly JsonShape Shape = new(
        "the state of a measure", ["key", "title", "takenBy", "status", "validDuring"], "terms", "instruments", "reasons", "hypothetical");

    private static readonly FrozenDictionary<string, MeasureStatus> Statuses = new Dictionary<string, MeasureStatus>
    {
        ["notKnown"] = MeasureStatus.NotKnown,
        ["threatened"] = MeasureStatus.Threatened,
        ["announced"] = MeasureStatus.Announced,
        ["inForce"] = MeasureStatus.InForce,
        ["suspended"] = MeasureStatus.Suspended,
        ["ended"] = MeasureStatus.Ended,
        ["indeterminate"] = MeasureStatus.Indeterminate,
        ["beyondHorizon"] = MeasureStatus.BeyondHorizon,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static MeasureState Read(JsonInput input)
    {
        string? key = null, title = null;
        Economy? takenBy = null;
        MeasureStatus status = default;
        Interval validDuring = default;
        bool hypothetical = false;
        List<string> terms = [], reasons = [];
        List<LegalInstrument> instruments = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                case "takenBy": takenBy = Economy.Parse(input.String()); break;
                case "status": status = input.Word(Statuses); break;
                case "validDuring": validDuring = TimeCodec.ReadInterval(input); break;
                case "hypothetical": hypothetical = input.Boolean(); break;
                case "terms": terms = input.Array(input.String); break;
                case "instruments": instruments = input.Array(input.Instrument); break;
                default: reasons = input.Array(input.String); break;
            }
        });
        MeasureState state = MeasureState.Create(key!, title!, takenBy!, status, validDuring, terms, instruments, reasons);
        return hypothetical ? state.AsHypothetical() : state;
    }

    internal static void Write(JsonOutput output, MeasureState state) => output.Object(() =>
    {
        output.Member("key", state.Key);
        output.Member("title", state.Title);
        output.Member("takenBy", state.TakenBy.Code);
        output.Member("status", Statuses.First(word => word.Value == state.Status).Key);
        output.Member("validDuring", () => TimeCodec.Write(output, state.ValidDuring));
        output.OptionalArray("terms", state.Terms, output.Value);
        output.OptionalArray("instruments", state.Instruments, instrument => output.Value(instrument.Key));
        output.OptionalArray("reasons", state.Reasons, output.Value);
        output.Flag("hypothetical", state.IsHypothetical);
    });
}
