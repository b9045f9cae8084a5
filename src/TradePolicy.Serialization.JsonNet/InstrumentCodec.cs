using System.Collections.Frozen;
using NodaTime;

namespace TradePolicy;

/// <summary>Legal instruments as JSON.</summary>
internal static class InstrumentCodec
{
    private static readonly JsonShape Shape = new(
        "an instrument", ["key", "issuer", "kind", "published"], "number", "title", "citation", "signed", "disclosed", "evidence", "source");

    private static readonly FrozenDictionary<string, DisclosureKind> Ways = new Dictionary<string, DisclosureKind>
    {
        ["announcement"] = DisclosureKind.Announcement,
        ["page"] = DisclosureKind.Page,
        ["publicInspection"] = DisclosureKind.PublicInspection,
        ["officialJournal"] = DisclosureKind.OfficialJournal,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static LegalInstrument Read(JsonInput input)
    {
        string? key = null, issuer = null, kind = null, number = null, title = null, citation = null, source = null;
        Publication? published = null;
        LocalDate? signed = null;
        List<Disclosure> disclosures = [];
        Evidence? evidence = null;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "issuer": issuer = input.String(); break;
                case "kind": kind = input.String(); break;
                case "published": published = TimeCodec.ReadPublication(input); break;
                case "number": number = input.String(); break;
                case "title": title = input.String(); break;
                case "citation": citation = input.String(); break;
                case "signed": signed = input.Date(); break;
                case "disclosed": input.Map("the times of becoming known by their kind", way => disclosures.Add(ReadDisclosure(input, way))); break;
                case "evidence": evidence = EvidenceCodec.Read(input); break;
                default: source = input.String(); break;
            }
        });
        LegalInstrument instrument = LegalInstrument.Create(key!, issuer!, kind!, published!, number, title, citation, signed, source);
        if (disclosures.Count > 0)
            instrument = instrument.With(disclosures);
        if (evidence is not null)
            instrument = instrument.With(evidence);
        input.Know(instrument);
        return instrument;
    }

    internal static void Write(JsonOutput output, LegalInstrument instrument) => output.Object(() =>
    {
        output.Member("key", instrument.Key);
        output.Member("issuer", instrument.Issuer);
        output.Member("kind", instrument.Kind);
        output.Optional("number", instrument.Number);
        output.Optional("title", instrument.Title);
        output.Optional("citation", instrument.Citation);
        if (instrument.Signed is { } signed)
            output.Member("signed", signed);
        output.Member("published", () => TimeCodec.Write(output, instrument.Published));
        if (instrument.Disclosures.Count > 0)
        {
            output.Member("disclosed", () => output.Object(() =>
            {
                foreach (Disclosure disclosure in instrument.Disclosures)
                    output.Member(Ways.First(word => word.Value == disclosure.Kind).Key, () => TimeCodec.Write(output, disclosure.Time));
            }));
        }

        EvidenceCodec.WriteOptional(output, instrument.Evidence);
        output.Optional("source", instrument.Source);
    });

    private static Disclosure ReadDisclosure(JsonInput input, string way) => Ways.TryGetValue(way, out DisclosureKind kind)
        ? Disclosure.Of(kind, TimeCodec.ReadPublication(input))
        : throw input.Fail($"'{ShownText.Cut(way)}' is none of {string.Join(", ", Ways.Keys.Order(StringComparer.Ordinal))}.");
}
