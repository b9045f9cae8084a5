namespace TradePolicy.Data.Tests;

/// <summary>
/// What three commodities of China owe on entry into the United States, from the tariffs as data. Totals are percentages
/// of the customs value.
/// </summary>
public sealed class WorkedTotalsTest
{
    [Theory]
    [InlineData("2025-01-15T12:00:00", 7.5, 0, 24)]
    [InlineData("2025-02-10T12:00:00", 17.5, 10, 34)]
    [InlineData("2025-03-10T12:00:00", 27.5, 20, 44)]
    [InlineData("2025-04-06T12:00:00", 37.5, 20, 54)]
    [InlineData("2025-04-09T12:00:00", 111.5, 20, 128)]
    [InlineData("2025-04-12T12:00:00", 152.5, 20, 169)]
    [InlineData("2025-05-13T12:00:00", 152.5, 20, 169)]
    [InlineData("2025-05-15T12:00:00", 37.5, 20, 54)]
    [InlineData("2025-08-12T12:00:00", 37.5, 20, 54)]
    [InlineData("2025-11-09T12:00:00", 37.5, 20, 54)]
    [InlineData("2025-11-10T12:00:00", 27.5, 10, 44)]
    [InlineData("2026-02-19T12:00:00", 27.5, 10, 44)]
    [InlineData("2026-02-22T12:00:00", 7.5, 0, 24)]
    [InlineData("2026-02-25T12:00:00", 17.5, 0, 34)]
    [InlineData("2026-07-23T12:00:00", 17.5, 0, 34)]
    public void As_promulgated_the_totals_are_these_at_noon(string eastern, decimal footballs, decimal phones, decimal shirts)
    {
        Total(Shipment.Footballs, eastern).Should().Be(Percentage.Of(footballs));
        Total(Shipment.Phones, eastern).Should().Be(Percentage.Of(phones));
        Total(Shipment.Shirts, eastern).Should().Be(Percentage.Of(shirts));
    }

    [Theory]
    [InlineData("2025-02-04T00:01:00", 7.5, 17.5)]
    [InlineData("2025-03-04T00:01:00", 17.5, 27.5)]
    [InlineData("2025-04-05T00:01:00", 27.5, 37.5)]
    [InlineData("2025-04-09T00:01:00", 37.5, 111.5)]
    [InlineData("2025-04-10T00:01:00", 111.5, 152.5)]
    [InlineData("2025-05-14T00:01:00", 152.5, 37.5)]
    [InlineData("2025-08-12T00:01:00", 37.5, 37.5)]
    [InlineData("2025-11-10T00:01:00", 37.5, 27.5)]
    [InlineData("2026-02-24T00:01:00", 7.5, 17.5)]
    public void The_footballs_change_their_total_at_the_boundary_and_not_a_second_before(string eastern, decimal before, decimal from)
    {
        Instant boundary = Shipment.Eastern(eastern);
        // Loaded just before the goods are entered, so that no clause for goods in transit is met.
        Percentage At(Instant entered) =>
            Shipment.Schedule.Assess(Shipment.Of(Shipment.Footballs, entered).With(EntryEvent.Loading, entered), LegalView.AsWritten)
                .AdValoremEquivalent!.Percentage;
        At(boundary - Duration.FromSeconds(1)).Should().Be(Percentage.Of(before));
        At(boundary).Should().Be(Percentage.Of(from));
        At(boundary + Duration.FromSeconds(1)).Should().Be(Percentage.Of(from));
    }

    // At 20 February 2026 the order names no instant: that day is open as promulgated.
    [Theory]
    [InlineData("2025-02-04T00:01:00", 17.5, 10, 34)]
    [InlineData("2025-03-04T00:01:00", 27.5, 20, 44)]
    [InlineData("2025-04-05T00:01:00", 37.5, 20, 54)]
    [InlineData("2025-04-09T00:01:00", 111.5, 20, 128)]
    [InlineData("2025-04-10T00:01:00", 152.5, 20, 169)]
    [InlineData("2025-05-14T00:01:00", 37.5, 20, 54)]
    [InlineData("2025-08-12T00:01:00", 37.5, 20, 54)]
    [InlineData("2025-11-10T00:01:00", 27.5, 10, 44)]
    public void At_each_boundary_what_is_collected_is_what_is_promulgated_and_nothing_of_it_was_owed_as_adjudged(
        string eastern, decimal footballs, decimal phones, decimal shirts)
    {
        Instant boundary = Shipment.Eastern(eastern);
        TotalsAt(boundary, LegalView.AsWritten).Should().Equal(footballs, phones, shirts);
        TotalsAt(boundary, LegalView.AsCollected).Should().Equal(footballs, phones, shirts);
        TotalsAt(boundary, LegalView.AsRuled).Should().Equal(7.5m, 0m, 24m);
        TotalsAt(boundary - Duration.FromSeconds(1), LegalView.AsCollected)
            .Should().Equal(TotalsAt(boundary - Duration.FromSeconds(1), LegalView.AsWritten));
        TotalsAt(boundary - Duration.FromSeconds(1), LegalView.AsRuled).Should().Equal(7.5m, 0m, 24m);
    }

    [Theory]
    [InlineData("2025-02-04T00:00:59", 7.5, 0, 24)]
    [InlineData("2025-03-04T00:00:59", 17.5, 10, 34)]
    [InlineData("2025-04-05T00:00:59", 27.5, 20, 44)]
    [InlineData("2025-04-09T00:00:59", 37.5, 20, 54)]
    [InlineData("2025-04-10T00:00:59", 111.5, 20, 128)]
    [InlineData("2025-05-14T00:00:59", 152.5, 20, 169)]
    [InlineData("2025-08-12T00:00:59", 37.5, 20, 54)]
    [InlineData("2025-11-10T00:00:59", 37.5, 20, 54)]
    [InlineData("2026-02-19T23:59:59", 27.5, 10, 44)]
    [InlineData("2026-02-21T00:00:00", 7.5, 0, 24)]
    [InlineData("2026-02-24T00:00:59", 7.5, 0, 24)]
    [InlineData("2026-02-24T00:01:00", 17.5, 0, 34)]
    public void One_second_before_each_boundary_as_promulgated(string eastern, decimal footballs, decimal phones, decimal shirts) =>
        TotalsAt(Shipment.Eastern(eastern), LegalView.AsWritten).Should().Equal(footballs, phones, shirts);

    [Theory]
    [InlineData("2026-02-19T23:59:59", LegalView.AsCollected, 27.5, 10, 44)]
    [InlineData("2026-02-20T00:00:00", LegalView.AsCollected, 27.5, 10, 44)]
    [InlineData("2026-02-23T23:59:59", LegalView.AsCollected, 27.5, 10, 44)]
    [InlineData("2026-02-24T00:00:00", LegalView.AsCollected, 7.5, 0, 24)]
    [InlineData("2026-02-24T00:00:59", LegalView.AsCollected, 7.5, 0, 24)]
    [InlineData("2026-02-24T00:01:00", LegalView.AsCollected, 17.5, 0, 34)]
    [InlineData("2026-02-20T12:00:00", LegalView.AsRuled, 7.5, 0, 24)]
    [InlineData("2026-02-24T00:00:59", LegalView.AsRuled, 7.5, 0, 24)]
    [InlineData("2026-02-24T00:01:00", LegalView.AsRuled, 17.5, 0, 34)]
    public void The_end_of_the_emergency_duties_and_the_surcharge_after_them_as_collected_and_as_adjudged(
        string eastern, LegalView view, decimal footballs, decimal phones, decimal shirts) =>
        TotalsAt(Shipment.Eastern(eastern), view).Should().Equal(footballs, phones, shirts);

    [Theory]
    [InlineData(LegalView.AsWritten)]
    [InlineData(LegalView.AsCollected)]
    [InlineData(LegalView.AsRuled)]
    public void The_duty_on_forced_labour_follows_on_the_surcharge_in_every_view(LegalView view)
    {
        // Whether the surcharge ended at midnight or a minute later is doubtful.
        Total(Shipment.Footballs, "2026-07-23T23:59:59", view).Should().Be(Percentage.Of(17.5m));
        Assess(Shipment.Footballs, "2026-07-24T00:00:59", view).IsCertain.Should().BeFalse();
        Total(Shipment.Footballs, "2026-07-24T00:01:00", view).Should().Be(Percentage.Of(20m));
    }

    [Theory]
    [InlineData("2026-02-21T12:00:00", 7.5, 27.5)]
    [InlineData("2026-02-23T23:59:59", 7.5, 27.5)]
    [InlineData("2026-02-24T00:00:00", 7.5, 7.5)]
    [InlineData("2026-02-24T00:00:59", 7.5, 7.5)]
    [InlineData("2026-02-24T00:01:00", 17.5, 17.5)]
    public void What_the_order_ended_was_collected_until_midnight_of_the_24th(string eastern, decimal promulgated, decimal collected)
    {
        Total(Shipment.Footballs, eastern).Should().Be(Percentage.Of(promulgated));
        Total(Shipment.Footballs, eastern, LegalView.AsCollected).Should().Be(Percentage.Of(collected));
    }

    [Theory]
    [InlineData("2025-02-10T12:00:00")]
    [InlineData("2025-04-12T12:00:00")]
    [InlineData("2025-05-30T12:00:00")]
    [InlineData("2026-02-22T12:00:00")]
    public void As_adjudged_the_emergency_duties_were_never_owed(string eastern)
    {
        DutyAssessment shirts = Assess(Shipment.Shirts, eastern, LegalView.AsRuled);
        shirts.AdValoremEquivalent!.Percentage.Should().Be(Percentage.Of(24m));
        shirts.Value.Layers.Where(layer => layer.Programme.Key.StartsWith("us/ieepa", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.OnlyContain(layer => layer.State == LayerState.NotInForce);
        Total(Shipment.Footballs, eastern, LegalView.AsRuled).Should().Be(Percentage.Of(7.5m));
    }

    [Fact]
    public void As_known_on_9_June_2025_the_footballs_of_12_August_owe_61_and_a_half_per_cent()
    {
        DutySchedule june = Shipment.Register.AsKnownAt(Shipment.Eastern("2025-06-09T12:00:00")).Compile();
        Instant boundary = Shipment.Eastern("2025-08-12T00:01:00");
        DutyAssessment then = june.Assess(Shipment.Of(Shipment.Footballs, boundary), LegalView.AsWritten);
        then.AdValoremEquivalent!.Percentage.Should().Be(Percentage.Of(61.5m));
        then.Total.Value.Should().Be(Money.Of(6_150m, "USD"));
        june.Assess(Shipment.Of(Shipment.Footballs, boundary - Duration.FromSeconds(1)), LegalView.AsWritten)
            .AdValoremEquivalent!.Percentage.Should().Be(Percentage.Of(37.5m));

        DutyComparison change = Shipment.Schedule.Assess(Shipment.Of(Shipment.Footballs, boundary), LegalView.AsWritten).ComparedWith(then);
        change.Points.Should().Be(PercentagePoints.Of(-24m));
        change.Difference.Value.Should().Be(Money.Of(-2_400m, "USD"));
        change.Changes.Should().ContainSingle().Which.ToString()
            .Should().Be("us/reciprocal/cn: 34% to 10%, -2400.00 USD (Executive Order 14334)");
    }

    [Theory]
    [InlineData("2025-04-06T12:00:00", 30, 20)]
    [InlineData("2025-04-09T12:00:00", 104, 20)]
    public void The_memorandum_of_11_April_freed_the_phones_from_5_April_on(string eastern, decimal before, decimal after)
    {
        DutySchedule known = Shipment.Register.AsKnownAt(Shipment.Eastern("2025-04-10T12:00:00")).Compile();
        CustomsEntry phones = Shipment.Of(Shipment.Phones, Shipment.Eastern(eastern)).With(EntryEvent.Loading, Shipment.Eastern(eastern));
        known.Assess(phones, LegalView.AsWritten).AdValoremEquivalent!.Percentage.Should().Be(Percentage.Of(before));
        DutyAssessment now = Shipment.Schedule.Assess(phones, LegalView.AsWritten);
        now.AdValoremEquivalent!.Percentage.Should().Be(Percentage.Of(after));
        now.HeadingsToDeclare(now.Value).Should().Equal("9903.01.24", "9903.01.32", "8517.13.00.00");
    }

    [Fact]
    public void Goods_loaded_before_the_rate_of_125_per_cent_keep_10_per_cent()
    {
        CustomsEntry footballs = Shipment.Of(Shipment.Footballs, Shipment.Eastern("2025-04-20T12:00:00"));
        Percentage LoadedAt(string eastern) =>
            Shipment.Schedule.Assess(footballs.With(EntryEvent.Loading, Shipment.Eastern(eastern)), LegalView.AsWritten)
                .AdValoremEquivalent!.Percentage;
        LoadedAt("2025-04-10T00:00:59").Should().Be(Percentage.Of(37.5m));
        LoadedAt("2025-04-10T00:01:00").Should().Be(Percentage.Of(152.5m));
        LoadedAt("2025-04-05T00:00:59").Should().Be(Percentage.Of(27.5m));
    }

    [Fact]
    public void Without_the_time_of_loading_the_total_is_unknown_and_names_it()
    {
        CustomsEntry footballs = Shipment.Goods(Shipment.Footballs).With(EntryEvent.Entry, Shipment.Eastern("2025-04-20T12:00:00"));
        DutyAssessment duty = Shipment.Schedule.Assess(footballs, LegalView.AsWritten);
        duty.Total.IsCertain.Should().BeFalse();
        duty.Total.Reasons.Select(fact => fact.Message).Should().Equal("the time of loading is not stated");
        duty.Possible.Single().Layers.Single(layer => layer.State == LayerState.Unknown).Tariff.Should().Be("us/reciprocal/cn");
        duty.AdValoremEquivalent.Should().BeNull();
    }

    [Fact]
    public void Without_a_time_that_decides_there_is_no_assessment_but_a_reason()
    {
        DutyAssessment duty = Shipment.Schedule.Assess(
            CustomsEntry.Of(CommodityCode.Hts(Shipment.Footballs), Economy.China, Money.Of(1m, "USD")), LegalView.AsWritten);
        duty.Possible.Should().BeEmpty();
        duty.Total.ToString().Should().StartWith("unknown: the time of an event that decides the rate is not stated");
    }

    [Fact]
    public void United_States_content_that_is_claimed_bears_no_reciprocal_duty()
    {
        CustomsEntry footballs = Shipment.Of(Shipment.Footballs, Shipment.Eastern("2025-06-30T12:00:00"))
            .WithClaim("9903.01.34").WithComponent("United States content", Money.Of(2_500m, "USD"))
            .WithComponent("non-United States content", Money.Of(7_500m, "USD"));
        DutyAssessment duty = Shipment.Schedule.Assess(footballs, LegalView.AsWritten);
        duty.Total.Value.Should().Be(Money.Of(750m + 2_000m + 750m, "USD"));
        duty.HeadingsToDeclare(duty.Value).Should().Contain("9903.01.34");
    }

    [Fact]
    public void Goods_that_no_ordinary_rate_is_held_for_have_no_total()
    {
        DutyAssessment basketballs = Assess("9506.62.80.20", "2025-06-30T12:00:00");
        basketballs.Total.IsCertain.Should().BeFalse();
        basketballs.Total.Reasons.Should().ContainSingle().Which.Message
            .Should().Be("no ordinary rate on the goods is in force in the data");
    }

    [Fact]
    public void The_known_gaps_that_touch_an_assessment_are_those_in_what_it_charges()
    {
        IReadOnlyList<KnownGap> gaps = UnitedStatesChina.GapsAffecting(Assess(Shipment.Footballs, "2025-06-30T12:00:00"));
        gaps.Should().Contain(gap => gap.AffectedKeys.Contains("us/reciprocal/cn") && gap.Message.Contains("transshipped"));
        gaps.Should().NotContain(gap => gap.AffectedKeys.Contains("us/122/cn"));
        UnitedStatesChina.GapsAffecting(Assess(Shipment.Footballs, "2026-03-30T12:00:00"))
            .Should().NotContain(gap => gap.AffectedKeys.Contains("us/reciprocal/cn"));
    }

    [Fact]
    public void On_the_day_of_the_order_that_names_no_instant_both_totals_are_open()
    {
        DutyAssessment duty = Assess(Shipment.Footballs, "2026-02-20T12:00:00");
        duty.IsCertain.Should().BeFalse();
        duty.Possible.Select(possible => possible.Total.Value.Amount).Should().BeEquivalentTo([2_750m, 750m]);
        duty.Total.ToString().Should().StartWith("unknown: the texts leave open which duty is owed");
    }

    [Fact]
    public void The_answer_says_how_long_it_stays_true()
    {
        DutyAssessment duty = Assess(Shipment.Footballs, "2025-06-30T12:00:00");
        Interval valid = duty.ValidDuring!.Value;
        valid.Contains(duty.DeterminedAt!.Value).Should().BeTrue();
        // Within the first window of the truce; a list of other goods can change in it.
        valid.Start.Should().BeGreaterThanOrEqualTo(Shipment.Eastern("2025-05-14T00:01:00"));
        valid.End.Should().BeLessThanOrEqualTo(Shipment.Eastern("2025-08-12T00:01:00"));
        foreach (Instant at in (Instant[])[valid.Start, valid.End - Duration.FromSeconds(1)])
            Shipment.Schedule.Assess(Shipment.Of(Shipment.Footballs, at).With(EntryEvent.Loading, at), LegalView.AsWritten)
                .Possible.Should().Equal(duty.Possible);
    }

    [Fact]
    public void Beyond_what_is_known_there_is_no_total() =>
        Assess(Shipment.Footballs, "2026-11-10T12:00:00").Total.ToString()
            .Should().Contain("is after the instant through which the tariffs are complete");

    private static DutyAssessment Assess(string commodity, string eastern, LegalView view = LegalView.AsWritten) =>
        Shipment.Schedule.Assess(
            Shipment.Of(commodity, Shipment.Eastern(eastern)).With(EntryEvent.Loading, Shipment.Eastern(eastern)), view);

    private static decimal[] TotalsAt(Instant entered, LegalView view) => [.. new[] { Shipment.Footballs, Shipment.Phones, Shipment.Shirts }
        .Select(commodity =>
            Shipment.Schedule.Assess(Shipment.Of(commodity, entered).With(EntryEvent.Loading, entered), view).AdValoremEquivalent!
                .Percentage.Value)];

    private static Percentage Total(string commodity, string eastern, LegalView view = LegalView.AsWritten) =>
        Assess(commodity, eastern, view).AdValoremEquivalent!.Percentage;
}
