using TradePolicy.Licences;

namespace TradePolicy.Serialization;

/// <summary>The events of a licence as JSON.</summary>
internal static class LicenceEventForms
{
    private static readonly JsonForm<LineUse> Use = Form.Object<LineUse>("the use of a line", members =>
    {
        var line = members.Required("line", Form.Integer, use => use.Line);
        var quantity = members.InVariants("quantity", MoneyForms.Quantity, use => use.Quantity);
        var value = members.Optional("value", MoneyForms.Money, use => use.Value);
        return members.OneOf(
            "The use of a line states a quantity, a value or both.",
            members.When([quantity], [value], members.CreatedBy(LineUse.Of, line, quantity, value)),
            members.When([value], found => LineUse.Of(found.Get(line), found.Get(value)!)));
    });

    internal static JsonForm<LicenceEvent> Event { get; } = Form.Object<LicenceEvent>(
        "an event of a licence", members => members.Tagged("event", () => Ways(members)));

    // The members that each event requires, and those that it may have, other than its time.
    private static Variant<LicenceEvent>[] Ways(MemberTable<LicenceEvent> members)
    {
        var at = members.Required("at", Form.Instant, happening => happening.At);
        var conditions = members.OptionalList("conditions", Form.Text, happening => (happening as ApplicationApproved)?.Conditions ?? []);
        var grounds = members.OptionalList("grounds", Form.Text, happening => (happening as ApplicationDenied)?.Grounds ?? []);
        var number = members.InVariants("number", Form.Text, happening => (happening as LicenceIssued)?.Number);
        var goods = members.Optional("goods", Form.List(LicenceApplicationForms.Goods), happening => happening switch
        {
            LicenceAmended amended => amended.Goods,
            ApplicationAmended amended => amended.Goods,
            ApplicationApproved approved => approved.Goods,
            _ => null,
        });

        // An empty list of parties is not the same as parties that stay.
        var parties = members.Optional("parties", Form.List(LicenceApplicationForms.Party), happening => happening switch
        {
            LicenceAmended amended => amended.Parties,
            ApplicationAmended amended => amended.Parties,
            ApplicationApproved approved => approved.Parties,
            _ => null,
        });
        var endUse = members.Optional("endUse", Form.Text, happening => (happening as ApplicationAmended)?.EndUse);
        var documents = members.Optional("documents", Form.List(Form.Text), happening => (happening as ApplicationAmended)?.Documents);
        var validity = members.Optional("validity", WindowForms.Window, happening => happening switch
        {
            LicenceIssued issued => issued.Validity,
            LicenceAmended amended => amended.Validity,
            _ => null,
        });
        var by = members.InVariants("by", Form.Text, happening => (happening as LicenceReplaced)?.ReplacementNumber);
        var reference = members.InVariants("reference", Form.Text, happening => (happening as UseReport)?.Reference);
        var corrects = members.InVariants("corrects", Form.Text, happening => (happening as UseCorrected)?.CorrectedReference);
        var lines = members.InVariants("lines", Form.List(Use), happening => (happening as UseReport)?.Lines);
        var to = members.Optional("to", LicenceApplicationForms.Party, happening => (happening as UseReport)?.To);
        var reportedAt = members.Optional(
            "reportedAt", Form.Instant,
            happening => happening is UseReport message && message.KnownAt != message.At ? message.KnownAt : null);
        var knownAt = members.Optional(
            "knownAt", Form.Instant,
            happening => happening is not UseReport && happening.KnownAt != happening.At ? happening.KnownAt : null);
        var reason = members.Optional("reason", Form.Text, happening => happening.Reason);

        // An event that has at most a reason.
        Variant<LicenceEvent> Plain(string word, LicenceEventKind kind) => members.Case(
            word, happening => happening.Kind == kind, [], [reason], found => StageChanged.Of(kind, found.Get(at), found.Get(reason)));

        // One that concerns an issued licence, and may be known before it takes effect or after.
        Variant<LicenceEvent> Announced(string word, LicenceEventKind kind) => members.Case(
            word, happening => happening.Kind == kind, [], [reason, knownAt],
            found => StageChanged.Of(kind, found.Get(at), found.Get(reason), found.Get(knownAt)));

        return
        [
            Plain("filed", LicenceEventKind.Filed),
            Plain("accepted", LicenceEventKind.Accepted),
            Plain("informationRequested", LicenceEventKind.InformationRequested),
            Plain("informationProvided", LicenceEventKind.InformationProvided),
            Plain("heldOver", LicenceEventKind.Referred),
            Plain("resumed", LicenceEventKind.Resumed),
            members.Case<ApplicationAmended>(
                "applicationAmended", [], [goods, parties, endUse, documents, reason],
                members.CreatedBy(ApplicationAmended.Of, at, goods, parties, endUse, documents, reason)),
            members.Case<ApplicationApproved>(
                "approved", [], [goods, parties, conditions, reason],
                members.CreatedBy(ApplicationApproved.InPart, at, goods, parties, conditions, reason)),
            members.Case<ApplicationDenied>("denied", [], [grounds], members.CreatedBy(ApplicationDenied.Of, at, grounds)),
            Plain("returned", LicenceEventKind.Returned),
            Plain("withdrawn", LicenceEventKind.Withdrawn),
            members.Case<LicenceIssued>("issued", [number, validity], [reason], found => LicenceIssued.Of(
                found.Get(at), found.Get(number), found.Get(validity)!, found.Get(reason))),
            members.Case<LicenceAmended>(
                "amended", [], [goods, parties, validity, reason, knownAt],
                members.CreatedBy(LicenceAmended.Of, at, goods, parties, validity, reason, knownAt)),
            Announced("suspended", LicenceEventKind.Suspended),
            Announced("reinstated", LicenceEventKind.Reinstated),
            Announced("revoked", LicenceEventKind.Revoked),
            Announced("surrendered", LicenceEventKind.Surrendered),
            members.Case<LicenceReplaced>(
                "replaced", [by], [reason, knownAt], members.CreatedBy(LicenceReplaced.Of, at, by, reason, knownAt)),
            members.Case<ShipmentRecorded>(
                "shipmentRecorded", [reference, lines], [to, reportedAt],
                members.CreatedBy(ShipmentRecorded.Of, at, reference, lines, to, reportedAt)),
            members.Case<TotalUseRecorded>(
                "totalUseRecorded", [reference, lines], [reportedAt],
                    members.CreatedBy(TotalUseRecorded.Of, at, reference, lines, reportedAt)),
            members.Case<UseCorrected>(
                "useCorrected", [reference, corrects, lines], [reason],
                members.CreatedBy(UseCorrected.Of, at, reference, corrects, lines, reason)),
        ];
    }
}
