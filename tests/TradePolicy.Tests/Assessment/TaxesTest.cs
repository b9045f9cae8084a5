using TradePolicy.Valuation;

namespace TradePolicy.Tests;

/// <summary>Excises and value-added tax: outside the duties, and the latter on everything that comes before it.</summary>
public sealed class TaxesTest
{
    private static readonly Tariff Tax = Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m));

    private static readonly DutyProgramme Excise = DutyProgramme.Of("us/excise", "Excise", DutyKind.Excise);

    // Goods of 70,000, freight 6,792 to the frontier, duty 8 %, tax 21 %: 76,792 x 8 % = 6,143.36, and (76,792 + 6,143.36) x 21 % =
    // 82,935.36 x 21 % = 17,416.4256. The customs value of the Union includes the freight (Union Customs Code, article 71(1)(e)); the tax
    // is on it and the duty (Directive 2006/112/EC, articles 85 and 86).
    [Fact]
    public void Tax_on_goods_of_70000_with_freight_of_6792_in_the_Netherlands()
    {
        CommodityCode goods = CommodityCode.Parse("8708998180", Nomenclature.EuropeanUnion);
        Tariff[] tariffs =
        [
            Of("eu/duty", DutyKind.Ordinary, 8m), Of("eu/vat", DutyKind.ValueAddedTax, 21m),
        ];
        Money value = CustomsValuation.Of(Euros(70_000m)).WithTransportToFrontier(Euros(6_792m)).WithInsuranceToFrontier(Euros(0m))
            .ValueFor(Economy.EuropeanUnion).Value;
        CustomsEntry entry = CustomsEntry.Of(goods, Economy.China, value).EnteredAt(Duties.June2025)
            .WithComponent(DutyBasis.IncidentalExpenses, Euros(0m));
        DutyAssessment exact = DutySchedule.Compile(tariffs).Assess(entry);
        exact.Total.Value.Should().Be(Euros(6_143.36m));
        exact.Taxes.Value.Should().Be(Euros(17_416.4256m));
        DutySchedule.Compile(tariffs).Assess(entry, rounding: MoneyRounding.NearestMinorUnit).Taxes.Value.Should().Be(Euros(17_416.43m));

        static Money Euros(decimal amount) => Money.Of(amount, "EUR");
        static Tariff Of(string key, DutyKind kind, decimal percent) => Tariff.Create(
            key, DutyProgramme.Of(key, key, kind), Economy.EuropeanUnion, EconomyScope.All, [Duties.Enacted(key, AdValorem.Of(percent))]);
    }

    // 1,000 at 5 %, 10 % against dumping, a fee of 2, an excise of 30, expenses of 100: 20 % of 1,000 + 50 + 100 + 2 + 30 + 100 = 256.40.
    [Fact]
    public void Value_added_tax_is_on_duties_remedies_fees_excises_and_incidental_expenses()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(100m)), Duties.General(AdValorem.Of(5m)),
            Duties.Tariff("us/dumping", DutyKind.AntiDumping, AdValorem.Of(10m)),
            Duties.Tariff("us/fee", DutyKind.Fee, FlatDuty.Of(Duties.Dollars(2m))),
            Duties.Tariff("us/excise", DutyKind.Excise, FlatDuty.Of(Duties.Dollars(30m))), Tax);
        duty.Total.Value.Should().Be(Duties.Dollars(50m));
        duty.OtherCharges.Value.Should().Be(Duties.Dollars(102m));
        duty.Of("us/vat").Amount.Value.Should().Be(Duties.Dollars(256.40m));
        duty.Taxes.Value.Should().Be(Duties.Dollars(286.40m));
    }

    [Fact]
    public void Value_added_tax_is_open_with_what_is_open_before_it_and_with_expenses_that_are_not_stated()
    {
        Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(5m)), Tax).Taxes.Reasons.Select(fact => fact.Message)
            .Should().Equal("the value of the incidental expenses is not stated");
        CustomsEntry stated = Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(0m));
        SpecificDuty byWeight = SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram));
        Duties.Assess(stated, Duties.General(byWeight), Tax).Taxes.Reasons.Select(fact => fact.Message)
            .Should().Equal("the quantity in kg is not stated");
        Duties.Assess(stated, Tax).Taxes.IsCertain.Should().BeFalse("the duty is not known where no ordinary rate is");
    }

    [Fact]
    public void A_tax_on_value_added_is_not_on_another_of_its_kind_nor_on_what_is_not_charged()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(0m)), Duties.General(AdValorem.Of(5m)),
            Duties.Additional("us/spared", 10m).WithRequirement(EntryCondition.Claim("x")), Tax,
            Duties.Tariff("us/vat-on-luxuries", DutyKind.ValueAddedTax, AdValorem.Of(2m)));
        duty.Of("us/vat").Amount.Value.Should().Be(Duties.Dollars(210m));
        duty.Of("us/vat-on-luxuries").Amount.Value.Should().Be(Duties.Dollars(21m));
        duty.Taxes.Value.Should().Be(Duties.Dollars(231m));
    }

    [Theory]
    [InlineData("2020-01-01T00:00", "X999", true)]
    [InlineData("2026-01-01T00:00", "X999", true)]
    [InlineData("2020-01-01T00:00", "X452", false)]
    public void A_rate_of_a_tax_that_is_not_in_force_yet_does_not_make_goods_free_of_it(string from, string code, bool isOpen)
    {
        Tariff other = Tariff.Create(
            "us/excise/other", Excise, Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/excise/other", FlatDuty.Of(Duties.Dollars(40m)), from)])
            .WithRequirement(EntryCondition.AdditionalCode("X452"));
        Tariff one = Tariff.Create(
            "us/excise/one", Excise, Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/excise/one", FlatDuty.Of(Duties.Dollars(30m)))]).WithRequirement(EntryCondition.AdditionalCode("X451"));
        DutyAmount taxes = Duties.Assess(Duties.Entry().WithAdditionalCodes(code), Duties.General(AdValorem.Of(5m)), one, other).Taxes;
        if (isOpen)
            taxes.Reasons.Select(fact => (fact.Subject, fact.Message)).Should().Equal((
                "us/excise", "no rate of Excise fits the additional codes and documents that are stated"));
        else
            taxes.Value.Should().Be(Duties.Dollars(40m));
    }

    [Fact]
    public void A_tax_of_nothing_is_nothing_whatever_is_open_before_it() =>
        Duties.Assess(Duties.Entry(), Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(0m))).Taxes.Value
            .Should().Be(Duties.Dollars(0m));

    // Two rates told apart by an additional code, of which one is for goods without it.
    [Theory]
    [InlineData("VATZ", "0.00 USD")]
    [InlineData("", "210.00 USD")]
    [InlineData(null, null)]
    public void The_rate_of_a_tax_follows_the_additional_code(string? codes, string? taxes)
    {
        Condition<CustomsEntry> zero = EntryCondition.AdditionalCode("VATZ");
        CustomsEntry entry = Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(0m));
        DutyAssessment duty = Duties.Assess(
            codes is null ? entry : entry.WithAdditionalCodes(codes.Split(',', StringSplitOptions.RemoveEmptyEntries)),
            Duties.General(AdValorem.Of(5m)), Tax.WithRequirement(Condition<CustomsEntry>.Not(zero)),
            Duties.Tariff("us/vat-zero", DutyKind.ValueAddedTax, AdValorem.Of(0m)).WithRequirement(zero));
        duty.Taxes.IsCertain.Should().Be(taxes is not null);
        if (taxes is not null)
            duty.Taxes.ToString().Should().Be(taxes);
    }

    [Fact]
    public void Goods_that_no_rate_of_a_tax_fits_are_not_free_of_it()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithAdditionalCodes("X999"), Duties.General(AdValorem.Of(5m)),
            Duties.Tariff("us/excise", DutyKind.Excise, FlatDuty.Of(Duties.Dollars(30m)))
                .WithRequirement(EntryCondition.AdditionalCode("X451")));
        duty.Total.Value.Should().Be(Duties.Dollars(50m));
        duty.Taxes.Reasons.Select(fact => fact.Message)
            .Should().ContainSingle().Which.Should().StartWith("no rate of us/excise fits the additional codes");
    }
}
