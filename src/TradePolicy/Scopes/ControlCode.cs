using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The code of an item on a control list, an entry with or without paragraphs: 1C902, 1C905.a.4, 3A090. An entry contains
/// its paragraphs.
/// </summary>
/// <remarks>
/// An entry is a digit, a letter and three digits, as on the dual-use lists that follow the European pattern (0A001 to
/// 9E999), or one to three letters and up to five digits, as on munitions and national lists (ML1, PL9010). Paragraphs
/// follow, each after a dot. Codes are read in any case of letters, and written as in the lists. Immutable, and safe for use from
/// several threads.
/// </remarks>
/// <example><code>
/// ControlCode magnets = ControlCode.China("1C905.a.4");     // NdFeB magnets that contain dysprosium
/// ControlCode.China("1C905").Contains(magnets);             // true
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<ControlCode>)), TypeConverter(typeof(TextTypeConverter<ControlCode>))]
public sealed record ControlCode : IComparable<ControlCode>, ISpanParsable<ControlCode>, ISpanFormattable
{
    private const int LongestText = 40;

    private const string Form = "code is an entry such as 1C905 or ML1, and may have paragraphs after it, as in 1C905.a.4; "
        + "an item that is on no entry, such as EAR99, is stated by ExportItem.WithNoCodeOn.";

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
            $"'{QuotedText.Cut(text)}' is not a control code. A {Form}");

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
    /// <returns>Negative if this comes first, zero if neither does, positive if the other comes first.</returns>
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

    /// <summary>Reads <c>cn:1C905.a.4</c>: the key of a control list and a code of it.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a control code; the message says why.</exception>
    public static ControlCode Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static ControlCode Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a control code; the message says why.</exception>
    public static ControlCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out ControlCode? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a control code: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out ControlCode result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out ControlCode)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ControlCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out ControlCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out ControlCode result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c>, empty or null: the code. <c>R</c>: <c>cn:1C905.a.4</c>, which reads back.</param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => Text,
        RoundTrip.Format => RoundTrip.Of(this, $"{List.Key}:{Text}"),
        _ => throw new FormatException(
            $"'{QuotedText.Cut(format)}' is not a format of a control code: use G (1C905.a.4) or R (cn:1C905.a.4)."),
    };

    /// <summary>Writes the text into <paramref name="destination"/>; false if it does not fit.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written; 0 if it does not fit.</param>
    /// <param name="format">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RoundTrip.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);

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

    private static string? Read(ReadOnlySpan<char> text, out ControlCode? code)
    {
        code = null;
        int colon = text.IndexOf(':');
        if (colon < 0 || !ControlList.TryGetByKey(text[..colon].ToString(), out ControlList? list))
            return "expected a text such as cn:1C905.a.4, with one of cn, us, eu and uk before the code.";
        return TryParse(text[(colon + 1)..].ToString(), list, out code)
            ? null
            : $"a {Form}";
    }
}
