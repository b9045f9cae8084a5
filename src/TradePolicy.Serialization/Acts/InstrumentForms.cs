namespace TradePolicy.Serialization;

/// <summary>Legal instruments with their evidence as JSON, and references to them.</summary>
internal static class InstrumentForms
{
    private static readonly WordForm<DisclosureKind> Ways = Form.Words(
        ("announcement", DisclosureKind.Announcement),
        ("page", DisclosureKind.WebPage),
        ("publicInspection", DisclosureKind.PublicInspection),
        ("officialJournal", DisclosureKind.OfficialJournal));

    private static readonly WordForm<EvidenceGrade> Grades = Form.Words(
        ("confirmed", EvidenceGrade.Confirmed), ("inferred", EvidenceGrade.Inferred), ("unconfirmed", EvidenceGrade.Unconfirmed));

    internal static JsonForm<Evidence> Evidence { get; } = Form.Object<Evidence>("evidence", members =>
    {
        var grade = members.Required("grade", Grades, evidence => evidence.Grade);
        var basis = members.Required("basis", Form.Text, evidence => evidence.Basis);
        var except = members.OptionalList("except", Form.Text, evidence => evidence.Exceptions);
        return members.CreatedBy(TradePolicy.Evidence.Of, grade, basis)
            .Then(except, (evidence, exceptions) => evidence.WithExceptions(exceptions));
    });

    private static readonly JsonForm<LegalInstrument> InFull = Form.Object<LegalInstrument>("an instrument", members =>
    {
        var key = members.Key("key", Form.Key, instrument => instrument.Key);
        var issuer = members.Required("issuer", Form.Text, instrument => instrument.Issuer);
        var kind = members.Required("kind", Form.Text, instrument => instrument.Kind);
        var number = members.Optional("number", Form.Text, instrument => instrument.Number);
        var title = members.Optional("title", Form.Text, instrument => instrument.Title);
        var citation = members.Optional("citation", Form.Text, instrument => instrument.Citation);
        var signed = members.Optional("signed", Form.Date, instrument => instrument.Signed);
        var published = members.Required("published", TimeForms.Publication, instrument => instrument.Published);
        var disclosed = members.OptionalItems(
            "disclosed",
            Form.Map("the times of becoming known by their kind", Ways, TimeForms.Publication, Disclosure.Of, one => (one.Kind, one.Time)),
            instrument => instrument.Disclosures);
        var evidence = members.Optional("evidence", Evidence, instrument => instrument.Evidence);
        var source = members.Optional("source", Form.Text, instrument => instrument.Source);
        return members.CreatedBy(LegalInstrument.Create, key, issuer, kind, published, number, title, citation, signed, source)
            .ThenIfAny(disclosed, (instrument, disclosures) => instrument.With(disclosures))
            .ThenIfStated(evidence, (instrument, graded) => instrument.With(graded));
    });

    private static readonly SharedValueForms<LegalInstrument> Instruments =
        new("instrument", InFull, instrument => instrument.Key, "us/eo-14298");

    /// <summary>An instrument as a document states it. From then on the document may refer to it.</summary>
    internal static JsonForm<LegalInstrument> Instrument => Instruments.Stated;

    /// <summary>The key of an instrument that the document, or one before it, states.</summary>
    internal static JsonForm<LegalInstrument> Reference { get; } = Form.Repeated(Instruments.Reference);
}
