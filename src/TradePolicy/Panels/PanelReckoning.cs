using System.Collections.Concurrent;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// Works out a panel. Goods on which the same tariffs are, and which answer alike what these ask, have the same rates: so each line
/// puts its origins into classes, tariff by tariff, and the duty is worked out once for each class of the panel.
/// </summary>
internal sealed class PanelReckoning
{
    private readonly Instant at;
    private readonly LegalView view;
    private readonly IReadOnlyList<Economy> origins;
    private readonly ScopeTable table;
    private readonly PanelTariff?[] tariffs;
    private readonly PanelStatements statements;
    private readonly ConcurrentDictionary<PanelStep, PanelClass> classes = [];
    private readonly ConcurrentDictionary<int, int[]> members = [];
    private int count;

    internal PanelReckoning(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, LegalView view)
    {
        at = goods.At;
        this.view = view;
        this.origins = origins;
        table = goods.Schedule.ViewOf(view).All.Of(lines[0].Nomenclature);
        tariffs = [.. table.Tariffs.Select((tariff, number) => tariff.Tariff.ImposedBy == goods.Into ? PanelTariff.At(tariff, at, number, origins) : null)];
        statements = new(goods, lines, origins, tariffs.Length);
        count = statements.Count;
        Programmes = Charging(lines, goods.Schedule.Tariffs);
    }

    /// <summary>The programmes in the total of which a tariff can charge any of the goods, in the order of the schedule.</summary>
    internal IReadOnlyList<DutyProgramme> Programmes { get; }

    /// <summary>Puts the origins of a line into classes.</summary>
    /// <param name="line">The number of the line.</param>
    /// <param name="commodity">Its commodity.</param>
    /// <param name="found">The class of each origin.</param>
    internal void Classify(int line, CommodityCode commodity, PanelClass[] found)
    {
        for (int origin = 0; origin < found.Length; origin++)
            found[origin] = statements.Of(line, origin).Untaxed;
        foreach ((PanelTariff tariff, int set) in On(commodity))
        {
            long answers = tariff.AnswersOf(commodity);
            PanelStep last = default;
            PanelClass? after = null;
            foreach (int origin in MembersOf(set))
            {
                PanelClass own = found[origin];
                PanelStep step = new(own.Number, tariff.Number, answers, tariff.AnswersOf(origin));
                if (after is null || step != last)
                    (last, after) = (step, own.Statement.IsCharged(tariff) ? Under(own, tariff, step) : own);
                found[origin] = after;
            }
        }
    }

    /// <summary>The row of goods.</summary>
    /// <param name="goods">Their class.</param>
    /// <param name="commodity">The commodity.</param>
    /// <param name="origin">The origin.</param>
    internal PanelRow RowOf(PanelClass goods, CommodityCode commodity, Economy origin) => new(commodity, origin, Programmes, RatesOf(goods, commodity, origin));

    private StatutoryRate[] RatesOf(PanelClass goods, CommodityCode commodity, Economy origin)
    {
        if (goods.Rates is { } known)
            return known;
        CustomsEntry entry = goods.Statement.Entry.OfGoods(commodity, origin);
        List<MissingFact> open = [];
        PossibleDuty[] possible = DutySchedule.Possible(entry, at, goods.Tariffs(), MoneyRounding.None, open);
        DutyAssessment duty = new(entry, view, MoneyRounding.None, at, null, possible, open);
        StatutoryRate[] rates =
        [
            .. Programmes.Select(programme => StatutoryRate.Of(duty.Agreed(one => one.ChargedBy(programme, entry.CustomsValue)), entry.CustomsValue)),
            StatutoryRate.Of(duty.Total, entry.CustomsValue),
        ];
        return goods.Rates = rates;
    }

    private PanelClass Under(PanelClass goods, PanelTariff tariff, PanelStep step) => classes.TryGetValue(step, out PanelClass? known)
        ? known
        : classes.GetOrAdd(step, goods.Under(tariff, Interlocked.Increment(ref count) - 1));

    // The general rates come last: they differ from line to line, while additional duties are on many lines alike.
    private List<(PanelTariff Tariff, int Origins)> On(CommodityCode commodity)
    {
        List<(PanelTariff Tariff, int Origins)> on = [];
        ScopeTable.CandidateWalk walk = table.On(commodity.Number);
        while (walk.MoveNext())
        {
            ref readonly ScopeCandidate candidate = ref walk.Current;
            if (tariffs[candidate.Tariff] is { } tariff && walk.Piece.Contains(at) && tariff.MayBeOn(commodity) && !on.Exists(other => other.Tariff == tariff))
                on.Add((tariff, candidate.Origins));
        }

        on.Sort(static (left, right) => right.Tariff.Number.CompareTo(left.Tariff.Number));
        return on;
    }

    private int[] MembersOf(int set) => members.TryGetValue(set, out int[]? known)
        ? known
        : members.GetOrAdd(set, [.. Enumerable.Range(0, origins.Count).Where(origin => table.IsIn(set, origins[origin].Ordinal))]);

    private DutyProgramme[] Charging(IReadOnlyList<CommodityCode> lines, IEnumerable<Tariff> inOrder)
    {
        HashSet<string> charging = new(StringComparer.Ordinal);
        for (int line = 0; line < lines.Count; line++)
        {
            foreach ((PanelTariff tariff, int set) in On(lines[line]))
            {
                string programme = tariff.Tariff.Programme.Key;
                if (!charging.Contains(programme) && Array.Exists(MembersOf(set), origin => statements.Of(line, origin).IsCharged(tariff)))
                    charging.Add(programme);
            }
        }

        return [.. inOrder.Select(tariff => tariff.Programme).Where(programme => programme.IsInTariffTotal && charging.Contains(programme.Key)).DistinctBy(programme => programme.Key)];
    }
}
