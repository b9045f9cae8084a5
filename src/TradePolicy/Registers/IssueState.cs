using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using TradePolicy.Negotiations;

namespace TradePolicy;

/// <summary>The status of the measures behind an issue of negotiations at an instant.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IssueState
{
    internal IssueState(
        NegotiationIssue issue,
        Instant at,
        Knowledge knowledge,
        IEnumerable<TariffState> tariffs,
        IEnumerable<MeasureState> exportControls,
        IEnumerable<MeasureState> measures,
        IEnumerable<string> notKnownYet)
    {
        Issue = issue;
        At = at;
        Knowledge = knowledge;
        NotKnownYet = ValueList.From(notKnownYet);
        Tariffs = ValueList.From(tariffs);
        ExportControls = ValueList.From(exportControls);
        OtherMeasures = ValueList.From(measures);
        MeasureState[] others = [.. ExportControls, .. OtherMeasures];
        InForce =
        [
            .. Tariffs.Where(tariff => tariff.State == SegmentState.InForce).Select(tariff => tariff.Key),
            .. others.Where(measure => measure.Status == MeasureStatus.InForce).Select(measure => measure.Key),
        ];
        InDoubt =
        [
            .. Tariffs.Where(tariff => !tariff.IsCertain).Select(tariff => tariff.Key),
            .. others.Where(measure => !measure.IsCertain).Select(measure => measure.Key),
        ];
        Reasons =
        [
            .. NotKnownYet.Select(key => OpenFact.Of(
                OpenFactKind.NotInData, key,
                $"nothing is known of '{key}' as known at {InstantPattern.ExtendedIso.Format(knowledge.AsOf)}")),
            .. Tariffs.Where(tariff => !tariff.IsCertain).SelectMany(tariff => tariff.Reasons)
                .Concat(others.Where(measure => InDoubt.Contains(measure.Key)).SelectMany(measure => measure.Reasons))
                .Distinct(),
        ];
    }

    /// <summary>The issue.</summary>
    public NegotiationIssue Issue { get; }

    /// <summary>The instant.</summary>
    public Instant At { get; }

    /// <summary>What the register that was asked knows.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The tariffs behind it, whether in force or not.</summary>
    public ValueList<TariffState> Tariffs { get; }

    /// <summary>The export controls behind it, whether in force or not.</summary>
    public ValueList<MeasureState> ExportControls { get; }

    /// <summary>The other measures behind it, whether in force or not.</summary>
    public ValueList<MeasureState> OtherMeasures { get; }

    /// <summary>The keys of those that are in force: tariffs, export controls, other measures.</summary>
    public ValueList<string> InForce { get; }

    /// <summary>The keys of those whose status is in doubt, or not known beyond the horizon.</summary>
    public ValueList<string> InDoubt { get; }

    /// <summary>
    /// The keys of those of which nothing was known at the instant of knowledge, in the order of the issue: their status is
    /// not known, which is not "not in force".
    /// </summary>
    public ValueList<string> NotKnownYet { get; }

    /// <summary>The facts that leave the status of some of them open; empty if none does.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Whether the status of each of them is known.</summary>
    public bool IsCertain => InDoubt.Count == 0 && NotKnownYet.Count == 0;

    /// <summary>"rare earths at 2025-06-10T12:00:00Z: in force cn/rare-earths/2025-04; not known yet cn/rare-earths/2025-10".</summary>
    public override string ToString()
    {
        string inForce = InForce.Count == 0 ? "nothing in force" : $"in force {string.Join(", ", InForce)}";
        string inDoubt = InDoubt.Count == 0 ? "" : $"; in doubt {string.Join(", ", InDoubt)}";
        string notKnownYet = NotKnownYet.Count == 0 ? "" : $"; not known yet {string.Join(", ", NotKnownYet)}";
        return $"{Issue.Name} at {InstantPattern.ExtendedIso.Format(At)}: {inForce}{inDoubt}{notKnownYet}";
    }
}
