using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// The meaning of the numbers of a statistical series. Series that differ in any <see cref="SeriesDimension"/> are not comparable:
/// a comparison of a change on the year with one on the month, or of dollars with yuan, is refused.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// <code>
/// SeriesDefinition ppi = SeriesDefinition.Create(
///     "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
///     IndicatorBasis.YearOnYear, publishedDecimals: 1, "National Bureau of Statistics of China");
/// </code>
/// </example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record SeriesDefinition
{
    private const int MostDecimals = 10;

    private SeriesDefinition(
        string key,
        Economy economy,
        string subject,
        IndicatorUnit unit,
        IndicatorFrequency frequency,
        IndicatorBasis basis,
        int publishedDecimals,
        string source)
    {
        Key = Require.Key(key);
        Economy = Require.Given(economy);
        Subject = Require.Text(subject);
        Unit = Require.Given(unit);
        Frequency = Defined(frequency, nameof(frequency));
        Basis = Defined(basis, nameof(basis));
        if ((basis == IndicatorBasis.MonthOnMonth && frequency != IndicatorFrequency.Monthly)
            || (basis is IndicatorBasis.QuarterOnQuarter or IndicatorBasis.QuarterOnQuarterAnnualised
                && frequency is not (IndicatorFrequency.Monthly or IndicatorFrequency.Quarterly)))
        {
            throw new ArgumentException(
                $"A series that is {IndicatorWords.Of(frequency)} has no change {IndicatorWords.Of(basis)}.", nameof(basis));
        }

        PublishedDecimals = publishedDecimals is >= 0 and <= MostDecimals
            ? publishedDecimals
            : throw new ArgumentOutOfRangeException(
                nameof(publishedDecimals), publishedDecimals, $"A series is published to 0 to {MostDecimals} decimals.");
        Source = Require.Text(source);
    }

    /// <summary>The key by which the series is found, for example <c>cn/ppi/yoy</c>; not part of the meaning of its numbers.</summary>
    public string Key { get; }

    /// <summary>Whose series it is.</summary>
    public Economy Economy { get; }

    /// <summary>The partner in trade; null if there is none, or if it is the whole world.</summary>
    public Economy? Counterpart { get; private init; }

    /// <summary>The thing that is measured: "exports", "producer prices".</summary>
    public string Subject { get; }

    /// <summary>The unit of the values.</summary>
    public IndicatorUnit Unit { get; }

    /// <summary>How often the series is observed.</summary>
    public IndicatorFrequency Frequency { get; }

    /// <summary>The comparison: the level itself, the change on the year, and so on.</summary>
    public IndicatorBasis Basis { get; }

    /// <summary>The seasonal adjustment.</summary>
    public SeasonalAdjustment Adjustment { get; private init; }

    /// <summary>Whether the values are nominal or real.</summary>
    public PriceBasis PriceBasis { get; private init; }

    /// <summary>Whether a higher value is good news.</summary>
    public IndicatorPolarity Polarity { get; private init; }

    /// <summary>
    /// Whether it is published before its periods are over, as surveys and flash estimates are: a value of a period that has begun
    /// is then an observation. It is no dimension: series are compared without it.
    /// </summary>
    public bool IsPublishedEarly { get; private init; }

    /// <summary>
    /// How the values make up that of a longer period, such as a quarter; not stated by default. It is no dimension: series are
    /// compared without it.
    /// </summary>
    public PeriodAggregation Aggregation { get; private init; }

    /// <summary>The decimals to which the publisher gives the values, unless an observation states others.</summary>
    public int PublishedDecimals { get; }

    /// <summary>Who publishes it: "National Bureau of Statistics of China".</summary>
    public string Source { get; }

    /// <summary>Whether the values are rates of growth in per cent, which accelerate and slow, widen and narrow.</summary>
    public bool IsGrowthRate =>
        Unit.Kind == IndicatorUnitKind.Percent && Basis is not (IndicatorBasis.Level or IndicatorBasis.YearToDate);

    /// <summary>
    /// A series that is adjusted for nothing, has no counterpart, no price basis and no polarity; the With methods add them.
    /// </summary>
    /// <param name="key">The key by which the series is found.</param>
    /// <param name="economy">Whose series it is.</param>
    /// <param name="subject">The thing that is measured: "exports", "producer prices".</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="frequency">How often the series is observed.</param>
    /// <param name="basis">The comparison: the level itself, the change on the year, and so on.</param>
    /// <param name="publishedDecimals">The decimals to which it is published, from 0 to 10.</param>
    /// <param name="source">Who publishes it.</param>
    /// <exception cref="ArgumentException">
    /// The key is not a key, a text is empty, a value is not defined in its enumeration, or a series of that frequency has no
    /// such basis.
    /// </exception>
    public static SeriesDefinition Create(
        string key,
        Economy economy,
        string subject,
        IndicatorUnit unit,
        IndicatorFrequency frequency,
        IndicatorBasis basis,
        int publishedDecimals,
        string source) =>
        new(key, economy, subject, unit, frequency, basis, publishedDecimals, source);

    /// <summary>The same series, of trade with one partner.</summary>
    /// <param name="counterpart">The partner; null for the whole world.</param>
    /// <exception cref="ArgumentException">The partner is the economy itself.</exception>
    public SeriesDefinition WithCounterpart(Economy? counterpart) => counterpart != Economy
        ? this with { Counterpart = counterpart }
        : throw new ArgumentException($"{Economy} cannot be its own counterpart.", nameof(counterpart));

    /// <summary>The same series, adjusted for the season or for working days.</summary>
    /// <param name="adjustment">The adjustment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined in the enumeration.</exception>
    public SeriesDefinition WithAdjustment(SeasonalAdjustment adjustment) =>
        this with { Adjustment = Defined(adjustment, nameof(adjustment)) };

    /// <summary>The same series, at nominal or real prices.</summary>
    /// <param name="priceBasis">The prices.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined in the enumeration.</exception>
    public SeriesDefinition WithPriceBasis(PriceBasis priceBasis) =>
        this with { PriceBasis = Defined(priceBasis, nameof(priceBasis)) };

    /// <summary>The same series, with the statement whether a higher value is good news.</summary>
    /// <param name="polarity">Whether it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined in the enumeration.</exception>
    public SeriesDefinition WithPolarity(IndicatorPolarity polarity) =>
        this with { Polarity = Defined(polarity, nameof(polarity)) };

    /// <summary>The same series, published before its periods are over, as surveys and flash estimates are.</summary>
    /// <param name="isPublishedEarly">Whether it is; it is by default.</param>
    public SeriesDefinition WithEarlyPublication(bool isPublishedEarly = true) => this with { IsPublishedEarly = isPublishedEarly };

    /// <summary>The same series, with the statement how its values make up that of a longer period, such as a quarter.</summary>
    /// <param name="aggregation">How: the sum of flows, the mean of rates and indices, the last of stocks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined in the enumeration.</exception>
    /// <exception cref="ArgumentException">
    /// The series does not consist of levels, its periods are days or weeks, or it is a sum of rates or indices.
    /// </exception>
    public SeriesDefinition WithAggregation(PeriodAggregation aggregation)
    {
        if (Defined(aggregation, nameof(aggregation)) == PeriodAggregation.NotStated)
            return this with { Aggregation = aggregation };
        if (Basis != IndicatorBasis.Level)
        {
            throw new ArgumentException(
                $"Only levels make up that of a longer period; {Key} is {IndicatorWords.Of(Basis)}.", nameof(aggregation));
        }

        if (IndicatorWords.MonthsOf(Frequency) == 0)
        {
            throw new ArgumentException(
                $"Only months, quarters, halves and years make up longer periods; {Key} is {IndicatorWords.Of(Frequency)}.",
                nameof(aggregation));
        }

        return aggregation != PeriodAggregation.Sum || Unit.Kind is IndicatorUnitKind.Money or IndicatorUnitKind.Count
            ? this with { Aggregation = aggregation }
            : throw new ArgumentException(
                $"Only money and counts have a sum; {Key} is in {Unit}: state the mean or the last.", nameof(aggregation));
    }

    /// <summary>Whether the values of both may be compared: they differ at most in their key.</summary>
    /// <param name="other">The other definition.</param>
    public bool IsComparableWith(SeriesDefinition other) => DifferencesFrom(other).Count == 0;

    /// <summary>The dimensions in which the two differ; empty if they are comparable.</summary>
    /// <param name="other">The other definition.</param>
    public IReadOnlyList<SeriesDimension> DifferencesFrom(SeriesDefinition other) => ReferenceEquals(this, Require.Given(other))
        ? []
        : [.. Enum.GetValues<SeriesDimension>().Where(dimension => !Equals(this[dimension], other[dimension]))];

    /// <summary>
    /// Whether a period can be observed in this series: a month, or several months together, in a monthly one, and so
    /// on.
    /// </summary>
    /// <param name="period">The period.</param>
    public bool Fits(ReferencePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Frequency switch
        {
            IndicatorFrequency.Daily => period.Kind == ReferencePeriodKind.Day,
            IndicatorFrequency.Weekly => period.Kind == ReferencePeriodKind.Week,
            IndicatorFrequency.Monthly => period.Kind is ReferencePeriodKind.Month or ReferencePeriodKind.Months,
            IndicatorFrequency.Quarterly => period.Kind == ReferencePeriodKind.Quarter,
            IndicatorFrequency.HalfYearly => period.Kind == ReferencePeriodKind.Half,
            _ => period.Kind == ReferencePeriodKind.Year,
        };
    }

    /// <summary>
    /// An observation of this series as a sentence has it: in the unit, with all the decimals to which it was published, so
    /// that 5 in a series with one decimal is "5.0%". Where it is missing, that and the reason.
    /// </summary>
    /// <param name="observation">The observation.</param>
    public string Format(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.TryGetValue(out decimal value)
            ? Unit.Show(value, DecimalsOf(observation))
            : $"missing ({observation.MissingReason})";
    }

    /// <summary>
    /// The findings among observations of the series, in the order in which a file lists them: gaps, duplicates, periods out of
    /// order or overlapping, values finer than published, probable sign slips and outliers.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The distance of a value is measured from the middle of the value before and the value after; for the first and the
    /// last value, from its only neighbour. The usual distance is the median over the six values before and after that do
    /// not touch it, and at least one unit of the last published decimal. A value is a probable sign slip if its distance is at least four
    /// times the usual one, and with the other sign the distance would be a quarter or less. It is an outlier if its
    /// distance is at least eight times the usual one. Only the farthest of neighbouring values is named, since a wrong
    /// value makes its neighbours look wrong. At least four values to compare with are needed; values of 10^15 and more are left out.
    /// </para>
    /// <para>
    /// The rule finds the slip of China's producer prices for December 2019 in a public copy (0.5 for -0.5), and the wrong
    /// -0.6 (for -2.7) of June 2013, and nothing in the 247 true values around them. For series that move with a
    /// holiday, such as monthly exports around the lunar new year, the findings contain true values and most slips stay
    /// hidden, since a step as large as a slip is usual there. No finding does not mean that every value is right.
    /// </para>
    /// </remarks>
    /// <param name="observations">The observations.</param>
    /// <exception cref="ArgumentException">A period does not fit the frequency.</exception>
    public IReadOnlyList<Finding> Validate(IEnumerable<Observation> observations)
    {
        Observation[] given = [.. Require.Each(observations)];
        foreach (Observation observation in given)
            RequireFits(observation.Period);
        return SeriesFindings.Among(this, given);
    }

    /// <summary>Ensures that the numbers of two series have the same meaning.</summary>
    /// <param name="other">The other definition.</param>
    /// <exception cref="NotComparableException">They differ; the message names every dimension with both its values.</exception>
    public void RequireComparableWith(SeriesDefinition other)
    {
        IReadOnlyList<SeriesDimension> differences = DifferencesFrom(other);
        if (differences.Count == 0)
            return;
        string each = string.Join("; ", differences.Select(dimension =>
            $"{dimension} ({Shown(this[dimension])} and {Shown(other[dimension])})"));
        throw new NotComparableException($"{Key} and {other.Key} are not comparable. They differ in {each}.", differences);
    }

    /// <summary>"cn/ppi/yoy: CN producer prices, per cent, monthly, year on year".</summary>
    public override string ToString() =>
        $"{Key}: {Economy} {Subject}{(Counterpart is null ? "" : $" to or from {Counterpart}")}, " +
        $"{Unit}, {IndicatorWords.Of(Frequency)}, {IndicatorWords.Of(Basis)}";

    /// <summary>Ensures that a period can be observed in this series.</summary>
    internal void RequireFits(ReferencePeriod period)
    {
        if (!Fits(period))
            throw new ArgumentException($"{Key} is {IndicatorWords.Of(Frequency)}; {period} is not one of its periods.", nameof(period));
    }

    /// <summary>
    /// Whether a value is a projection and no observation: its publisher calls it a forecast, or its period ends after the day of
    /// its publication. Where the day is not stated, it is the last that was begun anywhere at the last possible instant.
    /// </summary>
    internal bool IsProjection(Observation observation, Publication published) =>
        observation.Status == ObservationStatus.Forecast
            || (!published.IsHypothetical
                && IsAfter(observation.Period, published.Date ?? LastDayBegunAt(published.Latest)));

    private bool IsAfter(ReferencePeriod period, LocalDate day) => (IsPublishedEarly ? period.FirstDay : period.LastDay) > day;

    // The clocks that are ahead of all others are 14 hours ahead of UTC.
    private static LocalDate LastDayBegunAt(Instant instant) => instant > Instant.MaxValue - Duration.FromDays(1)
        ? LocalDate.MaxIsoValue
        : instant.WithOffset(Offset.FromHours(14)).Date;

    /// <summary>Half a unit in the last published decimal: how far the exact value may lie from the published one.</summary>
    internal decimal HalfUnitOf(Observation observation) => IndicatorWords.HalfUnit(DecimalsOf(observation));

    /// <summary>To how many decimals an observation was published.</summary>
    internal int DecimalsOf(Observation observation) => observation.Decimals ?? PublishedDecimals;

    /// <summary>How far two values lie apart, without a sign, in a sentence: with the decimals to which both were published.</summary>
    internal string FormatDistance(Observation one, Observation other) =>
        Unit.ShowDifference(Math.Abs(other.Value - one.Value), Math.Min(DecimalsOf(one), DecimalsOf(other)));

    private object? this[SeriesDimension dimension] => dimension switch
    {
        SeriesDimension.Economy => Economy,
        SeriesDimension.Counterpart => Counterpart,
        SeriesDimension.Subject => Subject,
        SeriesDimension.Unit => Unit,
        SeriesDimension.Frequency => Frequency,
        SeriesDimension.Basis => Basis,
        SeriesDimension.Adjustment => Adjustment,
        SeriesDimension.PriceBasis => PriceBasis,
        SeriesDimension.Polarity => Polarity,
        SeriesDimension.PublishedDecimals => PublishedDecimals,
        _ => Source,
    };

    private static string Shown(object? value) => value switch
    {
        null => "none",
        IndicatorFrequency frequency => IndicatorWords.Of(frequency),
        IndicatorBasis basis => IndicatorWords.Of(basis),
        _ => FormattableString.Invariant($"{value}"),
    };

    private static T Defined<T>(T value, string name)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"The {typeof(T).Name} is not defined.");
}
