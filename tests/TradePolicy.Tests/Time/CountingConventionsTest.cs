namespace TradePolicy.Tests;

/// <summary>
/// The same words, "90 days", counted from the same instant, 2025-05-14T04:01Z, by each body of law.
/// </summary>
public sealed class CountingConventionsTest
{
    [Theory]
    [InlineData("2025-01-28", "2025-02-27")]
    [InlineData("2025-01-29", "2025-02-28")]
    [InlineData("2025-01-31", "2025-02-28")]
    [InlineData("2024-01-30", "2024-02-29")]
    [InlineData("2025-08-31", "2025-09-30")]
    [InlineData("2025-08-01", "2025-08-31")]
    public void A_month_whose_first_day_counts_ends_the_day_before_or_with_a_month_that_lacks_the_day(string first, string last) =>
        LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day(first), DateTimeZone.Utc))
            .Lasting(Period.FromMonths(1), CountingRule.GermanCivilCodeFirstDayIncluded).LastDay().Should().Be(LawZones.Day(last));

    [Fact]
    public void A_year_whose_first_day_counts_ends_the_day_before_its_anniversary() =>
        LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2025-08-01"), DateTimeZone.Utc))
            .Lasting(Period.FromYears(1), CountingRule.GermanCivilCodeFirstDayIncluded).LastDay().Should().Be(LawZones.Day("2026-07-31"));

    private static readonly LegalMoment NewYorkStart = LawZones.At("2025-05-14T00:01", LawZones.NewYork);
    private static readonly LegalMoment BeijingStart = LawZones.At("2025-05-14T12:01", LawZones.Beijing);
    private static readonly LegalMoment BrusselsStart = LawZones.At("2025-05-14T06:01", LawZones.Brussels);
    private static readonly LegalMoment BerlinStart = LawZones.At("2025-05-14T06:01", LawZones.Berlin);
    private static readonly LegalMoment LondonStart = LawZones.At("2025-05-14T05:01", LawZones.London);
    private static readonly Period NinetyDays = Period.FromDays(90);

    private static readonly WorkingDayCalendar FederalDays = WorkingDayCalendars.UnitedStatesFederal;
    private static readonly WorkingDayCalendar ChineseDays = WorkingDayCalendars.China;

    private static readonly WorkingDayCalendar WeekendsOf2022 = WorkingDayCalendar.Create(
        "weekends of 2022", ["a model"], 2022, 2022, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], []);

    private static readonly WorkingDayCalendar EasterInBrussels = WorkingDayCalendar.Create(
        "Easter in Brussels", ["a model"], 2026, 2026, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [new(2026, 4, 2), new(2026, 4, 3), new(2026, 4, 6)]);

    [Fact]
    public void All_cases_start_at_one_instant() =>
        new[] { NewYorkStart, BeijingStart, BrusselsStart, BerlinStart, LondonStart }
            .Should().OnlyContain(start => start.IsCertain && start.Earliest == LawZones.Utc("2025-05-14T04:01Z"));

    [Fact]
    public void Elapsed_hours_end_at_the_same_clock_time_in_New_York_and_Beijing()
    {
        Ends(NewYorkStart, CountingRule.ElapsedTime, "2025-08-12T00:01", "2025-08-12T04:01Z");
        Ends(BeijingStart, CountingRule.ElapsedTime, "2025-08-12T12:01", "2025-08-12T04:01Z");
    }

    [Fact]
    public void United_States_practice_keeps_the_clock_time() =>
        Ends(NewYorkStart, CountingRule.SameClockTime, "2025-08-12T00:01", "2025-08-12T04:01Z");

    [Fact]
    public void Regulation_1182_of_1971_ends_a_procedural_period_with_the_last_hour_of_the_last_day() =>
        Ends(BrusselsStart, CountingRule.EuropeanUnionRegulation1182, "2025-08-12T24:00", "2025-08-12T22:00Z");

    [Fact]
    public void Regulation_1182_of_1971_lets_an_act_cease_to_apply_at_the_same_hour_and_never_rolls()
    {
        CountingRule article4 = CountingRule.Of(CountingMethod.EndOfLastDay, "Regulation (EEC, Euratom) No 1182/71, art. 4");
        Ends(BrusselsStart, article4, "2025-08-12T24:00", "2025-08-12T22:00Z");
        Ends(BrusselsStart, Period.FromDays(3), article4, "2025-05-17T24:00", "2025-05-17T22:00Z");
    }

    // D1 and D2 of public reports: article 3(5) of Regulation (EEC, Euratom) No 1182/71. Time was lost without it.
    [Theory]
    [InlineData("2026-03-06T10:00", 2, "2026-03-10T24:00", "Monday would be the only working day")]
    [InlineData("2026-03-06T10:00", 1, "2026-03-09T24:00", "a period of one day has no least number")]
    [InlineData("2026-03-06T10:00", 3, "2026-03-10T24:00", "the last day is a Monday, and the only working day")]
    [InlineData("2026-03-06T10:00", 4, "2026-03-10T24:00", "Monday and Tuesday are two")]
    [InlineData("2026-03-04T10:00", 2, "2026-03-06T24:00", "Thursday and Friday are two")]
    [InlineData("2026-04-02T10:00", 3, "2026-04-08T24:00", "Tuesday 7 April would be the only working day")]
    public void A_period_of_two_days_or_more_includes_two_working_days_by_Regulation_1182_of_1971(
        string start, int days, string end, string because)
    {
        CountingRule rule = CountingRule.EuropeanUnionRegulation1182.WithNextWorkingDay(EasterInBrussels);
        Counted(LawZones.At(start, LawZones.Brussels), Period.FromDays(days), rule).End.Possible.Should().ContainSingle()
            .Which.LocalText.Should().Be(end, because);
        Counted(LawZones.At(start, LawZones.Brussels), Period.FromDays(days), CountingRule.EuropeanUnionRegulation1182).LastDay()
            .Should().Be(LawZones.Local(start).Date.PlusDays(days), "article 4 takes the entry into force and the expiry of acts out");
    }

    [Fact]
    public void A_week_and_a_month_have_their_two_working_days_anyway()
    {
        CountingRule rule = CountingRule.EuropeanUnionRegulation1182.WithNextWorkingDay(EasterInBrussels);
        Counted(LawZones.At("2026-03-06T10:00", LawZones.Brussels), Period.FromWeeks(1), rule).LastDay().Should().Be(new(2026, 3, 13));
        Counted(LawZones.At("2026-03-06T10:00", LawZones.Brussels), Period.FromMonths(1), rule).LastDay().Should().Be(new(2026, 4, 7));
    }

    [Fact]
    public void A_week_of_holidays_with_one_working_day_is_not_over_before_the_second()
    {
        WorkingDayCalendar goldenWeek = WorkingDayCalendar.Create(
            "a golden week", ["a model"], 2026, 2026, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            [new(2026, 5, 4), new(2026, 5, 5), new(2026, 5, 6), new(2026, 5, 7)]);
        CountingRule rule = CountingRule.EuropeanUnionRegulation1182.WithNextWorkingDay(goldenWeek);
        Counted(LawZones.At("2026-05-01T10:00", LawZones.Brussels), Period.FromWeeks(1), rule).LastDay().Should().Be(new(2026, 5, 11));
        Counted(LawZones.At("2026-05-02T10:00", LawZones.Brussels), Period.FromWeeks(1), rule).LastDay().Should().Be(new(2026, 5, 11));
        Counted(LawZones.At("2026-05-04T10:00", LawZones.Brussels), Period.FromWeeks(1), rule).LastDay().Should().Be(new(2026, 5, 11));
    }

    [Theory]
    [InlineData(CountingMethod.EndOfLastDayFirstIncluded, "2026-03-09T24:00")]
    [InlineData(CountingMethod.EndOfLastDay, "2026-03-10T24:00")]
    [InlineData(CountingMethod.StartOfNthDay, "2026-03-10T00:00")]
    [InlineData(CountingMethod.SameClockTime, "2026-03-10T10:00")]
    public void The_least_number_of_working_days_begins_with_the_first_day_that_the_method_counts(CountingMethod method, string end)
    {
        CountingRule rule = CountingRule.Of(method, "a law").WithLeastWorkingDays(2).WithNextWorkingDay(EasterInBrussels);
        Counted(LawZones.At("2026-03-06T10:00", LawZones.Brussels), Period.FromDays(2), rule).End.Possible[0].LocalText.Should().Be(end);
    }

    // D7 and D8 of public reports.
    [Theory]
    [InlineData("2026-08-03T10:00", 20, "2026-08-24", "the last day is a Sunday")]
    [InlineData("2026-06-03T10:00", 30, "2026-07-06", "the last day is Friday 3 July, on which Independence Day is observed")]
    [InlineData("2026-05-15T10:00", 180, "2026-11-12", "the 180th day after the liquidation is Veterans Day")]
    public void A_federal_period_that_ends_on_a_day_off_runs_on(string start, int days, string last, string because) =>
        Counted(LawZones.At(start, LawZones.NewYork), Period.FromDays(days),
            CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(WorkingDayCalendars.UnitedStatesFederal)).LastDay()
            .Should().Be(LawZones.Day(last), because);

    // D10 of public reports.
    [Fact]
    public void A_clock_time_that_the_last_day_skips_or_shows_twice_is_not_guessed_in_silence()
    {
        LegalBound skipped = Counted(LawZones.At("2025-12-08T02:30", LawZones.NewYork), NinetyDays, CountingRule.SameClockTime).End;
        skipped.Value.ToInstant().Should().Be(LawZones.Utc("2026-03-08T07:00Z"));
        skipped.Possible[0].Basis.Should().EndWith(", the first instant after the time that the clock skips");
        LegalBound twice = Counted(LawZones.At("2025-08-04T01:30", LawZones.NewYork), NinetyDays, CountingRule.SameClockTime).End;
        twice.IsCertain.Should().BeFalse();
        twice.Possible.Select(reading => reading.Instant)
            .Should().Equal(LawZones.Utc("2025-11-02T05:30Z"), LawZones.Utc("2025-11-02T06:30Z"));
    }

    [Fact]
    public void Federal_Rule_6_a_1_ends_at_midnight_of_the_last_day_in_the_zone_of_the_court() =>
        Ends(NewYorkStart, CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays), "2025-08-12T24:00", "2025-08-13T04:00Z");

    [Fact]
    public void Federal_Rule_6_a_2_counts_2160_hours_from_the_event()
    {
        LegalWindow window = LegalWindow.Starting(NewYorkStart)
            .Lasting(Duration.FromHours(2_160), CountingRule.ElapsedTime.WithNextWorkingDay(FederalDays));
        Ends(window, "2025-08-12T00:01", "2025-08-12T04:01Z");
    }

    [Fact]
    public void The_Civil_Code_of_China_ends_at_24_hours_of_the_last_day() =>
        Ends(BeijingStart, CountingRule.ChineseCivilCode, "2025-08-12T24:00", "2025-08-12T16:00Z");

    [Fact]
    public void The_German_Civil_Code_excludes_the_day_of_the_event() =>
        Ends(BerlinStart, CountingRule.GermanCivilCodeEventDayExcluded, "2025-08-12T24:00", "2025-08-12T22:00Z");

    [Fact]
    public void The_German_Civil_Code_counts_the_first_day_where_the_beginning_of_a_day_decides() =>
        Ends(NewYorkStart, CountingRule.GermanCivilCodeFirstDayIncluded, "2025-08-11T24:00", "2025-08-12T04:00Z");

    [Fact]
    public void Counting_the_first_day_in_Beijing_ends_twelve_hours_before_New_York() =>
        Ends(BeijingStart, CountingRule.GermanCivilCodeFirstDayIncluded, "2025-08-11T24:00", "2025-08-11T16:00Z");

    [Fact]
    public void A_credit_maturing_90_days_from_a_date_matures_on_12_August() =>
        LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2025-05-14"), LawZones.NewYork))
            .Lasting(NinetyDays, CountingRule.Of(CountingMethod.EndOfLastDay, "UCP 600 art. 3, \"from\" and \"after\" for maturity"))
            .LastDay().Should().Be(LawZones.Day("2025-08-12"));

    [Fact]
    public void A_shipment_period_of_90_days_from_a_date_includes_it_and_ends_on_11_August() =>
        LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2025-05-14"), LawZones.NewYork))
            .Lasting(NinetyDays,
                CountingRule.Of(CountingMethod.EndOfLastDayFirstIncluded, "UCP 600 art. 3, \"from\" and \"to\" for shipment"))
            .LastDay().Should().Be(LawZones.Day("2025-08-11"));

    [Fact]
    public void After_90_clear_days_the_act_is_possible_from_the_first_instant_of_13_August()
    {
        LegalWindow window = Ends(LondonStart, CountingRule.ClearDays, "2025-08-12T24:00", "2025-08-12T23:00Z");
        window.End.Value.LocalDateTime.Should().Be(LawZones.Local("2025-08-13T00:00"));
    }

    [Fact]
    public void A_treaty_takes_effect_at_the_start_of_the_ninetieth_day() =>
        Ends(NewYorkStart, CountingRule.StartOfNthDay, "2025-08-12T00:00", "2025-08-12T04:00Z");

    [Fact]
    public void The_Genocide_Convention_entered_into_force_on_the_ninetieth_day_following_14_October_1950() =>
        Ends(LawZones.At("1950-10-14T12:00", LawZones.NewYork), CountingRule.StartOfNthDay, "1951-01-12T00:00", "1951-01-12T05:00Z");

    [Fact]
    public void Three_months_are_not_90_days_but_end_on_14_August()
    {
        Period threeMonths = Period.FromMonths(3);
        Ends(NewYorkStart, threeMonths, CountingRule.SameClockTime, "2025-08-14T00:01", "2025-08-14T04:01Z");
        Ends(BrusselsStart, threeMonths, CountingRule.EuropeanUnionRegulation1182, "2025-08-14T24:00", "2025-08-14T22:00Z");
        Ends(BeijingStart, threeMonths, CountingRule.ChineseCivilCode, "2025-08-14T24:00", "2025-08-14T16:00Z");
        Ends(BerlinStart, threeMonths, CountingRule.GermanCivilCodeEventDayExcluded, "2025-08-14T24:00", "2025-08-14T22:00Z");
    }

    [Fact]
    public void Rows_9_and_1_differ_by_one_minute_though_their_last_days_differ()
    {
        LegalWindow inclusive = Counted(NewYorkStart, NinetyDays, CountingRule.GermanCivilCodeFirstDayIncluded);
        LegalWindow elapsed = Counted(NewYorkStart, NinetyDays, CountingRule.ElapsedTime);
        (elapsed.End.Earliest - inclusive.End.Earliest).Should().Be(Duration.FromMinutes(1));
        inclusive.LastDay().Should().Be(LawZones.Day("2025-08-11"));
        elapsed.LastDay().Should().Be(LawZones.Day("2025-08-12"));
    }

    [Fact]
    public void Rows_5_and_10_differ_by_36_hours() =>
        (Counted(NewYorkStart, NinetyDays, CountingRule.UnitedStatesCourtRules).End.Earliest
            - Counted(BeijingStart, NinetyDays, CountingRule.GermanCivilCodeFirstDayIncluded).End.Earliest)
            .Should().Be(Duration.FromHours(36));

    [Theory]
    [InlineData("2025-01-31", "P1M", "2025-02-28")]
    [InlineData("2024-01-31", "P1M", "2024-02-29")]
    [InlineData("2025-03-31", "P1M", "2025-04-30")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2025-11-30", "P3M", "2026-02-28")]
    public void Months_end_on_the_last_day_of_a_month_that_is_too_short(string start, string length, string lastDay)
    {
        Period period = NodaTime.Text.PeriodPattern.Roundtrip.Parse(length).Value;
        LegalMoment from = LegalMoment.StartOf(LawZones.Day(start), LawZones.Beijing);
        Counted(from, period, CountingRule.ChineseCivilCode).LastDay().Should().Be(LawZones.Day(lastDay));
        Counted(from, period, CountingRule.SameClockTime).End.Value.Date.Should().Be(LawZones.Day(lastDay));
    }

    [Fact]
    public void A_day_that_starts_at_24_hours_of_the_day_before_counts_from_the_later_day()
    {
        LegalMoment endOf13May = LegalMoment.EndOf(LawZones.Day("2025-05-13"), LawZones.Beijing);
        LegalMoment startOf14May = LegalMoment.StartOf(LawZones.Day("2025-05-14"), LawZones.Beijing);
        foreach (CountingRule rule in new[] { CountingRule.ChineseCivilCode, CountingRule.GermanCivilCodeFirstDayIncluded,
            CountingRule.StartOfNthDay })
        {
            Counted(endOf13May, NinetyDays, rule).End.Earliest
                .Should().Be(Counted(startOf14May, NinetyDays, rule).End.Earliest, "of {0}", rule);
        }
    }

    [Fact]
    public void A_last_day_on_a_Saturday_rolls_to_Monday()
    {
        CountingRule rule = CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays);
        Ends(NewYorkStart, Period.FromDays(3), rule, "2025-05-19T24:00", "2025-05-20T04:00Z");
        Ends(NewYorkStart, Period.FromDays(3), CountingRule.UnitedStatesCourtRules, "2025-05-17T24:00", "2025-05-18T04:00Z");
    }

    [Fact]
    public void A_last_day_on_a_Saturday_before_Memorial_Day_rolls_to_Tuesday() =>
        Ends(NewYorkStart, Period.FromDays(10), CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays), "2025-05-27T24:00",
            "2025-05-28T04:00Z");

    [Fact]
    public void A_last_day_on_Independence_Day_rolls_over_the_weekend_to_Monday() =>
        Ends(NewYorkStart, Period.FromDays(51), CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays), "2025-07-07T24:00",
            "2025-07-08T04:00Z");

    [Fact]
    public void A_last_day_on_a_working_day_does_not_roll() =>
        Ends(NewYorkStart, Period.FromDays(2), CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays), "2025-05-16T24:00",
            "2025-05-17T04:00Z");

    [Fact]
    public void A_last_day_on_a_Sunday_that_China_works_does_not_roll() =>
        Ends(LawZones.At("2025-04-17T09:00", LawZones.Beijing), Period.FromDays(10),
            CountingRule.ChineseCivilCode.WithNextWorkingDay(ChineseDays),
            "2025-04-27T24:00", "2025-04-27T16:00Z");

    [Fact]
    public void A_last_day_on_a_Saturday_rolls_to_the_Sunday_that_China_works() =>
        Ends(LawZones.At("2025-04-17T09:00", LawZones.Beijing), Period.FromDays(9),
            CountingRule.ChineseCivilCode.WithNextWorkingDay(ChineseDays),
            "2025-04-27T24:00", "2025-04-27T16:00Z");

    [Fact]
    public void A_last_day_on_Labour_Day_rolls_to_the_day_after_the_holidays_of_China() =>
        Ends(LawZones.At("2025-04-17T09:00", LawZones.Beijing), Period.FromDays(14),
            CountingRule.ChineseCivilCode.WithNextWorkingDay(ChineseDays),
            "2025-05-06T24:00", "2025-05-06T16:00Z");

    [Fact]
    public void A_last_day_on_the_Friday_on_which_New_Year_is_observed_rolls_into_the_new_year() =>
        Ends(LawZones.At("2021-12-01T09:00", LawZones.NewYork), Period.FromDays(30),
            CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays),
            "2022-01-03T24:00", "2022-01-04T05:00Z");

    [Fact]
    public void A_last_day_on_a_bank_holiday_rolls_in_England_and_Wales() =>
        Ends(LawZones.At("2022-08-20T09:00", LawZones.London), Period.FromDays(30),
            CountingRule.Of(CountingMethod.EndOfLastDay, "CPR 2.8(5)").WithNextWorkingDay(WorkingDayCalendars.EnglandAndWales),
            "2022-09-20T24:00", "2022-09-20T23:00Z");

    [Fact]
    public void A_last_day_rolls_to_a_day_that_two_places_work() =>
        Ends(LawZones.At("2025-09-20T09:00", LawZones.Beijing), Period.FromDays(11),
            CountingRule.ChineseCivilCode.WithNextWorkingDay(ChineseDays.WhereBothWork(FederalDays)),
            "2025-10-09T24:00", "2025-10-09T16:00Z");

    [Fact]
    public void Where_the_clock_time_is_kept_it_is_kept_on_the_day_rolled_to()
    {
        Ends(NewYorkStart, Period.FromDays(3), CountingRule.SameClockTime.WithNextWorkingDay(FederalDays), "2025-05-19T00:01",
            "2025-05-19T04:01Z");
        Ends(LegalMoment.EndOf(LawZones.Day("2025-05-14"), LawZones.NewYork), Period.FromDays(3),
            CountingRule.SameClockTime.WithNextWorkingDay(FederalDays),
            "2025-05-19T24:00", "2025-05-20T04:00Z");
    }

    [Fact]
    public void Hours_that_run_out_on_a_Saturday_run_on_to_the_same_time_on_Monday()
    {
        CountingRule hours = CountingRule.ElapsedTime.WithNextWorkingDay(FederalDays);
        Ends(LawZones.From("2025-05-14T13:30", LawZones.NewYork).Lasting(Duration.FromHours(72), hours), "2025-05-19T13:30",
            "2025-05-19T17:30Z");
    }

    [Fact]
    public void Hours_that_run_on_over_a_change_of_the_clock_keep_the_clock_time()
    {
        CountingRule hours = CountingRule.ElapsedTime.WithNextWorkingDay(FederalDays);
        Ends(LawZones.From("2025-03-07T13:30", LawZones.NewYork).Lasting(Duration.FromHours(24), hours), "2025-03-10T13:30",
            "2025-03-10T17:30Z");
    }

    [Fact]
    public void Hours_that_run_on_to_a_clock_time_shown_twice_leave_both_open()
    {
        WorkingDayCalendar worksOnSundays = WorkingDayCalendar.Create(
            "works on Sundays", ["a model"], 2025, 2025, [IsoDayOfWeek.Saturday], []);
        LegalWindow window = LawZones.From("2025-10-31T01:30", LawZones.NewYork)
            .Lasting(Duration.FromHours(24), CountingRule.ElapsedTime.WithNextWorkingDay(worksOnSundays));
        window.End.Earliest.Should().Be(LawZones.Utc("2025-11-02T05:30Z"));
        window.End.Latest.Should().Be(LawZones.Utc("2025-11-02T06:30Z"));
    }

    [Fact]
    public void The_Nth_day_rolls_to_the_start_of_the_next_working_day() =>
        Ends(NewYorkStart, Period.FromDays(3), CountingRule.StartOfNthDay.WithNextWorkingDay(FederalDays), "2025-05-19T00:00",
            "2025-05-19T04:00Z");

    [Fact]
    public void An_inclusive_count_rolls_from_its_last_day() =>
        Ends(NewYorkStart, Period.FromDays(4), CountingRule.GermanCivilCodeFirstDayIncluded.WithNextWorkingDay(FederalDays),
            "2025-05-19T24:00", "2025-05-20T04:00Z");

    [Fact]
    public void An_end_in_a_year_that_the_calendar_does_not_cover_is_refused()
    {
        Refusal.Of<OutsideCalendarException>(() => LawZones.From("2026-12-20T12:01", LawZones.Beijing)
            .Lasting(Period.FromDays(30), CountingRule.ChineseCivilCode.WithNextWorkingDay(ChineseDays)))
                .WithMessage("The calendar 'CN' is known for 2018 to 2026; 2027-01-19 is outside.*");
    }

    [Fact]
    public void A_search_for_a_working_day_that_leaves_the_calendar_is_refused()
    {
        Refusal.Of<OutsideCalendarException>(() => LawZones.From("2022-12-30T12:01", LawZones.NewYork)
            .Lasting(Period.FromDays(1), CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(WeekendsOf2022)))
                .WithMessage("The calendar 'weekends of 2022' is known for 2022 to 2022; 2023-01-01 is outside.*");
    }

    [Fact]
    public void Rules_are_the_same_if_they_count_alike_by_the_same_law_and_calendar()
    {
        CountingRule.Of(CountingMethod.EndOfLastDay, "a law").Should().Be(CountingRule.Of(CountingMethod.EndOfLastDay, "a law"));
        CountingRule.Of(CountingMethod.EndOfLastDay, "a law").GetHashCode()
            .Should().Be(CountingRule.Of(CountingMethod.EndOfLastDay, "a law").GetHashCode());
        CountingRule.Of(CountingMethod.EndOfLastDay, "a law").Should().NotBe(CountingRule.Of(CountingMethod.EndOfLastDay, "another"));
        CountingRule.Of(CountingMethod.EndOfLastDay, "a law").Should().NotBe(CountingRule.Of(CountingMethod.StartOfNthDay, "a law"));
        CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays).Should().NotBe(CountingRule.UnitedStatesCourtRules);
        CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays)
            .Should().NotBe(CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(ChineseDays));
        CountingRule.UnitedStatesCourtRules.WithLeastWorkingDays(2).Should().NotBe(CountingRule.UnitedStatesCourtRules)
            .And.NotBe(CountingRule.UnitedStatesCourtRules.WithLeastWorkingDays(3));
        CountingRule.UnitedStatesCourtRules.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_rule_says_how_it_counts_by_which_law_and_how_it_rolls()
    {
        CountingRule.SameClockTime.ToString()
            .Should().Be(
                "same clock time in the zone: United States practice (Executive Orders 14266, sections 2 and 3(d), and 14334, recital)");
        CountingRule.ElapsedTime.ToString().Should().Be("hours elapsed: elapsed time");
        CountingRule.ChineseCivilCode.ToString()
            .Should().Be("end of the last day, first day not counted: Civil Code of the PRC, arts 201 and 203");
        CountingRule.GermanCivilCodeFirstDayIncluded.ToString().Should().Be("end of the last day, first day counted: BGB §§ 187(2), 188");
        CountingRule.StartOfNthDay.ToString().Should().Be("start of the last day, first day not counted: treaty practice");
        CountingRule.UnitedStatesCourtRules.WithNextWorkingDay(FederalDays).ToString()
            .Should().Be("end of the last day, first day not counted: Federal Rules of Civil Procedure 6(a)(1), rolled by US");
        CountingRule.EuropeanUnionRegulation1182.ToString()
            .Should().Be("end of the last day, first day not counted: Regulation (EEC, Euratom) No 1182/71, art. 3");
        CountingRule.EuropeanUnionRegulation1182.WithNextWorkingDay(EasterInBrussels).ToString()
            .Should().EndWith("art. 3, rolled by Easter in Brussels, at least 2 working days");
    }

    [Fact]
    public void A_rule_needs_a_method_a_law_and_a_calendar_to_roll_by()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => CountingRule.Of((CountingMethod)5, "a law")).WithMessage("Not a counting method.*");
        Refusal.Of<ArgumentException>(() => CountingRule.Of(CountingMethod.EndOfLastDay, " ")).WithMessage("The text is empty.*");
        Refusal.Of<ArgumentNullException>(() => CountingRule.ChineseCivilCode.WithNextWorkingDay(null!));
        Refusal.Of<ArgumentOutOfRangeException>(() => CountingRule.ChineseCivilCode.WithLeastWorkingDays(0))
            .WithMessage("A period includes 1 to 366 working days at the least.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => CountingRule.ChineseCivilCode.WithLeastWorkingDays(367));
        Refusal.Of<ArgumentException>(() => CountingRule.ElapsedTime.WithLeastWorkingDays(2)).WithMessage("*counts hours*");
    }

    [Fact]
    public void A_period_has_at_the_least_one_working_day_or_as_many_as_a_leap_year_has_days()
    {
        CountingRule.ChineseCivilCode.WithLeastWorkingDays(1).WithNextWorkingDay(EasterInBrussels).ToString()
            .Should().EndWith(", rolled by Easter in Brussels, at least 1 working day");
        CountingRule.ChineseCivilCode.WithLeastWorkingDays(366).LeastWorkingDays.Should().Be(366);
    }

    [Fact]
    public void A_window_counted_on_a_day_that_the_zone_skips_is_empty_and_puts_nothing_in_force()
    {
        LegalMoment start = LegalMoment.StartOf(LawZones.Day("2011-12-30"), LawZones.Apia);
        foreach (CountingRule rule in new[] { CountingRule.GermanCivilCodeFirstDayIncluded, CountingRule.StartOfNthDay })
        {
            LegalWindow window = LegalWindow.Starting(start).Lasting(Period.FromDays(1), rule);
            window.End.Earliest.Should().Be(window.Start.Earliest);
            LegalInstrument notice = LegalInstrument.Create(
                "notice", "Ministry", "Notice", Publication.At(Instant.FromUtc(2011, 12, 1, 0, 0)));
            Timeline<DutyRate> timeline = Timeline<DutyRate>.Of(
                "ws/duty", [LegalAct.Enact<DutyRate>("act", "ws/duty", notice, window, AdValorem.Of(5m))]);
            timeline.Segments().Should().ContainSingle().Which.State.Should().Be(SegmentState.NotInForce);
        }
    }

    private static LegalWindow Counted(LegalMoment start, Period length, CountingRule rule) =>
        LegalWindow.Starting(start).Lasting(length, rule);

    private static void Ends(LegalMoment start, Period length, CountingRule rule, string local, string utc) =>
        Ends(Counted(start, length, rule), local, utc);

    private static LegalWindow Ends(LegalMoment start, CountingRule rule, string local, string utc) =>
        Ends(Counted(start, NinetyDays, rule), local, utc);

    private static LegalWindow Ends(LegalWindow window, string local, string utc)
    {
        LegalReading reading = window.End.Possible.Should().ContainSingle().Subject;
        reading.LocalText.Should().Be(local);
        reading.Instant.Should().Be(LawZones.Utc(utc));
        reading.Basis.Should().Be(window.CountingRules.Should().ContainSingle().Subject.ToString());
        return window;
    }
}
