using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Which days are working days in one place: the weekly days off, the holidays, the days off that are worked in
/// their stead, and the years for which all this is known. Outside those years it refuses to answer.
/// </summary>
/// <example>
/// China's calendar has weekends that are worked: 27 April 2025 was a Sunday and a working day, by the notice of the
/// General Office of the State Council on the holidays of 2025.
/// </example>
public sealed class WorkingDayCalendar : IEquatable<WorkingDayCalendar>
{
    private readonly FrozenSet<IsoDayOfWeek> weekend;
    private readonly FrozenSet<LocalDate> holidays;
    private readonly FrozenSet<LocalDate> workedDaysOff;

    private WorkingDayCalendar(
        string id, int firstYear, int lastYear, IEnumerable<IsoDayOfWeek> weekend, IEnumerable<LocalDate> holidays, IEnumerable<LocalDate> workedDaysOff)
    {
        Id = Require.Text(id);
        FirstYear = firstYear;
        LastYear = lastYear;
        this.weekend = weekend.ToFrozenSet();
        this.holidays = holidays.ToFrozenSet();
        this.workedDaysOff = workedDaysOff.ToFrozenSet();
    }

    /// <summary>The name by which rules and messages refer to the calendar, for example "CN".</summary>
    public string Id { get; }

    /// <summary>The first year for which the calendar is known.</summary>
    public int FirstYear { get; }

    /// <summary>The last year for which the calendar is known, included.</summary>
    public int LastYear { get; }

    /// <summary>The weekly days off, from Monday on.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekend => [.. weekend.Order()];

    /// <summary>The holidays, in order.</summary>
    public IReadOnlyList<LocalDate> Holidays => [.. holidays.Order()];

    /// <summary>The weekend days that are worked, in order.</summary>
    public IReadOnlyList<LocalDate> WorkedDaysOff => [.. workedDaysOff.Order()];

    /// <summary>A calendar.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="firstYear">The first year for which it is known.</param>
    /// <param name="lastYear">The last year for which it is known, included.</param>
    /// <param name="weekend">The weekly days off; at least one day of the week is left to work.</param>
    /// <param name="holidays">The holidays, all within the years covered.</param>
    /// <param name="workedDaysOff">Weekend days that are worked, all within the years covered; none of them a holiday.</param>
    /// <exception cref="ArgumentException">The years are in the wrong order, a day lies outside them, a worked day off
    /// is a holiday or falls on no weekend, or no day of the week is left.</exception>
    public static WorkingDayCalendar Create(
        string id,
        int firstYear,
        int lastYear,
        IEnumerable<IsoDayOfWeek> weekend,
        IEnumerable<LocalDate> holidays,
        IEnumerable<LocalDate>? workedDaysOff = null)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        ArgumentNullException.ThrowIfNull(holidays);
        if (firstYear is < 1 or > 9998 || lastYear is < 1 or > 9998 || firstYear > lastYear)
            throw new ArgumentException($"A calendar covers whole years in order; {firstYear} to {lastYear} is no such span.", nameof(lastYear));

        WorkingDayCalendar calendar = new(id, firstYear, lastYear, weekend, holidays, workedDaysOff ?? []);
        if (calendar.weekend.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) || calendar.weekend.Count > 6)
            throw new ArgumentException("The weekend is made of days of the week and leaves at least one to work.", nameof(weekend));
        foreach (LocalDate day in calendar.holidays.Concat(calendar.workedDaysOff))
            calendar.CheckCovered(day);
        foreach (LocalDate day in calendar.workedDaysOff)
        {
            if (calendar.holidays.Contains(day) || !calendar.weekend.Contains(day.DayOfWeek))
                throw new ArgumentException($"{LocalDatePattern.Iso.Format(day)} is given as a worked day off but is {(calendar.holidays.Contains(day) ? "a holiday" : "no weekend day")}.", nameof(workedDaysOff));
        }

        return calendar;
    }

    /// <summary>Whether a day is worked.</summary>
    /// <param name="day">The day, within the years covered.</param>
    /// <exception cref="OutsideCalendarException">The calendar does not cover the year of the day.</exception>
    public bool IsWorkingDay(LocalDate day)
    {
        CheckCovered(day);
        return workedDaysOff.Contains(day) || !(weekend.Contains(day.DayOfWeek) || holidays.Contains(day));
    }

    /// <summary>The day itself where it is worked, otherwise the next day that is.</summary>
    /// <param name="day">The day, within the years covered.</param>
    /// <exception cref="OutsideCalendarException">The search leaves the years covered.</exception>
    public LocalDate NextOrSame(LocalDate day)
    {
        while (!IsWorkingDay(day))
            day = day.PlusDays(1);
        return day;
    }

    /// <summary>Whether both have the same name, years and days.</summary>
    /// <param name="other">The other calendar.</param>
    public bool Equals(WorkingDayCalendar? other) =>
        other is not null && Id == other.Id && FirstYear == other.FirstYear && LastYear == other.LastYear
        && weekend.SetEquals(other.weekend) && holidays.SetEquals(other.holidays) && workedDaysOff.SetEquals(other.workedDaysOff);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as WorkingDayCalendar);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, FirstYear, LastYear, holidays.Count, workedDaysOff.Count);

    /// <summary>"CN (2018 to 2026)".</summary>
    public override string ToString() => $"{Id} ({FirstYear} to {LastYear})";

    private void CheckCovered(LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso)
            throw new ArgumentException($"A calendar of working days knows days of the ISO calendar, not of {day.Calendar.Id}.", nameof(day));
        if (day.Year < FirstYear || day.Year > LastYear)
            throw new OutsideCalendarException(this, day);
    }
}
