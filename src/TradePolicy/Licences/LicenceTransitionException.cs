namespace TradePolicy.Licences;

/// <summary>An event is not allowed in the stage of the licence.</summary>
public sealed class LicenceTransitionException : InvalidOperationException
{
    /// <summary>An exception without details.</summary>
    public LicenceTransitionException() : this("The event is not allowed in the stage of the licence.") { }

    /// <summary>An exception without details.</summary>
    /// <param name="message">What is wrong.</param>
    public LicenceTransitionException(string message)
        : base(message) => Allowed = [];

    /// <summary>An exception without details.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public LicenceTransitionException(string message, Exception innerException)
        : base(message, innerException) => Allowed = [];

    internal LicenceTransitionException(string reference, LicenceStage stage, LicenceEvent refused)
        : base(Describe(reference, stage, refused))
    {
        Stage = stage;
        Event = refused;
        Allowed = LicenceTransitions.AllowedIn(stage);
    }

    /// <summary>The stage of the licence.</summary>
    public LicenceStage Stage { get; }

    /// <summary>The event that was refused; null if the exception was created without one.</summary>
    public LicenceEvent? Event { get; }

    /// <summary>The events that the stage allows.</summary>
    public IReadOnlyList<LicenceEventKind> Allowed { get; }

    private static string Describe(string reference, LicenceStage stage, LicenceEvent refused)
    {
        IReadOnlyList<LicenceEventKind> allowed = LicenceTransitions.AllowedIn(stage);
        string would = allowed.Count == 0
            ? "nothing is allowed any more"
            : $"allowed {(allowed.Count == 1 ? "is" : "are")} {string.Join(", ", allowed.Select(LicenceEventWords.Of))}";
        return $"'{QuotedText.Cut(reference)}' is {LicenceEventWords.Of(stage)}; "
            + $"\"{LicenceEventWords.Of(refused.Kind)}\" is not allowed then, {would}.";
    }
}
