namespace TradePolicy.Tests;

/// <summary>Two releases of one instant that print one figure differently: neither comes after the other, and none is picked.</summary>
public sealed class PrintsOfOneInstantTest
{
    private static readonly ReferencePeriod April = ReferencePeriod.Month(2025, 4);
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly ReferencePeriod June = ReferencePeriod.Month(2025, 6);
    private static readonly Instant Ninth = Instant.FromUtc(2025, 6, 9, 1, 30);
    private static readonly Instant Later = Instant.FromUtc(2025, 7, 9, 1, 30);

    private static readonly Release FirstApril = At(Instant.FromUtc(2025, 5, 10, 1, 30), "Office", Observation.Of(April, -2.7m));
    private static readonly Release Notice = At(Ninth, "notice", Observation.Of(May, -3.3m));
    private static readonly Release Table = At(Ninth, "table", Observation.Of(May, -3.4m));

    private static readonly EconomicIndicator Prices = Of(FirstApril, Notice, Table);

    [Fact]
    public void Two_prints_of_one_figure_are_kept_side_by_side_and_the_answer_is_open_with_both()
    {
        IndicatorReading may = Prices.AsKnownAt(Ninth)[May];
        may.State.Should().Be(VintageState.Indeterminate);
        may.IsCertain.Should().BeFalse();
        may.TryGetValue(out _).Should().BeFalse();
        may.Possible.Should().Equal(Observation.Of(May, -3.3m), Observation.Of(May, -3.4m));
        may.Answer.MayBeUnpublished.Should().BeFalse("one of them is right");
        may.Vintages.Select(vintage => vintage.Release).Should().Equal(Notice, Table);
        may.Reasons.Select(fact => fact.Message).Should().Equal(
            "two prints of May 2025 at one instant differ, -3.3 in the release of notice, and -3.4 in the release of table, published " +
            "2025-06-09T01:30:00Z");
        Refusal.Of<InvalidOperationException>(() => _ = may.Value).WithMessage("There is not exactly one observation for 2025-05*");
        Refusal.Of<InvalidOperationException>(() => _ = may.Answer.Value);
    }

    [Fact]
    public void Three_prints_are_several()
    {
        Of(Notice, Table, At(Ninth, "website", Observation.Of(May, -3.5m))).LatestVintage(May).Reasons.Single().Message.Should().Be(
            "several prints of May 2025 at one instant differ, -3.3 in the release of notice, and -3.4 in the release of table, and -3.5 " +
            "in the release of website, published 2025-06-09T01:30:00Z");
    }

    [Fact]
    public void They_are_possible_even_before_the_period_before_is_published()
    {
        EconomicIndicator prices = Of(Notice, Table, At(Later, "Office", Observation.Of(April, -2.7m)));
        prices.AsKnownAt(Ninth).Possible.Select(series => series.Single().Value).Should().Equal(-3.3m, -3.4m);
    }

    [Fact]
    public void A_second_before_they_were_published_neither_is_known_and_a_second_after_both_are()
    {
        Prices.VintageAt(May, Ninth - Duration.FromSeconds(1)).State.Should().Be(VintageState.NotPublished);
        Prices.VintageAt(May, Ninth - Duration.FromSeconds(1)).Reasons.Should().BeEmpty();
        Prices.VintageAt(May, Ninth).Possible.Should().HaveCount(2);
        Prices.VintageAt(May, Ninth + Duration.FromSeconds(1)).Should().Be(Prices.VintageAt(May, Ninth));
    }

    [Fact]
    public void The_order_in_which_they_are_given_changes_nothing()
    {
        EconomicIndicator turned = Of(Table, Notice, FirstApril);
        turned.Should().Be(Prices);
        turned.VintageAt(May, Ninth).Should().Be(Prices.VintageAt(May, Ninth));
        turned.AsKnownAt(Ninth)[May].Previous.Should().Be(Prices.AsKnownAt(Ninth)[May].Previous);
    }

    [Fact]
    public void Equal_prints_are_one_and_certain()
    {
        EconomicIndicator prices = Of(FirstApril, Notice, At(Ninth, "table", Observation.Of(May, -3.30m)));
        Of(FirstApril, Notice, At(Ninth, "table", Observation.Of(May, -3.3m).WithRemark("confidential"))).AsKnownAt(Ninth)[May].Value
            .Should().Be(-3.3m, "a remark makes no other print of a value");
        prices.AsKnownAt(Ninth)[May].Value.Should().Be(-3.3m);
        prices.Vintages(May).Should().ContainSingle();
        prices.AsKnownAt(Ninth).IsCertain.Should().BeTrue();
        prices.AsKnownAt(Ninth)[May].Previous.IsCertain.Should().BeTrue();
        prices.Releases.Should().HaveCount(3);
    }

    [Fact]
    public void A_print_without_a_value_differs_from_one_with_a_value()
    {
        IndicatorReading may = Of(Notice, At(Ninth, "table", Observation.Missing(May, "not published"))).AsKnownAt(Ninth)[May];
        may.IsCertain.Should().BeFalse();
        may.Reasons[0].Message.Should().Contain("-3.3 in the release of notice, and missing (not published) in the release of table");
    }

    [Fact]
    public void The_first_and_the_latest_vintage_are_open_with_both()
    {
        Prices.FirstVintage(May).IsCertain.Should().BeFalse();
        Prices.FirstVintage(May).Possible.Select(vintage => vintage.Observation.Value).Should().Equal(-3.3m, -3.4m);
        Prices.LatestVintage(May).Should().Be(Prices.FirstVintage(May));
        Prices.LatestVintage(May).Reasons.Should().ContainSingle();
        Prices.LatestVintage(April).Value.Observation.Value.Should().Be(-2.7m);
    }

    [Fact]
    public void A_later_release_settles_which_value_holds_but_not_which_was_the_first()
    {
        EconomicIndicator settled = Prices.With(At(Later, "Office", Observation.Of(May, -3.4m)));
        IndicatorSnapshot known = settled.AsKnownAt(Later);
        known[May].Value.Should().Be(-3.4m);
        known.IsCertain.Should().BeTrue();
        known[May].ChangeFromPrevious.Value.Points.Should().Be(PercentagePoints.Of(-0.7m));
        settled.LatestVintage(May).Value.Observation.Value.Should().Be(-3.4m);
        settled.FirstVintage(May).IsCertain.Should().BeFalse();
        settled.AsKnownAt(Later - Duration.FromSeconds(1))[May].IsCertain.Should().BeFalse();
    }

    [Fact]
    public void Every_statement_that_turns_on_them_is_possible_with_either_and_names_both_releases()
    {
        IndicatorReading may = Prices.AsKnownAt(Ninth)[May];
        may.ChangeFromPrevious.Possible.Select(change => change.Points!.Value.Value).Should().Equal(-0.6m, -0.7m);
        may.ChangeFromPrevious.Reasons.Should().ContainSingle().Which.Message.Should().Contain("notice").And.Contain("table");
        may.LowestSince().IsCertain.Should().BeFalse();
        may.LowestSince().Explain().Should().StartWith("in each case the sharpest year-on-year fall")
            .And.Contain("although two prints of May 2025");
        may.StreakBelow().IsCertain.Should().BeFalse();
        may.Snapshot.IsCertain.Should().BeFalse();
        may.Snapshot.Reasons.Should().ContainSingle();
        may.Snapshot.Possible.Should().HaveCount(2);
        may.Snapshot[April].ChangeFromPrevious.State.Should()
            .Be(StatementState.Unavailable, "that there is no March does not turn on May");
    }

    [Fact]
    public void A_surprise_is_open_with_both_first_values_even_when_a_later_release_settles_the_value()
    {
        EconomicIndicator settled = Prices
            .With(At(Later, "Office", Observation.Of(May, -3.4m)))
            .With(Consensus.Create(May, "Reuters", ConsensusStatistic.Median, -3.2m, ChinaSeries.On(2025, 6, 5)));
        IndicatorAnswer<Surprise> surprise = settled.AsKnownAt(Later)[May].SurpriseAgainst("Reuters");
        surprise.Possible.Select(possible => possible.Difference).Should().Equal(-0.1m, -0.2m);
        surprise.Reasons.Should().ContainSingle().Which.Message.Should().StartWith("two prints of May 2025 at one instant differ");
    }

    [Fact]
    public void The_previous_values_are_possible_with_each_print_of_the_period_before()
    {
        EconomicIndicator prices = Prices.With(At(Later, "Office", Observation.Of(June, -3.6m), Observation.Of(May, -3.4m)));
        IndicatorAnswer<PreviousValues> previous = prices.AsKnownAt(Later)[June].Previous;
        previous.IsCertain.Should().BeFalse();
        previous.Possible.Select(values => values.FirstReported.Observation.Value).Should().Equal(-3.3m, -3.4m);
        previous.Possible.Select(values => values.BeforeThisRelease!.Observation.Value).Should().Equal(-3.3m, -3.4m);
        previous.Possible.Select(values => values.IsRevisedByThisRelease).Should().Equal(true, false);
        prices.AsKnownAt(Later)[June].ChangeFromPrevious.IsCertain.Should().BeTrue();
    }

    [Fact]
    public void What_another_release_of_the_same_instant_says_of_the_period_before_did_not_stand_before_it()
    {
        // By their sources the table comes first; it was not published before the notice all the same.
        Release table = At(Ninth, "a table", Observation.Of(April, -2.8m));
        PreviousValues previous = Of(FirstApril, Notice, table).AsKnownAt(Ninth)[May].Previous.Value;
        previous.BeforeThisRelease!.Observation.Value.Should().Be(-2.7m);
        previous.InThisRelease!.Observation.Value.Should().Be(-2.8m);
        previous.IsRevisedByThisRelease.Should().BeTrue();
    }

    [Fact]
    public void One_print_is_no_revision_of_another_of_the_same_instant()
    {
        Prices.Revisions(May).Should().BeEmpty();
        Prices.With(At(Later, "Office", Observation.Of(May, -3.4m))).Revisions(May).Select(revision => revision.Explain())
            .Should().Equal("revised down by 0.1 percentage points, from -3.3% to -3.4%");
        Of(FirstApril, At(Ninth, "notice", Observation.Of(April, -2.8m)), At(Ninth, "table", Observation.Of(April, -2.9m)))
            .Revisions(April).Select(revision => revision.To.Observation.Value).Should().Equal(-2.8m, -2.9m);
    }

    [Fact]
    public void A_release_in_doubt_leaves_its_value_possible_beside_both_prints()
    {
        Publication on9July = ChinaSeries.On(2025, 7, 9);
        EconomicIndicator prices = Prices.With(Release.Create(on9July, "Office", Observation.Of(May, -3.5m)));
        IndicatorReading may = prices.AsKnownAt(Later)[May];
        may.Possible.Select(observation => observation.Value).Should().Equal(-3.3m, -3.4m, -3.5m);
        may.Reasons.Should().HaveCount(2);
        may.ChangeFromPrevious.Possible.Select(change => change.Points!.Value.Value).Should().BeEquivalentTo([-0.6m, -0.7m, -0.8m]);
        prices.AsKnownAt(on9July.Latest)[May].Value.Should().Be(-3.5m);
    }

    [Fact]
    public void As_of_a_day_both_prints_of_the_day_are_known()
    {
        IndicatorReading may = Prices.AsKnownOn(new LocalDate(2025, 6, 9), ChinaSeries.Beijing)[May];
        may.Possible.Should().HaveCount(2);
        may.ChangeFromPrevious.Possible.Should().HaveCount(2);
        Prices.AsKnownOn(new LocalDate(2025, 6, 8), ChinaSeries.Beijing)[May].State.Should().Be(VintageState.NotPublished);
    }

    [Fact]
    public void An_aggregate_over_them_is_open_and_one_beside_them_is_certain()
    {
        SeriesDefinition levels = SeriesDefinition.Create(
            "cn/exports/level", Economy.China, "exports in US dollars", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly,
            IndicatorBasis.Level, 1, ChinaSeries.Customs).WithAggregation(PeriodAggregation.Sum);
        Observation[] months = [.. Enumerable.Range(1, 5).Select(month => Observation.Of(ReferencePeriod.Month(2025, month), 30m))];
        IndicatorSnapshot known = EconomicIndicator.Create(
            levels,
            [
                At(Ninth, "notice", months),
                At(Ninth, "table", [.. months.Select(month => month.Period == May ? Observation.Of(May, 31m) : month)]),
                At(Later, "Office", Observation.Of(June, 30m)),
            ]).AsKnownAt(Later);
        IndicatorAnswer<PeriodAggregate> quarter = known[ReferencePeriod.Quarter(2025, 2)].Aggregate();
        quarter.Possible.Select(aggregate => aggregate.Value).Should().Equal(90m, 91m);
        quarter.Reasons.Should().ContainSingle().Which.Message.Should().StartWith("two prints of May 2025");
        known[May].YearToDate().Possible.Select(aggregate => aggregate.Value).Should().Equal(150m, 151m);
        known[ReferencePeriod.Quarter(2025, 1)].Aggregate().Value.Value.Should().Be(90m);
    }

    [Fact]
    public void Projections_of_one_instant_that_differ_are_open_with_both_too()
    {
        ReferencePeriod december = ReferencePeriod.Month(2025, 12);
        IndicatorReading reading = Of(
            At(Ninth, "notice", Observation.Of(december, -1m)), At(Ninth, "table", Observation.Of(december, -2m)))
            .AsKnownAt(Ninth)[december];
        reading.State.Should().Be(VintageState.NotPublished);
        reading.Projection.Possible.Select(vintage => vintage.Observation.Value).Should().Equal(-1m, -2m);
        reading.Projection.IsCertain.Should().BeFalse();
    }

    [Fact]
    public void A_careful_reader_is_told_of_them() =>
        Prices.Validate().Should().ContainSingle(finding => finding.Kind == FindingKind.Duplicate)
            .Which.Message.Should().Be("2025-05 is given 2 times: 2025-05: -3.3, 2025-05: -3.4.");

    [Fact]
    public void Of_more_differing_figures_than_can_be_combined_no_statement_is_certain_but_every_other_value_is()
    {
        IndicatorSnapshot six = Differing(6).AsKnownAt(Ninth);
        six[ReferencePeriod.Month(2024, 12)].ChangeFromPrevious.IsCertain.Should().BeTrue();
        six.Possible.Should().HaveCount(64);
        IndicatorSnapshot seven = Differing(7).AsKnownAt(Ninth);
        seven[ReferencePeriod.Month(2024, 12)].Value.Should().Be(12m);
        seven[ReferencePeriod.Month(2024, 12)].ChangeFromPrevious.IsCertain.Should().BeFalse();
        seven[ReferencePeriod.Month(2024, 1)].Possible.Should().HaveCount(2);
        seven.TryGetValue(out _).Should().BeFalse();
        seven.Reasons.Should().HaveCount(7);
        Differing(7).With(At(Later, "Office", Months(0m))).AsKnownAt(Later)[ReferencePeriod.Month(2024, 12)].ChangeFromPrevious
            .IsCertain.Should().BeTrue("what a later release settles is no choice any more");

        static EconomicIndicator Differing(int months) => Of(
            At(Ninth, "notice", Months(0m)), At(Ninth, "table", [.. Months(0.5m)[..months], .. Months(0m)[months..]]));

        static Observation[] Months(decimal more) =>
            [.. Enumerable.Range(1, 12).Select(month => Observation.Of(ReferencePeriod.Month(2024, month), month + more))];
    }

    [Fact]
    public void Of_two_consensuses_of_one_day_none_is_picked_by_the_order_given()
    {
        EconomicIndicator prices = ChinaSeries.ProducerPrices;
        Consensus lower = Poll(-3.4m);
        Consensus higher = Poll(-3.1m);
        IndicatorAnswer<Surprise> one = SurpriseOf(lower, higher);
        one.Should().Be(SurpriseOf(higher, lower));
        one.Possible.Select(surprise => surprise.Difference).Should().BeEquivalentTo([0.1m, -0.2m]);
        one.Reasons.Select(fact => fact.Message).Should().Equal(
            "the consensus of Reuters of -3.4%, published 2025-06-05 Asia/Shanghai (time of day not known), may or may not be the last",
            "the consensus of Reuters of -3.1%, published 2025-06-05 Asia/Shanghai (time of day not known), may or may not be the last");
        SurpriseOf(lower, Poll(-3.4m, "another report")).IsCertain.Should().BeTrue("both give the same figure");
        SurpriseOf(lower, higher, Consensus.Create(May, "Reuters", ConsensusStatistic.Median, -3.3m, ChinaSeries.On(2025, 6, 6)))
            .Value.Difference.Should().Be(0m, "a later day settles it");

        static Consensus Poll(decimal value, string? source = null) =>
            Consensus.Create(May, "Reuters", ConsensusStatistic.Median, value, ChinaSeries.On(2025, 6, 5), source: source);

        IndicatorAnswer<Surprise> SurpriseOf(params Consensus[] polls) =>
            prices.With(polls).AsKnownAt(ChinaSeries.EndOf9June2025)[May].SurpriseAgainst("Reuters");
    }

    private static Release At(Instant published, string source, params Observation[] observations) =>
        Release.Create(Publication.At(published), source, observations);

    private static EconomicIndicator Of(params Release[] releases) =>
        EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases);
}
