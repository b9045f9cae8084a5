namespace TradePolicy.Tests;

public sealed class GrowthTest
{
    private static readonly ReferencePeriod May2024 = ReferencePeriod.Month(2024, 5);
    private static readonly ReferencePeriod May2025 = ReferencePeriod.Month(2025, 5);
    private static readonly Instant At = ChinaSeries.EndOf9June2025;

    private static readonly SeriesDefinition LevelsDefinition = SeriesDefinition.Create(
        "cn/exports/level", Economy.China, "exports in US dollars", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly,
        IndicatorBasis.Level, 2, ChinaSeries.Customs)
        .WithPriceBasis(PriceBasis.Nominal);

    private static readonly IndicatorSeries Levels = IndicatorSeries.Create(
        LevelsDefinition, [Observation.Of(May2024, 302.35m), Observation.Of(May2025, 316m, decimals: 0)], At);

    private static readonly IndicatorSeries Growth = IndicatorSeries.Create(
        ChinaSeries.ExportsDefinition, [Observation.Of(May2025, 4.8m)], At);

    [Fact]
    public void Published_growth_and_growth_from_levels_are_two_facts()
    {
        GrowthFromLevels computed = GrowthFromLevels.Of(Levels, May2024, May2025);
        computed.Rounded(1).Should().Be(Percentage.Of(4.5m));
        computed.Rounded(1).Should().NotBe(Percentage.Of(Growth[May2025].Value));
        computed.Explain().Should().Be("4.5% above the 302.35 billion USD of May 2024, computed from levels");
    }

    [Fact]
    public void The_base_of_May_2024_had_been_revised()
    {
        ImpliedBase implied = ImpliedBase.Of(Levels, Growth, May2025);
        implied.BasePeriod.Should().Be(May2024);
        implied.Lowest.Should().BeApproximately(300.9m, 0.05m);
        implied.Highest.Should().BeApproximately(302.1m, 0.05m);
        implied.IsConsistentWith(Levels[May2024]).Should().BeFalse("302.35 billion was first published");
        implied.IsConsistentWith(Observation.Of(May2024, 302m, decimals: 0)).Should().BeTrue();
        implied.Explain()
            .Should().Be(
                "316 billion USD, published as growth of 4.8%, implies a base between 300.9 billion USD and 302.1 billion USD in May 2024");
    }

    [Fact]
    public void The_base_is_asked_of_two_readings_too()
    {
        EconomicIndicator levels = EconomicIndicator.Create(
            LevelsDefinition, [Release.Create(Publication.At(At), "test", Levels[May2025])]);
        IndicatorAnswer<ImpliedBase> implied = levels.AsKnownAt(At)[May2025].ImpliedBase(ChinaSeries.Exports.AsKnownAt(At)[May2025]);
        implied.Value.Should().Be(ImpliedBase.Of(Levels, Growth, May2025));
        Refusal.Of<InvalidOperationException>(() => levels.AsKnownAt(At)[May2025].ImpliedBase(ChinaSeries.Exports.AsKnownAt(At)[May2024]))
            .WithMessage("The level is of 2025-05, the growth of 2024-05.");
    }

    [Fact]
    public void Where_too_many_releases_are_in_doubt_on_either_side_no_base_is_certain()
    {
        Publication ninth = ChinaSeries.On(2025, 6, 9);
        Release[] inDoubt =
        [
            .. Enumerable.Range(1, 7)
                .Select(month => Release.Create(ninth, "test", Observation.Of(ReferencePeriod.Month(2024, month), 1m))),
        ];
        IndicatorReading Of(SeriesDefinition definition, decimal may, params Release[] more) => EconomicIndicator
            .Create(definition, [Release.Create(Publication.At(ninth.Earliest), "test", Observation.Of(May2025, may)), .. more])
            .AsKnownAt(ninth.Earliest)[May2025];
        IndicatorReading level = Of(LevelsDefinition, 316m), growth = Of(ChinaSeries.ExportsDefinition, 4.8m);
        level.ImpliedBase(growth).State.Should().Be(StatementState.Certain);
        level.ImpliedBase(Of(ChinaSeries.ExportsDefinition, 4.8m, inDoubt)).State.Should().Be(StatementState.Indeterminate);
        Of(LevelsDefinition, 316m, inDoubt).ImpliedBase(growth).State.Should().Be(StatementState.Indeterminate);
    }

    [Fact]
    public void Only_the_growth_of_the_same_thing_implies_a_base()
    {
        IndicatorSeries other = IndicatorSeries.Create(ChinaSeries.ExportsToUnitedStatesDefinition, [Observation.Of(May2025, -34.5m)], At);
        Refusal.Of<NotComparableException>(() => ImpliedBase.Of(Levels, other, May2025)).Which.Dimensions.Should()
            .Equal(SeriesDimension.Counterpart);
        Refusal.Of<InvalidOperationException>(() => ImpliedBase.Of(Growth, Levels, May2025));
        Refusal.Of<InvalidOperationException>(() => ImpliedBase.Of(Levels, Levels, May2025))
            .WithMessage("*which is not the growth of cn/exports/level*");
    }

    [Theory]
    [InlineData(136.0, 129.9, 4.7)]
    [InlineData(96.7, 100, -3.3)]
    [InlineData(97.1301, 100, -2.9)]
    [InlineData(28.8, 44.0, -34.5)]
    public void Growth_is_computed_from_levels_and_rounded_once(decimal level, decimal baseLevel, decimal growth) =>
        Math.Round(GrowthFromLevels.Rate(level, baseLevel).Value, 1, MidpointRounding.AwayFromZero).Should().Be(growth);

    [Fact]
    public void How_halves_are_rounded_is_stated()
    {
        GrowthFromLevels growth = GrowthFromLevels.Of(
            IndicatorSeries.Create(LevelsDefinition, [Observation.Of(May2024, 100m), Observation.Of(May2025, 100.25m)], At), May2024,
            May2025);
        growth.Rounded(1).Should().Be(Percentage.Of(0.3m));
        growth.Rounded(1, MidpointRounding.ToEven).Should().Be(Percentage.Of(0.2m));
    }

    [Fact]
    public void Growth_of_growth_is_refused()
    {
        Refusal.Of<InvalidOperationException>(() => GrowthFromLevels.Of(Growth, May2024, May2025))
            .WithMessage("Growth is computed from levels; cn/exports/yoy is in per cent, year on year.");
        Refusal.Of<ArgumentException>(() => GrowthFromLevels.Of(Levels, May2025, May2024)).WithMessage("*2025-05 is not before 2024-05.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => GrowthFromLevels.Rate(1m, 0m));
    }

    [Theory]
    [InlineData(1, 4, 4.060401)]
    [InlineData(-0.5, 12, -5.83768700)]
    [InlineData(0, 12, 0)]
    [InlineData(-100, 4, -100)]
    public void A_rate_is_compounded_and_not_multiplied(decimal rate, int periods, decimal annual) =>
        AnnualisedRate.Compound(Percentage.Of(rate), periods).Value.Should().BeApproximately(annual, 0.001m);

    [Fact]
    public void A_change_on_the_quarter_is_annualised_over_four()
    {
        SeriesDefinition quarterly = SeriesDefinition.Create(
            "us/gdp/qoq", Economy.UnitedStates, "gross domestic product", IndicatorUnit.Percent, IndicatorFrequency.Quarterly,
            IndicatorBasis.QuarterOnQuarter, 1, "BEA");
        ReferencePeriod quarter = ReferencePeriod.Quarter(2025, 2);
        AnnualisedRate annualised = AnnualisedRate.Of(IndicatorSeries.Create(quarterly, [Observation.Of(quarter, 1m)], At), quarter);
        annualised.Rate.Should().Be(Percentage.Of(4.060401m));
        annualised.Explain().Should().Be("1.0% quarter on quarter is 4.1% at an annual rate, compounded 4 times");
    }

    [Fact]
    public void A_change_on_the_year_is_annual_already() =>
        Refusal.Of<InvalidOperationException>(() => AnnualisedRate.Of(Growth, May2025))
            .WithMessage("*cn/exports/yoy is in per cent, year on year.");

    [Fact]
    public void The_mean_of_the_monthly_falls_is_that_of_the_year_to_date() =>
        Math.Round(ChinaSeries.ProducerPriceValues.Skip(36).Take(5).Average(), 1, MidpointRounding.AwayFromZero).Should().Be(-2.6m);
}
