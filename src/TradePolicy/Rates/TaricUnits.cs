namespace TradePolicy;

/// <summary>The units of the integrated tariff by their codes, each with the letter of a qualifier: DTN is 100 kg, DTN E of them drained.
/// </summary>
internal static class TaricUnits
{
    // The longer ones come first, so that a qualifier is not left over.
    private static readonly (string Code, Quantity Per)[] Units = LongestFirst(
    [
        .. Qualified(
            "DTN", Kilograms(100m), ("E", "drained net weight"), ("F", "common wheat"), ("G", "gross weight"), ("L", "live weight"),
            ("M", "dry matter"), ("R", "standard quality"), ("S", "raw sugar")),
        ("DTN Z", Quantity.Of(100m, DutySentenceUnits.KilogramPerCentSucrose)),
        .. Qualified(
            "TNE", Quantity.Of(1m, MeasurementUnit.Tonne), ("E", "drained net weight"), ("I", "biodiesel content"), ("J", "fuel content"),
            ("K", "bioethanol content"), ("M", "dry matter"), ("R", "standard quality")),
        ("TNE Z", Quantity.Of(1_000m, DutySentenceUnits.KilogramPerCentSucrose)),
        ("DAP", Kilograms(10_000m, "weight corrected for polarisation")),
        .. Qualified(
            "KGM", Kilograms(1m), ("A", "total alcohol"), ("E", "drained net weight"), ("G", "gross weight"), ("P", "lactic matter"),
            ("S", "raw sugar"), ("T", "dry lactic matter")),
        ("GRM", Quantity.Of(1m, MeasurementUnit.Gram)),
        ("CTM", Quantity.Of(1m, MeasurementUnit.Carat)),
        ("HLT", Quantity.Of(1m, MeasurementUnit.Hectolitre)),
        .. Qualified("LTR", Quantity.Of(1m, MeasurementUnit.Litre), ("A", "total alcohol")),
        ("KLT", Quantity.Of(1_000m, MeasurementUnit.Litre)),
        ("MTQ C", Quantity.Of(1_000m, MeasurementUnit.CubicMetre)),
        ("MTQ", Quantity.Of(1m, MeasurementUnit.CubicMetre)),
        ("MTK", Quantity.Of(1m, MeasurementUnit.SquareMetre)),
        ("MTR", Quantity.Of(1m, MeasurementUnit.Metre)),
        ("HMT", Quantity.Of(100m, MeasurementUnit.Metre)),
        ("LPA", Quantity.Of(1m, MeasurementUnit.LitreOfPureAlcohol)),
        ("ASV X", Quantity.Of(1m, DutySentenceUnits.PercentVolumeHectolitre)),
        ("ASV", Quantity.Of(1m, MeasurementUnit.PercentVolume)),
        ("NAR", Quantity.Of(1m, MeasurementUnit.Item)),
        ("CEN", Quantity.Of(100m, MeasurementUnit.Item)),
        ("MIL", Quantity.Of(1_000m, MeasurementUnit.Item)),
        ("NPR", Quantity.Of(1m, MeasurementUnit.Pair)),
        ("MPR", Quantity.Of(1_000m, MeasurementUnit.Pair)),
        ("MWH", Quantity.Of(1_000m, DutySentenceUnits.KilowattHour)),
    ]);

    /// <summary>The quantity of the code at the cursor; null if there is none.</summary>
    internal static Quantity? TakeFrom(NotationCursor cursor)
    {
        foreach ((string code, Quantity per) in Units)
        {
            if (cursor.TakeWhole(code))
                return per;
        }

        return null;
    }

    private static Quantity Kilograms(decimal amount, string? part = null) => Quantity.Of(amount, MeasurementUnit.Kilogram, part);

    private static (string Code, Quantity Per)[] Qualified(string code, Quantity per, params (string Letter, string Part)[] qualifiers) =>
        [(code, per), .. qualifiers.Select(qualifier => ($"{code} {qualifier.Letter}", Quantity.Of(per.Amount, per.Unit, qualifier.Part)))];

    private static (string Code, Quantity Per)[] LongestFirst(IEnumerable<(string Code, Quantity Per)> units) =>
        [.. units.OrderByDescending(static unit => unit.Code.Length)];
}
