namespace TradePolicy.Panels;

/// <summary>
/// Some tariffs that a table names for a code, each with the number of the origins for which it does; and those that it names for all
/// goods of which these are a part. Codes share what they have in common.
/// </summary>
/// <param name="Wider">Those on wider goods; null if there are none.</param>
/// <param name="Own">The tariffs.</param>
internal sealed record PanelTariffs(PanelTariffs? Wider, (PanelTariff Tariff, int Origins)[] Own);
