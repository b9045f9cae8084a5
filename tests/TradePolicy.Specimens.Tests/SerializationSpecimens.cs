using TradePolicy.Serialization;

namespace TradePolicy.Specimens.Tests;

/// <summary>What reads and writes documents.</summary>
public sealed class SerializationSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => JsonTokens.Read("{}")),
        Specimen.Of(() => new JsonTokenBuilder("orders[3]")),
        Specimen.Of(() => PolicyDocuments.Snapshot),
        Specimen.Of(() => Envelope())
            .Differing(nameof(DocumentEnvelope.ProducedAt), () => Envelope(day: 2))
            .Differing(nameof(DocumentEnvelope.ProducedBy), () => Envelope(by: "other"))
            .Differing(nameof(DocumentEnvelope.Data), () => Envelope(data: "other"))
            .Differing(nameof(DocumentEnvelope.TimeZones), () => Envelope(zones: "other")),
    ];

    private static DocumentEnvelope Envelope(int day = 1, string by = "a", string data = "b", string zones = "c") =>
        DocumentEnvelope.Of(Legal.Midnight(day), by).WithData(data).WithTimeZones(zones);
}
