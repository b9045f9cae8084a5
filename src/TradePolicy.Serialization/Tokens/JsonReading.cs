using NodaTime;

namespace TradePolicy.Serialization;

/// <summary>One reading of a document: its tokens, and the zones and instruments in which its values are looked up.</summary>
internal sealed class JsonReading(JsonTokens tokens, IDateTimeZoneProvider zones, Dictionary<string, LegalInstrument> instruments)
{
    internal JsonTokens Tokens { get; } = tokens;

    internal IDateTimeZoneProvider Zones { get; } = zones;

    /// <summary>Whether the document may state again, alike, what was stated before it.</summary>
    internal bool AllowsRestating { get; init; }

    /// <summary>The instruments that the document has stated so far, and those of earlier documents.</summary>
    internal Dictionary<string, LegalInstrument> Instruments { get; } = instruments;
}
