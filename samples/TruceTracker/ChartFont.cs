using ScottPlot;

namespace TruceTracker;

/// <summary>The typeface of the chart: one without serifs where there is one, for many machines have no other than their own default.</summary>
internal static class ChartFont
{
    private static readonly string[] WithoutSerifs = ["Open Sans", "Segoe UI", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans"];

    internal static string Name { get; } = WithoutSerifs.FirstOrDefault(IsInstalled, Fonts.Default);

    private static bool IsInstalled(string name) => Fonts.GetTypeface(name, bold: false, italic: false)?.FamilyName == name;
}
