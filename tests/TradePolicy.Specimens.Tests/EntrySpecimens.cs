using TradePolicy.Valuation;

namespace TradePolicy.Specimens.Tests;

/// <summary>Entries of goods and the conditions on them.</summary>
public sealed class EntrySpecimens : ISpecimens
{
    public IEnumerable<Specimen> All => [.. Entries, .. Conditions, .. Combined];

    private static IEnumerable<Specimen> Entries =>
    [
        Specimen.Of(() => Entry())
            .Differing(nameof(CustomsEntry.Commodity), () => Entry(commodity: "6109.10.00.14"))
            .Differing(nameof(CustomsEntry.Origin), () => Entry(origin: Economy.Japan))
            .Differing(nameof(CustomsEntry.ImportingEconomy), () => Entry(into: Economy.Canada))
            .Differing(nameof(CustomsEntry.Basis), () => Entry(value: 2_000m))
            .Differing(nameof(CustomsEntry.Times), () => Entry(day: 3))
            .Differing(nameof(CustomsEntry.ArrivesBy), () => Entry(mode: TransportMode.Air))
            .Differing(nameof(CustomsEntry.Claims), () => Entry(claim: "JP"))
            .Differing(nameof(CustomsEntry.Documents), () => Entry().WithDocuments("N853"))
            .Differing(nameof(CustomsEntry.AdditionalCodes), () => Entry().WithAdditionalCodes("VATZ"))
            .Differing(nameof(CustomsEntry.Facts), () => Entry(holds: false))
            // What an assessment sets for its own time.
            .Deriving("DeclaredLines", "Lists"),
        Specimen.Of(() => Valuation())
            .Differing(nameof(CustomsValuation.Price), () => Valuation(price: 2_000m))
            .Differing(nameof(CustomsValuation.TransportToFrontier), () => Valuation(transport: 51m))
            .Differing(nameof(CustomsValuation.InsuranceToFrontier), () => Valuation(insurance: 6m))
            .Differing(nameof(CustomsValuation.Additions), () => Valuation().WithAddition(Money.Of(1m, "EUR")))
            .Differing(nameof(CustomsValuation.ExchangeRates), () => Valuation().With(
                ExchangeRate.Of(Currency.Parse("USD"), Currency.Parse("EUR"), 0.9m, new(2025, 1, 1), "a bank"))),
        Specimen.Of(() => Rule("a law", EntryEvent.Release))
            .Differing(nameof(RateInstantRule.Events), () => Rule("a law", EntryEvent.Export))
            .Differing(nameof(RateInstantRule.Source), () => Rule("another law", EntryEvent.Release)),
    ];

    private static IEnumerable<Specimen> Conditions =>
    [
        Specimen.Of(() => EntryCondition.Claim("KR"))
            .Differing(nameof(ClaimMade.Claim), () => EntryCondition.Claim("JP")),
        Specimen.Of(() => EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("85"))))
            .Differing(nameof(CommodityIn.Scope), () => EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("86")))),
        Specimen.Of(() => EntryCondition.ContentAtLeast("steel content", Percentage.Of(20m)))
            .Differing(nameof(ShareAtLeast<CustomsEntry>.Name), () => EntryCondition.ContentAtLeast("copper content", Percentage.Of(20m)))
            .Differing(nameof(ShareAtLeast<CustomsEntry>.Minimum), () => EntryCondition.ContentAtLeast("steel content", Percentage.Of(21m)))
            .Deriving("whole"),
        Specimen.Of(() => EntryCondition.Document("N853"))
            .Differing(nameof(DocumentPresented.Code), () => EntryCondition.Document("C640")),
        Specimen.Of(() => EntryCondition.AdditionalCode("B999"))
            .Differing(nameof(AdditionalCodeStated.Code), () => EntryCondition.AdditionalCode("B107")),
        Specimen.Of(() => EntryCondition.QuantityAtMost(Quantity.Of(10m, MeasurementUnit.Kilogram)))
            .Differing(nameof(QuantityAtMost.Maximum), () => EntryCondition.QuantityAtMost(Quantity.Of(20m, MeasurementUnit.Kilogram))),
        Specimen.Of(() => EntryCondition.Before(EntryEvent.Loading, Legal.Noon(2)))
            .Differing(nameof(EventBefore.Event), () => EntryCondition.Before(EntryEvent.Entry, Legal.Noon(2)))
            .Differing(nameof(EventBefore.Moment), () => EntryCondition.Before(EntryEvent.Loading, Legal.Noon(3))),
        Specimen.Of(() => EntryCondition.ArrivingBy(TransportMode.Vessel))
            .Differing(nameof(ArrivalBy.Mode), () => EntryCondition.ArrivingBy(TransportMode.Rail)),
        Specimen.Of(() => EntryCondition.ComponentStated("steel content"))
            .Differing(nameof(ComponentStated.Component), () => EntryCondition.ComponentStated("copper content")),
        Specimen.Of(() => EntryCondition.DeclarationFact("formal entry", true))
            .Differing(nameof(DeclarationFact.Name), () => EntryCondition.DeclarationFact("informal entry", true))
            .Differing(nameof(DeclarationFact.IfNotStated), () => EntryCondition.DeclarationFact("formal entry")),
        Specimen.Of(() => EntryCondition.Fact("an end use"))
            .Differing(nameof(FactIsTrue<CustomsEntry>.Name), () => EntryCondition.Fact("a certification")),
        Specimen.Of(() => EntryCondition.OnList("us/goods/annex"))
            .Differing(nameof(OnList.List), () => EntryCondition.OnList("us/goods/other")),
        Specimen.Of(() => EntryCondition.Origin(EconomyScope.Of(Economy.China)))
            .Differing(nameof(OriginIn.Scope), () => EntryCondition.Origin(EconomyScope.Of(Economy.Japan))),
        Specimen.Of(() => EntryCondition.WeightAtLeast("metal", Percentage.Of(15m), "the whole"))
            .Differing(nameof(WeightAtLeast.Part), () => EntryCondition.WeightAtLeast("steel", Percentage.Of(15m), "the whole"))
            .Differing(nameof(WeightAtLeast.Minimum), () => EntryCondition.WeightAtLeast("metal", Percentage.Of(85m), "the whole"))
            .Differing(nameof(WeightAtLeast.Within), () => EntryCondition.WeightAtLeast("metal", Percentage.Of(15m))),
        Specimen.Of(() => EntryCondition.ValueAtMost(Money.Of(800m, "USD")))
            .Differing(nameof(ValueAtMost.Maximum), () => EntryCondition.ValueAtMost(Money.Of(900m, "USD"))),
    ];

    private static IEnumerable<Specimen> Combined =>
    [
        Specimen.Of(() => Condition<CustomsEntry>.AllOf(Claim("A"), Claim("B"), Claim("D")))
            .Differing(
                nameof(ConditionGroup<CustomsEntry>.Conditions), () => Condition<CustomsEntry>.AllOf(Claim("A"), Claim("C"), Claim("D")))
            .Differing(
                nameof(ConditionGroup<CustomsEntry>.RequiresAll), () => Condition<CustomsEntry>.AnyOf(Claim("A"), Claim("B"), Claim("D"))),
        Specimen.Of(() => Condition<CustomsEntry>.AnyOf(Claim("A"), Claim("B"), Claim("D")))
            .Differing(
                nameof(ConditionGroup<CustomsEntry>.Conditions), () => Condition<CustomsEntry>.AnyOf(Claim("A"), Claim("C"), Claim("D")))
            .Differing(
                nameof(ConditionGroup<CustomsEntry>.RequiresAll), () => Condition<CustomsEntry>.AllOf(Claim("A"), Claim("B"), Claim("D"))),
        Specimen.Of(() => Condition<CustomsEntry>.Not(Claim("A")))
            .Differing(nameof(Not<CustomsEntry>.Condition), () => Condition<CustomsEntry>.Not(Claim("B"))),
        Specimen.Of(() => EntryCondition.Fact("a producer").AnswerFor(Entry()))
            .Differing(nameof(ConditionAnswer.State), () => EntryCondition.Fact("an end use").AnswerFor(Entry()))
            .Differing(nameof(ConditionAnswer.Reasons), () => EntryCondition.Fact("another").AnswerFor(Entry())),
    ];

    private static CustomsEntry Entry(
        string commodity = "6109.10.00.12",
        Economy? origin = null,
        Economy? into = null,
        decimal value = 1_000m,
        int day = 2,
        string claim = "KR",
        bool holds = true,
        TransportMode mode = TransportMode.Vessel) =>
        CustomsEntry.Of(CommodityCode.Hts(commodity), origin ?? Economy.China, Money.Of(value, "USD"), into)
            .With(EntryEvent.Entry, Legal.Midnight(day))
            .ArrivingBy(mode)
            .WithClaim("A").WithClaim(claim).WithClaim("Z")
            .WithFact("an end use", holds);

    private static CustomsValuation Valuation(decimal price = 1_000m, decimal transport = 50m, decimal insurance = 5m) =>
        CustomsValuation.Of(Money.Of(price, "EUR"))
            .WithTransportToFrontier(Money.Of(transport, "EUR")).WithInsuranceToFrontier(Money.Of(insurance, "EUR"));

    private static RateInstantRule Rule(string source, EntryEvent middle) =>
        RateInstantRule.Of(source, EntryEvent.WithdrawalFromWarehouse, middle, EntryEvent.Entry);

    private static ClaimMade Claim(string claim) => EntryCondition.Claim(claim);
}
