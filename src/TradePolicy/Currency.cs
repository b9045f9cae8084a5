using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A currency: an alphabetic code of ISO 4217, with the number of decimal places of its minor unit.</summary>
/// <remarks>There is one instance for each code. Immutable, and safe for use from several threads.</remarks>
/// <example><code>Currency.Parse("JPY").MinorUnitDigits   // 0</code></example>
[JsonConverter(typeof(TextJsonConverter<Currency>)), TypeConverter(typeof(TextTypeConverter<Currency>))]
public sealed record Currency : ISpanParsable<Currency>, ISpanFormattable
{
    // ISO 4217 as amended to 2025, without funds codes, precious metals and codes for testing; the exceptions to two places.
    private const string TwoPlaces =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK "
        + "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK "
        + "LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON "
        + "RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST "
        + "XCD XCG YER ZAR ZMW ZWG";

    private const string NoPlaces = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private const string ThreePlaces = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly Dictionary<string, Currency> ByCode = Index();

    private Currency(string code, int minorUnitDigits)
    {
        Code = code;
        MinorUnitDigits = minorUnitDigits;
    }

    /// <summary>The dollar of the United States, <c>USD</c>.</summary>
    public static Currency UnitedStatesDollar { get; } = Parse("USD");

    /// <summary>The renminbi of China, <c>CNY</c>.</summary>
    public static Currency Renminbi { get; } = Parse("CNY");

    /// <summary>The euro, <c>EUR</c>.</summary>
    public static Currency Euro { get; } = Parse("EUR");

    /// <summary>The pound sterling, <c>GBP</c>.</summary>
    public static Currency PoundSterling { get; } = Parse("GBP");

    /// <summary>
    /// No currency, <c>XXX</c>: an amount in it means goods regardless of their value, because nothing converts to it. It is
    /// never read or written.
    /// </summary>
    internal static Currency None { get; } = new("XXX", 0);

    /// <summary>Three upper-case letters, as in ISO 4217.</summary>
    public string Code { get; }

    /// <summary>The decimal places of the minor unit: 2 for the dollar, 0 for the yen, 3 for the dinar of Kuwait.</summary>
    public int MinorUnitDigits { get; }

    /// <summary>Reads a currency by its code: three upper-case letters of ISO 4217.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="FormatException">The text is not a currency of ISO 4217; the message says why.</exception>
    public static Currency Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static Currency Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="FormatException">The text is not a currency of ISO 4217; the message says why.</exception>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out Currency? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a currency of ISO 4217: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Currency result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Currency)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Currency result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Currency)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Currency result) =>
        Read(s, out result) is null;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c>, <c>R</c>, empty or null: the text, which reads back.</param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => RoundTrip.IsNone(format) || format == RoundTrip.Format
        ? ToString()
        : throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a currency of ISO 4217: use G.");

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

    private static string? Read(ReadOnlySpan<char> code, out Currency? currency) =>
        ByCode.TryGetValue(code.ToString(), out currency) ? null : "expected three upper-case letters such as USD.";

    private static Dictionary<string, Currency> Index()
    {
        Dictionary<string, Currency> all = new(StringComparer.Ordinal);
        foreach ((string codes, int places) in (ReadOnlySpan<(string, int)>)[(TwoPlaces, 2), (NoPlaces, 0), (ThreePlaces, 3)])
        {
            foreach (string code in codes.Split(' '))
                all.Add(code, new(code, places));
        }

        return all;
    }
}
