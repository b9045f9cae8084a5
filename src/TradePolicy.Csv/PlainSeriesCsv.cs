using System.ComponentModel;
using System.Text.Json.Serialization;
using CsvHelper;
using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>
/// The plain CSV that statistical sites export: a first row with the names of the columns, then a period and a value on
/// each line. An empty value, or a point, is a missing value.
/// </summary>
/// <remarks>
/// <para>
/// Periods are read as <see cref="ReferencePeriod"/> reads them; the first day of a month, quarter, half or year means
/// that period if the series has that frequency. Numbers are plain digits with a point: a thousands separator, a decimal
/// comma, a percent sign, "NaN" and an exponent are refused with their place, and the other lines are kept. The conventions of a
/// publisher are declared and never guessed: <see cref="WithDecimalComma"/>, <see cref="WithMissingMarks"/>.
/// </para>
/// <para>
/// A file contains periods and values only, without the status of a value or the reason of a missing one; use
/// <see cref="SdmxSeriesCsv"/> if they matter. Limits: a million lines of a million bytes.
/// </para>
/// <para>Immutable, and safe for use from several threads, each with a reader of its own.</para>
/// </remarks>
/// <example><code>
/// SeriesCsvResult read = PlainSeriesCsv.TwoColumns.Read(reader, definition);
/// Release release = Release.Create(published, "National Bureau of Statistics of China", read.GetValueOrThrow());
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PlainSeriesCsv
{
    private const string Period = "period";
    private const string Value = "value";
    private const int LongestMark = 40;

    private PlainSeriesCsv(string? periodColumn, string? valueColumn)
    {
        PeriodColumn = periodColumn;
        ValueColumn = valueColumn;
    }

    /// <summary>Two columns of any names, the first with the period; separated by commas.</summary>
    public static PlainSeriesCsv TwoColumns { get; } = new(null, null);

    /// <summary>The name of the column with the period; null if it is the first of two.</summary>
    public string? PeriodColumn { get; }

    /// <summary>The name of the column with the value; null if it is the second of two.</summary>
    public string? ValueColumn { get; }

    /// <summary>The separator between two columns.</summary>
    public char Separator { get; private init; } = ',';

    /// <summary>Whether numbers have a decimal comma.</summary>
    public bool HasDecimalComma { get; private init; }

    /// <summary>The texts that stand for a missing value, besides an empty field and a point.</summary>
    public ValueList<string> MissingMarks { get; private init; } = [];

    /// <summary>Two columns among any number, by their names. Upper and lower case do not matter.</summary>
    /// <param name="period">The name of the column with the period.</param>
    /// <param name="value">The name of the column with the value, another column.</param>
    /// <exception cref="ArgumentException">A name is empty, or both are the same.</exception>
    public static PlainSeriesCsv Columns(string period, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(period);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return string.Equals(period, value, StringComparison.OrdinalIgnoreCase)
            ? throw new ArgumentException("The period and the value are in two columns.", nameof(value))
            : new(period, value);
    }

    /// <summary>The same with another separator.</summary>
    /// <param name="separator">A comma, a semicolon, a tab or a vertical bar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The separator is another character.</exception>
    public PlainSeriesCsv WithSeparator(char separator) => this with { Separator = CsvRows.Separating(separator) };

    /// <summary>
    /// The same for a file whose numbers have a decimal comma: "0,066" is 0.066. A point is then refused, since it would separate
    /// thousands. In a file that is separated by commas such a number is in quotation marks.
    /// </summary>
    public PlainSeriesCsv WithDecimalComma() => this with { HasDecimalComma = true };

    /// <summary>The same for a file in which these texts stand for a missing value, as its publisher declares.</summary>
    /// <param name="marks">The texts, exactly as they are in the file: "-", ":", "..", "NA", "n/a", "None".</param>
    /// <exception cref="ArgumentException">A text is empty, has more than 40 characters, or is a number.</exception>
    public PlainSeriesCsv WithMissingMarks(params IEnumerable<string> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        string[] given = [.. marks];
        foreach (string mark in given)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(mark, nameof(marks));
            if (mark.Length > LongestMark)
                throw new ArgumentException($"'{QuotedText.Cut(mark)}' has more than {LongestMark} characters.", nameof(marks));
            if (DecimalText.TryParse(mark.Replace(',', '.'), "", out _))
                throw new ArgumentException($"'{mark}' is a number, and a missing value is never a number.", nameof(marks));
        }

        return this with { MissingMarks = [.. MissingMarks.Concat(given).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>Reads a series to the end of the file.</summary>
    /// <param name="reader">The reader; it stays open.</param>
    /// <param name="definition">The meaning of the values.</param>
    /// <returns>The series, or what was wrong with the file.</returns>
    /// <exception cref="CsvException">The file has no first row with the columns, or is longer than the limits.</exception>
    public SeriesCsvResult Read(TextReader reader, SeriesDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(definition);
        using CsvRows rows = new(reader, Separator);
        CsvHeader header = HeaderOf(rows, out int periodAt, out int valueAt);
        SeriesCells cells = new(definition, HasDecimalComma);
        List<Observation> observations = [];
        while (!cells.IsFull && rows.Next() is { } row)
        {
            if (cells.Fields(row, header) is { } fields && cells.Period(row.Line, header, periodAt, fields[periodAt]) is { } period)
                Add(row.Line, period, fields[valueAt]);
        }

        return new(definition, observations.AsReadOnly(), cells.Errors);

        void Add(int line, ReferencePeriod period, string text)
        {
            if (text is "" or ".")
                observations.Add(Observation.Missing(period, "no value in the file"));
            else if (MissingMarks.Contains(text))
                observations.Add(Observation.Missing(period, $"'{text}' in the file"));
            else if (cells.Number(line, header, valueAt, text) is { } value)
                observations.Add(Observation.Of(period, value));
        }
    }

    /// <summary>Writes a series, in the order given, with lines ended by a line feed.</summary>
    /// <param name="writer">The writer; it stays open.</param>
    /// <param name="observations">The observations; a missing value stays empty.</param>
    public void Write(TextWriter writer, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(observations);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n", Separator = Separator }, leaveOpen: true);
        csv.WriteRecord(PeriodColumn ?? Period, ValueColumn ?? Value);
        foreach (Observation observation in observations)
        {
            ArgumentNullException.ThrowIfNull(observation, nameof(observations));
            string text = observation.TryGetValue(out decimal value) ? SeriesCells.TextOf(value, HasDecimalComma) : "";
            csv.WriteRecord(observation.Period.ToString(), text);
        }
    }

    /// <summary>"period and value, separated by ','", and the decimal comma and the marks of missing values if there are any.</summary>
    public override string ToString()
    {
        string comma = HasDecimalComma ? ", with a decimal comma" : "";
        string marks = MissingMarks.Count == 0 ? "" : $", missing as {string.Join(" ", MissingMarks.Select(mark => $"'{mark}'"))}";
        return $"{PeriodColumn ?? Period} and {ValueColumn ?? Value}, separated by '{Separator}'{comma}{marks}";
    }

    private CsvHeader HeaderOf(CsvRows rows, out int periodAt, out int valueAt)
    {
        string expected = PeriodColumn is null
            ? "a first row that names two columns"
            : $"a first row with the columns {PeriodColumn} and {ValueColumn}";
        CsvRow row = rows.Next() ?? throw new CsvException([new(1, null, null, "the file is empty", expected)]);
        CsvHeader header = new(row);
        string found = row.Fields is null ? row.Problem : $"the columns are {header.Listed}";
        (periodAt, valueAt) = PeriodColumn is null ? (0, 1) : (header.IndexOf(PeriodColumn), header.IndexOf(ValueColumn!));
        bool isHeader = PeriodColumn is null ? header.Count == 2 : periodAt >= 0 && valueAt >= 0;
        if (!isHeader)
            throw new CsvException([new(row.Line, null, null, found, expected)]);
        if (ReferencePeriod.TryParse(header[periodAt], out _))
            throw new CsvException([new(row.Line, 1, header[periodAt], "the first row contains data", expected)]);
        return header;
    }
}
