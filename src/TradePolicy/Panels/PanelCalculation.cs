using System.Collections.Concurrent;

namespace TradePolicy.Panels;

/// <summary>
/// Calculates a panel. Goods have the same rates if the same tariffs are on them and their conditions have the same answers. So the
/// origins of each line are put into groups, tariff by tariff, by the ordinary and preferential tariffs and by all others. The duty is
/// calculated once for each group, or, where the law makes them depend on each other, once for two groups together.
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
    private readonly PanelGaps gaps;
    private readonly DutyAmount nothing = DutyAmount.Of(Money.Zero(Currency.None));
    private readonly ConcurrentDictionary<(StatutoryRate[] Rates, OpenFact[] Missing), StatutoryRate[]> incomplete = [];
    private readonly ConcurrentDictionary<(int Base, int Others), StatutoryRate[]> rates = [];
    private readonly ConcurrentDictionary<(int Others, object BaseKey), PanelDuty> dutiesOnBase = [];
    private readonly DutyProgramme[] baseProgrammes;
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
        gaps = new(goods, origins);
        baseProgrammes =
            [.. goods.Schedule.Tariffs.Select(tariff => tariff.Programme).Where(IsBase).DistinctBy(programme => programme.Key)];
    }

    /// <summary>The programmes in the total with a tariff that can charge any of the goods, in the order of the schedule.</summary>
    internal ValueList<DutyProgramme> Programmes => programmes.Charging;

    /// <summary>Puts the origins of a line into groups.</summary>
    /// <param name="line">The number of the line.</param>
    /// <param name="commodity">Its commodity.</param>
    /// <returns>The groups of each origin, in arrays that other lines share.</returns>
    internal PanelLine LineOf(int line, CommodityCode commodity)
    {
        PanelLineGroup byBase = statements.UntaxedPlanOf(line), byOthers = byBase;
        foreach ((PanelTariff tariff, int set) in On(commodity))
        {
            if (IsBase(tariff.Tariff.Programme))
                byBase = Under(byBase, tariff, set, commodity);
            else
                byOthers = Under(byOthers, tariff, set, commodity);
        }

        return new(byBase.Classes, byOthers.Classes, gaps.MissingOn(byBase.Classes[0].Statement.Entry, commodity));
    }

    /// <summary>The row of some goods.</summary>
    /// <param name="line">The groups of the goods of the line.</param>
    /// <param name="commodity">The commodity.</param>
    /// <param name="place">The number of the origin.</param>
    internal PanelRow RowOf(in PanelLine line, CommodityCode commodity, int place)
    {
        Economy origin = origins[place];
        PanelGoodsGroup byBase = line.Base[place], byOthers = line.Others[place];
        if (!rates.TryGetValue((byBase.Number, byOthers.Number), out StatutoryRate[]? own))
            own = rates.GetOrAdd((byBase.Number, byOthers.Number), RatesOf(byBase, byOthers, commodity, origin));
        if (gaps.MissingFor(place, line.Missing) is { } missing)
            own = incomplete.TryGetValue((own, missing), out StatutoryRate[]? known)
                ? known
                : incomplete.GetOrAdd((own, missing), Without(own, missing));
        return new(commodity, origin, programmes, own);
    }

    // If additional duties are not in the data, the rates of their programmes and the total are not known.
    private StatutoryRate[] Without(StatutoryRate[] rates, OpenFact[] missing)
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

    private StatutoryRate[] RatesOf(PanelGoodsGroup byBase, PanelGoodsGroup byOthers, CommodityCode commodity, Economy origin)
    {
        CustomsEntry entry = byBase.Statement.Entry.OfGoods(commodity, origin).Under(lists);
        if (SeparationOf(byBase, isBase: true) == PanelSeparation.Alone
            && SeparationOf(byOthers, isBase: false) is var separation and not PanelSeparation.Together
            && (byBase.BaseDuty ??= DutyOf(entry, byBase, null)) is { Base: { } baseDuties } ofBase)
        {
            PanelDuty ofOthers = separation == PanelSeparation.Alone
                ? byOthers.OtherDuty ??= DutyOf(entry, byOthers, baseDuties)
                : dutiesOnBase.GetOrAdd((byOthers.Number, ofBase.Key), _ => DutyOf(entry, byOthers, baseDuties));
            return Sum(ofBase, ofOthers, entry);
        }

        return Together(entry, [.. byBase.Tariffs(), .. byOthers.Tariffs()]);
    }

    // The duty by some tariffs alone. With a base duty, that is the one on which they build.
    private PanelDuty DutyOf(CustomsEntry entry, PanelGoodsGroup own, BaseDuties? given)
    {
        PossibleDuty duty = DutyCalculation.Of(
            entry, goods.At, own.Tariffs(), LegalWorld.Certain, MoneyRounding.None, null, ref given);
        return new(duty.ChargedBy(Programmes, nothing), duty.Total, given);
    }

    private StatutoryRate[] Sum(PanelDuty ofBase, PanelDuty ofOthers, CustomsEntry entry)
    {
        StatutoryRate[] all = new StatutoryRate[Programmes.Count + 1];
        for (int place = 0; place < Programmes.Count; place++)
        {
            DutyAmount amount = (IsBase(Programmes[place]) ? ofBase : ofOthers).ByProgramme[place];
            all[place] = ReferenceEquals(amount, nothing) ? StatutoryRate.Nothing : StatutoryRate.Of(amount, entry.CustomsValue);
        }

        DutySum total = default;
        total.Add(ofBase.Total);
        total.Add(ofOthers.Total);
        all[^1] = StatutoryRate.Of(total.In(entry.CustomsValue.Currency), entry.CustomsValue);
        return all;
    }

    private StatutoryRate[] Together(CustomsEntry entry, List<TariffAtInstant> tariffsOn)
    {
        List<OpenFact> open = [];
        IReadOnlyList<PossibleDuty> possible = DutySchedule.Possible(entry, goods.At, tariffsOn, MoneyRounding.None, open, null);
        DutyAssessment duty = new(entry, view, MoneyRounding.None, goods.At, null, possible, ValueList.From(open), []);
        DutyAmount[][] charged = [.. possible.Select(one => one.ChargedBy(Programmes, nothing))];
        StatutoryRate[] all = new StatutoryRate[Programmes.Count + 1];
        for (int place = 0; place < Programmes.Count; place++)
        {
            int programme = place;
            DutyAmount amount = duty.IsLawCertain ? charged[0][place] : duty.Agreed(one => charged[PlaceOf(one)][programme]);
            all[place] = ReferenceEquals(amount, nothing) ? StatutoryRate.Nothing : StatutoryRate.Of(amount, entry.CustomsValue);
        }

        all[^1] = StatutoryRate.Of(duty.Total, entry.CustomsValue);
        return all;

        int PlaceOf(PossibleDuty one)
        {
            int place = 0;
            while (!ReferenceEquals(possible[place], one))
                place++;
            return place;
        }
    }

    // Where the law is in doubt, a part of the goods has a value of its own, or a tariff yields to the ordinary duty or that to another,
    // all tariffs are needed. A share of the value needs no other duty.
    private PanelSeparation SeparationOf(PanelGoodsGroup own, bool isBase)
    {
        if (own.Separation is { } known)
            return known;
        List<TariffAtInstant> on = own.Tariffs();
        bool isTogether = own.Statement.Entry.Basis.ComponentValues.Count > 0 || on.Exists(tariff =>
            tariff.HasSeveralAnswers || tariff.IsIncomplete || tariff.IsBeyondHorizon
                || tariff.Terms.Stacking.Values.Any(stacking => isBase
                    ? !stacking.Equals(Stacking.Cumulative)
                    : stacking.AllReplacingProgrammes.Any(key => Array.Exists(baseProgrammes, programme => programme.IsOf(key)))));
        bool buildsOnBase = !isBase && on.Exists(tariff => tariff.RatesInForce.Any(rate => rate.ShareOfCustomsValue is null));
        PanelSeparation found = isTogether ? PanelSeparation.Together
            : buildsOnBase ? PanelSeparation.OnBaseDuty : PanelSeparation.Alone;
        own.Separation = found;
        return found;
    }

    private static bool IsBase(DutyProgramme programme) => programme.Kind is DutyKind.Ordinary or DutyKind.Preferential;

    private PanelLineGroup Under(PanelLineGroup plan, PanelTariff tariff, int set, CommodityCode commodity)
    {
        long answers = tariff.AnswersOf(commodity);
        if (plans.TryGetValue((plan.Number, tariff.Number, answers), out PanelLineGroup? known))
            return known;
        PanelGoodsGroup[]? found = null;
        foreach (int origin in MembersOf(set))
        {
            PanelGoodsGroup own = plan.Classes[origin];
            if (!own.Statement.IsCharged(tariff))
                continue;
            found ??= [.. plan.Classes];
            PanelStep step = new(own.Number, tariff.Number, answers, tariff.AnswersOf(origin));
            found[origin] = classes.TryGetValue(step, out PanelGoodsGroup? same)
                ? same
                : classes.GetOrAdd(step, own.Under(tariff, Interlocked.Increment(ref count) - 1));
        }

        return plans.GetOrAdd(
            (plan.Number, tariff.Number, answers), found is null ? plan : new(Interlocked.Increment(ref planCount) - 1, found));
    }

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
            PanelTariff tariff = tariffs[table.Rates.TariffOf(found.Step).Position] ??=
                new(table.Rates, found, goods.At, traits, origins, lists);
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
