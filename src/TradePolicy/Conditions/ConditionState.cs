namespace TradePolicy;

/// <summary>Whether a condition is met.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ConditionState
{
    /// <summary>It is met.</summary>
    Met,

    /// <summary>It is not met.</summary>
    NotMet,

    /// <summary>A missing fact leaves it open.</summary>
    Open,
}
