namespace TradePolicy;

/// <summary>How a truce stands for one party at the instant of a snapshot.</summary>
public sealed record TruceSideState
{
    private TruceSideState(Economy party, TruceStatus status, LegalBound expiry, IEnumerable<TruceWindow> windows)
    {
        Party = Require.Given(party);
        Expiry = Require.Given(expiry);
        Status = Require.Defined(status, "Not a status.");
        Windows = ValueList.From(windows);
    }

    /// <summary>The party.</summary>
    public Economy Party { get; }

    /// <summary>How the truce stands for it.</summary>
    public TruceStatus Status { get; }

    /// <summary>When the truce expires for it, as far as enacted.</summary>
    public LegalBound Expiry { get; }

    /// <summary>The windows that are, or may be, in force; one where that is certain, none where none is.</summary>
    public ValueList<TruceWindow> Windows { get; }

    /// <summary>The state of a side.</summary>
    /// <param name="party">The party.</param>
    /// <param name="status">How the truce stands for it.</param>
    /// <param name="expiry">When the truce expires for it.</param>
    /// <param name="windows">The windows that are, or may be, in force.</param>
    public static TruceSideState Create(Economy party, TruceStatus status, LegalBound expiry, IEnumerable<TruceWindow> windows) =>
        new(party, status, expiry, Require.Given(windows));

    /// <summary>"US: InForce, expires 2025-08-12T00:01 America/New_York (-04)".</summary>
    public override string ToString() => $"{Party}: {Status}, expires {Expiry}";
}
