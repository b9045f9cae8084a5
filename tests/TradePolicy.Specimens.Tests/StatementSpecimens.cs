using static TradePolicy.Specimens.Tests.IndicatorSpecimens;

namespace TradePolicy.Specimens.Tests;

/// <summary>What is said of a release: changes, records, surprises.</summary>
public sealed class StatementSpecimens : ISpecimens
{
    private static SeriesDefinition Levels => Definition("cn/exports", unit: IndicatorUnit.Money("USD", 9), basis: IndicatorBasis.Level);

    private static SeriesDefinition Growths => Definition("cn/exports/yoy");

    private static IndicatorSeries Amounts => Series(Levels, 300m, 310m, 320m);

    private static IndicatorSeries Flows => Series(Levels.WithAggregation(PeriodAggregation.Sum), 300m, 310m, 320m);

    private static IndicatorSeries Rates => Series(1m, 2m, 3m);

    private static IndicatorSeries OnTheMonth => Series(Definition(basis: IndicatorBasis.MonthOnMonth), 1m, 1m);

    // January is lower than May, March is level with it.
    private static IndicatorSeries Record => IndicatorSeries.Create(
        Definition(), [Of("2024-10", 0m), Of("2024-12", 0m), In(1, -5m), In(2, 3m), In(3, -3m), In(4, 1m), In(5, -3m)], Known);

    private static IndicatorSeries Run => Series(1m, -1m, -1m, -1m, -1m);

    public IEnumerable<Specimen> All =>
    [
        Said(OnTheMonth, 2, AnnualisedRate.Of)
            .Differing(nameof(AnnualisedRate.Observation), () => AnnualisedRate.Of(With(OnTheMonth, Provisional(2, 1m)), Month(2)))
            .Deriving(nameof(AnnualisedRate.PeriodsAYear), nameof(AnnualisedRate.Rate), nameof(AnnualisedRate.Break)),
        Said(Rates, 3, Change)
            .Differing(nameof(IndicatorChange.Earlier), () => Change(With(Rates, Provisional(1, 1m)), Month(3)))
            .Differing(nameof(IndicatorChange.Current), () => Change(With(Rates, Provisional(3, 3m)), Month(3)))
            .Differing(nameof(IndicatorChange.Break), () => Change(With(Rates, Breaking(2, 2m)), Month(3)))
            .Differing(nameof(IndicatorChange.Unit), () => IndicatorChange.Relative(Rates, Month(1), Month(3)))
            .Deriving(nameof(IndicatorChange.Points), nameof(IndicatorChange.Percentage)),
        Said(Rates, 3, DirectionOfChange.Of)
            .Differing(nameof(DirectionOfChange.Previous), () => DirectionOfChange.Of(With(Rates, Provisional(2, 2m)), Month(3)))
            .Differing(nameof(DirectionOfChange.Current), () => DirectionOfChange.Of(With(Rates, Provisional(3, 3m)), Month(3)))
            .Differing(nameof(DirectionOfChange.Direction), () => DirectionOfChange.Of(With(Rates, In(3, 1m)), Month(3)))
            .Differing(nameof(DirectionOfChange.Break), () => DirectionOfChange.Of(With(Rates, Breaking(3, 3m)), Month(3))),
        Said(Amounts, 3, Growth)
            .Differing(nameof(GrowthFromLevels.BaseLevel), () => Growth(With(Amounts, Provisional(1, 300m)), Month(3)))
            .Differing(nameof(GrowthFromLevels.Level), () => Growth(With(Amounts, Provisional(3, 320m)), Month(3)))
            .Differing(nameof(GrowthFromLevels.Break), () => Growth(With(Amounts, Breaking(2, 310m)), Month(3)))
            .Deriving(nameof(GrowthFromLevels.Growth)),
        Specimen.Of(() => Quarter(Flows))
            .Differing(nameof(PeriodAggregate.Definition), () => Quarter(Redefined(Flows)))
            .Differing(nameof(PeriodAggregate.Period), () => PeriodAggregate.Of(Flows, ReferencePeriod.Months(2025, 1, 3)))
            .Differing(nameof(PeriodAggregate.KnownAt), () => Quarter(Later(Flows)))
            .Differing(nameof(PeriodAggregate.Parts), () => Quarter(With(Flows, Provisional(1, 300m))))
            .Differing(nameof(PeriodAggregate.Break), () => Quarter(With(Flows, Breaking(2, 310m))))
            .Deriving(nameof(PeriodAggregate.Value)),
        Specimen.Of(() => Base(Amounts, Growths))
            .Differing(nameof(ImpliedBase.Definition), () => Base(Redefined(Amounts), Growths))
            .Differing(nameof(ImpliedBase.Period), () => ImpliedBase.Of(Amounts, Series(Growths, 4m, 4m, 4m), Month(2)))
            .Differing(nameof(ImpliedBase.KnownAt), () => ImpliedBase.Of(Later(Amounts), Later(Series(Growths, 4m, 4m, 4m)), Month(3)))
            .Differing(nameof(ImpliedBase.Level), () => Base(With(Amounts, Provisional(3, 320m)), Growths))
            .Differing(nameof(ImpliedBase.Growth), () => Base(Amounts, Growths, ObservationStatus.Provisional))
            .Differing(nameof(ImpliedBase.GrowthDefinition), () => Base(Amounts, Definition("cn/exports/growth")))
            .Differing(nameof(ImpliedBase.BasePeriod), () =>
                Base(Amounts, Definition("cn/exports/yoy", basis: IndicatorBasis.MonthOnMonth)))
            .Deriving(nameof(ImpliedBase.Lowest), nameof(ImpliedBase.Highest), nameof(ImpliedBase.Break)),
        Said(Record, 5, Lowest)
            .Differing(nameof(LookBack.Side), () => LookBack.Of(Record, Month(5), LookBackSide.Highest))
            .Differing(nameof(LookBack.Current), () => Lowest(With(Record, Provisional(5, -3m)), Month(5)))
            .Differing(nameof(LookBack.Since), () => Lowest(With(Record, Provisional(3, -3m)), Month(5)))
            .Differing(nameof(LookBack.StrictlySince), () => Lowest(With(Record, Provisional(1, -5m)), Month(5)))
            .Differing(nameof(LookBack.Ties), () => Lowest(With(Record, In(2, -3m)), Month(5)))
            .Differing(nameof(LookBack.ObservationCount), () => Lowest(With(Record, Of("2024-11", 0m)), Month(5)))
            .Differing(nameof(LookBack.First), () => Lowest(With(Record, Of("2024-10", 1m)), Month(5)))
            .Differing(nameof(LookBack.MissingSince), () => Lowest(With(Record, Observation.Missing(Month(4), "none")), Month(5)))
            .Differing(nameof(LookBack.MissingStrictlySince), () => Lowest(With(Record, Observation.Missing(Month(2), "none")), Month(5)))
            .Differing(nameof(LookBack.IsUnchanged), () => Lowest(With(Record, In(2, -3m), In(4, -3m)), Month(5)))
            .Differing(nameof(LookBack.IsExtreme), () => Lowest(With(Record, In(3, -4m), Observation.Missing(Month(4), "none")), Month(5)))
            .Differing(nameof(LookBack.Break), () => Lowest(With(Record, Breaking(2, 3m)), Month(5))),
        Said(Run, 5, Below)
            .Deriving("isCutShort")
            .Differing(nameof(Streak.Side), () => Streak.Of(Run, Month(5), StreakSide.Above))
            .Differing(nameof(Streak.Threshold), () => Streak.Of(Run, Month(5), StreakSide.Below, 0.5m))
            .Differing(nameof(Streak.Current), () => Below(With(Run, Provisional(5, -1m)), Month(5)))
            .Differing(nameof(Streak.First), () => Below(With(Run, Provisional(2, -1m)), Month(5)))
            .Differing(nameof(Streak.EndedBefore), () => Below(With(Run, Provisional(1, 1m)), Month(5)))
            .Differing(nameof(Streak.Months), () => Below(With(Run, In(2, 1m)), Month(5)))
            .Differing(nameof(Streak.Observations), () => Below(Joined(Run), Month(5)))
            .Differing(nameof(Streak.IsAtLeast), () => Below(With(Run, Observation.Missing(Month(1), "none")), Month(5)))
            .Differing(nameof(Streak.Break), () => Below(With(Run, Breaking(4, -1m)), Month(5))),
        Specimen.Of(() => Surprise.Of(Growths, In(5, -3.3m), Expected(), Known))
            .Differing(nameof(Surprise.Definition), () => Surprise.Of(Definition(), In(5, -3.3m), Expected(), Known))
            .Differing(nameof(Surprise.Period), () => Surprise.Of(Growths, In(6, -3.3m), Expected(month: 6), Known))
            .Differing(nameof(Surprise.KnownAt), () => Surprise.Of(Growths, In(5, -3.3m), Expected(), Known + Duration.Epsilon))
            .Differing(nameof(Surprise.Actual), () => Surprise.Of(Growths, Provisional(5, -3.3m), Expected(), Known))
            .Differing(nameof(Surprise.Consensus), () => Surprise.Of(Growths, In(5, -3.3m), Expected(day: 7), Known))
            .Deriving(nameof(Surprise.Difference), nameof(Surprise.Break)),
        Specimen.Of(() => Previous(Indicator(stood: -2.6m)))
            .Differing(nameof(PreviousValues.Definition), () => Previous(Indicator(Growths, stood: -2.6m)))
            .Differing(nameof(PreviousValues.Period), () => Previous(Indicator(stood: -2.6m, month: 4)))
            .Differing(nameof(PreviousValues.KnownAt), () =>
                Indicator(stood: -2.6m).AsKnownAt(Known + Duration.Epsilon)[Month(5)].Previous.Value)
            .Differing(nameof(PreviousValues.Release), () => Previous(Indicator(stood: -2.6m, may: -3.4m)))
            .Differing(nameof(PreviousValues.FirstReported), () => Previous(Indicator(stood: -2.6m, first: -2.5m)))
            .Differing(nameof(PreviousValues.BeforeThisRelease), () => Previous(Indicator(stood: -2.5m)))
            .Differing(nameof(PreviousValues.InThisRelease), () => Previous(Indicator(stood: -2.6m, revised: -2.9m)))
            .Deriving(nameof(PreviousValues.Break)),
        Specimen.Of(() => Answer(Indicator()))
            .Deriving("isCutShort")
            .Differing(nameof(IndicatorAnswer<IndicatorChange>.State), () => Indicator().AsKnownAt(Known)[Month(5)].ChangeFromPrevious)
            .Differing(nameof(IndicatorAnswer<IndicatorChange>.Possible), () => Answer(Indicator(may: -3.4m)))
            .Differing(nameof(IndicatorAnswer<IndicatorChange>.MayBeUnavailable), () =>
                Indicator().AsKnownAt(Known)[Month(5)].ChangeFromPrevious)
            .Differing(nameof(IndicatorAnswer<IndicatorChange>.Reasons), () => Answer(Indicator(source: "Customs"))),
    ];

    /// <summary>What every statement of a series has; of the month before, it is another statement.</summary>
    private static Specimen<T> Said<T>(IndicatorSeries series, int month, Func<IndicatorSeries, ReferencePeriod, T> say)
        where T : IndicatorStatement =>
        Specimen.Of(() => say(series, Month(month)))
            .Differing(nameof(IndicatorStatement.Definition), () => say(Redefined(series), Month(month)))
            .Differing(nameof(IndicatorStatement.Period), () => say(series, Month(month - 1)))
            .Differing(nameof(IndicatorStatement.KnownAt), () => say(Later(series), Month(month)));

    private static IndicatorChange Change(IndicatorSeries series, ReferencePeriod period) =>
        IndicatorChange.InPoints(series, Month(1), period);

    private static GrowthFromLevels Growth(IndicatorSeries series, ReferencePeriod period) => GrowthFromLevels.Of(series, Month(1), period);

    private static PeriodAggregate Quarter(IndicatorSeries series) => PeriodAggregate.Of(series, ReferencePeriod.Quarter(2025, 1));

    private static LookBack Lowest(IndicatorSeries series, ReferencePeriod period) => LookBack.Of(series, period, LookBackSide.Lowest);

    private static Streak Below(IndicatorSeries series, ReferencePeriod period) => Streak.Of(series, period, StreakSide.Below);

    private static ImpliedBase Base(
        IndicatorSeries levels, SeriesDefinition growths, ObservationStatus status = ObservationStatus.Normal) =>
        ImpliedBase.Of(levels, IndicatorSeries.Create(growths, [In(3, 4m, status)], Known), Month(3));

    private static PreviousValues Previous(EconomicIndicator indicator) => indicator.AsKnownAt(Known)[indicator.Periods[^1]].Previous.Value;

    /// <summary>The change in May on the day of its release, when it may not have been known.</summary>
    private static IndicatorAnswer<IndicatorChange> Answer(EconomicIndicator indicator) =>
        indicator.AsKnownAt(Within(6, 9))[Month(5)].ChangeFromPrevious;

    private static Observation Of(string period, decimal value) => Observation.Of(ReferencePeriod.Parse(period), value);

    private static Observation Provisional(int month, decimal value) => In(month, value, ObservationStatus.Provisional);

    private static Observation Breaking(int month, decimal value) => In(month, value, ObservationStatus.Break);

    /// <summary>The series with other observations for some of its periods, or with further ones.</summary>
    private static IndicatorSeries With(IndicatorSeries series, params Observation[] others) =>
        IndicatorSeries.Create(
            series.Definition,
            [.. others, .. series.ExceptBy(others.Select(other => other.Period), observation => observation.Period)],
            Known);

    /// <summary>The series with March and April as one period.</summary>
    private static IndicatorSeries Joined(IndicatorSeries series) => IndicatorSeries.Create(
        series.Definition,
        [
            Observation.Of(ReferencePeriod.Months(2025, 3, 2), -1m),
            .. series.Where(observation => observation.Period.FirstDay.Month is not (3 or 4)),
        ],
        Known);

    private static IndicatorSeries Later(IndicatorSeries series) =>
        IndicatorSeries.Create(series.Definition, series, Known + Duration.Epsilon);

    private static IndicatorSeries Redefined(IndicatorSeries series) =>
        IndicatorSeries.Create(
            Definition("cn/other", unit: series.Definition.Unit, basis: series.Definition.Basis)
                .WithAggregation(series.Definition.Aggregation),
            series,
            Known);
}
