using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace TradePolicy.Tests;

/// <summary>
/// The published schedule, where a copy lies beside the repository: its rate forms, each with an example, and whole revisions.
/// </summary>
internal static class TariffSchedule
{
    public static readonly string[] Columns = ["general", "special", "other", "additionalDuties"];

    public static string? Folder { get; } = Find();

    public static IEnumerable<RateForm> Forms()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder!, "rate-forms.tsv"));
        string[] header = lines[0].Split('\t');
        int count = Array.IndexOf(header, "count_2025_rev_32");
        // Whatever the heading says, the lines of chapter 98 are not among them.
        int inChapter99 = Array.IndexOf(header, "of_which_ch98_99_2025_rev_32");
        int example = Array.IndexOf(header, "example_raw");
        return lines.Skip(1).Select(line => line.Split('\t')).Select(cells => new RateForm(
            cells[0], cells[1], Number(cells[count]), Number(cells[inChapter99]), cells.Length > example ? cells[example] : ""));
    }

    /// <summary>Every text that occurs in a rate column of a stored revision, once for each column.</summary>
    public static IEnumerable<(string Column, string Text)> Texts() =>
        Directory.GetFiles(Folder!, "hts_*.json.gz").SelectMany(TextsOf).Distinct();

    private static List<(string Column, string Text)> TextsOf(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(stream);
        return
        [
            .. from line in document.RootElement.EnumerateArray()
               from column in Columns
               where line.TryGetProperty(column, out JsonElement value) && value.ValueKind == JsonValueKind.String
               select (column, line.GetProperty(column).GetString()!),
        ];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, "shared", "hts");
            if (File.Exists(Path.Combine(found, "rate-forms.tsv")))
                return found;
        }

        return null;
    }
}
