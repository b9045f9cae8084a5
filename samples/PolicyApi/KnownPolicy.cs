using NodaTime;
using TradePolicy;

namespace PolicyApi;

/// <summary>The register as known at an instant, and its schedule of duties, which is compiled when it is first asked for.</summary>
public sealed class KnownPolicy
{
    private readonly Lazy<PolicyRegister> register;
    private readonly Lazy<DutySchedule> schedule;

    internal KnownPolicy(PolicyRegister all, Instant known)
    {
        register = new(() => all.AsKnownAt(known));
        schedule = new(() => Register.Compile());
    }

    /// <summary>The register.</summary>
    public PolicyRegister Register => register.Value;

    /// <summary>Its schedule.</summary>
    public DutySchedule Schedule => schedule.Value;

    /// <summary>
    /// When what is known last changed: the last publication up to the instant of knowledge; null if nothing was known.
    /// </summary>
    public Instant? LastPublished => Register.Instruments.Count == 0
        ? null
        : Instant.Min(
            Register.Instruments.Max(instrument => instrument.Published.Latest), Register.Knowledge.KnownAt!.Value);
}
