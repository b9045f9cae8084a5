using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using CsvHelper;
using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>
/// SDMX-CSV, versions 1.0 and 2.0, and the CSV of Eurostat: a column for the structure, one for each dimension of the series, then
/// TIME_PERIOD, OBS_VALUE and attributes. The attributes OBS_STATUS, OBS_FLAG, CONF_STATUS, DECIMALS and COMMENT_OBS are read.
/// </summary>
/// <remarks>
/// <para>
/// A file may contain many series. Without a key it must contain one; with a key (<see cref="WithDimension"/>) the rows of
/// that series are read and the others skipped. Rows that delete (ACTION D) are refused: an observation is withdrawn by a
/// later release, not by a file. UNIT_MULT is not applied: a file with another multiplier than the unit of the series is
/// refused, and so are rows with different multipliers. Limits as for <see cref="PlainSeriesCsv"/>.
/// </para>
/// <para>
/// An empty value and "NaN", by which SDMX 3.1 states in every format that a number is intentionally missing, are missing values,
/// whatever the status; the reason is the comment, or what the status says. A status that is not one of
/// <see cref="ObservationStatus"/>, and the comment of a value, are kept as its remark. Of Eurostat's flags, which are written
/// together, a forecast goes before a break, and that before the others: the rest are kept in the remark, and so is what CONF_STATUS
/// says of a value that is not free.
/// </para>
/// <para>Immutable, and safe for use from several threads, each with a reader of its own.</para>
/// </remarks>
/// <example><code>
/// SeriesCsvResult read = SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN").WithDimension("INDICATOR", "PCPI").Read(reader, definition);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SdmxSeriesCsv
{
    private SdmxSeriesCsv(ValueList<KeyValuePair<string, string>> key) => Key = key;

    /// <summary>The one series of a file.</summary>
    public static SdmxSeriesCsv Any { get; } = new([]);

    /// <summary>The dimensions of the series, with their codes, in the order given.</summary>
    public ValueList<KeyValuePair<string, string>> Key { get; private init; }

    /// <summary>The separator between two columns; a comma unless stated otherwise.</summary>
    public char Separator { get; private init; } = ',';

    /// <summary>Whether numbers have a decimal comma.</summary>
    public bool HasDecimalComma { get; private init; }

    /// <summary>The same with another separator, which SDMX allows for the locale of the reader.</summary>
    /// <param name="separator">A comma, a semicolon, a tab or a vertical bar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The separator is another character.</exception>
    public SdmxSeriesCsv WithSeparator(char separator) => this with { Separator = CsvRows.Separating(separator) };

    /// <summary>The same for a file whose numbers have a decimal comma, as the locale of the reader may have it.</summary>
    public SdmxSeriesCsv WithDecimalComma() => this with { HasDecimalComma = true };

    /// <summary>The same with a code in one more dimension.</summary>
    /// <param name="dimension">The name of the column: <c>REF_AREA</c>.</param>
    /// <param name="code">The code: <c>CN</c>.</param>
    /// <exception cref="ArgumentException">A text is empty, or the dimension already has a code.</exception>
    public SdmxSeriesCsv WithDimension(string dimension, string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dimension);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return Key.Any(part => string.Equals(part.Key, dimension, StringComparison.OrdinalIgnoreCase))
            ? throw new ArgumentException($"The dimension {dimension} has a code already.", nameof(dimension))
            : this with { Key = [.. Key, new(dimension, code)] };
    }

    /// <summary>Reads a series to the end of the file.</summary>
    /// <param name="reader">The reader; it stays open.</param>
    /// <param name="definition">The meaning of the values.</param>
    /// <returns>The series, or what was wrong with the file.</returns>
    /// <exception cref="CsvException">
    /// The file lacks a column, contains several series that the key does not distinguish, gives its values in another multiple of
    /// the unit, or is longer than the limits.
    /// </exception>
    public SeriesCsvResult Read(TextReader reader, SeriesDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(definition);
        using CsvRows rows = new(reader, Separator);
        CsvHeader header = HeaderOf(rows);
        SdmxRow columns = new(header, Key);
        SeriesCells cells = new(definition, HasDecimalComma);
        List<Observation> observations = [];
        string[]? first = null;
        while (!cells.IsFull && rows.Next() is { } row)
        {
            if (cells.Fields(row, header) is not { } fields || !columns.IsOfKey(fields))
                continue;
            if (first is null)
                columns.RequireMultiplierOf(definition.Unit, row.Line, fields);
            columns.RequireOneSeries(row.Line, first ??= fields, fields);
            if (columns.Read(row.Line, fields, cells) is { } observation)
                observations.Add(observation);
        }

        if (first is null && Key.Count > 0)
        {
            string codes = string.Join(" and ", Key.Select(part => $"{part.Key} {QuotedText.Cut(part.Value)}"));
            cells.Refuse(1, $"no row has {codes}", "a key that rows of the file have");
        }

        return new(definition, observations.AsReadOnly(), cells.Errors);
    }

    /// <summary>
    /// Writes a series as SDMX-CSV 1.0, in the order given, with lines ended by a line feed: the dataflow, the dimensions of
    /// the key, and the observations with status, decimals if they differ from those of the series, and the remark or the
    /// reason of a missing value, in which a line break becomes a space.
    /// </summary>
    /// <param name="writer">The writer; it stays open.</param>
    /// <param name="dataflow">The dataflow, as agency, name and version: <c>NBS:PRICES(1.0)</c>.</param>
    /// <param name="observations">The observations.</param>
    /// <exception cref="ArgumentException">The dataflow is empty.</exception>
    public void Write(TextWriter writer, string dataflow, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentException.ThrowIfNullOrWhiteSpace(dataflow);
        ArgumentNullException.ThrowIfNull(observations);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n", Separator = Separator }, leaveOpen: true);
        csv.WriteRecord(
        [
            SdmxColumn.Dataflow,
            .. Key.Select(part => part.Key),
            SdmxColumn.TimePeriod,
            SdmxColumn.ObsValue,
            SdmxColumn.ObsStatus,
            SdmxColumn.Decimals,
            SdmxColumn.Comment,
        ]);
        foreach (Observation observation in observations)
        {
            ArgumentNullException.ThrowIfNull(observation, nameof(observations));
            (string code, string comment) = ObservationStatusCode.Of(observation);
            csv.WriteRecord(
            [
                dataflow,
                .. Key.Select(part => part.Value),
                observation.Period.ToString(),
                observation.TryGetValue(out decimal value) ? SeriesCells.TextOf(value, HasDecimalComma) : "",
                code,
                observation.Decimals?.ToString(CultureInfo.InvariantCulture) ?? "",
                comment,
            ]);
        }
    }

    /// <summary>"REF_AREA=CN, INDICATOR=PCPI", and the separator and the decimal comma if they differ from those of the standard.</summary>
    public override string ToString()
    {
        string series = Key.Count == 0 ? "the one series" : string.Join(", ", Key.Select(part => $"{part.Key}={part.Value}"));
        string separated = Separator == ',' ? "" : $", separated by '{Separator}'";
        return $"{series}{separated}{(HasDecimalComma ? ", with a decimal comma" : "")}";
    }

    private CsvHeader HeaderOf(CsvRows rows)
    {
        string[] columns = [.. Key.Select(part => part.Key), SdmxColumn.TimePeriod, SdmxColumn.ObsValue];
        string expected = $"a first row with the columns {string.Join(", ", columns)}";
        CsvRow row = rows.Next() ?? throw new CsvException([new(1, null, null, "the file is empty", expected)]);
        CsvHeader header = new(row);
        if (columns.FirstOrDefault(name => header.IndexOf(name) < 0) is { } missing)
        {
            string found = row.Fields is null ? row.Problem : $"there is no column {missing}; the columns are {header.Listed}";
            throw new CsvException([new(row.Line, null, null, found, expected)]);
        }

        return header.Twice() is { } twice
            ? throw new CsvException([new(row.Line, null, null, $"the column {twice} is given twice", expected)])
            : header;
    }
}
