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
    ];
}
