namespace TradePolicy.Tests;

/// <summary>What has changed between two snapshots, with points and instruments.</summary>
public sealed class PolicyDiffTest
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    private static readonly PolicyRegister WithControls = Geneva.Register.WithExportControls(RareEarths.Seven, RareEarths.Five);

    [Fact]
    public void The_second_of_Geneva_is_told_with_its_points_and_instruments()
    {
        PolicyDiff geneva = Around(Geneva.Register, Geneva.Start);
        geneva.Explain().Should().Be("""
            from AsWritten at 2025-05-14T04:00:59Z, complete to AsWritten at 2025-05-14T04:01:00Z, complete: 4 changes
            cn/additional/us: 125% to 10% (-115 pp), Announcement No. 7
            us/reciprocal/cn: 125% to 10% (-115 pp), Executive Order 14298
            us-cn-2025, CN: not yet in force to in force, Announcement No. 7
            us-cn-2025, US: not yet in force to in force, Executive Order 14298
            """.ReplaceLineEndings("\n"));
        TariffChange reciprocal = geneva.Tariffs.Single(change => change.Key == Geneva.Reciprocal);
        reciprocal.Points.Should().Be(PercentagePoints.Of(-115m));
        reciprocal.NoPointsReason.Should().BeNull();
        reciprocal.InstrumentsBefore.Should().Equal(Geneva.Order14266);
        reciprocal.InstrumentsAfter.Should().Equal(Geneva.Order14257, Geneva.Order14298);
        reciprocal.IsHypothetical.Should().BeFalse();
    }

    [Fact]
    public void Another_instrument_behind_the_same_rate_is_a_change_and_another_stretch_of_time_is_none()
    {
        PolicyDiff extended = Around(Geneva.Register, LawZones.Utc("2025-08-12T04:01Z"));
        TariffChange change = extended.Tariffs.Single(change => change.Key == Geneva.Reciprocal);
        change.ToString().Should().Be("us/reciprocal/cn: 10% as before, Executive Order 14334 instead of Executive Order 14298");
        change.Points.Should().Be(PercentagePoints.Zero);

        // On 9 June the extensions were to come, which changes until when the answer is known to hold, and nothing else.
        Instant june = LawZones.Utc("2025-06-09T12:00Z");
        PolicySnapshot then = Geneva.With(Geneva.Entered).At(june);
        PolicySnapshot now = Geneva.With(
            Geneva.Entered.Extend(Economy.UnitedStates, Geneva.Until("2025-08-12T00:01", "2025-11-10T00:01"), Geneva.Order14334)).At(june);
        then.DiffTo(now).Tariffs.Should().BeEmpty();
        then.DiffTo(now).Truces.Should().ContainSingle().Which.ToString().Should().Be(
            "us-cn-2025, US: in force as before, expires 2025-11-10T00:01 America/New_York (-05) instead of 2025-08-12T00:01 " +
            "America/New_York (-04)");
    }

    [Fact]
    public void Where_a_rate_is_in_doubt_or_none_is_in_force_no_points_are_said_and_why()
    {
        TariffChange lapse = Around(Geneva.Register, LawZones.Utc("2026-11-10T05:01Z"))
            .Tariffs.Single(change => change.Key == Geneva.Additional);
        lapse.ToString().Should().Be("cn/additional/us: 10% to 10% or 34%, Announcement No. 10, Announcement No. 4");
        lapse.Points.Should().BeNull();
        lapse.NoPointsReason.Should().Be("the rate after is in doubt");

        TariffChange first = Around(Geneva.Register, LawZones.Utc("2025-04-05T04:01Z")).Tariffs.Single();
        first.ToString().Should().Be("us/reciprocal/cn: none to 10%, Executive Order 14257");
        first.Points.Should().BeNull();
        first.NoPointsReason.Should().Be("no rate is in force before, which is not a rate of 0%");
    }

    [Fact]
    public void A_lapse_says_what_revives_and_what_no_longer_suspends_it() =>
        Around(Geneva.Register, LawZones.Utc("2026-11-10T05:01Z")).Tariffs.Single(change => change.Key == Geneva.Reciprocal).ToString()
            .Should().Be("us/reciprocal/cn: 10% to 34% (+24 pp), Executive Order 14257, no longer suspended by Executive Order 14358");

    [Fact]
    public void Beyond_the_horizon_a_change_is_only_as_far_as_known()
    {
        PolicyRegister register = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")));
        TariffChange lapse = Around(register, LawZones.Utc("2026-11-10T05:01Z")).Tariffs.Single(change => change.Key == Geneva.Reciprocal);
        lapse.ToString()
            .Should().Be(
                "us/reciprocal/cn: 10% to 34% as far as known, Executive Order 14257, no longer suspended by Executive Order 14358");
        lapse.NoPointsReason.Should().Be("the rate before is not known: it is after the horizon");
        Around(register, LawZones.Utc("2026-10-07T00:00Z") + Duration.Epsilon)
            .Tariffs.First(change => change.Key == Geneva.Reciprocal).ToString()
            .Should().StartWith("us/reciprocal/cn: 10% to unknown (as far as known 10%)");
    }

    [Fact]
    public void Another_reason_for_not_knowing_is_no_change_of_a_truce()
    {
        PolicySnapshot Read(string through) =>
            Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc(through))).At(LawZones.Utc("2027-06-01T00:00Z"));
        PolicySnapshot october = Read("2026-10-01T04:00Z"), november = Read("2026-11-01T04:00Z");
        october.Truces["us-cn-2025"].Should().NotBe(november.Truces["us-cn-2025"]);
        october.DiffTo(november).Truces.Should().BeEmpty();
    }

    [Fact]
    public void Controls_and_measures_change_their_status_by_instruments()
    {
        MeasureChange suspended = WithControls.At(RareEarths.Beijing("2025-11-01T00:00"))
            .DiffTo(WithControls.At(RareEarths.Beijing("2025-12-01T00:00")))
            .ExportControls.Should().ContainSingle().Subject;
        suspended.Kind.Should().Be(PolicyChangeKind.ExportControl);
        suspended.ToString()
            .Should().Be("cn/rare-earths/2025-10: announced to suspended, Announcement No. 57 of 2025, Announcement No. 70 of 2025");
    }

    [Fact]
    public void What_one_side_does_not_hold_is_not_held_and_not_nothing()
    {
        Instant june = LawZones.Utc("2025-06-09T12:00Z");
        PolicyDiff diff = Geneva.Register.At(june).DiffTo(WithControls.At(june));
        diff.Changes.Should().HaveCount(2).And.AllBeOfType<MeasureChange>();
        diff.Changes[0].ToString().Should().Be("cn/rare-earths/2025-04: not in the snapshot to in force, Announcement No. 18 of 2025");
        diff.Changes[0].InstrumentsBefore.Should().BeEmpty();
    }

    [Fact]
    public void Two_times_of_knowledge_and_two_views_are_compared_like_two_instants()
    {
        Instant december = LawZones.Utc("2025-12-01T00:00Z");
        PolicyDiff learnt = Geneva.Register.AsKnownAt(LawZones.Utc("2025-06-09T12:00Z")).At(december).DiffTo(Geneva.Register.At(december));
        learnt.Tariffs.Single(change => change.Key == Geneva.Reciprocal).Points.Should().Be(PercentagePoints.Of(-24m));
        Geneva.Register.At(december).DiffTo(Geneva.Register.At(december, LegalView.AsCollected)).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Differences_are_equal_when_they_compare_the_same()
    {
        PolicyDiff geneva = Around(Geneva.Register, Geneva.Start);
        geneva.Should().Be(Around(Geneva.With(Geneva.Extended), Geneva.Start));
        geneva.GetHashCode().Should().Be(Around(Geneva.With(Geneva.Extended), Geneva.Start).GetHashCode());
        geneva.Changes.Should().Equal(Around(Geneva.With(Geneva.Extended), Geneva.Start).Changes);
        geneva.Should().NotBe(geneva.After.DiffTo(geneva.Before));
        geneva.Before.DiffTo(geneva.Before)
            .Should().Match<PolicyDiff>(none => none.IsEmpty && none.ToString().EndsWith("no change", StringComparison.Ordinal));
    }

    private static PolicyDiff Around(PolicyRegister register, Instant boundary) =>
        register.At(boundary - Second).DiffTo(register.At(boundary));
}
