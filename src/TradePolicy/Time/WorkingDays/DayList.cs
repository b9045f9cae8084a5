using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Parses days of a year as the supplied calendars write them: "01-01 01-28..02-04", both ends of a span included. A day of
/// another year is written in full: "2018-12-30..01-01".
/// </summary>
internal static class DayList
{
    private const string Span = "..";

    internal static IReadOnlyList<LocalDate> Parse(int year, string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(item => Days(year, item))];

    private static IEnumerable<LocalDate> Days(int year, string item)
    {
        string[] ends = item.Split(Span);
        LocalDate first = Day(year, ends[0]), last = Day(year, ends[^1]);
        for (LocalDate day = first; day <= last; day = day.PlusDays(1))
            yield return day;
    }

    private static LocalDate Day(int year, string text) =>
        LocalDatePattern.Iso.Parse(text.Length == "01-28".Length ? $"{year}-{text}" : text).Value;
}
