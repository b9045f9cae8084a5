namespace TradePolicy.Panels;

/// <summary>
/// The goods of a line of a panel: for each origin the group by its ordinary and preferential tariffs, and that by all others.
/// </summary>
/// <param name="Base">The group by the ordinary and preferential tariffs, for each origin.</param>
/// <param name="Others">The group by the other tariffs, for each origin.</param>
/// <param name="Missing">The duties on the line that are not in the data, for each coverage; null if there are none.</param>
internal readonly record struct PanelLine(PanelGoodsGroup[] Base, PanelGoodsGroup[] Others, OpenFact[]?[]? Missing)
{
    /// <summary>Whether the goods of both lines are in the same groups, so that they have the same rates.</summary>
    internal bool HasRatesOf(in PanelLine other) => ReferenceEquals(Base, other.Base) && ReferenceEquals(Others, other.Others)
        && (ReferenceEquals(Missing, other.Missing)
            || (Missing is { } own && other.Missing is { } others && own.AsSpan().SequenceEqual(others)));
}
