namespace TradePolicy.Indicators;

/// <summary>
/// The change from one value to another relative to the first, in per cent. Of two rates it is seldom what is meant:
/// from 8.1 % to 4.8 % it is -40.7 %; see <see cref="ChangeInPoints"/>.
/// </summary>
public sealed record RelativeChange : IndicatorStatement
{
    private RelativeChange(IndicatorSeries series, int before, int at)
        : base(series.Definition, series[at].Period, series.KnownAt)
    {
        Earlier = series[before];
        Current = series[at];
        Break = series.BreakBetween(before, at);
        Change = Percentage.Of(Current.Value).RelativeChangeFrom(Percentage.Of(Earlier.Value));
    }

    /// <summary>The value that is changed from; above zero.</summary>
    public Observation Earlier { get; }

    /// <summary>The value that is changed to.</summary>
    public Observation Current { get; }

    /// <summary>The change in per cent of the earlier value, not rounded.</summary>
    public Percentage Change { get; }

    /// <summary>The change between two periods of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="earlier">The period that is changed from.</param>
    /// <param name="period">The period that is changed to.</param>
    /// <exception cref="ArgumentException">The one that is changed from is not before the other.</exception>
    /// <exception cref="InvalidOperationException">The series has no value for one of the periods, or the earlier one is not above zero.</exception>
    public static RelativeChange Of(IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period) =>
        Made(TryIn(Require.Given(series), earlier, period, out string whyNot), whyNot);

    /// <summary>"40.7% lower than the 8.1% of April 2025, in relative terms".</summary>
    public override string Explain()
    {
        string earlier = $"the {Show(Earlier)} of {IndicatorWords.Name(Earlier.Period)}";
        return Change == Percentage.Zero
            ? $"the same as {earlier}{AcrossBreak}"
            : $"{IndicatorWords.Rounded(Percentage.Of(Math.Abs(Change.Value)))} {(Change > Percentage.Zero ? "higher" : "lower")} than {earlier}, in relative terms{AcrossBreak}";
    }

    internal static RelativeChange? TryIn(IndicatorSeries series, ReferencePeriod earlier, ReferencePeriod period, out string whyNot)
    {
        RequireEarlier(earlier, period);
        int at = series.Find(period, out whyNot);
        return Between(series, at < 0 ? at : series.Find(earlier, out whyNot), at, ref whyNot);
    }

    internal static RelativeChange? TryFromPrevious(IndicatorSeries series, ReferencePeriod period, out string whyNot)
    {
        int at = series.Find(period, out whyNot);
        return Between(series, at < 0 ? at : series.FindPrevious(at, out whyNot), at, ref whyNot);
    }

    private static RelativeChange? Between(IndicatorSeries series, int before, int at, ref string whyNot)
    {
        if (before < 0 || !series.AreComparable(before, at, out whyNot))
            return null;
        if (series[before].Value > 0m)
            return new(series, before, at);

        // Relative to a fall, a sharper fall would come out as a rise.
        whyNot = $"there is no change relative to {series.Definition.Format(series[before])}, which is not above zero";
        return null;
    }

    private protected override void Closed() { }
}
