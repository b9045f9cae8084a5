namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// The wire forms that have been published, one a file; patches, which are no documents, in a folder of their own. TRADEPOLICY_ACCEPT=1
/// writes them anew.
/// </summary>
internal static class GoldenFile
{
    internal static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "TradePolicy.Serialization.JsonNet.Tests", "Golden");

    internal static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>A text is byte for byte what the file holds.</summary>
    internal static void Holds(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
            File.WriteAllText(path, text);
        File.Exists(path).Should().BeTrue("the golden file {0} exists; set TRADEPOLICY_ACCEPT=1 to write it", name);
        File.ReadAllBytes(path).Should().Equal(System.Text.Encoding.UTF8.GetBytes(text), "the wire form of {0} is published", name);
    }
}
