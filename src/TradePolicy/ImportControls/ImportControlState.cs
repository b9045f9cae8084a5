namespace TradePolicy.ImportControls;

/// <summary>Whether an import control lets goods in.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ImportControlState
{
    /// <summary>The control is not on the goods, or not in force.</summary>
    NotConcerned,

    /// <summary>What it demands is met.</summary>
    Allowed,

    /// <summary>What it demands is not met, or nothing lets the goods in.</summary>
    Refused,

    /// <summary>A missing fact, or the texts, leave it open.</summary>
    Open,
}
