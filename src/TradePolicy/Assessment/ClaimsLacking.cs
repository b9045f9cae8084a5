namespace TradePolicy;

/// <summary>
/// The claims that an exemption lacks of an entry that makes another of its claims: a vehicle for which the USMCA is claimed, and not the
/// heading of vehicles whose content is approved. An entry that makes none of its claims is of other goods, as most are.
/// </summary>
internal static class ClaimsLacking
{
    /// <summary>The claims; null if the entry makes none of the condition's, or lacks more than claims.</summary>
    /// <param name="condition">The condition of the exemption, which is not met.</param>
    /// <param name="entry">The entry.</param>
    internal static string? In(Condition<CustomsEntry> condition, CustomsEntry entry)
    {
        if (entry.Claims.Count == 0)
            return null;
        string[] asked = [.. condition.Leaves.OfType<ClaimMade>().Select(claim => claim.Claim).Distinct()];
        string[] unmade = [.. asked.Where(claim => !entry.Claims.Contains(claim))];
        if (unmade.Length == asked.Length || !IsMetWith(unmade))
            return null;
        string[] needed = [.. unmade.Where(claim => !IsMetWith(unmade.Where(other => other != claim)))];
        return needed.Length > 0 ? $"{string.Join(" and ", needed)} {(needed.Length == 1 ? "is" : "are")}" : null;

        bool IsMetWith(IEnumerable<string> further) =>
            condition.AnswerFor(further.Aggregate(entry, (goods, claim) => goods.WithClaim(claim))).IsMet;
    }
}
