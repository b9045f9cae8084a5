using NodaTime;

namespace TradePolicy;

/// <summary>A stretch of time in which the goods and origins of a tariff stay as they are.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The instant at which it is over.</param>
/// <param name="Origins">The origins; null where several may be, or no rate is on any, so that they have to be looked at anew.</param>
/// <param name="Commodities">The goods; several where the texts leave them open.</param>
/// <param name="Match">How far finding the code and the origin in it says that the tariff is on the goods.</param>
internal readonly record struct ScopePiece(
    Instant From, Instant Until, EconomyScope? Origins, IReadOnlyList<CommodityScope> Commodities, ScopeMatch Match);
