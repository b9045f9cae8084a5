namespace TradePolicy;

/// <summary>Whether a scope covers something.</summary>
public enum Coverage
{
    /// <summary>It is within the scope.</summary>
    Covered,

    /// <summary>It is not within the scope.</summary>
    NotCovered,

    /// <summary>A part of it is within the scope and a part is not: the code is not specific enough to say.</summary>
    PartlyCovered,
}
