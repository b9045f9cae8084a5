using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

/// <summary>What an answer assumes: all that it depends on, in the words of the texts, and nothing else.</summary>
public sealed partial class TimelineTest
{
    private static readonly Instant WithinTheOpenDay = NewYorkAt(4, 1, 12);
    private static readonly LegalMoment SomeTimeOnThatDay = LegalMoment.SomeTimeOn(new(2025, 4, 1), NewYork);
    private static readonly LegalWindow FromSomeTime = LegalWindow.Starting(SomeTimeOnThatDay);
    private static readonly LegalWindow UntilSomeTime = UntilThatDay(From(1, 15));

    // The words.

    [Fact]
    public void A_publication_that_may_be_known_is_assumed_known_first_and_then_not_known()
    {
        Segment<DutyRate> open = Of(Enact("a", Notice("a", DoubtfulDay), From(4, 1), 10m)).At(NewYorkAt(5, 1), NewYorkAt(3, 10, 12));
        Assumed(open).Should().Equal(
            "10%: Notice a, published 2025-03-10 America/New_York (time of day not known), was already known",
            "nothing: Notice a, published 2025-03-10 America/New_York (time of day not known), was not yet known");
        open.Reasons.Should().OnlyContain(reason => reason.Kind == OpenFactKind.Publication && reason.Subject == "us/notice-a");
        About(open).Should().Equal("publication of us/notice-a", "publication of us/notice-a");
    }

    [Fact]
    public void A_start_within_a_day_is_assumed_to_have_come_first_and_then_not_to_have_come()
    {
        Segment<DutyRate> open = Of(Enact("a", Order("1", NewYorkAt(1, 1)), FromSomeTime, 10m)).At(WithinTheOpenDay);
        Assumed(open).Should().Equal(
            "10%: Executive Order 1 begins 2025-04-01T00:00 America/New_York (-04), at the start of the day at the earliest",
            "nothing: Executive Order 1 begins 2025-04-01T24:00 America/New_York (-04), by the end of the day at the latest");
    }

    [Fact]
    public void An_end_within_a_day_is_assumed_not_to_have_come_first_and_then_to_have_come()
    {
        Segment<DutyRate> open = Of(Enact("a", Order("1", NewYorkAt(1, 1)), UntilSomeTime, 10m)).At(WithinTheOpenDay);
        Assumed(open).Should().Equal(
            "10%: Executive Order 1 ends 2025-04-01T24:00 America/New_York (-04), that day included",
            "nothing: Executive Order 1 ends 2025-04-01T00:00 America/New_York (-04), that day excluded");
    }

    [Fact]
    public void The_last_day_of_a_season_is_assumed_to_be_in_it_first()
    {
        YearlySeason spring = YearlySeason.Of(new(3, 1), new(4, 1), NewYork, DayInclusion.NotStated);
        Segment<DutyRate> open = Of(Enact("a", Order("1", NewYorkAt(1, 1)), From(1, 15), 10m).EachYear(spring)).At(WithinTheOpenDay);
        Assumed(open).Should().Equal(
            "10%: Executive Order 1 ends 2025-04-01T24:00 America/New_York (-04), that day included",
            "nothing: Executive Order 1 ends 2025-04-01T00:00 America/New_York (-04), that day excluded");
    }

    [Fact]
    public void A_withdrawal_and_a_postponement_within_a_day_name_what_they_change()
    {
        Enactment<DutyRate> rate = Enact("a", Order("1", NewYorkAt(1, 1)), From(2, 1), 10m);
        LegalInstrument later = Order("2", NewYorkAt(1, 20));
        Assumed(Of(rate, LegalAct.Withdraw("w", "a", later, SomeTimeOnThatDay)).At(WithinTheOpenDay)).Should().Equal(
            "10%: Executive Order 2 withdraws Executive Order 1 from " +
                "2025-04-01T24:00 America/New_York (-04), by the end of the day at the latest",
            "nothing: Executive Order 2 withdraws Executive Order 1 from " +
                "2025-04-01T00:00 America/New_York (-04), at the start of the day at the earliest");
        Assumed(Of(rate, LegalAct.Postpone("p", "a", later, LegalEnd.At(SomeTimeOnThatDay))).At(WithinTheOpenDay)).Should().Equal(
            "10%: Executive Order 2 postpones Executive Order 1 to " +
                "2025-04-01T00:00 America/New_York (-04), at the start of the day at the earliest",
            "nothing: Executive Order 2 postpones Executive Order 1 to " +
                "2025-04-01T24:00 America/New_York (-04), by the end of the day at the latest");
    }

    [Fact]
    public void Readings_that_come_to_one_answer_are_assumed_together()
    {
        CountingRule[] rules = [CountingRule.SameClockTime, CountingRule.ElapsedTime, CountingRule.ChineseCivilCode];
        LegalWindow window = From(NewYork, 2025, 3, 1, 12, 1).Lasting(Period.FromDays(30), rules);
        ValueList<LegalReading> ends = window.End.Possible;
        ends.Select(end => end.Instant).Should().OnlyHaveUniqueItems().And.HaveCount(3);
        Segment<DutyRate> open = Of(Enact("a", Order("1", NewYorkAt(1, 1)), window, 10m)).At(ends[0].Instant);
        Assumed(open).Should().Equal(
            $"10%: Executive Order 1 ends {ends[1]}, {ends[1].Basis} or {ends[2]}, {ends[2].Basis}",
            $"nothing: Executive Order 1 ends {ends[0]}, {ends[0].Basis}");
    }

    [Fact]
    public void The_order_of_two_instruments_is_one_matter_whichever_came_last()
    {
        Segment<DutyRate> open = Of(
            Enact("b", Notice("b", DoubtfulDay), From(4, 1), 20m),
            Enact("a", Notice("a", DoubtfulDay), From(4, 1), 10m)).At(NewYorkAt(5, 1));
        Assumed(open).Should().Equal(
            "10%: Notice a became known after Notice b", "20%: Notice b became known after Notice a");
        About(open).Should().Equal("order of us/notice-a and us/notice-b", "order of us/notice-a and us/notice-b");
    }

    // Nothing else.

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_answer_assumes_nothing_of_what_lies_beneath_while_no_later_step_may_have_begun(bool startIsOpen)
    {
        Timeline<DutyRate> timeline = Of(
            Enact("beneath", Order("1", NewYorkAt(1, 1)), UntilThatDay(From(1, 10)), 10m),
            Enact("step", Order("2", NewYorkAt(1, 2)), From(6, 1), 20m),
            Enact("top", Order("3", NewYorkAt(1, 3)), startIsOpen ? FromSomeTime : UntilSomeTime, 30m, keepsLaterChanges: true));
        WaysTo(30m, timeline.At(WithinTheOpenDay)).Should().Equal(startIsOpen
            ? ["Executive Order 3 begins 2025-04-01T00:00 America/New_York (-04), at the start of the day at the earliest"]
            : ["Executive Order 3 ends 2025-04-01T24:00 America/New_York (-04), that day included"]);
    }

    [Fact]
    public void An_answer_assumes_nothing_of_an_act_that_has_not_begun()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("rate", Order("1", NewYorkAt(1, 1)), FromSomeTime, 10m),
            Enact("to-come", Notice("a", DoubtfulDay), From(6, 1), 20m));
        WaysTo(10m, timeline.At(WithinTheOpenDay, NewYorkAt(3, 10, 12))).Should().ContainSingle();
    }

    [Fact]
    public void An_answer_assumes_nothing_of_a_postponement_to_a_day_that_has_passed_as_well()
    {
        LegalInstrument postponing = Notice("a", Publication.Between(NewYorkAt(1, 20), NewYorkAt(12, 31)));
        Timeline<DutyRate> timeline = Of(
            Enact("rate", Order("1", NewYorkAt(1, 1)), UntilThatDay(From(2, 1)), 10m),
            LegalAct.Postpone("p", "rate", postponing, LegalEnd.At(On(3, 1))));
        WaysTo(10m, timeline.At(WithinTheOpenDay, NewYorkAt(6, 1))).Should()
            .Equal("Executive Order 1 ends 2025-04-01T24:00 America/New_York (-04), that day included");
    }

    [Fact]
    public void An_answer_assumes_nothing_of_an_act_that_one_which_applies_came_after()
    {
        // The notice of the 10th is out when that of the 11th begins to be; the third may be from before or after either.
        Timeline<DutyRate> timeline = Of(
            Enact("tenth", Notice("a", new LocalDate(2025, 3, 10)), FromSomeTime, 10m),
            Enact("eleventh", Notice("b", new LocalDate(2025, 3, 11)), From(3, 15), 20m),
            Enact("either", Notice("c", Publication.Between(NewYorkAt(3, 10), NewYorkAt(3, 13))), From(3, 15), 30m));
        Segment<DutyRate> open = timeline.At(WithinTheOpenDay);
        open.Says().Should().Be("20% or 30%");
        WaysTo(20m, open).Should().Equal("Notice b became known after Notice c");
        WaysTo(30m, open).Should().Equal("Notice c became known after Notice b");
    }

    [Fact]
    public void What_came_after_one_that_came_after_a_third_came_after_that_too()
    {
        // X may be from before or after Y and Z; Z is from before Y.
        LegalInstrument x = Notice("x", Publication.Between(NewYorkAt(1, 1), NewYorkAt(1, 30)));
        LegalInstrument y = Notice("y", Publication.At(NewYorkAt(1, 20)));
        LegalInstrument z = Notice("z", Publication.At(NewYorkAt(1, 10)));
        Segment<DutyRate> open = Of(
            Enact("rate/x", x, From(2, 1), 40m),
            Enact("rate/y", y, From(2, 1), 50m),
            Suspend("pause/x", x, From(2, 1), RetainedRate.Of(AdValorem.Of(10m))),
            Suspend("pause/z", z, From(2, 1), RetainedRate.Of(AdValorem.Of(20m)))).At(NewYorkAt(3, 1));
        open.Possible.Select(answer => $"{answer.Enactment!.Key} {answer.Suspension!.Key}").Should()
            .BeEquivalentTo("rate/x pause/x", "rate/y pause/x", "rate/y pause/z");
    }

    [Fact]
    public void What_came_after_one_is_after_all_that_this_came_after()
    {
        // Four may have come in any order; the rates settle that of a and b, the pauses that of b and c, and the ruling asks of a and c.
        LegalInstrument a = Notice("a", DoubtfulDay), b = Notice("b", DoubtfulDay), c = Notice("c", DoubtfulDay);
        Segment<DutyRate> open = Of(
            Enact("rate/a", a, From(4, 1), 40m),
            Enact("rate/b", b, From(4, 1), 50m),
            Suspend("pause/b", b, From(4, 1), RetainedRate.Of(AdValorem.Of(10m))),
            Suspend("pause/c", c, From(4, 1), RetainedRate.Of(AdValorem.Of(20m))),
            LegalAct.HoldInvalid("ruling", Reciprocal, c)).At(NewYorkAt(5, 1), LegalView.AsRuled);
        open.Possible.Select(answer => $"{answer.Enactment?.Key} {answer.Suspension?.Key}").Should()
            .BeEquivalentTo(" ", "rate/a pause/b", "rate/a pause/c", "rate/b pause/b");
    }

    // Too much.

    [Fact]
    public void More_ways_than_can_be_listed_leave_an_answer_open_without_naming_them()
    {
        Segment<DutyRate> open = AnswerAmongEndings(6, Enact("beneath", Order("beneath", NewYorkAt(1, 20)), From(2, 1), 40m));
        open.Possible.Should().HaveCount(2).And.OnlyContain(answer => answer.HoldsUnder.Single() == AssumptionSet.None);
        open.IsIncomplete.Should().BeFalse();
        open.Reasons.Should().ContainSingle().Which.Message.Should()
            .Be("the texts leave more open than can be listed of how each answer comes about");
        open.Reasons[0].Kind.Should().Be(OpenFactKind.Unlisted);
        open.Reasons[0].Subject.Should().Be(Reciprocal);
    }

    [Fact]
    public void As_many_ways_as_can_be_listed_are_listed()
    {
        Segment<DutyRate> open = AnswerAmongEndings(5, Enact("beneath", Order("beneath", NewYorkAt(1, 20)), From(2, 1), 40m));
        open.Possible.Should().HaveCount(2).And.OnlyContain(answer => answer.HoldsUnder.Count == 32);
    }

    [Fact]
    public void An_answer_of_which_not_all_worlds_were_seen_is_in_doubt_and_says_so()
    {
        // With ten endings, the worlds in which the rate has begun are just as many as are looked at.
        Segment<DutyRate> open = AnswerAmongEndings(10);
        open.IsIncomplete.Should().BeTrue();
        open.IsCertain.Should().BeFalse();
        open.Reasons.Should().ContainSingle().Which.Message.Should()
            .Be("the texts leave more open than can be listed; there may be further answers");
        open.Reasons[0].Kind.Should().Be(OpenFactKind.Unlisted);
        AnswerAmongEndings(9).IsIncomplete.Should().BeFalse("those in which it has not begun are few");
    }

    [Theory]
    [InlineData("2025-04-01T04:00Z", "2025-04-01T16:00Z")] // the day begins; the rate ends at noon
    [InlineData("2025-04-01T15:59Z", "2025-04-01T16:00Z")]
    [InlineData("2025-04-01T16:00Z", "2025-04-01T22:00Z")] // a season begins in Brussels
    [InlineData("2025-04-01T22:00Z", "2025-04-02T04:00Z")] // the day ends
    public void Where_not_all_worlds_were_seen_the_answer_may_change_whenever_any_act_begins_or_ends(string asked, string next)
    {
        YearlySeason season = YearlySeason.Of(new(4, 2), new(4, 30), LawZones.Brussels);
        LegalWindow untilNoon = From(2, 1).WithStatedEnd(LegalEnd.At(At(NewYork, 2025, 4, 1, 12, 0)));
        LegalAct[] acts =
        [
            .. AmongEndings(10, new(2025, 4, 1)),
            Enact("until-noon", Order("noon", NewYorkAt(1, 2)), untilNoon, 1m),
            Enact("in-season", Order("season", NewYorkAt(1, 2)), From(2, 1), 2m).EachYear(season),
        ];
        NextAfter(LawZones.Utc(asked), acts).Should().Be(LawZones.Utc(next));
    }

    [Theory]
    [InlineData("2025-04-01T12:00Z", "2025-04-01T20:00Z")]
    [InlineData("2025-04-01T20:00Z", "2025-04-02T04:00Z")]
    public void Where_not_all_worlds_were_seen_the_answer_may_change_at_the_end_of_a_season(string asked, string next)
    {
        YearlySeason season = YearlySeason.Of(new(3, 1), new(4, 1), LawZones.Zone("Etc/GMT-4"));
        LegalAct[] acts =
        [
            .. AmongEndings(10, new(2025, 4, 1)), Enact("in-season", Order("season", NewYorkAt(1, 2)), From(2, 1), 2m).EachYear(season),
        ];
        NextAfter(LawZones.Utc(asked), acts).Should().Be(LawZones.Utc(next));
    }

    [Theory]
    [InlineData("1800-03-01", "05-01", "10-31")] // no season has begun yet
    [InlineData("2199-11-05", "11-01", "02-28")] // none begins any more
    public void Where_not_all_worlds_were_seen_the_first_and_the_last_season_have_no_neighbour(string day, string from, string through)
    {
        LocalDate date = LawZones.Day(day);
        YearlySeason season = YearlySeason.Of(Annual(from), Annual(through), NewYork);
        LegalWindow before = LegalWindow.Starting(LegalMoment.StartOf(date.PlusDays(-1), NewYork));
        LegalAct[] acts =
        [
            .. AmongEndings(10, date), Enact("in-season", Order("season", Instant.MinValue), before, 2m).EachYear(season),
        ];
        NextAfter(NewYork.AtStartOfDay(date).ToInstant(), acts).Should().Be(NewYork.AtStartOfDay(date.PlusDays(1)).ToInstant());

        static AnnualDate Annual(string text) => NodaTime.Text.AnnualDatePattern.Iso.Parse(text).Value;
    }

    private static LegalWindow UntilThatDay(LegalWindow window) =>
        window.WithStatedEnd(LegalEnd.OnDay(new(2025, 4, 1), NewYork, DayInclusion.NotStated));

    /// <summary>
    /// A rate that begins some time on a day, a suspension of it that became known last, and endings that were known before and take
    /// effect some time on that day, each by its own instrument: each doubles the ways in which the suspension comes to apply.
    /// </summary>
    private static IEnumerable<LegalAct> AmongEndings(int count, LocalDate day)
    {
        LegalMoment someTime = LegalMoment.SomeTimeOn(day, NewYork);
        Instant first = Instant.FromUtc(1790, 1, 1, 0, 0);
        return
        [
            .. Enumerable.Range(0, count).Select(number => End($"end-{number}", Order($"end-{number}", first), someTime)),
            Enact("rate", Order("rate", NewYorkAt(1, 21)), LegalWindow.Starting(someTime), 50m),
            Suspend(
                "pause", Order("pause", NewYorkAt(1, 22)),
                LegalWindow.Starting(LegalMoment.StartOf(day.PlusDays(-1), NewYork)), RetainedRate.Of(AdValorem.Of(10m))),
        ];
    }

    private static Segment<DutyRate> AnswerAmongEndings(int count, params LegalAct[] further) =>
        Evaluated(WithinTheOpenDay, [.. AmongEndings(count, new(2025, 4, 1)), .. further], out _);

    private static Instant NextAfter(Instant at, LegalAct[] acts)
    {
        Evaluated(at, acts, out Instant next).IsIncomplete.Should().BeTrue();
        return next;
    }

    /// <summary>One answer, without the index that would ask for all others too.</summary>
    private static Segment<DutyRate> Evaluated(Instant at, LegalAct[] acts, out Instant next) =>
        new TimelineEvaluator<DutyRate>(Reciprocal, ActOrder.InOrder(Reciprocal, acts), Instant.MaxValue, null)
            .Answer(at, Instant.MaxValue, out next);

    private static IEnumerable<string> Assumed(Segment<DutyRate> segment) => segment.Possible.Select(
        answer => $"{(answer.IsInForce ? answer.Value : "nothing")}: {answer.HoldsUnder.Single()}");

    private static IEnumerable<string> About(Segment<DutyRate> segment) =>
        segment.Possible.SelectMany(answer => answer.Assuming).Select(assumption => assumption.About);

    private static IEnumerable<string> WaysTo(decimal percent, Segment<DutyRate> segment) => segment.Possible
        .Single(answer => answer.TryGetValue(out DutyRate? rate) && rate.Equals(AdValorem.Of(percent)))
        .HoldsUnder.Select(way => way.ToString());
}
