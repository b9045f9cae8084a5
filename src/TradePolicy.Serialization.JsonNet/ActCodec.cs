using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Acts as JSON. The provision that they name is the one they stand in.</summary>
internal static class ActCodec
{
    private static readonly FrozenDictionary<string, LegalView> ViewWords = new Dictionary<string, LegalView>
    {
        ["asPromulgated"] = LegalView.AsPromulgated,
        ["asCollected"] = LegalView.AsCollected,
        ["asAdjudged"] = LegalView.AsAdjudged,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly JsonShape Shape = new(
        "an act",
        ["act", "key", "instrument"],
        "pinpoint", "views", "window", "value", "leavesLaterSteps", "effect", "target", "from", "until", "parties", "stayed");

    // What each verb needs and what it may have beside act, key, instrument, pinpoint and views.
    private static readonly FrozenDictionary<string, (string[] Required, string[] Optional)> Verbs = new Dictionary<string, (string[], string[])>
    {
        ["enact"] = (["window", "value"], ["leavesLaterSteps"]),
        ["suspend"] = (["window", "effect"], []),
        ["withdraw"] = (["target", "from"], []),
        ["end"] = (["from"], []),
        ["postpone"] = (["target", "until"], []),
        ["holdInvalid"] = ([], ["target", "parties", "stayed"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static LegalView ReadView(JsonInput input) => input.Word(ViewWords);

    internal static string Word(LegalView view) => ViewWords.First(word => word.Value == view).Key;

    internal static LegalAct Read<T>(JsonInput input, string provision, ValueCodec<T> values)
        where T : class
    {
        string? verb = null, key = null, pinpoint = null, target = null;
        LegalInstrument? instrument = null;
        List<LegalView>? views = null;
        LegalWindow? window = null;
        T? value = null;
        SuspensionEffect<T>? effect = null;
        LegalMoment? from = null;
        LegalEnd? until = null;
        List<string>? parties = null;
        bool leavesLaterSteps = false, stayed = false;
        List<string> own = [];
        input.Object(Shape, member =>
        {
            if (member is not ("act" or "key" or "instrument" or "pinpoint" or "views"))
                own.Add(member);
            switch (member)
            {
                case "act": verb = input.String(); break;
                case "key": key = input.String(); break;
                case "instrument": instrument = input.Instrument(); break;
                case "pinpoint": pinpoint = input.String(); break;
                case "views": views = input.Array(() => ReadView(input)); break;
                case "window": window = WindowCodec.Read(input); break;
                case "value": value = values.Read(input); break;
                case "leavesLaterSteps": leavesLaterSteps = input.Boolean(); break;
                case "effect": effect = values.ReadEffect(input); break;
                case "target": target = input.String(); break;
                case "from": from = TimeCodec.ReadMoment(input); break;
                case "until": until = TimeCodec.ReadEnd(input); break;
                case "parties": parties = input.Array(input.String); break;
                default: stayed = input.Boolean(); break;
            }
        });

        CheckMembers(input, verb!, own);
        return verb switch
        {
            "enact" => LegalAct.Enact(key!, provision, instrument!, window!, value!, leavesLaterSteps, pinpoint, views),
            "suspend" => LegalAct.Suspend(key!, provision, instrument!, window!, effect!, pinpoint, views),
            "withdraw" => LegalAct.Withdraw(key!, target!, instrument!, from!, pinpoint, views),
            "end" => LegalAct.End(key!, provision, instrument!, from!, pinpoint, views),
            "postpone" => LegalAct.Postpone(key!, target!, instrument!, until!, pinpoint, views),
            _ => views is null
                ? LegalAct.HoldInvalid(key!, target ?? provision, instrument!, parties, stayed, pinpoint)
                : throw input.Fail("A holding counts as adjudged only and names no views."),
        };
    }

    internal static void Write<T>(JsonOutput output, LegalAct act, ValueCodec<T> values)
        where T : class => output.Object(() =>
    {
        output.Member("act", VerbOf<T>(act));
        output.Member("key", act.Key);
        output.Member("instrument", act.Instrument.Key);
        output.Optional("pinpoint", act.Pinpoint);
        if (act is not HeldInvalid && act.Views.Count < ViewWords.Count)
            output.Array("views", act.Views, view => output.Value(Word(view)));
        switch (act)
        {
            case Enactment<T> enactment:
                output.Member("window", () => WindowCodec.Write(output, enactment.Window));
                output.Member("value", () => values.Write(output, enactment.Value));
                output.Flag("leavesLaterSteps", enactment.LeavesLaterSteps);
                break;
            case Suspension<T> suspension:
                output.Member("window", () => WindowCodec.Write(output, suspension.Window));
                output.Member("effect", () => values.WriteEffect(output, suspension.Effect));
                break;
            case Withdrawal withdrawal:
                output.Member("target", act.Target);
                output.Member("from", () => TimeCodec.Write(output, withdrawal.From));
                break;
            case Cessation cessation:
                output.Member("from", () => TimeCodec.Write(output, cessation.From));
                break;
            case Postponement postponement:
                output.Member("target", act.Target);
                output.Member("until", () => TimeCodec.Write(output, postponement.Until));
                break;
            case HeldInvalid holding:
                output.Member("target", act.Target);
                output.OptionalArray("parties", holding.Parties, output.Value);
                output.Flag("stayed", holding.IsStayed);
                break;
        }
    });

    private static string VerbOf<T>(LegalAct act)
        where T : notnull => act switch
        {
            Enactment<T> => "enact",
            Suspension<T> => "suspend",
            Withdrawal => "withdraw",
            Cessation => "end",
            Postponement => "postpone",
            _ => "holdInvalid",
        };

    private static void CheckMembers(JsonInput input, string verb, List<string> own)
    {
        if (!Verbs.TryGetValue(verb, out var members))
            throw input.Fail($"'{ShownText.Cut(verb)}' is no act; an act is one of {string.Join(", ", Verbs.Keys.Order(StringComparer.Ordinal))}.");
        if (members.Required.FirstOrDefault(member => !own.Contains(member)) is { } missing)
            throw input.Fail($"The act {verb} lacks the member '{missing}'.");
        if (own.FirstOrDefault(member => !members.Required.Contains(member) && !members.Optional.Contains(member)) is { } stray)
            throw input.Fail($"The act {verb} has no member '{stray}'.");
    }
}
