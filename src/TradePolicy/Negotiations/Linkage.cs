namespace TradePolicy;

/// <summary>That measures of two sides are, or may be, traded for each other, as somebody has said.</summary>
public sealed class Linkage : IEquatable<Linkage>
{
    private Linkage(string key, IEnumerable<string> one, IEnumerable<string> other, AttributedStatement statement)
    {
        Key = Require.Key(key);
        ArgumentNullException.ThrowIfNull(statement);
        One = NegotiationKeys.Of(one, nameof(one));
        Other = NegotiationKeys.Of(other, nameof(other));
        if (One.Count == 0 || Other.Count == 0 || One.Intersect(Other, StringComparer.Ordinal).Any())
            throw new ArgumentException("A linkage is between measures on two sides, each on one of them.", nameof(other));
        Statement = statement;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The keys of the measures on the one side.</summary>
    public IReadOnlyList<string> One { get; }

    /// <summary>The keys of the measures on the other side.</summary>
    public IReadOnlyList<string> Other { get; }

    /// <summary>The statement that links them.</summary>
    public AttributedStatement Statement { get; }

    /// <summary>A linkage.</summary>
    /// <param name="key">The key.</param>
    /// <param name="one">The keys of the measures on the one side; at least one.</param>
    /// <param name="other">The keys of the measures on the other side; at least one, and none of the one side.</param>
    /// <param name="statement">The statement that links them.</param>
    /// <exception cref="ArgumentException">A key is not a key or stands twice, or a side is empty.</exception>
    public static Linkage Create(string key, IEnumerable<string> one, IEnumerable<string> other, AttributedStatement statement) =>
        new(key, one, other, statement);

    /// <summary>Whether both are the same linkage.</summary>
    /// <param name="other">The other linkage.</param>
    public bool Equals(Linkage? other) =>
        other is not null && Key == other.Key && One.SequenceEqual(other.One) && Other.SequenceEqual(other.Other) && Statement.Equals(other.Statement);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Linkage);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, One.Count, Other.Count);

    /// <summary>"cn/rare-earths/2025-04 for us/chips/2025-05: …".</summary>
    public override string ToString() => $"{string.Join(", ", One)} for {string.Join(", ", Other)}: {Statement}";
}
