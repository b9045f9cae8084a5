using NodaTime;

namespace TradePolicy;

/// <summary>The lists of a schedule at the instant that decides a rate, in one view of the law.</summary>
internal sealed class CommodityListsAt(KeyedList<CommodityList> lists, Instant at, LegalView view) : ICommodityLists
{
    private const int MostNamed = 4;

    /// <inheritdoc />
    public ConditionAnswer? AnswerFor(string list, CommodityCode commodity)
    {
        if (!lists.TryGetValue(list, out CommodityList? own))
            return null;
        Segment<CommodityScope> goods = own.Goods.At(at, view);
        if (goods.IsBeyondHorizon)
            return ConditionAnswer.Open(goods.Reasons);
        Coverage covered = CoverageOf(goods.Possible[0], commodity);
        for (int index = 1; index < goods.Possible.Count; index++)
        {
            if (CoverageOf(goods.Possible[index], commodity) != covered)
                return ConditionAnswer.Open(goods.Reasons.Select(reason => reason.In($"what is on {own.Name}")));
        }

        return covered switch
        {
            Coverage.Covered => ConditionAnswer.Met,
            Coverage.NotCovered => ConditionAnswer.NotMet,
            _ => ConditionAnswer.Open(OpenFact.OfEntry("commodity", PartlyOn(own, goods.Possible[0].Value, commodity))),
        };
    }

    /// <summary>The goods that may be on a list; empty if there is no such list.</summary>
    internal IEnumerable<CommodityScope> GoodsOn(string list) => lists.TryGetValue(list, out CommodityList? own)
        ? own.Goods.At(at, view).Possible.Where(goods => goods.IsInForce).Select(goods => goods.Value)
        : [];

    /// <summary>The interval around the instant in which the lists named by conditions stay the same.</summary>
    internal Interval During(Interval during, IEnumerable<Condition<CustomsEntry>> conditions)
    {
        foreach (OnList condition in conditions.SelectMany(condition => condition.Leaves).OfType<OnList>())
        {
            if (lists.TryGetValue(condition.List, out CommodityList? own))
                during = Intervals.Common(during, own.Goods.At(at, view).During);
        }

        return during;
    }

    private static Coverage CoverageOf(Outcome<CommodityScope> goods, CommodityCode commodity) =>
        goods.IsInForce ? goods.Value.Covers(commodity) : Coverage.NotCovered;

    // The longer codes on which it depends: those that are on the list, or, if the code is, those that are not.
    private static string PartlyOn(CommodityList list, CommodityScope goods, CommodityCode commodity)
    {
        CommodityCode[] listed = [.. goods.Included.Where(code => commodity.Contains(code) && !code.Contains(commodity))];
        CommodityCode[] named = listed.Length > 0 ? listed : [.. goods.Excluded.Where(commodity.Contains)];
        string more = named.Length > MostNamed ? $" and {named.Length - MostNamed} more" : "";
        string codes = string.Join(", ", named.Take(MostNamed).Select(code => code.ToString())) + more;
        return $"{commodity} is only in part on {list.Name}, which has {(listed.Length > 0 ? "" : "not ")}{codes}: state the longer code";
    }
}
