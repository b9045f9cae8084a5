namespace TradePolicy;

/// <summary>Finds the text that was probably meant: the one that the fewest slips lead to.</summary>
internal static class ClosestText
{
    private const int LongestCompared = 100;

    /// <summary>"Did you mean 'us/301'? ", or nothing if no text is close enough: within a third of its length.</summary>
    internal static string HintFor(string given, IEnumerable<string> known) =>
        To(given, known, Math.Max(1, given.Length / 3)) is { } closest ? $"Did you mean '{closest}'? " : "";

    /// <summary>The known text that is closest to a given one; null if none is close enough.</summary>
    /// <param name="given">The given text.</param>
    /// <param name="known">The known texts.</param>
    /// <param name="mostSlips">The most slips that may lead from one to the other.</param>
    internal static string? To(string given, IEnumerable<string> known, int mostSlips)
    {
        if (given.Length is 0 or > LongestCompared)
            return null;
        string? closest = null;
        int fewest = mostSlips + 1;
        foreach (string text in known)
        {
            if (text.Length <= LongestCompared && Math.Abs(text.Length - given.Length) < fewest && SlipsBetween(given, text) is var slips
                && slips < fewest)
                (closest, fewest) = (text, slips);
        }

        return closest;
    }

    // How many letters must be put in, left out, changed or swapped with the next. A letter of the other case is no slip.
    private static int SlipsBetween(string one, string other)
    {
        int[] twoBefore = [];
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int row = 1; row <= one.Length; row++)
        {
            int[] now = new int[other.Length + 1];
            now[0] = row;
            for (int column = 1; column <= other.Length; column++)
            {
                int changed = before[column - 1] + (AreAlike(one[row - 1], other[column - 1]) ? 0 : 1);
                now[column] = Math.Min(changed, Math.Min(before[column], now[column - 1]) + 1);
                if (row > 1 && column > 1 && AreAlike(one[row - 1], other[column - 2]) && AreAlike(one[row - 2], other[column - 1]))
                    now[column] = Math.Min(now[column], twoBefore[column - 2] + 1);
            }

            twoBefore = before;
            before = now;
        }

        return before[^1];
    }

    private static bool AreAlike(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
