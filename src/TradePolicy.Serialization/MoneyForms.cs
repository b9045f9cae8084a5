namespace TradePolicy.Serialization;

/// <summary>Amounts of money, quantities and units as JSON.</summary>
internal static class MoneyForms
{
    internal static JsonForm<Money> Money { get; } = Form.Custom(
        at =>
        {
            string text = at.String();
            int space = text.LastIndexOf(' ');
            return space < 0
                ? throw at.Fail($"'{ShownText.Cut(text)}' is not an amount of money such as 45.10 GBP.")
                : at.Making(text, amount => TradePolicy.Money.Of(DecimalText.Parse(amount.AsSpan(0, space), "", "a number", "45.10"), amount[(space + 1)..]));
        },
        (to, money) => to.String(Text(money)));

    internal static JsonForm<MeasurementUnit> Unit { get; } = Form.Custom(
        at =>
        {
            if (!at.IsString)
                return OtherUnit!.Read(at);
            string named = at.String();
            return MeasurementUnit.Named.FirstOrDefault(unit => unit.Symbol == named)
                ?? throw at.Fail($"'{ShownText.Cut(named)}' is none of the units {string.Join(", ", MeasurementUnit.Named)}; a unit of another kind has a symbol and a name.");
        },
        (to, unit) =>
        {
            if (MeasurementUnit.Named.Contains(unit))
                to.String(unit.Symbol);
            else
                OtherUnit!.Write(to, unit);
        });

    private static readonly JsonForm<MeasurementUnit> OtherUnit = Form.Object<MeasurementUnit>("a unit", members =>
    {
        var symbol = members.Required("symbol", Form.Text, unit => unit.Symbol);
        var left = members.Optional("left", Unit, unit => unit.Factors is [var first, _] ? first : null);
        var right = members.Optional("right", Unit, unit => unit.Factors is [_, var second] ? second : null);
        var name = members.Optional("name", Form.Text, unit => unit.Factors is [_, _] ? null : unit.Name);
        return members.Either(
            "A unit has a name, or the two units left and right whose product it is.",
            members.When([name], found => MeasurementUnit.Counting(found.Get(symbol), found.Get(name)!)),
            members.When([left, right], found => MeasurementUnit.Product(found.Get(symbol), found.Get(left)!, found.Get(right)!)));
    });

    internal static JsonForm<Quantity> Quantity { get; } = Form.Object<Quantity>("a quantity", members =>
    {
        var amount = members.Required("amount", Form.Decimal, quantity => quantity.Amount);
        var unit = members.Required("unit", Unit, quantity => quantity.Unit);
        var part = members.Optional("part", Form.Text, quantity => quantity.Part);
        return found => TradePolicy.Quantity.Of(found.Get(amount), found.Get(unit), found.Get(part));
    });

    internal static JsonForm<ExchangeRate> ExchangeRate { get; } = Form.Object<ExchangeRate>("an exchange rate", members =>
    {
        JsonForm<Currency> currency = Form.TextOf(Currency.Parse, currency => currency.Code);
        var from = members.Required("from", currency, rate => rate.From);
        var into = members.Required("to", currency, rate => rate.To);
        var number = members.Required("rate", Form.Decimal, rate => rate.Rate);
        var on = members.Required("on", Form.Date, rate => rate.On);
        var source = members.Required("source", Form.Text, rate => rate.Source);
        return found => TradePolicy.ExchangeRate.Of(found.Get(from), found.Get(into), found.Get(number), found.Get(on), found.Get(source));
    });

    private static string Text(Money money) => $"{DecimalText.Format(money.Amount, "")} {money.Currency.Code}";
}
