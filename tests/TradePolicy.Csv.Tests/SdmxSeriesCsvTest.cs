using CsCheck;
using TradePolicy.Indicators;

namespace TradePolicy.Csv.Tests;

public sealed class SdmxSeriesCsvTest
{
    private const string Two =
        "DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\n"
        + "NBS:PRICES(1.0),M,CN,PPI,2025-04,-2.7,A,0\n"
        + "NBS:PRICES(1.0),M,CN,CPI,2025-04,-0.1,A,0\n"
        + "NBS:PRICES(1.0),M,CN,PPI,2025-05,-3.3,P,0\n";

    [Fact]
    public void The_series_with_a_key_is_read_and_the_others_are_passed_over() =>
        Read(SdmxSeriesCsv.Any.WithDimension("INDICATOR", "PPI"), Two).GetValueOrThrow().Should().Equal(
            Series.In(2025, 4, -2.7m), Observation.Of(ReferencePeriod.Month(2025, 5), -3.3m, ObservationStatus.Provisional));

    [Fact]
    public void A_file_of_several_series_is_refused_without_a_key_that_tells_them_apart() =>
        Refusal.Of<CsvException>(() => Read(SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN"), Two))
            .WithMessage(
                "line 3, column 4 (INDICATOR): the file contains several series, which differ in INDICATOR (PPI, CPI); expected one " +
                "series, or a key that names it.");

    [Fact]
    public void Version_2_with_its_labels_is_read() =>
        Read(
            SdmxSeriesCsv.Any,
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Area,TIME_PERIOD:Time,OBS_VALUE:Value,OBS_STATUS:Status\n"
            + "dataflow,NBS:PRICES(1.0),I,M:Monthly,CN:China,2025-05,-3.3,A:Normal value\n").GetValueOrThrow()
                .Should().Equal(Series.In(2025, 5, -3.3m));

    [Theory]
    [InlineData("H", "holiday or weekend")]
    [InlineData("L", "exists but was not collected")]
    [InlineData("M", "cannot exist")]
    [InlineData("O", "missing")]
    [InlineData("Q", "suppressed")]
    public void A_status_says_why_a_value_is_missing(string code, string reason)
    {
        ReferencePeriod period = ReferencePeriod.Month(2020, 1);
        One($"2020-01,,{code},,").GetValueOrThrow().Should().Equal(Observation.Missing(period, reason));
        One($"2020-01,NaN,{code},,").GetValueOrThrow().Should().Equal(Observation.Missing(period, reason));
        One($"2020-01,NaN,{code},,published with February").GetValueOrThrow()
            .Should().Equal(Observation.Missing(period, "published with February"));
    }

    [Theory]
    [InlineData("B", ObservationStatus.Break)]
    [InlineData("E", ObservationStatus.Estimated)]
    [InlineData("R", ObservationStatus.Revised)]
    [InlineData("", ObservationStatus.Normal)]
    public void A_status_is_kept(string code, ObservationStatus status) =>
        One($"2020-01,1.5,{code},,").GetValueOrThrow().Should().ContainSingle().Which.Status.Should().Be(status);

    [Theory]
    [InlineData(
        "2020-01,NaN,A,,", "line 2, column 3 (OBS_VALUE): 'NaN' is not a number in plain digits; expected a number such as 12 or -3.3")]
    [InlineData("2020-01,,A,,", "line 2, column 3 (OBS_VALUE): '' is not a number in plain digits; expected a number such as 12 or -3.3")]
    [InlineData(
        "2020-01,1.5,M,,",
        "line 2, column 3 (OBS_VALUE): '1.5' is given, although the status M says that the value is missing; expected nothing, or NaN")]
    [InlineData(
        "2020-01,1.5,F,,",
        "line 2, column 4 (OBS_STATUS): 'F' is a status that is not read; expected A, B, E, P, R, or for a missing value H, L, M, O or Q")]
    [InlineData(
        "2020-01,1.5,A,0,",
        "line 2, column 5 (DECIMALS): '0' is not the number of decimals of 1.5; expected a number from 0 to 10, and a value with no more " +
        "decimals")]
    [InlineData(
        "2020-01,1.5,A,-1,",
        "line 2, column 5 (DECIMALS): '-1' is not the number of decimals of 1.5; expected a number from 0 to 10, and a value with no " +
        "more decimals")]
    [InlineData(
        "2020-Q1,1.5,A,,",
        "line 2, column 2 (TIME_PERIOD): '2020-Q1' is not a period of a monthly series; expected a month such as 2025-05, 2025-05-01 or, " +
        "for two months together, 2025-01/P2M")]
    public void What_does_not_fit_is_refused_with_its_place(string row, string error)
    {
        SeriesCsvResult read = One(row);
        read.Observations.Should().BeEmpty();
        read.Errors.Should().ContainSingle().Which.ToString().Should().Be(error);
    }

    [Fact]
    public void A_row_that_deletes_is_refused() =>
        Read(SdmxSeriesCsv.Any, "STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE\ndataflow,X,D,2025-05,\n").Errors.Should()
            .ContainSingle()
            .Which.ToString()
            .Should().Be(
                "line 2, column 3 (ACTION): the row deletes an observation; expected I, A, M or R: an observation is withdrawn by a " +
                "later release");

    [Theory]
    [InlineData("", "line 1: the file is empty; expected a first row with the columns REF_AREA, TIME_PERIOD, OBS_VALUE.")]
    [InlineData(
        "REF_AREA,OBS_VALUE\n",
        "line 1: there is no column TIME_PERIOD; the columns are REF_AREA, OBS_VALUE; expected a first row with the columns REF_AREA, " +
        "TIME_PERIOD, OBS_VALUE.")]
    [InlineData(
        "REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_VALUE\n",
        "line 1: the column OBS_VALUE is given twice; expected a first row with the columns REF_AREA, TIME_PERIOD, OBS_VALUE.")]
    public void A_file_without_its_columns_is_refused(string text, string message) =>
        Refusal.Of<CsvException>(() => Read(SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN"), text)).WithMessage(message);

    [Fact]
    public void The_written_form_is_this()
    {
        using StringWriter writer = new() { NewLine = "\r\n" };
        SdmxSeriesCsv.Any.WithDimension("FREQ", "M").WithDimension("REF_AREA", "CN").Write(
            writer,
            "NBS:PRICES(1.0)",
            [
                Series.In(2025, 4, -2.7m),
                Observation.Of(ReferencePeriod.Month(2025, 5), -3m, ObservationStatus.Provisional, 0),
                Observation.Missing(ReferencePeriod.Month(2025, 6), "not published,\nas announced"),
            ]);
        writer.ToString().Should().Be(
            "DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS,COMMENT_OBS\n"
            + "NBS:PRICES(1.0),M,CN,2025-04,-2.7,A,,\n"
            + "NBS:PRICES(1.0),M,CN,2025-05,-3,P,0,\n"
            + "NBS:PRICES(1.0),M,CN,2025-06,,O,,\"not published, as announced\"\n");
    }

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Gen.Select(
            Gen.Int[1, 12], Gen.Int[-9_999, 9_999], Gen.Enum<ObservationStatus>(), Gen.Int[-1, 3], Gen.String[Gen.Char["ab,\";é "], 1, 9],
            (month, value, status, decimals, reason) =>
                status == ObservationStatus.Missing
                    ? Observation.Missing(ReferencePeriod.Month(2025, month), $"x{reason}")
                    : Observation.Of(
                        ReferencePeriod.Months(2025, 1, month == 1 ? 2 : month), value, status, decimals < 0 ? null : decimals))
                            .Array[1, 20].Sample(
                    observations =>
                    {
                        using StringWriter writer = new();
                        SdmxSeriesCsv csv = SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN");
                        csv.Write(writer, "A:B(1.0)", observations);
                        csv.Read(new StringReader(writer.ToString()), Series.Monthly).GetValueOrThrow().Should().Equal(observations);
                    },
                    iter: 500);

    [Fact]
    public void A_key_names_a_dimension_once()
    {
        Refusal.Of<ArgumentException>(() => SdmxSeriesCsv.Any.WithDimension("FREQ", "M").WithDimension("freq", "A"));
        SdmxSeriesCsv.Any.WithDimension("FREQ", "M").Should().Be(SdmxSeriesCsv.Any.WithDimension("FREQ", "M")).And.NotBe(SdmxSeriesCsv.Any);
        SdmxSeriesCsv.Any.WithDimension("FREQ", "M").ToString().Should().Be("FREQ=M");
    }

    private static SeriesCsvResult One(string row) =>
        Read(SdmxSeriesCsv.Any, $"DATAFLOW,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS,COMMENT_OBS\nX,{row}\n");

    [Fact]
    public void Series_of_two_dataflows_are_told_apart()
    {
        const string Text = "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE\nNBS:PRICES(1.0),CN,2025-05,-3.3\nNBS:TRADE(1.0),CN,2025-06,5.8\n";
        Refusal.Of<CsvException>(() => Read(SdmxSeriesCsv.Any, Text))
            .WithMessage("*several series, which differ in DATAFLOW (NBS:PRICES(1.0), NBS:TRADE(1.0))*");
        Read(SdmxSeriesCsv.Any.WithDimension("DATAFLOW", "NBS:TRADE(1.0)"), Text).GetValueOrThrow().Should().ContainSingle();
    }

    [Fact]
    public void Rows_that_differ_in_their_multiplier_are_refused() =>
        Refusal.Of<CsvException>(() => ReadExports("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nCN,2025-05,316,9\nCN,2025-06,325000,6\n"))
            .WithMessage("*differ in UNIT_MULT (9, 6)*");

    [Fact]
    public void Millions_are_not_read_as_billions()
    {
        Refusal.Of<CsvException>(
            () => ReadExports("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT:Unit multiplier\nCN,2025-05,316100,6: Millions\n"))
            .WithMessage(
                "line 2, column 4 (UNIT_MULT): the values are in 10^6 of the unit, and the series is in billion USD; expected 9, or a " +
                "series in that multiple.");
        ReadExports("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nCN,2025-05,316.1,9\n").GetValueOrThrow()
            .Should().Equal(Series.In(2025, 5, 316.1m));
        ReadExports("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nCN,2025-05,316.1,\n").GetValueOrThrow()
            .Should().Equal(Series.In(2025, 5, 316.1m));
    }

    [Fact]
    public void A_key_that_no_row_has_is_said() =>
        Read(SdmxSeriesCsv.Any.WithDimension("REF_AREA", "XX"), "REF_AREA,TIME_PERIOD,OBS_VALUE\nCN,2025-05,1\n").Errors
            .Should().ContainSingle().Which.ToString().Should().Contain("no row has REF_AREA XX");

    [Fact]
    public void A_code_with_a_colon_of_its_own_reads_back()
    {
        using StringWriter writer = new();
        SdmxSeriesCsv csv = SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN:X");
        csv.Write(writer, "A", [Series.In(2025, 5, 1m)]);
        Read(csv, writer.ToString()).GetValueOrThrow().Should().ContainSingle();
    }

    private static SeriesCsvResult Read(SdmxSeriesCsv csv, string text) => csv.Read(new StringReader(text), Series.Monthly);

    private static SeriesCsvResult ReadExports(string text) => SdmxSeriesCsv.Any.Read(
        new StringReader(text),
        SeriesDefinition.Create(
            "cn/exports", Economy.China, "exports", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly, IndicatorBasis.Level, 1,
            "General Administration of Customs of China"));
}
