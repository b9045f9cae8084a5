namespace TradePolicy.Indicators;

/// <summary>Whether a statement can be made.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum StatementState
{
    /// <summary>The statement can be made, and is certain.</summary>
    Certain,

    /// <summary>
    /// The statement cannot be made: an observation or a consensus that it needs is not known, or the series is in
    /// another unit.
    /// </summary>
    Unavailable,

    /// <summary>A publication whose time is not exactly known leaves more than one answer open.</summary>
    Indeterminate,
}
