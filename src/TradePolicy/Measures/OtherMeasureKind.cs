namespace TradePolicy;

/// <summary>What kind of measure a <see cref="OtherMeasure"/> is: neither a tariff nor an export control.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum OtherMeasureKind
{
    /// <summary>Parties are put on a list of persons with whom trade is restricted.</summary>
    EntityListing,

    /// <summary>Fees on ships by their flag, builder, owner or operator.</summary>
    PortFee,

    /// <summary>Visas are refused or revoked.</summary>
    VisaRestriction,

    /// <summary>Imports are prohibited.</summary>
    ImportBan,

    /// <summary>An investigation under trade, competition or security law.</summary>
    Investigation,

    /// <summary>Guidance by an authority on how it reads or enforces the law.</summary>
    Guidance,

    /// <summary>Purchases that a party has committed itself to.</summary>
    PurchaseCommitment,

    /// <summary>Any other measure.</summary>
    Other,
}
