namespace TradePolicy;

/// <summary>A further tariff on goods that are alike.</summary>
/// <param name="Class">The number of the class of goods.</param>
/// <param name="Tariff">The number of the tariff.</param>
/// <param name="Commodity">How the commodity answers what the tariff asks of it.</param>
/// <param name="Origin">The number of the origin where the tariff asks for it; negative where it does not.</param>
internal readonly record struct PanelStep(int Class, int Tariff, long Commodity, int Origin);
