namespace TradePolicy;

/// <summary>Whether a match of code and origin already proves that the tariff is on the goods.</summary>
internal enum ScopeMatch : byte
{
    /// <summary>It proves it.</summary>
    Exact,

    /// <summary>It proves it unless the code is excluded again.</summary>
    UnlessExcluded,

    /// <summary>It does not prove it, but the tariff then has no rate, and no act ended one: a look-up passes over it.</summary>
    WithoutRate,

    /// <summary>It does not prove it: the texts leave it open.</summary>
    InDoubt,
}
