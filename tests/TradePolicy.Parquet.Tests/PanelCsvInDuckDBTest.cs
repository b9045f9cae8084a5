namespace TradePolicy.Parquet.Tests;

/// <summary>The same panel as CSV and as Parquet, both read by DuckDB.</summary>
public sealed class PanelCsvInDuckDBTest
{
    private const string AsParquetHasThem = """
        SELECT commodity, origin,
            CAST(us_general AS DECIMAL(18, 10)), CAST(us_301 AS DECIMAL(18, 10)), CAST(us_ieepa_reciprocal AS DECIMAL(18, 10)),
            CAST(total AS DECIMAL(18, 10)), missing
        """;

    [Fact]
    public async Task Both_files_hold_the_same()
    {
        using PanelFile csv = PanelFile.CsvOf(Sample.Panel);
        using PanelFile parquet = await PanelFile.ParquetOf(Sample.Panel);
        using Engine engine = new();
        IReadOnlyList<object?[]> rows = engine.Ask($"{AsParquetHasThem} FROM {csv.Table}");
        rows.Should().HaveCount(Sample.Panel.RowCount)
            .And.BeEquivalentTo(engine.Ask($"SELECT * FROM {parquet.Table}"), same => same.WithStrictOrdering());
    }

    [Fact]
    public void Rates_in_the_CSV_are_exact()
    {
        using PanelFile csv = PanelFile.CsvOf(Sample.Panel);
        using Engine engine = new();
        engine.Value<string>($"SELECT us_301 FROM {csv.Table} WHERE commodity = '6109100012' AND origin = 'CN'")
            .Should().Be("33.333333333333333333333333333");
    }
}
