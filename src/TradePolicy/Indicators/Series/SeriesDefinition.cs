using System.Diagnostics;

namespace TradePolicy.Indicators;

/// <summary>
/// What the numbers of a statistical series mean. Series that differ in anything but their key are not comparable: a
/// change on the year beside one on the month, or one in dollars beside one in yuan, is refused and not coerced.
/// </summary>
/// <example>
/// <code>
/// SeriesDefinition ppi = SeriesDefinition.Create(
///     "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly,
///     IndicatorBasis.YearOnYear, publishedDecimals: 1, "National Bureau of Statistics of China");
/// </code>
/// </example>
[DebuggerDisplay("{Key}")]
public sealed record SeriesDefinition
{
    private const int MostDecimals = 10;

    private SeriesDefinition(
        string key,
        Economy economy,
        Economy? counterpart,
        string subject,
        IndicatorUnit unit,
        IndicatorFrequency frequency,
        IndicatorBasis basis,
        SeasonalAdjustment adjustment,
        PriceBasis priceBasis,
        IndicatorPolarity polarity,
        int publishedDecimals,
        string source)
    {
        Key = Require.Key(key);
        Economy = Require.Given(economy);
        Counterpart = counterpart != economy
            ? counterpart
            : throw new ArgumentException($"{economy} is no counterpart of itself.", nameof(counterpart));
        Subject = Require.Text(subject);
        Unit = Require.Given(unit);
        Frequency = Defined(frequency, nameof(frequency));
        Basis = Defined(basis, nameof(basis));
        if ((basis == IndicatorBasis.MonthOnMonth && frequency != IndicatorFrequency.Monthly)
            || (basis is IndicatorBasis.QuarterOnQuarter or IndicatorBasis.QuarterOnQuarterAnnualised
                && frequency is not (IndicatorFrequency.Monthly or IndicatorFrequency.Quarterly)))
        {
            throw new ArgumentException($"A series that is {IndicatorWords.Of(frequency)} has no change {IndicatorWords.Of(basis)}.", nameof(basis));
        }

        Adjustment = Defined(adjustment, nameof(adjustment));
        PriceBasis = Defined(priceBasis, nameof(priceBasis));
        Polarity = Defined(polarity, nameof(polarity));
        PublishedDecimals = publishedDecimals is >= 0 and <= MostDecimals
            ? publishedDecimals
            : throw new ArgumentOutOfRangeException(nameof(publishedDecimals), publishedDecimals, $"A series is published to 0 to {MostDecimals} decimals.");
        Source = Require.Text(source);
    }

    /// <summary>The key by which the series is found, for example <c>cn/ppi/yoy</c>; no part of what its numbers mean.</summary>
    public string Key { get; }

    /// <summary>Whose series it is.</summary>
    public Economy Economy { get; }

    /// <summary>The other side of a trade; null where there is none, or where it is the whole world.</summary>
    public Economy? Counterpart { get; }

    /// <summary>What is measured: "exports", "producer prices".</summary>
    public string Subject { get; }

    /// <summary>In what unit.</summary>
    public IndicatorUnit Unit { get; }

    /// <summary>How often.</summary>
    public IndicatorFrequency Frequency { get; }

    /// <summary>Against what: the level, the change on the year, and so on.</summary>
    public IndicatorBasis Basis { get; }

    /// <summary>What it has been adjusted for.</summary>
    public SeasonalAdjustment Adjustment { get; }

    /// <summary>At whose prices.</summary>
    public PriceBasis PriceBasis { get; }

    /// <summary>Whether a higher value is good news.</summary>
    public IndicatorPolarity Polarity { get; }

    /// <summary>To how many decimals the publisher gives it, unless an observation says otherwise.</summary>
    public int PublishedDecimals { get; }

    /// <summary>Who publishes it: "National Bureau of Statistics of China".</summary>
    public string Source { get; }

    /// <summary>Whether the values are rates of growth in per cent, which accelerate and slow, widen and narrow.</summary>
    public bool IsGrowthRate =>
        Unit.Kind == IndicatorUnitKind.Percent && Basis is not (IndicatorBasis.Level or IndicatorBasis.YearToDate);

    /// <summary>A definition.</summary>
    /// <param name="key">The key by which the series is found.</param>
    /// <param name="economy">Whose series it is.</param>
    /// <param name="subject">What is measured.</param>
    /// <param name="unit">In what unit.</param>
    /// <param name="frequency">How often.</param>
    /// <param name="basis">Against what.</param>
    /// <param name="publishedDecimals">To how many decimals; from 0 to 10.</param>
    /// <param name="source">Who publishes it.</param>
    /// <param name="counterpart">The other side of a trade, if there is one.</param>
    /// <param name="adjustment">What it has been adjusted for; nothing unless given.</param>
    /// <param name="priceBasis">At whose prices; not applicable unless given.</param>
    /// <param name="polarity">Whether higher is better; neutral unless given.</param>
    /// <exception cref="ArgumentException">The key is not a key, a text is empty, a value is not one of its type, a series of that frequency has no such basis, or an economy trades with itself.</exception>
    public static SeriesDefinition Create(
        string key,
        Economy economy,
        string subject,
        IndicatorUnit unit,
        IndicatorFrequency frequency,
        IndicatorBasis basis,
        int publishedDecimals,
        string source,
        Economy? counterpart = null,
        SeasonalAdjustment adjustment = SeasonalAdjustment.None,
        PriceBasis priceBasis = PriceBasis.NotApplicable,
        IndicatorPolarity polarity = IndicatorPolarity.Neutral) =>
        new(key, economy, counterpart, subject, unit, frequency, basis, adjustment, priceBasis, polarity, publishedDecimals, source);

    /// <summary>Whether the values of both may be compared: they differ in nothing but, perhaps, their key.</summary>
    /// <param name="other">The other definition.</param>
    public bool IsComparableWith(SeriesDefinition other) => DifferencesFrom(other).Count == 0;

    /// <summary>The dimensions in which the two differ; none where they are comparable.</summary>
    /// <param name="other">The other definition.</param>
    public IReadOnlyList<SeriesDimension> DifferencesFrom(SeriesDefinition other) => ReferenceEquals(this, Require.Given(other))
        ? []
        : [.. Enum.GetValues<SeriesDimension>().Where(dimension => !Equals(this[dimension], other[dimension]))];

    /// <summary>Whether a period can be observed in this series: a month, or several months together, in a monthly one, and so on.</summary>
    /// <param name="period">The period.</param>
    public bool Fits(ReferencePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Frequency switch
        {
            IndicatorFrequency.Daily => period.Kind == ReferencePeriodKind.Day,
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
        return observation.TryGetValue(out decimal value) ? Unit.Show(value, DecimalsOf(observation)) : $"missing ({observation.MissingReason})";
    }

    /// <summary>Refuses a comparison of two series whose numbers do not mean the same.</summary>
    /// <param name="other">The other definition.</param>
    /// <exception cref="NotComparableException">They differ; the message names every dimension with both its values.</exception>
    public void RequireComparableWith(SeriesDefinition other)
    {
        IReadOnlyList<SeriesDimension> differences = DifferencesFrom(other);
        if (differences.Count == 0)
            return;
        string each = string.Join("; ", differences.Select(dimension => $"{dimension} ({Shown(this[dimension])} and {Shown(other[dimension])})"));
        throw new NotComparableException($"{Key} and {other.Key} are not comparable. They differ in {each}.", differences);
    }

    /// <summary>"cn/ppi/yoy: CN producer prices, per cent, monthly, year on year".</summary>
    public override string ToString() =>
        $"{Key}: {Economy} {Subject}{(Counterpart is null ? "" : $" to or from {Counterpart}")}, {Unit}, {IndicatorWords.Of(Frequency)}, {IndicatorWords.Of(Basis)}";

    /// <summary>Refuses what cannot be observed in this series.</summary>
    internal void RequireFits(ReferencePeriod period)
    {
        if (!Fits(period))
            throw new ArgumentException($"{Key} is {IndicatorWords.Of(Frequency)}; {period} is not one of its periods.", nameof(period));
    }

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
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"There is no such {typeof(T).Name}.");
}
