namespace TradePolicy;

/// <summary>How far finding a code and an origin in a table says that the tariff is on the goods.</summary>
internal enum ScopeMatch : byte
{
    /// <summary>It is.</summary>
    Exact,

    /// <summary>It is, unless the code is left out again.</summary>
    UnlessExcluded,

    /// <summary>It may be, but the tariff has no rate then, nor an act that took one away.</summary>
    BeforeAnyRate,

    /// <summary>It may be: the texts leave it open.</summary>
    InDoubt,
}
