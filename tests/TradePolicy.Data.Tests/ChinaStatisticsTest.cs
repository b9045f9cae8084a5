using TradePolicy.Indicators;
using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

public sealed class ChinaStatisticsTest
{
    /// <summary>The first instant at which what was published on 9 June 2025 in Beijing was known for certain.</summary>
    private static readonly Instant EndOf9June2025 = Instant.FromUtc(2025, 6, 9, 16, 0);

    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);

    [Fact]
    public void Exports_grew_by_4_8_percent_in_May_2025_which_is_3_3_points_less_than_in_April_and_0_2_below_the_poll_of_Reuters()
    {
        IndicatorReading may = ChinaStatistics.Exports.AsKnownAt(EndOf9June2025)[May];
        may.AsPercentage().Should().Be(Percentage.Of(4.8m));
        may.ChangeFromPrevious.Value.Points.Should().Be(PercentagePoints.Of(-3.3m));
        may.SurpriseAgainst("Reuters").Value.Difference.Should().Be(-0.2m);
        may.SurpriseAgainst("Bloomberg").Value.Difference.Should().Be(-1.2m);
        may.Direction.Value.Direction.Should().Be(IndicatorDirection.Slowed);
    }

    [Fact]
    public void The_fall_of_exports_to_the_United_States_widened_in_May_2025_from_21_to_34_5_percent()
    {
        IndicatorReading may = ChinaStatistics.ExportsToUnitedStates.AsKnownAt(EndOf9June2025)[May];
        may.Direction.Value.Direction.Should().Be(IndicatorDirection.ContractionWidened);
        may.ChangeFromPrevious.Value.Points.Should().Be(PercentagePoints.Of(-13.5m));
    }

    [Fact]
    public void Consumer_prices_fell_in_May_2025_for_the_fourth_month_as_much_as_before()
    {
        IndicatorReading may = ChinaStatistics.ConsumerPrices.AsKnownAt(EndOf9June2025)[May];
        may.Direction.Value.Direction.Should().Be(IndicatorDirection.Unchanged);
        may.StreakBelow().Value.Months.Should().Be(4);
    }

    [Fact]
    public void Producer_prices_fell_in_May_2025_by_the_most_in_22_months()
    {
        IndicatorReading may = ChinaStatistics.ProducerPrices.AsKnownAt(EndOf9June2025)[May];
        may.LowestSince().Value.Months.Should().Be(22);
        may.StreakBelow().Value.Months.Should().Be(32);
        may.SurpriseAgainst("Bloomberg").Value.Difference.Should().Be(-0.1m);
        may.SurpriseAgainst("Investing.com").Value.Difference.Should().Be(-0.2m);
    }

    [Fact]
    public void Producer_prices_of_July_2025_tie_with_those_of_June()
    {
        LookBack lowest = ChinaStatistics.ProducerPrices.AsKnownAt(Instant.FromUtc(2025, 9, 1, 0, 0))[ReferencePeriod.Month(2025, 7)]
            .LowestSince().Value;
        (lowest.MonthsStrictly, lowest.Months).Should().Be((24, 1));
    }

    [Fact]
    public void On_9_June_2025_it_is_open_in_Beijing_whether_May_is_published_and_the_second_before_midnight_still()
    {
        ChinaStatistics.Exports.VintageAt(May, EndOf9June2025 - Duration.FromSeconds(1)).State.Should().Be(VintageState.Indeterminate);
        ChinaStatistics.Exports.VintageAt(May, EndOf9June2025).State.Should().Be(VintageState.Published);
        ChinaStatistics.Exports.VintageAt(May, Instant.FromUtc(2025, 6, 8, 15, 59, 59)).State.Should().Be(VintageState.NotPublished);
    }

    [Fact]
    public void The_revision_of_March_2023_changes_what_was_known_later_and_not_what_was_known_earlier()
    {
        ReferencePeriod march = ReferencePeriod.Month(2023, 3);
        ChinaStatistics.Exports.VintageAt(march, Instant.FromUtc(2023, 4, 13, 15, 59, 59)).State.Should()
            .Be(VintageState.Indeterminate, "the time of day is not held");
        ChinaStatistics.Exports.FirstVintage(march).Value.Observation.Value.Should().Be(14.8m);
        ChinaStatistics.Exports.VintageAt(march, Instant.FromUtc(2023, 6, 1, 0, 0)).State.Should()
            .Be(VintageState.Indeterminate, "Reuters saw the change on 11 August; it may be older");
        ChinaStatistics.Exports.VintageAt(march, Instant.FromUtc(2023, 8, 11, 16, 0)).Value.Observation.Value.Should().Be(11.4m);
    }

    [Theory]
    [InlineData("2025-09", 6)]
    [InlineData("2024-05", 13)]
    public void Press_phrases_on_exports_follow_from_the_data(string period, int months)
    {
        ReferencePeriod about = ReferencePeriod.Parse(period);
        ChinaStatistics.Exports.AsKnownAt(about.LastDay.PlusMonths(2).AtMidnight().InUtc().ToInstant())[about].HighestSince()
            .Value.Months.Should().Be(months);
    }

    [Theory]
    [InlineData("china-consumer-prices.json")]
    [InlineData("china-producer-prices.json")]
    [InlineData("china-exports.json")]
    [InlineData("china-exports-to-us.json")]
    public void Each_file_has_the_one_form_in_which_the_library_writes_it(string file)
    {
        using StreamReader reader = new(typeof(ChinaStatistics).Assembly.GetManifestResourceStream(file)!);
        string text = reader.ReadToEnd();
        TradePolicyJson.Write(TradePolicyJson.ReadIndicator(text)).Should().Be(text);
    }

    [Fact]
    public void Each_series_is_without_gaps_and_says_where_its_releases_are_from()
    {
        foreach (EconomicIndicator indicator in ChinaStatistics.All)
        {
            indicator.Validate().Where(finding => finding.IsCertain && indicator != ChinaStatistics.ExportsToUnitedStates)
                .Should().BeEmpty();
            indicator.Releases.Should()
                .OnlyContain(release => release.Source.StartsWith(indicator.Definition.Source) && release.Note != null);
        }

        ChinaStatistics.All.Select(indicator => indicator.Key).Should().OnlyHaveUniqueItems();
        (ChinaStatistics.ConsumerPrices.Periods.Count, ChinaStatistics.ProducerPrices.Periods.Count, ChinaStatistics.Exports.Periods.Count,
            ChinaStatistics.ExportsToUnitedStates.Periods.Count)
            .Should().Be((54, 55, 49, 9));
    }

    [Fact]
    public void Of_exports_to_the_United_States_December_2025_is_not_held_and_that_is_said()
    {
        EconomicIndicator exports = ChinaStatistics.ExportsToUnitedStates;
        exports.Validate().Where(finding => finding.IsCertain).Should().ContainSingle()
            .Which.Message.Should().Be("1 month between 2025-11 and 2026-01/P2M is missing.");
        IndicatorReading last = exports.AsLastPublished()[ReferencePeriod.Months(2026, 1, 2)];
        last.Snapshot.IsBeyondHorizon.Should().BeTrue();
        last.Direction.Explain().Should().Be("not known: no observation is known for the period right before January-February 2026");
        last.HighestSince().Explain()
            .Should().Be(
                "the mildest year-on-year fall in the 9 observations in the data (since April 2025), not counting 1 period that " +
                "is missing");
    }
}
