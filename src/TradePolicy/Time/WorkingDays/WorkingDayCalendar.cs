using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The working days of one place: the weekly days off, the holidays, the days off that are worked instead, the official sources,
/// and the years for which all this is known. Outside those years it refuses to answer. <see cref="WorkingDayCalendars"/>
/// supplies some.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// China's calendar has weekends that are worked: 27 April 2025 was a Sunday and a working day, by the notice of the
/// General Office of the State Council on the holidays of 2025.
/// <code>
/// WorkingDayCalendar china = WorkingDayCalendars.China;
/// china.IsWorkingDay(new LocalDate(2025, 4, 27));                                         // true
/// china.AddWorkingDays(new LocalDate(2025, 4, 4), 45);                                    // 2025-06-11
/// china.CountWorkingDays(new LocalDate(2024, 12, 31), new LocalDate(2025, 12, 31));       // 248
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed partial record WorkingDayCalendar
{
    private readonly WorkedDays days;

    private WorkingDayCalendar(
        string key,
        IEnumerable<string> sources,
        int firstYear,
        int lastYear,
        IEnumerable<IsoDayOfWeek> weekend,
        IEnumerable<LocalDate> holidays,
        IEnumerable<LocalDate> extraWorkingDays)
    {
        Key = Require.Text(key);
        Sources = ValueList.From(sources.Select(source => Require.Text(source, nameof(sources))).Distinct().Order(StringComparer.Ordinal));
        if (Sources.Count == 0)
            throw new ArgumentException(
                "A calendar names the official source of its days, for example \"5 U.S.C. 6103\".", nameof(sources));
        if (firstYear is < 1 or > 9998 || lastYear is < 1 or > 9998 || firstYear > lastYear)
            throw new ArgumentException(
                $"A calendar covers whole years in order; {firstYear} to {lastYear} is not such a period.", nameof(lastYear));
        FirstYear = firstYear;
        LastYear = lastYear;
        Weekend = ValueList.From(weekend.Distinct().Order());
        if (Weekend.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) || Weekend.Count > 6)
            throw new ArgumentException("A weekend has days of the week only and leaves at least one working day.", nameof(weekend));
        Holidays = ValueList.From(Covered(holidays));
        ExtraWorkingDays = ValueList.From(Covered(extraWorkingDays));
        CheckWorkedDaysOff();
        days = WorkedDays.Of(firstYear, lastYear, Weekend, Holidays, ExtraWorkingDays);
    }

    /// <summary>
    /// The name by which rules and messages refer to the calendar, for example "CN". Calendars that are combined or
    /// linked have names that contain it: "CN+US", "CN~US".
    /// </summary>
    public string Key { get; }

    /// <summary>The official sources of its days, as citations, in ordinal order; at least one.</summary>
    public ValueList<string> Sources { get; }

    /// <summary>The first year for which the calendar is known.</summary>
    public int FirstYear { get; }

    /// <summary>The last year for which the calendar is known, included.</summary>
    public int LastYear { get; }

    /// <summary>The first day for which the calendar is known.</summary>
    public LocalDate FirstDay => days.FirstDay;

    /// <summary>The last day for which the calendar is known, included.</summary>
    public LocalDate LastDay => days.LastDay;

    /// <summary>The weekly days off, from Monday on.</summary>
    public ValueList<IsoDayOfWeek> Weekend { get; }

    /// <summary>The holidays, in order.</summary>
    public ValueList<LocalDate> Holidays { get; }

    /// <summary>The weekend days that are worked, in order.</summary>
    public ValueList<LocalDate> ExtraWorkingDays { get; }

    /// <summary>A calendar.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="sources">The official sources of its days, as citations; at least one.</param>
    /// <param name="firstYear">The first year for which it is known, from 1 to 9998.</param>
    /// <param name="lastYear">The last year for which it is known, included; to 9998.</param>
    /// <param name="weekend">The weekly days off; at least one day of the week is left to work.</param>
    /// <param name="holidays">The holidays, all within the years covered.</param>
    /// <param name="extraWorkingDays">Weekend days that are worked, all within the years covered; none of them a holiday.</param>
    /// <exception cref="ArgumentException">There is no source, the years are in the wrong order, a day is outside them, a
    /// worked day off is a holiday or is not a weekend day, or no day of the week is left.</exception>
    public static WorkingDayCalendar Create(
        string key,
        IEnumerable<string> sources,
        int firstYear,
        int lastYear,
        IEnumerable<IsoDayOfWeek> weekend,
        IEnumerable<LocalDate> holidays,
        IEnumerable<LocalDate>? extraWorkingDays = null) =>
        new(key, Require.Given(sources), firstYear, lastYear, Require.Given(weekend), Require.Given(holidays), extraWorkingDays ?? []);

    // By hand: the working days follow from the other members.
    /// <summary>Whether both have the same name, sources, years and days.</summary>
    /// <param name="other">The other calendar.</param>
    public bool Equals(WorkingDayCalendar? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Key == other.Key && FirstYear == other.FirstYear && LastYear == other.LastYear && Weekend == other.Weekend
                && Holidays == other.Holidays && ExtraWorkingDays == other.ExtraWorkingDays && Sources == other.Sources));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, FirstYear, LastYear, Holidays.Count, ExtraWorkingDays.Count);

    /// <summary>"CN (2018 to 2026)".</summary>
    public override string ToString() => $"{Key} ({FirstYear} to {LastYear})";

    private IEnumerable<LocalDate> Covered(IEnumerable<LocalDate> given) => given.Select(Covered).Distinct().Order();

    private LocalDate Covered(LocalDate day)
    {
        Require.Iso(day);
        return day.Year < FirstYear || day.Year > LastYear ? throw new OutsideCalendarException(this, day) : day;
    }

    private void CheckWorkedDaysOff()
    {
        foreach (LocalDate day in ExtraWorkingDays)
        {
            bool isHoliday = Holidays.AsSpan().BinarySearch(day) >= 0;
            if (!isHoliday && Weekend.Contains(day.DayOfWeek))
                continue;
            string instead = isHoliday ? "a holiday" : "not a weekend day";
            throw new ArgumentException(
                $"{LocalDatePattern.Iso.Format(day)} is given as a worked day off but is {instead}.",
                "extraWorkingDays");
        }
    }
}
