namespace TradePolicy.Samples.Tests;

/// <summary>Compares a text with an accepted file; TRADEPOLICY_ACCEPT=1 accepts the text instead.</summary>
internal static class Golden
{
    internal static void ShouldBe(string actual, string name)
    {
        string file = Path.Combine(Root(), "tests", "TradePolicy.Samples.Tests", "Golden", name + ".txt");
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
            File.WriteAllText(file, text);
        File.Exists(file).Should().BeTrue($"{file} is accepted with TRADEPOLICY_ACCEPT=1");
        text.Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n"), $"that is the text of {file}");
    }

    /// <summary>The README of a sample.</summary>
    internal static string ReadmeOf(string sample) =>
        File.ReadAllText(Path.Combine(Root(), "samples", sample, "README.md")).ReplaceLineEndings("\n");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TradePolicy.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"TradePolicy.sln is not above {AppContext.BaseDirectory}.");
    }
}
