namespace TradePolicy.Indicators;

/// <summary>Whose prices a series is measured at.</summary>
public enum PriceBasis
{
    /// <summary>No prices enter into it: a count, a survey balance, or an index of prices itself.</summary>
    NotApplicable,

    /// <summary>At the prices of the period: nominal.</summary>
    Nominal,

    /// <summary>With the change of prices taken out: real.</summary>
    Real,
}
