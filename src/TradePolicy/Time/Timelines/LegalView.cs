namespace TradePolicy;

/// <summary>
/// Three views of the same history, which can differ for the same instant: the texts as written, the rates that customs
/// collected, and the law as courts later ruled.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LegalView
{
    /// <summary>The published texts.</summary>
    AsWritten,

    /// <summary>The law as the customs administration applied it.</summary>
    AsCollected,

    /// <summary>The law as courts have since ruled it to be from the start.</summary>
    AsRuled,
}
