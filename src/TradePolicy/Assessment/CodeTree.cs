namespace TradePolicy;

/// <summary>
/// The codes that a table names, in order and in flat arrays, so that the one before a commodity, or one of those that
/// contain that one, is the longest that contains the commodity; each leads on to the next that contains it.
/// </summary>
internal sealed class CodeTree
{
    internal const int None = -1;
    private const int Headings = 10_000;
    private const long PartsOfHeading = 1_000_000;
    private const int LengthsOfCode = 16;

    private readonly int[] firstOfHeading = new int[Headings + 1];
    private readonly int[] partInHeading;
    private readonly CodeNode[] nodes;

    /// <summary>The tree of some codes.</summary>
    /// <param name="keys">The keys of the codes, in order; equal ones are of one code that several tariffs name.</param>
    /// <param name="first">The number of the first of them that is one.</param>
    internal CodeTree(ReadOnlySpan<long> keys, int first)
    {
        List<CodeNode> found = [];
        List<int> parts = [];
        int headings = 0;
        for (int index = first; index < keys.Length;)
        {
            int end = index + 1;
            while (end < keys.Length && keys[end] == keys[index])
                end++;
            long number = keys[index] / LengthsOfCode;
            int heading = (int)(number / PartsOfHeading);
            while (headings <= heading)
                firstOfHeading[headings++] = found.Count;
            int containing = found.Count - 1;
            while (containing != None && number >= found[containing].End)
                containing = found[containing].Containing;
            int length = (int)(keys[index] % LengthsOfCode);
            found.Add(new(number + CommodityCode.PowerOfTen(CommodityCode.MostDigits - length), index, end - index, containing));
            parts.Add((int)(number % PartsOfHeading));
            index = end;
        }

        while (headings <= Headings)
            firstOfHeading[headings++] = found.Count;
        nodes = [.. found];
        partInHeading = [.. parts];
    }

    /// <summary>The key of a code: a code comes before its parts.</summary>
    internal static long KeyOf(CommodityCode code) => (code.Number * LengthsOfCode) + code.Digits.Length;

    internal ref readonly CodeNode this[int node] => ref nodes[node];

    /// <summary>The longest code that contains one of ten digits, that one included; negative where none does.</summary>
    internal int Deepest(long number)
    {
        int heading = (int)(number / PartsOfHeading);
        int part = (int)(number - (heading * PartsOfHeading));
        int node = firstOfHeading[heading], many = firstOfHeading[heading + 1] - node;
        node--;

        // Halves without a branch, which could not be foretold: the sign of the difference says which half to leave.
        while (many > 0)
        {
            int half = (many + 1) >>> 1;
            node += half & ((partInHeading[node + half] - part - 1) >> 31);
            many -= half;
        }

        while (node != None && number >= nodes[node].End)
            node = nodes[node].Containing;
        return node;
    }
}
