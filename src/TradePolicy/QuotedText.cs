namespace TradePolicy;

/// <summary>Shows a refused text in a message: quoted, short, and without control characters.</summary>
internal static class QuotedText
{
    private const int Longest = 40;
    private const int LongestMessage = 400;

    /// <summary>What another parser says of a text; it may repeat all of it, and is cut then.</summary>
    internal static string Short(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";

    /// <summary>The text, cut to 40 characters and with control characters and stray surrogates shown as '?'.</summary>
    internal static string Cut(ReadOnlySpan<char> text)
    {
        bool isCut = text.Length > Longest;
        Span<char> shown = stackalloc char[Longest];
        ReadOnlySpan<char> head = isCut ? text[..Longest] : text;
        for (int i = 0; i < head.Length; i++)
        {
            shown[i] = char.IsControl(head[i]) || char.IsSurrogate(head[i]) ? '?' : head[i];
        }

        return isCut ? $"{shown}…" : shown[..head.Length].ToString();
    }
}
