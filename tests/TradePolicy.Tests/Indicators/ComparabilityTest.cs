namespace TradePolicy.Tests;

/// <summary>What is set against what, and what is not.</summary>
public sealed class ComparabilityTest
{
    private static readonly ReferencePeriod JanuaryAndFebruary = ReferencePeriod.Months(2025, 1, 2);

    // China publishes the amounts of January and February together.
    private static readonly IndicatorSeries Exports = Levels(
        IndicatorBasis.Level,
        Observation.Of(ReferencePeriod.Month(2024, 12), 335.6m),
        Observation.Of(JanuaryAndFebruary, 539.9m),
        Observation.Of(Month(3), 313.9m),
        Observation.Of(Month(4), 315.7m),
        Observation.Of(Month(5), 316.1m));

    [Fact]
    public void An_amount_over_two_months_is_not_set_against_one_over_one_month()
    {
        const string Why = "*January-February 2025 and March 2025 are of different length.";
        Refusal.Of<InvalidOperationException>(() => DirectionOfChange.Of(Exports, Month(3))).WithMessage(Why);
        Refusal.Of<InvalidOperationException>(() => IndicatorChange.Relative(Exports, JanuaryAndFebruary, Month(3))).WithMessage(Why);
        Refusal.Of<InvalidOperationException>(() => GrowthFromLevels.Of(Exports, JanuaryAndFebruary, Month(3))).WithMessage(Why);
        DirectionOfChange.Of(Exports, Month(4)).Direction.Should().Be(IndicatorDirection.Rose);
    }

    [Fact]
    public void A_look_back_and_a_streak_stop_where_the_length_changes()
    {
        Refusal.Of<InvalidOperationException>(() => LookBack.Of(Exports, Month(5), LookBackSide.Highest))
            .WithMessage("*there are periods of different length.");
        LookBack.Of(Exports, Month(5), LookBackSide.Lowest).Months.Should().Be(1);
        Streak above = Streak.Of(Exports, Month(5), StreakSide.Above, 300m);
        above.Explain().Should().Be("above 300 billion USD for at least 3 months in a row (the period before has another length)");
    }

    [Fact]
    public void A_year_to_date_is_set_against_the_same_months_of_another_year()
    {
        IndicatorSeries toDate = Levels(
            IndicatorBasis.YearToDate,
            Observation.Of(ReferencePeriod.Month(2024, 1), 307m),
            Observation.Of(ReferencePeriod.Month(2024, 12), 3577m),
            Observation.Of(ReferencePeriod.Month(2025, 1), 325m));
        GrowthFromLevels.Of(toDate, ReferencePeriod.Month(2024, 1), ReferencePeriod.Month(2025, 1)).Explain()
            .Should().StartWith("5.9% above");
        Refusal.Of<InvalidOperationException>(() => DirectionOfChange.Of(toDate, ReferencePeriod.Month(2025, 1)))
            .WithMessage("*a year to date is compared with the same months of another year, and not January 2025 with December 2024.");
        Refusal.Of<InvalidOperationException>(() => LookBack.Of(toDate, ReferencePeriod.Month(2025, 1), LookBackSide.Lowest));
    }

    [Fact]
    public void A_break_of_the_series_is_said()
    {
        IndicatorSeries rates = IndicatorSeries.Create(
            ChinaSeries.ProducerPricesDefinition,
            [
                Observation.Of(Month(1), -1m),
                Observation.Of(Month(2), -9m),
                Observation.Of(Month(3), -2m),
                Observation.Of(Month(4), -3m, ObservationStatus.Break),
                Observation.Of(Month(5), -5m),
            ],
            Instant.FromUtc(2025, 6, 9, 16, 0));
        DirectionOfChange.Of(rates, Month(4)).Explain()
            .Should().Be("contraction widened by 1.0 percentage points, from -2.0% to -3.0%, across a break of the series in April 2025");
        LookBack.Of(rates, Month(5), LookBackSide.Lowest).Explain()
            .Should().Be("the sharpest year-on-year fall in 3 months (since February 2025), across a break of the series in April 2025");
        Streak.Of(rates, Month(5), StreakSide.Below).Explain().Should().EndWith(", across a break of the series in April 2025");
        IndicatorChange.InPoints(rates, Month(4), Month(5)).Break.Should().BeNull();
        IndicatorChange.InPoints(rates, Month(3), Month(5)).Break!.Period.Should().Be(Month(4));
    }

    [Fact]
    public void A_value_that_stays_as_it_was_is_no_record()
    {
        IndicatorSeries flat = IndicatorSeries.Create(
            ChinaSeries.ProducerPricesDefinition,
            [Observation.Of(Month(1), 0.5m), Observation.Of(Month(2), -0.7m), Observation.Of(Month(3), -0.1m),
                Observation.Of(Month(4), -0.1m), Observation.Of(Month(5), -0.1m)],
            Instant.FromUtc(2025, 6, 9, 16, 0));
        LookBack lowest = LookBack.Of(flat, Month(5), LookBackSide.Lowest);
        lowest.IsExtreme.Should().BeFalse();
        lowest.Explain().Should().Be("unchanged since March 2025; February 2025 was lower, at -0.7%");
        LookBack.Of(flat, Month(5), LookBackSide.Highest).Explain()
            .Should().Be("level with April 2025 and 1 earlier observation, the mildest year-on-year fall in 4 months (since January 2025)");
    }

    [Theory]
    [InlineData(IndicatorFrequency.Annual, IndicatorBasis.MonthOnMonth)]
    [InlineData(IndicatorFrequency.Quarterly, IndicatorBasis.MonthOnMonth)]
    [InlineData(IndicatorFrequency.Annual, IndicatorBasis.QuarterOnQuarter)]
    [InlineData(IndicatorFrequency.HalfYearly, IndicatorBasis.QuarterOnQuarterAnnualised)]
    public void A_series_has_no_change_on_a_period_shorter_than_its_own(IndicatorFrequency frequency, IndicatorBasis basis) =>
        Refusal.Of<ArgumentException>(
            () => SeriesDefinition.Create("x/y", Economy.China, "x", IndicatorUnit.Percent, frequency, basis, 1, "somebody"))
                .WithMessage("A series that is * has no change *");

    [Fact]
    public void A_rate_that_compounds_beyond_what_is_computed_has_no_annual_rate()
    {
        SeriesDefinition monthly = SeriesDefinition.Create(
            "zw/cpi/mom", Economy.Parse("ZW"), "consumer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
            IndicatorBasis.MonthOnMonth, 1, "somebody");
        IndicatorSeries prices = IndicatorSeries.Create(
            monthly, [Observation.Of(ReferencePeriod.Month(2008, 11), 79_600_000_000m)], Instant.FromUtc(2009, 1, 1, 0, 0));
        Refusal.Of<InvalidOperationException>(() => AnnualisedRate.Of(prices, ReferencePeriod.Month(2008, 11)))
            .WithMessage("*is beyond the range of a decimal.");
    }

    [Fact]
    public void Growth_that_rounds_to_nothing_is_not_said_to_be_nothing()
    {
        IndicatorSeries levels = Levels(IndicatorBasis.Level, Observation.Of(Month(4), 100m), Observation.Of(Month(5), 100.04m));
        GrowthFromLevels.Of(levels, Month(4), Month(5)).Explain().Should().StartWith("less than 0.1% above");
    }

    [Fact]
    public void A_poll_that_became_known_after_the_release_is_not_what_was_expected()
    {
        EconomicIndicator exports = ChinaSeries.Exports.With(
            Consensus.Create(Month(5), "X", ConsensusStatistic.Median, 5.0m, Publication.At(Instant.FromUtc(2025, 6, 5, 0, 0))),
            Consensus.Create(Month(5), "X", ConsensusStatistic.Median, 4.8m, Publication.At(Instant.FromUtc(2025, 6, 20, 0, 0))));
        exports.AsKnownAt(Instant.FromUtc(2025, 7, 1, 0, 0))[Month(5)].SurpriseAgainst("X").Value.Points.Should()
            .Be(PercentagePoints.Of(-0.2m));
    }

    [Fact]
    public void Of_several_statistics_of_a_provider_one_is_named()
    {
        EconomicIndicator exports = ChinaSeries.Exports.With(
            Consensus.Create(Month(5), "X", ConsensusStatistic.Median, 6.0m, Publication.At(Instant.FromUtc(2025, 6, 5, 0, 0))),
            Consensus.Create(Month(5), "X", ConsensusStatistic.Mean, 5.7m, Publication.At(Instant.FromUtc(2025, 6, 5, 0, 0))));
        IndicatorReading may = exports.AsKnownAt(Instant.FromUtc(2025, 7, 1, 0, 0))[Month(5)];
        may.SurpriseAgainst("X").IsCertain.Should().BeFalse();
        may.SurpriseAgainst("X").Reasons.Select(fact => fact.Message).Should().Contain("X gives several statistics (Median, Mean)");
        may.SurpriseAgainst("X", ConsensusStatistic.Mean).Value.Points.Should().Be(PercentagePoints.Of(-0.9m));
    }

    [Fact]
    public void A_slip_in_the_newest_value_is_found_there_and_not_beside_it()
    {
        Observation[] prices =
        [
            .. Enumerable.Range(1, 10).Select(month => Observation.Of(ReferencePeriod.Month(2024, month), -2.5m + (month % 2 * 0.1m))),
            Observation.Of(ReferencePeriod.Month(2024, 11), 2.5m)
        ];
        Finding finding = ChinaSeries.ProducerPricesDefinition.Validate(prices).Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.ProbableSignError);
        finding.Records.Should().Equal("2024-11");
    }

    [Fact]
    public void Of_more_releases_in_doubt_than_are_combined_nothing_is_certain()
    {
        Publication during = Publication.Between(Instant.FromUtc(2010, 1, 1, 0, 0), Instant.FromUtc(2011, 1, 1, 0, 0));
        EconomicIndicator many = EconomicIndicator.Create(
            ChinaSeries.ProducerPricesDefinition,
            Enumerable.Range(1, 8)
                .Select(month => Release.Create(during, "somebody", Observation.Of(ReferencePeriod.Month(2009, month), 1m))));
        IndicatorReading last = many.AsKnownAt(Instant.FromUtc(2010, 7, 1, 0, 0))[ReferencePeriod.Month(2009, 8)];
        last.StreakAbove().State.Should().Be(StatementState.Indeterminate);
        last.ChangeFrom(ReferencePeriod.Month(2008, 1)).State.Should().Be(StatementState.Indeterminate);
    }

    [Fact]
    public void What_is_the_same_on_every_reading_is_one_observation()
    {
        Instant noon = Instant.FromUtc(2025, 6, 9, 4, 0);
        EconomicIndicator exports = EconomicIndicator.Create(
            ChinaSeries.ExportsDefinition,
            [
                Release.Create(ChinaSeries.On(2025, 5, 9), "first", Observation.Of(Month(4), 8.1m)),
                Release.Create(ChinaSeries.On(2025, 6, 9), "again", Observation.Of(Month(4), 8.1m), Observation.Of(Month(5), 4.8m)),
            ]);
        exports.AsKnownAt(noon)[Month(4)].Value.Should().Be(8.1m);
        Refusal.Of<InvalidOperationException>(() => exports.AsKnownAt(noon)[Month(5)].Value);
    }

    private static ReferencePeriod Month(int month) => ReferencePeriod.Month(2025, month);

    private static IndicatorSeries Levels(IndicatorBasis basis, params Observation[] observations) => IndicatorSeries.Create(
        SeriesDefinition.Create(
            "cn/exports", Economy.China, "exports", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly, basis, 1, "Customs"),
        observations,
        Instant.FromUtc(2025, 6, 9, 16, 0));
}
