using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A measure of trade policy that is neither a tariff nor an export control, with its history on both clocks: an entity
/// listing, a port fee, a restriction of visas. It may have been threatened before any act took it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// OtherMeasure fees = OtherMeasure.Create(
///     "cn/port-fees", OtherMeasureKind.PortFee, Economy.China, "Special port fee on ships of the United States",
///     EconomyScope.Of(Economy.UnitedStates), acts);
/// fees.StatusAt(at);       // Suspended
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record OtherMeasure
{
    private OtherMeasure(
        string key,
        OtherMeasureKind kind,
        Economy imposedBy,
        string name,
        EconomyScope against,
        Timeline<OtherMeasureTerms> history,
        ValueList<MeasureThreat> threats)
    {
        Key = Require.Key(key);
        Kind = Require.Defined(kind, "Not a kind of measure.");
        ImposedBy = Require.Given(imposedBy);
        Name = Require.Text(name);
        Against = Require.Given(against);
        History = history.UnderLawOf(ImposedBy);
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

    /// <summary>A measure that acts took.</summary>
    /// <param name="key">The key, which the acts name as their provision.</param>
    /// <param name="kind">The kind of measure.</param>
    /// <param name="imposedBy">The economy that takes it.</param>
    /// <param name="name">The measure in a few words.</param>
    /// <param name="against">The economies that it is aimed at.</param>
    /// <param name="acts">The acts that took, suspended and ended it; at least one.</param>
    /// <param name="knowledge">What is known of it; by default it is complete.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, there is no act, or an act does not fit.</exception>
    public static OtherMeasure Create(
        string key,
        OtherMeasureKind kind,
        Economy imposedBy,
        string name,
        EconomyScope against,
        IEnumerable<LegalAct> acts,
        Knowledge? knowledge = null)
    {
        ValueList<LegalAct> given = Require.Each(acts);
        return given.Count == 0
            ? throw new ArgumentException(
                $"No act takes the measure '{key}'. Use Threatened for a measure that has only been threatened.", nameof(acts))
            : new(key, kind, imposedBy, name, against, Timeline<OtherMeasureTerms>.Of(Require.Key(key), given, knowledge), []);
    }

    /// <summary>A measure that has only been threatened.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kind">The kind of measure.</param>
    /// <param name="imposedBy">The economy that threatens to take it.</param>
    /// <param name="name">The measure in a few words.</param>
    /// <param name="against">The economies that it is aimed at.</param>
    /// <param name="threats">The statements by which it was threatened; at least one.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or there is no threat.</exception>
    public static OtherMeasure Threatened(
        string key, OtherMeasureKind kind, Economy imposedBy, string name, EconomyScope against, params IEnumerable<MeasureThreat> threats)
    {
        ValueList<MeasureThreat> given = Require.Each(threats);
        return given.Count == 0
            ? throw new ArgumentException($"Neither an act nor a threat makes the measure '{key}'.", nameof(threats))
            : new(key, kind, imposedBy, name, against, Timeline<OtherMeasureTerms>.Of(Require.Key(key), []), given);
    }

    /// <summary>The same measure with further acts.</summary>
    /// <param name="acts">The acts.</param>
    /// <exception cref="ArgumentException">An act does not fit.</exception>
    public OtherMeasure With(params IEnumerable<LegalAct> acts) =>
        this with { History = History.With(Require.Given(acts)).UnderLawOf(ImposedBy) };

    /// <summary>The same measure with further threats; a restricted measure takes what was known of them.</summary>
    /// <param name="threats">The statements by which it was threatened.</param>
    public OtherMeasure WithThreats(params IEnumerable<MeasureThreat> threats) =>
        this with { Threats = MeasureThreat.KnownAt([.. Threats, .. Require.Each(threats)], History.Knowledge.AsOf) };

    /// <summary>
    /// The status of the measure at an instant, as known to this measure. The reasons of a doubt are those of <see cref="History"/> then.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public MeasureStatus StatusAt(Instant at, LegalView view = LegalView.AsWritten) => MeasureHistory.StatusAt(History, Threats, at, view);

    /// <summary>Its terms at an instant, as known to this measure.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
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
    internal OtherMeasure Revised(ActRevision revision) => this with { History = revision.Of(History).UnderLawOf(ImposedBy) };

    /// <summary>The same measure in a register, with its knowledge.</summary>
    internal OtherMeasure InRegister(Knowledge knowledge) =>
        this with { History = History.InRegister(knowledge, []), Threats = MeasureThreat.KnownAt(Threats, knowledge.AsOf) };
}
