namespace TradePolicy.Indicators;

/// <summary>The knowledge of a period at an instant.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum VintageState
{
    /// <summary>No release that was known by then contains the period.</summary>
    NotPublished,

    /// <summary>One observation had been published.</summary>
    Published,

    /// <summary>
    /// More than one answer is open: the time of publication of a release is not exactly known, or two releases of one instant differ.
    /// </summary>
    Indeterminate,
}
