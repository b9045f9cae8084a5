namespace TradePolicy.Serialization;

/// <summary>Amounts of money, quantities and units as JSON.</summary>
internal static class MoneyForms
{
    internal static JsonForm<Money> Money { get; } = Form.TextOf(
        TradePolicy.Money.Parse, Text, static schema => schema.Text("an amount of money", "1650.5 USD", $"^{Form.Number} [A-Z]{{3}}$"));

    internal static JsonForm<MeasurementUnit> Unit { get; } = Form.TextOr(
        Form.ByName(
            (_, symbol) => MeasurementUnit.Predefined.FirstOrDefault(unit => unit.Symbol == symbol),
            unit => unit.Symbol,
            (_, symbol) => $"'{symbol}' is not one of the units {string.Join(", ", MeasurementUnit.Predefined)}; "
                + "a unit of another kind has a symbol and a name.",
            static _ => SchemaNode.Words([.. MeasurementUnit.Predefined.Select(unit => unit.Symbol)])),
        Form.Deferred(() => OtherUnit!, mayBeNewer: false),
        MeasurementUnit.Predefined.Contains);

    private static readonly JsonForm<MeasurementUnit> OtherUnit = Form.Object<MeasurementUnit>("a unit", members =>
    {
        var symbol = members.Required("symbol", Form.Text, unit => unit.Symbol);
        var left = members.InVariants("left", Unit, unit => unit.Factors is [var first, _] ? first : null);
        var right = members.InVariants("right", Unit, unit => unit.Factors is [_, var second] ? second : null);
        var name = members.InVariants("name", Form.Text, unit => unit.Factors is [_, _] ? null : unit.Name);
        return members.OneOf(
            "A unit has a name, or the two units left and right whose product it is.",
            members.When([name], members.CreatedBy(MeasurementUnit.Count, symbol, name)),
            members.When([left, right], members.CreatedBy(MeasurementUnit.Product, symbol, left, right)));
    });

    internal static JsonForm<Quantity> Quantity { get; } = Form.Object<Quantity>("a quantity", members =>
    {
        var amount = members.Required("amount", Form.Decimal, quantity => quantity.Amount);
        var unit = members.Required("unit", Unit, quantity => quantity.Unit);
        var part = members.Optional("part", Form.Text, quantity => quantity.Part);
        return members.CreatedBy(TradePolicy.Quantity.Of, amount, unit, part);
    });

    internal static JsonForm<UnitPrice> UnitPrice { get; } = Form.Object<UnitPrice>("a price", members =>
    {
        var amount = members.Required("amount", Money, price => price.Amount);
        var per = members.Required("per", Quantity, price => price.Per);
        return members.CreatedBy(TradePolicy.UnitPrice.Of, amount, per);
    });

    internal static JsonForm<ExchangeRate> ExchangeRate { get; } = Form.Object<ExchangeRate>("an exchange rate", members =>
    {
        JsonForm<Currency> currency = Form.TextOf(
            Currency.Parse, currency => currency.Code, static schema => schema.Text("a currency", "USD", "^[A-Z]{3}$"));
        var from = members.Required("from", currency, rate => rate.From);
        var into = members.Required("to", currency, rate => rate.To);
        var number = members.Required("rate", Form.Decimal, rate => rate.Rate);
        var on = members.Required("on", Form.Date, rate => rate.On);
        var source = members.Required("source", Form.Text, rate => rate.Source);
        return members.CreatedBy(TradePolicy.ExchangeRate.Of, from, into, number, on, source);
    });

    internal static string Text(Money money) => $"{DecimalText.Format(money.Amount, "")} {money.Currency.Code}";
}
