namespace TradePolicy.Tests;

public sealed class TruceStatusTest
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Theory]
    [InlineData("2025-05-14T04:01Z", TruceStatus.NotYetInForce, TruceStatus.InForce)]
    [InlineData("2025-08-12T04:01Z", TruceStatus.InForce, TruceStatus.InForce)]
    [InlineData("2025-11-10T05:01Z", TruceStatus.InForce, TruceStatus.InForce)]
    [InlineData("2026-11-10T05:01Z", TruceStatus.InForce, TruceStatus.Lapsed)]
    public void The_truce_stands_for_the_United_States_to_the_second(string boundary, TruceStatus before, TruceStatus from) =>
        StandsAround(Geneva.Extended, Economy.UnitedStates, boundary, before, from);

    [Theory]
    [InlineData("2025-05-14T04:01Z", TruceStatus.NotYetInForce, TruceStatus.InForce)]
    // 12:01 Beijing: the first window may end, the second begins
    [InlineData("2025-08-12T04:01Z", TruceStatus.InForce, TruceStatus.InForce)]
    [InlineData("2025-08-12T16:00Z", TruceStatus.InForce, TruceStatus.InForce)] // 24:00 Beijing
    [InlineData("2025-11-10T04:01Z", TruceStatus.InForce, TruceStatus.Indeterminate)] // 12:01: the second may have ended
    [InlineData("2025-11-10T05:01Z", TruceStatus.Indeterminate, TruceStatus.InForce)] // 13:01: the third begins
    [InlineData("2025-11-10T16:00Z", TruceStatus.InForce, TruceStatus.InForce)]
    [InlineData("2026-11-10T05:01Z", TruceStatus.InForce, TruceStatus.Indeterminate)]
    [InlineData("2026-11-10T16:00Z", TruceStatus.Indeterminate, TruceStatus.Lapsed)]
    public void The_truce_stands_for_China_to_the_second_and_where_no_text_settles_it_is_indeterminate(
        string boundary, TruceStatus before, TruceStatus from) =>
            StandsAround(Geneva.Extended, Economy.China, boundary, before, from);

    [Fact]
    public void The_window_in_force_names_its_instrument_to_the_second()
    {
        Instant change = LawZones.Utc("2025-08-12T04:01Z");
        Geneva.Extended.WindowFor(Economy.UnitedStates, change - Second).Value.Instrument.Should().Be(Geneva.Order14298);
        Geneva.Extended.WindowFor(Economy.UnitedStates, change).Value.Should()
            .Be(TruceWindow.Of(Geneva.SecondOfUs, Geneva.Order14334, "sec. 2"));
        Geneva.Extended.WindowFor(Economy.UnitedStates, Geneva.Start - Second).State.Should().Be(SegmentState.NotInForce);

        Segment<TruceWindow> doubt = Geneva.Extended.WindowFor(Economy.China, LawZones.Utc("2025-11-10T04:30Z"));
        doubt.IsCertain.Should().BeFalse();
        doubt.Possible.Should().HaveCount(2);
        doubt.Reasons.Should().Contain(reason => reason.Message.Contains("24:00", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_known_of_a_truce_that_nobody_has_spoken_of()
    {
        Geneva.Agreed.StatusAt(Economy.China, Geneva.Start).Should().Be(TruceStatus.NotKnown);
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z")).StatusAt(Economy.UnitedStates, Geneva.Start)
            .Should().Be(TruceStatus.NotKnown);
    }

    [Fact]
    public void A_truce_is_announced_only_until_an_act_enacts_it()
    {
        TradeTruce truce = Geneva.Agreed.Announce(Geneva.JointStatement, LegalEnd.NotStated);
        StandsAround(truce, Economy.UnitedStates, "2025-05-12T07:00Z", TruceStatus.NotKnown, TruceStatus.AnnouncedOnly);

        TradeTruce entered = truce.Enact(Economy.UnitedStates, Geneva.FirstOfUs, Geneva.Order14298);
        Instant eve = LawZones.Utc("2025-05-13T00:00Z");
        entered.StatusAt(Economy.UnitedStates, eve).Should().Be(TruceStatus.NotYetInForce);
        entered.StatusAt(Economy.China, eve).Should().Be(TruceStatus.AnnouncedOnly, "its own act is missing");
        entered.AsKnownAt(LawZones.Utc("2025-05-12T12:00Z")).StatusAt(Economy.UnitedStates, eve).Should().Be(TruceStatus.AnnouncedOnly);
    }

    [Fact]
    public void An_announced_extension_is_announced_only_from_the_lapse_to_the_announced_day()
    {
        TradeTruce truce = Geneva.Extended.Announce(Geneva.JointStatement, LegalEnd.NotStated)
            .Announce(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027);

        StandsAround(truce, Economy.UnitedStates, "2026-11-10T05:01Z", TruceStatus.InForce, TruceStatus.AnnouncedOnly);
        StandsAround(truce, Economy.UnitedStates, "2027-01-11T05:00Z", TruceStatus.AnnouncedOnly, TruceStatus.Lapsed);
        StandsAround(truce, Economy.China, "2026-11-10T16:00Z", TruceStatus.Indeterminate, TruceStatus.AnnouncedOnly);
        truce.AsKnownAt(LawZones.Utc("2026-09-01T00:00Z")).StatusAt(Economy.UnitedStates, LawZones.Utc("2026-12-01T00:00Z"))
            .Should().Be(TruceStatus.Lapsed, "nobody had announced an extension yet");
        truce.ExpiryFor(Economy.UnitedStates).Earliest.Should().Be(LawZones.Utc("2026-11-10T05:01Z"), "a statement moves no expiry");
    }

    [Fact]
    public void A_statement_without_a_date_announces_no_extension() =>
        Geneva.Extended.Announce(Geneva.JointStatement, LegalEnd.OnEvent("the lapse of 90 days"))
            .StatusAt(Economy.UnitedStates, LawZones.Utc("2026-12-01T00:00Z")).Should().Be(TruceStatus.Lapsed);

    [Fact]
    public void Between_two_windows_that_do_not_meet_the_truce_is_interrupted()
    {
        TradeTruce truce = Geneva.Entered.Extend(
            Economy.UnitedStates, Geneva.Until("2025-08-20T00:00", "2025-11-10T00:01"), Geneva.Order14334);
        StandsAround(truce, Economy.UnitedStates, "2025-08-12T04:01Z", TruceStatus.InForce, TruceStatus.Interrupted);
        StandsAround(truce, Economy.UnitedStates, "2025-08-20T04:00Z", TruceStatus.Interrupted, TruceStatus.InForce);
        truce.AsKnownAt(LawZones.Utc("2025-08-11T00:00Z")).StatusAt(Economy.UnitedStates, LawZones.Utc("2025-08-15T00:00Z"))
            .Should().Be(TruceStatus.Lapsed);
    }

    [Fact]
    public void Beyond_the_horizon_a_truce_has_neither_lapsed_nor_holds()
    {
        TradeTruce truce = TradeTruce.Create(
            Geneva.Extended.Key, Geneva.Extended.Name, Geneva.Extended.Sides, [], Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")));
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2026-10-07T00:00Z")).Should().Be(TruceStatus.InForce, "complete through it");
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2026-10-07T00:00Z") + Second).Should().Be(TruceStatus.BeyondHorizon);
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2027-06-01T00:00Z")).Should().Be(TruceStatus.BeyondHorizon);
        truce.AsKnownAt(LawZones.Utc("2026-10-07T00:00Z")).StatusAt(Economy.UnitedStates, LawZones.Utc("2027-06-01T00:00Z"))
            .Should().Be(TruceStatus.Lapsed, "what was known that day is all held");
    }

    [Fact]
    public void While_the_day_of_publication_lasts_it_is_in_doubt_whether_the_window_holds()
    {
        // The notice bears the date of 12 August; the first window may have ended at noon that day.
        Instant evening = LawZones.Utc("2025-08-12T12:00Z");
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-11T15:59Z")).StatusAt(Economy.China, evening)
            .Should().Be(TruceStatus.Indeterminate);
        Instant nextDay = LawZones.Utc("2025-08-13T12:00Z");
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-11T15:59Z")).StatusAt(Economy.China, nextDay).Should().Be(TruceStatus.Lapsed);
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-11T16:00Z")).StatusAt(Economy.China, nextDay)
            .Should().Be(TruceStatus.Indeterminate);
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-12T16:00Z")).StatusAt(Economy.China, nextDay).Should().Be(TruceStatus.InForce);
    }

    [Fact]
    public void Only_a_register_tells_that_nothing_is_left_to_suspend()
    {
        LegalInstrument order = Geneva.Order(14389, "2026-02-21T00:12Z");
        Tariff ended = Geneva.UsTariff.With(
            LegalAct.End("reciprocal/end", Geneva.Reciprocal, order, LawZones.At("2026-02-24T00:00", LawZones.NewYork)));
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [ended, Geneva.ChineseTariff], [Geneva.Extended]);

        StandsAround(
            register.Truces["us-cn-2025"], Economy.UnitedStates, "2026-02-24T05:00Z", TruceStatus.InForce,
            TruceStatus.InForceNothingToSuspend);
        StandsAround(
            register.Truces["us-cn-2025"], Economy.UnitedStates, "2026-11-10T05:01Z", TruceStatus.InForceNothingToSuspend,
            TruceStatus.Lapsed);
        Instant march = LawZones.Utc("2026-03-01T00:00Z");
        register.Truces["us-cn-2025"].StatusAt(Economy.China, march).Should().Be(TruceStatus.InForce, "its own tariff still stands");
        register.AsKnownAt(LawZones.Utc("2026-01-01T00:00Z")).Truces["us-cn-2025"].StatusAt(Economy.UnitedStates, march)
            .Should().Be(TruceStatus.InForce);
        Geneva.Extended.StatusAt(Economy.UnitedStates, march).Should().Be(TruceStatus.InForce);

        TradeTruce ofRegister = register.Truces["us-cn-2025"];
        ofRegister.AsKnownAt(LawZones.Utc("2026-02-22T00:00Z")).StatusAt(Economy.UnitedStates, march)
            .Should().Be(TruceStatus.InForceNothingToSuspend, "it was known by then");
        ofRegister.AsKnownAt(LawZones.Utc("2026-01-01T00:00Z")).StatusAt(Economy.UnitedStates, march).Should().Be(TruceStatus.InForce);
        ofRegister.Commit(Economy.UnitedStates, TruceSuspension.Of("us/other", SuspensionEffect<DutyRate>.SwitchesOff))
            .StatusAt(Economy.UnitedStates, march).Should().Be(TruceStatus.InForce, "a tariff that the register does not have may stand");
    }

    [Fact]
    public void While_it_is_in_doubt_whether_the_tariff_has_ended_something_may_be_left_to_suspend()
    {
        Tariff ended = Geneva.UsTariff.With(LegalAct.End(
            "reciprocal/end", Geneva.Reciprocal, Geneva.Order(14389, "2026-02-21T00:12Z"),
            LegalMoment.SomeTimeOn(LawZones.Day("2026-02-24"), LawZones.NewYork)));
        TradeTruce truce = PolicyRegister.Create(Knowledge.Complete, [ended, Geneva.ChineseTariff], [Geneva.Extended]).Truces["us-cn-2025"];
        StandsAround(truce, Economy.UnitedStates, "2026-02-24T05:00Z", TruceStatus.InForce, TruceStatus.InForce);
        StandsAround(truce, Economy.UnitedStates, "2026-02-25T05:00Z", TruceStatus.InForce, TruceStatus.InForceNothingToSuspend);
    }

    [Fact]
    public void There_are_three_views_of_the_law_and_no_fourth() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Geneva.Extended.StatusAt(Economy.China, Geneva.Start, (LegalView)3))
            .WithMessage("Not a legal view.*");

    [Fact]
    public void What_is_left_to_suspend_depends_on_the_view()
    {
        LegalInstrument message = Geneva.Published("us/csms", "2026-02-22T00:00Z");
        Tariff ended = Geneva.UsTariff.With(LegalAct.End(
            "reciprocal/end", Geneva.Reciprocal, message, LawZones.At("2026-02-24T00:00", LawZones.NewYork),
            views: [LegalView.AsCollected]));
        TradeTruce truce = PolicyRegister.Create(Knowledge.Complete, [ended, Geneva.ChineseTariff], [Geneva.Extended]).Truces["us-cn-2025"];
        Instant march = LawZones.Utc("2026-03-01T00:00Z");
        truce.StatusAt(Economy.UnitedStates, march).Should().Be(TruceStatus.InForce);
        truce.StatusAt(Economy.UnitedStates, march, LegalView.AsCollected).Should().Be(TruceStatus.InForceNothingToSuspend);
        truce.StatusAt(Economy.UnitedStates, march, LegalView.AsRuled).Should().Be(TruceStatus.InForce);
    }

    [Fact]
    public void Something_is_left_to_suspend_while_one_tariff_of_several_stands()
    {
        TradeTruce truce = Geneva.Extended.Commit(
            Economy.UnitedStates, TruceSuspension.Of(Geneva.Fentanyl, SuspensionEffect<DutyRate>.SwitchesOff));
        Tariff ended = Geneva.UsTariff.With(LegalAct.End(
            "reciprocal/end", Geneva.Reciprocal, Geneva.Order(14389, "2026-02-21T00:12Z"),
            LawZones.At("2026-02-24T00:00", LawZones.NewYork)));
        PolicyRegister.Create(Knowledge.Complete, [ended, Geneva.FentanylTariff, Geneva.ChineseTariff], [truce]).Truces["us-cn-2025"]
            .StatusAt(Economy.UnitedStates, LawZones.Utc("2026-03-01T00:00Z"))
            .Should().Be(TruceStatus.InForce, "the fentanyl duty is switched off and would revive");
    }

    [Fact]
    public void A_truce_has_a_status_from_the_beginning_to_the_end_of_time()
    {
        Geneva.Extended.StatusAt(Economy.China, Instant.MinValue).Should().Be(TruceStatus.NotYetInForce);
        Geneva.Extended.StatusAt(Economy.China, Instant.MaxValue).Should().Be(TruceStatus.Lapsed);
    }

    internal static void StandsAround(TradeTruce truce, Economy party, string boundary, TruceStatus before, TruceStatus from)
    {
        Instant instant = LawZones.Utc(boundary);
        truce.StatusAt(party, instant - Second).Should().Be(before, "one second before {0}", boundary);
        truce.StatusAt(party, instant).Should().Be(from, "at {0}", boundary);
        truce.StatusAt(party, instant + Second).Should().Be(from, "one second after {0}", boundary);
    }

    [Fact]
    public void A_truce_that_is_ended_before_it_begins_is_ended_and_not_still_to_come()
    {
        TradeTruce truce = Geneva.Entered.End(
            Economy.UnitedStates, LawZones.At("2025-05-13T12:00", LawZones.NewYork), Geneva.Published("us/end", "2025-05-13T12:00Z"));
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2025-05-13T14:00Z")).Should().Be(TruceStatus.Ended);
        truce.StatusAt(Economy.UnitedStates, Geneva.Start).Should().Be(TruceStatus.Ended);
    }

    [Fact]
    public void A_truce_that_is_ended_at_the_moment_at_which_it_would_begin_is_ended()
    {
        TradeTruce truce = Geneva.Entered.End(
            Economy.UnitedStates, LawZones.At("2025-05-14T00:01", LawZones.NewYork), Geneva.Published("us/end", "2025-05-13T12:00Z"));
        truce.StatusAt(Economy.UnitedStates, Geneva.Start - Second).Should().Be(TruceStatus.Ended);
        truce.StatusAt(Economy.UnitedStates, Geneva.Start).Should().Be(TruceStatus.Ended);
    }

    [Fact]
    public void After_the_window_it_is_open_whether_the_truce_lapsed_or_was_ended_while_the_ending_may_not_have_been_known()
    {
        TradeTruce truce = Geneva.Entered.End(
            Economy.China, LawZones.At("2025-07-01T00:00", LawZones.Beijing), Geneva.Notice(9, "2025-06-20"));
        Instant september = LawZones.Utc("2025-09-01T00:00Z");
        truce.AsKnownAt(LawZones.Utc("2025-06-20T04:00Z")).StatusAt(Economy.China, september).Should().Be(TruceStatus.Indeterminate);
        truce.StatusAt(Economy.China, september).Should().Be(TruceStatus.Ended);
    }

    [Fact]
    public void An_announcement_that_was_never_enacted_is_over_when_its_own_end_has_passed()
    {
        TradeTruce truce = Geneva.Agreed.Announce(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027);
        truce.StatusAt(Economy.China, LawZones.Utc("2026-09-23T15:00Z") - Second).Should().Be(TruceStatus.NotKnown);
        truce.StatusAt(Economy.China, LawZones.Utc("2026-09-23T15:00Z")).Should().Be(TruceStatus.AnnouncedOnly);
        truce.StatusAt(Economy.China, LawZones.Utc("2027-01-11T05:00Z") - Second).Should().Be(TruceStatus.AnnouncedOnly);
        truce.StatusAt(Economy.China, LawZones.Utc("2027-01-11T05:00Z")).Should().Be(TruceStatus.NotKnown);
    }

    [Fact]
    public void Whether_a_truce_was_ended_before_it_begins_is_open_while_the_ending_may_not_have_been_known()
    {
        LegalInstrument ending = LegalInstrument.Create(
            "us/end", "President", "Order", Publication.On(LawZones.Day("2025-05-13"), LawZones.NewYork));
        TradeTruce truce = Geneva.Entered.End(Economy.UnitedStates, LawZones.At("2025-05-14T00:00", LawZones.NewYork), ending);
        Instant before = Geneva.Start - Duration.FromMinutes(1);
        truce.AsKnownAt(LawZones.Utc("2025-05-13T16:00Z")).StatusAt(Economy.UnitedStates, before).Should().Be(TruceStatus.Indeterminate);
        truce.AsKnownAt(LawZones.Utc("2025-05-13T16:00Z")).StatusAt(Economy.UnitedStates, LawZones.Utc("2025-05-13T18:00Z"))
            .Should().Be(TruceStatus.Indeterminate, "hours before either it may still be to come");
        truce.AsKnownAt(LawZones.Utc("2025-05-13T03:59Z")).StatusAt(Economy.UnitedStates, before).Should().Be(TruceStatus.NotYetInForce);
        truce.AsKnownAt(LawZones.Utc("2025-05-14T04:00Z")).StatusAt(Economy.UnitedStates, before).Should().Be(TruceStatus.Ended);
    }
}
