namespace TradePolicy.Tests;

/// <summary>What changes in an interval, and what is due after an instant.</summary>
public sealed class PolicyCourseTest
{
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");

    [Fact]
    public void All_change_points_of_an_interval_stand_in_order_with_what_changes_at_each()
    {
        IReadOnlyList<PolicyChangePoint> spring = Geneva.Register.ChangesDuring(new Interval(LawZones.Utc("2025-04-01T00:00Z"), LawZones.Utc("2025-05-14T04:01Z")));
        spring.SelectMany(point => point.Changes).OfType<TariffChange>().Select(change => change.ToString()).Should().Equal(
            "us/reciprocal/cn: none to 10%, Executive Order 14257",
            "us/reciprocal/cn: 10% to 84% (+74 pp), Executive Order 14259",
            "cn/additional/us: none to 84%, Announcement No. 5", // 12:01 p.m. in Beijing is 12:01 a.m. in New York
            "us/reciprocal/cn: 84% to 125% (+41 pp), Executive Order 14266",
            "cn/additional/us: 84% to 125% (+41 pp), Announcement No. 6");
        spring.Should().BeInAscendingOrder(point => point.At).And.OnlyContain(point => point.Changes.Count > 0);
        spring.First(point => point.Changes.Any(change => change.Key == Geneva.Reciprocal)).At.Should().Be(LawZones.Utc("2025-04-05T04:01Z"));
        Geneva.Register.ChangesDuring(new Interval(Geneva.Start, Geneva.Start + Duration.FromSeconds(1))).Should().ContainSingle()
            .Which.Changes.Should().HaveCount(4);
    }

    [Fact]
    public void The_changes_of_all_time_lead_from_nothing_to_what_holds_at_last()
    {
        IReadOnlyList<PolicyChangePoint> all = Geneva.Register.ChangesDuring(new Interval(null, null));
        all.SelectMany(point => point.Changes).OfType<TariffChange>().Last(change => change.Key == Geneva.Reciprocal).After!.Answers.Single().Rate.Should().Be(AdValorem.Of(34m));
        foreach (PolicyChangePoint point in all)
            Geneva.Register.At(point.At - Duration.Epsilon).DiffTo(Geneva.Register.At(point.At)).Changes.Should().Equal(point.Changes);
    }

    [Fact]
    public void In_June_2025_the_truce_is_due_to_lapse_in_August_for_each_party_by_its_own_text()
    {
        IReadOnlyList<PolicyDeadline> due = Geneva.Register.AsKnownAt(June).DeadlinesAfter(June);
        due.Select(one => (one.Party?.Code, one.At.Earliest, one.At.Latest)).Should().Equal(
            ("US", LawZones.Utc("2025-08-12T04:01Z"), LawZones.Utc("2025-08-12T04:01Z")),
            ("CN", LawZones.Utc("2025-08-12T04:01Z"), LawZones.Utc("2025-08-12T16:00Z")));
        due[0].ToString().Should().Be("""
            2025-08-12T00:01 America/New_York (-04): us-cn-2025, US: a window of the truce ends (Executive Order 14298)
              us/reciprocal/cn: 10% to 34% (+24 pp), Executive Order 14257, no longer suspended by Executive Order 14298
              us-cn-2025, US: in force to lapsed
            """.ReplaceLineEndings("\n"));
        due[0].Remaining.ToString().Should().Be("1528:01:00");
        due[1].Changes.OfType<TariffChange>().Single().Points.Should().Be(PercentagePoints.Of(24m));
        due[0].IsBeyondHorizon.Should().BeFalse();
    }

    [Fact]
    public void What_is_due_beyond_the_horizon_says_so_and_still_says_what_would_happen()
    {
        PolicyRegister register = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")));
        PolicyDeadline us = register.DeadlinesAfter(LawZones.Utc("2026-10-06T00:00Z")).First(due => due.Party == Economy.UnitedStates);
        us.IsBeyondHorizon.Should().BeTrue();
        us.Kinds.Should().Equal(DeadlineKind.TruceWindowEnds);
        us.Changes.OfType<TariffChange>().Single().Points.Should().Be(PercentagePoints.Of(24m));
        us.ToString().Should().Contain("(Executive Order 14358), as far as known");
    }

    [Fact]
    public void A_window_that_ends_as_the_next_begins_is_one_deadline_by_both_instruments()
    {
        PolicyDeadline august = Geneva.Register.AsKnownAt(LawZones.Utc("2025-08-12T00:00Z")).DeadlinesAfter(LawZones.Utc("2025-08-12T00:00Z")).First(due => due.Party == Economy.UnitedStates);
        august.Kinds.Should().Equal(DeadlineKind.TruceWindowEnds, DeadlineKind.TruceWindowBegins);
        august.Instruments.Should().Equal(Geneva.Order14298, Geneva.Order14334);
        august.Changes.OfType<TariffChange>().Single().Points.Should().Be(PercentagePoints.Zero);
    }

    [Fact]
    public void Scheduled_starts_and_the_ends_of_suspensions_are_due_and_what_was_overtaken_is_not()
    {
        Instant april = LawZones.Utc("2025-04-04T00:00Z");
        Geneva.Register.AsKnownAt(april).DeadlinesAfter(april).Select(due => (due.At.Earliest, due.Kinds.Single())).Should().StartWith(
        [
            (LawZones.Utc("2025-04-05T04:01Z"), DeadlineKind.Begins),
            (LawZones.Utc("2025-04-09T04:01Z"), DeadlineKind.Begins),
        ]);

        PolicyRegister controls = PolicyRegister.Create(Knowledge.Complete, [], []).With(RareEarths.Seven, RareEarths.Five);
        PolicyDeadline november = controls.DeadlinesAfter(RareEarths.Beijing("2025-12-01T00:00")).Should().ContainSingle().Subject;
        november.Kinds.Should().Equal(DeadlineKind.SuspensionEnds);
        november.At.IsCertain.Should().BeFalse("whether 10 November 2026 is included is not said");
        november.Changes.Should().ContainSingle().Which.ToString().Should().StartWith("cn/rare-earths/2025-10: suspended to in force");
    }

    [Fact]
    public void What_is_due_at_an_instant_is_due_a_second_before_and_not_at_it()
    {
        Instant lapse = LawZones.Utc("2026-11-10T05:01Z");
        Geneva.Register.DeadlinesAfter(lapse - Duration.FromSeconds(1)).Should().Contain(due => due.Party == Economy.UnitedStates);
        Geneva.Register.DeadlinesAfter(lapse).Should().OnlyContain(due => due.Party == Economy.China, "its own text may mean the end of the day");
    }
}
