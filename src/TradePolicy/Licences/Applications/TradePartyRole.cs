namespace TradePolicy.Licences;

/// <summary>The roles of parties to an export.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum TradePartyRole
{
    /// <summary>Exports the goods and has the licence.</summary>
    Exporter,

    /// <summary>Receives the goods abroad, to use them or not.</summary>
    Consignee,

    /// <summary>Receives the goods on their way, to pass them on.</summary>
    IntermediateConsignee,

    /// <summary>The last to receive the goods in the destination, as United States rules name it (15 CFR 748.5(e)).</summary>
    UltimateConsignee,

    /// <summary>Buys the goods.</summary>
    Purchaser,

    /// <summary>Uses the goods.</summary>
    EndUser,

    /// <summary>Acts for another party.</summary>
    Agent,

    /// <summary>Takes part in another way: a forwarder, a bank, a submitter of the application.</summary>
    Other,
}
