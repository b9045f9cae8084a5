namespace TradePolicy.Hts.Tests;

/// <summary>The published revisions, where copies of them lie beside the repository.</summary>
internal static class PublishedSchedule
{
    private static readonly Dictionary<string, HtsRevision> Read = [];

    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Files => Directory.GetFiles(Folder!, "hts_*.json.gz").Order(StringComparer.Ordinal);

    public static HtsRevision Revision(string name)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(name, out HtsRevision? revision))
                Read.Add(name, revision = HtsRevision.Load(Path.Combine(Folder!, $"{name}.json.gz")));
            return revision;
        }
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, "shared", "hts");
            if (Directory.Exists(found) && Directory.GetFiles(found, "hts_*.json.gz").Length > 0)
                return found;
        }

        return null;
    }
}
