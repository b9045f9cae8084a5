using System.Text;

namespace TradePolicy;

/// <summary>
/// A text as the readers see it: without the mark-up and the blanks that exports leave in it, and with superscript and
/// subscript digits as plain digits. It keeps the place of each character in the original text.
/// </summary>
internal sealed class NotationText(string value, int[] origins)
{
    /// <summary>Longer texts are refused unread: the longest rate of a schedule is a sentence, and a duty in words is not longer.</summary>
    internal const int Longest = 4_000;

    private const int LongestTag = 16;

    /// <summary>The characters, without blanks at either end and with no two blanks in a row.</summary>
    internal string Value { get; } = value;

    internal static NotationText Of(string raw)
    {
        StringBuilder value = new(raw.Length);
        List<int> origins = new(raw.Length + 1);
        for (int index = 0; index < raw.Length; index++)
        {
            int tag = TagAt(raw, index);
            if (tag > 0)
            {
                index += tag - 1;
                continue;
            }

            char plain = Plain(raw[index]);
            if (plain == ' ' && (value.Length == 0 || value[^1] == ' '))
                continue;
            value.Append(plain);
            origins.Add(index);
        }

        if (value.Length > 0 && value[^1] == ' ')
        {
            value.Length--;
            origins.RemoveAt(origins.Count - 1);
        }

        origins.Add(raw.Length);
        return new(value.ToString(), [.. origins]);
    }

    /// <summary>The place of a character in the original text; the place after the last character is the end of that text.</summary>
    internal int OriginOf(int index) => origins[index];

    /// <summary>A part of the text, without blanks at either end.</summary>
    internal NotationText Part(int start, int end)
    {
        while (start < end && Value[start] == ' ') start++;
        while (end > start && Value[end - 1] == ' ') end--;
        return new(Value[start..end], origins[start..(end + 1)]);
    }

    /// <summary>The length of <c>&lt;sup&gt;</c> or <c>&lt;/sup&gt;</c> if one begins here; else 0.</summary>
    private static int TagAt(string raw, int start)
    {
        if (raw[start] != '<')
            return 0;
        int end = raw.AsSpan(start, Math.Min(LongestTag, raw.Length - start)).IndexOf('>');
        if (end < 2)
            return 0;
        ReadOnlySpan<char> name = raw.AsSpan(start + 1, end - 1).Trim('/');
        foreach (char c in name)
        {
            if (!char.IsAsciiLetter(c))
                return 0;
        }

        return name.IsEmpty ? 0 : end + 1;
    }

    private static char Plain(char c) => c switch
    {
        '\u00B2' => '2',
        '\u00B3' => '3',
        >= '\u2080' and <= '\u2089' => (char)('0' + (c - '\u2080')),
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
