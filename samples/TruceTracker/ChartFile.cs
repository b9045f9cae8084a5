namespace TruceTracker;

/// <summary>The pictures that can be written, by the ending of the file's name.</summary>
internal static class ChartFile
{
    private const string Png = ".png";
    private const string Svg = ".svg";

    internal static bool IsPicture(string file) => Has(file, Png) || Has(file, Svg);

    /// <summary>The chart as the bytes of the file.</summary>
    internal static byte[] Of(RateChart chart, string file) => ChartDrawing.Of(chart, isSvg: Has(file, Svg));

    private static bool Has(string file, string ending) => Path.GetExtension(file).Equals(ending, StringComparison.OrdinalIgnoreCase);
}
