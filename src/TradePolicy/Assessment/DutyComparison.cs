using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The changes between two assessments of the same goods: with the knowledge of two instants, in two views of the law, or before and after
/// a change. A claim for a refund and a what-if need it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyComparison
{
    private DutyComparison(DutyAssessment before, DutyAssessment after, ValueList<LayerChange> changes, DutyAmount difference)
    {
        Before = before;
        After = after;
        Changes = changes;
        Difference = difference;
    }

    /// <summary>The assessment before.</summary>
    public DutyAssessment Before { get; }

    /// <summary>The assessment after.</summary>
    public DutyAssessment After { get; }

    /// <summary>
    /// The layers that differ, in the order of the second assessment; empty if one of the assessments has several readings. A tariff that
    /// is not charged in one and absent in the other is not a change.
    /// </summary>
    public ValueList<LayerChange> Changes { get; }

    /// <summary>The total after minus the total before; a negative difference is what a refund claims.</summary>
    public DutyAmount Difference { get; }

    /// <summary>The difference in percentage points of the customs value; null if it is not known or the goods are worth nothing.</summary>
    public PercentagePoints? Points => Difference.IsCertain && After.Entry.CustomsValue.Amount > 0m
        ? PercentagePoints.Of(Difference.Value.PercentageOf(After.Entry.CustomsValue).Value)
        : null;

    /// <summary>The comparison in text.</summary>
    public string Explain() => string.Join('\n', Changes.Select(change => change.ToString()).Prepend(ToString()));

    /// <summary>"-24 pp, -2400.00 USD", "unknown: …".</summary>
    public override string ToString() => Points is { } points ? $"{points}, {Difference}" : Difference.ToString();

    internal static DutyComparison Of(DutyAssessment before, DutyAssessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (!before.Entry.Commodity.Equals(after.Entry.Commodity) || before.Entry.Origin != after.Entry.Origin
            || before.Entry.ImportingEconomy != after.Entry.ImportingEconomy || !before.Entry.Basis.Equals(after.Entry.Basis))
            throw new ArgumentException($"The assessments are of different goods: {before.Entry} and {after.Entry}.", nameof(before));
        ValueList<LayerChange> changes = before.IsLawCertain && after.IsLawCertain ? ValueList.From(ChangesBetween(before, after)) : [];
        return new(before, after, changes, Minus(after.Total, before.Total));
    }

    private static IEnumerable<LayerChange> ChangesBetween(DutyAssessment before, DutyAssessment after)
    {
        Dictionary<string, DutyLayer> earlier = before.Possible[0].Layers.ToDictionary(layer => layer.Tariff, StringComparer.Ordinal);
        DutyAmount nothing = DutyAmount.Of(Money.Zero(after.Entry.CustomsValue.Currency));
        foreach (DutyLayer layer in after.Possible[0].Layers)
        {
            earlier.Remove(layer.Tariff, out DutyLayer? was);
            if (!layer.Equals(was) && (was is not null || layer.MayBeCharged))
                yield return new(was, layer, Minus(layer.Amount, was?.Amount ?? nothing));
        }

        // A tariff that is not charged in one assessment and absent in the other is not a change.
        foreach (DutyLayer gone in before.Possible[0].Layers.Where(layer => earlier.ContainsKey(layer.Tariff) && layer.MayBeCharged))
            yield return new(gone, null, Minus(nothing, gone.Amount));
    }

    private static DutyAmount Minus(DutyAmount left, DutyAmount right) => left.Combined(right, static (more, less) => more - less);
}
