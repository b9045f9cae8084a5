namespace TradePolicy.Tests;

public sealed class LegalWindowTest
{
    private static readonly Period NinetyDays = Period.FromDays(90);

    private static readonly LegalWindow FirstUsWindow = LawZones.From("2025-05-14T00:01", LawZones.NewYork)
        .Lasting(NinetyDays, CountingRule.SameClockTime);

    private static readonly LegalWindow SecondUsWindow = LawZones.From("2025-08-12T00:01", LawZones.NewYork)
        .Lasting(NinetyDays, CountingRule.SameClockTime)
        .WithStatedEnd(LegalEnd.At(LegalMoment.At(LawZones.Local("2025-11-10T00:01"), LawZones.NewYork, Offset.FromHours(-5))));

    private static readonly LegalWindow FirstChineseWindow = LawZones.From("2025-05-14T12:01", LawZones.Beijing)
        .Lasting(NinetyDays, CountingRule.SameClockTime, CountingRule.ChineseCivilCode);

    private static readonly CountingRule[] RulesByWholeDays =
    [
        CountingRule.ChineseCivilCode, CountingRule.EuropeanUnionRegulation1182, CountingRule.UnitedStatesCourtRules,
        CountingRule.GermanCivilCodeEventDayExcluded,
        CountingRule.GermanCivilCodeFirstDayIncluded, CountingRule.ClearDays, CountingRule.StartOfNthDay,
    ];

    // The windows of the truce and of other acts, as their texts fix them.

    [Fact]
    public void The_first_United_States_window_ends_on_12_August_at_one_minute_past_midnight()
    {
        FirstUsWindow.Start.Value.ToInstant().Should().Be(LawZones.Utc("2025-05-14T04:01Z"));
        FirstUsWindow.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-08-12T04:01Z"));
        FirstUsWindow.End.ToString().Should().Be("2025-08-12T00:01 America/New_York (-04)");
        FirstUsWindow.CountingRules.Should().Equal(CountingRule.SameClockTime);
        FirstUsWindow.LastDay().Should().Be(LawZones.Day("2025-08-12"));
        FirstUsWindow.Discrepancy.Should().BeNull();
    }

    [Fact]
    public void The_second_United_States_window_is_90_days_and_2161_hours()
    {
        SecondUsWindow.End.ToString().Should().Be("2025-11-10T00:01 America/New_York (-05)");
        SecondUsWindow.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-11-10T05:01Z"));
        SecondUsWindow.ComputedEnd.Value.ToInstant().Should().Be(LawZones.Utc("2025-11-10T05:01Z"));
        SecondUsWindow.Discrepancy.Should().BeNull();
        Hours(SecondUsWindow).Should().Be(2_161);
        Period.DaysBetween(SecondUsWindow.Start.Value.Date, SecondUsWindow.End.Value.Date).Should().Be(90);
    }

    [Fact]
    public void Counted_in_hours_the_second_United_States_window_would_end_an_hour_and_a_day_of_the_calendar_earlier()
    {
        LegalWindow counted = LawZones.From("2025-08-12T00:01", LawZones.NewYork)
            .Lasting(NinetyDays, CountingRule.SameClockTime).CountedBy(CountingRule.ElapsedTime);
        counted.End.ToString().Should().Be("2025-11-09T23:01 America/New_York (-05)");
        counted.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-11-10T04:01Z"));
        counted.LastDay().Should().Be(LawZones.Day("2025-11-09"));
    }

    [Fact]
    public void The_third_United_States_window_is_fixed_by_its_end()
    {
        LegalWindow window = LawZones.From("2025-11-10T00:01", LawZones.NewYork)
            .WithStatedEnd(LawZones.Local("2026-11-10T00:01").InZoneStrictly(LawZones.NewYork));
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2026-11-10T05:01Z"));
        Hours(window).Should().Be(8_760);
        window.Length.Should().BeNull();
        window.CountingRules.Should().BeEmpty();
        window.ComputedEnd.UndatedReason.Should().Be("the text states no length");
        window.Discrepancy.Should().BeNull();
    }

    [Fact]
    public void The_surcharge_under_section_122_lasted_150_days_and_3599_hours()
    {
        LegalWindow window = LawZones.From("2026-02-24T00:01", LawZones.NewYork)
            .Lasting(Period.FromDays(150), CountingRule.SameClockTime)
            .WithStatedEnd(LawZones.Local("2026-07-24T00:01").InZoneStrictly(LawZones.NewYork));
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2026-07-24T04:01Z"));
        Hours(window).Should().Be(3_599);
        window.Discrepancy.Should().BeNull();
    }

    [Fact]
    public void Executive_Order_14266_states_the_end_and_the_length_and_both_agree()
    {
        LegalWindow window = LawZones.From("2025-04-10T00:01", LawZones.NewYork)
            .Lasting(NinetyDays, CountingRule.SameClockTime)
            .WithStatedEnd(LegalEnd.At(LegalMoment.At(LawZones.Local("2025-07-09T00:01"), LawZones.NewYork, Offset.FromHours(-4))));
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-07-09T04:01Z"));
        window.ComputedEnd.Value.ToInstant().Should().Be(LawZones.Utc("2025-07-09T04:01Z"));
        window.Discrepancy.Should().BeNull();
        window.ToString()
            .Should().Be("from 2025-04-10T00:01 America/New_York for P90D until 2025-07-09T00:01 America/New_York (printed -04)");
    }

    [Theory]
    [InlineData("2025-05-14", "2025-08-12")]
    [InlineData("2025-08-12", "2025-11-10")]
    public void A_Chinese_window_of_90_days_ends_at_12_01_or_at_24_00_as_no_text_names_the_rule(string from, string to)
    {
        LegalWindow window = LawZones.From(from + "T12:01", LawZones.Beijing)
            .Lasting(NinetyDays, CountingRule.SameClockTime, CountingRule.ChineseCivilCode);
        window.End.IsCertain.Should().BeFalse();
        window.End.Possible.Select(reading => reading.LocalText).Should().Equal(to + "T12:01", to + "T24:00");
        window.End.Possible.Select(reading => reading.Basis)
            .Should().Equal(CountingRule.SameClockTime.ToString(), CountingRule.ChineseCivilCode.ToString());
        window.End.Earliest.Should().Be(LawZones.Utc(to + "T04:01Z"));
        window.End.Latest.Should().Be(LawZones.Utc(to + "T16:00Z"));
        window.LastDay().Should().Be(LawZones.Day(to), "the last day is settled though the hour is not");
    }

    [Fact]
    public void The_third_Chinese_window_is_one_year_from_13_01()
    {
        LegalWindow window = LawZones.From("2025-11-10T13:01", LawZones.Beijing)
            .Lasting(Period.FromYears(1), CountingRule.SameClockTime, CountingRule.ChineseCivilCode);
        window.End.Possible.Select(reading => reading.ToString())
            .Should().Equal("2026-11-10T13:01 Asia/Shanghai (+08)", "2026-11-10T24:00 Asia/Shanghai (+08)");
    }

    [Fact]
    public void An_unsettled_end_has_no_moment_and_says_what_it_may_be() =>
        Refusal.Of<InvalidOperationException>(() => FirstChineseWindow.End.Value)
            .WithMessage("The text leaves more than one moment open: 2025-08-12T12:01 Asia/Shanghai (+08), same clock time*"
                + " or 2025-08-12T24:00 Asia/Shanghai (+08), end of the last day*");

    [Fact]
    public void A_rule_that_is_settled_later_closes_the_range() =>
        FirstChineseWindow.CountedBy(CountingRule.ChineseCivilCode).End.ToString().Should().Be("2025-08-12T24:00 Asia/Shanghai (+08)");

    [Fact]
    public void Rules_that_agree_on_the_instant_leave_nothing_open()
    {
        LegalWindow window = FirstUsWindow.CountedBy(CountingRule.SameClockTime, CountingRule.ElapsedTime);
        window.End.IsCertain.Should().BeTrue();
        window.End.Possible.Should().HaveCount(2);
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-08-12T04:01Z"));
    }

    // A stated end and a counted one.

    [Fact]
    public void A_stated_end_wins_over_the_counted_one_and_the_difference_names_both()
    {
        LegalWindow window = SecondUsWindow.CountedBy(CountingRule.ElapsedTime);
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-11-10T05:01Z"));
        window.ComputedEnd.Value.ToInstant().Should().Be(LawZones.Utc("2025-11-10T04:01Z"));

        WindowDiscrepancy discrepancy = window.Discrepancy.Should().BeOfType<WindowDiscrepancy>().Subject;
        discrepancy.Stated.Should().Be(window.End);
        discrepancy.Computed.Should().Be(window.ComputedEnd);
        discrepancy.StatedLaterBy.Should().Be(Duration.FromHours(1));
        discrepancy.ToString().Should().Be(
            "stated 2025-11-10T00:01 America/New_York (-05), counted 2025-11-09T23:01 America/New_York (-05): the stated end is 1:00:00 " +
            "later");
    }

    [Fact]
    public void A_stated_end_may_lie_before_the_counted_one()
    {
        LegalWindow window = LawZones.From("2026-02-24T00:01", LawZones.NewYork)
            .Lasting(Period.FromDays(150), CountingRule.ElapsedTime)
            .WithStatedEnd(LawZones.Local("2026-07-24T00:01").InZoneStrictly(LawZones.NewYork));
        WindowDiscrepancy discrepancy = window.Discrepancy.Should().BeOfType<WindowDiscrepancy>().Subject;
        discrepancy.StatedLaterBy.Should().Be(Duration.FromHours(-1));
        discrepancy.ToString().Should().EndWith("the stated end is 1:00:00 earlier");
        window.Discrepancy.Should().Be(discrepancy).And.NotBeSameAs(discrepancy);
        window.Discrepancy!.GetHashCode().Should().Be(discrepancy.GetHashCode());
        discrepancy.Should().NotBe(SecondUsWindow.CountedBy(CountingRule.ElapsedTime).Discrepancy);
    }

    [Fact]
    public void A_stated_end_that_settles_which_rule_was_meant_is_no_discrepancy()
    {
        LegalWindow window = FirstChineseWindow.WithStatedEnd(
            LegalEnd.OnDay(LawZones.Day("2025-08-12"), LawZones.Beijing, DayInclusion.Included));
        window.End.ToString().Should().Be("2025-08-12T24:00 Asia/Shanghai (+08)");
        window.Discrepancy.Should().BeNull();
        FirstChineseWindow.WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-12T13:01", LawZones.Beijing)))
            .Discrepancy.Should().NotBeNull("neither rule leads there");
    }

    [Fact]
    public void An_end_upon_an_event_leaves_the_count_in_place()
    {
        LegalWindow window = FirstUsWindow.WithStatedEnd(LegalEnd.OnEvent("a finding of the President"));
        window.End.Should().Be(FirstUsWindow.End);
        window.Discrepancy.Should().BeNull();
        window.ToString().Should().Be("from 2025-05-14T00:01 America/New_York for P90D upon a finding of the President");
    }

    [Fact]
    public void An_end_may_be_stated_anew() =>
        SecondUsWindow.WithStatedEnd(LegalEnd.At(LawZones.At("2025-11-11T00:01", LawZones.NewYork)))
            .Discrepancy!.StatedLaterBy.Should().Be(Duration.FromHours(24));

    // Ends by day.

    [Fact]
    public void Through_9_November_ends_when_that_day_is_over_in_New_York()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2025-11-10"), LawZones.NewYork))
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2026-11-09"), LawZones.NewYork, DayInclusion.Included));
        window.End.ToString().Should().Be("2026-11-09T24:00 America/New_York (-05)");
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2026-11-10T05:00Z"));
        window.LastDay().Should().Be(LawZones.Day("2026-11-09"));
    }

    [Fact]
    public void Before_10_November_ends_at_the_same_instant_as_through_the_9th()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2025-11-10"), LawZones.NewYork))
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2026-11-10"), LawZones.NewYork, DayInclusion.Excluded));
        window.End.ToString().Should().Be("2026-11-10T00:00 America/New_York (-05)");
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2026-11-10T05:00Z"));
        window.LastDay().Should().Be(LawZones.Day("2026-11-09"));
    }

    [Fact]
    public void To_10_November_does_not_say_whether_that_day_is_included()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-11-07"), LawZones.Beijing))
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2026-11-10"), LawZones.Beijing, DayInclusion.NotStated));
        window.End.IsCertain.Should().BeFalse();
        window.End.Earliest.Should().Be(LawZones.Utc("2026-11-09T16:00Z"));
        window.End.Latest.Should().Be(LawZones.Utc("2026-11-10T16:00Z"));
        window.TryGetLastDay(out LocalDate day).Should().BeFalse("its readings fall on different days");
        day.Should().Be(default(LocalDate), "it is none of them");
    }

    [Fact]
    public void A_stated_end_settles_which_was_meant_if_one_of_its_readings_is_the_counted_end()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-08-12"), LawZones.Beijing))
            .Lasting(NinetyDays, CountingRule.SameClockTime)
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2026-11-10"), LawZones.Beijing, DayInclusion.NotStated));
        window.ComputedEnd.Latest.Should().Be(window.End.Earliest).And.NotBe(window.End.Latest);
        window.Discrepancy.Should().BeNull();
    }

    [Fact]
    public void A_window_that_may_be_over_before_it_starts_is_kept_as_its_text_leaves_it_open()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-11-10"), LawZones.Beijing))
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2026-11-10"), LawZones.Beijing, DayInclusion.NotStated));
        window.End.Latest.Should().Be(LawZones.Utc("2026-11-10T16:00Z"));
    }

    // Open ends.

    [Fact]
    public void A_window_without_a_stated_end_has_none()
    {
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork);
        window.End.IsDated.Should().BeFalse();
        window.End.UndatedReason.Should().Be("the text states no end");
        Refusal.Of<InvalidOperationException>(() => window.End.Value).WithMessage("There is no date: the text states no end.");
        window.StatedEnd.Should().Be(LegalEnd.NotStated);
        window.ToString().Should().Be("from 2025-05-14T00:01 America/New_York no end stated");
        window.TryGetLastDay(out _).Should().BeFalse("the text states no end");
        window.Length.Should().BeNull();
        Refusal.Of<InvalidOperationException>(() => window.CountedBy(CountingRule.ChineseCivilCode))
            .WithMessage("The text states no length*");
    }

    [Fact]
    public void A_window_until_further_notice_is_open()
    {
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded);
        window.End.UndatedReason.Should().Be("it runs until a further act ends it");
        window.ToString().Should().Be("from 2025-05-14T00:01 America/New_York until further notice");
    }

    [Fact]
    public void A_window_of_which_only_the_end_is_stated_has_no_start()
    {
        LegalWindow window = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-08-12T00:01", LawZones.NewYork)));
        window.StatedStart.Should().BeNull();
        window.Start.UndatedReason.Should().Be("the text states no start");
        window.ToString().Should().Be("until 2025-08-12T00:01 America/New_York");
    }

    // Counting back from an end.

    [Fact]
    public void Days_on_the_same_clock_face_count_back_from_an_end()
    {
        LegalWindow window = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork)))
            .Lasting(NinetyDays, CountingRule.SameClockTime);
        window.StatedStart.Should().BeNull();
        window.Start.ToString().Should().Be("2025-08-12T00:01 America/New_York (-04)");
        window.ComputedEnd.UndatedReason.Should().Be("there is no stated start to count from");
        window.Discrepancy.Should().BeNull();
        window.ToString().Should().Be("for P90D until 2025-11-10T00:01 America/New_York");
    }

    [Fact]
    public void Hours_count_back_from_an_end()
    {
        LegalEnd end = LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork));
        LegalWindow.Ending(end).Lasting(Duration.FromHours(2_160)).Start.ToString().Should().Be("2025-08-12T01:01 America/New_York (-04)");
        LegalWindow.Ending(end).Lasting(NinetyDays, CountingRule.ElapsedTime).Start.ToString()
            .Should().Be("2025-08-12T01:01 America/New_York (-04)");
        LegalWindow.Ending(end).Lasting(Period.FromWeeks(2), CountingRule.ElapsedTime).Start.ToString()
            .Should().Be("2025-10-27T01:01 America/New_York (-04)");
    }

    [Fact]
    public void An_end_that_is_a_range_counts_back_to_a_range()
    {
        LegalWindow window = LegalWindow
            .Ending(LegalEnd.OnDay(LawZones.Day("2026-11-10"), LawZones.Beijing, DayInclusion.NotStated))
            .Lasting(NinetyDays, CountingRule.SameClockTime);
        window.Start.Earliest.Should().Be(LawZones.Utc("2026-08-11T16:00Z"));
        window.Start.Latest.Should().Be(LawZones.Utc("2026-08-12T16:00Z"));
    }

    [Fact]
    public void The_end_of_a_day_counts_back_to_the_end_of_a_day_where_the_clock_skips_midnight()
    {
        LegalWindow window = LegalWindow
            .Ending(LegalEnd.OnDay(LawZones.Day("2018-11-03"), LawZones.SaoPaulo, DayInclusion.Included))
            .Lasting(Period.FromDays(10), CountingRule.SameClockTime);
        window.End.Value.LocalDateTime.Should().Be(LawZones.Local("2018-11-04T01:00"), "midnight of 4 November 2018 did not occur");
        window.Start.Value.LocalDateTime.Should().Be(LawZones.Local("2018-10-25T00:00"));
    }

    [Theory]
    [MemberData(nameof(DayRules))]
    public void Rules_by_whole_days_do_not_count_back_from_an_end(CountingRule rule)
    {
        LegalWindow window = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork)));
        Refusal.Of<ArgumentException>(() => window.Lasting(NinetyDays, rule))
            .WithMessage($"P90D cannot be counted back from an end by \"{rule}\": state the start.");
    }

    [Fact]
    public void Months_and_rolled_ends_do_not_count_back()
    {
        LegalWindow window = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork)));
        WorkingDayCalendar calendar = WorkingDayCalendar.Create(
            "weekends", ["a model"], 2025, 2025, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], []);
        Refusal.Of<ArgumentException>(() => window.Lasting(Period.FromMonths(3), CountingRule.SameClockTime))
            .WithMessage("P3M cannot be counted back*");
        Refusal.Of<ArgumentException>(() => window.Lasting(Period.FromYears(1), CountingRule.SameClockTime))
            .WithMessage("P1Y cannot be counted back*");
        Refusal.Of<ArgumentException>(() => window.Lasting(NinetyDays, CountingRule.SameClockTime.WithNextWorkingDay(calendar)))
            .WithMessage("P90D cannot be counted back*rolled by weekends*");
        Refusal.Of<ArgumentException>(() => window.Lasting(NinetyDays, CountingRule.SameClockTime, CountingRule.ChineseCivilCode))
            .WithMessage("*Civil Code of the PRC*");
    }

    // D9 of public reports: from a first to a last day, both included.

    [Fact]
    public void A_window_through_30_June_2024_in_London_is_over_at_midnight_and_not_before()
    {
        LegalWindow window = LegalWindow.OfDays(LawZones.Day("2024-01-01"), LawZones.Day("2024-06-30"), LawZones.London);
        window.Start.Value.ToInstant().Should().Be(LawZones.Utc("2024-01-01T00:00Z"));
        window.End.Value.LocalDateTime.Should().Be(LawZones.Local("2024-07-01T00:00"));
        window.LastDay().Should().Be(LawZones.Day("2024-06-30"));
        window.Should().Be(LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2024-01-01"), LawZones.London))
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2024-06-30"), LawZones.London, DayInclusion.Included)));
        window.ToString().Should().Be("from 2024-01-01 Europe/London through 2024-06-30 Europe/London");
        Timeline<string> measure = Timeline<string>.Of(
            "measure",
            [
                LegalAct.Enact(
                    "enacted",
                    "measure",
                    LegalInstrument.Create("law", "Parliament", "Act", Publication.At(LawZones.Utc("2023-12-01T00:00Z"))),
                    window,
                    "suspended duty"),
            ]);
        Instant end = LawZones.Utc("2024-06-30T23:00Z");
        measure.At(end - Duration.FromSeconds(1)).IsInForce.Should().BeTrue("it is 23:59:59 of 30 June in London");
        measure.At(end).IsInForce.Should().BeFalse("it is 0:00 of 1 July in London");
        end.InZone(LawZones.London).Date.Should().Be(LawZones.Day("2024-07-01"), "a list of changes shows it as of 1 July");
    }

    [Fact]
    public void A_window_of_days_has_one_day_at_the_least()
    {
        LocalDate day = LawZones.Day("2026-03-29");
        LegalWindow one = LegalWindow.OfDays(day, day, LawZones.London);
        (one.End.Earliest - one.Start.Earliest).Should().Be(Duration.FromHours(23), "the clocks go forward that day");
        Refusal.Of<ArgumentException>(() => LegalWindow.OfDays(day, day.PlusDays(-1), LawZones.London))
            .WithMessage("The last day, 2026-03-28, is before the first, 2026-03-29.*");
        Refusal.Of<ArgumentNullException>(() => LegalWindow.OfDays(day, day, null!));
    }

    // A length without a counting rule.

    [Fact]
    public void Sixty_days_in_Brussels_without_a_rule_may_end_by_any_rule_there_is()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-02-01"), LawZones.Brussels))
            .Lasting(Period.FromDays(60));
        window.IsLawOpen.Should().BeTrue();
        window.End.IsCertain.Should().BeFalse("nothing says whose law counts");
        window.CountingRules.Should().Equal(CountingRule.All);
        window.End.Possible.Select(reading => reading.LocalText).Distinct()
            .Should().Equal("2026-04-02T00:00", "2026-04-01T24:00", "2026-04-02T01:00", "2026-04-02T24:00");
        window.End.Reasons.Should().OnlyContain(fact => fact.Message.EndsWith(", as no counting rule is named", StringComparison.Ordinal));
        window.TryGetLastDay(out _).Should().BeFalse();
        window.ToString().Should().Be("from 2026-02-01 Europe/Brussels for P60D");
    }

    [Fact]
    public void Sixty_days_of_the_European_Union_end_with_the_last_hour_of_2_April()
    {
        LegalWindow window = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-02-01"), LawZones.Brussels))
            .Lasting(Period.FromDays(60)).UnderLawOf(Economy.EuropeanUnion);
        window.End.Value.ToInstant().Should().Be(LawZones.Utc("2026-04-02T22:00Z"));
        window.End.Possible.Should().ContainSingle().Which.LocalText.Should().Be("2026-04-02T24:00");
        window.IsLawOpen.Should().BeFalse();
    }

    [Fact]
    public void A_law_that_cannot_count_back_from_an_end_leaves_the_start_a_range()
    {
        LegalWindow window = LegalWindow.Ending(LegalEnd.At(LawZones.At("2026-04-02T00:00", LawZones.Beijing)))
            .Lasting(Period.FromDays(60));
        window.UnderLawOf(Economy.China).Should().Be(window, "the Civil Code loses the hour of the start");
        window.Start.IsCertain.Should().BeFalse();
        window.UnderLawOf(Economy.UnitedStates).Start.Value.ToInstant().Should().Be(LawZones.Utc("2026-01-31T16:00Z"));
    }

    [Fact]
    public void The_law_of_an_economy_knows_one_rule_several_or_none()
    {
        CountingRule.For(Economy.UnitedStates).Should().Equal(CountingRule.SameClockTime);
        CountingRule.For(Economy.EuropeanUnion).Should().Equal(CountingRule.EuropeanUnionRegulation1182);
        CountingRule.For(Economy.China).Select(rule => rule.Method).Should()
            .Equal(CountingMethod.SameClockTime, CountingMethod.EndOfLastDay);
        CountingRule.For(Economy.UnitedKingdom).Should().HaveCount(2);
        CountingRule.For(Economy.Parse("DE")).Should()
            .Equal(CountingRule.GermanCivilCodeEventDayExcluded, CountingRule.GermanCivilCodeFirstDayIncluded);
        CountingRule.For(Economy.Parse("VN")).Should().BeEmpty();
        Refusal.Of<ArgumentNullException>(() => CountingRule.For(null!));
        CountingRule.All.Should().OnlyHaveUniqueItems().And.OnlyContain(rule => rule.WorkingDayCalendar == null);
    }

    [Fact]
    public void A_rule_that_is_named_stays_whoever_s_law_it_is_and_an_unknown_law_leaves_it_open()
    {
        FirstUsWindow.UnderLawOf(Economy.China).Should().Be(FirstUsWindow);
        LegalWindow open = LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(NinetyDays);
        open.UnderLawOf(Economy.Parse("VN")).Should().Be(open);
        open.UnderLawOf(Economy.UnitedStates).Should().Be(FirstUsWindow);
        open.CountedBy(CountingRule.SameClockTime).Should().Be(FirstUsWindow);
        open.Should().NotBe(open.CountedBy([.. CountingRule.All]), "that says that no text settles which of them applies");
        LawZones.From("2025-05-14T00:01", LawZones.NewYork).UnderLawOf(Economy.China).Length.Should().BeNull();
    }

    [Fact]
    public void A_stated_end_wins_over_a_length_without_a_rule()
    {
        LegalEnd end = LegalEnd.At(LawZones.At("2025-08-12T00:01", LawZones.NewYork));
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(NinetyDays).WithStatedEnd(end);
        window.IsLawOpen.Should().BeTrue();
        window.End.IsCertain.Should().BeTrue();
        window.Discrepancy.Should().BeNull("one of the rules leads there");
    }

    [Fact]
    public void A_length_without_a_rule_and_without_a_start_counts_back_by_every_rule_that_leads_to_its_end()
    {
        LegalWindow minute = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork))).Lasting(NinetyDays);
        minute.Start.Possible.Select(reading => reading.LocalText).Should().Equal("2025-08-12T00:01", "2025-08-12T01:01");
        LegalWindow midnight = LegalWindow.Ending(LegalEnd.OnDay(LawZones.Day("2025-11-09"), LawZones.NewYork, DayInclusion.Included))
            .Lasting(NinetyDays);
        midnight.Start.Earliest.Should().Be(LawZones.Utc("2025-08-11T04:00Z"), "the event may have been at any time of 11 August");
        midnight.Start.Latest.Should().Be(LawZones.Utc("2025-08-13T04:00Z"), "or of 12 August, by the rules that count the first day");
        LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork))).Lasting(Period.FromMonths(3)).Start.ToString()
            .Should().Be("P3M cannot be counted back from an end if no counting rule is named");
    }

    // What is refused.

    [Fact]
    public void A_length_without_a_start_or_a_dated_end_has_no_place_in_time()
    {
        Refusal.Of<ArgumentException>(() => LegalWindow.Ending(LegalEnd.NotStated))
            .WithMessage("A window states at least its start or its end.*");
        foreach (LegalEnd end in new[] { LegalEnd.OpenEnded, LegalEnd.OnEvent("notification") })
        {
            Refusal.Of<ArgumentException>(() => LegalWindow.Ending(end).Lasting(NinetyDays, CountingRule.SameClockTime))
                .WithMessage($"A length has no place in time without a start or a dated end: for P90D {end}.");
        }
    }

    [Theory]
    [InlineData("2025-05-14T00:00")]
    [InlineData("2025-05-14T00:01")]
    public void An_end_before_the_start_or_at_it_is_refused(string end) =>
        Refusal.Of<ArgumentException>(
            () => LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.At(LawZones.At(end, LawZones.NewYork))))
            .WithMessage(
                $"The window does not end after it starts: it starts at 2025-05-14T00:01 America/New_York (-04) and ends at {end} " +
                "America/New_York (-04).");

    [Fact]
    public void Months_and_years_are_not_counted_in_hours()
    {
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork);
        Refusal.Of<ArgumentException>(() => window.Lasting(Period.FromMonths(3), CountingRule.ElapsedTime))
            .WithMessage("P3M has no length in hours: months and years differ. Count it by a calendar rule.");
        Refusal.Of<ArgumentException>(() => window.Lasting(Period.FromYears(1), CountingRule.SameClockTime, CountingRule.ElapsedTime))
            .WithMessage("P1Y has no length in hours*");
    }

    [Theory]
    [MemberData(nameof(CalendarRules))]
    public void Hours_are_not_counted_by_a_calendar_rule(CountingRule rule) =>
        Refusal.Of<ArgumentException>(() => LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(Duration.FromHours(2_160), rule))
            .WithMessage($"2160:00:00 is an elapsed time and cannot be counted by \"{rule}\". Use CountingRule.ElapsedTime*");

    [Fact]
    public void Nothing_and_less_than_nothing_are_no_lengths()
    {
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork);
        foreach (Period period in new[] { Period.Zero, Period.FromDays(0), Period.FromDays(-90), Period.FromMonths(-1) })
            Refusal.Of<ArgumentException>(() => window.Lasting(period)).WithMessage($"{period} is not a length*");
        foreach (Duration duration in new[] { Duration.Zero, Duration.FromHours(-1) })
            Refusal.Of<ArgumentException>(() => window.Lasting(duration)).WithMessage("A length must be more than nothing.*");
    }

    [Fact]
    public void A_rule_given_twice_or_none_at_all_is_refused()
    {
        const string Message = "A length is counted by one rule, or by several different ones if none is settled.*";
        Refusal.Of<ArgumentException>(() => FirstUsWindow.CountedBy(CountingRule.ChineseCivilCode, CountingRule.ChineseCivilCode))
            .WithMessage(Message);
        Refusal.Of<ArgumentException>(() => FirstUsWindow.CountedBy()).WithMessage(Message);
        Refusal.Of<ArgumentException>(() => FirstUsWindow.CountedBy(CountingRule.ChineseCivilCode, null!)).WithMessage(Message);
        Refusal.Of<ArgumentNullException>(() => FirstUsWindow.CountedBy((CountingRule[])null!));
    }

    [Fact]
    public void A_length_that_leads_beyond_all_dates_is_refused()
    {
        LegalWindow from = LawZones.From("2025-05-14T00:01", LawZones.NewYork);
        LegalWindow to = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-11-10T00:01", LawZones.NewYork)));
        const string Forward = "* from 2025-05-14T00:01 America/New_York leads beyond the dates that can be represented.";
        const string Back = "* back from 2025-11-10T00:01 America/New_York (-05) leads beyond the dates that can be represented.";
        foreach (Period period in new[] { Period.FromDays(int.MaxValue), Period.FromWeeks(int.MaxValue) })
        {
            Refusal.Of<ArgumentException>(() => from.Lasting(period)).WithMessage(Forward);
            Refusal.Of<ArgumentException>(() => from.Lasting(period, CountingRule.ElapsedTime)).WithMessage(Forward);
            Refusal.Of<ArgumentException>(() => from.Lasting(period, CountingRule.ChineseCivilCode)).WithMessage(Forward);
            Refusal.Of<ArgumentException>(() => to.Lasting(period)).WithMessage(Back);
            Refusal.Of<ArgumentException>(() => to.Lasting(period, CountingRule.ElapsedTime)).WithMessage(Back);
        }

        Refusal.Of<ArgumentException>(() => from.Lasting(Duration.MaxValue)).WithMessage(Forward);
        Refusal.Of<ArgumentException>(() => to.Lasting(Duration.MaxValue)).WithMessage(Back);
        Refusal.Of<ArgumentException>(() => from.Lasting(Period.FromYears(int.MaxValue), CountingRule.SameClockTime)).WithMessage(Forward);
    }

    [Fact]
    public void Null_is_no_part_of_a_window()
    {
        Refusal.Of<ArgumentNullException>(() => LegalWindow.Starting(null!));
        Refusal.Of<ArgumentNullException>(() => LegalWindow.Ending(null!));
        Refusal.Of<ArgumentNullException>(() => FirstUsWindow.WithStatedEnd(null!));
        Refusal.Of<ArgumentNullException>(() => FirstUsWindow.Lasting((Period)null!));
        Refusal.Of<ArgumentNullException>(() => FirstUsWindow.Lasting(NinetyDays, null!));
    }

    // Equality and text.

    [Fact]
    public void Windows_are_equal_if_their_texts_state_the_same()
    {
        LegalWindow again = LegalWindow.Starting(LawZones.Local("2025-05-14T00:01").InZoneStrictly(LawZones.NewYork))
            .Lasting(Period.FromDays(90), CountingRule.SameClockTime);
        again.Should().Be(FirstUsWindow);
        again.GetHashCode().Should().Be(FirstUsWindow.GetHashCode());

        foreach (LegalWindow other in new[]
        {
            LawZones.From("2025-05-14T00:02", LawZones.NewYork).Lasting(NinetyDays, CountingRule.SameClockTime),
            LawZones.From("2025-05-14T12:01", LawZones.Beijing).Lasting(NinetyDays, CountingRule.SameClockTime),
            FirstUsWindow.Lasting(Period.FromDays(91), CountingRule.SameClockTime),
            FirstUsWindow.Lasting(Duration.FromHours(2_160)),
            FirstUsWindow.CountedBy(CountingRule.ElapsedTime),
            FirstUsWindow.CountedBy(CountingRule.SameClockTime, CountingRule.ElapsedTime),
            FirstUsWindow.WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-12T00:01", LawZones.NewYork))),
            LawZones.From("2025-05-14T00:01", LawZones.NewYork),
        })
        {
            other.Should().NotBe(FirstUsWindow);
        }

        FirstUsWindow.Equals((object)"from 2025-05-14T00:01 America/New_York for P90D").Should().BeFalse();
        FirstUsWindow.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_window_is_not_changed_by_what_is_made_of_it()
    {
        CountingRule[] rules = [CountingRule.SameClockTime, CountingRule.ChineseCivilCode];
        LegalWindow window = LawZones.From("2025-05-14T12:01", LawZones.Beijing).Lasting(NinetyDays, rules);
        rules[1] = CountingRule.SameClockTime;
        window.Should().Be(FirstChineseWindow);
        _ = window.WithStatedEnd(LegalEnd.OpenEnded);
        window.Should().Be(FirstChineseWindow);
    }

    [Fact]
    public void The_text_of_a_window_is_what_is_stated()
    {
        FirstUsWindow.ToString().Should().Be("from 2025-05-14T00:01 America/New_York for P90D");
        FirstChineseWindow.ToString().Should().Be("from 2025-05-14T12:01 Asia/Shanghai for P90D");
        LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(Duration.FromHours(2_160)).ToString()
            .Should().Be("from 2025-05-14T00:01 America/New_York for 2160:00:00");
    }

    public static TheoryData<CountingRule> DayRules() => new(RulesByWholeDays);

    public static TheoryData<CountingRule> CalendarRules() => new([CountingRule.SameClockTime, .. RulesByWholeDays]);

    private static double Hours(LegalWindow window) => (window.End.Earliest - window.Start.Earliest).TotalHours;
}
