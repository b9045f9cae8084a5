namespace TradePolicy.Indicators;

/// <summary>The effects for which a series is adjusted (the SDMX dimension ADJUSTMENT).</summary>
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
