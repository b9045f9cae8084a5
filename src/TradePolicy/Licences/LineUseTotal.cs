namespace TradePolicy.Licences;

/// <summary>
/// The use of one line: the quantity in the base unit of its kind, so that 7 items of a licence in dozens are exact, and the
/// value if every report states it.
/// </summary>
internal readonly record struct LineUseTotal(
    int Line, decimal InBase, MeasurementUnit? Unit, string? Part, decimal Value, bool IsValueKnown)
{
    private static LineUseTotal Nothing(LicensedGoods goods) =>
        new(goods.Line, 0m, goods.Quantity?.Unit, goods.Quantity?.Part, 0m, goods.Value is not null);

    internal static LineUseTotal[] NothingOf(ValueList<LicensedGoods> goods)
    {
        LineUseTotal[] tallies = new LineUseTotal[goods.Count];
        for (int index = 0; index < tallies.Length; index++)
            tallies[index] = Nothing(goods[index]);
        return tallies;
    }

    /// <summary>Whether the licensed amount has been shipped in full.</summary>
    internal bool IsExhausted(LicensedGoods goods) => goods.Quantity is { } licensed
        ? InBase >= licensed.Unit.InBase(licensed.Amount)
        : goods.Value is { } value && IsValueKnown && Value >= value.Amount;

    /// <summary>The total after a use, which is added to it or replaces it. Problems are added to the list.</summary>
    internal LineUseTotal After(LineUse use, bool isTotal, LicensedGoods goods, ShippingTolerance tolerance, List<ShipmentProblem> problems)
    {
        if (goods.Quantity is not null && use.Quantity is null)
            problems.Add(new(ShipmentProblemKind.NotStated, $"line {Line} is licensed by quantity, and none is stated", Line));
        if (goods is { Quantity: null, Value: not null } && use.Value is null)
            problems.Add(new(ShipmentProblemKind.NotStated, $"line {Line} is licensed by value, and none is stated", Line));
        LineUseTotal next = WithQuantity(use, isTotal, goods, tolerance, problems);
        return goods.Value is null ? next : WithValue(next, use, isTotal, goods, tolerance, problems);
    }

    internal LicenceBalance BalanceOf(LicensedGoods goods, ShippingTolerance tolerance)
    {
        Quantity? used = Unit is null ? null : Quantity.Of(Unit.FromBase(InBase), Unit, Part);
        Money? value = goods.Value is not null && IsValueKnown ? Money.Of(Value, goods.Value.Currency) : null;
        return new(goods, used, value, goods.Quantity is { } licensed ? ShippableOf(licensed, tolerance) : null);
    }

    private Quantity ShippableOf(Quantity licensed, ShippingTolerance tolerance)
    {
        MeasurementUnit unit = licensed.Unit;
        return Quantity.Of(unit.FromBase(tolerance.ShippableOf(unit.InBase(licensed.Amount) - InBase, unit)), unit, licensed.Part);
    }

    private LineUseTotal WithQuantity(
        LineUse use, bool isTotal, LicensedGoods goods, ShippingTolerance tolerance, List<ShipmentProblem> problems)
    {
        if (use.Quantity is not { } quantity)
            return this;
        MeasurementUnit unit = Unit ?? quantity.Unit;
        string? part = Unit is null ? quantity.Part : Part;
        decimal amount = quantity.Unit.InBase(quantity.Amount);
        if (!quantity.Unit.ConvertsTo(unit) || quantity.Part != part || quantity.Unit.FromBase(amount) != quantity.Amount)
        {
            problems.Add(new(
                ShipmentProblemKind.UnitNotConvertible,
                $"{quantity} does not convert exactly into {unit}{(part is null ? "" : " ")}{part}, in which line {Line} is licensed",
                Line));
            return this;
        }

        decimal after = isTotal ? amount : InBase + amount;
        if (after < InBase)
            problems.Add(new(
                ShipmentProblemKind.TotalDecreases,
                $"the total of line {Line} would fall from {unit.Of(unit.FromBase(InBase))} to {quantity}; only a correction of an "
                + "earlier message lowers it",
                Line));
        if (goods.Quantity is { } licensed)
        {
            decimal balance = licensed.Unit.InBase(licensed.Amount) - InBase;
            decimal shippable = tolerance.ShippableOf(balance, licensed.Unit);
            if (after - InBase > shippable)
                problems.Add(new(
                    ShipmentProblemKind.OverQuantity,
                    $"line {Line} has {licensed.Unit.Of(Shown(licensed.Unit.FromBase(shippable)))} left to ship, and "
                    + $"{licensed.Unit.Of(Shown(licensed.Unit.FromBase(after - InBase)))} more are stated",
                    Line));
        }

        return this with { InBase = after, Unit = unit, Part = part };
    }

    private LineUseTotal WithValue(
        LineUseTotal next, LineUse use, bool isTotal, LicensedGoods goods, ShippingTolerance tolerance, List<ShipmentProblem> problems)
    {
        Money licensed = goods.Value!;
        if (use.Value is not { } value)
            return next with { IsValueKnown = IsValueKnown && use.IsNothing };
        if (!value.Currency.Equals(licensed.Currency))
        {
            problems.Add(new(
                ShipmentProblemKind.CurrencyDiffers,
                $"line {Line} is licensed in {licensed.Currency}, and its use is stated in {value.Currency}",
                Line));
            return next;
        }

        decimal after = isTotal ? value.Amount : Value + value.Amount;
        decimal most = goods.Quantity is null && Value >= licensed.Amount ? Value : tolerance.MostValue(goods);
        if (after < Value)
            problems.Add(new(
                ShipmentProblemKind.TotalDecreases,
                $"the total value of line {Line} would fall from {Money.Of(Value, licensed.Currency)} to {value}; only a correction "
                + "of an earlier message lowers it",
                Line));
        if (after > most && after > Value)
            problems.Add(new(
                ShipmentProblemKind.OverValue,
                $"shipments of line {Line} may be worth {Money.Of(most, licensed.Currency)} in all, and would be worth "
                + $"{Money.Of(after, licensed.Currency)}",
                Line));
        return next with { Value = after, IsValueKnown = isTotal || IsValueKnown };
    }

    private static decimal Shown(decimal amount) => DecimalText.Normalise(amount);
}
