using System.Reflection;

namespace TradePolicy.Data;

/// <summary>The files that the package carries.</summary>
internal static class DataFile
{
    internal static StreamReader Open(string name) => new(
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The package lacks its file {name}."));

    /// <summary>The files of a folder with their texts: the files with instruments first, then by name.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> In(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .OrderByDescending(name => name.StartsWith(folder + "instruments", StringComparison.Ordinal))
        .ThenBy(name => name, StringComparer.Ordinal)
        .Select(name => KeyValuePair.Create(name, TextOf(name)));

    private static string TextOf(string name)
    {
        using StreamReader reader = Open(name);
        return reader.ReadToEnd();
    }
}
