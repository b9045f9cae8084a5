using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A duty of an amount of money per quantity of the goods, regardless of their value.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// SpecificDuty.Of(Money.Of(45.10m, "GBP"), Quantity.Of(100m, MeasurementUnit.Kilogram))                   // 45.10 GBP / 100 kg
/// SpecificDuty.Of(Money.Of(1.035m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram, "drained weight"))   // $1.035/kg on drained weight
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record SpecificDuty : DutyRate
{
    private SpecificDuty(Money amount, Quantity per)
    {
        Amount = amount;
        Per = per;
    }

    /// <summary>The money; never negative.</summary>
    public Money Amount { get; }

    /// <summary>The quantity that it is charged for: 1 kg, 100 kg, 1,000 items; more than zero.</summary>
    public Quantity Per { get; }

    /// <summary>A specific duty.</summary>
    /// <param name="amount">The money; not negative.</param>
    /// <param name="per">The quantity that it is charged for; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The money is negative, or the quantity is zero.</exception>
    public static SpecificDuty Of(Money amount, Quantity per)
    {
        ArgumentNullException.ThrowIfNull(amount);
        ArgumentNullException.ThrowIfNull(per);
        if (amount.Amount < 0m)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A duty is not negative.");
        if (per.Amount == 0m)
            throw new ArgumentOutOfRangeException(nameof(per), per, "The quantity that a duty is charged for must be more than zero.");
        return new(amount, per);
    }

    /// <summary>"45.10 GBP / 100 kg", "1.035 USD / kg drained weight".</summary>
    public override string ToString() => UnitPrice.Of(Amount, Per).ToString();

    internal override DutyAmount Calculate(DutyBasis basis) => basis.MeasuredIn(Per) is { } measured
        ? basis.InCurrency(Money.Of(Amount.Amount * measured / Per.Amount, Amount.Currency))
        : DutyAmount.Unknown(OpenFact.Quantity(Per));
}
