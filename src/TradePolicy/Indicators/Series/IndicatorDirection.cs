namespace TradePolicy.Indicators;

/// <summary>The direction from one value to the next.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum IndicatorDirection
{
    /// <summary>The two are equal.</summary>
    Unchanged,

    /// <summary>A positive growth rate has risen.</summary>
    Accelerated,

    /// <summary>A positive growth rate has fallen, and not below zero.</summary>
    Slowed,

    /// <summary>A negative growth rate has fallen further.</summary>
    ContractionWidened,

    /// <summary>A negative growth rate has risen, and not above zero.</summary>
    ContractionNarrowed,

    /// <summary>A growth rate has gone from zero or below to above zero.</summary>
    TurnedPositive,

    /// <summary>A growth rate has gone from zero or above to below zero.</summary>
    TurnedNegative,

    /// <summary>A level has risen.</summary>
    Rose,

    /// <summary>A level has fallen.</summary>
    Fell,
}
