using ScottPlot;

namespace Samples;

/// <summary>
/// The typeface of a chart: one without serifs where there is one, for many machines have no other than their own default.
/// The file is compiled into every sample that draws.
/// </summary>
internal static class ChartFont
{
    private static readonly string[] WithoutSerifs =
    [
        "Open Sans", "Segoe UI", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans"
    ];

    internal static string Name { get; } = WithoutSerifs.FirstOrDefault(IsInstalled, Fonts.Default);

    private static bool HasLetters { get; } = SizeOf("0", 12).Width > 0;

    /// <summary>Refuses to draw on a machine that has no typeface.</summary>
    /// <exception cref="InvalidOperationException">No letters can be drawn: a chart without letters says nothing.</exception>
    internal static void Require()
    {
        if (!HasLetters)
            throw new InvalidOperationException("no typeface is installed to letter it with. Install one, such as DejaVu Sans.");
    }

    /// <summary>How much room a text takes, in pixels.</summary>
    internal static PixelSize SizeOf(string text, float fontSize, bool isBold = false)
    {
        using Paint paint = Paint.NewDisposablePaint();
        LabelStyle style = new() { Text = text, FontName = Name, FontSize = fontSize, Bold = isBold };
        return style.Measure(text, paint).Size;
    }

    private static bool IsInstalled(string name) => Fonts.GetTypeface(name, bold: false, italic: false)?.FamilyName == name;
}
