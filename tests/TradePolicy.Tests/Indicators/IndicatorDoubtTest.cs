namespace TradePolicy.Tests;

/// <summary>While 9 June 2025 lasts in Beijing, what was published on it may or may not be known.</summary>
public sealed class IndicatorDoubtTest
{
    private static readonly ReferencePeriod April = ReferencePeriod.Month(2025, 4);
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly Instant Before = Instant.FromUtc(2025, 6, 8, 15, 59, 59);
    private static readonly Instant During = Instant.FromUtc(2025, 6, 9, 4, 0);

    [Fact]
    public void Before_the_day_May_has_certainly_not_been_published()
    {
        IndicatorReading may = ChinaSeries.ProducerPrices.AsKnownAt(Before)[May];
        may.State.Should().Be(VintageState.NotPublished);
        may.Possible.Should().BeEmpty();
        may.LowestSince().Explain().Should().Be("not known: no observation for May 2025 is known");
        Refusal.Of<InvalidOperationException>(() => _ = may.Value)
            .WithMessage("There is not exactly one observation for 2025-05 in cn/ppi/yoy as known at 2025-06-08T15:59:59Z: not published.");
    }

    [Fact]
    public void During_the_day_the_value_is_indeterminate_with_the_reason()
    {
        IndicatorReading may = ChinaSeries.ProducerPrices.AsKnownAt(During)[May];
        may.State.Should().Be(VintageState.Indeterminate);
        may.Answer.MayBeUnpublished.Should().BeTrue();
        may.Possible.Should().Equal(Observation.Of(May, -3.3m));
        may.Reasons.Select(fact => fact.Message).Should().Equal(
            "the release of National Bureau of Statistics of China, published 2025-06-09 Asia/Shanghai (time of day not known), may or " +
            "may not have been known at 2025-06-09T04:00:00Z");
    }

    [Fact]
    public void During_the_day_a_statement_on_May_is_indeterminate_with_the_candidates()
    {
        IndicatorAnswer<LookBack> lookBack = ChinaSeries.ProducerPrices.AsKnownAt(During)[May].LowestSince();
        lookBack.State.Should().Be(StatementState.Indeterminate);
        lookBack.Possible.Should().ContainSingle().Which.Months.Should().Be(22);
        lookBack.MayBeUnavailable.Should().BeTrue();
        lookBack.Explain()
            .Should().StartWith(
                "not certain: the sharpest year-on-year fall in 22 months (since July 2023), or unavailable, because the release of " +
                "National Bureau");
        Refusal.Of<InvalidOperationException>(() => _ = lookBack.Value);
    }

    [Fact]
    public void During_the_day_a_statement_on_April_is_certain()
    {
        IndicatorSnapshot view = ChinaSeries.ProducerPrices.AsKnownAt(During);
        view.InDoubt.Should().NotBeEmpty();
        view.IsCertain.Should().BeFalse();
        view.Reasons.Should().NotBeEmpty();
        view.TryGetValue(out _).Should().BeFalse();
        view[April].Value.Should().Be(-2.7m);
        view[April].ChangeFromPrevious.IsCertain.Should().BeTrue();
        view.Possible.Should().HaveCount(2);
        Refusal.Of<InvalidOperationException>(() => _ = view.Value).WithMessage("More than one series is possible*");
    }

    [Fact]
    public void The_day_begins_and_ends_by_the_clock_of_the_publisher()
    {
        EconomicIndicator ppi = ChinaSeries.ProducerPrices;
        Instant start = Instant.FromUtc(2025, 6, 8, 16, 0);
        ppi.VintageAt(May, start - Duration.Epsilon).State.Should().Be(VintageState.NotPublished);
        ppi.VintageAt(May, start).State.Should().Be(VintageState.Indeterminate);
        ppi.VintageAt(May, ChinaSeries.EndOf9June2025 - Duration.Epsilon).State.Should().Be(VintageState.Indeterminate);
        ppi.VintageAt(May, ChinaSeries.EndOf9June2025).State.Should().Be(VintageState.Published);
    }

    [Fact]
    public void A_release_to_the_minute_leaves_no_doubt()
    {
        Instant published = Instant.FromUtc(2025, 6, 9, 1, 30);
        EconomicIndicator ppi = EconomicIndicator.Create(
            ChinaSeries.ProducerPricesDefinition,
            [Release.Create(Publication.At(published), ChinaSeries.Statistics, Observation.Of(May, -3.3m))]);
        ppi.VintageAt(May, published - Duration.Epsilon).State.Should().Be(VintageState.NotPublished);
        ppi.VintageAt(May, published).State.Should().Be(VintageState.Published);
        ppi.AsLastPublished()[May].Value.Should().Be(-3.3m);
    }

    [Fact]
    public void A_release_to_the_nanosecond_is_known_from_that_nanosecond_on()
    {
        Instant published = Instant.FromUtc(2025, 6, 9, 1, 30) + Duration.Epsilon;
        EconomicIndicator ppi = EconomicIndicator.Create(
            ChinaSeries.ProducerPricesDefinition,
            [
                Release.Create(Publication.At(published), ChinaSeries.Statistics, Observation.Of(May, -3.3m)),
                Release.Create(Publication.At(published), ChinaSeries.Statistics, Observation.Of(April, -2.7m)),
            ]);
        ppi.VintageAt(May, published - Duration.Epsilon).State.Should().Be(VintageState.NotPublished);
        ppi.VintageAt(May, published).State.Should().Be(VintageState.Published);
        ppi.VintageAt(April, published).State.Should().Be(VintageState.Published);
    }

    [Fact]
    public void A_revision_in_doubt_leaves_both_values_open()
    {
        ReferencePeriod march = ReferencePeriod.Month(2023, 3);
        IndicatorReading reading = ChinaSeries.Exports.AsKnownAt(Instant.FromUtc(2023, 8, 11, 4, 0))[march];
        reading.State.Should().Be(VintageState.Indeterminate);
        reading.Answer.MayBeUnpublished.Should().BeFalse();
        reading.Possible.Select(candidate => candidate.Value).Should().Equal(14.8m, 11.4m);
        reading.Snapshot[ReferencePeriod.Month(2023, 4)].ChangeFrom(march).Possible.Select(change => change.Points!.Value.Value)
            .Should().Equal(-6.3m, -2.9m);
        reading.Answer.ToString()
            .Should().StartWith("uncertain: 2023-03: 14.8, published").And.Contain(", or 2023-03: 11.4 (revised), published");
    }

    [Fact]
    public void What_holds_with_either_value_is_said_once()
    {
        ReferencePeriod march = ReferencePeriod.Month(2023, 3);
        IndicatorAnswer<Streak> streak = ChinaSeries.Exports.AsKnownAt(Instant.FromUtc(2023, 8, 11, 4, 0))[march].StreakAbove();
        streak.State.Should().Be(StatementState.Indeterminate, "the value that the statement carries is in doubt");
        streak.Possible.Should().HaveCount(2);
        streak.Explain().Should().Be(
            "in each case above zero, after -6.8% in January-February 2023, although the release of General Administration of Customs of " +
            "China, published 2023-08-11 Asia/Shanghai (time of day not known), may or may not have been known at 2023-08-11T04:00:00Z");
    }

    [Fact]
    public void Two_releases_in_doubt_make_every_combination_possible()
    {
        EconomicIndicator exports = EconomicIndicator.Create(
            ChinaSeries.ExportsDefinition,
            [
                Release.Create(ChinaSeries.On(2025, 5, 9), "first", Observation.Of(April, 8.1m)),
                Release.Create(ChinaSeries.On(2025, 6, 9), "new", Observation.Of(May, 4.8m)),
                Release.Create(
                    Publication.Between(Instant.FromUtc(2025, 6, 1, 0, 0), Instant.FromUtc(2025, 7, 1, 0, 0)), "revision",
                    Observation.Of(April, 8.0m)),
            ]);
        IndicatorAnswer<IndicatorChange> change = exports.AsKnownAt(During)[May].ChangeFromPrevious;
        change.Possible.Select(candidate => candidate.Points!.Value.Value).Should().BeEquivalentTo([-3.3m, -3.2m]);
        change.MayBeUnavailable.Should().BeTrue();
        change.Reasons.Should().HaveCount(3);
    }

    [Fact]
    public void Many_releases_in_doubt_are_still_answered()
    {
        EconomicIndicator exports = EconomicIndicator.Create(
            ChinaSeries.ExportsDefinition,
            Enumerable.Range(1, 12)
                .Select(month =>
                    Release.Create(
                        ChinaSeries.On(2025, 6, 9), $"part {month}", Observation.Of(ReferencePeriod.Month(2024, month), month))));
        exports.AsKnownAt(During).Possible.Should().HaveCount(13);
        exports.AsKnownAt(During)[ReferencePeriod.Month(2024, 12)].LowestSince().State.Should().Be(StatementState.Indeterminate);
    }

    [Fact]
    public void A_consensus_of_that_day_is_in_doubt_too()
    {
        EconomicIndicator exports = ChinaSeries.Exports.With(
            Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5.2m, ChinaSeries.On(2025, 6, 9), forecasters: 20));
        IndicatorAnswer<Surprise> during = exports.AsKnownAt(During)[May].SurpriseAgainst("Reuters");
        during.Possible.Select(surprise => surprise.Points!.Value.Value).Should().Equal(-0.2m, -0.4m);
        during.Reasons.Should().Contain(reason => reason.Message.StartsWith("the consensus of Reuters", StringComparison.Ordinal));
        exports.AsKnownAt(ChinaSeries.EndOf9June2025)[May].SurpriseAgainst("Reuters").Explain().Should()
            .Be("0.4 percentage points below the Reuters median of 5.2%", "the last one known counts");
    }

    [Fact]
    public void Beyond_the_horizon_the_view_says_so()
    {
        EconomicIndicator ppi = ChinaSeries.ProducerPrices.With(Knowledge.Through(Instant.FromUtc(2026, 8, 10, 0, 0)));
        ppi.AsKnownAt(Instant.FromUtc(2026, 8, 10, 0, 0)).IsBeyondHorizon.Should().BeFalse();
        ppi.AsKnownAt(Instant.FromUtc(2027, 1, 1, 0, 0)).IsBeyondHorizon.Should().BeTrue();
        ChinaSeries.ProducerPrices.AsKnownAt(Instant.FromUtc(2027, 1, 1, 0, 0)).IsBeyondHorizon.Should().BeFalse();
        Refusal.Of<ArgumentException>(() => ppi.With(Knowledge.Complete.RestrictedTo(During)));
    }
}
