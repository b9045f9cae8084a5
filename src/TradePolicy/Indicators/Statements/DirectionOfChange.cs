using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// The direction from one value to the next, in words: growth accelerates or slows, a contraction widens or narrows, a
/// rate turns positive or negative, a level rises or falls. A fall of a negative rate is never "slowed".
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DirectionOfChange : IndicatorStatement
{
    private DirectionOfChange(IndicatorSeries series, int before, int at)
        : base(series.Definition, series[at].Period, series.KnownAt)
    {
        Previous = series[before];
        Current = series[at];
        Break = series.BreakBetween(before, at);
        Direction = series.Definition.IsGrowthRate ? OfRates(Previous.Value, Current.Value) : OfLevels(Previous.Value, Current.Value);
    }

    /// <summary>The value before.</summary>
    public Observation Previous { get; }

    /// <summary>The value.</summary>
    public Observation Current { get; }

    /// <summary>The direction.</summary>
    public IndicatorDirection Direction { get; }

    /// <summary>The direction of a period from the one right before it.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="InvalidOperationException">
    /// The series has no value for the period, or none for the period right before it.
    /// </exception>
    public static DirectionOfChange Of(IndicatorSeries series, ReferencePeriod period) =>
        ValueOrThrow(TryCreate(Require.Given(series), period, out string whyNot), whyNot);

    /// <summary>"contraction widened by 13.5 percentage points, from -21% to -34.5%", "unchanged at -0.1%".</summary>
    public override string Explain()
    {
        string fromTo = $"from {Show(Previous)} to {Show(Current)}{AcrossBreak}";
        string by = $"by {Definition.FormatDistance(Previous, Current)}, {fromTo}";
        return Direction switch
        {
            IndicatorDirection.Unchanged => $"unchanged at {Show(Current)}{AcrossBreak}",
            IndicatorDirection.Accelerated => $"growth accelerated {by}",
            IndicatorDirection.Slowed => $"growth slowed {by}",
            IndicatorDirection.ContractionWidened => $"contraction widened {by}",
            IndicatorDirection.ContractionNarrowed => $"contraction narrowed {by}",
            IndicatorDirection.TurnedPositive => $"turned positive, {fromTo}",
            IndicatorDirection.TurnedNegative => $"turned negative, {fromTo}",
            IndicatorDirection.Rose => $"rose {by}",
            _ => $"fell {by}",
        };
    }

    internal static DirectionOfChange? TryCreate(IndicatorSeries series, ReferencePeriod period, out string whyNot)
    {
        int at = series.Find(period, out whyNot);
        int before = at < 0 ? at : series.FindPrevious(at, out whyNot);
        return before < 0 ? null : new(series, before, at);
    }

    private static IndicatorDirection OfRates(decimal previous, decimal current)
    {
        if (current == previous)
            return IndicatorDirection.Unchanged;
        if (current > 0m && previous <= 0m)
            return IndicatorDirection.TurnedPositive;
        if (current < 0m && previous >= 0m)
            return IndicatorDirection.TurnedNegative;

        // Both are now on one side of zero, or the current one is zero: growth has slowed to nothing, or a contraction has
        // narrowed to nothing.
        if (previous > 0m)
            return current > previous ? IndicatorDirection.Accelerated : IndicatorDirection.Slowed;
        return current < previous ? IndicatorDirection.ContractionWidened : IndicatorDirection.ContractionNarrowed;
    }

    private static IndicatorDirection OfLevels(decimal previous, decimal current) => current.CompareTo(previous) switch
    {
        0 => IndicatorDirection.Unchanged,
        > 0 => IndicatorDirection.Rose,
        _ => IndicatorDirection.Fell,
    };

    private protected override void Closed() { }
}
