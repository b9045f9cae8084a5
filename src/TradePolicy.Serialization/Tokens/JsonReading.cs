namespace TradePolicy.Serialization;

/// <summary>One reading of a document: its tokens, how it is read, and the stated values to which it refers.</summary>
internal sealed class JsonReading(JsonTokens tokens, ReadingOptions options, StatedValues stated)
{
    // One more is kept in place of them all.
    private const int MostKept = 4096;

    private readonly Dictionary<WrittenValue, object> kept = [];
    private readonly SortedSet<int> skipped = [];

    internal JsonTokens Tokens { get; } = tokens;

    internal ReadingOptions Options { get; } = options;

    /// <summary>The version that the document states.</summary>
    internal SchemaVersion Version { get; set; }

    /// <summary>Whether the document may state again, alike, what was stated before it.</summary>
    internal bool AllowsRestating { get; init; }

    /// <summary>What the document has stated so far, and what earlier documents stated.</summary>
    internal StatedValues Stated { get; } = stated;

    /// <summary>Remembers a newer member that is skipped; false if there are too many of them.</summary>
    internal bool Skip(int token)
    {
        skipped.Add(token);
        return skipped.Count <= Options.MostItems;
    }

    /// <summary>The value that was kept of the same bytes; null if there is none.</summary>
    internal object? Kept(in WrittenValue written) => kept.GetValueOrDefault(written);

    /// <summary>Keeps a value for where the same bytes stand again.</summary>
    internal void Keep(in WrittenValue written, object value)
    {
        if (kept.Count == MostKept)
            kept.Clear();
        kept.Add(written, value);
    }

    /// <summary>Hands on the members that were skipped, in the order of the document.</summary>
    internal void ReportSkipped()
    {
        if (Options.Skipped is not { } report || skipped.Count == 0)
            return;
        foreach (SkippedMember member in Tokens.MembersAt(skipped))
            report(member);
    }
}
