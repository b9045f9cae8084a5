using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradePolicy;

/// <summary>
/// The codes that a table names, in order and in flat arrays, so that the one before a commodity, or one of those that
/// contain that one, is the longest that contains the commodity; each leads on to the next that contains it.
/// </summary>
internal sealed class CodeTree
{
    internal const int None = -1;
    private const int DigitsOfChapter = 2;
    private const int Chapters = 100;
    private const int Headings = 10_000;
    private const int PartsOfHeading = 1_000_000;
    private const int LengthsOfCode = 16;
    private const int Together = 16;

    private readonly int[] chapters = new int[Chapters];
    private readonly int[] firstOfHeading = new int[Headings + 1];

    // In order within each heading, with as many after the last as are looked at together.
    private readonly int[] partInHeading;

    // The last is of no code, and says where the tariffs of the one before it end.
    private readonly CodeNode[] nodes;

    /// <summary>The tree of some codes.</summary>
    /// <param name="keys">The keys of the codes, in order; equal ones are of one code that several tariffs name.</param>
    /// <param name="first">The number of the first of them that is one.</param>
    internal CodeTree(ReadOnlySpan<long> keys, int first)
    {
        List<CodeNode> found = [];
        List<int> parts = [];
        Array.Fill(chapters, None);
        int headings = 0;
        for (int index = first; index < keys.Length;)
        {
            long number = keys[index] / LengthsOfCode;
            int length = (int)(keys[index] % LengthsOfCode), heading = (int)(number / PartsOfHeading), part = (int)(number % PartsOfHeading);
            while (headings <= heading)
                firstOfHeading[headings++] = found.Count;
            int containing = found.Count > firstOfHeading[heading] ? found.Count - 1 : chapters[heading / Chapters];
            while (containing != None && part >= found[containing].End)
                containing = found[containing].Containing;
            if (length == DigitsOfChapter)
                chapters[heading / Chapters] = found.Count;
            found.Add(new(length == DigitsOfChapter ? int.MaxValue : part + (int)CommodityCode.PowerOfTen(CommodityCode.MostDigits - length), index, containing));
            parts.Add(part);
            long key = keys[index];
            while (index < keys.Length && keys[index] == key)
                index++;
        }

        while (headings <= Headings)
            firstOfHeading[headings++] = found.Count;
        nodes = [.. found, new(0, keys.Length, None)];
        partInHeading = [.. parts, .. new int[Together]];
    }

    /// <summary>The key of a code: a code comes before its parts.</summary>
    internal static long KeyOf(CommodityCode code) => (code.Number * LengthsOfCode) + code.Digits.Length;

    /// <summary>The next code that contains one; negative where none does.</summary>
    internal int Containing(int node) => nodes[node].Containing;

    /// <summary>The first of the tariffs that name a code, and the one after the last.</summary>
    internal (int First, int End) TariffsOf(int node) => (nodes[node].First, nodes[node + 1].First);

    /// <summary>The longest code that contains one of ten digits, that one included; negative where none does.</summary>
    internal int Deepest(long number)
    {
        int heading = (int)(number / PartsOfHeading);
        int part = (int)(number - ((long)heading * PartsOfHeading));
        int first = firstOfHeading[heading], end = firstOfHeading[heading + 1], node = first;
        for (int many = end - first; many > Together;)
        {
            int half = many >>> 1;
            if (partInHeading[node + half] <= part)
                node += half;
            many -= half;
        }

        // The last few are looked at together, since the way through them could not be foretold.
        Vector256<int> sought = Vector256.Create(part);
        uint before = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref partInHeading[node]), sought).ExtractMostSignificantBits()
            | (Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref partInHeading[node + Vector256<int>.Count]), sought).ExtractMostSignificantBits() << Vector256<int>.Count);
        node += BitOperations.PopCount(before & ((1u << Math.Min(end - node, Together)) - 1)) - 1;
        if (node < first)
            return chapters[heading / Chapters];
        while (node != None && part >= nodes[node].End)
            node = nodes[node].Containing;
        return node;
    }
}
