using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>
/// A unit in which the quantity of goods is reported, as a line of the schedule prints it. If the schedule measures a
/// part or a state of the goods ("Cu kg": the copper in them; "cy kg": clean yield; "t adw": air-dry weight), the
/// quantity is not the quantity of the goods, and <see cref="Unit"/> is null.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsUnit
{
    private static readonly FrozenDictionary<string, MeasurementUnit> Known =
        new Dictionary<string, MeasurementUnit>(StringComparer.Ordinal)
        {
            ["kg"] = MeasurementUnit.Kilogram,
            ["g"] = MeasurementUnit.Gram,
            ["t"] = MeasurementUnit.Tonne,
            ["carat"] = MeasurementUnit.Carat,
            ["liters"] = MeasurementUnit.Litre,
            ["pf.liters"] = MeasurementUnit.ProofLitre,
            ["bbl"] = MeasurementUnit.Barrel,
            ["m"] = MeasurementUnit.Metre,
            ["lin. m"] = MeasurementUnit.Metre,
            ["m2"] = MeasurementUnit.SquareMetre,
            ["m3"] = MeasurementUnit.CubicMetre,
            ["No."] = MeasurementUnit.Item,
            ["No"] = MeasurementUnit.Item,
            ["pcs"] = MeasurementUnit.Item,
            ["doz."] = MeasurementUnit.Dozen,
            ["gross"] = MeasurementUnit.Gross,
            ["prs."] = MeasurementUnit.Pair,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private HtsUnit(string text, MeasurementUnit? unit)
    {
        Text = text;
        Unit = unit;
    }

    /// <summary>The text, without mark-up and surrounding blanks.</summary>
    public string Text { get; }

    /// <summary>The unit of measurement; null if the text does not measure the goods as such.</summary>
    public MeasurementUnit? Unit { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    internal static HtsUnit Of(string text) => new(text, Known.GetValueOrDefault(text));
}
