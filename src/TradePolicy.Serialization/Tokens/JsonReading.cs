namespace TradePolicy.Serialization;

/// <summary>One reading of a document: its tokens, how it is read, and the instruments in which its values are looked up.</summary>
internal sealed class JsonReading(JsonTokens tokens, ReadingOptions options, Dictionary<string, LegalInstrument> instruments)
{
    internal JsonTokens Tokens { get; } = tokens;

    internal ReadingOptions Options { get; } = options;

    /// <summary>The version that the document states.</summary>
    internal SchemaVersion Version { get; set; }

    /// <summary>Whether the document may state again, alike, what was stated before it.</summary>
    internal bool AllowsRestating { get; init; }

    /// <summary>The instruments that the document has stated so far, and those of earlier documents.</summary>
    internal Dictionary<string, LegalInstrument> Instruments { get; } = instruments;
}
