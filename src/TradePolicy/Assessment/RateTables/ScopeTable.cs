using System.Numerics;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The tariffs of one view by the codes of one nomenclature that they name, in flat arrays, so that a look-up reads little
/// memory: the code, the tariffs that name it, and the steps of their rates.
/// </summary>
internal sealed class ScopeTable
{
    // A tariff must not have more changes than a division can have.
    private const int MostIntervals = OriginDivisions.MostChanges / 2;

    private readonly OriginSets origins = new();
    private readonly CodeIntervals intervals = new();
    private readonly OriginDivisions divisions;
    private readonly CodeTree codes;
    private readonly TariffTraits[] allTraits;

    internal ScopeTable(IReadOnlyList<CompiledTariff> tariffs, RateTable rates, Nomenclature nomenclature)
    {
        Rates = rates;
        Nomenclature = nomenclature;
        divisions = new(origins, intervals);
        List<(long Code, int Programme)> named = new(tariffs.Count);
        List<ScopeCandidate> naming = new(tariffs.Count);
        Dictionary<TariffTraits, int> numbers = [];
        Dictionary<string, int> programmes = new(StringComparer.Ordinal);
        foreach (CompiledTariff tariff in tariffs)
        {
            string programme = tariff.Tariff.Programme.Key;
            if (!programmes.TryGetValue(programme, out int programmeNumber))
                programmes.Add(programme, programmeNumber = programmes.Count);
            int latestStep = rates.LatestStepOf(tariff.Position);
            if (tariff.IntervalsIn(rates) is [{ Commodities: [{ CoversAll: false } goods] } only])
            {
                // Most tariffs have one interval with one scope, in which each code is once.
                int number = NumberOf(tariff, programmeNumber, intervals.NumberOf(IntervalOf(only, CodeIntervals.None)));
                foreach (CommodityCode code in goods.Included.AsSpan())
                {
                    if (IsOwn(code))
                        Add(CodeTree.KeyOf(code), number);
                }
            }
            else
            {
                int last = CodeIntervals.None, number = 0;
                foreach ((long code, int interval) in CodesOf(tariff))
                {
                    number = interval == last ? number : NumberOf(tariff, programmeNumber, interval);
                    last = interval;
                    Add(code, number);
                }
            }

            void Add(long code, int number)
            {
                named.Add((code, programmeNumber));
                naming.Add(new(latestStep, number));
            }
        }

        Programmes = programmes.Count;
        allTraits = [.. numbers.Keys];
        (long Code, int Programme)[] order = [.. named];
        ScopeCandidate[] candidates = [.. naming];
        Array.Sort(order, candidates);
        codes = new([.. Grouped(order, candidates)]);

        int NumberOf(CompiledTariff tariff, int programme, int interval)
        {
            TariffTraits traits = TraitsOf(tariff, programme, interval);
            if (!numbers.TryGetValue(traits, out int number))
                numbers.Add(traits, number = numbers.Count);
            return number;
        }
    }

    /// <summary>The nomenclature whose national codes it contains.</summary>
    internal Nomenclature Nomenclature { get; }

    /// <summary>The rates of the tariffs.</summary>
    internal RateTable Rates { get; }

    /// <summary>The number of programmes of its tariffs.</summary>
    internal int Programmes { get; }

    /// <summary>The group of tariffs that name the longest code containing a code; negative if there is none.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    internal int GroupOf(long number) => codes.Deepest(number);

    /// <summary>The group of tariffs that name the same code or the next code that contains it; negative if there is none.</summary>
    internal int GroupAfter(int group) => codes.Containing(group);

    /// <summary>The tariffs of a group, those that ever name its code.</summary>
    internal CandidateWalk In(int group) => new(this, group, Economy.All.Count, NumberedChanges.Never, alone: true);

    /// <summary>Those tariffs that are also ever on the goods of an origin.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    /// <param name="origin">The origin.</param>
    internal CandidateWalk EverOn(long number, Economy origin) => new(this, codes.Deepest(number), origin.Ordinal, NumberedChanges.Never);

    /// <summary>Those tariffs that are on the goods of an origin at a change; possibly also tariffs whose rate has not begun.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="change">The number of the change.</param>
    internal CandidateWalk On(long number, Economy origin, int change) => new(this, codes.Deepest(number), origin.Ordinal, change);

    /// <summary>What the tariff has in common with others.</summary>
    internal ref readonly TariffTraits TraitsOf(in ScopeCandidate candidate) => ref allTraits[candidate.Traits];

    /// <summary>What a tariff whose step was found has in common with others.</summary>
    internal ref readonly TariffTraits TraitsOf(in FoundRateStep found) => ref allTraits[found.Traits];

    /// <summary>The step in which the tariff is at a change; it is not checked whether the tariff is on the goods.</summary>
    internal FoundRateStep StepOf(in ScopeCandidate candidate, int change)
    {
        int step = Rates.StepAt(candidate.LatestStep, change);
        return new(step, Rates.LayerRateOf(step), Rates.KeyOf(step), candidate.LatestStep, candidate.Traits, ScopeMatch.InDoubt);
    }

    /// <summary>Whether tariffs that are ever on an origin are named for it at a change.</summary>
    /// <param name="traits">What they have in common.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="change">The number of the change.</param>
    /// <param name="match">Whether that proves that they are on the goods.</param>
    internal bool IsNamed(in TariffTraits traits, Economy origin, int change, out ScopeMatch match)
    {
        CodeInterval? found = IntervalAt(traits, change);
        match = found.GetValueOrDefault().Match;
        return found is { } interval && origins.Holds(interval.Origins, origin.Ordinal);
    }

    /// <summary>
    /// Whether a match at this change proves that the tariff applies. Call it only if a rate may have begun.
    /// </summary>
    internal ScopeMatch? MatchAt(in TariffTraits traits, int change) => traits.Match ?? IntervalAt(traits, change)?.Match;

    /// <summary>The interval in which tariffs are named at a change; null if they are not.</summary>
    internal CodeInterval? IntervalAt(in TariffTraits traits, int change) =>
        intervals.At(traits.LastInterval, change) is not CodeIntervals.None and var found ? intervals[found] : null;

    /// <summary>Narrows an interval around a change to the changes at which tariffs begin or cease to be named for an origin.</summary>
    internal void Narrow(in TariffTraits traits, Economy origin, int change, ref int first, ref int until)
    {
        for (int interval = traits.LastInterval; interval != CodeIntervals.None; interval = intervals[interval].Earlier)
        {
            if (origins.Holds(intervals[interval].Origins, origin.Ordinal))
                intervals[interval].Narrow(change, ref first, ref until);
        }
    }

    /// <summary>Whether an economy is in a set of origins.</summary>
    internal bool IsIn(int set, int ordinal) => origins.Holds(set, ordinal);

    private TariffTraits TraitsOf(CompiledTariff tariff, int programme, int interval) => new(
        interval,
        intervals[interval].IsAlways,
        intervals[interval].IsAlways ? intervals[interval].Match : intervals.MatchOf(interval),
        tariff.Tariff.ImposedBy.Ordinal,
        tariff.Tariff.Programme,
        programme,
        tariff.DependsOnGoodsAlone,
        tariff.FixedTerms);

    // The codes that a tariff ever names, each with the last interval in which it does. A code with too many intervals is listed once for
    // every MostIntervals of them.
    private IEnumerable<(long Code, int LastInterval)> CodesOf(CompiledTariff tariff)
    {
        Dictionary<long, int> last = [];
        List<(long, int)> before = [];
        foreach (ScopeInterval scope in tariff.IntervalsIn(Rates))
        {
            CodeInterval interval = IntervalOf(scope, CodeIntervals.None);
            foreach (long code in scope.Commodities.SelectMany(KeysOf))
            {
                int earlier = last.GetValueOrDefault(code, CodeIntervals.None);
                if (earlier != CodeIntervals.None && intervals[earlier].From == interval.From)
                    continue;
                if (earlier != CodeIntervals.None && intervals.LengthOf(earlier) == MostIntervals)
                {
                    before.Add((code, earlier));
                    earlier = CodeIntervals.None;
                }

                last[code] = intervals.NumberOf(interval with { Earlier = earlier });
            }
        }

        return last.Select(entry => (entry.Key, entry.Value)).Concat(before);
    }

    private CodeInterval IntervalOf(in ScopeInterval scope, int earlier) =>
        new(ChangeOf(scope.From), ChangeOf(scope.Until), origins.NumberOf(scope.Origins, scope.From), scope.Match, earlier);

    private int ChangeOf(Instant at) => at == Instant.MaxValue ? NumberedChanges.Never : Rates.LastChangeBy(at);

    private IEnumerable<long> KeysOf(CommodityScope goods) => goods.CoversAll
        ? [CodeTree.AllGoods]
        : goods.Included.Where(IsOwn).Select(CodeTree.KeyOf);

    private bool IsOwn(CommodityCode code) => !code.IsNational || code.Nomenclature.Equals(Nomenclature);

    // Several tariffs of one programme on a code often recur together on other codes. They get a group of their own, so that its division
    // is stored once for all those codes.
    private IEnumerable<CandidateGroup> Grouped((long Code, int Programme)[] order, ScopeCandidate[] candidates)
    {
        int[] latestSteps = [.. candidates.Select(static candidate => candidate.LatestStep)];
        int[] traits = [.. candidates.Select(static candidate => candidate.Traits)];
        int[] last = [.. traits.Select(number => allTraits[number].LastInterval)];
        for (int first = 0, end = 0; first < order.Length; first = end)
        {
            bool isAlone = HasSeveral(order, first);
            do
                end++;
            while (end < order.Length
                && (isAlone ? order[end] == order[first] : order[end].Code == order[first].Code && !HasSeveral(order, end))
                && divisions.CanDivide(last.AsSpan(first, end - first + 1)));
            yield return new(
                order[first].Code, divisions.NumberOf(traits.AsSpan(first, end - first), last.AsSpan(first, end - first)),
                latestSteps.AsMemory(first, end - first));
        }
    }

    private static bool HasSeveral((long Code, int Programme)[] order, int place) =>
        place + 1 < order.Length && order[place] == order[place + 1];

    /// <summary>Enumerates the tariffs that may be on a commodity, those that name the longest code first.</summary>
    internal ref struct CandidateWalk
    {
        private readonly ScopeTable table;
        private readonly int column;
        private readonly int change;
        private readonly bool alone;
        private int next;
        private int group;
        private int division;
        private uint left;
        private int tariff;

        internal CandidateWalk(ScopeTable table, int group, int column, int change, bool alone = false)
        {
            this.alone = alone;
            this.table = table;
            this.column = column;
            this.change = change;
            next = group;
        }

        public readonly ScopeCandidate Current => new(table.codes.LatestStepOf(group, tariff), table.divisions.TraitsOf(division, tariff));

        public readonly CandidateWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (left == 0)
            {
                if (next == CodeTree.None)
                    return false;
                group = next;
                division = table.codes.DivisionOf(group);
                next = alone ? CodeTree.None : table.codes.Containing(group);
                left = change == NumberedChanges.Never
                    ? table.divisions.EverOn(division, column)
                    : table.divisions.On(division, column, change);
            }

            tariff = BitOperations.TrailingZeroCount(left);
            left &= unchecked(left - 1);
            return true;
        }
    }
}
