namespace TradePolicy.UkTariff;

/// <summary>The origins that an area with its exclusions covers.</summary>
internal static class AreaScope
{
    /// <summary>
    /// The origins of an area without those that are excluded; null if they cannot be said. The members are those of the day on which they
    /// were read, so that a scope holds for that day alone.
    /// </summary>
    /// <param name="area">The code of the area: two letters, or four digits of a group.</param>
    /// <param name="members">The codes of the members of a group; empty for a single area, and for a group if they were not given.</param>
    /// <param name="excluded">
    /// The codes of the excluded areas; <c>EU</c> and <c>1013</c> are all members of the Union.
    /// </param>
    /// <param name="reason">Why the origins cannot be said; null if they can.</param>
    /// <param name="left">
    /// The members and exclusions that no origin of an entry can be, each as a sentence part: "XC (Ceuta), which is no economy …"; and
    /// exclusions that are no members.
    /// </param>
    /// <param name="name">The name of the area, if known.</param>
    internal static EconomyScope? Of(
        string area, IReadOnlyList<string> members, IReadOnlyList<string> excluded, out string? reason, out IReadOnlyList<string> left,
        string? name = null)
    {
        List<string> outside = [];
        left = outside;
        EconomyScope? scope = Included(area, members, outside, name, out reason);
        return scope is null ? null : Without(scope, excluded, outside, ref reason);
    }

    /// <summary>The group of the members that are economies, always; null if there is none.</summary>
    internal static EconomyGroup? GroupOf(string area, IEnumerable<string> members, string? name)
    {
        GroupMembership[] own =
        [
            .. members.Select(member => AreaCodes.IsEconomy(member, out Economy? economy) && !economy.IsGroup ? economy : null)
                .OfType<Economy>().Distinct().Order().Select(static economy => GroupMembership.Of(economy)),
        ];
        return own.Length == 0 ? null : EconomyGroup.Of(KeyOf(area), NameOf(area, name), own);
    }

    /// <summary>The key of the group of an area: "area/1033".</summary>
    internal static string KeyOf(string area) => $"area/{area}";

    /// <summary>"CARIFORUM (area 1033)".</summary>
    internal static string NameOf(string area, string? name) =>
        string.IsNullOrWhiteSpace(name) ? $"area {area}" : $"{QuotedText.Cut(name.Trim())} (area {area})";

    private static EconomyScope? Included(
        string area, IReadOnlyList<string> members, List<string> outside, string? name, out string? reason)
    {
        reason = null;
        if (!AreaCodes.IsGroup(area))
        {
            if (AreaCodes.IsEconomy(area, out Economy? single))
                return EconomyScope.Of(single);
            reason = $"The area is {AreaCodes.NotAnEconomy(area)}.";
            return null;
        }

        if (area == AreaCodes.EuropeanUnion)
            return EconomyScope.Of(Economy.EuropeanUnion);
        if (members is [] && area == AreaCodes.AllOrigins)
            return EconomyScope.All;
        if (members is [])
        {
            reason = $"The members of the area {area} are not given.";
            return null;
        }

        outside.AddRange(members.Where(static member => !AreaCodes.IsEconomy(member, out _)).Select(AreaCodes.NotAnEconomy));
        EconomyGroup[] groups =
        [
            .. GroupOf(area, members, name) is { } own ? [own] : Array.Empty<EconomyGroup>(),
            .. members.Contains(Economy.EuropeanUnion.Code) ? [EconomyGroup.EuropeanUnion] : Array.Empty<EconomyGroup>(),
        ];
        if (groups.Length > 0)
            return EconomyScope.OfGroups(groups);
        reason = $"No member of the area {area} is an economy of ISO 3166-1.";
        return null;
    }

    private static EconomyScope? Without(EconomyScope scope, IReadOnlyList<string> excluded, List<string> outside, ref string? reason)
    {
        List<Economy> without = [];
        foreach (string code in excluded)
        {
            if (code == AreaCodes.EuropeanUnion)
                without.Add(Economy.EuropeanUnion);
            else if (AreaCodes.IsEconomy(code, out Economy? economy))
                without.Add(economy);
            else if (AreaCodes.IsGroup(code))
                reason = $"The area {code} is excluded, whose members are not given.";
            else
                outside.Add($"the exclusion of {AreaCodes.NotAnEconomy(code)}");
        }

        if (without.FirstOrDefault(economy => scope.Economies.Contains(economy)) is { } both)
            reason = $"{both} is the area itself and is excluded.";
        else if (without.Contains(Economy.EuropeanUnion) && scope.Groups.Contains(EconomyGroup.EuropeanUnion))
            return reason is null ? ExceptUnion(scope, without, ref reason) : null;
        return reason is null ? Less(scope, without, outside) : null;
    }

    // A group that is included cannot be excluded: it is left out of what is included, and its members out of the other groups.
    private static EconomyScope? ExceptUnion(EconomyScope scope, List<Economy> without, ref string? reason)
    {
        EconomyGroup[] others = [.. scope.Groups.Where(static group => group != EconomyGroup.EuropeanUnion)];
        if (others.Length > 0)
            return EconomyScope.OfGroups(others).Except(without);
        reason = "All members of the area are excluded.";
        return null;
    }

    private static EconomyScope Less(EconomyScope scope, List<Economy> without, List<string> outside)
    {
        EconomyScope less = scope.Except(without);
        if (!scope.CoversAll)
        {
            outside.AddRange(without.Where(economy => !economy.IsGroup && !scope.Groups.Any(group => group.Memberships.Any(
                membership => membership.Economy == economy))).Select(static economy => $"the exclusion of {economy}, which is no member"));
        }

        return less;
    }
}
