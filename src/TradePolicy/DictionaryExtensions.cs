namespace TradePolicy;

/// <summary>Comparison of dictionaries by their entries.</summary>
internal static class DictionaryExtensions
{
    /// <summary>Whether two dictionaries, which compare by reference, have equal entries.</summary>
    internal static bool HasSameEntriesAs<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> own, IReadOnlyDictionary<TKey, TValue> other)
        where TValue : IEquatable<TValue> =>
        own.Count == other.Count && own.All(entry => other.TryGetValue(entry.Key, out TValue? value) && entry.Value.Equals(value));
}
