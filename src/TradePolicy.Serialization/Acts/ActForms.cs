namespace TradePolicy.Serialization;

/// <summary>Acts as JSON. They do not repeat the key of their provision, which is the context.</summary>
/// <remarks>
/// The words <c>asPromulgated</c>, <c>asAdjudged</c> and <c>leavesLaterSteps</c> are those of stored documents. They stay, though the names
/// in C# are plainer now.
/// </remarks>
internal static class ActForms
{
    internal static WordForm<LegalView> View { get; } = Form.Words(
        ("asPromulgated", LegalView.AsWritten), ("asCollected", LegalView.AsCollected), ("asAdjudged", LegalView.AsRuled));

    /// <summary>A suspension that switches the provision off, and no other.</summary>
    internal static JsonForm<SuspensionEffect<T>> SwitchedOff<T>(string otherwise = "")
        where T : notnull
    {
        const string Word = "switchedOff";
        return Form.ByName(
            (_, text) => text == Word ? SuspensionEffect<T>.SwitchesOff : null,
            _ => Word,
            (_, _) => $"The effect of a suspension is {Word}{otherwise}.",
            static _ => SchemaNode.Words(Word));
    }

    /// <summary>Acts on a provision.</summary>
    /// <param name="what">What the values are, for a JSON Schema: "a duty rate".</param>
    /// <param name="values">The form of the values of the provision.</param>
    /// <param name="effects">The form of the effects of a suspension; by default it can only switch the provision off.</param>
    internal static JsonForm<LegalAct> On<T>(string what, JsonForm<T> values, JsonForm<SuspensionEffect<T>>? effects = null)
        where T : class => Form.Object<LegalAct>("an act", members => members.Tagged("act", () =>
    {
        var key = members.Required("key", Form.Key, act => act.Key);
        var instrument = members.Required("instrument", InstrumentForms.Reference, act => act.Instrument);
        var pinpoint = members.Optional("pinpoint", Form.Text, act => act.Pinpoint);
        // As many views as there are words for them are all views, which is the default and not written.
        var views = members.Optional(
            "views", Form.List(View), act => act is HeldInvalid || act.Views.Count == View.Count ? null : act.Views);
        var window = members.InVariants("window", WindowForms.Window, act => (act as WindowedAct)?.Window);
        var season = members.Optional("eachYear", TimeForms.Season, act => (act as WindowedAct)?.Season);
        var value = members.InVariants("value", values, act => (act as Enactment<T>)?.Value);
        var keepsLaterChanges = members.Flag("leavesLaterSteps", act => act is Enactment<T> { KeepsLaterChanges: true });
        var effect = members.InVariants("effect", effects ?? SwitchedOff<T>(), act => (act as Suspension<T>)?.Effect);
        // A court ruling can be read without a target: it then holds invalid all that the provision enacted. It is always written with one.
        var target = members.Optional("target", Form.Key, act => act is Withdrawal or Postponement or HeldInvalid ? act.Target : null);
        var from = members.InVariants("from", TimeForms.Moment, act => (act as Withdrawal)?.From ?? (act as Ending)?.From);
        var until = members.InVariants("until", TimeForms.End, act => (act as Postponement)?.Until);
        var parties = members.OptionalList("parties", Form.Text, act => (act as HeldInvalid)?.Parties ?? []);
        var stayed = members.Flag("stayed", act => act is HeldInvalid { IsStayed: true });
        return
        [
            members.Case<Enactment<T>>("enact", [window, value], [views, season, keepsLaterChanges], found =>
            {
                Enactment<T> act = LegalAct.Enact(
                    found.Get(key), Provision(found), found.Get(instrument), found.Get(window), found.Get(value),
                    found.Get(keepsLaterChanges), found.Get(pinpoint), found.Get(views));
                return found.Has(season) ? act.EachYear(found.Get(season)!) : act;
            }),
            members.Case<Suspension<T>>("suspend", [window, effect], [views, season], found =>
            {
                Suspension<T> act = LegalAct.Suspend(
                    found.Get(key), Provision(found), found.Get(instrument), found.Get(window), found.Get(effect), found.Get(pinpoint),
                    found.Get(views));
                return found.Has(season) ? act.EachYear(found.Get(season)!) : act;
            }),
            members.Case<Withdrawal>("withdraw", [target, from], [views], found => LegalAct.Withdraw(
                found.Get(key), found.Get(target)!, found.Get(instrument), found.Get(from), found.Get(pinpoint), found.Get(views))),
            members.Case<Ending>("end", [from], [views], found => LegalAct.End(
                found.Get(key), Provision(found), found.Get(instrument), found.Get(from), found.Get(pinpoint), found.Get(views))),
            members.Case<Postponement>("postpone", [target, until], [views], found => LegalAct.Postpone(
                found.Get(key), found.Get(target)!, found.Get(instrument), found.Get(until), found.Get(pinpoint), found.Get(views))),
            // The views are allowed here only so that the message can say why a ruling names none.
            members.Case<HeldInvalid>("holdInvalid", [], [target, parties, stayed, views], found => found.Has(views)
                ? throw found.At.FailAsAWhole("A court ruling counts only as ruled and names no views.")
                : LegalAct.HoldInvalid(
                    found.Get(key), found.Get(target) ?? Provision(found),
                    found.Get(instrument), found.Get(parties), found.Get(stayed), found.Get(pinpoint))),
        ];
    }), $"an act on {what}");

    private static string Provision(FoundMembers found) => found.At.Context<string>();
}
