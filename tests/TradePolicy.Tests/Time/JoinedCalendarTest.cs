namespace TradePolicy.Tests;

public sealed class JoinedCalendarTest
{
    private static readonly WorkingDayCalendar China = WorkingDayCalendars.China;
    private static readonly WorkingDayCalendar America = WorkingDayCalendars.UnitedStatesFederal;
    private static readonly WorkingDayCalendar England = WorkingDayCalendars.EnglandAndWales;

    [Theory]
    [InlineData("2025-05-02", false, true)]    // Labour Day in China
    [InlineData("2025-11-11", false, true)]    // Veterans Day in the United States
    [InlineData("2025-04-27", false, true)]    // a Sunday that China works
    [InlineData("2025-01-01", false, false)]   // New Year's Day in both
    [InlineData("2025-11-12", true, true)]
    public void A_combined_calendar_works_with_both_and_a_linked_one_with_either(string day, bool combined, bool linked)
    {
        China.WhereBothWork(America).IsWorkingDay(LawZones.Day(day)).Should().Be(combined);
        China.WhereEitherWorks(America).IsWorkingDay(LawZones.Day(day)).Should().Be(linked);
    }

    [Fact]
    public void Both_are_known_for_the_years_that_the_two_have_in_common_and_cite_the_sources_of_both()
    {
        WorkingDayCalendar both = England.WhereBothWork(China);
        (both.FirstYear, both.LastYear).Should().Be((2018, 2026));
        both.Sources.Should().BeEquivalentTo(England.Sources.Concat(China.Sources));
        Refusal.Of<OutsideCalendarException>(() => both.IsWorkingDay(LawZones.Day("2027-01-04")))
            .WithMessage("The calendar 'CN+GB-EAW' is known for 2018 to 2026; *");
    }

    [Fact]
    public void Names_are_joined_in_alphabetical_order_with_brackets_where_the_two_ways_meet()
    {
        America.WhereBothWork(China).Key.Should().Be("CN+US");
        America.WhereEitherWorks(China).Key.Should().Be("CN~US");
        America.WhereBothWork(England).WhereBothWork(China).Key.Should().Be("CN+GB-EAW+US");
        America.WhereEitherWorks(England.WhereBothWork(China)).Key.Should().Be("(CN+GB-EAW)~US");
        America.WhereEitherWorks(England.WhereBothWork(China)).WhereBothWork(America).Key.Should().Be("((CN+GB-EAW)~US)+US");
    }

    [Fact]
    public void A_calendar_joined_with_itself_is_itself()
    {
        China.WhereBothWork(China).Should().Be(China);
        China.WhereEitherWorks(China).Should().Be(China);
        WorkingDayCalendar both = China.WhereBothWork(America);
        both.WhereEitherWorks(both).Should().Be(both);
        both.WhereBothWork(America).Should().Be(both);
    }

    [Fact]
    public void Weekends_on_different_days_leave_the_days_that_both_work()
    {
        WorkingDayCalendar gulf = WorkingDayCalendar.Create(
            "Gulf", ["a model"], 2025, 2025, [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday], [], [LawZones.Day("2025-05-02")]);
        WorkingDayCalendar five = WorkingDayCalendar.Create(
            "five", ["a model"], 2025, 2025, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [LawZones.Day("2025-05-09")]);
        WorkingDayCalendar both = gulf.WhereBothWork(five), either = gulf.WhereEitherWorks(five);
        both.Weekend.Should().Equal(IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);
        both.IsWorkingDay(LawZones.Day("2025-05-02")).Should().BeTrue("the Gulf works this Friday");
        either.Weekend.Should().Equal(IsoDayOfWeek.Saturday);
        either.IsWorkingDay(LawZones.Day("2025-05-09")).Should().BeFalse("it is the weekend in one and a holiday in the other");
        either.IsWorkingDay(LawZones.Day("2025-05-16")).Should().BeTrue();
    }

    [Fact]
    public void Calendars_without_a_year_or_a_day_of_the_week_in_common_are_not_joined()
    {
        WorkingDayCalendar past = WorkingDayCalendar.Create("past", ["a model"], 1990, 1999, [], []);
        WorkingDayCalendar mondays = WorkingDayCalendar.Create(
            "Mondays", ["a model"], 2025, 2025, [.. Enumerable.Range(2, 6).Select(day => (IsoDayOfWeek)day)], []);
        WorkingDayCalendar others = WorkingDayCalendar.Create("others", ["a model"], 2025, 2025, [IsoDayOfWeek.Monday], []);
        Refusal.Of<ArgumentException>(() => past.WhereEitherWorks(China))
            .WithMessage("The calendars past (1990 to 1999) and CN (2018 to 2026) have no year in common.*");
        Refusal.Of<ArgumentException>(() => mondays.WhereBothWork(others))
            .WithMessage("The calendars Mondays (2025 to 2025) and others (2025 to 2025) have no day of the week that both work.*");
        Refusal.Of<ArgumentNullException>(() => China.WhereBothWork(null!));
        Refusal.Of<ArgumentNullException>(() => China.WhereEitherWorks(null!));
    }

    [Fact]
    public void A_calendar_takes_further_days_off_under_another_name()
    {
        LocalDate saturdayWorked = LawZones.Day("2025-02-08"), monday = LawZones.Day("2025-02-10");
        WorkingDayCalendar closed = China.WithDaysOff("CN-OFFICE", ["an order"], [saturdayWorked, monday], 2025, 2025);
        closed.ToString().Should().Be("CN-OFFICE (2025 to 2025)");
        closed.Sources.Should().Contain("an order").And.Contain(China.Sources);
        (closed.IsWorkingDay(saturdayWorked), closed.IsWorkingDay(monday)).Should().Be((false, false));
        closed.CountWorkingDays(new(2024, 12, 31), new(2025, 12, 31))
            .Should().Be(China.CountWorkingDays(new(2024, 12, 31), new(2025, 12, 31)) - 2);
        China.WithDaysOff("X", ["an order"], [LawZones.Day("2025-10-01")]).Holidays.Should().Equal(China.Holidays);
        Refusal.Of<ArgumentException>(() => China.WithDaysOff("X", [], [monday])).WithMessage("Further days off have a source*");
        Refusal.Of<ArgumentException>(() => China.WithDaysOff("X", ["an order"], [], 2017)).WithMessage("The calendar CN (2018 to 2026)*");
        Refusal.Of<OutsideCalendarException>(() => China.WithDaysOff("X", ["an order"], [monday], 2026, 2026));
    }
}
