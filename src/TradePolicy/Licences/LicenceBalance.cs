using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>The use of one line of a licence, and the rest.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceBalance
{
    internal LicenceBalance(LicensedGoods goods, Quantity? used, Money? valueUsed, Quantity? shippable)
    {
        Goods = goods;
        Used = used;
        ValueUsed = valueUsed;
        Shippable = shippable;
    }

    /// <summary>The line.</summary>
    public LicensedGoods Goods { get; }

    /// <summary>
    /// The quantity used, in the unit of the licence, or of the first report if the licence has none; null if no quantity was
    /// reported and the licence has none.
    /// </summary>
    public Quantity? Used { get; }

    /// <summary>The value used; null if the licence has no value, or if a report of use stated none.</summary>
    public Money? ValueUsed { get; }

    /// <summary>The unshipped quantity, not below zero; null if the quantity has no limit.</summary>
    public Quantity? Unshipped => Goods.Quantity is { } licensed
        ? Quantity.Of(Math.Max(0m, licensed.Amount - Used!.Amount), licensed.Unit, licensed.Part)
        : null;

    /// <summary>
    /// The highest quantity that may still be shipped, with the tolerance of the regime; null if the quantity has no limit.
    /// </summary>
    public Quantity? Shippable { get; }

    /// <summary>
    /// The used share of the licensed amount: of the quantity, or of the value if the licence is by value alone. Null if there is
    /// no limit, or if the value used is not known. It exceeds 100 % if a tolerance was used.
    /// </summary>
    public Percentage? ShareUsed => Goods.Quantity is { } licensed
        ? Percentage.Of(Used!.Amount * 100m / licensed.Amount)
        : Goods.Value is { } value && ValueUsed is { } used ? used.PercentageOf(value) : null;

    /// <summary>Whether the licensed amount of the line has been shipped in full; false if there is no limit.</summary>
    public bool IsExhausted => ShareUsed is { } share && share.Value >= 100m;

    /// <summary>"line 1: 1C905.a.4, 500 kg: 120 kg used".</summary>
    public override string ToString()
    {
        object?[] parts = [Used, ValueUsed];
        string used = string.Join(", ", parts.Where(part => part is not null));
        return $"{Goods}: {(used.Length == 0 ? "nothing" : used)} used";
    }
}
