namespace TradePolicy;

/// <summary>Whether a tariff is charged on an entry, and if not, why.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LayerState
{
    /// <summary>It is charged, possibly at a substitute rate or on a part of the value.</summary>
    Charged,

    /// <summary>It has no rate in force at the instant that decides.</summary>
    NotInForce,

    /// <summary>Its requirement is not met: the preference is not claimed, the producer is another.</summary>
    RequirementNotMet,

    /// <summary>The goods are exempt from it.</summary>
    Exempt,

    /// <summary>Another programme is charged on the goods instead.</summary>
    Replaced,

    /// <summary>It is not known whether it is charged or how much: a fact is missing.</summary>
    Unknown,
}
