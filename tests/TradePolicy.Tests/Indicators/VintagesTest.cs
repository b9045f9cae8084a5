namespace TradePolicy.Tests;

public sealed class VintagesTest
{
    private static readonly ReferencePeriod March = ReferencePeriod.Month(2023, 3);

    [Fact]
    public void A_revision_changes_what_is_known_later_and_not_what_was_known_earlier()
    {
        EconomicIndicator exports = ChinaSeries.Exports;
        exports.AsKnownAt(Instant.FromUtc(2023, 8, 10, 15, 59))[March].Value.Should().Be(14.8m);
        exports.AsKnownAt(Instant.FromUtc(2023, 8, 11, 16, 0))[March].Value.Should().Be(11.4m, "11 August 2023 is over in Beijing");
        exports.FirstVintage(March).Value.Observation.Value.Should().Be(14.8m);
        exports.LatestVintage(March).Value.Observation.Value.Should().Be(11.4m);
        exports.Vintages(March).Select(vintage => vintage.Observation.Value).Should().Equal(14.8m, 11.4m);
    }

    [Fact]
    public void Adding_a_release_leaves_every_earlier_view_as_it_was()
    {
        EconomicIndicator before = ChinaSeries.ProducerPrices;
        EconomicIndicator after = before.With(
            Release.Create(ChinaSeries.On(2026, 9, 9), "revision", Observation.Of(ReferencePeriod.Month(2025, 5), -3.4m)));
        after.AsKnownAt(ChinaSeries.EndOf9June2025).Value.Should().Equal(before.AsKnownAt(ChinaSeries.EndOf9June2025).Value);
        after.AsLastPublished()[ReferencePeriod.Month(2025, 5)].Value.Should().Be(-3.4m);
        before.AsLastPublished()[ReferencePeriod.Month(2025, 5)].Value.Should().Be(-3.3m, "nothing is changed in place");
    }

    [Fact]
    public void A_revision_says_by_how_much()
    {
        Revision revision = ChinaSeries.Exports.Revisions(March).Should().ContainSingle().Which;
        revision.TryGetDifference(out decimal difference).Should().BeTrue();
        difference.Should().Be(-3.4m);
        revision.Explain().Should().Be("revised down by 3.4 percentage points, from 14.8% to 11.4%");
        revision.ToString()
            .Should().Be(
                "2023-03 revised down by 3.4 percentage points, from 14.8% to 11.4%, published 2023-08-11 Asia/Shanghai (time of day not " +
                "known)");
        ChinaSeries.Exports.AsKnownAt(Instant.FromUtc(2023, 8, 11, 4, 0))[March].Revisions.Should().BeEmpty("it is not certain yet");
    }

    [Fact]
    public void A_statement_made_before_a_revision_differs_from_one_made_after()
    {
        ReferencePeriod april = ReferencePeriod.Month(2023, 4);
        ChinaSeries.Exports.Read("2023-04").ChangeFromPrevious.Value.Points.Should().Be(PercentagePoints.Of(-6.3m));
        ChinaSeries.Exports.AsLastPublished()[april].ChangeFromPrevious.Value.Points.Should().Be(PercentagePoints.Of(-2.9m));
    }

    [Fact]
    public void Gross_domestic_product_was_revised_again_and_again()
    {
        EconomicIndicator gdp = UnitedStatesOutput();
        ReferencePeriod first = ReferencePeriod.Quarter(2014, 1);
        gdp.Vintages(first).Select(vintage => vintage.Observation.Value).Should().Equal(17_149.6m, 17_101.3m, 17_016.0m, 17_044.0m);
        gdp.Revisions(first).Select(revision => revision.TryGetDifference(out decimal difference) ? difference : 0m)
            .Should().Equal(-48.3m, -85.3m, 28m);
        gdp.Revisions(first)[0].Explain().Should().Be("revised down by 48.3 billion USD, from 17149.6 billion USD to 17101.3 billion USD");
        gdp.AsKnownAt(Instant.FromUtc(2014, 6, 1, 0, 0))[first].Value.Should().Be(17_101.3m);
    }

    [Fact]
    public void There_are_three_previous_values()
    {
        PreviousValues previous = UnitedStatesOutput().AsKnownAt(Instant.FromUtc(2014, 8, 1, 0, 0))[ReferencePeriod.Quarter(2014, 2)]
            .Previous.Value;
        previous.PreviousPeriod.Should().Be(ReferencePeriod.Quarter(2014, 1));
        previous.FirstReported.Observation.Value.Should().Be(17_149.6m);
        previous.BeforeThisRelease!.Observation.Value.Should().Be(17_016.0m);
        previous.InThisRelease!.Observation.Value.Should().Be(17_044.0m);
        previous.IsRevisedByThisRelease.Should().BeTrue();
        previous.Explain().Should().Be(
            "previous (the first quarter of 2014): 17149.6 billion USD as first reported, 17016.0 billion USD as it stood before this " +
            "release, 17044.0 billion USD as revised by this release");
    }

    [Fact]
    public void A_release_need_not_give_the_previous_value_again()
    {
        PreviousValues previous = ChinaSeries.ProducerPrices.Read("2025-05").Previous.Value;
        previous.InThisRelease.Should().BeNull();
        previous.IsRevisedByThisRelease.Should().BeFalse();
        previous.Explain()
            .Should().Be(
                "previous (April 2025): -2.7% as first reported, -2.7% as it stood before this release, not given by this release");
    }

    [Fact]
    public void A_revision_after_the_release_does_not_change_how_the_previous_value_stood_before_it()
    {
        PreviousValues previous = ChinaSeries.Exports.AsLastPublished()[ReferencePeriod.Month(2023, 4)].Previous.Value;
        previous.BeforeThisRelease!.Observation.Value.Should().Be(14.8m);
    }

    [Fact]
    public void A_surprise_is_measured_by_the_first_release()
    {
        EconomicIndicator exports = ChinaSeries.Exports.With(
            Release.Create(ChinaSeries.On(2026, 1, 14), ChinaSeries.Customs, Observation.Of(ReferencePeriod.Month(2025, 5), 4.6m)));
        exports.AsLastPublished()[ReferencePeriod.Month(2025, 5)].Value.Should().Be(4.6m);
        exports.AsLastPublished()[ReferencePeriod.Month(2025, 5)].SurpriseAgainst("Reuters").Value.Points.Should()
            .Be(PercentagePoints.Of(-0.2m));
    }

    [Fact]
    public void A_view_taken_later_of_a_view_stays_as_it_was()
    {
        IndicatorSnapshot view = ChinaSeries.Exports.AsKnownAt(ChinaSeries.EndOf9June2025);
        view.AsKnownAt(Instant.FromUtc(2026, 1, 1, 0, 0)).Should().BeSameAs(view);
        view.AsKnownAt(Instant.FromUtc(2023, 5, 1, 0, 0))[March].Value.Should().Be(14.8m);
        view.Periods[^1].Should().Be(ReferencePeriod.Month(2025, 5));
    }

    [Fact]
    public void Releases_may_be_given_in_any_order()
    {
        EconomicIndicator backwards = EconomicIndicator.Create(
            ChinaSeries.ExportsDefinition, ChinaSeries.Exports.Releases.Reverse(), ChinaSeries.Exports.Consensuses);
        backwards.Should().Be(ChinaSeries.Exports);
        backwards.GetHashCode().Should().Be(ChinaSeries.Exports.GetHashCode());
    }

    [Fact]
    public void Of_two_releases_of_one_day_the_one_given_later_holds()
    {
        EconomicIndicator corrected = EconomicIndicator.Create(
            ChinaSeries.ExportsDefinition,
            [
                Release.Create(ChinaSeries.On(2025, 6, 9), "first dispatch", Observation.Of(ReferencePeriod.Month(2025, 5), -10m)),
                Release.Create(ChinaSeries.On(2025, 6, 9), "correction", Observation.Of(ReferencePeriod.Month(2025, 5), -35m)),
            ]);
        corrected.AsLastPublished()[ReferencePeriod.Month(2025, 5)].Value.Should().Be(-35m, "the order given is stated to count");
    }

    [Fact]
    public void A_revision_inside_the_doubt_of_the_first_release_is_refused_until_the_first_is_stated_more_exactly()
    {
        ReferencePeriod april = ReferencePeriod.Month(2025, 4);
        Release revised = Release.Create(
            Publication.At(Instant.FromUtc(2025, 5, 28, 2, 0)), "revised", Observation.Of(april, 11.4m, ObservationStatus.Revised));
        EconomicIndicator Of(Publication first) =>
            EconomicIndicator.Create(
                ChinaSeries.ExportsDefinition, [Release.Create(first, "first", Observation.Of(april, 14.8m)), revised]);
        Refusal.Of<ArgumentException>(() => Of(Publication.Between(Instant.FromUtc(2025, 5, 1, 0, 0), Instant.FromUtc(2025, 6, 1, 0, 0))))
            .WithMessage("*both contain 2025-04, and it is not known which was published first*a value is published before its revision*");
        EconomicIndicator exports = Of(Publication.Between(Instant.FromUtc(2025, 5, 1, 0, 0), Instant.FromUtc(2025, 5, 28, 2, 0)));
        exports.FirstVintage(april).Value.Observation.Value.Should().Be(14.8m);
        exports.LatestVintage(april).Value.Observation.Value.Should().Be(11.4m);
    }

    [Fact]
    public void One_release_given_twice_is_refused()
    {
        Release first = Release.Create(Publication.At(ChinaSeries.EndOf9June2025), "one", Observation.Of(March, 1m));
        Refusal.Of<ArgumentException>(() => EconomicIndicator.Create(ChinaSeries.ExportsDefinition, [first, first]))
            .WithMessage("The release one, * is given twice.*");
    }

    [Fact]
    public void A_consensus_for_a_period_that_does_not_fit_is_refused_too() =>
        Refusal.Of<ArgumentException>(
            () => ChinaSeries.Exports.With(
                Consensus.Create(ReferencePeriod.Year(2025), "Reuters", ConsensusStatistic.Mean, 5m, ChinaSeries.On(2025, 6, 9))))
                    .WithMessage("cn/exports/yoy is monthly; 2025 is not one of its periods.*");

    [Fact]
    public void A_period_that_does_not_fit_the_frequency_is_refused() =>
        Refusal.Of<ArgumentException>(
            () => ChinaSeries.Exports.With(
                Release.Create(ChinaSeries.On(2025, 6, 9), "test", Observation.Of(ReferencePeriod.Quarter(2025, 1), 1m))))
                    .WithMessage("cn/exports/yoy is monthly; 2025-Q1 is not one of its periods.*");

    [Fact]
    public void A_period_of_which_nothing_is_held_has_no_first_release()
    {
        ChinaSeries.Exports.FirstVintage(ReferencePeriod.Month(1999, 1)).State.Should().Be(VintageState.NotPublished);
        ChinaSeries.Exports.LatestVintage(ReferencePeriod.Month(1999, 1)).State.Should().Be(VintageState.NotPublished);
        ChinaSeries.Exports.Vintages(ReferencePeriod.Month(1999, 1)).Should().BeEmpty();
        Refusal.Of<InvalidOperationException>(() => _ = EconomicIndicator.Create(ChinaSeries.ExportsDefinition, []).AsLastPublished());
    }

    [Fact]
    public void Answers_are_the_same_if_the_same_is_possible_and_equally_certain()
    {
        ReferencePeriod may = ReferencePeriod.Month(2025, 5);
        EconomicIndicator prices = ChinaSeries.ProducerPrices;
        VintageAnswer published = prices.VintageAt(may, ChinaSeries.EndOf9June2025);
        VintageAnswer inDoubt = prices.VintageAt(may, ChinaSeries.EndOf9June2025 - Duration.FromSeconds(1));
        published.Should().Be(prices.LatestVintage(may));
        published.GetHashCode().Should().Be(prices.LatestVintage(may).GetHashCode());
        inDoubt.Possible.Should().Equal(published.Possible);
        inDoubt.Should().NotBe(published, "that it was published is not certain then");
        published.Should().NotBe(prices.VintageAt(may.Previous(), ChinaSeries.EndOf9June2025));
        VintageAnswer none = prices.LatestVintage(ReferencePeriod.Month(1999, 1));
        none.Should().Be(prices.LatestVintage(ReferencePeriod.Month(1999, 2)));
        none.GetHashCode().Should().Be(prices.LatestVintage(ReferencePeriod.Month(1999, 2)).GetHashCode());
    }

    private static EconomicIndicator UnitedStatesOutput()
    {
        (ReferencePeriod fourth, ReferencePeriod first, ReferencePeriod second) =
            (ReferencePeriod.Quarter(2013, 4), ReferencePeriod.Quarter(2014, 1), ReferencePeriod.Quarter(2014, 2));
        return EconomicIndicator.Create(
            SeriesDefinition.Create(
                "us/gdp", Economy.UnitedStates, "gross domestic product at an annual rate", IndicatorUnit.Money("USD", 9),
                IndicatorFrequency.Quarterly,
                IndicatorBasis.Level, 1, "Bureau of Economic Analysis")
                .WithAdjustment(SeasonalAdjustment.Seasonal)
                .WithPriceBasis(PriceBasis.Nominal),
            [
                On(1, 30, Observation.Of(fourth, 17_102.5m)),
                On(2, 28, Observation.Of(fourth, 17_080.7m)),
                On(3, 27, Observation.Of(fourth, 17_089.6m)),
                On(4, 30, Observation.Of(first, 17_149.6m)),
                On(5, 29, Observation.Of(first, 17_101.3m)),
                On(6, 25, Observation.Of(first, 17_016.0m)),
                On(7, 30, Observation.Of(fourth, 17_078.3m), Observation.Of(first, 17_044.0m), Observation.Of(second, 17_294.7m)),
            ]);

        static Release On(int month, int day, params Observation[] observations) => Release.Create(
            Publication.On(new LocalDate(2014, month, day), DateTimeZoneProviders.Tzdb["America/New_York"]), "Bureau of Economic Analysis",
            observations);
    }
}
