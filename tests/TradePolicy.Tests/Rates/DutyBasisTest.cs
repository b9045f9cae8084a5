namespace TradePolicy.Tests;

/// <summary>What a duty is calculated from: what can be stated, what follows from it, and what is refused.</summary>
public sealed class DutyBasisTest
{
    private static readonly Quantity Kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
    private static readonly DutyBasis Steel = DutyBasis.Of(Money.Of(1_000m, "USD"), Quantity.Of(250m, MeasurementUnit.Kilogram));

    [Fact]
    public void Nothing_is_known_that_is_not_stated()
    {
        DutyBasis bare = DutyBasis.Of(Money.Of(1_000m, "USD"));

        bare.Quantities.Should().BeEmpty();
        bare.ComponentValues.Should().BeEmpty();
        bare.ExchangeRates.Should().BeEmpty();
        bare.EntryPrice.Should().BeNull();
        bare.BaseDuty.ToString().Should().Be("unknown: the duty provided in the applicable subheading is not known");
        bare.GeneralDuty.ToString().Should().Be("unknown: the duty provided in the applicable subheading is not known");
        DutyBasis.IncidentalExpenses.Should().Be("incidental expenses");
    }

    [Fact]
    public void A_basis_is_shown_as_it_is_stated()
    {
        Steel.ToString().Should().Be("1000.00 USD, 250 kg");
        Steel.WithEntryPrice(Money.Of(104.3m, "EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram)).ToString()
            .Should().Be("1000.00 USD, 250 kg, price 104.30 EUR / 100 kg");
        DutyBasis.Of(Money.Of(0m, "USD")).ToString().Should().Be("0.00 USD");
    }

    [Fact]
    public void A_customs_value_is_not_negative()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => DutyBasis.Of(Money.Of(-0.01m, "USD")))
            .WithMessage("A customs value is not negative.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Steel.WithCustomsValue(Money.Of(-0.01m, "USD"))).WithParameterName("customsValue");
        DutyBasis.Of(Money.Of(0m, "USD")).CustomsValue.Should().Be(Money.Of(0m, "USD"));
    }

    [Fact]
    public void One_weight_is_stated_once_whatever_its_unit()
    {
        Refusal.Of<ArgumentException>(() => Steel.With(Quantity.Of(1m, MeasurementUnit.Tonne)))
            .WithMessage("250 kg and 1 t measure the same; state one of them.*").WithParameterName("quantities");
        Refusal.Of<ArgumentNullException>(() => Steel.With((IEnumerable<Quantity>)null!)).WithParameterName("quantities");
        Refusal.Of<ArgumentNullException>(() => Steel.With([null!])).WithParameterName("quantities");
        Steel.With(Quantity.Of(200m, MeasurementUnit.Kilogram, "drained weight")).Quantities.Should().HaveCount(2);
    }

    [Fact]
    public void The_value_of_a_part_is_stated_once_and_not_negative()
    {
        DutyBasis cased = Steel.WithComponent("case", Money.Of(0m, "USD"));

        cased.ComponentValues.Should().ContainSingle().Which.Key.Should().Be("case");
        Refusal.Of<ArgumentException>(() => cased.WithComponent("case", Money.Of(1m, "USD")))
            .WithMessage("The value of the case is stated already.*").WithParameterName("component");
        Refusal.Of<ArgumentOutOfRangeException>(() => Steel.WithComponent("case", Money.Of(-0.01m, "USD")))
            .WithMessage("The value of a part is not negative.*");
        Refusal.Of<ArgumentException>(() => Steel.WithComponent(" ", Money.Of(1m, "USD")));
        Refusal.Of<ArgumentNullException>(() => Steel.WithComponent("case", null!));
        cased.WithComponent("Case", Money.Of(1m, "USD")).ComponentValues.Should().HaveCount(2);
        Steel.ComponentValues.Should().BeEmpty();
    }

    [Fact]
    public void An_exchange_rate_is_used_both_ways_unless_the_other_way_has_its_own()
    {
        DutyRate dollar = FlatDuty.Of(Money.Of(100m, "USD"));
        DutyBasis inPounds = DutyBasis.Of(Money.Of(1_000m, "GBP"));

        dollar.AmountOn(inPounds.With(Rate("USD", "GBP", 0.8m))).ToString().Should().Be("80.00 GBP");
        dollar.AmountOn(inPounds.With(Rate("GBP", "USD", 1.6m))).ToString().Should().Be("62.50 GBP");
        dollar.AmountOn(inPounds.With(Rate("GBP", "USD", 1.6m)).With(Rate("USD", "GBP", 0.8m))).ToString().Should().Be("80.00 GBP");
        dollar.AmountOn(inPounds.With(Rate("EUR", "GBP", 0.9m)).With(Rate("USD", "EUR", 0.9m))).ToString()
            .Should().Be("unknown: no exchange rate from USD to GBP is supplied");
        dollar.AmountOn(inPounds.With(Rate("GBP", "EUR", 1.1m)).With(Rate("EUR", "USD", 1.1m))).ToString()
            .Should().Be("unknown: no exchange rate from USD to GBP is supplied");
    }

    [Fact]
    public void A_pair_of_currencies_has_one_rate()
    {
        DutyBasis one = Steel.With(Rate("USD", "GBP", 0.8m));

        Refusal.Of<ArgumentException>(() => one.With(Rate("USD", "GBP", 0.9m)))
            .WithMessage("There is a rate from USD to GBP already: *").WithParameterName("rate");
        one.With(Rate("USD", "EUR", 0.9m)).With(Rate("EUR", "GBP", 0.9m)).With(Rate("GBP", "USD", 1.2m)).ExchangeRates
            .Should().HaveCount(4);
        Refusal.Of<ArgumentNullException>(() => Steel.With((ExchangeRate)null!));
    }

    [Fact]
    public void The_duty_of_the_subheading_is_in_the_currency_of_the_customs_value()
    {
        Refusal.Of<ArgumentException>(() => Steel.WithBaseDuty(DutyAmount.Of(Money.Of(5m, "EUR"))))
            .WithMessage("The duty is 5.00 EUR and the customs value in USD.*").WithParameterName("duty");
        Refusal.Of<ArgumentException>(
            () => Steel.WithBaseDuty(DutyAmount.Of(Money.Of(5m, "USD")), DutyAmount.Of(Money.Of(5m, "EUR"))));
        DutyBasis charged = Steel.WithBaseDuty(DutyAmount.Of(Money.Of(5m, "USD")));
        charged.GeneralDuty.Should().Be(charged.BaseDuty);
        Steel.WithBaseDuty(DutyAmount.Of(Money.Of(5m, "USD")), DutyAmount.Of(Money.Of(50m, "USD"))).GeneralDuty.ToString()
            .Should().Be("50.00 USD");
    }

    [Fact]
    public void Another_customs_value_leaves_the_duty_of_the_subheading_open()
    {
        DutyBasis changed = Steel.WithBaseDuty(DutyAmount.Of(Money.Of(5m, "USD"))).WithCustomsValue(Money.Of(900m, "USD"));

        changed.BaseDuty.IsCertain.Should().BeFalse();
        changed.GeneralDuty.IsCertain.Should().BeFalse();
        changed.ToString().Should().Be("900.00 USD, 250 kg");
    }

    [Fact]
    public void A_part_of_the_goods_bears_its_share_of_the_duty_of_the_subheading()
    {
        DutyBasis charged = Steel.WithBaseDuty(DutyAmount.Of(Money.Of(50m, "USD")), DutyAmount.Of(Money.Of(80m, "USD")));
        DutyBasis quarter = charged.OfPart(Money.Of(250m, "USD"));

        (quarter.CustomsValue.ToString(), quarter.BaseDuty.ToString(), quarter.GeneralDuty.ToString())
            .Should().Be(("250.00 USD", "12.50 USD", "20.00 USD"));
        DutyBasis nothing = DutyBasis.Of(Money.Of(0m, "USD")).WithBaseDuty(DutyAmount.Of(Money.Of(7m, "USD")));
        nothing.OfPart(Money.Of(0m, "USD")).BaseDuty.ToString().Should().Be("7.00 USD");
    }

    [Fact]
    public void A_product_of_units_is_measured_by_its_two_factors()
    {
        MeasurementUnit strength = MeasurementUnit.Product("% vol/hl", MeasurementUnit.PercentVolume, MeasurementUnit.Hectolitre);
        DutyRate rate = SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(1m, strength));
        DutyBasis bare = DutyBasis.Of(Money.Of(1_000m, "USD"));

        rate.AmountOn(bare.With(Quantity.Of(40m, MeasurementUnit.PercentVolume))).IsCertain.Should().BeFalse();
        rate.AmountOn(bare.With(Quantity.Of(300m, MeasurementUnit.Litre))).IsCertain.Should().BeFalse();
        rate.AmountOn(bare.With(Quantity.Of(40m, MeasurementUnit.PercentVolume), Quantity.Of(300m, MeasurementUnit.Litre))).ToString()
            .Should().Be("120.00 USD");
        rate.AmountOn(bare.With(Quantity.Of(7m, strength))).ToString().Should().Be("7.00 USD");
    }

    [Fact]
    public void The_weight_of_a_part_is_not_that_of_the_goods()
    {
        DutyRate drained = SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram, "drained weight"));

        drained.AmountOn(Steel).IsCertain.Should().BeFalse();
        SpecificDuty.Of(Money.Of(1m, "USD"), Kilogram)
            .AmountOn(DutyBasis.Of(Money.Of(1m, "USD"), Quantity.Of(200m, MeasurementUnit.Kilogram, "drained weight")))
            .IsCertain.Should().BeFalse();
        drained.AmountOn(Steel.With(Quantity.Of(0.2m, MeasurementUnit.Tonne, "drained weight"))).ToString().Should().Be("200.00 USD");
    }

    [Fact]
    public void Two_bases_are_equal_when_everything_stated_is()
    {
        DutyBasis[] different =
        [
            Steel,
            DutyBasis.Of(Money.Of(1_001m, "USD"), Quantity.Of(250m, MeasurementUnit.Kilogram)),
            DutyBasis.Of(Money.Of(1_000m, "USD"), Quantity.Of(251m, MeasurementUnit.Kilogram)),
            Steel.WithComponent("case", Money.Of(1m, "USD")),
            Steel.WithComponent("case", Money.Of(2m, "USD")),
            Steel.With(Rate("USD", "GBP", 0.8m)),
            Steel.WithEntryPrice(Money.Of(1m, "USD"), Kilogram),
            Steel.WithBaseDuty(DutyAmount.Of(Money.Of(1m, "USD"))),
            Steel.WithBaseDuty(DutyAmount.Of(Money.Of(1m, "USD")), DutyAmount.Of(Money.Of(2m, "USD"))),
        ];

        different.Should().OnlyHaveUniqueItems();
        DutyBasis again = DutyBasis.Of(Money.Of(1_000m, "USD"), Quantity.Of(250m, MeasurementUnit.Kilogram))
            .WithComponent("case", Money.Of(1m, "USD"));
        again.Should().Be(different[3]);
        again.GetHashCode().Should().Be(different[3].GetHashCode());
        Steel.Equals((DutyBasis?)null).Should().BeFalse();
        different.Select(basis => basis.GetHashCode()).Distinct().Should().HaveCountGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void An_amount_is_known_or_the_facts_are_named()
    {
        DutyAmount known = DutyAmount.Of(Money.Of(750m, "USD"));
        DutyAmount open = AdValorem.Of(5m).Plus(SpecificDuty.Of(Money.Of(1m, "USD"), Kilogram))
            .AmountOn(DutyBasis.Of(Money.Of(1_000m, "USD")));

        known.IsCertain.Should().BeTrue();
        known.Possible.Should().Equal(Money.Of(750m, "USD"));
        known.Reasons.Should().BeEmpty();
        known.ToString().Should().Be("750.00 USD");
        known.TryGetValue(out Money? value).Should().BeTrue();
        value.Should().Be(Money.Of(750m, "USD"));
        open.IsCertain.Should().BeFalse();
        open.Possible.Should().BeEmpty();
        open.TryGetValue(out Money? none).Should().BeFalse();
        none.Should().BeNull();
        Refusal.Of<InvalidOperationException>(() => open.Value)
            .WithMessage("The duty is not known: unknown: the quantity in kg is not stated. Ask IsCertain, then Reasons.");
        SpecificDuty.Of(Money.Of(1m, "USD"), Kilogram).Plus(SpecificDuty.Of(Money.Of(2m, "USD"), Kilogram))
            .AmountOn(DutyBasis.Of(Money.Of(1_000m, "USD"))).Reasons.Should().ContainSingle("a fact is named once");
    }

    [Fact]
    public void A_sum_lacks_all_that_its_parts_lack()
    {
        DutySum sum = default;
        sum.Add(DutyAmount.Of(Money.Of(5m, "USD")));
        sum.Lack(OpenFact.ComponentValue("case"));
        sum.Lack(OpenFact.Quantity(Kilogram));
        sum.Add(DutyAmount.Unknown(OpenFact.BaseDuty()));

        sum.In(Currency.UnitedStatesDollar).ToString().Should().Be(
            "unknown: the value of the case is not stated; the quantity in kg is not stated; "
            + "the duty provided in the applicable subheading is not known");
    }

    [Fact]
    public void Amounts_that_are_possible_are_in_the_currency_of_the_customs_value_as_well()
    {
        EntryPriceDuty ladder = EntryPriceDuty.Of(
            Kilogram, PriceStep.Of(Money.Of(5m, "EUR"), FlatDuty.Of(Money.Of(1m, "EUR"))),
            PriceStep.Of(Money.Of(0m, "EUR"), FlatDuty.Of(Money.Of(2m, "EUR"))));
        DutyAmount either = ladder.AmountOn(DutyBasis.Of(Money.Of(1_000m, "EUR")));

        either.Possible.Should().Equal(Money.Of(1m, "EUR"), Money.Of(2m, "EUR"));
        Refusal.Of<ArgumentException>(() => Steel.WithBaseDuty(either));
        DutyBasis.Of(Money.Of(1_000m, "EUR")).WithBaseDuty(either).OfPart(Money.Of(500m, "EUR")).BaseDuty.Possible
            .Should().Equal(Money.Of(0.5m, "EUR"), Money.Of(1m, "EUR"));
    }

    private static ExchangeRate Rate(string from, string to, decimal rate) =>
        ExchangeRate.Of(Currency.Parse(from), Currency.Parse(to), rate, new(2025, 7, 1), "a rate of the test");
}
