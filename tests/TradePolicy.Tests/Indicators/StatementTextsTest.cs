namespace TradePolicy.Tests;

/// <summary>What statements on a series say, at the edges of what can be said.</summary>
public sealed class StatementTextsTest
{
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly ReferencePeriod April = ReferencePeriod.Month(2025, 4);
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly ReferencePeriod May2024 = ReferencePeriod.Month(2024, 5);

    private static readonly SeriesDefinition Levels = SeriesDefinition.Create(
        "cn/exports/level", Economy.China, "exports in US dollars", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly,
        IndicatorBasis.Level, 1, ChinaSeries.Customs)
        .WithPriceBasis(PriceBasis.Nominal);

    private static readonly SeriesDefinition Flows = Levels.WithAggregation(PeriodAggregation.Sum);
    private static readonly SeriesDefinition Prices = ChinaSeries.ProducerPricesDefinition;

    [Fact]
    public void Growth_from_levels_is_above_below_or_none()
    {
        string Grown(decimal level) => GrowthFromLevels.Of(Of(Levels, (May2024, 100m), (May, level)), May2024, May).Explain();
        Grown(110m).Should().Be("10.0% above the 100.0 billion USD of May 2024, computed from levels");
        Grown(90m).Should().Be("10.0% below the 100.0 billion USD of May 2024, computed from levels");
        Grown(100m).Should().Be("no growth from the 100.0 billion USD of May 2024, computed from levels");
        Grown(100.01m).Should().StartWith("less than 0.1% above");
    }

    [Fact]
    public void Growth_is_from_a_known_level_above_zero_to_a_known_level()
    {
        string WhyNot(IndicatorSeries series) => Why(() => GrowthFromLevels.Of(series, May2024, May));
        WhyNot(Of(Levels, (May2024, 100m))).Should().Be("no observation for May 2025 is known");
        WhyNot(Of(Levels, (May, 100m))).Should().Be("no observation for May 2024 is known");
        WhyNot(Of(Levels, (May2024, 0m), (May, 100m))).Should().Be("the base, 0.0 billion USD, is not above zero");
        WhyNot(Of(Levels, (May2024, -1m), (May, 100m))).Should().Be("the base, -1.0 billion USD, is not above zero");
        Refusal.Of<ArgumentOutOfRangeException>(() => GrowthFromLevels.Rate(1m, 0m)).WithMessage("Growth is from a level above zero.*");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => GrowthFromLevels.Of(Of(Levels, (May2024, 1m), (May, 2m)), May2024, May).Rounded(1, (MidpointRounding)99))
            .WithMessage("Not a way of rounding.*");
        SeriesDefinition unemployment = Defined(IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.Level);
        Refusal.Of<InvalidOperationException>(() => GrowthFromLevels.Of(Of(unemployment, (May2024, 5m), (May, 6m)), May2024, May))
            .WithMessage("Growth is computed from levels; xx/series is in per cent, level.");
        SeriesDefinition moneyOnTheYear = Defined(IndicatorUnit.Money("USD"), IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear);
        Refusal.Of<InvalidOperationException>(() => GrowthFromLevels.Of(Of(moneyOnTheYear, (May2024, 5m), (May, 6m)), May2024, May));
    }

    [Fact]
    public void The_base_of_growth_on_the_month_is_the_month_before()
    {
        SeriesDefinition onTheMonth = Rates(IndicatorBasis.MonthOnMonth);
        ImpliedBase.Of(Of(Levels, (May, 102m)), Of(onTheMonth, (May, 2m)), May).BasePeriod.Should().Be(April);
        ImpliedBase.Of(Of(Levels, (May, 102m)), Of(Rates(IndicatorBasis.YearOnYear), (May, 2m)), May).BasePeriod.Should().Be(May2024);
    }

    [Fact]
    public void A_published_base_is_consistent_as_far_as_it_was_rounded()
    {
        ImpliedBase implied = ImpliedBase.Of(Of(Levels, (May, 316m)), Of(Rates(IndicatorBasis.YearOnYear), (May, 4.8m)), May);
        implied.Lowest.Should().BeInRange(301.3m, 301.4m);
        implied.Highest.Should().BeInRange(301.7m, 301.8m);
        bool Consistent(decimal level, int decimals) => implied.IsConsistentWith(Observation.Of(May2024, level, decimals: decimals));
        Consistent(301m, 0).Should().BeTrue("it may be 301.4");
        Consistent(302m, 0).Should().BeTrue("it may be 301.6");
        Consistent(301.0m, 1).Should().BeFalse();
        Consistent(302.0m, 1).Should().BeFalse();
        ImpliedBase halved = ImpliedBase.Of(
            IndicatorSeries.Create(Levels, [Observation.Of(May, 50.5253m, decimals: 4)], Late),
            IndicatorSeries.Create(Rates(IndicatorBasis.YearOnYear), [Observation.Of(May, -50m, decimals: 0)], Late), May);
        halved.Lowest.Should().Be(100.05m);
        halved.IsConsistentWith(Observation.Of(May2024, 100.0m)).Should().BeTrue("it may be 100.05");
        ImpliedBase alsoHalved = ImpliedBase.Of(
            IndicatorSeries.Create(Levels, [Observation.Of(May, 50.5147m, decimals: 4)], Late),
            IndicatorSeries.Create(Rates(IndicatorBasis.YearOnYear), [Observation.Of(May, -50m, decimals: 0)], Late), May);
        alsoHalved.Highest.Should().Be(102.05m);
        alsoHalved.IsConsistentWith(Observation.Of(May2024, 102.1m)).Should().BeTrue("it may be 102.05");
        Refusal.Of<ArgumentNullException>(() => implied.IsConsistentWith(null!)).WithParameterName("published");
        Refusal.Of<ArgumentException>(() => implied.IsConsistentWith(Observation.Of(May, 301m)))
            .WithMessage("The base is that of 2024-05, and not of 2025-05.*");
    }

    [Fact]
    public void A_base_follows_only_from_a_level_above_zero_and_its_own_growth()
    {
        SeriesDefinition onTheYear = Rates(IndicatorBasis.YearOnYear);
        string WhyNot(decimal? level, decimal? growth) => Why(() => ImpliedBase.Of(
            level is { } known ? Of(Levels, (May, known)) : Of(Levels),
            growth is { } rate ? Of(onTheYear, (May, rate)) : Of(onTheYear),
            May));
        WhyNot(null, 5m).Should().Be("no observation for May 2025 is known");
        WhyNot(100m, null).Should().Be("no observation for May 2025 is known");
        WhyNot(0m, 5m).Should().Be("a level of zero or below, or growth of -100%, implies no base");
        WhyNot(100m, -100m).Should().Be("a level of zero or below, or growth of -100%, implies no base");
        WhyNot(100m, -99.95m).Should().Be("a level of zero or below, or growth of -100%, implies no base", "it may be -100%");
        ImpliedBase.Of(Of(Levels, (May, 0.1m)), Of(onTheYear, (May, -99.9m)), May).Lowest.Should().BePositive();

        SeriesDefinition toDate = Defined(IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly, IndicatorBasis.YearToDate);
        Refusal.Of<InvalidOperationException>(() => ImpliedBase.Of(Of(toDate, (May, 1m)), Of(onTheYear, (May, 5m)), May))
            .WithMessage("cn/exports/yoy is in per cent, year on year, which is not the growth of xx/series, a year to date.");
        Refusal.Of<InvalidOperationException>(
            () => ImpliedBase.Of(Of(Levels, (May, 1m)), Of(Rates(IndicatorBasis.YearToDateYearOnYear), (May, 5m)), May))
            .WithMessage("*year to date, year on year, which is not the growth of cn/exports/level, a level.");
        Refusal.Of<InvalidOperationException>(() => ImpliedBase.Of(Of(onTheYear, (May, 1m)), Of(onTheYear, (May, 5m)), May))
            .WithMessage("Growth is computed from levels; *");
        Refusal.Of<NotComparableException>(
            () => ImpliedBase.Of(Of(Levels, (May, 1m)), Of(ChinaSeries.ExportsToUnitedStatesDefinition, (May, 5m)), May))
            .WithMessage("cn/exports/us/yoy is not the growth of cn/exports/level. They differ in Counterpart.");
        SeriesDefinition realImports = SeriesDefinition.Create(
            "cn/imports/yoy", Economy.China, "imports", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
            ChinaSeries.Customs).WithPriceBasis(PriceBasis.Real);
        Refusal.Of<NotComparableException>(() => ImpliedBase.Of(Of(Levels, (May, 1m)), Of(realImports, (May, 5m)), May))
            .WithMessage("cn/imports/yoy is not the growth of cn/exports/level. They differ in Subject, PriceBasis.");
        IndicatorSeries later = IndicatorSeries.Create(onTheYear, [Observation.Of(May, 5m)], Late + Duration.FromDays(1));
        Refusal.Of<InvalidOperationException>(() => ImpliedBase.Of(Of(Levels, (May, 1m)), later, May)).WithMessage(
            "The two series are as known at two instants: cn/exports/level, 1 observation as known at 2026-01-01T00:00:00Z and " +
            "cn/exports/yoy, 1 observation as known at 2026-01-02T00:00:00Z.");
    }

    [Fact]
    public void A_rate_is_annualised_over_the_periods_of_a_year()
    {
        SeriesDefinition onTheMonth = Rates(IndicatorBasis.MonthOnMonth);
        AnnualisedRate monthly = AnnualisedRate.Of(Of(onTheMonth, (April, 2m), (May, 1m)), May);
        monthly.PeriodsAYear.Should().Be(12);
        monthly.Explain().Should().Be("1.0% month on month is 12.7% at an annual rate, compounded 12 times");
        AnnualisedRate.Of(Of(onTheMonth, (May, -100m)), May).Rate.Should().Be(Percentage.Of(-100m));
        string WhyNot(params (ReferencePeriod, decimal)[] values) => Why(() => AnnualisedRate.Of(Of(onTheMonth, values), May));
        WhyNot((May, -100.1m)).Should().Be("a rate is not below -100%, and the value is -100.1%");
        WhyNot((April, 1m), (May, -100.1m)).Should().Be("a rate is not below -100%, and the value is -100.1%");
        WhyNot().Should().Be("no observation for May 2025 is known");
        WhyNot((May, 100_000_000m)).Should().EndWith("compounded 12 times is beyond the range of a decimal");
        Refusal.Of<InvalidOperationException>(() => AnnualisedRate.Of(Of(Prices, (May, 1m)), May)).WithMessage(
            "Only a rate in per cent on the month or on the quarter is annualised; cn/ppi/yoy is in per cent, year on year.");
        Refusal.Of<ArgumentOutOfRangeException>(() => AnnualisedRate.Compound(Percentage.Of(-101m), 1))
            .WithMessage("A rate is not below -100 %.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => AnnualisedRate.Compound(Percentage.Of(1m), 0)).WithParameterName("periods");
        AnnualisedRate.Compound(Percentage.Of(1m), 1).Should().Be(Percentage.Of(1m));
    }

    [Fact]
    public void A_relative_change_is_higher_lower_or_none()
    {
        string Changed(decimal now) => IndicatorChange.Relative(Of(Prices, (April, 2m), (May, now)), April, May).Explain();
        Changed(3m).Should().Be("50.0% higher than the 2.0% of April 2025, in relative terms");
        Changed(1m).Should().Be("50.0% lower than the 2.0% of April 2025, in relative terms");
        Changed(2m).Should().Be("the same as the 2.0% of April 2025");
        IndicatorSeries both = Of(Prices, (April, 2m), (May, 3m));
        Refusal.Of<ArgumentNullException>(() => IndicatorChange.InPoints(both, null!, May)).WithParameterName("earlier");
        Refusal.Of<ArgumentNullException>(() => IndicatorChange.InPoints(both, April, null!)).WithParameterName("period");
        Refusal.Of<InvalidOperationException>(() => IndicatorChange.InPoints(Of(Levels, (April, 2m), (May, 3m)), April, May)).WithMessage(
            "A change in percentage points is the difference of two values in per cent; cn/exports/level is in billion USD. Take the " +
            "relative change, or the growth from levels.");
        Why(() => IndicatorChange.InPoints(Of(Prices, (May, 3m)), April, May)).Should().Be("no observation for April 2025 is known");
        Why(() => IndicatorChange.InPoints(Of(Prices, (April, 3m)), April, May)).Should().Be("no observation for May 2025 is known");
    }

    [Fact]
    public void A_quarter_is_made_of_the_fewest_figures()
    {
        PeriodAggregate made = Sum([.. Months(1, 30m, 31m, 32m), Observation.Of(ReferencePeriod.Months(2025, 1, 2), 61m)]);
        made.Parts.Select(part => part.Period.ToString()).Should().Equal("2025-01/P2M", "2025-03");
        made.Value.Should().Be(93m);
        PeriodAggregate last = PeriodAggregate.Of(
            IndicatorSeries.Create(
                Levels.WithAggregation(PeriodAggregation.Last),
                [Observation.Of(ReferencePeriod.Months(2025, 2, 2), 60m), .. Months(3, 32m)], Late),
            ReferencePeriod.Quarter(2025, 1));
        last.Explain().Should().Be("32.0 billion USD in the first quarter of 2025, the figure of March 2025");
    }

    [Fact]
    public void Four_months_are_made_of_the_fewest_figures_even_if_the_first_is_the_shorter_and_else_of_the_longer_first()
    {
        string[] PartsOf(ReferencePeriod period, params string[] known) =>
        [
            .. PeriodAggregate.Of(
                IndicatorSeries.Create(Flows, known.Select(part => Observation.Of(ReferencePeriod.Parse(part), 30m)), Late), period)
                .Parts.Select(part => part.Period.ToString()),
        ];
        PartsOf(ReferencePeriod.Months(2025, 1, 4), "2025-01", "2025-01/P2M", "2025-02/P3M", "2025-03", "2025-04")
            .Should().Equal("2025-01", "2025-02/P3M");
        PartsOf(ReferencePeriod.Quarter(2025, 1), "2025-01", "2025-01/P2M", "2025-02/P2M", "2025-03")
            .Should().Equal("2025-01/P2M", "2025-03");
    }

    [Fact]
    public void A_sum_says_the_break_within_it_and_has_the_decimals_of_the_coarsest_figure()
    {
        Observation Broken(int month, decimal value) => Observation.Of(ReferencePeriod.Month(2025, month), value, ObservationStatus.Break);
        Sum([Broken(1, 30m), .. Months(2, 31m, 32m)]).Break.Should().BeNull("nothing before it is added");
        Sum([.. Months(1, 30m), Broken(2, 31m), .. Months(3, 32m)]).Break.Should().Be(Broken(2, 31m));
        Sum([.. Months(1, 30.2m), Observation.Of(ReferencePeriod.Month(2025, 2), 31m, decimals: 0), .. Months(3, 32.1m)]).Explain()
            .Should().Be("93 billion USD in the first quarter of 2025, the sum of 3 figures");
    }

    [Fact]
    public void Why_a_longer_period_is_not_known_is_said_by_its_first_part_or_the_last()
    {
        string WhyNot(SeriesDefinition definition, string period, params Observation[] known) =>
            Why(() => PeriodAggregate.Of(IndicatorSeries.Create(definition, known, Late), ReferencePeriod.Parse(period)));
        WhyNot(Levels.WithAggregation(PeriodAggregation.Last), "2025-Q1", [.. Months(1, 30m)])
            .Should().Be("no observation for March 2025 is known");
        WhyNot(Flows, "2025-Q1", [Observation.Of(ReferencePeriod.Month(2025, 1), 30m, ObservationStatus.Forecast), .. Months(2, 31m, 32m)])
            .Should().Be("only a projection for January 2025 is known");
        WhyNot(Flows, "2025-Q1", [.. Months(1, decimal.MaxValue, decimal.MaxValue, 1m)])
            .Should().Be("the values of the first quarter of 2025 add up to more than a number can hold");
        SeriesDefinition Of(IndicatorFrequency frequency) => Defined(IndicatorUnit.Money("USD"), frequency, IndicatorBasis.Level)
            .WithAggregation(PeriodAggregation.Sum);
        WhyNot(Of(IndicatorFrequency.Quarterly), "2025-S2").Should().Be(
            "no observation for the third quarter of 2025 is known, and 1 further quarter of the second half of 2025 has no value");
        WhyNot(Of(IndicatorFrequency.HalfYearly), "2025-07/P12M").Should().Be(
            "no observation for the second half of 2025 is known, and 1 further half-year of July 2025-June 2026 has no value");
        WhyNot(Of(IndicatorFrequency.HalfYearly), "2025").Should().Be(
            "no observation for the first half of 2025 is known, and 1 further half-year of 2025 has no value");
        WhyNot(Of(IndicatorFrequency.Annual), "2025-01/P24M").Should().Be(
            "no observation for 2025 is known, and 1 further year of January 2025-December 2026 has no value");
        Refusal.Of<InvalidOperationException>(
            () => PeriodAggregate.Of(IndicatorSeries.Create(Levels, Months(1, 1m, 2m, 3m), Late), ReferencePeriod.Quarter(2025, 1)))
            .WithMessage("cn/exports/level does not state how its values make up that of a longer period*");
    }

    [Fact]
    public void A_streak_is_counted_in_the_periods_of_the_series()
    {
        SeriesDefinition Of(IndicatorFrequency frequency) => Defined(IndicatorUnit.Percent, frequency, IndicatorBasis.YearOnYear);
        string Said(SeriesDefinition definition, string last, params (string Period, decimal Value)[] values) => Streak.Of(
            IndicatorSeries.Create(
                definition, values.Select(row => Observation.Of(ReferencePeriod.Parse(row.Period), row.Value)), Late),
            ReferencePeriod.Parse(last), StreakSide.Below).Explain();
        Said(Of(IndicatorFrequency.Quarterly), "2025-Q3", ("2025-Q1", 1m), ("2025-Q2", -1m), ("2025-Q3", -2m))
            .Should().Be("below zero for the 2nd quarter in a row");
        Said(Of(IndicatorFrequency.Daily), "2025-06-10", ("2025-06-06", 1m), ("2025-06-09", -1m), ("2025-06-10", -2m))
            .Should().Be("below zero for the 2nd observation in a row");
        Said(Of(IndicatorFrequency.Monthly), "2025-05", ("2025-04", -1m), ("2025-05", -2m))
            .Should().Be("below zero for at least 2 months in a row (the period before is missing)");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => Streak.Of(StatementTextsTest.Of(Prices, (May, 1m)), May, (StreakSide)99)).WithMessage("Not a side of a threshold.*");
    }

    [Theory]
    [InlineData("2025-06-15", true)]
    [InlineData("2025-06-16", false)]
    public void Days_of_a_daily_series_are_neighbours_across_a_fortnight_of_holidays_and_no_more(string later, bool areNeighbours)
    {
        SeriesDefinition daily = Defined(IndicatorUnit.Percent, IndicatorFrequency.Daily, IndicatorBasis.Level);
        IndicatorSeries series = IndicatorSeries.Create(
            daily, [Observation.Of(ReferencePeriod.Parse("2025-06-01"), 1m), Observation.Of(ReferencePeriod.Parse(later), 2m)], Late);
        if (areNeighbours)
            DirectionOfChange.Of(series, ReferencePeriod.Parse(later)).Direction.Should().Be(IndicatorDirection.Rose);
        else
            Why(() => DirectionOfChange.Of(series, ReferencePeriod.Parse(later)))
                .Should().Be("no observation is known for the period right before 16 June 2025");
    }

    [Fact]
    public void A_surprise_has_the_decimals_of_the_coarser_of_both()
    {
        Consensus expected = Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 4.5m, Publication.At(Late));
        Surprise Against(Observation actual) => Surprise.Of(Prices, actual, expected, Late);
        Against(Observation.Of(May, 5m)).Explain().Should().Be("0.5 percentage points above the Reuters median of 4.5%");
        Against(Observation.Of(May, 4.25m, decimals: 2)).Explain()
            .Should().Be("0.25 percentage points below the Reuters median of 4.5%");
        Against(Observation.Of(May, 5.5m, decimals: 1)).Explain().Should().Be("1.0 percentage points above the Reuters median of 4.5%");
        Surprise.Of(Prices, Observation.Of(May, 6m, decimals: 0),
            Consensus.Create(May, "Reuters", ConsensusStatistic.Median, 5m, Publication.At(Late)), Late).Explain()
            .Should().Be("1 percentage point above the Reuters median of 5.0%");
        Against(Observation.Of(May, 4.5m)).Explain().Should().Be("in line with the Reuters median of 4.5%");
        Refusal.Of<ArgumentException>(() => Against(Observation.Of(April, 5m)))
            .WithMessage("The consensus is for 2025-05, and not for 2025-04.*");
    }

    [Fact]
    public void A_look_back_says_what_was_more_extreme_before()
    {
        string Said(LookBackSide side, params decimal[] values) => LookBack.Of(
            IndicatorSeries.Create(Prices, Months(5 - values.Length + 1, values), Late), May, side).Explain();
        Said(LookBackSide.Lowest, -3m, -2m).Should().Be("not the lowest: April 2025 was lower, at -3.0%");
        Said(LookBackSide.Highest, 3m, 2m).Should().Be("not the highest: April 2025 was higher, at 3.0%");
        Said(LookBackSide.Lowest, -5m, -3m, -3m).Should().Be("unchanged since April 2025; March 2025 was lower, at -5.0%");
        Said(LookBackSide.Lowest, -3m, -3m).Should().Be("unchanged since April 2025");
        Said(LookBackSide.Highest, -1m, 0m).Should().Be(
            "the highest year-on-year rate in the 2 observations in the data (since April 2025)");
        Said(LookBackSide.Lowest, 1m, 0m).Should().Be(
            "the lowest year-on-year rate in the 2 observations in the data (since April 2025)");
        Said(LookBackSide.Lowest, -3m, -2m, -3m).Should().Be(
            "level with March 2025, the sharpest year-on-year fall in the 3 observations in the data (since March 2025)");
        Said(LookBackSide.Lowest, 1m).Should().Be("the only observation in the data");
        Refusal.Of<ArgumentOutOfRangeException>(() => LookBack.Of(Of(Prices, (May, 1m)), May, (LookBackSide)99))
            .WithMessage("Not a side to look back on.*");
        IndicatorSeries withGap = IndicatorSeries.Create(
            Prices,
            [.. Months(3, -3m), Observation.Missing(April, "a strike"), .. Months(5, -2m)], Late);
        LookBack.Of(withGap, May, LookBackSide.Lowest).Explain().Should().Be("not the lowest: March 2025 was lower, at -3.0%");
        Why(() => LookBack.Of(
            IndicatorSeries.Create(Levels, [Observation.Of(ReferencePeriod.Months(2025, 3, 2), 9m), .. Months(5, 5m)], Late), May,
            LookBackSide.Lowest))
            .Should().Be("between March-April 2025 and May 2025 there are periods of different length");
    }

    [Fact]
    public void A_series_is_told_apart_by_what_it_holds_and_when_it_was_known()
    {
        IndicatorSeries series = Of(Prices, (April, 1m), (May, 2m));
        series.ToString().Should().Be("cn/ppi/yoy, 2 observations as known at 2026-01-01T00:00:00Z");
        IndicatorSeries?[] others =
        [
            null, Of(Prices, (April, 1m), (May, 3m)), Of(ChinaSeries.ConsumerPricesDefinition, (April, 1m), (May, 2m)),
            IndicatorSeries.Create(Prices, series, Late + Duration.FromSeconds(1)),
        ];
        others.Should().OnlyContain(other => !series.Equals(other));
        series.Equals(Of(Prices, (May, 2m), (April, 1m))).Should().BeTrue();
        Refusal.Of<ArgumentException>(() => Of(Prices, (April, 1m), (May, 2m), (April, 3m))).WithMessage(
            "2025-04 is given twice: 2025-04: 1 and 2025-04: 3. (Parameter 'observations')");
    }

    private static PeriodAggregate Sum(Observation[] observations) =>
        PeriodAggregate.Of(IndicatorSeries.Create(Flows, observations, Late), ReferencePeriod.Quarter(2025, 1));

    private static Observation[] Months(int first, params decimal[] values) =>
        [.. values.Select((value, at) => Observation.Of(ReferencePeriod.Month(2025, first + at), value))];

    private static IndicatorSeries Of(SeriesDefinition definition, params (ReferencePeriod Period, decimal Value)[] values) =>
        IndicatorSeries.Create(definition, values.Select(row => Observation.Of(row.Period, row.Value)), Late);

    // Growth that can be that of the levels, on the year, on the month or of the year to date.
    private static SeriesDefinition Rates(IndicatorBasis basis) => basis == IndicatorBasis.YearOnYear
        ? ChinaSeries.ExportsDefinition
        : SeriesDefinition.Create(
            "cn/exports/rate", Economy.China, "exports in US dollars", IndicatorUnit.Percent, IndicatorFrequency.Monthly, basis, 1,
            ChinaSeries.Customs).WithPriceBasis(PriceBasis.Nominal);

    private static SeriesDefinition Defined(IndicatorUnit unit, IndicatorFrequency frequency, IndicatorBasis basis) =>
        SeriesDefinition.Create("xx/series", Economy.China, "prices", unit, frequency, basis, 1, "test");

    private static string Why(Func<object> make)
    {
        string message = Refusal.Of<InvalidOperationException>(() => make()).Which.Message;
        message.Should().StartWith("The statement cannot be made: ").And.EndWith(".");
        return message["The statement cannot be made: ".Length..^1];
    }
}
