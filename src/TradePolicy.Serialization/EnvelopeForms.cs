namespace TradePolicy.Serialization;

/// <summary>The envelope of a document as JSON.</summary>
internal static class EnvelopeForms
{
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
