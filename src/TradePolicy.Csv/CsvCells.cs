using System.Globalization;

namespace TradePolicy.Csv;

/// <summary>Reads the cells of a file, and collects the cells that it refuses.</summary>
internal class CsvCells(bool hasDecimalComma)
{
    private const int MostErrors = 1_000;

    private readonly List<CsvError> errors = [];

    internal IReadOnlyList<CsvError> Errors => errors.AsReadOnly();

    /// <summary>Whether the maximum number of places was refused, so that reading stops.</summary>
    internal bool IsFull => errors.Count >= MostErrors;

    /// <summary>The fields of a row, if it has as many as the first row; null if it is refused.</summary>
    internal string[]? Fields(CsvRow row, CsvHeader header)
    {
        if (row.Fields is not { } fields)
        {
            Refuse(row.Line, row.Problem, "fields in quotation marks that are closed");
        }
        else if (fields.Length != header.Count)
        {
            Refuse(
                row.Line,
                $"the line has {Counted(fields.Length)} and the first row {Counted(header.Count)}",
                "as many as the first row has");
        }
        else
        {
            return fields;
        }

        return null;
    }

    internal void Refuse(int line, string problem, string expected) => errors.Add(new(line, null, null, problem, expected));

    internal void Refuse(int line, CsvHeader header, int column, string problem, string expected) =>
        errors.Add(new(line, column + 1, header[column], problem, expected));

    /// <summary>The number in a cell, with the decimal separator of the file; null if it is refused.</summary>
    internal decimal? Number(int line, CsvHeader header, int column, string text, string? expected = null)
    {
        bool hasPoint = hasDecimalComma && text.Contains('.');
        if (!hasPoint && DecimalText.TryParse(hasDecimalComma ? text.Replace(',', '.') : text, "", out decimal value))
            return value;
        string shown = $"'{QuotedText.Cut(text)}'";
        string problem = !hasDecimalComma ? ProblemOf(text)
            : hasPoint ? $"{shown} has a point, and the decimal separator of the file is a comma; thousands are not separated"
            : $"{shown} is not a number in plain digits with at most one comma";
        Refuse(line, header, column, problem, expected ?? $"a number such as 12 or {(hasDecimalComma ? "-3,3" : "-3.3")}");
        return null;
    }

    private static string ProblemOf(string text)
    {
        string shown = $"'{QuotedText.Cut(text)}'";
        if (text.Contains('\u2212'))
            return $"{shown} has a minus sign (U+2212) in place of a hyphen";
        if (text.Contains(','))
            return $"{shown} has a comma, which separates thousands or decimals; neither is read";
        if (text.EndsWith('%'))
            return $"{shown} has a percent sign after the number; the cell contains only the number";
        return text.Trim() != text ? $"{shown} has white space around the number" : $"{shown} is not a number in plain digits";
    }

    private static string Counted(int count) => count == 1 ? "1 field" : string.Create(CultureInfo.InvariantCulture, $"{count} fields");
}
