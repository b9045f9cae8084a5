using TradePolicy.ExportControls;

namespace TradePolicy.Serialization;

/// <summary>Conditions on exports as JSON.</summary>
internal static class ExportConditionForms
{
    private static readonly JsonForm<ShareAtLeast<ProposedExport>> Share =
        Form.Object<ShareAtLeast<ProposedExport>>("a condition on a share", members =>
    {
        var of = members.Required("of", Form.Text, condition => condition.Name);
        var share = members.Required("share", Form.Percentage, condition => condition.Minimum);
        return members.CreatedBy(ExportCondition.ShareAtLeast, of, share);
    });

    internal static JsonForm<Condition<ProposedExport>> Condition { get; } = ConditionForms.On<ProposedExport>(
        "an export", () => Condition!, kinds =>
    {
        kinds.Kind<FactIsTrue<ProposedExport>, string>("fact", Form.Text, fact => fact.Name, ExportCondition.Fact);
        kinds.Kind<ShareAtLeast<ProposedExport>>("shareAtLeast", Share);
        kinds.Kind<DestinationIn, EconomyScope>(
            "destination", ScopeForms.Economies, destination => destination.Scope, ExportCondition.Destination);
        kinds.Kind<ItemClassifiedAs, IReadOnlyList<ControlCode>>(
            "item", Form.List(ControlCodeForms.Code), item => item.Codes, codes => ExportCondition.Item(codes));
    });
}
