namespace TradePolicy.Licences;

/// <summary>Whether an approval grants no more than was applied for.</summary>
internal static class LicenceGrant
{
    /// <summary>What an approval grants beyond the application, in words; empty if nothing.</summary>
    internal static IEnumerable<string> Excess(LicenceStep applied, ApplicationApproved approval)
    {
        foreach (LicensedGoods granted in approval.Goods ?? [])
        {
            LicensedGoods? asked = applied.Goods.FirstOrDefault(line => line.Line == granted.Line);
            if (asked is null)
                yield return $"line {granted.Line} is granted, and the lines "
                    + $"{string.Join(", ", applied.Goods.Select(line => line.Line))} are applied for";
            else if (IsMore(granted, asked))
                yield return $"{granted} is granted, and {asked} applied for";
        }

        foreach (TradeParty party in approval.Parties ?? [])
        {
            if (!applied.Parties.Contains(party))
                yield return $"{party} is not named in the application";
        }
    }

    // Amounts that cannot be compared may be more.
    private static bool IsMore(LicensedGoods granted, LicensedGoods asked) =>
        (asked.Quantity is { } most && !(granted.Quantity is { } quantity && quantity.IsComparableWith(most)
            && quantity.Unit.InBase(quantity.Amount) <= most.Unit.InBase(most.Amount)))
        || (asked.Value is { } worth && !(granted.Value is { } value && value.Currency.Equals(worth.Currency)
            && value.Amount <= worth.Amount));
}
