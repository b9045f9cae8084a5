using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// What a reader says of values that do not belong where they stand, at each place that the golden documents have: in the words of the
/// domain what belongs there. TRADEPOLICY_ACCEPT=1 writes the sentences anew.
/// </summary>
public sealed class RefusedValuesTest
{
    [Fact]
    public void Every_place_says_what_belongs_there()
    {
        SortedSet<string> sentences = new(StringComparer.Ordinal);
        HashSet<string> asked = new(StringComparer.Ordinal);
        foreach ((string file, Func<string, object> read) in MemberOrderTest.Documents)
        {
            JsonNode document = JsonNode.Parse(GoldenFile.Read(file))!;
            foreach (JsonNode place in PlacesIn(document).Skip(1).ToArray())
            {
                if (!asked.Add(NameOf(place)))
                    continue;
                string? ofAnotherKind = SaidOf(place is JsonValue ? new JsonObject() : JsonValue.Create(true), document, place, read);
                sentences.Add(ofAnotherKind.Should().NotBeNull("{0} is of another kind", NameOf(place)).And.Subject);
                if (place is JsonValue && SaidOf(JsonValue.Create("?"), document, place, read) is { } ofAnotherText)
                    sentences.Add(ofAnotherText);
            }
        }

        GoldenFile.Holds("Refused/values.txt", string.Join('\n', sentences) + '\n');
    }

    // What is said of a value that stands in a place for a while, without the place; null if it is read.
    private static string? SaidOf(JsonNode other, JsonNode document, JsonNode place, Func<string, object> read)
    {
        place.ReplaceWith(other);
        Exception? refusal = Record.Exception(() => read(document.ToJsonString()));
        other.ReplaceWith(place);
        return refusal is null ? null : refusal.Should().BeOfType<PolicyJsonException>().Which.Message.Split(" (at ")[0]
            .Replace(DateTimeZoneProviders.Tzdb.VersionId, "TZDB", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> PlacesIn(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => PlacesIn(member.Value!)).Prepend(node),
        JsonArray items => items.SelectMany(item => PlacesIn(item!)).Prepend(node),
        _ => [node],
    };

    private static string NameOf(JsonNode place) => Regex.Replace(place.GetPath(), "[0-9]+", "");
}
