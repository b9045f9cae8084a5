namespace TradePolicy;

/// <summary>How a condition stands.</summary>
public enum ConditionState
{
    /// <summary>It is met.</summary>
    Met,

    /// <summary>It is not met.</summary>
    NotMet,

    /// <summary>A fact is missing to say.</summary>
    Open,
}
