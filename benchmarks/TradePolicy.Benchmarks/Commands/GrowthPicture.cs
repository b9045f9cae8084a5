using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace TradePolicy.Benchmarks;

/// <summary>Draws how long work takes as it grows: both axes are in powers of ten.</summary>
internal static class GrowthPicture
{
    private const int Width = 480;
    private const int Height = 360;

    // They differ in brightness too, and in the shape of their marks.
    private static readonly Color[] Colors = [Color.FromHex("#00429d"), Color.FromHex("#d45500"), Color.FromHex("#7a7a7a")];
    private static readonly NumberFormatInfo Thousands = new() { NumberGroupSeparator = " " };
    private static readonly MarkerShape[] Shapes = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp];

    /// <summary>What grows in each picture, and what the picture shows.</summary>
    internal static IReadOnlyList<(string Axis, string Says)> Captions { get; } =
    [
        (
            "measures",
            "How long it takes to compile a synthetic schedule of so many measures, to put its rows into a look-up by LINQ, " +
            "and to answer 10,000 totals. A total is found by its code, so that it hardly grows."),
        (
            "origins",
            "A panel of a sample schedule of 12,000 subheadings beside the register of the United States and China, with its " +
            "simple averages, for so many origins. What is alike in law is worked out once, so that more origins cost little."),
        (
            "instants of knowledge",
            "The register of the United States as known at so many instants from February 2025 on: the sum of the " +
            "additional duties on goods of China on 10 November 2025, and a total by a schedule that is compiled for each."),
    ];

    /// <summary>Draws what is measured as one thing grows.</summary>
    internal static void Draw(IGrouping<string, GrowthPoint> axis, string file)
    {
        using Plot plot = new();
        int number = 0;
        foreach (IGrouping<string, GrowthPoint> line in axis.GroupBy(point => point.Line))
        {
            var drawn = plot.Add.Scatter(
                line.Select(point => Math.Log10(point.Amount)).ToArray(),
                line.Select(point => Math.Log10(point.Seconds)).ToArray(),
                Colors[number]);
            (drawn.LegendText, drawn.LineWidth, drawn.MarkerSize, drawn.MarkerShape) = (line.Key, 2, 9, Shapes[number++]);
        }

        double[] amounts = [.. axis.Select(point => (double)point.Amount).Distinct().Order()];
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. amounts.Select(Math.Log10)], [.. amounts.Select(amount => amount.ToString("N0", Thousands))]);
        int lowest = (int)Math.Floor(axis.Min(point => Math.Log10(point.Seconds)));
        int highest = (int)Math.Ceiling(axis.Max(point => Math.Log10(point.Seconds)));
        int[] powers = [.. Enumerable.Range(lowest, highest - lowest + 1)];
        plot.Axes.Left.TickGenerator = new NumericManual([.. powers.Select(power => (double)power)], [.. powers.Select(Words)]);
        // Room above the lines for the legend.
        plot.Axes.SetLimits(Math.Log10(amounts[0]) - 0.15, Math.Log10(amounts[^1]) + 0.15, lowest - 0.1, highest + 1.2);
        plot.XLabel(axis.Key);
        plot.ShowLegend(Alignment.UpperLeft);
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors[2].WithAlpha(0);
        plot.Font.Set(Samples.ChartFont.Name);
        plot.SaveSvg(file, Width, Height);
    }

    private static string Words(int power) => power switch
    {
        < -3 => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power + 6):0.###} µs"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power + 3):0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power):0} s"),
    };
}
