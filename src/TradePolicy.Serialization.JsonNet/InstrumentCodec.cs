using NodaTime;

namespace TradePolicy;

/// <summary>Legal instruments as JSON.</summary>
internal static class InstrumentCodec
{
    private static readonly JsonShape Shape =
        new("an instrument", ["key", "issuer", "kind", "published"], "number", "title", "citation", "signed", "source");

    internal static LegalInstrument Read(JsonInput input)
    {
        string? key = null, issuer = null, kind = null, number = null, title = null, citation = null, source = null;
        Publication? published = null;
        LocalDate? signed = null;
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
                default: source = input.String(); break;
            }
        });
        LegalInstrument instrument = LegalInstrument.Create(key!, issuer!, kind!, published!, number, title, citation, signed, source);
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
        output.Optional("source", instrument.Source);
    });
}
