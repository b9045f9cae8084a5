namespace TradePolicy;

/// <summary>A tariff that a table of codes names.</summary>
/// <param name="LatestStep">The last step of its rate, which belongs to no other tariff.</param>
/// <param name="Traits">The number of its traits: for which origins and when it is named.</param>
internal readonly record struct ScopeCandidate(int LatestStep, int Traits);
