namespace TradePolicy;

/// <summary>What became of a tariff on an entry.</summary>
public enum LayerState
{
    /// <summary>It is charged, perhaps at a substitute rate or on a part of the value.</summary>
    Charged,

    /// <summary>No rate of it is in force at the instant that decides.</summary>
    NotInForce,

    /// <summary>Its requirement is not met: the preference is not claimed, the producer is another.</summary>
    NotRequired,

    /// <summary>The goods are exempt from it.</summary>
    Exempt,

    /// <summary>Another programme is charged on the goods in its place.</summary>
    Replaced,

    /// <summary>Whether, or how much of it, is charged cannot be said: a fact is missing.</summary>
    Unknown,
}
