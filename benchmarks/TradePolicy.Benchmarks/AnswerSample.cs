using System.Globalization;
using System.Text;

namespace TradePolicy.Benchmarks;

/// <summary>
/// An answer of the trade tariff service in its own form, links and all, of 500 measures: one ordinary duty, 480 preferences with
/// documents, 18 controls and a tax. Real answers have 30 to 100.
/// </summary>
internal static class AnswerSample
{
    private const int Preferences = 480;
    private const int Controls = 18;

    internal static byte[] Json()
    {
        StringBuilder links = new(), included = new();
        string[] economies = [.. Economy.All.Where(economy => !economy.IsGroup).Select(economy => economy.Code)];
        foreach (string code in economies)
            included.Append(CultureInfo.InvariantCulture, $$"""
                { "id": "{{code}}", "type": "geographical_area", "attributes": { "description": "{{code}}" } },
                """);
        included.Append("""{ "id": "1011", "type": "geographical_area", "attributes": { "description": "all" } },""");
        foreach ((string type, string series) in new[] { ("103", "C"), ("142", "C"), ("410", "B"), ("305", "P") })
            included.Append(CultureInfo.InvariantCulture, $$"""
                { "id": "{{type}}", "type": "measure_type",
                  "attributes": { "description": "{{type}}", "measure_type_series_id": "{{series}}" } },
                """);
        Add(links, included, 1, "103", "1011", null);
        for (int place = 0; place < Preferences; place++)
            Add(links, included, 100 + place, "142", economies[place % economies.Length], $"U{100 + place}");
        for (int place = 0; place < Controls; place++)
            Add(links, included, 1000 + place, "410", "1011", $"N{100 + place}");
        Add(links, included, -5, "305", "1011", null);
        return Encoding.UTF8.GetBytes(
            $$"""
            { "data": { "id": "1", "type": "commodity",
              "attributes": { "goods_nomenclature_item_id": "0201100021", "description": "Beef", "declarable": true },
              "relationships": { "import_measures": { "data": [ {{links.ToString().TrimEnd(',')}} ] } } },
              "included": [ {{included.ToString().TrimEnd(',')}} ] }
            """);
    }

    private static void Add(StringBuilder links, StringBuilder included, int id, string type, string area, string? document)
    {
        links.Append(CultureInfo.InvariantCulture, $$"""{ "id": "{{id}}", "type": "measure" },""");
        string conditions = document is null ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            , "measure_conditions": { "data": [
                { "id": "{{id}}a", "type": "measure_condition" }, { "id": "{{id}}b", "type": "measure_condition" } ] }
            """);
        included.Append(CultureInfo.InvariantCulture, $$"""
            { "id": "{{id}}", "type": "measure",
              "attributes": { "effective_start_date": "2021-01-01T00:00:00.000Z", "effective_end_date": null },
              "relationships": { "measure_type": { "data": { "id": "{{type}}", "type": "measure_type" } },
                "geographical_area": { "data": { "id": "{{area}}", "type": "geographical_area" } },
                "measure_components": { "data": [ { "id": "{{id}}-01", "type": "measure_component" } ] }{{conditions}} } },
            { "id": "{{id}}-01", "type": "measure_component",
              "attributes": { "duty_expression_id": "01", "duty_amount": {{Math.Abs(id) % 20}}.5 } },
            """);
        if (document is not null)
            included.Append(CultureInfo.InvariantCulture, $$"""
                { "id": "{{id}}a", "type": "measure_condition",
                  "attributes": { "condition_code": "B", "document_code": "{{document}}", "action_code": "27" } },
                { "id": "{{id}}b", "type": "measure_condition", "attributes": { "condition_code": "B", "action_code": "07" } },
                """);
    }
}
