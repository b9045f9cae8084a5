using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>The findings about a set of tariffs.</summary>
internal static class TariffFindings
{
    internal static IEnumerable<Finding> Of(
        IReadOnlyList<Tariff> tariffs, KeyedList<CommodityList> lists, IEnumerable<TariffCoverage> coverage)
    {
        foreach (Tariff tariff in tariffs)
        {
            foreach (Finding finding in OfOne(tariff))
                yield return finding;
        }

        foreach (IGrouping<(Economy, string), Tariff> programme in tariffs.GroupBy(tariff => (tariff.ImposedBy, tariff.Programme.Key)))
        {
            foreach (Finding finding in BetweenTariffs([.. programme]))
                yield return finding;
        }

        foreach (var declared in tariffs
            .SelectMany(tariff => tariff.Headings.ValuesEver.Distinct(StringComparer.Ordinal), (tariff, heading) => (tariff, heading))
            .GroupBy(own => (own.tariff.ImposedBy, own.heading), own => own.tariff))
        {
            foreach (Finding finding in DeclaredTwice(declared.Key.heading, [.. declared]))
                yield return finding;
        }

        foreach (Finding finding in Yielding(tariffs, coverage).Concat(UnknownLists(tariffs, lists)))
            yield return finding;
    }

    /// <summary>The findings about one tariff, without regard to others.</summary>
    internal static IEnumerable<Finding> OfOne(Tariff tariff) =>
    [
        .. UnusedExclusions(tariff), .. OtherNomenclatures(tariff), .. Fractions(tariff), .. GapsWithin(tariff),
        .. ActFindings.Of(tariff),
    ];

    private static IEnumerable<Finding> UnusedExclusions(Tariff tariff) =>
        tariff.Commodities.ValuesEver.SelectMany(scope => scope.UnusedExclusions).Select(code => code.ToString())
            .Concat(tariff.Origins.ValuesEver.SelectMany(scope => scope.UnusedExclusions))
            .Select(excluded => new Finding(
                FindingKind.UnusedExclusion, true, $"{tariff.Key} excludes {excluded}, which it does not include.", tariff.Key));

    // Goods are entered under the nomenclature of the economy; only an economy that has none of its own may use that of another.
    private static IEnumerable<Finding> OtherNomenclatures(Tariff tariff)
    {
        if (Nomenclature.Of(tariff.ImposedBy) is not { } own)
            yield break;
        foreach (bool isExcluded in new[] { false, true })
        {
            CommodityCode[] others = [.. tariff.Commodities.ValuesEver.SelectMany(scope => isExcluded ? scope.Excluded : scope.Included)
                .Where(code => code is { IsNational: true, Nomenclature.Economy: { } other } && other != tariff.ImposedBy)
                .Distinct().Order()];
            if (others.Length > 0)
                yield return new(
                    FindingKind.CoversNothing,
                    false,
                    $"{tariff.Key} {(isExcluded ? "excludes" : "names")} {others[0]} of the {others[0].Nomenclature.Name}"
                        + (others.Length == 1 ? "" : $" and {others.Length - 1} more such codes")
                        + $"; goods entered into {tariff.ImposedBy} have codes of the {own.Name}, so that it would "
                        + $"{(isExcluded ? "leave out" : "cover")} none of them.",
                    tariff.Key);
        }
    }

    private static IEnumerable<Finding> Fractions(Tariff tariff) => tariff.Programme.Kind != DutyKind.Additional ? [] :
        tariff.Rates.ValuesEver.OfType<AdValorem>().Distinct()
            .Where(rate => rate.Rate > Percentage.Zero && rate.Rate < Percentage.Of(1m))
            .Select(rate => new Finding(
                FindingKind.ProbableFraction,
                false,
                $"{tariff.Key} is an additional duty of {rate}: if {Percentage.OfFraction(rate.Rate.Value)} is meant, write "
                    + $"{nameof(AdValorem)}.{nameof(AdValorem.OfFraction)} or the percentage.",
                tariff.Key));

    private static IEnumerable<Finding> GapsWithin(Tariff tariff)
    {
        IReadOnlyList<Segment<DutyRate>> segments = tariff.Rates.Segments();
        for (int index = 1; index < segments.Count; index++)
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
        foreach (CommodityScope scope in tariff.Commodities.ValuesEver)
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
        if (!ArePutApart(first, second) && InForceTogether(first, second) is var (together, isCertain))
            yield return new(
                FindingKind.Overlap,
                isCertain,
                $"{first.Key} and {second.Key} of {first.Programme} are both on {Shared(first, second, together.Start)} {Words(together)}.",
                first.Key,
                second.Key);
    }

    // A heading declares one duty, even where two tariffs say in their own ways on which goods: by a list, and by a fact about a list.
    private static IEnumerable<Finding> DeclaredTwice(string heading, Tariff[] tariffs)
    {
        for (int position = 1; position < tariffs.Length; position++)
        {
            Tariff tariff = tariffs[position];
            foreach (Tariff other in tariffs.Take(position))
            {
                if (InForceTogether(other, tariff, heading) is var (together, isCertain))
                    yield return new(
                        FindingKind.DeclaredTwice,
                        isCertain && Equals(other.Requirement, tariff.Requirement),
                        $"{other.Key} and {tariff.Key} are both declared under {heading} on {Shared(other, tariff, together.Start)} " +
                        $"{Words(together)}: its duty is charged twice.",
                        other.Key,
                        tariff.Key);
            }
        }
    }

    // When two tariffs are first certainly in force together on the same goods, or else when they may first be; null if they never are.
    private static (Interval Together, bool IsCertain)? InForceTogether(Tariff first, Tariff second, string? heading = null)
    {
        if (!MayShareGoods(first, second) || LeavesOut(first, second.CommodityList) || LeavesOut(second, first.CommodityList))
            return null;
        (Interval Together, bool IsCertain)? perhaps = null;
        foreach ((Interval left, bool isLeftCertain) in Charged(first, heading))
        {
            foreach ((Interval right, bool isRightCertain) in Charged(second, heading).Where(own => Intervals.Overlap(left, own.During)))
            {
                foreach ((Interval together, bool isCertain) in Sharing(first, second, Intervals.Common(left, right)))
                {
                    if (isCertain && isLeftCertain && isRightCertain)
                        return (together, true);
                    perhaps ??= (together, false);
                }
            }
        }

        return perhaps;
    }

    // The times within an interval in which two tariffs may be on the same goods of one origin, and whether they certainly are: what leaves
    // one of them for the other is on one at a time.
    private static IEnumerable<(Interval Together, bool IsCertain)> Sharing(Tariff first, Tariff second, Interval within) =>
        from origins in Meeting(first.Origins, second.Origins, within, MayMeet, MeetDuring)
        from goods in Meeting(first.Commodities, second.Commodities, origins.During, MayMeet, (left, right, _) => MayMeet(left, right))
        select (goods.During, origins.IsCertain && goods.IsCertain);

    // The times within an interval in which two histories may be of scopes that meet, and whether they are in every reading. What one
    // sentence leaves open is read in the same way for both.
    private static IEnumerable<(Interval During, bool IsCertain)> Meeting<T>(
        Timeline<T> first, Timeline<T> second, Interval within, Func<T, T, bool> mayMeet, Func<T, T, Interval, bool> meet)
        where T : class
    {
        foreach (Segment<T> left in first.Segments().Where(left => Intervals.Overlap(left.During, within)))
        {
            Interval common = Intervals.Common(left.During, within);
            foreach (Segment<T> right in second.Segments().Where(right => Intervals.Overlap(right.During, common)))
            {
                Interval during = Intervals.Common(right.During, common);
                (Outcome<T> Left, Outcome<T> Right)[] readings =
                    [.. from own in left.Possible from other in right.Possible where MayHoldTogether(own, other) select (own, other)];
                if (Array.Exists(readings, both => AreInForce(both) && mayMeet(both.Left.Value, both.Right.Value)))
                    yield return (during, !left.IsIncomplete && !right.IsIncomplete
                        && Array.TrueForAll(readings, both => AreInForce(both) && meet(both.Left.Value, both.Right.Value, during)));
            }
        }

        static bool AreInForce((Outcome<T> Left, Outcome<T> Right) both) => both.Left.IsInForce && both.Right.IsInForce;
    }

    // An answer that comes about in more ways than are listed may hold together with any other.
    private static bool MayHoldTogether<T>(Outcome<T> left, Outcome<T> right)
        where T : notnull => left.HoldsUnder is [] || right.HoldsUnder is []
        || left.HoldsUnder.Any(own => right.HoldsUnder.Any(own.IsCompatibleWith));

    // The times in which a tariff may be in force, and declared under a heading if one is given.
    private static IEnumerable<(Interval During, bool IsCertain)> Charged(Tariff tariff, string? heading)
    {
        IEnumerable<(Interval During, bool IsCertain)> inForce =
            tariff.Rates.Segments().Where(MayBeInForce).Select(segment => (segment.During, segment.IsInForce));
        return heading is null ? inForce
            : from rate in inForce
              from declared in tariff.Headings.Segments()
              where declared.Possible.Any(own => own.IsInForce && own.Value == heading) && Intervals.Overlap(rate.During, declared.During)
              select (Intervals.Common(rate.During, declared.During), rate.IsCertain && declared.IsInForce);
    }

    // A programme that is a gap of the coverage is known not to be in the data.
    private static IEnumerable<Finding> Yielding(IReadOnlyList<Tariff> tariffs, IEnumerable<TariffCoverage> coverage)
    {
        HashSet<string> gaps = [.. coverage.SelectMany(one => one.Gaps).Select(gap => gap.Key)];
        DutyProgramme[] programmes = [.. tariffs.Select(tariff => tariff.Programme).DistinctBy(programme => programme.Key)];
        HashSet<(string, string)> yields = [];
        foreach (Tariff tariff in tariffs)
        {
            foreach (string other in tariff.Stacking.ValuesEver.SelectMany(stacking => stacking.AllReplacingProgrammes)
                .Distinct(StringComparer.Ordinal))
            {
                if (!gaps.Contains(other) && !Array.Exists(programmes, programme => programme.IsOf(other)))
                    yield return new(
                        FindingKind.UnknownProgramme, true, $"{tariff.Key} is replaced by {other}, which has no tariff.", tariff.Key);
            }

            foreach (string other in LastValue(tariff.Stacking) is { } stacking
                ? programmes.Where(programme => stacking.AllReplacingProgrammes.Any(programme.IsOf)).Select(programme => programme.Key)
                : [])
            {
                if (yields.Contains((other, tariff.Programme.Key)))
                    yield return new(
                        FindingKind.MutualReplacement, true, $"{tariff.Programme.Key} and {other} replace each other.", tariff.Key);
                yields.Add((tariff.Programme.Key, other));
            }
        }
    }

    // Many tariffs can name one list.
    private static IEnumerable<Finding> UnknownLists(IReadOnlyList<Tariff> tariffs, KeyedList<CommodityList> lists) =>
        from named in tariffs.SelectMany(tariff => tariff.ListsNamed, (tariff, list) => (List: list, tariff.Key))
        where !lists.ContainsKey(named.List)
        group named.Key by named.List into same
        select new Finding(
            FindingKind.UnknownList, true,
            $"{same.First()}{(same.Count() == 1 ? " has" : $" and {same.Count() - 1} more have")} a condition on the list '{same.Key}', "
            + $"which is not in the schedule: it is open on all goods. {ClosestText.HintFor(same.Key, lists.Keys)}".TrimEnd(), same);

    // Charged only under different conditions, such as two lists or two producers: the goods do not determine whether both are met. Nor do
    // they if two headings declare the duties and one of them has a condition. What one heading declares twice is found as such.
    private static bool ArePutApart(Tariff first, Tariff second)
    {
        string[] left = [.. first.Headings.ValuesEver], right = [.. second.Headings.ValuesEver];
        if (left.Length > 0 && right.Length > 0)
            return left.Intersect(right, StringComparer.Ordinal).Any() || !Equals(first.Requirement, second.Requirement);
        return first.Requirement is { } own && second.Requirement is { } other && !own.Equals(other);
    }

    // Whether a tariff is charged only unless goods are on a list.
    private static bool LeavesOut(Tariff tariff, CommodityList? list) => list is not null && Required(tariff.Requirement)
        .OfType<Not<CustomsEntry>>().SelectMany(not => Alternatives(not.Condition)).OfType<OnList>().Any(on => on.List == list.Key);

    private static IEnumerable<Condition<CustomsEntry>> Required(Condition<CustomsEntry>? condition) => condition switch
    {
        null => [],
        ConditionGroup<CustomsEntry> { RequiresAll: true } group => group.Conditions.SelectMany(Required),
        _ => [condition],
    };

    private static IEnumerable<Condition<CustomsEntry>> Alternatives(Condition<CustomsEntry> condition) =>
        condition is ConditionGroup<CustomsEntry> { RequiresAll: false } group ? group.Conditions.SelectMany(Alternatives) : [condition];

    private static bool MayShareGoods(Tariff first, Tariff second) =>
        first.Origins.ValuesEver.Any(left => second.Origins.ValuesEver.Any(right => MayMeet(left, right)))
        && first.Commodities.ValuesEver.Any(left => second.Commodities.ValuesEver.Any(right => MayMeet(left, right)));

    internal static bool MayMeet(EconomyScope left, EconomyScope right) =>
        Economy.All.Any(economy => !economy.IsGroup && left.Covers(economy, Now(left, right)) && right.Covers(economy, Now(left, right)));

    // Whether some economy is of both at an instant of an interval: certain, as members are those of that time.
    private static bool MeetDuring(EconomyScope left, EconomyScope right, Interval during)
    {
        Instant[] instants = [during.Start, .. left.ChangeInstants.Concat(right.ChangeInstants).Where(during.Contains)];
        return Array.Exists(instants, at =>
            Economy.All.Any(economy => !economy.IsGroup && left.Covers(economy, at) && right.Covers(economy, at)));
    }

    // Group membership is that after its last change: an earlier overlap no longer matters.
    private static Instant Now(EconomyScope left, EconomyScope right) =>
        left.ChangeInstants.Concat(right.ChangeInstants).DefaultIfEmpty(NodaConstants.UnixEpoch).Max();

    private static bool MayMeet(CommodityScope left, CommodityScope right) =>
        (left.CoversAll && right.CoversAll) || left.Included.Any(right.Includes) || right.Included.Any(left.Includes);

    private static string Shared(Tariff first, Tariff second, Instant at)
    {
        IEnumerable<CommodityCode> codes =
            from left in GoodsOf(first, at)
            from right in GoodsOf(second, at)
            from code in left.Included.Where(code => right.Covers(code) == Coverage.Covered)
                .Concat(right.Included.Where(code => left.Covers(code) == Coverage.Covered))
            select code;
        string[] named = [.. codes.Distinct().Order().Take(3).Select(code => code.ToString())];
        return named.Length == 0 ? "the same goods" : string.Join(", ", named);
    }

    private static IEnumerable<CommodityScope> GoodsOf(Tariff tariff, Instant at) =>
        tariff.Commodities.At(at).Possible.Where(goods => goods.IsInForce).Select(goods => goods.Value);

    private static T? LastValue<T>(Timeline<T> timeline)
        where T : class => timeline.Segments()[^1].Possible.FirstOrDefault(candidate => candidate.IsInForce)?.Value;

    private static bool MayBeInForce(Segment<DutyRate> segment) => segment.Possible.Any(candidate => candidate.IsInForce);

    // No rate is in force from the beginning of time.
    private static string Words(Interval during) =>
        $"from {InstantPattern.ExtendedIso.Format(during.Start)} to " +
        $"{(during.HasEnd ? InstantPattern.ExtendedIso.Format(during.End) : "the end")}";
}
