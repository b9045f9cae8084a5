namespace TradePolicy.Serialization;

/// <summary>
/// Measures that are neither tariffs nor export controls, threats of any measure, and the states of measures in a snapshot, as JSON.
/// </summary>
internal static class MeasureForms
{
    private static readonly WordForm<OtherMeasureKind> Kinds = Form.Words(
        ("entityListing", OtherMeasureKind.EntityListing),
        ("portFee", OtherMeasureKind.PortFee),
        ("visaRestriction", OtherMeasureKind.VisaRestriction),
        ("importBan", OtherMeasureKind.ImportBan),
        ("investigation", OtherMeasureKind.Investigation),
        ("guidance", OtherMeasureKind.Guidance),
        ("purchaseCommitment", OtherMeasureKind.PurchaseCommitment),
        ("other", OtherMeasureKind.Other));

    private static readonly WordForm<MeasureStatus> Statuses = Form.Words(
        ("notKnown", MeasureStatus.NotKnown),
        ("threatened", MeasureStatus.Threatened),
        ("announced", MeasureStatus.Announced),
        ("inForce", MeasureStatus.InForce),
        ("suspended", MeasureStatus.Suspended),
        ("ended", MeasureStatus.Ended),
        ("indeterminate", MeasureStatus.Indeterminate),
        ("beyondHorizon", MeasureStatus.BeyondHorizon));

    internal static JsonForm<MeasureThreat> Threat { get; } = Form.Object<MeasureThreat>("a threat", members =>
    {
        var statement = members.Required("statement", InstrumentForms.Reference, threat => threat.Statement);
        var droppedBy = members.Optional("droppedBy", InstrumentForms.Reference, threat => threat.DroppedBy);
        return members.CreatedBy(MeasureThreat.Of, statement, droppedBy);
    });

    private static readonly JsonForm<(Money Amount, string Per)> Fee = Form.Object<(Money Amount, string Per)>("a fee", members =>
    {
        var amount = members.Required("amount", MoneyForms.Money, fee => fee.Amount);
        var per = members.Required("per", Form.Text, fee => fee.Per);
        return found => (found.Get(amount), found.Get(per));
    });

    internal static JsonForm<OtherMeasureTerms> Terms { get; } = Form.Object<OtherMeasureTerms>("the terms of a measure", members =>
    {
        var text = members.Required("text", Form.Text, terms => terms.Text);
        var fee = members.Optional("fee", Fee, terms => terms.Fee is { } amount ? (amount, terms.FeePer!) : null);
        var parties = members.OptionalList("parties", Form.Text, terms => terms.Parties);
        return members.CreatedBy(OtherMeasureTerms.Of, text)
            .Then(parties, (terms, named) => terms.WithParties(named))
            .ThenIfStated(fee, (terms, charged) => terms.WithFee(charged.Amount, charged.Per));
    });

    internal static JsonForm<OtherMeasure> Measure { get; } = Form.Object<OtherMeasure>("a measure", members =>
    {
        var key = members.Required("key", Form.Key, measure => measure.Key);
        var kind = members.Required("kind", Kinds, measure => measure.Kind);
        var title = members.Required("title", Form.Text, measure => measure.Name);
        var takenBy = members.Required("takenBy", Form.Economy, measure => measure.ImposedBy);
        var against = members.Required("against", ScopeForms.Economies, measure => measure.Against);
        var threats = members.OptionalList("threats", Threat, measure => measure.Threats);
        var acts = members.OptionalList("acts", ActForms.On("the terms of a measure", Terms), measure => measure.History.Acts);
        return members.WithContext(key, found => found.Get(acts) is { Count: > 0 } made
            ? OtherMeasure.Create(found.Get(key), found.Get(kind), found.Get(takenBy), found.Get(title), found.Get(against), made)
                .WithThreats(found.Get(threats))
            : OtherMeasure.Threatened(
                found.Get(key), found.Get(kind), found.Get(takenBy), found.Get(title), found.Get(against), found.Get(threats)));
    });

    /// <summary>The state of an export control or another measure in a snapshot.</summary>
    internal static JsonForm<MeasureState> State { get; } = Form.Object<MeasureState>("the state of a measure", members =>
    {
        var key = members.Required("key", Form.Key, state => state.Key);
        var title = members.Required("title", Form.Text, state => state.Name);
        var takenBy = members.Required("takenBy", Form.Economy, state => state.ImposedBy);
        var status = members.Required("status", Statuses, state => state.Status);
        var validDuring = members.Required("validDuring", TimeForms.Interval, state => state.ValidDuring);
        var terms = members.OptionalList("terms", Form.Text, state => state.Terms);
        var instruments = members.OptionalList("instruments", InstrumentForms.Reference, state => state.Instruments);
        var reasons = members.OptionalList("reasons", FactForms.Fact, state => state.Reasons);
        var hypothetical = members.Flag("hypothetical", state => state.IsHypothetical);
        return members.CreatedBy(MeasureState.Create, key, title, takenBy, status, validDuring, terms, instruments, reasons)
            .ThenIf(hypothetical, state => state.AsHypothetical());
    });
}
