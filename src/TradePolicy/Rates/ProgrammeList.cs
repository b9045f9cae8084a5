using System.Buffers;

namespace TradePolicy;

/// <summary>
/// The bracketed list of programmes behind a rate of the special column. Its symbols distinguish it from other brackets;
/// commas, blanks, full stops and stray brackets separate them, as they do in the published tables.
/// </summary>
internal static class ProgrammeList
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(", .(");

    internal static bool IsSymbol(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("+") || text.EndsWith("*"))
            text = text[..^1];
        return text.Length is 1 or 2 && !text.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>The symbols of the list that begins at an index, and the end of the list; empty if no list begins there.</summary>
    internal static IReadOnlyList<string> At(string text, int start, out int end)
    {
        end = start;
        if (text[start] != '(')
            return [];
        int close = text.IndexOf(')', start);
        int stop = close < 0 ? text.Length : close;
        List<string>? symbols = null;
        for (int index = start; index < stop; index++)
        {
            if (Separators.Contains(text[index]))
                continue;
            int length = text.AsSpan(index, stop - index).IndexOfAny(Separators);
            ReadOnlySpan<char> symbol = text.AsSpan(index, length < 0 ? stop - index : length);
            if (!IsSymbol(symbol))
                return [];
            (symbols ??= []).Add(symbol.ToString());
            index += symbol.Length;
        }

        end = close < 0 ? stop : close + 1;
        return symbols is null ? [] : [.. symbols.Distinct()];
    }
}
