namespace TradePolicy.Indicators;

/// <summary>How often a series is observed (the SDMX dimension FREQ).</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum IndicatorFrequency
{
    /// <summary>Each day, or each working day: days without an observation are not gaps.</summary>
    Daily,

    /// <summary>Each week of ISO 8601.</summary>
    Weekly,

    /// <summary>Each month; spans of months, such as China's January-February, are observations of a monthly series too.</summary>
    Monthly,

    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>Each half-year.</summary>
    HalfYearly,

    /// <summary>Each year.</summary>
    Annual,
}
