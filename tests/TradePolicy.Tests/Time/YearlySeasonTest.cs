using CsCheck;
using NodaTime.Text;

namespace TradePolicy.Tests;

/// <summary>Seasons that return every year, and acts that apply in them.</summary>
public sealed class YearlySeasonTest
{
    private static readonly AnnualDate LeapDay = new(2, 29);
    private static readonly Duration Second = Duration.FromSeconds(1);

    private static readonly LegalInstrument Regulation = LegalInstrument.Create(
        "eu/regulation", "Council", "Regulation", Publication.At(LawZones.Utc("2025-11-01T00:00Z")));

    private static readonly YearlySeason Summer = YearlySeason.Of(new(5, 1), new(10, 31), LawZones.Brussels);

    private static readonly YearlySeason Winter = YearlySeason.Of(new(11, 1), LeapDay, LawZones.Brussels);

    // The days of a season.

    [Fact]
    public void A_season_is_of_its_first_and_its_last_day_in_each_year()
    {
        Summer.In(2026).Should().Be(LegalWindow.OfDays(LawZones.Day("2026-05-01"), LawZones.Day("2026-10-31"), LawZones.Brussels));
        Summer.In(2026).Start.Earliest.Should().Be(LawZones.Utc("2026-04-30T22:00Z"), "it is summer time");
        Summer.In(2026).End.Latest.Should().Be(LawZones.Utc("2026-10-31T23:00Z"), "the clocks went back on 25 October");
        Summer.ToString().Should().Be("each year from 05-01 through 10-31 Europe/Brussels");
    }

    [Theory]
    [InlineData(2026, "2026-11-01", "2027-02-28")]
    [InlineData(2027, "2027-11-01", "2028-02-29")]
    public void A_season_over_the_end_of_the_year_ends_with_the_last_day_that_February_has(int year, string first, string last) =>
        Winter.In(year).Should().Be(LegalWindow.OfDays(LawZones.Day(first), LawZones.Day(last), LawZones.Brussels));

    [Theory]
    [InlineData(2026, "2026-03-01")]
    [InlineData(2028, "2028-02-29")]
    public void A_season_from_29_February_begins_on_1_March_of_a_common_year(int year, string first)
    {
        YearlySeason spring = YearlySeason.Of(LeapDay, new(5, 31), LawZones.Brussels);
        spring.In(year).StatedStart!.Date.Should().Be(LawZones.Day(first));
    }

    [Theory]
    [InlineData(DayInclusion.Included, "2028-02-29T23:00Z", "2028-02-29T23:00Z", "2027-02-28T23:00Z", "2027-02-28T23:00Z")]
    [InlineData(DayInclusion.Excluded, "2028-02-28T23:00Z", "2028-02-28T23:00Z", "2027-02-28T23:00Z", "2027-02-28T23:00Z")]
    [InlineData(DayInclusion.NotStated, "2028-02-28T23:00Z", "2028-02-29T23:00Z", "2027-02-28T23:00Z", "2027-02-28T23:00Z")]
    public void Whether_29_February_is_included_matters_in_leap_years_only(
        DayInclusion inclusion, string earliest, string latest, string commonEarliest, string commonLatest)
    {
        YearlySeason season = YearlySeason.Of(new(11, 1), LeapDay, LawZones.Brussels, inclusion);
        season.In(2027).End.Earliest.Should().Be(LawZones.Utc(earliest));
        season.In(2027).End.Latest.Should().Be(LawZones.Utc(latest));
        season.In(2026).End.Earliest.Should().Be(LawZones.Utc(commonEarliest));
        season.In(2026).End.Latest.Should().Be(LawZones.Utc(commonLatest));
    }

    [Fact]
    public void A_season_has_a_day_in_every_year()
    {
        Refusal.Of<ArgumentException>(() => YearlySeason.Of(LeapDay, LeapDay, LawZones.Brussels))
            .WithMessage("A season of 29 February alone does not return every year.");
        Refusal.Of<ArgumentException>(() => YearlySeason.Of(LeapDay, new(3, 1), LawZones.Brussels, DayInclusion.Excluded))
            .WithMessage("A season of 29 February alone does not return every year.");
        Refusal.Of<ArgumentException>(() => YearlySeason.Of(new(5, 1), new(5, 1), LawZones.Brussels, DayInclusion.Excluded))
            .WithMessage("A season has at least one day; from 05-01 before 05-01 it has none.");
        Refusal.Of<ArgumentNullException>(() => YearlySeason.Of(new(5, 1), new(5, 1), null!));
        Refusal.Of<ArgumentOutOfRangeException>(() => YearlySeason.Of(new(5, 1), new(5, 2), LawZones.Brussels, (DayInclusion)9))
            .WithMessage("Not a way of including a day.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Summer.In(2200)).WithMessage("A season is worked out for the years 1800 to 2199.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Summer.In(1799));
        LegalWindow early = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("1750-01-01"), LawZones.Brussels));
        Refusal.Of<ArgumentException>(() => Enacted(early, Summer))
            .WithMessage("The act begins 1750-01-01T00:00 Europe/Brussels *; a season is worked out for the years 1800 to 2199.*");
        YearlySeason.Of(new(5, 1), new(5, 1), LawZones.Brussels).In(2026).End.Latest.Should().Be(LawZones.Utc("2026-05-01T22:00Z"));
    }

    [Fact]
    public void A_season_that_begins_on_29_February_and_has_a_day_after_it_returns_every_year()
    {
        YearlySeason.Of(LeapDay, new(3, 1), LawZones.Brussels).In(2027)
            .Should().Be(LegalWindow.OfDays(LawZones.Day("2027-03-01"), LawZones.Day("2027-03-01"), LawZones.Brussels));
        YearlySeason.Of(LeapDay, new(3, 31), LawZones.Brussels, DayInclusion.Excluded).In(2028).End.Latest
            .Should().Be(LawZones.Utc("2028-03-30T22:00Z"));
    }

    [Fact]
    public void Seasons_are_worked_out_for_four_centuries_their_first_and_last_year_included()
    {
        Summer.In(1800).StatedStart!.Date.Should().Be(LawZones.Day("1800-05-01"));
        Summer.In(2199).StatedStart!.Date.Should().Be(LawZones.Day("2199-05-01"));

        // In every zone it is then 1800 already, and still 2199.
        Starting("1800-01-02T00:00").Season.Should().Be(Summer);
        Starting("2199-12-30T23:59").Season.Should().Be(Summer);
        Refusal.Of<ArgumentException>(() => Starting("1800-01-01T23:59"));
        Refusal.Of<ArgumentException>(() => Starting("2199-12-31T00:00"));

        static Enactment<DutyRate> Starting(string local) => Enacted(LawZones.From(local, DateTimeZone.Utc), Summer);
    }

    [Fact]
    public void Between_two_instants_are_the_seasons_that_end_after_the_first_and_begin_by_the_second()
    {
        Instant begin = Summer.In(2026).Start.Earliest;
        Instant end = Summer.In(2026).End.Latest;
        Summer.Between(end - Second, begin + Duration.FromDays(200)).Should().Equal(Summer.In(2026));
        Summer.Between(begin - Duration.FromDays(90), begin).Should().Equal([Summer.In(2026)], "it begins at the last instant");
        Summer.Between(begin - Duration.FromDays(90), begin - Second).Should().BeEmpty();
        Summer.Between(end, end + Duration.FromDays(90)).Should().BeEmpty("the end is not in the season");
        Winter.Between(LawZones.Utc("2027-01-15T00:00Z"), LawZones.Utc("2027-02-01T00:00Z"))
            .Should().Equal([Winter.In(2026)], "it runs over the end of the year");
    }

    [Fact]
    public void No_season_is_worked_out_before_the_first_year_and_none_after_the_last()
    {
        YearlySeason january = YearlySeason.Of(new(1, 1), new(1, 31), LawZones.NewYork);
        YearlySeason december = YearlySeason.Of(new(12, 1), new(2, 28), LawZones.NewYork);
        Instant first = LawZones.Utc("1800-01-02T00:00Z");
        Instant last = LawZones.Utc("2199-12-31T00:00Z");

        january.Around(first - Second).Should().Be(((LegalWindow?)null, (LegalWindow?)january.In(1800)));
        january.Around(first).Should().Be(((LegalWindow?)january.In(1800), (LegalWindow?)january.In(1801)));
        december.Around(first).Should().Be(((LegalWindow?)null, (LegalWindow?)december.In(1800)));
        december.Around(LawZones.Utc("1801-06-01T00:00Z")).Should().Be(((LegalWindow?)december.In(1800), (LegalWindow?)december.In(1801)));
        december.Around(last).Should().Be(((LegalWindow?)december.In(2199), (LegalWindow?)null));

        january.Between(Instant.MinValue, first).Should().Equal(january.In(1800));
        december.Between(last - Duration.FromDays(3), Instant.MaxValue).Should().Equal(december.In(2199));
        december.Between(last, Instant.MaxValue).Should().BeEmpty();
        december.NextAfter(last).Should().Be(((LegalBound?)null, (LegalBound?)null));
        december.NextAfter(last - Duration.FromDays(3)).Should().Be(((LegalBound?)null, (LegalBound?)december.In(2199).End));
    }

    [Theory]
    [InlineData(DayInclusion.Included, "each year from 05-01 through 10-31 Europe/Brussels")]
    [InlineData(DayInclusion.Excluded, "each year from 05-01 before 10-31 Europe/Brussels")]
    [InlineData(
        DayInclusion.NotStated, "each year from 05-01 to 10-31 Europe/Brussels (whether that day is included is not stated)")]
    public void A_season_says_whether_its_last_day_is_in_it(DayInclusion inclusion, string text)
    {
        YearlySeason season = YearlySeason.Of(new(5, 1), new(10, 31), LawZones.Brussels, inclusion);
        season.ToString().Should().Be(text);
        season.Equals(Summer).Should().Be(inclusion == DayInclusion.Included);
    }

    [Fact]
    public void Seasons_are_the_same_only_with_the_same_days_in_the_same_zone()
    {
        YearlySeason.Of(new(5, 1), new(10, 31), LawZones.Brussels).Should().Be(Summer);
        YearlySeason.Of(new(5, 2), new(10, 31), LawZones.Brussels).Should().NotBe(Summer);
        YearlySeason.Of(new(5, 1), new(10, 30), LawZones.Brussels).Should().NotBe(Summer);
        YearlySeason.Of(new(5, 1), new(10, 31), LawZones.Berlin).Should().NotBe(Summer);
    }

    // An act that applies in a season.

    [Theory]
    [InlineData("2026-04-30T22:00Z")]
    [InlineData("2027-04-30T22:00Z")]
    [InlineData("2199-04-30T22:00Z")]
    public void A_seasonal_duty_begins_with_the_first_second_of_1_May_of_each_year(string begin)
    {
        Timeline<DutyRate> duty = Seasonal();
        duty.At(LawZones.Utc(begin) - Second).Value.Should().Be(AdValorem.Of(2m), "beneath it lies the duty of the other months");
        duty.At(LawZones.Utc(begin)).Value.Should().Be(AdValorem.Of(10m));
    }

    [Theory]
    [InlineData("2026-10-31T23:00Z")]
    [InlineData("2027-10-31T23:00Z")]
    [InlineData("2199-10-31T23:00Z")]
    public void A_seasonal_duty_ends_with_the_last_second_of_31_October_of_each_year(string end)
    {
        Timeline<DutyRate> duty = Seasonal();
        duty.At(LawZones.Utc(end) - Second).Value.Should().Be(AdValorem.Of(10m));
        duty.At(LawZones.Utc(end)).Value.Should().Be(AdValorem.Of(2m));
    }

    [Fact]
    public void An_act_of_a_season_applies_within_its_window_only()
    {
        LegalWindow window = LegalWindow.OfDays(LawZones.Day("2026-06-15"), LawZones.Day("2028-07-15"), LawZones.Brussels);
        Timeline<DutyRate> duty = Timeline<DutyRate>.Of("eu/x", [Enacted(window, Summer)]);
        duty.Segments().Where(segment => segment.IsInForce).Select(segment => segment.During.ToString()).Should().Equal(
            "2026-06-14T22:00:00Z/2026-10-31T23:00:00Z",
            "2027-04-30T22:00:00Z/2027-10-31T23:00:00Z",
            "2028-04-30T22:00:00Z/2028-07-15T22:00:00Z");
        Enacted(window, Summer).ToString().Should().EndWith(
            "10% from 2026-06-15 Europe/Brussels through 2028-07-15 Europe/Brussels, each year from 05-01 through 10-31 Europe/Brussels");
    }

    [Fact]
    public void A_length_of_an_act_of_a_season_is_counted_by_the_law_of_the_economy()
    {
        LegalWindow threeYears = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-01-01"), LawZones.Brussels))
            .Lasting(Period.FromYears(3));
        Tariff tariff = Tariff.Create(
            "eu/x", DutyProgramme.Of("x", "X", DutyKind.Additional), Economy.EuropeanUnion, EconomyScope.All,
            [Enacted(threeYears, Summer)]);
        var act = (Enactment<DutyRate>)tariff.Rates.Acts[0];
        act.Window.IsLawOpen.Should().BeFalse();
        act.Season.Should().Be(Summer);
    }

    [Fact]
    public void A_season_whose_last_day_may_be_included_leaves_that_day_open_and_no_other()
    {
        YearlySeason season = YearlySeason.Of(new(5, 1), new(10, 31), LawZones.Brussels, DayInclusion.NotStated);
        Timeline<DutyRate> duty = Timeline<DutyRate>.Of("eu/x", [Enacted(Open, season)]);
        foreach ((string lastDayStarts, string lastDayEnds) in new[]
        {
            ("2026-10-30T23:00Z", "2026-10-31T23:00Z"),
            ("2027-10-30T22:00Z", "2027-10-31T23:00Z"), // the day on which the clocks go back
        })
        {
            duty.At(LawZones.Utc(lastDayStarts) - Second).IsInForce.Should().BeTrue();
            Segment<DutyRate> lastDay = duty.At(LawZones.Utc(lastDayStarts));
            lastDay.IsCertain.Should().BeFalse();
            lastDay.Reasons.Should().Contain(fact => fact.Kind == OpenFactKind.Reading);
            duty.At(LawZones.Utc(lastDayEnds) - Second).IsCertain.Should().BeFalse();
            duty.At(LawZones.Utc(lastDayEnds)).State.Should().Be(SegmentState.NotInForce);
        }
    }

    [Fact]
    public void A_suspension_that_returns_every_year_gives_way_to_the_duty_in_the_other_months()
    {
        Suspension<DutyRate> suspension = LegalAct.Suspend(
            "eu/x/suspended", "eu/x", Regulation, Open, SuspensionEffect<DutyRate>.SwitchesOff).EachYear(Winter);
        LegalAct plain = LegalAct.Enact<DutyRate>("eu/x/2", "eu/x", Regulation, Open, AdValorem.Of(2m));
        Timeline<DutyRate> duty = Timeline<DutyRate>.Of("eu/x", [plain, suspension]);
        duty.At(LawZones.Utc("2026-10-31T22:59Z")).Value.Should().Be(AdValorem.Of(2m));
        duty.At(LawZones.Utc("2026-10-31T23:00Z")).State.Should().Be(SegmentState.NotInForce);
        duty.At(LawZones.Utc("2027-02-28T22:59Z")).State.Should().Be(SegmentState.NotInForce);
        duty.At(LawZones.Utc("2027-02-28T23:00Z")).Value.Should().Be(AdValorem.Of(2m));
        duty.At(LawZones.Utc("2028-02-29T22:59Z")).State.Should().Be(SegmentState.NotInForce, "2028 has a 29 February");
        duty.At(LawZones.Utc("2028-02-29T23:00Z")).Value.Should().Be(AdValorem.Of(2m));
    }

    [Fact]
    public void An_act_that_withdraws_a_season_ends_it_in_all_years()
    {
        LegalInstrument repeal = LegalInstrument.Create(
            "eu/repeal", "Council", "Regulation", Publication.At(LawZones.Utc("2027-06-01T00:00Z")));
        Timeline<DutyRate> duty = Seasonal().With(
            LegalAct.Withdraw("repealed", "eu/x/10", repeal, LegalMoment.StartOf(LawZones.Day("2027-07-01"), LawZones.Brussels)));
        duty.At(LawZones.Utc("2027-06-30T21:59Z")).Value.Should().Be(AdValorem.Of(10m));
        duty.At(LawZones.Utc("2027-06-30T22:00Z")).Value.Should().Be(AdValorem.Of(2m));
        duty.At(LawZones.Utc("2028-06-30T22:00Z")).Value.Should().Be(AdValorem.Of(2m));
    }

    [Fact]
    public void Beyond_the_years_that_are_worked_out_the_answer_is_open()
    {
        Segment<DutyRate> last = Seasonal().At(LawZones.Utc("2200-06-01T00:00Z"));
        last.IsCertain.Should().BeFalse();
        last.Reasons.Single().Message.Should().Be("seasons that return every year are worked out through 2199 only");
        LegalWindow threeYears = LegalWindow.OfDays(LawZones.Day("2026-01-01"), LawZones.Day("2028-12-31"), LawZones.Brussels);
        Timeline<DutyRate>.Of("eu/x", [Enacted(threeYears, Summer)]).At(LawZones.Utc("2200-06-01T00:00Z")).IsCertain.Should()
            .BeTrue("the act ended long before");
    }

    [Fact]
    public void Beyond_those_years_it_is_open_also_where_other_acts_have_no_season()
    {
        LegalAct plain = LegalAct.Enact<DutyRate>("eu/x/2", "eu/x", Regulation, Open, AdValorem.Of(2m));
        Timeline<DutyRate> duty = Timeline<DutyRate>.Of("eu/x", [plain, Enacted(Open, Summer)]);
        duty.At(LawZones.Utc("2199-12-01T00:00Z")).Value.Should().Be(AdValorem.Of(2m));
        duty.At(LawZones.Utc("2200-12-01T00:00Z")).IsCertain.Should().BeFalse();
    }

    [Fact]
    public void One_act_of_a_season_answers_as_acts_that_are_listed_for_each_year() =>
        Gen.Select(Gen.Int[1, 365], Gen.Int[1, 365], Gen.Enum<DayInclusion>(), Gen.Long[0, 4L * 366 * 86_400].Array[20])
            .Where((first, last, _, _) => first != last)
            .Sample((first, last, inclusion, seconds) =>
            {
                LocalDate leapYear = new(2024, 1, 1);
                AnnualDate Day(int number) => new(leapYear.PlusDays(number).Month, leapYear.PlusDays(number).Day);
                YearlySeason season = YearlySeason.Of(Day(first), Day(last), LawZones.Brussels, inclusion);
                Timeline<DutyRate> one = Timeline<DutyRate>.Of("eu/x", [Enacted(Open, season)]);
                Timeline<DutyRate> listed = Timeline<DutyRate>.Of("eu/x", [.. Enumerable.Range(2025, 8).Select(year =>
                    LegalAct.Enact<DutyRate>($"eu/x/{year}", "eu/x", Regulation, season.In(year), AdValorem.Of(10m)))]);
                foreach (long second in seconds)
                {
                    Instant at = LawZones.Utc("2026-01-01T00:00Z") + Duration.FromSeconds(second);
                    one.At(at).State.Should().Be(listed.At(at).State, "of {0} at {1}", season, at);
                }
            });

    // In a schedule and in a register.

    [Theory]
    [InlineData("2026-05-01T03:59Z", false)]
    [InlineData("2026-05-01T04:00Z", true)]
    [InlineData("2027-11-01T03:59Z", true)]
    [InlineData("2027-11-01T04:00Z", false)]
    public void Goods_that_are_entered_in_the_season_bear_the_duty_and_others_do_not(string entered, bool isCharged)
    {
        YearlySeason season = YearlySeason.Of(new(5, 1), new(10, 31), LawZones.NewYork);
        Tariff seasonal = Tariff.Create(
            "us/x", DutyProgramme.Of("us/x", "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/x", AdValorem.Of(10m)).EachYear(season)]);
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(at: LawZones.Utc(entered)), Duties.General(AdValorem.Of(2m)), seasonal);
        duty.Total.Value.Should().Be(Duties.Dollars(isCharged ? 120m : 20m));
    }

    [Fact]
    public void A_season_falls_due_in_each_year_at_its_begin_and_at_its_end()
    {
        OtherMeasure measure = OtherMeasure.Create(
            "eu/m", OtherMeasureKind.Other, Economy.EuropeanUnion, "M", EconomyScope.All,
            [LegalAct.Enact("eu/m/1", "eu/m", Regulation, Open, OtherMeasureTerms.Of("closed")).EachYear(Summer)]);
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [], []).With(measure);
        Instant end = LawZones.Utc("2027-10-31T23:00Z");
        register.DeadlinesBetween(end - Second, end).Should().ContainSingle().Which.ToString()
            .Should().StartWith("2027-10-31T24:00 Europe/Brussels (+01): eu/m: a season ends (Regulation)");
        register.DeadlinesBetween(end, end + Duration.FromDays(180)).Should().BeEmpty();
        register.DeadlinesBetween(LawZones.Utc("2026-01-01T00:00Z"), LawZones.Utc("2028-12-31T00:00Z"))
            .Select(due => (due.At.Earliest.InUtc().Year, due.Kinds.Single())).Should().Equal(
                (2026, DeadlineKind.SeasonBegins), (2026, DeadlineKind.SeasonEnds), (2027, DeadlineKind.SeasonBegins),
                (2027, DeadlineKind.SeasonEnds), (2028, DeadlineKind.SeasonBegins), (2028, DeadlineKind.SeasonEnds));
        register.DeadlinesAfter(LawZones.Utc("2026-06-01T00:00Z")).Select(due => due.Kinds.Single()).Should()
            .Equal([DeadlineKind.SeasonEnds, DeadlineKind.SeasonBegins], "seasons return without an end: the next of each is told");
        register.ChangesDuring(new Interval(LawZones.Utc("2026-01-01T00:00Z"), LawZones.Utc("2027-01-01T00:00Z")))
            .Select(point => point.At).Should().Equal(LawZones.Utc("2026-04-30T22:00Z"), LawZones.Utc("2026-10-31T23:00Z"));
        register.OtherMeasures["eu/m"].StatusAt(LawZones.Utc("2026-12-01T00:00Z")).Should().Be(MeasureStatus.Announced, "it returns");
    }

    [Fact]
    public void The_season_of_another_year_is_no_change()
    {
        PolicyRegister register = RegisterOf(Closed(Open));
        PolicySnapshot first = register.At(LawZones.Utc("2026-06-01T00:00Z")), second = register.At(LawZones.Utc("2027-06-01T00:00Z"));
        first.OtherMeasures["eu/m"].Should().NotBe(second.OtherMeasures["eu/m"], "it stays for another stretch of time");
        first.DiffTo(second).IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("2026-04-30T21:59:59Z", "2026-04-30T22:00Z", "2026-10-31T23:00Z")]
    [InlineData("2026-04-30T22:00:00Z", "2027-04-30T22:00Z", "2026-10-31T23:00Z")]
    [InlineData("2026-10-31T22:59:59Z", "2027-04-30T22:00Z", "2026-10-31T23:00Z")]
    [InlineData("2026-10-31T23:00:00Z", "2027-04-30T22:00Z", "2027-10-31T23:00Z")]
    public void After_a_question_the_next_begin_and_the_next_end_of_a_season_are_due_each_once(string asked, string begin, string end) =>
        SeasonsAfter(asked, Closed(Open)).Should().BeEquivalentTo(
            [(DeadlineKind.SeasonBegins, LawZones.Utc(begin)), (DeadlineKind.SeasonEnds, LawZones.Utc(end))]);

    [Fact]
    public void The_first_season_of_an_act_that_begins_years_later_is_due() =>
        SeasonsAfter(
            "2026-06-01T00:00:00Z",
            Closed(LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2029-07-01"), LawZones.Brussels))))
            .Should().Equal(
                (DeadlineKind.SeasonEnds, LawZones.Utc("2029-10-31T23:00Z")),
                (DeadlineKind.SeasonBegins, LawZones.Utc("2030-04-30T22:00Z")));

    [Fact]
    public void An_act_that_begins_with_its_season_and_the_season_are_due_together()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2029-05-01"), LawZones.Brussels));
        RegisterOf(Closed(window)).DeadlinesAfter(LawZones.Utc("2026-06-01T00:00Z"))[0].Kinds.Should()
            .BeEquivalentTo([DeadlineKind.Begins, DeadlineKind.SeasonBegins]);
    }

    [Fact]
    public void A_season_that_returns_after_a_suspension_of_years_is_due_when_it_does()
    {
        LegalWindow years = LegalWindow.OfDays(LawZones.Day("2027-01-01"), LawZones.Day("2029-06-30"), LawZones.Brussels);
        LegalAct suspended = LegalAct.Suspend(
            "eu/m/2", "eu/m", Regulation, years, SuspensionEffect<OtherMeasureTerms>.SwitchesOff);
        SeasonsAfter("2026-12-01T00:00:00Z", Closed(Open), suspended).Should().Contain(
            [(DeadlineKind.SeasonEnds, LawZones.Utc("2029-10-31T23:00Z")), (DeadlineKind.SeasonBegins, LawZones.Utc("2030-04-30T22:00Z"))],
            "the one after the question only begins to be suspended");
    }

    [Fact]
    public void The_season_of_a_duty_that_a_truce_suspends_for_years_is_due_when_the_truce_has_ended()
    {
        Tariff seasonal = Tariff.Create(
            "eu/x", DutyProgramme.Of("eu/x", "X", DutyKind.Additional), Economy.EuropeanUnion, EconomyScope.All, [Enacted(Open, Summer)]);
        LegalWindow years = LegalWindow.OfDays(LawZones.Day("2027-01-01"), LawZones.Day("2029-06-30"), LawZones.Brussels);
        TradeTruce truce = TradeTruce.Create(
            "t", "T",
            [
                TruceSide.Create(
                    Economy.EuropeanUnion, [TruceSuspension.Of("eu/x", RetainedRate.Of(AdValorem.Of(1m)))],
                    [TruceWindow.Of(years, Regulation)], []),
                TruceSide.Create(Economy.Canada, [], [], []),
            ],
            [], Knowledge.Complete);
        PolicyRegister.Create(Knowledge.Complete, [seasonal], [truce]).DeadlinesAfter(LawZones.Utc("2026-12-01T00:00Z"))
            .Where(due => due.Key == "eu/x").SelectMany(due => due.Kinds.Select(kind => (kind, due.At.Earliest))).Should().Contain(
                [
                    (DeadlineKind.SeasonEnds, LawZones.Utc("2029-10-31T23:00Z")),
                    (DeadlineKind.SeasonBegins, LawZones.Utc("2030-04-30T22:00Z")),
                ]);
    }

    [Fact]
    public void The_season_of_a_leap_day_is_due_in_each_year()
    {
        YearlySeason leap = YearlySeason.Of(new(2, 29), new(3, 31), LawZones.Brussels);
        LegalAct act = LegalAct.Enact("eu/m/1", "eu/m", Regulation, Open, OtherMeasureTerms.Of("closed")).EachYear(leap);
        Instant begun = LawZones.Utc("2028-02-28T23:00Z");
        SeasonsAfter("2028-02-28T23:00:00Z", act).Should().Contain((DeadlineKind.SeasonBegins, begun + Duration.FromDays(366)));
    }

    private static PolicyRegister RegisterOf(params LegalAct[] acts) => PolicyRegister.Create(Knowledge.Complete, [], [])
        .With(OtherMeasure.Create("eu/m", OtherMeasureKind.Other, Economy.EuropeanUnion, "M", EconomyScope.All, acts));

    private static Enactment<OtherMeasureTerms> Closed(LegalWindow window) =>
        LegalAct.Enact("eu/m/1", "eu/m", Regulation, window, OtherMeasureTerms.Of("closed")).EachYear(Summer);

    private static (DeadlineKind Kind, Instant At)[] SeasonsAfter(string asked, params LegalAct[] acts) =>
    [
        .. RegisterOf(acts).DeadlinesAfter(InstantPattern.ExtendedIso.Parse(asked).Value)
            .SelectMany(due => due.Kinds.Select(kind => (Kind: kind, At: due.At.Earliest)))
            .Where(due => due.Kind is DeadlineKind.SeasonBegins or DeadlineKind.SeasonEnds),
    ];

    private static LegalWindow Open => LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-01-01"), LawZones.Brussels));

    private static Enactment<DutyRate> Enacted(LegalWindow window, YearlySeason season) =>
        LegalAct.Enact<DutyRate>("eu/x/10", "eu/x", Regulation, window, AdValorem.Of(10m)).EachYear(season);

    private static Timeline<DutyRate> Seasonal() => Timeline<DutyRate>.WithInitialValue(
        "eu/x", AdValorem.Of(2m), [Enacted(Open, Summer)]);
}
