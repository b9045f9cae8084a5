using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    private static readonly Enactment<DutyRate> Lower = Enact("lower", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m);
    private static readonly Enactment<DutyRate> Upper = Enact("upper", Order("2", NewYorkAt(1, 2)), From(3, 1), 84m);

    [Fact]
    public void Withdrawing_an_act_shows_what_lies_beneath_but_ending_the_provision_shows_nothing()
    {
        LegalInstrument instrument = Order("3", NewYorkAt(3, 15));
        Of(Lower, Upper, LegalAct.Withdraw("w", "upper", instrument, On(4, 1))).At(NewYorkAt(4, 1)).Says().Should().Be("34%");
        Segment<DutyRate> ended = Of(Lower, Upper, End("e", instrument, On(4, 1))).At(NewYorkAt(4, 1));
        ended.Says().Should().Be("nothing");
        ended.Possible.Single().Ending!.Key.Should().Be("e");
        Refusal.Of<InvalidOperationException>(() => _ = ended.Value);
    }

    [Fact]
    public void An_act_applies_until_the_moment_from_which_it_is_withdrawn()
    {
        Timeline<DutyRate> timeline = Of(Lower, Upper, LegalAct.Withdraw("w", "upper", Order("3", NewYorkAt(3, 15)), On(4, 1)));
        timeline.At(NewYorkAt(3, 31, 23, 59, 59)).Says().Should().Be("84%");
        timeline.At(NewYorkAt(4, 1)).Says().Should().Be("34%");
        timeline.At(NewYorkAt(4, 1), NewYorkAt(3, 14)).Says().Should().Be("84%");
    }

    [Fact]
    public void An_enactment_that_becomes_known_after_the_end_applies_and_an_earlier_one_does_not_even_if_it_starts_later()
    {
        Ending end = End("end", Order("3", NewYorkAt(3, 15)), On(4, 1));
        Timeline<DutyRate> timeline = Of(
            Lower,
            Enact("scheduled", Order("2", NewYorkAt(1, 2)), From(5, 1), 84m),
            end,
            Enact("anew", Order("4", NewYorkAt(5, 15)), From(6, 1), 15m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "nothing", "15%");
    }

    [Fact]
    public void Ending_a_provision_ends_the_suspensions_known_before_and_not_those_known_after()
    {
        SuspensionEffect<DutyRate> off = PointsOff.Of(PercentagePoints.Of(24m));
        Timeline<DutyRate> timeline = Of(
            Lower,
            Suspend("before", Order("2", NewYorkAt(1, 2)), Between((3, 1), (12, 1)), off),
            End("end", Order("3", NewYorkAt(3, 15)), On(4, 1)),
            Enact("anew", Order("4", NewYorkAt(5, 15)), From(6, 1), 30m),
            Suspend("after", Order("5", NewYorkAt(6, 15)), Between((7, 1), (8, 1)), off));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "10%", "nothing", "30%", "6%", "30%");
    }

    [Fact]
    public void Withdrawing_the_end_of_a_provision_restores_it_with_its_suspension()
    {
        Timeline<DutyRate> timeline = Of(
            Lower,
            Suspend("truce", Order("2", NewYorkAt(1, 2)), Between((3, 1), (12, 1)), PointsOff.Of(PercentagePoints.Of(24m))),
            End("end", Order("3", NewYorkAt(3, 15)), On(4, 1)),
            LegalAct.Withdraw("restored", "end", Order("4", NewYorkAt(5, 15)), On(6, 1)));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "10%", "nothing", "10%", "34%");
    }

    [Fact]
    public void Withdrawing_a_withdrawal_restores_the_act_from_then_on()
    {
        Timeline<DutyRate> timeline = Of(
            Lower,
            Upper,
            LegalAct.Withdraw("w", "upper", Order("3", NewYorkAt(3, 15)), On(4, 1)),
            LegalAct.Withdraw("ww", "w", Order("4", NewYorkAt(4, 15)), On(5, 1)));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "84%", "34%", "84%");
    }

    [Fact]
    public void Withdrawing_a_suspension_ends_it_early()
    {
        Timeline<DutyRate> timeline = OnLadder(LegalAct.Withdraw("early", "eo-14298", Order("99", NewYorkAt(6, 1)), On(7, 1)));
        timeline.At(NewYorkAt(6, 30)).Says().Should().Be("10%");
        timeline.At(NewYorkAt(7, 1)).Says().Should().Be("34%");
    }

    [Fact]
    public void A_start_that_has_not_come_can_be_postponed_and_postponed_again()
    {
        Postponement once = LegalAct.Postpone("once", "upper", Order("3", NewYorkAt(2, 15)), LegalEnd.At(On(4, 1)));
        Postponement twice = LegalAct.Postpone("twice", "upper", Order("4", NewYorkAt(3, 15)), LegalEnd.At(On(5, 1)));
        Timeline<DutyRate> timeline = Of(Lower, Upper, once, twice);
        timeline.At(NewYorkAt(3, 1), NewYorkAt(2, 14)).Says().Should().Be("84%");
        timeline.At(NewYorkAt(3, 31), NewYorkAt(2, 15)).Says().Should().Be("34%");
        timeline.At(NewYorkAt(4, 1), NewYorkAt(2, 15)).Says().Should().Be("84%");
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "84%");
        timeline.At(NewYorkAt(4, 30)).Says().Should().Be("34%");
        timeline.At(NewYorkAt(5, 1)).Says().Should().Be("84%");
    }

    [Fact]
    public void A_start_that_is_put_off_indefinitely_does_not_come_until_the_postponement_is_withdrawn()
    {
        Postponement off = LegalAct.Postpone("off", "upper", Order("3", NewYorkAt(2, 15)), LegalEnd.OpenEnded);
        Of(Lower, Upper, off).Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%");
        Of(Lower, Upper, off, LegalAct.Withdraw("on", "off", Order("4", NewYorkAt(5, 1)), On(6, 1)))
            .Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "84%");
    }

    [Fact]
    public void A_later_postponement_may_bring_a_postponed_start_forward_again()
    {
        Timeline<DutyRate> timeline = Of(
            Lower,
            Upper,
            LegalAct.Postpone("far", "upper", Order("3", NewYorkAt(2, 15)), LegalEnd.At(On(9, 1))),
            LegalAct.Postpone("near", "upper", Order("4", NewYorkAt(3, 15)), LegalEnd.At(On(4, 1))));
        timeline.At(NewYorkAt(4, 1)).Says().Should().Be("84%");
        timeline.At(NewYorkAt(4, 1), NewYorkAt(3, 14)).Says().Should().Be("34%");
    }

    [Fact]
    public void A_suspension_and_an_end_can_be_postponed_too()
    {
        LegalInstrument later = Order("3", NewYorkAt(2, 15));
        Of(
            Lower,
            Suspend("truce", Order("2", NewYorkAt(1, 2)), Between((3, 1), (9, 1)), SuspensionEffect<DutyRate>.SwitchesOff),
            LegalAct.Postpone("p", "truce", later, LegalEnd.At(On(4, 1))))
            .Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "nothing", "34%");
        Of(Lower, End("end", Order("2", NewYorkAt(1, 2)), On(3, 1)), LegalAct.Postpone("p", "end", later, LegalEnd.At(On(4, 1))))
            .At(NewYorkAt(3, 31)).Says().Should().Be("34%");
    }

    [Fact]
    public void An_act_counts_only_in_the_views_that_it_names()
    {
        // Executive Order 14389 ended the duties from 20 February 2026; customs stopped at 00:00 on the 24th.
        LegalInstrument order = Order("14389", new LocalDateTime(2026, 2, 20, 19, 12, 16).InZoneStrictly(NewYork).ToInstant());
        Timeline<DutyRate> timeline = OnLadder(
            LegalAct.End(
                "ended", Reciprocal, order, LegalMoment.At(new LocalDateTime(2026, 2, 20, 19, 12, 16), NewYork),
                views: [LegalView.AsWritten]),
            LegalAct.End("stopped", Reciprocal, order, At(NewYork, 2026, 2, 24, 0, 0), views: [LegalView.AsCollected]));
        Instant between = new LocalDateTime(2026, 2, 22, 0, 0).InZoneStrictly(NewYork).ToInstant();
        timeline.At(between).Says().Should().Be("nothing");
        timeline.At(between, LegalView.AsCollected).Says().Should().Be("34%");
        timeline.At(between + Duration.FromDays(2), LegalView.AsCollected).Says().Should().Be("nothing");
        timeline.At(between + Duration.FromDays(2), LegalView.AsRuled).Says().Should().Be("34%");
    }
}
