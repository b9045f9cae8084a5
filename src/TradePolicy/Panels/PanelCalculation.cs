using System.Collections.Concurrent;

namespace TradePolicy.Panels;

/// <summary>
/// Calculates a panel. Goods have the same rates if the same tariffs are on them and their conditions have the same answers. So the
/// origins of each line are put into groups, tariff by tariff, and the duty is calculated once for each group of the panel.
/// </summary>
internal sealed class PanelCalculation
{
    private readonly PanelProgrammes programmes;
    private readonly PanelGoods goods;
    private readonly LegalView view;
    private readonly IReadOnlyList<Economy> origins;
    private readonly ScopeTable table;
    private readonly int change;
    private readonly PanelTariff?[] tariffs;
    private readonly PanelFactsTable statements;
    private readonly CommodityListsAt lists;
    private readonly ConcurrentDictionary<PanelStep, PanelGoodsGroup> classes = [];
    private readonly ConcurrentDictionary<(int Plan, int Tariff, long Answers), PanelLineGroup> plans = [];
    private readonly ConcurrentDictionary<int, int[]> members = [];
    private readonly Dictionary<Economy, OpenFact> notInData = [];
    private readonly TariffGap[] gaps;
    private readonly ConcurrentDictionary<CommodityCode, bool> hasGaps = [];
    private readonly ConcurrentDictionary<(StatutoryRate[] Rates, Economy Origin), StatutoryRate[]> incomplete = [];
    private int count;
    private int planCount;

    internal PanelCalculation(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, LegalView view)
    {
        this.goods = goods;
        this.view = view;
        this.origins = origins;
        ScheduleView schedule = goods.Schedule.ViewOf(view);
        table = schedule.All.Of(lines[0].Nomenclature);
        change = table.Rates.LastChangeBy(goods.At);
        lists = goods.Schedule.ListsAt(goods.At, view);
        tariffs = new PanelTariff?[schedule.Tariffs.Count];
        statements = new(goods, lines, origins, tariffs.Length);
        (count, planCount) = (statements.Count, statements.PlanCount);
        programmes = Divided(lines, goods.Schedule.Tariffs);
        foreach (Economy origin in origins)
        {
            if (TariffCoverage.MissingIn(goods.Schedule.Coverage, goods.Into, origin, goods.At) is { } missing)
                notInData.Add(origin, missing);
        }

        gaps = [.. goods.Schedule.Coverage.Where(coverage => coverage.ImposedBy.Equals(goods.Into)).SelectMany(coverage => coverage.Gaps)];
    }

    /// <summary>The programmes in the total with a tariff that can charge any of the goods, in the order of the schedule.</summary>
    internal ValueList<DutyProgramme> Programmes => programmes.Charging;

    /// <summary>Puts the origins of a line into groups.</summary>
    /// <param name="line">The number of the line.</param>
    /// <param name="commodity">Its commodity.</param>
    /// <returns>The group of each origin, in an array that other lines share.</returns>
    internal PanelGoodsGroup[] ClassesOf(int line, CommodityCode commodity)
    {
        PanelLineGroup plan = statements.UntaxedPlanOf(line);
        foreach ((PanelTariff tariff, int set) in On(commodity))
        {
            long answers = tariff.AnswersOf(commodity);
            plan = plans.TryGetValue((plan.Number, tariff.Number, answers), out PanelLineGroup? known)
                ? known
                : Under(plan, tariff, set, answers);
        }

        return plan.Classes;
    }

    /// <summary>The row of some goods.</summary>
    /// <param name="own">The group of the goods.</param>
    /// <param name="commodity">The commodity.</param>
    /// <param name="origin">The origin.</param>
    internal PanelRow RowOf(PanelGoodsGroup own, CommodityCode commodity, Economy origin)
    {
        StatutoryRate[] rates = own.Rates ?? RatesOf(own, commodity, origin);
        if (notInData.TryGetValue(origin, out OpenFact? missing))
            rates = incomplete.GetOrAdd((rates, origin), key => Without(key.Rates, [missing]));
        else if (gaps.Length > 0 && hasGaps.GetOrAdd(commodity, code => Array.Exists(gaps, gap => gap.MayBeOn(code)))
            && goods.Schedule.NotInData(own.Statement.Entry.OfGoods(commodity, origin), goods.At) is { Count: > 0 } all)
            rates = Without(rates, all);
        return new(commodity, origin, programmes, rates);
    }

    // If additional duties are not in the data, the rates of their programmes and the total are not known.
    private StatutoryRate[] Without(StatutoryRate[] rates, IReadOnlyList<OpenFact> missing)
    {
        StatutoryRate[] open = [.. rates];
        for (int place = 0; place < open.Length; place++)
        {
            if (place == Programmes.Count || Programmes[place].Kind == DutyKind.Additional)
                open[place] = StatutoryRate.Of(
                    DutyAmount.Unknown([.. missing, .. open[place].Reasons]), StatutoryRate.AnyWorth.CustomsValue);
        }

        return open;
    }

    private StatutoryRate[] RatesOf(PanelGoodsGroup own, CommodityCode commodity, Economy origin)
    {
        CustomsEntry entry = own.Statement.Entry.OfGoods(commodity, origin).Under(lists);
        List<OpenFact> open = [];
        IReadOnlyList<PossibleDuty> possible = DutySchedule.Possible(entry, goods.At, own.Tariffs(), MoneyRounding.None, open, null);
        DutyAssessment duty = new(entry, view, MoneyRounding.None, goods.At, null, possible, ValueList.From(open), []);
        DutyAmount nothing = DutyAmount.Of(Money.Zero(entry.CustomsValue.Currency));
        DutyAmount[][] charged = [.. possible.Select(one => one.ChargedBy(Programmes, nothing))];
        StatutoryRate[] rates = new StatutoryRate[Programmes.Count + 1];
        for (int place = 0; place < Programmes.Count; place++)
        {
            int programme = place;
            DutyAmount amount = duty.IsLawCertain ? charged[0][place] : duty.Agreed(one => charged[PlaceOf(one)][programme]);
            rates[place] = ReferenceEquals(amount, nothing) ? StatutoryRate.Nothing : StatutoryRate.Of(amount, entry.CustomsValue);
        }

        rates[^1] = StatutoryRate.Of(duty.Total, entry.CustomsValue);
        return own.Rates = rates;

        int PlaceOf(PossibleDuty one)
        {
            int place = 0;
            while (!ReferenceEquals(possible[place], one))
                place++;
            return place;
        }
    }

    private PanelLineGroup Under(PanelLineGroup plan, PanelTariff tariff, int set, long answers)
    {
        PanelGoodsGroup[]? found = null;
        foreach (int origin in MembersOf(set))
        {
            PanelGoodsGroup own = plan.Classes[origin];
            if (!own.Statement.IsCharged(tariff))
                continue;
            found ??= [.. plan.Classes];
            PanelStep step = new(own.Number, tariff.Number, answers, tariff.AnswersOf(origin));
            found[origin] = classes.TryGetValue(step, out PanelGoodsGroup? known)
                ? known
                : classes.GetOrAdd(step, own.Under(tariff, Interlocked.Increment(ref count) - 1));
        }

        return plans.GetOrAdd(
            (plan.Number, tariff.Number, answers), found is null ? plan : new(Interlocked.Increment(ref planCount) - 1, found));
    }

    // The general rates come last: they differ from line to line, while many lines have the same additional duties.
    private List<(PanelTariff Tariff, int Origins)> On(CommodityCode commodity)
    {
        List<(PanelTariff Tariff, int Origins)> on = [];
        foreach (ScopeCandidate candidate in table.OnAny(commodity.Number))
        {
            ref readonly TariffTraits traits = ref table.TraitsOf(candidate);
            if (traits.Imposer != goods.Into.Ordinal
                || table.IntervalAt(traits, change) is not { Match: not ScopeMatch.WithoutRate } interval)
                continue;
            FoundRateStep found = table.StepOf(candidate, change) with { Match = interval.Match };
            PanelTariff tariff = tariffs[table.Rates.TariffOf(found.Step).Position] ??= new(table.Rates, found, goods.At, traits, origins, lists);
            if (tariff.MayBeOn(commodity))
                on.Add((tariff, interval.Origins));
        }

        on.Sort(static (left, right) => right.Tariff.Number.CompareTo(left.Tariff.Number));
        for (int place = on.Count - 1; place > 0; place--)
        {
            if (on[place].Tariff.Number == on[place - 1].Tariff.Number)
                on.RemoveAt(place);
        }

        return on;
    }

    private int[] MembersOf(int set) => members.TryGetValue(set, out int[]? known)
        ? known
        : members.GetOrAdd(set, [.. Enumerable.Range(0, origins.Count).Where(origin => table.IsIn(set, origins[origin].Ordinal))]);

    private PanelProgrammes Divided(IReadOnlyList<CommodityCode> lines, IEnumerable<Tariff> inOrder)
    {
        HashSet<string> charging = new(StringComparer.Ordinal);
        for (int line = 0; line < lines.Count; line++)
        {
            PanelGoodsGroup[] untaxed = statements.UntaxedPlanOf(line).Classes;
            foreach ((PanelTariff tariff, int set) in On(lines[line]))
            {
                string programme = tariff.Tariff.Programme.Key;
                if (!charging.Contains(programme) && Array.Exists(MembersOf(set), origin => untaxed[origin].Statement.IsCharged(tariff)))
                    charging.Add(programme);
            }
        }

        ILookup<bool, DutyProgramme> own = inOrder.Where(tariff => tariff.ImposedBy.Equals(goods.Into)).Select(tariff => tariff.Programme)
            .Where(programme => programme.IsInTariffTotal).DistinctBy(programme => programme.Key)
            .ToLookup(programme => charging.Contains(programme.Key));
        return new(ValueList.From(own[true]), ValueList.From(own[false]));
    }
}
