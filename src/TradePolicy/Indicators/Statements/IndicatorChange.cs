using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// The change from one value of a series to a later one: in percentage points, as the difference of two rates in per
/// cent, or relative to the earlier value, in per cent. From 8.1 % to 4.8 % the change is -3.3 percentage points, and
/// -40.7 % relative to 8.1 %; of two rates the second is rarely meant.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IndicatorChange : IndicatorStatement
{
    private IndicatorChange(IndicatorSeries series, Observation earlier, Observation current, Observation? across, IndicatorUnit unit)
        : base(series.Definition, current.Period, series.KnownAt)
    {
        Earlier = earlier;
        Current = current;
        Break = across;
        Unit = unit;
        if (IsRelative)
            Percentage = TradePolicy.Percentage.Of(current.Value).RelativeChangeFrom(TradePolicy.Percentage.Of(earlier.Value));
        else
            Points = PercentagePoints.Of(current.Value - earlier.Value);
    }

    /// <summary>The earlier value; above zero if the change is relative to it.</summary>
    public Observation Earlier { get; }

    /// <summary>The later value.</summary>
    public Observation Current { get; }

    /// <summary><see cref="IndicatorUnit.PercentagePoints"/>, or <see cref="IndicatorUnit.Percent"/> for a relative change.</summary>
    public IndicatorUnit Unit { get; }

    /// <summary>The change in percentage points, negative if the rate has fallen; null if the change is relative.</summary>
    public PercentagePoints? Points { get; }

    /// <summary>The change in per cent of the earlier value, not rounded; null if it is in percentage points.</summary>
    public Percentage? Percentage { get; }

    /// <summary>The change between two periods of a series in per cent, in percentage points.</summary>
    /// <param name="series">The series, in per cent.</param>
    /// <param name="earlier">The earlier period.</param>
    /// <param name="period">The later period.</param>
    /// <exception cref="ArgumentException">The earlier period is not before the later one.</exception>
    /// <exception cref="InvalidOperationException">The series is not in per cent, or has no value for one of the periods.</exception>
    public static IndicatorChange InPoints(IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period)
    {
        RequirePercent(Require.Given(series).Definition);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(period);
        return ValueOrThrow(TryCreate(series, earlier, period, IndicatorUnit.PercentagePoints, out string whyNot), whyNot);
    }

    /// <summary>The change between two periods of a series relative to the earlier value, in per cent.</summary>
    /// <param name="series">The series.</param>
    /// <param name="earlier">The earlier period.</param>
    /// <param name="period">The later period.</param>
    /// <exception cref="ArgumentException">The earlier period is not before the later one.</exception>
    /// <exception cref="InvalidOperationException">
    /// The series has no value for one of the periods, or the earlier value is not above zero.
    /// </exception>
    public static IndicatorChange Relative(IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period) =>
        ValueOrThrow(TryCreate(
            Require.Given(series), Require.Given(earlier), Require.Given(period), IndicatorUnit.Percent, out string whyNot), whyNot);

    /// <summary>
    /// "down 0.6 percentage points, from -2.7% in April 2025 to -3.3% in May 2025", "40.7% lower than the 8.1% of April
    /// 2025, in relative terms".
    /// </summary>
    public override string Explain() => Percentage is { } change ? ExplainRelative(change) : ExplainPoints(Points!.Value);

    internal static IndicatorChange? TryCreate(
        IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period, IndicatorUnit unit, out string whyNot)
    {
        RequireEarlier(earlier, period);
        int at = series.Find(period, out whyNot);
        return Between(series, at < 0 ? at : series.Find(earlier, out whyNot), at, unit, ref whyNot);
    }

    internal static IndicatorChange? TryFromPrevious(IndicatorSeries series, ReferencePeriod period, IndicatorUnit unit, out string whyNot)
    {
        int at = series.Find(period, out whyNot);
        return Between(series, at < 0 ? at : series.FindPrevious(at, out whyNot), at, unit, ref whyNot);
    }

    /// <summary>The change in points from the observation of another series, in which no break is looked for.</summary>
    internal static IndicatorChange Between(IndicatorSeries series, Observation earlier, Observation current) =>
        new(series, earlier, current, null, IndicatorUnit.PercentagePoints);

    internal static void RequirePercent(SeriesDefinition definition)
    {
        if (definition.Unit.Kind != IndicatorUnitKind.Percent)
        {
            throw new InvalidOperationException(
                $"A change in percentage points is the difference of two values in per cent; " +
                $"{definition.Key} is in {definition.Unit}. Take the relative change, or the growth from levels.");
        }
    }

    private static IndicatorChange? Between(IndicatorSeries series, int before, int at, IndicatorUnit unit, ref string whyNot)
    {
        if (before < 0 || !series.AreComparable(before, at, out whyNot))
            return null;
        if (unit == IndicatorUnit.PercentagePoints || series[before].Value > 0m)
            return new(series, series[before], series[at], series.BreakBetween(before, at), unit);

        // Relative to a fall, a sharper fall would be a rise.
        whyNot = $"there is no change relative to {series.Definition.Format(series[before])}, which is not above zero";
        return null;
    }

    private bool IsRelative => Unit == IndicatorUnit.Percent;

    private string ExplainPoints(PercentagePoints points)
    {
        (string from, string to) = (IndicatorWords.Name(Earlier.Period), IndicatorWords.Name(Period));
        if (points == PercentagePoints.Zero)
            return $"unchanged at {Show(Current)} from {from} to {to}{AcrossBreak}";
        string distance = $"{(points > PercentagePoints.Zero ? "up" : "down")} {Definition.FormatDistance(Earlier, Current)}";
        return $"{distance}, from {Show(Earlier)} in {from} to {Show(Current)} in {to}{AcrossBreak}";
    }

    private string ExplainRelative(Percentage change)
    {
        string earlier = $"the {Show(Earlier)} of {IndicatorWords.Name(Earlier.Period)}";
        if (change.Value == 0m)
            return $"the same as {earlier}{AcrossBreak}";
        string by = IndicatorWords.Rounded(TradePolicy.Percentage.Of(Math.Abs(change.Value)));
        return $"{by} {(change.Value > 0m ? "higher" : "lower")} than {earlier}, in relative terms{AcrossBreak}";
    }

    private protected override void Closed() { }
}
