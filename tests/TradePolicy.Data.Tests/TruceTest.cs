namespace TradePolicy.Data.Tests;

public sealed class TruceTest
{
    private const string FirstEnd = "2025-08-12T04:01:00Z";
    private const string SecondEnd = "2025-11-10T05:01:00Z";
    private const string ThirdEnd = "2026-11-10T05:01:00Z";

    /// <summary>As known at, the truce expired for the United States at, and the duties together would have reverted to.</summary>
    public static TheoryData<string, string, int> ForTheUnitedStates => new()
    {
        { "2025-05-12T22:31:16Z", FirstEnd, 54 },
        { "2025-05-14T04:01:00Z", FirstEnd, 54 },
        { "2025-06-09T12:00:00Z", FirstEnd, 54 },
        { "2025-08-12T00:00:15Z", FirstEnd, 54 },
        { "2025-08-12T00:00:16Z", SecondEnd, 54 },
        { "2025-08-13T00:00:00Z", SecondEnd, 54 },
        { "2025-11-04T22:29:18Z", SecondEnd, 54 },
        { "2025-11-04T22:29:19Z", SecondEnd, 44 },
        { "2025-11-04T22:53:39Z", SecondEnd, 44 },
        { "2025-11-04T22:53:40Z", ThirdEnd, 44 },
        { "2025-12-31T00:00:00Z", ThirdEnd, 44 },
        { "2026-02-19T00:00:00Z", ThirdEnd, 44 },
    };

    /// <summary>As known at, the truce expired for China at the one or the other instant: on the clock face, or at 24:00.</summary>
    public static TheoryData<string, string, string> ForChina => new()
    {
        { "2025-05-13T16:00:00Z", "2025-08-12T04:01:00Z", "2025-08-12T16:00:00Z" },
        { "2025-06-09T12:00:00Z", "2025-08-12T04:01:00Z", "2025-08-12T16:00:00Z" },
        { "2025-08-11T15:59:59Z", "2025-08-12T04:01:00Z", "2025-08-12T16:00:00Z" },
        { "2025-08-12T16:00:00Z", "2025-11-10T04:01:00Z", "2025-11-10T16:00:00Z" },
        { "2025-11-04T15:59:59Z", "2025-11-10T04:01:00Z", "2025-11-10T16:00:00Z" },
        { "2025-11-05T16:00:00Z", "2026-11-10T05:01:00Z", "2026-11-10T16:00:00Z" },
        { "2025-12-31T00:00:00Z", "2026-11-10T05:01:00Z", "2026-11-10T16:00:00Z" },
        { "2026-10-06T00:00:00Z", "2026-11-10T05:01:00Z", "2026-11-10T16:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(ForTheUnitedStates))]
    public void For_the_United_States_the_truce_expired_as_its_last_order_known_says_and_34_percent_would_have_revived(
        string known, string expiry, int sum)
    {
        PolicyRegister register = Asked.KnownAt(known);
        register.Expiry(Economy.UnitedStates).IsCertain.Should().BeTrue();
        register.Expiry(Economy.UnitedStates).Earliest.Should().Be(Asked.Utc(expiry));
        register.RevertsTo(Asked.Reciprocal).Value.Should().Be(AdValorem.Of(34m));
        PolicySnapshot after = register.At(Asked.Utc(expiry));
        after.Side(Economy.UnitedStates).Status.Should()
            .Be(IsOnlyAnnounced(known, expiry) ? TruceStatus.AnnouncedOnly : TruceStatus.Lapsed);
        after.OnChina().Value.Should().Be(Percentage.Of(sum));
        PolicySnapshot before = register.At(Asked.Utc(expiry) - Duration.FromSeconds(1));
        before.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.InForce);
        before.Tariffs[Asked.Reciprocal].Possible.Should().ContainSingle().Which.Value.Should().Be(AdValorem.Of(10m));
    }

    [Theory]
    [MemberData(nameof(ForChina))]
    public void For_China_the_truce_expired_on_the_clock_face_or_at_the_end_of_the_day(string known, string clockFace, string endOfDay)
    {
        PolicyRegister register = Asked.KnownAt(known);
        LegalBound expiry = register.Expiry(Economy.China);
        Asked.InstantsOf(expiry).Should().Equal(clockFace, endOfDay);
        expiry.Possible[0].Basis.Should().Contain("the clock face of the stated start");
        expiry.Possible[1].Basis.Should().Contain("Civil Code of the PRC, arts 201 and 203");
        expiry.Possible.Select(reading => reading.IsEndOfDay).Should().Equal(false, true);
        register.RevertsTo(Asked.Additional).Value.Should().Be(AdValorem.Of(34m));

        PolicySnapshot before = register.At(Asked.Utc(clockFace) - Duration.FromSeconds(1));
        before.OnUnitedStates().Value.Should().Be(Percentage.Of(10m));
        before.Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
        foreach (Instant at in (Instant[])[Asked.Utc(clockFace), Asked.Utc(endOfDay) - Duration.FromSeconds(1)])
        {
            PolicySnapshot between = register.At(at);
            between.Side(Economy.China).Status.Should().Be(TruceStatus.Indeterminate);
            between.OnUnitedStates().Possible.Should().Equal(Percentage.Of(10m), Percentage.Of(34m));
        }

        register.At(Asked.Utc(endOfDay)).OnUnitedStates().Value.Should().Be(Percentage.Of(34m));
    }

    [Theory]
    [InlineData("2025-05-01T00:00:00Z", TruceStatus.NotKnown)]
    [InlineData("2025-05-12T15:59:59Z", TruceStatus.AnnouncedOnly)]
    public void Before_its_acts_the_truce_is_not_known_and_then_announced_and_has_no_expiry(string known, TruceStatus status)
    {
        PolicyRegister register = Asked.KnownAt(known);
        foreach (Economy party in (Economy[])[Economy.UnitedStates, Economy.China])
        {
            register.Expiry(party).IsDated.Should().BeFalse();
            register.At(Asked.Utc(known)).Side(party).Status.Should().Be(status);
        }

        register.At(Asked.Utc("2025-05-20T00:00:00Z")).OnChina().Value.Should().Be(Percentage.Of(145m));
        register.At(Asked.Utc("2025-05-20T00:00:00Z")).OnUnitedStates().Value.Should().Be(Percentage.Of(125m));
    }

    [Fact]
    public void Between_order_and_start_the_truce_is_not_yet_in_force()
    {
        PolicySnapshot snapshot = Asked.KnownAt("2025-05-13T20:00:00Z").At(Asked.Utc("2025-05-13T20:00:00Z"));
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.NotYetInForce);
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.NotYetInForce);
        snapshot.OnChina().Value.Should().Be(Percentage.Of(145m));
        snapshot.OnUnitedStates().Value.Should().Be(Percentage.Of(125m));
    }

    [Fact]
    public void While_the_day_of_a_Chinese_announcement_lasts_both_the_old_and_the_new_expiry_are_open()
    {
        Asked.InstantsOf(Asked.KnownAt("2025-08-12T04:00:59Z").Expiry(Economy.China)).Should()
            .Equal("2025-08-12T04:01:00Z", "2025-08-12T16:00:00Z", "2025-11-10T04:01:00Z", "2025-11-10T16:00:00Z");
        Asked.InstantsOf(Asked.KnownAt("2025-11-05T00:00:00Z").Expiry(Economy.China)).Should()
            .Equal("2025-11-10T04:01:00Z", "2025-11-10T16:00:00Z", "2026-11-10T05:01:00Z", "2026-11-10T16:00:00Z");
        Asked.KnownAt("2025-05-13T00:00:00Z").Expiry(Economy.China).IsDated.Should().BeFalse("it is open whether anything was enacted yet");
    }

    [Fact]
    public void In_the_24_minutes_between_the_pages_of_4_November_2025_the_truce_still_ended_six_days_later_over_44_percent()
    {
        PolicyRegister between = Asked.KnownAt("2025-11-04T22:40:00Z");
        between.Truces[0].RemainingFor(Economy.UnitedStates, Asked.Utc("2025-11-04T22:40:00Z")).Value.Should()
            .Be(Duration.FromDays(5) + Duration.FromHours(6) + Duration.FromMinutes(21));
        between.At(Asked.Utc("2025-11-10T05:00:59Z")).OnChina().Value.Should().Be(Percentage.Of(30m));
        between.At(Asked.Utc("2025-11-10T05:01:00Z")).OnChina().Value.Should().Be(Percentage.Of(44m));
        between.At(Asked.Utc("2025-11-10T05:01:00Z")).Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.AnnouncedOnly);
        Asked.KnownAt("2025-11-04T22:53:40Z").At(Asked.Utc("2025-11-10T05:01:00Z")).OnChina().Value.Should().Be(Percentage.Of(20m));
    }

    [Theory]
    [InlineData("2025-11-10T04:00:59Z", false)]
    [InlineData("2025-11-10T04:01:00Z", true)]
    [InlineData("2025-11-10T05:00:59Z", true)]
    [InlineData("2025-11-10T05:01:00Z", false)]
    public void Between_12_01_and_13_01_of_10_November_2025_in_Beijing_it_is_open_whether_10_or_34_percent_applied(string at, bool isOpen)
    {
        PolicySnapshot snapshot = Asked.Register.At(Asked.Utc(at));
        AdditionalRate rate = snapshot.OnUnitedStates();
        rate.Possible.Should().Equal(isOpen ? [Percentage.Of(10m), Percentage.Of(34m)] : [Percentage.Of(10m)]);
        rate.IsCertain.Should().Be(!isOpen);
        snapshot.Side(Economy.China).Status.Should().Be(isOpen ? TruceStatus.Indeterminate : TruceStatus.InForce);
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.InForce);
        if (isOpen)
        {
            rate.Reasons.Should().HaveCount(2)
                .And.ContainSingle(
                    reason => reason.Message.Contains("2025-11-10T24:00 Asia/Shanghai")
                        && reason.Message.Contains("Civil Code of the PRC, arts 201 and 203"))
                .And.ContainSingle(
                    reason => reason.Message.Contains("2025-11-10T12:01 Asia/Shanghai")
                        && reason.Message.Contains("the clock face of the stated start"));
        }
    }

    [Theory]
    [InlineData("2025-08-12T04:00:59Z")]
    [InlineData("2025-08-12T04:01:00Z")]
    [InlineData("2025-08-12T10:00:00Z")]
    [InlineData("2025-08-12T16:00:00Z")]
    public void On_12_August_2025_nothing_is_open_since_the_next_window_began_on_the_same_clock_face(string at) =>
        Asked.Register.At(Asked.Utc(at)).OnUnitedStates().Value.Should().Be(Percentage.Of(10m));

    /// <summary>
    /// As known at, how the truce stood on 12 November 2025 for either side: what was announced of Kuala Lumpur and Busan is no act.
    /// </summary>
    [Theory]
    [InlineData("2025-10-25T15:59:59Z", TruceStatus.Lapsed, TruceStatus.Lapsed)]
    [InlineData("2025-10-27T00:00:00Z", TruceStatus.Lapsed, TruceStatus.Lapsed)]
    [InlineData("2025-10-30T16:00:00Z", TruceStatus.AnnouncedOnly, TruceStatus.AnnouncedOnly)]
    [InlineData("2025-11-02T12:00:00Z", TruceStatus.AnnouncedOnly, TruceStatus.AnnouncedOnly)]
    [InlineData("2025-11-04T12:00:00Z", TruceStatus.AnnouncedOnly, TruceStatus.AnnouncedOnly)]
    [InlineData("2025-11-04T22:53:39Z", TruceStatus.AnnouncedOnly, TruceStatus.Indeterminate)]
    [InlineData("2025-11-04T22:53:40Z", TruceStatus.InForce, TruceStatus.Indeterminate)]
    [InlineData("2025-11-05T16:00:00Z", TruceStatus.InForce, TruceStatus.InForce)]
    public void Before_the_acts_of_November_2025_the_further_year_was_announced_and_no_more(
        string known, TruceStatus unitedStates, TruceStatus china)
    {
        PolicyRegister then = Asked.KnownAt(known);
        PolicySnapshot after = then.At(Asked.Utc("2025-11-12T00:00:00Z"));
        after.Side(Economy.UnitedStates).Status.Should().Be(unitedStates);
        after.Side(Economy.China).Status.Should().Be(china);
        if (unitedStates != TruceStatus.InForce)
            after.Tariffs[Asked.Reciprocal].Possible.Should().ContainSingle().Which.Value.Should()
                .Be(AdValorem.Of(34m), "a statement suspends nothing");
    }

    [Fact]
    public void What_was_announced_in_Kuala_Lumpur_and_after_Busan_stands_in_the_truce_without_an_end_where_none_was_named() =>
        Asked.KnownAt("2025-11-02T12:00:00Z").Truces[0]
            .Announcements.Select(announcement => (announcement.Instrument.Key, announcement.Until.ToString())).Skip(2).Should().Equal(
                ("joint/kuala-lumpur-2025", "no end stated"),
                ("cn/mofcom-statement-2025-10-30", "before 2026-11-10 Asia/Shanghai"),
                ("us/fact-sheet-2025-11-01", "before 2026-11-10 America/New_York"));

    [Fact]
    public void The_announced_extension_to_10_January_2027_moves_no_expiry()
    {
        PolicyRegister before = Asked.KnownAt("2026-09-22T00:00:00Z");
        PolicyRegister after = Asked.KnownAt("2026-10-01T00:00:00Z");
        after.Truces[0].Announcements.Skip(before.Truces[0].Announcements.Count).Select(announcement => announcement.Until.ToString())
            .Should().Equal(
                "to 2027-01-10 America/New_York (whether that day is included is not stated)",
                "to 2027-01-10 Asia/Shanghai (whether that day is included is not stated)");
        foreach (Economy party in (Economy[])[Economy.UnitedStates, Economy.China])
        {
            after.Expiry(party).Should().Be(before.Expiry(party)).And.Be(Asked.Register.Expiry(party));
            before.At(Asked.Utc("2026-12-01T00:00:00Z")).Side(party).Status.Should().Be(TruceStatus.Lapsed);
            after.At(Asked.Utc("2026-12-01T00:00:00Z")).Side(party).Status.Should().Be(TruceStatus.AnnouncedOnly);
            after.At(Asked.Utc("2027-01-11T04:59:59Z")).Side(party).Status.Should()
                .Be(TruceStatus.AnnouncedOnly, "whether 10 January is included is not stated");
            after.At(Asked.Utc("2027-01-11T05:00:00Z")).Side(party).Status.Should().Be(TruceStatus.Lapsed);
        }

        after.At(Asked.Utc("2026-12-01T00:00:00Z")).OnUnitedStates().Value.Should().Be(Percentage.Of(34m));
    }

    [Theory]
    [InlineData(LegalView.AsWritten)]
    [InlineData(LegalView.AsCollected)]
    [InlineData(LegalView.AsRuled)]
    public void On_23_November_2026_the_truce_is_neither_lapsed_nor_in_force_but_beyond_what_is_known(LegalView view)
    {
        PolicySnapshot snapshot = Asked.Register.At(Asked.Utc("2026-11-23T00:00:00Z"), view);
        snapshot.IsBeyondHorizon.Should().BeTrue();
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.BeyondHorizon);
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.BeyondHorizon);
        foreach (AdditionalRate rate in (AdditionalRate[])[snapshot.OnChina(), snapshot.OnUnitedStates()])
        {
            rate.IsBeyondHorizon.Should().BeTrue();
            rate.IsCertain.Should().BeFalse();
            Refusal.Of<InvalidOperationException>(() => rate.Value);
        }

        snapshot.Tariffs.Should().OnlyContain(tariff => tariff.State == SegmentState.Indeterminate && tariff.IsBeyondHorizon);
    }

    // From 30 October 2025 on a further year was announced, and from 4 November on it was ordered.
    private static bool IsOnlyAnnounced(string known, string expiry) =>
        expiry == SecondEnd && Asked.Utc(known) >= Asked.Utc("2025-10-29T16:00:00Z");

    [Fact]
    public void Within_what_is_known_nothing_is_beyond_the_horizon()
    {
        PolicySnapshot snapshot = Asked.Register.At(Asked.Utc("2026-10-06T23:59:59Z"));
        snapshot.IsBeyondHorizon.Should().BeFalse();
        snapshot.OnChina().Value.Should().Be(Percentage.Of(12.5m), "the forced-labour duty is the only one left on all goods");
        snapshot.OnUnitedStates().Value.Should().Be(Percentage.Of(10m));
    }
}
