using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    private static readonly LocalDate DoubtfulDay = new(2025, 3, 10);
    private static readonly Instant AfterThatDay = NewYorkAt(3, 11);
    private static readonly SuspensionEffect<DutyRate> Off = SuspensionEffect<DutyRate>.SwitchesOff;

    [Fact]
    public void A_publication_known_to_the_day_leaves_the_answer_open_within_the_day_and_names_the_instrument()
    {
        Timeline<DutyRate> timeline = Timeline<DutyRate>.Of(Retaliation, Answer);
        Instant underTheTruce = BeijingAt(6, 1);
        timeline.At(underTheTruce, BeijingAt(5, 13) - Duration.Epsilon).Says().Should().Be("125%");
        foreach (Instant known in new[] { BeijingAt(5, 13), BeijingAt(5, 13, 12), BeijingAt(5, 14) - Duration.Epsilon })
        {
            Segment<DutyRate> open = timeline.At(underTheTruce, known);
            open.IsCertain.Should().BeFalse();
            open.Says().Should().Be("10% or 125%");
            open.Reasons.Should()
                .OnlyContain(reason => reason.Message.StartsWith("Announcement No. 7 of 2025, published 2025-05-13 Asia/Shanghai"))
                .And.HaveCount(2, "it was either already known or not yet");
            open.Possible.Should().OnlyContain(candidate => candidate.Assuming.Count == 1);
        }

        timeline.At(underTheTruce, BeijingAt(5, 14)).Says().Should().Be("10%");
        timeline.At(underTheTruce, BeijingAt(5, 14)).Reasons.Should().BeEmpty();
    }

    [Fact]
    public void No_candidate_has_half_of_an_instrument_known()
    {
        // Half of announcement 7 would leave 34 % (stopped but not suspended) or 101 % (suspended but not stopped).
        Segment<DutyRate> open = Timeline<DutyRate>.Of(Retaliation, Answer).At(BeijingAt(6, 1), BeijingAt(5, 13, 12));
        open.Possible.Should().HaveCount(2);
        open.Possible.Single(candidate => candidate.Value.Equals(AdValorem.Of(10m))).Beneath().Should().Be(AdValorem.Of(34m));
        open.Possible.Single(candidate => candidate.Value.Equals(AdValorem.Of(125m))).IsSuspended.Should().BeFalse();
    }

    [Fact]
    public void A_window_that_two_rules_may_count_is_open_between_their_ends_and_names_both()
    {
        Timeline<DutyRate> timeline = Timeline<DutyRate>.Of(Retaliation, Answer);
        timeline.At(BeijingAt(8, 12, 12, 0, 59)).Says().Should().Be("10%");
        foreach (Instant at in new[] { BeijingAt(8, 12, 12, 1), BeijingAt(8, 12, 23, 59, 59) })
        {
            Segment<DutyRate> open = timeline.At(at);
            open.IsCertain.Should().BeFalse();
            open.Says().Should().Be("10% or 34%");
            open.Reasons.Should().HaveCount(2)
                .And.ContainSingle(
                    reason => reason.Message.Contains(CountingRule.SameClockTime.ToString()) && reason.Message.Contains("2025-08-12T12:01"))
                .And.ContainSingle(
                    reason => reason.Message.Contains(CountingRule.ChineseCivilCode.ToString())
                        && reason.Message.Contains("2025-08-12T24:00"));
            open.Possible.Single(candidate => candidate.IsSuspended).Assuming.Should().ContainSingle()
                .Which.Holds.Should().Contain("Civil Code", "only by that rule the window still runs");
        }

        timeline.At(BeijingAt(8, 13)).Says().Should().Be("34%");
        timeline.At(BeijingAt(8, 13)).IsInForce.Should().BeTrue();
    }

    [Fact]
    public void Two_instruments_of_the_same_day_that_enact_different_values_stay_open()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("a", Notice("a", DoubtfulDay), From(4, 1), 10m),
            Enact("b", Notice("b", DoubtfulDay), From(4, 1), 20m));
        Segment<DutyRate> open = timeline.At(NewYorkAt(4, 1));
        open.Says().Should().Be("10% or 20%");
        open.Reasons.Select(fact => fact.Message)
            .Should().BeEquivalentTo(["Notice a became known after Notice b", "Notice b became known after Notice a"]);
        timeline.At(NewYorkAt(4, 1), NewYorkAt(3, 10, 12)).Says().Should().Be("10% or 20% or nothing");
    }

    [Fact]
    public void Two_instruments_of_the_same_day_with_one_value_are_certain_of_the_value()
    {
        Segment<DutyRate> segment = Of(
            Enact("a", Notice("a", DoubtfulDay), From(4, 1), 10m),
            Enact("b", Notice("b", DoubtfulDay), From(4, 1), 10m)).At(NewYorkAt(4, 1));
        segment.IsInForce.Should().BeTrue();
        segment.Value.Should().Be(AdValorem.Of(10m));
        segment.Possible.Should().HaveCount(2, "which of them lies on top is not known");
    }

    [Fact]
    public void An_instant_within_the_day_of_another_publication_leaves_their_order_open()
    {
        LegalInstrument atNoon = Order("1", NewYorkAt(3, 10, 12));
        LegalInstrument onTheDay = Notice("a", DoubtfulDay);
        Of(Enact("a", onTheDay, From(4, 1), 10m), Enact("b", atNoon, From(4, 1), 20m)).At(NewYorkAt(4, 1)).Says().Should().Be("10% or 20%");
        LegalInstrument nextDay = Order("1", AfterThatDay);
        Of(Enact("a", onTheDay, From(4, 1), 10m), Enact("b", nextDay, From(4, 1), 20m)).At(NewYorkAt(4, 1)).Says().Should().Be("20%");
    }

    [Fact]
    public void An_act_that_certainly_lies_beneath_another_is_no_candidate()
    {
        // The first is open against the third, but the second became known after it and is open against the third too.
        LegalInstrument first = Notice("a", Publication.Between(NewYorkAt(3, 1), NewYorkAt(3, 10)));
        LegalInstrument second = Notice("b", Publication.Between(NewYorkAt(3, 18), NewYorkAt(3, 19)));
        LegalInstrument third = Notice("c", Publication.Between(NewYorkAt(3, 2), NewYorkAt(3, 20)));
        Of(Enact("a", first, From(4, 1), 10m), Enact("b", second, From(4, 1), 20m), Enact("c", third, From(4, 1), 30m))
            .At(NewYorkAt(4, 1)).Says().Should().Be("20% or 30%");
    }

    [Fact]
    public void One_order_of_two_instruments_holds_for_all_that_they_say()
    {
        // If the end became known last, nothing applies; if not, the new rate applies and is switched off: nothing either way.
        LegalInstrument ending = Notice("a", DoubtfulDay);
        LegalInstrument renewing = Notice("b", DoubtfulDay);
        Segment<DutyRate> segment = Of(
            End("end", ending, On(4, 1)),
            Enact("rate", renewing, From(4, 1), 10m),
            Suspend("truce", renewing, From(4, 1), Off)).At(NewYorkAt(4, 1));
        segment.State.Should().Be(SegmentState.NotInForce);
        segment.Possible.Should().HaveCount(2);
    }

    [Fact]
    public void An_end_of_which_the_hour_is_open_ends_the_rate_and_its_suspension_together()
    {
        Segment<DutyRate> segment = Of(
            Enact("rate", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m),
            Suspend("truce", Order("2", NewYorkAt(1, 2)), From(3, 1), Off),
            End("end", Order("3", NewYorkAt(1, 3)), LegalMoment.SomeTimeOn(new(2025, 4, 1), NewYork))).At(NewYorkAt(4, 1, 12));
        segment.State.Should().Be(SegmentState.NotInForce, "the rate is either switched off or ended");
    }

    [Fact]
    public void What_one_instrument_does_at_one_moment_of_an_open_hour_happens_together()
    {
        LegalInstrument removal = Order("4", NewYorkAt(1, 4));
        LegalMoment someTime = LegalMoment.SomeTimeOn(new(2025, 4, 1), NewYork);
        Segment<DutyRate> segment = Of(
            Enact("34", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m),
            Enact("84", Order("2", NewYorkAt(1, 2)), From(2, 1), 84m),
            Enact("125", Order("3", NewYorkAt(1, 3)), From(2, 1), 125m),
            LegalAct.Withdraw("not-84", "84", removal, someTime),
            LegalAct.Withdraw("not-125", "125", removal, someTime)).At(NewYorkAt(4, 1, 12));
        segment.Says().Should().Be("125% or 34%", "84 % would be what is left of half of the order");
    }

    [Fact]
    public void It_is_open_which_of_two_postponements_of_the_same_day_counts()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("rate", Order("1", NewYorkAt(1, 1)), From(4, 1), 34m),
            LegalAct.Postpone("a", "rate", Notice("a", DoubtfulDay), LegalEnd.At(On(5, 1))),
            LegalAct.Postpone("b", "rate", Notice("b", DoubtfulDay), LegalEnd.At(On(6, 1))));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34% or nothing", "34%");
        timeline.At(NewYorkAt(5, 1)).Reasons.Select(fact => fact.Message).Should().Contain("Notice b became known after Notice a");
    }

    [Fact]
    public void A_reason_names_only_what_is_still_in_doubt_and_matters()
    {
        LegalInstrument elsewhere = Notice("a", new LocalDate(2025, 3, 10));
        Timeline<DutyRate> timeline = Of(
            Enact("rate", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m),
            Suspend("truce", Order("2", NewYorkAt(1, 2)),
                From(2, 15).WithStatedEnd(LegalEnd.OnDay(new(2025, 3, 1), NewYork, DayInclusion.NotStated)), Off),
            Enact("later", elsewhere, From(7, 1), 20m));
        Segment<DutyRate> before = timeline.At(NewYorkAt(3, 1, 12), NewYorkAt(3, 9));
        before.Says().Should().Be("34% or nothing");
        timeline.At(NewYorkAt(3, 1, 12), NewYorkAt(3, 10, 12)).Should().Be(before, "the notice does not bear on March");
        timeline.At(NewYorkAt(3, 1, 12)).Should().Be(before);
    }

    [Fact]
    public void More_doubts_than_can_be_listed_are_said_to_be_so_and_never_make_a_certain_answer()
    {
        List<LegalAct> acts =
        [
            .. Enumerable.Range(0, 24).Select(number => Enact($"a{number}", Notice($"{number}", DoubtfulDay), Between((4, 1), (5, 1)), 10m))
        ];
        Segment<DutyRate> open = Of(acts).At(NewYorkAt(4, 1), NewYorkAt(3, 10, 12));
        open.IsCertain.Should().BeFalse();
        open.Reasons.Should().Contain(reason => reason.Message.Contains("there may be further answers"));
        Of(acts).At(NewYorkAt(5, 1), NewYorkAt(3, 10, 12)).State.Should().Be(SegmentState.NotInForce, "whatever was known, it has ended");
        Of(acts).At(NewYorkAt(4, 1)).Value.Should().Be(AdValorem.Of(10m), "afterwards all of them are known, and of one value");
    }

    [Fact]
    public void An_indeterminate_segment_refuses_to_name_one_answer()
    {
        Segment<DutyRate> open = Timeline<DutyRate>.Of(Retaliation, Answer).At(BeijingAt(8, 12, 13));
        Refusal.Of<InvalidOperationException>(() => _ = open.Value).WithMessage("*ask IsCertain, then Possible.");
        open.TryGetValue(out _).Should().BeFalse();
        open.TryGetOutcome(out Outcome<DutyRate>? outcome).Should().BeFalse();
        outcome.Should().BeNull();
    }
}
