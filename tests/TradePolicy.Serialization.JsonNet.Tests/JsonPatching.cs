using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.JsonPatch.SystemTextJson;
using Microsoft.AspNetCore.JsonPatch.SystemTextJson.Exceptions;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Patches applied by a library that knows nothing of ours, and looked at by the words of RFC 6902.</summary>
internal static class JsonPatching
{
    /// <summary>What a patch makes of a document.</summary>
    internal static JsonNode Applied(string patch, string document)
    {
        JsonNode node = JsonNode.Parse(document)!;
        JsonSerializer.Deserialize<JsonPatchDocument>(patch)!.ApplyTo(node);
        return node;
    }

    internal static void IsRefused(string patch, string document) =>
        FluentActions.Invoking(() => Applied(patch, document)).Should().Throw<JsonPatchException>("{0}", patch);

    internal static void Makes(string patch, string before, string after)
    {
        JsonNode.DeepEquals(Applied(patch, before), JsonNode.Parse(after)).Should().BeTrue("{0}\n{1}\n{2}", before, after, patch);
        SpeaksOfTheFirst(patch, JsonNode.Parse(before)!);
    }

    /// <summary>The operations as a line each: "replace /a/0/b".</summary>
    internal static IEnumerable<string> Lines(string patch) =>
        JsonNode.Parse(patch)!.AsArray().Select(operation => operation!["op"]!.GetValue<string>() == "test"
            ? $"test {operation["path"]} {operation["value"]!.ToJsonString()}"
            : $"{operation["op"]} {operation["path"]}");

    /// <summary>
    /// Each index is one of the first document: what is tested is so in it, what is changed or removed is in it, and the key of an item
    /// that is removed has been tested just before.
    /// </summary>
    private static void SpeaksOfTheFirst(string patch, JsonNode first)
    {
        JsonNode? previous = null;
        foreach (JsonNode operation in JsonNode.Parse(patch)!.AsArray().Select(operation => operation!))
        {
            string path = operation["path"]!.GetValue<string>();
            switch (operation["op"]!.GetValue<string>())
            {
                case "test":
                    JsonNode.DeepEquals(At(first, path), operation["value"]).Should().BeTrue("{0} in {1}", path, patch);
                    break;
                case "add":
                    (string parent, string last) = Split(path);
                    if (At(first, parent) is JsonArray items)
                        int.Parse(last, CultureInfo.InvariantCulture).Should().BeInRange(0, items.Count);
                    break;
                case "remove" when At(first, Split(path).Parent) is JsonArray:
                    previous!["op"]!.GetValue<string>().Should().Be("test");
                    previous["path"]!.GetValue<string>().Should().StartWith($"{path}/");
                    break;
                default:
                    At(first, path).Should().NotBeNull("{0} in {1}", path, patch);
                    break;
            }

            previous = operation;
        }
    }

    // RFC 6901, section 4.
    private static JsonNode? At(JsonNode node, string path)
    {
        JsonNode? at = node;
        foreach (string token in path.Split('/').Skip(1))
        {
            string name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)] : at![name];
        }

        return at;
    }

    private static (string Parent, string Last) Split(string path) =>
        (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
}
