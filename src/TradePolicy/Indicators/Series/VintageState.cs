namespace TradePolicy.Indicators;

/// <summary>The knowledge of a period at an instant.</summary>
public enum VintageState
{
    /// <summary>No release that was known by then contains the period.</summary>
    NotPublished,

    /// <summary>One observation had been published.</summary>
    Published,

    /// <summary>A release whose time of publication is not exactly known leaves more than one answer open.</summary>
    Indeterminate,
}
