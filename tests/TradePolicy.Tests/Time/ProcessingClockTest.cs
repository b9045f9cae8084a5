namespace TradePolicy.Tests;

public sealed class ProcessingClockTest
{
    // State Council Order No. 792: 45 working days, not counting while the matter lies with the State Council.
    private static readonly ProcessingClock Order792 = ProcessingClock.WorkingDays(45, WorkingDayCalendars.China)
        .WithZone(LawZones.Beijing);

    // The target for standard licences in the United Kingdom: days are counted at the end of each, from the day of
    // submission on if that was before 18:00.
    private static readonly ProcessingClock StandardLicence =
        ProcessingClock.WorkingDays(20, WorkingDayCalendars.EnglandAndWales).WithZone(LawZones.London).WithCutOff(new LocalTime(18, 0))
            .WithAcceptanceDay();

    [Theory]
    [InlineData("2025-04-04", "2025-06-11")]
    [InlineData("2025-09-01", "2025-11-07")]
    [InlineData("2025-12-15", "2026-02-24")]
    [InlineData("2026-01-20", "2026-03-30")]
    public void China_has_45_working_days_from_acceptance_over_holidays_and_weekends_that_are_worked(string accepted, string due)
    {
        Order792.DueFrom(LawZones.Day(accepted)).Value.Should().Be(LawZones.Day(due));
        Order792.DueFrom(LawZones.Day(accepted)).ToString().Should().Be(due);
    }

    [Fact]
    public void On_9_June_2025_43_working_days_had_passed_since_the_controls_of_4_April_and_no_application_could_be_late()
    {
        ProcessingRun first = Order792.Start(LawZones.Day("2025-04-04"));
        first.ElapsedThrough(LawZones.Day("2025-06-09")).Value.Should().Be(43);
        first.RemainingAfter(LawZones.Day("2025-06-09")).Value.Should().Be(2);
        first.StateOn(LawZones.Day("2025-06-09")).Should().Be(ProcessingState.Running);
        first.IsOverdueOn(LawZones.Day("2025-06-11")).Should().BeFalse("a decision on the last day is in time");
        first.IsOverdueOn(LawZones.Day("2025-06-12")).Should().BeTrue();
    }

    [Fact]
    public void The_time_is_up_at_the_end_of_the_last_day_in_the_zone_of_the_authority()
    {
        ProcessingRun run = Order792.Start(LawZones.Day("2025-04-04"));
        Instant end = run.Due.EndIn(LawZones.Beijing).Earliest;
        end.Should().Be(LawZones.Utc("2025-06-11T16:00Z"));
        run.IsOverdueAt(end - Duration.FromSeconds(1)).Should().BeFalse();
        run.StateAt(end - Duration.FromSeconds(1)).Should().Be(ProcessingState.Running);
        run.RemainingAt(end - Duration.FromSeconds(1)).Value.Should().Be(1, "the last day is not over");
        run.IsOverdueAt(end).Should().BeTrue();
        run.RemainingAt(end).Value.Should().Be(0);
        run.ElapsedAt(end).Value.Should().Be(45);
    }

    [Fact]
    public void A_case_of_1_October_2024_decided_on_22_November_took_38_working_days_in_England_and_Wales() =>
        StandardLicence.Start(LawZones.Local("2024-10-01T11:20").InZoneStrictly(LawZones.London).ToInstant())
            .ElapsedAt(LawZones.Utc("2024-11-22T13:35Z")).Value.Should().Be(38);

    [Fact]
    public void With_an_appeal_from_25_to_29_November_it_took_42()
    {
        ProcessingPause decided = ProcessingPause.Between(PauseReason.CaseClosed, LawZones.Day("2024-11-22"), LawZones.Day("2024-11-25"));
        StandardLicence.Start(LawZones.Day("2024-10-01"), decided).ElapsedAt(LawZones.Utc("2024-11-29T13:35Z")).Value.Should().Be(42);
    }

    [Theory]
    [InlineData("2024-10-01T16:59:59Z", "2024-10-01", "2024-10-28")]
    [InlineData("2024-10-01T17:00:00Z", "2024-10-02", "2024-10-29")]
    [InlineData("2024-11-01T17:59:59Z", "2024-11-01", "2024-11-28")]
    [InlineData("2024-11-01T18:00:00Z", "2024-11-04", "2024-11-29")]
    public void An_acceptance_at_or_after_the_cut_off_counts_as_of_the_next_working_day(string instant, string accepted, string due)
    {
        ProcessingRun run = StandardLicence.Start(NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value);
        run.AcceptedOn.Should().Be(LawZones.Day(accepted), "18:00 in London is 17:00 UTC in summer");
        run.Due.Value.Should().Be(LawZones.Day(due));
    }

    // D3 of public reports: a cut-off that has no effect on the last working day of a week is none.
    [Theory]
    [InlineData("2026-03-06T16:59:59", "2026-03-06", "2026-03-09", "received on Friday")]
    [InlineData("2026-03-06T17:00:00", "2026-03-09", "2026-03-10", "received on Monday, which is not counted")]
    [InlineData("2026-03-07T09:00:00", "2026-03-09", "2026-03-10", "a Saturday is a day off")]
    [InlineData("2026-03-08T17:00:00", "2026-03-09", "2026-03-10", "the next day is a working day")]
    [InlineData("2026-03-09T16:59:59", "2026-03-09", "2026-03-10", "received on Monday")]
    public void What_arrives_on_the_evening_of_a_Friday_or_at_a_weekend_is_received_on_Monday(
        string arrives, string received, string due, string because)
    {
        ProcessingClock oneDay = ProcessingClock.WorkingDays(1, WorkingDayCalendars.EnglandAndWales)
            .WithZone(LawZones.London).WithCutOff(new LocalTime(17, 0));
        Instant at = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(arrives).Value.InZoneStrictly(LawZones.London).ToInstant();
        oneDay.DayOf(at).Should().Be(LawZones.Day(received), because);
        oneDay.Start(at).Due.Value.Should().Be(LawZones.Day(due), because);
    }

    [Fact]
    public void Receipt_on_a_day_off_needs_no_cut_off_if_the_rule_states_the_days_of_receipt()
    {
        ProcessingClock ninety = ProcessingClock.CalendarDays(90);
        LocalDate mourning = LawZones.Day("2025-01-09");
        ninety.WithReceiptOnWorkingDays(WorkingDayCalendars.UnitedStatesFederal).Start(mourning).AcceptedOn.Should().Be(mourning);
        ProcessingClock offices = ninety.WithReceiptOnWorkingDays(WorkingDayCalendars.UnitedStatesExecutiveOffices);
        offices.Start(mourning).AcceptedOn.Should().Be(mourning.PlusDays(1), "the departments were closed by order");
        offices.DueFrom(mourning).Value.Should().Be(LawZones.Day("2025-04-10"));
        offices.ToString().Should().Be("90 days, received on working days of US-OFFICES");
        Order792.Start(LawZones.Day("2025-04-05")).AcceptedOn.Should().Be(LawZones.Day("2025-04-05"), "the rule says nothing of receipt");
    }

    [Fact]
    public void Receipt_on_a_day_that_the_calendar_does_not_know_leaves_the_day_open()
    {
        ProcessingClock clock = Order792.WithReceiptOnWorkingDays(WorkingDayCalendars.China);
        clock.DueFrom(LawZones.Day("2017-12-31")).ToString().Should().Be("not before 2018-03-08: the calendar CN is known from 2018");
        ProcessingRun run = clock.Start(LawZones.Day("2017-12-31"));
        run.ElapsedThrough(LawZones.Day("2018-01-02")).ToString().Should().Be("0 to 1: the calendar CN is known from 2018");
        run.ElapsedThrough(LawZones.Day("2018-01-05")).ToString().Should().Be("3 to 4: the calendar CN is known from 2018");
        ProcessingClock.CalendarDays(90).WithReceiptOnWorkingDays(WorkingDayCalendars.China).Start(LawZones.Day("2027-01-10"))
            .ElapsedThrough(LawZones.Day("2027-01-20")).ToString()
            .Should().Be("0 to 10: the calendar CN is known through 2026");
    }

    [Theory]
    [InlineData("2024-10-08T09:00", "2024-10-10T09:00", "2024-10-31", "neither the 8th nor the 10th counts")]
    [InlineData("2024-10-08T19:00", "2024-10-10T09:00", "2024-10-30", "the question of the evening is one of the 9th")]
    [InlineData("2024-10-08T09:00", "2024-10-10T19:00", "2024-11-01", "the answer of the evening is one of the 11th")]
    [InlineData("2024-10-08T09:00", "2024-10-08T15:00", "2024-10-29", "the day of question and answer does not count")]
    [InlineData("2024-10-08T09:00", "2024-10-12T09:00", "2024-11-04", "an answer on a Saturday arrives on Monday")]
    public void A_day_does_not_count_while_a_question_is_open_at_the_cut_off_nor_on_the_day_of_the_answer(
        string asked, string answered, string due, string because)
    {
        ProcessingPause pause = StandardLicence.PauseBetween(PauseReason.InformationOutstanding, London(asked), London(answered));
        StandardLicence.DueFrom(LawZones.Day("2024-10-01"), pause).Value.Should().Be(LawZones.Day(due), because);
    }

    [Fact]
    public void The_day_of_the_answer_counts_where_the_rule_says_so()
    {
        ProcessingClock clock = Order792.WithAnswerDay();
        LocalDate asked = LawZones.Day("2025-05-12"), answered = LawZones.Day("2025-05-14");
        clock.PauseBetween(PauseReason.HigherAuthority, asked, answered).Until.Should().Be(answered);
        Order792.PauseBetween(PauseReason.HigherAuthority, asked, answered).Until.Should().Be(answered.PlusDays(1));
        clock.DueFrom(LawZones.Day("2025-04-04"), clock.PauseBetween(PauseReason.HigherAuthority, asked, answered)).Value
            .Should().Be(LawZones.Day("2025-06-13"));
        clock.DueFrom(LawZones.Day("2025-04-04"), clock.PauseBetween(PauseReason.HigherAuthority, asked, asked)).Value
            .Should().Be(LawZones.Day("2025-06-11"), "no day is left out");
    }

    [Fact]
    public void Pauses_may_overlap_and_come_in_any_order()
    {
        ProcessingPause one = ProcessingPause.Between(
            PauseReason.InformationOutstanding, LawZones.Day("2025-05-12"), LawZones.Day("2025-05-17"));
        ProcessingPause two = ProcessingPause.Between(PauseReason.HigherAuthority, LawZones.Day("2025-05-14"), LawZones.Day("2025-05-15"));
        ProcessingPause early = ProcessingPause.Between(
            PauseReason.InformationOutstanding, LawZones.Day("2025-03-01"), LawZones.Day("2025-04-08"));
        ProcessingPause late = ProcessingPause.Between(
            PauseReason.InformationOutstanding, LawZones.Day("2025-07-01"), LawZones.Day("2025-07-08"));
        LocalDate accepted = LawZones.Day("2025-04-04");
        Order792.DueFrom(accepted, one, two).Value.Should().Be(LawZones.Day("2025-06-18"), "five working days were waited");
        Order792.DueFrom(accepted, two, one, late).Should().Be(Order792.DueFrom(accepted, one));
        Order792.DueFrom(accepted, early).Value.Should().Be(LawZones.Day("2025-06-12"), "only 7 April falls in the time");
        Order792.Start(accepted, two, one).Should().Be(Order792.Start(accepted, one, two));
    }

    [Fact]
    public void A_question_that_is_not_answered_leaves_the_day_open()
    {
        LocalDate asked = LawZones.Day("2025-05-12");
        ProcessingRun run = Order792.Start(
            LawZones.Day("2025-04-04"), Order792.PauseBetween(PauseReason.InformationOutstanding, asked, null));
        run.Due.IsCertain.Should().BeFalse();
        run.Due.ToString().Should().Be("not before 2025-06-12: information has been outstanding since 2025-05-12");
        run.Due.Possible.Should().BeEmpty("nobody can give a latest day");
        run.Due.TryGetValue(out _).Should().BeFalse();
        run.DueAsOf(LawZones.Day("2025-05-16")).NotBefore.Should().Be(LawZones.Day("2025-06-18"));
        run.ElapsedThrough(LawZones.Day("2025-05-11")).Value.Should().Be(23);
        run.ElapsedThrough(LawZones.Day("2025-12-31")).Value.Should().Be(23, "the clock has stood still since");
        run.StateOn(LawZones.Day("2025-05-11")).Should().Be(ProcessingState.Running);
        run.StateOn(LawZones.Day("2025-12-31")).Should().Be(ProcessingState.Paused);
        Refusal.Of<InvalidOperationException>(() => run.Due.Value)
            .WithMessage("The day is not known: not before 2025-06-12: information has been outstanding since 2025-05-12.");
        Refusal.Of<InvalidOperationException>(() => run.Due.EndIn(LawZones.Beijing));
    }

    [Fact]
    public void A_question_after_the_last_day_changes_nothing()
    {
        ProcessingPause late = ProcessingPause.Since(PauseReason.HigherAuthority, LawZones.Day("2025-06-12"));
        ProcessingRun run = Order792.Start(LawZones.Day("2025-04-04"), late);
        run.Due.Value.Should().Be(LawZones.Day("2025-06-11"));
        run.StateOn(LawZones.Day("2025-06-20")).Should().Be(ProcessingState.Overdue);
        Order792.DueFrom(LawZones.Day("2025-04-04"), ProcessingPause.Since(PauseReason.HigherAuthority, LawZones.Day("2025-06-11")))
            .ToString()
            .Should().Be("not before 2025-06-12: the matter has been with a higher authority since 2025-06-11");
    }

    [Fact]
    public void Beyond_the_calendar_the_answer_is_the_earliest_day_and_why()
    {
        ProcessingRun run = Order792.Start(LawZones.Day("2026-12-01"));
        run.Due.ToString().Should().Be("not before 2027-01-23: the calendar CN is known through 2026");
        run.ElapsedThrough(LawZones.Day("2026-12-31")).Value.Should().Be(22);
        run.ElapsedThrough(LawZones.Day("2027-01-10")).ToString().Should().Be("22 to 32: the calendar CN is known through 2026");
        run.ElapsedThrough(LawZones.Day("2027-01-10")).Possible.Should().Equal(Enumerable.Range(22, 11));
        run.RemainingAfter(LawZones.Day("2027-01-10")).ToString().Should().Be("13 to 23: the calendar CN is known through 2026");
        run.StateOn(LawZones.Day("2027-01-23")).Should().Be(ProcessingState.Running);
        run.StateOn(LawZones.Day("2027-01-24")).Should().Be(ProcessingState.NotKnown);
        run.IsOverdueOn(LawZones.Day("2028-01-01")).Should().BeFalse("nobody knows it for certain");
        Refusal.Of<InvalidOperationException>(() => run.ElapsedThrough(LawZones.Day("2027-01-10")).Value)
            .WithMessage("The number of days is not known: 22 to 32: the calendar CN is known through 2026.");
    }

    [Fact]
    public void Before_the_calendar_the_answer_is_the_earliest_day_and_why()
    {
        Order792.DueFrom(LawZones.Day("2017-12-20")).ToString().Should().Be("not before 2018-02-22: the calendar CN is known from 2018");
        Order792.DueFrom(LawZones.Day("2010-01-04")).ToString().Should().Be("not before 2010-02-18: the calendar CN is known from 2018");
        Order792.DueFrom(LawZones.Day("2017-12-31")).IsCertain.Should().BeTrue("the day of acceptance is not counted");
        Order792.WithAcceptanceDay().DueFrom(LawZones.Day("2017-12-31")).IsCertain.Should().BeFalse();
    }

    [Fact]
    public void A_pause_beyond_the_calendar_gives_both_reasons() =>
        Order792.DueFrom(LawZones.Day("2026-12-01"), ProcessingPause.Since(PauseReason.InformationOutstanding, LawZones.Day("2027-01-05")))
            .Reasons.Select(fact => fact.Message)
            .Should().Equal("the calendar CN is known through 2026", "information has been outstanding since 2027-01-05");

    [Fact]
    public void A_decided_application_is_not_overdue_however_late_one_asks()
    {
        ProcessingRun run = Order792.Start(LawZones.Day("2025-04-04"));
        Instant decided = LawZones.Utc("2025-06-03T06:30Z");
        ProcessingRun closed = run.WithDecision(decided);
        closed.DecidedOn.Should().Be(LawZones.Day("2025-06-03"));
        run.StateAt(LawZones.Utc("2025-12-31T00:00Z")).Should().Be(ProcessingState.Overdue);
        closed.StateAt(LawZones.Utc("2025-12-31T00:00Z")).Should().Be(ProcessingState.Decided);
        closed.IsOverdueAt(LawZones.Utc("2025-12-31T00:00Z")).Should().BeFalse();
        closed.IsOverdueOn(LawZones.Day("2025-12-31")).Should().BeFalse();
        closed.StateAt(decided - Duration.FromSeconds(1)).Should().Be(ProcessingState.Running);
        closed.StateAt(decided).Should().Be(ProcessingState.Decided);
        closed.ElapsedAt(decided - Duration.FromSeconds(1)).Value.Should().Be(38, "3 June is not over");
        closed.ElapsedAt(decided).Value.Should().Be(39, "the day of the decision is counted");
        closed.ElapsedThrough(LawZones.Day("2025-12-31")).Value.Should().Be(39);
        closed.RemainingAt(LawZones.Utc("2025-12-31T00:00Z")).Value.Should().Be(6);
        closed.Due.Should().Be(run.Due);
        closed.ToString().Should().EndWith("due 2025-06-11, decided 2025-06-03");
    }

    [Fact]
    public void A_decision_after_the_last_day_leaves_the_application_overdue_until_then()
    {
        ProcessingRun late = Order792.Start(LawZones.Day("2025-04-04")).WithDecision(LawZones.Day("2025-06-13"));
        late.StateOn(LawZones.Day("2025-06-12")).Should().Be(ProcessingState.Overdue);
        late.StateOn(LawZones.Day("2025-06-13")).Should().Be(ProcessingState.Decided);
        late.ElapsedThrough(LawZones.Day("2026-06-30")).Value.Should().Be(47, "two days over the limit");
        late.DecidedAt.Should().BeNull("only the day is known");
        late.Should().NotBe(late.WithDecision(LawZones.Utc("2025-06-13T02:00Z")));
    }

    [Fact]
    public void The_evening_on_which_an_authority_decides_is_of_its_own_day() =>
        StandardLicence.Start(LawZones.Day("2024-10-01")).WithDecision(London("2024-11-22T19:00"))
            .DecidedOn.Should().Be(LawZones.Day("2024-11-22"), "the cut-off is about what arrives");

    [Fact]
    public void Calendar_days_count_every_day_and_need_no_calendar()
    {
        ProcessingClock ninety = ProcessingClock.CalendarDays(90);
        ninety.DueFrom(LawZones.Day("2025-08-12")).Value.Should().Be(LawZones.Day("2025-11-10"));
        ninety.DueFrom(
            LawZones.Day("2025-08-12"),
            ninety.PauseBetween(PauseReason.InformationOutstanding, LawZones.Day("2025-09-06"), LawZones.Day("2025-09-07"))).Value
            .Should().Be(LawZones.Day("2025-11-12"));
        ninety.WithAcceptanceDay().DueFrom(LawZones.Day("2025-08-12")).Value.Should().Be(LawZones.Day("2025-11-09"));
        ninety.Start(LawZones.Day("2025-08-12")).ElapsedThrough(LawZones.Day("2025-08-01")).Value.Should().Be(0);
        ninety.Start(LawZones.Day("2025-08-12")).StateOn(LawZones.Day("2025-08-11")).Should().Be(ProcessingState.NotAccepted);
    }

    [Fact]
    public void Clocks_runs_and_answers_are_equal_by_content()
    {
        StandardLicence.Should()
            .Be(ProcessingClock.WorkingDays(20, WorkingDayCalendars.EnglandAndWales).WithAcceptanceDay().WithCutOff(new LocalTime(18, 0))
                .WithZone(LawZones.London));
        StandardLicence.Should().NotBe(StandardLicence.WithAnswerDay());
        StandardLicence.Should().NotBe(StandardLicence.WithCutOff(new LocalTime(17, 0)));
        StandardLicence.Should().NotBe(StandardLicence.WithReceiptOnWorkingDays(WorkingDayCalendars.EnglandAndWales));
        Order792.Should().NotBe(ProcessingClock.CalendarDays(45).WithZone(LawZones.Beijing));
        Order792.Start(LawZones.Day("2025-04-04")).Should().NotBe(Order792.Start(LawZones.Day("2025-04-07")));
        ProcessingPause.Since(PauseReason.HigherAuthority, LawZones.Day("2025-04-04"))
            .Should().NotBe(ProcessingPause.Since(PauseReason.CaseClosed, LawZones.Day("2025-04-04")));
    }

    [Fact]
    public void A_day_that_is_known_is_the_only_possible_one_and_its_own_earliest()
    {
        DueDate due = Order792.DueFrom(LawZones.Day("2025-04-04"));
        due.Possible.Should().Equal(LawZones.Day("2025-06-11"));
        due.TryGetValue(out LocalDate day).Should().BeTrue();
        day.Should().Be(LawZones.Day("2025-06-11"));
        Order792.DueFrom(LawZones.Day("2026-12-01")).TryGetValue(out LocalDate unknown).Should().BeFalse();
        unknown.Should().Be(default);
    }

    [Fact]
    public void Two_reasons_for_an_open_day_or_number_are_both_given()
    {
        ProcessingPause question = ProcessingPause.Since(PauseReason.InformationOutstanding, LawZones.Day("2027-01-05"));
        Order792.DueFrom(LawZones.Day("2026-12-01"), question).ToString().Should().Be(
            "not before 2027-01-24: the calendar CN is known through 2026; information has been outstanding since 2027-01-05");
        Order792.DueFrom(LawZones.Day("2025-04-04"), ProcessingPause.Since(PauseReason.CaseClosed, LawZones.Day("2025-05-12"))).ToString()
            .Should().Be("not before 2025-06-12: the case has been closed since 2025-05-12");
    }

    [Fact]
    public void A_time_that_is_longer_than_the_calendar_on_both_sides_says_both()
    {
        WorkingDayCalendar year = WorkingDayCalendar.Create(
            "one-year", ["a model"], 2026, 2026, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], []);
        ProcessingRun run = ProcessingClock.WorkingDays(300, year).Start(LawZones.Day("2025-12-24"));
        run.Due.ToString().Should().Be(
            "not before 2027-02-01: the calendar one-year is known from 2026; the calendar one-year is known through 2026");
        run.ElapsedThrough(LawZones.Day("2026-01-02")).Possible.Should().Equal(Enumerable.Range(2, 8));
    }

    [Fact]
    public void A_number_of_days_is_given_only_if_it_is_known()
    {
        ProcessingRun run = Order792.Start(LawZones.Day("2026-12-01"));
        DayCount known = run.ElapsedThrough(LawZones.Day("2026-12-31"));
        known.TryGetValue(out int days).Should().BeTrue();
        days.Should().Be(22);
        known.ToString().Should().Be("22");
        known.Reasons.Should().BeEmpty();
        run.ElapsedThrough(LawZones.Day("2027-01-10")).TryGetValue(out int unknown).Should().BeFalse();
        unknown.Should().Be(0);
        run.ElapsedThrough(LawZones.Day("2027-01-10")).Reasons.Should().ContainSingle();
    }

    [Fact]
    public void A_pause_has_its_first_day_and_not_the_day_on_which_it_is_over()
    {
        ProcessingPause pause = ProcessingPause.Between(
            PauseReason.InformationOutstanding, LawZones.Day("2025-05-12"), LawZones.Day("2025-05-20"));
        pause.HasEnded.Should().BeTrue();
        pause.Contains(LawZones.Day("2025-05-11")).Should().BeFalse();
        pause.Contains(LawZones.Day("2025-05-12")).Should().BeTrue();
        pause.Contains(LawZones.Day("2025-05-19")).Should().BeTrue();
        pause.Contains(LawZones.Day("2025-05-20")).Should().BeFalse();
        pause.ToString().Should().Be("information outstanding from 2025-05-12 until before 2025-05-20");

        ProcessingPause open = ProcessingPause.Since(PauseReason.CaseClosed, LawZones.Day("2025-05-12"));
        open.HasEnded.Should().BeFalse();
        open.Contains(LawZones.Day("2025-05-11")).Should().BeFalse();
        open.Contains(LawZones.Day("2040-01-01")).Should().BeTrue();
    }

    [Fact]
    public void Pauses_are_kept_in_the_order_in_which_they_begin_and_of_those_that_begin_together_the_shorter_comes_first()
    {
        LocalDate first = LawZones.Day("2025-05-12"), second = LawZones.Day("2025-05-14");
        ProcessingPause open = ProcessingPause.Since(PauseReason.InformationOutstanding, first);
        ProcessingPause week = ProcessingPause.Between(PauseReason.HigherAuthority, first, first.PlusDays(7));
        ProcessingPause day = ProcessingPause.Between(PauseReason.CaseClosed, first, first.PlusDays(1));
        ProcessingPause sameDay = ProcessingPause.Between(PauseReason.InformationOutstanding, first, first.PlusDays(1));
        ProcessingPause later = ProcessingPause.Between(PauseReason.CaseClosed, second, second.PlusDays(1));
        Order792.Start(LawZones.Day("2025-04-04"), later, open, day, week, sameDay).Pauses
            .Should().Equal(sameDay, day, week, open, later);
    }

    [Fact]
    public void An_answer_that_comes_on_a_day_off_is_received_on_the_next_day_of_receipt()
    {
        LocalDate asked = LawZones.Day("2025-05-12"), saturday = LawZones.Day("2025-05-17");
        Order792.PauseBetween(PauseReason.InformationOutstanding, asked, saturday).Until.Should().Be(LawZones.Day("2025-05-20"));
        ProcessingClock.CalendarDays(90).PauseBetween(PauseReason.InformationOutstanding, asked, saturday).Until
            .Should().Be(LawZones.Day("2025-05-18"), "no calendar says that it is a day off");
        ProcessingClock.CalendarDays(90).WithReceiptOnWorkingDays(WorkingDayCalendars.China)
            .PauseBetween(PauseReason.InformationOutstanding, asked, saturday).Until.Should().Be(LawZones.Day("2025-05-20"));
        Order792.WithReceiptOnWorkingDays(WorkingDayCalendars.EnglandAndWales)
            .PauseBetween(PauseReason.InformationOutstanding, LawZones.Day("2025-09-30"), LawZones.Day("2025-10-01")).Until
            .Should().Be(LawZones.Day("2025-10-02"), "it is received in London on a holiday of China");
    }

    [Fact]
    public void A_limit_may_have_ten_thousand_days() =>
        ProcessingClock.CalendarDays(10_000).DueFrom(LawZones.Day("2025-04-04")).Value
            .Should().Be(LawZones.Day("2025-04-04").PlusDays(10_000));

    [Fact]
    public void A_clock_a_pause_and_a_run_describe_themselves()
    {
        StandardLicence.ToString().Should().Be("20 working days of GB-EAW in Europe/London, cut-off 18:00, the day of acceptance counted");
        ProcessingClock.CalendarDays(90).WithAnswerDay().ToString().Should().Be("90 days, the day of an answer counted");
        Order792.Start(LawZones.Day("2025-04-04")).ToString()
            .Should().Be("45 working days of CN in Asia/Shanghai from 2025-04-04: due 2025-06-11");
        ProcessingPause.Since(PauseReason.HigherAuthority, LawZones.Day("2025-04-04")).ToString()
            .Should().Be("with a higher authority since 2025-04-04");
        ProcessingPause.Between(PauseReason.CaseClosed, LawZones.Day("2025-04-04"), LawZones.Day("2025-04-07")).ToString()
            .Should().Be("case closed from 2025-04-04 until before 2025-04-07");
    }

    [Fact]
    public void Impossible_clocks_and_questions_are_refused()
    {
        LocalDate day = LawZones.Day("2025-04-04");
        Refusal.Of<ArgumentOutOfRangeException>(() => ProcessingClock.CalendarDays(0)).WithMessage("A limit has 1 to 10000 days.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => ProcessingClock.CalendarDays(10_001));
        Refusal.Of<ArgumentNullException>(() => ProcessingClock.WorkingDays(45, null!));
        Refusal.Of<ArgumentNullException>(() => Order792.WithZone(null!));
        Refusal.Of<ArgumentNullException>(() => Order792.WithReceiptOnWorkingDays(null!));
        Refusal.Of<ArgumentNullException>(() => Order792.DueFrom(day, null!));
        Refusal.Of<ArgumentNullException>(() => Order792.DueFrom(day, [null!]));
        Refusal.Of<ArgumentException>(() => Order792.DueFrom(day.WithCalendar(CalendarSystem.Julian)))
            .WithMessage("*in the ISO calendar, not in Julian.*");
        Refusal.Of<ArgumentException>(() => ProcessingPause.Between(PauseReason.CaseClosed, day, day.PlusDays(-1)))
            .WithMessage("A pause from 2025-04-04 does not end before it, on 2025-04-03.*");
        Refusal.Of<ArgumentException>(() => Order792.PauseBetween(PauseReason.CaseClosed, day, day.PlusDays(-1)));
        Refusal.Of<ArgumentOutOfRangeException>(() => ProcessingPause.Since((PauseReason)9, day)).WithMessage("Not a reason for a pause.*");
        Refusal.Of<InvalidOperationException>(() => ProcessingClock.CalendarDays(90).Start(LawZones.Utc("2025-04-04T00:00Z")))
            .WithMessage("The clock of 90 days has no zone and cannot tell the day of an instant. Give it one with WithZone.");
        ProcessingPause.Since(PauseReason.CaseClosed, day).Until.Should().BeNull();
    }

    private static Instant London(string local) => LawZones.Local(local).InZoneStrictly(LawZones.London).ToInstant();
}
