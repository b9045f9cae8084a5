namespace TradePolicy.Tests;

public sealed class StreakTest
{
    [Theory]
    [InlineData("2024-05", 20)]
    [InlineData("2025-05", 32)]
    [InlineData("2025-07", 34)]
    [InlineData("2026-02", 41)]
    public void Producer_prices_fell_for_as_many_months_as_the_press_counted(string period, int months)
    {
        Streak streak = ChinaSeries.ProducerPrices.Read(period).StreakBelow().Value;
        streak.Months.Should().Be(months);
        streak.Observations.Should().Be(months);
        streak.First!.Period.Should().Be(ReferencePeriod.Month(2022, 10));
        streak.EndedBefore.Should().Be(Observation.Of(ReferencePeriod.Month(2022, 9), 0.9m));
        streak.IsAtLeast.Should().BeFalse();
    }

    [Fact]
    public void The_streak_ended_in_March_2026()
    {
        Streak streak = ChinaSeries.ProducerPrices.Read("2026-03").StreakBelow().Value;
        streak.Months.Should().Be(0);
        streak.First.Should().BeNull();
        streak.Explain().Should().Be("not below zero, at 0.5%");
    }

    [Fact]
    public void January_and_February_count_two_months_but_one_observation()
    {
        Streak streak = ChinaSeries.Exports.Read("2025-09").StreakAbove().Value;
        streak.Months.Should().Be(18);
        streak.Observations.Should().Be(17);
        streak.Explain().Should().Be("above zero for the 18th month in a row (17 observations)");
    }

    [Fact]
    public void The_first_month_of_a_streak_is_said_by_what_it_ended() =>
        ChinaSeries.ProducerPrices.Read("2026-03").StreakAbove().Explain().Should().Be("above zero, after -0.9% in February 2026");

    [Fact]
    public void One_month_whose_past_is_not_held_is_no_row() =>
        ChinaSeries.ExportsToUnitedStates.Read("2025-04").StreakBelow().Explain()
            .Should().Be("below zero for at least 1 month (the period before is missing)");

    [Fact]
    public void Where_the_data_does_not_reach_back_it_is_at_least_so_long()
    {
        Streak streak = ChinaSeries.ExportsToUnitedStates.Read("2025-09").StreakBelow().Value;
        streak.IsAtLeast.Should().BeTrue();
        streak.EndedBefore.Should().BeNull();
        streak.Explain().Should().Be("below zero for at least 6 months in a row (the period before is missing)");
    }

    [Fact]
    public void A_gap_ends_what_can_be_said()
    {
        IndicatorSeries series = IndicatorSeries.Create(
            ChinaSeries.ExportsDefinition,
            [
                Observation.Of(ChinaSeries.Month("2024-11"), 6.7m),
                Observation.Of(ChinaSeries.Month("2025-01/P2M"), 2.3m),
                Observation.Of(ChinaSeries.Month("2025-03"), 12.4m),
            ],
            ChinaSeries.EndOf9June2025);
        Streak streak = Streak.Of(series, ChinaSeries.Month("2025-03"), StreakSide.Above);
        streak.Explain().Should().Be("above zero for at least 3 months in a row (2 observations; the period before is missing)");
    }

    [Fact]
    public void A_gap_right_before_the_month_does_so_too() =>
        Streak.Of(
            IndicatorSeries.Create(
                ChinaSeries.ExportsDefinition,
                [Observation.Of(ChinaSeries.Month("2025-03"), 12.4m), Observation.Of(ChinaSeries.Month("2025-05"), 4.8m)],
                ChinaSeries.EndOf9June2025),
            ChinaSeries.Month("2025-05"), StreakSide.Above).Explain()
            .Should().Be("above zero for at least 1 month (the period before is missing)");

    [Fact]
    public void A_missing_value_ends_what_can_be_said_and_is_not_zero()
    {
        IndicatorSeries series = IndicatorSeries.Create(
            ChinaSeries.ExportsDefinition,
            [Observation.Missing(ChinaSeries.Month("2025-03"), "withheld"), Observation.Of(ChinaSeries.Month("2025-04"), 8.1m)],
            ChinaSeries.EndOf9June2025);
        Streak.Of(series, ChinaSeries.Month("2025-04"), StreakSide.Above).IsAtLeast.Should().BeTrue();
    }

    [Fact]
    public void A_threshold_need_not_be_zero() =>
        ChinaSeries.ProducerPrices.Read("2025-06").StreakBelow(-2.5m).Explain().Should().Be("below -2.5% for the 3rd month in a row");

    [Fact]
    public void A_value_at_the_threshold_is_on_neither_side()
    {
        ChinaSeries.ConsumerPrices.Read("2025-07").StreakBelow().Value.Observations.Should().Be(0);
        ChinaSeries.ConsumerPrices.Read("2025-07").StreakAbove().Explain().Should().Be("not above zero, at 0.0%");
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(21, "21st")]
    [InlineData(113, "113th")]
    public void Ordinals_are_written_as_in_English(int number, string text) => IndicatorWords.Ordinal(number).Should().Be(text);
}
