using System.Diagnostics.CodeAnalysis;

namespace TradePolicy;

/// <summary>
/// The code of an item on a control list, an entry with or without paragraphs: 1C902, 1C905.a.4, 3A090. An entry contains
/// its paragraphs.
/// </summary>
/// <remarks>
/// An entry is a digit, a letter and three digits, as on the dual-use lists that follow the European pattern (0A001 to
/// 9E999), or one to three letters and up to five digits, as on munitions and national lists (ML1, PL9010). Paragraphs
/// follow, each after a dot. Codes are read in any case of letters, and written as in the lists.
/// </remarks>
/// <example><code>
/// ControlCode magnets = ControlCode.China("1C905.a.4");     // NdFeB magnets that contain dysprosium
/// ControlCode.China("1C905").Contains(magnets);             // true
/// </code></example>
public sealed record ControlCode : IComparable<ControlCode>
{
    private const int LongestText = 40;

    private ControlCode(ControlList list, string text, int entryLength)
    {
        List = list;
        Text = text;
        Entry = text[..entryLength];
    }

    /// <summary>The list.</summary>
    public ControlList List { get; }

    /// <summary>The entry without paragraphs: "1C905".</summary>
    public string Entry { get; }

    /// <summary>The code: "1C905.a.4".</summary>
    public string Text { get; }

    /// <summary>A code of China's list.</summary>
    /// <param name="text">The code.</param>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    public static ControlCode China(string text) => Parse(text, ControlList.China);

    /// <summary>A code of the Commerce Control List: an export control classification number (ECCN).</summary>
    /// <param name="text">The code.</param>
    /// <exception cref="FormatException">
    /// The text is not such a code. EAR99 is not a code: it says that the item is not on the list.
    /// </exception>
    public static ControlCode UnitedStates(string text) => Parse(text, ControlList.UnitedStates);

    /// <summary>A code of a list.</summary>
    /// <param name="text">The code.</param>
    /// <param name="list">The list.</param>
    /// <exception cref="FormatException">The text is not a code; the message says why.</exception>
    public static ControlCode Parse(string text, ControlList list) => TryParse(Require.Given(text), list, out ControlCode? code)
        ? code
        : throw new FormatException(
            $"'{QuotedText.Cut(text)}' is not a control code. "
            + "A code is an entry such as 1C905 or ML1, and may have paragraphs after it, as in 1C905.a.4; "
            + "an item that is on no entry, such as EAR99, is stated by ExportItem.NotOn.");

    /// <summary>Reads a code of a list. Never throws for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="list">The list.</param>
    /// <param name="code">The code.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, ControlList list, [NotNullWhen(true)] out ControlCode? code)
    {
        ArgumentNullException.ThrowIfNull(list);
        code = null;
        if (text is null || text.Length > LongestText)
            return false;
        string[] parts = text.Split('.');
        if (!IsEntry(parts[0]) || !parts.Skip(1).All(IsParagraph))
            return false;
        string entry = parts[0].ToUpperInvariant();
        code = new(list, string.Join('.', parts.Skip(1).Select(paragraph => paragraph.ToLowerInvariant()).Prepend(entry)), entry.Length);
        return true;
    }

    /// <summary>Whether the item of another code is this one or a part of it.</summary>
    /// <param name="other">The other code.</param>
    public bool Contains(ControlCode other) =>
        List.Equals(Require.Given(other).List) && other.Text.StartsWith(Text, StringComparison.Ordinal)
            && (other.Text.Length == Text.Length || other.Text[Text.Length] == '.');

    // By hand, for speed: the text distinguishes most.
    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>
    /// Orders by the key of the list, then by the text of the code. Codes of two lists with one key have the same place in this order,
    /// but are not equal.
    /// </summary>
    /// <param name="other">The other code; null comes first.</param>
    public int CompareTo(ControlCode? other)
    {
        if (other is null)
            return 1;
        int lists = string.CompareOrdinal(List.Key, other.List.Key);
        return lists != 0 ? lists : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(ControlCode? left, ControlCode? right) => Comparer<ControlCode>.Default.Compare(left, right) < 0;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(ControlCode? left, ControlCode? right) => Comparer<ControlCode>.Default.Compare(left, right) > 0;

    /// <summary>Whether one does not come after another.</summary>
    public static bool operator <=(ControlCode? left, ControlCode? right) => !(left > right);

    /// <summary>Whether one does not come before another.</summary>
    public static bool operator >=(ControlCode? left, ControlCode? right) => !(left < right);

    /// <summary>The code: "1C905.a.4".</summary>
    public override string ToString() => Text;

    // 1C905 on dual-use lists; ML1, PL9010 on munitions and national ones.
    private static bool IsEntry(string text)
    {
        if (text.Length == 5 && char.IsAsciiDigit(text[0]) && char.IsAsciiLetter(text[1]))
            return text.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
        int letters = text.TakeWhile(char.IsAsciiLetter).Count();
        int digits = text.Length - letters;
        return letters is >= 1 and <= 3 && digits is >= 1 and <= 5 && !text.StartsWith("EAR", StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsParagraph(string text) => text.Length is >= 1 and <= 5 && text.All(char.IsAsciiLetterOrDigit);
}
