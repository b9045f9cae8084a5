namespace TradePolicy.Tests;

/// <summary>
/// China's series of the source text, typed again from the publications of the National Bureau of Statistics and of
/// Customs. Where only the month of a release matters, it is put on the 9th of the month after, without a time of day.
/// </summary>
internal static class ChinaSeries
{
    internal const string Statistics = "National Bureau of Statistics of China";
    internal const string Customs = "General Administration of Customs of China";

    internal static DateTimeZone Beijing { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The first instant at which what was published on 9 June 2025 in Beijing was known for certain.</summary>
    internal static Instant EndOf9June2025 { get; } = Instant.FromUtc(2025, 6, 9, 16, 0);

    internal static SeriesDefinition ProducerPricesDefinition { get; } = SeriesDefinition.Create(
        "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
        Statistics);

    internal static SeriesDefinition ConsumerPricesDefinition { get; } = SeriesDefinition.Create(
        "cn/cpi/yoy", Economy.China, "consumer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
        Statistics);

    internal static SeriesDefinition ExportsDefinition { get; } = SeriesDefinition.Create(
        "cn/exports/yoy", Economy.China, "exports in US dollars", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
        IndicatorBasis.YearOnYear, 1, Customs)
        .WithPriceBasis(PriceBasis.Nominal).WithPolarity(IndicatorPolarity.HigherIsBetter);

    internal static SeriesDefinition ExportsToUnitedStatesDefinition { get; } = SeriesDefinition.Create(
        "cn/exports/us/yoy", Economy.China, "exports in US dollars", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
        IndicatorBasis.YearOnYear, 1, Customs)
        .WithCounterpart(Economy.UnitedStates).WithPriceBasis(PriceBasis.Nominal).WithPolarity(IndicatorPolarity.HigherIsBetter);

    /// <summary>January 2022 to July 2026.</summary>
    internal static IReadOnlyList<decimal> ProducerPriceValues { get; } =
    [
        9.1m, 8.8m, 8.3m, 8.0m, 6.4m, 6.1m, 4.2m, 2.3m, 0.9m, -1.3m, -1.3m, -0.7m,
        -0.8m, -1.4m, -2.5m, -3.6m, -4.6m, -5.4m, -4.4m, -3.0m, -2.5m, -2.6m, -3.0m, -2.7m,
        -2.5m, -2.7m, -2.8m, -2.5m, -1.4m, -0.8m, -0.8m, -1.8m, -2.8m, -2.9m, -2.5m, -2.3m,
        -2.3m, -2.2m, -2.5m, -2.7m, -3.3m, -3.6m, -3.6m, -2.9m, -2.3m, -2.1m, -2.2m, -1.9m,
        -1.4m, -0.9m, 0.5m, 2.8m, 3.9m, 4.1m, 3.5m,
    ];

    internal static EconomicIndicator ProducerPrices { get; } = EconomicIndicator.Create(
        ProducerPricesDefinition,
        Monthly(Statistics, ReferencePeriod.Month(2022, 1), ProducerPriceValues),
        [
            Expected("Bloomberg", ConsensusStatistic.Median, -3.2m),
            Expected("Investing.com", ConsensusStatistic.NotStated, -3.1m),
        ]);

    /// <summary>January 2024 to September 2025.</summary>
    internal static EconomicIndicator ConsumerPrices { get; } = EconomicIndicator.Create(
        ConsumerPricesDefinition,
        Monthly(
            Statistics,
            ReferencePeriod.Month(2024, 1),
            [
                -0.8m, 0.7m, 0.1m, 0.3m, 0.3m, 0.2m, 0.5m, 0.6m, 0.4m, 0.3m, 0.2m, 0.1m,
                0.5m, -0.7m, -0.1m, -0.1m, -0.1m, 0.1m, 0.0m, -0.4m, -0.3m,
            ]),
        [Expected("Bloomberg", ConsensusStatistic.Median, -0.2m)]);

    /// <summary>January 2022 to December 2025, January and February together, as Customs publishes them.</summary>
    internal static EconomicIndicator Exports { get; } = EconomicIndicator.Create(
        ExportsDefinition,
        [
            .. WithJanuaryAndFebruary(2022, [16.3m, 14.7m, 3.9m, 16.9m, 17.9m, 18.0m, 7.1m, 5.7m, -0.3m, -8.7m, -9.9m]),
            .. WithJanuaryAndFebruary(2023, [-6.8m, 14.8m, 8.5m, -7.5m, -12.4m, -14.5m, -8.8m, -6.2m, -6.4m, 0.5m, 2.3m]),
            .. WithJanuaryAndFebruary(2024, [7.1m, -7.5m, 1.5m, 7.6m, 8.6m, 7.0m, 8.7m, 2.4m, 12.7m, 6.7m, 10.7m]),
            .. WithJanuaryAndFebruary(2025, [2.3m, 12.4m, 8.1m, 4.8m, 5.8m, 7.2m, 4.4m, 8.3m, -1.1m, 5.9m, 6.6m]),
            Release.Create(
                On(2023, 8, 11), Customs, [Observation.Of(ReferencePeriod.Month(2023, 3), 11.4m, ObservationStatus.Revised)],
                "the day on which Reuters saw it"),
        ],
        [
            Expected("Reuters", ConsensusStatistic.NotStated, 5.0m),
            Expected("Bloomberg", ConsensusStatistic.Median, 6.0m),
        ]);

    /// <summary>April to October 2025, of which the reports give all but May without decimals.</summary>
    internal static EconomicIndicator ExportsToUnitedStates { get; } = EconomicIndicator.Create(
        ExportsToUnitedStatesDefinition,
        new[] { (4, -21m, 0), (5, -34.5m, 1), (6, -16m, 0), (7, -22m, 0), (8, -33m, 0), (9, -27m, 0), (10, -25m, 0) }.Select(row =>
        {
            ReferencePeriod month = ReferencePeriod.Month(2025, row.Item1);
            return Release.Create(On9thAfter(month), Customs, Observation.Of(month, row.Item2, decimals: row.Item3));
        }));

    internal static ReferencePeriod Month(string text) => ReferencePeriod.Parse(text);

    internal static Publication On(int year, int month, int day) => Publication.On(new LocalDate(year, month, day), Beijing);

    /// <summary>The end of the day in Beijing on which a period is published here.</summary>
    internal static Instant Known(ReferencePeriod period) => On9thAfter(period).Latest;

    internal static IndicatorReading Read(this EconomicIndicator indicator, string period) =>
        indicator.AsKnownAt(Known(ReferencePeriod.Parse(period)))[ReferencePeriod.Parse(period)];

    internal static IEnumerable<Release> Monthly(string source, ReferencePeriod first, IEnumerable<decimal> values)
    {
        ReferencePeriod period = first;
        foreach (decimal value in values)
        {
            yield return Release.Create(On9thAfter(period), source, Observation.Of(period, value));
            period = period.Next();
        }
    }

    private static IEnumerable<Release> WithJanuaryAndFebruary(int year, decimal[] values)
    {
        ReferencePeriod both = ReferencePeriod.Months(year, 1, 2);
        return Monthly(Customs, ReferencePeriod.Month(year, 3), values.Skip(1))
            .Prepend(Release.Create(On9thAfter(both), Customs, Observation.Of(both, values[0])));
    }

    private static Publication On9thAfter(ReferencePeriod period)
    {
        LocalDate next = period.LastDay.PlusDays(1);
        return On(next.Year, next.Month, 9);
    }

    private static Consensus Expected(string provider, ConsensusStatistic statistic, decimal value) =>
        Consensus.Create(ReferencePeriod.Month(2025, 5), provider, statistic, value, On(2025, 6, 8));
}
