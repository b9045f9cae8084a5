using System.Globalization;
using CsvHelper;

namespace LicenceDesk;

/// <summary>Reads a CSV with named columns line by line.</summary>
internal sealed class CsvTable(string name, TextReader reader, string[] required, string[] optional)
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <summary>Makes something of each line; a line that is malformed becomes a problem, with its number, and does not stop the rest.</summary>
    /// <param name="make">What is made of a line; it refuses by an exception of format or argument.</param>
    /// <param name="problems">Where problems go.</param>
    /// <exception cref="FormatException">The header lacks a column or has one that is not known.</exception>
    internal List<T> Read<T>(Func<CsvLine, T> make, List<LineProblem> problems)
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
        List<T> made = [];
        for (; csv.Read(); isMalformed = false)
        {
            CsvLine line = new((int)csv.LineNumber, columns, FieldsOf(csv));
            string? problem = isMalformed ? "a quotation mark is not closed on its line, or stands within a field that is not quoted" : line.Mismatch;
            if (line.IsBlank && problem is null)
                continue;
            try
            {
                made.Add(problem is null ? make(line) : throw new FormatException(problem));
            }
            catch (Exception refused) when (refused is FormatException or ArgumentException or OverflowException)
            {
                problems.Add(LineProblem.Of(name, line.Number, line.First, refused));
            }
        }

        return made;
    }

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
