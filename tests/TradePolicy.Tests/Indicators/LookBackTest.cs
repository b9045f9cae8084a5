namespace TradePolicy.Tests;

public sealed class LookBackTest
{
    [Theory]
    [InlineData("2025-05", 22, "the sharpest year-on-year fall in 22 months (since July 2023)")]
    [InlineData("2025-06", 23, "the sharpest year-on-year fall in 23 months (since July 2023)")]
    public void The_fall_of_producer_prices_is_counted_from_the_last_one_as_sharp(string period, int months, string sentence)
    {
        LookBack lookBack = ChinaSeries.ProducerPrices.Read(period).LowestSince().Value;
        lookBack.Months.Should().Be(months);
        lookBack.MonthsStrictly.Should().Be(months);
        lookBack.IsExtreme.Should().BeTrue();
        lookBack.Explain().Should().Be(sentence);
    }

    [Fact]
    public void A_tie_has_two_answers_with_the_ties_named()
    {
        LookBack july = ChinaSeries.ProducerPrices.Read("2025-07").LowestSince().Value;
        july.Months.Should().Be(1);
        july.MonthsStrictly.Should().Be(24);
        july.Since!.Period.Should().Be(ReferencePeriod.Month(2025, 6));
        july.StrictlySince!.Period.Should().Be(ReferencePeriod.Month(2023, 7));
        july.Ties.Should().Equal(Observation.Of(ReferencePeriod.Month(2025, 6), -3.6m));
        july.IsExtreme.Should().BeTrue("the press wrote: remaining at the sharpest drop since July 2023");
        july.Explain().Should().Be("level with June 2025, the sharpest year-on-year fall in 24 months (since July 2023)");
    }

    [Theory]
    [InlineData("2025-09", LookBackSide.Highest, 6, "the fastest year-on-year rise in 6 months (since March 2025)")]
    [InlineData("2025-05", LookBackSide.Lowest, 3, "the slowest year-on-year rise in 3 months (since January-February 2025)")]
    [InlineData("2024-05", LookBackSide.Highest, 13, "the fastest year-on-year rise in 13 months (since April 2023)")]
    public void The_phrases_of_the_press_on_exports_count_in_the_same_way(string period, LookBackSide extreme, int months, string sentence)
    {
        IndicatorReading reading = ChinaSeries.Exports.Read(period);
        LookBack lookBack = (extreme == LookBackSide.Lowest ? reading.LowestSince() : reading.HighestSince()).Value;
        lookBack.Months.Should().Be(months);
        lookBack.Explain().Should().Be(sentence);
    }

    [Fact]
    public void Twenty_two_months_are_also_the_longest_window_of_which_the_value_is_the_lowest()
    {
        IndicatorSeries series = ChinaSeries.ProducerPrices.AsKnownAt(ChinaSeries.EndOf9June2025).Value;
        int at = series.IndexOf(ReferencePeriod.Month(2025, 5));
        int window = 1;
        while (series[at - window].Value > series[at].Value)
            window++;
        window.Should().Be(22);
    }

    [Fact]
    public void Where_nothing_held_is_as_extreme_there_is_no_number_of_months()
    {
        IndicatorSeries series = Series("2023-08", -3.0m, -2.5m, -2.6m, -3.3m);
        LookBack lookBack = LookBack.Of(series, ChinaSeries.Month("2023-11"), LookBackSide.Lowest);
        lookBack.Months.Should().BeNull();
        lookBack.MonthsStrictly.Should().BeNull();
        lookBack.Since.Should().BeNull();
        lookBack.ObservationCount.Should().Be(4);
        lookBack.Explain().Should().Be("the sharpest year-on-year fall in the 4 observations in the data (since August 2023)");
    }

    [Fact]
    public void A_tie_may_be_all_that_is_held()
    {
        LookBack lookBack = LookBack.Of(Series("2023-08", -3.3m, -2.5m, -3.3m, -3.3m), ChinaSeries.Month("2023-11"), LookBackSide.Lowest);
        lookBack.Months.Should().Be(1);
        lookBack.MonthsStrictly.Should().BeNull();
        lookBack.Ties.Select(tie => tie.Period.ToString()).Should().Equal("2023-10", "2023-08");
        lookBack.Explain().Should().Be(
            "level with October 2023 and 1 earlier observation, the sharpest year-on-year fall in the 4 observations in the data (since " +
            "August 2023)");
    }

    [Fact]
    public void What_comes_later_plays_no_part() =>
        LookBack.Of(Series("2025-01", -1m, -2m, -9m), ChinaSeries.Month("2025-02"), LookBackSide.Lowest).ObservationCount.Should().Be(2);

    [Fact]
    public void The_only_observation_is_no_record()
    {
        LookBack lookBack = LookBack.Of(Series("2025-01", -1m), ChinaSeries.Month("2025-01"), LookBackSide.Lowest);
        lookBack.IsExtreme.Should().BeFalse();
        lookBack.Explain().Should().Be("the only observation in the data");
    }

    [Fact]
    public void A_value_above_the_one_before_is_not_the_lowest()
    {
        LookBack april = ChinaSeries.ProducerPrices.Read("2025-02").LowestSince().Value;
        april.IsExtreme.Should().BeFalse();
        april.Months.Should().Be(1);
        april.Explain().Should().Be("not the lowest: January 2025 was lower, at -2.3%");
    }

    [Fact]
    public void The_words_fit_the_sign_and_the_end_of_the_series()
    {
        Sentence(LookBackSide.Highest, 1m, 3m, 2m, 2.5m).Should().Be("the fastest year-on-year rise in 2 months (since February 2025)");
        Sentence(LookBackSide.Highest, -1m, -0.1m, -2m, -0.5m)
            .Should().Be("the mildest year-on-year fall in 2 months (since February 2025)");
        Sentence(LookBackSide.Lowest, 1m, -3m, 2m, 0m).Should().Be("the lowest year-on-year rate in 2 months (since February 2025)");

        static string Sentence(LookBackSide extreme, params decimal[] values) =>
            LookBack.Of(Series("2025-01", values), ChinaSeries.Month("2025-04"), extreme).Explain();
    }

    [Fact]
    public void Periods_that_are_not_held_are_said_to_be_missing_from_the_count()
    {
        IndicatorSeries series = IndicatorSeries.Create(
            ChinaSeries.ProducerPricesDefinition,
            [
                Observation.Of(ChinaSeries.Month("2023-07"), -4.4m),
                Observation.Of(ChinaSeries.Month("2023-08"), -3.0m),
                Observation.Missing(ChinaSeries.Month("2023-09"), "not published"),
                Observation.Of(ChinaSeries.Month("2023-12"), -3.5m),
            ],
            ChinaSeries.EndOf9June2025);
        LookBack lookBack = LookBack.Of(series, ChinaSeries.Month("2023-12"), LookBackSide.Lowest);
        lookBack.Months.Should().Be(5);
        lookBack.MissingSince.Should().Be(3, "September has no value, October and November are not held");
        lookBack.ObservationCount.Should().Be(3);
        lookBack.Explain()
            .Should().Be("the sharpest year-on-year fall in 5 months (since July 2023), not counting 3 periods that are missing");
    }

    [Fact]
    public void A_break_is_said_if_it_lies_within_the_record_and_not_before_it()
    {
        static string Sentence(int broken, params decimal[] values) => LookBack.Of(
            IndicatorSeries.Create(
                ChinaSeries.ProducerPricesDefinition,
                values.Select((value, at) => Observation.Of(
                    ReferencePeriod.Month(2025, at + 1), value, at == broken ? ObservationStatus.Break : ObservationStatus.Normal)),
                ChinaSeries.EndOf9June2025),
            ReferencePeriod.Month(2025, values.Length), LookBackSide.Lowest).Explain();
        Sentence(1, -1m, -2m, -9m, -1m, -5m).Should().Be("the sharpest year-on-year fall in 2 months (since March 2025)");
        Sentence(3, -1m, -2m, -9m, -1m, -5m).Should().Be(
            "the sharpest year-on-year fall in 2 months (since March 2025), across a break of the series in April 2025");
        Sentence(0, -1m, -5m).Should().Be("the sharpest year-on-year fall in the 2 observations in the data (since January 2025)");
    }

    [Fact]
    public void Other_frequencies_count_in_their_own_spans()
    {
        SeriesDefinition quarterly = SeriesDefinition.Create(
            "us/gdp/saar", Economy.UnitedStates, "gross domestic product", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Quarterly,
            IndicatorBasis.Level, 1, "Bureau of Economic Analysis");
        IndicatorSeries series = IndicatorSeries.Create(
            quarterly,
            [
                Observation.Of(ReferencePeriod.Quarter(2013, 3), 17_200m),
                Observation.Of(ReferencePeriod.Quarter(2013, 4), 17_078.3m),
                Observation.Of(ReferencePeriod.Quarter(2014, 1), 17_101.3m),
            ],
            ChinaSeries.EndOf9June2025);
        LookBack lookBack = LookBack.Of(series, ReferencePeriod.Quarter(2014, 1), LookBackSide.Highest);
        lookBack.Months.Should().Be(6);
        lookBack.Explain().Should().Be("the highest value in 2 quarters (since the third quarter of 2013)");
    }

    [Fact]
    public void A_daily_series_counts_days()
    {
        SeriesDefinition daily = SeriesDefinition.Create(
            "cn/cny-fixing", Economy.China, "yuan to the dollar", IndicatorUnit.Index("yuan to the dollar"), IndicatorFrequency.Daily,
            IndicatorBasis.Level, 4, "PBOC");
        IndicatorSeries series = IndicatorSeries.Create(
            daily,
            [
                Observation.Of(ReferencePeriod.Day(new LocalDate(2025, 6, 5)), 7.1865m),
                Observation.Of(ReferencePeriod.Day(new LocalDate(2025, 6, 6)), 7.1845m),
                Observation.Of(ReferencePeriod.Day(new LocalDate(2025, 6, 9)), 7.1855m),
            ],
            ChinaSeries.EndOf9June2025);
        LookBack lookBack = LookBack.Of(series, ReferencePeriod.Parse("2025-06-09"), LookBackSide.Highest);
        lookBack.Months.Should().BeNull();
        lookBack.MissingSince.Should().Be(0, "days that are not held are no gaps");
        lookBack.Explain().Should().Be("the highest value in 4 days (since 5 June 2025)");
    }

    [Fact]
    public void A_period_without_a_value_has_no_look_back()
    {
        IndicatorSeries series = IndicatorSeries.Create(
            ChinaSeries.ProducerPricesDefinition, [Observation.Missing(ChinaSeries.Month("2025-01"), "not published")],
            ChinaSeries.EndOf9June2025);
        Refusal.Of<InvalidOperationException>(() => LookBack.Of(series, ChinaSeries.Month("2025-01"), LookBackSide.Lowest))
            .WithMessage("The statement cannot be made: there is no value for January 2025: not published.");
        Refusal.Of<InvalidOperationException>(() => LookBack.Of(series, ChinaSeries.Month("2025-02"), LookBackSide.Lowest))
            .WithMessage("*no observation for February 2025 is known.");
    }

    private static IndicatorSeries Series(string first, params decimal[] values) => IndicatorSeries.Create(
        ChinaSeries.ProducerPricesDefinition,
        ChinaSeries.Monthly("test", ChinaSeries.Month(first), values).SelectMany(release => release.Observations),
        ChinaSeries.EndOf9June2025);
}
