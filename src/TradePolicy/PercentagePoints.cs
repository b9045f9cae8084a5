using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The difference of two percentages: from 10 % to 34 % is 24 percentage points (and not 24 %). Any decimal is allowed;
/// a fall is negative. <c>default</c> is 0 percentage points.
/// </summary>
/// <remarks>
/// Results are those of <see cref="decimal"/>: exact while 28 significant digits suffice, otherwise rounded half to even.
/// Immutable, and safe for use from several threads.
/// </remarks>
/// <example>
/// <code>
/// PercentagePoints rise = Percentage.Of(34m) - Percentage.Of(10m);   // 24 pp
/// Percentage.Of(10m) + rise;                                         // 34%
/// PercentagePoints.Parse("-2.7 pp");
/// </code>
/// </example>
[JsonConverter(typeof(TextJsonConverter<PercentagePoints>)), TypeConverter(typeof(TextTypeConverter<PercentagePoints>))]
public readonly record struct PercentagePoints : IComparable<PercentagePoints>, ISpanFormattable, ISpanParsable<PercentagePoints>
{
    private static readonly UnitText Text = new(" pp", "a number of percentage points", "24 pp or -2.7 pp");

    private PercentagePoints(decimal value) => Value = DecimalText.Normalise(value);

    /// <summary>No percentage points, the same as <c>default</c>.</summary>
    public static PercentagePoints Zero => default;

    /// <summary>The number of percentage points, without trailing zeros.</summary>
    public decimal Value { get; }

    /// <summary>A number of percentage points.</summary>
    /// <param name="points">Any decimal; trailing zeros and the sign of zero are dropped.</param>
    public static PercentagePoints Of(decimal points) => new(points);

    /// <summary>The sum of two differences.</summary>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static PercentagePoints operator +(PercentagePoints left, PercentagePoints right) => new(left.Value + right.Value);

    /// <summary>The difference of two differences.</summary>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static PercentagePoints operator -(PercentagePoints left, PercentagePoints right) => new(left.Value - right.Value);

    /// <summary>The difference with the opposite sign.</summary>
    public static PercentagePoints operator -(PercentagePoints points) => new(-points.Value);

    /// <summary>Whether the left is the smaller number.</summary>
    public static bool operator <(PercentagePoints left, PercentagePoints right) => left.Value < right.Value;

    /// <summary>Whether the left is the greater number.</summary>
    public static bool operator >(PercentagePoints left, PercentagePoints right) => left.Value > right.Value;

    /// <summary>Whether the left is the smaller number, or the same.</summary>
    public static bool operator <=(PercentagePoints left, PercentagePoints right) => left.Value <= right.Value;

    /// <summary>Whether the left is the greater number, or the same.</summary>
    public static bool operator >=(PercentagePoints left, PercentagePoints right) => left.Value >= right.Value;

    /// <summary>
    /// Reads <c>24 pp</c>, <c>24pp</c> or <c>-2.7 pp</c>: plain digits with at most one point and one space, no thousands
    /// separator, comma, exponent, plus sign or white space around. A number that a decimal cannot represent exactly (it has 28
    /// significant digits and 28 decimal places) is refused, not rounded.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <returns>The percentage points.</returns>
    /// <exception cref="FormatException">The text is not a number of percentage points; the message says why.</exception>
    public static PercentagePoints Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static PercentagePoints Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The percentage points.</returns>
    /// <exception cref="FormatException">The text is not a number of percentage points; the message says why.</exception>
    public static PercentagePoints Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        new(Text.Parse(s));

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and zero, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out PercentagePoints result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out PercentagePoints)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PercentagePoints result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out PercentagePoints)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out PercentagePoints result) => TryParse(s, provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out PercentagePoints)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PercentagePoints result)
    {
        bool isRead = Text.TryParse(s, out decimal value);
        result = new(value);
        return isRead;
    }

    /// <inheritdoc/>
    public int CompareTo(PercentagePoints other) => Value.CompareTo(other.Value);

    /// <summary>The text, such as <c>-2.7 pp</c>, which parses back to the same value.</summary>
    public override string ToString() => Text.Format(Value);

    /// <summary>The text, or the number in a numeric format.</summary>
    /// <param name="format">
    /// <c>G</c>, <c>R</c>, empty or null: the text, which reads back. Otherwise a numeric format for the number, such as <c>N2</c> or
    /// <c>0.00</c>; not one for a currency or a percentage.
    /// </param>
    /// <param name="formatProvider">The culture of a numeric format; the invariant one if it is null. The text is the same in all.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Text.Format(Value, format, formatProvider);

    /// <summary>Writes the text into <paramref name="destination"/>; false if it does not fit.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">How many characters were written; 0 if it does not fit.</param>
    /// <param name="format">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Text.TryFormat(Value, destination, out charsWritten, format, provider);
}
