namespace TradePolicy;

/// <summary>A tariff that a table of codes names.</summary>
/// <param name="LastStep">The last step of its rate, which belongs to no other tariff.</param>
/// <param name="Part">The number of the part that it shares with others: for which origins and when it is named.</param>
internal readonly record struct ScopeCandidate(int LastStep, int Part);
