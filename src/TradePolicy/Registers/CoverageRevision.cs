using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Lays what an update says of coverage over what its register says, and finds what a careful reader should know of it.</summary>
internal static class CoverageRevision
{
    private const int MostShown = 3;

    /// <summary>The statements of the register with the update.</summary>
    internal static ValueList<TariffCoverage> Of(RegisterUpdate update, ValueList<TariffCoverage> before)
    {
        ValueList<TariffCoverage> revised = update.CoverageUpdates.Aggregate(before, (statements, change) => Of(change, statements));
        return
        [
            .. revised.Where(statement => !update.Coverage.Any(statement.IsOfTheSame)),
            .. update.Coverage.Select(stated => stated.WithGaps(
                revised.Where(stated.IsOfTheSame).SelectMany(replaced => replaced.Gaps).Distinct(), stated.Gaps)),
        ];
    }

    /// <summary>The statements of a register with a change of the gaps of one.</summary>
    /// <exception cref="UnknownTargetException">The register does not have the statement, or a gap that is closed.</exception>
    internal static ValueList<TariffCoverage> Of(CoverageUpdate change, ValueList<TariffCoverage> statements)
    {
        const string Subject = "The update of the coverage";
        TariffCoverage[] own = [.. statements.Where(change.IsAbout)];
        if (own.Length == 0)
            throw new UnknownTargetException(
                Subject, $"coverage of {change.ImposedBy} on {change.Origins}",
                statements.Count == 0
                    ? "a statement of coverage, of which the register has none"
                    : "what the register states: "
                        + string.Join("; ", statements.Select(statement => $"{statement.ImposedBy} on {statement.Origins}")));
        string[] keys = [.. own.SelectMany(statement => statement.Gaps).Select(gap => gap.Key).Distinct()];
        if (change.ClosedGaps.FirstOrDefault(key => !keys.Contains(key)) is { } unknown)
            throw new UnknownTargetException(
                Subject, unknown,
                keys.Length == 0
                    ? $"the key of a gap, of which the coverage of {change.ImposedBy} on {change.Origins} has none"
                    : $"the key of a gap. {ClosestText.HintFor(unknown, keys)}There is {string.Join(", ", keys)}");
        return
        [
            .. statements.Select(statement => change.IsAbout(statement)
                ? statement.WithGaps(statement.Gaps.Where(gap => !change.ClosedGaps.Contains(gap.Key)), change.Gaps)
                : statement),
        ];
    }

    internal static IEnumerable<Finding> Findings(RegisterUpdate update, PolicyRegister register) =>
    [
        .. update.Coverage.SelectMany(stated => Replaced(update, stated, register)),
        .. update.Coverage.SelectMany(stated => WithoutTariffs(update, stated, register)),
        .. update.CoverageUpdates.SelectMany(change => WithoutDuty(update, change, register)),
    ];

    private static IEnumerable<Finding> Replaced(RegisterUpdate update, TariffCoverage stated, PolicyRegister register) =>
        register.Coverage.Where(stated.IsOfTheSame).Select(replaced => new Finding(
            FindingKind.CoverageReplaced, true,
            stated.WithoutGaps() == replaced.WithoutGaps()
                ? $"'{update.Name}' states what the register states already: {stated}."
                : $"'{update.Name}' states '{stated}' in place of '{replaced}'."));

    // Covered and without a tariff: the sum would be none, and certain.
    private static IEnumerable<Finding> WithoutTariffs(RegisterUpdate update, TariffCoverage stated, PolicyRegister register)
    {
        ILookup<string, EconomyScope> origins = register.TariffsWithoutTruces.Concat(update.Tariffs)
            .Where(tariff => tariff.Programme.Kind == DutyKind.Additional && tariff.ImposedBy.Equals(stated.ImposedBy))
            .SelectMany(tariff => Values(update, tariff.Origins).Select(scope => (tariff.Programme.Key, scope)))
            .ToLookup(pair => pair.Key, pair => pair.scope, StringComparer.Ordinal);
        bool IsCovered(string? programme, EconomyScope origin) =>
            (programme is null ? origins.SelectMany(same => same) : origins[programme])
            .Any(scope => TariffFindings.MayMeet(scope, origin));
        IEnumerable<EconomyScope> each = stated.Origins.Economies.Count == 0
            ? [stated.Origins]
            : stated.Origins.Economies.Select(economy => EconomyScope.Of(economy));
        string?[] programmes = stated.IsOfAllProgrammes ? [null] : [.. stated.Programmes];
        foreach (string? programme in programmes)
        {
            EconomyScope[] none = [.. each.Where(origin => !IsCovered(programme, origin))];
            if (none.Length > 0)
                yield return new(
                    FindingKind.CoverageWithoutTariffs, true,
                    $"'{update.Name}' says that the register has the {stated}, but "
                    + $"there is no additional tariff of {stated.ImposedBy}{(programme is null ? "" : $" under {programme}")} on "
                    + $"{string.Join(", ", none.Select(origin => origin.ToString()))}.");
        }
    }

    private static IEnumerable<Finding> WithoutDuty(RegisterUpdate update, CoverageUpdate change, PolicyRegister register)
    {
        HashSet<string> provisions = [.. update.Acts.Select(added => added.Provision)];
        (CommodityScope Goods, Instant Begins)[] brought =
        [
            .. update.Tariffs.Concat(register.TariffsWithoutTruces
                    .Where(tariff => tariff.Provisions.Any(provisions.Contains)))
                .Where(tariff => tariff.ImposedBy.Equals(change.ImposedBy)
                    && Values(update, tariff.Origins).Any(scope => TariffFindings.MayMeet(scope, change.Origins)))
                .SelectMany(tariff => Values(update, tariff.Commodities).Select(goods => (goods, BeginOf(update, tariff)))),
        ];
        foreach ((TariffCoverage statement, TariffGap before) in register.Coverage.Where(change.IsAbout)
            .SelectMany(statement => statement.Gaps.Select(gap => (statement, gap))))
        {
            Instant since = before.From ?? statement.CompleteFrom ?? Instant.MinValue;
            TariffGap? after = change.Gaps.FirstOrDefault(gap => gap.Key == before.Key);
            if (after is null && !change.ClosedGaps.Contains(before.Key))
                continue;
            CommodityCode[] freed = [.. before.Goods.Included
                .Where(code => after is null || after.Goods.Covers(code) == Coverage.NotCovered)
                .Where(code => brought.All(duty => duty.Goods.Covers(code) == Coverage.NotCovered || duty.Begins > since))];
            bool isFreedOnAll = before.Goods.CoversAll && after is null && brought.All(duty => duty.Begins > since);
            if (freed.Length == 0 && !isFreedOnAll)
                continue;
            string goods = isFreedOnAll ? "all goods" : string.Join(", ", freed.Take(MostShown).Select(code => code.ToString()));
            string more = freed.Length > MostShown ? $" and {freed.Length - MostShown} more" : "";
            yield return new(
                FindingKind.GapWithoutDuty, true,
                $"'{update.Name}' {(after is null ? "closes" : "narrows")} the gap {before.Key}, but brings no tariff of "
                + $"{change.ImposedBy} on {goods}{more}"
                + (brought.Any(duty => isFreedOnAll || freed.Any(code => duty.Goods.Covers(code) != Coverage.NotCovered))
                    ? $" that begins with the gap, by {InstantPattern.ExtendedIso.Format(since)}." : "."),
                before.Key);
        }
    }

    // What is not certainly in force from then on does not fill a gap from then on.
    private static Instant BeginOf(RegisterUpdate update, Tariff tariff) => tariff.Rates.Acts
        .Concat(update.Acts.Where(added => added.Provision == tariff.Rates.Provision).SelectMany(added => added.Acts))
        .OfType<Enactment<DutyRate>>().Select(act => act.Begin.Latest)
        .DefaultIfEmpty(Instant.MaxValue).Min();

    private static IEnumerable<T> Values<T>(RegisterUpdate update, Timeline<T> timeline)
        where T : notnull => timeline.ValuesEver.Concat(update.Acts.Where(added => added.Provision == timeline.Provision)
            .SelectMany(added => added.Acts).OfType<Enactment<T>>().Select(act => act.Value));
}
