namespace TradePolicy.Tests;

public sealed class WorkingDayCalendarTest
{
    private static readonly IsoDayOfWeek[] SaturdayAndSunday = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
    private static readonly string[] Model = ["a model"];

    // Labour Day 2025, by the notice of the General Office of the State Council.
    private static readonly WorkingDayCalendar China = WorkingDayCalendar.Create(
        "CN", Model, 2025, 2026, SaturdayAndSunday,
        [
            LawZones.Day("2025-05-01"), LawZones.Day("2025-05-02"), LawZones.Day("2025-05-03"), LawZones.Day("2025-05-04"),
            LawZones.Day("2025-05-05"),
        ],
        [LawZones.Day("2025-04-27")]);

    [Theory]
    [InlineData("2025-04-25", true)]
    [InlineData("2025-04-26", false)]
    [InlineData("2025-04-27", true)]
    [InlineData("2025-04-30", true)]
    [InlineData("2025-05-01", false)]
    [InlineData("2025-05-03", false)]
    [InlineData("2025-05-05", false)]
    [InlineData("2025-05-06", true)]
    public void Weekends_and_holidays_are_off_and_worked_weekends_are_not(string day, bool isWorked) =>
        China.IsWorkingDay(LawZones.Day(day)).Should().Be(isWorked);

    [Theory]
    [InlineData("2025-04-26", "2025-04-25", "2025-04-27")]
    [InlineData("2025-04-27", "2025-04-27", "2025-04-27")]
    [InlineData("2025-05-01", "2025-04-30", "2025-05-06")]
    [InlineData("2025-05-05", "2025-04-30", "2025-05-06")]
    [InlineData("2025-05-10", "2025-05-09", "2025-05-12")]
    public void A_day_off_lies_between_two_working_days_and_a_working_day_is_its_own(string day, string previous, string next)
    {
        China.PreviousOrSame(LawZones.Day(day)).Should().Be(LawZones.Day(previous));
        China.NextOrSame(LawZones.Day(day)).Should().Be(LawZones.Day(next));
    }

    [Theory]
    [InlineData("2025-04-25", "2025-04-24", "2025-04-27")]
    [InlineData("2025-04-26", "2025-04-25", "2025-04-27")]
    [InlineData("2025-04-27", "2025-04-25", "2025-04-28")]
    [InlineData("2025-05-03", "2025-04-30", "2025-05-06")]
    [InlineData("2025-05-06", "2025-04-30", "2025-05-07")]
    public void The_next_and_the_previous_working_day_are_never_the_day_itself(string day, string previous, string next)
    {
        China.Previous(LawZones.Day(day)).Should().Be(LawZones.Day(previous));
        China.Next(LawZones.Day(day)).Should().Be(LawZones.Day(next));
    }

    [Theory]
    [InlineData("2025-04-25", 1, "2025-04-27")]
    [InlineData("2025-04-26", 1, "2025-04-27")]
    [InlineData("2025-04-25", 5, "2025-05-06")]
    [InlineData("2025-05-06", -1, "2025-04-30")]
    [InlineData("2025-05-03", -5, "2025-04-25")]
    [InlineData("2025-04-26", 0, "2025-04-26")]
    [InlineData("2025-04-28", 0, "2025-04-28")]
    public void Adding_working_days_excludes_the_first_day_and_adding_zero_changes_nothing(string day, int number, string end) =>
        China.AddWorkingDays(LawZones.Day(day), number).Should().Be(LawZones.Day(end));

    [Theory]
    [InlineData("2025-04-25", "2025-04-25", 0)]
    [InlineData("2025-04-25", "2025-04-26", 0)]
    [InlineData("2025-04-25", "2025-04-27", 1)]
    [InlineData("2025-04-26", "2025-04-27", 1)]
    [InlineData("2025-04-27", "2025-04-28", 1)]
    [InlineData("2025-04-27", "2025-05-06", 4)]
    [InlineData("2025-05-06", "2025-04-27", -4)]
    [InlineData("2025-05-05", "2025-04-26", -4)]
    [InlineData("2025-05-05", "2025-05-01", 0)]
    public void The_day_counted_from_is_not_counted_and_the_day_counted_to_is(string startExclusive, string endInclusive, int count) =>
        China.CountWorkingDays(LawZones.Day(startExclusive), LawZones.Day(endInclusive)).Should().Be(count);

    [Theory]
    [InlineData("2024-12-31")]
    [InlineData("2027-01-01")]
    public void A_year_that_is_not_covered_is_not_guessed(string day)
    {
        string message = $"The calendar 'CN' is known for 2025 to 2026; {day} is outside.*";
        LocalDate asked = LawZones.Day(day);
        China.Covers(asked).Should().BeFalse();
        Action[] questions =
        [
            () => China.IsWorkingDay(asked), () => China.NextOrSame(asked), () => China.PreviousOrSame(asked),
            () => China.AddWorkingDays(asked, 0),
        ];
        foreach (Action question in questions)
            Refusal.Of<OutsideCalendarException>(question).WithMessage(message);
    }

    [Fact]
    public void A_count_that_leaves_the_years_covered_is_not_guessed()
    {
        LocalDate before = LawZones.Day(
            "2024-12-31"), after = LawZones.Day("2027-01-01"), first = LawZones.Day("2025-01-01"), last = LawZones.Day("2026-12-31");
        Action[] beyond =
        [
            () => China.Next(last), () => China.AddWorkingDays(last, int.MaxValue), () => China.AddWorkingDays(first, 1_000),
            () => China.CountWorkingDays(first, after), () => China.Next(after),
        ];
        Action[] earlier =
        [
            () => China.Previous(first), () => China.AddWorkingDays(first, int.MinValue), () => China.AddWorkingDays(last, -1_000),
            () => China.CountWorkingDays(last, before), () => China.Previous(before),
        ];
        foreach (Action question in beyond)
            Refusal.Of<OutsideCalendarException>(question).WithMessage("*2027-01-01 is outside.*");
        foreach (Action question in earlier)
            Refusal.Of<OutsideCalendarException>(question).WithMessage("*2024-12-31 is outside.*");
    }

    [Fact]
    public void A_day_that_is_counted_from_and_not_itself_counted_may_lie_just_outside()
    {
        LocalDate before = LawZones.Day("2024-12-31"), after = LawZones.Day("2027-01-01");
        China.Next(before).Should().Be(LawZones.Day("2025-01-01"), "this calendar was not told of New Year");
        China.Previous(after).Should().Be(LawZones.Day("2026-12-31"));
        China.CountWorkingDays(before, LawZones.Day("2025-01-03")).Should().Be(3);
        China.CountWorkingDays(after, LawZones.Day("2026-12-30")).Should().Be(-2);
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_years_covered_are_known()
    {
        China.FirstDay.Should().Be(LawZones.Day("2025-01-01"));
        China.LastDay.Should().Be(LawZones.Day("2026-12-31"));
        China.Covers(China.FirstDay).Should().BeTrue();
        China.Covers(China.LastDay).Should().BeTrue();
        China.IsWorkingDay(China.FirstDay).Should().BeTrue("this calendar was not told of New Year");
        China.IsWorkingDay(China.LastDay).Should().BeTrue();
    }

    [Fact]
    public void A_calendar_lists_its_days_in_order()
    {
        WorkingDayCalendar calendar = WorkingDayCalendar.Create(
            "test", ["the second notice", "the first notice", "the second notice"], 2025, 2025, [IsoDayOfWeek.Sunday, IsoDayOfWeek.Friday],
            [LawZones.Day("2025-12-25"), LawZones.Day("2025-01-01"), LawZones.Day("2025-12-25")],
            [LawZones.Day("2025-06-06"), LawZones.Day("2025-05-04")]);
        calendar.Sources.Should().Equal("the first notice", "the second notice");
        calendar.Weekend.Should().Equal(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday);
        calendar.Holidays.Should().Equal(LawZones.Day("2025-01-01"), LawZones.Day("2025-12-25"));
        calendar.ExtraWorkingDays.Should().Equal(LawZones.Day("2025-05-04"), LawZones.Day("2025-06-06"));
        calendar.ToString().Should().Be("test (2025 to 2025)");
    }

    [Fact]
    public void Calendars_are_equal_by_name_sources_years_and_days()
    {
        WorkingDayCalendar Make(
            string id = "CN", string source = "a notice", int last = 2026, string holiday = "2025-10-01", string worked = "2025-10-11",
            params IsoDayOfWeek[] weekend) =>
                WorkingDayCalendar.Create(
                    id, [source], 2025, last, weekend is [] ? SaturdayAndSunday : weekend, [LawZones.Day(holiday)], [LawZones.Day(worked)]);
        Make().Should().Be(Make(weekend: [IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday]));
        Make().GetHashCode().Should().Be(Make(weekend: [IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday]).GetHashCode());
        WorkingDayCalendar[] others =
        [
            Make(id: "HK"), Make(source: "another notice"), Make(last: 2027), Make(holiday: "2025-10-02"), Make(holiday: "2025-10-04"),
            Make(worked: "2025-10-12"),
            Make(weekend: [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]),
        ];
        others.Should().NotContain(Make());
        Make().Equals(null).Should().BeFalse();
    }

    [Theory]
    [InlineData(2026, 2025)]
    [InlineData(0, 2025)]
    [InlineData(2025, 9999)]
    public void Years_in_the_wrong_order_or_out_of_range_are_refused(int first, int last) =>
        Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("CN", Model, first, last, SaturdayAndSunday, []))
            .WithMessage($"A calendar covers whole years in order; {first} to {last} is not such a period.*");

    [Fact]
    public void A_day_outside_the_years_covered_is_refused()
    {
        Refusal.Of<OutsideCalendarException>(
            () => WorkingDayCalendar.Create("CN", Model, 2025, 2025, SaturdayAndSunday, [LawZones.Day("2026-01-01")]))
                .WithMessage("The calendar 'CN' is known for 2025 to 2025; 2026-01-01 is outside.*");
        Refusal.Of<OutsideCalendarException>(
            () => WorkingDayCalendar.Create("CN", Model, 2025, 2025, SaturdayAndSunday, [], [LawZones.Day("2024-12-29")]))
                .WithMessage("*2024-12-29 is outside.*");
    }

    [Fact]
    public void A_worked_day_off_is_a_weekend_day_and_no_holiday()
    {
        Refusal.Of<ArgumentException>(
            () => WorkingDayCalendar.Create("CN", Model, 2025, 2025, SaturdayAndSunday, [], [LawZones.Day("2025-04-28")]))
                .WithMessage("2025-04-28 is given as a worked day off but is not a weekend day.*");
        Refusal.Of<ArgumentException>(
            () => WorkingDayCalendar.Create(
                "CN", Model, 2025, 2025, SaturdayAndSunday, [LawZones.Day("2025-04-27")], [LawZones.Day("2025-04-27")]))
                    .WithMessage("2025-04-27 is given as a worked day off but is a holiday.*");
    }

    [Fact]
    public void A_week_has_at_least_one_day_to_work()
    {
        const string Message = "A weekend has days of the week only and leaves at least one working day.*";
        IsoDayOfWeek[] week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];
        foreach (IsoDayOfWeek[] weekend in new[] { week, [IsoDayOfWeek.None], [(IsoDayOfWeek)8] })
            Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("CN", Model, 2025, 2025, weekend, [])).WithMessage(Message);
        WorkingDayCalendar.Create("none off", Model, 2025, 2025, [], []).IsWorkingDay(LawZones.Day("2025-04-27")).Should().BeTrue();
        WorkingDayCalendar.Create("one left", Model, 2025, 2025, week[..6], []).NextOrSame(LawZones.Day("2025-04-21"))
            .Should().Be(LawZones.Day("2025-04-27"));
    }

    [Fact]
    public void Days_of_another_calendar_system_are_refused()
    {
        LocalDate julian = LawZones.Day("2025-05-14").WithCalendar(CalendarSystem.Julian);
        Refusal.Of<ArgumentException>(() => China.IsWorkingDay(julian)).WithMessage("*in the ISO calendar, not in Julian.*");
        Refusal.Of<ArgumentException>(() => China.Covers(julian)).WithMessage("*in the ISO calendar, not in Julian.*");
        Refusal.Of<ArgumentException>(() => China.CountWorkingDays(julian, julian)).WithMessage("*in the ISO calendar, not in Julian.*");
        Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("CN", Model, 2025, 2025, [], [julian]))
            .WithMessage("*in the ISO calendar, not in Julian.*");
    }

    [Fact]
    public void A_calendar_needs_a_name_a_source_and_its_days()
    {
        Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("", Model, 2025, 2025, [], [])).WithMessage("The text is empty.*");
        Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("CN", [" "], 2025, 2025, [], [])).WithMessage("The text is empty.*");
        Refusal.Of<ArgumentException>(() => WorkingDayCalendar.Create("CN", [], 2025, 2025, [], []))
            .WithMessage("A calendar names the official source of its days, for example \"5 U.S.C. 6103\".*");
        Refusal.Of<ArgumentNullException>(() => WorkingDayCalendar.Create("CN", null!, 2025, 2025, [], []));
        Refusal.Of<ArgumentNullException>(() => WorkingDayCalendar.Create("CN", Model, 2025, 2025, null!, []));
        Refusal.Of<ArgumentNullException>(() => WorkingDayCalendar.Create("CN", Model, 2025, 2025, [], null!));
    }
}
