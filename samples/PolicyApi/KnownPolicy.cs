using NodaTime;
using TradePolicy;

namespace PolicyApi;

/// <summary>
/// The policy while what is known of it does not change. Its schedule of duties is compiled when it is first asked for, and is the same
/// for each instant of knowledge in that time; a register says as known at which instant it is.
/// </summary>
public sealed class KnownPolicy
{
    private readonly PolicyRegister all;
    private readonly Lazy<DutySchedule> schedule;
    private volatile AskedRegister? lastAsked;

    internal KnownPolicy(PolicyRegister all, Instant? since)
    {
        this.all = all;
        Since = since;
        schedule = new(() => all.AsKnownAt(since ?? Instant.MinValue).Compile());
    }

    /// <summary>Since when that is known: when something was published, or the sources end; null if nothing was known yet.</summary>
    public Instant? Since { get; }

    /// <summary>The schedule.</summary>
    public DutySchedule Schedule => schedule.Value;

    /// <summary>The register as known at an instant in that time; the one that was asked for last is kept.</summary>
    /// <param name="known">The instant.</param>
    internal PolicyRegister RegisterAt(Instant known)
    {
        AskedRegister? asked = lastAsked;
        if (asked?.Known != known)
            lastAsked = asked = new(known, new(() => all.AsKnownAt(known)));
        return asked.Register.Value;
    }

    private sealed record AskedRegister(Instant Known, Lazy<PolicyRegister> Register);
}
