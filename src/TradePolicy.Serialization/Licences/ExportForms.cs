using TradePolicy.ExportControls;

namespace TradePolicy.Serialization;

/// <summary>Planned exports and their items as JSON: the stated facts only.</summary>
internal static class ExportForms
{
    private static readonly JsonForm<ExportItem> Item = Form.Object<ExportItem>("an item", members =>
    {
        var description = members.Required("description", Form.Text, item => item.Description);
        var commodity = members.Optional("commodity", ScopeForms.Code, item => item.Commodity);
        var origin = members.Optional("origin", Form.Economy, item => item.Origin);
        var codes = members.OptionalList("codes", ControlCodeForms.Code, item => item.ControlCodes);
        var notOn = members.OptionalList("notOn", ControlCodeForms.List, item => item.ListsWithoutCode);
        return members.CreatedBy(ExportItem.Of, description)
            .ThenIfStated(commodity, (item, code) => item.WithCommodity(code))
            .ThenIfStated(origin, (item, economy) => item.WithOrigin(economy))
            .ThenIfAny(codes, (item, classified) => item.WithControlCodes(classified))
            .ThenEach(notOn, (item, list) => item.WithNoCodeOn(list));
    });

    internal static JsonForm<ProposedExport> Export { get; } = Form.Object<ProposedExport>("a planned export", members =>
    {
        var item = members.Required("item", Item, export => export.Item);
        var from = members.Required("from", Form.Economy, export => export.From);
        var to = members.Required("to", Form.Economy, export => export.To);
        var deemed = members.Flag("deemed", export => export.IsDeemed);
        var endUse = members.Optional("endUse", Form.Text, export => export.EndUse);
        var endUser = members.Optional("endUser", Form.Text, export => export.EndUser);
        var facts = members.Pairs("facts", "the facts", Form.Boolean, export => export.Facts);
        var shares = members.Pairs("shares", "the shares", Form.Percentage, export => export.Shares);
        members.Demands("An end user is stated together with the end use.", [endUser], [endUse]);
        return found =>
        {
            ProposedExport export = found.Get(deemed)
                ? ProposedExport.DeemedExport(found.Get(item), found.Get(from), found.Get(to))
                : ProposedExport.Of(found.Get(item), found.Get(from), found.Get(to));
            if (found.Get(endUse) is { } use)
                export = export.WithEndUse(use, found.Get(endUser));
            foreach ((string fact, bool holds) in found.Get(facts))
                export = export.WithFact(fact, holds);
            foreach ((string name, Percentage share) in found.Get(shares))
                export = export.WithShare(name, share);
            return export;
        };
    });
}
