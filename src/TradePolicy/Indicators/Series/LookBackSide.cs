namespace TradePolicy.Indicators;

/// <summary>Which end of a series a <see cref="LookBack"/> asks about.</summary>
public enum LookBackSide
{
    /// <summary>The lowest value; of growth rates below zero, the sharpest fall.</summary>
    Lowest,

    /// <summary>The highest value.</summary>
    Highest,
}
