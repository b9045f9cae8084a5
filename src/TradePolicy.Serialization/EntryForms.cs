using NodaTime;

namespace TradePolicy.Serialization;

/// <summary>Customs entries as JSON: what is stated of the goods, and nothing that is not.</summary>
internal static class EntryForms
{
    internal static JsonForm<CustomsEntry> Entry { get; } = Form.Object<CustomsEntry>("a customs entry", members =>
    {
        var commodity = members.Required("commodity", ScopeForms.Code, entry => entry.Commodity);
        var origin = members.Required("origin", Form.Economy, entry => entry.Origin);
        var into = members.Required("into", Form.Economy, entry => entry.Into);
        var customsValue = members.Required("customsValue", MoneyForms.Money, entry => entry.CustomsValue);
        var times = members.AllOrNone(
            "times",
            PairForms.Of("the times of events", EntryConditionForms.Events, Form.Instant),
            entry => [.. entry.Times.OrderBy(time => time.Key)]);
        var quantities = members.ListOrNone("quantities", MoneyForms.Quantity, entry => entry.Basis.Quantities);
        var components = members.AllOrNone(
            "components",
            PairForms.Of("the values of parts", Form.Text, MoneyForms.Money),
            entry => PairForms.InOrder(entry.Basis.ComponentValues));
        var exchangeRates = members.ListOrNone("exchangeRates", MoneyForms.ExchangeRate, entry => entry.Basis.ExchangeRates);
        var claims = members.ListOrNone("claims", Form.Text, entry => entry.Claims);
        var facts = members.AllOrNone(
            "facts", PairForms.Of("the facts", Form.Text, Form.Boolean), entry => PairForms.InOrder(entry.Facts));
        return found =>
        {
            CustomsEntry entry = CustomsEntry.Of(found.Get(commodity), found.Get(origin), found.Get(customsValue), found.Get(into));
            foreach ((EntryEvent happened, Instant at) in found.Get(times))
                entry = entry.With(happened, at);
            foreach (Quantity quantity in found.Get(quantities))
                entry = entry.With(quantity);
            foreach ((string part, Money value) in found.Get(components))
                entry = entry.WithComponent(part, value);
            foreach (ExchangeRate rate in found.Get(exchangeRates))
                entry = entry.With(rate);
            foreach (string claim in found.Get(claims))
                entry = entry.Claiming(claim);
            foreach ((string fact, bool holds) in found.Get(facts))
                entry = entry.Stating(fact, holds);
            return entry;
        };
    });
}
