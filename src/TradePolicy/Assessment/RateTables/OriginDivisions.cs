using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradePolicy;

/// <summary>
/// The divisions of the origins among tariffs that name one code: for each economy, a bit for each of a few tariffs, which is set if the
/// tariff is on that origin. Most codes have the same division as many others, so each division is stored once.
/// </summary>
/// <param name="sets">The sets of origins.</param>
/// <param name="intervals">The intervals in which tariffs are on them.</param>
internal sealed class OriginDivisions(OriginSets sets, CodeIntervals intervals)
{
    /// <summary>The number of changes that a division can have.</summary>
    internal const int MostChanges = 8;

    private const int MostTariffs = CodeTree.MostTariffs;

    // One for each economy, and a last one for all of them.
    private static readonly int Columns = Economy.All.Count + 1;

    private readonly Sequences divisions = new();
    private readonly Sequences rowsByIntervals = new();
    private readonly List<int> firstRowsOfIntervals = [];

    // For each division: its changes (unused places hold Never); its first row, which is of the tariffs that are ever on an origin and
    // comes before the rows of the intervals between the changes; and the traits of its tariffs.
    private int[] changes = new int[MostChanges];
    private int[] firstRows = new int[1];
    private int[] traits = new int[MostTariffs];
    private byte[] rows = new byte[64 * Columns];
    private int rowCount;

    /// <summary>The tariffs of a division that are on an origin at a change.</summary>
    internal uint On(int division, int origin, int change)
    {
        unchecked
        {
            uint begun = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref changes[division * MostChanges]), Vector256.Create(change))
                .ExtractMostSignificantBits();
            return rows[((firstRows[division] + 1 + BitOperations.PopCount(begun)) * Columns) + origin];
        }
    }

    /// <summary>
    /// The tariffs of a division that are ever on an origin; on any origin, if the number is the one after that of the last economy.
    /// </summary>
    internal uint EverOn(int division, int origin) => rows[unchecked((firstRows[division] * Columns) + origin)];

    /// <summary>The number of the traits of a tariff of a division.</summary>
    internal int TraitsOf(int division, int tariff) => traits[unchecked((division * MostTariffs) + tariff)];

    /// <summary>Whether tariffs can be of one division.</summary>
    /// <param name="last">The number of the last interval of each.</param>
    internal bool CanDivide(ReadOnlySpan<int> last) => last.Length <= MostTariffs && ChangesOf(last).Count <= MostChanges;

    /// <summary>The number of the division of some tariffs.</summary>
    /// <param name="traitsOfEach">The number of the traits of each, in the order of the bits.</param>
    /// <param name="last">The number of the last interval of each.</param>
    internal int NumberOf(ReadOnlySpan<int> traitsOfEach, ReadOnlySpan<int> last)
    {
        int number = divisions.NumberOf(traitsOfEach, out bool isNew);
        if (!isNew)
            return number;
        if (firstRows.Length == number)
        {
            Array.Resize(ref firstRows, 2 * number);
            Array.Resize(ref changes, 2 * number * MostChanges);
            Array.Resize(ref traits, 2 * number * MostTariffs);
        }

        int[] between = [.. ChangesOf(last)];
        int rowsOf = rowsByIntervals.NumberOf(last, out bool hasNewRows);
        if (hasNewRows)
            firstRowsOfIntervals.Add(AddRows(last, between));
        firstRows[number] = firstRowsOfIntervals[rowsOf];
        changes.AsSpan(number * MostChanges, MostChanges).Fill(NumberedChanges.Never);
        between.CopyTo(changes, number * MostChanges);
        traitsOfEach.CopyTo(traits.AsSpan(number * MostTariffs));
        return number;
    }

    private int AddRows(ReadOnlySpan<int> last, int[] between)
    {
        int ever = rowCount, row = ever + 1;
        rowCount += between.Length + 2;
        if (rows.Length < rowCount * Columns)
            Array.Resize(ref rows, 2 * rowCount * Columns);
        foreach (int change in between.Prepend(NumberedChanges.First))
        {
            for (int tariff = 0; tariff < last.Length; tariff++)
            {
                int interval = intervals.At(last[tariff], change);
                if (interval != CodeIntervals.None)
                    Set(row, ever, (byte)(1 << tariff), intervals[interval].Origins);
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

    private SortedSet<int> ChangesOf(ReadOnlySpan<int> last)
    {
        SortedSet<int> found = [];
        foreach (int chain in last)
        {
            for (int interval = chain; interval != CodeIntervals.None; interval = intervals[interval].Earlier)
            {
                found.Add(intervals[interval].From);
                found.Add(intervals[interval].Until);
            }
        }

        found.Remove(NumberedChanges.First);
        found.Remove(NumberedChanges.Never);
        return found;
    }
}
