using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradePolicy;

/// <summary>
/// The divisions of the origins among tariffs that name one code: for each economy, a bit for each of a few tariffs, which is set if the
/// tariff is on that origin. Most codes have the same division as many others, so each division is stored once.
/// </summary>
/// <param name="sets">The sets of origins.</param>
/// <param name="stretches">The intervals in which tariffs are on them.</param>
internal sealed class OriginMasks(OriginSets sets, ScopeIntervals stretches)
{
    /// <summary>The number of changes that a division can have.</summary>
    internal const int MostTurns = 8;

    private const int MostTariffs = CodeTree.MostTariffs;

    // One for each economy, and a last one for all of them.
    private static readonly int Columns = Economy.All.Count + 1;

    private readonly Sequences divisions = new();
    private readonly Sequences ofStretches = new();
    private readonly List<int> firstRowsOfStretches = [];

    // For each division: its changes (unused places hold Never); its first row, which is of the tariffs that are ever on an origin and
    // comes before the rows of the intervals between the changes; and the parts that its tariffs share with others.
    private int[] turns = new int[MostTurns];
    private int[] firstRows = new int[1];
    private int[] parts = new int[MostTariffs];
    private byte[] rows = new byte[64 * Columns];
    private int rowCount;

    /// <summary>The tariffs of a division that are on an origin at a change.</summary>
    internal uint On(int division, int origin, int turn)
    {
        unchecked
        {
            uint begun = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref turns[division * MostTurns]), Vector256.Create(turn))
                .ExtractMostSignificantBits();
            return rows[((firstRows[division] + 1 + BitOperations.PopCount(begun)) * Columns) + origin];
        }
    }

    /// <summary>
    /// The tariffs of a division that are ever on an origin; on any origin, if the number is the one after that of the last economy.
    /// </summary>
    internal uint EverOn(int division, int origin) => rows[unchecked((firstRows[division] * Columns) + origin)];

    /// <summary>The number of the part that a tariff of a division shares with others.</summary>
    internal int PartOf(int division, int tariff) => parts[unchecked((division * MostTariffs) + tariff)];

    /// <summary>Whether tariffs can be of one division.</summary>
    /// <param name="last">The number of the last interval of each.</param>
    internal bool CanDivide(ReadOnlySpan<int> last) => last.Length <= MostTariffs && TurnsOf(last).Count <= MostTurns;

    /// <summary>The number of the division of some tariffs.</summary>
    /// <param name="own">The number of the part that each shares with others, in the order of the bits.</param>
    /// <param name="last">The number of the last interval of each.</param>
    internal int NumberOf(ReadOnlySpan<int> own, ReadOnlySpan<int> last)
    {
        int number = divisions.NumberOf(own, out bool isNew);
        if (!isNew)
            return number;
        if (firstRows.Length == number)
        {
            Array.Resize(ref firstRows, 2 * number);
            Array.Resize(ref turns, 2 * number * MostTurns);
            Array.Resize(ref parts, 2 * number * MostTariffs);
        }

        int[] between = [.. TurnsOf(last)];
        int rowsOf = ofStretches.NumberOf(last, out bool hasNewRows);
        if (hasNewRows)
            firstRowsOfStretches.Add(AddRows(last, between));
        firstRows[number] = firstRowsOfStretches[rowsOf];
        turns.AsSpan(number * MostTurns, MostTurns).Fill(ChangeInstants.Never);
        between.CopyTo(turns, number * MostTurns);
        own.CopyTo(parts.AsSpan(number * MostTariffs));
        return number;
    }

    private int AddRows(ReadOnlySpan<int> last, int[] between)
    {
        int ever = rowCount, row = ever + 1;
        rowCount += between.Length + 2;
        if (rows.Length < rowCount * Columns)
            Array.Resize(ref rows, 2 * rowCount * Columns);
        foreach (int turn in between.Prepend(ChangeInstants.First))
        {
            for (int tariff = 0; tariff < last.Length; tariff++)
            {
                int stretch = stretches.At(last[tariff], turn);
                if (stretch != ScopeIntervals.None)
                    Set(row, ever, (byte)(1 << tariff), stretches[stretch].Origins);
            }

            row++;
        }

        return ever;
    }

    private void Set(int row, int ever, byte tariff, int set)
    {
        for (int origin = 0; origin < Economy.All.Count; origin++)
        {
            if (!sets.Holds(set, origin))
                continue;
            rows[(row * Columns) + origin] |= tariff;
            rows[(ever * Columns) + origin] |= tariff;
        }

        rows[(ever * Columns) + Economy.All.Count] |= tariff;
    }

    private SortedSet<int> TurnsOf(ReadOnlySpan<int> last)
    {
        SortedSet<int> found = [];
        foreach (int chain in last)
        {
            for (int stretch = chain; stretch != ScopeIntervals.None; stretch = stretches[stretch].Earlier)
            {
                found.Add(stretches[stretch].From);
                found.Add(stretches[stretch].Until);
            }
        }

        found.Remove(ChangeInstants.First);
        found.Remove(ChangeInstants.Never);
        return found;
    }
}
