using NodaTime;

namespace TradePolicy;

/// <summary>Customs entries as JSON: what is stated of the goods, and nothing that is not.</summary>
internal static class EntryCodec
{
    private static readonly JsonShape Shape = new(
        "a customs entry", ["commodity", "origin", "into", "customsValue"], "times", "quantities", "components", "exchangeRates", "claims", "facts");

    private static readonly JsonShape RateShape = new("an exchange rate", ["from", "to", "rate", "on", "source"]);

    internal static CustomsEntry Read(JsonInput input)
    {
        CommodityCode? commodity = null;
        Economy? origin = null, into = null;
        Money? value = null;
        List<Func<CustomsEntry, CustomsEntry>> stated = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "commodity": commodity = ScopeCodec.ReadCode(input); break;
                case "origin": origin = Economy.Parse(input.String()); break;
                case "into": into = Economy.Parse(input.String()); break;
                case "customsValue": value = MoneyCodec.Read(input); break;
                case "times": input.Map("the times of events", name => stated.Add(AtTime(input, name))); break;
                case "quantities": stated.AddRange(input.Array(() => Adding(MoneyCodec.ReadQuantity(input)))); break;
                case "components": input.Map("the values of parts", name => stated.Add(WithPart(name, MoneyCodec.Read(input)))); break;
                case "exchangeRates": stated.AddRange(input.Array(() => Adding(ReadRate(input)))); break;
                case "claims": stated.AddRange(input.Array(() => Claiming(input.String()))); break;
                default: input.Map("the facts", name => stated.Add(Stating(name, input.Boolean()))); break;
            }
        });
        return stated.Aggregate(CustomsEntry.Of(commodity!, origin!, value!, into!), (entry, state) => state(entry));
    }

    internal static void Write(JsonOutput output, CustomsEntry entry) => output.Object(() =>
    {
        output.Member("commodity", () => ScopeCodec.Write(output, entry.Commodity));
        output.Member("origin", entry.Origin.Code);
        output.Member("into", entry.Into.Code);
        output.Member("customsValue", MoneyCodec.Text(entry.CustomsValue));
        if (entry.Times.Count > 0)
        {
            output.Member("times", () => output.Object(() =>
            {
                foreach ((EntryEvent happened, Instant at) in entry.Times.OrderBy(time => time.Key))
                    output.Member(EntryConditionCodec.Events.First(word => word.Value == happened).Key, at);
            }));
        }

        output.OptionalArray("quantities", entry.Basis.Quantities, quantity => MoneyCodec.Write(output, quantity));
        if (entry.Basis.ComponentValues.Count > 0)
        {
            output.Member("components", () => output.Object(() =>
            {
                foreach ((string part, Money value) in entry.Basis.ComponentValues.OrderBy(own => own.Key, StringComparer.Ordinal))
                    output.Member(part, MoneyCodec.Text(value));
            }));
        }

        output.OptionalArray("exchangeRates", entry.Basis.ExchangeRates, rate => Write(output, rate));
        output.OptionalArray("claims", entry.Claims, output.Value);
        if (entry.Facts.Count > 0)
        {
            output.Member("facts", () => output.Object(() =>
            {
                foreach ((string name, bool holds) in entry.Facts.OrderBy(own => own.Key, StringComparer.Ordinal))
                    output.Member(name, holds);
            }));
        }
    });

    private static Func<CustomsEntry, CustomsEntry> AtTime(JsonInput input, string name)
    {
        if (!EntryConditionCodec.Events.TryGetValue(name, out EntryEvent happened))
            throw input.Fail($"'{ShownText.Cut(name)}' is none of {string.Join(", ", EntryConditionCodec.Events.Keys.Order(StringComparer.Ordinal))}.");
        Instant at = input.Instant();
        return entry => entry.With(happened, at);
    }

    private static Func<CustomsEntry, CustomsEntry> Adding(Quantity quantity) => entry => entry.With(quantity);

    private static Func<CustomsEntry, CustomsEntry> Adding(ExchangeRate rate) => entry => entry.With(rate);

    private static Func<CustomsEntry, CustomsEntry> WithPart(string part, Money value) => entry => entry.WithComponent(part, value);

    private static Func<CustomsEntry, CustomsEntry> Claiming(string claim) => entry => entry.Claiming(claim);

    private static Func<CustomsEntry, CustomsEntry> Stating(string name, bool holds) => entry => entry.Stating(name, holds);

    private static ExchangeRate ReadRate(JsonInput input)
    {
        string? from = null, to = null, source = null;
        decimal rate = 0m;
        LocalDate on = default;
        input.Object(RateShape, member =>
        {
            switch (member)
            {
                case "from": from = input.String(); break;
                case "to": to = input.String(); break;
                case "rate": rate = input.Decimal(); break;
                case "on": on = input.Date(); break;
                default: source = input.String(); break;
            }
        });
        return ExchangeRate.Of(Currency.Parse(from!), Currency.Parse(to!), rate, on, source!);
    }

    private static void Write(JsonOutput output, ExchangeRate rate) => output.Object(() =>
    {
        output.Member("from", rate.From.Code);
        output.Member("to", rate.To.Code);
        output.Member("rate", DecimalText.Format(rate.Rate, ""));
        output.Member("on", rate.On);
        output.Member("source", rate.Source);
    });
}
