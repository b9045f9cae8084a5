namespace TradePolicy.Quotas;

/// <summary>How what is drawn from a sub-quota counts in its main quota.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum QuotaRelation
{
    /// <summary>One to one.</summary>
    Normal,

    /// <summary>By a coefficient other than 1: bone-in meat counts for less than boneless.</summary>
    Equivalent,
}
