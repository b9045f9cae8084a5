using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A quantity of goods: an amount in a unit and, if only a part of the goods is measured,
/// that part ("drained weight", "lactic matter", "lead content").
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// Quantity.Of(250m, MeasurementUnit.Kilogram)
/// Quantity.Of(180m, MeasurementUnit.Kilogram, "drained weight")
/// Quantity.Of(1m, MeasurementUnit.Tonne).In(MeasurementUnit.Kilogram)                                       // 1000 kg
/// Quantity.Of(1m, MeasurementUnit.Kilogram) + Quantity.Of(500m, MeasurementUnit.Gram)                       // 1.5 kg
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<Quantity>)), TypeConverter(typeof(TextTypeConverter<Quantity>))]
public sealed record Quantity : IComparable<Quantity>, ISpanParsable<Quantity>, ISpanFormattable
{
    private Quantity(decimal amount, MeasurementUnit unit, string? part)
    {
        Amount = amount;
        Unit = unit;
        Part = part;
    }

    /// <summary>The amount, not negative, without trailing zeros.</summary>
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    public MeasurementUnit Unit { get; }

    /// <summary>The part of the goods that is measured; null for the goods themselves.</summary>
    public string? Part { get; }

    /// <summary>A quantity.</summary>
    /// <param name="amount">The amount; not negative.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="part">The part of the goods that is measured; by default the goods themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="ArgumentException">The part is empty or too long.</exception>
    public static Quantity Of(decimal amount, MeasurementUnit unit, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return amount < 0m
            ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "A quantity is not negative.")
            : new(DecimalText.Normalise(amount), unit, Require.TextOrNone(part));
    }

    /// <summary>The sum, in the unit of the left.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    /// <exception cref="OverflowException">The result is too large for a decimal.</exception>
    public static Quantity operator +(Quantity left, Quantity right) =>
        Of(Alike(left, right).Amount + right.AmountIn(left.Unit), left.Unit, left.Part);

    /// <summary>The difference, in the unit of the left.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The right is more than the left.</exception>
    public static Quantity operator -(Quantity left, Quantity right) =>
        Of(Alike(left, right).Amount - right.AmountIn(left.Unit), left.Unit, left.Part);

    /// <summary>Whether the left is less.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator <(Quantity left, Quantity right) => Alike(left, right).CompareTo(right) < 0;

    /// <summary>Whether the left is more.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator >(Quantity left, Quantity right) => Alike(left, right).CompareTo(right) > 0;

    /// <summary>Whether the left is not more.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator <=(Quantity left, Quantity right) => !(left > right);

    /// <summary>Whether the left is not less.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator >=(Quantity left, Quantity right) => !(left < right);

    /// <summary>
    /// The same quantity in another unit of the same kind: 1 kg is 1000 g. Exact if a decimal can represent it; an item is not
    /// an exact part of a dozen.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">The unit is of another kind.</exception>
    /// <exception cref="OverflowException">The amount in that unit is beyond the range of a decimal.</exception>
    public Quantity In(MeasurementUnit unit) => Unit.ConvertsTo(Require.Given(unit))
        ? Of(AmountIn(unit), unit, Part)
        : throw new ArgumentException(
            $"{this} is not measured in {unit}: a {Unit.Name} and a {unit.Name} are units of different kinds.", nameof(unit));

    /// <summary>Whether both measure the same thing in units of one kind.</summary>
    /// <param name="other">The other quantity.</param>
    public bool IsComparableWith(Quantity other) => Unit.ConvertsTo(Require.Given(other).Unit) && Part == other.Part;

    /// <summary>
    /// Orders quantities of the same thing by amount, regardless of their units. The comparison of 1 kg and 1000 g is 0, but
    /// they are not equal: equal quantities have the same unit.
    /// </summary>
    /// <param name="other">The other quantity, of the same thing in a unit of the same kind; null comes first.</param>
    /// <returns>Negative if this comes first, zero if neither does, positive if the other comes first.</returns>
    /// <exception cref="ArgumentException">
    /// The quantities are in units of different kinds or of different things; the message names both.
    /// </exception>
    public int CompareTo(Quantity? other)
    {
        if (other is null)
            return 1;
        Alike(this, other);
        return Unit == other.Unit ? Amount.CompareTo(other.Amount) : Unit.Compare(Amount, other.Unit, other.Amount);
    }

    /// <summary>
    /// Reads an amount, a space and a unit, and the part of the goods if one is measured: <c>180 kg drained weight</c>. The unit is a
    /// predefined one, the longest that fits.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException">The text is not a quantity; the message says why.</exception>
    public static Quantity Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static Quantity Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException">The text is not a quantity; the message says why.</exception>
    public static Quantity Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out Quantity? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a quantity: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Quantity result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Quantity)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Quantity result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Quantity)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Quantity result) =>
        Read(s, out result) is null;

    /// <summary>The text, or the amount in a numeric format.</summary>
    /// <param name="format">
    /// <c>G</c>, empty or null: the text. <c>R</c>: the text if it reads back. Otherwise a numeric format for the amount, such as
    /// <c>N2</c> or <c>0.00</c>; not one for a currency or a percentage.
    /// </param>
    /// <param name="formatProvider">The culture of a numeric format; the invariant one if it is null. The text is the same in all.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="NotSupportedException">
    /// By <c>R</c>: the unit is not a predefined one, so that the text does not read back.
    /// </exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        format switch
        {
            null or "" or "G" => ToString(),
            RoundTrip.Format => RoundTrip.Of(this, ToString()),
            _ => $"{NumericFormat.Of(Amount, format, formatProvider, "a quantity")} {Unit}{(Part is null ? "" : " ")}{Part}",
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

    /// <summary>"180 kg drained weight".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit}{(Part is null ? "" : " ")}{Part}");

    private static Quantity Alike(Quantity left, Quantity right) => Require.Given(left).IsComparableWith(Require.Given(right))
        ? left
        : throw new ArgumentException(
            $"{left} and {right} do not measure the same: quantities are compared and added in units of one kind, of one thing.");

    private decimal AmountIn(MeasurementUnit unit) => Unit == unit ? Amount : Unit.Convert(Amount, unit);

    private static string? Read(ReadOnlySpan<char> text, out Quantity? quantity)
    {
        quantity = null;
        int space = text.IndexOf(' ');
        if (space < 0 || !DecimalText.TryParse(text[..space], "", out decimal amount))
            return "expected a number, a space and a unit such as 180 kg.";
        if (amount < 0m)
            return "a quantity is not negative.";
        ReadOnlySpan<char> rest = text[(space + 1)..];
        MeasurementUnit? unit = null;
        foreach (MeasurementUnit known in MeasurementUnit.Predefined)
        {
            if ((rest.SequenceEqual(known.Symbol) || (rest.StartsWith(known.Symbol) && rest[known.Symbol.Length] == ' '))
                && known.Symbol.Length > (unit?.Symbol.Length ?? 0))
                unit = known;
        }

        if (unit is null)
            return $"expected one of the units {string.Join(", ", MeasurementUnit.Predefined)} after the number.";
        ReadOnlySpan<char> part = rest[unit.Symbol.Length..];
        if (!part.IsEmpty && part[1..].IsWhiteSpace())
            return "the part of the goods after the unit is empty.";
        string? own = part.IsEmpty ? null : part[1..].ToString();
        if (own is not null && Require.FaultOf(own) is { } fault)
            return $"the part of the goods {fault}";
        quantity = new(amount, unit, own);
        return null;
    }
}
