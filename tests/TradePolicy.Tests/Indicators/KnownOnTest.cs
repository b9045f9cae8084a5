namespace TradePolicy.Tests;

/// <summary>What was known as of a day: when it is over, with everything of the day and nothing of the next.</summary>
public sealed class KnownOnTest
{
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly LocalDate Ninth = new(2025, 6, 9);

    // A revision dated the next day may have been published at the instant at which the 9th is over.
    private static readonly EconomicIndicator Revised = ChinaSeries.ProducerPrices.With(
        Release.Create(ChinaSeries.On(2025, 6, 10), "revision", Observation.Of(May, -3.4m)));

    [Fact]
    public void As_of_a_day_what_is_dated_that_day_is_known_for_certain_and_what_is_dated_the_next_is_not()
    {
        Revised.AsKnownAt(ChinaSeries.EndOf9June2025)[May].Answer.State.Should().Be(VintageState.Indeterminate);
        IndicatorSnapshot ninth = Revised.AsKnownOn(Ninth, ChinaSeries.Beijing);
        ninth.IsCertain.Should().BeTrue();
        ninth.InDoubt.Should().BeEmpty();
        ninth[May].Value.Should().Be(-3.3m);
        ninth[May].LowestSince().Explain().Should().Be("the sharpest year-on-year fall in 22 months (since July 2023)");
        Revised.AsKnownOn(Ninth.PlusDays(-1), ChinaSeries.Beijing)[May].State.Should().Be(VintageState.NotPublished);
        Revised.AsKnownOn(Ninth.PlusDays(1), ChinaSeries.Beijing)[May].Value.Should().Be(-3.4m);
    }

    [Fact]
    public void What_was_published_at_the_first_instant_of_the_next_day_belongs_to_that_day()
    {
        Of(ChinaSeries.EndOf9June2025 - Duration.FromSeconds(1)).Value.Should().Be(1m);
        Of(ChinaSeries.EndOf9June2025).State.Should().Be(VintageState.NotPublished);
        Of(ChinaSeries.EndOf9June2025).Vintages.Should().BeEmpty();
        Of(ChinaSeries.EndOf9June2025 + Duration.FromSeconds(1)).State.Should().Be(VintageState.NotPublished);

        static IndicatorReading Of(Instant published) => EconomicIndicator
            .Create(ChinaSeries.ProducerPricesDefinition, [Release.Create(Publication.At(published), "test", Observation.Of(May, 1m))])
            .AsKnownOn(Ninth, ChinaSeries.Beijing)[May];
    }

    [Fact]
    public void A_day_of_another_zone_that_is_not_over_stays_in_doubt()
    {
        DateTimeZone washington = DateTimeZoneProviders.Tzdb["America/New_York"];
        EconomicIndicator indicator = EconomicIndicator.Create(
            ChinaSeries.ProducerPricesDefinition, [Release.Create(Publication.On(Ninth, washington), "test", Observation.Of(May, 1m))]);
        indicator.AsKnownOn(Ninth, ChinaSeries.Beijing)[May].State.Should().Be(VintageState.Indeterminate);
        indicator.AsKnownOn(Ninth, ChinaSeries.Beijing)[May].Reasons.Should().ContainSingle();
        indicator.AsKnownOn(Ninth, washington)[May].Value.Should().Be(1m);
    }

    [Fact]
    public void A_consensus_of_the_next_day_is_not_known_either()
    {
        // The release may have come at noon of the 10th, so that a consensus of the 10th may have come before it.
        Publication doubtful = Publication.Between(ChinaSeries.EndOf9June2025 - Duration.FromHours(2), Instant.FromUtc(2025, 6, 10, 4, 0));
        EconomicIndicator expected = EconomicIndicator.Create(
            ChinaSeries.ProducerPricesDefinition,
            [Release.Create(doubtful, "test", Observation.Of(May, -3.3m))],
            [
                Consensus.Create(May, "Reuters", ConsensusStatistic.Median, -3.2m, ChinaSeries.On(2025, 6, 9)),
                Consensus.Create(May, "Reuters", ConsensusStatistic.Median, -3.1m, ChinaSeries.On(2025, 6, 10)),
            ]);
        Expected(expected.AsKnownAt(ChinaSeries.EndOf9June2025)).Should().Equal(-3.2m, -3.1m);
        Expected(expected.AsKnownOn(Ninth, ChinaSeries.Beijing)).Should().Equal(-3.2m);

        static IEnumerable<decimal> Expected(IndicatorSnapshot view) =>
            view[May].SurpriseAgainst("Reuters").Possible.Select(surprise => surprise.Consensus.Value);
    }

    [Fact]
    public void A_view_of_a_day_says_so_and_is_another_view_than_that_of_the_instant_at_which_it_is_over()
    {
        IndicatorSnapshot ninth = Revised.AsKnownOn(Ninth, ChinaSeries.Beijing);
        ninth.ToString().Should().Be("cn/ppi/yoy as known on 2025-06-09 Asia/Shanghai");
        ninth.KnownAt.Should().Be(ChinaSeries.EndOf9June2025);
        ninth.Indicator.Should().BeSameAs(Revised, "a view is of the whole history");
        ninth.Should().NotBe(Revised.AsKnownAt(ChinaSeries.EndOf9June2025)).And.Be(Revised.AsKnownOn(Ninth, ChinaSeries.Beijing));
        ninth.AsKnownAt(ChinaSeries.EndOf9June2025).Should().BeSameAs(ninth);
        Refusal.Of<InvalidOperationException>(
            () => _ = ninth[May].ChangeFrom(Revised.AsKnownAt(ChinaSeries.EndOf9June2025)[ReferencePeriod.Month(2025, 4)]));
    }

    [Fact]
    public void A_day_lies_within_the_horizon_if_the_releases_are_complete_to_its_last_instant()
    {
        Of(ChinaSeries.EndOf9June2025 - Duration.Epsilon).IsBeyondHorizon.Should().BeFalse();
        Of(ChinaSeries.EndOf9June2025 - Duration.FromSeconds(1)).IsBeyondHorizon.Should().BeTrue();

        static IndicatorSnapshot Of(Instant completeThrough) =>
            Revised.With(Knowledge.Through(completeThrough)).AsKnownOn(Ninth, ChinaSeries.Beijing);
    }
}
