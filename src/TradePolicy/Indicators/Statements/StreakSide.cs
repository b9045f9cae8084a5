namespace TradePolicy.Indicators;

/// <summary>On which side of a threshold the values of a <see cref="Streak"/> lie.</summary>
public enum StreakSide
{
    /// <summary>Below it, and not at it.</summary>
    Below,

    /// <summary>Above it, and not at it.</summary>
    Above,
}
