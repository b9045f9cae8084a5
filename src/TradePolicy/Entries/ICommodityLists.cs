namespace TradePolicy;

/// <summary>Lists of goods as they are at one instant, on which conditions rest.</summary>
internal interface ICommodityLists
{
    /// <summary>Whether a commodity is on a list; null if there is no such list.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="commodity">The commodity.</param>
    ConditionAnswer? AnswerFor(string list, CommodityCode commodity);
}
