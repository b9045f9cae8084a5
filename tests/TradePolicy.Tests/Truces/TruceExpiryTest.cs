namespace TradePolicy.Tests;

public sealed class TruceExpiryTest
{
    [Fact]
    public void The_truce_expires_with_its_last_window()
    {
        Geneva.Entered.ExpiryFor(Economy.UnitedStates).ToString().Should().Be("2025-08-12T00:01 America/New_York (-04)");
        Geneva.Extended.ExpiryFor(Economy.UnitedStates).ToString().Should().Be("2026-11-10T00:01 America/New_York (-05)");
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-06-09T12:00Z")).ExpiryFor(Economy.UnitedStates).Should().Be(Geneva.FirstOfUs.End);
    }

    [Fact]
    public void The_expiry_is_a_range_where_no_text_settles_the_counting_rule()
    {
        LegalBound expiry = Geneva.Entered.ExpiryFor(Economy.China);
        expiry.IsCertain.Should().BeFalse();
        expiry.Earliest.Should().Be(LawZones.Utc("2025-08-12T04:01Z"));
        expiry.Latest.Should().Be(LawZones.Utc("2025-08-12T16:00Z"));
        expiry.ToString()
            .Should().StartWith("2025-08-12T12:01 Asia/Shanghai (+08), same clock time")
            .And.Contain(" or 2025-08-12T24:00 Asia/Shanghai (+08), end of the last day");
    }

    [Fact]
    public void While_the_day_of_publication_lasts_both_ends_are_open()
    {
        LegalBound expiry = Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-12T08:00Z")).ExpiryFor(Economy.China);
        expiry.Possible.Select(reading => reading.Instant).Should().Equal(
            LawZones.Utc("2025-08-12T04:01Z"), LawZones.Utc("2025-08-12T16:00Z"), LawZones.Utc("2025-11-10T04:01Z"),
            LawZones.Utc("2025-11-10T16:00Z"));
        expiry.Possible[0].Basis.Should().NotContain("if ");
        expiry.Possible[^1].Basis.Should()
            .EndWith(", if Announcement No. 8, published 2025-08-12 Asia/Shanghai (time of day not known), was already known");

        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-11T15:59Z")).ExpiryFor(Economy.China).Should().Be(Geneva.FirstOfChina.End);
        Geneva.Extended.AsKnownAt(LawZones.Utc("2025-08-12T16:00Z")).ExpiryFor(Economy.China).Should().Be(Geneva.SecondOfChina.End);
    }

    [Fact]
    public void While_it_is_in_doubt_whether_any_window_is_enacted_there_is_no_date()
    {
        LegalBound expiry = Geneva.Entered.AsKnownAt(LawZones.Utc("2025-05-13T04:00Z")).ExpiryFor(Economy.China);
        expiry.IsDated.Should().BeFalse();
        expiry.UndatedReason.Should().StartWith("no window has been enacted, or it ends 2025-08-12T12:01")
            .And.EndWith(", if Announcement No. 7, published 2025-05-13 Asia/Shanghai (time of day not known), was already known");
    }

    [Fact]
    public void Two_notices_of_one_day_leave_every_combination_open()
    {
        LegalWindow first = LawZones.From("2025-05-14T12:01", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-06-01T00:00", LawZones.Beijing)));
        LegalWindow second = LawZones.From("2025-06-01T00:00", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-01T00:00", LawZones.Beijing)));
        TradeTruce truce = Geneva.Agreed
            .Enact(Economy.China, first, Geneva.Notice7)
            .Enact(Economy.China, second, Geneva.Notice(21, "2025-05-20"))
            .End(Economy.China, LawZones.At("2025-05-25T00:00", LawZones.Beijing), Geneva.Notice(22, "2025-05-20"));
        truce.AsKnownAt(LawZones.Utc("2025-05-20T04:00Z")).ExpiryFor(Economy.China).Possible.Select(reading => reading.Instant).Distinct()
            .Should().Equal(
                LawZones.Utc("2025-05-24T16:00Z"), LawZones.Utc("2025-05-31T16:00Z"), LawZones.Utc("2025-07-31T16:00Z"));
        truce.ExpiryFor(Economy.China).Earliest.Should().Be(
            LawZones.Utc("2025-05-24T16:00Z"), "an ending of the day on which a window was published comes after it");
    }

    [Fact]
    public void An_end_that_takes_two_notices_of_one_day_names_both()
    {
        LegalWindow first = LawZones.From("2025-05-14T12:01", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-06-01T00:00", LawZones.Beijing)));
        LegalWindow second = LawZones.From("2025-06-01T00:00", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-01T00:00", LawZones.Beijing)));
        LegalBound expiry = Geneva.Agreed
            .Enact(Economy.China, first, Geneva.Notice7)
            .Enact(Economy.China, second, Geneva.Notice(21, "2025-05-20"))
            .End(Economy.China, LawZones.At("2025-06-15T00:00", LawZones.Beijing), Geneva.Notice(22, "2025-05-20"))
            .AsKnownAt(LawZones.Utc("2025-05-20T04:00Z")).ExpiryFor(Economy.China);
        expiry.Possible.Select(reading => reading.LocalText).Should().Equal("2025-06-01T00:00", "2025-06-15T00:00", "2025-08-01T00:00");
        expiry.Possible[1].Basis.Should().Contain("Announcement No. 21, published 2025-05-20").And
            .Contain("was already known and Announcement No. 22, published 2025-05-20");
    }

    [Fact]
    public void A_truce_without_a_window_has_no_expiry_but_a_reason()
    {
        LegalBound expiry = Geneva.Agreed.Announce(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027).ExpiryFor(Economy.China);
        expiry.IsDated.Should().BeFalse();
        expiry.ToString().Should().Be("no window has been enacted");
    }

    [Fact]
    public void A_window_that_ends_upon_an_event_has_no_expiry_but_a_reason()
    {
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork)
            .WithStatedEnd(LegalEnd.OnEvent("notification by the Secretary of Commerce"));
        TradeTruce truce = Geneva.Agreed.Enact(Economy.UnitedStates, window, Geneva.Order14298);
        truce.ExpiryFor(Economy.UnitedStates).UndatedReason.Should().Be("it ends upon notification by the Secretary of Commerce");
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2035-01-01T00:00Z")).Should().Be(TruceStatus.InForce);
        truce.MilestonesFor(Economy.UnitedStates, 30, 7).Should().BeEmpty();
        truce.RemainingFor(Economy.UnitedStates, Geneva.Start).Possible.Should().BeEmpty();
        truce.RemainingFor(Economy.UnitedStates, Geneva.Start).ToString()
            .Should().Be("it ends upon notification by the Secretary of Commerce");
        Refusal.Of<InvalidOperationException>(() => truce.RemainingFor(Economy.UnitedStates, Geneva.Start).Value)
            .WithMessage("How long is left is not certain: it ends upon notification by the Secretary of Commerce.");

        TradeTruce ended = truce.End(Economy.UnitedStates, LawZones.At("2025-07-01T00:00", LawZones.NewYork), Geneva.Order14334);
        ended.ExpiryFor(Economy.UnitedStates).Earliest.Should().Be(LawZones.Utc("2025-07-01T04:00Z"));
    }

    [Fact]
    public void An_open_window_may_be_followed_by_one_with_an_end_and_still_has_none()
    {
        TradeTruce truce = Geneva.Agreed
            .Enact(Economy.UnitedStates, LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded),
                Geneva.Order14298)
            .Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        truce.ExpiryFor(Economy.UnitedStates).UndatedReason.Should().Be("it runs until a further act ends it");
        truce.StatusAt(Economy.UnitedStates, LawZones.Utc("2026-01-01T00:00Z")).Should().Be(TruceStatus.InForce);
    }

    [Fact]
    public void A_window_certain_to_outlast_one_reading_of_another_leaves_only_the_later_readings()
    {
        LegalWindow untilEvening = LawZones.From("2025-06-01T00:00", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-12T20:00", LawZones.Beijing)));
        Geneva.Entered.Enact(Economy.China, untilEvening, Geneva.Notice8).ExpiryFor(Economy.China)
            .Possible.Select(reading => reading.Instant)
            .Should().Equal(LawZones.Utc("2025-08-12T12:00Z"), LawZones.Utc("2025-08-12T16:00Z"));
    }

    [Fact]
    public void What_remains_is_one_duration_where_the_end_is_certain()
    {
        TimeRemaining remaining = Geneva.Entered.RemainingFor(Economy.UnitedStates, LawZones.Utc("2025-06-09T13:00Z"));
        remaining.IsCertain.Should().BeTrue();
        remaining.Reasons.Should().BeEmpty();
        remaining.Value.Should().Be(Duration.FromHours(1527) + Duration.FromMinutes(1));
        remaining.TryGetValue(out Duration left).Should().BeTrue();
        left.Should().Be(remaining.Value);
        remaining.ToString().Should().Be("1527:01:00");
    }

    [Fact]
    public void What_remains_is_a_least_and_a_most_where_the_end_is_a_range()
    {
        TimeRemaining remaining = Geneva.Entered.RemainingFor(Economy.China, LawZones.Utc("2025-08-11T04:01Z"));
        remaining.Possible.Should().Equal(Duration.FromHours(24), Duration.FromHours(35) + Duration.FromMinutes(59));
        remaining.TryGetValue(out Duration none).Should().BeFalse();
        none.Should().Be(default(Duration));
        remaining.Reasons.Should().HaveCount(2);
        remaining.ToString().Should().Be("between 24:00:00 and 35:59:00");

        TimeRemaining within = Geneva.Entered.RemainingFor(Economy.China, LawZones.Utc("2025-08-12T10:00Z"));
        within.Possible.Should().Equal(Duration.Zero, Duration.FromHours(6));

        TimeRemaining after = Geneva.Entered.RemainingFor(Economy.China, LawZones.Utc("2025-08-12T16:00Z"));
        after.Value.Should().Be(Duration.Zero, "on every reading it has ended");
        after.Reasons.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2025-08-12T04:01Z")]
    [InlineData("2030-01-01T00:00Z")]
    public void Nothing_remains_once_the_truce_has_expired(string at)
    {
        TimeRemaining remaining = Geneva.Entered.RemainingFor(Economy.UnitedStates, LawZones.Utc(at));
        remaining.Value.Should().Be(Duration.Zero);
        remaining.ToString().Should().Be("0:00:00");
    }

    [Fact]
    public void What_remains_is_equal_from_the_same_instant_to_the_same_end()
    {
        Instant june = LawZones.Utc("2025-06-09T13:00Z");
        Geneva.Entered.RemainingFor(Economy.China, june).Should().Be(Geneva.Entered.RemainingFor(Economy.China, june));
        Geneva.Entered.RemainingFor(Economy.China, june).GetHashCode()
            .Should().Be(Geneva.Entered.RemainingFor(Economy.China, june).GetHashCode());
        Geneva.Entered.RemainingFor(Economy.China, june).Should().NotBe(Geneva.Entered.RemainingFor(Economy.UnitedStates, june));
        Geneva.Entered.RemainingFor(Economy.China, june).Should().NotBe(Geneva.Entered.RemainingFor(Economy.China, Geneva.Start));
    }

    [Fact]
    public void Milestones_keep_the_clock_face_across_the_end_of_daylight_saving()
    {
        TradeTruce truce = Geneva.Entered.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        IReadOnlyList<TruceMilestone> milestones = truce.MilestonesFor(Economy.UnitedStates, 7, 30, 0, 8);
        milestones.Select(milestone => milestone.DaysBefore).Should().Equal(30, 8, 7, 0);
        milestones.Select(milestone => milestone.At.ToString()).Should().Equal(
            "2025-10-11T00:01 America/New_York (-04)",
            "2025-11-02T00:01 America/New_York (-04)",
            "2025-11-03T00:01 America/New_York (-05)",
            "2025-11-10T00:01 America/New_York (-05)");
        milestones[1].At.Earliest.Should().Be(LawZones.Utc("2025-11-02T04:01Z"));
        milestones[0].ToString().Should().Be("30 days before: 2025-10-11T00:01 America/New_York (-04)");
    }

    [Fact]
    public void Milestones_of_a_range_are_ranges_and_the_end_of_a_day_stays_one()
    {
        TruceMilestone milestone = Geneva.Entered.MilestonesFor(Economy.China, 30).Should().ContainSingle().Subject;
        milestone.At.Possible.Select(reading => reading.LocalText).Should().Equal("2025-07-13T12:01", "2025-07-13T24:00");
        milestone.At.Possible.Select(reading => reading.Basis)
            .Should().Equal(Geneva.FirstOfChina.End.Possible.Select(reading => reading.Basis));
        milestone.Should().Be(Geneva.Entered.MilestonesFor(Economy.China, 30)[0]);
        milestone.Should().NotBe(Geneva.Entered.MilestonesFor(Economy.China, 29)[0]);
        milestone.GetHashCode().Should().Be(Geneva.Entered.MilestonesFor(Economy.China, 30)[0].GetHashCode());
    }

    [Fact]
    public void The_end_of_a_day_stays_the_end_of_a_day_where_its_midnight_is_skipped()
    {
        // 4 November 2018 begins at 01:00 in São Paulo.
        LegalWindow window = LawZones.From("2018-10-01T00:00", LawZones.SaoPaulo)
            .WithStatedEnd(LegalEnd.OnDay(LawZones.Day("2018-11-10"), LawZones.SaoPaulo, DayInclusion.Included));
        TradeTruce truce = Geneva.Agreed.Enact(Economy.UnitedStates, window, Geneva.Published("br/act", "2018-09-01T00:00Z"));
        truce.MilestonesFor(Economy.UnitedStates, 7)[0].At.ToString().Should().Be("2018-11-03T24:00 America/Sao_Paulo (-02)");
    }

    [Fact]
    public void No_days_before_the_expiry_is_the_expiry_also_where_the_clock_shows_it_twice()
    {
        LegalMoment secondTime = LegalMoment.At(LawZones.Local("2025-11-02T01:30"), LawZones.NewYork, Offset.FromHours(-5));
        LegalWindow window = LawZones.From("2025-10-01T00:00", LawZones.NewYork).WithStatedEnd(LegalEnd.At(secondTime));
        TradeTruce truce = Geneva.Agreed.Enact(Economy.UnitedStates, window, Geneva.Published("us/act", "2025-09-01T00:00Z"));
        truce.MilestonesFor(Economy.UnitedStates, 0)[0].At.Should().Be(truce.ExpiryFor(Economy.UnitedStates));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(36_501)]
    public void A_milestone_lies_neither_after_the_expiry_nor_more_than_a_century_before_it(int days) =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Geneva.Entered.MilestonesFor(Economy.China, 30, days))
            .WithMessage("A milestone lies 0 to 36500 days before the expiry*");

    [Fact]
    public void A_milestone_may_lie_a_century_before_the_expiry_and_a_single_day_is_a_day()
    {
        // The hundred years before 12 August 2025 have 36,525 days, for 25 of them are leap years.
        IReadOnlyList<TruceMilestone> milestones = Geneva.Entered.MilestonesFor(Economy.UnitedStates, 1, 36_500);
        milestones[0].At.Value.Date.Should().Be(LawZones.Day("1925-09-06"));
        milestones[1].ToString().Should().Be("1 day before: 2025-08-11T00:01 America/New_York (-04)");
    }

    [Theory]
    [InlineData(6, "")]
    [InlineData(7, "it is in doubt which of 7 instruments were already known")]
    [InlineData(8, "it is in doubt which of 8 instruments were already known")]
    public void More_than_six_doubts_are_not_weighed_and_leave_no_expiry_rather_than_a_certain_one(int inDoubt, string undated)
    {
        // The first window is certain; each of the others was published some time on one day, and ends a month after the last.
        TradeTruce truce = Geneva.Agreed.Enact(
            Economy.UnitedStates, Geneva.Until("2026-01-10T00:00", "2026-01-20T00:00"), Geneva.Published("us/first", "2026-01-01T00:00Z"));
        for (int month = 2; month < 2 + inDoubt; month++)
        {
            truce = truce.Enact(
                Economy.UnitedStates, Geneva.Until("2026-01-10T00:00", $"2026-{month:00}-01T00:00"),
                LegalInstrument.Create(
                    $"us/act-{month}", "President", "Order", Publication.On(LawZones.Day("2026-01-02"), LawZones.NewYork)));
        }

        LegalBound expiry = truce.AsKnownAt(LawZones.Utc("2026-01-02T12:00Z")).ExpiryFor(Economy.UnitedStates);
        expiry.IsDated.Should().Be(undated.Length == 0);
        expiry.UndatedReason.Should().Be(undated);
        expiry.Possible.Should().HaveCount(undated.Length == 0 ? 1 + inDoubt : 0);
        truce.ExpiryFor(Economy.UnitedStates).Value.Date.Should().Be(LawZones.Day($"2026-{1 + inDoubt:00}-01"));
    }

    [Fact]
    public void An_act_that_ends_the_truce_at_the_very_end_of_its_window_says_how_it_ends()
    {
        // 00:01 in New York is 12:01 in Beijing.
        LegalMoment noon = LawZones.At("2025-08-12T12:01", LawZones.Beijing);
        Geneva.Entered.End(Economy.UnitedStates, noon, Geneva.Order(14300, "2025-06-20T12:00Z")).ExpiryFor(Economy.UnitedStates)
            .Should().Be(noon.Bound);
    }

    [Fact]
    public void Of_two_windows_that_end_at_one_instant_the_first_says_when()
    {
        LegalWindow inBeijing = LawZones.From("2025-06-01T00:00", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-12T12:01", LawZones.Beijing)));
        Geneva.Entered.Enact(Economy.UnitedStates, inBeijing, Geneva.Order14334).ExpiryFor(Economy.UnitedStates)
            .Should().Be(Geneva.FirstOfUs.End);
    }

    [Fact]
    public void How_long_is_left_beyond_the_horizon_is_not_known_and_not_nothing()
    {
        TradeTruce truce = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z"))).Truces[0];
        truce.RemainingFor(Economy.UnitedStates, LawZones.Utc("2026-10-06T05:01Z")).Value.Should().Be(Duration.FromDays(35));
        TimeRemaining beyond = truce.RemainingFor(Economy.UnitedStates, LawZones.Utc("2026-12-09T00:00Z"));
        beyond.IsBeyondHorizon.Should().BeTrue();
        beyond.ToString().Should().Be("unknown beyond the horizon");
        beyond.Possible.Should().BeEmpty();
        beyond.Reasons.Should().Equal(OpenFact.Of(
            OpenFactKind.Horizon, "time remaining",
            "the instant is after the horizon, up to which the sources are complete; ask as known at the horizon (AsKnownAt)"));
        beyond.Reasons[0].Subject.Should().Be("time remaining");
        Refusal.Of<InvalidOperationException>(() => beyond.Value);
    }

    // The sources are read through 7 October 2026, and the truce expires on 10 November: asked on 20 October, 21 days are left.
    [Fact]
    public void How_long_is_left_after_the_horizon_is_said_as_far_as_known_and_never_certain()
    {
        Instant horizon = LawZones.Utc("2026-10-07T00:00Z");
        TradeTruce truce = Geneva.With(Geneva.Extended, Knowledge.Through(horizon)).Truces[0];
        TimeRemaining today = truce.RemainingAsFarAsKnown(Economy.UnitedStates, LawZones.Utc("2026-10-20T05:01Z"));
        today.Possible.Should().Equal(Duration.FromDays(21));
        today.IsCertain.Should().BeFalse();
        today.IsBeyondHorizon.Should().BeTrue();
        today.TryGetValue(out _).Should().BeFalse();
        today.Reasons.Single().Kind.Should().Be(OpenFactKind.Horizon);
        today.ToString().Should().Be("504:00:00, as far as known");
        Refusal.Of<InvalidOperationException>(() => today.Value)
            .WithMessage("How long is left is not certain: 504:00:00, as far as known.");
    }

    [Fact]
    public void What_is_left_as_far_as_known_is_certain_at_the_horizon_and_not_a_second_after_it()
    {
        Instant horizon = LawZones.Utc("2026-10-07T00:00Z");
        TradeTruce truce = Geneva.With(Geneva.Extended, Knowledge.Through(horizon)).Truces[0];
        truce.RemainingAsFarAsKnown(Economy.UnitedStates, horizon).Should().Be(truce.RemainingFor(Economy.UnitedStates, horizon));
        truce.RemainingAsFarAsKnown(Economy.UnitedStates, horizon).IsCertain.Should().BeTrue();
        Instant after = horizon + Duration.FromSeconds(1);
        truce.RemainingAsFarAsKnown(Economy.UnitedStates, after).IsCertain.Should().BeFalse();
        truce.AsKnownAt(horizon).RemainingAsFarAsKnown(Economy.UnitedStates, after).IsCertain.Should().BeTrue("all was known by then");
    }

    [Fact]
    public void After_the_horizon_all_that_leaves_the_rest_open_is_named()
    {
        TradeTruce truce = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z"))).Truces[0];
        TimeRemaining china = truce.RemainingAsFarAsKnown(Economy.China, LawZones.Utc("2026-11-01T00:00Z"));
        china.Possible.Should().HaveCountGreaterThan(1, "its own text may mean the end of the day");
        china.Reasons.Select(fact => fact.Kind).Should().StartWith(OpenFactKind.Horizon).And.Contain(OpenFactKind.Reading);
        truce.RemainingAsFarAsKnown(Economy.UnitedStates, LawZones.Utc("2026-12-09T00:00Z")).ToString()
            .Should().Be("0:00:00, as far as known", "that it was extended is not known");
        TradeTruce none = TradeTruce.Between("x", "X", Economy.UnitedStates, Economy.China);
        TimeRemaining undated = TradeTruce.Create("x", "X", none.Sides, [], Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")))
            .RemainingAsFarAsKnown(Economy.China, LawZones.Utc("2026-12-09T00:00Z"));
        undated.Possible.Should().BeEmpty();
        undated.Reasons.Select(fact => fact.Message).Should().Contain("no window has been enacted");
    }
}
