namespace TradePolicy;

/// <summary>
/// The units and qualifiers of the duty sentences of the United Kingdom and the European Union, by the abbreviations of their tariffs.
/// </summary>
internal static class DutySentenceUnits
{
    private static readonly UnitSymbol[] Units =
    [
        UnitSymbol.Of(MeasurementUnit.Kilogram, "kg"),
        UnitSymbol.Of(MeasurementUnit.Gram, "g"),
        UnitSymbol.Of(MeasurementUnit.Tonne, "t", "tonne"),
        UnitSymbol.Of(MeasurementUnit.Carat, "c/k"),
        UnitSymbol.Of(MeasurementUnit.Litre, "l"),
        UnitSymbol.Of(MeasurementUnit.Hectolitre, "hl"),
        UnitSymbol.Of(MeasurementUnit.CubicMetre, "m3"),
        UnitSymbol.Of(MeasurementUnit.LitreOfPureAlcohol, "l alc. 100%"),
        UnitSymbol.Of(MeasurementUnit.Metre, "m"),
        UnitSymbol.Of(MeasurementUnit.SquareMetre, "m2"),
        UnitSymbol.Of(MeasurementUnit.Item, "p/st", "item", "items"),
        UnitSymbol.Of(MeasurementUnit.Pair, "pa"),
        UnitSymbol.Of(MeasurementUnit.PercentVolume, "% vol"),
        UnitSymbol.Of(MeasurementUnit.Product("% vol/hl", MeasurementUnit.PercentVolume, MeasurementUnit.Hectolitre), "% vol/hl"),
        UnitSymbol.Of(
            MeasurementUnit.Product("kg/net/%sacchar.", MeasurementUnit.Kilogram, MeasurementUnit.PercentSucrose), "kg/net/%sacchar.",
                "kg/net/%saccha."),
        UnitSymbol.Of(MeasurementUnit.PercentSucrose, "% sucrose"),
        UnitSymbol.Of(MeasurementUnit.Count("kWh", "kilowatt hour"), "kWh"),
        UnitSymbol.Of(MeasurementUnit.Count("TJ", "terajoule of gross calorific value"), "TJ"),
        UnitSymbol.Of(MeasurementUnit.Count("W", "watt"), "Watt"),
        UnitSymbol.Of(MeasurementUnit.Count("GT", "gross tonnage"), "GT"),
        UnitSymbol.Of(MeasurementUnit.Count("ce/el", "cell"), "ce/el"),
        UnitSymbol.Of(MeasurementUnit.Count("ct/l", "tonne of carrying capacity"), "ct/l"),
        UnitSymbol.Of(MeasurementUnit.Count("b/f", "item in a flask"), "b/f"),
        UnitSymbol.OfPart(MeasurementUnit.Gram, "fissile isotopes", "gi F/S"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "nitrogen", "kg N"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "hydrogen peroxide", "kg H2O2"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "potassium hydroxide", "kg KOH"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "potassium oxide", "kg K2O"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "phosphorus pentoxide", "kg P2O5"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "sodium hydroxide", "kg NaOH"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "choline chloride", "kg C5H14ClNO"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "dihydrostreptomycin", "kg DHS"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "methylamines", "kg methylamines"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "uranium", "kg U"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "substance 90% dry", "kg 90% sdt"),
        UnitSymbol.OfPart(MeasurementUnit.Tonne, "potassium chloride", "tonne KCl"),
    ];

    private static readonly (string Symbol, string Part)[] Qualifiers =
    [
        ("tot/alc", "total alcohol"),
        ("net eda", "drained net weight"),
        ("common wheat", "common wheat"),
        ("br", "gross weight"),
        ("biodiesel", "biodiesel content"),
        ("fuel content", "fuel content"),
        ("bioethanol", "bioethanol content"),
        ("live weight", "live weight"),
        ("net mas", "dry matter"),
        ("lactic.", "lactic matter"),
        ("lactic matter", "lactic matter"),
        ("std qual", "standard quality"),
        ("raw sugar", "raw sugar"),
        ("dry lactic.", "dry lactic matter"),
        ("dry lactic matter", "dry lactic matter"),
        ("polar", "weight corrected for polarisation"),
    ];

    private static readonly (string Symbol, UnitSymbol Unit)[] LongestFirst = UnitSymbol.LongestFirst(Units);

    internal static UnitSymbol? TakeFrom(NotationCursor cursor) => UnitSymbol.TakeFrom(cursor, LongestFirst);

    internal static UnitSymbol? For(Quantity quantity) => UnitSymbol.For(quantity, Units);

    /// <summary>The part of the goods that the qualifier at the cursor says is measured; null if there is no qualifier.</summary>
    internal static string? TakeQualifierFrom(NotationCursor cursor)
    {
        foreach ((string symbol, string part) in Qualifiers)
        {
            if (cursor.TakeWhole(symbol))
                return part;
        }

        return null;
    }

    internal static string? QualifierFor(string part) => Array.Find(Qualifiers, qualifier => qualifier.Part == part).Symbol;
}
