namespace TradePolicy.Tests;

/// <summary>The day on which an application counts as received, and what is said where a calendar does not know it.</summary>
public sealed class ReceiptTest
{
    private static readonly WorkingDayCalendar Office = WorkingDayCalendar.Create(
        "office", ["an order"], 2025, 2025, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [LawZones.Day("2025-12-31")], []);

    private static readonly ProcessingClock Plain = ProcessingClock.CalendarDays(10).WithZone(LawZones.London);
    private static readonly ProcessingClock ByOffice = Plain.WithReceiptOnWorkingDays(Office);

    [Fact]
    public void The_calendar_of_receipt_counts_before_that_of_the_days()
    {
        // Good Friday is no working day in England and Wales, and is one of the office.
        ProcessingClock clock = ProcessingClock.WorkingDays(10, WorkingDayCalendars.EnglandAndWales).WithZone(LawZones.London)
            .WithCutOff(new LocalTime(18, 0));
        clock.Start(LawZones.Day("2025-04-18")).AcceptedOn.Should().Be(LawZones.Day("2025-04-22"));
        clock.WithReceiptOnWorkingDays(Office).Start(LawZones.Day("2025-04-18")).AcceptedOn.Should().Be(LawZones.Day("2025-04-18"));
    }

    [Fact]
    public void After_the_last_working_day_that_is_known_it_is_received_on_the_first_day_that_is_not_at_the_earliest()
    {
        ProcessingRun run = ByOffice.Start(LawZones.Day("2025-12-31"));
        run.AcceptedOn.Should().Be(LawZones.Day("2026-01-01"));
        run.Due.IsCertain.Should().BeFalse();
        run.Due.ToString().Should().Contain("the calendar office is known through 2025");
    }

    [Fact]
    public void Before_the_first_day_that_is_known_nothing_has_passed_for_certain_and_the_day_before_nothing_at_all()
    {
        ProcessingRun run = ByOffice.Start(LawZones.Day("2024-12-20"));
        DayCount after = run.ElapsedThrough(LawZones.Day("2024-12-23"));
        (after.Minimum, after.Maximum).Should().Be((0, 3));
        after.ToString().Should().Be("0 to 3: the calendar office is known from 2025");
        run.ElapsedThrough(LawZones.Day("2024-12-20")).Should().Be(Plain.Start(LawZones.Day("2024-12-20")).ElapsedThrough(
            LawZones.Day("2024-12-20")), "on the day of acceptance nothing is in doubt");
    }

    [Theory]
    [InlineData(false, "0 to 26: the calendar closed is known from 2025")]
    [InlineData(true, "14 to 26: the calendar closed is known from 2025")]
    public void Received_before_a_calendar_begins_it_counts_from_the_first_working_day_at_the_latest(bool isWorked, string passed)
    {
        // 1 January 2025 was a Wednesday.
        IEnumerable<LocalDate> wednesdays = Enumerable.Range(0, 53).Select(week => LawZones.Day("2025-01-01").PlusWeeks(week));
        WorkingDayCalendar closed = WorkingDayCalendar.Create(
            "closed", ["an order"], 2025, 2025,
            Enum.GetValues<IsoDayOfWeek>().Where(day => day is not (IsoDayOfWeek.None or IsoDayOfWeek.Wednesday)),
            wednesdays.Skip(isWorked ? 1 : 0), []);
        ProcessingRun run = ProcessingClock.CalendarDays(90).WithReceiptOnWorkingDays(closed).Start(LawZones.Day("2024-12-20"));
        run.ElapsedThrough(LawZones.Day("2025-01-15")).ToString().Should().Be(passed);
    }

    [Fact]
    public void Of_a_calendar_that_knows_neither_the_beginning_nor_the_end_both_are_told()
    {
        ProcessingRun run = ProcessingClock.WorkingDays(400, Office).Start(LawZones.Day("2024-12-20"));
        DayCount through = run.ElapsedThrough(LawZones.Day("2026-01-09"));
        through.ToString().Should().EndWith(": the calendar office is known from 2025; the calendar office is known through 2025");
        through.Reasons.Select(reason => reason.Subject).Should().Equal("calendar office", "calendar office");
    }

    [Fact]
    public void An_application_runs_from_the_day_of_acceptance_and_is_decided_from_the_day_of_the_decision()
    {
        ProcessingRun run = Plain.Start(LawZones.Day("2025-06-02"));
        run.StateOn(LawZones.Day("2025-06-01")).Should().Be(ProcessingState.NotAccepted);
        run.StateOn(LawZones.Day("2025-06-02")).Should().Be(ProcessingState.Running);
        ProcessingRun decided = run.WithDecision(LawZones.Day("2025-06-05"));
        decided.StateAt(LawZones.Utc("2025-06-04T22:59Z")).Should().Be(ProcessingState.Running);
        decided.StateAt(LawZones.Utc("2025-06-04T23:00Z")).Should().Be(ProcessingState.Decided);
        decided.ElapsedAt(LawZones.Utc("2025-06-05T12:00Z")).Value.Should().Be(3, "the day of the decision counts");
        decided.ElapsedAt(LawZones.Utc("2025-06-05T23:00Z")).Value.Should().Be(3);
    }

    [Fact]
    public void Days_of_a_pause_that_has_ended_do_not_count()
    {
        ProcessingPause pause = ProcessingPause.Between(
            PauseReason.InformationOutstanding, LawZones.Day("2025-06-04"), LawZones.Day("2025-06-10"));
        ProcessingRun run = Plain.Start(LawZones.Day("2025-06-02"), pause);
        run.ElapsedThrough(LawZones.Day("2025-06-03")).Value.Should().Be(1);
        run.ElapsedThrough(LawZones.Day("2025-06-09")).Value.Should().Be(1);
        run.ElapsedThrough(LawZones.Day("2025-06-10")).Value.Should().Be(2);
    }

    [Fact]
    public void A_pause_that_is_not_over_is_told_by_its_reason() =>
        Plain.Start(LawZones.Day("2025-06-02"), ProcessingPause.Since(PauseReason.HigherAuthority, LawZones.Day("2025-06-04")))
            .DueAsOf(LawZones.Day("2025-06-05")).Reasons.Should().ContainSingle().Which.Subject.Should().Be("HigherAuthority");

    [Fact]
    public void Clocks_of_other_limits_are_others_and_none_is_nothing()
    {
        Plain.Should().NotBe(ProcessingClock.CalendarDays(11).WithZone(LawZones.London));
        Plain.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_day_that_is_not_known_and_a_day_that_was_never_off_are_refused_with_what_is_wrong()
    {
        Refusal.Of<OutsideCalendarException>(() => Office.IsWorkingDay(LawZones.Day("2026-01-05"))).WithMessage(
            "The calendar 'office' is known for 2025 to 2025; 2026-01-05 is outside. Days outside are not assumed to be working days.");
        Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("x", ["an order"], 2025, 2025, [], [], [LawZones.Day("2025-06-03")]))
            .WithMessage("2025-06-03 is given as a worked day off but is not a weekend day.*").WithParameterName("extraWorkingDays");
    }

    [Theory]
    [InlineData("the holidays of 2018", "[2017] No. 12")]
    [InlineData("the holidays of 2019", "[2018] No. 15")]
    [InlineData("Labour Day of 2019", "[2019] No. 3")]
    [InlineData("the holidays of 2020", "[2019] No. 16")]
    [InlineData("the extension of the Spring Festival of 2020", "[2020] No. 1")]
    [InlineData("the holidays of 2021", "[2020] No. 27")]
    [InlineData("the holidays of 2022", "[2021] No. 11")]
    [InlineData("the holidays of 2023", "[2022] No. 16")]
    [InlineData("the holidays of 2024", "[2023] No. 7")]
    [InlineData("the holidays of 2025", "[2024] No. 12")]
    [InlineData("the holidays of 2026", "[2025] No. 7")]
    public void The_calendar_of_China_names_each_notice_that_it_rests_on(string subject, string number)
    {
        string citation = $"General Office of the State Council, notice on {subject}, Guobanfa Mingdian {number}";
        WorkingDayCalendars.China.Sources.Should().HaveCount(11).And.Contain(citation);
        ChineseHolidays.Notices.Should().ContainSingle(notice => notice.Citation == citation);
    }
}
