namespace TradePolicy.Csv;

/// <summary>The first row of a file, which names the columns.</summary>
internal sealed class CsvHeader
{
    private const int MostShown = 20;

    private readonly string[] names;

    /// <summary>The names; without a label behind a colon ("FREQ:Frequency").</summary>
    internal CsvHeader(CsvRow row) =>
        names = [.. (row.Fields ?? []).Select(name => (name.Contains(':') ? name[..name.IndexOf(':')] : name).Trim())];

    internal int Count => names.Length;

    /// <summary>The name of a column, as a message shows it.</summary>
    internal string this[int column] => QuotedText.Cut(names[column]);

    internal string Listed => InWords(Enumerable.Range(0, Count).Select(column => this[column]));

    /// <summary>The position of a column; -1 if no column has that name.</summary>
    internal int IndexOf(string name) => Array.FindIndex(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name is given twice.</summary>
    internal bool HasTwice(string name) => names.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>A name that is given twice, as a message shows it; null if there is none.</summary>
    internal string? Twice() =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } same
            ? QuotedText.Cut(same.Key)
            : null;

    /// <summary>What is said of several columns; of many only the first, and how many more there are.</summary>
    internal static string InWords(IEnumerable<string> ofColumns)
    {
        string[] all = [.. ofColumns];
        string shown = string.Join(", ", all.Take(MostShown));
        return all.Length > MostShown ? $"{shown} and {all.Length - MostShown} more" : shown;
    }
}
