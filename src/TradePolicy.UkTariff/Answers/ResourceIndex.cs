using System.Text.Json;

namespace TradePolicy.UkTariff;

/// <summary>The objects of an answer by type and id.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<(string Type, string Id), JsonElement> included = [];

    internal ResourceIndex(JsonElement root)
    {
        if (root.TryGet("included", out JsonElement all) && all.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in all.EnumerateArray())
            {
                if (KeyOf(one) is { } key)
                    included.TryAdd(key, one);
            }
        }
    }

    internal JsonElement? Find(JsonElement link) =>
        KeyOf(link) is { } key && included.TryGetValue(key, out JsonElement found) ? found : null;

    private static (string, string)? KeyOf(JsonElement one) =>
        JsonApi.Text(one, "type") is { } type && JsonApi.Text(one, "id") is { } id ? (type, id) : null;
}
