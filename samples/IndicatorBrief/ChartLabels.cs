using Samples;
using ScottPlot;
using ScottPlot.Plottables;

namespace IndicatorBrief;

/// <summary>
/// Writes the values of bars, each at the end of its bar: beyond it, to its right or to its left, where no bar and no other value is in the
/// way; else at the foot of the bar, on the other side of zero; else beyond all that is in the way.
/// </summary>
internal static class ChartLabels
{
    private const float FontSize = 14;
    private const double Gap = 4;

    /// <param name="plot">The plot, whose limits are set.</param>
    /// <param name="size">About how large the area of the bars is.</param>
    /// <param name="bars">All bars.</param>
    /// <param name="labelled">The bars whose value is written, the first of them where it likes best.</param>
    /// <param name="textOf">The words of a value.</param>
    /// <param name="colour">The colour of the words.</param>
    internal static void Add(
        Plot plot, PixelSize size, ChartBar[] bars, IEnumerable<ChartBar> labelled, Func<ChartBar, string> textOf, Color colour)
    {
        AxisLimits limits = plot.Axes.GetLimits();
        (double month, double unit) = (limits.HorizontalSpan / size.Width, limits.VerticalSpan / size.Height);
        List<CoordinateRect> taken = [.. bars.Select(AreaOf)];
        foreach (ChartBar bar in labelled)
        {
            string text = textOf(bar);
            PixelSize letters = ChartFont.SizeOf(text, FontSize, isBold: true);
            CoordinateRect[] places = [.. PlacesFor(bar, (letters.Width + Gap) * month, (letters.Height + Gap) * unit, taken)];
            CoordinateRect place = places
                .Where(place => place.Right <= limits.Right && place.Left >= limits.Left && !taken.Any(other => Overlap(place, other)))
                .DefaultIfEmpty(places[0])
                .First();
            taken.Add(place);
            Text label = plot.Add.Text(text, place.Center);
            (label.LabelFontColor, label.LabelFontName, label.LabelFontSize, label.LabelBold) = (colour, ChartFont.Name, FontSize, true);
            label.LabelAlignment = Alignment.MiddleCenter;
        }
    }

    private static CoordinateRect AreaOf(ChartBar bar) =>
        new(bar.Left, bar.Right, Math.Min(0, bar.Value), Math.Max(0, bar.Value));

    private static bool Overlap(CoordinateRect one, CoordinateRect other) =>
        one.Left < other.Right && other.Left < one.Right && one.Bottom < other.Top && other.Bottom < one.Top;

    // The best first; the last are ever farther beyond the end, until nothing is there.
    private static IEnumerable<CoordinateRect> PlacesFor(ChartBar bar, double width, double height, IReadOnlyList<CoordinateRect> taken)
    {
        CoordinateRect area = AreaOf(bar);
        double away = bar.Value < 0 ? -1 : 1;
        yield return At(area.HorizontalCenter, bar.Value + (away * height / 2));
        yield return At(area.Right + (width / 2), bar.Value - (away * height / 2));
        yield return At(area.Left - (width / 2), bar.Value - (away * height / 2));
        yield return At(area.HorizontalCenter, -away * height / 2);
        double most = taken.Max(other => Math.Max(Math.Abs(other.Top), Math.Abs(other.Bottom)));
        for (double beyond = Math.Abs(bar.Value); beyond <= most + height; beyond += height / 4)
            yield return At(area.HorizontalCenter, away * (beyond + (height / 2)));

        CoordinateRect At(double x, double y) => new(x - (width / 2), x + (width / 2), y - (height / 2), y + (height / 2));
    }
}
