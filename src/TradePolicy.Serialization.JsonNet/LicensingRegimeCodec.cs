using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Licensing regimes as JSON, with the rules and the calendar that they count by.</summary>
internal static class LicensingRegimeCodec
{
    private static readonly JsonShape Shape = new(
        "a licensing regime", ["key", "title", "authority", "economy", "zone", "terms", "tolerance"], "limit", "requiredRoles", "documents", "fixedElements");

    private static readonly JsonShape TermShape = new("the term of a licence", ["kind", "countedBy", "citation"], "longest", "usual");
    private static readonly JsonShape ToleranceShape = new("a shipping tolerance", ["onUnshippedBalance", "onValue", "onValueAlone", "citation"]);
    private static readonly JsonShape LimitShape = new("a limit on processing", ["statutory", "clock", "citation"]);
    private static readonly JsonShape ClockShape = new("a processing clock", ["days", "zone"], "calendar", "cutOff", "acceptanceDayCounted", "answerDayCounted");
    private static readonly JsonShape DocumentShape = new("a required document", ["name", "kinds", "citation"]);

    private static readonly FrozenDictionary<string, LicenceElement> Elements = new Dictionary<string, LicenceElement>
    {
        ["goods"] = LicenceElement.Goods,
        ["quantity"] = LicenceElement.Quantity,
        ["value"] = LicenceElement.Value,
        ["exporter"] = LicenceElement.Exporter,
        ["endUser"] = LicenceElement.EndUser,
        ["otherParties"] = LicenceElement.OtherParties,
        ["validity"] = LicenceElement.Validity,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static LicensingRegime Read(JsonInput input)
    {
        string? key = null, title = null, authority = null;
        Economy? economy = null;
        DateTimeZone? zone = null;
        List<LicenceTerm>? terms = null;
        ShippingTolerance? tolerance = null;
        ProcessingLimit? limit = null;
        List<TradePartyRole> requiredRoles = [];
        List<RequiredDocument> documents = [];
        List<LicenceElement> fixedElements = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                case "authority": authority = input.String(); break;
                case "economy": economy = Economy.Parse(input.String()); break;
                case "zone": zone = input.Zone(); break;
                case "terms": terms = input.Array(() => ReadTerm(input)); break;
                case "tolerance": tolerance = ReadTolerance(input); break;
                case "limit": limit = ReadLimit(input); break;
                case "requiredRoles": requiredRoles = input.Array(() => input.Word(LicenceApplicationCodec.Roles)); break;
                case "documents": documents = input.Array(() => ReadDocument(input)); break;
                default: fixedElements = input.Array(() => input.Word(Elements)); break;
            }
        });
        return LicensingRegime.Create(key!, title!, authority!, economy!, zone!, terms!, tolerance!, limit, requiredRoles, documents, fixedElements);
    }

    // A regime is written in full, also where the library supplies it: a later version may hold it as the law then stands,
    // and a licence is under the rules that it was decided by.
    internal static void Write(JsonOutput output, LicensingRegime regime) => output.Object(() =>
    {
        output.Member("key", regime.Key);
        output.Member("title", regime.Title);
        output.Member("authority", regime.Authority);
        output.Member("economy", regime.Economy.Code);
        output.Member("zone", regime.Zone.Id);
        output.Array("terms", regime.Terms, term => Write(output, term));
        output.Member("tolerance", () => Write(output, regime.Tolerance));
        if (regime.Limit is { } limit)
            output.Member("limit", () => Write(output, limit));
        output.OptionalArray("requiredRoles", regime.RequiredRoles, role => output.Value(LicenceApplicationCodec.Word(role)));
        output.OptionalArray("documents", regime.Documents, document => Write(output, document));
        output.OptionalArray("fixedElements", regime.FixedElements, element => output.Value(Elements.First(word => word.Value == element).Key));
    });

    private static LicenceTerm ReadTerm(JsonInput input)
    {
        LicenceKind kind = default;
        Period? longest = null, usual = null;
        List<CountingRule>? countedBy = null;
        string? citation = null;
        input.Object(TermShape, member =>
        {
            switch (member)
            {
                case "kind": kind = input.Word(ControlCodec.Kinds); break;
                case "longest": longest = ReadLength(input); break;
                case "usual": usual = ReadLength(input); break;
                case "countedBy": countedBy = input.Array(() => WindowCodec.ReadRule(input)); break;
                default: citation = input.String(); break;
            }
        });
        if (longest is not null && usual is not null)
            throw input.Fail("A term states the longest validity or the usual one, not both.");
        return longest is null ? LicenceTerm.Usually(kind, usual, citation!, countedBy!) : LicenceTerm.AtMost(kind, longest, citation!, countedBy!);
    }

    private static void Write(JsonOutput output, LicenceTerm term) => output.Object(() =>
    {
        output.Member("kind", ControlCodec.Word(term.Kind));
        output.Optional("longest", term.Longest is { } longest ? PeriodPattern.Roundtrip.Format(longest) : null);
        output.Optional("usual", term.Usual is { } usual ? PeriodPattern.Roundtrip.Format(usual) : null);
        output.Array("countedBy", term.CountedBy, rule => WindowCodec.Write(output, rule));
        output.Member("citation", term.Citation);
    });

    private static Period ReadLength(JsonInput input) => input.Parsed(PeriodPattern.Roundtrip, "a calendar length such as P1Y");

    private static ShippingTolerance ReadTolerance(JsonInput input)
    {
        Percentage onBalance = default, onValue = default, onValueAlone = default;
        string? citation = null;
        input.Object(ToleranceShape, member =>
        {
            switch (member)
            {
                case "onUnshippedBalance": onBalance = Percentage.Parse(input.String()); break;
                case "onValue": onValue = Percentage.Parse(input.String()); break;
                case "onValueAlone": onValueAlone = Percentage.Parse(input.String()); break;
                default: citation = input.String(); break;
            }
        });
        return ShippingTolerance.Of(onBalance, onValue, onValueAlone, citation!);
    }

    private static void Write(JsonOutput output, ShippingTolerance tolerance) => output.Object(() =>
    {
        output.Member("onUnshippedBalance", tolerance.OnUnshippedBalance.ToString());
        output.Member("onValue", tolerance.OnValue.ToString());
        output.Member("onValueAlone", tolerance.OnValueAlone.ToString());
        output.Member("citation", tolerance.Citation);
    });

    private static ProcessingLimit ReadLimit(JsonInput input)
    {
        bool isStatutory = false;
        ProcessingClock? clock = null;
        string? citation = null;
        input.Object(LimitShape, member =>
        {
            switch (member)
            {
                case "statutory": isStatutory = input.Boolean(); break;
                case "clock": clock = ReadClock(input); break;
                default: citation = input.String(); break;
            }
        });
        return isStatutory ? ProcessingLimit.InLaw(clock!, citation!) : ProcessingLimit.Target(clock!, citation!);
    }

    private static void Write(JsonOutput output, ProcessingLimit limit) => output.Object(() =>
    {
        output.Member("statutory", limit.IsStatutory);
        output.Member("clock", () => Write(output, limit.Clock));
        output.Member("citation", limit.Citation);
    });

    private static ProcessingClock ReadClock(JsonInput input)
    {
        int days = 0;
        DateTimeZone? zone = null;
        WorkingDayCalendar? calendar = null;
        LocalTime? cutOff = null;
        bool countsAcceptanceDay = false, countsAnswerDay = false;
        input.Object(ClockShape, member =>
        {
            switch (member)
            {
                case "days": days = input.Integer(); break;
                case "zone": zone = input.Zone(); break;
                case "calendar": calendar = CalendarCodec.Read(input); break;
                case "cutOff": cutOff = input.Parsed(LocalTimePattern.ExtendedIso, "a clock time such as 18:00:00"); break;
                case "acceptanceDayCounted": countsAcceptanceDay = input.Boolean(); break;
                default: countsAnswerDay = input.Boolean(); break;
            }
        });
        ProcessingClock clock = (calendar is null ? ProcessingClock.CalendarDays(days) : ProcessingClock.WorkingDays(days, calendar)).InZone(zone!);
        clock = cutOff is { } time ? clock.WithCutOff(time) : clock;
        clock = countsAcceptanceDay ? clock.CountingAcceptanceDay() : clock;
        return countsAnswerDay ? clock.CountingAnswerDay() : clock;
    }

    private static void Write(JsonOutput output, ProcessingClock clock) => output.Object(() =>
    {
        output.Member("days", clock.Limit);
        output.Member("zone", clock.Zone!.Id);
        if (clock.Calendar is { } calendar)
            output.Member("calendar", () => CalendarCodec.Write(output, calendar));
        output.Optional("cutOff", clock.CutOff is { } time ? LocalTimePattern.ExtendedIso.Format(time) : null);
        output.Flag("acceptanceDayCounted", clock.CountsAcceptanceDay);
        output.Flag("answerDayCounted", clock.CountsAnswerDay);
    });

    private static RequiredDocument ReadDocument(JsonInput input)
    {
        string? name = null, citation = null;
        List<LicenceKind>? kinds = null;
        input.Object(DocumentShape, member =>
        {
            switch (member)
            {
                case "name": name = input.String(); break;
                case "kinds": kinds = input.Array(() => input.Word(ControlCodec.Kinds)); break;
                default: citation = input.String(); break;
            }
        });
        return RequiredDocument.Of(name!, citation!, kinds!);
    }

    private static void Write(JsonOutput output, RequiredDocument document) => output.Object(() =>
    {
        output.Member("name", document.Name);
        output.Array("kinds", document.Kinds, kind => output.Value(ControlCodec.Word(kind)));
        output.Member("citation", document.Citation);
    });
}
