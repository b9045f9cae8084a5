using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// An indicator as it was known at an instant: nothing that was published later exists in it. While a release whose
/// time is not exactly known may or may not have been out, what it bears on is indeterminate, and only that.
/// </summary>
/// <remarks>
/// Where more than six releases may or may not have been out at once, not every combination of them is looked at: the
/// statements listed are then possible, and no statement is certain, or certain not to be had.
/// </remarks>
public sealed record IndicatorSnapshot
{
    // Up to so many releases in doubt at once, every combination of them is looked at.
    private const int MostCombined = 6;

    private readonly Lazy<IReadOnlyList<IndicatorScenario>> scenarios;

    internal IndicatorSnapshot(EconomicIndicator indicator, Instant knownAt)
    {
        Indicator = indicator;
        KnownAt = knownAt;
        scenarios = new(() => ScenariosOf(indicator, knownAt));
    }

    /// <summary>The indicator that is viewed, with its whole history.</summary>
    public EconomicIndicator Indicator { get; }

    /// <summary>What the values mean.</summary>
    public SeriesDefinition Definition => Indicator.Definition;

    /// <summary>The instant as known at which it is viewed, included.</summary>
    public Instant KnownAt { get; }

    /// <summary>
    /// Whether the instant lies beyond that through which the releases are complete: what is answered then is as far as
    /// known to that instant, and releases may exist that are not held.
    /// </summary>
    public bool IsBeyondHorizon => KnownAt > Indicator.Knowledge.CompleteThrough;

    /// <summary>The releases that may or may not have been known.</summary>
    public IReadOnlyList<Release> InDoubt => Indicator.InDoubtAt(KnownAt);

    /// <summary>Whether a release may or may not have been known.</summary>
    public bool IsInDoubt => InDoubt.Count > 0;

    /// <summary>Why parts of the view are in doubt, in words; empty where none is.</summary>
    public IReadOnlyList<string> Reasons => [.. InDoubt.Select(release => VintageAnswer.Doubt(release, KnownAt))];

    /// <summary>The series as it was known.</summary>
    /// <exception cref="InvalidOperationException">A release is in doubt and more than one series is possible; ask <see cref="Possible"/>.</exception>
    public IndicatorSeries Value => Possible is [IndicatorSeries one]
        ? one
        : throw new InvalidOperationException($"More than one series is possible, because {string.Join("; ", Reasons)}. Ask Candidates.");

    /// <summary>The series that are possible; one where no release in doubt changes anything.</summary>
    public IReadOnlyList<IndicatorSeries> Possible => [.. scenarios.Value.Select(scenario => scenario.Series).Distinct()];

    /// <summary>The periods of which something had, or may have, been published, in their order.</summary>
    public IReadOnlyList<ReferencePeriod> Periods =>
        [.. Indicator.Periods.Where(period => Indicator.VintageAt(period, KnownAt).State != VintageState.NotPublished)];

    /// <summary>What is known of a period, and the statements that can be made of it.</summary>
    /// <param name="period">The period; one of which nothing is known has a reading that says so.</param>
    public IndicatorReading this[ReferencePeriod period] => new(this, Require.Given(period));

    /// <summary>The same indicator as known at an instant; if that is later than this view's, the view stays as it is.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public IndicatorSnapshot AsKnownAt(Instant knownAt) => knownAt >= KnownAt ? this : new(Indicator, knownAt);

    // By hand: the scenarios are worked out when first asked for.
    /// <summary>Whether both are the same view of the same indicator.</summary>
    /// <param name="other">The other view.</param>
    public bool Equals(IndicatorSnapshot? other) =>
        other is not null && KnownAt == other.KnownAt && Indicator.Equals(other.Indicator);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Indicator, KnownAt);

    /// <summary>The key and the instant: "cn/ppi/yoy as known at 2025-06-09T16:00:00Z".</summary>
    public override string ToString() => $"{Indicator.Key} as known at {InstantPattern.ExtendedIso.Format(KnownAt)}";

    internal IReadOnlyList<IndicatorScenario> Scenarios => scenarios.Value;

    /// <summary>Whether more releases are in doubt at once than all combinations of which are looked at.</summary>
    internal bool IsCutShort => InDoubt.Count > MostCombined;

    /// <summary>
    /// What a provider expected of a period before it was released: of each statistic that it gives the last consensus that
    /// is known for certain, and later ones that may be; null where none is. One that became known after the release is none.
    /// </summary>
    internal IReadOnlyList<Consensus?> ConsensusesOf(ReferencePeriod period, string provider, ConsensusStatistic? statistic, Publication? released)
    {
        Consensus[] expected =
        [
            .. Indicator.Consensuses.Where(consensus => consensus.Provider == provider && consensus.Period.Equals(period)
                && (statistic is null || consensus.Statistic == statistic) && consensus.Published.Earliest <= KnownAt
                && (released is null || consensus.Published.Earliest < released.Latest)),
        ];
        // A report that does not say what it reports is taken for the same as the others, unless those differ.
        bool differ = expected.Select(consensus => consensus.Statistic).Where(stated => stated != ConsensusStatistic.NotStated).Distinct().Count() > 1;
        List<Consensus?> possible = [];
        foreach (IGrouping<ConsensusStatistic, Consensus> same in expected.GroupBy(consensus => differ ? consensus.Statistic : default))
        {
            possible.Add(same.LastOrDefault(consensus => consensus.Published.Latest <= KnownAt));
            possible.AddRange(same.Where(consensus => consensus.Published.Latest > KnownAt));
        }

        return possible.Count == 0 ? [null] : possible;
    }

    private static List<IndicatorScenario> ScenariosOf(EconomicIndicator indicator, Instant knownAt)
    {
        IReadOnlyList<Release> inDoubt = indicator.InDoubtAt(knownAt);
        List<IndicatorScenario> scenarios = [];
        if (inDoubt.Count <= MostCombined)
        {
            for (int combination = 0; combination < 1 << inDoubt.Count; combination++)
                scenarios.Add(new(indicator, knownAt, inDoubt.Where((_, at) => (combination & (1 << at)) != 0)));
        }
        else
        {
            // More than six at once are taken one after the other, in the order in which they became certain, without 2^n
            // of them. No answer is then certain, nor certain not to be had.
            for (int known = 0; known <= inDoubt.Count; known++)
                scenarios.Add(new(indicator, knownAt, inDoubt.Take(known)));
        }

        return scenarios;
    }
}
