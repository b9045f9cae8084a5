using System.IO.Compression;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The recorded answers and tables of the official tariffs, where a copy of them lies beside the repository.</summary>
internal static class Recorded
{
    public static string? Folder { get; } = Find();

    /// <summary>A file of the folder, unpacked: "api/uk/0201100021_2025-02-11.json".</summary>
    public static MemoryStream Open(string file)
    {
        string plain = Path.Combine(Folder!, file);
        if (File.Exists(plain))
            return new(File.ReadAllBytes(plain));
        using GZipStream packed = new(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        MemoryStream unpacked = new();
        packed.CopyTo(unpacked);
        unpacked.Position = 0;
        return unpacked;
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, "shared", "uk-tariff");
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }
}
