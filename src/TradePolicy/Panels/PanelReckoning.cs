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
        tariffs = [.. table.Tariffs.Select((tariff, number) => tariff.Tariff.ImposedBy == goods.Into ? PanelTariff.At(tariff, at, number) : null)];
        statements = new(goods, lines, origins, tariffs.Length);
        count = statements.Count;
        Programmes = Charging(goods.Schedule.Tariffs);
    }

    /// <summary>The programmes of which a tariff can charge any of the goods, in the order of the schedule.</summary>
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
            PanelClass? before = null, after = null;
            foreach (int origin in MembersOf(set))
            {
                PanelClass own = found[origin];
                if (own == before && !tariff.TurnsOnOrigin)
                {
                    found[origin] = after!;
                    continue;
                }

                before = own;
                after = found[origin] = own.Statement.IsCharged(tariff) ? Under(own, tariff, answers, origin) : own;
            }
        }
    }

    /// <summary>The rates of a class, and then their total.</summary>
    /// <param name="goods">The class.</param>
    /// <param name="commodity">A commodity in it.</param>
    /// <param name="origin">The origin of goods of that commodity that are in it.</param>
    internal StatutoryRate[] RatesOf(PanelClass goods, CommodityCode commodity, Economy origin)
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

    private PanelClass Under(PanelClass goods, PanelTariff tariff, long answers, int origin)
    {
        PanelStep step = new(goods.Number, tariff.Number, answers, tariff.TurnsOnOrigin ? origin : -1);
        return classes.TryGetValue(step, out PanelClass? known)
            ? known
            : classes.GetOrAdd(step, goods.Under(tariff, Interlocked.Increment(ref count) - 1));
    }

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

    private DutyProgramme[] Charging(IEnumerable<Tariff> inOrder)
    {
        HashSet<string> charging = new(StringComparer.Ordinal);
        foreach (PanelTariff? tariff in tariffs)
        {
            if (tariff is not null && !charging.Contains(tariff.Tariff.Programme.Key) && statements.All.Any(statement => statement.IsCharged(tariff)))
                charging.Add(tariff.Tariff.Programme.Key);
        }

        return [.. inOrder.Select(tariff => tariff.Programme).Where(programme => charging.Contains(programme.Key)).DistinctBy(programme => programme.Key)];
    }
}
