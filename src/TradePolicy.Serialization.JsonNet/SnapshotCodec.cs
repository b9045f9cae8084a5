using System.Collections.Frozen;
using NodaTime;

namespace TradePolicy;

/// <summary>Policy snapshots as JSON.</summary>
internal static class SnapshotCodec
{
    private static readonly JsonShape Shape = new("a snapshot", ["effectiveAt", "knowledge", "view", "instruments", "tariffs", "truces"], "exportControls", "measures", "scenarios");
    private static readonly JsonShape TariffShape =
        new("the state of a tariff", ["key", "programme", "imposedBy", "origins", "validDuring", "answers"], "commodities", "requirement", "exemptions", "beyondHorizon", "incomplete", "reasons", "hypothetical");

    private static readonly JsonShape AnswerShape =
        new("an answer", [], "rate", "beneath", "enactedBy", "suspendedBy", "endedBy", "heldInvalidBy", "holdsUnder");

    private static readonly JsonShape ExemptionShape = new("the state of an exemption", ["key", "name", "terms"], "instruments", "inDoubt");

    private static readonly JsonShape AssumptionShape = new("an assumption", ["about", "holds"]);

    private static readonly JsonShape TruceShape = new("the state of a truce", ["key", "title", "sides"], "hypothetical");
    private static readonly JsonShape SideShape = new("the state of a side", ["party", "status", "expiry"], "windows");

    private static readonly FrozenDictionary<string, TruceStatus> Statuses = new Dictionary<string, TruceStatus>
    {
        ["notKnown"] = TruceStatus.NotKnown,
        ["announcedOnly"] = TruceStatus.AnnouncedOnly,
        ["notYetInForce"] = TruceStatus.NotYetInForce,
        ["inForce"] = TruceStatus.InForce,
        ["inForceNothingToSuspend"] = TruceStatus.InForceNothingToSuspend,
        ["interrupted"] = TruceStatus.Interrupted,
        ["lapsed"] = TruceStatus.Lapsed,
        ["ended"] = TruceStatus.Ended,
        ["indeterminate"] = TruceStatus.Indeterminate,
        ["beyondHorizon"] = TruceStatus.BeyondHorizon,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static PolicySnapshot Read(JsonInput input)
    {
        Instant effectiveAt = default;
        Knowledge? knowledge = null;
        LegalView view = default;
        List<TariffState>? tariffs = null;
        List<TruceState>? truces = null;
        List<MeasureState> exportControls = [], measures = [];
        List<string> scenarios = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "effectiveAt": effectiveAt = input.Instant(); break;
                case "knowledge": knowledge = TimeCodec.ReadKnowledge(input); break;
                case "view": view = ActCodec.ReadView(input); break;
                case "instruments": input.Array(() => InstrumentCodec.Read(input)); break;
                case "tariffs": tariffs = input.Array(() => ReadTariff(input)); break;
                case "truces": truces = input.Array(() => ReadTruce(input)); break;
                case "exportControls": exportControls = input.Array(() => MeasureStateCodec.Read(input)); break;
                case "scenarios": scenarios = input.Array(input.String); break;
                default: measures = input.Array(() => MeasureStateCodec.Read(input)); break;
            }
        });
        return PolicySnapshot.Create(effectiveAt, knowledge!, view, tariffs!, truces!, exportControls, measures, scenarios);
    }

    internal static void Write(JsonOutput output, PolicySnapshot snapshot, IEnumerable<LegalInstrument> cited) => output.Object(() =>
    {
        WriteHead(output, snapshot);
        output.Array("instruments", cited, instrument => InstrumentCodec.Write(output, instrument));
        output.Array("tariffs", snapshot.Tariffs, tariff => Write(output, tariff));
        output.Array("truces", snapshot.Truces, truce => Write(output, truce));
        output.OptionalArray("exportControls", snapshot.ExportControls, control => MeasureStateCodec.Write(output, control));
        output.OptionalArray("measures", snapshot.Measures, measure => MeasureStateCodec.Write(output, measure));
    });

    /// <summary>What a snapshot is of: the instant, the knowledge, the view and the scenarios.</summary>
    internal static void WriteHead(JsonOutput output, PolicySnapshot snapshot)
    {
        output.Member("effectiveAt", snapshot.EffectiveAt);
        output.Member("knowledge", () => TimeCodec.Write(output, snapshot.Knowledge));
        output.Member("view", ActCodec.Word(snapshot.View));
        output.OptionalArray("scenarios", snapshot.Scenarios, output.Value);
    }

    /// <summary>The instruments that a snapshot refers to, in the order of their keys.</summary>
    /// <exception cref="ArgumentException">Two different ones have one key.</exception>
    internal static IEnumerable<LegalInstrument> Cited(PolicySnapshot snapshot) => Cited(
        snapshot.Tariffs
            .SelectMany(tariff => tariff.Answers)
            .SelectMany(answer => answer.Instruments)
            .Concat(snapshot.Tariffs.SelectMany(tariff => tariff.Exemptions).SelectMany(exemption => exemption.Instruments))
            .Concat(snapshot.Truces.SelectMany(truce => truce.Sides).SelectMany(side => side.Windows).Select(window => window.Instrument))
            .Concat(snapshot.ExportControls.Concat(snapshot.Measures).SelectMany(measure => measure.Instruments)),
        "snapshot");

    /// <summary>Instruments in the order of their keys, each once.</summary>
    /// <exception cref="ArgumentException">Two different ones have one key.</exception>
    internal static IEnumerable<LegalInstrument> Cited(IEnumerable<LegalInstrument> instruments, string what)
    {
        SortedDictionary<string, LegalInstrument> cited = new(StringComparer.Ordinal);
        foreach (LegalInstrument instrument in instruments)
        {
            if (!cited.TryAdd(instrument.Key, instrument) && !cited[instrument.Key].Equals(instrument))
                throw new ArgumentException($"Two different instruments of the {what} have the key '{instrument.Key}'.");
        }

        return cited.Values;
    }

    private static TariffState ReadTariff(JsonInput input)
    {
        string? key = null;
        DutyProgramme? programme = null;
        Economy? imposedBy = null;
        EconomyScope? origins = null;
        CommodityScope commodities = CommodityScope.All;
        Interval validDuring = default;
        Condition<CustomsEntry>? requirement = null;
        bool beyondHorizon = false, incomplete = false, hypothetical = false;
        List<RateAnswer>? answers = null;
        List<ExemptionState> exemptions = [];
        List<string> reasons = [];
        input.Object(TariffShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "programme": programme = TariffCodec.ReadProgramme(input); break;
                case "imposedBy": imposedBy = Economy.Parse(input.String()); break;
                case "origins": origins = ScopeCodec.ReadOrigins(input); break;
                case "commodities": commodities = ScopeCodec.ReadCommodities(input); break;
                case "requirement": requirement = EntryConditionCodec.Read(input); break;
                case "validDuring": validDuring = TimeCodec.ReadInterval(input); break;
                case "beyondHorizon": beyondHorizon = input.Boolean(); break;
                case "incomplete": incomplete = input.Boolean(); break;
                case "hypothetical": hypothetical = input.Boolean(); break;
                case "exemptions": exemptions = input.Array(() => ReadExemption(input)); break;
                case "answers": answers = input.Array(() => ReadAnswer(input)); break;
                default: reasons = input.Array(input.String); break;
            }
        });
        TariffState state = TariffState.Create(
            key!, programme!, imposedBy!, origins!, commodities, validDuring, beyondHorizon, answers!, reasons, incomplete, requirement, exemptions);
        return hypothetical ? state.AsHypothetical() : state;
    }

    internal static void Write(JsonOutput output, TariffState tariff) => output.Object(() =>
    {
        output.Member("key", tariff.Key);
        output.Member("programme", () => TariffCodec.Write(output, tariff.Programme));
        output.Member("imposedBy", tariff.ImposedBy.Code);
        output.Member("origins", () => ScopeCodec.Write(output, tariff.Origins));
        if (!tariff.Commodities.Equals(CommodityScope.All))
            output.Member("commodities", () => ScopeCodec.Write(output, tariff.Commodities));
        if (tariff.Requirement is { } requirement)
            output.Member("requirement", () => EntryConditionCodec.Write(output, requirement));
        output.Member("validDuring", () => TimeCodec.Write(output, tariff.ValidDuring));
        output.Flag("beyondHorizon", tariff.IsBeyondHorizon);
        output.Flag("incomplete", tariff.IsIncomplete);
        output.Array("answers", tariff.Answers, answer => Write(output, answer));
        output.OptionalArray("exemptions", tariff.Exemptions, exemption => Write(output, exemption));
        output.OptionalArray("reasons", tariff.Reasons, output.Value);
        output.Flag("hypothetical", tariff.IsHypothetical);
    });

    private static ExemptionState ReadExemption(JsonInput input)
    {
        string? key = null, name = null;
        List<ExemptionTerms>? terms = null;
        List<LegalInstrument> instruments = [];
        bool inDoubt = false;
        input.Object(ExemptionShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "name": name = input.String(); break;
                case "terms": terms = input.Array(() => TariffCodec.ReadTerms(input)); break;
                case "instruments": instruments = input.Array(input.Instrument); break;
                default: inDoubt = input.Boolean(); break;
            }
        });
        return ExemptionState.Create(key!, name!, terms!, instruments, inDoubt);
    }

    private static void Write(JsonOutput output, ExemptionState exemption) => output.Object(() =>
    {
        output.Member("key", exemption.Key);
        output.Member("name", exemption.Name);
        output.Array("terms", exemption.Terms, terms => TariffCodec.Write(output, terms));
        output.OptionalArray("instruments", exemption.Instruments, instrument => output.Value(instrument.Key));
        output.Flag("inDoubt", exemption.IsInDoubt);
    });

    private static RateAnswer ReadAnswer(JsonInput input)
    {
        DutyRate? rate = null, beneath = null;
        LegalInstrument? enactedBy = null, suspendedBy = null, endedBy = null, heldInvalidBy = null;
        List<AssumptionSet> holdsUnder = [];
        input.Object(AnswerShape, member =>
        {
            switch (member)
            {
                case "rate": rate = RateCodec.Read(input); break;
                case "beneath": beneath = RateCodec.Read(input); break;
                case "enactedBy": enactedBy = input.Instrument(); break;
                case "suspendedBy": suspendedBy = input.Instrument(); break;
                case "endedBy": endedBy = input.Instrument(); break;
                case "heldInvalidBy": heldInvalidBy = input.Instrument(); break;
                default: holdsUnder = input.Array(() => AssumptionSet.Of(input.Array(() => ReadAssumption(input)))); break;
            }
        });
        return RateAnswer.Create(rate, beneath, enactedBy, suspendedBy, endedBy, holdsUnder, heldInvalidBy);
    }

    private static void Write(JsonOutput output, RateAnswer answer) => output.Object(() =>
    {
        if (answer.IsInForce)
            output.Member("rate", () => RateCodec.Write(output, answer.Rate));
        if (answer.HasBeneath)
            output.Member("beneath", () => RateCodec.Write(output, answer.Beneath));
        output.Optional("enactedBy", answer.EnactedBy?.Key);
        output.Optional("suspendedBy", answer.SuspendedBy?.Key);
        output.Optional("endedBy", answer.EndedBy?.Key);
        output.Optional("heldInvalidBy", answer.HeldInvalidBy?.Key);
        output.OptionalArray("holdsUnder", answer.HoldsUnder, set => output.Array(set.Assumptions, assumption => output.Object(() =>
        {
            output.Member("about", assumption.About);
            output.Member("holds", assumption.Holds);
        })));
    });

    private static Assumption ReadAssumption(JsonInput input)
    {
        string? about = null, holds = null;
        input.Object(AssumptionShape, member =>
        {
            if (member == "about")
                about = input.String();
            else
                holds = input.String();
        });
        return Assumption.Of(about!, holds!);
    }

    private static TruceState ReadTruce(JsonInput input)
    {
        string? key = null, title = null;
        List<TruceSideState>? sides = null;
        bool hypothetical = false;
        input.Object(TruceShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                case "hypothetical": hypothetical = input.Boolean(); break;
                default: sides = input.Array(() => ReadSide(input)); break;
            }
        });
        TruceState state = TruceState.Create(key!, title!, sides!);
        return hypothetical ? state.AsHypothetical() : state;
    }

    private static void Write(JsonOutput output, TruceState truce) => output.Object(() =>
    {
        output.Member("key", truce.Key);
        output.Member("title", truce.Title);
        output.Array("sides", truce.Sides, side => Write(output, side));
        output.Flag("hypothetical", truce.IsHypothetical);
    });

    internal static void Write(JsonOutput output, TruceSideState side) => output.Object(() =>
    {
        output.Member("party", side.Party.Code);
        output.Member("status", Statuses.First(word => word.Value == side.Status).Key);
        output.Member("expiry", () => TimeCodec.Write(output, side.Expiry));
        output.OptionalArray("windows", side.Windows, window => TruceCodec.Write(output, window));
    });

    private static TruceSideState ReadSide(JsonInput input)
    {
        Economy? party = null;
        TruceStatus status = default;
        LegalBound? expiry = null;
        List<TruceWindow> windows = [];
        input.Object(SideShape, member =>
        {
            switch (member)
            {
                case "party": party = Economy.Parse(input.String()); break;
                case "status": status = input.Word(Statuses); break;
                case "expiry": expiry = TimeCodec.ReadBound(input); break;
                default: windows = input.Array(() => TruceCodec.ReadWindow(input)); break;
            }
        });
        return TruceSideState.Create(party!, status, expiry!, windows);
    }
}
