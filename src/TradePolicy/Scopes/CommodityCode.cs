using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The code of a group of goods: 2 to 10 digits of a nomenclature. Codes of up to six digits in chapters 1 to 97 are common to all
/// (the Harmonized System); a longer code is national, so that a Chinese code of ten digits never matches an American one.
/// </summary>
/// <remarks>
/// <para>The edition is kept if it is stated, and counts in equality. Containment uses the digits only: whoever mixes editions must take
/// care of goods that moved between codes.</para>
/// <para>The tariffs of the European Union and of the United Kingdom fill every code with zeros to ten digits: they write heading 7202 as
/// 7202 00 00 00. In these two, pairs of zeros at the end say nothing about the goods: 7202 and 7202 00 00 00 contain the same goods, but
/// they are two codes and not equal.</para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// CommodityCode footballs = CommodityCode.Hts("9506.62.40.40");
/// footballs.Heading;                                             // 9506
/// CommodityCode.Hs("9506.62").Contains(footballs);               // true
/// CommodityCode.China("9506.62.10.00").Contains(footballs);      // false
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<CommodityCode>)), TypeConverter(typeof(TextTypeConverter<CommodityCode>))]
public sealed record CommodityCode : IComparable<CommodityCode>, ISpanParsable<CommodityCode>, ISpanFormattable
{
    internal const int DigitsOfHeading = 4;
    private const int DigitsOfChapter = 2;
    private const int CommonDigits = 6;
    internal const int MostDigits = 10;
    private const int LongestText = 32;
    private const long FirstNationalChapter = 9_800_000_000;

    private CommodityCode(string digits, Nomenclature nomenclature, string? edition)
    {
        Digits = digits;
        Nomenclature = nomenclature;
        Edition = edition;
        Number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * PowerOfTen(MostDigits - digits.Length);
        SignificantDigits = nomenclature.FillsWithZeros ? WithoutZeros(digits) : digits.Length;
    }

    /// <summary>The digits without dots: an even number of them, from 2 to 10.</summary>
    public string Digits { get; }

    /// <summary>The nomenclature.</summary>
    public Nomenclature Nomenclature { get; }

    /// <summary>The edition, such as "HS 2022" or "2025 revision 12"; null if it is not stated.</summary>
    public string? Edition { get; }

    /// <summary>The chapter: two digits.</summary>
    public CommodityCode Chapter => First(DigitsOfChapter)!;

    /// <summary>The heading: four digits; null if the code has fewer.</summary>
    public CommodityCode? Heading => First(DigitsOfHeading);

    /// <summary>The subheading of the Harmonized System: six digits; null if the code has fewer.</summary>
    public CommodityCode? Subheading => First(CommonDigits);

    /// <summary>
    /// Whether the code belongs to one nomenclature only: it has more than six digits, not counting zeros that only fill it, or is of
    /// chapter 98 or 99.
    /// </summary>
    public bool IsNational => AreNational(Number, SignificantDigits);

    /// <summary>The code as a number of ten digits, filled with zeros on the right.</summary>
    internal long Number { get; }

    /// <summary>The number of its first digits that say which goods it contains: without the zeros that only fill it.</summary>
    internal int SignificantDigits { get; }

    /// <summary>Whether all ten digits say which goods it contains, so that it has no parts.</summary>
    internal bool HasAllDigits => SignificantDigits == MostDigits;

    /// <summary>The number of the chapter: 1 to 99.</summary>
    internal int ChapterNumber => (int)(Number / PowerOfTen(MostDigits - DigitsOfChapter));

    /// <summary>A code of the Harmonized System.</summary>
    /// <param name="text">2, 4 or 6 digits, with or without dots.</param>
    /// <param name="edition">The edition, if it is known.</param>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    /// <exception cref="ArgumentException"><paramref name="edition"/> is empty, too long or not well-formed.</exception>
    public static CommodityCode Hs(string text, string? edition = null) => Parse(text, Nomenclature.HarmonizedSystem, edition);

    /// <summary>A code of the Harmonized Tariff Schedule of the United States.</summary>
    /// <param name="text">2 to 10 digits, with or without dots.</param>
    /// <param name="edition">The edition, if it is known.</param>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    /// <exception cref="ArgumentException"><paramref name="edition"/> is empty, too long or not well-formed.</exception>
    public static CommodityCode Hts(string text, string? edition = null) => Parse(text, Nomenclature.UnitedStates, edition);

    /// <summary>A code of the Customs Tariff of China.</summary>
    /// <param name="text">2 to 10 digits, with or without dots.</param>
    /// <param name="edition">The edition, if it is known.</param>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    /// <exception cref="ArgumentException"><paramref name="edition"/> is empty, too long or not well-formed.</exception>
    public static CommodityCode China(string text, string? edition = null) => Parse(text, Nomenclature.China, edition);

    /// <summary>A code of the tariff of the United Kingdom.</summary>
    /// <param name="text">2, 4, 6, 8 or 10 digits, with or without dots.</param>
    /// <param name="edition">The edition, if it is known.</param>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    /// <exception cref="ArgumentException"><paramref name="edition"/> is empty, too long or not well-formed.</exception>
    public static CommodityCode Uk(string text, string? edition = null) => Parse(text, Nomenclature.UnitedKingdom, edition);

    /// <summary>A code of the Combined Nomenclature (eight digits) or of TARIC (ten) of the European Union.</summary>
    /// <param name="text">2, 4, 6, 8 or 10 digits, with or without dots.</param>
    /// <param name="edition">The edition, if it is known.</param>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    /// <exception cref="ArgumentException"><paramref name="edition"/> is empty, too long or not well-formed.</exception>
    public static CommodityCode Eu(string text, string? edition = null) => Parse(text, Nomenclature.EuropeanUnion, edition);

    /// <summary>A code of a nomenclature.</summary>
    /// <param name="text">2, 4, 6, 8 or 10 digits; dots and spaces between them are allowed.</param>
    /// <param name="nomenclature">The nomenclature.</param>
    /// <param name="edition">The edition, if it is known.</param>
    /// <exception cref="FormatException">The text is not a code of the nomenclature; the message says why.</exception>
    /// <exception cref="ArgumentException">The edition is empty or too long.</exception>
    public static CommodityCode Parse(string text, Nomenclature nomenclature, string? edition = null) =>
        Read(Require.Given(text), Require.Given(nomenclature), Require.TextOrNone(edition), out CommodityCode? code) is { } problem
            ? throw new FormatException($"'{QuotedText.Cut(text)}' is not a commodity code: {problem}")
            : code!;

    /// <summary>Reads a code of a nomenclature. Never throws for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nomenclature">The nomenclature.</param>
    /// <param name="code">The code.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, Nomenclature nomenclature, [NotNullWhen(true)] out CommodityCode? code)
    {
        ArgumentNullException.ThrowIfNull(nomenclature);
        code = null;
        if (text is not null)
            Read(text, nomenclature, null, out code);
        return code is not null;
    }

    /// <summary>
    /// Whether the goods of this code include those of another: the digits of the other begin with these (without zeros that only fill
    /// the code), and either these are common or both codes are of one nomenclature. A code contains itself.
    /// </summary>
    /// <param name="other">The other code.</param>
    public bool Contains(CommodityCode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Digits.AsSpan().StartsWith(Digits.AsSpan(0, SignificantDigits), StringComparison.Ordinal)
            && (!IsNational || Nomenclature.Equals(other.Nomenclature));
    }

    // By hand, for speed: codes are looked up by the million, and their digits distinguish most.
    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Number, Digits.Length);

    /// <summary>
    /// Orders by digits, a code before those that it contains; then by the key of the nomenclature and by edition. Codes of two
    /// nomenclatures with one key have the same place in this order, but are not equal.
    /// </summary>
    /// <param name="other">The other code; null comes first.</param>
    /// <returns>Negative if this comes first, zero if neither does, positive if the other comes first.</returns>
    public int CompareTo(CommodityCode? other)
    {
        if (other is null)
            return 1;
        int digits = string.CompareOrdinal(Digits, other.Digits);
        if (digits != 0)
            return digits;
        int nomenclatures = string.CompareOrdinal(Nomenclature.Key, other.Nomenclature.Key);
        return nomenclatures != 0 ? nomenclatures : string.CompareOrdinal(Edition, other.Edition);
    }

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(CommodityCode? left, CommodityCode? right) => Comparer<CommodityCode>.Default.Compare(left, right) < 0;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(CommodityCode? left, CommodityCode? right) => Comparer<CommodityCode>.Default.Compare(left, right) > 0;

    /// <summary>Whether one does not come after another.</summary>
    public static bool operator <=(CommodityCode? left, CommodityCode? right) => !(left > right);

    /// <summary>Whether one does not come before another.</summary>
    public static bool operator >=(CommodityCode? left, CommodityCode? right) => !(left < right);

    /// <summary>
    /// Reads <c>hts:9506.62.40.40</c>: the key of a nomenclature and a code of it, and <c>@</c> with the edition if one is stated. Without
    /// a key the text is a
    /// code of the Harmonized System: 2, 4 or 6 digits.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a commodity code; the message says why.</exception>
    public static CommodityCode Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static CommodityCode Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a commodity code; the message says why.</exception>
    public static CommodityCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out CommodityCode? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a commodity code: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out CommodityCode result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out CommodityCode)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CommodityCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out CommodityCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out CommodityCode result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, <c>D</c>, empty or null: with dots. <c>B</c>: the bare digits. <c>R</c>: <c>hts:9506.62.40.40</c>, which reads back.
    /// </param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or "D" => Dotted(),
        "B" => Digits,
        RoundTrip.Format => RoundTrip.Of(this, $"{Nomenclature.Key}:{Dotted()}{(Edition is null ? "" : "@")}{Edition}"),
        _ => throw new FormatException(
            $"'{QuotedText.Cut(format)}' is not a format of a commodity code: "
            + "use D (9506.62.40.40), B (9506624040) or R (hts:9506.62.40.40)."),
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

    /// <summary>The code with dots: "9506.62.40.40".</summary>
    public override string ToString() => Dotted();

    internal static long PowerOfTen(int exponent) => exponent switch
    {
        0 => 1,
        2 => 100,
        4 => 10_000,
        6 => 1_000_000,
        8 => 100_000_000,
        _ => throw new UnreachableException(),
    };

    internal static bool AreNational(long number, int digits) => digits > CommonDigits || number >= FirstNationalChapter;

    private static int WithoutZeros(string digits)
    {
        int length = digits.Length;
        while (length > DigitsOfChapter && digits[length - 1] == '0' && digits[length - 2] == '0')
            length -= 2;
        return length;
    }

    private CommodityCode? First(int digits) => Digits.Length == digits ? this
        : Digits.Length > digits ? new(Digits[..digits], Nomenclature, Edition) : null;

    private string Dotted() => Digits.Length <= 4
        ? Digits
        : string.Join(
            '.', Enumerable.Range(0, (Digits.Length - 4) / 2).Select(pair => Digits.Substring(4 + (2 * pair), 2)).Prepend(Digits[..4]));

    private static string? Read(ReadOnlySpan<char> text, out CommodityCode? code)
    {
        code = null;
        int colon = text.IndexOf(':');
        if (colon < 0)
        {
            string? problem = Read(text.ToString(), Nomenclature.HarmonizedSystem, null, out code);
            return problem is null
                ? null
                : $"{problem} A code of one nomenclature has its key before it, as in hts:9506.62.40, "
                    + "with one of hs, hts, cn, taric and uk.";
        }

        if (!Nomenclature.TryGetByKey(text[..colon].ToString(), out Nomenclature? nomenclature))
            return $"'{QuotedText.Cut(text[..colon])}' is not the key of a nomenclature: hs, hts, cn, taric or uk.";
        ReadOnlySpan<char> own = text[(colon + 1)..];
        int at = own.IndexOf('@');
        string? edition = at < 0 ? null : own[(at + 1)..].ToString();
        if (edition is not null && Require.FaultOf(edition) is { } fault)
            return $"its edition {fault}";
        return Read((at < 0 ? own : own[..at]).ToString(), nomenclature, edition, out code);
    }

    private static string? Read(string text, Nomenclature nomenclature, string? edition, out CommodityCode? code)
    {
        code = null;
        if (text.Length > LongestText)
            return $"it has {text.Length} characters.";
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
            return "it begins and ends with a digit.";
        if (text.FirstOrDefault(c => !char.IsAsciiDigit(c) && c is not ('.' or ' ')) is var stray && stray != default)
            return $"'{stray}' is neither a digit nor a dot.";
        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length > nomenclature.MaxDigits)
            return $"it has {digits.Length} digits, and codes of the {nomenclature.Name} have at most {nomenclature.MaxDigits}"
                + (digits.Length == MostDigits + 1
                    ? "; an eleventh digit is a national one, as in Germany, or a check digit: leave it out." : ".");
        if (digits.Length % 2 == 1)
            return $"it has {digits.Length} digits, and a code has an even number; a spreadsheet may have dropped a leading zero.";
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return "chapters begin at 01.";
        code = new(digits, nomenclature, edition);
        return null;
    }
}
