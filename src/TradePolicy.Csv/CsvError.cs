using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Csv;

/// <summary>A place in a CSV file that was refused, with the problem and the expected content.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CsvError
{
    internal CsvError(int line, int? column, string? columnName, string problem, string expected)
    {
        Line = line;
        Column = column;
        ColumnName = columnName;
        Problem = problem;
        Expected = expected;
    }

    /// <summary>The line of the file, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column, counted from 1; null if the whole line is refused.</summary>
    public int? Column { get; }

    /// <summary>The name of the column in the first row, cut if it is long; null if the whole line is refused.</summary>
    public string? ColumnName { get; }

    /// <summary>The problem.</summary>
    public string Problem { get; }

    /// <summary>The expected content.</summary>
    public string Expected { get; }

    /// <summary>"line 7, column 2 (value): '1,234.5' separates thousands; expected a number such as -3.3".</summary>
    public override string ToString()
    {
        string place = Column is { } column ? string.Create(CultureInfo.InvariantCulture, $", column {column} ({ColumnName})") : "";
        return string.Create(CultureInfo.InvariantCulture, $"line {Line}{place}: {Problem}; expected {Expected}");
    }
}
