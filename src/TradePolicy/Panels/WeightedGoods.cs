namespace TradePolicy.Panels;

/// <summary>The goods of a panel that have a weight, and the weights that belong to none of its goods.</summary>
internal sealed class WeightedGoods
{
    private readonly (int Origin, decimal Weight)[][] weights;

    internal WeightedGoods(IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, TradeWeights table)
    {
        AreEqual = table.AreEqual;
        if (AreEqual)
        {
            (Lines, Origins, LeftOut) = (lines, origins, []);
            (int, decimal)[] ofEach = [.. origins.Select((_, place) => (place, 1m))];
            weights = [.. lines.Select(_ => ofEach)];
            return;
        }

        (CommodityCode Line, int Place)[] inOrder = [.. lines.Select((line, place) => (line, place)).OrderBy(own => own.line)];
        Dictionary<Economy, int> places = Enumerable.Range(0, origins.Count).ToDictionary(place => origins[place]);
        SortedDictionary<int, decimal>?[] byLine = new SortedDictionary<int, decimal>?[lines.Count];
        List<TradeWeight> leftOut = [];
        foreach (TradeWeight weight in table.All)
        {
            bool isKnown = places.TryGetValue(weight.Origin, out int origin);
            (int first, int count) = isKnown ? PartsOf(weight.Commodity, inOrder) : default;
            if (count == 0)
                leftOut.Add(weight);
            for (int part = 0; part < count; part++)
            {
                SortedDictionary<int, decimal> own = byLine[inOrder[first + part].Place] ??= [];
                own[origin] = own.GetValueOrDefault(origin) + (weight.Value / count);
            }
        }

        LeftOut = ValueList.From(leftOut);
        int[] from = [.. byLine.OfType<SortedDictionary<int, decimal>>().SelectMany(own => own.Keys).Distinct().Order()];
        Lines = [.. lines.Where((_, place) => byLine[place] is not null)];
        Origins = [.. from.Select(place => origins[place])];
        weights =
        [
            .. byLine.OfType<SortedDictionary<int, decimal>>().Select(own =>
                own.Select(weight => (Array.BinarySearch(from, weight.Key), weight.Value)).ToArray()),
        ];
    }

    /// <summary>Whether every commodity has the same weight from every origin.</summary>
    internal bool AreEqual { get; }

    /// <summary>The lines that have a weight, in the order of the panel.</summary>
    internal IReadOnlyList<CommodityCode> Lines { get; }

    /// <summary>The origins that have a weight, in the order of the panel.</summary>
    internal IReadOnlyList<Economy> Origins { get; }

    /// <summary>The weights on goods that are not in the panel.</summary>
    internal ValueList<TradeWeight> LeftOut { get; }

    /// <summary>The weights of a line, each with the place of its origin among <see cref="Origins"/>.</summary>
    /// <param name="line">The place of the line among <see cref="Lines"/>.</param>
    internal (int Origin, decimal Weight)[] Of(int line) => weights[line];

    // The parts of a code are next to each other in the order of codes.
    private static (int First, int Count) PartsOf(CommodityCode code, (CommodityCode Line, int Place)[] inOrder)
    {
        int low = 0, high = inOrder.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (inOrder[middle].Line.Number < code.Number)
                low = middle + 1;
            else
                high = middle;
        }

        int end = low;
        while (end < inOrder.Length && code.Contains(inOrder[end].Line))
            end++;
        return (low, end - low);
    }
}
