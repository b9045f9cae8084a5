namespace TradePolicy;

/// <summary>
/// The tariffs of one view by the codes of one nomenclature that they name, in flat arrays, so that a look-up touches little
/// memory: the code, the tariffs that name it, and the steps of their rates.
/// </summary>
internal sealed class ScopeTable
{
    private readonly OriginSets origins = new();
    private readonly CompiledTariff[] tariffs;
    private readonly CodeTree codes;
    private readonly ScopeCandidate[] candidates;
    private readonly ScopePiece[] pieces;
    private readonly int onAllGoods;
    private readonly ScopeStep[] steps;

    internal ScopeTable(IReadOnlyList<CompiledTariff> tariffs, Nomenclature nomenclature)
    {
        Nomenclature = nomenclature;
        this.tariffs = [.. tariffs];
        IsExact = true;
        List<long> keys = new(tariffs.Count);
        List<(ScopeCandidate Candidate, ScopePiece Piece)> named = new(tariffs.Count);
        Dictionary<string, int> programmes = new(StringComparer.Ordinal);
        steps = new ScopeStep[this.tariffs.Sum(static tariff => tariff.Steps.Length)];
        int next = 0;
        for (int index = 0; index < this.tariffs.Length; index++)
        {
            CompiledTariff own = this.tariffs[index];
            DutyProgramme programme = own.Tariff.Programme;
            if (!programmes.TryGetValue(programme.Key, out int number))
                programmes.Add(programme.Key, number = programmes.Count);
            foreach (ScopePiece piece in own.Pieces)
                Place(index, next, piece, keys, named);
            for (int step = own.Steps.Length - 1; step >= 0; step--)
            {
                ref readonly RateStep rate = ref own.Steps[step];
                IsExact &= InstantNumber.IsExact(rate.From);
                steps[next++] = new(InstantNumber.OfTurn(rate.From), rate.Segment, rate.Share, number, rate.Kind, programme.Kind);
            }
        }

        Programmes = programmes.Count;
        long[] order = [.. keys];
        (ScopeCandidate Candidate, ScopePiece Piece)[] inOrder = [.. named];
        Array.Sort(order, inOrder);
        candidates = Array.ConvertAll(inOrder, static own => own.Candidate);
        pieces = Array.ConvertAll(inOrder, static own => own.Piece);
        while (onAllGoods < order.Length && order[onAllGoods] == 0)
            onAllGoods++;
        codes = new(order, onAllGoods);
    }

    /// <summary>The nomenclature whose national codes are in it.</summary>
    internal Nomenclature Nomenclature { get; }

    /// <summary>Its tariffs, by number.</summary>
    internal IReadOnlyList<CompiledTariff> Tariffs => tariffs;

    /// <summary>How many programmes its tariffs are of.</summary>
    internal int Programmes { get; }

    /// <summary>Whether the numbers of all instants at which something turns are exact; if not, steps cannot be found by them.</summary>
    internal bool IsExact { get; private set; }

    /// <summary>The tariffs that name a code, a code that contains it, or all goods, whatever the origin.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    internal CandidateWalk On(long number) => new(this, codes.Deepest(number));

    /// <summary>The tariff.</summary>
    internal CompiledTariff TariffOf(in ScopeCandidate candidate) => tariffs[candidate.Tariff];

    /// <summary>Whether a tariff is on the goods of an origin.</summary>
    internal bool IsOnOrigin(in ScopeCandidate candidate, int ordinal) => IsIn(candidate.Origins, ordinal);

    /// <summary>Whether an economy is in a set of origins.</summary>
    internal bool IsIn(int set, int ordinal) => origins.Holds(set, ordinal);

    /// <summary>The step of the rate that an instant lies in.</summary>
    internal ref readonly ScopeStep StepAt(in ScopeCandidate candidate, long at)
    {
        // The latest come first, since most questions are of late; the earliest has always begun.
        int step = candidate.LastStep;
        while (steps[step].From > at)
            step++;
        return ref steps[step];
    }

    private void Place(int tariff, int lastStep, ScopePiece piece, List<long> keys, List<(ScopeCandidate, ScopePiece)> named)
    {
        IsExact &= InstantNumber.IsExact(piece.From) && InstantNumber.IsExact(piece.Until);
        ScopeCandidate candidate = new(
            InstantNumber.OfTurn(piece.From), InstantNumber.OfTurn(piece.Until), tariff, lastStep, origins.NumberOf(piece.Origins, piece.From),
            (short)tariffs[tariff].Tariff.ImposedBy.Ordinal, piece.Match);
        foreach (CommodityScope scope in piece.Commodities)
        {
            if (scope.CoversAll)
            {
                keys.Add(0);
                named.Add((candidate, piece));
                continue;
            }

            foreach (CommodityCode code in scope.Included)
            {
                if (code.IsNational && !code.Nomenclature.Equals(Nomenclature))
                    continue;
                keys.Add(CodeTree.KeyOf(code));
                named.Add((candidate, piece));
            }
        }
    }

    /// <summary>Goes through the tariffs that may be on a commodity, those that name the longest code first.</summary>
    internal ref struct CandidateWalk
    {
        private readonly ScopeTable table;
        private int node;
        private int next;
        private int end;

        internal CandidateWalk(ScopeTable table, int node)
        {
            this.table = table;
            this.node = node;
            Enter();
        }

        public readonly ref readonly ScopeCandidate Current => ref table.candidates[next - 1];

        /// <summary>The stretch of the current one.</summary>
        internal readonly ScopePiece Piece => table.pieces[next - 1];

        public readonly CandidateWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next == end)
            {
                if (node == CodeTree.None)
                    return false;
                node = table.codes[node].Containing;
                Enter();
            }

            next++;
            return true;
        }

        private void Enter()
        {
            if (node == CodeTree.None)
            {
                (next, end) = (0, table.onAllGoods);
                return;
            }

            ref readonly CodeNode code = ref table.codes[node];
            (next, end) = (code.First, code.First + code.Count);
        }
    }
}
