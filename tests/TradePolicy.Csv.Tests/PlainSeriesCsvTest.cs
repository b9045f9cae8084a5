using CsCheck;
using TradePolicy.Indicators;

namespace TradePolicy.Csv.Tests;

public sealed class PlainSeriesCsvTest
{
    [Fact]
    public void Two_files_of_one_instant_that_print_a_figure_differently_leave_it_open()
    {
        IndicatorSnapshot known = EconomicIndicator.Create(
            Series.Monthly,
            [
                Print("notice", "period,value\n2025-04,-2.7\n2025-05,-3.3\n"),
                Print("table", "period,value\n2025-04,-2.7\n2025-05,-3.4\n"),
            ]).AsLastPublished();
        known[ReferencePeriod.Month(2025, 4)].Value.Should().Be(-2.7m);
        known[ReferencePeriod.Month(2025, 5)].Possible.Select(observation => observation.Value).Should().Equal(-3.3m, -3.4m);

        static Release Print(string source, string text) => Release.Create(
            Publication.At(NodaTime.Instant.FromUtc(2025, 6, 9, 1, 30)), source,
            PlainSeriesCsv.TwoColumns.Read(new StringReader(text), Series.Monthly).GetValueOrThrow());
    }

    public static TheoryData<string, string> RefusedValues => new()
    {
        { "NaN", "'NaN' is not a number in plain digits" },
        { "1e3", "'1e3' is not a number in plain digits" },
        { "\"1,234.5\"", "'1,234.5' has a comma, which separates thousands or decimals; neither is read" },
        { "\u22123.3", "'\u22123.3' has a minus sign (U+2212) in place of a hyphen" },
        { "-3.3%", "'-3.3%' has a percent sign after the number; the cell contains only the number" },
        { " -3.3", "' -3.3' has white space around the number" },
        { "+3.3", "'+3.3' is not a number in plain digits" },
        { "-", "'-' is not a number in plain digits" },
        { "\u0663.3", "'\u0663.3' is not a number in plain digits" },
        { "12345678901234567890123456789012", "'12345678901234567890123456789012' is not a number in plain digits" },
    };

    public static TheoryData<IndicatorFrequency, string, string> Periods => new()
    {
        { IndicatorFrequency.Monthly, "2025-05", "2025-05" },
        { IndicatorFrequency.Monthly, "2025-05-01", "2025-05" },
        { IndicatorFrequency.Monthly, "2025-M05", "2025-05" },
        { IndicatorFrequency.Monthly, "2026-01/P2M", "2026-01/P2M" },
        { IndicatorFrequency.Monthly, "2026-01-01/P2M", "2026-01/P2M" },
        { IndicatorFrequency.Quarterly, "2025-Q2", "2025-Q2" },
        { IndicatorFrequency.Quarterly, "2025-04-01", "2025-Q2" },
        { IndicatorFrequency.HalfYearly, "2025-07-01", "2025-S2" },
        { IndicatorFrequency.Annual, "2025", "2025" },
        { IndicatorFrequency.Annual, "2025-01-01", "2025" },
        { IndicatorFrequency.Daily, "2025-06-09", "2025-06-09" },
        { IndicatorFrequency.Annual, "2020A", "2020" },
        { IndicatorFrequency.Quarterly, "2020Q3", "2020-Q3" },
        { IndicatorFrequency.Quarterly, "2020-07/P3M", "2020-Q3" },
        { IndicatorFrequency.Monthly, "2020M1", "2020-01" },
        { IndicatorFrequency.Monthly, "2001M1", "2001-01" },
        { IndicatorFrequency.Monthly, "2020M01", "2020-01" },
        { IndicatorFrequency.Monthly, "2020-01-01/P1M", "2020-01" },
        { IndicatorFrequency.Monthly, "2020-01-01T00:00:00", "2020-01" },
        { IndicatorFrequency.Daily, "2020-01-15T00:00:00", "2020-01-15" },
        { IndicatorFrequency.Weekly, "2020-W53", "2020-W53" },
        { IndicatorFrequency.Weekly, "2025-05-26", "2025-W22" },
    };

    public static TheoryData<IndicatorFrequency, string, string> RefusedPeriods => new()
    {
        { IndicatorFrequency.Monthly, "May 2025",
            "'May 2025' is not a period; expected a month such as 2025-05, 2025-05-01 or, for two months together, 2025-01/P2M" },
        { IndicatorFrequency.Monthly, "2025-05-02", "'2025-05-02' is not a period of a monthly series; expected a month such as" },
        { IndicatorFrequency.Monthly, "2025", "'2025' is not a period of a monthly series" },
        { IndicatorFrequency.Quarterly, "2025-05-01",
            "'2025-05-01' is not a period of a quarterly series; expected a quarter such as 2025-Q2 or 2025-04-01" },
        { IndicatorFrequency.Quarterly, "2025-11-01", "'2025-11-01' is not a period of a quarterly series" },
        { IndicatorFrequency.HalfYearly, "2025-11-01", "'2025-11-01' is not a period of a half-yearly series" },
        { IndicatorFrequency.Quarterly, "2025-01", "'2025-01' is not a period of a quarterly series" },
        { IndicatorFrequency.Weekly, "2024", "'2024' is not a period of a weekly series" },
        { IndicatorFrequency.Weekly, "2025-05-27",
            "'2025-05-27' is not a period of a weekly series; expected a week such as 2025-W22 or 2025-05-26, its Monday" },
        { IndicatorFrequency.Quarterly, "2025-02/P3M", "'2025-02/P3M' is not a period of a quarterly series" },
        { IndicatorFrequency.Daily, "2025-05", "'2025-05' is not a period of a daily series; expected a day such as 2025-06-09" },
        { IndicatorFrequency.Monthly, "", "'' is not a period" },
        { IndicatorFrequency.Monthly, "05/2025", "'05/2025' is not a period" },
    };

    [Fact]
    public void The_two_columns_of_a_site_are_read_whatever_their_names()
    {
        SeriesCsvResult read = Read("observation_date,CHNPIEATI01GYM\n2025-04-01,-2.7\n2025-05-01,-3.3\n");
        read.GetValueOrThrow().Should().Equal(Series.In(2025, 4, -2.7m), Series.In(2025, 5, -3.3m));
        read.Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_mark_of_byte_order_blank_lines_carriage_returns_and_a_missing_last_line_feed_do_not_matter() =>
        Read("\uFEFFperiod,value\r\n\r\n2025-04,-2.7\r\n\"2025-05\",\"-3.3\"").GetValueOrThrow()
            .Should().Equal(Series.In(2025, 4, -2.7m), Series.In(2025, 5, -3.3m));

    [Fact]
    public void An_empty_value_or_a_point_is_missing_and_never_zero()
    {
        SeriesCsvResult read = Read("DATE,VALUE\n2020-01-01,.\n2020-02-01,\n");
        read.GetValueOrThrow().Should().OnlyContain(observation => observation.IsMissing).And.HaveCount(2);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("-")]
    [InlineData(":")]
    [InlineData("..")]
    [InlineData("NA")]
    [InlineData("n/a")]
    public void A_mark_of_a_missing_value_is_declared_and_not_guessed(string mark)
    {
        string text = $"period;value\n2025-04;\"0,066\"\n2025-05;{mark}\n";
        PlainSeriesCsv form = PlainSeriesCsv.TwoColumns.WithSeparator(';').WithDecimalComma();
        form.WithMissingMarks("None", "-", ":", "..", "NA", "n/a").Read(new StringReader(text), Series.Monthly).GetValueOrThrow()
            .Should().Equal(Series.In(2025, 4, 0.066m), Observation.Missing(ReferencePeriod.Month(2025, 5), $"'{mark}' in the file"));
        form.Read(new StringReader(text), Series.Monthly).Errors.Should().ContainSingle().Which.Line.Should().Be(3);
    }

    [Theory]
    [InlineData("\"0,066\"", "0.066")]
    [InlineData("\"-3,3\"", "-3.3")]
    [InlineData("12", "12")]
    [InlineData("0.066", "line 2, column 2 (value): '0.066' has a point, and the decimal separator of the file is a comma; thousands are " +
        "not separated; expected a number such as 12 or -3,3")]
    [InlineData("\"1,234,5\"", "line 2, column 2 (value): '1,234,5' is not a number in plain digits with at most one comma; expected a " +
        "number such as 12 or -3,3")]
    public void A_decimal_comma_is_declared(string cell, string read)
    {
        SeriesCsvResult result = PlainSeriesCsv.TwoColumns.WithDecimalComma()
            .Read(new StringReader($"period,value\n2025-05,{cell}\n"), Series.Monthly);
        string found = result.Errors.Count > 0
            ? result.Errors.Single().ToString()
            : FormattableString.Invariant($"{result.Observations.Single().Value}");
        found.Should().Be(read);
    }

    [Fact]
    public void A_number_is_no_mark_of_a_missing_value()
    {
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.TwoColumns.WithMissingMarks("0"))
            .WithMessage("'0' is a number, and a missing value is never a number.*");
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.TwoColumns.WithMissingMarks("-9,9"));
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.TwoColumns.WithMissingMarks(" "));
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.TwoColumns.WithMissingMarks(new string('x', 41)));
        PlainSeriesCsv.TwoColumns.WithMissingMarks("NA").WithMissingMarks("NA", ":").ToString()
            .Should().Be("period and value, separated by ',', missing as 'NA' ':'");
    }

    [Fact]
    public void Columns_are_found_by_name_among_others_and_other_separators_are_read()
    {
        const string text = "country;Period;note;Value\nCN;2025-05;\"a; b\";-3.3\n";
        SeriesCsvResult read = PlainSeriesCsv.Columns("period", "value").WithSeparator(';').Read(new StringReader(text), Series.Monthly);
        read.GetValueOrThrow().Should().Equal(Series.In(2025, 5, -3.3m));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_has_the_spellings_of_the_standard_and_of_statistical_offices(
        IndicatorFrequency frequency, string text, string period) =>
            PlainSeriesCsv.TwoColumns.Read(new StringReader($"period,value\n{text},1\n"), Series.Of(frequency))
                .GetValueOrThrow().Should().ContainSingle().Which.Period.ToString().Should().Be(period);

    [Theory]
    [MemberData(nameof(RefusedPeriods))]
    public void What_is_no_period_of_the_series_is_refused_with_its_place(IndicatorFrequency frequency, string text, string problem)
    {
        SeriesCsvResult read = PlainSeriesCsv.TwoColumns.Read(new StringReader($"period,value\n{text},1\n"), Series.Of(frequency));
        read.Observations.Should().BeEmpty();
        read.Errors.Should().ContainSingle().Which.ToString().Should().StartWith($"line 2, column 1 (period): {problem}");
    }

    [Theory]
    [MemberData(nameof(RefusedValues))]
    public void What_is_no_plain_number_is_refused_with_its_place_and_the_rest_is_kept(string text, string problem)
    {
        SeriesCsvResult read = Read($"period,value\n2025-04,-2.7\n2025-05,{text}\n2025-06,-3.6\n");
        read.Observations.Should().Equal(Series.In(2025, 4, -2.7m), Series.In(2025, 6, -3.6m));
        CsvError error = read.Errors.Should().ContainSingle().Which;
        (error.Line, error.Column, error.ColumnName, error.Problem, error.Expected).Should()
            .Be((3, 2, "value", problem, "a number such as 12 or -3.3"));
        Refusal.Of<CsvException>(() => read.GetValueOrThrow()).WithMessage($"{error}.");
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_spoils_its_own_line_and_nothing_after_it()
    {
        SeriesCsvResult read = Read("period,value\n2025-04,\"-2.7\n2025-05,-3.3\n2025-06,-3\"6\n2025-07,-3.6\n");
        read.Observations.Should().Equal(Series.In(2025, 5, -3.3m), Series.In(2025, 7, -3.6m));
        read.Errors.Select(error => error.Line).Should().Equal(2, 4);
        read.Errors[0].ToString().Should().Be(
            "line 2: a quotation mark is not closed on its line, or is in a field that is not quoted; expected fields in quotation marks " +
            "that are closed");
    }

    [Fact]
    public void Lines_with_too_many_or_too_few_fields_are_refused()
    {
        SeriesCsvResult read = Read("period,value\n2025-04\n2025-05,-3,3\n2025-06,-3.6\n");
        read.Observations.Should().Equal(Series.In(2025, 6, -3.6m));
        read.Errors.Select(error => error.ToString()).Should().Equal(
            "line 2: the line has 1 field and the first row 2 fields; expected as many as the first row has",
            "line 3: the line has 3 fields and the first row 2 fields; expected as many as the first row has");
    }

    [Theory]
    [InlineData("", "line 1: the file is empty; expected a first row that names two columns.")]
    [InlineData("\n \n", "line 1: the file is empty; expected a first row that names two columns.")]
    [InlineData("period,value,note\n", "line 1: the columns are period, value, note; expected a first row that names two columns.")]
    [InlineData("2025-04,-2.7\n", "line 1, column 1 (2025-04): the first row contains data; expected a first row that names two columns.")]
    [InlineData(
        "period,\"value\n",
        "line 1: a quotation mark is not closed on its line, or is in a field that is not quoted; expected a first row that names two " +
        "columns.")]
    public void A_file_without_a_first_row_that_names_the_columns_is_refused(string text, string message) =>
        Refusal.Of<CsvException>(() => Read(text)).WithMessage(message);

    [Fact]
    public void A_column_that_is_not_there_is_named_with_those_that_are() =>
        Refusal.Of<CsvException>(() => PlainSeriesCsv.Columns("period", "yoy").Read(new StringReader("period,value\n"), Series.Monthly))
            .WithMessage("line 1: the columns are period, value; expected a first row with the columns period and yoy.");

    [Fact]
    public void Of_twenty_columns_all_are_named_and_of_more_the_first_twenty()
    {
        string[] names = [.. Enumerable.Range(1, 20).Select(number => $"c{number}")];
        Refusal.Of<CsvException>(() => Read($"{string.Join(',', names)}\n"))
            .WithMessage($"line 1: the columns are {string.Join(", ", names)}; expected a first row that names two columns.");
        Refusal.Of<CsvException>(() => Read($"{string.Join(',', names)},c21\n"))
            .WithMessage($"line 1: the columns are {string.Join(", ", names)} and 1 more; expected a first row that names two columns.");
    }

    [Fact]
    public void Of_three_places_that_are_refused_all_are_named_and_of_more_the_first_three()
    {
        const string three =
            "line 2, column 2 (value): 'a' is not a number in plain digits; expected a number such as 12 or -3.3. "
            + "line 3, column 2 (value): 'b' is not a number in plain digits; expected a number such as 12 or -3.3. "
            + "line 4, column 2 (value): 'c' is not a number in plain digits; expected a number such as 12 or -3.3.";
        const string text = "period,value\n2025-01,a\n2025-02,b\n2025-03,c\n";
        Refusal.Of<CsvException>(() => Read(text).GetValueOrThrow()).WithMessage(three);
        Refusal.Of<CsvException>(() => Read(text + "2025-04,d\n").GetValueOrThrow()).WithMessage($"{three} And 1 more.");
    }

    [Fact]
    public void A_first_line_that_names_a_separator_does_not_change_the_one_that_was_declared() =>
        Refusal.Of<CsvException>(() => Read("sep=;\nperiod;value\n2025-05;-3.3\n"))
            .WithMessage("line 1: the columns are sep=;; expected a first row that names two columns.");

    [Fact]
    public void Gaps_duplicates_and_disorder_are_findings_and_not_errors()
    {
        SeriesCsvResult read = Read("period,value\n2025-01,1\n2025-03,1\n2025-03,1\n2025-02,1\n2025-06,1.25\n");
        read.Errors.Should().BeEmpty();
        read.Findings.Select(finding => finding.Kind).Should().BeEquivalentTo(
        [
            FindingKind.OutOfOrder, FindingKind.Duplicate, FindingKind.Gap, FindingKind.TooManyDecimals,
        ]);
    }

    [Fact]
    public void A_hostile_file_meets_limits()
    {
        Refusal.Of<CsvException>(() => Read($"period,value\n2025-04,{new string('1', 2_000_000)}\n2025-05,-3.3\n"))
            .WithMessage("line 2: a line is longer than 1000000 bytes; expected shorter lines.");
        Read($"period,value\n2025-04,{new string('1', 900_000)}\n2025-05,-3.3\n").Observations.Should().Equal(Series.In(2025, 5, -3.3m));
        Read("period,value\n" + string.Concat(Enumerable.Repeat("x,y\n", 5_000))).Errors.Should().HaveCount(1_000);
        Refusal.Of<CsvException>(() => Read("period,value\n" + new string('\n', 999_998) + "2025-05,1\n2025-06,1\n"))
            .WithMessage("line 1000001: the file has more than 1000000 lines; expected a shorter file.");
        Read("period,value\n2025-04\0,1\n").Errors.Should().ContainSingle().Which.Problem.Should().Be("'2025-04?' is not a period");
    }

    [Fact]
    public void A_form_is_refused_that_cannot_be_read()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => PlainSeriesCsv.TwoColumns.WithSeparator('.'))
            .WithMessage("Columns are separated by a comma, a semicolon, a tab or a vertical bar.*");
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.Columns("a", "A"));
        PlainSeriesCsv.Columns("a", "b").WithSeparator(',')
            .Should().Be(PlainSeriesCsv.Columns("a", "b")).And.NotBe(PlainSeriesCsv.TwoColumns);
    }

    [Fact]
    public void What_is_missing_from_a_form_or_a_call_is_refused_by_its_name()
    {
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.Columns(" ", "value")).WithParameterName("period");
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.Columns("period", " ")).WithParameterName("value");
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.Columns("a", "A")).WithMessage("The period and the value are in two columns.*");
        Refusal.Of<ArgumentNullException>(() => PlainSeriesCsv.TwoColumns.WithMissingMarks(null!)).WithParameterName("marks");
        Refusal.Of<ArgumentNullException>(() => PlainSeriesCsv.TwoColumns.Read(null!, Series.Monthly)).WithParameterName("reader");
        Refusal.Of<ArgumentNullException>(() => PlainSeriesCsv.TwoColumns.Read(new StringReader(""), null!))
            .WithParameterName("definition");
        using StringWriter writer = new();
        Refusal.Of<ArgumentNullException>(() => PlainSeriesCsv.TwoColumns.Write(null!, [])).WithParameterName("writer");
        Refusal.Of<ArgumentNullException>(() => PlainSeriesCsv.TwoColumns.Write(writer, null!)).WithParameterName("observations");
        Refusal.Of<ArgumentNullException>(() => PlainSeriesCsv.TwoColumns.Write(writer, [null!])).WithParameterName("observations");
    }

    [Fact]
    public void A_mark_of_a_missing_value_has_at_most_forty_characters()
    {
        string forty = new('-', 40);
        PlainSeriesCsv.TwoColumns.WithMissingMarks(forty).MissingMarks.Should().Equal(forty);
        Refusal.Of<ArgumentException>(() => PlainSeriesCsv.TwoColumns.WithMissingMarks(forty + "-"))
            .WithMessage("'*' has more than 40 characters.*");
    }

    [Fact]
    public void A_form_says_its_columns_its_separator_and_what_is_missing()
    {
        PlainSeriesCsv.TwoColumns.ToString().Should().Be("period and value, separated by ','");
        PlainSeriesCsv.Columns("month", "yoy").WithSeparator(';').WithDecimalComma().WithMissingMarks("-", "NA").ToString()
            .Should().Be("month and yoy, separated by ';', with a decimal comma, missing as '-' 'NA'");
    }

    [Fact]
    public void The_value_may_stand_before_the_period_and_the_reader_and_the_writer_stay_open()
    {
        PlainSeriesCsv form = PlainSeriesCsv.Columns("period", "value");
        using StringReader reader = new("value,period\n-2.7,2025-04\n");
        form.Read(reader, Series.Monthly).GetValueOrThrow().Should().Equal(Series.In(2025, 4, -2.7m));
        reader.Peek().Should().Be(-1, "it is at its end and not closed");
        using ClosingWriter writer = new();
        form.Write(writer, [Series.In(2025, 4, -2.7m)]);
        writer.IsClosed.Should().BeFalse();
        SdmxSeriesCsv.Any.Write(writer, "A", [Series.In(2025, 4, -2.7m)]);
        writer.IsClosed.Should().BeFalse();
    }

    [Theory]
    [InlineData(IndicatorFrequency.Daily, "a day such as 2025-06-09", "daily")]
    [InlineData(IndicatorFrequency.Weekly, "a week such as 2025-W22 or 2025-05-26, its Monday", "weekly")]
    [InlineData(
        IndicatorFrequency.Monthly, "a month such as 2025-05, 2025-05-01 or, for two months together, 2025-01/P2M", "monthly")]
    [InlineData(IndicatorFrequency.Quarterly, "a quarter such as 2025-Q2 or 2025-04-01", "quarterly")]
    [InlineData(IndicatorFrequency.HalfYearly, "a half such as 2025-S1 or 2025-01-01", "half-yearly")]
    [InlineData(IndicatorFrequency.Annual, "a year such as 2025 or 2025-01-01", "annual")]
    public void A_period_that_is_refused_is_answered_with_one_that_is_not(IndicatorFrequency frequency, string expected, string word)
    {
        string another = frequency == IndicatorFrequency.Annual ? "2025-W22" : "2025";
        Errors("x").Should().Equal($"line 2, column 1 (period): 'x' is not a period; expected {expected}");
        Errors(another).Should().Equal(
            $"line 2, column 1 (period): '{another}' is not a period of a {word} series; expected {expected}");

        IEnumerable<string> Errors(string period) => PlainSeriesCsv.TwoColumns
            .Read(new StringReader($"period,value\n{period},1\n"), Series.Of(frequency)).Errors.Select(error => error.ToString());
    }

    [Fact]
    public void The_written_form_is_this()
    {
        using StringWriter writer = new() { NewLine = "\r\n" };
        PlainSeriesCsv.TwoColumns.Write(
            writer, [Series.In(2025, 4, -2.70m), Observation.Missing(ReferencePeriod.Month(2025, 5), "why"),
                Observation.Of(ReferencePeriod.Months(2026, 1, 2), 0.5m)]);
        writer.ToString().Should().Be("period,value\n2025-04,-2.7\n2025-05,\n2026-01/P2M,0.5\n");
    }

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Gen.Select(
            Gen.Int[1, 9_000], Gen.Int[1, 12], Gen.Decimal,
            (year, month, value) => Series.In(year, month, value)).Array[0, 20].Sample(
            observations =>
            {
                using StringWriter writer = new();
                PlainSeriesCsv.Columns("the period", "a \"value\"").WithSeparator('\t').WithDecimalComma().Write(writer, observations);
                PlainSeriesCsv.Columns("the period", "a \"value\"").WithSeparator('\t').WithDecimalComma()
                    .Read(new StringReader(writer.ToString()), Series.Monthly)
                    .GetValueOrThrow().Should().Equal(observations);
            },
            iter: 500);

    private static SeriesCsvResult Read(string text) => PlainSeriesCsv.TwoColumns.Read(new StringReader(text), Series.Monthly);

    private sealed class ClosingWriter : StringWriter
    {
        internal bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
