namespace TradePolicy.Indicators;

/// <summary>The prices at which a series is measured.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum PriceBasis
{
    /// <summary>Prices play no part: a count, a survey balance, or an index of prices itself.</summary>
    NotApplicable,

    /// <summary>At the prices of the period: nominal.</summary>
    Nominal,

    /// <summary>Without the change of prices: real.</summary>
    Real,
}
