using System.Collections.Frozen;
using NodaTime;

namespace TradePolicy;

/// <summary>Legal instruments as JSON.</summary>
internal static class InstrumentCodec
{
    private static readonly JsonShape Shape = new(
        "an instrument", ["key", "issuer", "kind", "published"], "number", "title", "citation", "signed", "disclosed", "evidence", "source");

    private static readonly JsonShape EvidenceShape = new("evidence", ["grade", "basis"], "except");

    private static readonly FrozenDictionary<string, EvidenceGrade> Grades = new Dictionary<string, EvidenceGrade>
    {
        ["confirmed"] = EvidenceGrade.Confirmed,
        ["inferred"] = EvidenceGrade.Inferred,
        ["unconfirmed"] = EvidenceGrade.Unconfirmed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
                case "evidence": evidence = ReadEvidence(input); break;
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

        if (instrument.Evidence is { } evidence)
            output.Member("evidence", () => Write(output, evidence));
        output.Optional("source", instrument.Source);
    });

    private static Disclosure ReadDisclosure(JsonInput input, string way) => Ways.TryGetValue(way, out DisclosureKind kind)
        ? Disclosure.Of(kind, TimeCodec.ReadPublication(input))
        : throw input.Fail($"'{ShownText.Cut(way)}' is none of {string.Join(", ", Ways.Keys.Order(StringComparer.Ordinal))}.");

    private static Evidence ReadEvidence(JsonInput input)
    {
        EvidenceGrade grade = default;
        string? basis = null;
        List<string> exceptions = [];
        input.Object(EvidenceShape, member =>
        {
            switch (member)
            {
                case "grade": grade = input.Word(Grades); break;
                case "basis": basis = input.String(); break;
                default: exceptions = input.Array(input.String); break;
            }
        });
        return Evidence.Of(grade, basis!).Except(exceptions);
    }

    private static void Write(JsonOutput output, Evidence evidence) => output.Object(() =>
    {
        output.Member("grade", Grades.First(word => word.Value == evidence.Grade).Key);
        output.Member("basis", evidence.Basis);
        output.OptionalArray("except", evidence.Exceptions, output.Value);
    });
}
