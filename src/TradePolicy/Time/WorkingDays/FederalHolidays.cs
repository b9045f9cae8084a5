using NodaTime;

namespace TradePolicy;

/// <summary>The holidays of 5 U.S.C. 6103(a) from 1971 on, on the days on which they are observed.</summary>
internal static class FederalHolidays
{
    /// <summary>The observed days within whole years; New Year's Day of the year after may be observed in the last of them.</summary>
    internal static IEnumerable<LocalDate> Observed(int firstYear, int lastYear) =>
        Enumerable.Range(firstYear, lastYear - firstYear + 2)
            .SelectMany(InLawOf)
            .Select(Observed)
            .Where(day => day.Year >= firstYear && day.Year <= lastYear);

    private static IEnumerable<LocalDate> InLawOf(int year)
    {
        yield return new(year, 1, 1);
        if (year >= 1986)
            yield return Nth(3, IsoDayOfWeek.Monday, year, 1);
        yield return Nth(3, IsoDayOfWeek.Monday, year, 2);
        yield return Last(IsoDayOfWeek.Monday, year, 5);
        if (year >= 2021)
            yield return new(year, 6, 19);
        yield return new(year, 7, 4);
        yield return Nth(1, IsoDayOfWeek.Monday, year, 9);
        yield return Nth(2, IsoDayOfWeek.Monday, year, 10);
        yield return year < 1978 ? Nth(4, IsoDayOfWeek.Monday, year, 10) : new(year, 11, 11);
        yield return Nth(4, IsoDayOfWeek.Thursday, year, 11);
        yield return new(year, 12, 25);
    }

    private static LocalDate Observed(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };

    private static LocalDate Nth(int number, IsoDayOfWeek dayOfWeek, int year, int month) =>
        LocalDate.FromYearMonthWeekAndDay(year, month, number, dayOfWeek);

    private static LocalDate Last(IsoDayOfWeek dayOfWeek, int year, int month) =>
        LocalDate.FromYearMonthWeekAndDay(year, month, 5, dayOfWeek);
}
