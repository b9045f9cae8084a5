namespace TradePolicy;

/// <summary>A tariff that a table of codes names.</summary>
/// <param name="LastStep">The last step of its rate, which belongs to no other tariff.</param>
/// <param name="Terms">The number of its common terms: for which origins and when it is named.</param>
internal readonly record struct ScopeCandidate(int LastStep, int Terms);
