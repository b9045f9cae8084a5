using CsvHelper;

namespace TradePolicy.Csv;

/// <summary>
/// The rows of a CSV file, without the blank ones. A field ends on its line: a quotation mark that is never closed
/// affects its own line only.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private const int LargestLine = 1_000_000;
    private const int MostLinesOfSeries = 1_000_000;

    private readonly int mostLines;
    private readonly CsvReader reader;
    private bool isMalformed;

    internal CsvRows(TextReader text, char separator, int mostLines = MostLinesOfSeries)
    {
        this.mostLines = mostLines;
        reader = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                AllowLineBreaksInQuotes = false,
                TrackLineNumbers = true,
                TrimWhitespace = false,
                MaxRecordSize = LargestLine,
                OnMalformedRecord = _ => isMalformed = true,
            },
            leaveOpen: true);
    }

    /// <summary>A separator that is read.</summary>
    internal static char Separating(char separator) => separator is ',' or ';' or '\t' or '|'
        ? separator
        : throw new ArgumentOutOfRangeException(
            nameof(separator), separator, "Columns are separated by a comma, a semicolon, a tab or a vertical bar.");

    public void Dispose() => reader.Dispose();

    /// <summary>The next row; null at the end of the file.</summary>
    internal CsvRow? Next()
    {
        while (MoveNext())
        {
            int line = (int)reader.LineNumber;
            if (line > mostLines)
                throw new CsvException([new(line, null, null, $"the file has more than {mostLines} lines", "a shorter file")]);
            string[] fields = new string[reader.FieldCount];
            for (int column = 0; column < fields.Length; column++)
                fields[column] = reader.GetString(column);
            if (isMalformed)
                return new(line, null, "a quotation mark is not closed on its line, or is in a field that is not quoted");
            if (fields is not [var only] || !string.IsNullOrWhiteSpace(only))
                return new(line, fields);
        }

        return null;
    }

    private bool MoveNext()
    {
        isMalformed = false;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            int line = (int)reader.LineNumber + 1;
            throw new CsvException([new(line, null, null, $"a line is longer than {LargestLine} bytes", "shorter lines")]);
        }
    }
}
