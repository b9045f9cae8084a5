using NodaTime;

namespace TradePolicy;

/// <summary>Export licences and records of licensing as JSON: the applications and the events, not what follows from them.</summary>
internal static class LicenceCodec
{
    private static readonly JsonShape Shape = new("an export licence", ["regime", "application", "events"]);
    private static readonly JsonShape RecordShape = new("a record of licensing", ["regime", "knownAt", "licences"]);
    private static readonly JsonShape PartShape = new("a licence of a record", ["application", "events"]);

    internal static ExportLicence Read(JsonInput input)
    {
        LicensingRegime? regime = null;
        LicenceReading reading = new();
        input.Object(Shape, member =>
        {
            if (member == "regime")
                regime = LicensingRegimeCodec.Read(input);
            else
                reading.Read(input, member, regime);
        });
        return reading.Licence();
    }

    internal static void Write(JsonOutput output, ExportLicence licence) => output.Object(() =>
    {
        output.Member("regime", () => LicensingRegimeCodec.Write(output, licence.Regime));
        WriteMembers(output, licence);
    });

    internal static LicensingRecord ReadRecord(JsonInput input)
    {
        LicensingRegime? regime = null;
        Instant knownAt = default;
        List<ExportLicence>? licences = null;
        input.Object(RecordShape, member =>
        {
            switch (member)
            {
                case "regime": regime = LicensingRegimeCodec.Read(input); break;
                case "knownAt": knownAt = input.Instant(); break;
                default:
                    licences = input.Array(() =>
                    {
                        LicenceReading reading = new();
                        input.Object(PartShape, part => reading.Read(input, part, regime));
                        return reading.Licence();
                    });
                    break;
            }
        });
        LicensingRecord record = LicensingRecord.Of(regime!, licences!, knownAt);
        return record.Licences.SequenceEqual(licences!)
            ? record
            : throw input.Fail("A record holds what was known at its instant: an application is not filed by then, or an event became known later.");
    }

    internal static void Write(JsonOutput output, LicensingRecord record) => output.Object(() =>
    {
        output.Member("regime", () => LicensingRegimeCodec.Write(output, record.Regime));
        output.Member("knownAt", record.KnownAt);
        output.Array("licences", record.Licences, licence => output.Object(() => WriteMembers(output, licence)));
    });

    private static void WriteMembers(JsonOutput output, ExportLicence licence)
    {
        output.Member("application", () => LicenceApplicationCodec.Write(output, licence.Application));
        output.Array("events", licence.Events, happening => LicenceEventCodec.Write(output, happening));
    }

    /// <summary>A licence as it is read: its events are replayed, and the one that is refused is blamed where it stands.</summary>
    private sealed class LicenceReading
    {
        private readonly List<(LicenceEvent Event, JsonPlace Place)> events = [];
        private JsonPlace place;
        private LicenceApplication? application;

        internal void Read(JsonInput input, string member, LicensingRegime? regime)
        {
            if (member == "application")
                application = LicenceApplicationCodec.Read(input, regime ?? throw input.Fail("The regime stands before the applications that are made under it."));
            else
                input.Array(() => { events.Add((LicenceEventCodec.Read(input), input.Place)); return true; });
            place = input.Place;
        }

        internal ExportLicence Licence()
        {
            try
            {
                return ExportLicence.Replay(application!, InOrder());
            }
            catch (Exception refused) when (refused is ArgumentException or LicenceTransitionException or ShipmentRefusedException or OverflowException)
            {
                throw place.Fail(JsonInput.ProblemOf(refused), refused);
            }
        }

        private IEnumerable<LicenceEvent> InOrder()
        {
            foreach ((LicenceEvent happening, JsonPlace own) in events)
            {
                place = own;
                yield return happening;
            }
        }
    }
}
