namespace TradePolicy.Tests;

public sealed class WorkingDayCalendarTest
{
    private static readonly IsoDayOfWeek[] SaturdayAndSunday = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    // Labour Day 2025, by the notice of the General Office of the State Council.
    private static readonly WorkingDayCalendar China = WorkingDayCalendar.Create(
        "CN", 2025, 2026, SaturdayAndSunday,
        [
            LawZones.Day("2025-05-01"), LawZones.Day("2025-05-02"), LawZones.Day("2025-05-03"), LawZones.Day("2025-05-04"), LawZones.Day("2025-05-05"),
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
    [InlineData("2025-04-26", "2025-04-27")]
    [InlineData("2025-04-27", "2025-04-27")]
    [InlineData("2025-05-01", "2025-05-06")]
    [InlineData("2025-05-10", "2025-05-12")]
    public void A_day_off_is_followed_by_the_next_working_day(string day, string next) =>
        China.NextOrSame(LawZones.Day(day)).Should().Be(LawZones.Day(next));

    [Theory]
    [InlineData("2024-12-31")]
    [InlineData("2027-01-01")]
    public void A_year_that_is_not_covered_is_not_guessed(string day)
    {
        string message = $"The calendar 'CN' is known for 2025 to 2026; {day} lies outside.*";
        China.Invoking(calendar => calendar.IsWorkingDay(LawZones.Day(day))).Should().Throw<OutsideCalendarException>().WithMessage(message);
        China.Invoking(calendar => calendar.NextOrSame(LawZones.Day(day))).Should().Throw<OutsideCalendarException>().WithMessage(message);
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_years_covered_are_known()
    {
        China.IsWorkingDay(LawZones.Day("2025-01-01")).Should().BeTrue("this calendar was not told of New Year");
        China.IsWorkingDay(LawZones.Day("2026-12-31")).Should().BeTrue();
    }

    [Fact]
    public void A_calendar_shows_what_it_was_made_of_in_order()
    {
        WorkingDayCalendar calendar = WorkingDayCalendar.Create(
            "test", 2025, 2025, [IsoDayOfWeek.Sunday, IsoDayOfWeek.Friday],
            [LawZones.Day("2025-12-25"), LawZones.Day("2025-01-01"), LawZones.Day("2025-12-25")],
            [LawZones.Day("2025-06-06"), LawZones.Day("2025-05-04")]);
        calendar.Weekend.Should().Equal(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday);
        calendar.Holidays.Should().Equal(LawZones.Day("2025-01-01"), LawZones.Day("2025-12-25"));
        calendar.WorkedDaysOff.Should().Equal(LawZones.Day("2025-05-04"), LawZones.Day("2025-06-06"));
        calendar.ToString().Should().Be("test (2025 to 2025)");
    }

    [Fact]
    public void Calendars_are_equal_by_name_years_and_days()
    {
        WorkingDayCalendar Make(string id = "CN", int last = 2026, string holiday = "2025-10-01", string worked = "2025-10-11", params IsoDayOfWeek[] weekend) =>
            WorkingDayCalendar.Create(id, 2025, last, weekend is [] ? SaturdayAndSunday : weekend, [LawZones.Day(holiday)], [LawZones.Day(worked)]);
        Make().Should().Be(Make(weekend: [IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday]));
        Make().GetHashCode().Should().Be(Make(weekend: [IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday]).GetHashCode());
        WorkingDayCalendar[] others =
        [
            Make(id: "HK"), Make(last: 2027), Make(holiday: "2025-10-02"), Make(worked: "2025-10-12"),
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
        ((Action)(() => WorkingDayCalendar.Create("CN", first, last, SaturdayAndSunday, []))).Should().Throw<ArgumentException>()
            .WithMessage($"A calendar covers whole years in order; {first} to {last} is no such span.*");

    [Fact]
    public void A_day_outside_the_years_covered_is_refused()
    {
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, SaturdayAndSunday, [LawZones.Day("2026-01-01")])))
            .Should().Throw<OutsideCalendarException>().WithMessage("The calendar 'CN' is known for 2025 to 2025; 2026-01-01 lies outside.*");
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, SaturdayAndSunday, [], [LawZones.Day("2024-12-29")])))
            .Should().Throw<OutsideCalendarException>().WithMessage("*2024-12-29 lies outside.*");
    }

    [Fact]
    public void A_worked_day_off_is_a_weekend_day_and_no_holiday()
    {
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, SaturdayAndSunday, [], [LawZones.Day("2025-04-28")])))
            .Should().Throw<ArgumentException>().WithMessage("2025-04-28 is given as a worked day off but is no weekend day.*");
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, SaturdayAndSunday, [LawZones.Day("2025-04-27")], [LawZones.Day("2025-04-27")])))
            .Should().Throw<ArgumentException>().WithMessage("2025-04-27 is given as a worked day off but is a holiday.*");
    }

    [Fact]
    public void A_week_has_at_least_one_day_to_work()
    {
        const string Message = "The weekend is made of days of the week and leaves at least one to work.*";
        IsoDayOfWeek[] week = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];
        foreach (IsoDayOfWeek[] weekend in new[] { week, [IsoDayOfWeek.None], [(IsoDayOfWeek)8] })
            ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, weekend, []))).Should().Throw<ArgumentException>().WithMessage(Message);
        WorkingDayCalendar.Create("none off", 2025, 2025, [], []).IsWorkingDay(LawZones.Day("2025-04-27")).Should().BeTrue();
        WorkingDayCalendar.Create("one left", 2025, 2025, week[..6], []).NextOrSame(LawZones.Day("2025-04-21")).Should().Be(LawZones.Day("2025-04-27"));
    }

    [Fact]
    public void Days_of_another_calendar_system_are_refused()
    {
        LocalDate julian = LawZones.Day("2025-05-14").WithCalendar(CalendarSystem.Julian);
        China.Invoking(calendar => calendar.IsWorkingDay(julian)).Should().Throw<ArgumentException>().WithMessage("*not of Julian.*");
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, [], [julian]))).Should().Throw<ArgumentException>().WithMessage("*not of Julian.*");
    }

    [Fact]
    public void A_calendar_needs_a_name_and_its_days()
    {
        ((Action)(() => WorkingDayCalendar.Create("", 2025, 2025, [], []))).Should().Throw<ArgumentException>().WithMessage("The text is empty.*");
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, null!, []))).Should().Throw<ArgumentNullException>();
        ((Action)(() => WorkingDayCalendar.Create("CN", 2025, 2025, [], null!))).Should().Throw<ArgumentNullException>();
    }
}
