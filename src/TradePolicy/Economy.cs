using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A customs territory, or a group of them, that trade policy names: an ISO 3166-1 alpha-2 code with the standard's
/// English short name. Hong Kong, Macao and Taiwan are economies of their own, because policy names them separately;
/// <c>EU</c> (exceptionally reserved in ISO 3166-1) and <c>XK</c> (user-assigned, Kosovo) are added, because tariff
/// schedules use them. The names are those of the standard and do not state a status.
/// </summary>
/// <remarks>There is one instance for each code. Immutable, and safe for use from several threads.</remarks>
/// <example>
/// <code>
/// Economy.Parse("CN") == Economy.China;   // true
/// Economy.Parse("UK");                    // UnknownEconomyException: ... the ISO 3166-1 code is 'GB'.
/// $"{Economy.Macao:N} ({Economy.Macao})"; // "Macao (MO)"
/// </code>
/// </example>
[JsonConverter(typeof(TextJsonConverter<Economy>)), TypeConverter(typeof(TextTypeConverter<Economy>))]
public sealed record Economy : IComparable<Economy>, ISpanParsable<Economy>, ISpanFormattable
{
    private const int Letters = 26;

    // The two tables come first: the properties below are initialised from them.
    private static readonly Economy[] InOrder =
        [.. EconomyCodes.All.Select(static (row, ordinal) => new Economy(row.Code, row.Name, isGroup: row.Code == "EU", ordinal))];

    private static readonly Economy?[] ByLetters = IndexByLetters();

    private Economy(string code, string name, bool isGroup, int ordinal)
    {
        Code = code;
        Name = name;
        IsGroup = isGroup;
        Ordinal = ordinal;
    }

    /// <summary>Every economy (249 of ISO 3166-1, <c>EU</c> and <c>XK</c>), in ordinal order of code.</summary>
    public static IReadOnlyList<Economy> All { get; } = Array.AsReadOnly(InOrder);

    /// <summary>China, <c>CN</c>: the customs territory of the mainland, without Hong Kong, Macao and Taiwan.</summary>
    public static Economy China { get; } = Parse("CN");

    /// <summary>The United States of America, <c>US</c>.</summary>
    public static Economy UnitedStates { get; } = Parse("US");

    /// <summary>The European Union, <c>EU</c>: a group, whose members change over time.</summary>
    public static Economy EuropeanUnion { get; } = Parse("EU");

    /// <summary>Hong Kong, <c>HK</c>.</summary>
    public static Economy HongKong { get; } = Parse("HK");

    /// <summary>Macao, <c>MO</c>.</summary>
    public static Economy Macao { get; } = Parse("MO");

    /// <summary>Taiwan, <c>TW</c>.</summary>
    public static Economy Taiwan { get; } = Parse("TW");

    /// <summary>The United Kingdom, <c>GB</c>.</summary>
    public static Economy UnitedKingdom { get; } = Parse("GB");

    /// <summary>Japan, <c>JP</c>.</summary>
    public static Economy Japan { get; } = Parse("JP");

    /// <summary>The Republic of Korea, <c>KR</c>.</summary>
    public static Economy Korea { get; } = Parse("KR");

    /// <summary>Canada, <c>CA</c>.</summary>
    public static Economy Canada { get; } = Parse("CA");

    /// <summary>Mexico, <c>MX</c>.</summary>
    public static Economy Mexico { get; } = Parse("MX");

    /// <summary>The code: two upper-case letters, as in ISO 3166-1 alpha-2.</summary>
    public string Code { get; }

    /// <summary>The English short name of ISO 3166-1 without its article, such as <c>Korea, Republic of</c>.</summary>
    public string Name { get; }

    /// <summary>Whether this is a group of economies that acts as one. True for the European Union only.</summary>
    public bool IsGroup { get; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal int Ordinal { get; }

    /// <summary>Whether one comes before another in the order of codes.</summary>
    public static bool operator <(Economy? left, Economy? right) => Comparer<Economy>.Default.Compare(left, right) < 0;

    /// <summary>Whether one comes after another in the order of codes.</summary>
    public static bool operator >(Economy? left, Economy? right) => Comparer<Economy>.Default.Compare(left, right) > 0;

    /// <summary>Whether one does not come after another in the order of codes.</summary>
    public static bool operator <=(Economy? left, Economy? right) => !(left > right);

    /// <summary>Whether one does not come before another in the order of codes.</summary>
    public static bool operator >=(Economy? left, Economy? right) => !(left < right);

    /// <summary>The economy with this code: exactly two upper-case letters, without white space.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="UnknownEconomyException">The text is not a known code; the message names the right code if possible.</exception>
    public static Economy Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    public static Economy Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>The economy with this code: exactly two upper-case letters, without white space.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <exception cref="UnknownEconomyException">The text is not a known code; the message names the right code if possible.</exception>
    public static Economy Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Find(s) ?? throw UnknownEconomyException.For(s);

    /// <summary>Finds the economy with this code; false, and null, if there is none. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Economy result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Economy)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Economy result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Economy)"/>
    public static bool TryParse(ReadOnlySpan<char> s, [MaybeNullWhen(false)] out Economy result) =>
        TryParse(s, provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Economy)"/>
    public static bool TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Economy result)
    {
        result = Find(s);
        return result is not null;
    }

    /// <summary>Orders by code, ordinally; null comes first.</summary>
    /// <returns>Negative if this comes first, zero if neither does, positive if the other comes first.</returns>
    public int CompareTo(Economy? other) => string.CompareOrdinal(Code, other?.Code);

    // By hand: there is one instance for each code, so its place is enough.
    /// <summary>Whether both are the same economy.</summary>
    /// <param name="other">The other economy.</param>
    public bool Equals(Economy? other) => other is not null && Ordinal == other.Ordinal;

    /// <summary>A hash of the code, the same in every process.</summary>
    public override int GetHashCode() => Index(Code[0], Code[1]);

    /// <summary>The code, which parses back.</summary>
    public override string ToString() => Code;

    /// <summary>The code or the name.</summary>
    /// <param name="format"><c>G</c>, <c>R</c>, <c>C</c>, empty or null: the code. <c>N</c>: the name, which does not parse back.</param>
    /// <param name="formatProvider">Not used: codes and names are the same in every culture.</param>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or "R" or "C" => Code,
        "N" => Name,
        _ => throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of an economy: use G or C (code) or N (name)."),
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

    private static Economy? Find(ReadOnlySpan<char> code) =>
        code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])
            ? ByLetters[Index(code[0], code[1])]
            : null;

    private static int Index(char first, char second) => ((first - 'A') * Letters) + (second - 'A');

    private static Economy?[] IndexByLetters()
    {
        var index = new Economy?[Letters * Letters];
        foreach (Economy economy in InOrder) index[economy.GetHashCode()] = economy;
        return index;
    }
}
