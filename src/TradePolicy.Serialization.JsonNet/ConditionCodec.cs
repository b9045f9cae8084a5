using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Conditions on customs entries as JSON: an object with one member that says of which kind the condition is.</summary>
internal static class ConditionCodec
{
    private static readonly JsonShape Shape = new(
        "a condition", [], "allOf", "anyOf", "unless", "before", "commodity", "origin", "claim", "contentAtLeast", "valueAtMost", "fact");

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

    internal static Condition<CustomsEntry> Read(JsonInput input)
    {
        List<Condition<CustomsEntry>> read = [];
        input.Object(Shape, member => read.Add(member switch
        {
            "allOf" => Condition<CustomsEntry>.AllOf(input.Array(() => Read(input))),
            "anyOf" => Condition<CustomsEntry>.AnyOf(input.Array(() => Read(input))),
            "unless" => Condition<CustomsEntry>.Unless(Read(input)),
            "before" => ReadBefore(input),
            "commodity" => EntryCondition.Commodity(ScopeCodec.ReadCommodities(input)),
            "origin" => EntryCondition.Origin(ScopeCodec.ReadOrigins(input)),
            "claim" => EntryCondition.Claim(input.String()),
            "contentAtLeast" => ReadContent(input),
            "valueAtMost" => EntryCondition.ValueAtMost(MoneyCodec.Read(input)),
            _ => EntryCondition.Fact(input.String()),
        }));
        return read.Count == 1 ? read[0] : throw input.Fail($"A condition has one of {Shape.Expected}.");
    }

    internal static void Write(JsonOutput output, Condition<CustomsEntry> condition) => output.Object(() =>
    {
        switch (condition)
        {
            case AllOf<CustomsEntry> several:
                output.Array("allOf", several.Conditions, each => Write(output, each));
                break;
            case AnyOf<CustomsEntry> several:
                output.Array("anyOf", several.Conditions, each => Write(output, each));
                break;
            case Unless<CustomsEntry> contrary:
                output.Member("unless", () => Write(output, contrary.Condition));
                break;
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
    });

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
