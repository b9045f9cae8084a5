namespace TradePolicy;

/// <summary>
/// One answer of a timeline: a value in force with the acts that put it there, or nothing in force with the act that
/// brought that about, and what has to be assumed for it where the texts leave it open.
/// </summary>
/// <typeparam name="T">What the provision holds.</typeparam>
public sealed record Outcome<T>
    where T : notnull
{
    private readonly T? value;
    private readonly BaseValue<T>? beneath;

    internal Outcome(
        bool isInForce,
        T? value,
        Enactment<T>? enactment,
        Suspension<T>? suspension,
        Ending? cessation,
        HeldInvalid? holding,
        BaseValue<T>? beneath,
        ValueList<AssumptionSet> holdsUnder)
    {
        IsInForce = isInForce;
        this.value = value;
        this.beneath = beneath;
        Enactment = enactment;
        Suspension = suspension;
        Ending = cessation;
        HeldInvalid = holding;
        HoldsUnder = holdsUnder;
    }

    /// <summary>Whether a value is in force.</summary>
    public bool IsInForce { get; }

    /// <summary>The value in force.</summary>
    /// <exception cref="InvalidOperationException">Nothing is in force.</exception>
    public T Value => IsInForce ? value! : throw new InvalidOperationException("Nothing is in force; ask IsInForce first.");

    /// <summary>
    /// The act that enacted the value, or the value beneath a suspension that switched it off; null where none did, as
    /// with a value that a timeline has initially.
    /// </summary>
    public Enactment<T>? Enactment { get; }

    /// <summary>The suspension that bears on the value; null where none does.</summary>
    public Suspension<T>? Suspension { get; }

    /// <summary>The act that ended the provision; null where none did.</summary>
    public Ending? Ending { get; }

    /// <summary>The ruling that held invalid what would otherwise be in force; null where none did.</summary>
    public HeldInvalid? HeldInvalid { get; }

    /// <summary>Whether a suspension bears on the value.</summary>
    public bool IsSuspended => Suspension is not null;

    /// <summary>The value without the suspension: what revives if the suspension lapses and nothing else changes.</summary>
    /// <exception cref="InvalidOperationException">There is no value beneath.</exception>
    public T Beneath => HasBeneath ? beneath!.Value : throw new InvalidOperationException("Nothing lies beneath; ask HasBeneath first.");

    /// <summary>Whether there is a value beneath: one that an act enacted, or that the timeline has initially.</summary>
    public bool HasBeneath => beneath is not null;

    /// <summary>The ways in which this answer comes about, each of which is enough; empty where it is certain.</summary>
    public ValueList<AssumptionSet> HoldsUnder { get; private init; }

    /// <summary>What the simplest of those ways assumes; empty where the answer is certain.</summary>
    public ValueList<Assumption> Assuming => AssumptionSet.Shortest(HoldsUnder);

    // By hand: what lies beneath is not part of the answer.
    /// <summary>Whether both are the same answer on the same acts and assumptions.</summary>
    /// <param name="other">The other outcome.</param>
    public bool Equals(Outcome<T>? other) => SameAnswer(other) && HoldsUnder == other!.HoldsUnder;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsInForce, value, Enactment, Suspension, Ending);

    /// <summary>"10% by Executive Order 14257, suspended by Executive Order 14298", "not in force".</summary>
    public override string ToString()
    {
        string by = Enactment is null ? "" : $" by {Enactment.Instrument.Name}";
        string suspended = Suspension is null ? "" : $", suspended by {Suspension.Instrument.Name}";
        string ended = Ending is null ? "" : $", ended by {Ending.Instrument.Name}";
        string held = HeldInvalid is null ? "" : $", held invalid by {HeldInvalid.Instrument.Name}";
        return IsInForce ? $"{value}{by}{suspended}" : $"not in force{suspended}{ended}{held}";
    }

    /// <summary>The instruments of the acts that give the answer.</summary>
    internal IEnumerable<LegalInstrument> Instruments =>
        new[] { Enactment?.Instrument, Suspension?.Instrument, Ending?.Instrument, HeldInvalid?.Instrument }.OfType<LegalInstrument>();

    internal bool SameAnswer(Outcome<T>? other) =>
        SameValue(other) && Enactment == other!.Enactment && Suspension == other.Suspension && Ending == other.Ending
        && HeldInvalid == other.HeldInvalid;

    internal bool SameValue(Outcome<T>? other) =>
        other is not null && IsInForce == other.IsInForce && (!IsInForce || EqualityComparer<T>.Default.Equals(value, other.value));

    internal Outcome<T> Under(ValueList<AssumptionSet> sets) => this with { HoldsUnder = sets };
}
