namespace TradePolicy.Panels;

/// <summary>
/// Lines of a panel that are alike in law: the same is stated of them, the same tariffs may be on them and have the same answers. Their origins fall into the
/// same classes, which are worked out once.
/// </summary>
/// <param name="number">A number that no other plan of the panel has.</param>
/// <param name="classes">The class of the goods of each origin.</param>
internal sealed class PanelLineGroup(int number, PanelGoodsGroup[] classes)
{
    /// <summary>The number.</summary>
    internal int Number => number;

    /// <summary>The class of the goods of each origin.</summary>
    internal PanelGoodsGroup[] Classes => classes;
}
