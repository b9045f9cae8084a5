using NodaTime;

namespace TradePolicy;

/// <summary>The content of an official notice: the days off, and the weekend days that are worked in exchange.</summary>
internal sealed class HolidayNotice(string citation, int year, string off, string worked = "")
{
    internal string Citation { get; } = citation;

    internal IReadOnlyList<LocalDate> Off { get; } = DayList.Parse(year, off);

    internal IReadOnlyList<LocalDate> Worked { get; } = DayList.Parse(year, worked);
}
