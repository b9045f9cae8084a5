namespace TradePolicy;

/// <summary>A tariff where a table of codes names it: for a set of origins, and for a stretch of time where it is not always so.</summary>
/// <param name="Tariff">The number of the tariff in the table.</param>
/// <param name="Origins">The number of the set of origins.</param>
/// <param name="FirstStep">The number of the first step of its rate.</param>
/// <param name="Steps">How many steps its rate has.</param>
/// <param name="Piece">The number of the stretch; negative where it is always so.</param>
/// <param name="Imposer">The ordinal of the economy that imposes it.</param>
/// <param name="Match">How far finding it says that the tariff is on the goods.</param>
internal readonly record struct ScopeCandidate(int Tariff, int Origins, int FirstStep, int Steps, int Piece, short Imposer, ScopeMatch Match);
