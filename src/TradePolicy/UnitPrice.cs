using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A price of goods for a quantity of them: 104.30 EUR for 100 kg.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>UnitPrice.Of(Money.Of(104.30m, "EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram))</code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record UnitPrice
{
    private UnitPrice(Money amount, Quantity per)
    {
        Amount = amount;
        Per = per;
    }

    /// <summary>The money; never negative.</summary>
    public Money Amount { get; }

    /// <summary>The quantity that it is paid for: 100 kg, 1 hl; more than zero.</summary>
    public Quantity Per { get; }

    /// <summary>A price.</summary>
    /// <param name="amount">The money; not negative.</param>
    /// <param name="per">The quantity that it is paid for; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The money is negative, or the quantity is zero.</exception>
    public static UnitPrice Of(Money amount, Quantity per)
    {
        if (Require.Given(amount).Amount < 0m)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A price is not negative.");
        return Require.Given(per).Amount == 0m
            ? throw new ArgumentOutOfRangeException(nameof(per), per, "The quantity that a price is paid for must be more than zero.")
            : new(amount, per);
    }

    /// <summary>"104.30 EUR / 100 kg".</summary>
    public override string ToString()
    {
        string per = Per.ToString();
        return $"{Amount} / {(Per.Amount == 1m ? per["1 ".Length..] : per)}";
    }
}
