using System.Text.Json;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>The origins and goods of quotas, by the links between the objects of an answer.</summary>
internal sealed class QuotaLinks
{
    private readonly Dictionary<(string Type, string Id), JsonElement> objects = [];
    private readonly Nomenclature nomenclature;
    private readonly List<TariffFinding> findings;

    internal QuotaLinks(JsonElement answer, Economy tariffOf, List<TariffFinding> findings)
    {
        this.findings = findings;
        nomenclature = ServiceTariff.Of(tariffOf).Nomenclature;
        if (!answer.TryGet("included", out JsonElement included) || included.ValueKind != JsonValueKind.Array)
            return;
        foreach (JsonElement one in included.EnumerateArray())
        {
            if (JsonApi.Text(one, "type") is { } type && JsonApi.Text(one, "id") is { } id)
                objects.TryAdd((type, id), one);
        }
    }

    /// <summary>The quota with the origins and goods that the definition leads to, as far as they are in the answer.</summary>
    internal TariffQuota Complete(TariffQuota quota, JsonElement definition)
    {
        if (Origins(quota.Key, definition) is { } origins)
            quota = quota.WithOrigins(origins);
        CommodityCode[] goods =
        [
            .. JsonApi.Linked(definition, "measures").Select(id => Find("measure", id)).OfType<JsonElement>()
                .Select(measure => JsonApi.Attribute(measure, "goods_nomenclature_item_id"))
                .Select(code => CommodityCode.TryParse(code, nomenclature, out CommodityCode? goods) ? goods : null)
                .OfType<CommodityCode>().Distinct(),
        ];
        // The measures that are not in the answer may be on other goods.
        return goods.Length > 0 && JsonApi.Linked(definition, "measures").All(id => Find("measure", id) is not null)
            ? quota.WithGoods(CommodityScope.Of(goods))
            : quota;
    }

    // Newer answers list the origins of a quota with their exclusions, older ones the areas of its number.
    private EconomyScope? Origins(string number, JsonElement definition)
    {
        JsonElement[] origins = [.. JsonApi.Linked(definition, "quota_order_number_origins")
            .Select(id => Find("quota_order_number_origin", id)).OfType<JsonElement>()];
        (string Area, string[] Excluded)[] areas = origins.Length > 0
            ? [.. origins.Select(origin => (Area(origin), Excluded(origin)))]
            : Find("order_number", number) is { } order
                ? [.. JsonApi.Linked(order, "geographical_areas").Select(static area => (area, Array.Empty<string>()))]
                : [];
        // Several areas, each with exclusions of its own, are no one scope.
        if (areas.Length != 1)
            return null;
        if (areas[0].Excluded.Contains(""))
        {
            findings.Add(new($"order_number {number}", "an area that its origins exclude is not in the answer; they are left open"));
            return null;
        }

        EconomyScope? scope = AreaScope.Of(areas[0].Area, [], areas[0].Excluded, out string? reason, out IReadOnlyList<string> left);
        foreach (string message in left.Append(reason).OfType<string>())
            findings.Add(new($"order_number {number}", message));
        return scope;
    }

    private static string Area(JsonElement origin) => JsonApi.Linked(origin, "geographical_area").FirstOrDefault() ?? "";

    private string[] Excluded(JsonElement origin) =>
    [
        .. JsonApi.Linked(origin, "quota_order_number_origin_exclusions")
            .Select(id => Find("quota_order_number_origin_exclusion", id) is { } exclusion ? Area(exclusion) : ""),
    ];

    private JsonElement? Find(string type, string id) => objects.TryGetValue((type, id), out JsonElement one) ? one : null;
}
