namespace TradePolicy;

/// <summary>An event in the life of a shipment on whose time a rule can depend.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum EntryEvent
{
    /// <summary>The goods are loaded onto the vessel or other conveyance of the final mode of transit.</summary>
    Loading,

    /// <summary>The goods are exported from the country of exportation.</summary>
    Export,

    /// <summary>The goods are entered for consumption: the time of entry (19 CFR 141.68).</summary>
    Entry,

    /// <summary>The goods are released from customs custody.</summary>
    Release,

    /// <summary>
    /// An entry for immediate transportation is accepted at the port of original importation (19 CFR 141.69(b)). It decides the rate only
    /// of goods that are under no quota, and is stated for no others.
    /// </summary>
    ImmediateTransportation,

    /// <summary>The goods are withdrawn from warehouse for consumption.</summary>
    WithdrawalFromWarehouse,

    /// <summary>The goods are granted privileged foreign status in a foreign trade zone (19 CFR 146.65(a)(1)).</summary>
    PrivilegedForeignStatus,
}
