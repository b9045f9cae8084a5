namespace TradePolicy.Tests;

public sealed class DirectionOfChangeTest
{
    [Theory]
    [InlineData(4.8, 5.8, IndicatorDirection.Accelerated, "growth accelerated by 1.0 percentage points, from 4.8% to 5.8%")]
    [InlineData(8.1, 4.8, IndicatorDirection.Slowed, "growth slowed by 3.3 percentage points, from 8.1% to 4.8%")]
    [InlineData(0.1, 0, IndicatorDirection.Slowed, "growth slowed by 0.1 percentage points, from 0.1% to 0.0%")]
    [InlineData(-21, -34.5, IndicatorDirection.ContractionWidened, "contraction widened by 13.5 percentage points, from -21.0% to -34.5%")]
    [InlineData(
        -34.5, -16, IndicatorDirection.ContractionNarrowed, "contraction narrowed by 18.5 percentage points, from -34.5% to -16.0%")]
    [InlineData(-0.1, 0, IndicatorDirection.ContractionNarrowed, "contraction narrowed by 0.1 percentage points, from -0.1% to 0.0%")]
    [InlineData(-0.1, 0.1, IndicatorDirection.TurnedPositive, "turned positive, from -0.1% to 0.1%")]
    [InlineData(0, 0.1, IndicatorDirection.TurnedPositive, "turned positive, from 0.0% to 0.1%")]
    [InlineData(8.3, -1.1, IndicatorDirection.TurnedNegative, "turned negative, from 8.3% to -1.1%")]
    [InlineData(0, -0.4, IndicatorDirection.TurnedNegative, "turned negative, from 0.0% to -0.4%")]
    [InlineData(-0.1, -0.1, IndicatorDirection.Unchanged, "unchanged at -0.1%")]
    [InlineData(0, 0, IndicatorDirection.Unchanged, "unchanged at 0.0%")]
    public void A_growth_rate_has_a_direction(decimal previous, decimal current, IndicatorDirection direction, string sentence)
    {
        DirectionOfChange change = DirectionOfChange.Of(
            Series(ChinaSeries.ExportsDefinition, previous, current), ReferencePeriod.Month(2025, 5));
        change.Direction.Should().Be(direction);
        change.Explain().Should().Be(sentence);
    }

    [Fact]
    public void A_level_in_per_cent_rises_and_falls_and_does_not_accelerate()
    {
        SeriesDefinition unemployment = SeriesDefinition.Create(
            "us/unemployment", Economy.UnitedStates, "unemployment", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
            IndicatorBasis.Level, 1, "BLS");
        DirectionOfChange.Of(Series(unemployment, 4.2m, 4.1m), ReferencePeriod.Month(2025, 5)).Explain()
            .Should().Be("fell by 0.1 percentage points, from 4.2% to 4.1%");
        LookBack.Of(Series(unemployment, 4.2m, 4.1m), ReferencePeriod.Month(2025, 5), LookBackSide.Lowest).Explain()
            .Should().Be("the lowest value in the 2 observations in the data (since April 2025)");
    }

    [Fact]
    public void There_is_no_direction_over_a_gap()
    {
        IndicatorSeries series = IndicatorSeries.Create(
            ChinaSeries.ExportsDefinition,
            [Observation.Of(ChinaSeries.Month("2025-03"), 1m), Observation.Of(ChinaSeries.Month("2025-05"), 2m)],
            ChinaSeries.EndOf9June2025);
        Refusal.Of<InvalidOperationException>(() => DirectionOfChange.Of(series, ChinaSeries.Month("2025-05")))
            .WithMessage("*no observation is known for the period right before May 2025.");
        IndicatorChange.InPoints(series, ChinaSeries.Month("2025-03"), ChinaSeries.Month("2025-05")).Points.Should()
            .Be(PercentagePoints.Of(1m), "the two are named");
    }

    [Fact]
    public void The_first_period_has_no_direction_and_neither_has_one_that_is_not_known()
    {
        IndicatorSeries series = Series(ChinaSeries.ExportsDefinition, 1m, 2m);
        Refusal.Of<InvalidOperationException>(() => DirectionOfChange.Of(series, ChinaSeries.Month("2025-04")))
            .WithMessage("The statement cannot be made: no observation is known for the period right before April 2025.");
        Refusal.Of<InvalidOperationException>(() => DirectionOfChange.Of(series, ChinaSeries.Month("2025-06")))
            .WithMessage("The statement cannot be made: no observation for June 2025 is known.");
    }

    [Fact]
    public void There_is_no_change_from_a_later_period()
    {
        IndicatorReading april = ChinaSeries.Exports.AsKnownAt(ChinaSeries.EndOf9June2025)[ReferencePeriod.Month(2025, 4)];
        const string Why = "A change is from an earlier period, and 2025-05 is not before 2025-04.*";
        Refusal.Of<ArgumentException>(() => april.ChangeFrom(ReferencePeriod.Month(2025, 5))).WithMessage(Why);
        Refusal.Of<ArgumentException>(() => april.RelativeChangeFrom(ReferencePeriod.Month(2025, 5))).WithMessage(Why);
        Refusal.Of<ArgumentException>(() => april.ChangeFrom(april.Period), "nothing changes from a period to itself");
    }

    [Fact]
    public void March_follows_January_and_February() =>
        ChinaSeries.Exports.Read("2025-03").ChangeFromPrevious.Explain().Should().Be(
            "up 10.1 percentage points, from 2.3% in January-February 2025 to 12.4% in March 2025");

    [Fact]
    public void Nothing_is_relative_to_a_fall_or_to_zero()
    {
        IndicatorSeries fromZero = Series(ChinaSeries.ExportsDefinition, 0m, 2m);
        Refusal.Of<InvalidOperationException>(
            () => IndicatorChange.Relative(fromZero, ChinaSeries.Month("2025-04"), ChinaSeries.Month("2025-05")))
            .WithMessage("*there is no change relative to 0.0%, which is not above zero.");
        IndicatorAnswer<IndicatorChange> answer = ChinaSeries.ProducerPrices.Read("2025-05").RelativeChangeFromPrevious;
        answer.State.Should().Be(StatementState.Unavailable);
        answer.Explain().Should().Be("not known: there is no change relative to -2.7%, which is not above zero");
    }

    private static IndicatorSeries Series(SeriesDefinition definition, decimal april, decimal may) => IndicatorSeries.Create(
        definition, [Observation.Of(ReferencePeriod.Month(2025, 4), april), Observation.Of(ReferencePeriod.Month(2025, 5), may)],
        ChinaSeries.EndOf9June2025);
}
