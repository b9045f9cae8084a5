namespace TradePolicy.Indicators;

/// <summary>Whether a statement can be made.</summary>
public enum StatementState
{
    /// <summary>It can, and it is certain.</summary>
    Certain,

    /// <summary>It cannot: an observation or a consensus that it needs is not known.</summary>
    Unavailable,

    /// <summary>A publication whose time is not exactly known leaves more than one answer open.</summary>
    Indeterminate,
}
