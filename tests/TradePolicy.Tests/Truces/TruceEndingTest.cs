namespace TradePolicy.Tests;

public sealed class TruceEndingTest
{
    private static readonly LegalInstrument Denunciation = Geneva.Order(14300, "2025-06-20T12:00Z");

    private static readonly LegalMoment FirstOfJuly = LawZones.At("2025-07-01T00:01", LawZones.NewYork);

    private static readonly Instant July = LawZones.Utc("2025-07-01T04:01Z");

    private static readonly TradeTruce Denounced = Geneva.Entered.End(Economy.UnitedStates, FirstOfJuly, Denunciation, "sec. 1");

    [Fact]
    public void A_party_that_ends_the_truce_ends_it_for_itself_only()
    {
        TruceStatusTest.StandsAround(Denounced, Economy.UnitedStates, "2025-07-01T04:01Z", TruceStatus.InForce, TruceStatus.Ended);
        TruceStatusTest.StandsAround(Denounced, Economy.UnitedStates, "2025-08-12T04:01Z", TruceStatus.Ended, TruceStatus.Ended);
        Denounced.StatusAt(Economy.China, July).Should().Be(TruceStatus.InForce);
        Denounced.ExpiryFor(Economy.UnitedStates).Should().Be(FirstOfJuly.Bound);
        Denounced.ExpiryFor(Economy.China).Should().Be(Geneva.FirstOfChina.End);
        Denounced.AsKnownAt(LawZones.Utc("2025-06-09T12:00Z")).StatusAt(Economy.UnitedStates, July).Should().Be(TruceStatus.InForce);
    }

    [Fact]
    public void The_base_rate_applies_from_the_instant_at_which_the_truce_was_ended()
    {
        PolicyRegister register = Geneva.With(Denounced);
        Rate(register, July - Duration.FromSeconds(1)).Should().Be(AdValorem.Of(10m));
        Rate(register, July).Should().Be(AdValorem.Of(34m));
        Rate(register, LawZones.Utc("2025-09-01T00:00Z")).Should().Be(AdValorem.Of(34m));
        Rate(register.AsKnownAt(LawZones.Utc("2025-06-09T12:00Z")), July).Should().Be(AdValorem.Of(10m));
        register.RevertsTo(Geneva.Reciprocal).Value.Should().Be(AdValorem.Of(34m));
        register.RevertsTo(Geneva.Reciprocal).During.Start.Should().Be(July);
    }

    [Fact]
    public void A_truce_ended_before_it_began_never_holds()
    {
        TradeTruce truce = Geneva.Entered.End(
            Economy.UnitedStates, LawZones.At("2025-05-13T18:00", LawZones.NewYork), Geneva.Order(14299, "2025-05-13T12:00Z"));
        truce.StatusAt(Economy.UnitedStates, Geneva.Start).Should().Be(TruceStatus.Ended);
        Geneva.With(truce).Tariffs[Geneva.Reciprocal].RateAt(Geneva.Start).Value.Should().Be(AdValorem.Of(34m));
    }

    [Fact]
    public void An_ending_ends_every_window_enacted_before_it()
    {
        TradeTruce truce = Geneva.Extended.End(
            Economy.UnitedStates, LawZones.At("2025-11-08T00:00", LawZones.NewYork), Geneva.Order(14360, "2025-11-06T00:00Z"));
        truce.ExpiryFor(Economy.UnitedStates).Earliest.Should().Be(LawZones.Utc("2025-11-08T05:00Z"));
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2026-03-01T00:00Z")).Should().Be(TruceStatus.Ended);
        Rate(Geneva.With(truce), LawZones.Utc("2026-03-01T00:00Z")).Should().Be(AdValorem.Of(34m));
    }

    [Fact]
    public void A_window_enacted_after_an_ending_starts_the_truce_anew_and_runs_out_by_itself()
    {
        TradeTruce truce = Denounced.Enact(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        TruceStatusTest.StandsAround(truce, Economy.UnitedStates, "2025-08-12T04:01Z", TruceStatus.Ended, TruceStatus.InForce);
        TruceStatusTest.StandsAround(truce, Economy.UnitedStates, "2025-11-10T05:01Z", TruceStatus.InForce, TruceStatus.Lapsed);
        truce.ExpiryFor(Economy.UnitedStates).Should().Be(Geneva.SecondOfUs.End);
        PolicyRegister register = Geneva.With(truce);
        Rate(register, LawZones.Utc("2025-08-01T00:00Z")).Should().Be(AdValorem.Of(34m));
        Rate(register, LawZones.Utc("2025-09-01T00:00Z")).Should().Be(AdValorem.Of(10m));
        truce.AsKnownAt(LawZones.Utc("2025-08-01T00:00Z")).StatusAt(Economy.UnitedStates, LawZones.Utc("2025-09-01T00:00Z"))
            .Should().Be(TruceStatus.Ended);
    }

    [Fact]
    public void An_instrument_that_ends_a_truce_and_starts_it_later_anew_does_not_end_what_it_starts()
    {
        TradeTruce truce = Geneva.Entered
            .End(Economy.UnitedStates, FirstOfJuly, Geneva.Order14334)
            .Enact(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        Instant september = LawZones.Utc("2025-09-01T00:00Z");
        truce.StatusAt(Economy.UnitedStates, September(7)).Should().Be(TruceStatus.Ended);
        truce.StatusAt(Economy.UnitedStates, september).Should().Be(TruceStatus.InForce);
        Rate(Geneva.With(truce), September(7)).Should().Be(AdValorem.Of(34m));
        Rate(Geneva.With(truce), september).Should().Be(AdValorem.Of(10m));
        truce.ExpiryFor(Economy.UnitedStates).Should().Be(Geneva.SecondOfUs.End);

        static Instant September(int month) => Instant.FromUtc(2025, month, 15, 0, 0);
    }

    [Fact]
    public void An_instrument_that_ends_a_truce_and_starts_it_at_the_same_moment_ends_what_it_starts()
    {
        TradeTruce truce = Geneva.Entered
            .End(Economy.UnitedStates, FirstOfJuly, Geneva.Order14334)
            .Enact(Economy.UnitedStates, Geneva.Until("2025-07-01T00:01", "2025-11-10T00:01"), Geneva.Order14334);
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2025-09-01T00:00Z")).Should().Be(TruceStatus.Ended);
        truce.ExpiryFor(Economy.UnitedStates).Should().Be(FirstOfJuly.Bound);
    }

    [Fact]
    public void An_ending_is_known_from_the_instant_of_its_publication_and_endings_keep_their_order()
    {
        Denounced.AsKnownAt(LawZones.Utc("2025-06-20T12:00Z")).SideOf(Economy.UnitedStates).Endings.Should().ContainSingle();
        Denounced.AsKnownAt(LawZones.Utc("2025-06-20T11:59Z")).SideOf(Economy.UnitedStates).Endings.Should().BeEmpty();
        Denounced.End(Economy.UnitedStates, LawZones.At("2025-07-15T00:00", LawZones.NewYork), Geneva.Order14334)
            .SideOf(Economy.UnitedStates).Endings.Select(ending => ending.Instrument).Should().Equal(Denunciation, Geneva.Order14334);
    }

    [Fact]
    public void A_window_that_an_ending_does_not_bear_on_outlasts_a_longer_one_that_it_does()
    {
        // The long window of May is ended from July; the short one of August, which knew of the ending, is not.
        TradeTruce truce = Geneva.Agreed
            .Enact(Economy.UnitedStates, Geneva.Until("2025-05-14T00:01", "2026-05-14T00:01"), Geneva.Order14298)
            .End(Economy.UnitedStates, FirstOfJuly, Denunciation)
            .Enact(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        truce.ExpiryFor(Economy.UnitedStates).Should().Be(Geneva.SecondOfUs.End);
        TruceStatusTest.StandsAround(truce, Economy.UnitedStates, "2025-11-10T05:01Z", TruceStatus.InForce, TruceStatus.Lapsed);
        Geneva.With(truce).RevertsTo(Geneva.Reciprocal).Value.Should().Be(AdValorem.Of(34m));
    }

    [Fact]
    public void A_window_of_the_day_of_an_ending_counts_as_enacted_after_it_unless_its_day_ends_no_later()
    {
        LegalMoment sunday = LawZones.At("2025-08-17T00:00", LawZones.Beijing);
        TradeTruce extended = Geneva.Entered.Extend(Economy.China, Geneva.SecondOfChina, Geneva.Notice8);

        extended.End(Economy.China, sunday, Geneva.Published("cn/at-noon", "2025-08-12T04:00Z"))
            .ExpiryFor(Economy.China).Should().Be(Geneva.SecondOfChina.End);
        extended.End(Economy.China, sunday, Geneva.Notice(9, "2025-08-12")).ExpiryFor(Economy.China).Should().Be(sunday.Bound);
        extended.End(Economy.China, sunday, Geneva.Published("cn/at-midnight", "2025-08-12T16:00Z"))
            .ExpiryFor(Economy.China).Should().Be(sunday.Bound);
    }

    [Fact]
    public void An_ending_later_than_the_windows_shortens_nothing() =>
        Geneva.Entered.End(Economy.UnitedStates, LawZones.At("2025-09-01T00:00", LawZones.NewYork), Denunciation)
            .ExpiryFor(Economy.UnitedStates).Should().Be(Geneva.FirstOfUs.End);

    [Fact]
    public void An_ending_within_the_doubt_of_an_end_leaves_the_earlier_reading_open()
    {
        LegalMoment sixInTheEvening = LawZones.At("2025-08-12T18:00", LawZones.Beijing);
        LegalBound expiry = Geneva.Entered.End(Economy.China, sixInTheEvening, Geneva.Notice(9, "2025-08-01")).ExpiryFor(Economy.China);
        expiry.Possible.Select(reading => reading.Instant)
            .Should().Equal(LawZones.Utc("2025-08-12T04:01Z"), LawZones.Utc("2025-08-12T10:00Z"));
    }

    [Fact]
    public void While_the_day_lasts_on_which_an_ending_was_published_both_ends_are_open()
    {
        TradeTruce truce = Geneva.Entered.End(
            Economy.China, LawZones.At("2025-07-01T00:00", LawZones.Beijing), Geneva.Notice(9, "2025-06-20"));
        Instant thatNoon = LawZones.Utc("2025-06-20T04:00Z");
        LegalBound expiry = truce.AsKnownAt(thatNoon).ExpiryFor(Economy.China);
        expiry.Earliest.Should().Be(LawZones.Utc("2025-06-30T16:00Z"));
        expiry.Latest.Should().Be(LawZones.Utc("2025-08-12T16:00Z"));
        expiry.ToString()
            .Should().Contain("if Announcement No. 9, published 2025-06-20 Asia/Shanghai (time of day not known), was already known");
        truce.AsKnownAt(thatNoon).StatusAt(Economy.China, LawZones.Utc("2025-07-15T00:00Z")).Should().Be(TruceStatus.Indeterminate);
        truce.AsKnownAt(LawZones.Utc("2025-06-20T16:00Z")).ExpiryFor(Economy.China).IsCertain.Should().BeTrue();
    }

    private static DutyRate Rate(PolicyRegister register, Instant at) => register.Tariffs[Geneva.Reciprocal].RateAt(at).Value;
}
