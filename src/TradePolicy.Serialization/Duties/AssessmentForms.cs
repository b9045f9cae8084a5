namespace TradePolicy.Serialization;

/// <summary>
/// Assessments as JSON, for other programs. They are written but not read: they follow from the entry and the tariffs, which are
/// read.
/// </summary>
internal static class AssessmentForms
{
    private static readonly WordForm<LayerState> States = Form.Words(
        ("charged", LayerState.Charged),
        ("notInForce", LayerState.NotInForce),
        ("notRequired", LayerState.RequirementNotMet),
        ("exempt", LayerState.Exempt),
        ("displaced", LayerState.Replaced),
        ("unknown", LayerState.Unknown));

    private static readonly JsonForm<DutyAmount> Unknown = Form.WriteOnly<DutyAmount>(
        "an amount", members => members.List("missing", FactForms.Fact, amount => amount.Reasons));

    private static readonly JsonForm<DutyAmount> Amount = Form.TextOr(
        Form.WriteOnly<DutyAmount>(amount => MoneyForms.Text(amount.Value), MoneyForms.Money.Describe), Unknown,
        amount => amount.IsCertain);

    private static readonly JsonForm<DutyLayer> Layer = Form.WriteOnly<DutyLayer>("a layer", members =>
    {
        members.Required("tariff", Form.Text, layer => layer.Tariff);
        members.Required("programme", TariffForms.Programme, layer => layer.Programme);
        members.Required("state", States, layer => layer.State);
        members.Optional("rate", RateForms.Rate, layer => layer.Rate);
        members.Required("chargedOn", Amount, layer => layer.ChargedOn);
        members.Required("amount", Amount, layer => layer.Amount);
        members.Optional("heading", Form.Text, layer => layer.Heading);
        members.Optional("exemptionHeading", Form.Text, layer => layer.ExemptionHeading);
        members.Optional("headingIfReplaced", Form.Text, layer => layer.HeadingIfReplaced);
        members.OptionalList("instruments", InstrumentForms.Reference, layer => layer.Instruments);
        members.Optional("note", Form.Text, layer => layer.Note);
    });

    private static readonly JsonForm<PossibleDuty> Possible = Form.WriteOnly<PossibleDuty>("a possible duty", members =>
    {
        members.OptionalList("assuming", Form.Text, possible => [.. possible.Assuming.Select(assumption => assumption.Holds)]);
        members.Required("total", Amount, possible => possible.Total);
        members.Required("otherCharges", Amount, possible => possible.OtherCharges);
        members.Optional("taxes", Amount, possible => possible.Layers.Any(layer => layer.Programme.IsTax) ? possible.Taxes : null).Since(1);
        members.List("layers", Layer, possible => possible.Layers);
    });

    internal static JsonForm<DutyAssessment> Assessment { get; } = Form.WriteOnly<DutyAssessment>("an assessment", members =>
    {
        members.Required("entry", EntryForms.Entry, assessment => assessment.Entry);
        members.Required("view", ActForms.View, assessment => assessment.View);
        members.Required("rounding", Form.Text, assessment => assessment.Rounding.Name);
        members.Optional("determinedAt", Form.Instant, assessment => assessment.DeterminedAt);
        members.Optional("validDuring", TimeForms.Interval, assessment => assessment.ValidDuring);
        members.Required("total", Amount, assessment => assessment.Total);
        members.Optional("adValoremEquivalent", Form.Percentage, assessment => assessment.AdValoremEquivalent?.Percentage);
        members.Required("otherCharges", Amount, assessment => assessment.OtherCharges);
        members.List("possible", Possible, assessment => assessment.Possible);
        members.OptionalList("open", FactForms.Fact, assessment => assessment.CommonReasons);
        members.OptionalList("notes", Form.Text, assessment => [.. assessment.Entry.Validate().Select(finding => finding.Message)]);
        members.OptionalList("notHeeded", Form.Text, assessment => [.. assessment.NotHeeded.Select(finding => finding.Message)]);
    });

    internal static JsonForm<DeclarationAssessment> Declaration { get; } =
        Form.WriteOnly<DeclarationAssessment>("an assessment of a declaration", members =>
    {
        members.Required("view", ActForms.View, assessment => assessment.View);
        members.Required("rounding", Form.Text, assessment => assessment.Rounding.Name);
        members.Required("total", Amount, assessment => assessment.Total);
        members.Required("feeTotal", Amount, assessment => assessment.FeeTotal);
        members.Required("otherCharges", Amount, assessment => assessment.OtherCharges);
        members.Required("owed", Amount, assessment => assessment.Owed);
        members.List("lines", Assessment, assessment => assessment.Lines);
        members.List("fees", Layer, assessment => assessment.Fees);
    });

    // The facts missing for the total are written with the total.
}
