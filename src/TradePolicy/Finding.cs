namespace TradePolicy;

/// <summary>
/// An irregularity in a set of records that is not an error: the texts themselves have
/// gaps, overlaps and contradictions.
/// </summary>
public sealed record Finding
{
    internal Finding(FindingKind kind, bool isCertain, string message, params IEnumerable<string> records)
    {
        Kind = kind;
        IsCertain = isCertain;
        Message = message;
        Records = ValueList.From(records);
    }

    /// <summary>What it is about.</summary>
    public FindingKind Kind { get; }

    /// <summary>Whether it is so on every reading of the texts, or only on some.</summary>
    public bool IsCertain { get; }

    /// <summary>What was found, in words.</summary>
    public string Message { get; }

    /// <summary>The keys of the records concerned.</summary>
    public ValueList<string> Records { get; }

    /// <summary>"possible gap: …".</summary>
    public override string ToString() => Message;
}
