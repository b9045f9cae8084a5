using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

/// <summary>The edges: of what is known, of what is complete, and of the order of acts.</summary>
public sealed partial class TimelineTest
{
    // The order of acts.

    [Fact]
    public void What_is_supposed_lies_above_what_is_published_wherever_it_is_listed()
    {
        LegalInstrument supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
        Enactment<DutyRate> supposition = Enact("supposition", supposed, From(2, 1), 5m);
        Of(supposition, Lower).At(InMay).Says().Should().Be("5%");
        Of(Lower, supposition).At(InMay).Says().Should().Be("5%");
        Of(Lower, supposition, Upper).At(InMay, Instant.MinValue).Says().Should().Be("5%", "it counts as known at every instant");
    }

    [Fact]
    public void Of_many_acts_of_one_instrument_and_one_start_the_last_listed_lies_on_top_until_it_ends()
    {
        LegalInstrument instrument = Order("1", NewYorkAt(1, 1));
        LegalAct[] acts =
        [
            .. Enumerable.Range(2, 27).Reverse().Select(day => Enact($"until-{day}", instrument, Between((2, 1), (2, day)), day)),
        ];
        Of(acts).Segments().Select(segment => segment.Says()).Should()
            .Equal(["nothing", .. Enumerable.Range(2, 27).Select(day => $"{day}%"), "nothing"]);
        Of(acts.Reverse()).Segments().Select(segment => segment.Says()).Should().Equal("nothing", "28%", "nothing");
    }

    // Two notices of one day, and a third that is published later; one of the two withdraws what the third enacts.
    [Fact]
    public void A_withdrawal_of_what_is_not_known_yet_does_not_change_the_order_of_what_is()
    {
        LegalInstrument first = Notice("first", DoubtfulDay), second = Notice("second", DoubtfulDay);
        LegalInstrument third = Notice("third", DoubtfulDay.PlusDays(1));
        LegalAct[] known = [End("ends/first", first, On(3, 10)), End("ends/second", second, On(3, 10))];
        LegalAct[] all =
            [Enact("enacts", third, From(3, 10), 10m), LegalAct.Withdraw("withdraws", "enacts", second, On(3, 10)), .. known];
        Instant morning = NewYorkAt(3, 10, 6);
        Of(all).At(InMay, morning).Should().Be(Of(known).At(InMay, morning));
        Of(all).At(InMay, morning).Possible.Select(answer => answer.Ending?.Key).Should()
            .Equal("ends/second", "ends/first", null);
    }

    [Fact]
    public void An_act_on_what_was_there_counts_for_the_order_in_which_instruments_appear()
    {
        // Both orders are of one instant; the second is listed first, with the postponement of an act that was there.
        LegalInstrument first = Order("2", NewYorkAt(1, 2)), second = Order("3", NewYorkAt(1, 2));
        Of(
            LegalAct.Postpone("p", "lower", second, LegalEnd.At(On(2, 15))),
            Enact("of-the-first", first, From(3, 1), 10m),
            Enact("of-the-second", second, From(3, 1), 20m),
            Lower).At(InMay).Says().Should().Be("10%");
    }

    [Fact]
    public void Two_postponements_of_one_instant_do_not_carry_each_other_over_a_start_that_has_come() =>
        Refused<ArgumentException>(
            LegalAct.Postpone("p", "eo-14266", Order("1", NewYorkAt(4, 11)), LegalEnd.At(On(6, 1))),
            LegalAct.Postpone("pp", "eo-14266", Order("2", NewYorkAt(4, 11)), LegalEnd.At(On(7, 1))))
            .Message.Should().Contain("postpones the start of 'eo-14266' once it has come");

    [Fact]
    public void A_postponement_of_one_act_does_not_carry_another_over_its_start()
    {
        Postponement ofUpper = LegalAct.Postpone("p", "upper", Order("3", NewYorkAt(2, 15)), LegalEnd.At(On(4, 1)));
        Refusal.Of<ArgumentException>(() => Of(
            Lower, Upper, ofUpper, LegalAct.Postpone("pp", "lower", Order("4", NewYorkAt(3, 15)), LegalEnd.At(On(5, 1)))))
            .WithMessage("The act 'pp' postpones the start of 'lower' once it has come*");
    }

    [Fact]
    public void A_start_that_is_brought_forward_and_put_back_is_not_left_where_it_was_brought_to()
    {
        Timeline<DutyRate> timeline = Of(
            Upper,
            LegalAct.Postpone("forward", "upper", Order("3", NewYorkAt(1, 10)), LegalEnd.At(On(2, 1))),
            LegalAct.Postpone("back", "upper", Order("4", NewYorkAt(1, 20)), LegalEnd.At(On(2, 20))));
        timeline.At(NewYorkAt(2, 10), NewYorkAt(1, 15)).Says().Should().Be("84%");
        timeline.At(NewYorkAt(2, 10)).Says().Should().Be("nothing");
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "84%");
        timeline.Segments()[1].During.Start.Should().Be(NewYorkAt(2, 20));
    }

    // What was known.

    [Fact]
    public void The_tariff_act_of_1930_was_known_before_1970()
    {
        Instant approved = Instant.FromUtc(1930, 6, 17, 17, 59);
        LegalWindow from = LegalWindow.Starting(LegalMoment.StartOf(new(1930, 6, 18), NewYork));
        Timeline<DutyRate> timeline = Of(
            Enact("smoot-hawley", Order("p-71-361", approved), from, 40m),
            Enact("reduced", Order("later", Instant.FromUtc(1951, 6, 16, 0, 0)), From(1, 1), 20m));
        timeline.At(Instant.FromUtc(1935, 1, 1, 0, 0), Instant.FromUtc(1934, 6, 12, 0, 0)).Says().Should().Be("40%");
        timeline.At(Instant.FromUtc(1935, 1, 1, 0, 0), approved - Duration.Epsilon).Says().Should().Be("nothing");
    }

    [Fact]
    public void A_history_that_was_asked_as_known_early_still_answers_as_known_later()
    {
        Timeline<DutyRate> ladder = OnLadder();
        ladder.AsKnownAt(NewYorkAt(4, 8)).At(InMay).Says().Should().Be("34%");
        ladder.At(InMay).Says().Should().Be("125%");
        ladder.AsKnownAt(NewYorkAt(4, 9)).At(InMay).Says().Should().Be("84%");
    }

    [Fact]
    public void As_known_at_the_instant_of_a_publication_the_act_is_there()
    {
        Timeline<DutyRate> timeline = OnLadder().AsKnownAt(Order14259.Published.Earliest);
        timeline.Acts.Select(act => act.Key).Should().Equal("eo-14257/baseline", "eo-14257/annex-i", "eo-14259");
        OnLadder().AsKnownAt(Order14259.Published.Earliest - Duration.Epsilon).Acts.Should().HaveCount(2);
    }

    [Fact]
    public void As_known_before_an_act_was_published_what_is_said_of_it_is_gone_too()
    {
        LegalInstrument early = Notice("early", Publication.Between(NewYorkAt(1, 1), NewYorkAt(1, 31)));
        Timeline<DutyRate> timeline = Of(
            LegalAct.Withdraw("ww", "w", early, On(5, 1)),
            LegalAct.Withdraw("w", "upper", early, On(4, 1)),
            Enact("lower", Order("0", NewYorkAt(1, 1) - Duration.FromDays(1)), From(2, 1), 34m),
            Enact("upper", Order("2", NewYorkAt(1, 20)), From(3, 1), 84m));
        timeline.AsKnownAt(NewYorkAt(1, 10)).Acts.Select(act => act.Key).Should().Equal("lower");
        timeline.AsKnownAt(NewYorkAt(1, 20)).Acts.Should().HaveCount(4);
    }

    [Fact]
    public void Values_that_a_history_ever_gives_are_the_one_beneath_and_those_of_its_acts()
    {
        OnLadder().ValuesEver.Select(rate => rate.ToString()).Should().Equal("10%", "34%", "84%", "125%");
        Timeline<DutyRate>.WithInitialValue(Reciprocal, AdValorem.Of(3m), Ladder.Take(1)).ValuesEver
            .Select(rate => rate.ToString()).Should().Equal("3%", "10%");
    }

    // Through when the sources are complete.

    [Fact]
    public void An_act_that_begins_at_the_horizon_begins_there_and_what_follows_is_beyond()
    {
        LegalAct[] acts =
        [
            Lower,
            Enact("late", Order("2", Horizon + Duration.FromDays(1)), From(3, 1), 50m),
            Enact("at-the-horizon", Order("3", Horizon + Duration.FromDays(2)), LegalWindow.Starting(Horizon.InUtc()), 60m),
        ];
        Timeline<DutyRate> timeline = Timeline<DutyRate>.Of(Reciprocal, acts, Knowledge.Through(Horizon));
        timeline.At(Horizon - Duration.Epsilon).Says().Should().Be("50%");
        timeline.At(Horizon).Says().Should().Be("60%");
        timeline.At(Horizon + Duration.Epsilon).Says().Should().Be("beyond the horizon: 60%");
        timeline.At(Horizon + Duration.Epsilon, Horizon).Says().Should().Be("34%");
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "50%", "60%", "beyond the horizon: 60%");
        timeline.SegmentsAsKnown(LegalView.AsCollected).Should().Equal(timeline.Segments());
    }

    [Fact]
    public void A_history_that_is_complete_through_an_instant_says_so()
    {
        Instant read = Instant.FromUtc(2026, 10, 8, 0, 0);
        Timeline<DutyRate>.Of(Reciprocal, Ladder, Knowledge.Through(read)).AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0)).ToString()
            .Should().Be("us/reciprocal/cn: 7 acts, complete through 2026-10-08T00:00:00Z, as known at 2025-06-09T12:00:00Z");
        Knowledge.Complete.RestrictedTo(read).ToString().Should().Be("complete, as known at 2026-10-08T00:00:00Z");
    }

    [Fact]
    public void A_restriction_becomes_stricter_only()
    {
        Knowledge june = Knowledge.Through(Horizon).RestrictedTo(NewYorkAt(6, 1));
        june.RestrictedTo(NewYorkAt(7, 1)).Should().Be(june);
        june.RestrictedTo(NewYorkAt(5, 1)).KnownAt.Should().Be(NewYorkAt(5, 1));
        june.RestrictedTo(NewYorkAt(5, 1)).CompleteThrough.Should().Be(Horizon);
        june.Covers(Horizon + Duration.Epsilon, Horizon + Duration.Epsilon).Should().BeTrue("it is restricted to what was known in June");
        Knowledge.Through(Horizon).Covers(Horizon + Duration.Epsilon, Horizon + Duration.Epsilon).Should().BeFalse();
        Knowledge.Through(Horizon).Covers(Horizon + Duration.Epsilon, Horizon).Should().BeTrue();
    }

    [Fact]
    public void An_act_that_became_known_after_the_restriction_is_refused_with_what_to_do()
    {
        Ending end = End("end", Order("99", NewYorkAt(4, 20)), On(4, 25));
        Refusal.Of<ArgumentException>(() => OnLadder().AsKnownAt(NewYorkAt(4, 9)).With(end))
            .WithMessage(
                "Executive Order 99 was published 2025-04-20T04:00:00Z, after the instant to which this history is restricted " +
                "(complete, as known at 2025-04-09T04:00:00Z). Add it to the unrestricted history, or restrict to a later instant.");
    }

    [Fact]
    public void An_act_that_became_known_at_the_instant_of_the_restriction_is_taken() =>
        OnLadder().AsKnownAt(NewYorkAt(4, 9)).With(End("end", Order("99", NewYorkAt(4, 9)), On(4, 25))).At(InMay).Says()
            .Should().Be("nothing");

    // What lies beneath all acts.

    [Fact]
    public void An_act_that_ends_the_provision_ends_the_value_beneath_all_acts_too()
    {
        Timeline<DutyRate> timeline = Timeline<DutyRate>.WithInitialValue(
            Reciprocal, AdValorem.Of(3m), [End("end", Order("1", NewYorkAt(1, 1)), On(4, 1))]);
        timeline.At(NewYorkAt(4, 1) - Duration.Epsilon).Says().Should().Be("3%");
        timeline.At(NewYorkAt(4, 1)).State.Should().Be(SegmentState.NotInForce);
    }

    [Fact]
    public void A_value_beneath_all_acts_is_told_alike_whether_an_index_is_built_or_not()
    {
        Timeline<DutyRate> timeline = Timeline<DutyRate>.WithInitialValue(
            Reciprocal, AdValorem.Of(3m), [Enact("a", Order("1", NewYorkAt(1, 1)), Between((2, 1), (4, 1)), 10m)]);
        IReadOnlyList<Segment<DutyRate>> segments = timeline.SegmentsAsKnown(LegalView.AsWritten);
        segments.Select(segment => segment.Says()).Should().Equal("3%", "10%", "3%");
        segments[0].Possible.Single().ToString().Should().Be("3%");
        segments[0].Possible.Single().Beneath().Should().Be(AdValorem.Of(3m));
        segments.Should().Equal(timeline.Segments());
    }

    [Fact]
    public void An_end_of_several_readings_is_told_alike_whether_an_index_is_built_or_not()
    {
        Timeline<DutyRate> timeline = Of(Enact("a", Order("1", NewYorkAt(1, 1)), UntilSomeTime, 10m));
        IReadOnlyList<Segment<DutyRate>> segments = timeline.SegmentsAsKnown(LegalView.AsWritten);
        segments.Select(segment => segment.Says()).Should().Equal("nothing", "10%", "10% or nothing", "nothing");
        segments.Should().Equal(timeline.Segments());
    }

    // Rulings.

    [Fact]
    public void Of_several_rulings_the_one_that_strikes_the_topmost_act_is_named()
    {
        LegalInstrument other = Order("15000", NewYorkAt(12, 24));
        Timeline<DutyRate> timeline = Of(
            Lower, Upper, LegalAct.HoldInvalid("of-lower", "lower", Judgment), LegalAct.HoldInvalid("of-upper", "upper", other));
        timeline.At(InMay, LegalView.AsRuled).Possible.Single().HeldInvalid!.Key.Should().Be("of-upper");
        timeline.At(NewYorkAt(2, 1), LegalView.AsRuled).Possible.Single().HeldInvalid!.Key.Should().Be("of-lower", "the upper is to come");
        timeline.At(NewYorkAt(1, 31), LegalView.AsRuled).Possible.Single().HeldInvalid.Should().BeNull("nothing had begun");
    }

    [Fact]
    public void A_ruling_over_an_act_that_has_run_out_is_not_why_nothing_is_in_force()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("rate", Order("1", NewYorkAt(1, 1)), Between((2, 1), (3, 1)), 10m),
            LegalAct.HoldInvalid("ruling", "rate", Judgment));
        timeline.At(NewYorkAt(2, 1), LegalView.AsRuled).Possible.Single().ToString().Should()
            .Be($"not in force, held invalid by {Judgment.Name}");
        timeline.At(NewYorkAt(3, 1), LegalView.AsRuled).Possible.Single().ToString().Should().Be("not in force");
    }

    [Fact]
    public void A_ruling_on_a_provision_strikes_no_later_act_that_has_the_key_of_the_provision()
    {
        LegalAct.HoldInvalid("ruling", Reciprocal, Judgment).Target.Should().Be(Reciprocal);
        Of(
            LegalAct.HoldInvalid("ruling", Reciprocal, Judgment),
            Enact(Reciprocal, Order("15000", NewYorkAt(12, 24)), From(12, 31), 15m))
            .At(NewYorkAt(12, 31), LegalView.AsRuled).Says().Should().Be("15%");
    }

    [Fact]
    public void A_season_that_has_not_come_in_the_first_year_that_is_worked_out_is_no_season()
    {
        YearlySeason summer = YearlySeason.Of(new(5, 1), new(10, 31), NewYork);
        LegalWindow from = LegalWindow.Starting(LegalMoment.StartOf(new(1800, 2, 1), NewYork));
        Timeline<DutyRate> timeline = Of(Enact("a", Order("1", Instant.FromUtc(1799, 12, 1, 0, 0)), from, 10m).EachYear(summer));
        timeline.At(Instant.FromUtc(1800, 3, 1, 0, 0)).Says().Should().Be("nothing");
        timeline.At(Instant.FromUtc(1800, 5, 2, 0, 0)).Says().Should().Be("10%");
    }

    // A history without some of its acts.

    [Fact]
    public void Without_an_act_what_is_said_of_it_and_of_that_is_gone_in_whatever_order_they_are_listed()
    {
        Timeline<DutyRate> timeline = Of(
            LegalAct.Withdraw("ww", "w", Order("4", NewYorkAt(4, 15)), On(5, 1)),
            LegalAct.Withdraw("w", "upper", Order("3", NewYorkAt(3, 15)), On(4, 1)),
            Upper,
            Lower);
        timeline.Revised(new HashSet<string> { "upper" }, []).Acts.Should().Equal(Lower);
        timeline.Revised(new HashSet<string> { "w" }, []).Acts.Should().Equal(Upper, Lower);
        Refusal.Of<UnknownTargetException>(() => timeline.Revised(new HashSet<string> { "uper" }, []))
            .WithMessage("The scenario names the target 'uper', which does not exist. *" +
                $"Expected the key of an act of '{Reciprocal}', which are ww, w, upper, lower.");
    }

    [Fact]
    public void In_a_restricted_history_what_a_scenario_says_of_an_act_that_was_not_known_is_dropped()
    {
        LegalInstrument supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
        Timeline<DutyRate> restricted = OnLadder().AsKnownAt(NewYorkAt(4, 3));
        LegalAct[] supposition =
        [
            LegalAct.Withdraw("ww", "w", supposed, On(6, 1)),
            LegalAct.Withdraw("w", "eo-14266", supposed, On(5, 1)),
            LegalAct.Withdraw("known", "eo-14257/annex-i", supposed, On(5, 1)),
            End("end", supposed, On(7, 1)),
        ];
        restricted.Revised(new HashSet<string> { "eo-14266" }, supposition).Acts.Select(act => act.Key).Should()
            .Equal("eo-14257/baseline", "eo-14257/annex-i", "known", "end");
        Refusal.Of<UnknownTargetException>(() => OnLadder().Revised(new HashSet<string> { "eo-14266" }, supposition));
        Refusal.Of<UnknownTargetException>(
            () => restricted.Revised(new HashSet<string>(), [LegalAct.End("e", "us/other", supposed, On(7, 1))]));
    }

    [Fact]
    public void Every_length_that_names_no_law_is_counted_by_that_of_the_economy()
    {
        LegalWindow open = From(2, 1).Lasting(Period.FromDays(60));
        Timeline<DutyRate> timeline = Of(
            Enact("a", Order("1", NewYorkAt(1, 1)), open, 10m), Enact("b", Order("2", NewYorkAt(1, 2)), open, 20m), Lower);
        Timeline<DutyRate> counted = timeline.UnderLawOf(Economy.EuropeanUnion);
        counted.Acts.OfType<Enactment<DutyRate>>().Select(act => act.Window.IsLawOpen).Should().Equal(false, false, false);
        counted.Acts[2].Should().BeSameAs(Lower);
        counted.UnderLawOf(Economy.UnitedStates).Should().BeSameAs(counted, "nothing is left to count");
    }

    // Words.

    [Fact]
    public void A_segment_says_its_answers_and_its_stretch()
    {
        OnLadder().Segments().Select(segment => segment.ToString()).Take(2).Should().Equal(
            "not in force during ../2025-04-05T04:01:00Z",
            "10% by Executive Order 14257 during 2025-04-05T04:01:00Z/2025-04-09T04:01:00Z");
        OnLadder().Segments()[^1].ToString().Should().Be("34% by Executive Order 14257 during 2025-11-10T05:01:00Z/..");
        Of(Enact("a", Order("1", NewYorkAt(1, 1)), UntilSomeTime, 10m)).At(WithinTheOpenDay).ToString().Should().Be(
            "10% by Executive Order 1 or not in force during 2025-04-01T04:00:00Z/2025-04-02T04:00:00Z");
        Timeline<DutyRate>.Of(Reciprocal, [Lower], Knowledge.Through(Horizon)).Segments()[^1].ToString().Should().Be(
            "unknown beyond the horizon (as far as known: 34% by Executive Order 1) during 2025-10-08T04:00:00.000000001Z/..");
    }

    [Fact]
    public void A_segment_gives_its_value_where_one_is_in_force()
    {
        OnLadder().At(InMay).TryGetValue(out DutyRate? rate).Should().BeTrue();
        rate.Should().Be(AdValorem.Of(125m));
        OnLadder().Segments()[0].TryGetValue(out DutyRate? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void Without_details_a_refusal_of_a_target_names_none() => new UnknownTargetException("message").Target.Should().BeEmpty();

    [Fact]
    public void Whether_an_act_counts_in_a_view_that_does_not_exist_is_refused() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Lower.CountsIn((LegalView)9)).WithMessage("Not a legal view.*");
}
