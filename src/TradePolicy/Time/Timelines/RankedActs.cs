using NodaTime;

namespace TradePolicy;

/// <summary>Acts from the lowest layer to the topmost, which knows how high the layers reach at an instant of knowledge.</summary>
internal sealed class RankedActs
{
    private readonly LegalAct[] acts;
    private readonly Instant[] earliestFromHereUp;
    private readonly Instant[] latestStartUpToHere;

    internal RankedActs(IEnumerable<LegalAct> ranked)
    {
        acts = [.. ranked];
        earliestFromHereUp = new Instant[acts.Length];
        Instant earliest = Instant.MaxValue;
        for (int index = acts.Length - 1; index >= 0; index--)
        {
            Instant own = acts[index].Instrument.Published.Earliest;
            earliest = own < earliest ? own : earliest;
            earliestFromHereUp[index] = earliest;
        }

        latestStartUpToHere = new Instant[acts.Length];
        Instant latest = Instant.MinValue;
        for (int index = 0; index < acts.Length; index++)
        {
            if (acts[index].Begin.IsDated && acts[index].Begin.Earliest > latest)
                latest = acts[index].Begin.Earliest;
            latestStartUpToHere[index] = latest;
        }
    }

    internal LegalAct this[int index] => acts[index];

    /// <summary>The index of the topmost act that may be known; -1 if none is.</summary>
    internal int TopmostAt(Instant known)
    {
        int low = 0;
        int high = acts.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (earliestFromHereUp[middle] <= known)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>The acts up to the topmost that may be known.</summary>
    internal ArraySegment<LegalAct> UpTo(Instant known) => new(acts, 0, TopmostAt(known) + 1);

    /// <summary>Whether an act that may be known has its start after an instant; at least one may be known.</summary>
    internal bool MayHoldStartAfter(Instant instant, Instant known) =>
        latestStartUpToHere[TopmostAt(known)] > instant;
}
