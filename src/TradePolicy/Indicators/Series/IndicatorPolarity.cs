namespace TradePolicy.Indicators;

/// <summary>Whether a higher value is good news, which only decides between a beat and a miss.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum IndicatorPolarity
{
    /// <summary>Neither: a surprise is above or below.</summary>
    Neutral,

    /// <summary>Higher is better: exports, output.</summary>
    HigherIsBetter,

    /// <summary>Higher is worse: unemployment.</summary>
    HigherIsWorse,
}
