using ScottPlot;
using ScottPlot.Plottables;
using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>Writes the values of the last bar, and of the bar that it is compared with, where no bar or label is in the way.</summary>
internal static class ChartLabels
{
    // About how many months wide a label is, on the longest axis that is drawn.
    private const double LabelMonths = 4;

    internal static void Add(Plot plot, ChartBar[] bars, Color colour, Func<Observation, string> textOf, Observation? measuredBy)
    {
        ChartBar last = bars[^1];
        ChartBar? earlier = bars.FirstOrDefault(bar => bar.Observation.Equals(measuredBy));
        Add(plot, bars, colour, textOf, last, HorizontalAlignment.Center);
        if (earlier is not null)
        {
            bool isNear = last.Middle - earlier.Middle < LabelMonths;
            Add(plot, bars, colour, textOf, earlier, isNear ? HorizontalAlignment.Right : HorizontalAlignment.Center);
        }
    }

    private static void Add(
        Plot plot, ChartBar[] bars, Color colour, Func<Observation, string> textOf, ChartBar bar, HorizontalAlignment side)
    {
        // At the end of the bar beyond its neighbours, or across the zero line beyond the bars there: the nearer place.
        bool hangs = bar.Value < 0;
        double[] beside = [.. bars.Where(other => Math.Abs(other.Middle - bar.Middle) < LabelMonths).Select(other => other.Value)];
        (double top, double bottom) = (Math.Max(0, beside.Max()), Math.Min(0, beside.Min()));
        double pastTheEnd = hangs ? bar.Value - bottom : top - bar.Value;
        double acrossZero = hangs ? top : -bottom;
        bool isAbove = hangs == (acrossZero < pastTheEnd);
        Text label = plot.Add.Text(textOf(bar.Observation), bar.Middle, isAbove ? top : bottom);
        label.LabelFontColor = colour;
        label.LabelFontSize = 14;
        label.LabelBold = true;
        label.LabelAlignment = (isAbove, side) switch
        {
            (true, HorizontalAlignment.Center) => Alignment.LowerCenter,
            (true, _) => Alignment.LowerRight,
            (false, HorizontalAlignment.Center) => Alignment.UpperCenter,
            (false, _) => Alignment.UpperRight,
        };
        label.OffsetX = side == HorizontalAlignment.Right ? 6 : 0;
        label.OffsetY = isAbove ? -4 : 4;
    }
}
