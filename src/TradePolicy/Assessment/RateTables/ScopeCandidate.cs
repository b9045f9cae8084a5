namespace TradePolicy;

/// <summary>A tariff where a table of codes names it.</summary>
/// <param name="LastStep">The last step of its rate, which is of no other tariff.</param>
/// <param name="Part">The number of what it has in common with others: for which origins and when it is named.</param>
internal readonly record struct ScopeCandidate(int LastStep, int Part);
