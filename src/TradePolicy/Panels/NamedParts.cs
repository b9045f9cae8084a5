namespace TradePolicy.Panels;

/// <summary>The codes that the tariffs of an economy name, in their goods, exceptions and conditions, in order.</summary>
internal sealed class NamedParts
{
    private readonly (long Number, CommodityCode Code, Tariff Tariff)[] inOrder;

    internal NamedParts(IEnumerable<Tariff> tariffs, KeyedList<CommodityList> lists) => inOrder =
    [
        .. tariffs.SelectMany(tariff => ScopesOf(tariff, lists).SelectMany(scope => scope.Included.Concat(scope.Excluded))
            .Select(code => (code.Number, code, tariff))).OrderBy(named => named.Number),
    ];

    /// <summary>A code that is a part of another, and a tariff that names it; null if there is none.</summary>
    internal (CommodityCode Code, Tariff Tariff)? Of(CommodityCode whole)
    {
        int low = 0, high = inOrder.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (inOrder[middle].Number < whole.Number)
                low = middle + 1;
            else
                high = middle;
        }

        long end = whole.Number + CommodityCode.PowerOfTen(CommodityCode.MostDigits - whole.SignificantDigits);
        for (; low < inOrder.Length && inOrder[low].Number < end; low++)
        {
            CommodityCode code = inOrder[low].Code;
            if (whole.Contains(code) && !code.Contains(whole))
                return (code, inOrder[low].Tariff);
        }

        return null;
    }

    private static IEnumerable<CommodityScope> ScopesOf(Tariff tariff, KeyedList<CommodityList> lists)
    {
        Condition<CustomsEntry>[] leaves = [.. tariff.ConditionsEver.SelectMany(condition => condition.Leaves)];
        return tariff.Commodities.ValuesEver.Concat(leaves.OfType<CommodityIn>().Select(leaf => leaf.Scope)).Concat(
            leaves.OfType<OnList>().Select(leaf => leaf.List).Distinct(StringComparer.Ordinal)
                .SelectMany(key => lists.TryGetValue(key, out CommodityList? list) ? list.Goods.ValuesEver : []));
    }
}
