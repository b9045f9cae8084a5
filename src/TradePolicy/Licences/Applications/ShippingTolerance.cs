namespace TradePolicy.Licences;

/// <summary>
/// By how much shipments may exceed what a licence states. What has been shipped in full leaves nothing to exceed: a
/// tolerance on a quantity is a share of the balance that is still unshipped.
/// </summary>
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

    /// <summary>Where this is laid down, or why there is none.</summary>
    public string Citation { get; }

    /// <summary>A tolerance.</summary>
    /// <param name="onUnshippedBalance">The share of the unshipped balance, for goods licensed by weight, volume, area or length.</param>
    /// <param name="onValue">The share of the licensed value, for goods licensed by quantity.</param>
    /// <param name="onValueAlone">The share of the licensed value, for goods licensed by value alone.</param>
    /// <param name="citation">Where this is laid down.</param>
    /// <exception cref="ArgumentException">A share is negative, or the citation is empty.</exception>
    public static ShippingTolerance Of(Percentage onUnshippedBalance, Percentage onValue, Percentage onValueAlone, string citation) =>
        new(onUnshippedBalance, onValue, onValueAlone, citation);

    /// <summary>No tolerance: what the licence states is all that may be shipped.</summary>
    /// <param name="reason">Where this is laid down, or why none is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ShippingTolerance None(string reason) => new(Percentage.Zero, Percentage.Zero, Percentage.Zero, reason);

    /// <summary>"10% of the unshipped balance, 25% on the value (15 CFR 750.11)".</summary>
    public override string ToString() =>
        $"{OnUnshippedBalance} of the unshipped balance, {OnValue} on the value, {OnValueAlone} on a value alone ({Citation})";

    /// <summary>What may still be shipped where so much is unshipped.</summary>
    internal decimal ShippableOf(decimal balance, MeasurementUnit unit) => balance <= 0m
        ? 0m
        : Measures.Any(unit.ConvertsTo) ? balance + (balance * OnUnshippedBalance.Fraction) : balance;

    /// <summary>The most that all shipments together may be worth.</summary>
    internal decimal MostValue(LicensedGoods goods) =>
        goods.Value!.Amount * (1m + (goods.Quantity is null ? OnValueAlone : OnValue).Fraction);
}
