namespace TradePolicy;

/// <summary>
/// The units for which the tariff schedule of the United States charges specific duties, with the spellings that occur in it.
/// </summary>
internal static class UnitedStatesUnits
{
    internal static readonly MeasurementUnit OtherPiece = MeasurementUnit.Count("other piece or part", "other piece or part");
    internal static readonly MeasurementUnit Jewel = MeasurementUnit.Count("jewel", "jewel");

    private static readonly UnitSymbol[] All =
    [
        UnitSymbol.Of(MeasurementUnit.Kilogram, "kg"),
        UnitSymbol.OfPart(MeasurementUnit.Kilogram, "clean yield", "clean kg"),
        UnitSymbol.Of(MeasurementUnit.Gram, "g"),
        UnitSymbol.Of(MeasurementUnit.Tonne, "t"),
        UnitSymbol.Of(MeasurementUnit.Carat, "carat"),
        UnitSymbol.Of(MeasurementUnit.Litre, "liter", "liters"),
        UnitSymbol.Of(MeasurementUnit.ProofLitre, "pf. liter", "pf. liters", "proof liter"),
        UnitSymbol.Of(MeasurementUnit.Barrel, "bbl"),
        UnitSymbol.Of(MeasurementUnit.Metre, "m", "lin. m"),
        UnitSymbol.Of(MeasurementUnit.SquareMetre, "m2"),
        UnitSymbol.Of(MeasurementUnit.CubicMetre, "m3"),
        UnitSymbol.Of(MeasurementUnit.Item, "article", "head"),
        UnitSymbol.Of(MeasurementUnit.Dozen, "doz.", "doz"),
        UnitSymbol.Of(MeasurementUnit.Gross, "gross"),
        UnitSymbol.Of(MeasurementUnit.Pair, "pr.", "pr"),
        UnitSymbol.Of(Jewel, "jewel", "jewels"),
        UnitSymbol.Of(MeasurementUnit.Count("pin", "pin"), "pins", "pin"),
        UnitSymbol.Of(MeasurementUnit.Count("pack", "pack"), "pack", "packs"),
        UnitSymbol.Of(
            MeasurementUnit.Product("line/gross", MeasurementUnit.Count("line", "line of button size"), MeasurementUnit.Gross),
            "line/gross"),
    ];

    private static readonly (string Symbol, UnitSymbol Unit)[] LongestFirst = UnitSymbol.LongestFirst(All);

    internal static UnitSymbol? TakeFrom(NotationCursor cursor) => UnitSymbol.TakeFrom(cursor, LongestFirst);

    internal static UnitSymbol? For(Quantity quantity) => UnitSymbol.For(quantity, All);
}
