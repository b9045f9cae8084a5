using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>How the measures behind an issue of negotiations stand at an instant.</summary>
public sealed class IssueState : IEquatable<IssueState>
{
    internal IssueState(
        NegotiationIssue issue, Instant at, IEnumerable<TariffState> tariffs, IEnumerable<MeasureState> exportControls, IEnumerable<MeasureState> measures)
    {
        Issue = issue;
        At = at;
        Tariffs = [.. tariffs];
        ExportControls = [.. exportControls];
        Measures = [.. measures];
        MeasureState[] others = [.. ExportControls, .. Measures];
        InForce =
        [
            .. Tariffs.Where(tariff => tariff.State == SegmentState.InForce).Select(tariff => tariff.Key),
            .. others.Where(measure => measure.Status == MeasureStatus.InForce).Select(measure => measure.Key),
        ];
        InDoubt =
        [
            .. Tariffs.Where(tariff => tariff.State == SegmentState.Indeterminate).Select(tariff => tariff.Key),
            .. others.Where(measure => measure.Status is MeasureStatus.Indeterminate or MeasureStatus.BeyondHorizon).Select(measure => measure.Key),
        ];
    }

    /// <summary>The issue.</summary>
    public NegotiationIssue Issue { get; }

    /// <summary>The instant.</summary>
    public Instant At { get; }

    /// <summary>The tariffs behind it, whether in force or not.</summary>
    public IReadOnlyList<TariffState> Tariffs { get; }

    /// <summary>The export controls behind it, whether in force or not.</summary>
    public IReadOnlyList<MeasureState> ExportControls { get; }

    /// <summary>The other measures behind it, whether in force or not.</summary>
    public IReadOnlyList<MeasureState> Measures { get; }

    /// <summary>The keys of those that are in force: tariffs, export controls, other measures.</summary>
    public IReadOnlyList<string> InForce { get; }

    /// <summary>The keys of those of which it is in doubt how they stand, or not known beyond the horizon.</summary>
    public IReadOnlyList<string> InDoubt { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other state.</param>
    public bool Equals(IssueState? other) =>
        other is not null && Issue.Equals(other.Issue) && At == other.At && Tariffs.SequenceEqual(other.Tariffs)
        && ExportControls.SequenceEqual(other.ExportControls) && Measures.SequenceEqual(other.Measures);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IssueState);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Issue, At);

    /// <summary>"rare earths at 2025-06-10T12:00:00Z: in force cn/rare-earths/2025-04".</summary>
    public override string ToString()
    {
        string inForce = InForce.Count == 0 ? "nothing in force" : $"in force {string.Join(", ", InForce)}";
        string inDoubt = InDoubt.Count == 0 ? "" : $"; in doubt {string.Join(", ", InDoubt)}";
        return $"{Issue.Title} at {InstantPattern.ExtendedIso.Format(At)}: {inForce}{inDoubt}";
    }
}
