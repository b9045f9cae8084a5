using NodaTime.Text;
using TradePolicy.Licences;

namespace TradePolicy.Serialization;

/// <summary>Licensing regimes as JSON, with their rules and the calendar by which they count.</summary>
internal static class RegimeForms
{
    private static readonly WordForm<LicenceElement> Elements = Form.Words(
        ("goods", LicenceElement.Goods),
        ("quantity", LicenceElement.Quantity),
        ("value", LicenceElement.Value),
        ("exporter", LicenceElement.Exporter),
        ("endUser", LicenceElement.EndUser),
        ("otherParties", LicenceElement.OtherParties),
        ("validity", LicenceElement.Validity));

    private static readonly WordForm<EndedLicenceAction> ActionsOnEnded = Form.Words(
        ("suspension", EndedLicenceAction.Suspension),
        ("revocation", EndedLicenceAction.Revocation),
        ("surrender", EndedLicenceAction.Surrender));

    private static readonly JsonForm<LicenceValidityRule> Term = Form.Object<LicenceValidityRule>("the term of a licence", members =>
    {
        var kind = members.Required("kind", ControlForms.Kinds, term => term.Kind);
        var longest = members.InVariants("longest", Form.CalendarLength, term => term.Longest);
        var usual = members.Optional("usual", Form.CalendarLength, term => term.Usual);
        var countedBy = members.List("countedBy", WindowForms.Rule, term => term.CountedBy);
        var citation = members.Required("citation", Form.Text, term => term.Citation);
        return members.OneOf(
            "A term states the longest validity or the usual one, not both.",
            members.When([longest], members.CreatedBy(LicenceValidityRule.AtMost, kind, longest, citation, countedBy)),
            members.When([], [usual], members.CreatedBy(LicenceValidityRule.Usually, kind, usual, citation, countedBy)));
    });

    private static readonly JsonForm<ShippingTolerance> Tolerance = Form.Object<ShippingTolerance>("a shipping tolerance", members =>
    {
        var onBalance = members.Required("onUnshippedBalance", Form.Percentage, tolerance => tolerance.OnUnshippedBalance);
        var onValue = members.Required("onValue", Form.Percentage, tolerance => tolerance.OnValue);
        var onValueAlone = members.Required("onValueAlone", Form.Percentage, tolerance => tolerance.OnValueAlone);
        var citation = members.Required("citation", Form.Text, tolerance => tolerance.Citation);
        return members.CreatedBy(ShippingTolerance.Of, onBalance, onValue, onValueAlone, citation);
    });

    private static readonly JsonForm<ProcessingClock> Clock = Form.Object<ProcessingClock>("a processing clock", members =>
    {
        var days = members.Required("days", Form.Integer, clock => clock.Limit);
        var zone = members.Required("zone", Form.Zone, clock => clock.Zone!);
        var calendar = members.Optional("calendar", CalendarForms.Calendar, clock => clock.Calendar);
        var cutOff = members.Optional(
            "cutOff", Form.Pattern(LocalTimePattern.ExtendedIso, "a clock time", "18:00:00", $"^{Form.Clock}$"), clock => clock.CutOff);
        var receivedBy = members.Optional("receivedBy", CalendarForms.Calendar, clock => clock.ReceiptCalendar);
        var acceptanceDay = members.Flag("acceptanceDayCounted", clock => clock.CountsAcceptanceDay);
        var answerDay = members.Flag("answerDayCounted", clock => clock.CountsAnswerDay);
        return members
            .CreatedBy(
                (limit, worked) => worked is null ? ProcessingClock.CalendarDays(limit) : ProcessingClock.WorkingDays(limit, worked),
                days, calendar)
            .Then(zone, (clock, own) => clock.WithZone(own))
            .ThenIfStated(cutOff, (clock, time) => clock.WithCutOff(time))
            .ThenIfStated(receivedBy, (clock, days) => clock.WithReceiptOnWorkingDays(days))
            .ThenIf(acceptanceDay, clock => clock.WithAcceptanceDay())
            .ThenIf(answerDay, clock => clock.WithAnswerDay());
    });

    private static readonly JsonForm<ProcessingLimit> Limit = Form.Object<ProcessingLimit>("a limit on processing", members =>
    {
        var statutory = members.Required("statutory", Form.Boolean, limit => limit.IsStatutory);
        var clock = members.Required("clock", Clock, limit => limit.Clock);
        var citation = members.Required("citation", Form.Text, limit => limit.Citation);
        return found => found.Get(statutory)
            ? ProcessingLimit.Statutory(found.Get(clock), found.Get(citation))
            : ProcessingLimit.Target(found.Get(clock), found.Get(citation));
    });

    private static readonly JsonForm<RequiredDocument> Document = Form.Object<RequiredDocument>("a required document", members =>
    {
        var name = members.Required("name", Form.Text, document => document.Name);
        var kinds = members.List("kinds", ControlForms.Kinds, document => document.Kinds);
        var citation = members.Required("citation", Form.Text, document => document.Citation);
        return members.CreatedBy(RequiredDocument.Of, name, citation, kinds);
    });

    private static readonly JsonForm<LicensingRegime> InFull = Form.Object<LicensingRegime>("a licensing regime", members =>
    {
        var key = members.Required("key", Form.Key, regime => regime.Key);
        var version = members.Optional("version", Form.Text, regime => regime.Version);
        var title = members.Required("title", Form.Text, regime => regime.Name);
        var authority = members.Required("authority", Form.Text, regime => regime.Authority);
        var economy = members.Required("economy", Form.Economy, regime => regime.Economy);
        var zone = members.Required("zone", Form.Zone, regime => regime.Zone);
        var terms = members.List("terms", Term, regime => regime.ValidityRules);
        var tolerance = members.Required("tolerance", Tolerance, regime => regime.Tolerance);
        var limit = members.Optional("limit", Limit, regime => regime.Limit);
        var requiredRoles = members.OptionalList("requiredRoles", LicenceApplicationForms.Roles, regime => regime.RequiredRoles);
        var documents = members.OptionalList("documents", Document, regime => regime.Documents);
        var fixedElements = members.OptionalList("fixedElements", Elements, regime => regime.FixedElements);
        var actionsOnEnded = members.OptionalList("actionsOnEnded", ActionsOnEnded, regime => regime.ActionsOnEnded);
        return members.CreatedBy(LicensingRegime.Create, key, title, authority, economy, zone, terms)
            .Then(tolerance, (regime, stated) => regime.WithTolerance(stated))
            .ThenIfStated(limit, (regime, stated) => regime.WithLimit(stated))
            .ThenIfAny(requiredRoles, (regime, roles) => regime.WithRequiredRoles(roles))
            .ThenIfAny(documents, (regime, required) => regime.WithDocuments(required))
            .ThenIfAny(fixedElements, (regime, elements) => regime.WithFixedElements(elements))
            .ThenIfAny(actionsOnEnded, (regime, actions) => regime.WithActionsOnEnded(actions))
            .ThenIfStated(version, (regime, stated) => regime.WithVersion(stated));
    });

    private static readonly JsonForm<LicensingRegime> Name = Form.ByName(
        (_, name) => Supplied(name), NameOf,
        (_, name) => $"'{name}' is not the key and version of a regime that is supplied here, such as "
            + $"{NameOf(LicensingRegimes.ChinaDualUse)}; another regime is written in full.",
        static schema => schema.Text("the name of a regime", NameOf(LicensingRegimes.ChinaDualUse), "^[^@]*@[^@]*$"));

    // A regime is written in full, even if the library supplies it: a later version may contain later law, and a licence stays
    // under the rules by which it was decided.
    internal static JsonForm<LicensingRegime> Regime { get; } = Form.TextOr(Name, InFull, _ => false);

    /// <summary>A regime by its key and version if the library supplies it, and in full if it does not.</summary>
    internal static JsonForm<LicensingRegime> NamedRegime { get; } = Form.TextOr(
        Name, InFull, regime => LicensingRegimes.All.Contains(regime));

    private static string NameOf(LicensingRegime regime) => $"{regime.Key}@{regime.Version}";

    private static LicensingRegime? Supplied(string name) =>
        name.Split('@') is [var key, var version] && LicensingRegimes.TryGetByKey(key, version, out LicensingRegime? regime)
            ? regime
            : null;
}
