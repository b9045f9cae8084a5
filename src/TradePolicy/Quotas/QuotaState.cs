namespace TradePolicy.Quotas;

/// <summary>How a quota stands at a moment.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum QuotaState
{
    /// <summary>Goods are drawn from it.</summary>
    Open,

    /// <summary>So much is used that security may be asked for the duty outside it, and requests may be cut.</summary>
    Critical,

    /// <summary>Nothing is granted until it is unblocked.</summary>
    Blocked,

    /// <summary>Goods cannot be entered within it for a time.</summary>
    Suspended,

    /// <summary>Nothing is left.</summary>
    Exhausted,

    /// <summary>It is over: its period has ended, or what was left was transferred to another.</summary>
    Closed,

    /// <summary>Its period has not begun.</summary>
    NotYetOpen,

    /// <summary>It is given out by licences: the licence is the entitlement, and there is no status that customs keeps.</summary>
    ByLicence,
}
