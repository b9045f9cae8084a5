namespace TradePolicy;

/// <summary>A tariff where a table of codes names it: for a set of origins and a stretch of time.</summary>
/// <param name="From">The number of the first instant of the stretch; the least where it has always been so.</param>
/// <param name="Until">The number of the instant at which it is over; the greatest where it never is.</param>
/// <param name="Tariff">The number of the tariff in the table.</param>
/// <param name="LastStep">The number of the last step of its rate.</param>
/// <param name="Origins">The number of the set of origins.</param>
/// <param name="Imposer">The ordinal of the economy that imposes it.</param>
/// <param name="Match">How far finding it says that the tariff is on the goods.</param>
internal readonly record struct ScopeCandidate(long From, long Until, int Tariff, int LastStep, int Origins, short Imposer, ScopeMatch Match)
{
    internal bool IsAlways => From == long.MinValue && Until == long.MaxValue;

    internal bool IsAt(long instant) => From <= instant && instant < Until;
}
