namespace TradePolicy.Serialization;

/// <summary>Customs entries as JSON: the stated facts, and no others.</summary>
internal static class EntryForms
{
    internal static JsonForm<CustomsEntry> Entry { get; } = Form.Object<CustomsEntry>("a customs entry", members =>
    {
        var commodity = members.Required("commodity", ScopeForms.Code, entry => entry.Commodity);
        var origin = members.Required("origin", Form.Economy, entry => entry.Origin);
        var into = members.Required("into", Form.Economy, entry => entry.ImportingEconomy);
        var customsValue = members.Required("customsValue", MoneyForms.Money, entry => entry.CustomsValue);
        var times = members.OptionalItems(
            "times", PairForms.Of("the times of events", EntryConditionForms.Events, Form.Instant),
            entry => [.. entry.Times.OrderBy(time => time.Key)]);
        var arrivesBy = members.Optional("arrivesBy", EntryConditionForms.Modes, entry => entry.ArrivesBy);
        var quantities = members.OptionalList("quantities", MoneyForms.Quantity, entry => entry.Basis.Quantities);
        var components = members.Pairs("components", "the values of parts", MoneyForms.Money, entry => entry.Basis.ComponentValues);
        var exchangeRates = members.OptionalList("exchangeRates", MoneyForms.ExchangeRate, entry => entry.Basis.ExchangeRates);
        var entryPrice = members.Optional("entryPrice", MoneyForms.UnitPrice, entry => entry.Basis.EntryPrice).Since(1);
        var claims = members.OptionalList("claims", Form.Text, entry => entry.Claims);
        var documents = members.Optional("documents", Form.List(Form.Text), entry => entry.Documents).Since(1);
        var additionalCodes = members.Optional("additionalCodes", Form.List(Form.Text), entry => entry.AdditionalCodes).Since(1);
        var facts = members.Pairs("facts", "the facts", Form.Boolean, entry => entry.Facts);
        return members.CreatedBy(CustomsEntry.Of, commodity, origin, customsValue, into)
            .ThenEach(times, (entry, time) => entry.With(time.Key, time.Value))
            .ThenIfStated(arrivesBy, (entry, mode) => entry.ArrivingBy(mode))
            .ThenEach(quantities, (entry, quantity) => entry.With(quantity))
            .ThenEach(components, (entry, part) => entry.WithComponent(part.Key, part.Value))
            .ThenEach(exchangeRates, (entry, rate) => entry.With(rate))
            .ThenIfStated(entryPrice, (entry, price) => entry.WithEntryPrice(price.Amount, price.Per))
            .ThenEach(claims, (entry, claim) => entry.WithClaim(claim))
            .ThenIfStated(documents, (entry, codes) => entry.WithDocuments(codes))
            .ThenIfStated(additionalCodes, (entry, codes) => entry.WithAdditionalCodes(codes))
            .Then(facts, (entry, stated) => entry.WithFacts(stated));
    });

    internal static JsonForm<CustomsDeclaration> Declaration { get; } = Form.Object<CustomsDeclaration>("a customs declaration", members =>
    {
        var lines = members.List("lines", Entry, declaration => declaration.Lines);
        return members.CreatedBy(CustomsDeclaration.Of, lines);
    });
}
