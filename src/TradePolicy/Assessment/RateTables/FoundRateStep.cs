namespace TradePolicy;

/// <summary>The step of a tariff that a table of codes names for goods.</summary>
/// <param name="Step">The step.</param>
/// <param name="LayerRate">The number of what it says of a layer.</param>
/// <param name="Key">The key of the tariff.</param>
/// <param name="LastStep">The last step of the tariff.</param>
/// <param name="Part">The number of what the tariff has in common with others.</param>
/// <param name="Match">How far finding it says that the tariff is on the goods.</param>
internal readonly record struct FoundRateStep(int Step, int LayerRate, string Key, int LastStep, int Part, ScopeMatch Match);
