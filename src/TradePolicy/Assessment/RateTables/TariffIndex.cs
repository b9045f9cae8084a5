using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Finds the tariffs that can be on the goods of a code in any reading of their histories.</summary>
internal sealed class TariffIndex
{
    private static readonly int[] NoPositions = [];

    private readonly FrozenDictionary<long, int[]>[] byLength;
    private readonly int[] lengths;
    private readonly int[] onAllGoods;
    private readonly (long Number, int Position)[] inOrder;

    internal TariffIndex(IReadOnlyList<Tariff> tariffs)
    {
        SortedDictionary<int, Dictionary<long, List<int>>> building = new(
            Comparer<int>.Create(static (left, right) => right.CompareTo(left)));
        List<int> all = [];
        List<(long Number, int Position)> numbers = [];
        for (int position = 0; position < tariffs.Count; position++)
        {
            bool isOnAll = false;
            HashSet<CommodityCode> seen = [];
            foreach (CommodityScope scope in tariffs[position].Commodities.ValuesEver)
            {
                isOnAll |= scope.CoversAll;
                seen.UnionWith(scope.Included);
            }

            if (isOnAll)
            {
                all.Add(position);
                continue;
            }

            foreach (CommodityCode code in seen)
            {
                numbers.Add((code.Number, position));
                if (!building.TryGetValue(code.SignificantDigits, out Dictionary<long, List<int>>? positionsByNumber))
                    building.Add(code.SignificantDigits, positionsByNumber = []);
                if (!positionsByNumber.TryGetValue(code.Number, out List<int>? positions))
                    positionsByNumber.Add(code.Number, positions = new(1));
                if (positions.Count == 0 || positions[^1] != position)
                    positions.Add(position);
            }
        }

        lengths = [.. building.Keys];
        byLength = [.. building.Values.Select(codes => codes.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray()))];
        Count = tariffs.Count;
        onAllGoods = [.. all];
        numbers.Sort();
        inOrder = [.. numbers];
    }

    /// <summary>The tariffs on all goods.</summary>
    internal ReadOnlySpan<int> OnAllGoods => onAllGoods;

    /// <summary>The number of tariffs.</summary>
    internal int Count { get; }

    /// <summary>The number of lengths of codes.</summary>
    internal int Lengths => lengths.Length;

    /// <summary>The tariffs that name the first digits of a code, by one of the lengths, the longest first.</summary>
    internal ReadOnlySpan<int> Naming(CommodityCode code, int length)
    {
        int digits = lengths[length];
        if (digits > code.Digits.Length)
            return NoPositions;
        long unit = CommodityCode.PowerOfTen(CommodityCode.MostDigits - digits);
        return byLength[length].TryGetValue(code.Number / unit * unit, out int[]? positions) ? positions : NoPositions;
    }

    /// <summary>The tariffs that name a part of a code, each once.</summary>
    internal IEnumerable<int> NamingPartOf(CommodityCode code)
    {
        if (code.HasAllDigits)
            return [];
        long end = code.Number + CommodityCode.PowerOfTen(CommodityCode.MostDigits - code.SignificantDigits);
        return From(code.Number).TakeWhile(entry => entry.Number < end).Select(entry => entry.Position).Distinct();
    }

    /// <summary>The tariffs that are on all goods, name the first digits of a code, or name a part of it.</summary>
    internal SortedSet<int> Touching(CommodityCode code)
    {
        SortedSet<int> positions = [.. onAllGoods];
        for (int length = 0; length < lengths.Length; length++)
            positions.UnionWith(Naming(code, length).ToArray());
        positions.UnionWith(NamingPartOf(code));
        return positions;
    }

    private IEnumerable<(long Number, int Position)> From(long number)
    {
        // No tariff has that position, so that the first of the number or after it is found.
        for (int index = ~Array.BinarySearch(inOrder, (number, int.MinValue)); index < inOrder.Length; index++)
            yield return inOrder[index];
    }
}
