namespace TradePolicy.Specimens.Tests;

/// <summary>Statistical series, their releases and what was known of them when.</summary>
public sealed class IndicatorSpecimens : ISpecimens
{
    internal const string Office = "National Bureau of Statistics of China";

    private static readonly DateTimeZone Beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    internal static Instant Known { get; } = Instant.FromUtc(2025, 12, 31, 0, 0);

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => ReferencePeriod.Quarter(2025, 1))
            .Differing(nameof(ReferencePeriod.Kind), () => ReferencePeriod.Months(2025, 1, 3))
            .Differing(nameof(ReferencePeriod.FirstDay), () => ReferencePeriod.Quarter(2025, 2))
            .Differing(nameof(ReferencePeriod.LastDay), () => ReferencePeriod.Month(2025, 1))
            .Differing(nameof(ReferencePeriod.MonthCount), () => ReferencePeriod.Months(2025, 1, 2)),
        Specimen.Of(() => IndicatorUnit.Money("USD", 9))
            .Differing(nameof(IndicatorUnit.Kind), () => IndicatorUnit.Count("USD", 9))
            .Differing(nameof(IndicatorUnit.Detail), () => IndicatorUnit.Money("CNY", 9))
            .Differing(nameof(IndicatorUnit.PowerOfTen), () => IndicatorUnit.Money("USD", 6)),
        Specimen.Of(() => Definition())
            .Differing(nameof(SeriesDefinition.Key), () => Definition(key: "cn/cpi/yoy"))
            .Differing(nameof(SeriesDefinition.Economy), () => Definition(economy: Economy.UnitedStates))
            .Differing(nameof(SeriesDefinition.Counterpart), () => Definition(counterpart: Economy.UnitedStates))
            .Differing(nameof(SeriesDefinition.Subject), () => Definition(subject: "consumer prices"))
            .Differing(nameof(SeriesDefinition.Unit), () => Definition(unit: IndicatorUnit.PercentagePoints))
            .Differing(nameof(SeriesDefinition.Frequency), () => Definition(frequency: IndicatorFrequency.Quarterly))
            .Differing(nameof(SeriesDefinition.Basis), () => Definition(basis: IndicatorBasis.MonthOnMonth))
            .Differing(nameof(SeriesDefinition.Adjustment), () => Definition(adjustment: SeasonalAdjustment.Seasonal))
            .Differing(nameof(SeriesDefinition.PriceBasis), () => Definition(prices: PriceBasis.Real))
            .Differing(nameof(SeriesDefinition.Polarity), () => Definition(polarity: IndicatorPolarity.HigherIsWorse))
            .Differing(nameof(SeriesDefinition.IsPublishedEarly), () => Definition().WithEarlyPublication())
            .Differing(nameof(SeriesDefinition.Aggregation), () =>
                Definition(basis: IndicatorBasis.Level).WithAggregation(PeriodAggregation.Mean))
            .Differing(nameof(SeriesDefinition.PublishedDecimals), () => Definition(decimals: 2))
            .Differing(nameof(SeriesDefinition.Source), () => Definition(source: "Customs")),
        Specimen.Of(() => In(5, -3.3m))
            .Differing(nameof(Observation.Period), () => In(6, -3.3m))
            .Differing(nameof(Observation.Value), () => In(5, -3.2m))
            .Differing(nameof(Observation.Status), () => In(5, -3.3m, ObservationStatus.Provisional))
            .Differing(nameof(Observation.Decimals), () => Observation.Of(Month(5), -3.3m, decimals: 1))
            .Differing(nameof(Observation.Remark), () => In(5, -3.3m).WithRemark("low reliability"))
            .Differing(nameof(Observation.MissingReason), () => Observation.Missing(Month(5), "not published")),
        Specimen.Of(() => Observation.Missing(Month(1), "published with February"))
            .Differing(nameof(Observation.Period), () => Observation.Missing(Month(2), "published with February"))
            .Differing(nameof(Observation.MissingReason), () => Observation.Missing(Month(1), "not published"))
            .Differing(nameof(Observation.Status), () => In(1, 0m))
            .Differing(nameof(Observation.Remark), () => In(1, 0m).WithRemark("not published"))
            .Differing(nameof(Observation.Decimals), () => Observation.Of(Month(1), 0m, decimals: 1)),
        Specimen.Of(() => Release.Create(On(6, 9), Office, [In(5, -3.3m)], "a note"))
            .Differing(nameof(Release.Published), () => Release.Create(On(6, 10), Office, [In(5, -3.3m)], "a note"))
            .Differing(nameof(Release.Source), () => Release.Create(On(6, 9), "Customs", [In(5, -3.3m)], "a note"))
            .Differing(nameof(Release.Note), () => Release.Create(On(6, 9), Office, [In(5, -3.3m)]))
            .Differing(nameof(Release.Observations), () => Release.Create(On(6, 9), Office, [In(5, -3.4m)], "a note")),
        Specimen.Of(() => Expected())
            .Differing(nameof(Consensus.Period), () => Expected(month: 6))
            .Differing(nameof(Consensus.Provider), () => Expected(provider: "Bloomberg"))
            .Differing(nameof(Consensus.Statistic), () => Expected(statistic: ConsensusStatistic.Mean))
            .Differing(nameof(Consensus.Value), () => Expected(value: -3.1m))
            .Differing(nameof(Consensus.Published), () => Expected(day: 7))
            .Differing(nameof(Consensus.Forecasters), () => Expected(forecasters: null))
            .Differing(nameof(Consensus.Source), () => Expected(source: null)),
        Specimen.Of(() => Indicator())
            .Differing(nameof(EconomicIndicator.Definition), () => Indicator(Definition(key: "cn/cpi/yoy")))
            .Differing(nameof(EconomicIndicator.Knowledge), () => Indicator().With(Knowledge.Through(Known)))
            .Differing(nameof(EconomicIndicator.Releases), () => Indicator(revised: -2.9m))
            .Differing(nameof(EconomicIndicator.Consensuses), () => Indicator().With(Expected())),
        Specimen.Of(() => Indicator().AsKnownAt(Known))
            .Differing(nameof(IndicatorSnapshot.Indicator), () => Indicator(revised: -2.9m).AsKnownAt(Known))
            .Differing(nameof(IndicatorSnapshot.KnownAt), () => Indicator().AsKnownAt(Known + Duration.Epsilon))
            .Differing(nameof(IndicatorSnapshot.KnownOn), () => Indicator().AsKnownOn(new LocalDate(2025, 12, 30), DateTimeZone.Utc))
            .Differing(nameof(IndicatorSnapshot.Zone), () => Indicator().AsKnownOn(new LocalDate(2025, 12, 30), DateTimeZone.Utc))
            .Deriving("Known"),
        Specimen.Of(() => Indicator().AsKnownAt(Known)[Month(5)])
            .Differing(nameof(IndicatorReading.Snapshot), () => Indicator().AsKnownAt(Known + Duration.Epsilon)[Month(5)])
            .Differing(nameof(IndicatorReading.Period), () => Indicator().AsKnownAt(Known)[Month(4)])
            .Deriving(nameof(IndicatorReading.Answer)),
        Specimen.Of(() => Indicator().VintageAt(Month(4), Within(6, 9)))
            .Differing(nameof(VintageAnswer.State), () => Indicator().VintageAt(Month(4), Known))
            .Differing(nameof(VintageAnswer.Possible), () => Indicator(revised: -2.9m).VintageAt(Month(4), Within(6, 9)))
            .Differing(nameof(VintageAnswer.MayBeUnpublished), () => Indicator().VintageAt(Month(5), Within(6, 9))),
        Specimen.Of(() => Indicator().LatestVintage(Month(4)).Value)
            .Deriving(nameof(Vintage.IsProjection))
            .Differing(nameof(Vintage.Release), () => Indicator(source: "Customs").LatestVintage(Month(4)).Value)
            .Differing(nameof(Vintage.Observation), () => Indicator(revised: -2.9m).LatestVintage(Month(4)).Value),
        Specimen.Of(() => Indicator().Revisions(Month(4))[0])
            .Deriving("definition")
            .Differing(nameof(Revision.From), () => Indicator(first: -2.6m).Revisions(Month(4))[0])
            .Differing(nameof(Revision.To), () => Indicator(revised: -2.9m).Revisions(Month(4))[0]),
        Specimen.Of(() => Series(1m, 2m))
            .Deriving("lastAsLow", "lastAsHigh", "FirstWithValue", "missingBefore", "countUpTo", "changesUpTo", "lastBreak")
            .Differing(nameof(IndicatorSeries.Definition), () =>
                IndicatorSeries.Create(Definition(key: "cn/cpi/yoy"), [In(1, 1m), In(2, 2m)], Known))
            .Differing(nameof(IndicatorSeries.KnownAt), () =>
                IndicatorSeries.Create(Definition(), [In(1, 1m), In(2, 2m)], Known + Duration.Epsilon))
            .Differing(nameof(IndicatorSeries.Count), () => Series(1m, 2m, 3m)),
    ];

    internal static SeriesDefinition Definition(
        string key = "cn/ppi/yoy",
        Economy? economy = null,
        string subject = "producer prices",
        IndicatorUnit? unit = null,
        IndicatorFrequency frequency = IndicatorFrequency.Monthly,
        IndicatorBasis basis = IndicatorBasis.YearOnYear,
        int decimals = 1,
        string source = Office,
        Economy? counterpart = null,
        SeasonalAdjustment adjustment = SeasonalAdjustment.None,
        PriceBasis prices = PriceBasis.NotApplicable,
        IndicatorPolarity polarity = IndicatorPolarity.Neutral) =>
        SeriesDefinition
            .Create(key, economy ?? Economy.China, subject, unit ?? IndicatorUnit.Percent, frequency, basis, decimals, source)
            .WithCounterpart(counterpart)
            .WithAdjustment(adjustment)
            .WithPriceBasis(prices)
            .WithPolarity(polarity);

    /// <summary>A month of 2025.</summary>
    internal static ReferencePeriod Month(int month) => ReferencePeriod.Month(2025, month);

    /// <summary>A value for a month of 2025.</summary>
    internal static Observation In(int month, decimal value, ObservationStatus status = ObservationStatus.Normal) =>
        Observation.Of(Month(month), value, status);

    /// <summary>The values of 2025 from January on.</summary>
    internal static IndicatorSeries Series(params decimal[] values) => Series(Definition(), values);

    /// <summary>The values of 2025 from January on.</summary>
    internal static IndicatorSeries Series(SeriesDefinition definition, params decimal[] values) =>
        IndicatorSeries.Create(definition, values.Select((value, index) => In(index + 1, value)), Known);

    internal static Consensus Expected(
        int month = 5,
        string provider = "Reuters",
        ConsensusStatistic statistic = ConsensusStatistic.Median,
        decimal value = -3.2m,
        int day = 8,
        int? forecasters = 20,
        string? source = "a report") => Consensus.Create(Month(month), provider, statistic, value, On(6, day), forecasters, source);

    /// <summary>A value in one release, perhaps in a second one, and revised in a last one, which has that of the next month too.</summary>
    internal static EconomicIndicator Indicator(
        SeriesDefinition? definition = null,
        decimal first = -2.7m,
        decimal? stood = null,
        decimal revised = -2.8m,
        decimal may = -3.3m,
        string source = Office,
        int month = 5) =>
        EconomicIndicator.Create(
            definition ?? Definition(),
            [
                Release.Create(On(5, 9), Office, In(month - 1, first)),
                .. stood is { } between ? [Release.Create(On(5, 20), Office, In(month - 1, between))] : Array.Empty<Release>(),
                Release.Create(On(6, 9), source, In(month - 1, revised), In(month, may)),
            ]);

    /// <summary>An instant within a day in Beijing, at which what was published on that day may or may not have been known.</summary>
    internal static Instant Within(int month, int day) => Instant.FromUtc(2025, month, day, 4, 0);

    private static Publication On(int month, int day) => Publication.On(new LocalDate(2025, month, day), Beijing);
}
