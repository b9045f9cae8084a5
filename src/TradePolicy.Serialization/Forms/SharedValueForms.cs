namespace TradePolicy.Serialization;

/// <summary>Values that a document states once and then refers to by their keys, such as instruments.</summary>
/// <param name="what">What they are, for messages: "instrument".</param>
/// <param name="inFull">The form of a value.</param>
/// <param name="keyOf">The key of a value.</param>
/// <param name="example">A key, as an example.</param>
/// <param name="known">
/// The values that were stated before a place, by their keys; by default those of the document and of those before it.
/// </param>
internal sealed class SharedValueForms<T>(
    string what, JsonForm<T> inFull, Func<T, string> keyOf, string example, Func<JsonCursor, Dictionary<string, T>>? known = null)
    where T : class
{
    /// <summary>A value in full. After it, the document may refer to it.</summary>
    internal JsonForm<T> Stated { get; } = Form.Custom(
        at =>
        {
            T value = inFull.Read(at);
            return KnownAt(at, known).TryAdd(keyOf(value), value)
                || (at.Reading.AllowsRestating && KnownAt(at, known)[keyOf(value)].Equals(value))
                    ? value
                    : throw at.FailAsAWhole($"There are two {what}s with the key '{keyOf(value)}'.");
        },
        inFull.Write,
        inFull.Describe,
        inFull.MayBeNewer);

    /// <summary>A reference to a value by its key.</summary>
    internal JsonForm<T> Reference { get; } = Form.ByName(
        (at, key) => KnownAt(at, known).GetValueOrDefault(key),
        keyOf,
        (_, key) => $"There is no {what} '{key}' among the {what}s.",
        schema => schema.Text($"{what} key", example, Form.KeyPattern));

    /// <summary>Puts a value in the place of the one with its key: a list as an update has changed it.</summary>
    internal void Replace(JsonCursor at, T value) => KnownAt(at, known)[keyOf(value)] = value;

    private static Dictionary<string, T> KnownAt(JsonCursor at, Func<JsonCursor, Dictionary<string, T>>? known) =>
        known?.Invoke(at) ?? at.Reading.Stated.Of<T>();
}
