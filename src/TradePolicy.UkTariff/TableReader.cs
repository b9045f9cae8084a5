using System.Globalization;
using System.Text;
using CsvHelper;

namespace TradePolicy.UkTariff;

/// <summary>
/// The rows of a published table, its columns by name. A bad row is noted, and the others are read; a table that lacks a column has none.
/// </summary>
internal static class TableReader
{
    private const int LargestRecord = 1_000_000;

    /// <summary>The rows, in the order of the file.</summary>
    /// <param name="table">The table, comma-separated UTF-8 whose first row names the columns.</param>
    /// <param name="needed">The columns without which nothing is read.</param>
    /// <param name="known">Further columns that a table may have.</param>
    /// <param name="findings">What was not read.</param>
    internal static IEnumerable<TableRow> Rows(
        Stream table, IReadOnlyList<string> needed, IReadOnlyList<string> known, ICollection<TariffFinding> findings)
    {
        bool isMalformed = false;
        using StreamReader text = new(table, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using CsvReader reader = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                DetectSeparatorHint = false,
                TrackLineNumbers = true,
                TrimWhitespace = false,
                MaxRecordSize = LargestRecord,
                OnMalformedRecord = _ => isMalformed = true,
                FormatProvider = CultureInfo.InvariantCulture,
            },
            leaveOpen: true);
        // A file of nothing has none of the columns.
        string[] header = Advance(reader, findings) ? Cells(reader) : [];
        if (Columns(header, needed, known, findings) is not { } columns)
            yield break;
        isMalformed = false;
        while (Advance(reader, findings))
        {
            int line = (int)reader.LineNumber;
            string[] cells = Cells(reader);
            if (isMalformed)
                findings.Add(new(line, "a quotation mark is not closed, or is in a field that is not quoted; the row is left out"));
            else if (cells.Length != columns.Count)
                findings.Add(new(line, $"the row has {cells.Length} fields and the first row {columns.Count}; the row is left out"));
            else
                yield return new(line, cells, columns, findings);
            isMalformed = false;
        }
    }

    private static bool Advance(CsvReader reader, ICollection<TariffFinding> findings)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            findings.Add(new((int)reader.LineNumber + 1, $"a row is longer than {LargestRecord} bytes; from here nothing is read"));
            return false;
        }
    }

    private static string[] Cells(CsvReader reader)
    {
        string[] cells = new string[reader.FieldCount];
        for (int column = 0; column < cells.Length; column++)
            cells[column] = reader.GetString(column);
        return cells;
    }

    private static Dictionary<string, int>? Columns(
        string[] header, IReadOnlyList<string> needed, IReadOnlyList<string> known, ICollection<TariffFinding> findings)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        bool isRead = true;
        for (int column = 0; column < header.Length; column++)
        {
            string name = header[column].Trim();
            if (!columns.TryAdd(name, column))
            {
                findings.Add(new(1, column + 1, name, "a column before it has the same name; nothing is read"));
                isRead = false;
            }
            else if (!needed.Contains(name) && !known.Contains(name))
            {
                findings.Add(new(1, column + 1, name, "the column is not known, and is not read"));
            }
        }

        foreach (string name in needed.Where(name => !columns.ContainsKey(name)))
        {
            findings.Add(new(1, $"there is no column '{name}'; nothing is read"));
            isRead = false;
        }

        return isRead ? columns : null;
    }
}
