namespace TradePolicy.Indicators;

/// <summary>The side of a threshold on which the values of a <see cref="Streak"/> are.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum StreakSide
{
    /// <summary>Below the threshold, and not equal to it.</summary>
    Below,

    /// <summary>Above the threshold, and not equal to it.</summary>
    Above,
}
