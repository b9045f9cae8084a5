namespace TradePolicy.Quotas;

/// <summary>What a careful reader should know of several quotas together.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class TariffQuotas
{
    /// <summary>
    /// The gaps and overlaps between the periods of each quota; quotas given twice; and of sub-quotas: one that is not among the quotas,
    /// one with more volume than its main quota in the same days, and main quotas whose sub-quotas do not all count in one way.
    /// </summary>
    /// <param name="quotas">The quotas.</param>
    /// <param name="subQuotas">Which are parts of which.</param>
    public static IReadOnlyList<Finding> Validate(IEnumerable<TariffQuota> quotas, IEnumerable<SubQuota> subQuotas)
    {
        ILookup<string, TariffQuota> byKey = Require.Each(quotas).ToLookup(static quota => quota.Key, StringComparer.Ordinal);
        ValueList<SubQuota> links = Require.Each(subQuotas);
        return
        [
            .. byKey.SelectMany(static same => same.SelectMany(static quota => quota.Validate())),
            .. byKey.Where(static same => same.Count() > 1).Select(static same =>
                new Finding(FindingKind.Duplicate, true, $"quota {same.Key} is given {same.Count()} times", same.Key)),
            .. links.SelectMany(static link => new[] { link.Main, link.Sub }).Distinct(StringComparer.Ordinal)
                .Where(key => !byKey.Contains(key))
                .Select(static key => new Finding(FindingKind.UnknownQuota, true, $"quota {key} is not among the quotas", key)),
            .. links.SelectMany(link => TooLarge(link, byKey[link.Main], byKey[link.Sub])),
            .. links.GroupBy(static link => link.Main, StringComparer.Ordinal)
                .Where(static parts => parts.Select(static part => part.Relation).Distinct().Count() > 1)
                .Select(static parts => new Finding(
                    FindingKind.RelationsDiffer, true,
                    $"some sub-quotas of {parts.Key} count one to one and others by a coefficient",
                    [parts.Key, .. parts.Select(static part => part.Sub)])),
        ];
    }

    private static IEnumerable<Finding> TooLarge(SubQuota link, IEnumerable<TariffQuota> mains, IEnumerable<TariffQuota> subs)
    {
        foreach (QuotaPeriod main in mains.SelectMany(static quota => quota.Periods))
        {
            foreach (QuotaPeriod sub in subs.SelectMany(static quota => quota.Periods))
            {
                if (Intervals.Overlap(main.During, sub.During) && main.Volume is { } whole && sub.Volume is { } part
                    && Compared(link, whole, part, sub.Days()) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Finding? Compared(SubQuota link, QuotaVolume whole, QuotaVolume part, string days)
    {
        if (!whole.IsComparableWith(part))
        {
            return new(
                FindingKind.SubQuotaExceedsMain, false,
                $"the volume of sub-quota {link.Sub}, {part}, is not measured as that of its main quota {link.Main}, {whole}",
                link.Sub, link.Main);
        }

        return part.Compare(whole) <= 0 ? null : new(
            FindingKind.SubQuotaExceedsMain, true,
            $"sub-quota {link.Sub} has {part} ({days}), more than the {whole} of its main quota {link.Main}",
            link.Sub, link.Main);
    }
}
