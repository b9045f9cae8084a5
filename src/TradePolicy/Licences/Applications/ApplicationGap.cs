namespace TradePolicy.Licences;

/// <summary>One thing that an application for a licence lacks, and where it is laid down that it is needed.</summary>
public sealed record ApplicationGap
{
    internal ApplicationGap(ApplicationGapKind kind, string name, string sentence)
    {
        Kind = kind;
        Name = name;
        Message = sentence;
    }

    /// <summary>What is lacking.</summary>
    public ApplicationGapKind Kind { get; }

    /// <summary>The document, the role of the party, or "end use".</summary>
    public string Name { get; }

    /// <summary>What is lacking, as a sentence without its full stop.</summary>
    public string Message { get; }

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
