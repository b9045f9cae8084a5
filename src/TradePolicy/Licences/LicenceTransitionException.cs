namespace TradePolicy.Licences;

/// <summary>An event is not allowed in the stage of the licence, or on a licence that has lapsed or is exhausted.</summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class LicenceTransitionException : InvalidOperationException
{
    /// <summary>An exception without details.</summary>
    public LicenceTransitionException() : this("The event is not allowed in the stage of the licence.") { }

    /// <summary>An exception without details.</summary>
    /// <param name="message">What is wrong.</param>
    public LicenceTransitionException(string? message)
        : base(message) => Allowed = [];

    /// <summary>An exception without details.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public LicenceTransitionException(string? message, Exception? innerException)
        : base(message, innerException) => Allowed = [];

    internal LicenceTransitionException(
        string reference, LicenceStage stage, LicenceStatus status, LicenceEvent refused, IReadOnlyList<LicenceEventKind> allowed,
        LicenceEvent? announced)
        : base(Describe(reference, stage, status, refused, allowed, announced))
    {
        Stage = stage;
        Status = status;
        Event = refused;
        Allowed = allowed;
    }

    /// <summary>The stage of the licence.</summary>
    public LicenceStage Stage { get; }

    /// <summary>The status of the licence when the event happens: it may have lapsed, or be exhausted, in its stage.</summary>
    public LicenceStatus Status { get; }

    /// <summary>The event that was refused; null if the exception was created without one.</summary>
    public LicenceEvent? Event { get; }

    /// <summary>The events that are allowed in its place.</summary>
    public IReadOnlyList<LicenceEventKind> Allowed { get; }

    // What was replaced is not suspended in any regime.
    private static bool IsUpToTheRegime(LicenceStatus status, LicenceEventKind kind) => status switch
    {
        LicenceStatus.Lapsed or LicenceStatus.Exhausted =>
            kind is LicenceEventKind.Suspended or LicenceEventKind.Revoked or LicenceEventKind.Surrendered,
        LicenceStatus.Replaced => kind is LicenceEventKind.Revoked or LicenceEventKind.Surrendered,
        _ => false,
    };

    private static string Describe(
        string reference, LicenceStage stage, LicenceStatus status, LicenceEvent refused, IReadOnlyList<LicenceEventKind> allowed,
        LicenceEvent? announced)
    {
        string was = status is LicenceStatus.Lapsed or LicenceStatus.Exhausted
            ? FormattableString.Invariant($"{LicenceEventWords.Of(status)} at {refused.At}")
            : LicenceEventWords.Of(stage);
        string would = allowed.Count == 0
            ? "nothing is allowed any more"
            : $"allowed {(allowed.Count == 1 ? "is" : "are")} {string.Join(", ", allowed.Select(LicenceEventWords.Of))}";
        string callOff = announced is not null && refused.Kind == LicenceEventKind.Reinstated
            ? FormattableString.Invariant(
                $" The suspension that is announced for {announced.At} is called off by a reinstatement of that instant.")
            : "";
        return $"'{QuotedText.Cut(reference)}' is {was}; "
            + $"\"{LicenceEventWords.Of(refused.Kind)}\" is not allowed then, {would}."
            + (IsUpToTheRegime(status, refused.Kind)
                ? " Where the law allows it on a licence that has ended, the regime says so: "
                    + "WithActionsOnEnded, and actionsOnEnded in JSON."
                : callOff);
    }
}
