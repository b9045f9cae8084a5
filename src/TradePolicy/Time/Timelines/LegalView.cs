namespace TradePolicy;

/// <summary>
/// Three views of the same history, which can differ for the same instant: what the texts said, what customs
/// collected, and what courts have since held to be owed.
/// </summary>
public enum LegalView
{
    /// <summary>What the published texts say.</summary>
    AsWritten,

    /// <summary>What the customs administration applied.</summary>
    AsCollected,

    /// <summary>What courts have held since, from the start.</summary>
    AsRuled,
}
