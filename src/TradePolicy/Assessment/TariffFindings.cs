using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>The findings about a set of tariffs.</summary>
internal static class TariffFindings
{
    internal static IEnumerable<Finding> Of(IReadOnlyList<Tariff> tariffs)
    {
        foreach (Tariff tariff in tariffs)
        {
            foreach (Finding finding in IdleExclusions(tariff).Concat(GapsWithin(tariff)).Concat(ActFindings.Of(tariff)))
                yield return finding;
        }

        foreach (IGrouping<(Economy, string), Tariff> programme in tariffs.GroupBy(tariff => (tariff.ImposedBy, tariff.Programme.Key)))
        {
            foreach (Finding finding in BetweenTariffs([.. programme]))
                yield return finding;
        }

        foreach (Finding finding in Yielding(tariffs))
            yield return finding;
    }

    private static IEnumerable<Finding> IdleExclusions(Tariff tariff) =>
        from scope in Values(tariff.Commodities)
        from code in scope.UnusedExclusions
        select new Finding(FindingKind.UnusedExclusion, true, $"{tariff.Key} excludes {code}, which it does not include.", tariff.Key);

    private static IEnumerable<Finding> GapsWithin(Tariff tariff)
    {
        IReadOnlyList<Segment<DutyRate>> segments = tariff.Rates.Segments();
        for (int index = 1; index + 1 < segments.Count; index++)
        {
            Segment<DutyRate> gap = segments[index];
            if (gap.TryGetOutcome(out Outcome<DutyRate>? none)
                && none is { IsInForce: false, Suspension: null, Ending: null, HeldInvalid: null }
                && segments.Take(index).Any(MayBeInForce) && segments.Skip(index + 1).Any(MayBeInForce))
            {
                yield return new(
                    FindingKind.Gap, true, $"{tariff.Key} has no rate {Words(gap.During)}, between two that it has.", tariff.Key);
            }
        }
    }

    private static IEnumerable<Finding> BetweenTariffs(Tariff[] tariffs)
    {
        TariffIndex index = new(tariffs);
        for (int position = 0; position < tariffs.Length; position++)
        {
            Tariff tariff = tariffs[position];
            foreach (int other in Meeting(index, tariff).Where(other => other < position).Distinct().Order())
            {
                foreach (Finding finding in Between(tariffs[other], tariff))
                    yield return finding;
            }
        }
    }

    // The positions of the tariffs that name a code of this one, a code that contains one, or a part of one; all positions
    // if it is on all goods.
    private static IEnumerable<int> Meeting(TariffIndex index, Tariff tariff)
    {
        List<int> meeting = [.. index.OnAllGoods];
        foreach (CommodityScope scope in Values(tariff.Commodities))
        {
            if (scope.CoversAll)
                return Enumerable.Range(0, index.Count);
            foreach (CommodityCode code in scope.Included)
            {
                for (int length = 0; length < index.Lengths; length++)
                    meeting.AddRange(index.Naming(code, length));
                meeting.AddRange(index.NamingPartOf(code));
            }
        }

        return meeting;
    }

    private static IEnumerable<Finding> Between(Tariff first, Tariff second)
    {
        if (ArePutApart(first, second) || !MayShareGoods(first, second))
            yield break;
        foreach (Segment<DutyRate> left in first.Rates.Segments().Where(MayBeInForce))
        {
            foreach (Segment<DutyRate> right in second.Rates.Segments().Where(MayBeInForce))
            {
                if (!Overlaps(left.During, right.During))
                    continue;
                yield return new(
                    FindingKind.Overlap,
                    left.IsInForce && right.IsInForce,
                    $"{first.Key} and {second.Key} of {first.Programme} are both on {Shared(first, second)} " +
                    $"{Words(Intervals.Common(left.During, right.During))}.",
                    first.Key,
                    second.Key);
                yield break;
            }
        }
    }

    private static IEnumerable<Finding> Yielding(IReadOnlyList<Tariff> tariffs)
    {
        HashSet<string> programmes = [.. tariffs.Select(tariff => tariff.Programme.Key)];
        HashSet<(string, string)> yields = [];
        foreach (Tariff tariff in tariffs)
        {
            foreach (string other in Values(tariff.Stacking).SelectMany(stacking => stacking.ReplacingProgrammes)
                .Distinct(StringComparer.Ordinal))
            {
                if (!programmes.Contains(other))
                    yield return new(
                        FindingKind.UnknownProgramme, true, $"{tariff.Key} is replaced by {other}, which has no tariff.", tariff.Key);
            }

            foreach (string other in LastValue(tariff.Stacking)?.ReplacingProgrammes ?? [])
            {
                if (yields.Contains((other, tariff.Programme.Key)))
                    yield return new(
                        FindingKind.MutualReplacement, true, $"{tariff.Programme.Key} and {other} replace each other.", tariff.Key);
                yields.Add((tariff.Programme.Key, other));
            }
        }
    }

    // Charged only under different conditions, such as two lists or two producers: the goods do not determine whether both are met.
    private static bool ArePutApart(Tariff first, Tariff second) =>
        first.Requirement is { } left && second.Requirement is { } right && !left.Equals(right);

    private static bool MayShareGoods(Tariff first, Tariff second) =>
        Values(first.Origins).Any(left => Values(second.Origins).Any(right => MayMeet(left, right)))
        && Values(first.Commodities).Any(left => Values(second.Commodities).Any(right => MayMeet(left, right)));

    private static bool MayMeet(EconomyScope left, EconomyScope right) =>
        Economy.All.Any(economy => !economy.IsGroup && left.Covers(economy, Now(left, right)) && right.Covers(economy, Now(left, right)));

    // Group membership is that after its last change: an earlier overlap no longer matters.
    private static Instant Now(EconomyScope left, EconomyScope right) =>
        left.ChangeInstants.Concat(right.ChangeInstants).DefaultIfEmpty(NodaConstants.UnixEpoch).Max();

    private static bool MayMeet(CommodityScope left, CommodityScope right) =>
        (left.CoversAll && right.CoversAll)
        || left.Included.Any(code => right.Covers(code) != Coverage.NotCovered && left.Covers(code) != Coverage.NotCovered)
        || right.Included.Any(code => left.Covers(code) != Coverage.NotCovered && right.Covers(code) != Coverage.NotCovered);

    private static string Shared(Tariff first, Tariff second)
    {
        CommodityScope left = first.Commodities.Initial, right = second.Commodities.Initial;
        CommodityCode[] codes = [.. left.Included.Where(code => right.Covers(code) == Coverage.Covered)
            .Concat(right.Included.Where(code => left.Covers(code) == Coverage.Covered)).Distinct().Order().Take(3)];
        return codes.Length == 0 ? "the same goods" : string.Join(", ", codes.Select(code => code.ToString()));
    }

    private static IEnumerable<T> Values<T>(Timeline<T> timeline)
        where T : notnull
    {
        if (timeline.HasInitial)
            yield return timeline.Initial;
        foreach (Enactment<T> act in timeline.Acts.OfType<Enactment<T>>())
            yield return act.Value;
    }

    private static T? LastValue<T>(Timeline<T> timeline)
        where T : class => timeline.Segments()[^1].Possible.FirstOrDefault(candidate => candidate.IsInForce)?.Value;

    private static bool MayBeInForce(Segment<DutyRate> segment) => segment.Possible.Any(candidate => candidate.IsInForce);

    private static bool Overlaps(Interval left, Interval right) =>
        (!left.HasEnd || !right.HasStart || right.Start < left.End) && (!right.HasEnd || !left.HasStart || left.Start < right.End);

    private static string Words(Interval during) =>
        $"from {(during.HasStart ? InstantPattern.ExtendedIso.Format(during.Start) : "the beginning")} to " +
        $"{(during.HasEnd ? InstantPattern.ExtendedIso.Format(during.End) : "the end")}";
}
