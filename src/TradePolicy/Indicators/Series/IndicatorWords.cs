using System.Globalization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>The words in which statements about indicators are written.</summary>
internal static class IndicatorWords
{
    internal static string Of(IndicatorFrequency frequency) => frequency switch
    {
        IndicatorFrequency.Daily => "daily",
        IndicatorFrequency.Weekly => "weekly",
        IndicatorFrequency.Monthly => "monthly",
        IndicatorFrequency.Quarterly => "quarterly",
        IndicatorFrequency.HalfYearly => "half-yearly",
        _ => "annual",
    };

    internal static string Of(IndicatorBasis basis) => basis switch
    {
        IndicatorBasis.Level => "level",
        IndicatorBasis.YearToDate => "year to date",
        IndicatorBasis.YearOnYear => "year on year",
        IndicatorBasis.MonthOnMonth => "month on month",
        IndicatorBasis.QuarterOnQuarter => "quarter on quarter",
        IndicatorBasis.QuarterOnQuarterAnnualised => "quarter on quarter, annualised",
        _ => "year to date, year on year",
    };

    /// <summary>The basis before a noun: "year-on-year fall".</summary>
    internal static string Adjective(IndicatorBasis basis) => basis switch
    {
        IndicatorBasis.YearOnYear => "year-on-year",
        IndicatorBasis.MonthOnMonth => "month-on-month",
        IndicatorBasis.QuarterOnQuarter => "quarter-on-quarter",
        IndicatorBasis.QuarterOnQuarterAnnualised => "annualised quarter-on-quarter",
        _ => "year-to-date year-on-year",
    };

    /// <summary>The unit in which spans of a series are counted: "month", "quarter".</summary>
    internal static string Span(IndicatorFrequency frequency) => frequency switch
    {
        IndicatorFrequency.Daily => "day",
        IndicatorFrequency.Weekly => "week",
        IndicatorFrequency.Monthly => "month",
        IndicatorFrequency.Quarterly => "quarter",
        IndicatorFrequency.HalfYearly => "half-year",
        _ => "year",
    };

    /// <summary>The number of months of one such unit; 0 for days and weeks.</summary>
    internal static int MonthsOf(IndicatorFrequency frequency) => frequency switch
    {
        IndicatorFrequency.Daily or IndicatorFrequency.Weekly => 0,
        IndicatorFrequency.Monthly => 1,
        IndicatorFrequency.Quarterly => 3,
        IndicatorFrequency.HalfYearly => 6,
        _ => 12,
    };

    /// <summary>The number of whole units from the end of one period to the end of another.</summary>
    internal static int SpansBetween(IndicatorFrequency frequency, ReferencePeriod from, ReferencePeriod to) => frequency switch
    {
        IndicatorFrequency.Daily => Period.DaysBetween(from.LastDay, to.LastDay),
        IndicatorFrequency.Weekly => Period.DaysBetween(from.LastDay, to.LastDay) / ReferencePeriod.DaysOfWeek,
        _ => (to.EndMonth - from.EndMonth) / MonthsOf(frequency),
    };

    /// <summary>The number of periods of a series that are missing between two that do not adjoin; none for days.</summary>
    internal static int MissingBetween(IndicatorFrequency frequency, ReferencePeriod before, ReferencePeriod after) => frequency switch
    {
        IndicatorFrequency.Daily => 0,
        IndicatorFrequency.Weekly => Period.DaysBetween(before.LastDay, after.FirstDay) / ReferencePeriod.DaysOfWeek,
        _ => Math.Max(0, (after.StartMonth - before.EndMonth - 1) / MonthsOf(frequency)),
    };

    /// <summary>"1 month", "22 months".</summary>
    internal static string Counted(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>"1st", "2nd", "3rd", "4th", "11th", "22nd".</summary>
    internal static string Ordinal(int number)
    {
        string suffix = (number % 100) is 11 or 12 or 13
            ? "th"
            : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{suffix}");
    }

    /// <summary>"May 2025", "the second quarter of 2025".</summary>
    internal static string Name(ReferencePeriod period) => period.ToString("N", null);

    /// <summary>A calculated rate in a sentence: to one decimal, half away from zero; the statement has the exact rate.</summary>
    internal static string Rounded(Percentage rate)
    {
        Percentage rounded = Percentage.Of(Math.Round(rate.Value, 1, MidpointRounding.AwayFromZero));
        return rounded == Percentage.Zero && rate != Percentage.Zero
            ? "less than 0.1%"
            : IndicatorUnit.Percent.Show(rounded.Value, decimals: 1);
    }

    internal static decimal HalfUnit(int decimals) => new(5, 0, 0, false, (byte)(decimals + 1));
}
