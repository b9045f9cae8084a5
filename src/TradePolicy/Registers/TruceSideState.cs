using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The state of a truce for one party at the instant of a snapshot.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceSideState
{
    private TruceSideState(
        Economy party, TruceStatus status, LegalBound expiry, IEnumerable<TruceWindow> windows, IEnumerable<OpenFact> reasons)
    {
        Party = Require.Given(party);
        Expiry = Require.Given(expiry);
        Status = Require.Defined(status, "Not a status.");
        Windows = ValueList.From(windows);
        Reasons = OpenFact.ReasonsOf(IsCertain, Require.Each(reasons), Party.ToString(), $"the status of the truce for {Party}");
    }

    /// <summary>The party.</summary>
    public Economy Party { get; }

    /// <summary>The status of the truce for it.</summary>
    public TruceStatus Status { get; }

    /// <summary>Whether the status is certain: it is neither in doubt nor unknown beyond the horizon.</summary>
    public bool IsCertain => Status is not (TruceStatus.Indeterminate or TruceStatus.BeyondHorizon);

    /// <summary>When the truce expires for it, as far as enacted.</summary>
    public LegalBound Expiry { get; }

    /// <summary>The windows that are, or may be, in force; one if that is certain, none if none is.</summary>
    public ValueList<TruceWindow> Windows { get; }

    /// <summary>The facts that leave the status, or only the window behind it, open; empty if neither is.</summary>
    public ValueList<OpenFact> Reasons { get; private init; }

    /// <summary>The state of a side.</summary>
    /// <param name="party">The party.</param>
    /// <param name="status">The status of the truce for it.</param>
    /// <param name="expiry">When the truce expires for it.</param>
    /// <param name="windows">The windows that are, or may be, in force.</param>
    /// <param name="reasons">The facts that leave it open.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is not defined.</exception>
    public static TruceSideState Create(
        Economy party, TruceStatus status, LegalBound expiry, IEnumerable<TruceWindow> windows, IEnumerable<OpenFact>? reasons = null) =>
        new(party, status, expiry, Require.Each(windows), reasons ?? []);

    /// <summary>"US: InForce, expires 2025-08-12T00:01 America/New_York (-04)".</summary>
    public override string ToString() => $"{Party}: {Status}, expires {Expiry}";

    /// <summary>Whether the state of the truce is the same in both; why it is in doubt may differ.</summary>
    internal bool IsSameAs(TruceSideState other) => this with { Reasons = [] } == other with { Reasons = [] };
}
