using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An amount in one currency, exact: only <see cref="MoneyRounding"/> rounds. Amounts in
/// different currencies are not added or compared; convert one with an <see cref="ExchangeRate"/> first.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// Money.Of(10_000m, "USD").Share(Percentage.Of(7.5m))   // 750 USD
/// Money.Of(800m, "USD") &lt; Money.Of(900m, "USD")         // true
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<Money>)), TypeConverter(typeof(TextTypeConverter<Money>))]
public sealed record Money : IComparable<Money>, ISpanParsable<Money>, ISpanFormattable
{
    private Money(decimal amount, Currency currency)
    {
        Amount = DecimalText.Normalise(amount);
        Currency = currency;
    }

    /// <summary>The amount in major units, without trailing zeros: 12.5 for twelve and a half dollars.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">The amount in major units; any decimal.</param>
    /// <param name="currency">The currency.</param>
    public static Money Of(decimal amount, Currency currency) => new(amount, Require.Given(currency));

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">The amount in major units; any decimal.</param>
    /// <param name="currency">The code of ISO 4217.</param>
    /// <exception cref="FormatException">No currency has that code.</exception>
    public static Money Of(decimal amount, string currency) => new(amount, Currency.Parse(Require.Given(currency)));

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => Of(0m, currency);

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public static Money operator +(Money left, Money right) => new(Same(left, right).Amount + right.Amount, left.Currency);

    /// <summary>The difference.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public static Money operator -(Money left, Money right) => new(Same(left, right).Amount - right.Amount, left.Currency);

    /// <summary>The amount multiplied by a number.</summary>
    /// <exception cref="OverflowException">The result is too large for a decimal.</exception>
    public static Money operator *(Money money, decimal times) => new(Require.Given(money).Amount * times, money.Currency);

    /// <summary>Whether the left is less.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => Same(left, right).Amount < right.Amount;

    /// <summary>Whether the left is more.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => Same(left, right).Amount > right.Amount;

    /// <summary>Whether the left is not more.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => Same(left, right).Amount <= right.Amount;

    /// <summary>Whether the left is not less.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => Same(left, right).Amount >= right.Amount;

    /// <summary>A percentage of the amount.</summary>
    /// <param name="percentage">The percentage: 7.5 % of 10,000 USD is 750 USD.</param>
    /// <exception cref="OverflowException">The result is too large for a decimal.</exception>
    public Money Share(Percentage percentage) => new(Amount * percentage.Value * 0.01m, Currency);

    /// <summary>What percentage of another amount this is.</summary>
    /// <param name="whole">The other amount, in the same currency.</param>
    /// <exception cref="ArgumentException">The currencies differ, or the other amount is nothing.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public Percentage PercentageOf(Money whole) => Same(this, Require.Given(whole)) is { } && whole.Amount != 0m
        ? Percentage.Of(Amount * 100m / whole.Amount)
        : throw new ArgumentException("Nothing is a percentage of nothing.", nameof(whole));

    /// <summary>Compares the amounts: negative if this is less, zero if both are the same, positive if this is more.</summary>
    /// <param name="other">The other amount, in the same currency.</param>
    /// <returns>Negative if this is less, zero if both are the same, positive if this is more.</returns>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareAmount(Money other) => Same(this, Require.Given(other)).Amount.CompareTo(other.Amount);

    /// <summary>Orders the amounts of one currency by how much they are.</summary>
    /// <param name="other">The other amount, in the same currency; null comes first.</param>
    /// <returns>Negative if this comes first, zero if neither does, positive if the other comes first.</returns>
    /// <exception cref="ArgumentException">The currencies differ; the message names both amounts.</exception>
    public int CompareTo(Money? other) => other is null ? 1 : CompareAmount(other);

    /// <summary>
    /// Reads an amount such as <c>1650.00 USD</c>: plain digits with at most one point, a space, and the code of ISO 4217.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is not an amount of money; the message says why.</exception>
    public static Money Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static Money Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is not an amount of money; the message says why.</exception>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out Money? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not an amount of money: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Money result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out Money)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Money result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Money result) =>
        Read(s, out result) is null;

    /// <summary>The text, or the amount in a numeric format.</summary>
    /// <param name="format">
    /// <c>G</c>, <c>R</c>, empty or null: the text, which reads back. Otherwise a numeric format for the amount, such as <c>N2</c> or
    /// <c>0.00</c>; not one for a currency or a percentage.
    /// </param>
    /// <param name="formatProvider">The culture of a numeric format; the invariant one if it is null. The text is the same in all.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        RoundTrip.IsNone(format) || format == RoundTrip.Format
            ? ToString()
            : $"{NumericFormat.Of(Amount, format, formatProvider, "an amount of money")} {Currency}";

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

    /// <summary>"1650.00 USD": at least the decimal places of the minor unit, and more if the amount has them.</summary>
    public override string ToString()
    {
        int places = Math.Max(Amount.Scale, Currency.MinorUnitDigits);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Amount.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)} {Currency}");
    }

    private static Money Same(Money left, Money right) => Require.Given(left).Currency.Equals(Require.Given(right).Currency)
        ? left
        : throw new ArgumentException($"{left} and {right} are in different currencies; convert one of them with an exchange rate first.");

    private static string? Read(ReadOnlySpan<char> text, out Money? money)
    {
        money = null;
        int space = text.LastIndexOf(' ');
        if (space < 0 || !DecimalText.TryParse(text[..space], "", out decimal amount))
            return "expected a number and a currency such as 45.10 GBP.";
        if (!Currency.TryParse(text[(space + 1)..], provider: null, out Currency? currency))
            return $"'{QuotedText.Cut(text[(space + 1)..])}' is not a currency of ISO 4217.";
        money = new(amount, currency);
        return null;
    }
}
