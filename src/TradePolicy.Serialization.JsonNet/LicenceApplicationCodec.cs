using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Applications for export licences with their goods and parties as JSON. The regime stands beside the application.</summary>
internal static class LicenceApplicationCodec
{
    private static readonly JsonShape Shape = new("an application for a licence", ["reference", "kind", "goods"], "parties", "endUse", "documents");
    private static readonly JsonShape GoodsShape = new("a line of licensed goods", ["line", "controlCode"], "commodity", "description", "quantity", "value");
    private static readonly JsonShape PartyShape = new("a party", ["name", "economy", "role"]);

    internal static FrozenDictionary<string, TradePartyRole> Roles { get; } = new Dictionary<string, TradePartyRole>
    {
        ["exporter"] = TradePartyRole.Exporter,
        ["consignee"] = TradePartyRole.Consignee,
        ["intermediateConsignee"] = TradePartyRole.IntermediateConsignee,
        ["ultimateConsignee"] = TradePartyRole.UltimateConsignee,
        ["purchaser"] = TradePartyRole.Purchaser,
        ["endUser"] = TradePartyRole.EndUser,
        ["agent"] = TradePartyRole.Agent,
        ["other"] = TradePartyRole.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static string Word(TradePartyRole role) => Roles.First(word => word.Value == role).Key;

    internal static LicenceApplication Read(JsonInput input, LicensingRegime regime)
    {
        string? reference = null, endUse = null;
        LicenceKind kind = default;
        List<LicensedGoods>? goods = null;
        List<TradeParty> parties = [];
        List<string> documents = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "reference": reference = input.String(); break;
                case "kind": kind = input.Word(ControlCodec.Kinds); break;
                case "goods": goods = input.Array(() => ReadGoods(input)); break;
                case "parties": parties = input.Array(() => ReadParty(input)); break;
                case "endUse": endUse = input.String(); break;
                default: documents = input.Array(input.String); break;
            }
        });
        return LicenceApplication.Create(reference!, regime, kind, goods!, parties, endUse, documents);
    }

    internal static void Write(JsonOutput output, LicenceApplication application) => output.Object(() =>
    {
        output.Member("reference", application.Reference);
        output.Member("kind", ControlCodec.Word(application.Kind));
        output.Array("goods", application.Goods, goods => Write(output, goods));
        output.OptionalArray("parties", application.Parties, party => Write(output, party));
        output.Optional("endUse", application.EndUse);
        output.OptionalArray("documents", application.Documents, output.Value);
    });

    internal static LicensedGoods ReadGoods(JsonInput input)
    {
        int line = 0;
        ControlCode? controlCode = null;
        string? description = null;
        CommodityCode? commodity = null;
        Quantity? quantity = null;
        Money? value = null;
        input.Object(GoodsShape, member =>
        {
            switch (member)
            {
                case "line": line = input.Integer(); break;
                case "controlCode": controlCode = ControlCodec.ReadCode(input); break;
                case "commodity": commodity = ScopeCodec.ReadCode(input); break;
                case "description": description = input.String(); break;
                case "quantity": quantity = MoneyCodec.ReadQuantity(input); break;
                default: value = MoneyCodec.Read(input); break;
            }
        });
        return (quantity, value) switch
        {
            ({ } limited, _) => LicensedGoods.Of(line, controlCode!, limited, value, commodity, description),
            (null, { } worth) => LicensedGoods.ByValue(line, controlCode!, worth, commodity, description),
            _ => LicensedGoods.WithoutLimit(line, controlCode!, commodity, description),
        };
    }

    internal static void Write(JsonOutput output, LicensedGoods goods) => output.Object(() =>
    {
        output.Member("line", goods.Line);
        output.Member("controlCode", () => ControlCodec.Write(output, goods.ControlCode));
        if (goods.Commodity is { } commodity)
            output.Member("commodity", () => ScopeCodec.Write(output, commodity));
        output.Optional("description", goods.Description);
        if (goods.Quantity is { } quantity)
            output.Member("quantity", () => MoneyCodec.Write(output, quantity));
        output.Optional("value", goods.Value is { } value ? MoneyCodec.Text(value) : null);
    });

    internal static TradeParty ReadParty(JsonInput input)
    {
        string? name = null;
        Economy? economy = null;
        TradePartyRole role = default;
        input.Object(PartyShape, member =>
        {
            switch (member)
            {
                case "name": name = input.String(); break;
                case "economy": economy = Economy.Parse(input.String()); break;
                default: role = input.Word(Roles); break;
            }
        });
        return TradeParty.Of(name!, economy!, role);
    }

    internal static void Write(JsonOutput output, TradeParty party) => output.Object(() =>
    {
        output.Member("name", party.Name);
        output.Member("economy", party.Economy.Code);
        output.Member("role", Word(party.Role));
    });
}
