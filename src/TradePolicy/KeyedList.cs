using System.Collections;
using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An immutable list whose items are also found by their key, in the order in which they were given.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
/// <example><code>
/// register.Truces["us-cn-2025"]                              // throws if there is none; the message names the closest key
/// register.Truces.TryGetValue(key, out TradeTruce? truce)    // false if there is none
/// </code></example>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list first; its users read it as one.")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record KeyedList<T> : IReadOnlyList<T>
    where T : class
{
    private const int MostShown = 20;

    private readonly T[] items;
    private readonly string[] keys;
    private readonly FrozenDictionary<string, T> byKey;
    private readonly string what;

    private KeyedList(T[] items, string[] keys, FrozenDictionary<string, T> byKey, string what)
    {
        this.items = items;
        this.keys = keys;
        this.byKey = byKey;
        this.what = what;
    }

    /// <summary>How many items there are.</summary>
    public int Count => items.Length;

    /// <summary>The keys, in the order of the items.</summary>
    public IEnumerable<string> Keys => Array.AsReadOnly(keys);

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index] =>
        unchecked((uint)index < (uint)items.Length) ? items[index] : throw Require.NoSuchPosition(index, items.Length);

    /// <summary>The item with a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">
    /// There is no item with the key; the message names the closest key and the keys of the list.
    /// </exception>
    public T this[string key] => byKey.TryGetValue(key, out T? item)
        ? item
        : throw new KeyNotFoundException(
            $"There is no {what} '{QuotedText.Cut(key)}'. {ClosestText.HintFor(key, keys)}There is {Shown()}.");

    /// <summary>Finds the item with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="item">The item.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string key, [NotNullWhen(true)] out T? item) => byKey.TryGetValue(key, out item);

    /// <summary>Whether there is an item with a key.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(string key) => byKey.ContainsKey(key);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // By hand: the index by key is not compared.
    /// <summary>Whether both have equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(KeyedList<T>? other) => other is not null && items.SequenceEqual(other.items);

    /// <inheritdoc />
    public override int GetHashCode() => items.Length;

    /// <summary>The keys in brackets, "[a, b]".</summary>
    public override string ToString() => $"[{string.Join(", ", keys)}]";

    private string Shown()
    {
        string shown = Count == 0 ? "none at all" : string.Join(", ", keys.Take(MostShown));
        return Count > MostShown ? $"{shown} and {Count - MostShown} more" : shown;
    }

    // Newtonsoft.Json asks a list for no converter; before it writes one, it calls this.
    [OnSerializing]
    private void Refuse(StreamingContext context) => throw DefaultSerialization.Refused(typeof(KeyedList<T>));

    internal static KeyedList<T> Of(string what, IEnumerable<T> items, Func<T, string> key)
    {
        T[] own = [.. items];
        Dictionary<string, T> byKey = new(StringComparer.Ordinal);
        foreach (T item in own)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            if (!byKey.TryAdd(key(item), item))
                throw new ArgumentException($"There are two {what}s with the key '{key(item)}'. Each has a key of its own.");
        }

        return new(own, [.. own.Select(key)], byKey.ToFrozenDictionary(StringComparer.Ordinal), what);
    }
}
