using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>The minerals that items under export control at an instant are of, for certain and perhaps.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ControlledMinerals
{
    private ControlledMinerals(ValueList<CriticalMineral> controlled, ValueList<CriticalMineral> inDoubt, ValueList<OpenFact> reasons)
    {
        Controlled = controlled;
        InDoubt = inDoubt;
        Reasons = reasons;
    }

    /// <summary>Those of which some item is under control for certain, by atomic number.</summary>
    public ValueList<CriticalMineral> Controlled { get; }

    /// <summary>Those of which that is in doubt, by atomic number.</summary>
    public ValueList<CriticalMineral> InDoubt { get; }

    /// <summary>Whether it is certain which minerals are under control.</summary>
    public bool IsCertain => InDoubt.Count == 0;

    /// <summary>The minerals that may be under control, by atomic number: the certain and the uncertain ones.</summary>
    public ValueList<CriticalMineral> Possible => [.. Controlled.Concat(InDoubt).OrderBy(mineral => mineral.AtomicNumber)];

    /// <summary>The facts that leave it open; empty if everything is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>"scandium, yttrium; in doubt: holmium".</summary>
    public override string ToString()
    {
        string certain = Controlled.Count == 0 ? "none" : string.Join(", ", Controlled);
        return InDoubt.Count == 0 ? certain : $"{certain}; in doubt: {string.Join(", ", InDoubt)}";
    }

    internal static ControlledMinerals Of(IEnumerable<ExportControl> controls, Instant at, LegalView view)
    {
        HashSet<CriticalMineral> certain = [], perhaps = [];
        List<OpenFact> reasons = [];
        foreach (ExportControl control in controls)
        {
            Segment<ControlTerms> segment = control.TermsAt(at, view);
            IEnumerable<CriticalMineral>[] readings =
            [
                .. segment.Possible.Select(candidate => candidate.IsInForce ? MineralsOf(candidate.Value) : [])
            ];
            if (!segment.IsBeyondHorizon && !segment.IsIncomplete)
                certain.UnionWith(readings.Aggregate(static (all, own) => all.Intersect(own)));
            CriticalMineral[] all = [.. readings.SelectMany(own => own).Concat(segment.Possible.SelectMany(candidate =>
                segment.IsBeyondHorizon && candidate.TryGetBeneath(out ControlTerms? beneath) ? MineralsOf(beneath) : []))];
            perhaps.UnionWith(all);
            if (!segment.IsCertain && all.Length > 0)
            {
                reasons.AddRange(segment.IsBeyondHorizon
                    ? [OpenFact.Of(OpenFactKind.Horizon, control.Key, $"{control.Key}: beyond what it is known to be complete for")]
                    : segment.Reasons.Select(fact => fact.In(control.Key)));
            }
        }

        perhaps.ExceptWith(certain);
        return new(
            [.. certain.OrderBy(mineral => mineral.AtomicNumber)], [.. perhaps.OrderBy(mineral => mineral.AtomicNumber)],
            perhaps.Count == 0 ? [] : [.. reasons.Distinct()]);
    }

    private static IEnumerable<CriticalMineral> MineralsOf(ControlTerms terms) => terms.Items.SelectMany(item => item.Minerals);
}
