using System.Globalization;
using TradePolicy.Panels;

namespace TradePolicy.Parquet.Tests;

/// <summary>A panel in a Parquet file, read by DuckDB.</summary>
public sealed class PanelParquetTest
{
    [Fact]
    public async Task Every_row_of_the_panel_is_in_the_file_in_its_order()
    {
        using PanelFile file = await PanelFile.ParquetOf(Sample.Panel);
        using Engine engine = new();
        string[] rows =
        [
            .. engine.Ask($"SELECT commodity, origin, us_general, us_301, us_ieepa_reciprocal, total, missing FROM {file.Table}")
                .Select(Line)
        ];
        rows.Should().Equal(
            "1701130500 CN - 0 10 - the quantity in kg is not stated",
            "1701130500 DE - 0 10 - the quantity in kg is not stated",
            "1701130500 MX - 0 0 - the quantity in kg is not stated",
            "6109100012 CN 16.5 33.3333333333 10 59.8333333333 -",
            "6109100012 DE 16.5 0 10 26.5 -",
            "6109100012 MX 16.5 0 0 16.5 -",
            "8517130000 CN 0 25 10 35 -",
            "8517130000 DE 0 0 10 10 -",
            "8517130000 MX 0 0 0 0 -",
            "9101114000 CN - 0 10 - the rate is written in words only: 51¢ each, \"case\" and\nbattery apart",
            "9101114000 DE - 0 10 - the rate is written in words only: 51¢ each, \"case\" and\nbattery apart",
            "9101114000 MX - 0 0 - the rate is written in words only: 51¢ each, \"case\" and\nbattery apart");
    }

    [Fact]
    public async Task Codes_are_strings_and_rates_decimals_that_may_be_null()
    {
        using PanelFile file = await PanelFile.ParquetOf(Sample.Panel);
        using Engine engine = new();
        engine.Ask($"DESCRIBE SELECT * FROM {file.Table}").Select(column => $"{column[0]} {column[1]}").Should().Equal(
            "commodity VARCHAR", "origin VARCHAR", "us_general DECIMAL(18,10)", "us_301 DECIMAL(18,10)",
            "us_ieepa_reciprocal DECIMAL(18,10)", "total DECIMAL(18,10)", "missing VARCHAR");
        engine.Ask($"SELECT name, repetition_type FROM parquet_schema('{file.Name}') WHERE num_children IS NULL OR num_children = 0")
            .Select(column => $"{column[0]} {column[1]}").Should().Equal(
                "commodity REQUIRED", "origin REQUIRED", "us_general OPTIONAL", "us_301 OPTIONAL", "us_ieepa_reciprocal OPTIONAL",
                "total OPTIONAL", "missing OPTIONAL");
    }

    [Fact]
    public async Task The_file_says_what_it_is()
    {
        using PanelFile file = await PanelFile.ParquetOf(Sample.Panel);
        using Engine engine = new();
        engine.Ask($"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{file.Name}') WHERE decode(key) LIKE 'tradepolicy.%'")
            .Select(pair => $"{pair[0]}: {pair[1]}").Should().BeEquivalentTo(
                "tradepolicy.schema: tradepolicy-panel/1",
                "tradepolicy.instant: 2025-08-12T04:01:00Z",
                "tradepolicy.view: as collected",
                "tradepolicy.nomenclature: hts",
                "tradepolicy.unit: percent of the customs value",
                "tradepolicy.programme.us_general.key: us/general",
                "tradepolicy.programme.us_general.name: General rate",
                "tradepolicy.programme.us_301.key: us/301",
                "tradepolicy.programme.us_301.name: Section 301",
                "tradepolicy.programme.us_ieepa_reciprocal.key: us/ieepa-reciprocal",
                "tradepolicy.programme.us_ieepa_reciprocal.name: IEEPA, reciprocal");
    }

    [Fact]
    public async Task A_panel_of_more_rows_than_a_group_holds_is_written_in_groups_and_tells_how_far_it_is()
    {
        DutyPanel panel = Sample.OfLines(500);
        Told told = new();
        using PanelFile file = await PanelFile.ParquetOf(panel, told);
        told.Rows.Should().Equal(122_880, panel.RowCount);
        using Engine engine = new();
        engine.Value<long>($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{file.Name}')").Should().Be(2);
        engine.Value<long>($"SELECT count(*) FROM (SELECT DISTINCT commodity, origin FROM {file.Table} WHERE total >= 16.5)")
            .Should().Be(panel.RowCount);
        engine.Value<long>(
            "SELECT count(*) FROM (SELECT commodity < lag(commodity) OVER (ORDER BY file_row_number) AS goes_back FROM " +
            $"read_parquet('{file.Name}', file_row_number = true)) WHERE goes_back").Should().Be(0);
    }

    [Fact]
    public async Task Texts_that_repeat_are_written_once_for_each_group_and_every_column_is_compressed()
    {
        using PanelFile file = await PanelFile.ParquetOf(Sample.Panel);
        using Engine engine = new();
        engine.Ask($"SELECT path_in_schema FROM parquet_metadata('{file.Name}') WHERE encodings LIKE '%DICTIONARY%'")
            .Select(column => column[0]).Should().Equal("commodity", "origin", "missing");
        engine.Ask($"SELECT DISTINCT compression FROM parquet_metadata('{file.Name}')").Select(column => column[0]).Should().Equal("ZSTD");
    }

    [Theory]
    [InlineData("0.00000000005", "0.0000000001")]
    [InlineData("0.00000000004999999999999999", "0")]
    [InlineData("12.34567890125", "12.3456789013")]
    [InlineData("99999999.9999999999", "99999999.9999999999")]
    public async Task A_rate_has_ten_decimals_and_half_of_the_last_is_rounded_away_from_zero(string rate, string stored)
    {
        using PanelFile file = await PanelFile.ParquetOf(Sample.Of(AdValorem.Of(Number(rate))));
        using Engine engine = new();
        engine.Ask($"SELECT us_general, total FROM {file.Table}").Single().Should().Equal(Number(stored), Number(stored));
    }

    [Theory]
    [InlineData("100000000")]
    [InlineData("99999999.99999999995")]
    public async Task A_rate_that_the_column_does_not_hold_is_refused_and_leaves_no_file_that_can_be_read(string rate)
    {
        using MemoryStream stream = new();
        (await ((Func<Task>)(() => PanelParquet.WriteAsync(stream, Sample.Of(AdValorem.Of(Number(rate))))))
            .Should().ThrowExactlyAsync<OverflowException>())
            .WithMessage(
                $"6109.10.00.12 from CN: {rate}% does not fit into the column us_general, which stores less than 100000000%, positive or " +
                "negative.");
        EndsAsParquet(stream).Should().BeFalse();
    }

    [Fact]
    public void A_stream_that_is_closed_or_for_reading_only_is_refused()
    {
        MemoryStream closed = new();
        closed.Dispose();
        foreach (Stream stream in (Stream[])[closed, new MemoryStream([], writable: false)])
            Refusal.Of<ArgumentException>(() => PanelParquet.WriteAsync(stream, Sample.Panel))
                .WithMessage("The stream is closed or for reading only; a panel needs a stream that can be written.*")
                .WithParameterName("stream");
    }

    [Fact]
    public async Task Writing_that_is_ended_leaves_no_file_that_can_be_read()
    {
        using CancellationTokenSource source = new();
        Told told = new(source.Cancel);
        using MemoryStream stream = new();
        await ((Func<Task>)(() => PanelParquet.WriteAsync(stream, Sample.OfLines(500), told, source.Token)))
            .Should().ThrowAsync<OperationCanceledException>();
        told.Rows.Should().Equal(122_880);
        EndsAsParquet(stream).Should().BeFalse();
    }

    [Fact]
    public async Task The_stream_stays_open_and_need_not_be_one_that_can_go_back()
    {
        using MemoryStream whole = new();
        await PanelParquet.WriteAsync(whole, Sample.Panel);
        EndsAsParquet(whole).Should().BeTrue();
        using ForwardStream forward = new();
        await PanelParquet.WriteAsync(forward, Sample.Panel);
        forward.Written.Should().Equal(whole.ToArray());
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static bool EndsAsParquet(MemoryStream stream) => stream.ToArray().AsSpan().EndsWith("PAR1"u8) && stream.Length > 4;

    private static string Line(object?[] row) => string.Join(' ', row.Select(cell => cell switch
    {
        null => "-",
        decimal rate => Percentage.Of(rate).ToString().TrimEnd('%'),
        _ => (string)cell,
    }));
}
