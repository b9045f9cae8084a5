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
            ReferencePeriodKind.Months when first.Year == last.Year => Invariant($"{firstMonth}-{MonthNames[last.Month - 1]} {last.Year}"),
            ReferencePeriodKind.Months => Invariant($"{firstMonth} {first.Year}-{MonthNames[last.Month - 1]} {last.Year}"),
            _ => Invariant($"{first.Day} {firstMonth} {first.Year}"),
        };
    }

    /// <summary>The period that the text states; null, and the problem, if it is not a period.</summary>
    internal static ReferencePeriod? Read(ReadOnlySpan<char> text, out string problem)
    {
        problem = "";
        if (!Number(text, 0, 4, out int year) || year == 0)
        {
            problem = "it does not begin with a year of four digits from 0001 to 9999";
            return null;
        }

        if (text.Length == 4)
            return ReferencePeriod.Year(year);
        if (text[4] != '-')
        {
            problem = "the year is not followed by '-'";
            return null;
        }

        int slash = text.IndexOf('/');
        return slash >= 0
            ? ReadSpan(text[5..slash], text[(slash + 1)..], year, out problem)
            : ReadPart(text[5..], year, out problem);
    }

    private static ReferencePeriod? ReadPart(ReadOnlySpan<char> part, int year, out string problem)
    {
        problem = "";
        int number;
        switch (part)
        {
            case ['A', '1']:
                return ReferencePeriod.Year(year);
            case ['S', >= '1' and <= '2']:
                return ReferencePeriod.Half(year, part[1] - '0');
            case ['Q', >= '1' and <= '4']:
                return ReferencePeriod.Quarter(year, part[1] - '0');
            case ['M', _, _] when Number(part, 1, 2, out number) && number is >= 1 and <= 12:
                return ReferencePeriod.Month(year, number);
            case [_, _] when Number(part, 0, 2, out number):
                if (number is >= 1 and <= 12)
                    return ReferencePeriod.Month(year, number);
                problem = "a month is 01 to 12";
                return null;
            case [_, _, '-', _, _] when Number(part, 0, 2, out number) && Number(part, 3, 2, out int day):
                if (number is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, number))
                    return ReferencePeriod.Day(new LocalDate(year, number, day));
                problem = "the day does not exist";
                return null;
            case ['W' or 'T' or 'D', ..]:
                problem = "weeks, trimesters and numbered days are not supported";
                return null;
            case ['S' or 'Q' or 'A' or 'M', ..]:
                problem = "a half is S1 or S2, a quarter Q1 to Q4, a month M01 to M12, a year A1";
                return null;
            default:
                problem = "after the year comes a month of two digits, a day, or S1, Q1, A1 or M01";
                return null;
        }
    }

    private static ReferencePeriod? ReadSpan(ReadOnlySpan<char> start, ReadOnlySpan<char> length, int year, out string problem)
    {
        problem = "a span is a month and a number of months, such as 2025-01/P2M";
        bool isFirstOfMonth = start.Length == 5 && start.EndsWith("-01");
        if ((start.Length != 2 && !isFirstOfMonth) || !Number(start, 0, 2, out int month) || month is < 1 or > 12)
            return null;
        if (length.Length is < 3 or > 5 || length[0] != 'P' || length[^1] != 'M' || length[1] == '0'
            || !Number(length, 1, length.Length - 2, out int count))
            return null;
        if (count is < 2 or > ReferencePeriod.MaxMonths)
        {
            problem = Invariant($"a span has 2 to {ReferencePeriod.MaxMonths} months; one is a month");
            return null;
        }

        if ((year * 12) + month - 1 + count > 120_000)
        {
            problem = "it ends after the year 9999";
            return null;
        }

        return ReferencePeriod.Months(year, month, count);
    }

    private static bool Number(ReadOnlySpan<char> text, int start, int length, out int number)
    {
        number = 0;
        if (text.Length < start + length)
            return false;
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
