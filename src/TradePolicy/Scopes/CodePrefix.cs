namespace TradePolicy;

/// <summary>What a code is looked up by: its digits, filled with zeros, how many they are, and whose they are where they are not common.</summary>
internal readonly record struct CodePrefix(long Number, int Length, Nomenclature? National)
{
    internal static CodePrefix Of(CommodityCode code) => new(code.Number, code.Digits.Length, code.IsNational ? code.Nomenclature : null);

    /// <summary>What the first digits of a code are looked up by.</summary>
    internal static CodePrefix Of(CommodityCode code, int length)
    {
        long unit = CommodityCode.PowerOfTen(CommodityCode.MostDigits - length);
        long number = code.Number / unit * unit;
        return new(number, length, CommodityCode.AreNational(number, length) ? code.Nomenclature : null);
    }
}
