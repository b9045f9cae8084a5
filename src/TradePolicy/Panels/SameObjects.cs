using System.Runtime.CompilerServices;

namespace TradePolicy.Panels;

/// <summary>Two objects as a key: the same only with the very same objects, whatever they are equal to.</summary>
internal readonly struct SameObjects(object first, object second) : IEquatable<SameObjects>
{
    private readonly object first = first;
    private readonly object second = second;

    public bool Equals(SameObjects other) => ReferenceEquals(first, other.first) && ReferenceEquals(second, other.second);

    public override bool Equals(object? obj) => obj is SameObjects other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(first), RuntimeHelpers.GetHashCode(second));
}
