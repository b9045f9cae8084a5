using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A rate in per cent: a rate of 34 % is <c>Percentage.Of(34m)</c>, not 0.34. Any decimal is allowed, since growth
/// rates are negative and tariffs exceed 100 %. <c>default</c> is 0 %.
/// </summary>
/// <remarks>
/// <para>
/// There is no <c>Percentage + Percentage</c>: rates may be added only if they apply to the same base. The type that
/// knows the base adds them by <see cref="SumOnOneBase(ReadOnlySpan{Percentage})"/>. The difference of two
/// percentages is in <see cref="PercentagePoints"/>, and only such a difference may be added to a percentage.
/// </para>
/// <para>Results are those of <see cref="decimal"/>: exact while 28 significant digits suffice, otherwise rounded half to even.</para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
/// <example>
/// <code>
/// var fentanyl = Percentage.Of(20m);
/// var reciprocal = Percentage.Parse("10%");
/// Percentage.SumOnOneBase(fentanyl, reciprocal);                  // 30%: both on the same customs value
/// Percentage.Of(34m) - reciprocal;                                // 24 pp
/// Percentage.Of(34m).RelativeChangeFrom(reciprocal);              // 240%
/// </code>
/// </example>
[JsonConverter(typeof(TextJsonConverter<Percentage>)), TypeConverter(typeof(TextTypeConverter<Percentage>))]
public readonly record struct Percentage : IComparable<Percentage>, ISpanFormattable, ISpanParsable<Percentage>
{
    private static readonly UnitText Text = new("%", "a percentage", "34% or 7.5%");

    private Percentage(decimal value) => Value = DecimalText.Normalise(value);

    /// <summary>0 %, the same as <c>default</c>.</summary>
    public static Percentage Zero => default;

    /// <summary>The number in per cent, without trailing zeros: 34 for 34 %.</summary>
    public decimal Value { get; }

    /// <summary>The number as a fraction of one, <see cref="Value"/> / 100: 0.34 for 34 %.</summary>
    public decimal Fraction => Value / 100m;

    /// <summary>The percentage with a number of per cent.</summary>
    /// <param name="percent">The number in per cent: 34 for 34 %. Any decimal; trailing zeros and the sign of zero are dropped.</param>
    public static Percentage Of(decimal percent) => new(percent);

    /// <summary>A percentage from a fraction.</summary>
    /// <param name="fraction">The fraction: 0.34 for 34 %.</param>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public static Percentage OfFraction(decimal fraction) => new(fraction * 100m);

    /// <summary>
    /// The sum of rates that fall on one and the same base: 30 % = 10 % + 20 % on the same customs value. The caller
    /// answers for the base being the same. Nothing sums to 0 %.
    /// </summary>
    /// <exception cref="OverflowException">The sum is beyond the range of a decimal.</exception>
    public static Percentage SumOnOneBase(params ReadOnlySpan<Percentage> rates)
    {
        decimal sum = 0m;
        foreach (Percentage rate in rates) sum += rate.Value;
        return new(sum);
    }

    /// <inheritdoc cref="SumOnOneBase(ReadOnlySpan{Percentage})"/>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static Percentage SumOnOneBase(IEnumerable<Percentage> rates) => new(Require.Given(rates).Sum(static rate => rate.Value));

    /// <summary>The difference of two percentages, in percentage points: 34 % less 10 % is 24 percentage points.</summary>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static PercentagePoints operator -(Percentage left, Percentage right) => PercentagePoints.Of(left.Value - right.Value);

    /// <summary>The percentage raised by percentage points.</summary>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static Percentage operator +(Percentage left, PercentagePoints right) => new(left.Value + right.Value);

    /// <summary>The percentage lowered by percentage points.</summary>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static Percentage operator -(Percentage left, PercentagePoints right) => new(left.Value - right.Value);

    /// <summary>Whether the left is the smaller number.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Value < right.Value;

    /// <summary>Whether the left is the greater number.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Value > right.Value;

    /// <summary>Whether the left is the smaller number, or the same.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Value <= right.Value;

    /// <summary>Whether the left is the greater number, or the same.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Value >= right.Value;

    /// <summary>
    /// Reads <c>34%</c>, <c>34 %</c> or <c>-0.1%</c>: plain digits with at most one point and one space, no thousands
    /// separator, comma, exponent, plus sign or white space around. A number that a decimal cannot represent exactly (it has 28
    /// significant digits and 28 decimal places) is refused, not rounded.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <returns>The percentage.</returns>
    /// <exception cref="FormatException">The text is not a percentage; the message says why.</exception>
    public static Percentage Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static Percentage Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="FormatException">The text is not a percentage; the message says why.</exception>
    public static Percentage Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        new(Text.Parse(s));

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and zero, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Percentage result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Percentage)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Percentage)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Percentage result) => TryParse(s, provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Percentage)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Percentage result)
    {
        bool isRead = Text.TryParse(s, out decimal value);
        result = new(value);
        return isRead;
    }

    /// <summary>
    /// The change relative to an earlier percentage, this / previous &#8722; 1: from 10 % to 34 % is 240 % (but 24
    /// percentage points). With a negative <paramref name="previous"/> the sign is the sign of the ratio and does not distinguish
    /// a rise from a fall.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is 0 %: a change relative to zero is not defined.</exception>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public Percentage RelativeChangeFrom(Percentage previous)
    {
        if (previous == Zero)
        {
            throw new ArgumentException(
                "There is no change relative to 0%; take the difference in percentage points instead.", nameof(previous));
        }

        return new((Value - previous.Value) * 100m / previous.Value);
    }

    /// <summary>This percentage of an amount, in the unit of the amount: 7.5 % of 10,000 is 750. Not rounded to any currency.</summary>
    /// <exception cref="OverflowException">The amount times <see cref="Value"/> is beyond the range of a decimal.</exception>
    public decimal ApplyTo(decimal amount) => amount * Value / 100m;

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => Value.CompareTo(other.Value);

    /// <summary>The text, such as <c>7.5%</c>, which parses back to the same value.</summary>
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
