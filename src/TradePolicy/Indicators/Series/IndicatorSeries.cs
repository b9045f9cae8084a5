using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Indicators;

/// <summary>
/// A series as it was known at an instant: one observation for each period, in the order of the periods. Statements are
/// calculated from it alone.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[SuppressMessage("Naming", "CA1710", Justification = "A series is what the field calls it.")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IndicatorSeries : IReadOnlyList<Observation>
{
    private const int None = -1;

    // Days of a daily series are neighbours across holidays, none of which is longer, and not across years.
    private const int LongestHoliday = 14;

    private readonly Observation[] observations;
    private readonly long[] keys;

    // The number of periods without an observation or a value before each observation.
    private readonly int[] missingBefore;

    // The number of observations with a value up to and including each.
    private readonly int[] countUpTo;

    // The number of changes, up to each observation, after which values cannot be compared with earlier ones.
    private readonly int[] changesUpTo;

    // The last observation at or before each that breaks the series; negative if there is none.
    private readonly int[] lastBreak;

    // The last earlier observation that is as low, or as high, as each; calculated on first use.
    private int[]? lastAsLow;
    private int[]? lastAsHigh;

    private IndicatorSeries(SeriesDefinition definition, Observation[] observations, Instant knownAt)
    {
        Definition = definition;
        KnownAt = knownAt;
        this.observations = observations;
        keys = Array.ConvertAll(observations, static observation => observation.Period.OrderKey);
        missingBefore = new int[observations.Length];
        countUpTo = new int[observations.Length];
        changesUpTo = new int[observations.Length];
        lastBreak = new int[observations.Length];
        int missing = 0;
        int count = 0;
        int changes = 0;
        int broken = None;
        for (int at = 0; at < observations.Length; at++)
        {
            if (at > 0)
            {
                missing += PeriodsBetween(observations[at - 1].Period, observations[at].Period);
                changes += AreComparable(observations[at - 1].Period, observations[at].Period) ? 0 : 1;
            }

            if (observations[at].Status == ObservationStatus.Break)
                broken = at;
            changesUpTo[at] = changes;
            lastBreak[at] = broken;
            missingBefore[at] = missing;
            if (observations[at].IsMissing)
                missing++;
            else
                count++;
            countUpTo[at] = count;
        }

        FirstWithValue = Array.FindIndex(observations, static observation => !observation.IsMissing);
    }

    /// <summary>The meaning of the values.</summary>
    public SeriesDefinition Definition { get; }

    /// <summary>The instant of knowledge of the values.</summary>
    public Instant KnownAt { get; }

    /// <summary>The number of observations, including those without a value.</summary>
    public int Count => observations.Length;

    /// <summary>The observation at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Observation this[int index] => unchecked((uint)index < (uint)observations.Length)
        ? observations[index]
        : throw Require.NoSuchPosition(index, observations.Length);

    /// <summary>The observation of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="KeyNotFoundException">The series has none.</exception>
    public Observation this[ReferencePeriod period] => TryGetValue(period, out Observation? observation)
        ? observation
        : throw new KeyNotFoundException(NotKnown(period));

    /// <summary>A series from its observations.</summary>
    /// <param name="definition">The meaning of the values.</param>
    /// <param name="observations">The observations, in any order; each period once.</param>
    /// <param name="knownAt">The instant of knowledge of the values.</param>
    /// <remarks>
    /// Every value is taken as it is given, projections among them: a plain series does not know when its values were published. A
    /// reading of an <see cref="EconomicIndicator"/> leaves projections out.
    /// </remarks>
    /// <exception cref="ArgumentException">A period is given twice, or does not fit the frequency.</exception>
    public static IndicatorSeries Create(SeriesDefinition definition, IEnumerable<Observation> observations, Instant knownAt)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Observation[] own = [.. Require.Each(observations)];
        foreach (Observation observation in own)
            definition.RequireFits(observation.Period);
        Array.Sort(own, static (left, right) => left.Period.OrderKey.CompareTo(right.Period.OrderKey));
        for (int at = 1; at < own.Length; at++)
        {
            if (own[at].Period.Equals(own[at - 1].Period))
                throw new ArgumentException($"{own[at].Period} is given twice: {own[at - 1]} and {own[at]}.", nameof(observations));
        }

        return new(definition, own, knownAt);
    }

    /// <summary>The observation of a period, if the series has one.</summary>
    /// <param name="period">The period.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>Whether the series has one.</returns>
    public bool TryGetValue(ReferencePeriod period, [NotNullWhen(true)] out Observation? observation)
    {
        int at = IndexOf(period);
        observation = at >= 0 ? observations[at] : null;
        return at >= 0;
    }

    /// <summary>The position of a period; negative if the series does not have it.</summary>
    /// <param name="period">The period.</param>
    public int IndexOf(ReferencePeriod period) => Array.BinarySearch(keys, Require.Given(period).OrderKey);

    /// <inheritdoc />
    public IEnumerator<Observation> GetEnumerator() => ((IEnumerable<Observation>)observations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // By hand: the counts follow from the observations.
    /// <summary>Whether both have the same observations, as known at the same instant.</summary>
    /// <param name="other">The other series.</param>
    public bool Equals(IndicatorSeries? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (KnownAt == other.KnownAt && Definition.Equals(other.Definition) && observations.SequenceEqual(other.observations)));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Definition, KnownAt, observations.Length);

    /// <summary>"cn/ppi/yoy, 247 observations as known at …".</summary>
    public override string ToString() =>
        $"{Definition.Key}, {IndicatorWords.Counted(Count, "observation")} as known at {InstantPattern.ExtendedIso.Format(KnownAt)}";

    internal static IndicatorSeries Sorted(SeriesDefinition definition, Observation[] observations, Instant knownAt) =>
        new(definition, observations, knownAt);

    /// <summary>The position of a period that has a value; negative, and why, if there is none.</summary>
    internal int Find(ReferencePeriod period, out string whyNot)
    {
        int at = IndexOf(period);
        whyNot = at < 0 ? NotKnown(period)
            : observations[at].IsMissing ? $"there is no value for {IndicatorWords.Name(period)}: {observations[at].MissingReason}"
            : "";
        return whyNot.Length == 0 ? at : None;
    }

    /// <summary>The position of the observation right before one, if it adjoins and has a value; otherwise negative, and why.</summary>
    internal int FindPrevious(int at, out string whyNot)
    {
        ReferencePeriod period = observations[at].Period;
        if (at == 0 || !Adjoin(at - 1, at))
        {
            whyNot = $"no observation is known for the period right before {IndicatorWords.Name(period)}";
            return None;
        }

        int before = Find(observations[at - 1].Period, out whyNot);
        return before >= 0 && !AreComparable(before, at, out whyNot) ? None : before;
    }

    /// <summary>
    /// Whether the values of two positions can be compared. Amounts and numbers add up over their period, so amounts of
    /// periods of different length cannot; a year to date only with the same months of another year.
    /// </summary>
    internal bool AreComparable(int before, int at, out string whyNot)
    {
        (ReferencePeriod first, ReferencePeriod second) = (observations[before].Period, observations[at].Period);
        bool are = AreComparable(first, second);
        (string earlier, string later) = (IndicatorWords.Name(first), IndicatorWords.Name(second));
        whyNot = are ? "" : Definition.Basis == IndicatorBasis.YearToDate
            ? $"a year to date is compared with the same months of another year, and not {later} with {earlier}"
            : $"{earlier} and {later} are of different length";
        return are;
    }

    /// <summary>Whether all values from one position to another can be compared.</summary>
    internal bool AreAllComparable(int from, int to) => changesUpTo[from] == changesUpTo[to];

    /// <summary>The last observation after one position and up to another that breaks the series; null if none does.</summary>
    internal Observation? BreakBetween(int before, int at) => lastBreak[at] > before ? observations[lastBreak[at]] : null;

    /// <summary>Whether two neighbouring positions adjoin; the days of a daily series may have gaps of up to 14 days.</summary>
    internal bool Adjoin(int before, int after) => Definition.Frequency == IndicatorFrequency.Daily
        ? Period.DaysBetween(observations[before].Period.FirstDay, observations[after].Period.FirstDay) <= LongestHoliday
        : observations[before].Period.IsFollowedBy(observations[after].Period);

    /// <summary>The number of periods strictly between two positions without an observation or a value.</summary>
    internal int MissingBetween(int before, int after) =>
        missingBefore[after] - missingBefore[before] - (observations[before].IsMissing ? 1 : 0);

    /// <summary>The position of the first observation with a value; negative if there is none.</summary>
    internal int FirstWithValue { get; }

    /// <summary>The number of observations with a value up to and including a position.</summary>
    internal int CountUpTo(int at) => countUpTo[at];

    /// <summary>The last earlier position with a value at least as extreme; negative if there is none.</summary>
    internal int LastAtLeastAsExtreme(int at, LookBackSide extreme) => extreme == LookBackSide.Lowest
        ? (lastAsLow ??= LastAsExtreme(1))[at]
        : (lastAsHigh ??= LastAsExtreme(-1))[at];

    // Each position refers to the last one before it that is at least as extreme, so that following the references
    // skips everything in between, and the whole array takes one pass.
    private int[] LastAsExtreme(int sign)
    {
        int[] last = new int[observations.Length];
        int before = None;
        for (int at = 0; at < last.Length; at++)
        {
            if (!observations[at].TryGetValue(out decimal value))
            {
                last[at] = None;
                continue;
            }

            int candidate = before;
            while (candidate >= 0 && observations[candidate].Value.CompareTo(value) * sign > 0)
                candidate = last[candidate];
            last[at] = candidate;
            before = at;
        }

        return last;
    }

    private bool AreComparable(ReferencePeriod first, ReferencePeriod second) => Definition.Basis switch
    {
        IndicatorBasis.YearToDate => first.IsSamePartOfYearAs(second),
        IndicatorBasis.Level when Definition.Unit.Kind is IndicatorUnitKind.Money or IndicatorUnitKind.Count =>
            first.MonthCount == second.MonthCount,
        _ => true,
    };

    private int PeriodsBetween(ReferencePeriod before, ReferencePeriod after) =>
        IndicatorWords.MissingBetween(Definition.Frequency, before, after);

    private static string NotKnown(ReferencePeriod period) => $"no observation for {IndicatorWords.Name(period)} is known";
}
