namespace TradePolicy;

/// <summary>One thing that an application for a licence lacks, and where it is laid down that it is needed.</summary>
public sealed class ApplicationGap : IEquatable<ApplicationGap>
{
    internal ApplicationGap(ApplicationGapKind kind, string name, string sentence)
    {
        Kind = kind;
        Name = name;
        Sentence = sentence;
    }

    /// <summary>What is lacking.</summary>
    public ApplicationGapKind Kind { get; }

    /// <summary>The document, the role of the party, or "end use".</summary>
    public string Name { get; }

    /// <summary>What is lacking, as a sentence without its full stop.</summary>
    public string Sentence { get; }

    /// <summary>Whether both are the same gap.</summary>
    /// <param name="other">The other gap.</param>
    public bool Equals(ApplicationGap? other) => other is not null && Kind == other.Kind && Name == other.Name && Sentence == other.Sentence;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ApplicationGap);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;
}
