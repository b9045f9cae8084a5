namespace TradePolicy.Indicators;

/// <summary>The result of a release against a consensus, in the words of the markets.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum SurpriseOutcome
{
    /// <summary>The two are equal.</summary>
    InLine,

    /// <summary>Better than expected.</summary>
    Beat,

    /// <summary>Worse than expected.</summary>
    Miss,

    /// <summary>Higher than expected, in a series for which higher is neither better nor worse.</summary>
    Above,

    /// <summary>Lower than expected, in a series for which higher is neither better nor worse.</summary>
    Below,
}
