using System.Collections.Concurrent;
using NodaTime;

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
    private readonly PanelPart[] parts;
    private readonly PanelFactsTable statements;
    private readonly CommodityListsAt lists;
    private readonly PanelScopes scopes = new();
    private readonly ConcurrentDictionary<PanelStep, PanelGoodsGroup> classes = [];
    private readonly ConcurrentDictionary<(int Plan, int Tariff, long Answers), PanelLineGroup> plans = [];
    private readonly PanelGaps gaps;
    private readonly DutyAmount nothing = DutyAmount.Of(Money.Zero(Currency.None));
    private readonly ConcurrentDictionary<PanelDuty, PanelDuty> duties = [];
    private readonly ConcurrentDictionary<BaseDuties, int> baseDuties = [];
    private readonly ConcurrentDictionary<(int Others, int BaseDuty), PanelDuty> dutiesOnBase = [];
    private readonly ConcurrentDictionary<(int Base, int Others), StatutoryRate[]> sums = [];
    private readonly ConcurrentDictionary<(int Base, int Others), StatutoryRate[]> together = [];
    private readonly ConcurrentDictionary<Instant, OpenFact> horizons = [];
    private readonly ConcurrentDictionary<SameObjects, StatutoryRate[]> afterHorizon = [];
    private readonly ConcurrentDictionary<SameObjects, StatutoryRate> rateAfterHorizon = [];
    private readonly ConcurrentDictionary<SameObjects, StatutoryRate[]> incomplete = [];
    private readonly ConcurrentDictionary<SameObjects, StatutoryRate> lacking = [];
    private readonly DutyProgramme[] baseProgrammes;
    private int count;
    private int planCount;
    private int dutyCount;
    private int baseDutyCount;

    internal PanelCalculation(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, LegalView view)
    {
        this.goods = goods;
        this.view = view;
        this.origins = origins;
        PanelLaw law = goods.Law ?? PanelLaw.Of(goods.Schedule, goods.At, view);
        parts = [.. law.Parts.Select(part => new PanelPart(part, goods, lines[0].Nomenclature, origins))];
        lists = law.Lists;
        statements = new(goods, lines, origins, goods.Schedule.Tariffs.Count);
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
        byte[] answers = scopes.NoAnswers();
        foreach (PanelPart part in parts)
            Add(part, part.FoundFor(commodity));

        // Those that do not charge any more make no difference between goods that are beyond the horizon with another.
        foreach (PanelPart part in parts)
            AddBeyond(part, part.FoundFor(commodity));
        return new(byBase.Classes, byOthers.Classes, gaps.MissingOn(byBase.Classes[0].Statement.Entry, commodity));

        // The tariffs on the widest goods come first, so that lines have as much in common as they can.
        void Add(PanelPart part, PanelTariffs? tariffs)
        {
            if (tariffs is null)
                return;
            Add(part, tariffs.Wider);
            foreach ((PanelTariff tariff, int set) in tariffs.Own)
            {
                if (tariff.IsOnlyBeyondHorizon || !tariff.MayBeOn(commodity, answers))
                    continue;
                Put(tariff, part.MembersOf(set), tariff.AnswersOf(commodity, answers));
            }
        }

        void AddBeyond(PanelPart part, PanelTariffs? tariffs)
        {
            for (PanelTariffs? on = tariffs; on is not null; on = on.Wider)
            {
                foreach ((PanelTariff tariff, int set) in on.Own)
                {
                    if (tariff.IsOnlyBeyondHorizon && !byBase.IsBeyondWith(tariff) && !byOthers.IsBeyondWith(tariff)
                        && tariff.MayBeOn(commodity, answers))
                        Put(tariff, part.MembersOf(set), 0L);
                }
            }
        }

        void Put(PanelTariff tariff, int[] on, long answersOfGoods)
        {
            if (tariff.IsBase)
                byBase = Under(byBase, tariff, on, answersOfGoods);
            else
                byOthers = Under(byOthers, tariff, on, answersOfGoods);
        }
    }

    /// <summary>The row of some goods.</summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="place">The number of the origin.</param>
    /// <param name="own">The rates on the goods.</param>
    internal PanelRow RowOf(CommodityCode commodity, int place, StatutoryRate[] own) => new(commodity, origins[place], programmes, own);

    /// <summary>The rates of the programmes on some goods, and then of all together, in an array that other goods share.</summary>
    /// <param name="line">The groups of the goods of the line.</param>
    /// <param name="commodity">The commodity.</param>
    /// <param name="place">The number of the origin.</param>
    internal StatutoryRate[] RatesOf(in PanelLine line, CommodityCode commodity, int place)
    {
        StatutoryRate[] own = RatesOf(line.Base[place], line.Others[place], commodity, origins[place]);
        if (gaps.MissingFor(place, line.Missing) is not { } missing)
            return own;
        return incomplete.TryGetValue(new(own, missing), out StatutoryRate[]? known)
            ? known
            : incomplete.GetOrAdd(new(own, missing), Without(own, missing));
    }

    // If additional duties are not in the data, the rates of their programmes and the total are not known.
    private StatutoryRate[] Without(StatutoryRate[] rates, OpenFact[] missing)
    {
        StatutoryRate[] open = [.. rates];
        for (int place = 0; place < open.Length; place++)
        {
            if (place == Programmes.Count || Programmes[place].Kind == DutyKind.Additional)
                open[place] = Lacking(open[place].IsCertain ? StatutoryRate.Nothing : open[place], missing);
        }

        return open;
    }

    // What is not known because duties are missing has no amount: of a known rate nothing is left.
    private StatutoryRate Lacking(StatutoryRate rate, OpenFact[] missing)
    {
        SameObjects both = new(rate, missing);
        return lacking.TryGetValue(both, out StatutoryRate? known)
            ? known
            : lacking.GetOrAdd(
                both, StatutoryRate.Of(DutyAmount.Unknown([.. missing, .. rate.Reasons]), StatutoryRate.AnyWorth.CustomsValue));
    }

    private StatutoryRate[] RatesOf(PanelGoodsGroup byBase, PanelGoodsGroup byOthers, CommodityCode commodity, Economy origin)
    {
        StatutoryRate[] known = AsFarAsKnown(byBase, byOthers, commodity, origin);
        return PanelGoodsGroup.EarlierOf(byBase.Beyond, byOthers.Beyond) is { } beyond ? After(known, beyond) : known;
    }

    private StatutoryRate[] AsFarAsKnown(PanelGoodsGroup byBase, PanelGoodsGroup byOthers, CommodityCode commodity, Economy origin)
    {
        StatutoryRate[]? known;
        if (SeparationOf(byBase, isBase: true) == PanelSeparation.Alone
            && SeparationOf(byOthers, isBase: false) is var separation and not PanelSeparation.Together
            && (byBase.BaseDuty ??= DutyOf(EntryOf(byBase, commodity, origin), byBase, null)) is { Base: { } given } ofBase)
        {
            PanelDuty? ofOthers;
            if (separation == PanelSeparation.Alone)
            {
                ofOthers = byOthers.OtherDuty ??= DutyOf(EntryOf(byOthers, commodity, origin), byOthers, given);
            }
            else if (!dutiesOnBase.TryGetValue((byOthers.Number, ofBase.BaseNumber), out ofOthers))
            {
                ofOthers = dutiesOnBase.GetOrAdd(
                    (byOthers.Number, ofBase.BaseNumber), DutyOf(EntryOf(byOthers, commodity, origin), byOthers, given));
            }

            return sums.TryGetValue((ofBase.Number, ofOthers.Number), out known)
                ? known
                : sums.GetOrAdd((ofBase.Number, ofOthers.Number), Sum(ofBase, ofOthers));
        }

        return together.TryGetValue((byBase.Number, byOthers.Number), out known)
            ? known
            : together.GetOrAdd(
                (byBase.Number, byOthers.Number),
                Together(EntryOf(byBase, commodity, origin), PanelGoodsGroup.Tariffs(byBase, byOthers)));
    }

    // What is known to apply after the horizon of a tariff is only possible: none of the rates is known.
    private StatutoryRate[] After(StatutoryRate[] known, PanelTariff beyond)
    {
        OpenFact fact = horizons.GetOrAdd(beyond.Horizon, _ => beyond.Reading.AfterHorizon);
        SameObjects both = new(known, fact);
        return afterHorizon.TryGetValue(both, out StatutoryRate[]? rates)
            ? rates
            : afterHorizon.GetOrAdd(
                both, [.. known.Select(rate => rateAfterHorizon.GetOrAdd(new(rate, fact), _ => rate.Lacking(fact)))]);
    }

    private CustomsEntry EntryOf(PanelGoodsGroup own, CommodityCode commodity, Economy origin) =>
        own.Statement.Entry.OfGoods(commodity, origin).Under(lists);

    // The duty by some tariffs alone. With a base duty, that is the one on which they build.
    private PanelDuty DutyOf(CustomsEntry entry, PanelGoodsGroup own, BaseDuties? given)
    {
        BaseDuties? decided = given;
        PossibleDuty duty = DutyCalculation.Of(
            entry, goods.At, PanelGoodsGroup.Tariffs(own), LegalWorld.Certain, MoneyRounding.None, null, ref decided);
        PanelDuty made = new(
            [.. duty.ChargedBy(Programmes, nothing).Select(amount => RateOf(amount, entry))], duty.Total, entry.CustomsValue,
            given is null ? decided : null);
        return duties.TryGetValue(made, out PanelDuty? same)
            ? same
            : duties.GetOrAdd(made, made with
            {
                Number = Interlocked.Increment(ref dutyCount),
                BaseNumber = made.Base is { } charged
                    ? baseDuties.GetOrAdd(charged, _ => Interlocked.Increment(ref baseDutyCount))
                    : 0,
            });
    }

    private StatutoryRate RateOf(DutyAmount amount, CustomsEntry entry) =>
        ReferenceEquals(amount, nothing) ? StatutoryRate.Nothing : StatutoryRate.Of(amount, entry.CustomsValue);

    private StatutoryRate[] Sum(PanelDuty ofBase, PanelDuty ofOthers)
    {
        StatutoryRate[] all = new StatutoryRate[Programmes.Count + 1];
        for (int place = 0; place < Programmes.Count; place++)
            all[place] = (IsBase(Programmes[place]) ? ofBase : ofOthers).ByProgramme[place];
        DutySum total = default;
        total.Add(ofBase.Total);
        total.Add(ofOthers.Total);
        all[^1] = StatutoryRate.Of(total.In(ofBase.CustomsValue.Currency), ofBase.CustomsValue);
        return all;
    }

    private StatutoryRate[] Together(CustomsEntry entry, List<TariffAtInstant> tariffsOn)
    {
        List<OpenFact> open = [];
        IReadOnlyList<PossibleDuty> possible = DutyReadings.Of(entry, goods.At, tariffsOn, MoneyRounding.None, open, null);
        DutyAssessment duty = new(entry, view, MoneyRounding.None, goods.At, null, possible, ValueList.From(open), []);
        DutyAmount[][] charged = [.. possible.Select(one => one.ChargedBy(Programmes, nothing))];
        StatutoryRate[] all = new StatutoryRate[Programmes.Count + 1];
        for (int place = 0; place < Programmes.Count; place++)
        {
            int programme = place;
            DutyAmount amount = duty.IsLawCertain ? charged[0][place] : duty.Agreed(one => charged[PlaceOf(one)][programme]);
            all[place] = RateOf(amount, entry);
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
    private PanelSeparation SeparationOf(PanelGoodsGroup own, bool isBase) => own.Separation ??= FoundSeparationOf(own, isBase);

    private PanelSeparation FoundSeparationOf(PanelGoodsGroup own, bool isBase)
    {
        List<TariffAtInstant> on = PanelGoodsGroup.Tariffs(own);
        bool isTogether = own.Statement.Entry.Basis.ComponentValues.Count > 0 || on.Exists(tariff =>
            tariff.HasSeveralAnswers || tariff.IsIncomplete
                || tariff.Terms.Stacking.Values.Any(stacking => isBase
                    ? !stacking.Equals(Stacking.Cumulative)
                    : stacking.AllReplacingProgrammes.Any(key => Array.Exists(baseProgrammes, programme => programme.IsOf(key)))));
        bool buildsOnBase = !isBase && on.Exists(tariff => tariff.RatesInForce.Any(rate => rate.ShareOfCustomsValue is null));
        return isTogether ? PanelSeparation.Together : buildsOnBase ? PanelSeparation.OnBaseDuty : PanelSeparation.Alone;
    }

    private static bool IsBase(DutyProgramme programme) => programme.Kind is DutyKind.Ordinary or DutyKind.Preferential;

    private PanelLineGroup Under(PanelLineGroup plan, PanelTariff tariff, int[] on, long answers)
    {
        if (plans.TryGetValue((plan.Number, tariff.Number, answers), out PanelLineGroup? known))
            return known;
        PanelGoodsGroup[]? found = null;
        PanelStep last = default;
        PanelGoodsGroup? next = null;
        foreach (int origin in on)
        {
            PanelGoodsGroup own = plan.Classes[origin];
            if (!tariff.MayBeFrom(origin) || !own.Statement.IsCharged(tariff) || (tariff.IsOnlyBeyondHorizon && own.IsBeyondWith(tariff)))
                continue;
            PanelStep step = new(own.Number, tariff.Number, answers, tariff.AnswersOf(origin));

            // Neighbouring origins are mostly in the same group.
            if (next is null || step != last)
                next = classes.TryGetValue(step, out PanelGoodsGroup? same)
                    ? same
                    : classes.GetOrAdd(step, own.Under(tariff, Interlocked.Increment(ref count) - 1));
            last = step;
            (found ??= [.. plan.Classes])[origin] = next;
        }

        return plans.GetOrAdd(
            (plan.Number, tariff.Number, answers), found is null ? plan : new(Interlocked.Increment(ref planCount) - 1, found));
    }

    private PanelTariff Made(PanelPart part, FoundRateStep found, int place) =>
        new(part.Table.Rates, found, goods.At, part.Table.TraitsOf(found), origins, lists, scopes, place);

    // Which programmes can charge any of the goods must be known before the first row. All tariffs are found on the way, so that threads
    // that calculate rows only read them.
    private PanelProgrammes Divided(IReadOnlyList<CommodityCode> lines, IEnumerable<Tariff> inOrder)
    {
        Func<PanelPart, FoundRateStep, int, PanelTariff> make = Made;
        HashSet<string> charging = new(StringComparer.Ordinal);
        bool[] isKnown = new bool[goods.Schedule.Tariffs.Count];
        PanelLineGroup?[] nothingUnder = new PanelLineGroup?[isKnown.Length];
        for (int line = 0; line < lines.Count; line++)
        {
            PanelLineGroup untaxed = statements.UntaxedPlanOf(line);
            byte[]? answers = null;
            foreach (PanelPart part in parts)
            {
                for (PanelTariffs? on = part.Find(lines[line], make); on is not null; on = on.Wider)
                {
                    foreach ((PanelTariff tariff, int set) in on.Own)
                    {
                        if (isKnown[tariff.Number] || nothingUnder[tariff.Number] == untaxed)
                            continue;
                        if (charging.Contains(tariff.Tariff.Programme.Key))
                            isKnown[tariff.Number] = true;
                        else if (!MayCharge(tariff, part.MembersOf(set), untaxed.Classes))
                            nothingUnder[tariff.Number] = untaxed;
                        else if (tariff.MayBeOn(lines[line], answers ??= scopes.NoAnswers()))
                            charging.Add(tariff.Tariff.Programme.Key);
                    }
                }
            }
        }

        ILookup<bool, DutyProgramme> own = inOrder.Where(tariff => tariff.ImposedBy.Equals(goods.Into)).Select(tariff => tariff.Programme)
            .Where(programme => programme.IsInTariffTotal).DistinctBy(programme => programme.Key)
            .ToLookup(programme => charging.Contains(programme.Key));
        return new(ValueList.From(own[true]), ValueList.From(own[false]));
    }

    private static bool MayCharge(PanelTariff tariff, int[] origins, PanelGoodsGroup[] untaxed)
    {
        foreach (int origin in origins)
        {
            if (untaxed[origin].Statement.IsCharged(tariff))
                return true;
        }

        return false;
    }
}
