namespace TradePolicy.Panels;

/// <summary>A further tariff on goods that are alike.</summary>
/// <param name="Class">The number of the class of goods.</param>
/// <param name="Tariff">The number of the tariff.</param>
/// <param name="Commodity">How the commodity answers what the tariff asks of it.</param>
/// <param name="Origin">How the origin answers what the tariff asks of it.</param>
internal readonly record struct PanelStep(int Class, int Tariff, long Commodity, long Origin);
