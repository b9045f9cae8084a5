using System.Globalization;
using CsvHelper;

namespace Samples;

/// <summary>Reads a CSV with named columns line by line.</summary>
/// <param name="name">What the file has, as in "The file of entries".</param>
/// <param name="reader">The text.</param>
/// <param name="required">The columns that there must be; the first names the line.</param>
/// <param name="optional">The columns that there may be.</param>
internal sealed class CsvTable(string name, TextReader reader, string[] required, string[] optional)
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <summary>Whether the header names a column. It is known with the first line that is read.</summary>
    /// <param name="column">The column.</param>
    internal bool HasColumn(string column) => columns.ContainsKey(column);

    /// <summary>
    /// Makes something of each line, in the order of the file. A malformed line becomes a problem and does not stop the rest.
    /// </summary>
    /// <param name="make">What is made of a line; it refuses by an exception of format or argument.</param>
    /// <exception cref="FormatException">The header lacks a column or has one that is not known.</exception>
    internal IEnumerable<CsvRow<T>> Read<T>(Func<CsvLine, T> make)
        where T : notnull
    {
        bool isMalformed = false;
        // A field ends on its line, so that a quotation mark that is never closed spoils its own line and nothing after it.
        using CsvReader csv = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                HasHeader = false,
                AllowLineBreaksInQuotes = false,
                DetectSeparatorHint = false,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                OnMalformedRecord = _ => isMalformed = true,
                FormatProvider = CultureInfo.InvariantCulture,
            },
            leaveOpen: true);
        ReadHeader(csv);
        for (; csv.Read(); isMalformed = false)
        {
            CsvLine line = new((int)csv.LineNumber, required[0], columns, FieldsOf(csv));
            string? problem = isMalformed
                ? "a quotation mark is not closed on its line, or stands within a field that is not quoted"
                : line.Mismatch;
            if (problem is not null)
                yield return new(line, default, problem);
            else if (!line.IsBlank)
                yield return RowOf(line, make);
        }
    }

    private static CsvRow<T> RowOf<T>(CsvLine line, Func<CsvLine, T> make)
        where T : notnull
    {
        try
        {
            return new(line, make(line), null);
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException or OverflowException)
        {
            return new(line, default, ProblemOf(refused));
        }
    }

    /// <summary>What an exception says, on one line and without the name of a parameter and the full stop.</summary>
    internal static string ProblemOf(Exception refused) =>
        refused.Message.Split(" (Parameter", StringSplitOptions.None)[0].TrimEnd('.').ReplaceLineEndings(" ");

    private void ReadHeader(CsvReader csv)
    {
        string named = $"{string.Join(", ", required)} and, as needed, {string.Join(", ", optional)}";
        string[] header = csv.Read() ? FieldsOf(csv) : [];
        for (int column = 0; column < header.Length; column++)
        {
            if (!required.Contains(header[column]) && !optional.Contains(header[column]))
                throw new FormatException($"The file of {name} has a column '{header[column]}'; its first line names {named}.");
            if (!columns.TryAdd(header[column], column))
                throw new FormatException($"The file of {name} has the column '{header[column]}' twice.");
        }

        if (Array.Find(required, column => !columns.ContainsKey(column)) is { } missing)
            throw new FormatException($"The file of {name} has no column '{missing}'; its first line names {named}.");
    }

    private static string[] FieldsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
}
