using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TradePolicy.Samples.Tests;

/// <summary>A text of a chart that is not turned, with the rectangle that its letters take, as it stands in the SVG.</summary>
internal sealed partial record SvgText(string Value, double Left, double Right, double Top, double Bottom)
{
    internal static IReadOnlyList<SvgText> In(XDocument svg) =>
        [.. svg.Descendants().Where(element => element.Name.LocalName == "text").Select(Of).OfType<SvgText>()];

    /// <summary>Whether some letters of both lie on each other; a pixel does not show.</summary>
    internal bool Overlaps(SvgText other) =>
        Left < other.Right - 1 && other.Left < Right - 1 && Top < other.Bottom - 1 && other.Top < Bottom - 1;

    private static SvgText? Of(XElement text)
    {
        Match moved = MovedBy().Match((string)text.Attribute("transform")!);
        double size = Number((string)text.Attribute("font-size")!);
        double[] letters = [.. Numbers((string)text.Attribute("x")!)];
        if (!moved.Success || letters.Length == 0)
            return null;
        double left = Number(moved.Groups[1].Value);
        double baseline = Number(moved.Groups[2].Value) + Numbers((string)text.Attribute("y")!).First();
        return new(
            text.Value.Trim(), left + letters[0], left + letters[^1] + (size * 0.6), baseline - (size * 0.75), baseline + (size * 0.2));
    }

    private static IEnumerable<double> Numbers(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Number);

    private static double Number(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^translate\((-?[0-9.]+)[ ,]+(-?[0-9.]+)\)$")]
    private static partial Regex MovedBy();
}
