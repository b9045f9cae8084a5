using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The change of the layer of one tariff between two assessments of the same goods.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LayerChange
{
    internal LayerChange(DutyLayer? before, DutyLayer? after, DutyAmount difference)
    {
        Before = before;
        After = after;
        Difference = difference;
    }

    /// <summary>The key of the tariff.</summary>
    public string Tariff => (After ?? Before)!.Tariff;

    /// <summary>The layer before; null if the tariff was not considered.</summary>
    public DutyLayer? Before { get; }

    /// <summary>The layer after; null if the tariff is not considered.</summary>
    public DutyLayer? After { get; }

    /// <summary>The amount after minus the amount before.</summary>
    public DutyAmount Difference { get; }

    /// <summary>"us/reciprocal/cn: 34% to 10%, -2400.00 USD (Executive Order 14334)".</summary>
    public override string ToString()
    {
        string because = string.Join(
            ", ", (After?.Instruments ?? []).Except(Before?.Instruments ?? []).Select(instrument => instrument.Name));
        return $"{Tariff}: {Shown(Before)} to {Shown(After)}, {Difference}{(because.Length == 0 ? "" : $" ({because})")}";
    }

    private static string Shown(DutyLayer? layer) => layer?.State switch
    {
        null => "not considered",
        LayerState.Charged => layer.Rate!.ToString()!,
        LayerState.Unknown => "unknown",
        _ => $"not charged ({layer.Note})",
    };
}
