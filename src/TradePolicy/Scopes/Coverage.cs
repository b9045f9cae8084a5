namespace TradePolicy;

/// <summary>Whether a scope covers goods.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum Coverage
{
    /// <summary>They are within the scope.</summary>
    Covered,

    /// <summary>They are not within the scope.</summary>
    NotCovered,

    /// <summary>A part of them is within the scope and a part is not: the code is not specific enough.</summary>
    PartlyCovered,
}
