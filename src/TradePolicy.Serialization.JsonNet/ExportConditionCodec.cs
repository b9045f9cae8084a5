namespace TradePolicy;

/// <summary>Conditions on exports as JSON.</summary>
internal static class ExportConditionCodec
{
    private static readonly JsonShape ShareShape = new("a condition on a share", ["of", "share"]);

    private static readonly ConditionCodec<ProposedExport> Codec = new(ReadKind, WriteKind, "fact", "shareAtLeast", "destination", "item");

    internal static Condition<ProposedExport> Read(JsonInput input) => Codec.Read(input);

    internal static void Write(JsonOutput output, Condition<ProposedExport> condition) => Codec.Write(output, condition);

    private static Condition<ProposedExport> ReadKind(JsonInput input, string kind) => kind switch
    {
        "fact" => ExportCondition.Fact(input.String()),
        "shareAtLeast" => ReadShare(input),
        "destination" => ExportCondition.Destination(ScopeCodec.ReadOrigins(input)),
        _ => ExportCondition.Item(input.Array(() => ControlCodec.ReadCode(input))),
    };

    private static void WriteKind(JsonOutput output, Condition<ProposedExport> condition)
    {
        switch (condition)
        {
            case ExportFact fact:
                output.Member("fact", fact.Name);
                break;
            case ExportShareAtLeast share:
                output.Member("shareAtLeast", () => output.Object(() =>
                {
                    output.Member("of", share.Name);
                    output.Member("share", share.Least.ToString());
                }));
                break;
            case DestinationIn destination:
                output.Member("destination", () => ScopeCodec.Write(output, destination.Scope));
                break;
            case ItemClassifiedAs item:
                output.Array("item", item.Codes, code => ControlCodec.Write(output, code));
                break;
        }
    }

    private static ExportShareAtLeast ReadShare(JsonInput input)
    {
        string? of = null;
        Percentage share = default;
        input.Object(ShareShape, member =>
        {
            if (member == "of")
                of = input.String();
            else
                share = Percentage.Parse(input.String());
        });
        return ExportCondition.ShareAtLeast(of!, share);
    }
}
