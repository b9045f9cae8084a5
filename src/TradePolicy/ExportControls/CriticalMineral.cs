using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>
/// A chemical element that supply chains and export controls depend on: the 17 rare earths, and others that have been controlled.
/// </summary>
/// <remarks>
/// The rare earths are scandium, yttrium and the 15 lanthanides, as in the IUPAC recommendations on nomenclature of
/// inorganic chemistry (2005), IR-3.5. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<CriticalMineral>)), TypeConverter(typeof(TextTypeConverter<CriticalMineral>))]
public sealed record CriticalMineral : ISpanParsable<CriticalMineral>, ISpanFormattable
{
    private CriticalMineral(string symbol, string name, int atomicNumber)
    {
        Symbol = symbol;
        Name = name;
        AtomicNumber = atomicNumber;
    }

    /// <summary>The 17 rare earths, by atomic number.</summary>
    public static IReadOnlyList<CriticalMineral> RareEarths { get; } =
    [
        new("Sc", "scandium", 21), new("Y", "yttrium", 39), new("La", "lanthanum", 57), new("Ce", "cerium", 58),
        new("Pr", "praseodymium", 59),
        new("Nd", "neodymium", 60), new("Pm", "promethium", 61), new("Sm", "samarium", 62), new("Eu", "europium", 63),
        new("Gd", "gadolinium", 64),
        new("Tb", "terbium", 65), new("Dy", "dysprosium", 66), new("Ho", "holmium", 67), new("Er", "erbium", 68), new("Tm", "thulium", 69),
        new("Yb", "ytterbium", 70), new("Lu", "lutetium", 71),
    ];

    /// <summary>
    /// All that are known here, the rare earths last: the others are those whose items China has put under licence since
    /// 2023 (gallium and germanium, graphite, antimony, the five metals of February 2025, lithium of batteries).
    /// </summary>
    public static IReadOnlyList<CriticalMineral> All { get; } =
    [
        new("Li", "lithium", 3), new("C", "carbon (graphite)", 6), new("Ga", "gallium", 31), new("Ge", "germanium", 32),
        new("Mo", "molybdenum", 42),
        new("In", "indium", 49), new("Sb", "antimony", 51), new("Te", "tellurium", 52), new("W", "tungsten", 74), new("Bi", "bismuth", 83),
        .. RareEarths,
    ];

    /// <summary>The chemical symbol: "Dy".</summary>
    public string Symbol { get; }

    /// <summary>The name: "dysprosium".</summary>
    public string Name { get; }

    /// <summary>The atomic number.</summary>
    public int AtomicNumber { get; }

    /// <summary>Whether it is one of the 17 rare earths.</summary>
    public bool IsRareEarth => RareEarths.Contains(this);

    /// <summary>Reads the chemical symbol of a mineral that is known here, as it is written: <c>Dy</c>.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The mineral.</returns>
    /// <exception cref="FormatException">The text is not the symbol of a critical mineral; the message says why.</exception>
    public static CriticalMineral Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static CriticalMineral Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The mineral.</returns>
    /// <exception cref="FormatException">The text is not the symbol of a critical mineral; the message says why.</exception>
    public static CriticalMineral Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Read(s, out CriticalMineral? result) is { } problem
            ? throw new FormatException($"'{QuotedText.Cut(s)}' is not the symbol of a critical mineral: {problem}")
            : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out CriticalMineral result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out CriticalMineral)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CriticalMineral result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out CriticalMineral)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out CriticalMineral result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c>, empty or null: the name. <c>S</c> or <c>R</c>: the symbol, which reads back.</param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => Name,
        "S" or RoundTrip.Format => Symbol,
        _ => throw new FormatException(
            $"'{QuotedText.Cut(format)}' is not a format of a critical mineral: use G (dysprosium), or S or R (Dy)."),
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

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static string? Read(ReadOnlySpan<char> symbol, out CriticalMineral? mineral)
    {
        string own = symbol.ToString();
        mineral = All.FirstOrDefault(known => known.Symbol == own);
        return mineral is null ? $"those known are {string.Join(", ", All.Select(known => known.Symbol))}." : null;
    }
}
