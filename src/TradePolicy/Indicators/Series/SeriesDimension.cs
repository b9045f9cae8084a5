namespace TradePolicy.Indicators;

/// <summary>The dimensions of a <see cref="SeriesDefinition"/>; series that differ in any of them are not comparable.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum SeriesDimension
{
    /// <summary>Whose series it is.</summary>
    Economy,

    /// <summary>The partner in trade.</summary>
    Counterpart,

    /// <summary>The thing that is measured.</summary>
    Subject,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The frequency.</summary>
    Frequency,

    /// <summary>The comparison.</summary>
    Basis,

    /// <summary>The seasonal adjustment.</summary>
    Adjustment,

    /// <summary>Nominal or real prices.</summary>
    PriceBasis,

    /// <summary>Whether higher is better.</summary>
    Polarity,

    /// <summary>The decimals.</summary>
    PublishedDecimals,

    /// <summary>The publisher.</summary>
    Source,
}
