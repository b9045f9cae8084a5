using System.Security.Cryptography;

namespace TradePolicy.Fuzz;

/// <summary>The inputs that showed a fault once, a folder for each reader. The tests read them all.</summary>
internal static class Corpus
{
    private static string Folder => Path.Combine(Readers.Folder, "Corpus");

    /// <summary>Every input that is kept.</summary>
    internal static IEnumerable<(Reader Reader, string File)> All =>
        from reader in Readers.All
        let folder = Path.Combine(Folder, reader.Name)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        select (reader, file);

    /// <summary>Keeps an input, under a name that follows from its bytes.</summary>
    internal static string Keep(Reader reader, byte[] input)
    {
        string file = Path.Combine(Folder, reader.Name, Convert.ToHexStringLower(SHA256.HashData(input))[..16]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, input);
        return file;
    }
}
