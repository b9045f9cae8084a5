using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.ExportControls;

/// <summary>
/// A control that one economy puts on exports, with the history of its terms on both clocks: announced, in force,
/// suspended, ended.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// ExportControl rareEarths = ExportControl.Create("cn/rare-earths/2025-04", Economy.China, "Seven rare earths", acts);
/// rareEarths.RequirementFor(magnets, Economy.UnitedStates, "motors of passenger cars", at).Need;       // Required
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExportControl
{
    private static readonly LicenceNeed[] Any = [LicenceNeed.NotRequired, LicenceNeed.Required, LicenceNeed.Prohibited];

    private ExportControl(string key, Economy imposedBy, string name, Timeline<ControlTerms> history, ValueList<MeasureThreat> threats)
    {
        Key = Require.Key(key);
        ImposedBy = Require.Given(imposedBy);
        Name = Require.Text(name);
        History = history.UnderLawOf(ImposedBy);
        Threats = threats;
    }

    /// <summary>The key, which the acts name as their provision: <c>cn/rare-earths/2025-04</c>.</summary>
    public string Key { get; }

    /// <summary>The economy that imposes it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The control in a few words.</summary>
    public string Name { get; }

    /// <summary>The history of its terms. Taken from a register, it carries the suspensions of its truces.</summary>
    public Timeline<ControlTerms> History { get; private init; }

    /// <summary>The statements by which it was threatened, in the order given.</summary>
    public ValueList<MeasureThreat> Threats { get; private init; }

    /// <summary>A control that acts imposed.</summary>
    /// <param name="key">The key, which the acts name as their provision.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="name">The control in a few words.</param>
    /// <param name="acts">The acts that made its terms; at least one.</param>
    /// <param name="knowledge">What is known of it; by default it is complete.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, there is no act, or an act does not fit.</exception>
    public static ExportControl Create(string key, Economy imposedBy, string name, IEnumerable<LegalAct> acts, Knowledge? knowledge = null)
    {
        ValueList<LegalAct> given = Require.Each(acts);
        return given.Count == 0
            ? throw new ArgumentException(
                $"No act imposes the control '{key}'. Use Threatened for a control that has only been threatened.", nameof(acts))
            : new(key, imposedBy, name, Timeline<ControlTerms>.Of(Require.Key(key), given, knowledge), []);
    }

    /// <summary>A control that has only been threatened.</summary>
    /// <param name="key">The key.</param>
    /// <param name="imposedBy">The economy that threatens to impose it.</param>
    /// <param name="name">The control in a few words.</param>
    /// <param name="threats">The statements by which it was threatened; at least one.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or there is no threat.</exception>
    public static ExportControl Threatened(string key, Economy imposedBy, string name, params IEnumerable<MeasureThreat> threats)
    {
        ValueList<MeasureThreat> given = Require.Each(threats);
        return given.Count == 0
            ? throw new ArgumentException($"Neither an act nor a threat makes the control '{key}'.", nameof(threats))
            : new(key, imposedBy, name, Timeline<ControlTerms>.Of(Require.Key(key), []), given);
    }

    /// <summary>
    /// The status of the control at an instant, as known to this control. The reasons of a doubt are those of <see cref="History"/> then.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public MeasureStatus StatusAt(Instant at, LegalView view = LegalView.AsWritten) => MeasureHistory.StatusAt(History, Threats, at, view);

    /// <summary>Its terms at an instant, as known to this control.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public Segment<ControlTerms> TermsAt(Instant at, LegalView view = LegalView.AsWritten) => History.At(at, view);

    /// <summary>Whether an export from the economy that imposes the control needs a licence by it.</summary>
    /// <param name="item">What is exported.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="endUse">The end use in words. What a control depends on is stated with a <see cref="ProposedExport"/>.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentException"><paramref name="endUse"/> is empty, too long or not well-formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public LicenceRequirement RequirementFor(
        ExportItem item, Economy destination, string endUse, Instant at, LegalView view = LegalView.AsWritten) =>
            RequirementFor(ProposedExport.Of(item, ImposedBy, Require.Given(destination)).WithEndUse(endUse), at, view);

    /// <summary>Whether an export needs a licence by this control.</summary>
    /// <param name="export">The export.</param>
    /// <param name="at">The instant.</param>
    public LicenceRequirement RequirementFor(ProposedExport export, Instant at) => RequirementFor(export, at, LegalView.AsWritten);

    /// <inheritdoc cref="RequirementFor(ProposedExport, Instant)" />
    /// <param name="export">The export.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public LicenceRequirement RequirementFor(ProposedExport export, Instant at, LegalView view) =>
        new(Require.Given(export), at, view, ImposedBy, [AnswerFor(export, at, view)]);

    /// <summary>The same control with further acts.</summary>
    /// <param name="acts">The acts.</param>
    /// <exception cref="ArgumentException">An act does not fit.</exception>
    public ExportControl With(params IEnumerable<LegalAct> acts) =>
        this with { History = History.With(Require.Given(acts)).UnderLawOf(ImposedBy) };

    /// <summary>The same control with further threats; a restricted control takes what was known of them.</summary>
    /// <param name="threats">The statements by which it was threatened.</param>
    public ExportControl WithThreats(params IEnumerable<MeasureThreat> threats) =>
        this with { Threats = MeasureThreat.KnownAt([.. Threats, .. Require.Each(threats)], History.Knowledge.AsOf) };

    /// <summary>The same control as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public ExportControl AsKnownAt(Instant knownAt) =>
        this with { History = History.AsKnownAt(knownAt), Threats = MeasureThreat.KnownAt(Threats, knownAt) };

    /// <summary>"cn/rare-earths/2025-04: Seven rare earths, by CN".</summary>
    public override string ToString() => $"{Key}: {Name}, by {ImposedBy}";

    internal IEnumerable<LegalInstrument> Instruments =>
        History.Acts.Select(act => act.Instrument).Concat(Threats.SelectMany(threat => threat.Instruments));

    internal ControlAnswer AnswerFor(ProposedExport export, Instant at, LegalView view)
    {
        Segment<ControlTerms> segment = History.At(at, view);
        ControlFinding[] readings = [.. segment.Possible.Select(candidate => ControlFinding.Of(candidate, export, ImposedBy, at))];
        List<OpenFact> missing = [.. readings.SelectMany(reading => reading.Missing)];
        IEnumerable<LicenceNeed> needs = readings.SelectMany(reading => reading.Possible);
        bool isOpen = segment.IsBeyondHorizon || segment.IsIncomplete;
        if (isOpen || needs.Distinct().Count() > 1)
            missing.AddRange(Doubts(segment, at));
        bool isCertain = readings.Length == 1 && !isOpen;
        return new(
            Key,
            Name,
            [.. (isOpen ? Any : needs).Distinct().Order()],
            isCertain ? readings[0].Terms : null,
            [.. readings.SelectMany(reading => reading.Policies).Distinct()],
            isCertain ? readings[0].Exception : null,
            [.. readings.SelectMany(reading => reading.Instruments).Distinct()],
            [.. missing.Distinct()]);
    }

    /// <summary>Whether any of it was, or may have been, known under what a register knows.</summary>
    internal bool IsKnown => History.Acts.Count > 0 || Threats.Count > 0;

    /// <summary>The same control with what a scenario leaves out of its acts and adds to them.</summary>
    internal ExportControl Revised(ActRevision revision) => this with { History = revision.Of(History).UnderLawOf(ImposedBy) };

    /// <summary>The same control in a register, with its knowledge.</summary>
    internal ExportControl InRegister(Knowledge knowledge) =>
        this with { History = History.InRegister(knowledge, []), Threats = MeasureThreat.KnownAt(Threats, knowledge.AsOf) };

    private IEnumerable<OpenFact> Doubts(Segment<ControlTerms> segment, Instant at)
    {
        if (segment.IsBeyondHorizon)
        {
            yield return OpenFact.Of(
                OpenFactKind.Horizon, Key,
                $"{InstantPattern.ExtendedIso.Format(at)} is after the horizon, up to which {Key} is known to be complete; "
                + "ask as known at the horizon (AsKnownAt)");
            yield break;
        }

        if (segment.IsIncomplete)
            yield return OpenFact.Of(OpenFactKind.Unlisted, Key, $"the texts leave more open of {Key} than can be listed");
        foreach (OpenFact fact in segment.Reasons)
            yield return fact.In(Key);
    }
}
