using TradePolicy.Licences;

namespace TradePolicy.Serialization;

/// <summary>Export licences and records of licensing as JSON: the applications and the events, from which the rest follows.</summary>
internal static class LicenceForms
{
    // The events as they are read, each with its position, so that an error can point to the refused event.
    private static readonly JsonForm<(LicenceEvent Event, JsonCursor Place)> PlacedEvent = Form.Custom(
        at => (Event: LicenceEventForms.Event.Read(at), Place: at), (to, placed) => LicenceEventForms.Event.Write(to, placed.Event),
        LicenceEventForms.Event.Describe, LicenceEventForms.Event.MayBeNewer);

    internal static JsonForm<ExportLicence> Licence { get; } = LicenceWith(RegimeForms.Regime);

    internal static JsonForm<ExportLicence> LicenceNamingRegime { get; } = LicenceWith(RegimeForms.NamedRegime);

    private static readonly JsonForm<ExportLicence> Part = Form.Object<ExportLicence>("a licence of a record", UnderRegime);

    internal static JsonForm<LicensingRecord> Record { get; } = Form.Object<LicensingRecord>("a record of licensing", members =>
    {
        var regime = members.Required("regime", RegimeForms.Regime, record => record.Regime);
        var knownAt = members.Required("knownAt", Form.Instant, record => record.KnownAt);
        var licences = members.List("licences", Part, record => record.Licences);
        return found =>
        {
            LicensingRegime own = found.Get(regime);
            IReadOnlyList<ExportLicence> stated = found.Get(licences, own);
            LicensingRecord record = LicensingRecord.Of(own, stated, found.Get(knownAt));
            return record.Licences.SequenceEqual(stated)
                ? record
                : throw found.At.FailAsAWhole(
                    "A record contains only what was known at its instant: an application was not filed by then, "
                    + "or an event became known later.");
        };
    });

    private static JsonForm<ExportLicence> LicenceWith(JsonForm<LicensingRegime> form) =>
        Form.Object<ExportLicence>("an export licence", members =>
        {
            var regime = members.Required("regime", form, licence => licence.Regime);
            return members.WithContext(regime, UnderRegime(members));
        });

    // The members of a licence other than its regime, which is known when they are read.
    private static Factory<ExportLicence> UnderRegime(MemberTable<ExportLicence> members)
    {
        var application = members.Required("application", LicenceApplicationForms.Application, licence => licence.Application);
        var events = members.List(
            "events", PlacedEvent, licence => [.. licence.Events.Select(happening => (happening, default(JsonCursor)))]);
        return found => Replay(found.Get(application), found.Get(events), found.PlaceOf(events));
    }

    // Each event is replayed as if it were new. An error that comes before the first event, or without any, points to the given position.
    private static ExportLicence Replay(
        LicenceApplication application, IReadOnlyList<(LicenceEvent Event, JsonCursor Place)> events, JsonCursor place)
    {
        try
        {
            return ExportLicence.Replay(application, InOrder());
        }
        catch (Exception refused) when (DomainRefusal.Is(refused) || refused is LicenceTransitionException or ShipmentRefusedException)
        {
            throw place.FailAsAWhole(DomainRefusal.ProblemOf(refused), refused);
        }

        IEnumerable<LicenceEvent> InOrder()
        {
            foreach ((LicenceEvent happening, JsonCursor own) in events)
            {
                place = own;
                yield return happening;
            }
        }
    }
}
