namespace TradePolicy.Panels;

/// <summary>
/// The goods of a line of a panel: for each origin the group by its ordinary and preferential tariffs, and that by all others.
/// </summary>
/// <param name="Base">The group by the ordinary and preferential tariffs, for each origin.</param>
/// <param name="Others">The group by the other tariffs, for each origin.</param>
/// <param name="Missing">The duties on the line that are not in the data, for each coverage; null if there are none.</param>
internal readonly record struct PanelLine(PanelGoodsGroup[] Base, PanelGoodsGroup[] Others, OpenFact[]?[]? Missing);
