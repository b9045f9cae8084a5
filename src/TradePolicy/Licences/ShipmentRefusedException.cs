namespace TradePolicy.Licences;

/// <summary>A report of the use of a licence is refused. The licence does not change.</summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class ShipmentRefusedException : InvalidOperationException
{
    /// <summary>An exception without problems.</summary>
    public ShipmentRefusedException() : this("The report of the use of the licence is refused.") { }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What is wrong.</param>
    public ShipmentRefusedException(string? message)
        : base(message) => Problems = [];

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public ShipmentRefusedException(string? message, Exception? innerException)
        : base(message, innerException) => Problems = [];

    internal ShipmentRefusedException(string licence, UseReport refused, IReadOnlyList<ShipmentProblem> problems)
        : base($"Message '{QuotedText.Cut(refused.Reference)}' on '{QuotedText.Cut(licence)}' is refused: {string.Join("; ", problems)}.")
    {
        Refused = refused;
        Problems = problems;
    }

    /// <summary>The message that was refused; null if the exception was created without one.</summary>
    public UseReport? Refused { get; }

    /// <summary>All the reasons.</summary>
    public IReadOnlyList<ShipmentProblem> Problems { get; }
}
