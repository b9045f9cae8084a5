namespace TradePolicy;

/// <summary>
/// The key of a code in look-ups: its digits filled with zeros, the number of those that say which goods it contains, and the nomenclature
/// if the code is national.
/// </summary>
internal readonly record struct CodePrefix(long Number, int Length, Nomenclature? National)
{
    internal static CodePrefix Of(CommodityCode code) => new(
        code.Number, code.SignificantDigits, code.IsNational ? code.Nomenclature : null);

    /// <summary>The key of the first digits of a code.</summary>
    internal static CodePrefix Of(CommodityCode code, int length)
    {
        long unit = CommodityCode.PowerOfTen(CommodityCode.MostDigits - length);
        long number = code.Number / unit * unit;
        return new(number, length, CommodityCode.AreNational(number, length) ? code.Nomenclature : null);
    }
}
