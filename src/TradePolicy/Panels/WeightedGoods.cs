namespace TradePolicy.Panels;

/// <summary>The goods of a panel that have a weight, and the weights that belong to none of its goods.</summary>
internal sealed class WeightedGoods
{
    private readonly Dictionary<(CommodityCode, Economy), decimal> weights = [];

    internal WeightedGoods(IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, TradeWeights table)
    {
        CommodityCode[] inOrder = [.. lines.Order()];
        HashSet<Economy> known = [.. origins];
        List<TradeWeight> leftOut = [];
        foreach (TradeWeight weight in table.All)
        {
            (int first, int count) = known.Contains(weight.Origin) ? PartsOf(weight.Commodity, inOrder) : default;
            if (count == 0)
                leftOut.Add(weight);
            for (int part = 0; part < count; part++)
            {
                (CommodityCode, Economy) goods = (inOrder[first + part], weight.Origin);
                weights[goods] = weights.GetValueOrDefault(goods) + (weight.Value / count);
            }
        }

        LeftOut = ValueList.From(leftOut);
        HashSet<CommodityCode> weighted = [.. weights.Keys.Select(goods => goods.Item1)];
        HashSet<Economy> from = [.. weights.Keys.Select(goods => goods.Item2)];
        Lines = [.. lines.Where(weighted.Contains)];
        Origins = [.. origins.Where(from.Contains)];
    }

    /// <summary>The lines that have a weight, in the order of the panel.</summary>
    internal IReadOnlyList<CommodityCode> Lines { get; }

    /// <summary>The origins that have a weight, in the order of the panel.</summary>
    internal IReadOnlyList<Economy> Origins { get; }

    /// <summary>The weights on goods that are not in the panel.</summary>
    internal ValueList<TradeWeight> LeftOut { get; }

    /// <summary>The weight of goods; zero if they have none.</summary>
    internal decimal Of(in PanelRow row) => weights.GetValueOrDefault((row.Commodity, row.Origin));

    // The parts of a code are next to each other in the order of codes.
    private static (int First, int Count) PartsOf(CommodityCode code, CommodityCode[] inOrder)
    {
        int low = 0, high = inOrder.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (inOrder[middle].Number < code.Number)
                low = middle + 1;
            else
                high = middle;
        }

        int end = low;
        while (end < inOrder.Length && code.Contains(inOrder[end]))
            end++;
        return (low, end - low);
    }
}
