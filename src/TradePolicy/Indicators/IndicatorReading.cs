using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// The value of one period as known at one instant, and the statements about it. Each statement is an
/// <see cref="IndicatorAnswer{T}"/>: certain, unavailable, or open with the possible statements.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// <code>
/// IndicatorReading may = exports.AsKnownAt(endOfDay)[ReferencePeriod.Month(2025, 5)];
/// may.AsPercentage();                              // 4.8%
/// may.ChangeFromPrevious.Value.Points;             // -3.3 pp
/// may.SurpriseAgainst("Reuters").Explain();        // "0.2 percentage points below the Reuters poll of 5.0%"
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IndicatorReading
{
    internal IndicatorReading(IndicatorSnapshot snapshot, ReferencePeriod period)
    {
        Snapshot = snapshot;
        Period = period;
        Answer = snapshot.Known.VintageAt(period, snapshot.KnownAt);
    }

    /// <summary>The indicator as it was known at the instant.</summary>
    public IndicatorSnapshot Snapshot { get; }

    /// <summary>The period.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The meaning of the value.</summary>
    public SeriesDefinition Definition => Snapshot.Definition;

    /// <summary>The vintages of the period that were known, or may have been.</summary>
    public VintageAnswer Answer { get; }

    /// <summary>Whether the period had been published, had not, or may have been.</summary>
    public VintageState State => Answer.State;

    /// <summary>Whether the answer is not open: only one observation is possible, or nothing had been published for certain.</summary>
    public bool IsCertain => Possible.Count == (Answer.MayBeUnpublished ? 0 : 1);

    /// <summary>
    /// The projections of the period that were known, or may have been: values published as forecasts, or before the period was over.
    /// They are no observations, and no statement is made of them.
    /// </summary>
    public VintageAnswer Projection => Snapshot.Known.ProjectionIndex.At(Period, Snapshot.KnownAt);

    /// <summary>The value, in the unit of the series.</summary>
    /// <exception cref="InvalidOperationException">
    /// The period has no value, or more than one answer is possible; the message says why.
    /// </exception>
    public decimal Value => TryGetObservation(out Observation? observation)
        ? observation.Value
        : throw new InvalidOperationException($"There is not exactly one observation for {Period} in {Snapshot}: {Answer}.");

    /// <summary>The observations that are possible; none if nothing had been published.</summary>
    public ValueList<Observation> Possible => [.. Answer.Possible.Select(vintage => vintage.Observation).Distinct()];

    /// <summary>
    /// The prints of the period at one instant that differ, and its releases that may or may not have been known; empty if there are none.
    /// </summary>
    public ValueList<OpenFact> Reasons => Answer.Reasons;

    /// <summary>
    /// Every value of the period that was known for certain, in the order of the releases; differing ones of one instant side by side.
    /// </summary>
    public IReadOnlyList<Vintage> Vintages =>
        [.. Snapshot.Known.Vintages(Period).Where(vintage => vintage.Release.Published.Latest <= Snapshot.KnownAt)];

    /// <summary>
    /// Every change to the value that was known for certain; where prints of one instant differ, from and to each of them.
    /// </summary>
    public IReadOnlyList<Revision> Revisions => Snapshot.Known.RevisionsAmong(Vintages);

    /// <summary>The change from the period right before, in percentage points; unavailable if the series is not in per cent.</summary>
    public IndicatorAnswer<IndicatorChange> ChangeFromPrevious => Definition.Unit.Kind == IndicatorUnitKind.Percent
        ? Over(scenario => (
            IndicatorChange.TryFromPrevious(scenario.Series, Period, IndicatorUnit.PercentagePoints, out string whyNot), whyNot))
        : OfOtherUnit<IndicatorChange>("not in per cent");

    /// <summary>The change relative to the value of the period right before, in per cent.</summary>
    public IndicatorAnswer<IndicatorChange> RelativeChangeFromPrevious =>
        Over(scenario => (IndicatorChange.TryFromPrevious(scenario.Series, Period, IndicatorUnit.Percent, out string whyNot), whyNot));

    /// <summary>The direction from the value before, in words.</summary>
    public IndicatorAnswer<DirectionOfChange> Direction =>
        Over(scenario => (DirectionOfChange.TryCreate(scenario.Series, Period, out string whyNot), whyNot));

    /// <summary>The three values that "previous" can mean.</summary>
    public IndicatorAnswer<PreviousValues> Previous => Over(
        scenario => (PreviousValues.TryCreate(scenario, Period, out string whyNot), whyNot),
        Snapshot.ScenariosOf(
        [
            Period,
            .. Snapshot.ScenariosOf(Period).All.Select(scenario => PreviousValues.PeriodBefore(scenario, Period))
                .OfType<ReferencePeriod>().Distinct(),
        ]));

    /// <summary>
    /// The rate from one month or quarter to the next, compounded over a year; unavailable if the series is not such a rate.
    /// </summary>
    public IndicatorAnswer<AnnualisedRate> AnnualisedRate => !TradePolicy.Indicators.AnnualisedRate.IsRateOf(Definition)
        ? OfOtherUnit<AnnualisedRate>("not a rate in per cent on the month or on the quarter")
        : Over(scenario => (TradePolicy.Indicators.AnnualisedRate.TryCreate(scenario.Series, Period, out string whyNot), whyNot));

    /// <summary>The observation, if only one is possible.</summary>
    /// <param name="observation">The observation; it may state that there is no value.</param>
    /// <returns>Whether only one observation is possible.</returns>
    public bool TryGetObservation([NotNullWhen(true)] out Observation? observation)
    {
        observation = !Answer.MayBeUnpublished && Possible is [var one] ? one : null;
        return observation is not null;
    }

    /// <summary>The value in the unit of the series, if it is certain and exists.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether the answer is certain and has a value.</returns>
    public bool TryGetValue(out decimal value)
    {
        value = 0m;
        return TryGetObservation(out Observation? observation) && observation.TryGetValue(out value);
    }

    /// <summary>The value as a percentage, if the series is in per cent and the value is certain and exists.</summary>
    /// <param name="percentage">The percentage.</param>
    /// <returns>Whether it is.</returns>
    public bool TryGetPercentage(out Percentage percentage)
    {
        bool isGiven = TryGetValue(out decimal value) && Definition.Unit.Kind == IndicatorUnitKind.Percent;
        percentage = isGiven ? Percentage.Of(value) : Percentage.Zero;
        return isGiven;
    }

    /// <summary>The value of a series in per cent, as a percentage.</summary>
    /// <exception cref="InvalidOperationException">
    /// The series is in another unit, which the message names, or there is no one value.
    /// </exception>
    public Percentage AsPercentage() => Definition.Unit.Kind == IndicatorUnitKind.Percent
        ? Percentage.Of(Value)
        : throw new InvalidOperationException($"{Definition.Key} is in {Definition.Unit}, and not in per cent.");

    /// <summary>The change from an earlier period, in percentage points.</summary>
    /// <param name="earlier">The earlier period.</param>
    /// <exception cref="ArgumentException">The earlier period is not before this one.</exception>
    /// <exception cref="InvalidOperationException">The series is not in per cent.</exception>
    public IndicatorAnswer<IndicatorChange> ChangeFrom(ReferencePeriod earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        IndicatorChange.RequirePercent(Definition);
        return Over(scenario => (
            IndicatorChange.TryCreate(scenario.Series, earlier, Period, IndicatorUnit.PercentagePoints, out string whyNot), whyNot));
    }

    /// <summary>The change from a reading of a series with the same meaning, in percentage points.</summary>
    /// <param name="earlier">The other reading, as known at the same instant.</param>
    /// <exception cref="NotComparableException">
    /// The two series differ in what their numbers mean; the message names every difference.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The series are not in per cent, or the readings are as known at two instants.
    /// </exception>
    public IndicatorAnswer<IndicatorChange> ChangeFrom(IndicatorReading earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        Definition.RequireComparableWith(earlier.Definition);
        IndicatorChange.RequirePercent(Definition);
        RequireSameInstant(earlier);
        return Snapshot.Equals(earlier.Snapshot)
            ? ChangeFrom(earlier.Period)
            : IndicatorAnswer<IndicatorChange>.Over(
                this,
                Pairs(),
                [.. Snapshot.Scenarios.Doubts, .. earlier.Snapshot.Scenarios.Doubts],
                Snapshot.Scenarios.IsCutShort || earlier.Snapshot.Scenarios.IsCutShort);

        IEnumerable<(IndicatorChange?, string)> Pairs()
        {
            foreach (IndicatorSeries mine in Snapshot.Possible)
            {
                foreach (IndicatorSeries theirs in earlier.Snapshot.Possible)
                {
                    int at = mine.Find(Period, out string whyNot);
                    int before = at < 0 ? at : theirs.Find(earlier.Period, out whyNot);
                    yield return (before < 0 ? null : IndicatorChange.Between(mine, theirs[before], mine[at]), whyNot);
                }
            }
        }
    }

    /// <summary>The change relative to the value of an earlier period, in per cent.</summary>
    /// <param name="earlier">The earlier period.</param>
    /// <exception cref="ArgumentException">The earlier period is not before this one.</exception>
    public IndicatorAnswer<IndicatorChange> RelativeChangeFrom(ReferencePeriod earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Over(scenario => (
            IndicatorChange.TryCreate(scenario.Series, earlier, Period, IndicatorUnit.Percent, out string whyNot), whyNot));
    }

    /// <summary>
    /// The first released value less the last consensus of a provider before it. Providers are not mixed: there is no
    /// surprise against "the market". A consensus that became known after the release does not count. If a provider gives
    /// several statistics, or consensuses of which it is not known which was the last, a surprise against each is possible and none is
    /// certain; so it is with each first value, if two releases of one instant differ.
    /// </summary>
    /// <param name="provider">The provider, as the consensus names it: "Reuters".</param>
    /// <param name="statistic">The statistic, if the provider gives several; any by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statistic"/> is not defined.</exception>
    public IndicatorAnswer<Surprise> SurpriseAgainst(string provider, ConsensusStatistic? statistic = null)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (statistic is { } asked)
            Require.Defined(asked, "Not a statistic of a consensus.", nameof(statistic));
        IndicatorScenarios scenarios = Snapshot.ScenariosOf(Period);
        (IndicatorScenario Scenario, Consensus? Expected)[] ways =
        [
            .. scenarios.All.SelectMany(scenario => Snapshot
                .ConsensusesOf(Period, provider, statistic, scenario.Vintages(Period) is [var first, ..] ? first.Release.Published : null)
                .Select(expected => (scenario, expected))),
        ];
        Consensus[] several = [.. ways.Select(way => way.Expected).OfType<Consensus>().Distinct()];
        ConsensusStatistic[] statistics =
            [.. several.Select(consensus => consensus.Statistic).Where(stated => stated != ConsensusStatistic.NotStated).Distinct()];
        OpenFact[] inDoubt =
        [
            .. statistics.Length > 1
                ? [OpenFact.Of(OpenFactKind.Reading, provider, $"{provider} gives several statistics ({string.Join(", ", statistics)})")]
                : Array.Empty<OpenFact>(),
            .. several.Where(consensus => consensus.Published.Latest > Snapshot.KnownAt).Select(Doubt),
            .. several.Where(consensus => several.Any(other => MayBeEitherWay(consensus, other))).Select(MayNotBeLast),
        ];
        return IndicatorAnswer<Surprise>.Over(
            this, ways.Select(way => Against(way.Scenario, way.Expected)), [.. scenarios.Doubts, .. inDoubt], scenarios.IsCutShort);

        OpenFact Doubt(Consensus consensus) => OpenFact.Of(
            OpenFactKind.Publication,
            consensus.Provider,
            $"the consensus of {consensus.Provider}, published {consensus.Published}, " +
            $"may or may not have been known at {InstantPattern.ExtendedIso.Format(Snapshot.KnownAt)}");

        OpenFact MayNotBeLast(Consensus consensus) => OpenFact.Of(
            OpenFactKind.Reading,
            consensus.Provider,
            $"the consensus of {consensus.Provider} of {Definition.Unit.Show(consensus.Value, Definition.PublishedDecimals)}, published " +
            $"{consensus.Published}, may or may not be the last");

        bool MayBeEitherWay(Consensus one, Consensus other) =>
            !one.Equals(other) && one.Published.Latest <= Snapshot.KnownAt && other.Published.Latest <= Snapshot.KnownAt
            && (statistics.Length <= 1 || one.Statistic == other.Statistic)
            && EconomicIndicator.MayBeAfter(one.Published, other.Published)
            && EconomicIndicator.MayBeAfter(other.Published, one.Published);

        (Surprise?, string) Against(IndicatorScenario scenario, Consensus? consensus)
        {
            if (consensus is null)
                return (null, $"no consensus of {provider} for {IndicatorWords.Name(Period)} is known");
            IReadOnlyList<Vintage> vintages = scenario.Vintages(Period);
            if (vintages.Count == 0)
                return (null, $"no observation for {IndicatorWords.Name(Period)} is known");
            if (vintages[0].Observation.IsMissing)
                return (null, $"there is no value for {IndicatorWords.Name(Period)}: {vintages[0].Observation.MissingReason}");
            return (Surprise.Of(Definition, vintages[0].Observation, consensus, Snapshot.KnownAt), "");
        }
    }

    /// <summary>How far back the last value as low lies: "the sharpest year-on-year fall in 22 months".</summary>
    public IndicatorAnswer<LookBack> LowestSince() => LookBackFor(LookBackSide.Lowest);

    /// <summary>How far back the last value as high lies.</summary>
    public IndicatorAnswer<LookBack> HighestSince() => LookBackFor(LookBackSide.Highest);

    /// <summary>For how long the values have been below a threshold: "below zero for the 4th month in a row".</summary>
    /// <param name="threshold">The threshold, in the unit of the series; zero by default.</param>
    public IndicatorAnswer<Streak> StreakBelow(decimal threshold = 0m) => StreakOn(StreakSide.Below, threshold);

    /// <summary>For how long the values have been above a threshold.</summary>
    /// <param name="threshold">The threshold, in the unit of the series; zero by default.</param>
    public IndicatorAnswer<Streak> StreakAbove(decimal threshold = 0m) => StreakOn(StreakSide.Above, threshold);

    /// <summary>The growth from the level of an earlier period.</summary>
    /// <param name="basePeriod">The earlier period, such as <see cref="ReferencePeriod.YearEarlier"/>.</param>
    /// <exception cref="ArgumentException">The earlier period is not before this one.</exception>
    /// <exception cref="InvalidOperationException">The series does not consist of levels.</exception>
    public IndicatorAnswer<GrowthFromLevels> GrowthFrom(ReferencePeriod basePeriod)
    {
        ArgumentNullException.ThrowIfNull(basePeriod);
        return Over(scenario => (GrowthFromLevels.TryCreate(scenario.Series, basePeriod, Period, out string whyNot), whyNot));
    }

    /// <summary>
    /// The level of this period, calculated from the shorter periods of the series, such as that of a quarter from its months; unknown
    /// if a part has no observed value.
    /// </summary>
    /// <remarks>
    /// It is calculated as <see cref="SeriesDefinition.Aggregation"/> states. What the publisher gives for the very period comes first.
    /// </remarks>
    /// <exception cref="ArgumentException">The period does not consist of whole periods of the series.</exception>
    /// <exception cref="InvalidOperationException">
    /// The series does not state how its values make up that of a longer period; the message says what to state.
    /// </exception>
    public IndicatorAnswer<PeriodAggregate> Aggregate() =>
        Over(scenario => (PeriodAggregate.TryCreate(scenario.Series, Period, scenario.IsProjected, out string whyNot), whyNot));

    /// <summary>
    /// The level from January to the end of this period, calculated as <see cref="Aggregate"/> does: for May, that of January to May.
    /// </summary>
    /// <exception cref="ArgumentException">The period ends within a period of the series.</exception>
    /// <exception cref="InvalidOperationException">
    /// The series does not state how its values make up that of a longer period; the message says what to state.
    /// </exception>
    public IndicatorAnswer<PeriodAggregate> YearToDate()
    {
        PeriodAggregate.RequireAggregation(Definition);
        if (Period.MonthCount == 0)
            throw new ArgumentException($"A year to date ends with a month, and {Period} is a {Period.Kind}.");
        (int year, int months) = (Period.LastDay.Year, Period.LastDay.Month);
        return Snapshot[months == 1 ? ReferencePeriod.Month(year, 1) : ReferencePeriod.Months(year, 1, months)].Aggregate();
    }

    /// <summary>The base that follows from this level and its published growth.</summary>
    /// <param name="growth">The reading of the growth, of the same period and as known at the same instant.</param>
    /// <exception cref="NotComparableException">
    /// The two differ in economy, counterpart, subject, frequency, adjustment or prices.
    /// </exception>
    /// <exception cref="InvalidOperationException">They are not a level and its growth, or are of two periods or instants.</exception>
    public IndicatorAnswer<ImpliedBase> ImpliedBase(IndicatorReading growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        if (!growth.Period.Equals(Period))
            throw new InvalidOperationException($"The level is of {Period}, the growth of {growth.Period}.");
        RequireSameInstant(growth);
        return IndicatorAnswer<ImpliedBase>.Over(
            this,
            Snapshot.Possible.SelectMany(levels => growth.Snapshot.Possible.Select(growths =>
                (TradePolicy.Indicators.ImpliedBase.TryCreate(levels, growths, Period, out string whyNot), whyNot))),
            [.. Snapshot.Scenarios.Doubts, .. growth.Snapshot.Scenarios.Doubts],
            Snapshot.Scenarios.IsCutShort || growth.Snapshot.Scenarios.IsCutShort);
    }

    /// <summary>"cn/ppi/yoy as known at 2025-06-09T16:00:00Z: 2025-05: -3.3, published …".</summary>
    public override string ToString()
    {
        if (State != VintageState.NotPublished)
            return $"{Snapshot}: {Answer}";
        string projected = Projection.State == VintageState.NotPublished ? "" : $", but projected: {Projection}";
        return $"{Snapshot}: {Period}: {Answer}{projected}";
    }

    private IndicatorAnswer<LookBack> LookBackFor(LookBackSide extreme) =>
        Over(scenario => (LookBack.TryCreate(scenario.Series, Period, extreme, out string whyNot), whyNot));

    private IndicatorAnswer<Streak> StreakOn(StreakSide side, decimal threshold) =>
        Over(scenario => (Streak.TryCreate(scenario.Series, Period, side, threshold, out string whyNot), whyNot));

    private IndicatorAnswer<T> Over<T>(Func<IndicatorScenario, (T?, string)> make)
        where T : IndicatorStatement => Over(make, Snapshot.Scenarios);

    private IndicatorAnswer<T> Over<T>(Func<IndicatorScenario, (T?, string)> make, IndicatorScenarios scenarios)
        where T : IndicatorStatement =>
        IndicatorAnswer<T>.Over(this, scenarios.All.Select(make), scenarios.Doubts, scenarios.IsCutShort);

    /// <summary>The series and the period, as the subject of a fact. It is a text made for each call.</summary>
    internal string Subject => $"{Definition.Key} {Period}";

    private IndicatorAnswer<T> OfOtherUnit<T>(string whatItIsNot)
        where T : IndicatorStatement =>
        IndicatorAnswer<T>.Unavailable(OpenFact.Of(
            OpenFactKind.Unit,
            Definition.Key,
            $"{Definition.Key} is in {Definition.Unit}, {IndicatorWords.Of(Definition.Basis)}, and {whatItIsNot}"));

    private void RequireSameInstant(IndicatorReading other)
    {
        if (Snapshot.KnownAt != other.Snapshot.KnownAt || Snapshot.KnownOn is null != other.Snapshot.KnownOn is null)
            throw new InvalidOperationException($"The two readings are as known at two instants: {Snapshot} and {other.Snapshot}.");
    }
}
