using TradePolicy;

namespace Samples;

/// <summary>
/// How schedules and people write units beside their symbols: "No." and "liters" in the schedule of the United States, "litres" elsewhere.
/// </summary>
internal static class UnitSpellings
{
    private static readonly Dictionary<string, MeasurementUnit> Known = new (MeasurementUnit Unit, string Spellings)[]
    {
        (MeasurementUnit.Kilogram, "kg|kilogram|kilograms"),
        (MeasurementUnit.Gram, "g|gram|grams"),
        (MeasurementUnit.Tonne, "t|tonne|tonnes|metric tons"),
        (MeasurementUnit.Carat, "carat|carats"),
        (MeasurementUnit.Litre, "l|liter|liters|litre|litres"),
        (MeasurementUnit.ProofLitre, "pf.liters|pf. liters|pf. liter|proof liters|proof litres"),
        (MeasurementUnit.Barrel, "bbl|barrel|barrels"),
        (MeasurementUnit.Metre, "m|lin. m|meters|metres"),
        (MeasurementUnit.SquareMetre, "m2|m²|square meters|square metres"),
        (MeasurementUnit.CubicMetre, "m3|m³|cubic meters|cubic metres"),
        (MeasurementUnit.Item, "no|number|pcs|pieces|items"),
        (MeasurementUnit.Dozen, "doz|dozen|dozens"),
        (MeasurementUnit.Gross, "gross"),
        (MeasurementUnit.Pair, "pr|prs|pair|pairs"),
    }.SelectMany(known => known.Spellings.Split('|'), (known, spelling) => (spelling, known.Unit))
        .ToDictionary(known => known.spelling, known => known.Unit, StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that a text means, with or without its full stop; null if it means none.</summary>
    /// <param name="text">The text.</param>
    internal static MeasurementUnit? UnitOf(string text) => Known.GetValueOrDefault(text.TrimEnd('.'));
}
