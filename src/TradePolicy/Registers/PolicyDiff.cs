using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// What differs between two policy snapshots: of two instants, as known at two instants, in two views, or of a baseline and
/// a scenario. A difference of what is known is a difference as well.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// PolicyDiff geneva = register.At(start - Duration.FromSeconds(1)).DiffTo(register.At(start));
/// geneva.Explain();     // … us/reciprocal/cn: 125% to 10% (-115 pp), Executive Order 14298 …
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PolicyDiff
{
    private PolicyDiff(PolicySnapshot before, PolicySnapshot after, ValueList<PolicyChange> changes)
    {
        Before = before;
        After = after;
        Changes = changes;
    }

    /// <summary>The snapshot that is compared with.</summary>
    public PolicySnapshot Before { get; }

    /// <summary>The snapshot that is compared.</summary>
    public PolicySnapshot After { get; }

    /// <summary>
    /// What differs: tariffs, then truces side by side, then export controls, other measures and lists of goods, each in the order of the
    /// keys.
    /// </summary>
    public ValueList<PolicyChange> Changes { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Whether one of the snapshots is of a scenario.</summary>
    public bool IsHypothetical => Before.IsHypothetical || After.IsHypothetical;

    /// <summary>The changes to tariffs.</summary>
    public IEnumerable<TariffChange> Tariffs => Changes.OfType<TariffChange>();

    /// <summary>The changes to truces, one a party.</summary>
    public IEnumerable<TruceChange> Truces => Changes.OfType<TruceChange>();

    /// <summary>The changes to export controls.</summary>
    public IEnumerable<MeasureChange> ExportControls =>
        Changes.OfType<MeasureChange>().Where(change => change.Kind == PolicyChangeKind.ExportControl);

    /// <summary>The changes to other measures.</summary>
    public IEnumerable<MeasureChange> OtherMeasures =>
        Changes.OfType<MeasureChange>().Where(change => change.Kind == PolicyChangeKind.OtherMeasure);

    /// <summary>The changes to lists of goods.</summary>
    public IEnumerable<ListedGoodsChange> CommodityLists => Changes.OfType<ListedGoodsChange>();

    /// <summary>The difference as text: what is compared with what, then a line for each change.</summary>
    public string Explain() => string.Join('\n', Changes.Select(change => change.ToString()).Prepend(ToString()));

    /// <summary>"from AsWritten at … to AsWritten at …: 2 changes".</summary>
    public override string ToString() =>
        $"from {Before} to {After}: {(IsEmpty ? "no change" : Changes.Count == 1 ? "1 change" : $"{Changes.Count} changes")}";

    internal static PolicyDiff Between(PolicySnapshot before, PolicySnapshot after)
    {
        IEnumerable<PolicyChange?> changes =
        [
            .. Pairs(before.Tariffs, after.Tariffs).Select(pair => TariffChange.Between(pair.Before, pair.After)),
            .. Pairs(before.Truces, after.Truces)
                .SelectMany(
                    pair => PartiesOf(pair.Before, pair.After).Select(party => TruceChange.Between(pair.Before, pair.After, party))),
            .. Pairs(before.ExportControls, after.ExportControls)
                .Select(pair => MeasureChange.Between(PolicyChangeKind.ExportControl, pair.Before, pair.After)),
            .. Pairs(before.OtherMeasures, after.OtherMeasures)
                .Select(pair => MeasureChange.Between(PolicyChangeKind.OtherMeasure, pair.Before, pair.After)),
            .. Pairs(before.CommodityLists, after.CommodityLists).Select(pair => ListedGoodsChange.Between(pair.Before, pair.After)),
        ];
        return new(before, after, ValueList.From(PolicyChange.InOrder(changes.OfType<PolicyChange>())));
    }

    internal static IEnumerable<Economy> PartiesOf(TruceState? before, TruceState? after) =>
        (before?.Sides ?? []).Concat(after?.Sides ?? []).Select(side => side.Party).Distinct();

    private static IEnumerable<(T? Before, T? After)> Pairs<T>(KeyedList<T> before, KeyedList<T> after)
        where T : class =>
        before.Keys.Union(after.Keys, StringComparer.Ordinal).Select(key => (
            before.TryGetValue(key, out T? was) ? was : null,
            after.TryGetValue(key, out T? now) ? now : null));
}
