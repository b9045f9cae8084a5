using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Quotas;

/// <summary>How much a quota has or has left: a quantity of goods, or a value. It is exactly one of them.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaVolume
{
    private QuotaVolume(Quantity? quantity, Money? money)
    {
        Quantity = quantity;
        Money = money;
    }

    /// <summary>The quantity; null if it is a value.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The value; null if it is a quantity.</summary>
    public Money? Money { get; }

    /// <summary>A quantity of goods.</summary>
    /// <param name="quantity">The quantity.</param>
    public static QuotaVolume Of(Quantity quantity) => new(Require.Given(quantity), null);

    /// <summary>A value of goods.</summary>
    /// <param name="money">The value; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static QuotaVolume Of(Money money) => Require.Given(money).Amount < 0m
        ? throw new ArgumentOutOfRangeException(nameof(money), money, "The volume of a quota is not negative.")
        : new(null, money);

    /// <summary>Whether one of both can be more than the other: both are in one currency, or in units that convert.</summary>
    /// <param name="other">The other volume.</param>
    public bool IsComparableWith(QuotaVolume other) => Require.Given(other).Quantity is { } quantity
        ? Quantity?.IsComparableWith(quantity) ?? false
        : Money is { } own && own.Currency == other.Money!.Currency;

    /// <summary>"138000 kg", "250000.00 GBP".</summary>
    public override string ToString() => Quantity?.ToString() ?? Money!.ToString();

    /// <summary>Which of two comparable volumes is more.</summary>
    internal int Compare(QuotaVolume other) =>
        Quantity is { } quantity ? quantity.CompareTo(other.Quantity) : Money!.CompareAmount(other.Money!);

    /// <summary>A volume that is comparable with another.</summary>
    internal QuotaVolume ComparableWith(QuotaVolume? other, string problem) => other is null || IsComparableWith(other)
        ? this
        : throw new ArgumentException($"{problem} is {this}, which is not measured as {other} is.");
}
