using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An immutable list that is equal to every other list with equal items in the same order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
/// <example><code>
/// ValueList&lt;string&gt; parties = ["A", "B"];
/// parties == ["A", "B"]      // true
/// </code></example>
[JsonConverter(typeof(ValueListJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "It is a list first; its users read it as one.")]
public sealed class ValueList<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    /// <summary>A list of some items.</summary>
    /// <param name="items">The items, which are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <remarks>Serializers make lists by it; in code, write <c>[a, b]</c> or <see cref="ValueList.From"/>.</remarks>
    public ValueList(IEnumerable<T> items)
        : this(ImmutableArray.CreateRange(items))
    {
    }

    private ValueList(ImmutableArray<T> items) => this.items = items;

    /// <summary>How many items there are.</summary>
    public int Count => items.Length;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index] =>
        unchecked((uint)index < (uint)items.Length) ? items[index] : throw Require.NoSuchPosition(index, items.Length);

    // A collection too, because LINQ counts, copies and searches collections without enumerating them.
    bool ICollection<T>.IsReadOnly => true;

    /// <summary>The empty list.</summary>
    internal static ValueList<T> Empty { get; } = new(ImmutableArray<T>.Empty);

    /// <summary>How System.Text.Json converts it; <see cref="ValueListJsonConverter"/> asks for it.</summary>
    internal static JsonConverter Converter => new ValueListJsonConverter.Of<T>();

    internal static ValueList<T> Owning(ImmutableArray<T> items) => items.Length == 0 ? Empty : new(items);

    /// <summary>The items, to be read without an enumerator.</summary>
    public ReadOnlySpan<T> AsSpan() => items.AsSpan();

    /// <summary>An enumerator over the items, which allocates nothing.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();

    bool ICollection<T>.Contains(T item) => items.Contains(item);

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    void ICollection<T>.Add(T item) => throw Unchangeable();

    void ICollection<T>.Clear() => throw Unchangeable();

    bool ICollection<T>.Remove(T item) => throw Unchangeable();

    /// <summary>Whether both lists have equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ in an item or in their order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>Whether both lists have equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && AsSpan().SequenceEqual(other.AsSpan(), comparer: null));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    // The ends distinguish most lists, and a long list is not read for a hash.
    /// <inheritdoc />
    public override int GetHashCode() => items.Length == 0 ? 0 : HashCode.Combine(items.Length, items[0], items[^1]);

    /// <summary>The items in brackets, "[a, b]".</summary>
    public override string ToString() =>
        $"[{string.Join(", ", items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)))}]";

    private static NotSupportedException Unchangeable() => new("The list cannot be changed.");
}

/// <summary>Creates lists that compare by their items.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class ValueList
{
    /// <summary>A list of some items.</summary>
    /// <param name="items">The items, which are copied.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => ValueList<T>.Owning([.. items]);

    /// <summary>A list of some items; the same list if it is one already.</summary>
    /// <param name="items">The items, which are copied.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is ValueList<T> same ? same : ValueList<T>.Owning([.. items]);
    }

    /// <summary>A list of the items of an array that no other code keeps; it is not copied.</summary>
    internal static ValueList<T> Owning<T>(T[] items) =>
        ValueList<T>.Owning(ImmutableCollectionsMarshal.AsImmutableArray(items));
}
