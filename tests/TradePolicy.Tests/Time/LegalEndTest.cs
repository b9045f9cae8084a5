namespace TradePolicy.Tests;

public sealed class LegalEndTest
{
    private static readonly LocalDate NinthOfNovember = LawZones.Day("2026-11-09");

    private static readonly LegalEnd AtMoment = LegalEnd.At(LawZones.At("2026-11-10T00:01", LawZones.NewYork));

    [Fact]
    public void An_end_at_a_moment_leaves_that_moment_outside()
    {
        AtMoment.Bound.Value.ToInstant().Should().Be(LawZones.Utc("2026-11-10T05:01Z"));
        AtMoment.ToString().Should().Be("until 2026-11-10T00:01 America/New_York");
        AtMoment.Should().BeOfType<LegalEnd.MomentEnd>().Which.Moment.Should().Be(LawZones.At("2026-11-10T00:01", LawZones.NewYork));
        LegalEnd.At(LawZones.Local("2026-11-10T00:01").InZoneStrictly(LawZones.NewYork)).Should().Be(AtMoment);
    }

    [Fact]
    public void An_end_at_a_moment_is_as_open_as_its_text() =>
        LegalEnd.At(LegalMoment.At(LawZones.Local("2026-11-09T23:59"), LawZones.NewYork, Offset.FromHours(-4)))
            .Bound.IsCertain.Should().BeFalse();

    [Theory]
    [InlineData(DayInclusion.Included, "2026-11-10T05:00Z", "2026-11-10T05:00Z", "through 2026-11-09 America/New_York")]
    [InlineData(DayInclusion.Excluded, "2026-11-09T05:00Z", "2026-11-09T05:00Z", "before 2026-11-09 America/New_York")]
    [InlineData(
        DayInclusion.NotStated, "2026-11-09T05:00Z", "2026-11-10T05:00Z",
        "to 2026-11-09 America/New_York (whether that day is included is not stated)")]
    public void An_end_on_a_day_includes_the_day_or_not_or_does_not_say(DayInclusion inclusion, string earliest, string latest, string text)
    {
        LegalEnd end = LegalEnd.OnDay(NinthOfNovember, LawZones.NewYork, inclusion);
        end.Bound.Earliest.Should().Be(LawZones.Utc(earliest));
        end.Bound.Latest.Should().Be(LawZones.Utc(latest));
        end.ToString().Should().Be(text);
        LegalEnd.DayEnd day = end.Should().BeOfType<LegalEnd.DayEnd>().Subject;
        (day.Date, day.Zone, day.Inclusion).Should().Be((NinthOfNovember, LawZones.NewYork, inclusion));
    }

    [Fact]
    public void Ends_of_different_texts_are_all_readings_of_the_end()
    {
        LegalEnd notice = LegalEnd.At(LegalMoment.At(LawZones.Local("2026-11-09T23:59"), LawZones.NewYork, Offset.FromHours(-4)));
        LegalEnd schedule = LegalEnd.OnDay(NinthOfNovember, LawZones.NewYork, DayInclusion.Included);
        LegalEnd either = LegalEnd.EitherOf(notice, schedule);
        either.Bound.Possible.Select(reading => reading.Instant).Should().Equal(
            LawZones.Utc("2026-11-10T03:59Z"), LawZones.Utc("2026-11-10T04:59Z"), LawZones.Utc("2026-11-10T05:00Z"));
        either.ToString().Should().Be("until 2026-11-09T23:59 America/New_York (printed -04) or through 2026-11-09 America/New_York");
        either.Should().Be(LegalEnd.EitherOf(notice, schedule)).And.NotBe(LegalEnd.EitherOf(schedule, notice)).And.NotBe(schedule);
        either.Should().BeOfType<LegalEnd.EitherEnd>().Which.Ends.Should().Equal(notice, schedule);
    }

    [Fact]
    public void Different_ends_are_two_at_least_each_once_and_with_a_date()
    {
        foreach (LegalEnd[] ends in (LegalEnd[][])[[], [AtMoment], [AtMoment, AtMoment], [AtMoment, LegalEnd.OpenEnded], [AtMoment, null!]])
            Refusal.Of<ArgumentException>(() => LegalEnd.EitherOf(ends)).WithMessage("Different ends are two at least*");
    }

    [Fact]
    public void The_last_day_of_a_through_end_is_that_day_also_where_the_next_midnight_is_skipped()
    {
        LegalBound bound = LegalEnd.OnDay(LawZones.Day("2018-11-03"), LawZones.SaoPaulo, DayInclusion.Included).Bound;
        bound.Possible[0].LastDay.Should().Be(LawZones.Day("2018-11-03"));
        bound.ToString().Should().Be("2018-11-03T24:00 America/Sao_Paulo (-02)");
    }

    [Fact]
    public void An_end_upon_an_event_has_no_date_but_a_reason()
    {
        LegalEnd end = LegalEnd.OnEvent("notification by the Secretary of Commerce");
        end.Bound.IsDated.Should().BeFalse();
        end.Bound.IsCertain.Should().BeFalse();
        end.Bound.UndatedReason.Should().Be("it ends upon notification by the Secretary of Commerce");
        end.ToString().Should().Be("upon notification by the Secretary of Commerce");
        end.Should().BeOfType<LegalEnd.EventEnd>().Which.Event.Should().Be("notification by the Secretary of Commerce");
        Refusal.Of<InvalidOperationException>(() => end.Bound.Earliest).WithMessage("There is no date: it ends upon notification*");
        Refusal.Of<InvalidOperationException>(() => end.Bound.Latest);
        Refusal.Of<InvalidOperationException>(() => end.Bound.Value);
    }

    [Fact]
    public void Until_further_notice_and_not_stated_are_different_ends()
    {
        LegalEnd.OpenEnded.Should().NotBe(LegalEnd.NotStated);
        LegalEnd.OpenEnded.ToString().Should().Be("until further notice");
        LegalEnd.NotStated.ToString().Should().Be("no end stated");
        LegalEnd.OpenEnded.Bound.IsDated.Should().BeFalse();
        LegalEnd.NotStated.Bound.IsDated.Should().BeFalse();
    }

    [Fact]
    public void Ends_are_equal_by_their_text()
    {
        LegalEnd[] different =
        [
            AtMoment,
            LegalEnd.At(LegalMoment.EndOf(NinthOfNovember, LawZones.NewYork)),
            LegalEnd.OnDay(NinthOfNovember, LawZones.NewYork, DayInclusion.Included),
            LegalEnd.OnDay(NinthOfNovember.PlusDays(1), LawZones.NewYork, DayInclusion.Excluded),
            LegalEnd.OnDay(NinthOfNovember, LawZones.NewYork, DayInclusion.NotStated),
            LegalEnd.OnDay(NinthOfNovember, LawZones.Beijing, DayInclusion.Included),
            LegalEnd.OnEvent("notification"),
            LegalEnd.OnEvent("a finding"),
            LegalEnd.OpenEnded,
            LegalEnd.NotStated,
        ];
        different.Distinct().Should().HaveCount(different.Length);
        LegalEnd again = LegalEnd.OnDay(NinthOfNovember, LawZones.NewYork, DayInclusion.Included);
        again.Should().Be(different[2]);
        again.GetHashCode().Should().Be(different[2].GetHashCode());
        LegalEnd.OnEvent("notification").Should().Be(different[6]);
        LegalEnd.OnEvent("notification").GetHashCode().Should().Be(different[6].GetHashCode());
        LegalEnd.OpenEnded.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void An_end_without_what_it_needs_is_refused()
    {
        Refusal.Of<ArgumentNullException>(() => LegalEnd.At(null!));
        Refusal.Of<ArgumentException>(() => LegalEnd.OnEvent(" ")).WithMessage("The text is empty.*");
        Refusal.Of<ArgumentNullException>(() => LegalEnd.OnDay(NinthOfNovember, null!, DayInclusion.Included));
        Refusal.Of<ArgumentOutOfRangeException>(() => LegalEnd.OnDay(NinthOfNovember, LawZones.NewYork, (DayInclusion)3))
            .WithMessage("Not a way of including a day.*");
        Refusal.Of<ArgumentException>(() => LegalEnd.OnDay(LocalDate.MaxIsoValue, LawZones.NewYork, DayInclusion.Included))
            .WithMessage("9999-12-31 is outside the instants that can be represented.*");
    }

    [Fact]
    public void A_bound_keeps_its_readings_in_order_of_time()
    {
        LegalReading later = LegalReading.Of(LawZones.Utc("2025-08-12T16:00Z"), LawZones.Beijing, "Civil Code", isEndOfDay: true);
        LegalReading earlier = LegalReading.Of(LawZones.Utc("2025-08-12T04:01Z"), LawZones.Beijing, "same clock time");
        LegalBound bound = LegalBound.Of(later, earlier);
        bound.Possible.Should().Equal(earlier, later);
        bound.Should().Be(LegalBound.Of(earlier, later));
        bound.GetHashCode().Should().Be(LegalBound.Of(earlier, later).GetHashCode());
        bound.Should().NotBe(LegalBound.Of(earlier)).And.NotBe(LegalBound.Undated("there is none"));
        LegalBound.Undated("there is none").Should().Be(LegalBound.Undated("there is none"));
        LegalBound.Undated("there is none").GetHashCode().Should().Be(LegalBound.Undated("there is none").GetHashCode());
        bound.ToString()
            .Should().Be("2025-08-12T12:01 Asia/Shanghai (+08), same clock time or 2025-08-12T24:00 Asia/Shanghai (+08), Civil Code");
        Refusal.Of<ArgumentException>(() => LegalBound.Of()).WithMessage("A dated bound has at least one reading.*");
        Refusal.Of<ArgumentException>(() => LegalBound.Undated(""));
    }

    [Fact]
    public void A_bound_gives_its_moment_where_it_is_certain_and_its_range_where_it_has_a_date()
    {
        LegalReading noon = LegalReading.Of(LawZones.Utc("2025-08-12T04:01Z"), LawZones.Beijing, "same clock time");
        LegalReading midnight = LegalReading.Of(LawZones.Utc("2025-08-12T16:00Z"), LawZones.Beijing, "Civil Code", isEndOfDay: true);

        LegalBound certain = LegalBound.Of(noon);
        certain.TryGetValue(out ZonedDateTime moment).Should().BeTrue();
        moment.Should().Be(noon.Moment);
        certain.TryGetRange(out Instant only, out Instant same).Should().BeTrue();
        (only, same).Should().Be((noon.Instant, noon.Instant));
        certain.UndatedReason.Should().BeEmpty();

        LegalBound range = LegalBound.Of(noon, midnight);
        range.TryGetValue(out ZonedDateTime none).Should().BeFalse();
        none.Should().Be(default(ZonedDateTime));
        range.TryGetRange(out Instant earliest, out Instant latest).Should().BeTrue();
        (earliest, latest).Should().Be((noon.Instant, midnight.Instant));

        LegalBound undated = LegalBound.Undated("there is none");
        undated.TryGetValue(out _).Should().BeFalse();
        undated.TryGetRange(out earliest, out latest).Should().BeFalse();
        (earliest, latest).Should().Be((default(Instant), default(Instant)));
    }

    [Fact]
    public void A_reading_is_an_end_of_day_only_at_the_first_instant_of_a_day()
    {
        Refusal.Of<ArgumentException>(
            () => LegalReading.Of(LawZones.Utc("2025-08-12T16:01Z"), LawZones.Beijing, "Civil Code", isEndOfDay: true))
                .WithMessage("2025-08-12T16:01:00Z is not the end of a day in Asia/Shanghai.*");
        Refusal.Of<ArgumentNullException>(() => LegalReading.Of(LawZones.Utc("2025-08-12T16:00Z"), null!, "Civil Code"))
            .WithParameterName("zone");
        LegalReading end = LegalReading.Of(LawZones.Utc("2025-08-12T16:00Z"), LawZones.Beijing, "Civil Code", isEndOfDay: true);
        LegalReading start = LegalReading.Of(LawZones.Utc("2025-08-12T16:00Z"), LawZones.Beijing, "Civil Code");
        end.LocalText.Should().Be("2025-08-12T24:00");
        start.LocalText.Should().Be("2025-08-13T00:00");
        end.LastDay.Should().Be(start.LastDay).And.Be(LawZones.Day("2025-08-12"));
        end.Should().NotBe(start);
    }
}
