namespace TradePolicy.Samples.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("tradepolicy").FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    internal string File(string name) => Path.Combine(path, name);
}
