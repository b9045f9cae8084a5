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
        ReadOnlySpan<char> list = text.AsSpan(start, stop - start);
        // Nothing is made of a bracket that is none: a text may be full of them.
        for (ReadOnlySpan<char> rest = list; TryTake(ref rest, out ReadOnlySpan<char> symbol);)
        {
            if (!IsSymbol(symbol))
                return [];
        }

        List<string> symbols = [];
        while (TryTake(ref list, out ReadOnlySpan<char> symbol))
            symbols.Add(symbol.ToString());
        end = close < 0 ? stop : close + 1;
        return [.. symbols.Distinct()];
    }

    private static bool TryTake(ref ReadOnlySpan<char> list, out ReadOnlySpan<char> symbol)
    {
        int begin = list.IndexOfAnyExcept(Separators);
        list = begin < 0 ? default : list[begin..];
        int length = list.IndexOfAny(Separators);
        symbol = length < 0 ? list : list[..length];
        list = list[symbol.Length..];
        return symbol.Length > 0;
    }
}
