namespace TradePolicy.Serialization;

/// <summary>One reading of a document: its tokens, how it is read, and the instruments in which its values are looked up.</summary>
internal sealed class JsonReading(JsonTokens tokens, ReadingOptions options, Dictionary<string, LegalInstrument> instruments)
{
    internal JsonTokens Tokens { get; } = tokens;

    internal ReadingOptions Options { get; } = options;

    private readonly SortedSet<int> skipped = [];

    /// <summary>The version that the document states.</summary>
    internal SchemaVersion Version { get; set; }

    /// <summary>Whether the document may state again, alike, what was stated before it.</summary>
    internal bool AllowsRestating { get; init; }

    /// <summary>The instruments that the document has stated so far, and those of earlier documents.</summary>
    internal Dictionary<string, LegalInstrument> Instruments { get; } = instruments;

    /// <summary>Remembers a newer member that is skipped; false if there are too many of them.</summary>
    internal bool Skip(int token)
    {
        skipped.Add(token);
        return skipped.Count <= Options.MostItems;
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
