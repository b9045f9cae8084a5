using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>Whether a condition is met; or, if that is open, the facts that are missing.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ConditionAnswer
{
    private static readonly ValueList<ConditionState> OnlyMet = [ConditionState.Met];
    private static readonly ValueList<ConditionState> OnlyNotMet = [ConditionState.NotMet];
    private static readonly ValueList<ConditionState> Both = [ConditionState.Met, ConditionState.NotMet];

    private ConditionAnswer(ConditionState state, ValueList<OpenFact> reasons)
    {
        State = state;
        Reasons = reasons;
    }

    /// <summary>The condition is met.</summary>
    public static ConditionAnswer Met { get; } = new(ConditionState.Met, []);

    /// <summary>The condition is not met.</summary>
    public static ConditionAnswer NotMet { get; } = new(ConditionState.NotMet, []);

    /// <summary>Whether the condition is met, not met or open.</summary>
    public ConditionState State { get; }

    /// <summary>Whether it is known if the condition is met.</summary>
    public bool IsCertain => State != ConditionState.Open;

    /// <summary>Whether the condition is met.</summary>
    public bool IsMet => State == ConditionState.Met;

    /// <summary>The states that are possible: the state itself if it is certain; met and not met if it is open.</summary>
    public ValueList<ConditionState> Possible => State switch
    {
        ConditionState.Met => OnlyMet,
        ConditionState.NotMet => OnlyNotMet,
        _ => Both,
    };

    /// <summary>The missing facts, each once; empty if the answer is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

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
