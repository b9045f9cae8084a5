namespace TradePolicy.PolicyApi.Tests;

/// <summary>Files of the repository that the tests read.</summary>
internal static class Repository
{
    /// <summary>The path of a file of the sample.</summary>
    internal static string SamplePath(string name) => PathOf("samples", "PolicyApi", name);

    /// <summary>The text of a file of the sample.</summary>
    internal static string Sample(string name) => File.ReadAllText(SamplePath(name)).ReplaceLineEndings("\n");

    /// <summary>A path from the root.</summary>
    internal static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TradePolicy.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"TradePolicy.sln is not above {AppContext.BaseDirectory}.");
    }
}
