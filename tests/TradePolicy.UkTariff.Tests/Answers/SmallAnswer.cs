using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TradePolicy.UkTariff.Tests;

/// <summary>Answers of a few measures that are made by hand, with nested objects in place of links.</summary>
internal static class SmallAnswer
{
    public static LocalDate Day { get; } = new(2025, 7, 14);

    /// <summary>One measure of each kind that the reader treats apart.</summary>
    public static JsonObject Of() => Of(
        Measure("1", "103/C", "1011", "12.0 % + 147.0 GBP DTN"),
        Measure("2", "142/C", "1013", "0.0 %", conditions: ["B 9081 27", "B - 07"]),
        Measure("3", "143/C", "NZ", "0.0 %", quota: "050343", conditions: ["B 9041 27", "B - 07", "C 9001 27", "C - 07"]),
        Measure("4", "552/D", "CN", "", code: "B107", conditions: ["A D008 01 0.0 GBP TNE I", "A - 01 144.1 GBP TNE I"]),
        Measure("5", "552/D", "CN", "48.5 %", code: "B999"),
        Measure("6", "695/J", "RU", "35.0 %", conditions: ["B 9014 07", "B - 27"]),
        Measure("-7", "306/Q", "1011", "28.74 GBP LPA", code: "X451"),
        Measure("-8", "305/P", "1011", "0.0 %", code: "VATZ"),
        Measure("-9", "305/P", "1011", "20.0 %"),
        Measure("10", "410/B", "1008", "", members: ["US", "NZ"], excluded: ["NZ"], conditions: ["E N853 29", "E <10.0 KGM 29", "E - 09"]),
        Measure("11", "277/A", "KP", ""),
        Measure(
            "12", "142/C", "MA", "", until: "2025-09-30T23:59:59.000Z",
            conditions: ["V >52.6 EUR DTN 01 5.7 %", "V >0.0 EUR DTN 01 5.7 % + 29.8 EUR DTN"]),
        Measure("13", "109/O", "1011", ""),
        Measure("14", "999/Z", "1011", "1.0 %"));

    public static JsonObject Of(params JsonObject[] measures) => new()
    {
        ["goods_nomenclature_item_id"] = "0201100021",
        ["description"] = "Other",
        ["declarable"] = true,
        ["heading"] = new JsonObject { ["description"] = "Meat of bovine animals" },
        ["import_measures"] = new JsonArray([.. measures]),
        ["export_measures"] = new JsonArray(Measure("15", "715/B", "1011", "")),
    };

    /// <summary>
    /// A measure. Its rate: "12.0 % + 147.0 GBP DTN". A condition: its code, then a document, "&lt;10.0 KGM" or "&gt;52.6 EUR DTN" (a
    /// threshold), or "-" (otherwise), then the action, then the duty of the row.
    /// </summary>
    public static JsonObject Measure(
        string id, string type, string area, string rate, string? code = null, string? quota = null, string? preference = null,
        string from = "2021-01-01T00:00:00.000Z", string? until = null, string[]? members = null, string[]? excluded = null,
        string[]? conditions = null)
    {
        string[] kind = type.Split('/');
        return new()
        {
            ["id"] = id,
            ["effective_start_date"] = from,
            ["effective_end_date"] = until,
            ["measure_type"] = new JsonObject
            {
                ["id"] = kind[0],
                ["description"] = $"Type {kind[0]}",
                ["measure_type_series_id"] = kind[1],
            },
            ["geographical_area"] = new JsonObject
            {
                ["id"] = area,
                ["description"] = area,
                ["children_geographical_areas"] = Each(members, member => new() { ["id"] = member }),
            },
            ["excluded_countries"] = Each(excluded, country => new() { ["id"] = country }),
            ["additional_code"] = code is null ? null : new JsonObject { ["code"] = code },
            ["order_number"] = quota is null ? null : new JsonObject { ["number"] = quota },
            ["preference_code"] = preference is null ? null : new JsonObject { ["id"] = preference },
            ["legal_acts"] = new JsonArray(new JsonObject { ["regulation_code"] = "S.I. 2020/1430" }),
            ["measure_components"] = Components(rate),
            ["measure_conditions"] = Each(conditions, Condition),
        };
    }

    public static GoodsAnswer Read(JsonNode answer) => Read(answer.ToJsonString());

    public static GoodsAnswer Read(string answer) =>
        GoodsAnswer.Read(new MemoryStream(Encoding.UTF8.GetBytes(answer)), Economy.UnitedKingdom, Day);

    /// <summary>Goods of it, worth 10,000 GBP and at noon of its day.</summary>
    public static CustomsEntry Goods(string origin) => CustomsEntry
        .Of(CommodityCode.Parse("0201100021", Nomenclature.UnitedKingdom), Economy.Parse(origin), Money.Of(10_000m, "GBP"))
        .With(Quantity.Of(2_000m, MeasurementUnit.Kilogram)).WithComponent(DutyBasis.IncidentalExpenses, Money.Of(0m, "GBP"))
        .EnteredAt(UkTariff.Tests.Goods.London(Day.At(new(12, 0))));

    private static JsonObject Condition(string text)
    {
        string[] words = text.Split(' ', 2), rest = words[1].Split(' ');
        bool isThreshold = rest[0][0] is '<' or '>';
        int action = !isThreshold ? 1 : Array.FindIndex(rest, 1, word => word.Length == 2 && char.IsAsciiDigit(word[0]));
        string[] threshold = isThreshold ? [rest[0][1..], .. rest[1..action]] : [];
        bool isMoney = threshold.Length == 3;
        return new()
        {
            ["condition_code"] = words[0],
            ["document_code"] = isThreshold || rest[0] == "-" ? "" : rest[0],
            ["condition_duty_amount"] = isThreshold ? Number(threshold[0]) : null,
            ["condition_monetary_unit_code"] = isMoney ? threshold[1] : null,
            ["condition_measurement_unit_code"] = isThreshold ? threshold[^1] : null,
            ["action_code"] = rest[action],
            ["measure_condition_components"] = Components(string.Join(' ', rest[(action + 1)..])),
        };
    }

    private static JsonArray Components(string rate)
    {
        JsonArray components = [];
        foreach (string part in rate.Split(" + ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = part.Split(' ');
            components.Add(new JsonObject
            {
                ["duty_expression_id"] = components.Count == 0 ? "01" : "04",
                ["duty_amount"] = Number(words[0]),
                ["monetary_unit_code"] = words[1] == "%" ? null : words[1],
                ["measurement_unit_code"] = words.ElementAtOrDefault(2),
                ["measurement_unit_qualifier_code"] = words.ElementAtOrDefault(3),
            });
        }

        return components;
    }

    private static JsonValue Number(string text) => JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static JsonArray Each(string[]? texts, Func<string, JsonObject> each) => [.. (texts ?? []).Select(each)];
}
