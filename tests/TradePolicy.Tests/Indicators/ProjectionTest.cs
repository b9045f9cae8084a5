namespace TradePolicy.Tests;

/// <summary>What is published of a period before it is over is a projection, and no observation.</summary>
public sealed class ProjectionTest
{
    private static readonly DateTimeZone Washington = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly SeriesDefinition Growth = SeriesDefinition.Create(
        "us/growth", Economy.UnitedStates, "output", IndicatorUnit.Percent, IndicatorFrequency.Annual, IndicatorBasis.YearOnYear, 1,
        "a forecaster");

    private static readonly Release March = Release.Create(
        Publication.On(new LocalDate(2017, 3, 15), Washington), "Projections, March 2017",
        In(2017, 1.4m), In(2018, 2.1m), In(2019, 3.0m));

    private static readonly Release Outcome = Release.Create(
        Publication.On(new LocalDate(2018, 1, 26), Washington), "Outcome of 2017", In(2016, 1.6m), In(2017, 2.3m), In(2018, 2.5m));

    private static readonly EconomicIndicator Forecaster = EconomicIndicator.Create(Growth, [March, Outcome]);

    [Fact]
    public void Three_projections_are_no_observation()
    {
        EconomicIndicator first = EconomicIndicator.Create(Growth, [March]);
        IndicatorSnapshot view = first.AsLastPublished();
        view.Value.Should().BeEmpty();
        view.Periods.Should().BeEmpty();
        first.Periods.Should().BeEmpty();
        IndicatorReading reading = view[ReferencePeriod.Year(2018)];
        reading.State.Should().Be(VintageState.NotPublished);
        reading.Projection.Value.Observation.Should().Be(In(2018, 2.1m));
        reading.Projection.Value.IsProjection.Should().BeTrue();
        reading.LowestSince().State.Should().Be(StatementState.Unavailable);
        reading.ToString().Should().EndWith(
            "2018: not published, but projected: 2018: 2.1, a projection, published 2017-03-15 America/New_York (time of day not known)");
        first.Validate().Should().ContainSingle(finding => finding.Kind == FindingKind.Projection).Which.Message.Should().Be(
            "The release Projections, March 2017, 2017-03-15 America/New_York (time of day not known) contains 3 projections, which are " +
            "no observations: 2017, 2018, 2019.");
    }

    [Fact]
    public void A_later_release_turns_a_projected_period_into_an_observed_one()
    {
        IndicatorReading reading = Forecaster.AsLastPublished()[ReferencePeriod.Year(2017)];
        reading.Value.Should().Be(2.3m);
        reading.Vintages.Should().ContainSingle().Which.IsProjection.Should().BeFalse();
        reading.Revisions.Should().BeEmpty("an outcome does not revise a projection");
        reading.HighestSince().Value.Since.Should().BeNull("the 2.5 of 2018 and the 3.0 of 2019 are projections");
        Forecaster.AsLastPublished().Value.Should().Equal(In(2016, 1.6m), In(2017, 2.3m));
        Forecaster.Projections(ReferencePeriod.Year(2018)).Select(vintage => vintage.Observation.Value).Should().Equal(2.1m, 2.5m);
        Forecaster.AsKnownAt(Instant.FromUtc(2017, 12, 31, 0, 0))[ReferencePeriod.Year(2018)].Projection.Value.Observation.Value
            .Should().Be(2.1m);
        Forecaster.FirstVintage(ReferencePeriod.Year(2018)).State.Should().Be(VintageState.NotPublished);
    }

    [Fact]
    public void A_period_that_ends_on_the_day_of_publication_is_observed_and_one_that_ends_a_day_later_is_not()
    {
        Of(Publication.On(new LocalDate(2025, 5, 31), ChinaSeries.Beijing)).State.Should().Be(VintageState.Published);
        Of(Publication.On(new LocalDate(2025, 5, 30), ChinaSeries.Beijing)).State.Should().Be(VintageState.NotPublished);

        // 31 May 2025 begins at 10:00 UTC of the day before where clocks are ahead of all others.
        Of(Publication.At(Instant.FromUtc(2025, 5, 30, 9, 59, 59))).State.Should().Be(VintageState.NotPublished);
        Of(Publication.At(Instant.FromUtc(2025, 5, 30, 10, 0))).State.Should().Be(VintageState.Published);
        Of(Publication.At(Instant.MaxValue)).State.Should().Be(VintageState.Published);
        Of(Publication.Hypothetical).State.Should().Be(VintageState.Published, "what is supposed is supposed to be observed");

        static IndicatorReading Of(Publication published) => EconomicIndicator
            .Create(ChinaSeries.ProducerPricesDefinition, [Release.Create(published, "test", May(-3.3m))])
            .AsLastPublished()[ReferencePeriod.Month(2025, 5)];
    }

    [Fact]
    public void A_survey_of_a_month_that_has_begun_is_an_observation_where_its_definition_says_so()
    {
        Observation june = Observation.Of(ReferencePeriod.Month(2025, 6), 1m);
        Release survey = Release.Create(ChinaSeries.On(2025, 5, 27), "survey", May(-3.3m), june);
        EconomicIndicator plain = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, [survey]);
        plain.AsLastPublished()[ReferencePeriod.Month(2025, 5)].State.Should().Be(VintageState.NotPublished);
        EconomicIndicator early = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition.WithEarlyPublication(), [survey]);
        early.AsLastPublished()[ReferencePeriod.Month(2025, 5)].Value.Should().Be(-3.3m);
        early.AsLastPublished()[ReferencePeriod.Month(2025, 6)].State.Should().Be(VintageState.NotPublished, "June has not begun");
        early.Definition.IsComparableWith(plain.Definition).Should().BeTrue();
    }

    [Fact]
    public void What_its_publisher_calls_a_forecast_is_a_projection_even_of_a_period_that_is_over()
    {
        Observation forecast = Observation.Of(ReferencePeriod.Month(2025, 5), -3.2m, ObservationStatus.Forecast);
        EconomicIndicator prices = EconomicIndicator.Create(
            ChinaSeries.ProducerPricesDefinition, [Release.Create(ChinaSeries.On(2025, 6, 3), "test", forecast)]);
        prices.AsLastPublished()[forecast.Period].State.Should().Be(VintageState.NotPublished);
        prices.AsLastPublished()[forecast.Period].Projection.Value.Observation.Should().Be(forecast);
    }

    [Fact]
    public void A_plain_series_takes_the_numbers_that_it_is_given()
    {
        IndicatorSeries.Create(Growth, [In(2017, 1.4m), In(2018, 2.1m)], March.Published.Latest).Should().HaveCount(2);
        Observation forecast = Observation.Of(ReferencePeriod.Year(2016), 1.6m, ObservationStatus.Forecast);
        IndicatorSeries.Create(Growth, [forecast], March.Published.Latest).Should().ContainSingle();
    }

    private static Observation In(int year, decimal value) => Observation.Of(ReferencePeriod.Year(year), value);

    private static Observation May(decimal value) => Observation.Of(ReferencePeriod.Month(2025, 5), value);
}
