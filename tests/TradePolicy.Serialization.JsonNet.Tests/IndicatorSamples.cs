namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Indicators that between them have every unit, kind of period, status, precision and statistic.</summary>
internal static class IndicatorSamples
{
    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    internal static EconomicIndicator ProducerPrices { get; } = EconomicIndicator.Create(
        SeriesDefinition.Create(
            "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
            "National Bureau of Statistics of China"),
        [
            Release.Create(
                Publication.On(new LocalDate(2025, 5, 10), Beijing),
                "Producer Prices in April 2025",
                [Observation.Of(ReferencePeriod.Month(2025, 4), -2.7m)]),
            Release.Create(
                Publication.At(Instant.FromUtc(2025, 6, 9, 1, 30)),
                "Producer Prices in May 2025",
                [Observation.Of(ReferencePeriod.Month(2025, 5), -3.3m),
                    Observation.Of(ReferencePeriod.Month(2025, 4), -2.70m, ObservationStatus.Revised)],
                "time of day by the bureau's calendar"),
        ],
        [
            Consensus.Create(
                ReferencePeriod.Month(2025, 5), "Bloomberg", ConsensusStatistic.Median, -3.2m,
                Publication.Between(Instant.FromUtc(2025, 6, 1, 0, 0), Instant.FromUtc(2025, 6, 9, 1, 30)), 20, "a page of the day"),
            Consensus.Create(
                ReferencePeriod.Month(2025, 5), "Investing.com", ConsensusStatistic.NotStated, -3.1m,
                Publication.On(new LocalDate(2025, 6, 8), Beijing)),
            Consensus.Create(
                ReferencePeriod.Month(2025, 5), "Another", ConsensusStatistic.Mean, -3m,
                Publication.On(new LocalDate(2025, 6, 8), Beijing)),
        ],
        Knowledge.Through(Instant.FromUtc(2025, 7, 1, 0, 0)));

    internal static EconomicIndicator Exports { get; } = EconomicIndicator.Create(
        SeriesDefinition.Create(
            "cn/exports/us",
            Economy.China,
            "exports",
            IndicatorUnit.Money("USD", 9),
            IndicatorFrequency.Monthly,
            IndicatorBasis.Level,
            2,
            "General Administration of Customs")
            .WithCounterpart(Economy.UnitedStates)
            .WithAdjustment(SeasonalAdjustment.SeasonalAndWorkingDay)
            .WithPriceBasis(PriceBasis.Nominal)
            .WithPolarity(IndicatorPolarity.HigherIsBetter)
            .WithEarlyPublication()
            .WithAggregation(PeriodAggregation.Sum),
        [
            Release.Create(
                Publication.Between(Instant.FromUtc(2026, 3, 7, 0, 0), Instant.FromUtc(2026, 3, 10, 0, 0)),
                "Trade in January and February 2026",
                [
                    Observation.Missing(ReferencePeriod.Month(2026, 1), "published together with February"),
                    Observation.Of(ReferencePeriod.Months(2026, 1, 2), 61m, ObservationStatus.Provisional, 0),
                    Observation.Of(ReferencePeriod.Month(2026, 3), 31.25m, ObservationStatus.Estimated),
                    Observation.Of(ReferencePeriod.Month(2026, 4), 30.1m, ObservationStatus.Break, 1).WithRemark("low reliability"),
                    Observation.Of(ReferencePeriod.Month(2026, 5), 30m, ObservationStatus.Forecast),
                ]),
        ]);

    /// <summary>A notice and a table of one instant, which print April alike and May not.</summary>
    internal static EconomicIndicator TwoPrints { get; } = EconomicIndicator.Create(
        ProducerPrices.Definition,
        [
            .. new[] { ("table", -3.4m), ("notice", -3.3m) }.Select(print => Release.Create(
                Publication.At(Instant.FromUtc(2025, 6, 9, 1, 30)),
                $"Producer Prices in May 2025, {print.Item1}",
                [Observation.Of(ReferencePeriod.Month(2025, 4), -2.7m), Observation.Of(ReferencePeriod.Month(2025, 5), print.Item2)])),
        ]);

    internal static IReadOnlyList<EconomicIndicator> OfEveryFrequency { get; } =
    [
        Plain("index", IndicatorUnit.Index("2015 = 100"), IndicatorFrequency.Quarterly, IndicatorBasis.QuarterOnQuarter,
            ReferencePeriod.Quarter(2025, 2), SeasonalAdjustment.Seasonal, PriceBasis.Real, IndicatorPolarity.HigherIsWorse),
        Plain("count", IndicatorUnit.Count("vehicles", 3), IndicatorFrequency.HalfYearly, IndicatorBasis.YearToDate,
            ReferencePeriod.Half(2025, 1), SeasonalAdjustment.WorkingDay),
        Plain("points", IndicatorUnit.PercentagePoints, IndicatorFrequency.Annual, IndicatorBasis.YearOnYear, ReferencePeriod.Year(2025)),
        Plain("annualised", IndicatorUnit.Percent, IndicatorFrequency.Quarterly, IndicatorBasis.QuarterOnQuarterAnnualised,
            ReferencePeriod.Quarter(2025, 2)),
        Plain("on-month", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.MonthOnMonth, ReferencePeriod.Month(2025, 6)),
        Plain("money", IndicatorUnit.Money("CNY"), IndicatorFrequency.Daily, IndicatorBasis.Level,
            ReferencePeriod.Day(new LocalDate(2025, 6, 9))),
        Plain("weekly", IndicatorUnit.Count("claims"), IndicatorFrequency.Weekly, IndicatorBasis.Level, ReferencePeriod.Week(2025, 22),
            isEarly: true),
        Plain("to-date", IndicatorUnit.Count("containers"), IndicatorFrequency.Monthly, IndicatorBasis.YearToDateYearOnYear,
            ReferencePeriod.Month(2025, 6)),
    ];

    private static EconomicIndicator Plain(
        string key,
        IndicatorUnit unit,
        IndicatorFrequency frequency,
        IndicatorBasis basis,
        ReferencePeriod period,
        SeasonalAdjustment adjustment = SeasonalAdjustment.None,
        PriceBasis priceBasis = PriceBasis.NotApplicable,
        IndicatorPolarity polarity = IndicatorPolarity.Neutral,
        bool isEarly = false) => EconomicIndicator.Create(
        SeriesDefinition.Create(key, Economy.China, "something", unit, frequency, basis, 10, "Office")
            .WithAdjustment(adjustment)
            .WithPriceBasis(priceBasis)
            .WithPolarity(polarity)
            .WithEarlyPublication(isEarly),
        [Release.Create(Publication.At(Instant.FromUtc(2026, 1, 1, 0, 0)), "Office", [Observation.Of(period, 0.0000000001m)])]);
}
