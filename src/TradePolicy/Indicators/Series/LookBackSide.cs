namespace TradePolicy.Indicators;

/// <summary>Whether a <see cref="LookBack"/> looks for the lowest or the highest value.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LookBackSide
{
    /// <summary>The lowest value; for growth rates below zero, the sharpest fall.</summary>
    Lowest,

    /// <summary>The highest value.</summary>
    Highest,
}
