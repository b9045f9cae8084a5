namespace TradePolicy;

/// <summary>One answer to what a tariff charges: a rate in force, or none, with the instruments that brought it about.</summary>
public sealed record RateAnswer
{
    private readonly DutyRate? rate;
    private readonly DutyRate? beneath;

    private RateAnswer(
        DutyRate? rate,
        DutyRate? beneath,
        LegalInstrument? enactedBy,
        LegalInstrument? suspendedBy,
        LegalInstrument? endedBy,
        LegalInstrument? heldInvalidBy,
        IEnumerable<AssumptionSet> holdsUnder)
    {
        if (rate is not null && enactedBy is null)
            throw new ArgumentException("A rate in force has the instrument that enacted it.", nameof(enactedBy));
        if (enactedBy is null != beneath is null)
            throw new ArgumentException("The rate beneath and the instrument that enacted it are given together.", nameof(beneath));
        if (suspendedBy is not null && beneath is null)
            throw new ArgumentException("A suspension over nothing gives nothing.", nameof(suspendedBy));
        if ((endedBy ?? heldInvalidBy) is not null && rate is not null)
            throw new ArgumentException("A tariff that has ended, or is held invalid, has no rate in force.", nameof(rate));
        this.rate = rate;
        this.beneath = beneath;
        EnactedBy = enactedBy;
        SuspendedBy = suspendedBy;
        EndedBy = endedBy;
        HeldInvalidBy = heldInvalidBy;
        HoldsUnder = ValueList.From(holdsUnder);
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

    /// <summary>The judgment that held invalid what would otherwise be in force; null where none did.</summary>
    public LegalInstrument? HeldInvalidBy { get; }

    /// <summary>All these instruments.</summary>
    public IEnumerable<LegalInstrument> Instruments =>
        new[] { EnactedBy, SuspendedBy, EndedBy, HeldInvalidBy }.OfType<LegalInstrument>();

    /// <summary>The ways in which this answer comes about, each of which is enough; empty where it is certain.</summary>
    public ValueList<AssumptionSet> HoldsUnder { get; }

    /// <summary>What the simplest of those ways assumes; empty where the answer is certain.</summary>
    public ValueList<Assumption> Assuming => AssumptionSet.Shortest(HoldsUnder);

    /// <summary>An answer.</summary>
    /// <param name="rate">The rate in force, or null where none is.</param>
    /// <param name="beneath">The enacted rate, without the suspension; null where none is enacted.</param>
    /// <param name="enactedBy">The instrument that enacted it; null exactly where none is enacted.</param>
    /// <param name="suspendedBy">The instrument that suspends it, if one does.</param>
    /// <param name="endedBy">The instrument that ended the tariff, if one did.</param>
    /// <param name="holdsUnder">The ways in which the answer comes about; none where it is certain.</param>
    /// <param name="heldInvalidBy">The judgment that held it invalid, if one did.</param>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static RateAnswer Create(
        DutyRate? rate,
        DutyRate? beneath,
        LegalInstrument? enactedBy,
        LegalInstrument? suspendedBy,
        LegalInstrument? endedBy,
        IEnumerable<AssumptionSet>? holdsUnder = null,
        LegalInstrument? heldInvalidBy = null) =>
        new(rate, beneath, enactedBy, suspendedBy, endedBy, heldInvalidBy, holdsUnder ?? []);

    /// <summary>"10% (34% suspended by Executive Order 14298)", "34%", "none", "none (ended by Executive Order 14389)".</summary>
    public override string ToString()
    {
        string value = rate?.ToString() ?? "none";
        if (SuspendedBy is not null)
            return $"{value} ({beneath} suspended by {SuspendedBy.Name})";
        if (EndedBy is not null)
            return $"{value} (ended by {EndedBy.Name})";
        return HeldInvalidBy is not null ? $"{value} (held invalid by {HeldInvalidBy.Name})" : value;
    }

    internal static RateAnswer Of(Outcome<DutyRate> outcome) => new(
        outcome.IsInForce ? outcome.Value : null,
        outcome.HasBeneath ? outcome.Beneath : null,
        outcome.Enactment?.Instrument,
        outcome.Suspension?.Instrument,
        outcome.Ending?.Instrument,
        outcome.HeldInvalid?.Instrument,
        outcome.HoldsUnder);
}
