namespace TradePolicy.Licences;

/// <summary>The elements of a licence, which an amendment may change.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceElement
{
    /// <summary>The goods: their lines, control codes and commodities.</summary>
    Goods,

    /// <summary>The quantity that may be exported.</summary>
    Quantity,

    /// <summary>The value that may be exported.</summary>
    Value,

    /// <summary>The exporter.</summary>
    Exporter,

    /// <summary>The end user.</summary>
    EndUser,

    /// <summary>The other parties.</summary>
    OtherParties,

    /// <summary>The validity.</summary>
    Validity,
}
