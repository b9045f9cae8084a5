namespace TradePolicy.Tests;

/// <summary>The supplied calendars, against lists typed from the official ones: the weekdays off and the weekend days worked.</summary>
public sealed class SuppliedCalendarsTest
{
    [Fact]
    public void All_supplied_calendars_are_listed_each_with_a_key_of_its_own()
    {
        WorkingDayCalendars.All.Should().Equal(
            typeof(WorkingDayCalendars).GetProperties().Where(property => property.PropertyType == typeof(WorkingDayCalendar))
                .Select(property => (WorkingDayCalendar)property.GetValue(null)!));
        WorkingDayCalendars.All.Select(calendar => calendar.Key).Should().OnlyHaveUniqueItems();
    }

    private const string None = "";

    [Theory]
    [InlineData(2018, 250,
        "01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31",
        "02-11 02-24 04-08 04-28 09-29 09-30 12-29")]
    [InlineData(2019, 250,
        "01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07",
        "02-02 02-03 04-28 05-05 09-29 10-12")]
    [InlineData(2020, 249,
        "01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08",
        "01-19 04-26 05-09 06-28 09-27 10-10")]
    [InlineData(2021, 250,
        "01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07",
        "02-07 02-20 04-25 05-08 09-18 09-26 10-09")]
    [InlineData(2022, 249,
        "01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07",
        "01-29 01-30 04-02 04-24 05-07 10-08 10-09")]
    [InlineData(2023, 249,
        "01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06",
        "01-28 01-29 04-23 05-06 06-25 10-07 10-08")]
    [InlineData(2024, 251,
        "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12")]
    [InlineData(2025, 248,
        "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
        "01-26 02-08 04-27 09-28 10-11")]
    [InlineData(2026, 248,
        "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
        "01-04 02-14 02-28 05-09 09-20 10-10")]
    public void China_keeps_the_notices_of_the_State_Council(int year, int workingDays, string weekdaysOff, string weekendDaysWorked)
    {
        Exceptions(WorkingDayCalendars.China, year).Should().Be((weekdaysOff, weekendDaysWorked));
        WorkingDayCalendars.China.CountWorkingDays(new(year - 1, 12, 31), new(year, 12, 31)).Should().Be(workingDays);
    }

    [SharedCalendarFact]
    public void China_agrees_with_the_collected_notices_day_by_day()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(SharedCalendarFactAttribute.Folder!, "china-2018-2026.csv")).Skip(1)
                .Select(line => line.Split(','))
        ];
        Dictionary<LocalDate, bool> stated = rows.ToDictionary(row => LawZones.Day(row[0]), row => row[1] == "working weekend");
        stated.Should().HaveCountGreaterThan(300);
        for (LocalDate day = WorkingDayCalendars.China.FirstDay; day <= WorkingDayCalendars.China.LastDay; day = day.PlusDays(1))
        {
            bool isWorked = stated.TryGetValue(day, out bool worked) ? worked : day.DayOfWeek < IsoDayOfWeek.Saturday;
            WorkingDayCalendars.China.IsWorkingDay(day).Should().Be(isWorked, "of {0}", day);
        }
    }

    // D5 of public reports.
    [Theory]
    [InlineData("2018-12-29", true)]
    [InlineData("2018-12-31", false)]
    [InlineData("2022-10-08", true)]
    [InlineData("2022-10-09", true)]
    [InlineData("2020-01-31", false)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-10", true)]
    public void China_exchanges_days_by_its_notices(string day, bool isWorked) =>
        WorkingDayCalendars.China.IsWorkingDay(LawZones.Day(day)).Should().Be(isWorked);

    [Fact]
    public void China_worked_neither_1_February_2020_which_the_first_notice_had_it_work_nor_missed_the_Monday_after()
    {
        WorkingDayCalendars.China.IsWorkingDay(LawZones.Day("2020-01-31")).Should().BeFalse();
        WorkingDayCalendars.China.IsWorkingDay(LawZones.Day("2020-02-01")).Should().BeFalse();
        WorkingDayCalendars.China.IsWorkingDay(LawZones.Day("2020-02-03")).Should().BeTrue();
    }

    // As the Office of Personnel Management lists them for employees who work Monday to Friday.
    [Theory]
    [InlineData(1971, "01-01 02-15 05-31 07-05 09-06 10-11 10-25 11-25 12-24 12-31")]
    [InlineData(1977, "02-21 05-30 07-04 09-05 10-10 10-24 11-24 12-26")]
    [InlineData(1978, "01-02 02-20 05-29 07-04 09-04 10-09 11-10 11-23 12-25")]
    [InlineData(1985, "01-01 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25")]
    [InlineData(1986, "01-01 01-20 02-17 05-26 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData(2010, "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2012, "01-02 01-16 02-20 05-28 07-04 09-03 10-08 11-12 11-22 12-25")]
    [InlineData(2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData(2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26")]
    [InlineData(2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    [InlineData(2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    [InlineData(2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData(2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    public void The_United_States_keep_the_holidays_of_the_statute_on_the_days_they_are_observed(int year, string weekdaysOff) =>
        Exceptions(WorkingDayCalendars.UnitedStatesFederal, year).Should().Be((weekdaysOff, None));

    [Theory]
    [InlineData("2021-01-20")]   // Inauguration Day, off in the capital area only
    [InlineData("2024-12-24")]   // excused by executive order
    [InlineData("2025-01-09")]   // excused by executive order, for a day of mourning
    public void Days_that_are_no_holidays_of_the_statute_are_worked_in_the_calendar_of_the_United_States(string day) =>
        WorkingDayCalendars.UnitedStatesFederal.IsWorkingDay(LawZones.Day(day)).Should().BeTrue();

    // D4 of public reports: two answers to two questions.
    [Theory]
    [InlineData(2018, "12-05 12-24")]
    [InlineData(2019, "12-24")]
    [InlineData(2020, "12-24")]
    [InlineData(2021, None)]
    [InlineData(2024, "12-24")]
    [InlineData(2025, "01-09 12-24 12-26")]
    public void The_departments_of_the_United_States_were_closed_by_order_on_days_that_the_statute_has_worked(int year, string closed)
    {
        LocalDate[] days = [.. DaysOf(closed.Length == 0 ? "" : string.Join(' ', closed.Split(' ').Select(day => $"{year}-{day}")))];
        WorkingDayCalendar statute = WorkingDayCalendars.UnitedStatesFederal, offices = WorkingDayCalendars.UnitedStatesExecutiveOffices;
        Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => new LocalDate(year, 1, 1).PlusDays(day))
            .Where(day => statute.IsWorkingDay(day) != offices.IsWorkingDay(day)).Should().Equal(days);
        days.All(statute.IsWorkingDay).Should().BeTrue();
    }

    [Fact]
    public void The_departments_of_the_United_States_are_known_to_be_open_only_for_years_whose_orders_are_known()
    {
        WorkingDayCalendars.UnitedStatesExecutiveOffices.ToString().Should().Be("US-OFFICES (2018 to 2025)");
        WorkingDayCalendars.UnitedStatesExecutiveOffices.Sources.Should().Contain("5 U.S.C. 6103")
            .And.Contain("Executive Order 14133 (closing of executive departments and agencies)");
        Refusal.Of<OutsideCalendarException>(
            () => WorkingDayCalendars.UnitedStatesExecutiveOffices.IsWorkingDay(LawZones.Day("2026-01-02")));
        Refusal.Of<OutsideCalendarException>(
            () => WorkingDayCalendars.UnitedStatesExecutiveOffices.IsWorkingDay(LawZones.Day("2017-12-29")),
            "the orders of earlier years were not compared with their texts");
    }

    // D6 of public reports, and the days as they were kept.
    [Theory]
    [InlineData(1978, "01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(1981, "01-01 04-17 04-20 05-04 05-25 07-29 08-31 12-25 12-28")]
    [InlineData(1982, "01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(1983, "01-03 04-01 04-04 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31")]
    [InlineData(2000, "01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26")]
    [InlineData(2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData(2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    public void England_and_Wales_kept_them_before_2015(int year, string weekdaysOff) =>
        Exceptions(WorkingDayCalendars.EnglandAndWales, year).Should().Be((weekdaysOff, None));

    [Fact]
    public void England_and_Wales_are_not_guessed_before_the_holiday_in_May() =>
        Refusal.Of<OutsideCalendarException>(() => WorkingDayCalendars.EnglandAndWales.IsWorkingDay(LawZones.Day("1977-06-07")));

    // As the government lists them.
    [Theory]
    [InlineData(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26")]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void England_and_Wales_keep_the_bank_holidays_and_their_substitute_days(int year, string weekdaysOff) =>
        Exceptions(WorkingDayCalendars.EnglandAndWales, year).Should().Be((weekdaysOff, None));

    [Theory]
    [InlineData("2015-04-05")]
    [InlineData("2016-03-27")]
    [InlineData("2017-04-16")]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    public void England_and_Wales_follow_the_rules_of_the_Act_of_1971_but_where_a_proclamation_moved_or_added_a_day(string easterSunday)
    {
        LocalDate easter = LawZones.Day(easterSunday);
        int year = easter.Year;
        HashSet<LocalDate> byRule =
        [
            OrMonday(new(year, 1, 1)), easter.PlusDays(-2), easter.PlusDays(1), FirstMondayOf(5), LastMondayOf(5), LastMondayOf(8),
            .. Christmas(),
        ];
        (string Removed, string Added) moved = year switch
        {
            2020 => ("2020-05-04", "2020-05-08"),
            2022 => ("2022-05-30", "2022-06-02 2022-06-03 2022-09-19"),
            2023 => (None, "2023-05-08"),
            _ => (None, None),
        };
        byRule.ExceptWith(DaysOf(moved.Removed));
        byRule.UnionWith(DaysOf(moved.Added));
        WorkingDayCalendars.EnglandAndWales.Holidays.Where(day => day.Year == year).Should().Equal(byRule.Order());

        LocalDate OrMonday(LocalDate day) => day.DayOfWeek < IsoDayOfWeek.Saturday ? day : day.Next(IsoDayOfWeek.Monday);
        LocalDate FirstMondayOf(int month) => new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday);
        LocalDate LastMondayOf(int month) => new LocalDate(year, month, 31).PlusDays(1).Previous(IsoDayOfWeek.Monday);
        LocalDate[] Christmas() => new LocalDate(year, 12, 25).DayOfWeek switch
        {
            IsoDayOfWeek.Friday => [new(year, 12, 25), new(year, 12, 28)],
            IsoDayOfWeek.Saturday => [new(year, 12, 27), new(year, 12, 28)],
            IsoDayOfWeek.Sunday => [new(year, 12, 26), new(year, 12, 27)],
            _ => [new(year, 12, 25), new(year, 12, 26)],
        };
    }

    // The supplied calendars are made once; what they are made of is asked again here.
    [Fact]
    public void Holidays_by_rule_are_those_of_the_supplied_calendars()
    {
        EnglishHolidays.Within(1978, 2027).Order().Should().Equal(WorkingDayCalendars.EnglandAndWales.Holidays);
        EnglishHolidays.Within(2022, 2022).Order().Should().Equal(
            WorkingDayCalendars.EnglandAndWales.Holidays.Where(day => day.Year == 2022), "of other years it has no proclaimed day");
        FederalHolidays.Observed(1971, 2030).Distinct().Order().Should().Equal(WorkingDayCalendars.UnitedStatesFederal.Holidays);
        FederalHolidays.Observed(2021, 2021).Order().Should().Equal(
            WorkingDayCalendars.UnitedStatesFederal.Holidays.Where(day => day.Year == 2021),
            "New Year's Day of 2022 was observed in it, and no day of another year");
    }

    [Fact]
    public void The_notices_of_the_State_Council_make_the_calendar_of_China()
    {
        IReadOnlyList<HolidayNotice> notices = ChineseHolidays.Notices;
        WorkingDayCalendar.Create(
            "CN", notices.Select(notice => notice.Citation), 2018, 2026, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            notices.SelectMany(notice => notice.Off), notices.SelectMany(notice => notice.Worked)).Should().Be(WorkingDayCalendars.China);
        notices.Select(notice => notice.Citation).Order(StringComparer.Ordinal).Should().Equal(WorkingDayCalendars.China.Sources);
    }

    [Fact]
    public void The_orders_that_closed_the_departments_are_cited_with_their_days()
    {
        FederalClosings.Orders.Select(order => order.Citation).Should().BeSubsetOf(WorkingDayCalendars.UnitedStatesExecutiveOffices.Sources)
            .And.OnlyHaveUniqueItems();
        FederalClosings.Orders[0].Citation.Should().Be("Executive Order 13852 (closing of executive departments and agencies)");
        FederalClosings.Orders.SelectMany(order => order.Days).Should().Equal(
            DaysOf("2018-12-05 2018-12-24 2019-12-24 2020-12-24 2024-12-24 2025-01-09 2025-12-24 2025-12-26"));
    }

    [Fact]
    public void A_list_of_days_has_spans_with_both_their_ends_and_days_of_another_year_in_full() =>
        DayList.Parse(2023, "2022-12-31..01-02  01-21 04-29..04-30").Should().Equal(
            DaysOf("2022-12-31 2023-01-01 2023-01-02 2023-01-21 2023-04-29 2023-04-30"));

    [Fact]
    public void Each_calendar_says_what_it_is_from_where_and_for_which_years()
    {
        WorkingDayCalendars.China.ToString().Should().Be("CN (2018 to 2026)");
        WorkingDayCalendars.UnitedStatesFederal.ToString().Should().Be("US (1971 to 2030)");
        WorkingDayCalendars.EnglandAndWales.ToString().Should().Be("GB-EAW (1978 to 2027)");
        WorkingDayCalendars.China.Sources.Should().HaveCount(11)
            .And.Contain("General Office of the State Council, notice on the holidays of 2025, Guobanfa Mingdian [2024] No. 12");
        WorkingDayCalendars.UnitedStatesFederal.Sources.Should().Contain("5 U.S.C. 6103");
        WorkingDayCalendars.EnglandAndWales.Sources.Should().Contain("Banking and Financial Dealings Act 1971, s. 1 and Sch. 1");
    }

    [Theory]
    [InlineData("2017-12-31")]
    [InlineData("2027-01-01")]
    public void China_is_not_guessed_outside_the_notices_that_are_held(string day) =>
        Refusal.Of<OutsideCalendarException>(() => WorkingDayCalendars.China.IsWorkingDay(LawZones.Day(day)))
            .WithMessage($"The calendar 'CN' is known for 2018 to 2026; {day} is outside.*");

    private static (string WeekdaysOff, string WeekendDaysWorked) Exceptions(WorkingDayCalendar calendar, int year)
    {
        LocalDate[] days =
        [
            .. Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => new LocalDate(year, 1, 1).PlusDays(day))
        ];
        return (
            Text(days.Where(day => day.DayOfWeek < IsoDayOfWeek.Saturday && !calendar.IsWorkingDay(day))),
            Text(days.Where(day => day.DayOfWeek >= IsoDayOfWeek.Saturday && calendar.IsWorkingDay(day))));
    }

    private static string Text(IEnumerable<LocalDate> days) =>
        string.Join(' ', days.Select(day => NodaTime.Text.LocalDatePattern.Iso.Format(day)[5..]));

    private static IEnumerable<LocalDate> DaysOf(string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LawZones.Day);
}
