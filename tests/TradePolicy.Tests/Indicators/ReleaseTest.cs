namespace TradePolicy.Tests;

public sealed class ReleaseTest
{
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly Publication Day = ChinaSeries.On(2025, 6, 9);

    [Fact]
    public void A_release_holds_each_period_once() =>
        Refusal.Of<ArgumentException>(() => Release.Create(Day, "test", Observation.Of(May, 1m), Observation.Of(May, 2m)))
            .WithMessage("The release contains 2025-05 twice: 2025-05: 1 and 2025-05: 2.*");

    [Fact]
    public void A_release_stands_in_the_order_of_its_periods_and_compares_by_what_it_says()
    {
        Release one = Release.Create(Day, "test", Observation.Of(May, 4.80m), Observation.Of(May.Previous(), 8.1m));
        Release other = Release.Create(Day, "test", Observation.Of(May.Previous(), 8.1m), Observation.Of(May, 4.8m));
        one.Observations.Select(observation => observation.Period).Should().BeInAscendingOrder();
        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Should().NotBe(Release.Create(Day, "test", Observation.Of(May, 4.8m)));
        one.ObservationFor(May).Should().Be(Observation.Of(May, 4.8m));
        one.ObservationFor(May.Next()).Should().BeNull();
        one.ToString().Should().Be("test, 2025-06-09 Asia/Shanghai (time of day not known)");
    }

    [Fact]
    public void A_release_keeps_no_list_of_its_caller()
    {
        List<Observation> mine = [Observation.Of(May, 1m)];
        Release release = Release.Create(Day, "test", mine);
        mine.Add(Observation.Of(May.Next(), 2m));
        release.Observations.Should().HaveCount(1);
        release.Observations.As<object>().Should().NotBeAssignableTo<IList<Observation>>();
    }

    [Fact]
    public void A_release_that_says_nothing_is_refused()
    {
        Refusal.Of<ArgumentException>(() => Release.Create(Day, "test")).WithMessage("A release contains at least one observation.*");
        Refusal.Of<ArgumentException>(() => Release.Create(Day, " ", Observation.Of(May, 1m)));
        Refusal.Of<ArgumentNullException>(() => Release.Create(null!, "test", Observation.Of(May, 1m)));
        Refusal.Of<ArgumentException>(() => Release.Create(Day, "test", (Observation)null!));
    }

    [Fact]
    public void A_missing_value_is_never_zero()
    {
        Observation missing = Observation.Missing(May, "not published");
        missing.IsMissing.Should().BeTrue();
        missing.MissingReason.Should().Be("not published");
        missing.TryGetValue(out _).Should().BeFalse();
        Refusal.Of<InvalidOperationException>(() => _ = missing.Value).WithMessage("There is no value for 2025-05: not published.");
        missing.Should().NotBe(Observation.Of(May, 0m));
        missing.ToString().Should().Be("2025-05: missing (not published)");
        Observation.Of(May, 0m).MissingReason.Should().BeNull();
        Refusal.Of<ArgumentException>(() => Observation.Missing(May, ""));
        Refusal.Of<ArgumentException>(() => Observation.Of(May, 1m, ObservationStatus.Missing));
    }

    [Fact]
    public void An_observation_compares_by_its_number_and_not_by_its_zeros()
    {
        Observation.Of(May, 5.0m).Should().Be(Observation.Of(May, 5m));
        Observation.Of(May, 5m, ObservationStatus.Provisional).Should().NotBe(Observation.Of(May, 5m));
        Observation.Of(May, 5m, ObservationStatus.Provisional).ToString().Should().Be("2025-05: 5 (provisional)");
        Observation.Of(May, -21m, decimals: 0).Should().NotBe(Observation.Of(May, -21m));
        Refusal.Of<ArgumentOutOfRangeException>(() => Observation.Of(May, -34.5m, decimals: 0))
            .WithMessage("The value has more than 0 decimals.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Observation.Of(May, 1m, decimals: 11));
    }

    [Fact]
    public void A_consensus_names_its_provider()
    {
        Consensus consensus = Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5.0m, Day, forecasters: 20);
        consensus.ToString().Should().Be("Reuters median of 20 for 2025-05: 5");
        consensus.Should().Be(Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5m, Day, 20))
            .And.NotBe(Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5m, Day));
        Refusal.Of<ArgumentException>(() => Consensus.Create(May, "", ConsensusStatistic.Median, 5m, Day));
        Refusal.Of<ArgumentOutOfRangeException>(() => Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5m, Day, 0));
    }

    [Fact]
    public void A_consensus_for_another_period_gives_no_surprise() =>
        Refusal.Of<ArgumentException>(
            () => Surprise.Of(
                ChinaSeries.ExportsDefinition, Observation.Of(May, 4.8m),
                Consensus.Create(May.Next(), "Reuters", ConsensusStatistic.Median, 5m, Day), ChinaSeries.EndOf9June2025))
                    .WithMessage("The consensus is for 2025-06, and not for 2025-05.*");

    [Theory]
    [InlineData(IndicatorPolarity.HigherIsBetter, 5.5, SurpriseOutcome.Beat)]
    [InlineData(IndicatorPolarity.HigherIsBetter, 5, SurpriseOutcome.InLine)]
    [InlineData(IndicatorPolarity.HigherIsWorse, 5.5, SurpriseOutcome.Miss)]
    [InlineData(IndicatorPolarity.HigherIsWorse, 4.5, SurpriseOutcome.Beat)]
    [InlineData(IndicatorPolarity.Neutral, 4.5, SurpriseOutcome.Below)]
    public void Whether_a_surprise_is_good_depends_on_the_series(IndicatorPolarity polarity, decimal actual, SurpriseOutcome outcome)
    {
        SeriesDefinition definition = SeriesDefinition.Create(
            "us/unemployment", Economy.UnitedStates, "unemployment", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
            IndicatorBasis.Level, 1, "BLS")
            .WithPolarity(polarity);
        Surprise surprise = Surprise.Of(
            definition, Observation.Of(May, actual), Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5m, Day),
            ChinaSeries.EndOf9June2025);
        surprise.Outcome.Should().Be(outcome);
        if (outcome == SurpriseOutcome.InLine)
            surprise.Explain().Should().Be("in line with the Reuters median of 5.0%");
    }
}
