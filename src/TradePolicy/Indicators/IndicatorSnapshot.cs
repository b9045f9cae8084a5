using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// An indicator as it was known at an instant, without anything published later. While it is open whether a release was
/// already published, and where two releases of one instant differ, the answers that it affects are indeterminate, and only those.
/// </summary>
/// <remarks>
/// Each open release, and each period of which two prints of one instant differ, is one more choice. If the choices have more than 64
/// combinations (those of six), not every one is examined: the listed statements are then possible, but no statement is certain, and none
/// is certainly unavailable. Values of a single period do not depend on this. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IndicatorSnapshot
{
    private readonly Lazy<IndicatorScenarios> scenarios;

    internal IndicatorSnapshot(EconomicIndicator indicator, Instant knownAt)
    {
        Indicator = indicator;
        Known = indicator;
        KnownAt = knownAt;
        scenarios = new(() => new(Known, knownAt, Known.Index.DifferingAt(knownAt)));
    }

    internal IndicatorSnapshot(EconomicIndicator indicator, LocalDate day, DateTimeZone zone)
        : this(indicator, Require.Given(zone).EndInstantOf(day))
    {
        Known = indicator.Before(KnownAt);
        KnownOn = day;
        Zone = zone;
    }

    /// <summary>The indicator, with its whole history.</summary>
    public EconomicIndicator Indicator { get; }

    /// <summary>The meaning of the values.</summary>
    public SeriesDefinition Definition => Indicator.Definition;

    /// <summary>The instant of knowledge, included; of a whole day the instant at which it is over, not included.</summary>
    public Instant KnownAt { get; }

    /// <summary>The day of which this is the knowledge when it is over, in <see cref="Zone"/>; null if it is of an instant.</summary>
    public LocalDate? KnownOn { get; }

    /// <summary>The zone of the day; null if it is of an instant.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>
    /// Whether the instant is after the end of the complete releases: the answers then use the releases in the data, and
    /// others may exist.
    /// </summary>
    public bool IsBeyondHorizon =>
        (KnownOn is null ? KnownAt : KnownAt - Duration.Epsilon) > Indicator.Knowledge.CompleteThrough;

    /// <summary>The releases that may or may not have been known.</summary>
    public IReadOnlyList<Release> InDoubt => Known.InDoubtAt(KnownAt);

    /// <summary>
    /// Whether only one series is possible: no release that may or may not have been known changes a value, and no two prints of one
    /// instant that hold differ.
    /// </summary>
    public bool IsCertain => TryGetValue(out _);

    /// <summary>
    /// The releases and the differing prints that leave more than one series possible; empty if the series is certain.
    /// </summary>
    public ValueList<OpenFact> Reasons => IsCertain ? [] : Scenarios.Doubts;

    /// <summary>The series as it was known.</summary>
    /// <exception cref="InvalidOperationException">More than one series is possible; see <see cref="Possible"/>.</exception>
    public IndicatorSeries Value => TryGetValue(out IndicatorSeries? series)
        ? series
        : throw new InvalidOperationException(
            $"More than one series is possible, because {string.Join("; ", Scenarios.Doubts)}. See Possible.");

    /// <summary>The series that are possible; one if the series is certain.</summary>
    public ValueList<IndicatorSeries> Possible => [.. Scenarios.All.Select(scenario => scenario.Series).Distinct()];

    /// <summary>The periods that had, or may have, been published, in order.</summary>
    public IReadOnlyList<ReferencePeriod> Periods =>
        [.. Known.Periods.Where(period => Known.VintageAt(period, KnownAt).State != VintageState.NotPublished)];

    /// <summary>The value of a period as known, and the statements about it.</summary>
    /// <param name="period">The period; a period that is not known has a reading that says so.</param>
    public IndicatorReading this[ReferencePeriod period] => new(this, Require.Given(period));

    /// <summary>The series as it was known, if it is certain.</summary>
    /// <param name="series">The series.</param>
    /// <returns>Whether only one series is possible.</returns>
    public bool TryGetValue([NotNullWhen(true)] out IndicatorSeries? series)
    {
        series = !Scenarios.IsCutShort && Possible is [IndicatorSeries one] ? one : null;
        return series is not null;
    }

    /// <summary>
    /// The same indicator as known at an instant; if that is later than the instant of this snapshot, the snapshot
    /// itself.
    /// </summary>
    /// <param name="knownAt">The instant, included.</param>
    public IndicatorSnapshot AsKnownAt(Instant knownAt) => knownAt >= KnownAt ? this : new(Indicator, knownAt);

    // By hand: the scenarios are calculated on first use.
    /// <summary>Whether both are the same indicator as known at the same instant, or on the same day.</summary>
    /// <param name="other">The other snapshot.</param>
    public bool Equals(IndicatorSnapshot? other) =>
        other is not null && KnownAt == other.KnownAt && KnownOn == other.KnownOn && Zone?.Name() == other.Zone?.Name()
        && Indicator.Equals(other.Indicator);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Indicator, KnownAt);

    /// <summary>"cn/ppi/yoy as known at 2025-06-09T16:00:00Z", or "cn/ppi/yoy as known on 2025-06-09 Asia/Shanghai".</summary>
    public override string ToString() => KnownOn is { } day
        ? $"{Indicator.Key} as known on {LocalDatePattern.Iso.Format(day)} {Zone!.Name()}"
        : $"{Indicator.Key} as known at {InstantPattern.ExtendedIso.Format(KnownAt)}";

    /// <summary>The indicator with what may be known: of a whole day, without what was published at its very end.</summary>
    internal EconomicIndicator Known { get; }

    /// <summary>The scenarios of the series, with each print that holds, of those of one instant that differ.</summary>
    internal IndicatorScenarios Scenarios => scenarios.Value;

    /// <summary>
    /// The scenarios of the vintages of some periods, with each print that they have had, of those of one instant that differ. Which print
    /// of another period holds is not looked at.
    /// </summary>
    internal IndicatorScenarios ScenariosOf(params ReferencePeriod[] periods) => !Known.Index.HasDiffering
        ? Scenarios
        : new(
            Known,
            KnownAt,
            periods.SelectMany(Known.Index.ByInstant)
                .Where(prints => prints.Count > 1 && prints[0].Release.Published.Latest <= KnownAt));

    /// <summary>
    /// The consensuses of a provider for a period before its release: for each statistic the last consensus that is certainly
    /// known, and later ones that may be; null if there is none. Of several of which it is not known which was the last, those with
    /// different values. A consensus that became known after the release does not count.
    /// </summary>
    internal IReadOnlyList<Consensus?> ConsensusesOf(
        ReferencePeriod period, string provider, ConsensusStatistic? statistic, Publication? released)
    {
        Consensus[] expected =
        [
            .. Known.Consensuses.Where(consensus => consensus.Provider == provider && consensus.Period.Equals(period)
                && (statistic is null || consensus.Statistic == statistic) && consensus.Published.Earliest <= KnownAt
                && (released is null || consensus.Published.Earliest < released.Latest)),
        ];
        // A report without a stated statistic is read as the same statistic as the others, unless those differ.
        bool differ = expected
            .Select(consensus => consensus.Statistic)
            .Where(stated => stated != ConsensusStatistic.NotStated)
            .Distinct()
            .Count() > 1;
        List<Consensus?> possible = [];
        foreach (IGrouping<ConsensusStatistic, Consensus> same in expected.GroupBy(consensus => differ ? consensus.Statistic : default))
        {
            Consensus[] known = [.. same.Where(consensus => consensus.Published.Latest <= KnownAt)];
            if (known.Length == 0)
                possible.Add(null);
            possible.AddRange(LastOf(known));
            possible.AddRange(same.Where(consensus => consensus.Published.Latest > KnownAt));
        }

        return possible.Count == 0 ? [null] : possible;
    }

    private static IEnumerable<Consensus> LastOf(Consensus[] known) => known
        .Where(one => known.All(other => EconomicIndicator.MayBeAfter(one.Published, other.Published)))
        .OrderByDescending(consensus => consensus.Published.Latest)
        .ThenByDescending(consensus => consensus.Published.Earliest)
        .ThenBy(consensus => consensus.Value)
        .ThenBy(consensus => consensus.Statistic)
        .ThenBy(consensus => consensus.Source, StringComparer.Ordinal)
        .ThenBy(consensus => consensus.Forecasters)
        .DistinctBy(consensus => consensus.Value);
}
