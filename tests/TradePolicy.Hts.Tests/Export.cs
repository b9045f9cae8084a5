using System.IO.Compression;
using System.Text;

namespace TradePolicy.Hts.Tests;

/// <summary>Small exports in the form of the published ones.</summary>
internal static class Export
{
    public static HtsRevision Of(params Entry[] lines) => Read(Text(lines));

    public static HtsRevision Read(string json) => HtsRevision.Read(Stream(json), "test");

    public static MemoryStream Stream(string json) => new(Encoding.UTF8.GetBytes(json));

    public static MemoryStream Compressed(string json)
    {
        MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(json));
        compressed.Position = 0;
        return compressed;
    }

    public static string Text(params Entry[] lines) => $"[ {string.Join(", ", lines.Select(line => line.Text()))} ]";

    /// <summary>A line of the schedule.</summary>
    public static Entry Line(string number, int indent, string general = "", string special = "", string other = "") =>
        new(number, indent, general, special, other);
}
