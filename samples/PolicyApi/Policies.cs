using NodaTime;
using TradePolicy;

namespace PolicyApi;

/// <summary>
/// The policy as known at the instants that are asked about. Compiling a schedule costs far more than a question to it, so it is done
/// once for each instant; the instants that were asked about last are kept, and no more than a number of them.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="clock">What time it is.</param>
/// <param name="mostInstants">How many instants are kept; 1 or more.</param>
public sealed class Policies(PolicyRegister register, IClock clock, int mostInstants)
{
    private readonly int mostKept = mostInstants >= 1
        ? mostInstants
        : throw new ArgumentOutOfRangeException(nameof(mostInstants), mostInstants, "At least one instant of knowledge is kept.");

    private readonly Lock access = new();
    private readonly Dictionary<Instant, LinkedListNode<(Instant Known, KnownPolicy Policy)>> kept = [];
    private readonly LinkedList<(Instant Known, KnownPolicy Policy)> lastAskedFirst = [];

    /// <summary>How many instants of knowledge are kept.</summary>
    public int Count
    {
        get
        {
            lock (access)
                return kept.Count;
        }
    }

    /// <summary>What a request asks about.</summary>
    /// <param name="at">The instant that it states; null for now.</param>
    /// <param name="known">The instant of knowledge that it states; null for now.</param>
    public Question Ask(QueryInstant? at, QueryInstant? known)
    {
        // The minute that has begun, so that the questions of a minute have one answer, one hash and one schedule.
        Instant now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds() / 60 * 60);
        return new(at?.Value ?? now, KnownAt(known?.Value ?? now));
    }

    private KnownPolicy KnownAt(Instant known)
    {
        lock (access)
        {
            if (kept.TryGetValue(known, out LinkedListNode<(Instant Known, KnownPolicy Policy)>? found))
            {
                lastAskedFirst.Remove(found);
                lastAskedFirst.AddFirst(found);
                return found.Value.Policy;
            }

            if (kept.Count >= mostKept)
            {
                kept.Remove(lastAskedFirst.Last!.Value.Known);
                lastAskedFirst.RemoveLast();
            }

            // Nothing is worked out within the lock: a policy is that when it is asked.
            KnownPolicy policy = new(register, known);
            kept.Add(known, lastAskedFirst.AddFirst((known, policy)));
            return policy;
        }
    }
}
