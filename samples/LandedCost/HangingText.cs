using System.Text;

namespace LandedCost;

/// <summary>Text of several lines for a page of a width: what is too long goes on below, farther in.</summary>
internal static class HangingText
{
    private const int FartherIn = 8;

    /// <summary>The text, broken at spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The number of columns.</param>
    internal static string Of(string text, int width)
    {
        StringBuilder page = new();
        foreach (string line in text.Split('\n'))
        {
            string left = line.TrimEnd();
            while (left.Length > width && left.LastIndexOf(' ', width) is var space && space > FartherIn)
            {
                page.Append(left.AsSpan(0, space).TrimEnd()).Append('\n');
                left = new string(' ', FartherIn) + left[space..].TrimStart();
            }

            page.Append(left).Append('\n');
        }

        return page.ToString(0, page.Length - 1);
    }
}
