namespace TradePolicy.Indicators;

/// <summary>The statistic that a poll of forecasters reports.</summary>
public enum ConsensusStatistic
{
    /// <summary>The report does not say.</summary>
    NotStated,

    /// <summary>The median forecast.</summary>
    Median,

    /// <summary>The mean forecast.</summary>
    Mean,
}
