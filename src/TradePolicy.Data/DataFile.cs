using System.Reflection;

namespace TradePolicy.Data;

/// <summary>The files that the package carries.</summary>
internal static class DataFile
{
    internal static StreamReader Open(string name) => new(
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The package lacks its file {name}."));

    /// <summary>The files of a folder with their texts: the files with instruments first, then by name.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> In(string folder) => NamesIn(folder)
        .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
        .OrderByDescending(name => name.StartsWith(folder + "instruments", StringComparison.Ordinal))
        .ThenBy(name => name, StringComparer.Ordinal)
        .Select(name => KeyValuePair.Create(name, TextOf(name)));

    /// <summary>The names of the files of a folder and of its folders.</summary>
    internal static IEnumerable<string> NamesIn(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The rows of a file, without its header.</summary>
    internal static IEnumerable<CsvRow> RowsOf(string name)
    {
        using StreamReader reader = Open(name);
        string[] header = reader.ReadLine()!.Split(',');
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (int place = 0; place < header.Length; place++)
            columns.Add(header[place], place);
        while (reader.ReadLine() is { } line)
            yield return new(columns, line.Split(','));
    }

    private static string TextOf(string name)
    {
        using StreamReader reader = Open(name);
        return reader.ReadToEnd();
    }
}
