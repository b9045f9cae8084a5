namespace TradePolicy.Licences;

/// <summary>What a licence states and an amendment may change.</summary>
public enum LicenceElement
{
    /// <summary>What the goods are: their lines, control codes and commodities.</summary>
    Goods,

    /// <summary>How much of them may be exported.</summary>
    Quantity,

    /// <summary>The value that may be exported.</summary>
    Value,

    /// <summary>Who exports.</summary>
    Exporter,

    /// <summary>Who uses the goods.</summary>
    EndUser,

    /// <summary>Who else takes part.</summary>
    OtherParties,

    /// <summary>For how long the licence is valid.</summary>
    Validity,
}
