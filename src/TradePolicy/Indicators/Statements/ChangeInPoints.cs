namespace TradePolicy.Indicators;

/// <summary>
/// The difference of two rates of a series in per cent: percentage points, and never per cent. From 8.1 % to 4.8 % are
/// -3.3 percentage points (and a <see cref="RelativeChange"/> of -40.7 %).
/// </summary>
public sealed record ChangeInPoints : IndicatorStatement
{
    private ChangeInPoints(IndicatorSeries series, Observation earlier, Observation current, Observation? across)
        : base(series.Definition, current.Period, series.KnownAt)
    {
        Earlier = earlier;
        Current = current;
        Break = across;
        Points = PercentagePoints.Of(current.Value - earlier.Value);
    }

    /// <summary>The rate that is changed from.</summary>
    public Observation Earlier { get; }

    /// <summary>The rate that is changed to.</summary>
    public Observation Current { get; }

    /// <summary>The change; negative where the rate has fallen.</summary>
    public PercentagePoints Points { get; }

    /// <summary>The change between two periods of a series.</summary>
    /// <param name="series">The series, in per cent.</param>
    /// <param name="earlier">The period that is changed from.</param>
    /// <param name="period">The period that is changed to.</param>
    /// <exception cref="ArgumentException">The one that is changed from is not before the other.</exception>
    /// <exception cref="InvalidOperationException">The series is not in per cent, or has no value for one of the periods.</exception>
    public static ChangeInPoints Of(IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period) =>
        Made(TryIn(Require.Given(series), earlier, period, out string whyNot), whyNot);

    /// <summary>"down 0.6 percentage points, from -2.7% in April 2025 to -3.3% in May 2025".</summary>
    public override string Explain() => Points == PercentagePoints.Zero
        ? $"unchanged at {Show(Current)} from {IndicatorWords.Name(Earlier.Period)} to {IndicatorWords.Name(Period)}{AcrossBreak}"
        : $"{(Points > PercentagePoints.Zero ? "up" : "down")} {Definition.FormatDistance(Earlier, Current)}, from {Show(Earlier)} in {IndicatorWords.Name(Earlier.Period)} to {Show(Current)} in {IndicatorWords.Name(Period)}{AcrossBreak}";

    internal static ChangeInPoints? TryIn(IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period, out string whyNot)
    {
        RequireEarlier(earlier, period);
        int at = series.Find(period, out whyNot);
        return Between(series, at < 0 ? at : series.Find(earlier, out whyNot), at, ref whyNot);
    }

    internal static ChangeInPoints? TryFromPrevious(IndicatorSeries series, ReferencePeriod period, out string whyNot)
    {
        int at = series.Find(period, out whyNot);
        return Between(series, at < 0 ? at : series.FindPrevious(at, out whyNot), at, ref whyNot);
    }

    /// <summary>The change from the observation of another series, in which a break is not looked for.</summary>
    internal static ChangeInPoints Between(IndicatorSeries series, Observation earlier, Observation current)
    {
        RequirePercent(series.Definition);
        return new(series, earlier, current, null);
    }

    private static ChangeInPoints? Between(IndicatorSeries series, int before, int at, ref string whyNot)
    {
        if (before < 0)
            return null;
        RequirePercent(series.Definition);
        return series.AreComparable(before, at, out whyNot) ? new(series, series[before], series[at], series.BreakBetween(before, at)) : null;
    }

    internal static void RequirePercent(SeriesDefinition definition)
    {
        if (definition.Unit.Kind != IndicatorUnitKind.Percent)
        {
            throw new InvalidOperationException(
                $"A change in percentage points is the difference of two values in per cent; {definition.Key} is in {definition.Unit}. Take the relative change, or the growth from levels.");
        }
    }

    private protected override void Closed() { }
}
