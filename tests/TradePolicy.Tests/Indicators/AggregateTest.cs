namespace TradePolicy.Tests;

/// <summary>Quarters and years to date from months, where the series states how its months make them up.</summary>
public sealed class AggregateTest
{
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly ReferencePeriod FirstQuarter = ReferencePeriod.Quarter(2025, 1);

    private static readonly SeriesDefinition Levels = SeriesDefinition.Create(
        "cn/exports/level", Economy.China, "exports in US dollars", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly,
        IndicatorBasis.Level, 1, ChinaSeries.Customs);

    private static readonly SeriesDefinition Flows = Levels.WithAggregation(PeriodAggregation.Sum);

    private static readonly Observation[] FourMonths = [In(1, 30m), In(2, 31.5m), In(3, 32m), In(4, 33m)];

    [Fact]
    public void A_quarter_of_flows_is_the_sum_of_its_months()
    {
        PeriodAggregate quarter = Known(Flows, FourMonths)[FirstQuarter].Aggregate().Value;
        quarter.Value.Should().Be(93.5m);
        quarter.Parts.Should().Equal(FourMonths[..3]);
        quarter.Period.Should().Be(FirstQuarter);
        quarter.Explain().Should().Be("93.5 billion USD in the first quarter of 2025, the sum of 3 figures");
    }

    [Fact]
    public void A_year_to_date_runs_from_January_to_the_end_of_the_period()
    {
        IndicatorSnapshot known = Known(Flows, FourMonths);
        known[Month(4)].YearToDate().Value.Value.Should().Be(126.5m);
        known[Month(4)].YearToDate().Value.Period.Should().Be(ReferencePeriod.Months(2025, 1, 4));
        known[FirstQuarter].YearToDate().Value.Value.Should().Be(93.5m);
        known[Month(1)].YearToDate().Value.Value.Should().Be(30m);
    }

    [Fact]
    public void A_quarter_of_rates_is_their_mean_and_of_stocks_the_last()
    {
        Known(Levels.WithAggregation(PeriodAggregation.Mean), In(1, 1m), In(2, 2m), In(3, 4m))[FirstQuarter].Aggregate().Explain()
            .Should().Be("2.3 billion USD in the first quarter of 2025, the mean of 3 figures");
        Known(Levels.WithAggregation(PeriodAggregation.Last), In(3, 4m))[FirstQuarter].Aggregate().Explain()
            .Should().Be("4.0 billion USD in the first quarter of 2025, the figure of March 2025");
    }

    [Fact]
    public void What_is_published_for_two_months_together_counts_once_and_in_a_mean_twice()
    {
        Observation[] together =
        [
            Observation.Missing(Month(1), "published together with February"),
            Observation.Of(ReferencePeriod.Months(2025, 1, 2), 61m),
            In(2, 31m),
            In(3, 31m),
        ];
        Known(Flows, together)[FirstQuarter].Aggregate().Value.Value.Should().Be(92m);
        Known(Levels.WithAggregation(PeriodAggregation.Mean), together)[FirstQuarter].Aggregate().Value.Value.Should().Be(51m);
    }

    [Fact]
    public void A_month_without_a_value_leaves_the_quarter_unknown_and_never_a_smaller_sum()
    {
        WhyNot(In(1, 30m), In(3, 32m)).Should().Be("not known: no observation for February 2025 is known");
        WhyNot(In(1, 30m), Observation.Missing(Month(2), "a strike"), In(3, 32m))
            .Should().Be("not known: there is no value for February 2025: a strike");
        WhyNot(In(3, 32m)).Should().Be(
            "not known: no observation for January 2025 is known, and 1 further month of the first quarter of 2025 has no value");
        WhyNot().Should().EndWith("and 2 further months of the first quarter of 2025 have no value");
        WhyNot(Observation.Of(ReferencePeriod.Months(2025, 1, 2), 61m), Observation.Of(ReferencePeriod.Months(2025, 2, 2), 63m))
            .Should().Be("not known: the periods that are known do not make up the first quarter of 2025");

        static string WhyNot(params Observation[] observations) =>
            Known(Flows, [.. observations, In(4, 33m)])[FirstQuarter].Aggregate().Explain();
    }

    [Fact]
    public void A_projected_month_is_no_part_of_a_sum()
    {
        Observation forecast = Observation.Of(Month(3), 32m, ObservationStatus.Forecast);
        Known(Flows, In(1, 30m), In(2, 31m), forecast)[FirstQuarter].Aggregate().Explain()
            .Should().Be("not known: only a projection for March 2025 is known");
        IndicatorSeries plain = IndicatorSeries.Create(Flows, [In(1, 30m), In(2, 31m), forecast], Late);
        Refusal.Of<InvalidOperationException>(() => PeriodAggregate.Of(plain, FirstQuarter))
            .WithMessage("The statement cannot be made: only a projection for March 2025 is known.");
        Known(Levels.WithAggregation(PeriodAggregation.Last), In(2, 31m), forecast)[FirstQuarter].Aggregate().IsCertain.Should().BeFalse();
    }

    [Fact]
    public void A_month_that_was_projected_and_then_not_published_has_no_value()
    {
        Observation forecast = Observation.Of(Month(1), 30m, ObservationStatus.Forecast);
        EconomicIndicator.Create(
            Flows,
            [
                Release.Create(Publication.At(Late - Duration.FromDays(1)), "test", forecast),
                Release.Create(Publication.At(Late), "test", Observation.Missing(Month(1), "a strike"), In(2, 31m), In(3, 32m)),
            ])
            .AsKnownAt(Late)[FirstQuarter].Aggregate().Explain()
            .Should().Be("not known: there is no value for January 2025: a strike");
    }

    [Fact]
    public void A_revision_in_doubt_leaves_both_sums_open()
    {
        EconomicIndicator revised = EconomicIndicator.Create(
            Flows,
            [
                Release.Create(ChinaSeries.On(2025, 5, 9), "test", FourMonths),
                Release.Create(ChinaSeries.On(2025, 6, 10), "test", In(3, 33m)),
            ]);
        IndicatorAnswer<PeriodAggregate> open =
            revised.AsKnownAt(ChinaSeries.EndOf9June2025 + Duration.FromHours(1))[FirstQuarter].Aggregate();
        open.State.Should().Be(StatementState.Indeterminate);
        open.Possible.Select(possible => possible.Value).Should().BeEquivalentTo([93.5m, 94.5m]);
        revised.AsKnownAt(ChinaSeries.EndOf9June2025 - Duration.FromSeconds(1))[FirstQuarter].Aggregate().Value.Value.Should().Be(93.5m);
    }

    [Fact]
    public void Nothing_is_added_up_where_the_series_does_not_state_that_it_adds_up()
    {
        Refusal.Of<InvalidOperationException>(() => Known(Levels, FourMonths)[FirstQuarter].Aggregate()).WithMessage(
            "cn/exports/level does not state how its values make up that of a longer period: state with WithAggregation " +
            "whether it is their sum (flows), their mean (rates, indices) or the last of them (stocks).");
        Refusal.Of<InvalidOperationException>(() => Known(Levels, FourMonths)[Month(4)].YearToDate());
        Refusal.Of<ArgumentException>(() => ChinaSeries.ProducerPricesDefinition.WithAggregation(PeriodAggregation.Mean))
            .WithMessage("Only levels make up that of a longer period; * is year on year.*");
        SeriesDefinition unemployment = SeriesDefinition.Create(
            "us/unemployment", Economy.UnitedStates, "unemployment", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
            IndicatorBasis.Level, 1, "Bureau of Labor Statistics");
        Refusal.Of<ArgumentException>(() => unemployment.WithAggregation(PeriodAggregation.Sum))
            .WithMessage("Only money and counts have a sum; us/unemployment is in *: state the mean or the last.*");
        unemployment.WithAggregation(PeriodAggregation.Mean).Aggregation.Should().Be(PeriodAggregation.Mean);
        unemployment.IsComparableWith(unemployment.WithAggregation(PeriodAggregation.Mean)).Should().BeTrue();
    }

    [Fact]
    public void A_period_that_cuts_those_of_the_series_is_refused()
    {
        SeriesDefinition quarterly = SeriesDefinition.Create(
            "cn/services", Economy.China, "exports of services", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Quarterly,
            IndicatorBasis.Level, 1, ChinaSeries.Customs).WithAggregation(PeriodAggregation.Sum);
        IndicatorSnapshot known = Known(
            quarterly, Observation.Of(FirstQuarter, 1m), Observation.Of(ReferencePeriod.Quarter(2025, 2), 2m));
        known[ReferencePeriod.Half(2025, 1)].Aggregate().Value.Value.Should().Be(3m);
        Refusal.Of<ArgumentException>(() => known[ReferencePeriod.Months(2025, 1, 4)].Aggregate())
            .WithMessage("cn/services is quarterly; 2025-01/P4M does not consist of its periods.*");
        Refusal.Of<ArgumentException>(() => known[ReferencePeriod.Day(new LocalDate(2025, 1, 1))].YearToDate());
        known[ReferencePeriod.Year(2025)].Aggregate().Explain().Should().StartWith(
            "not known: no observation for the third quarter of 2025 is known, and 1 further quarter of");
    }

    [Fact]
    public void A_sum_that_no_number_holds_is_unknown() =>
        Known(Flows, In(1, decimal.MaxValue), In(2, decimal.MaxValue), In(3, 1m))[FirstQuarter].Aggregate().State
            .Should().Be(StatementState.Unavailable);

    private static IndicatorSnapshot Known(SeriesDefinition definition, params Observation[] observations) => EconomicIndicator
        .Create(definition, [Release.Create(Publication.At(Late), "test", observations)])
        .AsKnownAt(Late);

    private static ReferencePeriod Month(int month) => ReferencePeriod.Month(2025, month);

    private static Observation In(int month, decimal value) => Observation.Of(Month(month), value);
}
