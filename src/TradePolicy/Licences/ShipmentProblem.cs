namespace TradePolicy.Licences;

/// <summary>One reason why goods may not be shipped under a licence, or why a report of its use is refused.</summary>
public sealed record ShipmentProblem
{
    internal ShipmentProblem(ShipmentProblemKind kind, string message, int? line = null)
    {
        Kind = kind;
        Message = message;
        Line = line;
    }

    /// <summary>What it is.</summary>
    public ShipmentProblemKind Kind { get; }

    /// <summary>The line that it is about; null where it is about the licence.</summary>
    public int? Line { get; }

    /// <summary>What is wrong and what would be right, as a sentence without its full stop.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
