namespace TradePolicy.Serialization;

/// <summary>
/// Differences between snapshots as JSON, for others to read. They are written and not read: they follow from the
/// snapshots, which are.
/// </summary>
internal static class DiffForms
{
    private static readonly WordForm<PolicyChangeKind> Kinds = Form.Words(
        ("tariff", PolicyChangeKind.Tariff),
        ("truce", PolicyChangeKind.Truce),
        ("exportControl", PolicyChangeKind.ExportControl),
        ("measure", PolicyChangeKind.OtherMeasure),
        ("commodityList", PolicyChangeKind.CommodityList));

    private static readonly JsonForm<PolicyChange> Change = Form.WriteOnly<PolicyChange>("a change", members =>
    {
        members.Required("kind", Kinds, change => change.Kind);
        members.Required("key", Form.Text, change => change.Key);
        members.Required("text", Form.Text, change => change.ToString());
        members.Optional("points", Form.Points, change => (change as TariffChange)?.Points);
        members.Optional("noPointsBecause", Form.Text, change => (change as TariffChange)?.NoPointsReason);
        members.Flag("hypothetical", change => change is TruceChange { IsHypothetical: true });
        members.Optional("list", Form.Text, change => (change as ListedGoodsChange)?.Name).Since(1);
        members.OptionalList("added", ScopeForms.Code, change => (change as ListedGoodsChange)?.Added ?? []).Since(1);
        members.OptionalList("removed", ScopeForms.Code, change => (change as ListedGoodsChange)?.Removed ?? []).Since(1);
        Sides("before", change => change.Before, change => change.Before, change => change.Before);
        Sides("after", change => change.After, change => change.After, change => change.After);

        void Sides(
            string side, Func<TariffChange, TariffState?> tariff,
            Func<TruceChange, TruceSideState?> truce, Func<MeasureChange, MeasureState?> measure) =>
            members.Optional(side, State, change => change switch
            {
                TariffChange of => tariff(of),
                TruceChange of => truce(of),
                MeasureChange of => measure(of),
                // What is on a list is long, and what changed in it is said.
                _ => null,
            });
    });

    internal static JsonForm<PolicyDiff> Diff { get; } = Form.WriteOnly<PolicyDiff>("a difference", members =>
    {
        members.Required("before", SnapshotForms.HeadAlone, diff => diff.Before);
        members.Required("after", SnapshotForms.HeadAlone, diff => diff.After);
        members.List("instruments", InstrumentForms.Instrument, diff => SnapshotForms.Cited(
            diff.Changes.SelectMany(change => change.InstrumentsBefore.Concat(change.InstrumentsAfter)), "difference"));
        members.List("changes", Change, diff => diff.Changes);
    });

    // The state of a tariff, a truce or a measure.
    private static JsonForm<object> State => Form.Custom<object>(
        _ => throw new NotSupportedException(),
        (to, state) =>
        {
            if (state is TariffState tariff)
                SnapshotForms.Tariff.Write(to, tariff);
            else if (state is TruceSideState truce)
                SnapshotForms.Side.Write(to, truce);
            else
                MeasureForms.State.Write(to, (MeasureState)state);
        },
        schema => SchemaNode.AnyOf(
            SnapshotForms.Tariff.Describe(schema), SnapshotForms.Side.Describe(schema), MeasureForms.State.Describe(schema)));
}
