namespace TradePolicy.Serialization;

/// <summary>The entries of dictionaries as JSON: an object with a member for each key.</summary>
internal static class PairForms
{
    /// <summary>Entries with keys and values of some forms.</summary>
    /// <param name="name">What the members are, for messages: "the facts".</param>
    /// <param name="key">The form of a key.</param>
    /// <param name="value">The form of a value.</param>
    internal static JsonForm<IReadOnlyList<KeyValuePair<TKey, TValue>>> Of<TKey, TValue>(
        string name, TextForm<TKey> key, JsonForm<TValue> value) =>
        Form.Map(name, key, value, KeyValuePair.Create, pair => (pair.Key, pair.Value));

    /// <summary>
    /// A member with the entries of a dictionary; absent if there are none. They are written in order, so that the same value
    /// has the same text.
    /// </summary>
    internal static ValueMember<T, IReadOnlyList<KeyValuePair<string, TValue>>> Pairs<T, TValue>(
        this MemberTable<T> members, string member, string name, JsonForm<TValue> value, Func<T, IReadOnlyDictionary<string,
            TValue>> get) =>
        members.OptionalItems(member, Of(name, Form.Text, value), owner => [.. get(owner).OrderBy(own => own.Key, StringComparer.Ordinal)]);
}
