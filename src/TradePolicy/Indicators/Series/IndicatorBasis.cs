namespace TradePolicy.Indicators;

/// <summary>
/// The comparison by which the values of a series are measured (the SDMX dimension TRANSFORMATION). It is part of the
/// meaning of a number: a fall of 10 % on the month and one of 35 % on the year may be the same shipments.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum IndicatorBasis
{
    /// <summary>The level itself, not a change.</summary>
    Level,

    /// <summary>The level cumulated since the start of the year.</summary>
    YearToDate,

    /// <summary>The change from the same period of the year before.</summary>
    YearOnYear,

    /// <summary>The change from the month before.</summary>
    MonthOnMonth,

    /// <summary>The change from the quarter before, not annualised.</summary>
    QuarterOnQuarter,

    /// <summary>The change from the quarter before, compounded to an annual rate by the publisher.</summary>
    QuarterOnQuarterAnnualised,

    /// <summary>The change of the level cumulated since the start of the year from that of the year before.</summary>
    YearToDateYearOnYear,
}
