using System.Globalization;
using CsvHelper;
using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>
/// SDMX-CSV, versions 1.0 and 2.0: a column for the structure, one for each dimension of the series, then TIME_PERIOD,
/// OBS_VALUE and attributes. The attributes OBS_STATUS, DECIMALS and COMMENT_OBS are read.
/// </summary>
/// <remarks>
/// A file may contain many series. Without a key it must contain one; with a key (<see cref="WithDimension"/>) the rows of
/// that series are read and the others skipped. Rows that delete (ACTION D) are refused: an observation is withdrawn by a
/// later release, not by a file. UNIT_MULT is not applied: a file with another multiplier than the unit of the series is
/// refused, and so are rows with different multipliers. "NaN" is read if the status says that the value is missing.
/// Limits as for <see cref="PlainSeriesCsv"/>.
/// </remarks>
/// <example><code>
/// SeriesCsvResult read = SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN").WithDimension("INDICATOR", "PCPI").Read(reader, definition);
/// </code></example>
public sealed record SdmxSeriesCsv
{
    private SdmxSeriesCsv(ValueList<KeyValuePair<string, string>> key) => Key = key;

    /// <summary>The one series of a file.</summary>
    public static SdmxSeriesCsv Any { get; } = new([]);

    /// <summary>The dimensions of the series, with their codes, in the order given.</summary>
    public ValueList<KeyValuePair<string, string>> Key { get; }

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
            : new([.. Key, new(dimension, code)]);
    }

    /// <summary>Reads a series to the end of the file.</summary>
    /// <param name="reader">The reader; it stays open.</param>
    /// <param name="definition">The meaning of the values.</param>
    /// <exception cref="CsvException">
    /// The file lacks a column, contains several series that the key does not distinguish, gives its values in another multiple of
    /// the unit, or is longer than the limits.
    /// </exception>
    public SeriesCsvResult Read(TextReader reader, SeriesDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(definition);
        using CsvRows rows = new(reader, ',');
        CsvHeader header = HeaderOf(rows);
        SdmxRow columns = new(header, Key);
        SeriesCells cells = new(definition);
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
    /// the key, and the observations with status, decimals if they differ from those of the series, and the reason of a
    /// missing value, in which a line break becomes a space.
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
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
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
            csv.WriteRecord(
            [
                dataflow,
                .. Key.Select(part => part.Value),
                observation.Period.ToString(),
                observation.TryGetValue(out decimal value) ? DecimalText.Format(value, "") : "",
                ObservationStatusCode.Of(observation.Status),
                observation.Decimals?.ToString(CultureInfo.InvariantCulture) ?? "",
                observation.MissingReason?.ReplaceLineEndings(" ") ?? "",
            ]);
        }
    }

    /// <summary>"REF_AREA=CN, INDICATOR=PCPI".</summary>
    public override string ToString() => Key.Count == 0
        ? "the one series"
        : string.Join(", ", Key.Select(part => $"{part.Key}={part.Value}"));

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
