namespace TradePolicy.Panels;

/// <summary>One more tariff on a group of goods.</summary>
/// <param name="Class">The number of the group.</param>
/// <param name="Tariff">The number of the tariff.</param>
/// <param name="Commodity">A number for the answers of the commodity to the conditions of the tariff.</param>
/// <param name="Origin">A number for the answers of the origin to the conditions of the tariff.</param>
internal readonly record struct PanelStep(int Class, int Tariff, long Commodity, long Origin);
