using NodaTime;

namespace TradePolicy;

/// <summary>What an official notice makes of days: which are off, and which weekend days are worked in exchange.</summary>
internal sealed class HolidayNotice(string citation, int year, string off, string worked = "")
{
    internal string Citation { get; } = citation;

    internal IReadOnlyList<LocalDate> Off { get; } = DayList.Parse(year, off);

    internal IReadOnlyList<LocalDate> Worked { get; } = DayList.Parse(year, worked);
}
