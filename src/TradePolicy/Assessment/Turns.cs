using NodaTime;

namespace TradePolicy;

/// <summary>
/// The instants at which anything in a set of histories turns, in order and numbered from the beginning of time, so that
/// tables which are searched often hold and compare small numbers.
/// </summary>
internal sealed class Turns
{
    /// <summary>The number of what never comes.</summary>
    internal const int Never = int.MaxValue;

    private readonly Instant[] instants;
    private readonly long[] ticks;

    internal Turns(IEnumerable<Instant> turns)
    {
        instants = [.. new HashSet<Instant>(turns) { Instant.MinValue }.Order()];
        ticks = Array.ConvertAll(instants, static turn => turn.ToUnixTimeTicks());
    }

    /// <summary>The number of the last turn at or before an instant.</summary>
    internal int LastBy(Instant at)
    {
        // Halves without a branch, which could not be foretold: the sign of the difference says which half to leave.
        long tick = at.ToUnixTimeTicks();
        int last = 0;
        for (int many = ticks.Length - 1; many > 0;)
        {
            int half = (many + 1) >>> 1;
            last += half & ~(int)((tick - ticks[last + half]) >> 63);
            many -= half;
        }

        // Instants are finer than ticks.
        while (instants[last] > at)
            last--;
        return last;
    }

    /// <summary>The stretch from one turn until another, or for ever.</summary>
    internal Interval Between(int from, int until) => new(from == 0 ? null : instants[from], until == Never ? null : instants[until]);
}
