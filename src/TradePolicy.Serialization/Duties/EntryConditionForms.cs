namespace TradePolicy.Serialization;

/// <summary>Conditions on customs entries as JSON.</summary>
internal static class EntryConditionForms
{
    internal static WordForm<EntryEvent> Events { get; } = Form.Words(
        ("loading", EntryEvent.Loading),
        ("export", EntryEvent.Export),
        ("entry", EntryEvent.Entry),
        ("release", EntryEvent.Release),
        ("immediateTransportation", EntryEvent.ImmediateTransportation),
        ("withdrawalFromWarehouse", EntryEvent.WithdrawalFromWarehouse),
        ("privilegedForeignStatus", EntryEvent.PrivilegedForeignStatus));

    internal static WordForm<TransportMode> Modes { get; } = Form.Words(
        ("vessel", TransportMode.Vessel),
        ("rail", TransportMode.Rail),
        ("road", TransportMode.Road),
        ("air", TransportMode.Air),
        ("mail", TransportMode.Mail),
        ("fixedInstallation", TransportMode.FixedInstallation),
        ("inlandWaterway", TransportMode.InlandWaterway));

    private static readonly JsonForm<EventBefore> Before = Form.Object<EventBefore>("a condition on time", members =>
    {
        var happened = members.Required("event", Events, before => before.Event);
        var moment = members.Required("moment", TimeForms.Moment, before => before.Moment);
        return members.CreatedBy(EntryCondition.Before, happened, moment);
    });

    private static readonly JsonForm<ShareAtLeast<CustomsEntry>> Content =
        Form.Object<ShareAtLeast<CustomsEntry>>("a condition on content", members =>
    {
        var of = members.Required("of", Form.Text, content => content.Name);
        var share = members.Required("share", Form.Percentage, content => content.Minimum);
        return members.CreatedBy(EntryCondition.ContentAtLeast, of, share);
    });

    private static readonly JsonForm<WeightAtLeast> Weight = Form.Object<WeightAtLeast>("a condition on weight", members =>
    {
        var of = members.Required("of", Form.Text, weight => weight.Part);
        var share = members.Required("share", Form.Percentage, weight => weight.Minimum);
        var within = members.Optional("within", Form.Text, weight => weight.Within);
        return members.CreatedBy(EntryCondition.WeightAtLeast, of, share, within);
    });

    private static readonly JsonForm<DeclarationFact> OfDeclaration = Form.Object<DeclarationFact>("a fact of the declaration", members =>
    {
        var name = members.Required("name", Form.Text, fact => fact.Name);
        var ifNotStated = members.Optional("ifNotStated", Form.Boolean, fact => fact.IfNotStated);
        return members.CreatedBy(EntryCondition.DeclarationFact, name, ifNotStated);
    });

    internal static JsonForm<Condition<CustomsEntry>> Condition { get; } = ConditionForms.On<CustomsEntry>(
        "an entry", () => Condition!, kinds =>
    {
        kinds.Kind<EventBefore>("before", Before);
        kinds.Kind<ArrivalBy, TransportMode>("arrivesBy", Modes, arrival => arrival.Mode, EntryCondition.ArrivingBy);
        kinds.Kind<CommodityIn, CommodityScope>(
            "commodity", ScopeForms.Commodities, commodity => commodity.Scope, EntryCondition.Commodity);
        kinds.Kind<OnList, string>("onList", Form.Key, condition => condition.List, EntryCondition.OnList).Since(1);
        kinds.Kind<OriginIn, EconomyScope>("origin", ScopeForms.Economies, origin => origin.Scope, EntryCondition.Origin);
        kinds.Kind<ClaimMade, string>("claim", Form.Text, claim => claim.Claim, EntryCondition.Claim);
        kinds.Kind<ShareAtLeast<CustomsEntry>>("contentAtLeast", Content);
        kinds.Kind<WeightAtLeast>("weightAtLeast", Weight).Since(1);
        kinds.Kind<ComponentStated, string>("componentStated", Form.Text, stated => stated.Component, EntryCondition.ComponentStated);
        kinds.Kind<ValueAtMost, Money>("valueAtMost", MoneyForms.Money, value => value.Maximum, EntryCondition.ValueAtMost);
        kinds.Kind<QuantityAtMost, Quantity>(
            "quantityAtMost", MoneyForms.Quantity, most => most.Maximum, EntryCondition.QuantityAtMost).Since(1);
        kinds.Kind<DocumentPresented, string>("document", Form.Text, document => document.Code, EntryCondition.Document).Since(1);
        kinds.Kind<AdditionalCodeStated, string>(
            "additionalCode", Form.Text, stated => stated.Code, EntryCondition.AdditionalCode).Since(1);
        kinds.Kind<DeclarationFact>("declarationFact", OfDeclaration);
        kinds.Kind<FactIsTrue<CustomsEntry>, string>("fact", Form.Text, fact => fact.Name, EntryCondition.Fact);
    });
}
