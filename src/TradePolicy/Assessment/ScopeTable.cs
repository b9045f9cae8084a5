namespace TradePolicy;

/// <summary>
/// The tariffs of one view by the codes of one nomenclature that they name, in flat arrays, so that a look-up touches little
/// memory: the code, the tariffs that name it, and the steps of their rates.
/// </summary>
internal sealed class ScopeTable
{
    private readonly OriginSets origins = new();
    private readonly CodeTree codes;
    private readonly ScopeCandidate[] candidates;
    private readonly int onAllGoods;
    private readonly ScopePart[] parts;
    private readonly PartsByOrigin byOrigin;

    internal ScopeTable(IReadOnlyList<CompiledTariff> tariffs, RateTable rates, Nomenclature nomenclature)
    {
        Rates = rates;
        Nomenclature = nomenclature;
        List<long> keys = new(tariffs.Count);
        List<ScopeCandidate> named = new(tariffs.Count);
        Dictionary<ScopePart, int> numbers = [];
        Dictionary<string, int> programmes = new(StringComparer.Ordinal);
        foreach (CompiledTariff own in tariffs)
        {
            string programme = own.Tariff.Programme.Key;
            if (!programmes.TryGetValue(programme, out int number))
                programmes.Add(programme, number = programmes.Count);
            foreach (ScopePiece piece in own.PiecesIn(rates))
            {
                ScopePart part = PartOf(own, number, piece);
                if (!numbers.TryGetValue(part, out int place))
                    numbers.Add(part, place = numbers.Count);
                Place(new(rates.LastStepOf(own.Position), place), piece.Commodities, keys, named);
            }
        }

        Programmes = programmes.Count;
        parts = [.. numbers.Keys];
        byOrigin = new(parts, origins);
        long[] order = [.. keys];
        candidates = [.. named];
        Array.Sort(order, candidates);
        while (onAllGoods < order.Length && order[onAllGoods] == 0)
            onAllGoods++;
        codes = new(order, onAllGoods);
    }

    /// <summary>The nomenclature whose national codes are in it.</summary>
    internal Nomenclature Nomenclature { get; }

    /// <summary>The rates of the tariffs.</summary>
    internal RateTable Rates { get; }

    /// <summary>How many programmes its tariffs are of.</summary>
    internal int Programmes { get; }

    /// <summary>The tariffs that name a code, a code that contains it, or all goods, whatever the origin.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    internal CandidateWalk On(long number) => new(this, codes.Deepest(number), byOrigin.OnAny);

    /// <summary>Those that are on the goods of an origin as well.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    /// <param name="origin">The origin.</param>
    internal CandidateWalk On(long number, Economy origin) => new(this, codes.Deepest(number), byOrigin.On(origin));

    /// <summary>For whom and when the tariff is named.</summary>
    internal ref readonly ScopePart PartOf(in ScopeCandidate candidate) => ref parts[candidate.Part];

    /// <summary>Whether an economy is in a set of origins.</summary>
    internal bool IsIn(int set, int ordinal) => origins.Holds(set, ordinal);

    private ScopePart PartOf(CompiledTariff own, int programme, in ScopePiece piece) => new(
        piece.From,
        piece.Until,
        origins.NumberOf(piece.Origins, piece.From),
        own.Tariff.ImposedBy.Ordinal,
        own.Tariff.Programme,
        programme,
        piece.Match,
        own.TurnsOnGoodsAlone,
        own.FixedTerms);

    private void Place(ScopeCandidate candidate, IReadOnlyList<CommodityScope> goods, List<long> keys, List<ScopeCandidate> named)
    {
        foreach (CommodityScope scope in goods)
        {
            if (scope.CoversAll)
            {
                keys.Add(0);
                named.Add(candidate);
                continue;
            }

            foreach (CommodityCode code in scope.Included)
            {
                if (code.IsNational && !code.Nomenclature.Equals(Nomenclature))
                    continue;
                keys.Add(CodeTree.KeyOf(code));
                named.Add(candidate);
            }
        }
    }

    /// <summary>Goes through the tariffs that may be on a commodity, those that name the longest code first.</summary>
    internal ref struct CandidateWalk
    {
        private readonly ScopeTable table;
        private readonly ReadOnlySpan<ulong> wanted;
        private int node;
        private int next;
        private int end;

        internal CandidateWalk(ScopeTable table, int node, ReadOnlySpan<ulong> wanted)
        {
            this.table = table;
            this.node = node;
            this.wanted = wanted;
            Enter();
        }

        public readonly ref readonly ScopeCandidate Current => ref table.candidates[next - 1];

        public readonly CandidateWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                while (next < end)
                {
                    if (PartsByOrigin.Holds(wanted, table.candidates[next++].Part))
                        return true;
                }

                if (node == CodeTree.None)
                    return false;
                node = table.codes.Containing(node);
                Enter();
            }
        }

        private void Enter() => (next, end) = node == CodeTree.None ? (0, table.onAllGoods) : table.codes.TariffsOf(node);
    }
}
