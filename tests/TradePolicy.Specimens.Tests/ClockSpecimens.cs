namespace TradePolicy.Specimens.Tests;

/// <summary>Calendars of working days, and the clocks that count by them.</summary>
public sealed class ClockSpecimens : ISpecimens
{
    private static readonly LocalDate Accepted = new(2025, 12, 1);

    public IEnumerable<Specimen> All => [.. Calendars, .. Clocks, .. Answers];

    private static IEnumerable<Specimen> Calendars =>
    [
        Specimen.Of(() => Calendar())
            .Differing(nameof(WorkingDayCalendar.Key), () => Calendar(id: "B"))
            .Differing(nameof(WorkingDayCalendar.Sources), () => Calendar(source: "another law"))
            .Differing(nameof(WorkingDayCalendar.FirstYear), () => Calendar(firstYear: 2024))
            .Differing(nameof(WorkingDayCalendar.LastYear), () => Calendar(lastYear: 2026))
            .Differing(nameof(WorkingDayCalendar.Weekend), () => Calendar(weekend: IsoDayOfWeek.Friday))
            .Differing(nameof(WorkingDayCalendar.Holidays), () => Calendar(holiday: 2))
            .Differing(nameof(WorkingDayCalendar.ExtraWorkingDays), () => Calendar(workedDayOff: 12)),
    ];

    private static IEnumerable<Specimen> Clocks =>
    [
        Specimen.Of(() => Clock())
            .Differing(nameof(ProcessingClock.Limit), () => Clock(limit: 46))
            .Differing(nameof(ProcessingClock.Calendar), () => Clock(calendar: "B"))
            .Differing(nameof(ProcessingClock.Zone), () => Clock().WithZone(Legal.NewYork))
            .Differing(nameof(ProcessingClock.CutOff), () => Clock().WithCutOff(new LocalTime(17, 0)))
            .Differing(nameof(ProcessingClock.ReceiptCalendar), () => Clock().WithReceiptOnWorkingDays(Legal.Calendar("B")))
            .Differing(nameof(ProcessingClock.CountsAcceptanceDay), () => Clock().WithAcceptanceDay())
            .Differing(nameof(ProcessingClock.CountsAnswerDay), () => Clock().WithAnswerDay()),
        Specimen.Of(() => Pause(20))
            .Differing(
                nameof(ProcessingPause.Reason),
                () => ProcessingPause.Between(PauseReason.HigherAuthority, Accepted, Accepted.PlusDays(20)))
            .Differing(
                nameof(ProcessingPause.From),
                () => ProcessingPause.Between(PauseReason.InformationOutstanding, Accepted.PlusDays(1), Accepted.PlusDays(20)))
            .Differing(nameof(ProcessingPause.Until), () => Pause(21))
            .Differing(nameof(ProcessingPause.HasEnded), () => ProcessingPause.Since(PauseReason.InformationOutstanding, Accepted)),
        Specimen.Of(() => Clock().Start(Accepted, Pause(5)))
            .Differing(nameof(ProcessingRun.Clock), () => Clock(limit: 46).Start(Accepted, Pause(5)))
            .Differing(nameof(ProcessingRun.AcceptedOn), () => Clock().Start(Accepted.PlusDays(1), Pause(5)))
            .Differing(nameof(ProcessingRun.Pauses), () => Clock().Start(Accepted, Pause(6)))
            .Differing(nameof(ProcessingRun.DecidedOn), () => Clock().Start(Accepted, Pause(5)).WithDecision(Accepted.PlusDays(9)))
            .Differing(nameof(ProcessingRun.DecidedAt), () => Clock().Start(Accepted, Pause(5)).WithDecision(Legal.Midnight(20))),
    ];

    // The calendars know the year 2025 alone, so that days of 2026 may or may not count.
    private static IEnumerable<Specimen> Answers =>
    [
        Specimen.Of(() => Elapsed(Accepted, 2))
            .Differing(nameof(DayCount.Minimum), () => Elapsed(Accepted.PlusDays(1), 2))
            .Differing(nameof(DayCount.Maximum), () => Elapsed(Accepted, 3))
            .Differing(nameof(DayCount.Reasons), () => Elapsed(Accepted, 2, "B")),
        Specimen.Of(() => Clock().DueFrom(Accepted))
            .Differing(nameof(DueDate.NotBefore), () => Clock(limit: 46).DueFrom(Accepted))
            .Differing(nameof(DueDate.Reasons), () => Clock(calendar: "B").DueFrom(Accepted)),
    ];

    private static WorkingDayCalendar Calendar(
        string id = "A",
        string source = "a law",
        int firstYear = 2025,
        int lastYear = 2025,
        IsoDayOfWeek weekend = IsoDayOfWeek.Saturday,
        int holiday = 1,
        int workedDayOff = 5) =>
        WorkingDayCalendar.Create(
            id,
            [source],
            firstYear,
            lastYear,
            [weekend, IsoDayOfWeek.Sunday],
            [new LocalDate(2025, 1, holiday)],
            [new LocalDate(2025, 1, workedDayOff)]);

    private static ProcessingClock Clock(int limit = 45, string calendar = "A") =>
        ProcessingClock.WorkingDays(limit, Legal.Calendar(calendar)).WithZone(Legal.Utc).WithCutOff(new LocalTime(18, 0));

    private static ProcessingPause Pause(int days) =>
        ProcessingPause.Between(PauseReason.InformationOutstanding, Accepted, Accepted.PlusDays(days));

    private static DayCount Elapsed(LocalDate accepted, int day, string calendar = "A") =>
        Clock(calendar: calendar).Start(accepted).ElapsedThrough(new LocalDate(2026, 1, day));
}
