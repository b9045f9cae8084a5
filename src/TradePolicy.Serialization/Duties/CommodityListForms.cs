namespace TradePolicy.Serialization;

/// <summary>Lists of goods as JSON, by their changes, and references to them.</summary>
internal static class CommodityListForms
{
    /// <summary>What an instrument changes in a list.</summary>
    internal static JsonForm<CommodityListChange> Change { get; } = Form.Object<CommodityListChange>("a change of a list", members =>
    {
        var instrument = members.Required("instrument", InstrumentForms.Reference, change => change.Instrument);
        var pinpoint = members.Optional("pinpoint", Form.Text, change => change.Pinpoint);
        var from = members.Required("from", TimeForms.Moment, change => change.From);
        var adds = members.OptionalList("adds", ScopeForms.Code, change => change.Added);
        var removes = members.OptionalList("removes", ScopeForms.Code, change => change.Removed);
        var evidence = members.Optional("evidence", InstrumentForms.Evidence, change => change.Evidence);
        members.Demands("A change of a list has adds, removes or both.", [], [adds, removes]);
        return members.CreatedBy(CommodityListChange.Of, instrument, from, adds, removes, pinpoint)
            .ThenIfStated(evidence, (change, graded) => change.With(graded));
    });

    private static readonly JsonForm<CommodityList> InFull = Form.Object<CommodityList>("a list of goods", members =>
    {
        var key = members.Key("key", Form.Key, list => list.Key);
        var name = members.Required("name", Form.Text, list => list.Name);
        var changes = members.List("changes", Change, list => list.Changes);
        return members.CreatedBy(CommodityList.Create, key, name, changes);
    });

    private static readonly SharedValueForms<CommodityList> Lists =
        new("list", InFull, list => list.Key, "us/reciprocal/annex-ii");

    /// <summary>A list as a document states it. From then on tariffs may refer to it.</summary>
    internal static JsonForm<CommodityList> Stated => Lists.Stated;

    /// <summary>Makes tariffs that are read from then on refer to a list as an update has changed it.</summary>
    internal static void Replace(JsonCursor at, CommodityList list) => Lists.Replace(at, list);

    /// <summary>The key of a list that the document, or one before it, states.</summary>
    internal static JsonForm<CommodityList> Reference => Lists.Reference;
}
