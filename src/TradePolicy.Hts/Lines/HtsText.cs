namespace TradePolicy.Hts;

/// <summary>Cleans the texts of the export: removes mark-up and superfluous blanks.</summary>
internal static class HtsText
{
    /// <summary>The text without tags, with superscript and subscript digits as plain digits, and with no two blanks in a row.</summary>
    internal static string Clean(string raw) => IsClean(raw) ? raw : NotationText.Of(raw).Value;

    private static bool IsClean(string raw)
    {
        if (raw.Length == 0)
            return true;
        if (raw[0] == ' ' || raw[^1] == ' ')
            return false;
        for (int index = 0; index < raw.Length; index++)
        {
            char c = raw[index];
            if (c is '<' or '²' or '³' or (>= '\u2080' and <= '\u2089') || (char.IsWhiteSpace(c) && (c != ' ' || raw[index - 1] == ' ')))
                return false;
        }

        return true;
    }
}
