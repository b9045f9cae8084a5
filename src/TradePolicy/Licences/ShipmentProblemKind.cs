namespace TradePolicy.Licences;

/// <summary>The reasons why goods may not be shipped under a licence, or why a report of its use is refused.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ShipmentProblemKind
{
    /// <summary>The licence is not in force at the instant.</summary>
    NotInForce,

    /// <summary>The texts leave open whether the licence is valid at the instant.</summary>
    ValidityUnclear,

    /// <summary>The one export of a single licence has been made.</summary>
    AlreadyUsed,

    /// <summary>The licence is for other end users.</summary>
    WrongEndUser,

    /// <summary>The licence has no line of that number.</summary>
    NoSuchLine,

    /// <summary>The line is licensed by quantity, or by value alone, and the use does not state it.</summary>
    NotStated,

    /// <summary>The quantity is in a unit, or of a part, that does not convert exactly into that of the licence.</summary>
    UnitNotConvertible,

    /// <summary>The value is in another currency than the licence.</summary>
    CurrencyDiffers,

    /// <summary>The quantity exceeds the unshipped balance with the tolerance of the regime.</summary>
    OverQuantity,

    /// <summary>All shipments together are worth more than the licensed value with the tolerance of the regime.</summary>
    OverValue,

    /// <summary>
    /// A total is lower, or counts through an earlier instant, than the total before it. Only a correction lowers the use.
    /// </summary>
    TotalDecreases,

    /// <summary>Shipments and totals are reported for one licence: adding a total would count the use twice.</summary>
    TotalsAndShipmentsMixed,

    /// <summary>The message that a correction names is not known.</summary>
    NothingToCorrect,
}
