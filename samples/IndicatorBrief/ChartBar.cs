using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>
/// An observation on an axis of months: January and February together are twice as wide as a month, and a month
/// without data leaves a gap.
/// </summary>
/// <param name="Observation">The observation, with a value.</param>
/// <param name="IsMarked">Whether the sentence above the chart is about it.</param>
internal sealed record ChartBar(Observation Observation, bool IsMarked)
{
    // Between two bars, in months.
    private const double Space = 0.25;

    internal double Start => (Observation.Period.FirstDay.Year * 12) + Observation.Period.FirstDay.Month - 1;

    internal double End => Start + Observation.Period.MonthCount;

    internal double Middle => (Start + End) / 2;

    internal double Left => Start + (Space / 2);

    internal double Right => End - (Space / 2);

    internal double Value => (double)Observation.Value;
}
