namespace TradePolicy.Indicators;

/// <summary>The statistic that a poll of forecasters reports.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ConsensusStatistic
{
    /// <summary>The report does not say.</summary>
    NotStated,

    /// <summary>The median forecast.</summary>
    Median,

    /// <summary>The mean forecast.</summary>
    Mean,
}
