namespace TradePolicy.Licences;

/// <summary>Why goods may not be shipped under a licence, or a report of its use is refused.</summary>
public enum ShipmentProblemKind
{
    /// <summary>The licence is not in force at the instant.</summary>
    NotInForce,

    /// <summary>No text settles whether the licence is still, or already, valid at the instant.</summary>
    ValidityUnclear,

    /// <summary>The one export of a single licence has been made.</summary>
    AlreadyUsed,

    /// <summary>The licence is for other end users.</summary>
    WrongEndUser,

    /// <summary>The licence has no line of that number.</summary>
    NoSuchLine,

    /// <summary>The line is licensed by a quantity or by a value alone, and it is not stated.</summary>
    NotStated,

    /// <summary>The quantity is in a unit, or of something, that does not convert into that of the licence exactly.</summary>
    UnitNotConvertible,

    /// <summary>The value is in another currency than that of the licence.</summary>
    CurrencyDiffers,

    /// <summary>It is more than the unshipped balance with the tolerance of the regime.</summary>
    OverQuantity,

    /// <summary>All shipments together are worth more than the licensed value with the tolerance of the regime.</summary>
    OverValue,

    /// <summary>A total is lower, or counts through an earlier instant, than the total before it. Only a correction lowers what was used.</summary>
    TotalDecreases,

    /// <summary>Shipments and totals are reported for one licence: to add a total would count twice.</summary>
    TotalsAndShipmentsMixed,

    /// <summary>The message that a correction names is not held.</summary>
    NothingToCorrect,
}
