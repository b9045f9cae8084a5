using ScottPlot;
using ScottPlot.Plottables;

namespace TruceTracker;

/// <summary>Draws lines in dashes, each a line of its own: the patterns of the plotting library are lost in an SVG.</summary>
internal static class Dashes
{
    /// <summary>Draws a line through points of which each lies straight above or beside the one before.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="points">The points.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="width">How many pixels the line is wide.</param>
    /// <param name="dash">How many pixels a dash is long, and the gap after it.</param>
    internal static void Add(Plot plot, ChartScale scale, IReadOnlyList<Coordinates> points, Color colour, float width, float dash)
    {
        for (int index = 1; index < points.Count; index++)
        {
            (Coordinates from, Coordinates to) = (points[index - 1], points[index]);
            double length = Math.Max(scale.PixelsAcross(Math.Abs(to.X - from.X)), Math.Abs(to.Y - from.Y) / scale.PerPixel);
            for (double at = 0; at < length; at += 2 * dash)
            {
                LinePlot line = plot.Add.Line(Between(from, to, at / length), Between(from, to, Math.Min(1, (at + dash) / length)));
                (line.LineColor, line.LineWidth) = (colour, width);
            }
        }
    }

    private static Coordinates Between(Coordinates from, Coordinates to, double share) =>
        new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
}
