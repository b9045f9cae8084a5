namespace TradePolicy;

/// <summary>Whether a condition is met; or, where that is open, the facts that are missing.</summary>
public sealed record ConditionAnswer
{
    private ConditionAnswer(ConditionState state, ValueList<OpenFact> missing)
    {
        State = state;
        Reasons = missing;
    }

    /// <summary>The condition is met.</summary>
    public static ConditionAnswer Met { get; } = new(ConditionState.Met, []);

    /// <summary>The condition is not met.</summary>
    public static ConditionAnswer NotMet { get; } = new(ConditionState.NotMet, []);

    /// <summary>Whether it is met, not met or open.</summary>
    public ConditionState State { get; }

    /// <summary>The facts that are missing, each once; none where the answer is not open.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Whether the condition is met.</summary>
    public bool IsMet => State == ConditionState.Met;

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => State == ConditionState.Open;

    /// <summary>"met", "not met", "open: the time of loading is not stated".</summary>
    public override string ToString() => State switch
    {
        ConditionState.Met => "met",
        ConditionState.NotMet => "not met",
        _ => $"open: {string.Join("; ", Reasons)}",
    };

    internal static ConditionAnswer Of(bool isMet) => isMet ? Met : NotMet;

    internal static ConditionAnswer Open(params IEnumerable<OpenFact> missing) =>
        new(ConditionState.Open, ValueList.From(missing.Distinct()));
}
