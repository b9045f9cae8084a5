namespace TradePolicy.Hts;

/// <summary>The paths from which exports are read.</summary>
internal static class HtsPath
{
    // The longest that any file system takes, so that a message about a path is never long.
    private const int Longest = 32_767;

    /// <summary>A path that a file system may have.</summary>
    internal static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path.Length > Longest || path.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"A path has at most {Longest} characters, none of them U+0000.", nameof(path));
    }
}
