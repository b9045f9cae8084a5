namespace TradePolicy.Indicators;

/// <summary>The effects for which a series is adjusted (the SDMX dimension ADJUSTMENT).</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum SeasonalAdjustment
{
    /// <summary>Nothing: not adjusted (NSA).</summary>
    None,

    /// <summary>The seasons (SA).</summary>
    Seasonal,

    /// <summary>The number of working days (WDA).</summary>
    WorkingDay,

    /// <summary>The seasons and the number of working days (SWDA).</summary>
    SeasonalAndWorkingDay,
}
