using System.Collections.Concurrent;

namespace TradePolicy.Panels;

/// <summary>
/// The duties on the goods of a panel that are not in the data. Goods that lack the same duties share one list of facts.
/// </summary>
internal sealed class PanelGaps
{
    private readonly PanelGoods goods;
    private readonly OpenFact[]?[] ofOrigins;
    private readonly int[] coverageOf;
    private readonly TariffGap[][] coverages;
    private readonly ConcurrentDictionary<string, OpenFact[]> lists = new(StringComparer.Ordinal);

    internal PanelGaps(PanelGoods goods, IReadOnlyList<Economy> origins)
    {
        this.goods = goods;
        ValueList<TariffCoverage> stated = goods.Schedule.Coverage;
        ofOrigins = new OpenFact[]?[origins.Count];
        coverageOf = new int[origins.Count];
        List<TariffGap[]> all = [];
        for (int place = 0; place < origins.Count; place++)
        {
            if (TariffCoverage.MissingIn(stated, goods.Into, origins[place], goods.At) is { } missing)
                ofOrigins[place] = [missing];
            TariffGap[] own = [.. stated
                .Where(coverage => coverage.ImposedBy.Equals(goods.Into) && coverage.Origins.Covers(origins[place], goods.At))
                .SelectMany(coverage => coverage.Gaps)];
            int known = all.FindIndex(other => other.AsSpan().SequenceEqual(own));
            coverageOf[place] = known >= 0 ? known : all.Count;
            if (known < 0)
                all.Add(own);
        }

        coverages = [.. all];
    }

    /// <summary>The missing duties on a commodity, for each coverage; null if none is missing.</summary>
    /// <param name="stated">The goods with their stated facts.</param>
    /// <param name="commodity">The commodity.</param>
    internal OpenFact[]?[]? MissingOn(CustomsEntry stated, CommodityCode commodity)
    {
        OpenFact[]?[]? missing = null;
        for (int place = 0; place < coverages.Length; place++)
        {
            if (!Array.Exists(coverages[place], gap => gap.IsOn(commodity, goods.At)))
                continue;
            CustomsEntry entry = stated.OfGoods(commodity, stated.Origin);
            OpenFact[] own = [.. coverages[place].Where(gap => gap.MayApplyTo(entry, goods.At)).Select(gap => gap.Missing).Distinct()];
            if (own.Length == 0)
                continue;
            missing ??= new OpenFact[]?[coverages.Length];
            missing[place] = lists.GetOrAdd(string.Join('\n', own.Select(fact => fact.ToString())), own);
        }

        return missing;
    }

    /// <summary>The missing duties on goods of an origin; null if none is missing.</summary>
    /// <param name="origin">The number of the origin.</param>
    /// <param name="ofLine">What is missing on the line.</param>
    internal OpenFact[]? MissingFor(int origin, OpenFact[]?[]? ofLine) => ofOrigins[origin] ?? ofLine?[coverageOf[origin]];
}
