namespace TradePolicy.Serialization;

/// <summary>The entries of dictionaries as JSON: an object whose members are named for the keys.</summary>
internal static class PairForms
{
    /// <summary>Entries with keys and values of some forms.</summary>
    /// <param name="name">What the members are, for messages: "the facts".</param>
    /// <param name="key">The form of a key.</param>
    /// <param name="value">The form of a value.</param>
    internal static JsonForm<IReadOnlyList<KeyValuePair<TKey, TValue>>> Of<TKey, TValue>(
        string name, TextForm<TKey> key, JsonForm<TValue> value) =>
        Form.Map(name, key, value, KeyValuePair.Create, pair => (pair.Key, pair.Value));

    /// <summary>The entries in the order in which they are written, so that the same value has the same text.</summary>
    internal static IReadOnlyList<KeyValuePair<string, TValue>> InOrder<TValue>(IReadOnlyDictionary<string, TValue> values) =>
        [.. values.OrderBy(own => own.Key, StringComparer.Ordinal)];
}
