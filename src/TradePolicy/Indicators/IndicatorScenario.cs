using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// One scenario of what was known of an indicator: with some of the releases that may have been published, and with one of the prints
/// of one instant that differ.
/// </summary>
internal sealed class IndicatorScenario
{
    private readonly EconomicIndicator indicator;
    private readonly Instant knownAt;
    private readonly HashSet<Release> andBy;
    private readonly HashSet<Vintage> leftOut;
    private readonly Lazy<IndicatorSeries> series;

    internal IndicatorScenario(EconomicIndicator indicator, Instant knownAt, IEnumerable<Release> andBy, IEnumerable<Vintage> leftOut)
    {
        this.indicator = indicator;
        this.knownAt = knownAt;
        this.andBy = new(andBy, ReferenceEqualityComparer.Instance);
        this.leftOut = new(leftOut, ReferenceEqualityComparer.Instance);
        series = new(() => IndicatorSeries.Sorted(
            indicator.Definition, indicator.Index.ObservationsAt(knownAt, this.andBy, this.leftOut), knownAt));
    }

    internal IndicatorSeries Series => series.Value;

    /// <summary>The values that a period has had in this scenario, in the order of their releases.</summary>
    internal IReadOnlyList<Vintage> Vintages(ReferencePeriod period) =>
    [
        .. indicator.Index.Of(period).Where(vintage =>
            (vintage.Release.Published.Latest <= knownAt || andBy.Contains(vintage.Release)) && !leftOut.Contains(vintage)),
    ];

    /// <summary>Whether a projection of a period is known in this scenario.</summary>
    internal bool IsProjected(ReferencePeriod period) => indicator.ProjectionIndex.Of(period)
        .Any(vintage => vintage.Release.Published.Latest <= knownAt || andBy.Contains(vintage.Release));

    /// <summary>Whether a release comes before another in the order of the indicator; of two of one instant none does.</summary>
    internal bool Precedes(Release first, Release second) =>
        !first.IsOfOneInstantWith(second) && indicator.PositionOf(first) < indicator.PositionOf(second);
}
