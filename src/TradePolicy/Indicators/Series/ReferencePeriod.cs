using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Calendars;

namespace TradePolicy.Indicators;

/// <summary>
/// The period of the calendar that an observation describes: a month, a quarter, a half, a year, a week, a day, or several months
/// together, such as the January-February for which China publishes its trade. It is never a bare date.
/// </summary>
/// <remarks>
/// <para>
/// The text forms are those of SDMX: <c>2025-05</c>, <c>2025-Q2</c>, <c>2025-S1</c>, <c>2025</c>, <c>2025-W22</c>,
/// <c>2025-06-09</c> and <c>2025-01/P2M</c>. Other spellings of the standard and of statistical offices are read too, and written
/// in the forms above: the hyphen before a letter may be left out, a year is also <c>2025A</c> or <c>2025-A1</c>, a half
/// <c>2025-H1</c>, a month <c>2025-M05</c> or <c>2025M5</c>; a span may begin with a day and a midnight and have a length in days,
/// weeks, months or years (<c>2025-01-01T00:00:00/P1M</c> is January), and a day may have a midnight without a zone.
/// </para>
/// <para>
/// A week is one of ISO 8601: it begins on a Monday, and the first week of a year has its first Thursday. So <c>2020-W53</c> begins
/// on 28 December 2020, and its last days are in 2021.
/// </para>
/// <para>
/// The order is by first day, then by last day, then by kind. Periods of two kinds are different periods, even if they
/// cover the same days: <c>2025-Q1</c> is not <c>2025-01/P3M</c>.
/// </para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
/// <example>
/// <code>
/// ReferencePeriod may = ReferencePeriod.Parse("2025-05");
/// may.YearEarlier();                                      // 2024-05
/// ReferencePeriod.Months(2025, 1, 2).ToString("N", null); // "January-February 2025"
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<ReferencePeriod>)), TypeConverter(typeof(TextTypeConverter<ReferencePeriod>))]
public sealed record ReferencePeriod : IComparable<ReferencePeriod>, ISpanParsable<ReferencePeriod>, ISpanFormattable
{
    /// <summary>The most months that a span may have.</summary>
    public const int MaxMonths = 120;

    internal const int DaysOfWeek = 7;

    // No two years in succession have a 53rd week.
    private const int WeeksOfMostYears = 52;

    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private ReferencePeriod(ReferencePeriodKind kind, LocalDate firstDay, LocalDate lastDay, int monthCount)
    {
        Kind = kind;
        FirstDay = firstDay;
        LastDay = lastDay;
        MonthCount = monthCount;
        OrderKey = ((long)DayKey(firstDay) << 32) | ((long)DayKey(lastDay) << 4) | (long)kind;
        EndMonth = (lastDay.Year * 12) + lastDay.Month - 1;
        StartMonth = (firstDay.Year * 12) + firstDay.Month - 1;
    }

    /// <summary>Which kind of period it is.</summary>
    public ReferencePeriodKind Kind { get; }

    /// <summary>Its first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Its last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The number of whole months: 1, 3, 6, 12, or the months of the span; 0 for a day and a week.</summary>
    public int MonthCount { get; }

    internal long OrderKey { get; }

    internal int StartMonth { get; }

    internal int EndMonth { get; }

    /// <summary>A calendar year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReferencePeriod Year(int year) => Create(ReferencePeriodKind.Year, year, 1, 1, 12);

    /// <summary>A half of a calendar year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <param name="half">1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReferencePeriod Half(int year, int half) => Create(ReferencePeriodKind.Half, year, half, 2, 6, nameof(half));

    /// <summary>A quarter of a calendar year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <param name="quarter">From 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReferencePeriod Quarter(int year, int quarter) =>
        Create(ReferencePeriodKind.Quarter, year, quarter, 4, 3, nameof(quarter));

    /// <summary>A calendar month.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <param name="month">From 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReferencePeriod Month(int year, int month) => Create(ReferencePeriodKind.Month, year, month, 12, 1, nameof(month));

    /// <summary>Several months together.</summary>
    /// <param name="year">The year of the first month, from 1 to 9999.</param>
    /// <param name="month">The first month, from 1 to 12.</param>
    /// <param name="count">The number of months, from 2 to <see cref="MaxMonths"/>; one is a <see cref="Month"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReferencePeriod Months(int year, int month, int count)
    {
        ReferencePeriod first = Month(year, month);
        if (count is < 2 or > MaxMonths)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A span has 2 to {MaxMonths} months; one is a month.");
        return first.StartMonth + count <= (LastYear + 1) * 12
            ? Of(ReferencePeriodKind.Months, first.StartMonth, count)
            : throw new ArgumentOutOfRangeException(nameof(count), count, "The span ends after the year 9999.");
    }

    /// <summary>A week of ISO 8601, from Monday to Sunday; week 1 of a year has the first Thursday of that year.</summary>
    /// <param name="weekYear">The year to which the week is counted, from 1 to 9999; its first or last days may be in another.</param>
    /// <param name="week">From 1 to 52, or to 53 in a year that has 53 weeks, as 2020 and 2026 have.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the week ends after the year 9999.</exception>
    public static ReferencePeriod Week(int weekYear, int week)
    {
        if (weekYear is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(weekYear), weekYear, $"Years run from {FirstYear} to {LastYear}.");
        if (week < 1 || week > WeeksOf(weekYear))
            throw new ArgumentOutOfRangeException(nameof(week), week, $"The weeks of {weekYear} run from 1 to {WeeksOf(weekYear)}.");
        return weekYear == LastYear && week == WeeksOf(LastYear)
            ? throw new ArgumentOutOfRangeException(nameof(week), week, $"The week ends after the year {LastYear}.")
            : WeekFrom(WeekYearRules.Iso.GetLocalDate(weekYear, week, IsoDayOfWeek.Monday));
    }

    /// <summary>A day.</summary>
    /// <param name="date">A day of the ISO calendar, from the year 1 on.</param>
    /// <exception cref="ArgumentException">The day is of another calendar, or before the year 1.</exception>
    public static ReferencePeriod Day(LocalDate date) => date.Calendar == CalendarSystem.Iso && date.Year is >= FirstYear and <= LastYear
        ? new(ReferencePeriodKind.Day, date, date, 0)
        : throw new ArgumentException("A day is one of the ISO calendar in the years 1 to 9999.", nameof(date));

    /// <summary>Whether the left comes before the right.</summary>
    public static bool operator <(ReferencePeriod left, ReferencePeriod right) => Compare(left, right) < 0;

    /// <summary>Whether the left comes after the right.</summary>
    public static bool operator >(ReferencePeriod left, ReferencePeriod right) => Compare(left, right) > 0;

    /// <summary>Whether the left comes before the right, or is the same.</summary>
    public static bool operator <=(ReferencePeriod left, ReferencePeriod right) => Compare(left, right) <= 0;

    /// <summary>Whether the left comes after the right, or is the same.</summary>
    public static bool operator >=(ReferencePeriod left, ReferencePeriod right) => Compare(left, right) >= 0;

    /// <summary>Reads a period in one of the SDMX forms, without white space.</summary>
    /// <param name="s">The text, such as <c>2025-05</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is not a period; the message says why.</exception>
    public static ReferencePeriod Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static ReferencePeriod Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is not a period; the message says why.</exception>
    public static ReferencePeriod Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        ReferencePeriodText.Read(s, out string problem)
            ?? throw new FormatException(
                $"'{QuotedText.Cut(s)}' is not a reference period: {problem}; " +
                "expected a text such as 2025-05, 2025-Q2, 2025-S1, 2025, 2025-W22, 2025-06-09 or 2025-01/P2M.");

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out ReferencePeriod result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out ReferencePeriod)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReferencePeriod result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out ReferencePeriod)"/>
    public static bool TryParse(ReadOnlySpan<char> s, [MaybeNullWhen(false)] out ReferencePeriod result) =>
        TryParse(s, provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out ReferencePeriod)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReferencePeriod result)
    {
        result = ReferencePeriodText.Read(s, out _);
        return result is not null;
    }

    /// <summary>The period of the same kind and length right after it.</summary>
    /// <exception cref="OverflowException">The result is after the year 9999.</exception>
    public ReferencePeriod Next() => Shifted(1);

    /// <summary>The period of the same kind and length right before it.</summary>
    /// <exception cref="OverflowException">The result is before the year 1.</exception>
    public ReferencePeriod Previous() => Shifted(-1);

    /// <summary>The same period of the year before; for 29 February, 28 February; for week 53, week 52 if that year has no other.</summary>
    /// <exception cref="OverflowException">The result is before the year 1.</exception>
    public ReferencePeriod YearEarlier() => Kind switch
    {
        ReferencePeriodKind.Day => FirstDay.Year > FirstYear ? Day(FirstDay.PlusYears(-1)) : throw OutOfRange(),
        ReferencePeriodKind.Week => WeekYear > FirstYear
            ? Week(WeekYear - 1, Math.Min(WeekNumber, WeeksOfMostYears))
            : throw OutOfRange(),
        _ => Of(Kind, StartMonth - 12, MonthCount),
    };

    /// <summary>Whether every day of another period is in this one.</summary>
    /// <param name="other">The other period.</param>
    public bool Contains(ReferencePeriod other) => FirstDay <= Require.Given(other).FirstDay && other.LastDay <= LastDay;

    /// <summary>Whether the two share a day.</summary>
    /// <param name="other">The other period.</param>
    public bool Overlaps(ReferencePeriod other) => FirstDay <= Require.Given(other).LastDay && other.FirstDay <= LastDay;

    /// <summary>Whether another period, of any kind, begins on the day after this one ends.</summary>
    /// <param name="other">The other period.</param>
    public bool IsFollowedBy(ReferencePeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MonthCount == 0 || other.MonthCount == 0
            ? LastDay < other.FirstDay && LastDay.PlusDays(1) == other.FirstDay
            : other.StartMonth == EndMonth + 1;
    }

    /// <summary>Orders by first day, then by last day, then by kind; null comes first.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Negative if this comes first, zero if neither does, positive if the other comes first.</returns>
    public int CompareTo(ReferencePeriod? other) => other is null ? 1 : OrderKey.CompareTo(other.OrderKey);

    // By hand: one number contains everything, and look-ups use it.
    /// <summary>Whether both are the same period.</summary>
    /// <param name="other">The other period.</param>
    public bool Equals(ReferencePeriod? other) => other is not null && OrderKey == other.OrderKey;

    /// <inheritdoc />
    public override int GetHashCode() => OrderKey.GetHashCode();

    /// <summary>The SDMX form, such as <c>2025-05</c>, which parses back.</summary>
    public override string ToString() => ReferencePeriodText.Format(this);

    /// <summary>The SDMX form or the name.</summary>
    /// <param name="format">
    /// <c>G</c>, <c>R</c>, empty or null: the SDMX form. <c>N</c>: the name in English ("May 2025", "the second quarter of 2025"),
    /// which does not parse back.
    /// </param>
    /// <param name="formatProvider">Not used: the texts are the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or RoundTrip.Format => ToString(),
        "N" => ReferencePeriodText.Name(this),
        _ => throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a reference period: use G (SDMX) or N (name)."),
    };

    /// <summary>Writes the text into <paramref name="destination"/>; false if it does not fit.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written; 0 if it does not fit.</param>
    /// <param name="format">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">Not used: the texts are the same in every culture.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    internal int WeekYear => WeekYearRules.Iso.GetWeekYear(FirstDay);

    internal int WeekNumber => WeekYearRules.Iso.GetWeekOfWeekYear(FirstDay);

    internal static int WeeksOf(int weekYear) => WeekYearRules.Iso.GetWeeksInWeekYear(weekYear);

    /// <summary>Whether both, periods of one series, are the same part of a year, as of two years.</summary>
    internal bool IsSamePartOfYearAs(ReferencePeriod other) => Kind == ReferencePeriodKind.Week
        ? WeekNumber == other.WeekNumber
        : MonthCount == other.MonthCount && LastDay.Month == other.LastDay.Month && (MonthCount > 0 || LastDay.Day == other.LastDay.Day);

    private static ReferencePeriod WeekFrom(LocalDate monday) =>
        new(ReferencePeriodKind.Week, monday, monday.PlusDays(DaysOfWeek - 1), 0);

    private static ReferencePeriod Create(ReferencePeriodKind kind, int year, int part, int parts, int months, string name = "")
    {
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Years run from {FirstYear} to {LastYear}.");
        if (part < 1 || part > parts)
            throw new ArgumentOutOfRangeException(name, part, $"The number of a {kind} runs from 1 to {parts}.");
        return Of(kind, (year * 12) + ((part - 1) * months), months);
    }

    private static ReferencePeriod Of(ReferencePeriodKind kind, int startMonth, int count)
    {
        int endMonth = startMonth + count - 1;
        if (startMonth < FirstYear * 12 || endMonth >= (LastYear + 1) * 12)
            throw OutOfRange();
        LocalDate first = new(startMonth / 12, (startMonth % 12) + 1, 1);
        LocalDate lastMonth = new(endMonth / 12, (endMonth % 12) + 1, 1);
        LocalDate last = new(lastMonth.Year, lastMonth.Month, lastMonth.Calendar.GetDaysInMonth(lastMonth.Year, lastMonth.Month));
        return new(kind, first, last, count);
    }

    private ReferencePeriod Shifted(int by)
    {
        if (MonthCount > 0)
            return Of(Kind, StartMonth + (by * MonthCount), MonthCount);
        int days = Kind == ReferencePeriodKind.Week ? DaysOfWeek : 1;
        int left = by < 0
            ? Period.DaysBetween(new LocalDate(FirstYear, 1, 1), FirstDay)
            : Period.DaysBetween(LastDay, new LocalDate(LastYear, 12, 31));
        if (left < days)
            throw OutOfRange();
        LocalDate first = FirstDay.PlusDays(by * days);
        return Kind == ReferencePeriodKind.Week ? WeekFrom(first) : Day(first);
    }

    private static int Compare(ReferencePeriod left, ReferencePeriod right) =>
        Require.Given(left).OrderKey.CompareTo(Require.Given(right).OrderKey);

    private static int DayKey(LocalDate date) => (((date.Year * 16) + date.Month) * 32) + date.Day;

    private static OverflowException OutOfRange() => new($"Reference periods lie in the years {FirstYear} to {LastYear}.");
}
