namespace TradePolicy;

/// <summary>What the values that hold dictionaries ask of them.</summary>
internal static class DictionaryExtensions
{
    /// <summary>Whether two dictionaries, which compare by reference, hold the same.</summary>
    internal static bool HasSameEntriesAs<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> own, IReadOnlyDictionary<TKey, TValue> other)
        where TValue : IEquatable<TValue> =>
        own.Count == other.Count && own.All(entry => other.TryGetValue(entry.Key, out TValue? value) && entry.Value.Equals(value));
}
