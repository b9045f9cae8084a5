using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The rate at which one currency is converted into another, with its date and source. Money is only converted
/// by such a rate: there is no latest rate and no default.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// ExchangeRate.Of(Currency.Euro, Currency.PoundSterling, 0.8432m, new LocalDate(2025, 6, 1), "HMRC monthly rates, June 2025")
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExchangeRate
{
    private ExchangeRate(Currency from, Currency to, decimal rate, LocalDate on, string source)
    {
        From = from;
        To = to;
        Rate = rate;
        On = on;
        Source = source;
    }

    /// <summary>The currency that is converted.</summary>
    public Currency From { get; }

    /// <summary>The currency that it is converted into.</summary>
    public Currency To { get; }

    /// <summary>How much of <see cref="To"/> one unit of <see cref="From"/> is; more than nothing.</summary>
    public decimal Rate { get; }

    /// <summary>The date of the rate.</summary>
    public LocalDate On { get; }

    /// <summary>Where the rate is from.</summary>
    public string Source { get; }

    /// <summary>An exchange rate.</summary>
    /// <param name="from">The currency that is converted.</param>
    /// <param name="to">The currency that it is converted into; another one.</param>
    /// <param name="rate">How much of the latter one unit of the former is; more than nothing.</param>
    /// <param name="on">The date of the rate.</param>
    /// <param name="source">Where the rate is from.</param>
    /// <exception cref="ArgumentException">Both currencies are the same, or the source is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not more than nothing.</exception>
    public static ExchangeRate Of(Currency from, Currency to, decimal rate, LocalDate on, string source)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Equals(to))
            throw new ArgumentException($"{from} is not converted into itself.", nameof(to));
        if (rate <= 0m)
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "An exchange rate is more than nothing.");
        return new(from, to, DecimalText.Normalise(rate), Require.Iso(on), Require.Text(source));
    }

    /// <summary>An amount converted, not rounded.</summary>
    /// <param name="money">The amount, in <see cref="From"/>.</param>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    /// <exception cref="OverflowException">The result is too large for a decimal.</exception>
    public Money Convert(Money money) => Require.Given(money).Currency.Equals(From)
        ? Money.Of(money.Amount * Rate, To)
        : throw new ArgumentException($"{money} is not in {From}.", nameof(money));

    /// <summary>
    /// An amount converted the other way, divided by the rate and not rounded. Authorities publish how much of each currency one unit of
    /// their own is.
    /// </summary>
    /// <param name="money">The amount, in <see cref="To"/>.</param>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    /// <exception cref="OverflowException">The result is too large for a decimal.</exception>
    public Money ConvertBack(Money money) => Require.Given(money).Currency.Equals(To)
        ? Money.Of(money.Amount / Rate, From)
        : throw new ArgumentException($"{money} is not in {To}.", nameof(money));

    /// <summary>"1 EUR = 0.8432 GBP on 2025-06-01 (HMRC monthly rates, June 2025)".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1 {From} = {Rate} {To} on {LocalDatePattern.Iso.Format(On)} ({Source})");
}
