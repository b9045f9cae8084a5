namespace TradePolicy;

/// <summary>
/// The tariffs of one view by the codes of one nomenclature that they name, in flat arrays. The codes are in order, so that
/// the one before a commodity, or one of those that contain that one, is the longest that contains the commodity; each
/// leads on to the next that contains it, and the last to the tariffs on all goods.
/// </summary>
internal sealed class ScopeTable
{
    private const int None = -1;
    private const int Headings = 10_000;
    private const long PartsOfHeading = 1_000_000;

    private readonly OriginSets origins = new();
    private readonly CompiledTariff[] tariffs;
    private readonly Node[] nodes;
    private readonly int[] firstOfHeading = new int[Headings + 1];
    private readonly ScopeCandidate[] candidates;
    private readonly int onAllGoods;
    private readonly ScopePiece[] pieces;
    private readonly long[] stepsFrom;
    private readonly RateStep[] steps;

    internal ScopeTable(IReadOnlyList<CompiledTariff> tariffs, Nomenclature nomenclature)
    {
        Nomenclature = nomenclature;
        this.tariffs = [.. tariffs];
        List<(CommodityCode? Code, ScopeCandidate Candidate)> named = new(tariffs.Count);
        List<ScopePiece> dated = [];
        steps = new RateStep[tariffs.Sum(tariff => tariff.Steps.Length)];
        stepsFrom = new long[steps.Length];
        int next = 0;
        for (int index = 0; index < this.tariffs.Length; index++)
        {
            foreach (ScopePiece piece in tariffs[index].Pieces)
                Place(index, next, piece, named, dated);
            foreach (RateStep step in tariffs[index].Steps)
            {
                stepsFrom[next] = InstantNumber.Of(step.From);
                steps[next++] = step;
            }
        }

        pieces = [.. dated];
        candidates = new ScopeCandidate[named.Count];
        (CommodityCode? Code, ScopeCandidate Candidate)[] inOrder = [.. named];
        long[] order = [.. inOrder.Select(own => own.Code is null ? 0 : (own.Code.Number * 16) + own.Code.Digits.Length)];
        int[] stable = [.. Enumerable.Range(0, order.Length)];
        Array.Sort(stable, (left, right) => order[left] != order[right] ? order[left].CompareTo(order[right]) : left.CompareTo(right));
        for (int index = 0; index < stable.Length; index++)
            candidates[index] = inOrder[stable[index]].Candidate;
        onAllGoods = inOrder.Count(own => own.Code is null);
        nodes = NodesOf([.. stable.Skip(onAllGoods).Select(index => inOrder[index].Code!)], onAllGoods);
        for (int heading = 0, node = 0; heading <= Headings; heading++)
        {
            while (node < nodes.Length && nodes[node].Number < heading * PartsOfHeading)
                node++;
            firstOfHeading[heading] = node;
        }
    }

    /// <summary>The nomenclature whose national codes are in it.</summary>
    internal Nomenclature Nomenclature { get; }

    /// <summary>The tariffs that name a code, a code that contains it, or all goods, whatever the origin.</summary>
    /// <param name="number">The code as a number: one of ten digits.</param>
    internal CandidateWalk On(long number) => new(this, Deepest(number));

    /// <summary>The tariff.</summary>
    internal CompiledTariff TariffOf(in ScopeCandidate candidate) => tariffs[candidate.Tariff];

    /// <summary>The stretch in which it is so; null where it always is.</summary>
    internal ScopePiece? PieceOf(in ScopeCandidate candidate) => candidate.Piece < 0 ? null : pieces[candidate.Piece];

    /// <summary>Whether a tariff is on the goods of an origin.</summary>
    internal bool IsOnOrigin(in ScopeCandidate candidate, int ordinal) => origins.Holds(candidate.Origins, ordinal);

    /// <summary>The step of the rate that an instant lies in.</summary>
    internal ref readonly RateStep StepAt(in ScopeCandidate candidate, long at)
    {
        int low = candidate.FirstStep, high = low + candidate.Steps - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (stepsFrom[middle] <= at)
                low = middle;
            else
                high = middle - 1;
        }

        return ref steps[low];
    }

    private void Place(int tariff, int firstStep, ScopePiece piece, List<(CommodityCode?, ScopeCandidate)> named, List<ScopePiece> dated)
    {
        CompiledTariff own = tariffs[tariff];
        if (!piece.IsAlways)
            dated.Add(piece);
        ScopeCandidate candidate = new(
            tariff, origins.NumberOf(piece.Origins, piece.From), firstStep, own.Steps.Length, piece.IsAlways ? None : dated.Count - 1, (short)own.Tariff.ImposedBy.Ordinal, piece.Match);
        foreach (CommodityScope scope in piece.Commodities)
        {
            if (scope.CoversAll)
                named.Add((null, candidate));
            foreach (CommodityCode code in scope.CoversAll ? [] : scope.Included)
            {
                if (!code.IsNational || code.Nomenclature.Equals(Nomenclature))
                    named.Add((code, candidate));
            }
        }
    }

    private static Node[] NodesOf(CommodityCode[] codes, int first)
    {
        List<Node> nodes = [];
        for (int index = 0; index < codes.Length;)
        {
            int end = index + 1;
            while (end < codes.Length && codes[end].Number == codes[index].Number && codes[end].Digits.Length == codes[index].Digits.Length)
                end++;
            int containing = nodes.Count - 1;
            while (containing != None && !nodes[containing].Contains(codes[index].Number))
                containing = nodes[containing].Containing;
            long parts = CommodityCode.PowerOfTen(CommodityCode.MostDigits - codes[index].Digits.Length);
            nodes.Add(new(codes[index].Number, codes[index].Number + parts, first + index, end - index, containing));
            index = end;
        }

        return [.. nodes];
    }

    private int Deepest(long number)
    {
        int heading = (int)(number / PartsOfHeading);
        int low = firstOfHeading[heading], high = firstOfHeading[heading + 1];
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (nodes[middle].Number <= number)
                low = middle + 1;
            else
                high = middle;
        }

        int node = low - 1;
        while (node != None && !nodes[node].Contains(number))
            node = nodes[node].Containing;
        return node;
    }

    /// <summary>A code that is named, as the numbers of its parts, the tariffs that name it, and the next code that contains it.</summary>
    private readonly record struct Node(long Number, long End, int First, int Count, int Containing)
    {
        internal bool Contains(long number) => Number <= number && number < End;
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

        public readonly CandidateWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next == end)
            {
                if (node == None)
                    return false;
                node = table.nodes[node].Containing;
                Enter();
            }

            next++;
            return true;
        }

        private void Enter()
        {
            if (node == None)
                (next, end) = (0, table.onAllGoods);
            else
                (next, end) = (table.nodes[node].First, table.nodes[node].First + table.nodes[node].Count);
        }
    }
}
