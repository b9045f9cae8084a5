namespace TradePolicy;

/// <summary>Whether an end given as a day still includes that day.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum DayInclusion
{
    /// <summary>The text does not say: "to 10 November 2026". Both readings remain possible.</summary>
    NotStated,

    /// <summary>The day is the last one: "through November 9, 2026".</summary>
    Included,

    /// <summary>The day is the first one after the end: "before November 10, 2026".</summary>
    Excluded,
}
