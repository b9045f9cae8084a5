namespace TradePolicy;

/// <summary>Finds the text that was probably meant: the one that the fewest changes of a character lead to.</summary>
internal static class ClosestText
{
    private const int LongestCompared = 100;

    /// <summary>"Did you mean 'us/301'? ", or nothing if no text is close enough: within a third of its length.</summary>
    internal static string HintFor(string given, IEnumerable<string> known) =>
        To(given, known) is { } closest ? $"Did you mean '{closest}'? " : "";

    /// <summary>The known text that is closest to a given one; null if none is within a third of its length.</summary>
    internal static string? To(string given, IEnumerable<string> known)
    {
        if (given.Length is 0 or > LongestCompared)
            return null;
        string? closest = null;
        int fewest = Math.Max(1, given.Length / 3) + 1;
        foreach (string text in known)
        {
            if (text.Length <= LongestCompared && Math.Abs(text.Length - given.Length) < fewest && Changes(given, text) is var changes
                && changes < fewest)
                (closest, fewest) = (text, changes);
        }

        return closest;
    }

    // The distance of Levenshtein; a letter of the other case is no change.
    private static int Changes(string from, string to)
    {
        int[] before = [.. Enumerable.Range(0, to.Length + 1)];
        int[] current = new int[to.Length + 1];
        for (int row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= to.Length; column++)
            {
                bool isSame = char.ToUpperInvariant(from[row - 1]) == char.ToUpperInvariant(to[column - 1]);
                current[column] = Math.Min(Math.Min(before[column], current[column - 1]) + 1, before[column - 1] + (isSame ? 0 : 1));
            }

            (before, current) = (current, before);
        }

        return before[to.Length];
    }
}
