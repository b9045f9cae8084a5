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
        "2020-01,nan,A,,", "line 2, column 3 (OBS_VALUE): 'nan' is not a number in plain digits; expected a number such as 12 or -3.3")]
    [InlineData(
        "2020-01,1.5,M,,",
        "line 2, column 3 (OBS_VALUE): '1.5' is given, although the status M says that the value is missing; expected nothing, or NaN")]
    [InlineData(
        "2020-01,1.5,X,,",
        "line 2, column 4 (OBS_STATUS): 'X' is a status that is not read; expected A, B, D, E, F, G, I, J, K, N, P, R, S, U, V or W, or " +
        "for a missing value H, L, M, O or Q")]
    [InlineData(
        "2020-01,1.5,b,,",
        "line 2, column 4 (OBS_STATUS): 'b' is a status that is not read; expected A, B, D, E, F, G, I, J, K, N, P, R, S, U, V or W, or " +
        "for a missing value H, L, M, O or Q")]
    [InlineData(
        "2020-01,1.5,A,0,",
        "line 2, column 5 (DECIMALS): '0' is not the number of decimals of 1.5; expected a number from 0 to 10, and a value with no more " +
        "decimals")]
    [InlineData(
        "2020-01,1.5,A,11,",
        "line 2, column 5 (DECIMALS): '11' is not the number of decimals of 1.5; expected a number from 0 to 10, and a value with no " +
        "more decimals")]
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

    [Theory]
    [InlineData("NaN", "A", "intentionally missing")]
    [InlineData("NaN", "", "intentionally missing")]
    [InlineData("NaN", "#N/A", "intentionally missing")]
    [InlineData("", "A", "no value in the file")]
    [InlineData("", "", "no value in the file")]
    [InlineData("NaN", "K", "included in another category")]
    [InlineData("", "P", "no value in the file")]
    public void A_number_that_is_intentionally_missing_is_missing_whatever_the_status(string value, string status, string reason)
    {
        Observation missing = Observation.Missing(ReferencePeriod.Month(2020, 1), reason);
        One($"2020-01,{value},{status},,#N/A").GetValueOrThrow().Should().Equal(missing);
        One($"2020-01,{value},{status},,not asked").GetValueOrThrow().Should()
            .Equal(Observation.Missing(ReferencePeriod.Month(2020, 1), "not asked"));
    }

    [Theory]
    [InlineData("NaN", "intentionally missing")]
    [InlineData("", "no value in the file")]
    public void A_number_that_is_intentionally_missing_needs_no_column_of_status(string value, string reason) =>
        Read(SdmxSeriesCsv.Any, $"DATAFLOW,TIME_PERIOD,OBS_VALUE\nX,2020-01,{value}\n").GetValueOrThrow().Should()
            .Equal(Observation.Missing(ReferencePeriod.Month(2020, 1), reason));

    [Theory]
    [InlineData("D", ObservationStatus.Normal, "definition differs")]
    [InlineData("F", ObservationStatus.Forecast, null)]
    [InlineData("G", ObservationStatus.Normal, "experimental")]
    [InlineData("I", ObservationStatus.Normal, "imputed")]
    [InlineData("J", ObservationStatus.Normal, "derogation")]
    [InlineData("K", ObservationStatus.Normal, "included in another category")]
    [InlineData("N", ObservationStatus.Normal, "not significant")]
    [InlineData("S", ObservationStatus.Normal, "strike or another special event")]
    [InlineData("U", ObservationStatus.Normal, "low reliability")]
    [InlineData("V", ObservationStatus.Normal, "not validated")]
    [InlineData("W", ObservationStatus.Normal, "includes data of another category")]
    public void A_value_with_any_status_of_the_code_list_is_a_value_with_what_the_status_says(
        string code, ObservationStatus status, string? remark)
    {
        SeriesCsvResult read = One($"2020-01,1.5,{code},,");
        Observation observation = Observation.Of(ReferencePeriod.Month(2020, 1), 1.5m, status).WithRemark(remark);
        read.GetValueOrThrow().Should().Equal(observation);
        using StringWriter writer = new();
        SdmxSeriesCsv.Any.Write(writer, "X", [observation]);
        writer.ToString().Should().EndWith($"X,2020-01,1.5,{code},,\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void The_decimals_of_a_value_are_kept_also_where_fewer_are_written(int decimals) =>
        One($"2020-01,1.5,A,{decimals},").GetValueOrThrow().Should()
            .Equal(Observation.Of(ReferencePeriod.Month(2020, 1), 1.5m, ObservationStatus.Normal, decimals));

    [Fact]
    public void A_label_without_a_code_says_no_more_than_an_empty_field() =>
        One("2020-01,1.5,: not stated,,").GetValueOrThrow().Should().Equal(Series.In(2020, 1, 1.5m));

    [Fact]
    public void The_comment_of_a_value_is_kept_behind_what_the_status_says()
    {
        One("2020-01,1.5,U,,few answers").GetValueOrThrow().Should()
            .Equal(Series.In(2020, 1, 1.5m).WithRemark("low reliability; few answers"));
        One($"2020-01,1.5,A,,{new string('x', 4_001)}").Errors.Should().ContainSingle().Which.ToString().Should()
            .Be("line 2, column 6 (COMMENT_OBS): the comment cannot be kept; expected a text of at most 4,000 characters, without half a "
                + "surrogate pair");
    }

    [Theory]
    [InlineData("2.2", "p", "2025-05: 2.2 (provisional)")]
    [InlineData("2.4", "bu", "2025-05: 2.4 (after a break; low reliability)")]
    [InlineData("2.4", "bp", "2025-05: 2.4 (after a break; provisional)")]
    [InlineData("2.4", "bf", "2025-05: 2.4 (forecast; break in the series)")]
    [InlineData("2.4", "de", "2025-05: 2.4 (estimated; definition differs)")]
    [InlineData("2.4", "nr", "2025-05: 2.4 (revised; not significant)")]
    [InlineData("2.4", "s", "2025-05: 2.4 (estimated; estimate of Eurostat)")]
    [InlineData("2.4", "c", "2025-05: 2.4 (confidential)")]
    [InlineData("2.4", "", "2025-05: 2.4")]
    [InlineData("", "c", "2025-05: missing (confidential)")]
    [InlineData("", "z", "2025-05: missing (not applicable)")]
    [InlineData("", "cz", "2025-05: missing (confidential; not applicable)")]
    [InlineData("", "", "2025-05: missing (no value in the file)")]
    [InlineData("", "bp", "2025-05: missing (no value in the file)")]
    [InlineData("", "bcp", "2025-05: missing (confidential)")]
    public void Flags_of_Eurostat_are_read_several_together(string value, string flags, string observation) =>
        Read(SdmxSeriesCsv.Any.WithDimension("geo", "DE"), Eurostat(value, flags)).GetValueOrThrow().Should().ContainSingle()
            .Which.ToString().Should().Be(observation);

    [Theory]
    [InlineData("2.4", "", "", "2025-05: 2.4")]
    [InlineData("2.4", "", "F", "2025-05: 2.4")]
    [InlineData("2.4", "p", "C", "2025-05: 2.4 (provisional; confidential)")]
    [InlineData("2.4", "c", "C", "2025-05: 2.4 (confidential)")]
    [InlineData("2.4", "", "N: Not for publication", "2025-05: 2.4 (not for publication)")]
    [InlineData("2.4", "", "E", "2025-05: 2.4 (not for publication before its embargo ends)")]
    [InlineData("", "", "A", "2025-05: missing (confidential)")]
    [InlineData("NaN", "", "F", "2025-05: missing (intentionally missing)")]
    public void The_confidentiality_of_a_value_is_read(string value, string flags, string confidentiality, string observation) =>
        Read(SdmxSeriesCsv.Any, WithConfidentiality(value, flags, confidentiality)).GetValueOrThrow().Should().ContainSingle()
            .Which.ToString().Should().Be(observation);

    [Fact]
    public void A_confidentiality_that_the_code_list_does_not_have_is_refused_with_its_place() =>
        Read(SdmxSeriesCsv.Any, WithConfidentiality("2.4", "", "Q")).Errors.Should().ContainSingle().Which.ToString().Should().Be(
            "line 2, column 5 (CONF_STATUS): 'Q' is a confidentiality that is not read; expected F or nothing, or A, C, D, E, G, M, N, " +
            "O, S, T or X");

    [Fact]
    public void A_flag_that_Eurostat_does_not_have_is_refused_with_its_place() =>
        Read(SdmxSeriesCsv.Any, Eurostat("2.2", "pX")).Errors.Should().ContainSingle().Which.ToString().Should().Be(
            "line 2, column 6 (OBS_FLAG): 'pX' has a flag that is not read; expected Eurostat's flags b, c, d, e, f, n, p, r, s, u and " +
            "z, several together or none");

    [Fact]
    public void A_file_separated_by_semicolons_has_the_same_observations()
    {
        SdmxSeriesCsv key = SdmxSeriesCsv.Any.WithDimension("INDICATOR", "PPI");
        IReadOnlyList<Observation> observations = Read(key, Two).GetValueOrThrow();
        Read(key.WithSeparator(';'), Two.Replace(',', ';')).GetValueOrThrow().Should().Equal(observations);
        Read(key.WithSeparator(';').WithDecimalComma(), Two.Replace(',', ';').Replace("-2.7", "-2,7").Replace("-3.3", "-3,3"))
            .GetValueOrThrow().Should().Equal(observations);
        Refusal.Of<CsvException>(() => Read(key, Two.Replace(',', ';')));
        Refusal.Of<ArgumentOutOfRangeException>(() => SdmxSeriesCsv.Any.WithSeparator(':'));
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
    [InlineData(
        "REF_AREA,TIME_PERIOD,\"OBS_VALUE\n",
        "line 1: a quotation mark is not closed on its line, or is in a field that is not quoted; expected a first row with the columns " +
        "REF_AREA, TIME_PERIOD, OBS_VALUE.")]
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
                        ReferencePeriod.Months(2025, 1, month == 1 ? 2 : month), value, status, decimals < 0 ? null : decimals)
                        .WithRemark(decimals == 2 ? $"x{reason}" : null))
                            .Array[1, 20].Sample(
                    observations =>
                    {
                        using StringWriter writer = new();
                        SdmxSeriesCsv csv = SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN").WithSeparator('|').WithDecimalComma();
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

    [Theory]
    [InlineData("OBS_STATUS", "P", ObservationStatus.Provisional, null)]
    [InlineData("OBS_FLAG", "p", ObservationStatus.Provisional, null)]
    [InlineData("OBS_FLAG", "bep", ObservationStatus.Break, "estimated; provisional")]
    [InlineData("OBS_FLAG", "er", ObservationStatus.Estimated, "revised")]
    [InlineData("OBS_FLAG", "fb", ObservationStatus.Forecast, "break in the series")]
    [InlineData("CONF_STATUS", "N", ObservationStatus.Normal, "not for publication")]
    [InlineData("COMMENT_OBS", "a strike", ObservationStatus.Normal, "a strike")]
    public void What_is_said_of_a_value_may_stand_in_the_first_column(
        string column, string text, ObservationStatus status, string? remark) =>
        Read(SdmxSeriesCsv.Any, $"{column},TIME_PERIOD,OBS_VALUE\n{text},2025-05,1.5\n").GetValueOrThrow().Should().Equal(
            Observation.Of(ReferencePeriod.Month(2025, 5), 1.5m, status).WithRemark(remark));

    [Fact]
    public void Decimals_a_multiplier_and_an_action_may_stand_in_the_first_column()
    {
        Read(SdmxSeriesCsv.Any, "DECIMALS,TIME_PERIOD,OBS_VALUE\n0,2025-05,1\n").GetValueOrThrow().Should().Equal(
            Observation.Of(ReferencePeriod.Month(2025, 5), 1m, ObservationStatus.Normal, 0));
        Refusal.Of<CsvException>(() => ReadExports("UNIT_MULT,TIME_PERIOD,OBS_VALUE\n6,2025-05,1\n"))
            .WithMessage("line 2, column 1 (UNIT_MULT): the values are in 10^6 of the unit*");
        Read(SdmxSeriesCsv.Any, "ACTION,TIME_PERIOD,OBS_VALUE\nDelete,2025-05,\n").Errors.Single().ToString()
            .Should().StartWith("line 2, column 1 (ACTION): the row deletes an observation");
    }

    [Theory]
    [InlineData("A")]
    [InlineData("C")]
    [InlineData("D")]
    [InlineData("G")]
    [InlineData("M")]
    [InlineData("O")]
    [InlineData("S")]
    [InlineData("T")]
    [InlineData("X")]
    public void Each_kind_of_confidentiality_is_remarked(string code) =>
        Read(SdmxSeriesCsv.Any, WithConfidentiality("1.5", "", code)).GetValueOrThrow().Single().Remark.Should().Be("confidential");

    [Theory]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("#N/A")]
    public void A_free_value_has_no_remark(string code) =>
        Read(SdmxSeriesCsv.Any, WithConfidentiality("1.5", "", code)).GetValueOrThrow().Single().Remark.Should().BeNull();

    [Fact]
    public void A_form_says_its_key_and_how_it_differs_from_the_standard()
    {
        SdmxSeriesCsv.Any.ToString().Should().Be("the one series");
        SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN").WithDimension("INDICATOR", "PCPI").WithSeparator(';').WithDecimalComma()
            .ToString().Should().Be("REF_AREA=CN, INDICATOR=PCPI, separated by ';', with a decimal comma");
    }

    [Fact]
    public void What_is_missing_from_a_key_or_a_call_is_refused_by_its_name()
    {
        Refusal.Of<ArgumentException>(() => SdmxSeriesCsv.Any.WithDimension(" ", "M")).WithParameterName("dimension");
        Refusal.Of<ArgumentException>(() => SdmxSeriesCsv.Any.WithDimension("FREQ", " ")).WithParameterName("code");
        Refusal.Of<ArgumentException>(() => SdmxSeriesCsv.Any.WithDimension("FREQ", "M").WithDimension("FREQ", "A"))
            .WithMessage("The dimension FREQ has a code already.*").WithParameterName("dimension");
        using StringWriter writer = new();
        Refusal.Of<ArgumentNullException>(() => SdmxSeriesCsv.Any.Write(null!, "A", [])).WithParameterName("writer");
        Refusal.Of<ArgumentException>(() => SdmxSeriesCsv.Any.Write(writer, " ", [])).WithParameterName("dataflow");
        Refusal.Of<ArgumentNullException>(() => SdmxSeriesCsv.Any.Write(writer, "A", null!)).WithParameterName("observations");
        Refusal.Of<ArgumentNullException>(() => SdmxSeriesCsv.Any.Write(writer, "A", [null!])).WithParameterName("observations");
    }

    private static SeriesCsvResult One(string row) =>
        Read(SdmxSeriesCsv.Any, $"DATAFLOW,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS,COMMENT_OBS\nX,{row}\n");

    [Theory]
    [InlineData("STRUCTURE_ID", "NBS:PRICES(1.0)", "NBS:TRADE(1.0)")]
    [InlineData("STRUCTURE_NAME", "Monthly: prices", "Monthly: trade")]
    public void Series_of_two_structures_are_told_apart_also_behind_a_colon(string column, string first, string second) =>
        Refusal.Of<CsvException>(() => Read(
            SdmxSeriesCsv.Any, $"STRUCTURE,{column},TIME_PERIOD,OBS_VALUE\ndataflow,{first},2025-05,-3.3\ndataflow,{second},2025-06,5.8\n"))
            .WithMessage($"line 3, column 2 ({column}): the file contains several series, which differ in {column} ({first}, {second})*");

    [Fact]
    public void One_code_with_two_labels_is_one_series() =>
        Read(SdmxSeriesCsv.Any, "REF_AREA,TIME_PERIOD,OBS_VALUE\nCN: China,2025-04,-2.7\nCN: China (mainland),2025-05,-3.3\n")
            .GetValueOrThrow().Should().Equal(Series.In(2025, 4, -2.7m), Series.In(2025, 5, -3.3m));

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

    private static string Eurostat(string value, string flags) =>
        $"DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:PRC_HICP_MANR(1.0),M,DE,2025-05,{value},{flags}\n";

    private static string WithConfidentiality(string value, string flags, string confidentiality) =>
        $"geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\nDE,2025-05,{value},{flags},{confidentiality}\n";

    private static SeriesCsvResult Read(SdmxSeriesCsv csv, string text) => csv.Read(new StringReader(text), Series.Monthly);

    private static SeriesCsvResult ReadExports(string text) => SdmxSeriesCsv.Any.Read(
        new StringReader(text),
        SeriesDefinition.Create(
            "cn/exports", Economy.China, "exports", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly, IndicatorBasis.Level, 1,
            "General Administration of Customs of China"));
}
