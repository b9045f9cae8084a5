using NodaTime;

namespace TradePolicy;

/// <summary>
/// The bank holidays of England and Wales from 1978 on, with substitute days instead of the weekend days that they replace: the
/// days of the Act of 1971 and of the yearly proclamations by rule, and the days that a proclamation moved or added.
/// </summary>
internal static class EnglishHolidays
{
    // The early May holiday to the anniversary of the end of the war; the spring holiday to a jubilee.
    private static readonly Dictionary<LocalDate, LocalDate> Moved = new()
    {
        [new(1995, 5, 1)] = new(1995, 5, 8),
        [new(2002, 5, 27)] = new(2002, 6, 4),
        [new(2012, 5, 28)] = new(2012, 6, 4),
        [new(2020, 5, 4)] = new(2020, 5, 8),
        [new(2022, 5, 30)] = new(2022, 6, 2),
    };

    // Weddings, jubilees, a funeral, a coronation, and the last day of 1999.
    private static readonly LocalDate[] Added =
    [
        new(1981, 7, 29), new(1999, 12, 31), new(2002, 6, 3), new(2011, 4, 29), new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19),
        new(2023, 5, 8),
    ];

    internal static IEnumerable<LocalDate> Within(int firstYear, int lastYear) =>
        Enumerable.Range(firstYear, lastYear - firstYear + 1)
            .SelectMany(ByRule)
            .Select(day => Moved.GetValueOrDefault(day, day))
            .Concat(Added.Where(day => day.Year >= firstYear && day.Year <= lastYear));

    private static IEnumerable<LocalDate> ByRule(int year)
    {
        LocalDate easter = EasterOf(year);
        yield return OrMonday(new(year, 1, 1));
        yield return easter.PlusDays(-2);
        yield return easter.PlusDays(1);
        yield return new LocalDate(year, 4, 30).Next(IsoDayOfWeek.Monday);
        yield return new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday);
        yield return new LocalDate(year, 9, 1).Previous(IsoDayOfWeek.Monday);

        // Two days off, whatever the weekend takes away.
        LocalDate christmas = new(year, 12, 25);
        yield return christmas.DayOfWeek is IsoDayOfWeek.Saturday ? new(year, 12, 27)
            : christmas.DayOfWeek is IsoDayOfWeek.Sunday ? new(year, 12, 26) : christmas;
        yield return christmas.DayOfWeek switch
        {
            IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday => new(year, 12, 28),
            IsoDayOfWeek.Sunday => new(year, 12, 27),
            _ => new(year, 12, 26),
        };
    }

    private static LocalDate OrMonday(LocalDate day) => day.DayOfWeek < IsoDayOfWeek.Saturday ? day : day.Next(IsoDayOfWeek.Monday);

    // Easter Sunday of the Gregorian calendar (24 Geo. 2 c. 23), by the method of Meeus.
    private static LocalDate EasterOf(int year)
    {
        int golden = year % 19, century = year / 100, inCentury = year % 100;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        int late = (golden + (11 * epact) + (22 * weekday)) / 451;
        int day = epact + weekday - (7 * late) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }
}
