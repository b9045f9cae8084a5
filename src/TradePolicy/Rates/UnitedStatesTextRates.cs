namespace TradePolicy;

/// <summary>
/// Rates in words of the tariff schedule of the United States. A text that begins with the words of such rates in
/// the schedule is one; every other text must be read exactly, so that a misprint is never read as words.
/// </summary>
internal static class UnitedStatesTextRates
{
    private static readonly string[] Openings = ["The rate", "The duty", "A duty", "See", "Free, under", "Free, for", "Free (see"];

    internal static bool Open(NotationCursor cursor) => Array.Exists(Openings, cursor.Sees);

    /// <summary>
    /// A rate that names the provisions in which it is found, or one in words only; null if the text has characters that no tariff prints.
    /// </summary>
    internal static DutyRate? Read(NotationText text, NotationCursor cursor)
    {
        if (text.Value.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            return cursor.Fail<DutyRate>(DutyRateProblemKind.UnexpectedText, "Expected a rate in words without control characters.");
        string[] provisions = [.. ProvisionsIn(text.Value).Distinct()];
        return provisions.Length == 0 ? TextOnlyDuty.Of(text.Value) : ReferencedDuty.Of(text.Value, provisions);
    }

    /// <summary>A subheading of the schedule at an index: <c>9822.05.20</c>; its end, or the index itself if there is none.</summary>
    internal static int EndOfSubheading(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        while (end > start && text[end - 1] == '.') end--;
        ReadOnlySpan<char> found = text.AsSpan(start, end - start);
        int digits = found.Length - found.Count('.');
        return digits is 4 or 6 or 8 or 10 && !found.Contains("..", StringComparison.Ordinal) ? end : start;
    }

    /// <summary>The number with its points in the right places, regardless of the printed ones: 99.19.04.14 is 9919.04.14.</summary>
    internal static string Subheading(ReadOnlySpan<char> printed)
    {
        string digits = printed.ToString().Replace(".", "", StringComparison.Ordinal);
        return string.Join(
            '.', Enumerable.Range(1, (digits.Length / 2) - 1).Select(pair => pair == 1 ? digits[..4] : digits.Substring(pair * 2, 2)));
    }

    private static IEnumerable<string> ProvisionsIn(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (EndOfNote(text, index) is var note && note > index)
            {
                yield return text[index..note];
                index = note - 1;
            }
            else if (char.IsAsciiDigit(text[index]) && EndOfSubheading(text, index) is var end && end > index
                && (text.AsSpan(index, end - index).Contains('.')
                    || text.AsSpan(0, index).EndsWith("heading ", StringComparison.OrdinalIgnoreCase)))
            {
                string from = Subheading(text.AsSpan(index, end - index));
                int to = end < text.Length && text[end] == '-' ? EndOfSubheading(text, end + 1) : 0;
                yield return to > end + 1 ? $"{from}-{Subheading(text.AsSpan(end + 1, to - end - 1))}" : from;
                index = Math.Max(end, to) - 1;
            }
            else if (char.IsAsciiDigit(text[index]))
            {
                while (index + 1 < text.Length && (char.IsAsciiDigit(text[index + 1]) || text[index + 1] == '.')) index++;
            }
        }
    }

    /// <summary>The end of "U.S. note 3(e)" or "additional U.S. note 1" if one begins here; else the index itself.</summary>
    private static int EndOfNote(string text, int start)
    {
        foreach (string opening in (ReadOnlySpan<string>)["additional U.S. note ", "U.S. note "])
        {
            if (!text.AsSpan(start).StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            int number = start + opening.Length;
            int end = number;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end == number)
                continue;
            while (end + 2 < text.Length && text[end] == '(' && char.IsAsciiLetterOrDigit(text[end + 1]) && text[end + 2] == ')') end += 3;
            return end;
        }

        return start;
    }
}
