using System.Text.Json.Nodes;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The two forms of an answer made of each other: objects with links, and nested objects.</summary>
internal static class AnswerForms
{
    // What is read by the id that the object states, and what has another name for it.
    private static readonly Dictionary<string, string> NamesOfIds = new(StringComparer.Ordinal) { ["order_number"] = "number" };

    /// <summary>An answer with links, written with nested objects.</summary>
    public static JsonObject Nested(JsonNode linked)
    {
        Dictionary<string, JsonObject> included = new(StringComparer.Ordinal);
        foreach (JsonNode? one in linked["included"]!.AsArray())
            included.TryAdd(KeyOf(one!), one!.AsObject());
        return Nest(linked["data"]!.AsObject(), included);
    }

    /// <summary>An answer with nested objects, written with links.</summary>
    public static JsonObject Linked(JsonObject nested)
    {
        JsonArray included = [];
        JsonObject goods = Link(nested, "commodity", included);
        return new() { ["data"] = goods, ["included"] = included };
    }

    private static string KeyOf(JsonNode one) => $"{one["type"]} {one["id"]}";

    private static JsonObject Nest(JsonObject one, Dictionary<string, JsonObject> included)
    {
        JsonObject nested = new() { ["id"] = one["id"]?.DeepClone() };
        foreach ((string name, JsonNode? value) in one["attributes"]?.AsObject() ?? [])
            nested[name] = value?.DeepClone();
        foreach ((string name, JsonNode? link) in one["relationships"]?.AsObject() ?? [])
        {
            nested[name] = link?["data"] switch
            {
                JsonArray many => new JsonArray([.. many.Select(each => Target(each!, included))]),
                JsonObject single => Target(single, included),
                _ => null,
            };
        }

        return nested;
    }

    // An object that is linked and left out keeps its id, which is all that the answer says of it.
    private static JsonObject Target(JsonNode link, Dictionary<string, JsonObject> included) =>
        included.TryGetValue(KeyOf(link), out JsonObject? found) ? Nest(found, included) : new() { ["id"] = link["id"]?.DeepClone() };

    private static JsonObject Link(JsonObject nested, string type, JsonArray included)
    {
        JsonObject attributes = [], relationships = [];
        foreach ((string name, JsonNode? value) in nested)
        {
            if (value is JsonObject one && one.Count > 0)
                relationships[name] = new JsonObject { ["data"] = Included(one, name, included) };
            else if (value is JsonArray many && many.All(each => each is JsonObject))
                relationships[name] = new JsonObject
                {
                    ["data"] = new JsonArray([.. many.Select(each => Included(each!.AsObject(), name, included))]),
                };
            else if (value is null or JsonValue)
                attributes[name] = value?.DeepClone();
        }

        return new()
        {
            ["type"] = type,
            ["id"] = nested["id"]?.ToString() ?? "1",
            ["attributes"] = attributes,
            ["relationships"] = relationships,
        };
    }

    // Every object is included once for each place: two areas with one id can differ in what they state of their members.
    private static JsonObject Included(JsonObject nested, string name, JsonArray included)
    {
        string type = $"{name}_{included.Count}";
        JsonObject made = Link(nested, type, included);
        if (nested["id"] is null)
            made["id"] = nested[NamesOfIds.GetValueOrDefault(name, "")]?.ToString() ?? $"{included.Count}";
        type = $"{name}_{included.Count}";
        made["type"] = type;
        included.Add(made);
        return new() { ["type"] = type, ["id"] = made["id"]!.DeepClone() };
    }
}
