using NodaTime;

namespace TradePolicy;

// The questions that a calendar answers, each in a few steps, regardless of the distance between the days.
public sealed partial record WorkingDayCalendar
{
    /// <summary>Whether the calendar knows a day, that is, covers its year.</summary>
    /// <param name="day">The day, in the ISO calendar.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public bool Covers(LocalDate day)
    {
        Require.Iso(day);
        return day >= FirstDay && day <= LastDay;
    }

    /// <summary>Whether a day is worked.</summary>
    /// <param name="day">The day, within the years covered.</param>
    /// <exception cref="OutsideCalendarException">The calendar does not cover the year of the day.</exception>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public bool IsWorkingDay(LocalDate day) => days.Contains(PositionOf(day));

    /// <summary>The day itself if it is a working day, otherwise the next working day.</summary>
    /// <param name="day">The day, within the years covered.</param>
    /// <exception cref="OutsideCalendarException">The search leaves the years covered.</exception>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public LocalDate NextOrSame(LocalDate day) => IsWorkingDay(day) ? day : Next(day);

    /// <summary>The day itself if it is a working day, otherwise the last working day before it.</summary>
    /// <param name="day">The day, within the years covered.</param>
    /// <exception cref="OutsideCalendarException">The search leaves the years covered.</exception>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public LocalDate PreviousOrSame(LocalDate day) => IsWorkingDay(day) ? day : Previous(day);

    /// <summary>The first working day after a day.</summary>
    /// <param name="day">The day, whether it is worked or not; it may be the day before the first one covered.</param>
    /// <exception cref="OutsideCalendarException">The search leaves the years covered.</exception>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public LocalDate Next(LocalDate day) => AddWorkingDays(day, 1);

    /// <summary>The last working day before a day.</summary>
    /// <param name="day">The day, whether it is worked or not; it may be the day after the last one covered.</param>
    /// <exception cref="OutsideCalendarException">The search leaves the years covered.</exception>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public LocalDate Previous(LocalDate day) => AddWorkingDays(day, -1);

    /// <summary>
    /// The Nth working day after a day, or before it if the number is negative: the day itself is not counted, as
    /// "within 45 working days from acceptance" is read. Zero gives the day itself, worked or not
    /// (<see cref="NextOrSame"/> rolls it to a working day), so that counting from the day gives the number back.
    /// </summary>
    /// <param name="day">The first day, which is not counted, whether it is worked or not.</param>
    /// <param name="number">The number of working days: positive, negative or zero.</param>
    /// <exception cref="OutsideCalendarException">A day to be counted is outside the years covered.</exception>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public LocalDate AddWorkingDays(LocalDate day, int number)
    {
        if (number == 0)
            return Covered(day);
        int position = number > 0 ? EdgeOf(day, first: -1, last: days.Length - 1) + 1 : EdgeOf(day, first: 0, last: days.Length);
        long index = (long)days.Before(position) + (number > 0 ? number - 1 : number);
        if (index >= days.Count)
            throw new OutsideCalendarException(this, LastDay.PlusDays(1));
        return index < 0 ? throw new OutsideCalendarException(this, FirstDay.PlusDays(-1)) : days.Nth((int)index);
    }

    /// <summary>
    /// The number of working days from a day, which is not counted, to another, which is. It is negative if the second day is the
    /// earlier one: minus the working days from it, counted, to the first, not counted. So
    /// <c>CountWorkingDays(day, AddWorkingDays(day, n))</c> is <c>n</c> for every <c>n</c>.
    /// </summary>
    /// <param name="startExclusive">The first day, which is not counted; it may be one day outside the years covered.</param>
    /// <param name="endInclusive">The last day, which is counted if it is a working day.</param>
    /// <exception cref="OutsideCalendarException">A day to be counted is outside the years covered.</exception>
    /// <exception cref="ArgumentException"><paramref name="startExclusive"/> or <paramref name="endInclusive"/> is not of the ISO
    /// calendar, or outside the instants that can be represented.</exception>
    public int CountWorkingDays(LocalDate startExclusive, LocalDate endInclusive)
    {
        if (Require.Iso(endInclusive) >= Require.Iso(startExclusive))
        {
            int after = EdgeOf(startExclusive, first: -1, last: days.Length - 1) + 1;
            return days.Before(EdgeOf(endInclusive, first: -1, last: days.Length - 1) + 1) - days.Before(after);
        }

        return days.Before(EdgeOf(endInclusive, first: 0, last: days.Length))
            - days.Before(EdgeOf(startExclusive, first: 0, last: days.Length));
    }

    private int PositionOf(LocalDate day) => EdgeOf(day, first: 0, last: days.Length - 1);

    private int EdgeOf(LocalDate day, int first, int last)
    {
        Require.Iso(day);
        int position = days.PositionOf(day);
        return position >= first && position <= last ? position : throw new OutsideCalendarException(this, day);
    }
}
