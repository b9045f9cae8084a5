using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The export of a revision of the tariff schedule: a published one where a copy lies beside the repository, else one of the same size.
/// </summary>
internal static class ScheduleSample
{
    private const string Published = "hts_2025_rev_32.json.gz";
    private const int Subheadings = 12_000;

    internal static byte[] Export()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "hts", Published);
            if (!File.Exists(path))
                continue;
            using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
            using MemoryStream plain = new();
            stream.CopyTo(plain);
            return plain.ToArray();
        }

        return Synthetic();
    }

    /// <summary>Subheadings of eight digits of all chapters with two statistical numbers each, under a heading of chapter 99.</summary>
    private static byte[] Synthetic()
    {
        StringBuilder text = new("[ ");
        text.Append(Line("9903.88.15", 0, "The duty provided in the applicable subheading + 7.5%", "", "", ""));
        for (int index = 0; index < Subheadings; index++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"{101 + (index / 50 * 40):0000}.{index % 50 + 10}.00");
            string rate = string.Create(CultureInfo.InvariantCulture, $"{index % 40}.{index % 7}%");
            string other = string.Create(CultureInfo.InvariantCulture, $"{index % 90}¢/kg + {index % 13}%");
            text.Append(", ")
                .Append(Line(number, 1, rate, "Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)", other, "See 9903.88.15. "));
            text.Append(", ").Append(Line(number + ".10", 2, "", "", "", ""));
            text.Append(", ").Append(Line(number + ".90", 2, "", "", "", ""));
        }

        return Encoding.UTF8.GetBytes(text.Append(" ]").ToString());
    }

    private static string Line(string number, int indent, string general, string special, string other, string footnote) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {
          "htsno" : "{{number}}", "indent" : "{{indent}}", "description" : "Goods of a kind, whether or not of another",
          "superior" : null, "units" : [ "kg", "No." ],
          "general" : "{{general}}", "special" : "{{special}}", "other" : "{{other}}",
          "footnotes" : [ {{Footnote(footnote)}} ],
          "quotaQuantity" : null, "additionalDuties" : null, "addiitionalDuties" : null
        }
        """);

    private static string Footnote(string text) =>
        text.Length == 0 ? "" : $$"""{ "columns" : [ "general" ], "value" : "{{text}}", "type" : "endnote" }""";
}
