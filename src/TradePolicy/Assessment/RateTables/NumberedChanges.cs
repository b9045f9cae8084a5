using NodaTime;

namespace TradePolicy;

/// <summary>
/// The instants at which anything in a set of histories changes, in order and numbered from the beginning of time, so that
/// tables which are searched often contain and compare small numbers.
/// </summary>
internal sealed class NumberedChanges
{
    /// <summary>The number of the beginning of time.</summary>
    internal const int First = 0;

    /// <summary>The number of an instant that never comes.</summary>
    internal const int Never = int.MaxValue;

    private const int SlicesPerChange = 4;
    private const int MostSlices = 0x4000;

    // The time between the first and the last change is cut into intervals of equal length, most of which contain at most one change.
    // This is the number of the last change before each.
    private readonly int[] before;
    private readonly long start;
    private readonly int bitsOfSlice;

    // The last one is not a change and never comes.
    private readonly long[] ticks;
    private readonly Instant[] instants;

    internal NumberedChanges(IEnumerable<Instant> changes)
    {
        instants = [.. new HashSet<Instant>(changes) { Instant.MinValue }.Order()];
        ticks = [.. instants.Select(static change => change.ToUnixTimeTicks()), long.MaxValue];
        start = ticks[Math.Min(1, instants.Length - 1)];
        long whole = ticks[instants.Length - 1] - start;
        while (whole >> bitsOfSlice >= Math.Min(SlicesPerChange * (long)instants.Length, MostSlices))
            bitsOfSlice++;
        before = new int[(whole >> bitsOfSlice) + 2];
        for (int slice = 0, last = 0; slice < before.Length; slice++)
        {
            while (last + 1 < instants.Length && (ticks[last + 1] - start) >> bitsOfSlice < slice)
                last++;
            before[slice] = last;
        }
    }

    /// <summary>The number of the last change at or before an instant.</summary>
    internal int LastBy(Instant at)
    {
        long tick = at.ToUnixTimeTicks();
        if (tick < start)
            return First;
        unchecked
        {
            int slice = (int)Math.Min((tick - start) >> bitsOfSlice, before.Length - 2);
            int last = before[slice], many = before[slice + 1] - last;
            while (many > 1)
            {
                int half = many >>> 1;
                if (ticks[last + half] <= tick)
                    last += half;
                many -= half;
            }

            // Without a branch, which the processor could not predict.
            last += ticks[last + 1] <= tick ? 1 : 0;

            // Instants are finer than ticks.
            while (instants[last] > at)
                last--;
            return last;
        }
    }

    /// <summary>The interval from one change until another, or without an end.</summary>
    internal Interval Between(int from, int until) => new(from == First ? null : instants[from], until == Never ? null : instants[until]);
}
