namespace TradePolicy.Quotas;

/// <summary>
/// What happens to a quota. Of events at one instant the later one in this list decides, so that a quota is not taken for open while it may
/// not be.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum QuotaEventKind
{
    /// <summary>The period is opened, with its volume.</summary>
    Opened,

    /// <summary>A quantity is allocated; the event states what is left.</summary>
    Allocated,

    /// <summary>Something is returned to a quota that was exhausted.</summary>
    Reopened,

    /// <summary>It is no longer critical.</summary>
    NotCritical,

    /// <summary>It becomes critical.</summary>
    Critical,

    /// <summary>It is no longer blocked.</summary>
    Unblocked,

    /// <summary>It is blocked.</summary>
    Blocked,

    /// <summary>It is no longer suspended.</summary>
    Unsuspended,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>Nothing is left.</summary>
    Exhausted,

    /// <summary>It is closed before its end, and what was left is transferred to another period; the event may state how much.</summary>
    ClosedAndTransferred,
}
