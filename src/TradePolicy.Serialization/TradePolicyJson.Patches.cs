namespace TradePolicy.Serialization;

/// <content>Differences as patches.</content>
public static partial class TradePolicyJson
{
    /// <summary>
    /// Writes the difference between two snapshots as a JSON Patch (RFC 6902, <c>application/json-patch+json</c>): applied to
    /// <c>Write(diff.Before)</c>, it gives <c>Write(diff.After)</c>. One without operations, <c>[]</c>, means that both are equal;
    /// <see cref="PolicyDiff.IsEmpty"/> is said of tariffs, truces, controls and measures alone.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The patch tests first that it is applied to a snapshot of the instant, knowledge and view of the first, and tests the key of each
    /// tariff, truce, party, control, measure and instrument before it changes or removes it, or adds another after it (before it at the
    /// front), so that a document with other items there, or with the same in another order, is refused. It does not test what else an
    /// item says, nor that a list is absent to which it adds the first items, which no patch can; to be sure of that, compare
    /// <see cref="HashOf(PolicySnapshot)"/>. RFC 6902 asks for all operations or none; where a library
    /// carries them out one by one, apply the patch to a copy.
    /// </para>
    /// <para>
    /// All indices are those of the first document. A member of an item is replaced as a whole, unless it is an array of items with keys.
    /// An envelope beside the snapshot is not touched.
    /// </para>
    /// </remarks>
    /// <param name="diff">The difference.</param>
    /// <returns>The JSON Patch.</returns>
    /// <exception cref="ArgumentException">Two different instruments in one of the snapshots have one key.</exception>
    /// <example><code>
    /// string patch = TradePolicyJson.WritePatch(register.At(lastYear).DiffTo(register.At(thisYear)));
    /// JsonNode document = JsonNode.Parse(lastYearsText)!;
    /// JsonSerializer.Deserialize&lt;JsonPatchDocument&gt;(patch)!.ApplyTo(document);     // Microsoft.AspNetCore.JsonPatch.SystemTextJson
    /// TradePolicyJson.ReadSnapshot(document.ToJsonString());                            // equals register.At(thisYear)
    /// </code></example>
    public static string WritePatch(PolicyDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        using Utf8JsonTokenWriter to = new();
        new JsonPatchWriter(to).Write(TokensOf(diff.Before).Whole, TokensOf(diff.After).Whole);
        to.EndText();
        return to.Text();
    }

    private static KeyedTokens TokensOf(PolicySnapshot snapshot)
    {
        KeyedTokens tokens = new();
        PolicyDocuments.Snapshot.Write(Require.Given(snapshot), tokens);
        return tokens;
    }
}
