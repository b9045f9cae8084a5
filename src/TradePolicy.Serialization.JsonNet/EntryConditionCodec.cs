using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Conditions on customs entries as JSON.</summary>
internal static class EntryConditionCodec
{
    private static readonly JsonShape BeforeShape = new("a condition on time", ["event", "moment"]);
    private static readonly JsonShape ContentShape = new("a condition on content", ["of", "share"]);

    internal static FrozenDictionary<string, EntryEvent> Events { get; } = new Dictionary<string, EntryEvent>
    {
        ["loading"] = EntryEvent.Loading,
        ["export"] = EntryEvent.Export,
        ["entry"] = EntryEvent.Entry,
        ["release"] = EntryEvent.Release,
        ["immediateTransportation"] = EntryEvent.ImmediateTransportation,
        ["withdrawalFromWarehouse"] = EntryEvent.WithdrawalFromWarehouse,
        ["privilegedForeignStatus"] = EntryEvent.PrivilegedForeignStatus,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConditionCodec<CustomsEntry> Codec = new(
        ReadKind, WriteKind, "before", "commodity", "origin", "claim", "contentAtLeast", "valueAtMost", "fact");

    internal static Condition<CustomsEntry> Read(JsonInput input) => Codec.Read(input);

    internal static void Write(JsonOutput output, Condition<CustomsEntry> condition) => Codec.Write(output, condition);

    private static Condition<CustomsEntry> ReadKind(JsonInput input, string kind) => kind switch
    {
        "before" => ReadBefore(input),
        "commodity" => EntryCondition.Commodity(ScopeCodec.ReadCommodities(input)),
        "origin" => EntryCondition.Origin(ScopeCodec.ReadOrigins(input)),
        "claim" => EntryCondition.Claim(input.String()),
        "contentAtLeast" => ReadContent(input),
        "valueAtMost" => EntryCondition.ValueAtMost(MoneyCodec.Read(input)),
        _ => EntryCondition.Fact(input.String()),
    };

    private static void WriteKind(JsonOutput output, Condition<CustomsEntry> condition)
    {
        switch (condition)
        {
            case EventBefore before:
                output.Member("before", () => output.Object(() =>
                {
                    output.Member("event", Events.First(word => word.Value == before.Event).Key);
                    output.Member("moment", () => TimeCodec.Write(output, before.Moment));
                }));
                break;
            case CommodityIn commodity:
                output.Member("commodity", () => ScopeCodec.Write(output, commodity.Scope));
                break;
            case OriginIn origin:
                output.Member("origin", () => ScopeCodec.Write(output, origin.Scope));
                break;
            case ClaimMade claim:
                output.Member("claim", claim.Claim);
                break;
            case ContentAtLeast content:
                output.Member("contentAtLeast", () => output.Object(() =>
                {
                    output.Member("of", content.Component);
                    output.Member("share", content.Share.ToString());
                }));
                break;
            case ValueAtMost value:
                output.Member("valueAtMost", MoneyCodec.Text(value.Most));
                break;
            case FactHolds fact:
                output.Member("fact", fact.Name);
                break;
        }
    }

    private static EventBefore ReadBefore(JsonInput input)
    {
        EntryEvent happened = default;
        LegalMoment? moment = null;
        input.Object(BeforeShape, member =>
        {
            if (member == "event")
                happened = input.Word(Events);
            else
                moment = TimeCodec.ReadMoment(input);
        });
        return EntryCondition.Before(happened, moment!);
    }

    private static ContentAtLeast ReadContent(JsonInput input)
    {
        string? of = null;
        Percentage share = default;
        input.Object(ContentShape, member =>
        {
            if (member == "of")
                of = input.String();
            else
                share = Percentage.Parse(input.String());
        });
        return EntryCondition.ContentAtLeast(of!, share);
    }
}
