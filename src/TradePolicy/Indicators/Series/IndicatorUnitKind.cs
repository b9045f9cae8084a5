namespace TradePolicy.Indicators;

/// <summary>The kinds of <see cref="IndicatorUnit"/>.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum IndicatorUnitKind
{
    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Percentage points, such as contributions to growth.</summary>
    PercentagePoints,

    /// <summary>An index with a base.</summary>
    Index,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A number of things.</summary>
    Count,
}
