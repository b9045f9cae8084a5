namespace TradePolicy.Tests;

/// <summary>What series, their values, releases and revisions say of themselves.</summary>
public sealed class IndicatorTextsTest
{
    private static readonly ReferencePeriod April = ReferencePeriod.Month(2025, 4);
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly Instant Ninth = Instant.FromUtc(2025, 6, 9, 1, 30);

    [Theory]
    [InlineData(IndicatorFrequency.Daily, "daily", "2025-06-01", "2025-06-04", "2025-06-05", null)]
    [InlineData(IndicatorFrequency.Weekly, "weekly", "2025-W20", "2025-W22", "2025-W23",
        "1 week between 2025-W20 and 2025-W22 is missing.")]
    [InlineData(IndicatorFrequency.Monthly, "monthly", "2025-01", "2025-04", "2025-05",
        "2 months between 2025-01 and 2025-04 are missing.")]
    [InlineData(IndicatorFrequency.Quarterly, "quarterly", "2025-Q1", "2025-Q3", "2025-Q4",
        "1 quarter between 2025-Q1 and 2025-Q3 is missing.")]
    [InlineData(IndicatorFrequency.HalfYearly, "half-yearly", "2024-S1", "2025-S1", "2025-S2",
        "1 half-year between 2024-S1 and 2025-S1 is missing.")]
    [InlineData(IndicatorFrequency.Annual, "annual", "2020", "2023", "2024", "2 years between 2020 and 2023 are missing.")]
    public void A_series_is_of_one_frequency_and_says_which_periods_it_lacks(
        IndicatorFrequency frequency, string word, string first, string second, string third, string? gap)
    {
        SeriesDefinition definition = Defined(IndicatorUnit.Percent, frequency, IndicatorBasis.YearOnYear);
        definition.ToString().Should().Be($"xx/series: CN prices, per cent, {word}, year on year");
        IReadOnlyList<Finding> findings = definition.Validate(
            new[] { first, second, third }.Select(period => Observation.Of(ReferencePeriod.Parse(period), 1m)));
        findings.Select(finding => finding.Message).Should().Equal(gap is null ? [] : [gap]);
        findings.All(finding => finding.IsCertain).Should().BeTrue();
        findings.SelectMany(finding => finding.Records).Should().Equal(gap is null ? [] : [first, second]);
    }

    [Theory]
    [InlineData(IndicatorBasis.Level, "level", "lowest value")]
    [InlineData(IndicatorBasis.YearToDate, "year to date", null)]
    [InlineData(IndicatorBasis.YearOnYear, "year on year", "sharpest year-on-year fall")]
    [InlineData(IndicatorBasis.MonthOnMonth, "month on month", "sharpest month-on-month fall")]
    [InlineData(IndicatorBasis.QuarterOnQuarter, "quarter on quarter", "sharpest quarter-on-quarter fall")]
    [InlineData(IndicatorBasis.QuarterOnQuarterAnnualised, "quarter on quarter, annualised", "sharpest annualised quarter-on-quarter fall")]
    [InlineData(IndicatorBasis.YearToDateYearOnYear, "year to date, year on year", "sharpest year-to-date year-on-year fall")]
    public void A_series_says_what_its_values_are_compared_with(IndicatorBasis basis, string word, string? superlative)
    {
        SeriesDefinition definition = Defined(IndicatorUnit.Percent, IndicatorFrequency.Monthly, basis);
        definition.ToString().Should().EndWith($"per cent, monthly, {word}");
        IndicatorSeries series = IndicatorSeries.Create(definition, [Observation.Of(April, -1m), Observation.Of(May, -2m)], Ninth);
        if (superlative is not null)
            LookBack.Of(series, May, LookBackSide.Lowest).Explain()
                .Should().Be($"the {superlative} in the 2 observations in the data (since April 2025)");
        else
            Refusal.Of<InvalidOperationException>(() => LookBack.Of(series, May, LookBackSide.Lowest)).WithMessage(
                "The statement cannot be made: a year to date is compared with the same months of other years, and a look-back goes " +
                "through all of them.");
    }

    [Theory]
    [InlineData(0, "5 USD")]
    [InlineData(2, "5 hundred USD")]
    [InlineData(3, "5 thousand USD")]
    [InlineData(4, "5 ten thousand USD")]
    [InlineData(6, "5 million USD")]
    [InlineData(8, "5 hundred million USD")]
    [InlineData(9, "5 billion USD")]
    [InlineData(12, "5 trillion USD")]
    [InlineData(7, "5 10^7 USD")]
    public void A_scale_is_said_in_words(int powerOfTen, string said) =>
        Defined(IndicatorUnit.Money("USD", powerOfTen), IndicatorFrequency.Monthly, IndicatorBasis.Level, 0)
            .Format(Observation.Of(May, 5m)).Should().Be(said);

    [Fact]
    public void Units_say_what_they_are()
    {
        IndicatorUnit.Index("2015=100").ToString().Should().Be("index (2015=100)");
        IndicatorUnit.PercentagePoints.ToString().Should().Be("percentage points");
        IndicatorUnit.Count("vehicles", 3).ToString().Should().Be("thousand vehicles");
        Refusal.Of<ArgumentOutOfRangeException>(() => IndicatorUnit.Money("USD", 16))
            .WithMessage("A scale is a power of ten from 0 to 15.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => IndicatorUnit.Count("vehicles", -1));
        SeriesDefinition index = Defined(IndicatorUnit.Index("2015=100"), IndicatorFrequency.Monthly, IndicatorBasis.Level);
        Change(index, 100m, 101m).Should().Be("rose by 1.0 index points, from 100.0 to 101.0");
        SeriesDefinition whole = Defined(IndicatorUnit.Index("2015=100"), IndicatorFrequency.Monthly, IndicatorBasis.Level, 0);
        Change(whole, 100m, 101m).Should().Be("rose by 1 index point, from 100 to 101");
    }

    [Fact]
    public void A_definition_that_cannot_be_is_refused_with_the_reason()
    {
        Refusal.Of<ArgumentException>(() => Defined(IndicatorUnit.Percent, IndicatorFrequency.Annual, IndicatorBasis.MonthOnMonth))
            .WithMessage("A series that is annual has no change month on month.*");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => Defined(IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, decimals: 11))
            .WithMessage("A series is published to 0 to 10 decimals.*").WithParameterName("publishedDecimals");
        Defined(IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, decimals: 10).PublishedDecimals
            .Should().Be(10);
        Refusal.Of<ArgumentException>(() => ChinaSeries.ExportsDefinition.WithCounterpart(Economy.China))
            .WithMessage("CN cannot be its own counterpart.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => ChinaSeries.ExportsDefinition.WithPriceBasis((PriceBasis)99))
            .WithMessage("The PriceBasis is not defined.*");
        Refusal.Of<ArgumentException>(
            () => Defined(IndicatorUnit.Money("USD"), IndicatorFrequency.Weekly, IndicatorBasis.Level)
                .WithAggregation(PeriodAggregation.Sum))
            .WithMessage("Only months, quarters, halves and years make up longer periods; xx/series is weekly.*");
        ChinaSeries.ExportsToUnitedStatesDefinition.ToString().Should().Be(
            "cn/exports/us/yoy: CN exports in US dollars to or from US, per cent, monthly, year on year");
        Defined(IndicatorUnit.Percent, IndicatorFrequency.HalfYearly, IndicatorBasis.YearOnYear).Fits(ReferencePeriod.Half(2025, 1))
            .Should().BeTrue();
        new NotComparableException().Message.Should().Be("The series are not comparable.");
    }

    [Theory]
    [InlineData(ObservationStatus.Normal, "2025-05: -3.3")]
    [InlineData(ObservationStatus.Provisional, "2025-05: -3.3 (provisional)")]
    [InlineData(ObservationStatus.Estimated, "2025-05: -3.3 (estimated)")]
    [InlineData(ObservationStatus.Revised, "2025-05: -3.3 (revised)")]
    [InlineData(ObservationStatus.Forecast, "2025-05: -3.3 (forecast)")]
    [InlineData(ObservationStatus.Break, "2025-05: -3.3 (after a break)")]
    public void A_value_says_its_status(ObservationStatus status, string said) =>
        Observation.Of(May, -3.3m, status).ToString().Should().Be(said);

    [Fact]
    public void A_value_has_a_remark_and_what_is_missing_has_a_reason()
    {
        Observation.Of(May, -3.3m, ObservationStatus.Revised).WithRemark("confidential").ToString()
            .Should().Be("2025-05: -3.3 (revised; confidential)");
        Observation missing = Observation.Missing(May, "a strike");
        missing.ToString().Should().Be("2025-05: missing (a strike)");
        missing.WithRemark(null).Should().Be(missing);
        Refusal.Of<ArgumentException>(() => missing.WithRemark("confidential"))
            .WithMessage("A missing value has a reason, and no remark beside it.*").WithParameterName("remark");
        Refusal.Of<ArgumentException>(() => Observation.Of(May, 1m, ObservationStatus.Missing))
            .WithMessage("Missing is not the status of a value; a missing value has a reason instead.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Observation.Of(May, 1m, decimals: 11))
            .WithMessage("A value is given to 0 to 10 decimals.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Observation.Of(May, 1.25m, decimals: 1))
            .WithMessage("The value has more than 1 decimal.*");
    }

    [Fact]
    public void A_release_has_each_period_once()
    {
        Refusal.Of<ArgumentException>(
            () => Release.Create(Publication.At(Ninth), "Office", Observation.Of(May, 1m), Observation.Of(May, 2m)))
            .WithMessage("The release contains 2025-05 twice: 2025-05: 1 and 2025-05: 2. A second print is in a release of its own, of " +
                "the same instant.*").WithParameterName("observations");
        Refusal.Of<ArgumentException>(() => Release.Create(Publication.At(Ninth), "Office", [null!]))
            .WithMessage("An observation is null.*");
        Release release = Release.Create(Publication.At(Ninth), "Office", Observation.Of(May, 1m));
        release.ObservationFor(May).Should().Be(Observation.Of(May, 1m));
        release.ObservationFor(April).Should().BeNull();
        Refusal.Of<ArgumentNullException>(() => release.ObservationFor(null!)).WithParameterName("period");
    }

    [Fact]
    public void A_revision_says_which_way_it_goes_and_when_a_value_came_or_went()
    {
        string Said(Observation first, Observation second) => Revised(first, second).Single().Explain();
        Said(Observation.Of(May, 4.8m), Observation.Of(May, 5m)).Should().Be("revised up by 0.2 percentage points, from 4.8% to 5.0%");
        Said(Observation.Of(May, 5m), Observation.Of(May, 4.8m)).Should().Be("revised down by 0.2 percentage points, from 5.0% to 4.8%");
        Said(Observation.Missing(May, "a strike"), Observation.Of(May, 5m))
            .Should().Be("filled in with 5.0%, where there was no value (a strike)");
        Said(Observation.Of(May, 5m), Observation.Missing(May, "an error")).Should().Be("withdrawn (an error), where it had been 5.0%");
        Revised(Observation.Of(May, 5m), Observation.Of(May, 5m)).Should().BeEmpty();
        Revised(Observation.Missing(May, "a strike"), Observation.Missing(May, "an error")).Should().BeEmpty();
        Revision revision = Revised(Observation.Of(May, 4.8m), Observation.Of(May, 5m)).Single();
        revision.ToString().Should().Be(
            "2025-05 revised up by 0.2 percentage points, from 4.8% to 5.0%, published 2025-07-09T01:30:00Z");
        revision.TryGetDifference(out decimal difference).Should().BeTrue();
        difference.Should().Be(0.2m);
        Revised(Observation.Missing(May, "a strike"), Observation.Of(May, 5m)).Single().TryGetDifference(out difference).Should().BeFalse();
        difference.Should().Be(0m);
        Revised(Observation.Of(May, 5m), Observation.Missing(May, "an error")).Single().TryGetDifference(out _).Should().BeFalse();
    }

    [Fact]
    public void Revisions_are_the_same_only_from_and_to_the_same()
    {
        Revision revision = Revised(Observation.Of(May, 4.8m), Observation.Of(May, 5m)).Single();
        Revision?[] others =
        [
            null, Revised(Observation.Of(May, 4.7m), Observation.Of(May, 5m)).Single(),
            Revised(Observation.Of(May, 4.8m), Observation.Of(May, 5.1m)).Single(),
        ];
        others.Should().OnlyContain(other => !revision.Equals(other));
        revision.Equals(Revised(Observation.Of(May, 4.8m), Observation.Of(May, 5m)).Single()).Should().BeTrue();
    }

    [Fact]
    public void A_consensus_says_of_how_many_and_what_it_is()
    {
        Consensus Of(ConsensusStatistic statistic, int? forecasters = null) =>
            Consensus.Create(May, "Reuters", statistic, 5.0m, Publication.At(Ninth), forecasters);
        Of(ConsensusStatistic.Median, 33).ToString().Should().Be("Reuters median of 33 for 2025-05: 5");
        Of(ConsensusStatistic.Mean).ToString().Should().Be("Reuters mean for 2025-05: 5");
        Of(ConsensusStatistic.NotStated, 1).ToString().Should().Be("Reuters poll of 1 for 2025-05: 5");
        Refusal.Of<ArgumentOutOfRangeException>(() => Of((ConsensusStatistic)99)).WithMessage("The statistic is not defined.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Of(ConsensusStatistic.Mean, 0)).WithMessage("A poll has at least one forecaster.*");
    }

    private static Revision[] Revised(Observation first, Observation second) =>
    [
        .. EconomicIndicator.Create(
            ChinaSeries.ExportsDefinition,
            [
                Release.Create(Publication.At(Ninth), "Office", first),
                Release.Create(Publication.At(Instant.FromUtc(2025, 7, 9, 1, 30)), "Office", second),
            ]).Revisions(May),
    ];

    private static string Change(SeriesDefinition definition, decimal before, decimal now) => DirectionOfChange.Of(
        IndicatorSeries.Create(definition, [Observation.Of(April, before), Observation.Of(May, now)], Ninth), May).Explain();

    private static SeriesDefinition Defined(IndicatorUnit unit, IndicatorFrequency frequency, IndicatorBasis basis, int decimals = 1) =>
        SeriesDefinition.Create("xx/series", Economy.China, "prices", unit, frequency, basis, decimals, "test");
}
