using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradePolicy;

/// <summary>
/// The codes that a table names, in order and in flat arrays. Each code leads to the next one that contains it: its chain. To find the
/// longest code that contains a commodity, find the last code not after the commodity; if it does not contain the commodity, go up its
/// chain.
/// </summary>
internal sealed class CodeTree
{
    internal const int None = -1;

    /// <summary>The key of all goods, which contains every code.</summary>
    internal const long AllGoods = 0;

    /// <summary>The number of tariffs that a group can have.</summary>
    internal const int MostTariffs = LengthOfRecord - PlaceOfLatestSteps;

    private const int DigitsOfChapter = 2;
    private const int Chapters = 100;
    private const int Headings = 10_000;
    private const int PartsOfHeading = 1_000_000;
    private const int LengthsOfCode = 16;
    private const int ComparedAtOnce = 16;

    // The positions of the parts of a group's record.
    private const int LengthOfRecord = 8;
    private const int PlaceOfContaining = 1;
    private const int PlaceOfDivision = 2;
    private const int PlaceOfLatestSteps = 3;

    private readonly int[] chapters = new int[Chapters];
    private readonly int[] firstOfHeading = new int[Headings + 1];

    // The first part of each code, in order within each heading, with as many entries after the last as are compared together.
    private readonly int[] partInHeading;

    // For each group: its end, which is the first number after its code (the largest number for a chapter and for all goods); the group
    // before it of the same code or, if there is none, of the next code that contains it; the division of the origins; and the last steps
    // of its tariffs.
    private readonly int[] records;

    /// <summary>The tree of some codes.</summary>
    /// <param name="groups">The tariffs by their codes, in order, those on all goods first; several groups can have one code.</param>
    internal CodeTree(IReadOnlyList<CandidateGroup> groups)
    {
        partInHeading = new int[groups.Count + ComparedAtOnce];
        records = new int[groups.Count * LengthOfRecord];
        int group = 0;
        for (; group < groups.Count && groups[group].Code == AllGoods; group++)
            Set(group, groups[group], int.MaxValue, group - 1);
        Array.Fill(chapters, group - 1);
        int headings = 0;
        for (; group < groups.Count; group++)
        {
            long code = groups[group].Code / LengthsOfCode;
            int length = (int)(groups[group].Code % LengthsOfCode), heading = (int)(code / PartsOfHeading), part =
                (int)(code % PartsOfHeading);
            while (headings <= heading)
                firstOfHeading[headings++] = group;
            int containing = group > firstOfHeading[heading] ? group - 1 : chapters[heading / Chapters];
            while (containing != None && part >= EndOf(containing))
                containing = Containing(containing);
            if (length == DigitsOfChapter)
                chapters[heading / Chapters] = group;
            partInHeading[group] = part;
            Set(group, groups[group],
                length == DigitsOfChapter ? int.MaxValue : part + (int)CommodityCode.PowerOfTen(CommodityCode.MostDigits - length),
                containing);
        }

        while (headings <= Headings)
            firstOfHeading[headings++] = group;
    }

    /// <summary>The key of a code: a code comes before its parts.</summary>
    internal static long KeyOf(CommodityCode code) => (code.Number * LengthsOfCode) + code.SignificantDigits;

    /// <summary>
    /// The group before another of the same code or, if there is none, of the next code that contains it; negative if no code does.
    /// </summary>
    internal int Containing(int group) => records[unchecked((group * LengthOfRecord) + PlaceOfContaining)];

    /// <summary>The number of the division of the origins among the tariffs of a group.</summary>
    internal int DivisionOf(int group) => records[unchecked((group * LengthOfRecord) + PlaceOfDivision)];

    /// <summary>The last step of the rate of a tariff of a group.</summary>
    internal int LatestStepOf(int group, int tariff) => records[unchecked((group * LengthOfRecord) + PlaceOfLatestSteps + tariff)];

    /// <summary>
    /// The last group of the longest code that contains one of ten digits, that code included; negative if there is none.
    /// </summary>
    internal int Deepest(long number)
    {
        unchecked
        {
            int heading = (int)(number / PartsOfHeading);
            int part = (int)(number - ((long)heading * PartsOfHeading));
            int first = firstOfHeading[heading], end = firstOfHeading[heading + 1], group = first;
            for (int many = end - first; many > ComparedAtOnce;)
            {
                int half = many >>> 1;
                if (partInHeading[group + half] <= part)
                    group += half;
                many -= half;
            }

            // The last few are compared together, since the processor could not predict the branches.
            Vector256<int> sought = Vector256.Create(part);
            uint before = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref partInHeading[group]), sought).ExtractMostSignificantBits()
                | (Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref partInHeading[group + Vector256<int>.Count]), sought)
                    .ExtractMostSignificantBits() << Vector256<int>.Count);
            group += BitOperations.PopCount(before & ((1u << Math.Min(end - group, ComparedAtOnce)) - 1)) - 1;
            if (group < first)
                return chapters[heading / Chapters];
            while (group != None && part >= EndOf(group))
                group = Containing(group);
            return group;
        }
    }

    private int EndOf(int group) => records[unchecked(group * LengthOfRecord)];

    private void Set(int group, in CandidateGroup candidates, int end, int containing)
    {
        Span<int> record = records.AsSpan(group * LengthOfRecord, LengthOfRecord);
        record[0] = end;
        record[PlaceOfContaining] = containing;
        record[PlaceOfDivision] = candidates.Division;
        candidates.LatestSteps.Span.CopyTo(record[PlaceOfLatestSteps..]);
    }
}
