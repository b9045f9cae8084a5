using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Measures that are neither tariffs nor export controls, and threats of any measure, as JSON.</summary>
internal static class MeasureCodec
{
    private static readonly JsonShape Shape = new("a measure", ["key", "kind", "title", "takenBy", "against"], "threats", "acts");
    private static readonly JsonShape ThreatShape = new("a threat", ["statement"], "droppedBy");
    private static readonly JsonShape TermsShape = new("the terms of a measure", ["text"], "fee", "parties");
    private static readonly JsonShape FeeShape = new("a fee", ["amount", "per"]);

    private static readonly FrozenDictionary<string, MeasureKind> Kinds = new Dictionary<string, MeasureKind>
    {
        ["entityListing"] = MeasureKind.EntityListing,
        ["portFee"] = MeasureKind.PortFee,
        ["visaRestriction"] = MeasureKind.VisaRestriction,
        ["importBan"] = MeasureKind.ImportBan,
        ["investigation"] = MeasureKind.Investigation,
        ["guidance"] = MeasureKind.Guidance,
        ["purchaseCommitment"] = MeasureKind.PurchaseCommitment,
        ["other"] = MeasureKind.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ValueCodec<MeasureTerms> TermsValues = new(ReadTerms, Write);

    internal static PolicyMeasure Read(JsonInput input)
    {
        string? key = null, title = null;
        MeasureKind kind = default;
        Economy? takenBy = null;
        EconomyScope? against = null;
        List<LegalAct> acts = [];
        List<MeasureThreat> threats = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "kind": kind = input.Word(Kinds); break;
                case "title": title = input.String(); break;
                case "takenBy": takenBy = Economy.Parse(input.String()); break;
                case "against": against = ScopeCodec.ReadOrigins(input); break;
                case "threats": threats = input.Array(() => ReadThreat(input)); break;
                default: acts = input.Array(() => ActCodec.Read(input, key ?? throw input.Fail("The key of a measure stands before its acts."), TermsValues)); break;
            }
        });
        return PolicyMeasure.Create(key!, kind, takenBy!, title!, against!, acts, threats);
    }

    internal static void Write(JsonOutput output, PolicyMeasure measure) => output.Object(() =>
    {
        output.Member("key", measure.Key);
        output.Member("kind", Kinds.First(word => word.Value == measure.Kind).Key);
        output.Member("title", measure.Title);
        output.Member("takenBy", measure.TakenBy.Code);
        output.Member("against", () => ScopeCodec.Write(output, measure.Against));
        output.OptionalArray("threats", measure.Threats, threat => Write(output, threat));
        output.OptionalArray("acts", measure.History.Acts, act => ActCodec.Write(output, act, TermsValues));
    });

    internal static MeasureThreat ReadThreat(JsonInput input)
    {
        LegalInstrument? statement = null, droppedBy = null;
        input.Object(ThreatShape, member =>
        {
            if (member == "statement")
                statement = input.Instrument();
            else
                droppedBy = input.Instrument();
        });
        return MeasureThreat.Of(statement!, droppedBy);
    }

    internal static void Write(JsonOutput output, MeasureThreat threat) => output.Object(() =>
    {
        output.Member("statement", threat.Statement.Key);
        output.Optional("droppedBy", threat.DroppedBy?.Key);
    });

    private static MeasureTerms ReadTerms(JsonInput input)
    {
        string? text = null, per = null;
        Money? fee = null;
        List<string> parties = [];
        input.Object(TermsShape, member =>
        {
            switch (member)
            {
                case "text": text = input.String(); break;
                case "parties": parties = input.Array(input.String); break;
                default:
                    input.Object(FeeShape, part =>
                    {
                        if (part == "amount")
                            fee = MoneyCodec.Read(input);
                        else
                            per = input.String();
                    });
                    break;
            }
        });
        MeasureTerms terms = MeasureTerms.Of(text!).Naming(parties);
        return fee is null ? terms : terms.Charging(fee, per!);
    }

    private static void Write(JsonOutput output, MeasureTerms terms) => output.Object(() =>
    {
        output.Member("text", terms.Text);
        if (terms.Fee is { } fee)
        {
            output.Member("fee", () => output.Object(() =>
            {
                output.Member("amount", MoneyCodec.Text(fee));
                output.Member("per", terms.FeePer!);
            }));
        }

        output.OptionalArray("parties", terms.Parties, output.Value);
    });
}
