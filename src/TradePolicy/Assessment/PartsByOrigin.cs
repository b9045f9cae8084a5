namespace TradePolicy;

/// <summary>Which parts of a table are on an origin: a row of bits for each economy, and one in which all are set.</summary>
internal sealed class PartsByOrigin
{
    private const int BitsOfWord = 64;
    private const int PowerOfWord = 6;

    private readonly int wordsOfRow;
    private readonly ulong[] words;

    /// <summary>The rows of some parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="origins">The sets of origins that they name.</param>
    internal PartsByOrigin(ReadOnlySpan<ScopePart> parts, OriginSets origins)
    {
        wordsOfRow = (parts.Length / BitsOfWord) + 1;
        words = new ulong[wordsOfRow * (Economy.All.Count + 1)];
        for (int origin = 0; origin < Economy.All.Count; origin++)
        {
            for (int part = 0; part < parts.Length; part++)
            {
                if (origins.Holds(parts[part].Origins, origin))
                    words[(origin * wordsOfRow) + (part / BitsOfWord)] |= 1UL << (part % BitsOfWord);
            }
        }

        RowOf(Economy.All.Count).Fill(ulong.MaxValue);
    }

    /// <summary>The parts that are on any origin.</summary>
    internal ReadOnlySpan<ulong> OnAny => RowOf(Economy.All.Count);

    /// <summary>The parts that are on an origin.</summary>
    internal ReadOnlySpan<ulong> On(Economy origin) => RowOf(origin.Ordinal);

    /// <summary>Whether a part is in a row.</summary>
    internal static bool Holds(ReadOnlySpan<ulong> row, int part) => ((row[part >>> PowerOfWord] >> part) & 1) != 0;

    private Span<ulong> RowOf(int origin) => words.AsSpan(origin * wordsOfRow, wordsOfRow);
}
