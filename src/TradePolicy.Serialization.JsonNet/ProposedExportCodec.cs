namespace TradePolicy;

/// <summary>Planned exports and their items as JSON: what is stated of them, and nothing that is not.</summary>
internal static class ProposedExportCodec
{
    private static readonly JsonShape Shape = new("a planned export", ["item", "from", "to"], "deemed", "endUse", "endUser", "facts", "shares");
    private static readonly JsonShape ItemShape = new("an item", ["description"], "commodity", "origin", "codes", "notOn");

    internal static ProposedExport Read(JsonInput input)
    {
        ExportItem? item = null;
        Economy? from = null, to = null;
        bool isDeemed = false;
        string? endUse = null, endUser = null;
        List<Func<ProposedExport, ProposedExport>> stated = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "item": item = ReadItem(input); break;
                case "from": from = Economy.Parse(input.String()); break;
                case "to": to = Economy.Parse(input.String()); break;
                case "deemed": isDeemed = input.Boolean(); break;
                case "endUse": endUse = input.String(); break;
                case "endUser": endUser = input.String(); break;
                case "facts": input.Map("the facts", name => stated.Add(Stating(name, input.Boolean()))); break;
                default: input.Map("the shares", name => stated.Add(Stating(name, Percentage.Parse(input.String())))); break;
            }
        });
        ProposedExport export = isDeemed ? ProposedExport.Release(item!, from!, to!) : ProposedExport.Of(item!, from!, to!);
        if (endUse is null && endUser is not null)
            throw input.Fail("An end user is stated together with the end use.");
        export = endUse is null ? export : export.For(endUse, endUser);
        return stated.Aggregate(export, (own, state) => state(own));
    }

    internal static void Write(JsonOutput output, ProposedExport export) => output.Object(() =>
    {
        output.Member("item", () => Write(output, export.Item));
        output.Member("from", export.From.Code);
        output.Member("to", export.To.Code);
        output.Flag("deemed", export.IsDeemed);
        output.Optional("endUse", export.EndUse);
        output.Optional("endUser", export.EndUser);
        if (export.Facts.Count > 0)
        {
            output.Member("facts", () => output.Object(() =>
            {
                foreach ((string name, bool holds) in export.Facts.OrderBy(own => own.Key, StringComparer.Ordinal))
                    output.Member(name, holds);
            }));
        }

        if (export.Shares.Count > 0)
        {
            output.Member("shares", () => output.Object(() =>
            {
                foreach ((string name, Percentage share) in export.Shares.OrderBy(own => own.Key, StringComparer.Ordinal))
                    output.Member(name, share.ToString());
            }));
        }
    });

    private static ExportItem ReadItem(JsonInput input)
    {
        string? description = null;
        CommodityCode? commodity = null;
        Economy? origin = null;
        List<ControlCode> codes = [];
        List<ControlList> notOn = [];
        input.Object(ItemShape, member =>
        {
            switch (member)
            {
                case "description": description = input.String(); break;
                case "commodity": commodity = ScopeCodec.ReadCode(input); break;
                case "origin": origin = Economy.Parse(input.String()); break;
                case "codes": codes = input.Array(() => ControlCodec.ReadCode(input)); break;
                default: notOn = input.Array(() => ControlCodec.ReadList(input)); break;
            }
        });
        ExportItem item = ExportItem.Of(description!);
        item = commodity is null ? item : item.Of(commodity);
        item = origin is null ? item : item.From(origin);
        item = codes.Count == 0 ? item : item.ClassifiedAs(codes);
        return notOn.Aggregate(item, (own, list) => own.NotOn(list));
    }

    private static void Write(JsonOutput output, ExportItem item) => output.Object(() =>
    {
        output.Member("description", item.Description);
        if (item.Commodity is { } commodity)
            output.Member("commodity", () => ScopeCodec.Write(output, commodity));
        output.Optional("origin", item.Origin?.Code);
        output.OptionalArray("codes", item.Codes, code => ControlCodec.Write(output, code));
        output.OptionalArray("notOn", item.ListsItIsNotOn, list => ControlCodec.Write(output, list));
    });

    private static Func<ProposedExport, ProposedExport> Stating(string name, bool holds) => export => export.Stating(name, holds);

    private static Func<ProposedExport, ProposedExport> Stating(string name, Percentage share) => export => export.Stating(name, share);
}
