using NodaTime;
using TradePolicy;

namespace PolicyApi;

/// <summary>
/// The policy as known at the instants that are asked about. Compiling a schedule costs far more than a question to it, and what is known
/// changes only when something is published. So the schedule is compiled once for all instants between two such changes; those that were
/// asked about last are kept, and no more than a number of them.
/// </summary>
public sealed class Policies
{
    private readonly PolicyRegister register;
    private readonly IClock clock;
    private readonly int mostKept;
    private readonly Instant[] changes;
    private readonly Lock access = new();
    private readonly Dictionary<Instant, LinkedListNode<(Instant Since, KnownPolicy Policy)>> kept = [];
    private readonly LinkedList<(Instant Since, KnownPolicy Policy)> lastAskedFirst = [];

    /// <summary>The policies of a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="mostKept">How many are kept, of which each is known from one change until the next; 1 or more.</param>
    public Policies(PolicyRegister register, IClock clock, int mostKept)
    {
        if (mostKept < 1)
            throw new ArgumentOutOfRangeException(nameof(mostKept), mostKept, "At least one state of knowledge is kept.");
        (this.register, this.clock, this.mostKept) = (register, clock, mostKept);
        changes = [.. ChangesOf(register).Distinct().Order()];
    }

    /// <summary>When what is known of the policy changes: when something was published, and when the sources end.</summary>
    public IReadOnlyList<Instant> Changes => changes;

    /// <summary>How many states of knowledge are kept.</summary>
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
        // The minute that has begun, so that the questions of a minute have one answer and one hash.
        Instant now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds() / 60 * 60);
        Instant asOf = known?.Value ?? now;
        return new(at?.Value ?? now, asOf, KnownAt(asOf));
    }

    private KnownPolicy KnownAt(Instant known)
    {
        int found = Array.BinarySearch(changes, known);
        int last = found >= 0 ? found : ~found - 1;
        Instant? since = last < 0 ? null : changes[last];
        Instant key = since ?? Instant.MinValue;
        lock (access)
        {
            if (kept.TryGetValue(key, out LinkedListNode<(Instant Since, KnownPolicy Policy)>? again))
            {
                lastAskedFirst.Remove(again);
                lastAskedFirst.AddFirst(again);
                return again.Value.Policy;
            }

            if (kept.Count >= mostKept)
            {
                kept.Remove(lastAskedFirst.Last!.Value.Since);
                lastAskedFirst.RemoveLast();
            }

            // Nothing is worked out within the lock: a policy is that when it is asked.
            KnownPolicy policy = new(register, since);
            kept.Add(key, lastAskedFirst.AddFirst((key, policy)));
            return policy;
        }
    }

    // Of a publication that is dated to a day it is known from its end on that it was made, and from its beginning that it may have been.
    private static IEnumerable<Instant> ChangesOf(PolicyRegister register) =>
    [
        .. register.Instruments.Where(instrument => !instrument.IsHypothetical).Select(instrument => instrument.Published)
            .SelectMany(published => new[] { published.Earliest, published.Latest }),
        .. register.Updates.Select(update => update.HorizonBefore).Append(register.Knowledge.CompleteThrough).OfType<Instant>()
            .Select(through => through + Duration.Epsilon),
    ];
}
