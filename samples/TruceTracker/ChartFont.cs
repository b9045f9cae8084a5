using ScottPlot;

namespace TruceTracker;

/// <summary>The typeface of the chart: one without serifs where there is one, for many machines have no other than their own default.</summary>
internal static class ChartFont
{
    private static readonly string[] WithoutSerifs = ["Open Sans", "Segoe UI", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans"];

    internal static string Name { get; } = WithoutSerifs.FirstOrDefault(IsInstalled, Fonts.Default);

    /// <summary>Whether letters can be drawn at all; on a machine without a typeface they cannot.</summary>
    internal static bool HasLetters { get; } = SizeOf("0", 12).Width > 0;

    /// <summary>How much room a text takes, in pixels.</summary>
    internal static PixelSize SizeOf(string text, float fontSize)
    {
        using Paint paint = Paint.NewDisposablePaint();
        LabelStyle style = new() { Text = text, FontName = Name, FontSize = fontSize };
        return style.Measure(text, paint).Size;
    }

    private static bool IsInstalled(string name) => Fonts.GetTypeface(name, bold: false, italic: false)?.FamilyName == name;
}
