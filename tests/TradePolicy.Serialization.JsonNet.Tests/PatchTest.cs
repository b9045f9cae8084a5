using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.AspNetCore.JsonPatch.SystemTextJson;
using Microsoft.AspNetCore.JsonPatch.SystemTextJson.Exceptions;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Differences as JSON Patch (RFC 6902), applied by a library that knows nothing of ours.</summary>
public sealed class PatchTest
{
    [Fact]
    public void A_patch_makes_the_second_of_any_two_snapshots_of_the_first_and_the_reverse_makes_the_first_again() =>
        Gen.Select(Draw.Snapshot, Draw.Snapshot).Sample(
            (before, after) =>
            {
                MakesTheSecondOfTheFirst(before, after);
                MakesTheSecondOfTheFirst(after, before);
            },
            iter: 1_000);

    private static void MakesTheSecondOfTheFirst(PolicySnapshot before, PolicySnapshot after)
    {
        string patch = TradePolicyJson.WritePatch(before.DiffTo(after));
        JsonNode document = JsonNode.Parse(TradePolicyJson.Write(before))!;
        JsonSerializer.Deserialize<JsonPatchDocument>(patch)!.ApplyTo(document);
        JsonNode.DeepEquals(document, JsonNode.Parse(TradePolicyJson.Write(after))).Should().BeTrue("{0}", patch);
        TradePolicyJson.ReadSnapshot(document.ToJsonString()).Should().Be(after);
        (patch == "[]\n").Should().Be(before == after);
    }
}
