namespace TradePolicy.Indicators;

/// <summary>The kinds of <see cref="ReferencePeriod"/>.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ReferencePeriodKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week of ISO 8601, from a Monday to a Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Several months together, from any month on.</summary>
    Months,

    /// <summary>A quarter of a calendar year.</summary>
    Quarter,

    /// <summary>A half of a calendar year.</summary>
    Half,

    /// <summary>A calendar year.</summary>
    Year,
}
