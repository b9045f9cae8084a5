using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A fixed sum of money, regardless of the value and the quantity of the goods.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// // The merchandise processing fee on a formal entry: 0.3464 %, with a minimum and a maximum (19 CFR 24.23)
/// AdValorem.Of(0.3464m).AtLeast(FlatDuty.Of(Money.Of(32.71m, "USD"))).AtMost(FlatDuty.Of(Money.Of(634.62m, "USD")))
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record FlatDuty : DutyRate
{
    private FlatDuty(Money amount) => Amount = amount;

    /// <summary>The sum; never negative.</summary>
    public Money Amount { get; }

    /// <summary>A fixed sum.</summary>
    /// <param name="amount">The sum; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is negative.</exception>
    public static FlatDuty Of(Money amount) => Require.Given(amount).Amount >= 0m
        ? new(amount)
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "A duty is not negative.");

    /// <summary>"32.71 USD".</summary>
    public override string ToString() => Amount.ToString();

    internal override DutyAmount Calculate(DutyBasis basis) => basis.InCurrency(Amount);
}
