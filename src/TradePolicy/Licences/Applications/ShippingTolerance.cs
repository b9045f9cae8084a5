using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// By how much shipments may exceed the amounts of a licence. A tolerance on a quantity is a share of the unshipped balance, so
/// a licence that has been shipped in full leaves no tolerance.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ShippingTolerance
{
    private static readonly MeasurementUnit[] Measures =
        [MeasurementUnit.Kilogram, MeasurementUnit.Litre, MeasurementUnit.SquareMetre, MeasurementUnit.Metre];

    private ShippingTolerance(Percentage onBalance, Percentage onValue, Percentage onValueAlone, string citation)
    {
        if (onBalance < Percentage.Zero || onValue < Percentage.Zero || onValueAlone < Percentage.Zero)
            throw new ArgumentException("A tolerance is not negative.");
        OnUnshippedBalance = onBalance;
        OnValue = onValue;
        OnValueAlone = onValueAlone;
        Citation = Require.Text(citation);
    }

    /// <summary>
    /// The share of the unshipped balance by which a shipment may exceed it, for goods licensed by weight, volume, area or
    /// length. Goods licensed by number never have one.
    /// </summary>
    public Percentage OnUnshippedBalance { get; }

    /// <summary>The share of the licensed value by which all shipments may exceed it, for goods licensed by quantity.</summary>
    public Percentage OnValue { get; }

    /// <summary>The share of the licensed value by which all shipments may exceed it, for goods licensed by value alone.</summary>
    public Percentage OnValueAlone { get; }

    /// <summary>The source, or why there is no tolerance.</summary>
    public string Citation { get; }

    /// <summary>A tolerance.</summary>
    /// <param name="onUnshippedBalance">The share of the unshipped balance, for goods licensed by weight, volume, area or length.</param>
    /// <param name="onValue">The share of the licensed value, for goods licensed by quantity.</param>
    /// <param name="onValueAlone">The share of the licensed value, for goods licensed by value alone.</param>
    /// <param name="citation">The source, as a citation.</param>
    /// <exception cref="ArgumentException">A share is negative, or the citation is empty or too long.</exception>
    public static ShippingTolerance Of(Percentage onUnshippedBalance, Percentage onValue, Percentage onValueAlone, string citation) =>
        new(onUnshippedBalance, onValue, onValueAlone, citation);

    /// <summary>No tolerance: no more may be shipped than the licence states.</summary>
    /// <param name="reason">The source, or why no tolerance is known.</param>
    /// <exception cref="ArgumentException">The reason is empty or too long.</exception>
    public static ShippingTolerance None(string reason) => new(Percentage.Zero, Percentage.Zero, Percentage.Zero, Require.Text(reason));

    /// <summary>"10% of the unshipped balance, 25% on the value (15 CFR 750.11)".</summary>
    public override string ToString() =>
        $"{OnUnshippedBalance} of the unshipped balance, {OnValue} on the value, {OnValueAlone} on a value alone ({Citation})";

    /// <summary>The quantity that may still be shipped, given the unshipped balance.</summary>
    internal decimal ShippableOf(decimal balance, MeasurementUnit unit)
    {
        decimal left = Math.Max(0m, balance);
        return Measures.Any(unit.ConvertsTo) ? left + (left * OnUnshippedBalance.Fraction) : left;
    }

    /// <summary>The highest value of all shipments together.</summary>
    internal decimal MostValue(LicensedGoods goods) =>
        goods.Value!.Amount * (1m + (goods.Quantity is null ? OnValueAlone : OnValue).Fraction);
}
