namespace TradePolicy.Serialization;

/// <summary>Values that a document states once, and that it may refer to by their keys from then on.</summary>
/// <param name="what">What they are, for messages: "instrument".</param>
/// <param name="inFull">The form of a value.</param>
/// <param name="known">The values that have been stated before a place is read, by their keys.</param>
/// <param name="keyOf">The key of a value.</param>
internal sealed class SharedValueForms<T>(string what, JsonForm<T> inFull, Func<JsonCursor, Dictionary<string, T>> known, Func<T, string> keyOf)
    where T : class
{
    /// <summary>A value as the document states it, which joins those that may be referred to.</summary>
    internal JsonForm<T> Stated { get; } = Form.Custom(
        at =>
        {
            T value = inFull.Read(at);
            return known(at).TryAdd(keyOf(value), value)
                ? value
                : throw at.FailAsAWhole($"There are two {what}s with the key '{keyOf(value)}'.");
        },
        inFull.Write);

    /// <summary>The key of a value that is stated.</summary>
    internal JsonForm<T> Reference { get; } = Form.Known(
        (at, key) => known(at).GetValueOrDefault(key),
        keyOf,
        (_, key) => $"There is no {what} '{key}'. What is referred to stands among the {what}s.");
}
