using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// Growth calculated from two levels, rounded once. It may differ from the published growth: China's
/// exports of May 2025 were published as 4.8 % above a year before, and are 4.5 % above what was first published for that
/// month, because the base had been revised (see <see cref="ImpliedBase"/>).
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GrowthFromLevels : IndicatorStatement
{
    private GrowthFromLevels(IndicatorSeries series, int before, int at)
        : base(series.Definition, series[at].Period, series.KnownAt)
    {
        BaseLevel = series[before];
        Level = series[at];
        Break = series.BreakBetween(before, at);
        Growth = Rate(Level.Value, BaseLevel.Value);
    }

    /// <summary>The earlier level; above zero.</summary>
    public Observation BaseLevel { get; }

    /// <summary>The later level.</summary>
    public Observation Level { get; }

    /// <summary>The growth, not rounded.</summary>
    public Percentage Growth { get; }

    /// <summary>The growth between two periods of a series of levels.</summary>
    /// <param name="series">The series: money, a count or an index, as a level.</param>
    /// <param name="basePeriod">The earlier period.</param>
    /// <param name="period">The later period.</param>
    /// <exception cref="ArgumentException">The earlier period is not before the later one.</exception>
    /// <exception cref="InvalidOperationException">
    /// The series does not consist of levels, has no value for one of the periods, or the base is not above zero.
    /// </exception>
    public static GrowthFromLevels Of(IndicatorSeries series, ReferencePeriod basePeriod, ReferencePeriod period) =>
        ValueOrThrow(TryCreate(
            Require.Given(series), Require.Given(basePeriod), Require.Given(period), out string whyNot), whyNot);

    /// <summary>The growth from one level to another, not rounded. An index whose base is 100 grows from 100.</summary>
    /// <param name="level">The later level, in the same unit.</param>
    /// <param name="baseLevel">The earlier level; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The base is not above zero.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public static Percentage Rate(decimal level, decimal baseLevel) => baseLevel > 0m
        ? Percentage.Of((level - baseLevel) * 100m / baseLevel)
        : throw new ArgumentOutOfRangeException(nameof(baseLevel), baseLevel, "Growth is from a level above zero.");

    /// <summary>The growth, rounded.</summary>
    /// <param name="decimals">The number of decimals, from 0 to 28.</param>
    /// <param name="rounding">How halves are rounded; by default away from zero, as the press does.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 28. <paramref name="rounding"/> is
    /// not defined.</exception>
    public Percentage Rounded(int decimals, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        Percentage.Of(Math.Round(Growth.Value, decimals, Require.Defined(rounding, "Not a way of rounding.")));

    /// <summary>"4.5% above the 302.35 billion USD of May 2024, computed from levels".</summary>
    public override string Explain()
    {
        string from = $"the {Show(BaseLevel)} of {IndicatorWords.Name(BaseLevel.Period)}, computed from levels{AcrossBreak}";
        return Growth == Percentage.Zero
            ? $"no growth from {from}"
            : $"{IndicatorWords.Rounded(Percentage.Of(Math.Abs(Growth.Value)))} {(Growth > Percentage.Zero ? "above" : "below")} {from}";
    }

    internal static GrowthFromLevels? TryCreate(
        IndicatorSeries series, ReferencePeriod basePeriod, ReferencePeriod period, out string whyNot)
    {
        RequireLevels(series.Definition);
        RequireEarlier(basePeriod, period);
        int at = series.Find(period, out whyNot);
        int before = at < 0 ? at : series.Find(basePeriod, out whyNot);
        if (before < 0 || !series.AreComparable(before, at, out whyNot))
            return null;
        if (series[before].Value > 0m)
            return new(series, before, at);
        whyNot = $"the base, {series.Definition.Format(series[before])}, is not above zero";
        return null;
    }

    internal static void RequireLevels(SeriesDefinition definition)
    {
        if (definition.Unit.Kind is IndicatorUnitKind.Percent or IndicatorUnitKind.PercentagePoints
            || definition.Basis is not (IndicatorBasis.Level or IndicatorBasis.YearToDate))
        {
            throw new InvalidOperationException(
                $"Growth is computed from levels; {definition.Key} is in {definition.Unit}, {IndicatorWords.Of(definition.Basis)}.");
        }
    }

    private protected override void Closed() { }
}
