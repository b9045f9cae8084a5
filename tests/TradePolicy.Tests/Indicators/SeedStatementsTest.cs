namespace TradePolicy.Tests;

/// <summary>What the report of June 2025 says of China's economy, as known at the end of 9 June 2025 in Beijing.</summary>
public sealed class SeedStatementsTest
{
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);

    private static readonly IndicatorReading Exports = ChinaSeries.Exports.AsKnownAt(ChinaSeries.EndOf9June2025)[May];

    private static readonly IndicatorReading ExportsToUnitedStates = ChinaSeries.ExportsToUnitedStates.AsKnownAt(
        ChinaSeries.EndOf9June2025)[May];

    private static readonly IndicatorReading ConsumerPrices = ChinaSeries.ConsumerPrices.AsKnownAt(ChinaSeries.EndOf9June2025)[May];

    private static readonly IndicatorReading ProducerPrices = ChinaSeries.ProducerPrices.AsKnownAt(ChinaSeries.EndOf9June2025)[May];

    [Fact]
    public void Exports_rose_by_4_8_percent() => Exports.AsPercentage().Should().Be(Percentage.Of(4.8m));

    [Fact]
    public void That_is_3_3_percentage_points_less_than_in_April_and_not_40_7_percent()
    {
        IndicatorChange change = Exports.ChangeFromPrevious.Value;
        change.Points.Should().Be(PercentagePoints.Of(-3.3m));
        change.Explain().Should().Be("down 3.3 percentage points, from 8.1% in April 2025 to 4.8% in May 2025");

        Exports.RelativeChangeFromPrevious.Value.Percentage!.Value.Value.Should().BeApproximately(-40.7m, 0.05m);
        Exports.RelativeChangeFromPrevious.Explain().Should().Be("40.7% lower than the 8.1% of April 2025, in relative terms");
    }

    [Fact]
    public void Growth_slowed()
    {
        Exports.Direction.Value.Direction.Should().Be(IndicatorDirection.Slowed);
        Exports.Direction.Explain().Should().Be("growth slowed by 3.3 percentage points, from 8.1% to 4.8%");
    }

    [Fact]
    public void The_surprise_depends_on_whose_poll_it_is_measured_against()
    {
        Surprise reuters = Exports.SurpriseAgainst("Reuters").Value;
        reuters.Points.Should().Be(PercentagePoints.Of(-0.2m));
        reuters.Outcome.Should().Be(SurpriseOutcome.Miss);
        reuters.Explain().Should().Be("0.2 percentage points below the Reuters poll of 5.0%");

        Surprise bloomberg = Exports.SurpriseAgainst("Bloomberg").Value;
        bloomberg.Points.Should().Be(PercentagePoints.Of(-1.2m));
        bloomberg.Explain().Should().Be("1.2 percentage points below the Bloomberg median of 6.0%");
    }

    [Fact]
    public void The_contraction_of_exports_to_the_United_States_widened()
    {
        ExportsToUnitedStates.Direction.Value.Direction.Should().Be(IndicatorDirection.ContractionWidened);
        ExportsToUnitedStates.Direction.Explain().Should().Be("contraction widened by 13.5 percentage points, from -21% to -34.5%");
        ExportsToUnitedStates.ChangeFromPrevious.Value.Points.Should().Be(PercentagePoints.Of(-13.5m));
    }

    [Fact]
    public void Consumer_prices_fell_by_0_1_percent_as_in_April_for_the_4th_month_in_a_row()
    {
        ConsumerPrices.AsPercentage().Should().Be(Percentage.Of(-0.1m));
        ConsumerPrices.Direction.Explain().Should().Be("unchanged at -0.1%");
        ConsumerPrices.ChangeFromPrevious.Explain().Should().Be("unchanged at -0.1% from April 2025 to May 2025");
        ConsumerPrices.StreakBelow().Value.Months.Should().Be(4);
        ConsumerPrices.StreakBelow().Explain().Should().Be("below zero for the 4th month in a row");
        ConsumerPrices.SurpriseAgainst("Bloomberg").Explain().Should().Be("0.1 percentage points above the Bloomberg median of -0.2%");
        ConsumerPrices.SurpriseAgainst("Bloomberg").Value.Outcome.Should()
            .Be(SurpriseOutcome.Above, "higher inflation is neither better nor worse");
    }

    [Fact]
    public void Producer_prices_fell_most_sharply_in_22_months()
    {
        LookBack lookBack = ProducerPrices.LowestSince().Value;
        lookBack.Months.Should().Be(22);
        lookBack.MonthsStrictly.Should().Be(22);
        lookBack.Since.Should().Be(Observation.Of(ReferencePeriod.Month(2023, 7), -4.4m));
        lookBack.Ties.Should().BeEmpty();
        lookBack.Explain().Should().Be("the sharpest year-on-year fall in 22 months (since July 2023)");
    }

    [Fact]
    public void Producer_prices_fell_by_more_than_either_provider_had_expected()
    {
        ProducerPrices.ChangeFromPrevious.Explain()
            .Should().Be("down 0.6 percentage points, from -2.7% in April 2025 to -3.3% in May 2025");
        ProducerPrices.SurpriseAgainst("Bloomberg").Value.Points.Should().Be(PercentagePoints.Of(-0.1m));
        ProducerPrices.SurpriseAgainst("Investing.com").Explain()
            .Should().Be("0.2 percentage points below the Investing.com poll of -3.1%");
    }

    [Fact]
    public void Every_statement_says_as_known_at_which_instant_it_was_made()
    {
        ProducerPrices.LowestSince().Value.KnownAt.Should().Be(ChinaSeries.EndOf9June2025);
        ProducerPrices.LowestSince().Value.ToString().Should()
            .Be("the sharpest year-on-year fall in 22 months (since July 2023) (as known at 2025-06-09T16:00:00Z)");
    }

    [Fact]
    public void A_cut_of_tariffs_from_145_to_30_percent_is_one_of_115_percentage_points_and_of_79_3_percent()
    {
        (Percentage.Of(30m) - Percentage.Of(145m)).Should().Be(PercentagePoints.Of(-115m));
        Percentage.Of(30m).RelativeChangeFrom(Percentage.Of(145m)).Value.Should().BeApproximately(-79.3m, 0.05m);
    }

    [Fact]
    public void A_provider_that_is_not_held_gives_no_surprise_and_not_one_of_zero()
    {
        IndicatorAnswer<Surprise> answer = Exports.SurpriseAgainst("AP");
        answer.State.Should().Be(StatementState.Unavailable);
        answer.Explain().Should().Be("not known: no consensus of AP for May 2025 is known");
        Refusal.Of<InvalidOperationException>(() => _ = answer.Value)
            .WithMessage("There is not exactly one Surprise: not known: no consensus*");
    }
}
