namespace TradePolicy.Csv;

/// <summary>The first row of a file, which names the columns.</summary>
internal sealed class CsvHeader
{
    private readonly string[] names;

    /// <summary>The names; without a label behind a colon ("FREQ:Frequency").</summary>
    internal CsvHeader(CsvRow row) =>
        names = [.. (row.Fields ?? []).Select(name => (name.Contains(':') ? name[..name.IndexOf(':')] : name).Trim())];

    internal int Count => names.Length;

    internal string this[int column] => names[column];

    internal string Listed => string.Join(", ", names.Select(name => QuotedText.Cut(name)));

    /// <summary>The position of a column; -1 if no column has that name.</summary>
    internal int IndexOf(string name) => Array.FindIndex(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name is given twice.</summary>
    internal bool HasTwice(string name) => names.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>A name that is given twice; null if there is none.</summary>
    internal string? Twice() => names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;
}
