namespace TradePolicy;

/// <summary>One answer to what a tariff charges: a rate in force, or none, with the instruments that brought it about.</summary>
public sealed class RateAnswer : IEquatable<RateAnswer>
{
    private readonly DutyRate? rate;
    private readonly DutyRate? beneath;

    private RateAnswer(
        DutyRate? rate,
        DutyRate? beneath,
        LegalInstrument? enactedBy,
        LegalInstrument? suspendedBy,
        LegalInstrument? endedBy,
        IEnumerable<string> assuming)
    {
        if (rate is not null && enactedBy is null)
            throw new ArgumentException("A rate in force has the instrument that enacted it.", nameof(enactedBy));
        if (enactedBy is null != beneath is null)
            throw new ArgumentException("The rate beneath and the instrument that enacted it are given together.", nameof(beneath));
        if (suspendedBy is not null && beneath is null)
            throw new ArgumentException("A suspension over nothing gives nothing.", nameof(suspendedBy));
        if (endedBy is not null && rate is not null)
            throw new ArgumentException("A tariff that has ended has no rate in force.", nameof(endedBy));
        this.rate = rate;
        this.beneath = beneath;
        EnactedBy = enactedBy;
        SuspendedBy = suspendedBy;
        EndedBy = endedBy;
        Assuming = [.. assuming.Select(text => Require.Text(text, nameof(assuming)))];
    }

    /// <summary>Whether a rate is in force.</summary>
    public bool IsInForce => rate is not null;

    /// <summary>The rate in force.</summary>
    /// <exception cref="InvalidOperationException">None is in force.</exception>
    public DutyRate Rate => rate ?? throw new InvalidOperationException("No rate is in force; ask IsInForce first.");

    /// <summary>Whether there is an enacted rate beneath, suspended or not.</summary>
    public bool HasBeneath => beneath is not null;

    /// <summary>The enacted rate, without the suspension that bears on it.</summary>
    /// <exception cref="InvalidOperationException">None is enacted.</exception>
    public DutyRate Beneath => beneath ?? throw new InvalidOperationException("No rate is enacted; ask HasBeneath first.");

    /// <summary>The instrument that enacted the rate; null where none did.</summary>
    public LegalInstrument? EnactedBy { get; }

    /// <summary>The instrument that suspends the rate; null where none does.</summary>
    public LegalInstrument? SuspendedBy { get; }

    /// <summary>The instrument that ended the tariff; null where none did.</summary>
    public LegalInstrument? EndedBy { get; }

    /// <summary>What has to be assumed for this answer, in words; empty where it is certain.</summary>
    public IReadOnlyList<string> Assuming { get; }

    /// <summary>An answer.</summary>
    /// <param name="rate">The rate in force, or null where none is.</param>
    /// <param name="beneath">The enacted rate, without the suspension; null where none is enacted.</param>
    /// <param name="enactedBy">The instrument that enacted it; null exactly where none is enacted.</param>
    /// <param name="suspendedBy">The instrument that suspends it, if one does.</param>
    /// <param name="endedBy">The instrument that ended the tariff, if one did.</param>
    /// <param name="assuming">What has to be assumed for the answer.</param>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static RateAnswer Create(
        DutyRate? rate,
        DutyRate? beneath,
        LegalInstrument? enactedBy,
        LegalInstrument? suspendedBy,
        LegalInstrument? endedBy,
        IEnumerable<string>? assuming = null) =>
        new(rate, beneath, enactedBy, suspendedBy, endedBy, assuming ?? []);

    /// <summary>Whether both say the same by the same instruments.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(RateAnswer? other) =>
        other is not null && Equals(rate, other.rate) && Equals(beneath, other.beneath) && Equals(EnactedBy, other.EnactedBy)
        && Equals(SuspendedBy, other.SuspendedBy) && Equals(EndedBy, other.EndedBy) && Assuming.SequenceEqual(other.Assuming);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RateAnswer);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(rate, beneath, EnactedBy, SuspendedBy, EndedBy);

    /// <summary>"10% (34% suspended by Executive Order 14298)", "34%", "none", "none (ended by Executive Order 14389)".</summary>
    public override string ToString()
    {
        string value = rate?.ToString() ?? "none";
        return SuspendedBy is not null
            ? $"{value} ({beneath} suspended by {SuspendedBy.Name})"
            : EndedBy is not null ? $"{value} (ended by {EndedBy.Name})" : value;
    }

    internal static RateAnswer Of(Outcome<DutyRate> outcome) => new(
        outcome.IsInForce ? outcome.Value : null,
        outcome.Enactment is null ? null : outcome.Beneath,
        outcome.Enactment?.Instrument,
        outcome.Suspension?.Instrument,
        outcome.Cessation?.Instrument,
        outcome.Assuming);
}
