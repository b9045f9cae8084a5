namespace TradePolicy;

/// <summary>The step of a tariff that a table of codes names for goods.</summary>
/// <param name="Step">The step.</param>
/// <param name="LayerRate">The number of its layer rate.</param>
/// <param name="Key">The key of the tariff.</param>
/// <param name="LatestStep">The last step of the tariff.</param>
/// <param name="Traits">The number of the traits of the tariff.</param>
/// <param name="Match">Whether finding it proves that the tariff is on the goods.</param>
internal readonly record struct FoundRateStep(int Step, int LayerRate, string Key, int LatestStep, int Traits, ScopeMatch Match);
