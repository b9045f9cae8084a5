using System.Globalization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>Reads and writes the text forms of <see cref="ReferencePeriod"/>.</summary>
internal static class ReferencePeriodText
{
    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] QuarterNames = ["first", "second", "third", "fourth"];

    internal static string Format(ReferencePeriod period)
    {
        (LocalDate first, int year) = (period.FirstDay, period.FirstDay.Year);
        return period.Kind switch
        {
            ReferencePeriodKind.Year => Invariant($"{year:0000}"),
            ReferencePeriodKind.Half => Invariant($"{year:0000}-S{((first.Month - 1) / 6) + 1}"),
            ReferencePeriodKind.Quarter => Invariant($"{year:0000}-Q{((first.Month - 1) / 3) + 1}"),
            ReferencePeriodKind.Month => Invariant($"{year:0000}-{first.Month:00}"),
            ReferencePeriodKind.Months => Invariant($"{year:0000}-{first.Month:00}/P{period.MonthCount}M"),
            ReferencePeriodKind.Week => Invariant($"{period.WeekYear:0000}-W{period.WeekNumber:00}"),
            _ => Invariant($"{year:0000}-{first.Month:00}-{first.Day:00}"),
        };
    }

    internal static string Name(ReferencePeriod period)
    {
        (LocalDate first, LocalDate last) = (period.FirstDay, period.LastDay);
        string firstMonth = MonthNames[first.Month - 1];
        return period.Kind switch
        {
            ReferencePeriodKind.Year => Invariant($"{first.Year}"),
            ReferencePeriodKind.Half => Invariant($"the {(first.Month == 1 ? "first" : "second")} half of {first.Year}"),
            ReferencePeriodKind.Quarter => Invariant($"the {QuarterNames[(first.Month - 1) / 3]} quarter of {first.Year}"),
            ReferencePeriodKind.Month => Invariant($"{firstMonth} {first.Year}"),
            ReferencePeriodKind.Week => Invariant($"week {period.WeekNumber} of {period.WeekYear}"),
            ReferencePeriodKind.Months when first.Year == last.Year => Invariant($"{firstMonth}-{MonthNames[last.Month - 1]} {last.Year}"),
            ReferencePeriodKind.Months => Invariant($"{firstMonth} {first.Year}-{MonthNames[last.Month - 1]} {last.Year}"),
            _ => Invariant($"{first.Day} {firstMonth} {first.Year}"),
        };
    }

    /// <summary>The period that the text states; null, and the problem, if it is not a period.</summary>
    internal static ReferencePeriod? Read(ReadOnlySpan<char> text, out string problem)
    {
        problem = "";
        int year = 0;
        if (text.Length < 4 || !Number(text, 0, 4, out year) || year == 0)
        {
            problem = "it does not begin with a year of four digits from 0001 to 9999";
            return null;
        }

        if (text.Length == 4)
            return ReferencePeriod.Year(year);
        ReadOnlySpan<char> part = text[4..];
        if (part[0] == '-')
        {
            part = part[1..];
        }
        else if (!char.IsAsciiLetterUpper(part[0]))
        {
            problem = "the year is not followed by '-'";
            return null;
        }

        int slash = part.IndexOf('/');
        return slash >= 0
            ? ReadSpan(part[..slash], part[(slash + 1)..], year, out problem)
            : ReadPart(part, year, out problem);
    }

    private static ReferencePeriod? ReadPart(ReadOnlySpan<char> part, int year, out string problem)
    {
        problem = "";
        int number;
        switch (part)
        {
            case "A" or "A1":
                return ReferencePeriod.Year(year);
            case ['S' or 'H', >= '1' and <= '2']:
                return ReferencePeriod.Half(year, part[1] - '0');
            case ['Q', >= '1' and <= '4']:
                return ReferencePeriod.Quarter(year, part[1] - '0');
            case ['M', >= '1' and <= '9']:
                return ReferencePeriod.Month(year, part[1] - '0');
            case ['M', _, _] when Number(part, 1, 2, out number) && number is >= 1 and <= 12:
                return ReferencePeriod.Month(year, number);
            case ['W', _, _] when Number(part, 1, 2, out number):
                return WeekOf(year, number, out problem);
            case ['W', >= '1' and <= '9']:
                return WeekOf(year, part[1] - '0', out problem);
            case [_, _] when Number(part, 0, 2, out number):
                if (number is >= 1 and <= 12)
                    return ReferencePeriod.Month(year, number);
                problem = "a month is 01 to 12";
                return null;
            case [_, _, '-', _, _, ..] when Number(part, 0, 2, out number) && Number(part, 3, 2, out int day) && IsMidnight(part[5..]):
                if (number is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, number))
                    return ReferencePeriod.Day(new LocalDate(year, number, day));
                problem = "the day does not exist";
                return null;
            case [_, _, '-', _, _, 'T', ..]:
                problem = "after the year comes a month or a day; a time of day is no part of a period, and only T00:00:00 is read";
                return null;
            case ['T' or 'D', ..]:
                problem = "trimesters and numbered days are not supported";
                return null;
            case ['S' or 'H' or 'Q' or 'A' or 'M' or 'W', ..]:
                problem = "a half is S1 or S2, a quarter Q1 to Q4, a month M01 to M12, a week W01 to W53, a year A1";
                return null;
            default:
                problem = "after the year comes a month of two digits, a day, or S1, Q1, A1, M01 or W01";
                return null;
        }
    }

    private static ReferencePeriod? WeekOf(int year, int week, out string problem)
    {
        int last = ReferencePeriod.WeeksOf(year);
        problem = week < 1 || week > last
            ? Invariant($"the weeks of {year} are W01 to W{last}")
            : year == 9999 && week == last ? "it ends after the year 9999" : "";
        return problem.Length == 0 ? ReferencePeriod.Week(year, week) : null;
    }

    /// <summary>Nothing, or a midnight without a zone.</summary>
    private static bool IsMidnight(ReadOnlySpan<char> text) => text is "" or "T00:00" or "T00:00:00" or "T00:00:00.000";

    /// <summary>A span: from a month or a day on, for days, weeks, months or years (ISO 8601; the time range of SDMX).</summary>
    private static ReferencePeriod? ReadSpan(ReadOnlySpan<char> start, ReadOnlySpan<char> length, int year, out string problem)
    {
        problem = "a span is a month and a number of months, such as 2025-01/P2M";
        if (length.Length is < 3 or > 5 || length[0] != 'P' || length[1] == '0'
            || !Number(length, 1, length.Length - 2, out int count))
            return null;
        ReferencePeriod? from = ReadPart(start, year, out _);
        if (from is not { Kind: ReferencePeriodKind.Month or ReferencePeriodKind.Day })
            return null;
        switch (length[^1])
        {
            case 'D' when count == 1 && from.Kind == ReferencePeriodKind.Day:
                return from;
            case 'D' when count == ReferencePeriod.DaysOfWeek:
            case 'W' when count == 1:
                if (from.Kind == ReferencePeriodKind.Day && from.FirstDay.DayOfWeek == IsoDayOfWeek.Monday)
                    return WeekOf(from.WeekYear, from.WeekNumber, out problem);
                problem = "a week begins on a Monday";
                return null;
            case 'M' or 'Y' when from.FirstDay.Day == 1:
                return MonthsFrom(from.FirstDay, length[^1] == 'Y' ? count * 12 : count, isYears: length[^1] == 'Y', out problem);
            default:
                return null;
        }
    }

    private static ReferencePeriod? MonthsFrom(LocalDate first, int count, bool isYears, out string problem)
    {
        problem = count > ReferencePeriod.MaxMonths ? Invariant($"a span has at most {ReferencePeriod.MaxMonths} months")
            : (first.Year * 12) + first.Month - 1 + count > 120_000 ? "it ends after the year 9999"
            : "";
        if (problem.Length > 0)
            return null;
        if (count == 1)
            return ReferencePeriod.Month(first.Year, first.Month);
        return isYears && count == 12 && first.Month == 1
            ? ReferencePeriod.Year(first.Year)
            : ReferencePeriod.Months(first.Year, first.Month, count);
    }

    private static bool Number(ReadOnlySpan<char> text, int start, int length, out int number)
    {
        number = 0;
        foreach (char c in text.Slice(start, length))
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
