using System.Globalization;

namespace TradePolicy;

/// <summary>
/// An amount in one currency, exact: only <see cref="MoneyRounding"/> rounds. Amounts in
/// different currencies are not added or compared; convert one with an <see cref="ExchangeRate"/> first.
/// </summary>
/// <example><code>
/// Money.Of(10_000m, "USD").Share(Percentage.Of(7.5m))   // 750 USD
/// Money.Of(800m, "USD") &lt; Money.Of(900m, "USD")         // true
/// </code></example>
public sealed record Money : IComparable<Money>
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
    public static Money Of(decimal amount, string currency) => new(amount, Currency.Parse(currency));

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => Of(0m, currency);

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(Same(left, right).Amount + right.Amount, left.Currency);

    /// <summary>The difference.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(Same(left, right).Amount - right.Amount, left.Currency);

    /// <summary>The amount multiplied by a number.</summary>
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
    public Money Share(Percentage percentage) => new(Amount * percentage.Value * 0.01m, Currency);

    /// <summary>What percentage of another amount this is.</summary>
    /// <param name="whole">The other amount, in the same currency.</param>
    /// <exception cref="ArgumentException">The currencies differ, or the other amount is nothing.</exception>
    public Percentage PercentageOf(Money whole) => Same(this, whole) is { } && whole.Amount != 0m
        ? Percentage.Of(Amount * 100m / whole.Amount)
        : throw new ArgumentException("Nothing is a percentage of nothing.", nameof(whole));

    /// <summary>Compares the amounts: negative if this is less, zero if both are the same, positive if this is more.</summary>
    /// <param name="other">The other amount, in the same currency.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareAmount(Money other) => Same(this, other).Amount.CompareTo(other.Amount);

    /// <summary>Orders the amounts of one currency by how much they are.</summary>
    /// <param name="other">The other amount, in the same currency; null comes first.</param>
    /// <exception cref="ArgumentException">The currencies differ; the message names both amounts.</exception>
    public int CompareTo(Money? other) => other is null ? 1 : CompareAmount(other);

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
}
