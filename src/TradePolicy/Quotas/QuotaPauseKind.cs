namespace TradePolicy.Quotas;

/// <summary>Why nothing is drawn from a quota for a time within its period.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum QuotaPauseKind
{
    /// <summary>The quota is suspended: goods cannot be entered within it.</summary>
    Suspended,

    /// <summary>The quota is blocked: requests are taken, and none is granted until it is unblocked.</summary>
    Blocked,
}
