namespace TradePolicy.Tests;

/// <summary>What changes in an interval, and what is due after an instant.</summary>
public sealed class PolicyCourseTest
{
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");

    [Fact]
    public void All_change_points_of_an_interval_stand_in_order_with_what_changes_at_each()
    {
        IReadOnlyList<PolicyChangePoint> spring = Geneva.Register.ChangesDuring(
            new Interval(LawZones.Utc("2025-04-01T00:00Z"), LawZones.Utc("2025-05-14T04:01Z")));
        spring.SelectMany(point => point.Changes).OfType<TariffChange>().Select(change => change.ToString()).Should().Equal(
            "us/reciprocal/cn: none to 10%, Executive Order 14257",
            "us/reciprocal/cn: 10% to 84% (+74 pp), Executive Order 14259",
            "cn/additional/us: none to 84%, Announcement No. 5", // 12:01 p.m. in Beijing is 12:01 a.m. in New York
            "us/reciprocal/cn: 84% to 125% (+41 pp), Executive Order 14266",
            "cn/additional/us: 84% to 125% (+41 pp), Announcement No. 6");
        spring.Should().BeInAscendingOrder(point => point.At).And.OnlyContain(point => point.Changes.Count > 0);
        spring.First(point => point.Changes.Any(change => change.Key == Geneva.Reciprocal)).At.Should()
            .Be(LawZones.Utc("2025-04-05T04:01Z"));
        Geneva.Register.ChangesDuring(new Interval(Geneva.Start, Geneva.Start + Duration.FromSeconds(1))).Should().ContainSingle()
            .Which.Changes.Should().HaveCount(4);
    }

    [Fact]
    public void The_changes_of_all_time_lead_from_nothing_to_what_holds_at_last()
    {
        IReadOnlyList<PolicyChangePoint> all = Geneva.Register.ChangesDuring(new Interval(null, null));
        all.SelectMany(point => point.Changes).OfType<TariffChange>().Last(change => change.Key == Geneva.Reciprocal).After!
            .Possible.Single().Value.Should().Be(AdValorem.Of(34m));
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
        PolicyDeadline august = Geneva.Register.AsKnownAt(LawZones.Utc("2025-08-12T00:00Z"))
            .DeadlinesAfter(LawZones.Utc("2025-08-12T00:00Z")).First(due => due.Party == Economy.UnitedStates);
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

        PolicyRegister controls = PolicyRegister.Create(Knowledge.Complete, [], []).WithExportControls(RareEarths.Seven, RareEarths.Five);
        PolicyDeadline november = controls.DeadlinesAfter(RareEarths.Beijing("2025-12-01T00:00")).Should().ContainSingle().Subject;
        november.Kinds.Should().Equal(DeadlineKind.SuspensionEnds);
        november.At.IsCertain.Should().BeFalse("whether 10 November 2026 is included is not said");
        november.Changes.Should().ContainSingle().Which.ToString().Should().StartWith("cn/rare-earths/2025-10: suspended to in force");
    }

    [Fact]
    public void An_exemption_that_ends_is_due_and_changes_the_tariff_at_the_second_at_which_it_ends()
    {
        Instant end = LawZones.Utc("2025-11-10T05:01Z");
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Complete, [Duties.Additional("us/a", 25m).WithExemptions(Excluded(), Amended())], []);

        PolicyDeadline due = register.DeadlinesAfter(end - Duration.FromSeconds(1)).Should().ContainSingle().Subject;
        due.ToString().Should().Be("""
            2025-11-10T00:01 America/New_York (-05): us/a: an exemption ends (Executive Order 14358)
              us/a: 25% as before, Act us/act; exemption ends: Excluded to November (Executive Order 14358)
            """.ReplaceLineEndings("\n"));
        due.Kinds.Should().Equal(DeadlineKind.ExemptionEnds);
        register.DeadlinesAfter(end).Should().BeEmpty();

        register.ChangesDuring(new Interval(LawZones.Utc("2025-01-01T00:00Z"), null)).Select(point => point.ToString()).Should().Equal(
            "2025-08-12T04:01:00Z: us/a: 25% as before, Act us/act; exemption begins: Excluded to November (Executive Order 14358)",
            "2025-09-01T04:00:00Z: us/a: 25% as before, Act us/act; exemption as amended: Annex (Executive Order 14334)",
            "2025-11-10T05:01:00Z: us/a: 25% as before, Act us/act; exemption ends: Excluded to November (Executive Order 14358)");
        PolicyDiff diff = register.At(end - Duration.FromSeconds(1)).DiffTo(register.At(end));
        diff.Tariffs.Single().Points.Should().Be(PercentagePoints.Zero);
        diff.Tariffs.Single().InstrumentsBefore.Should().Contain(Geneva.Order14358);
        diff.Tariffs.Single().InstrumentsAfter.Should().NotContain(Geneva.Order14358);
        register.At(end).Tariffs["us/a"].Exemptions.Select(exemption => exemption.Name).Should().Equal("Annex");
    }

    [Fact]
    public void Exemptions_begin_and_end_with_their_tariff_without_being_told_and_none_is_held_where_no_rate_is()
    {
        Instant begin = LawZones.Utc("2025-09-01T04:00Z");
        Tariff tariff = Tariff.Create(
            "us/b", DutyProgramme.Of("b", "B", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/b", AdValorem.Of(10m), "2025-09-01T00:00")]).WithExemptions(Amended());
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [tariff], []);

        register.At(begin - Duration.FromSeconds(1)).Tariffs["us/b"].Exemptions.Should().BeEmpty();
        register.At(begin).Tariffs["us/b"].Exemptions.Should().ContainSingle();
        register.ChangesDuring(new Interval(null, null)).Should().ContainSingle().Which.ToString()
            .Should().Be("2025-09-01T04:00:00Z: us/b: none to 10%, Act us/act");
    }

    [Fact]
    public void While_it_is_in_doubt_whether_an_exemption_has_ended_the_change_says_so()
    {
        Exemption exemption = Exemption.Create(
            "us/a/excluded", "Excluded", LegalAct.Enact(
                "us/a/excluded/1", "us/a/excluded", Geneva.Order14358,
                LawZones.From("2025-08-12T00:01", LawZones.NewYork)
                    .Lasting(Period.FromDays(90), CountingRule.SameClockTime, CountingRule.ChineseCivilCode), Terms("8708")));
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [Duties.Additional("us/a", 25m).WithExemptions(exemption)], []);

        register.ChangesDuring(new Interval(LawZones.Utc("2025-11-01T00:00Z"), null)).Select(point => point.ToString()).Should().Equal(
            "2025-11-10T05:01:00Z: us/a: 25% as before, Act us/act; exemption in doubt: Excluded (Executive Order 14358)",
            "2025-11-11T05:00:00Z: us/a: 25% as before, Act us/act; exemption ends: Excluded (Executive Order 14358)");
        register.DeadlinesAfter(June).Where(due => due.Kinds.Contains(DeadlineKind.ExemptionEnds)).Should().ContainSingle()
            .Which.Changes.Single().ToString().Should().EndWith("; exemption ends: Excluded (Executive Order 14358)");
    }

    [Fact]
    public void What_is_due_at_an_instant_is_due_a_second_before_and_not_at_it()
    {
        Instant lapse = LawZones.Utc("2026-11-10T05:01Z");
        Geneva.Register.DeadlinesAfter(lapse - Duration.FromSeconds(1)).Should().Contain(due => due.Party == Economy.UnitedStates);
        Geneva.Register.DeadlinesAfter(lapse)
            .Should().OnlyContain(due => due.Party == Economy.China, "its own text may mean the end of the day");
    }

    // What falls due in an interval.

    [Fact]
    public void In_the_thirty_days_from_20_July_2025_the_truce_falls_due_for_both_parties()
    {
        Instant asked = LawZones.Utc("2025-07-20T12:00Z");
        PolicyRegister july = Geneva.Register.AsKnownAt(asked);
        IReadOnlyList<PolicyDeadline> due = july.DeadlinesBetween(asked, asked + Duration.FromDays(30));
        due.Should().Equal(july.DeadlinesAfter(asked));
        due[0].ToString().Should().StartWith(
            "2025-08-12T00:01 America/New_York (-04): us-cn-2025, US: a window of the truce ends (Executive Order 14298)");
        due[0].IsCertain.Should().BeTrue();
        due[0].Reasons.Should().BeEmpty();
        due[1].IsCertain.Should().BeFalse("China's notice names no counting rule");
        due[1].Possible.Should().HaveCount(2);
        due[1].Reasons.Should().HaveCount(2).And.OnlyContain(fact => fact.Kind == OpenFactKind.Reading);
        july.DeadlinesBetween(asked, asked + Duration.FromDays(20)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2025-08-12T04:00:59Z", "2025-08-12T04:00:59Z", "")]
    [InlineData("2025-08-12T04:00:59Z", "2025-08-12T04:01:00Z", "US CN")]
    [InlineData("2025-08-12T04:01:00Z", "2025-08-12T04:01:01Z", "CN")]
    [InlineData("2025-08-12T15:59:59Z", "2025-08-12T16:00:00Z", "CN")]
    [InlineData("2025-08-12T16:00:00Z", "2025-08-12T16:00:01Z", "")]
    public void What_is_due_in_an_interval_comes_after_its_start_and_not_after_its_end(string start, string end, string parties)
    {
        PolicyRegister july = Geneva.Register.AsKnownAt(LawZones.Utc("2025-07-20T12:00Z"));
        string.Join(' ', july.DeadlinesBetween(Second(start), Second(end)).Select(due => due.Party!.Code)).Should().Be(parties);
        static Instant Second(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
    }

    [Fact]
    public void What_is_valid_through_30_June_falls_due_in_June()
    {
        OtherMeasure measure = OtherMeasure.Create(
            "gb/x", OtherMeasureKind.Other, Economy.UnitedKingdom, "X", EconomyScope.All,
            [
                LegalAct.Enact(
                    "gb/x/enacted", "gb/x", Geneva.Order14257,
                    LegalWindow.OfDays(LawZones.Day("2024-01-01"), LawZones.Day("2024-06-30"), LawZones.London), OtherMeasureTerms.Of("x")),
            ]);
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [], []).With(measure);
        Instant june = LawZones.Utc("2024-05-31T23:00Z"), july = LawZones.Utc("2024-06-30T23:00Z");
        PolicyDeadline due = register.DeadlinesBetween(june, july).Should().ContainSingle().Subject;
        due.Kinds.Should().Equal(DeadlineKind.Expires);
        due.At.Value.ToInstant().Should().Be(july);
        register.DeadlinesBetween(july, july + Duration.FromDays(31)).Should().BeEmpty();
        // A list of changes shows it as of 1 July (D9 of public reports).
        PolicyChangePoint change = register.ChangesDuring(new Interval(june, null)).Should().ContainSingle().Subject;
        change.At.InZone(LawZones.London).LocalDateTime.Should().Be(LawZones.Local("2024-07-01T00:00"));
        Refusal.Of<ArgumentException>(() => register.DeadlinesBetween(july, june))
            .WithMessage("The end, 2024-05-31T23:00:00Z, is before the start, 2024-06-30T23:00:00Z.*");
    }

    [Fact]
    public void What_falls_due_after_the_horizon_says_why_it_is_not_certain_and_so_does_the_time_that_is_left()
    {
        PolicyRegister register = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")));
        Instant asked = LawZones.Utc("2026-10-20T05:01Z");
        PolicyDeadline us = register.DeadlinesBetween(asked, asked + Duration.FromDays(30)).First(due => due.Party == Economy.UnitedStates);
        us.IsBeyondHorizon.Should().BeTrue();
        us.IsCertain.Should().BeFalse();
        us.Reasons.Single().Kind.Should().Be(OpenFactKind.Horizon);
        us.Remaining.IsCertain.Should().BeFalse("it may have been extended since");
        us.Remaining.ToString().Should().Be("504:00:00, as far as known");
        PolicyDeadline before = register.DeadlinesAfter(LawZones.Utc("2026-10-06T05:01Z")).First(due => due.Party == Economy.UnitedStates);
        before.Remaining.Value.Should().Be(Duration.FromDays(35));
    }

    // What falls due, and what does not.

    [Fact]
    public void An_early_end_of_a_truce_is_due_for_the_party_that_ends_it()
    {
        LegalInstrument ending = Geneva.Published("us/ending", "2026-01-01T00:00Z");
        PolicyRegister register = Geneva.With(
            Geneva.Extended.End(Economy.UnitedStates, LawZones.At("2026-03-01T00:00", LawZones.NewYork), ending));
        PolicyDeadline due = register.DeadlinesAfter(LawZones.Utc("2026-02-01T00:00Z"))[0];
        due.ToString().Should().StartWith(
            "2026-03-01T00:00 America/New_York (-05): us-cn-2025, US: a window of the truce ends, the truce is ended " +
            "(Executive Order 14358, Act us/ending)");
        due.Changes.Select(change => change.ToString()).Should().Equal(
            "us/reciprocal/cn: 10% to 34% (+24 pp), Executive Order 14257, no longer suspended by Executive Order 14358",
            "us-cn-2025, US: in force to ended");
    }

    [Fact]
    public void What_changes_the_origins_or_the_goods_of_a_tariff_is_due_and_what_changes_nothing_is_not()
    {
        LegalInstrument order = Geneva.Published("us/order", "2026-01-01T00:00Z");
        LegalWindow From(string day) => LawZones.From($"{day}T00:00", LawZones.NewYork);
        Tariff tariff = Duties.Additional("us/a", 25m)
            .WithOrigins(
                EconomyScope.Of(Economy.China),
                LegalAct.Enact("o", "us/a/origins", order, From("2026-02-01"), EconomyScope.Of(Economy.Japan)))
            .WithCommodities(
                CommodityScope.All,
                LegalAct.Enact(
                    "c", "us/a/commodities", order, From("2026-03-01"), CommodityScope.Of(CommodityCode.Hs("8703"))),
                LegalAct.Enact(
                    "again", "us/a/commodities", order, From("2026-04-01"), CommodityScope.Of(CommodityCode.Hs("8703"))));
        PolicyRegister.Create(Knowledge.Complete, [tariff], []).DeadlinesAfter(LawZones.Utc("2026-01-01T00:00Z"))
            .Select(due => due.At.ToString()).Should().Equal(
                "2026-02-01T00:00 America/New_York (-05)", "2026-03-01T00:00 America/New_York (-05)");
    }

    [Fact]
    public void Deadlines_of_one_instant_stand_by_key_and_by_party()
    {
        LegalWindow until = Geneva.Until("2026-01-01T00:00", "2026-11-10T00:01");
        Tariff Running(string key) => Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>($"{key}/1", key, Duties.Act, until, AdValorem.Of(1m))]);
        TradeTruce truce = Geneva.Agreed.Enact(Economy.UnitedStates, until, Geneva.Order14358)
            .Enact(Economy.China, until, Geneva.Notice10);
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Complete, [Geneva.UsTariff, Geneva.ChineseTariff, Running("us/y"), Running("us/x")], [truce]);
        register.DeadlinesAfter(LawZones.Utc("2026-02-01T00:00Z")).Select(due => $"{due.Key} {due.Party}").Should()
            .Equal("us-cn-2025 CN", "us-cn-2025 US", "us/x ", "us/y ");
    }

    [Fact]
    public void A_change_of_a_list_is_due_if_any_tariff_rests_on_it()
    {
        LegalInstrument order = Geneva.Published("us/order", "2026-01-01T00:00Z");
        CommodityList List(string key) => CommodityList.Create(
            key, "List",
            CommodityListChange.Of(Duties.Act, LawZones.At("2020-01-01T00:00", LawZones.NewYork), [CommodityCode.Hs("8703")]),
            CommodityListChange.Of(order, LawZones.At("2026-02-01T00:00", LawZones.NewYork), [CommodityCode.Hs("8708")]));
        PolicyRegister register = PolicyRegister
            .Create(
                Knowledge.Complete,
                [Duties.Additional("us/x", 1m).WithCommodities(List("us/goods")), Duties.Additional("us/y", 1m)], [])
            .WithCommodityLists(List("us/unused"));
        register.DeadlinesAfter(LawZones.Utc("2026-01-15T00:00Z")).Select(due => due.Key).Should().Equal("us/goods", "us/x");
    }

    private static Exemption Excluded() => Exemption.Create(
        "us/a/excluded", "Excluded to November",
        LegalAct.Enact(
            "us/a/excluded/1", "us/a/excluded", Geneva.Order14358, Geneva.Until("2025-08-12T00:01", "2025-11-10T00:01"), Terms("8708")));

    private static Exemption Amended() => Exemption.Create(
        "us/annex", "Annex", Terms("8703"),
        LegalAct.Enact("us/annex/1", "us/annex", Geneva.Order14334, LawZones.From("2025-09-01T00:00", LawZones.NewYork), Terms("8704")));

    private static ExemptionTerms Terms(string heading) =>
        ExemptionTerms.Of(EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hts(heading))));
}
