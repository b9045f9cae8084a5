namespace TradePolicy.Licences;

/// <summary>What of one line of a licence has been used, and what is left.</summary>
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
    /// The quantity used, in the unit of the licence, or of the first report where the licence has none; null where no
    /// quantity was reported and the licence has none.
    /// </summary>
    public Quantity? Used { get; }

    /// <summary>The value used; null where the licence has no value, or a report of use stated none.</summary>
    public Money? ValueUsed { get; }

    /// <summary>The quantity that is unshipped, not below nothing; null where the quantity has no limit.</summary>
    public Quantity? Unshipped => Goods.Quantity is { } licensed
        ? Quantity.Of(Math.Max(0m, licensed.Amount - Used!.Amount), licensed.Unit, licensed.Part)
        : null;

    /// <summary>The most that may be shipped yet, with the tolerance of the regime; null where the quantity has no limit.</summary>
    public Quantity? Shippable { get; }

    /// <summary>
    /// How much is used, in per cent of what is licensed: by quantity, or by value where the licence is by value alone. Null
    /// where there is no limit, or the value used is not known. It exceeds 100 % where a tolerance was made use of.
    /// </summary>
    public Percentage? ShareUsed => Goods.Quantity is { } licensed
        ? Percentage.Of(Used!.Amount * 100m / licensed.Amount)
        : Goods.Value is { } value && ValueUsed is { } used ? used.PercentageOf(value) : null;

    /// <summary>Whether all that is licensed of the line has been shipped; never so where there is no limit.</summary>
    public bool IsExhausted => ShareUsed is { } share && share.Value >= 100m;

    /// <summary>"line 1: 1C905.a.4, 500 kg: 120 kg used".</summary>
    public override string ToString()
    {
        object?[] parts = [Used, ValueUsed];
        string used = string.Join(", ", parts.Where(part => part is not null));
        return $"{Goods}: {(used.Length == 0 ? "nothing" : used)} used";
    }
}
