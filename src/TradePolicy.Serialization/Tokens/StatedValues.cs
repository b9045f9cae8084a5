namespace TradePolicy.Serialization;

/// <summary>The values that documents state once and refer to by their keys: those of a document, and of the documents before it.</summary>
internal sealed class StatedValues
{
    /// <summary>The instruments.</summary>
    internal Dictionary<string, LegalInstrument> Instruments { get; } = new(StringComparer.Ordinal);

    /// <summary>The lists of goods.</summary>
    internal Dictionary<string, CommodityList> CommodityLists { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of a register, to which a document adds.</summary>
    internal static StatedValues Of(PolicyRegister register)
    {
        StatedValues stated = new();
        foreach (LegalInstrument instrument in register.Instruments)
            stated.Instruments.Add(instrument.Key, instrument);
        foreach (CommodityList list in register.CommodityLists)
            stated.CommodityLists.Add(list.Key, list);
        return stated;
    }
}
