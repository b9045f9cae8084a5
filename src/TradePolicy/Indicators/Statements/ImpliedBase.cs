using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// The base that follows from a published level and its published growth: a range, since both are rounded. If the
/// published base is outside the range, the base has been revised.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ImpliedBase : IndicatorStatement
{
    private ImpliedBase(IndicatorSeries levels, Observation level, SeriesDefinition growthDefinition, Observation growth)
        : base(levels.Definition, level.Period, levels.KnownAt)
    {
        Level = level;
        Growth = growth;
        GrowthDefinition = growthDefinition;
        BasePeriod = growthDefinition.Basis is IndicatorBasis.YearOnYear or IndicatorBasis.YearToDateYearOnYear
            ? level.Period.YearEarlier()
            : level.Period.Previous();
        decimal halfLevel = levels.Definition.HalfUnitOf(level);
        decimal halfGrowth = growthDefinition.HalfUnitOf(growth);
        Lowest = (level.Value - halfLevel) * 100m / (100m + growth.Value + halfGrowth);
        Highest = (level.Value + halfLevel) * 100m / (100m + growth.Value - halfGrowth);
    }

    /// <summary>The published level.</summary>
    public Observation Level { get; }

    /// <summary>The published growth, in per cent.</summary>
    public Observation Growth { get; }

    /// <summary>The series of the growth.</summary>
    public SeriesDefinition GrowthDefinition { get; }

    /// <summary>The period of the base: that of the year before, or the one before.</summary>
    public ReferencePeriod BasePeriod { get; }

    /// <summary>The lowest base, in the unit of the level, not rounded.</summary>
    public decimal Lowest { get; }

    /// <summary>The highest base, in the unit of the level, not rounded.</summary>
    public decimal Highest { get; }

    /// <summary>The base that the growth of a period implies.</summary>
    /// <param name="levels">The series of levels.</param>
    /// <param name="growths">The series of growth rates of the same subject, as known at the same instant.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="NotComparableException">
    /// The two series differ in economy, counterpart, subject, frequency, adjustment or prices.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The series are not levels and their growth, are known at two instants, or have no value for the period; or the
    /// growth is -100 % or less, or the level is not above zero.
    /// </exception>
    public static ImpliedBase Of(IndicatorSeries levels, IndicatorSeries growths, ReferencePeriod period) =>
        ValueOrThrow(TryCreate(Require.Given(levels), Require.Given(growths), period, out string whyNot), whyNot);

    /// <summary>Whether a published base, with its own rounding, can be the base that was used.</summary>
    /// <param name="published">The published observation for <see cref="BasePeriod"/>.</param>
    /// <exception cref="ArgumentException">The observation is of another period.</exception>
    /// <exception cref="InvalidOperationException">The observation has no value.</exception>
    public bool IsConsistentWith(Observation published)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (!published.Period.Equals(BasePeriod))
            throw new ArgumentException($"The base is that of {BasePeriod}, and not of {published.Period}.", nameof(published));
        decimal half = Definition.HalfUnitOf(published);
        return published.Value + half >= Lowest && published.Value - half <= Highest;
    }

    /// <summary>
    /// "316 billion USD, published as growth of 4.8%, implies a base between 300.9 billion USD and 302.1 billion USD in
    /// May 2024".
    /// </summary>
    public override string Explain()
    {
        // One decimal more than the level: the range is about as wide as the rounding of the level.
        int decimals = Definition.DecimalsOf(Level) + 1;
        string low = Definition.Unit.Show(Math.Round(Lowest, decimals, MidpointRounding.AwayFromZero), decimals);
        string high = Definition.Unit.Show(Math.Round(Highest, decimals, MidpointRounding.AwayFromZero), decimals);
        return $"{Show(Level)}, published as growth of {GrowthDefinition.Format(Growth)}, " +
            $"implies a base between {low} and {high} in {IndicatorWords.Name(BasePeriod)}";
    }

    internal static ImpliedBase? TryCreate(IndicatorSeries levels, IndicatorSeries growths, ReferencePeriod period, out string whyNot)
    {
        RequireLevelsAndTheirGrowth(levels.Definition, growths.Definition);
        if (levels.KnownAt != growths.KnownAt)
            throw new InvalidOperationException($"The two series are as known at two instants: {levels} and {growths}.");
        int level = levels.Find(period, out whyNot);
        int growth = level < 0 ? level : growths.Find(period, out whyNot);
        if (growth < 0)
            return null;
        if (growths[growth].Value - growths.Definition.HalfUnitOf(growths[growth]) <= -100m || levels[level].Value <= 0m)
        {
            whyNot = "a level of zero or below, or growth of -100%, implies no base";
            return null;
        }

        return new(levels, levels[level], growths.Definition, growths[growth]);
    }

    private static void RequireLevelsAndTheirGrowth(SeriesDefinition levels, SeriesDefinition growths)
    {
        GrowthFromLevels.RequireLevels(levels);
        IndicatorBasis expected = levels.Basis == IndicatorBasis.YearToDate ? IndicatorBasis.YearToDateYearOnYear : growths.Basis;
        if (!growths.IsGrowthRate
            || growths.Basis == IndicatorBasis.QuarterOnQuarterAnnualised
            || growths.Basis != expected
            || (growths is { Basis: IndicatorBasis.QuarterOnQuarter, Frequency: not IndicatorFrequency.Quarterly })
            || (levels.Basis == IndicatorBasis.Level && growths.Basis == IndicatorBasis.YearToDateYearOnYear))
        {
            throw new InvalidOperationException(
                $"{growths.Key} is in {growths.Unit}, {IndicatorWords.Of(growths.Basis)}, " +
                $"which is not the growth of {levels.Key}, a {IndicatorWords.Of(levels.Basis)}.");
        }

        // A level and its growth always differ in unit, basis and decimals.
        SeriesDimension[] differences =
        [
            .. levels.DifferencesFrom(growths).Where(dimension => dimension is not (
                SeriesDimension.Unit or SeriesDimension.Basis or SeriesDimension.PublishedDecimals or SeriesDimension.Polarity
                or SeriesDimension.Source)),
        ];
        if (differences.Length > 0)
        {
            throw new NotComparableException(
                $"{growths.Key} is not the growth of {levels.Key}. They differ in {string.Join(", ", differences)}.", differences);
        }
    }

    private protected override void Closed() { }
}
