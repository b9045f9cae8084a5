using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// A processing clock as it runs for one application: when it is due, how many days have passed and how many are left. If a
/// pause is not over, or the calendar does not know days that matter, the answer is uncertain and gives the reasons; nothing is
/// guessed, and no exception is thrown.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProcessingRun
{
    internal ProcessingRun(ProcessingClock clock, LocalDate acceptedOn, ProcessingPause[] pauses)
    {
        Clock = clock;
        AcceptedOn = acceptedOn;
        Pauses = pauses.Length < 2
            ? ValueList.Owning(pauses)
            : ValueList.From(pauses
                .OrderBy(pause => pause.From)
                .ThenBy(pause => pause.Until ?? LocalDate.MaxIsoValue)
                .ThenBy(pause => pause.Reason));
    }

    /// <summary>The clock.</summary>
    public ProcessingClock Clock { get; }

    /// <summary>
    /// The day as of which the application is accepted. If the calendar does not know whether the authority receives on it, the
    /// earliest possible one, and answers that depend on it say so.
    /// </summary>
    public LocalDate AcceptedOn { get; }

    /// <summary>The pauses, in the order in which they begin.</summary>
    public ValueList<ProcessingPause> Pauses { get; }

    /// <summary>
    /// The day in the zone of the clock on which the authority decided, or on which the application was closed otherwise; null if it
    /// is pending. The day is counted, and no later one is.
    /// </summary>
    public LocalDate? DecidedOn { get; private init; }

    /// <summary>The instant of the decision; null if it is pending, or if only the day is known.</summary>
    public Instant? DecidedAt { get; private init; }

    /// <summary>
    /// The same run, ended by a decision: the day of the decision is the last that is counted, and the application is overdue at no
    /// later time.
    /// </summary>
    /// <param name="day">The day of the decision.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public ProcessingRun WithDecision(LocalDate day) => this with { DecidedOn = Require.Iso(day), DecidedAt = null };

    /// <summary>
    /// The same run, ended by a decision at an instant. Its day is that of the clock in the zone: a cut-off is about what arrives.
    /// </summary>
    /// <param name="instant">The instant of the decision.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    public ProcessingRun WithDecision(Instant instant) => WithDecision(DateAt(instant)) with { DecidedAt = instant };

    /// <summary>
    /// The last day of the time allowed. If a pause is not over, the earliest possible day, as if the pause ended on its first
    /// day; see <see cref="DueAsOf"/>.
    /// </summary>
    public DueDate Due => DueAsOf(AcceptedOn);

    /// <summary>
    /// The last day of the time allowed, as it is known on a day: a pause that is not over lasts at least through that day.
    /// </summary>
    /// <param name="day">The day of the question.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public DueDate DueAsOf(LocalDate day)
    {
        Require.Iso(day);
        LocalDate at = BeforeFirstDay(AcceptedOn);
        int left = Clock.Limit;
        List<OpenFact>? reasons = null;
        Add(ref reasons, ReceiptUnknown);
        foreach (ProcessingPause pause in Pauses)
        {
            LocalDate running = pause.From.PlusDays(-1);
            (_, int most) = DayCounting.Count(Clock.Calendar, at, running);
            if (most >= left)
                break;
            Add(ref reasons, DayCounting.Unknown(Clock.Calendar, at, running));
            left -= most;
            LocalDate lastPaused = pause.Until is { } until ? until.PlusDays(-1) : LocalDate.Max(pause.From, day);
            at = LocalDate.Max(LocalDate.Max(at, running), lastPaused);
            if (!pause.HasEnded)
                Add(ref reasons, [OpenBecause(pause)]);
        }

        LocalDate due = DayCounting.Earliest(Clock.Calendar, at, left);
        Add(ref reasons, DayCounting.Unknown(Clock.Calendar, at, due));
        return new(due, Once(reasons));
    }

    /// <summary>
    /// The number of counted days that have passed, with the given day as a whole. A pause that is not over is assumed to last
    /// through the day. Of a decided application, the days through that of the decision.
    /// </summary>
    /// <param name="day">The last day, included.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public DayCount ElapsedThrough(LocalDate day)
    {
        if (Require.Iso(day) > DecidedOn)
            day = DecidedOn.Value;
        List<OpenFact>? reasons = null;
        (int least, int most) = Count(BeforeFirstDay(AcceptedOn), day, ref reasons);
        if (ReceiptUnknown is not [] and var unknown && most > 0)
        {
            Add(ref reasons, unknown);
            least = LatestReceipt is { } latest ? Count(BeforeFirstDay(latest), day, ref reasons).Least : 0;
        }

        return new(least, most, Once(reasons));
    }

    /// <summary>
    /// The number of counted days that are over at an instant. The day of the instant is not over. From the decision on, the days
    /// that it took, that of the decision counted.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public DayCount ElapsedAt(Instant instant) => ElapsedThrough(LastDayOver(instant));

    /// <summary>
    /// The number of counted days that are left after a day; zero once the time is over. Of a decided application, those that were
    /// left at the decision.
    /// </summary>
    /// <param name="day">The day, which is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public DayCount RemainingAfter(LocalDate day)
    {
        DayCount elapsed = ElapsedThrough(day);
        return new(Math.Max(0, Clock.Limit - elapsed.Maximum), Math.Max(0, Clock.Limit - elapsed.Minimum), elapsed.Reasons);
    }

    /// <summary>
    /// The number of counted days that are not over at an instant. The day of the instant is the first of them, if it counts.
    /// From the decision on, those that were left at the decision.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public DayCount RemainingAt(Instant instant) => RemainingAfter(LastDayOver(instant));

    /// <summary>
    /// The state of the application on a day. The day on which it is due is still in time; from the day of the decision on, it is
    /// decided.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public ProcessingState StateOn(LocalDate day) => Require.Iso(day) >= DecidedOn ? ProcessingState.Decided : StateIfPending(day);

    /// <summary>The state of the application at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    public ProcessingState StateAt(Instant instant) =>
        IsDecidedAt(instant) ? ProcessingState.Decided : StateIfPending(DateAt(instant));

    /// <summary>Whether the last day of the time allowed is certainly over on a day, and the application is not decided.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public bool IsOverdueOn(LocalDate day) => StateOn(day) == ProcessingState.Overdue;

    /// <summary>
    /// Whether the last day of the time allowed is certainly over at an instant, and the application is not decided.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="InvalidOperationException">The clock has no zone.</exception>
    public bool IsOverdueAt(Instant instant) => StateAt(instant) == ProcessingState.Overdue;

    /// <summary>"45 working days of CN from 2025-04-04: due 2025-06-11", ", decided 2025-06-03".</summary>
    public override string ToString()
    {
        string decided = DecidedOn is { } day ? $", decided {LocalDatePattern.Iso.Format(day)}" : "";
        return $"{Clock} from {LocalDatePattern.Iso.Format(AcceptedOn)}: due {Due}{decided}";
    }

    private bool IsDecidedAt(Instant instant) => DecidedAt is { } decided ? instant >= decided : DateAt(instant) >= DecidedOn;

    private LocalDate LastDayOver(Instant instant) => IsDecidedAt(instant) ? DecidedOn!.Value : DateAt(instant).PlusDays(-1);

    private ProcessingState StateIfPending(LocalDate day)
    {
        if (day < AcceptedOn)
            return ProcessingState.NotAccepted;
        DayCount over = ElapsedThrough(day.PlusDays(-1));
        if (over.Minimum >= Clock.Limit)
            return ProcessingState.Overdue;
        if (over.Maximum >= Clock.Limit)
            return ProcessingState.NotKnown;
        return Pauses.Any(pause => pause.Contains(day)) ? ProcessingState.Paused : ProcessingState.Running;
    }

    // The first day that can count is the next day.
    private LocalDate BeforeFirstDay(LocalDate accepted) => Clock.CountsAcceptanceDay ? accepted.PlusDays(-1) : accepted;

    private IReadOnlyList<OpenFact> ReceiptUnknown => DayCounting.Unknown(Clock.ReceivesBy, AcceptedOn.PlusDays(-1), AcceptedOn);

    // If all the days that the calendar does not know are off; null if it knows none of the days that follow.
    private LocalDate? LatestReceipt => Clock.ReceivesBy is { } calendar && AcceptedOn < calendar.FirstDay
        && calendar.CountWorkingDays(calendar.FirstDay.PlusDays(-1), calendar.LastDay) > 0
        ? calendar.NextOrSame(calendar.FirstDay)
        : null;

    private (int Least, int Most) Count(LocalDate beforeFirstDay, LocalDate day, ref List<OpenFact>? reasons)
    {
        LocalDate at = beforeFirstDay;
        int least = 0, most = 0;
        foreach (ProcessingPause pause in Pauses)
        {
            Run(LocalDate.Min(pause.From.PlusDays(-1), day), ref reasons);
            if (pause.Until is not { } until)
                return (least, most);
            at = LocalDate.Max(at, until.PlusDays(-1));
        }

        Run(day, ref reasons);
        return (least, most);

        void Run(LocalDate through, ref List<OpenFact>? reasons)
        {
            (int known, int possible) = DayCounting.Count(Clock.Calendar, at, through);
            Add(ref reasons, DayCounting.Unknown(Clock.Calendar, at, through));
            least += known;
            most += possible;
            at = LocalDate.Max(at, through);
        }
    }

    private LocalDate DateAt(Instant instant) => Clock.LocalOf(instant).Date;

    // Most answers have no reasons, and a list for none would cost more than the count itself.
    private static void Add(ref List<OpenFact>? reasons, IReadOnlyList<OpenFact> more)
    {
        if (more.Count > 0)
            (reasons ??= []).AddRange(more);
    }

    private static ValueList<OpenFact> Once(List<OpenFact>? reasons) => reasons is null ? [] : ValueList.From(reasons.Distinct());

    private static OpenFact OpenBecause(ProcessingPause pause) => OpenFact.Of(OpenFactKind.Pending, $"{pause.Reason}", pause.Reason switch
    {
        PauseReason.InformationOutstanding => $"information has been outstanding since {LocalDatePattern.Iso.Format(pause.From)}",
        PauseReason.HigherAuthority => $"the matter has been with a higher authority since {LocalDatePattern.Iso.Format(pause.From)}",
        _ => $"the case has been closed since {LocalDatePattern.Iso.Format(pause.From)}",
    });
}
