using TradePolicy.Indicators;

namespace TradePolicy.Csv.Tests;

public sealed class RealSeriesTest
{
    private static readonly PlainSeriesCsv Form = PlainSeriesCsv.Columns("period", "value_pct_yoy");

    [SharedSeriesFact]
    public void The_slips_that_public_copies_of_the_producer_prices_have_had_are_found()
    {
        string text = File.ReadAllText(PathOf("cn_ppi_yoy.csv"));
        IEnumerable<ReferencePeriod> doubtful = Slips(text);
        doubtful.Should().NotContain(ReferencePeriod.Month(2019, 12)).And.NotContain(ReferencePeriod.Month(2013, 6));
        Slips(text.Replace("2019-12-01,1,-0.5", "2019-12-01,1,0.5", StringComparison.Ordinal))
            .Should().Contain(ReferencePeriod.Month(2019, 12));
        Slips(text.Replace("2013-06-01,1,-2.6965", "2013-06-01,1,-0.6", StringComparison.Ordinal))
            .Should().Contain(ReferencePeriod.Month(2013, 6));
    }

    [SharedSeriesFact]
    public void The_lowest_producer_prices_of_May_2025_are_22_months_old_in_the_copy_too()
    {
        EconomicIndicator prices = EconomicIndicator.Create(
            Series.Monthly,
            [Release.Create(
                Publication.At(Instant.FromUtc(2026, 8, 9, 1, 30)), "a public copy", Read("cn_ppi_yoy.csv").GetValueOrThrow())]);
        prices.AsLastPublished()[ReferencePeriod.Month(2025, 5)].LowestSince().Value.Months.Should().Be(22);
    }

    [SharedSeriesFact]
    public void The_exports_hold_January_and_February_together_from_2023_on()
    {
        SeriesCsvResult read = Read("cn_exports_usd_yoy.csv");
        read.GetValueOrThrow().Should().Contain(observation => observation.Period.Equals(ReferencePeriod.Months(2023, 1, 2)));
        read.Findings.Should().NotContain(finding => finding.Kind == FindingKind.Overlap || finding.Kind == FindingKind.Duplicate);
    }

    [SharedSeriesFact]
    public void Every_series_is_read_without_an_error_and_written_as_it_was_read()
    {
        foreach (string file in (string[])["cn_cpi_yoy.csv", "cn_ppi_yoy.csv", "cn_exports_usd_yoy.csv", "cn_exports_to_us_yoy.csv"])
        {
            IReadOnlyList<Observation> observations = Read(file).GetValueOrThrow();
            using StringWriter writer = new();
            PlainSeriesCsv.TwoColumns.Write(writer, observations);
            PlainSeriesCsv.TwoColumns.Read(new StringReader(writer.ToString()), Series.Monthly).GetValueOrThrow()
                .Should().Equal(observations);
        }
    }

    private static IReadOnlyList<ReferencePeriod> Slips(string text) =>
    [
        .. Form.Read(new StringReader(text), Series.Monthly).Findings
            .Where(finding => finding.Kind is FindingKind.ProbableSignError or FindingKind.Outlier)
            .SelectMany(finding => finding.Records.Select(record => ReferencePeriod.Parse(record))),
    ];

    private static string PathOf(string file) => Path.Combine(SharedSeriesFactAttribute.Folder!, file);

    private static SeriesCsvResult Read(string file)
    {
        using StreamReader reader = new(PathOf(file));
        return Form.Read(reader, Series.Monthly);
    }
}
