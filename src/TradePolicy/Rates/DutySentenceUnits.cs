namespace TradePolicy;

/// <summary>
/// The units and qualifiers of the duty sentences of the United Kingdom and the European Union, by the abbreviations of their tariffs.
/// </summary>
internal static class DutySentenceUnits
{
    internal static readonly MeasurementUnit PercentVolumeHectolitre =
        MeasurementUnit.Product("% vol/hl", MeasurementUnit.PercentVolume, MeasurementUnit.Hectolitre);

    internal static readonly MeasurementUnit KilogramPerCentSucrose =
        MeasurementUnit.Product("kg/net/%sacchar.", MeasurementUnit.Kilogram, MeasurementUnit.PercentSucrose);

    internal static readonly MeasurementUnit KilowattHour = MeasurementUnit.Count("kWh", "kilowatt hour");

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
        UnitSymbol.Of(PercentVolumeHectolitre, "% vol/hl"),
        UnitSymbol.Of(KilogramPerCentSucrose, "kg/net/%sacchar.", "kg/net/%saccha."),
        UnitSymbol.Of(MeasurementUnit.PercentSucrose, "% sucrose"),
        UnitSymbol.Of(KilowattHour, "kWh"),
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

    // The first of a part is written. The net weight is that of the goods themselves.
    private static readonly (string Symbol, string? Part)[] Qualifiers =
    [
        ("tot/alc", "total alcohol"),
        ("tot alc", "total alcohol"),
        ("net eda", "drained net weight"),
        ("eda", "drained net weight"),
        ("net drained wt", "drained net weight"),
        ("common wheat", "common wheat"),
        ("br", "gross weight"),
        ("gross", "gross weight"),
        ("biodiesel", "biodiesel content"),
        ("fuel content", "fuel content"),
        ("bioethanol", "bioethanol content"),
        ("live weight", "live weight"),
        ("net mas", "dry matter"),
        ("mas", "dry matter"),
        ("net dry", "dry matter"),
        ("lactic.", "lactic matter"),
        ("lactic matter", "lactic matter"),
        ("std qual", "standard quality"),
        ("raw sugar", "raw sugar"),
        ("dry lactic.", "dry lactic matter"),
        ("dry lactic matter", "dry lactic matter"),
        ("polar", "weight corrected for polarisation"),
        ("net", null),
    ];

    private static readonly (string Symbol, UnitSymbol Unit)[] LongestFirst = UnitSymbol.LongestFirst(Units);

    internal static UnitSymbol? TakeFrom(NotationCursor cursor) => UnitSymbol.TakeFrom(cursor, LongestFirst);

    internal static UnitSymbol? For(Quantity quantity) => UnitSymbol.For(quantity, Units);

    /// <summary>Whether there is a qualifier at the cursor, and the part of the goods that it says is measured.</summary>
    internal static bool TakeQualifierFrom(NotationCursor cursor, out string? part)
    {
        part = null;
        foreach ((string symbol, string? measured) in Qualifiers)
        {
            if (cursor.TakeWhole(symbol))
            {
                part = measured;
                return true;
            }
        }

        return false;
    }

    internal static string? QualifierFor(string part) => Array.Find(Qualifiers, qualifier => qualifier.Part == part).Symbol;
}
