namespace TradePolicy.Tests;

public sealed class SeriesFindingTest
{
    // China's producer prices, year on year: July 2012 to June 2014, and July 2018 to June 2020.
    private static readonly decimal[] Around2013 =
    [
        -2.9m, -3.5m, -3.6m, -2.8m, -2.2m, -1.9m, -1.6m, -1.6m, -1.9m, -2.6m, -2.9m, -2.7m, -2.3m, -1.6m, -1.3m, -1.5m, -1.4m, -1.4m,
        -1.6m, -2.0m, -2.3m, -2.0m, -1.4m, -1.1m,
    ];

    private static readonly decimal[] Around2019 =
    [
        4.6m, 4.1m, 3.6m, 3.3m, 2.7m, 0.9m, 0.1m, 0.1m, 0.4m, 0.9m, 0.6m, 0m, -0.3m, -0.8m, -1.2m, -1.6m, -1.4m, -0.5m,
        0.1m, -0.4m, -1.5m, -3.1m, -3.7m, -3.0m,
    ];

    [Fact]
    public void True_values_are_not_suspected()
    {
        Findings(From("2012-07", Around2013)).Should().BeEmpty();
        Findings(From("2018-07", Around2019)).Should().BeEmpty();
        ChinaSeries.ProducerPrices.Validate().Should().BeEmpty();
    }

    [Fact]
    public void The_slip_of_December_2019_is_found()
    {
        Finding finding = Findings(From("2018-07", With(Around2019, 17, 0.5m))).Should().ContainSingle().Which;
        finding.Kind.Should().Be(FindingKind.ProbableSignError);
        finding.IsCertain.Should().BeFalse();
        finding.Records.Should().Equal("2019-12");
        finding.Message.Should()
            .Be("2019-12: 0.5 would fit its neighbours 2019-11: -1.4 and 2020-01: 0.1 far better as -0.5: probably an error of the sign.");
    }

    [Fact]
    public void The_wrong_value_of_June_2013_is_found()
    {
        Finding finding = Findings(From("2012-07", With(Around2013, 11, -0.6m))).Should().ContainSingle().Which;
        finding.Kind.Should().Be(FindingKind.Outlier);
        finding.Records.Should().Equal("2013-06");
    }

    [Fact]
    public void The_missing_October_2006_is_found()
    {
        Observation[] held =
        [
            .. From("2006-07", 3.6m, 3.4m, 3.5m, 3.0m, 2.8m, 3.1m)
                .Where(observation => observation.Period != ReferencePeriod.Month(2006, 10))
        ];
        Finding finding = Findings(held).Should().ContainSingle().Which;
        finding.Kind.Should().Be(FindingKind.Gap);
        finding.IsCertain.Should().BeTrue();
        finding.Message.Should().Be("1 month between 2006-09 and 2006-11 is missing.");
    }

    [Fact]
    public void Duplicates_and_periods_out_of_order_are_found()
    {
        Observation[] given =
        [
            Observation.Of(ChinaSeries.Month("2025-02"), 1m), Observation.Of(ChinaSeries.Month("2025-01"), 2m),
            Observation.Of(ChinaSeries.Month("2025-03"), 1m), Observation.Of(ChinaSeries.Month("2025-03"), 3m),
        ];
        IReadOnlyList<Finding> findings = Findings(given);
        findings.Select(finding => (finding.Kind, finding.IsCertain, finding.Message)).Should().Equal(
            (FindingKind.OutOfOrder, true, "2025-01 is given after 2025-02."),
            (FindingKind.Duplicate, true, "2025-03 is given 2 times: 2025-03: 1, 2025-03: 3."));
        findings[0].Records.Should().Equal("2025-02", "2025-01");
        findings[1].Records.Should().Equal("2025-03");
    }

    [Fact]
    public void January_beside_January_and_February_is_an_overlap_and_a_span_is_no_gap()
    {
        Finding overlap = Findings(
            Observation.Of(ChinaSeries.Month("2025-01"), 6m), Observation.Of(ChinaSeries.Month("2025-01/P2M"), 2.3m))
            .Should().ContainSingle().Which;
        (overlap.Kind, overlap.IsCertain, overlap.Message).Should().Be(
            (FindingKind.Overlap, true, "2025-01 and 2025-01/P2M share days."));
        Findings(Observation.Of(ChinaSeries.Month("2024-12"), 6m), Observation.Of(ChinaSeries.Month("2025-01/P2M"), 2.3m),
            Observation.Of(ChinaSeries.Month("2025-03"), 12.4m))
            .Should().BeEmpty();
    }

    [Fact]
    public void A_value_finer_than_published_is_found()
    {
        Finding finer = Findings(Observation.Of(ChinaSeries.Month("2013-06"), -2.6965m)).Should().ContainSingle().Which;
        finer.Message.Should().Be("2013-06: -2.6965 has more decimals than the 1 to which cn/ppi/yoy is published.");
        finer.IsCertain.Should().BeTrue();
        Findings(Observation.Of(ChinaSeries.Month("2013-06"), -2.6965m, decimals: 4)).Should().BeEmpty();
    }

    [Fact]
    public void A_flat_series_is_not_full_of_outliers()
    {
        Findings(From("2015-01", -5.9m, -5.9m, -5.9m, -5.9m, -5.9m, -5.8m, -5.9m, -5.9m, -5.9m, -5.9m)).Should().BeEmpty();
        Findings(From("2015-01", -5.9m, -5.9m, -5.9m, -5.9m, -5.9m, 5.9m, -5.9m, -5.9m, -5.9m, -5.9m)).Should().ContainSingle()
            .Which.Kind.Should().Be(FindingKind.ProbableSignError);
    }

    [Fact]
    public void A_consensus_after_the_release_is_found()
    {
        Consensus late = Consensus.Create(
            ReferencePeriod.Month(2025, 5), "Hindsight", ConsensusStatistic.Mean, -3.3m, ChinaSeries.On(2025, 6, 10));
        ChinaSeries.ProducerPrices.With(late).Validate().Should().ContainSingle().Which.Kind.Should().Be(FindingKind.ConsensusAfterRelease);
    }

    [Fact]
    public void A_period_that_does_not_fit_is_refused_and_not_found() =>
        Refusal.Of<ArgumentException>(() => Findings(Observation.Of(ReferencePeriod.Year(2025), 1m)));

    private static IReadOnlyList<Finding> Findings(params Observation[] observations) =>
        ChinaSeries.ProducerPricesDefinition.Validate(observations);

    private static Observation[] From(string first, params decimal[] values) =>
        [.. ChinaSeries.Monthly("test", ChinaSeries.Month(first), values).SelectMany(release => release.Observations)];

    private static decimal[] With(decimal[] values, int at, decimal value)
    {
        decimal[] changed = [.. values];
        changed[at] = value;
        return changed;
    }
}
