using System.Globalization;
using System.Text.Json;

namespace TradePolicy.UkTariff;

/// <summary>
/// An object of an answer with the objects that it links to, whether they are linked (JSON:API, joined by type and id) or nested, as
/// programs that keep answers write them.
/// </summary>
internal readonly struct Resource(JsonElement element, ResourceIndex index)
{
    /// <summary>The id as it is written, "" if there is none. It may be negative, a text or a number.</summary>
    internal string Id => JsonApi.Text(element, "id") ?? "";

    /// <summary>An attribute as text, the token itself if it is a number; null if it is not stated, or blank.</summary>
    internal string? Text(string name) =>
        JsonApi.Attribute(element, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>An attribute as a decimal with the digits that are written; null if it is not stated or is no number.</summary>
    internal decimal? Number(string name) =>
        decimal.TryParse(
            Text(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number : null;

    /// <summary>The object that a link leads to; null if it leads to none.</summary>
    internal Resource? One(string name)
    {
        foreach (Resource target in Many(name))
            return target;
        return null;
    }

    /// <summary>The objects that a link leads to, in order; those that are not in the answer are left out.</summary>
    internal List<Resource> Many(string name)
    {
        List<Resource> found = [];
        if (element.TryGet("relationships", out JsonElement links))
        {
            if (links.TryGet(name, out JsonElement link) && link.TryGet("data", out JsonElement target))
            {
                foreach (JsonElement one in Each(target))
                {
                    if (index.Find(one) is { } resolved)
                        found.Add(new(resolved, index));
                }
            }
        }
        else if (element.TryGet(name, out JsonElement nested))
        {
            foreach (JsonElement one in Each(nested))
                found.Add(new(one, index));
        }

        return found;
    }

    /// <summary>The ids that a link names, in order, whether or not the objects are in the answer.</summary>
    internal IReadOnlyList<string> Ids(string name) => element.TryGet("relationships", out _)
        ? [.. JsonApi.Linked(element, name)]
        : [.. Many(name).Select(static one => one.Id)];

    // An empty object stands for "none" where links were replaced by nested objects.
    private static IEnumerable<JsonElement> Each(JsonElement target) => target.ValueKind switch
    {
        JsonValueKind.Array => target.EnumerateArray().Where(static one => one.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object when target.EnumerateObject().Any() => [target],
        _ => [],
    };
}
