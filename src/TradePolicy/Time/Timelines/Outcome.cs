using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// One answer of a timeline: a value in force with the acts that put it there, or nothing in force with the act that
/// brought that about, and what has to be assumed for it if the texts leave it open.
/// </summary>
/// <remarks>
/// In a snapshot, which has no timelines, an answer cites the instruments alone: <see cref="Enactment"/>,
/// <see cref="Suspension"/>, <see cref="Ending"/> and <see cref="HeldInvalid"/> are then null. Immutable, and safe for use from
/// several threads if its values are.
/// </remarks>
/// <typeparam name="T">What the provision holds.</typeparam>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Outcome<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Boxed<T>? beneath;

    internal Outcome(
        bool isInForce,
        T? value,
        Enactment<T>? enactment,
        Suspension<T>? suspension,
        Ending? cessation,
        HeldInvalid? holding,
        Boxed<T>? beneath,
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
    /// The act that enacted the value, or the value beneath a suspension that switched it off; null if none did, as
    /// with a value that a timeline has initially, and in a snapshot.
    /// </summary>
    public Enactment<T>? Enactment { get; private init; }

    /// <summary>The suspension of the value; null if there is none, and in a snapshot.</summary>
    public Suspension<T>? Suspension { get; private init; }

    /// <summary>The act that ended the provision; null if none did, and in a snapshot.</summary>
    public Ending? Ending { get; private init; }

    /// <summary>The ruling that held invalid what would otherwise be in force; null if none did, and in a snapshot.</summary>
    public HeldInvalid? HeldInvalid { get; private init; }

    /// <summary>The instrument that enacted the value, or the value beneath a suspension; null if none did.</summary>
    public LegalInstrument? EnactedBy => Enactment?.Instrument ?? Cites?.EnactedBy;

    /// <summary>The instrument that suspends the value; null if none does.</summary>
    public LegalInstrument? SuspendedBy => Suspension?.Instrument ?? Cites?.SuspendedBy;

    /// <summary>The instrument that ended the provision; null if none did.</summary>
    public LegalInstrument? EndedBy => Ending?.Instrument ?? Cites?.EndedBy;

    /// <summary>The judgment that held invalid what would otherwise be in force; null if none did.</summary>
    public LegalInstrument? HeldInvalidBy => HeldInvalid?.Instrument ?? Cites?.HeldInvalidBy;

    /// <summary>All these instruments.</summary>
    public IEnumerable<LegalInstrument> Instruments =>
        new[] { EnactedBy, SuspendedBy, EndedBy, HeldInvalidBy }.OfType<LegalInstrument>();

    /// <summary>Whether the value is suspended.</summary>
    public bool IsSuspended => SuspendedBy is not null;

    /// <summary>The ways in which this answer comes about, each of which is enough; empty if it is certain.</summary>
    public ValueList<AssumptionSet> HoldsUnder { get; private init; }

    /// <summary>What the simplest of those ways assumes; empty if the answer is certain.</summary>
    public ValueList<Assumption> Assuming => AssumptionSet.Shortest(HoldsUnder);

    // The instruments without their acts; null in a timeline, which has the acts.
    private Citations? Cites { get; init; }

    /// <summary>The value in force, if one is.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether a value is in force.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = this.value;
        return IsInForce;
    }

    /// <summary>
    /// The value without the suspension, if there is one that an act enacted or that the timeline has initially: what
    /// revives if the suspension lapses and nothing else changes.
    /// </summary>
    /// <param name="value">The value beneath; the value itself if it is not suspended.</param>
    /// <returns>Whether there is a value beneath.</returns>
    public bool TryGetBeneath([MaybeNullWhen(false)] out T value)
    {
        value = beneath is null ? default : beneath.Value;
        return beneath is not null;
    }

    // By hand: in a timeline, what lies beneath follows from the acts and is not part of the answer.
    /// <summary>Whether both are the same answer on the same acts, or the same instruments, and assumptions.</summary>
    /// <param name="other">The other outcome.</param>
    public bool Equals(Outcome<T>? other) =>
        SameAnswer(other) && HoldsUnder == other!.HoldsUnder && Cites == other.Cites && (Cites is null || beneath == other.beneath);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsInForce, value, Enactment, Suspension, Ending, Cites);

    /// <summary>"10% by Executive Order 14257, suspended by Executive Order 14298", "not in force".</summary>
    public override string ToString()
    {
        string by = EnactedBy is null ? "" : $" by {EnactedBy.Name}";
        string suspended = SuspendedBy is null ? "" : $", suspended by {SuspendedBy.Name}";
        string ended = EndedBy is null ? "" : $", ended by {EndedBy.Name}";
        string held = HeldInvalidBy is null ? "" : $", held invalid by {HeldInvalidBy.Name}";
        return IsInForce ? $"{value}{by}{suspended}" : $"not in force{suspended}{ended}{held}";
    }

    /// <summary>The same answer with its instruments and without its acts, as a snapshot holds it.</summary>
    internal Outcome<T> Cited() => Citing(EnactedBy, SuspendedBy, EndedBy, HeldInvalidBy);

    /// <summary>The same answer citing these instruments, and no acts.</summary>
    internal Outcome<T> Citing(
        LegalInstrument? enactedBy, LegalInstrument? suspendedBy, LegalInstrument? endedBy, LegalInstrument? heldInvalidBy) =>
        this with
        {
            Enactment = null,
            Suspension = null,
            Ending = null,
            HeldInvalid = null,
            Cites = new(enactedBy, suspendedBy, endedBy, heldInvalidBy)
        };

    internal bool SameAnswer(Outcome<T>? other) =>
        SameValue(other) && Enactment == other!.Enactment && Suspension == other.Suspension && Ending == other.Ending
        && HeldInvalid == other.HeldInvalid;

    internal bool SameValue(Outcome<T>? other) =>
        other is not null && IsInForce == other.IsInForce && (!IsInForce || EqualityComparer<T>.Default.Equals(value, other.value));

    internal Outcome<T> Under(ValueList<AssumptionSet> sets) => this with { HoldsUnder = sets };

    private sealed record Citations(
        LegalInstrument? EnactedBy, LegalInstrument? SuspendedBy, LegalInstrument? EndedBy, LegalInstrument? HeldInvalidBy);
}

/// <summary>Makes answers as a snapshot holds them: without the acts of a timeline, citing the instruments alone.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class Outcome
{
    /// <summary>An answer.</summary>
    /// <typeparam name="T">What the provision holds.</typeparam>
    /// <param name="value">The value in force, or null if none is.</param>
    /// <param name="beneath">The enacted value, without the suspension; null if none is enacted.</param>
    /// <param name="enactedBy">The instrument that enacted it; null if and only if none is enacted.</param>
    /// <param name="suspendedBy">The instrument that suspends it, if one does.</param>
    /// <param name="endedBy">The instrument that ended the provision, if one did.</param>
    /// <param name="holdsUnder">The ways in which the answer comes about; none if it is certain.</param>
    /// <param name="heldInvalidBy">The judgment that held it invalid, if one did.</param>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static Outcome<T> Of<T>(
        T? value,
        T? beneath,
        LegalInstrument? enactedBy,
        LegalInstrument? suspendedBy,
        LegalInstrument? endedBy,
        IEnumerable<AssumptionSet>? holdsUnder = null,
        LegalInstrument? heldInvalidBy = null)
        where T : class
    {
        if (value is not null && enactedBy is null)
            throw new ArgumentException("A value in force has the instrument that enacted it.", nameof(enactedBy));
        if (enactedBy is null != beneath is null)
            throw new ArgumentException("The value beneath and the instrument that enacted it are given together.", nameof(beneath));
        if (suspendedBy is not null && beneath is null)
            throw new ArgumentException("A suspension over nothing gives nothing.", nameof(suspendedBy));
        if (value is not null && (endedBy is not null || heldInvalidBy is not null))
            throw new ArgumentException("What has ended, or is held invalid, has no value in force.", nameof(value));
        return new Outcome<T>(
                value is not null, value, null, null, null, null, beneath is null ? null : new(beneath), Require.Each(holdsUnder ?? [],
                    nameof(holdsUnder)))
            .Citing(enactedBy, suspendedBy, endedBy, heldInvalidBy);
    }
}
