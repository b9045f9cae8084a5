using System.Diagnostics;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A measure of trade policy that is neither a tariff nor an export control, with its history on both clocks: an entity
/// listing, a port fee, a restriction of visas. It may have been threatened before any act took it.
/// </summary>
/// <example><code>
/// PolicyMeasure fees = PolicyMeasure.Create(
///     "cn/port-fees", MeasureKind.PortFee, Economy.China, "Special port fee on ships of the United States", EconomyScope.Of(Economy.UnitedStates), acts);
/// fees.StatusAt(at);       // Suspended
/// </code></example>
[DebuggerDisplay("{Key}")]
public sealed record OtherMeasure
{
    private OtherMeasure(
        string key,
        OtherMeasureKind kind,
        Economy takenBy,
        string title,
        EconomyScope against,
        Timeline<OtherMeasureTerms> history,
        ValueList<MeasureThreat> threats)
    {
        Key = key;
        Kind = kind;
        ImposedBy = takenBy;
        Name = title;
        Against = against;
        History = history;
        Threats = threats;
    }

    /// <summary>The key, which the acts name as their provision: <c>cn/port-fees</c>.</summary>
    public string Key { get; }

    /// <summary>What kind of measure it is.</summary>
    public OtherMeasureKind Kind { get; }

    /// <summary>The economy that takes it, or threatens to.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The measure in a few words.</summary>
    public string Name { get; }

    /// <summary>The economies whose persons, goods or ships it is aimed at.</summary>
    public EconomyScope Against { get; }

    /// <summary>The history of its terms.</summary>
    public Timeline<OtherMeasureTerms> History { get; private init; }

    /// <summary>The statements by which it was threatened, in the order given.</summary>
    public ValueList<MeasureThreat> Threats { get; private init; }

    /// <summary>A measure.</summary>
    /// <param name="key">The key, which the acts name as their provision.</param>
    /// <param name="kind">What kind of measure it is.</param>
    /// <param name="imposedBy">The economy that takes it, or threatens to.</param>
    /// <param name="name">The measure in a few words.</param>
    /// <param name="against">The economies that it is aimed at.</param>
    /// <param name="acts">The acts that took, suspended and ended it; none where it was only threatened.</param>
    /// <param name="threats">The statements by which it was threatened.</param>
    /// <param name="knowledge">What is known of it; complete by construction where none is given.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, the title is empty, there is neither an act nor a threat, or an act does not fit.</exception>
    public static OtherMeasure Create(
        string key,
        OtherMeasureKind kind,
        Economy imposedBy,
        string name,
        EconomyScope against,
        IEnumerable<LegalAct> acts,
        IEnumerable<MeasureThreat>? threats = null,
        Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(imposedBy);
        ArgumentNullException.ThrowIfNull(against);
        Require.Defined(kind, "Not a kind of measure.");
        LegalAct[] given = [.. acts];
        var made = ValueList.From(threats ?? []);
        if (given.Length == 0 && made.Count == 0)
            throw new ArgumentException($"Neither an act nor a threat makes the measure '{key}'.", nameof(acts));
        return new(
            Require.Key(key), kind, imposedBy, Require.Text(name), against, Timeline<OtherMeasureTerms>.Of(key, given, knowledge), made);
    }

    /// <summary>How the measure stands at an instant, as known to this measure.</summary>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    public MeasureStatus StatusAt(Instant at, LegalView view = LegalView.AsWritten) => MeasureHistory.StatusAt(History, Threats, at, view);

    /// <summary>Its terms at an instant, as known to this measure.</summary>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    public Segment<OtherMeasureTerms> TermsAt(Instant at, LegalView view = LegalView.AsWritten) => History.At(at, view);

    /// <summary>The same measure as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public OtherMeasure AsKnownAt(Instant knownAt) =>
        this with { History = History.AsKnownAt(knownAt), Threats = MeasureThreat.KnownAt(Threats, knownAt) };

    /// <summary>"cn/port-fees: Special port fee on ships of the United States, by CN".</summary>
    public override string ToString() => $"{Key}: {Name}, by {ImposedBy}";

    internal IEnumerable<LegalInstrument> Instruments =>
        History.Acts.Select(act => act.Instrument).Concat(Threats.SelectMany(threat => threat.Instruments));

    /// <summary>Whether any of it was, or may have been, known under what a register knows.</summary>
    internal bool IsKnown => History.Acts.Count > 0 || Threats.Count > 0;

    /// <summary>The same measure with what a scenario leaves out of its acts and adds to them.</summary>
    internal OtherMeasure Revised(ActRevision revision) => this with { History = revision.Of(History) };

    /// <summary>The same measure in a register, with its knowledge.</summary>
    internal OtherMeasure InRegister(Knowledge knowledge) =>
        this with { History = History.InRegister(knowledge, []), Threats = MeasureThreat.KnownAt(Threats, knowledge.Cut) };
}
