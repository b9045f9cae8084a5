using NodaTime;
using ScottPlot;

namespace TruceTracker;

/// <summary>
/// Where instants and rates lie on the chart: days since its start across, per cent upwards, the windows of each party in a lane below
/// zero.
/// </summary>
internal sealed class ChartScale
{
    internal const int Width = 1200;

    private const int LeastHeight = 700;
    private const int LaneHeight = 54;
    private const int LaneGap = 6;

    private readonly Instant from;

    /// <summary>A scale.</summary>
    /// <param name="from">The first instant of the chart.</param>
    /// <param name="until">The first instant after it.</param>
    /// <param name="highest">The highest rate, in per cent.</param>
    /// <param name="lanes">How many lanes there are.</param>
    /// <param name="headroom">How many pixels the picture is higher than usual, with that much more room above the rates.</param>
    internal ChartScale(Instant from, Instant until, decimal highest, int lanes, int headroom)
    {
        this.from = from;
        Days = (until - from).TotalDays;
        Height = LeastHeight + headroom;
        Area = new(Padding.Left, Width - Padding.Right, Height - Padding.Bottom, Padding.Top);
        double below = (lanes * (LaneHeight + LaneGap)) + LaneGap;
        PerPixel = Math.Max(10, (double)highest * 1.1) / (Area.Height - below - headroom);
        Highest = PerPixel * (Area.Height - below);
        Lowest = -below * PerPixel;
    }

    /// <summary>What is left of the picture for titles, axes and legend.</summary>
    internal static PixelPadding Padding { get; } = new(84, 24, 104, 100);

    internal int Height { get; }

    /// <summary>The rectangle of the picture within the axes.</summary>
    internal PixelRect Area { get; }

    internal double Days { get; }

    internal double Highest { get; }

    internal double Lowest { get; }

    /// <summary>The rates that are marked on the axis, from 0 on.</summary>
    internal IEnumerable<double> Rates
    {
        get
        {
            int spacing = Highest > 60 ? 25 : Highest > 24 ? 10 : 5;
            for (double rate = 0; rate <= Highest; rate += spacing)
                yield return rate;
        }
    }

    /// <summary>How many per cent a pixel is high.</summary>
    internal double PerPixel { get; }

    internal double X(Instant at) => (at - from).TotalDays;

    internal float PixelX(Instant at) => PixelXOf(X(at));

    internal float PixelXOf(double days) => (float)(Area.Left + (days / Days * Area.Width));

    internal float PixelY(double rate) => (float)(Area.Top + ((Highest - rate) / PerPixel));

    internal double PixelsAcross(double days) => days / Days * Area.Width;

    internal double XOf(float pixel) => (pixel - Area.Left) / Area.Width * Days;

    internal double YOf(float pixel) => Highest - ((pixel - Area.Top) * PerPixel);

    /// <summary>The upper and the lower edge of a lane, in per cent.</summary>
    internal (double Top, double Bottom) Lane(int lane)
    {
        double top = -(LaneGap + (lane * (LaneHeight + LaneGap))) * PerPixel;
        return (top, top - (LaneHeight * PerPixel));
    }
}
