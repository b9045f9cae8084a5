namespace TradePolicy.Indicators;

/// <summary>The dimensions of a <see cref="SeriesDefinition"/>; series that differ in any of them are not comparable.</summary>
public enum SeriesDimension
{
    /// <summary>Whose series it is.</summary>
    Economy,

    /// <summary>With whom, in trade.</summary>
    Counterpart,

    /// <summary>What is measured.</summary>
    Subject,

    /// <summary>In what unit.</summary>
    Unit,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>Against what.</summary>
    Basis,

    /// <summary>Adjusted for what.</summary>
    Adjustment,

    /// <summary>At whose prices.</summary>
    PriceBasis,

    /// <summary>Whether higher is better.</summary>
    Polarity,

    /// <summary>To how many decimals.</summary>
    PublishedDecimals,

    /// <summary>By whom.</summary>
    Source,
}
