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
    private const int MostStretches = OriginMasks.MostTurns / 2;

    private readonly OriginSets origins = new();
    private readonly ScopeIntervals stretches = new();
    private readonly OriginMasks divisions;
    private readonly CodeTree codes;
    private readonly ScopePart[] parts;

    internal ScopeTable(IReadOnlyList<CompiledTariff> tariffs, RateTable rates, Nomenclature nomenclature)
    {
        Rates = rates;
        Nomenclature = nomenclature;
        divisions = new(origins, stretches);
        List<(long Code, int Programme)> named = new(tariffs.Count);
        List<ScopeCandidate> naming = new(tariffs.Count);
        Dictionary<ScopePart, int> numbers = [];
        Dictionary<string, int> programmes = new(StringComparer.Ordinal);
        foreach (CompiledTariff own in tariffs)
        {
            string programme = own.Tariff.Programme.Key;
            if (!programmes.TryGetValue(programme, out int programmeNumber))
                programmes.Add(programme, programmeNumber = programmes.Count);
            int last = ScopeIntervals.None, number = 0;
            foreach ((long code, int stretch) in CodesOf(own))
            {
                if (stretch != last)
                {
                    ScopePart part = PartOf(own, programmeNumber, stretch);
                    if (!numbers.TryGetValue(part, out number))
                        numbers.Add(part, number = numbers.Count);
                    last = stretch;
                }

                named.Add((code, programmeNumber));
                naming.Add(new(rates.LastStepOf(own.Position), number));
            }
        }

        Programmes = programmes.Count;
        parts = [.. numbers.Keys];
        (long Code, int Programme)[] order = [.. named];
        ScopeCandidate[] candidates = [.. naming];
        Array.Sort(order, candidates);
        codes = new([.. Grouped(order, candidates)]);
    }

    /// <summary>The nomenclature whose national codes it contains.</summary>
    internal Nomenclature Nomenclature { get; }

    /// <summary>The rates of the tariffs.</summary>
    internal RateTable Rates { get; }

    /// <summary>The number of programmes of its tariffs.</summary>
    internal int Programmes { get; }

    /// <summary>The tariffs that ever name a code, a code that contains it, or all goods.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    internal CandidateWalk OnAny(long number) => new(this, codes.Deepest(number), Economy.All.Count, ChangeInstants.Never);

    /// <summary>Those tariffs that are also ever on the goods of an origin.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    /// <param name="origin">The origin.</param>
    internal CandidateWalk EverOn(long number, Economy origin) => new(this, codes.Deepest(number), origin.Ordinal, ChangeInstants.Never);

    /// <summary>Those tariffs that are on the goods of an origin at a change; possibly also tariffs whose rate has not begun.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="turn">The number of the change.</param>
    internal CandidateWalk On(long number, Economy origin, int turn) => new(this, codes.Deepest(number), origin.Ordinal, turn);

    /// <summary>The part that the tariff shares with others.</summary>
    internal ref readonly ScopePart PartOf(in ScopeCandidate candidate) => ref parts[candidate.Part];

    /// <summary>The part that a tariff whose step was found shares with others.</summary>
    internal ref readonly ScopePart PartOf(in FoundRateStep found) => ref parts[found.Part];

    /// <summary>The step in which the tariff is at a change; it is not checked whether the tariff is on the goods.</summary>
    internal FoundRateStep StepOf(in ScopeCandidate candidate, int turn)
    {
        int step = Rates.StepAt(candidate.LastStep, turn);
        return new(step, Rates.LayerRateOf(step), Rates.KeyOf(step), candidate.LastStep, candidate.Part, ScopeMatch.InDoubt);
    }

    /// <summary>Whether tariffs that are ever on an origin are named for it at a change.</summary>
    /// <param name="part">The part that they share.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="turn">The number of the change.</param>
    /// <param name="match">Whether that proves that they are on the goods.</param>
    internal bool IsNamed(in ScopePart part, Economy origin, int turn, out ScopeMatch match)
    {
        ScopeInterval? found = StretchAt(part, turn);
        match = found.GetValueOrDefault().Match;
        return found is { } stretch && origins.Holds(stretch.Origins, origin.Ordinal);
    }

    /// <summary>
    /// Whether a match at this change proves that the tariff applies. Call it only if a rate may have begun.
    /// </summary>
    internal ScopeMatch? MatchAt(in ScopePart part, int turn) => part.Match ?? StretchAt(part, turn)?.Match;

    /// <summary>The interval in which tariffs are named at a change; null if they are not.</summary>
    internal ScopeInterval? StretchAt(in ScopePart part, int turn) =>
        stretches.At(part.LastStretch, turn) is not ScopeIntervals.None and var found ? stretches[found] : null;

    /// <summary>Shortens an interval around a change to the changes at which tariffs begin or cease to be named for an origin.</summary>
    internal void Cut(in ScopePart part, Economy origin, int turn, ref int first, ref int until)
    {
        for (int stretch = part.LastStretch; stretch != ScopeIntervals.None; stretch = stretches[stretch].Earlier)
        {
            if (origins.Holds(stretches[stretch].Origins, origin.Ordinal))
                stretches[stretch].Cut(turn, ref first, ref until);
        }
    }

    /// <summary>Whether an economy is in a set of origins.</summary>
    internal bool IsIn(int set, int ordinal) => origins.Holds(set, ordinal);

    private ScopePart PartOf(CompiledTariff own, int programme, int stretch) => new(
        stretch,
        stretches[stretch].IsAlways,
        stretches[stretch].IsAlways ? stretches[stretch].Match : stretches.MatchOf(stretch),
        own.Tariff.ImposedBy.Ordinal,
        own.Tariff.Programme,
        programme,
        own.TurnsOnGoodsAlone,
        own.FixedTerms);

    // The codes that a tariff ever names, each with the last interval in which it does. A full chain of intervals is listed too; a new
    // chain then starts.
    private IEnumerable<(long Code, int LastStretch)> CodesOf(CompiledTariff own)
    {
        Dictionary<long, int> last = [];
        List<(long, int)> before = [];
        foreach (ScopePiece piece in own.PiecesIn(Rates))
        {
            ScopeInterval stretch = new(
                TurnOf(piece.From), TurnOf(piece.Until), origins.NumberOf(piece.Origins, piece.From), piece.Match, ScopeIntervals.None);
            foreach (long code in piece.Commodities.SelectMany(KeysOf))
            {
                int earlier = last.GetValueOrDefault(code, ScopeIntervals.None);
                if (earlier != ScopeIntervals.None && stretches[earlier].From == stretch.From)
                    continue;
                if (earlier != ScopeIntervals.None && stretches.LengthOf(earlier) == MostStretches)
                {
                    before.Add((code, earlier));
                    earlier = ScopeIntervals.None;
                }

                last[code] = stretches.NumberOf(stretch with { Earlier = earlier });
            }
        }

        return last.Select(own => (own.Key, own.Value)).Concat(before);
    }

    private int TurnOf(Instant at) => at == Instant.MaxValue ? ChangeInstants.Never : Rates.LastTurnBy(at);

    private IEnumerable<long> KeysOf(CommodityScope goods) => goods.CoversAll
        ? [CodeTree.AllGoods]
        : goods.Included.Where(code => !code.IsNational || code.Nomenclature.Equals(Nomenclature)).Select(CodeTree.KeyOf);

    // A programme with several tariffs on one code gets its own group: other codes have the same division, so it is stored once.
    private IEnumerable<CandidateGroup> Grouped((long Code, int Programme)[] order, ScopeCandidate[] candidates)
    {
        int[] lastSteps = [.. candidates.Select(static candidate => candidate.LastStep)];
        int[] own = [.. candidates.Select(static candidate => candidate.Part)];
        int[] last = [.. own.Select(part => parts[part].LastStretch)];
        for (int first = 0, end = 0; first < order.Length; first = end)
        {
            bool isAlone = HasSeveral(order, first);
            do
                end++;
            while (end < order.Length
                && (isAlone ? order[end] == order[first] : order[end].Code == order[first].Code && !HasSeveral(order, end))
                && divisions.CanDivide(last.AsSpan(first, end - first + 1)));
            yield return new(
                order[first].Code, divisions.NumberOf(own.AsSpan(first, end - first), last.AsSpan(first, end - first)),
                lastSteps.AsMemory(first, end - first));
        }
    }

    private static bool HasSeveral((long Code, int Programme)[] order, int place) =>
        place + 1 < order.Length && order[place] == order[place + 1];

    /// <summary>Enumerates the tariffs that may be on a commodity, those that name the longest code first.</summary>
    internal ref struct CandidateWalk
    {
        private readonly ScopeTable table;
        private readonly int column;
        private readonly int turn;
        private int next;
        private int group;
        private int division;
        private uint left;
        private int tariff;

        internal CandidateWalk(ScopeTable table, int group, int column, int turn)
        {
            this.table = table;
            this.column = column;
            this.turn = turn;
            next = group;
        }

        public readonly ScopeCandidate Current => new(table.codes.LastStepOf(group, tariff), table.divisions.PartOf(division, tariff));

        public readonly CandidateWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (left == 0)
            {
                if (next == CodeTree.None)
                    return false;
                group = next;
                division = table.codes.DivisionOf(group);
                next = table.codes.Containing(group);
                left = turn == ChangeInstants.Never ? table.divisions.EverOn(division, column) : table.divisions.On(division, column, turn);
            }

            tariff = BitOperations.TrailingZeroCount(left);
            left &= unchecked(left - 1);
            return true;
        }
    }
}
