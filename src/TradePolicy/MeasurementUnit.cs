using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A unit in which goods are measured or counted. Units of one kind are multiples of one base unit and convert into
/// each other; units of different kinds do not.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// MeasurementUnit.Tonne.FactorTo(MeasurementUnit.Kilogram)   // 1000
/// MeasurementUnit.Count("jewel", "jewels")                   // a kind of its own
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<MeasurementUnit>)), TypeConverter(typeof(TextTypeConverter<MeasurementUnit>))]
public sealed record MeasurementUnit : ISpanParsable<MeasurementUnit>, ISpanFormattable
{
    private readonly decimal inBase;
    private readonly string kind;

    private MeasurementUnit(
        string symbol, string name, string kind, decimal inBase, MeasurementUnit? left = null, MeasurementUnit? right = null)
    {
        Symbol = symbol;
        Name = name;
        this.kind = kind;
        this.inBase = inBase;
        Factors = left is null || right is null ? [] : [left, right];
    }

    /// <summary>The kilogram, kg.</summary>
    public static MeasurementUnit Kilogram { get; } = new("kg", "kilogram", "mass", 1m);

    /// <summary>The gram, g.</summary>
    public static MeasurementUnit Gram { get; } = new("g", "gram", "mass", 0.001m);

    /// <summary>The metric tonne, t: 1,000 kg.</summary>
    public static MeasurementUnit Tonne { get; } = new("t", "tonne", "mass", 1_000m);

    /// <summary>The metric carat, 0.2 g.</summary>
    public static MeasurementUnit Carat { get; } = new("carat", "metric carat", "mass", 0.0002m);

    /// <summary>The litre, l.</summary>
    public static MeasurementUnit Litre { get; } = new("l", "litre", "volume", 1m);

    /// <summary>The hectolitre, hl: 100 l.</summary>
    public static MeasurementUnit Hectolitre { get; } = new("hl", "hectolitre", "volume", 100m);

    /// <summary>The cubic metre, m3: 1,000 l.</summary>
    public static MeasurementUnit CubicMetre { get; } = new("m3", "cubic metre", "volume", 1_000m);

    /// <summary>The barrel of petroleum, bbl: 42 US gallons, 158.987294928 l.</summary>
    public static MeasurementUnit Barrel { get; } = new("bbl", "barrel", "volume", 158.987294928m);

    /// <summary>The litre of pure alcohol.</summary>
    public static MeasurementUnit LitreOfPureAlcohol { get; } = new("l alc. 100%", "litre of pure alcohol", "alcohol", 1m);

    /// <summary>
    /// The proof litre of the United States: a litre of 50 % alcohol by volume, so half a litre of pure alcohol (HTS chapter 22, additional
    /// note).
    /// </summary>
    public static MeasurementUnit ProofLitre { get; } = new("pf. liter", "proof litre", "alcohol", 0.5m);

    /// <summary>The metre, m.</summary>
    public static MeasurementUnit Metre { get; } = new("m", "metre", "length", 1m);

    /// <summary>The square metre, m2.</summary>
    public static MeasurementUnit SquareMetre { get; } = new("m2", "square metre", "area", 1m);

    /// <summary>The single item.</summary>
    public static MeasurementUnit Item { get; } = new("item", "item", "item", 1m);

    /// <summary>The dozen: 12 items.</summary>
    public static MeasurementUnit Dozen { get; } = new("doz.", "dozen", "item", 12m);

    /// <summary>The gross: 144 items.</summary>
    public static MeasurementUnit Gross { get; } = new("gross", "gross", "item", 144m);

    /// <summary>The pair. It is counted by itself: arithmetic cannot tell whether two items are a pair.</summary>
    public static MeasurementUnit Pair { get; } = new("pr.", "pair", "pair", 1m);

    /// <summary>The alcoholic strength by volume, in per cent.</summary>
    public static MeasurementUnit PercentVolume { get; } = new("% vol", "per cent of alcohol by volume", "strength", 1m);

    /// <summary>The sucrose content, in per cent of the weight.</summary>
    public static MeasurementUnit PercentSucrose { get; } = new("% sacchar.", "per cent of sucrose by weight", "sucrose", 1m);

    /// <summary>The degree of polarisation of sugar.</summary>
    public static MeasurementUnit DegreeOfPolarisation { get; } = new("degree", "degree of polarisation", "polarisation", 1m);

    /// <summary>The symbol, such as <c>kg</c>.</summary>
    public string Symbol { get; }

    /// <summary>The name in the singular, such as <c>kilogram</c>.</summary>
    public string Name { get; }

    /// <summary>The two units of which this is the product (<c>% vol/hl</c>: strength times volume); otherwise empty.</summary>
    public ValueList<MeasurementUnit> Factors { get; }

    /// <summary>A unit in which something is counted that is counted in no other unit.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The symbol or the name is empty or too long.</exception>
    public static MeasurementUnit Count(string symbol, string name) =>
        new(Require.Text(symbol), Require.Text(name), "counted in " + symbol, 1m);

    /// <summary>The product of two units: a strength of 40 % vol times 3 hl is 120 % vol/hl.</summary>
    /// <param name="symbol">The symbol, such as <c>% vol/hl</c>.</param>
    /// <param name="left">The one unit.</param>
    /// <param name="right">The other unit.</param>
    /// <exception cref="ArgumentException">The symbol is empty, or a unit is a product itself.</exception>
    public static MeasurementUnit Product(string symbol, MeasurementUnit left, MeasurementUnit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Factors.Count + right.Factors.Count > 0)
            throw new ArgumentException("A product has two factors that are no products.");
        return new(
            Require.Text(symbol), $"{left.Name} times {right.Name}", $"{left.kind} times {right.kind}", left.inBase * right.inBase, left,
            right);
    }

    /// <summary>The units that are named here; no two have one symbol.</summary>
    public static IReadOnlyList<MeasurementUnit> Predefined { get; } =
    [
        Kilogram, Gram, Tonne, Carat, Litre, Hectolitre, CubicMetre, Barrel, LitreOfPureAlcohol, ProofLitre, Metre, SquareMetre, Item,
            Dozen, Gross,
        Pair, PercentVolume, PercentSucrose, DegreeOfPolarisation,
    ];

    /// <summary>Whether amounts in this unit can be stated in the other.</summary>
    /// <param name="other">The other unit.</param>
    public bool ConvertsTo(MeasurementUnit other) => kind == Require.Given(other).kind;

    /// <summary>How many of the other unit one of this is.</summary>
    /// <param name="other">The other unit.</param>
    /// <exception cref="ArgumentException">The units are of different kinds.</exception>
    public decimal FactorTo(MeasurementUnit other) => ConvertsTo(other)
        ? inBase / other.inBase
        : throw new ArgumentException($"A {Name} is not measured in {other.Symbol}.", nameof(other));

    // By hand: the symbol distinguishes most units.
    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Symbol, StringComparison.Ordinal);

    /// <summary>
    /// Reads the symbol of a predefined unit, such as <c>kg</c>, or a unit of another kind as <c>jewel (jewels)</c>: its symbol and its
    /// name.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="FormatException">The text is not a unit; the message says why.</exception>
    public static MeasurementUnit Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static MeasurementUnit Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="FormatException">The text is not a unit; the message says why.</exception>
    public static MeasurementUnit Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Read(s, out MeasurementUnit? result) is { } problem
            ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a unit: {problem}")
            : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out MeasurementUnit result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out MeasurementUnit)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out MeasurementUnit result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out MeasurementUnit)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out MeasurementUnit result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, empty or null: the symbol. <c>R</c>: the text that reads back, which is the symbol of a predefined unit.
    /// </param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => Symbol,
        RoundTrip.Format => Predefined.Contains(this) ? Symbol : RoundTrip.Of(this, $"{Symbol} ({Name})"),
        _ => throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a unit: use G (symbol) or R (reads back)."),
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

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    /// <summary>
    /// An amount in this unit, in another of its kind: 720 items are 60 dozen, though an item is not an exact part of a dozen.
    /// </summary>
    /// <remarks>A whole factor is applied first, so that a large amount does not overflow and a small one is not lost.</remarks>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    internal decimal Convert(decimal amount, MeasurementUnit other) =>
        inBase % other.inBase == 0m ? amount * (inBase / other.inBase)
        : other.inBase % inBase == 0m ? amount / (other.inBase / inBase)
        : amount * inBase / other.inBase;

    /// <summary>An amount in this unit, in the base unit of its kind; exact unless a decimal cannot represent the product.</summary>
    internal decimal InBase(decimal amount) => amount * inBase;

    /// <summary>An amount in the base unit of its kind, in this unit.</summary>
    internal decimal FromBase(decimal amount) => amount / inBase;

    /// <summary>Which of two amounts in units of one kind is more; exact, however many digits they have.</summary>
    internal int Compare(decimal amount, MeasurementUnit other, decimal otherAmount)
    {
        BigInteger own = Digits(amount) * Digits(inBase), their = Digits(otherAmount) * Digits(other.inBase);
        int places = amount.Scale + inBase.Scale - otherAmount.Scale - other.inBase.Scale;
        return places > 0 ? own.CompareTo(their * BigInteger.Pow(10, places)) : (own * BigInteger.Pow(10, -places)).CompareTo(their);
    }

    // The amount without its point, which is Scale places from the right.
    private static BigInteger Digits(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        return new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0));
    }

    internal string Of(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount} {Symbol}");

    private static string? Read(ReadOnlySpan<char> text, out MeasurementUnit? unit)
    {
        unit = null;
        foreach (MeasurementUnit known in Predefined)
        {
            if (text.SequenceEqual(known.Symbol))
                unit = known;
        }

        if (unit is not null)
            return null;
        int name = text.IndexOf(" (");
        if (name <= 0 || !text.EndsWith(")") || text[..name].IsWhiteSpace() || text[(name + 2)..^1].IsWhiteSpace())
            return $"expected one of {string.Join(", ", Predefined)}, or a symbol and a name such as jewel (jewels).";
        (string symbol, string words) = (text[..name].ToString(), text[(name + 2)..^1].ToString());
        if (Require.FaultOf(symbol) is { } ofSymbol)
            return $"its symbol {ofSymbol}";
        if (Require.FaultOf(words) is { } ofWords)
            return $"its name {ofWords}";
        unit = Count(symbol, words);
        return null;
    }
}
