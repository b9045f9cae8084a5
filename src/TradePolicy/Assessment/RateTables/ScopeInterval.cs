using NodaTime;

namespace TradePolicy;

/// <summary>An interval in which the goods and origins of a tariff do not change.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The instant at which it ends.</param>
/// <param name="Origins">The origins; null if several sets are possible or there is no rate, so that they must be checked again.</param>
/// <param name="Commodities">The goods; several scopes if the texts leave them open.</param>
/// <param name="Match">Whether finding the code and the origin in it proves that the tariff is on the goods.</param>
internal readonly record struct ScopeInterval(
    Instant From, Instant Until, EconomyScope? Origins, IReadOnlyList<CommodityScope> Commodities, ScopeMatch Match);
