using NodaTime;

namespace TradePolicy;

/// <summary>
/// Counts days by a calendar that knows some years only, or without a calendar. Days that the calendar does not know may or may
/// not count, so a number of days has a minimum and a maximum.
/// </summary>
internal static class DayCounting
{
    /// <summary>Whether a calendar knows a day. A day of another calendar system is left to the check that names it.</summary>
    internal static bool IsKnown(WorkingDayCalendar calendar, LocalDate day) => day.Calendar == CalendarSystem.Iso && calendar.Covers(day);

    /// <summary>The number of days that count after one day, up to and including another.</summary>
    internal static (int Least, int Most) Count(WorkingDayCalendar? calendar, LocalDate startExclusive, LocalDate endInclusive)
    {
        int all = Math.Max(0, Period.DaysBetween(startExclusive, endInclusive));
        if (calendar is null)
            return (all, all);
        LocalDate start = LocalDate.Max(startExclusive, calendar.FirstDay.PlusDays(-1));
        LocalDate end = LocalDate.Min(endInclusive, calendar.LastDay);
        if (start >= end)
            return (0, all);
        int known = calendar.CountWorkingDays(start, end);
        return (known, known + all - Period.DaysBetween(start, end));
    }

    /// <summary>The Nth day after a day, if all the days that the calendar does not know count.</summary>
    internal static LocalDate Earliest(WorkingDayCalendar? calendar, LocalDate startExclusive, int number)
    {
        LocalDate at = startExclusive;
        int left = number;
        if (calendar is not null)
        {
            int unknown = Math.Min(left, Math.Max(0, Period.DaysBetween(at, calendar.FirstDay) - 1));
            at = at.PlusDays(unknown);
            left -= unknown;
            if (left > 0 && at < calendar.LastDay)
            {
                int known = Math.Min(left, calendar.CountWorkingDays(at, calendar.LastDay));
                at = known == left ? calendar.AddWorkingDays(at, known) : calendar.LastDay;
                left -= known;
            }
        }

        return at.PlusDays(left);
    }

    /// <summary>Why the days after one day, up to another, are not all known; empty if they are.</summary>
    internal static IReadOnlyList<OpenFact> Unknown(WorkingDayCalendar? calendar, LocalDate startExclusive, LocalDate endInclusive)
    {
        if (calendar is null || startExclusive >= endInclusive)
            return [];
        bool isEarlier = startExclusive.PlusDays(1) < calendar.FirstDay, isLater = endInclusive > calendar.LastDay;
        if (!isEarlier && !isLater)
            return [];
        OpenFact from = Of($"from {calendar.FirstYear}"), through = Of($"through {calendar.LastYear}");
        return isEarlier && isLater ? [from, through] : [isEarlier ? from : through];

        OpenFact Of(string years) =>
            OpenFact.Of(OpenFactKind.Calendar, $"calendar {calendar.Key}", $"the calendar {calendar.Key} is known {years}");
    }
}
