namespace TradePolicy;

/// <summary>
/// Something about a set of records that a careful reader should know and that is no error: the texts themselves have
/// gaps, overlaps and contradictions.
/// </summary>
public sealed class Finding : IEquatable<Finding>
{
    internal Finding(FindingKind kind, bool isCertain, string message, params IEnumerable<string> records)
    {
        Kind = kind;
        IsCertain = isCertain;
        Message = message;
        Records = [.. records];
    }

    /// <summary>What it is about.</summary>
    public FindingKind Kind { get; }

    /// <summary>Whether it is so on every reading of the texts, or only on some.</summary>
    public bool IsCertain { get; }

    /// <summary>What was found, in words.</summary>
    public string Message { get; }

    /// <summary>The keys of the records concerned.</summary>
    public IReadOnlyList<string> Records { get; }

    /// <summary>Whether both say the same of the same records.</summary>
    /// <param name="other">The other finding.</param>
    public bool Equals(Finding? other) =>
        other is not null && Kind == other.Kind && IsCertain == other.IsCertain && Message == other.Message && Records.SequenceEqual(other.Records);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Message);

    /// <summary>"possible gap: …".</summary>
    public override string ToString() => Message;
}
