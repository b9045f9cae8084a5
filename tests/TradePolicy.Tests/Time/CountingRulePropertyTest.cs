using CsCheck;
using NodaTime.TimeZones;

namespace TradePolicy.Tests;

/// <summary>
/// Every rule in every zone against an oracle that counts days and months with <see cref="DateOnly"/> and maps clock
/// times with the resolvers of Noda Time, and so shares neither arithmetic nor mapping with the code under test.
/// </summary>
public sealed class CountingRulePropertyTest
{
    private static readonly DateTimeZone[] Zones = [.. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly DateTimeZone[] ZonesThatChange =
        [.. Zones.Where(zone => ChangesIn(zone).Length > 0)];

    private static readonly WorkingDayCalendar MondayToFriday =
        WorkingDayCalendar.Create("Monday to Friday", ["a model"], 1980, 2100, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], []);

    private static readonly CountingRule[] PlainRules =
    [
        CountingRule.SameClockTime, CountingRule.ElapsedTime, CountingRule.ChineseCivilCode, CountingRule.GermanCivilCodeFirstDayIncluded,
        CountingRule.StartOfNthDay,
    ];

    private static readonly CountingRule[] Rules = [.. PlainRules, .. PlainRules.Select(rule => rule.WithNextWorkingDay(MondayToFriday))];

    private static readonly ZoneLocalMappingResolver EarlierOrAfterGap =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver LaterOrAfterGap =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly Gen<TimeOfDayKind> Clock = Gen.Frequency(
        (6, Gen.Const(TimeOfDayKind.Stated)), (1, Gen.Const(TimeOfDayKind.StartOfDay)), (1, Gen.Const(TimeOfDayKind.EndOfDay)),
        (1, Gen.Const(TimeOfDayKind.NotStated)));

    private static readonly Gen<LocalDateTime> AnyLocal = Gen.Select(
        Gen.Int[0, 16_800], Gen.Int[0, 1_439],
        (day, minute) => new LocalDate(1990, 1, 1).PlusDays(day).AtMidnight().PlusMinutes(minute));

    private static readonly Gen<Period> Days = Gen.Frequency(
        (3, Gen.Int[1, 10].Select(Period.FromDays)), (3, Gen.Int[1, 400].Select(Period.FromDays)),
        (1, Gen.Int[1, 60].Select(Period.FromWeeks)));

    private static readonly Gen<Period> Length = Gen.Frequency(
        (4, Days),
        (2, Gen.Int[1, 30].Select(Period.FromMonths)),
        (1, Gen.Int[1, 10].Select(Period.FromYears)),
        (1, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 12], Gen.Int[0, 4], Gen.Int[1, 40], (years, months, weeks, days) =>
            new PeriodBuilder { Years = years, Months = months, Weeks = weeks, Days = days }.Build())));

    // A clock time within two days of a change of the clock of a zone.
    private static readonly Gen<(DateTimeZone Zone, LocalDateTime Local)> NearAChange = Gen.Select(
        Gen.Int[0, ZonesThatChange.Length - 1], Gen.Int[0, int.MaxValue - 1], Gen.Int[-2_880, 2_880],
        (index, number, minutes) =>
        {
            DateTimeZone zone = ZonesThatChange[index];
            Instant[] changes = ChangesIn(zone);
            return (zone, changes[number % changes.Length].InZone(zone).LocalDateTime.PlusMinutes(minutes));
        });

    private enum Kept
    {
        ClockTime,
        Hours,
        LastDay,
        LastDayFirstIncluded,
        NthDay,
    }

    [Fact]
    public void Every_rule_agrees_with_a_naive_count_in_every_zone() =>
        Gen.Select(AnyLocal, Clock, Length).Sample(
            (local, clock, length) =>
            {
                foreach (DateTimeZone zone in Zones)
                    AgreesWithTheNaiveCount(zone, local, clock, length);
            },
            iter: 60);

    [Fact]
    public void Every_rule_agrees_with_a_naive_count_where_the_clock_changes_at_the_start() =>
        Gen.Select(NearAChange, Clock, Length).Sample(
            (change, clock, length) => AgreesWithTheNaiveCount(change.Zone, change.Local, clock, length),
            iter: 20_000);

    [Fact]
    public void Every_rule_agrees_with_a_naive_count_where_the_clock_changes_at_the_end() =>
        Gen.Select(NearAChange, Clock, Gen.Int[1, 400]).Sample(
            (change, clock, days) => AgreesWithTheNaiveCount(change.Zone, change.Local.PlusDays(-days), clock, Period.FromDays(days)),
            iter: 20_000);

    // Not of hours that roll: they keep the clock time of the day they roll from, also over a change of the clock.
    [Fact]
    public void A_longer_length_in_days_never_ends_earlier() =>
        Gen.Select(NearAChange, Clock, Gen.Int[1, 400], Gen.Int[1, 5]).Sample(
            (change, clock, days, more) =>
            {
                LegalMoment start = Moment(change.Zone, change.Local.PlusDays(-days), clock);
                if (IsSkipped(change.Zone, Date(start)))
                    return;
                foreach (CountingRule rule in Rules.Where(
                    rule => rule.Method != CountingMethod.ElapsedTime || rule.WorkingDayCalendar is null))
                {
                    LegalBound shorter = LegalWindow.Starting(start).Lasting(Period.FromDays(days), rule).End;
                    LegalBound longer = LegalWindow.Starting(start).Lasting(Period.FromDays(days + more), rule).End;
                    if (longer.Earliest < shorter.Earliest || longer.Latest < shorter.Latest)
                        Fail($"{start} by {rule}: {days} days end at {shorter}, {days + more} days at {longer}");
                }
            },
            iter: 10_000);

    [Fact]
    public void Hours_that_roll_may_end_later_than_more_hours_that_do_not()
    {
        CountingRule rule = CountingRule.ElapsedTime.WithNextWorkingDay(MondayToFriday);
        LegalWindow from = LawZones.From("2013-07-03T23:45", LawZones.NewYork);
        from.Lasting(Period.FromDays(122), rule).End.ToString().Should().Be("2013-11-04T23:45 America/New_York (-05)");
        from.Lasting(Period.FromDays(124), rule).End.ToString().Should().Be("2013-11-04T22:45 America/New_York (-05)");
    }

    [Fact]
    public void A_start_counted_back_from_an_end_counts_forward_to_it() =>
        Gen.Select(NearAChange, Gen.Int[1, 400], Gen.Bool, Gen.Bool).Sample(
            (change, days, changesAtEnd, keepsTheClock) =>
            {
                CountingRule rule = keepsTheClock ? CountingRule.SameClockTime : CountingRule.ElapsedTime;
                LocalDateTime local = changesAtEnd ? change.Local : change.Local.PlusDays(days);
                if (IsSkipped(change.Zone, local.Date))
                    return;
                LegalMoment end = LegalMoment.At(local, change.Zone);
                LegalWindow back = LegalWindow.Ending(LegalEnd.At(end)).Lasting(Period.FromDays(days), rule);
                if (!end.IsCertain || !back.Start.IsCertain)
                    return;
                if (keepsTheClock && change.Zone.MapLocal(end.Bound.Value.LocalDateTime.PlusDays(-days)).Count == 0)
                    return;
                LegalWindow forward = LegalWindow.Starting(LegalMoment.At(back.Start.Value)).Lasting(Period.FromDays(days), rule);
                if (!forward.End.Possible.Any(reading => reading.Instant == end.Earliest))
                    Fail($"{end}, {days} days by {rule}: back to {back.Start}, forward to {forward.End}");
            },
            iter: 20_000);

    [Fact]
    public void Months_clamp_to_the_end_of_a_shorter_month() =>
        Gen.Select(Gen.Int[1990, 2035], Gen.Int[1, 12], Gen.Int[1, 30]).Sample(
            (year, month, months) =>
            {
                LocalDate last = new(year, month, DateTime.DaysInMonth(year, month));
                int index = (year * 12) + month - 1 + months;
                int days = DateTime.DaysInMonth(index / 12, (index % 12) + 1);
                LocalDate expected = new(index / 12, (index % 12) + 1, Math.Min(days, last.Day));
                LegalMoment start = LegalMoment.StartOf(last, DateTimeZone.Utc);
                return LegalWindow.Starting(start).Lasting(Period.FromMonths(months), CountingRule.ChineseCivilCode).LastDay() == expected
                    && LegalWindow.Starting(start)
                        .Lasting(Period.FromMonths(months), CountingRule.SameClockTime).End.Value.Date == expected;
            });

    private static void AgreesWithTheNaiveCount(DateTimeZone zone, LocalDateTime local, TimeOfDayKind clock, Period length)
    {
        LegalMoment start = Moment(zone, local, clock);
        if (IsSkipped(zone, Date(start)))
            return;
        (Instant Earliest, Instant Latest) expectedStart = NaiveStart(zone, local, clock);
        foreach (CountingRule rule in Rules)
        {
            if (rule.Method == CountingMethod.ElapsedTime && (length.Months != 0 || length.Years != 0))
                continue;
            LegalWindow window = LegalWindow.Starting(start).Lasting(length, rule);
            (Instant Earliest, Instant Latest) expected = NaiveEnd(zone, local, clock, length, rule);
            if ((window.Start.Earliest, window.Start.Latest) != expectedStart)
                Fail($"{start} is read as {window.Start}, naively {expectedStart}");
            if ((window.End.Earliest, window.End.Latest) != expected)
                Fail($"{window} by {rule} ends at {window.End}, naively {expected}");
            Instant begin = start.IsCertain ? window.Start.Latest : window.Start.Earliest;
            bool mayBeEmpty = clock == TimeOfDayKind.Stated && zone.MapLocal(local).Count == 0;
            if (window.End.Earliest > window.End.Latest || (mayBeEmpty ? window.End.Latest < begin : window.End.Latest <= begin))
                Fail($"{window} by {rule} starts at {window.Start} and ends at {window.End}");
        }
    }

    private static (Instant Earliest, Instant Latest) NaiveStart(DateTimeZone zone, LocalDateTime local, TimeOfDayKind clock) =>
        clock switch
        {
            TimeOfDayKind.Stated => Resolve(zone, local),
            TimeOfDayKind.StartOfDay => Both(StartOfDay(zone, local.Date)),
            TimeOfDayKind.EndOfDay => Both(StartOfDay(zone, Next(local.Date))),
            _ => (StartOfDay(zone, local.Date), StartOfDay(zone, Next(local.Date))),
        };

    private static (Instant Earliest, Instant Latest) NaiveEnd(
        DateTimeZone zone, LocalDateTime local, TimeOfDayKind clock, Period length, CountingRule rule)
    {
        bool rolls = rule.WorkingDayCalendar is not null;
        LocalDate firstDay = clock == TimeOfDayKind.EndOfDay ? Next(local.Date) : local.Date;
        switch (Keeps(rule))
        {
            case Kept.ClockTime:
                return NaiveStart(zone, Rolled(Later(local.Date, length), rolls).At(local.TimeOfDay), clock);
            case Kept.Hours:
                (Instant earliest, Instant latest) = NaiveStart(zone, local, clock);
                long ticks = ((length.Weeks * 7L) + length.Days) * 864_000_000_000L;
                (Instant Earliest, Instant Latest) first = HoursLater(zone, earliest, ticks, rolls);
                (Instant Earliest, Instant Latest) last = HoursLater(zone, latest, ticks, rolls);
                return (Instant.Min(first.Earliest, last.Earliest), Instant.Max(first.Latest, last.Latest));
            case Kept.LastDay:
                return Both(StartOfDay(zone, Next(Rolled(Later(firstDay, length), rolls))));
            case Kept.LastDayFirstIncluded:
                // § 188(2): the day before the one that corresponds; (3): the last of the month where none does.
                LocalDate month = Later(firstDay, Period.FromMonths((length.Years * 12) + length.Months));
                LocalDate end = Later(month, Period.FromDays((length.Weeks * 7) + length.Days));
                return Both(StartOfDay(zone, Next(Rolled(month.Day == firstDay.Day ? Before(end) : end, rolls))));
            default:
                return Both(StartOfDay(zone, Rolled(Later(firstDay, length), rolls)));
        }
    }

    private static (Instant Earliest, Instant Latest) HoursLater(DateTimeZone zone, Instant start, long ticks, bool rolls)
    {
        Instant end = Instant.FromUnixTimeTicks(start.ToUnixTimeTicks() + ticks);
        LocalDateTime local = end.InZone(zone).LocalDateTime;
        LocalDate rolled = Rolled(local.Date, rolls);
        return rolled == local.Date ? Both(end) : Resolve(zone, rolled.At(local.TimeOfDay));
    }

    private static Kept Keeps(CountingRule rule) => rule.Law switch
    {
        "elapsed time" => Kept.Hours,
        "treaty practice" => Kept.NthDay,
        "Civil Code of the PRC, arts 201 and 203" => Kept.LastDay,
        "BGB §§ 187(2), 188" => Kept.LastDayFirstIncluded,
        _ => Kept.ClockTime,
    };

    private static LocalDate Later(LocalDate date, Period length) => LocalDate.FromDateOnly(
        date.ToDateOnly().AddYears(length.Years).AddMonths(length.Months).AddDays((length.Weeks * 7) + length.Days));

    private static LocalDate Next(LocalDate date) => LocalDate.FromDateOnly(date.ToDateOnly().AddDays(1));

    private static LocalDate Before(LocalDate date) => LocalDate.FromDateOnly(date.ToDateOnly().AddDays(-1));

    private static LocalDate Rolled(LocalDate date, bool rolls)
    {
        DateOnly day = date.ToDateOnly();
        int days = (rolls, day.DayOfWeek) switch
        {
            (true, DayOfWeek.Saturday) => 2,
            (true, DayOfWeek.Sunday) => 1,
            _ => 0,
        };
        return LocalDate.FromDateOnly(day.AddDays(days));
    }

    private static (Instant Earliest, Instant Latest) Resolve(DateTimeZone zone, LocalDateTime local) =>
        (zone.ResolveLocal(local, EarlierOrAfterGap).ToInstant(), zone.ResolveLocal(local, LaterOrAfterGap).ToInstant());

    private static Instant StartOfDay(DateTimeZone zone, LocalDate date) =>
        IsSkipped(zone, date) ? zone.AtStartOfDay(Next(date)).ToInstant() : zone.AtStartOfDay(date).ToInstant();

    private static bool IsSkipped(DateTimeZone zone, LocalDate date) =>
        zone.MapLocal(date.At(LocalTime.Midnight)).Count == 0 && zone.MapLocal(date.At(LocalTime.MaxValue)).Count == 0;

    private static (Instant Earliest, Instant Latest) Both(Instant instant) => (instant, instant);

    private static LocalDate Date(LegalMoment start) => start.TimeOfDayKind == TimeOfDayKind.EndOfDay ? Next(start.Date) : start.Date;

    private static LegalMoment Moment(DateTimeZone zone, LocalDateTime local, TimeOfDayKind clock) => clock switch
    {
        TimeOfDayKind.Stated => LegalMoment.At(local, zone),
        TimeOfDayKind.StartOfDay => LegalMoment.StartOf(local.Date, zone),
        TimeOfDayKind.EndOfDay => LegalMoment.EndOf(local.Date, zone),
        _ => LegalMoment.SomeTimeOn(local.Date, zone),
    };

    private static Instant[] ChangesIn(DateTimeZone zone) =>
        [.. zone.GetZoneIntervals(Instant.FromUtc(1990, 1, 1, 0, 0), Instant.FromUtc(2036, 1, 1, 0, 0)).Skip(1)
            .Select(interval => interval.Start)];

    private static void Fail(string what) => throw new InvalidOperationException(what);
}
