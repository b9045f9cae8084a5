namespace TradePolicy.Tests;

public sealed class LegalMomentTest
{
    [Fact]
    public void A_zone_that_does_not_exist_is_told_before_a_day_that_is_not_there() =>
        Refusal.Of<FormatException>(() => LegalMoment.Parse(" Europe/Nowhere")).WithMessage("*there is no time zone 'Europe/Nowhere'*");

    [Fact]
    public void A_day_without_a_time_is_read_from_its_start_to_its_end_and_its_start_from_the_start_alone()
    {
        LegalMoment.StartOf(LawZones.Day("2025-11-10"), LawZones.Beijing).Bound.Possible
            .Select(reading => $"{reading}, {reading.Basis}").Should().Equal("2025-11-10T00:00 Asia/Shanghai (+08), the start of the day");
        LegalMoment.SomeTimeOn(LawZones.Day("2025-11-10"), LawZones.Beijing).Bound.Possible
            .Select(reading => $"{reading}, {reading.Basis}").Should().Equal(
                "2025-11-10T00:00 Asia/Shanghai (+08), at the start of the day at the earliest",
                "2025-11-10T24:00 Asia/Shanghai (+08), by the end of the day at the latest");
    }

    [Fact]
    public void A_clock_time_in_a_zone_is_one_instant()
    {
        LegalMoment moment = LawZones.At("2025-05-14T00:01", LawZones.NewYork);
        moment.IsCertain.Should().BeTrue();
        moment.Earliest.Should().Be(LawZones.Utc("2025-05-14T04:01Z"));
        moment.Latest.Should().Be(LawZones.Utc("2025-05-14T04:01Z"));
        moment.TimeOfDayKind.Should().Be(TimeOfDayKind.Stated);
        moment.Date.Should().Be(LawZones.Day("2025-05-14"));
        moment.TimeOfDay.Should().Be(new LocalTime(0, 1));
        moment.Zone.Should().Be(LawZones.NewYork);
        moment.PrintedOffset.Should().BeNull();
        moment.LocalText.Should().Be("2025-05-14T00:01");
        moment.ToString().Should().Be("2025-05-14T00:01 America/New_York");
        moment.Bound.Possible.Should().ContainSingle().Which.Basis.Should().Be("as stated");
    }

    [Fact]
    public void Seconds_are_shown_where_the_text_has_them()
    {
        LegalMoment.At(new LocalDateTime(2025, 5, 14, 0, 1, 30), LawZones.NewYork).LocalText.Should().Be("2025-05-14T00:01:30");
        LegalMoment.At(new LocalDateTime(2025, 5, 14, 0, 1).PlusNanoseconds(50), LawZones.NewYork).LocalText.Should()
            .Be("2025-05-14T00:01:00.00000005");
    }

    [Fact]
    public void A_printed_offset_that_is_in_use_changes_nothing_but_the_text()
    {
        LegalMoment printed = Printed("2025-08-12T00:01", -4);
        printed.IsCertain.Should().BeTrue();
        printed.Earliest.Should().Be(LawZones.Utc("2025-08-12T04:01Z"));
        printed.ToString().Should().Be("2025-08-12T00:01 America/New_York (printed -04)");
    }

    [Fact]
    public void Eastern_daylight_time_in_November_is_read_as_printed_or_by_the_clock()
    {
        LegalMoment moment = Printed("2026-11-09T23:59", -4);
        moment.IsCertain.Should().BeFalse();
        moment.Bound.Possible.Select(reading => (reading.Instant, reading.Basis)).Should().Equal(
            (LawZones.Utc("2026-11-10T03:59Z"), "as printed, -04"),
            (LawZones.Utc("2026-11-10T04:59Z"), "by the clock of the zone"));
        moment.Earliest.Should().Be(LawZones.Utc("2026-11-10T03:59Z"));
        moment.Latest.Should().Be(LawZones.Utc("2026-11-10T04:59Z"));
        moment.LocalText.Should().Be("2026-11-09T23:59");
        moment.ToString().Should().Be("2026-11-09T23:59 America/New_York (printed -04)");
        moment.Bound.ToString().Should().Be(
            "2026-11-09T22:59 America/New_York (-05), as printed, -04 or " +
            "2026-11-09T23:59 America/New_York (-05), by the clock of the zone");
    }

    [Fact]
    public void A_clock_time_that_is_skipped_is_the_first_instant_after_the_gap()
    {
        LegalMoment moment = LawZones.At("2025-03-09T02:30", LawZones.NewYork);
        moment.IsCertain.Should().BeTrue();
        moment.Earliest.Should().Be(LawZones.Utc("2025-03-09T07:00Z"));
        moment.ToString().Should().Be("2025-03-09T02:30 America/New_York");
        moment.Bound.ToString().Should().Be("2025-03-09T03:00 America/New_York (-04)");
        moment.Bound.Possible[0].Basis.Should().Be("the first instant after the time that the clock skips");
    }

    [Fact]
    public void A_skipped_clock_time_with_a_printed_offset_has_two_readings()
    {
        LegalMoment moment = Printed("2025-03-09T02:30", -5);
        moment.Bound.Possible.Select(reading => reading.Instant)
            .Should().Equal(LawZones.Utc("2025-03-09T07:00Z"), LawZones.Utc("2025-03-09T07:30Z"));
    }

    [Fact]
    public void A_clock_time_shown_twice_has_both_readings()
    {
        LegalMoment moment = LawZones.At("2025-11-02T01:30", LawZones.NewYork);
        moment.Bound.Possible.Select(reading => (reading.Instant, reading.Basis)).Should().Equal(
            (LawZones.Utc("2025-11-02T05:30Z"), "the first time that the clock shows it"),
            (LawZones.Utc("2025-11-02T06:30Z"), "the second time that the clock shows it"));
    }

    [Theory]
    [InlineData(-4, "2025-11-02T05:30Z")]
    [InlineData(-5, "2025-11-02T06:30Z")]
    public void A_printed_offset_tells_which_of_two_occurrences_is_meant(int hours, string instant)
    {
        LegalMoment moment = Printed("2025-11-02T01:30", hours);
        moment.IsCertain.Should().BeTrue();
        moment.Earliest.Should().Be(LawZones.Utc(instant));
        moment.Bound.Possible[0].Basis.Should().Be("as printed");
    }

    [Fact]
    public void A_printed_offset_that_fits_neither_occurrence_leaves_three_readings() =>
        Printed("2025-11-02T01:30", -8).Bound.Possible.Should().HaveCount(3);

    [Fact]
    public void A_zoned_moment_keeps_its_offset_only_where_the_clock_shows_it_twice()
    {
        LegalMoment.At(LawZones.Local("2025-05-14T00:01").InZoneStrictly(LawZones.NewYork))
            .Should().Be(LawZones.At("2025-05-14T00:01", LawZones.NewYork));
        LegalMoment second = LegalMoment.At(LawZones.Utc("2025-11-02T06:30Z").InZone(LawZones.NewYork));
        second.Should().Be(Printed("2025-11-02T01:30", -5));
        second.Earliest.Should().Be(LawZones.Utc("2025-11-02T06:30Z"));
    }

    [Fact]
    public void The_end_of_a_day_is_24_00_and_the_first_instant_of_the_next()
    {
        LegalMoment end = LegalMoment.EndOf(LawZones.Day("2025-05-13"), LawZones.Beijing);
        end.IsCertain.Should().BeTrue();
        end.Earliest.Should().Be(LawZones.Utc("2025-05-13T16:00Z"));
        end.Date.Should().Be(LawZones.Day("2025-05-13"));
        end.LocalText.Should().Be("2025-05-13T24:00");
        end.ToString().Should().Be("2025-05-13T24:00 Asia/Shanghai");
        end.Bound.ToString().Should().Be("2025-05-13T24:00 Asia/Shanghai (+08)");
    }

    [Fact]
    public void A_day_starts_at_its_first_instant()
    {
        LegalMoment start = LegalMoment.StartOf(LawZones.Day("2025-04-12"), LawZones.Beijing);
        start.Earliest.Should().Be(LawZones.Utc("2025-04-11T16:00Z"));
        start.IsCertain.Should().BeTrue();
        start.ToString().Should().Be("2025-04-12 Asia/Shanghai");
        start.Bound.ToString().Should().Be("2025-04-12T00:00 Asia/Shanghai (+08)");
    }

    [Fact]
    public void Some_time_on_a_day_is_a_range_from_its_start_to_its_end()
    {
        LegalMoment moment = LegalMoment.SomeTimeOn(LawZones.Day("2025-11-02"), LawZones.NewYork);
        moment.IsCertain.Should().BeFalse();
        moment.Earliest.Should().Be(LawZones.Utc("2025-11-02T04:00Z"));
        moment.Latest.Should().Be(LawZones.Utc("2025-11-03T05:00Z"), "that day has 25 hours");
        moment.ToString().Should().Be("2025-11-02 America/New_York (time of day not stated)");
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z", "2018-11-04T01:00")]
    [InlineData("Asia/Beirut", "2022-03-27", "2022-03-26T22:00Z", "2022-03-27T01:00")]
    public void A_day_without_a_midnight_starts_when_the_clock_resumes(string zone, string day, string instant, string local)
    {
        LegalMoment start = LegalMoment.StartOf(LawZones.Day(day), LawZones.Zone(zone));
        start.IsCertain.Should().BeTrue();
        start.Earliest.Should().Be(LawZones.Utc(instant));
        start.Bound.Possible[0].LocalText.Should().Be(local);

        LegalMoment endOfDayBefore = LegalMoment.EndOf(LawZones.Day(day).PlusDays(-1), LawZones.Zone(zone));
        endOfDayBefore.Earliest.Should().Be(start.Earliest);
        endOfDayBefore.Bound.Possible[0].LocalText.Should().EndWith("T24:00");
        LawZones.At(day + "T00:00", LawZones.Zone(zone)).Earliest.Should().Be(start.Earliest);
    }

    [Fact]
    public void A_day_that_a_zone_skips_starts_and_ends_at_one_instant()
    {
        LocalDate skipped = LawZones.Day("2011-12-30");
        Instant jump = LawZones.Utc("2011-12-30T10:00Z");
        LegalMoment.StartOf(skipped, LawZones.Apia).Earliest.Should().Be(jump);
        LegalMoment.EndOf(skipped, LawZones.Apia).Earliest.Should().Be(jump);
        LegalMoment.EndOf(LawZones.Day("2011-12-29"), LawZones.Apia).Earliest.Should().Be(jump);
        LegalMoment.StartOf(LawZones.Day("2011-12-31"), LawZones.Apia).Earliest.Should().Be(jump);
        LawZones.At("2011-12-30T15:00", LawZones.Apia).Earliest.Should().Be(jump);

        LegalMoment some = LegalMoment.SomeTimeOn(skipped, LawZones.Apia);
        some.IsCertain.Should().BeTrue();
        some.Earliest.Should().Be(jump);
    }

    [Fact]
    public void A_moment_without_a_clock_time_does_not_make_one_up() =>
        LegalMoment.StartOf(LawZones.Day("2025-04-12"), LawZones.Beijing).TimeOfDay.Should().BeNull();

    [Fact]
    public void Moments_are_equal_by_their_text_and_not_by_their_instant()
    {
        LegalMoment moment = LawZones.At("2025-05-14T00:00", LawZones.Beijing);
        moment.Should().Be(LawZones.At("2025-05-14T00:00", LawZones.Beijing));
        moment.GetHashCode().Should().Be(LawZones.At("2025-05-14T00:00", LawZones.Beijing).GetHashCode());

        LocalDate day = LawZones.Day("2025-05-14");
        LegalMoment[] sameInstant =
        [
            moment,
            LegalMoment.StartOf(day, LawZones.Beijing),
            LegalMoment.EndOf(day.PlusDays(-1), LawZones.Beijing),
            LegalMoment.At(LawZones.Local("2025-05-14T00:00"), LawZones.Beijing, Offset.FromHours(8)),
            LawZones.At("2025-05-13T12:00", LawZones.NewYork),
            LawZones.At("2025-05-14T00:00", LawZones.Zone("Asia/Taipei")),
        ];
        sameInstant.Should().OnlyContain(each => each.Earliest == moment.Earliest && each.IsCertain);
        sameInstant.Distinct().Should().HaveCount(sameInstant.Length);
        LegalMoment.SomeTimeOn(day, LawZones.Beijing).Should().NotBe(LegalMoment.StartOf(day, LawZones.Beijing));
        moment.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Only_days_of_the_iso_calendar_are_read()
    {
        LocalDate julian = LawZones.Day("2025-05-14").WithCalendar(CalendarSystem.Julian);
        Refusal.Of<ArgumentException>(() => LegalMoment.StartOf(julian, LawZones.Beijing))
            .WithMessage("A day is given in the ISO calendar, not in Julian.*");
        Refusal.Of<ArgumentException>(() => LegalMoment.At(julian.AtMidnight(), LawZones.Beijing)).WithMessage("*not in Julian*");
        Refusal.Of<ArgumentException>(() => LegalMoment.At(julian.AtMidnight().InZoneStrictly(LawZones.Beijing)))
            .WithMessage("*not in Julian*");
    }

    [Fact]
    public void A_moment_has_two_formats() =>
        Refusal.Of<FormatException>(() => LawZones.At("2025-05-14T00:01", LawZones.NewYork).ToString("D", null))
            .WithMessage("'D' is not a format of a legal moment: use G, or R (reads back).");

    [Fact]
    public void A_moment_needs_a_zone() =>
        Refusal.Of<ArgumentNullException>(() => LegalMoment.StartOf(LawZones.Day("2025-05-14"), null!)).WithParameterName("zone");

    [Fact]
    public void A_moment_beyond_all_instants_is_refused()
    {
        foreach (Action action in new Action[]
        {
            () => LegalMoment.EndOf(LocalDate.MaxIsoValue, LawZones.NewYork),
            () => LegalMoment.SomeTimeOn(LocalDate.MaxIsoValue, LawZones.Beijing),
            () => LegalMoment.At(LocalDate.MaxIsoValue.At(new LocalTime(23, 59)), LawZones.NewYork),
            () => LegalMoment.At(LocalDate.MinIsoValue.AtMidnight(), LawZones.Beijing),
            () => LegalMoment.StartOf(LocalDate.MinIsoValue, LawZones.Beijing),
        })
        {
            Refusal.Of<ArgumentException>(action).WithMessage("* is outside the instants that can be represented.*");
        }
    }

    private static LegalMoment Printed(string minutes, int hours) =>
        LegalMoment.At(LawZones.Local(minutes), LawZones.NewYork, Offset.FromHours(hours));
}
