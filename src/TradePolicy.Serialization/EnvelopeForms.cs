namespace TradePolicy.Serialization;

/// <summary>What stands around the content of a document.</summary>
internal static class EnvelopeForms
{
    /// <summary>The version of the schema.</summary>
    internal static JsonForm<SchemaVersion> Schema { get; } = Form.Custom(
        static at => at.String() is var text && SchemaVersion.Find(text) is { } version
            ? version : throw at.Fail(SchemaVersion.ProblemOf(text)),
        static (to, version) => to.WriteString(version.ToString()),
        static schema => schema.Text("a version of the schema", SchemaVersion.First, $@"^{SchemaVersion.First}(\.[1-9][0-9]*)?$"),
        mayBeNewer: false);

    internal static JsonForm<DocumentEnvelope> Envelope { get; } = Form.Object<DocumentEnvelope>("an envelope", members =>
    {
        var at = members.Required("producedAt", Form.Instant, envelope => envelope.ProducedAt);
        var by = members.Required("producedBy", Form.Text, envelope => envelope.ProducedBy);
        var data = members.Optional("data", Form.Text, envelope => envelope.Data);
        var zones = members.Optional("timeZones", Form.Text, envelope => envelope.TimeZones);
        return members.CreatedBy(DocumentEnvelope.Of, at, by)
            .ThenIfStated(data, (envelope, stated) => envelope.WithData(stated))
            .ThenIfStated(zones, (envelope, stated) => envelope.WithTimeZones(stated));
    });
}
