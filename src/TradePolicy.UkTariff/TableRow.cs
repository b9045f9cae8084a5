namespace TradePolicy.UkTariff;

/// <summary>A row of a table, which names its cells by their column and collects those that are refused.</summary>
internal sealed class TableRow(int line, string[] cells, IReadOnlyDictionary<string, int> columns, ICollection<TariffFinding> findings)
{
    /// <summary>The line on which the row begins, counted from 1.</summary>
    internal int Line => line;

    /// <summary>The text of a column, without white space around it.</summary>
    internal string this[string column] => cells[columns[column]].Trim();

    /// <summary>The text of a column that the table may lack; empty if it does.</summary>
    internal string Optional(string column) => columns.ContainsKey(column) ? this[column] : "";

    /// <summary>Notes what is wrong with a cell.</summary>
    internal void Note(string column, string message) => findings.Add(new(line, columns[column] + 1, column, message));

    /// <summary>Notes what is wrong with the row.</summary>
    internal void Note(string message) => findings.Add(new(line, message));
}
