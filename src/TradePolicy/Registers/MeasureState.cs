using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using TradePolicy.ExportControls;

namespace TradePolicy;

/// <summary>The status of an export control or another measure at the instant of a snapshot, and its instruments.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MeasureState
{
    private MeasureState(
        string key,
        string name,
        Economy imposedBy,
        MeasureStatus status,
        Interval validDuring,
        IEnumerable<string> terms,
        IEnumerable<LegalInstrument> instruments,
        IEnumerable<OpenFact> reasons)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        ImposedBy = Require.Given(imposedBy);
        Status = Require.Defined(status, "Not a status of a measure.");
        ValidDuring = validDuring;
        Terms = ValueList.From(terms.Select(one => Require.Sentence(one, nameof(terms))));
        Instruments = Require.Each(instruments);
        Reasons = OpenFact.ReasonsOf(IsCertain, Require.Each(reasons), Key, $"the status of {Key}");
    }

    /// <summary>The key of the control or measure.</summary>
    public string Key { get; }

    /// <summary>It in a few words.</summary>
    public string Name { get; }

    /// <summary>The economy that imposes it, or threatens to.</summary>
    public Economy ImposedBy { get; }

    /// <summary>Its status.</summary>
    public MeasureStatus Status { get; }

    /// <summary>Whether its status is certain: it is neither in doubt nor unknown beyond the horizon.</summary>
    public bool IsCertain => Status is not (MeasureStatus.Indeterminate or MeasureStatus.BeyondHorizon);

    /// <summary>How long its terms stay as they are, as far as known: the start is included, the end is not.</summary>
    public Interval ValidDuring { get; }

    /// <summary>Its terms in words, those beneath a suspension included; several if the texts leave open which apply.</summary>
    public ValueList<string> Terms { get; }

    /// <summary>The instruments that put it there: those that enacted, suspended or ended it, or that threaten it.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>The facts that leave the answer, or only its source, open.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Whether a scenario touches the control or measure, so that this is what would be and not what the acts say.</summary>
    public bool IsHypothetical { get; private init; }

    /// <summary>The state of a control or measure.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="name">It in a few words.</param>
    /// <param name="imposedBy">The economy that imposes it, or threatens to.</param>
    /// <param name="status">Its status.</param>
    /// <param name="validDuring">How long its terms stay as they are, as far as known.</param>
    /// <param name="terms">Its terms in words.</param>
    /// <param name="instruments">The instruments that put it there.</param>
    /// <param name="reasons">The facts that leave the answer open.</param>
    /// <exception cref="ArgumentException">A text is empty, or the key is not a key.</exception>
    public static MeasureState Create(
        string key,
        string name,
        Economy imposedBy,
        MeasureStatus status,
        Interval validDuring,
        IEnumerable<string> terms,
        IEnumerable<LegalInstrument> instruments,
        IEnumerable<OpenFact>? reasons = null) =>
        new(key, name, imposedBy, status, validDuring, Require.Given(terms), Require.Given(instruments), reasons ?? []);

    /// <summary>The same state, marked as touched by a scenario.</summary>
    public MeasureState AsHypothetical() => this with { IsHypothetical = true };

    /// <summary>"cn/rare-earths/2025-10: Suspended (Announcement No. 57 of 2025; Announcement No. 70 of 2025)".</summary>
    public override string ToString()
    {
        string by = Instruments.Count == 0 ? "" : $" ({string.Join("; ", Instruments.Select(instrument => instrument.Name))})";
        return $"{Key}: {Status}{by}";
    }

    internal static MeasureState Of(ExportControl control, Instant at, LegalView view) =>
        Of(control.Key, control.Name, control.ImposedBy, control.StatusAt(at, view), control.TermsAt(at, view), control.Threats);

    internal static MeasureState Of(OtherMeasure measure, Instant at, LegalView view) =>
        Of(measure.Key, measure.Name, measure.ImposedBy, measure.StatusAt(at, view), measure.TermsAt(at, view), measure.Threats);

    private static MeasureState Of<T>(
        string key, string title, Economy takenBy, MeasureStatus status, Segment<T> segment, IReadOnlyList<MeasureThreat> threats)
        where T : notnull
    {
        IEnumerable<LegalInstrument> statements = status == MeasureStatus.Threatened ? threats.Select(threat => threat.Statement) : [];
        return new(
            key,
            title,
            takenBy,
            status,
            segment.During,
            [.. segment.Possible.SelectMany(candidate => candidate.TryGetBeneath(out T? beneath) ? new[] { beneath.ToString()! } : [])
                .Distinct()],
            [.. segment.Possible.SelectMany(candidate => candidate.Instruments).Concat(statements).Distinct()],
            segment.Reasons);
    }
}
