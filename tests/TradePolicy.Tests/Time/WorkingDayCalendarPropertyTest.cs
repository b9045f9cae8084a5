using CsCheck;

namespace TradePolicy.Tests;

/// <summary>Properties of every calendar, checked against counting day by day.</summary>
public sealed class WorkingDayCalendarPropertyTest
{
    private static readonly LocalDate FirstDay = new(2023, 1, 1);

    private static readonly Gen<WorkingDayCalendar> Calendars = Gen.Select(
        Gen.Int[0, 2].Select(index => "ABC"[index..(index + 1)]),
        Gen.Select(Gen.Int[2023, 2024], Gen.Int[2024, 2025]),
        Gen.Int[1, 7].Array[0, 3],
        Gen.Int[0, 364].Array[0, 40],
        Gen.Int[0, 364].Array[0, 40],
        (id, years, weekend, holidays, worked) =>
        {
            LocalDate first = new(2024, 1, 1);
            IsoDayOfWeek[] week = [.. weekend.Select(day => (IsoDayOfWeek)day)];
            LocalDate[] off = [.. holidays.Select(day => first.PlusDays(day))];
            return WorkingDayCalendar.Create(
                id, [$"notice of {id}"], years.Item1, years.Item2, week, off,
                worked.Select(day => first.PlusDays(day)).Where(day => week.Contains(day.DayOfWeek) && !off.Contains(day)));
        });

    private static readonly Gen<(WorkingDayCalendar Calendar, LocalDate Day)> CalendarsAndDays = Calendars.SelectMany(calendar =>
        Gen.Int[0, Period.DaysBetween(calendar.FirstDay, calendar.LastDay)].Select(day => (calendar, calendar.FirstDay.PlusDays(day))));

    [Fact]
    public void Counting_and_adding_agree_with_a_walk_day_by_day() =>
        Gen.Select(CalendarsAndDays, Gen.Int[-80, 80]).Sample((asked, number) =>
        {
            (WorkingDayCalendar calendar, LocalDate day) = asked;
            LocalDate at = day;
            for (int left = Math.Abs(number); left > 0;)
            {
                at = at.PlusDays(Math.Sign(number));
                if (!calendar.Covers(at))
                {
                    Refusal.Of<OutsideCalendarException>(() => calendar.AddWorkingDays(day, number));
                    return;
                }

                left -= IsWorked(calendar, at) ? 1 : 0;
            }

            calendar.AddWorkingDays(day, number).Should().Be(at);
            calendar.CountWorkingDays(day, at).Should().Be(number);
        });

    [Fact]
    public void A_day_is_worked_as_the_lists_say_it_is() =>
        CalendarsAndDays.Sample(asked => asked.Calendar.IsWorkingDay(asked.Day).Should().Be(IsWorked(asked.Calendar, asked.Day)));

    [Fact]
    public void Between_the_previous_and_the_next_working_day_nothing_else_is_worked() =>
        CalendarsAndDays.Where(
            asked => asked.Day > asked.Calendar.FirstDay.PlusDays(90) && asked.Day < asked.Calendar.LastDay.PlusDays(-90)).Sample(asked =>
            {
                (WorkingDayCalendar calendar, LocalDate day) = asked;
                calendar.CountWorkingDays(calendar.Previous(day), calendar.Next(day)).Should().Be(calendar.IsWorkingDay(day) ? 2 : 1);
                calendar.NextOrSame(calendar.NextOrSame(day)).Should().Be(calendar.NextOrSame(day));
                calendar.Previous(calendar.Next(day)).Should().Be(calendar.PreviousOrSame(day));
            });

    [Fact]
    public void Combining_and_linking_do_not_depend_on_the_order() =>
        Gen.Select(Calendars, Calendars, Calendars).Sample((one, two, three) =>
        {
            foreach (Func<WorkingDayCalendar, WorkingDayCalendar, WorkingDayCalendar> join in new[]
            {
                (WorkingDayCalendar left, WorkingDayCalendar right) => left.WhereBothWork(right),
                (WorkingDayCalendar left, WorkingDayCalendar right) => left.WhereEitherWorks(right),
            })
            {
                if (one.Weekend.Union(two.Weekend).Union(three.Weekend).Count() == 7)
                    continue;
                join(one, two).Should().Be(join(two, one));
                join(join(one, two), three).Should().Be(join(one, join(two, three)));
            }
        });

    [Fact]
    public void A_combined_calendar_works_where_both_do_and_a_linked_one_where_either_does() =>
        Gen.Select(Calendars, Calendars, Gen.Int[0, 365]).Sample((one, two, offset) =>
        {
            LocalDate day = new LocalDate(2024, 1, 1).PlusDays(offset);
            one.WhereEitherWorks(two).IsWorkingDay(day).Should().Be(one.IsWorkingDay(day) || two.IsWorkingDay(day));
            if (one.Weekend.Union(two.Weekend).Count() < 7)
                one.WhereBothWork(two).IsWorkingDay(day).Should().Be(one.IsWorkingDay(day) && two.IsWorkingDay(day));
        });

    [Fact]
    public void A_calendar_refuses_every_day_outside_its_years() =>
        Gen.Select(Calendars, Gen.Int[-1_000, 2_000]).Sample((calendar, offset) =>
        {
            LocalDate day = FirstDay.PlusDays(offset);
            bool answers = day.Year >= calendar.FirstYear && day.Year <= calendar.LastYear;
            calendar.Covers(day).Should().Be(answers);
            if (!answers)
                Refusal.Of<OutsideCalendarException>(() => calendar.IsWorkingDay(day));
        });

    private static bool IsWorked(WorkingDayCalendar calendar, LocalDate day) =>
        calendar.ExtraWorkingDays.Contains(day) || !(calendar.Weekend.Contains(day.DayOfWeek) || calendar.Holidays.Contains(day));
}
