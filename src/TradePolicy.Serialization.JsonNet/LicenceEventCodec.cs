using System.Collections.Frozen;
using NodaTime;

namespace TradePolicy;

/// <summary>The events of a licence as JSON.</summary>
internal static class LicenceEventCodec
{
    private static readonly JsonShape Shape = new(
        "an event of a licence",
        ["event", "at"],
        "reason", "conditions", "grounds", "number", "validity", "goods", "parties", "by", "reference", "corrects", "lines", "to", "reportedAt");

    private static readonly JsonShape UseShape = new("the use of a line", ["line"], "quantity", "value");

    // What each event needs and what it may have beside event and at.
    private static readonly FrozenDictionary<string, Form> Forms = new Dictionary<string, Form>
    {
        ["filed"] = Form.OfReason(LicenceEventKind.Filed, ApplicationFiled.Of),
        ["accepted"] = Form.OfReason(LicenceEventKind.Accepted, ApplicationAccepted.Of),
        ["informationRequested"] = Form.OfReason(LicenceEventKind.InformationRequested, InformationRequested.Of),
        ["informationProvided"] = Form.OfReason(LicenceEventKind.InformationProvided, InformationProvided.Of),
        ["heldOver"] = Form.OfReason(LicenceEventKind.HeldOver, ReviewHeldOver.Of),
        ["resumed"] = Form.OfReason(LicenceEventKind.Resumed, ReviewResumed.Of),
        ["approved"] = new(LicenceEventKind.Approved, [], ["reason", "conditions"], draft => ApplicationApproved.Of(draft.At, draft.Conditions, draft.Reason)),
        ["denied"] = new(LicenceEventKind.Denied, ["grounds"], [], draft => ApplicationDenied.Of(draft.At, draft.Grounds!)),
        ["returned"] = Form.OfReason(LicenceEventKind.Returned, ApplicationReturned.Of),
        ["withdrawn"] = Form.OfReason(LicenceEventKind.Withdrawn, ApplicationWithdrawn.Of),
        ["issued"] = new(LicenceEventKind.Issued, ["number", "validity"], ["reason"], draft => LicenceIssued.Of(draft.At, draft.Number!, draft.Validity!, draft.Reason)),
        ["amended"] = new(
            LicenceEventKind.Amended, [], ["reason", "goods", "parties", "validity"], draft => LicenceAmended.Of(draft.At, draft.Goods, draft.Parties, draft.Validity, draft.Reason)),
        ["suspended"] = Form.OfReason(LicenceEventKind.Suspended, LicenceSuspended.Of),
        ["reinstated"] = Form.OfReason(LicenceEventKind.Reinstated, LicenceReinstated.Of),
        ["revoked"] = Form.OfReason(LicenceEventKind.Revoked, LicenceRevoked.Of),
        ["surrendered"] = Form.OfReason(LicenceEventKind.Surrendered, LicenceSurrendered.Of),
        ["replaced"] = new(LicenceEventKind.Replaced, ["by"], ["reason"], draft => LicenceReplaced.Of(draft.At, draft.By!, draft.Reason)),
        ["shipmentRecorded"] = new(
            LicenceEventKind.ShipmentRecorded,
            ["reference", "lines"],
            ["to", "reportedAt"],
            draft => ShipmentRecorded.Of(draft.At, draft.Reference!, draft.Lines!, draft.To, draft.ReportedAt)),
        ["totalUseRecorded"] = new(
            LicenceEventKind.TotalUseRecorded, ["reference", "lines"], ["reportedAt"], draft => TotalUseRecorded.Of(draft.At, draft.Reference!, draft.Lines!, draft.ReportedAt)),
        ["useCorrected"] = new(
            LicenceEventKind.UseCorrected,
            ["reference", "corrects", "lines"],
            ["reason"],
            draft => UseCorrected.Of(draft.At, draft.Reference!, draft.Corrects!, draft.Lines!, draft.Reason)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static LicenceEvent Read(JsonInput input)
    {
        Draft draft = new();
        List<string> own = [];
        string? name = null;
        input.Object(Shape, member =>
        {
            if (member is not ("event" or "at"))
                own.Add(member);
            switch (member)
            {
                case "event": name = input.String(); break;
                case "at": draft.At = input.Instant(); break;
                case "reason": draft.Reason = input.String(); break;
                case "conditions": draft.Conditions = input.Array(input.String); break;
                case "grounds": draft.Grounds = input.Array(input.String); break;
                case "number": draft.Number = input.String(); break;
                case "validity": draft.Validity = WindowCodec.Read(input); break;
                case "goods": draft.Goods = input.Array(() => LicenceApplicationCodec.ReadGoods(input)); break;
                case "parties": draft.Parties = input.Array(() => LicenceApplicationCodec.ReadParty(input)); break;
                case "by": draft.By = input.String(); break;
                case "reference": draft.Reference = input.String(); break;
                case "corrects": draft.Corrects = input.String(); break;
                case "lines": draft.Lines = input.Array(() => ReadUse(input)); break;
                case "to": draft.To = LicenceApplicationCodec.ReadParty(input); break;
                default: draft.ReportedAt = input.Instant(); break;
            }
        });
        return FormOf(input, name!, own).Make(draft);
    }

    internal static void Write(JsonOutput output, LicenceEvent happening) => output.Object(() =>
    {
        output.Member("event", Forms.First(form => form.Value.Kind == happening.Kind).Key);
        output.Member("at", happening.At);
        switch (happening)
        {
            case ApplicationApproved approved:
                output.OptionalArray("conditions", approved.Conditions, output.Value);
                break;
            case ApplicationDenied denied:
                output.Array("grounds", denied.Grounds, output.Value);
                break;
            case LicenceIssued issued:
                output.Member("number", issued.Number);
                output.Member("validity", () => WindowCodec.Write(output, issued.Validity));
                break;
            case LicenceAmended amended:
                Write(output, amended);
                break;
            case LicenceReplaced replaced:
                output.Member("by", replaced.By);
                break;
            case UsageMessage message:
                Write(output, message);
                break;
        }

        output.Optional("reason", happening.Reason);
    });

    private static void Write(JsonOutput output, LicenceAmended amended)
    {
        // Parties that are stated to be none are not the same as parties that stay.
        if (amended.Goods is { } goods)
            output.Array("goods", goods, line => LicenceApplicationCodec.Write(output, line));
        if (amended.Parties is { } parties)
            output.Array("parties", parties, party => LicenceApplicationCodec.Write(output, party));
        if (amended.Validity is { } validity)
            output.Member("validity", () => WindowCodec.Write(output, validity));
    }

    private static void Write(JsonOutput output, UsageMessage message)
    {
        output.Member("reference", message.Reference);
        output.Optional("corrects", (message as UseCorrected)?.Corrects);
        output.Array("lines", message.Lines, use => Write(output, use));
        if (message.To is { } party)
            output.Member("to", () => LicenceApplicationCodec.Write(output, party));
        if (message.KnownAt != message.At)
            output.Member("reportedAt", message.KnownAt);
    }

    private static LineUse ReadUse(JsonInput input)
    {
        int line = 0;
        Quantity? quantity = null;
        Money? value = null;
        input.Object(UseShape, member =>
        {
            switch (member)
            {
                case "line": line = input.Integer(); break;
                case "quantity": quantity = MoneyCodec.ReadQuantity(input); break;
                default: value = MoneyCodec.Read(input); break;
            }
        });
        return (quantity, value) switch
        {
            ({ } used, _) => LineUse.Of(line, used, value),
            (null, { } worth) => LineUse.Of(line, worth),
            _ => throw input.Fail("The use of a line states a quantity, a value or both."),
        };
    }

    private static void Write(JsonOutput output, LineUse use) => output.Object(() =>
    {
        output.Member("line", use.Line);
        if (use.Quantity is { } quantity)
            output.Member("quantity", () => MoneyCodec.Write(output, quantity));
        output.Optional("value", use.Value is { } value ? MoneyCodec.Text(value) : null);
    });

    private static Form FormOf(JsonInput input, string name, List<string> own)
    {
        if (!Forms.TryGetValue(name, out Form? form))
            throw input.Fail($"'{ShownText.Cut(name)}' is no event of a licence; an event is one of {string.Join(", ", Forms.Keys.Order(StringComparer.Ordinal))}.");
        if (form.Required.FirstOrDefault(member => !own.Contains(member)) is { } missing)
            throw input.Fail($"The event {name} lacks the member '{missing}'.");
        if (own.FirstOrDefault(member => !form.Required.Contains(member) && !form.Optional.Contains(member)) is { } stray)
            throw input.Fail($"The event {name} has no member '{stray}'.");
        return form;
    }

    private sealed record Form(LicenceEventKind Kind, string[] Required, string[] Optional, Func<Draft, LicenceEvent> Make)
    {
        internal static Form OfReason(LicenceEventKind kind, Func<Instant, string?, LicenceEvent> of) => new(kind, [], ["reason"], draft => of(draft.At, draft.Reason));
    }

    /// <summary>The members of an event as they are read.</summary>
    private sealed class Draft
    {
        internal Instant At { get; set; }

        internal string? Reason { get; set; }

        internal List<string>? Conditions { get; set; }

        internal List<string>? Grounds { get; set; }

        internal string? Number { get; set; }

        internal LegalWindow? Validity { get; set; }

        internal List<LicensedGoods>? Goods { get; set; }

        internal List<TradeParty>? Parties { get; set; }

        internal string? By { get; set; }

        internal string? Reference { get; set; }

        internal string? Corrects { get; set; }

        internal List<LineUse>? Lines { get; set; }

        internal TradeParty? To { get; set; }

        internal Instant? ReportedAt { get; set; }
    }
}
