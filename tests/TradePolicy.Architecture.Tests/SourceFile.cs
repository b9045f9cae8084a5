namespace TradePolicy.Architecture.Tests;

/// <summary>One C# file under src/.</summary>
/// <param name="Path">The path from the repository's root, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The package: the folder under src/.</summary>
    public string Package => Path.Split('/')[1];

    /// <summary>The room: a folder of a package, named from the package on, and in the core package from its folder on.</summary>
    public string Room => RoomOf(Path);

    /// <summary>Finds the room of a path such as src/TradePolicy/Time/Timelines/Timeline.cs, which is Time/Timelines.</summary>
    public static string RoomOf(string path)
    {
        string[] parts = path.Split('/');
        return parts switch
        {
            ["src", "TradePolicy", _] => "(root)",
            ["src", "TradePolicy", .. var folders, _] => string.Join('/', folders),
            ["src", var package, .. var folders, _] when package.StartsWith("TradePolicy.", StringComparison.Ordinal) =>
                string.Join('/', [package["TradePolicy.".Length..], .. folders]),
            _ => throw new ArgumentException($"{path} is in no package.", nameof(path)),
        };
    }
}
