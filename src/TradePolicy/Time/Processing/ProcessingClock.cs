using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The time that an authority has for an application, as its law counts it: a number of working or calendar days from
/// acceptance, without the days on which it waits for something.
/// </summary>
/// <remarks>
/// The day of acceptance is not counted unless <see cref="WithAcceptanceDay"/> says so. If the authority asks for information,
/// neither the day of the question nor the day of the answer is counted, as in the licensing practice of the United Kingdom,
/// unless <see cref="WithAnswerDay"/> says that the day of the answer is. Immutable, and safe for use from several threads.
/// </remarks>
/// <example>
/// 45 working days for a licence under China's State Council Order No. 792, from 4 April 2025:
/// <code>
/// ProcessingClock clock = ProcessingClock.WorkingDays(45, WorkingDayCalendars.China);
/// clock.DueFrom(new LocalDate(2025, 4, 4)).ToString();          // 2025-06-11
/// clock.DueFrom(new LocalDate(2026, 12, 1)).ToString();         // not before 2027-01-23: the calendar CN is known through 2026
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProcessingClock
{
    private const int LongestLimit = 10_000;

    private ProcessingClock(int limit, WorkingDayCalendar? calendar)
    {
        if (limit is < 1 or > LongestLimit)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, $"A limit has 1 to {LongestLimit} days.");
        Limit = limit;
        Calendar = calendar;
    }

    /// <summary>The number of days that the authority has.</summary>
    public int Limit { get; }

    /// <summary>The calendar whose working days are counted, or null if every day is counted.</summary>
    public WorkingDayCalendar? Calendar { get; }

    /// <summary>
    /// The zone in which the authority's days begin and end, or null if none is given; then the clock answers for days only.
    /// </summary>
    public DateTimeZone? Zone { get; private init; }

    /// <summary>
    /// The clock time from which on an event counts as of the next day, or null if there is none. By a calendar, the next day is
    /// the next working day, and an event on a day off counts as of the next working day too.
    /// </summary>
    public LocalTime? CutOff { get; private init; }

    /// <summary>
    /// The calendar of the days on which the authority receives, or null if none is stated. What arrives on another day counts
    /// as of the next of them. With a cut-off and without this calendar, it is the calendar whose working days are counted.
    /// </summary>
    public WorkingDayCalendar? ReceiptCalendar { get; private init; }

    /// <summary>Whether the day of acceptance is the first day counted.</summary>
    public bool CountsAcceptanceDay { get; private init; }

    /// <summary>Whether the day of the answer is counted.</summary>
    public bool CountsAnswerDay { get; private init; }

    /// <summary>A clock that counts the working days of a calendar.</summary>
    /// <param name="limit">The number of days, 1 to 10,000.</param>
    /// <param name="calendar">The calendar that knows them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1 or above 10,000.</exception>
    public static ProcessingClock WorkingDays(int limit, WorkingDayCalendar calendar) => new(limit, Require.Given(calendar));

    /// <summary>A clock that counts every day, as 15 CFR 750.4 does.</summary>
    /// <param name="limit">The number of days, 1 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1 or above 10,000.</exception>
    public static ProcessingClock CalendarDays(int limit) => new(limit, null);

    /// <summary>The same clock with the zone of the authority, so that it can answer for instants.</summary>
    /// <param name="zone">The zone.</param>
    public ProcessingClock WithZone(DateTimeZone zone) => this with { Zone = Require.Given(zone) };

    /// <summary>
    /// The same clock with a clock time at which the authority closes its day. What arrives from then on counts as of the next
    /// day; if the clock has a calendar, as of the next working day, and so does what arrives on a day off.
    /// </summary>
    /// <param name="cutOff">The clock time in the zone.</param>
    public ProcessingClock WithCutOff(LocalTime cutOff) => this with { CutOff = cutOff };

    /// <summary>
    /// The same clock with a calendar of the days on which the authority receives: what arrives on another day counts as of the
    /// next of them. It may differ from the calendar whose days are counted: 90 calendar days from receipt at an office
    /// that is closed at weekends.
    /// </summary>
    /// <param name="calendar">The calendar.</param>
    public ProcessingClock WithReceiptOnWorkingDays(WorkingDayCalendar calendar) =>
        this with { ReceiptCalendar = Require.Given(calendar) };

    /// <summary>The same clock with the day of acceptance counted, if it is a day that counts.</summary>
    public ProcessingClock WithAcceptanceDay() => this with { CountsAcceptanceDay = true };

    /// <summary>The same clock with the day of the answer counted.</summary>
    public ProcessingClock WithAnswerDay() => this with { CountsAnswerDay = true };

    /// <summary>
    /// The day as of which an event at an instant counts: its day in the zone, or the next day from the cut-off on; by a calendar,
    /// the next working day if that day is off. A day that the calendar does not know is not rolled.
    /// </summary>
    /// <param name="instant">When it happens.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public LocalDate DayOf(Instant instant)
    {
        LocalDateTime local = LocalOf(instant);
        return Received(local.TimeOfDay >= CutOff ? local.Date.PlusDays(1) : local.Date);
    }

    /// <summary>
    /// The days that are not counted while the clock waits, by its rule: from the day of the question to the day of the answer,
    /// which is not counted either unless <see cref="CountsAnswerDay"/>. An answer on a day off arrives on the next working
    /// day.
    /// </summary>
    /// <param name="reason">The reason for which it waits.</param>
    /// <param name="asked">The day of the question.</param>
    /// <param name="answered">The day of the answer, or null if there is none yet.</param>
    /// <exception cref="ArgumentException">The answer comes before the question.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public ProcessingPause PauseBetween(PauseReason reason, LocalDate asked, LocalDate? answered)
    {
        Require.Iso(asked);
        if (Require.Iso(answered) is not { } day)
            return ProcessingPause.Since(reason, asked);
        if (day < asked || CountsAnswerDay)
            return ProcessingPause.Between(reason, asked, day, nameof(answered));
        return ProcessingPause.Between(reason, asked, Rolled(ReceiptCalendar ?? Calendar, day).PlusDays(1));
    }

    /// <summary>
    /// The days that are not counted while the clock waits, by its rule. Question and answer count as of <see cref="DayOf"/>.
    /// </summary>
    /// <param name="reason">The reason for which it waits.</param>
    /// <param name="asked">The instant of the question.</param>
    /// <param name="answered">The instant of the answer, or null if there is none yet.</param>
    /// <exception cref="ArgumentException">The answer comes before the question.</exception>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public ProcessingPause PauseBetween(PauseReason reason, Instant asked, Instant? answered) =>
        PauseBetween(reason, DayOf(asked), answered is { } instant ? DayOf(instant) : null);

    /// <summary>The clock as it runs for one application.</summary>
    /// <param name="accepted">
    /// The day as of which the application is accepted; if the authority receives on working days only and this is a day off, the
    /// next working day is.
    /// </param>
    /// <param name="pauses">The pauses so far, in any order; they may overlap.</param>
    /// <exception cref="ArgumentException"><paramref name="accepted"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public ProcessingRun Start(LocalDate accepted, params IEnumerable<ProcessingPause> pauses)
    {
        ProcessingPause[] own = [.. Require.Given(pauses)];
        foreach (ProcessingPause pause in own)
            ArgumentNullException.ThrowIfNull(pause, nameof(pauses));
        return new(this, Received(Require.Iso(accepted)), own);
    }

    /// <summary>The clock as it runs for one application, accepted as of <see cref="DayOf"/> the instant.</summary>
    /// <param name="accepted">The instant at which the application is accepted.</param>
    /// <param name="pauses">The pauses so far, in any order; they may overlap.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public ProcessingRun Start(Instant accepted, params IEnumerable<ProcessingPause> pauses) => Start(DayOf(accepted), pauses);

    /// <summary>The last day of the time allowed, or the earliest possible one.</summary>
    /// <param name="accepted">The day as of which the application is accepted.</param>
    /// <param name="pauses">The pauses so far, in any order; they may overlap.</param>
    /// <exception cref="ArgumentException"><paramref name="accepted"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public DueDate DueFrom(LocalDate accepted, params IEnumerable<ProcessingPause> pauses) => Start(accepted, pauses).Due;

    // By hand: zones are compared by name, not by reference.
    /// <summary>Whether both count in the same way.</summary>
    /// <param name="other">The other clock.</param>
    public bool Equals(ProcessingClock? other) =>
        other is not null && Limit == other.Limit && Calendar == other.Calendar && Zone?.Name() == other.Zone?.Name()
        && CutOff == other.CutOff && ReceiptCalendar == other.ReceiptCalendar && CountsAcceptanceDay == other.CountsAcceptanceDay
        && CountsAnswerDay == other.CountsAnswerDay;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(
        Limit, Calendar, Zone?.Name(), CutOff, ReceiptCalendar, CountsAcceptanceDay, CountsAnswerDay);

    /// <summary>
    /// "45 working days of CN", "90 days", "20 working days of GB-EAW in Europe/London, cut-off 18:00, the day of acceptance
    /// counted".
    /// </summary>
    public override string ToString()
    {
        string days = Calendar is null ? "days" : $"working days of {Calendar.Key}";
        string zone = Zone is null ? "" : $" in {Zone.Name()}";
        string cutOff = CutOff is { } time ? $", cut-off {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "";
        string receipt = ReceiptCalendar is null ? "" : $", received on working days of {ReceiptCalendar.Key}";
        string acceptance = CountsAcceptanceDay ? ", the day of acceptance counted" : "";
        string answer = CountsAnswerDay ? ", the day of an answer counted" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Limit} {days}{zone}{cutOff}{receipt}{acceptance}{answer}");
    }

    /// <summary>The calendar by which a day of receipt rolls to a working day; null if it does not roll.</summary>
    internal WorkingDayCalendar? ReceivesBy => ReceiptCalendar ?? (CutOff is null ? null : Calendar);

    internal LocalDateTime LocalOf(Instant instant) => Zone is not null
        ? instant.InZone(Zone).LocalDateTime
        : throw new InvalidOperationException(
            $"The clock of {this} has no zone and cannot tell the day of an instant. Give it one with WithZone.");

    private LocalDate Received(LocalDate day) => Rolled(ReceivesBy, day);

    // After the last working day that the calendar knows, the first day that it does not know is the earliest possible.
    private static LocalDate Rolled(WorkingDayCalendar? calendar, LocalDate day)
    {
        if (calendar is null || !DayCounting.IsKnown(calendar, day) || calendar.IsWorkingDay(day))
            return day;
        return calendar.CountWorkingDays(day, calendar.LastDay) > 0 ? calendar.Next(day) : calendar.LastDay.PlusDays(1);
    }
}
