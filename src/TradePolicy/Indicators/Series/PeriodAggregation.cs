namespace TradePolicy.Indicators;

/// <summary>
/// How the levels of a series make up that of a longer period, such as a quarter. Nothing else tells it: an amount may be a flow of
/// the month, a stock at its end, or an annual rate.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum PeriodAggregation
{
    /// <summary>Not stated: no aggregate is calculated.</summary>
    NotStated,

    /// <summary>The sum, as of flows: the exports of a quarter are those of its months together.</summary>
    Sum,

    /// <summary>The mean, in which each month counts alike, as of rates of unemployment and indices.</summary>
    Mean,

    /// <summary>The last, as of stocks at the end of the period: the reserves of a quarter are those of its last month.</summary>
    Last,
}
