using TradePolicy.Serialization;

namespace TradePolicy.Specimens.Tests;

/// <summary>What reads and writes documents.</summary>
public sealed class SerializationSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(Tokens),
        Specimen.Of(() => ReadingOptions.Default.WithDeepestNesting(12)),
        Specimen.Of(() => new JsonTokenBuilder("orders[3]")),
        Specimen.Of(() => PolicyDocuments.Snapshot),
        Specimen.Of(() => Skipped("quota"))
            .Differing(nameof(SkippedMember.Document), () => Skipped("quota", document: "other.json"))
            .Differing(nameof(SkippedMember.Path), () => Skipped("limit"))
            .Differing(nameof(SkippedMember.LineNumber), () => Skipped("quota", "\n"))
            .Differing(nameof(SkippedMember.LinePosition), () => Skipped("quota", " ")),
        Specimen.Of(() => Envelope())
            .Differing(nameof(DocumentEnvelope.ProducedAt), () => Envelope(day: 2))
            .Differing(nameof(DocumentEnvelope.ProducedBy), () => Envelope(by: "other"))
            .Differing(nameof(DocumentEnvelope.Data), () => Envelope(data: "other"))
            .Differing(nameof(DocumentEnvelope.TimeZones), () => Envelope(zones: "other")),
    ];

    private static JsonTokens Tokens()
    {
        JsonTokenBuilder builder = new();
        builder.WriteBoolean(true);
        return builder.Build();
    }

    private static SkippedMember Skipped(string name, string before = "", string document = "about.json")
    {
        List<SkippedMember> skipped = [];
        string part = $$$"""{"schema":"tradepolicy/1.3","registerPart":{ {{{before}}}"{{{name}}}":0,"knowledge":{} } }""";
        TradePolicyJson.ReadRegister(
            [KeyValuePair.Create(document, part)], ReadingOptions.Default.SkippingNewerMembers(skipped.Add));
        return skipped[0];
    }

    private static DocumentEnvelope Envelope(int day = 1, string by = "a", string data = "b", string zones = "c") =>
        DocumentEnvelope.Of(Legal.Midnight(day), by).WithData(data).WithTimeZones(zones);
}
