namespace TradePolicy.Indicators;

/// <summary>Whether a higher value is good news, which decides between a beat and a miss and nothing else.</summary>
public enum IndicatorPolarity
{
    /// <summary>Neither: a surprise is above or below.</summary>
    Neutral,

    /// <summary>Higher is better: exports, output.</summary>
    HigherIsBetter,

    /// <summary>Higher is worse: unemployment.</summary>
    HigherIsWorse,
}
