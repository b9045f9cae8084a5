using System.Globalization;

namespace TradePolicy.Tests;

/// <summary>Duties by the entry price, worked by hand from the conditions of the integrated tariff of the Union.</summary>
public sealed class EntryPriceDutyTest
{
    private const string Tomatoes =
        "Cond:  V 52.600 EUR/DTN(01):14.400 % ; V 51.500 EUR/DTN(01):14.400 % + 1.100 EUR DTN ; "
        + "V 50.500 EUR/DTN(01):14.400 % + 2.100 EUR DTN ; V 49.400 EUR/DTN(01):14.400 % + 3.200 EUR DTN ; "
        + "V 48.400 EUR/DTN(01):14.400 % + 4.200 EUR DTN ; V 0.000 EUR/DTN(01):14.400 % + 29.800 EUR DTN";

    private const string Written =
        "Cond: V 52.600 EUR / 100 kg (01):14.400% ; V 51.500 EUR / 100 kg (01):14.400% + 1.100 EUR / 100 kg ; "
        + "V 50.500 EUR / 100 kg (01):14.400% + 2.100 EUR / 100 kg ; V 49.400 EUR / 100 kg (01):14.400% + 3.200 EUR / 100 kg ; "
        + "V 48.400 EUR / 100 kg (01):14.400% + 4.200 EUR / 100 kg ; V 0.000 EUR / 100 kg (01):14.400% + 29.800 EUR / 100 kg";

    private static readonly DutyNotation Notation = DutyNotation.UnitedKingdomAndEuropeanUnion;
    private static readonly Quantity HundredKilograms = Quantity.Of(100m, MeasurementUnit.Kilogram);
    private static readonly DutyRate Ladder = Notation.Parse(Tomatoes);

    // Two tonnes worth 1,000 EUR: 14.4 % is 144 EUR, and each euro for 100 kg is 20 EUR more.
    private static DutyBasis TwoTonnes => DutyBasis.Of(Money.Of(1_000m, "EUR"), Quantity.Of(2m, MeasurementUnit.Tonne));

    [Theory]
    [InlineData("1000000", "144.00")]
    [InlineData("52.61", "144.00")]
    [InlineData("52.60", "144.00")] // the price of a step is included
    [InlineData("52.59", "166.00")] // 144 + 1.10 x 20
    [InlineData("51.50", "166.00")]
    [InlineData("51.49", "186.00")] // 144 + 2.10 x 20
    [InlineData("50.50", "186.00")]
    [InlineData("50.49", "208.00")] // 144 + 3.20 x 20
    [InlineData("49.40", "208.00")]
    [InlineData("49.39", "228.00")] // 144 + 4.20 x 20
    [InlineData("48.40", "228.00")]
    [InlineData("48.39", "740.00")] // 144 + 29.80 x 20
    [InlineData("0", "740.00")]
    public void Tomatoes_bear_more_the_cheaper_they_are(string price, string duty) =>
        Ladder.AmountOn(TwoTonnes.WithEntryPrice(Euros(price), HundredKilograms)).ToString().Should().Be(duty + " EUR");

    [Theory]
    [InlineData("526.00", "1", "t", "144.00")]
    [InlineData("525.99", "1", "t", "166.00")] // 52.599 EUR for 100 kg
    [InlineData("0.526", "1", "kg", "144.00")]
    [InlineData("0.52599", "1", "kg", "166.00")]
    [InlineData("1.578", "3", "kg", "144.00")] // 52.6 EUR for 100 kg exactly, though a third of a kilogram has no last digit
    [InlineData("1.57799", "3", "kg", "166.00")]
    public void The_price_may_be_stated_for_another_quantity(string price, string amount, string unit, string duty) =>
        Ladder.AmountOn(TwoTonnes.WithEntryPrice(Euros(price), Quantity.Parse($"{amount} {unit}"))).ToString().Should().Be(duty + " EUR");

    // 44.58 GBP x 1.18 = 52.6044 EUR; 44.57 GBP x 1.18 = 52.5926 EUR.
    [Theory]
    [InlineData("44.58", "144.00 EUR")]
    [InlineData("44.57", "166.00 EUR")]
    public void A_price_in_pounds_is_converted_into_the_currency_of_the_steps(string price, string duty) =>
        Ladder.AmountOn(TwoTonnes.With(Rate("GBP", "EUR", 1.18m)).WithEntryPrice(Money.Of(Number(price), "GBP"), HundredKilograms))
            .ToString().Should().Be(duty);

    // 52.60 EUR x 0.85 = 44.71 GBP. Duty on 850 GBP: 14.4 % is 122.40 GBP; 22 EUR more are 18.70 GBP.
    [Theory]
    [InlineData("44.71", "122.40 GBP")]
    [InlineData("44.70", "141.10 GBP")]
    public void The_steps_are_converted_where_there_is_only_the_rate_that_the_duty_needs(string price, string duty) =>
        Ladder.AmountOn(
                DutyBasis.Of(Money.Of(850m, "GBP"), Quantity.Of(2m, MeasurementUnit.Tonne)).With(Rate("EUR", "GBP", 0.85m))
                    .WithEntryPrice(Money.Of(Number(price), "GBP"), HundredKilograms))
            .ToString().Should().Be(duty);

    [Fact]
    public void Without_a_price_the_amount_is_open_and_the_possible_ones_are_listed()
    {
        DutyAmount open = Ladder.AmountOn(TwoTonnes);
        open.ToString().Should().Be("unknown: the entry price of 100 kg is not stated");
        open.Possible.Select(amount => amount.ToString())
            .Should().Equal("144.00 EUR", "166.00 EUR", "186.00 EUR", "208.00 EUR", "228.00 EUR", "740.00 EUR");
    }

    [Fact]
    public void Without_a_price_and_a_weight_both_are_named() =>
        Ladder.AmountOn(DutyBasis.Of(Money.Of(1_000m, "EUR"))).ToString()
            .Should().Be("unknown: the entry price of 100 kg is not stated; the quantity in kg is not stated");

    [Fact]
    public void On_the_highest_step_the_weight_does_not_matter() =>
        Ladder.AmountOn(DutyBasis.Of(Money.Of(1_000m, "EUR")).WithEntryPrice(Euros("60"), HundredKilograms)).ToString().Should()
            .Be("144.00 EUR");

    [Fact]
    public void A_price_does_not_matter_if_every_step_gives_the_same()
    {
        DutyRate same = Notation.Parse("Cond: V 48.100 EUR/DTN(01):2.500 % ; V 0.000 EUR/DTN(01):2.500 % + 0.000 EUR DTN");
        same.AmountOn(TwoTonnes).ToString().Should().Be("25.00 EUR");
    }

    // 1 % of 1,000 EUR is 10 EUR, and 2 EUR for 100 kg are 40 EUR.
    [Fact]
    public void A_duty_is_never_negative_at_any_price()
    {
        DutyRate reduced = Notation.Parse("Cond: V 50 EUR/DTN(01):1.000 % - 2.000 EUR DTN ; V 0 EUR/DTN(01):4.000 %");

        reduced.AmountOn(TwoTonnes).Possible.Should().Equal(Euros("0"), Euros("40"));
        reduced.AmountOn(TwoTonnes.WithEntryPrice(Euros("50"), HundredKilograms)).ToString().Should().Be("0.00 EUR");
        AdValorem.Of(3m).Plus(reduced).AmountOn(TwoTonnes.WithEntryPrice(Euros("50"), HundredKilograms)).ToString()
            .Should().Be("30.00 EUR");
    }

    [Fact]
    public void A_semicolon_behind_the_last_step_adds_none() =>
        Notation.Parse("Cond: V 50 EUR/DTN(01):1% ; V 0 EUR/DTN(01):4% ;")
            .Should().Be(Notation.Parse("Cond: V 50 EUR/DTN(01):1% ; V 0 EUR/DTN(01):4%"));

    [Fact]
    public void A_price_of_something_else_is_no_price() =>
        Ladder.AmountOn(TwoTonnes.WithEntryPrice(Euros("60"), Quantity.Of(1m, MeasurementUnit.Item))).ToString().Should()
            .Be("unknown: the entry price of 100 kg is not stated: 60.00 EUR / item is the price of something else");

    [Fact]
    public void A_price_in_a_currency_without_a_rate_leaves_the_amount_open() =>
        Ladder.AmountOn(TwoTonnes.WithEntryPrice(Money.Of(60m, "USD"), HundredKilograms)).ToString().Should()
            .Be("unknown: no exchange rate from USD to EUR is supplied");

    // Herring at or above the reference price is free of duty; below it the measure does not apply.
    [Fact]
    public void Under_the_lowest_step_another_rate_applies()
    {
        DutyRate herring = Notation.Parse("Cond:  M 272.000 EUR/TNE(01):0.000 % ; M 0.000 EUR/TNE(07):");
        Notation.Format(herring).Should().Be("Cond: V 272.000 EUR / t (01):0.000%");
        Quantity tonne = Quantity.Of(1m, MeasurementUnit.Tonne);
        herring.AmountOn(TwoTonnes.WithEntryPrice(Euros("272"), tonne)).ToString().Should().Be("0.00 EUR");
        herring.AmountOn(TwoTonnes.WithEntryPrice(Euros("271.99"), tonne)).ToString().Should().Be(
            "unknown: the entry price, 271.99 EUR / t, is under 272.00 EUR for 1 t, from which the rate applies: the goods bear "
            + "another rate");
        herring.AmountOn(TwoTonnes).IsCertain.Should().BeFalse("one step is not every price");
    }

    [Fact]
    public void The_conditions_are_read_as_they_are_printed_and_written_as_duty_sentences()
    {
        Ladder.Should().Be(EntryPriceDuty.Of(
            HundredKilograms,
            Step("52.6", "0"), Step("51.5", "1.1"), Step("50.5", "2.1"), Step("49.4", "3.2"), Step("48.4", "4.2"), Step("0", "29.8")));
        Notation.Format(Ladder).Should().Be(Written);
        Notation.Parse(Written).Should().Be(Ladder);
        DutyRate.Parse(Ladder.ToString("R", null)).Should().Be(Ladder);
    }

    [Fact]
    public void A_duty_by_price_says_what_it_is()
    {
        EntryPriceDuty two = EntryPriceDuty.Of(HundredKilograms, Step("52.6", "0"), Step("0", "29.8"));
        two.ToString().Should().Be("by the price of 100 kg: from 52.60 EUR 14.4%; from 0.00 EUR 14.4% + 29.80 EUR / 100 kg");
        two.AtMost(AdValorem.Of(20m)).ToString().Should()
            .Be("(by the price of 100 kg: from 52.60 EUR 14.4%; from 0.00 EUR 14.4% + 29.80 EUR / 100 kg) MAX 20%");
        Notation.TryFormat(two.AtMost(AdValorem.Of(20m)), out _).Should().BeFalse("conditions are no part of a sum");
    }

    [Theory]
    [InlineData("Cond: B cert: N-990 (27):; V 1 EUR/DTN(01):2%", DutyRateProblemKind.UnexpectedText, 6, "document")]
    [InlineData("Cond: V 1 EUR/DTN(01):2% ; V 2 EUR/DTN(01):2%", DutyRateProblemKind.InvalidNumber, 29, "not less than 1.00 EUR")]
    [InlineData("Cond: V 1 EUR/DTN(01):2% ; V 1 EUR/DTN(01):2%", DutyRateProblemKind.InvalidNumber, 29, "not less than 1.00 EUR")]
    [InlineData("Cond: V 2 EUR/DTN(01):2% ; V 1 GBP/DTN(01):2%", DutyRateProblemKind.InvalidNumber, 29, "one currency")]
    [InlineData("Cond: V 2 EUR/DTN(01):2% ; V 1 EUR/TNE(01):2%", DutyRateProblemKind.UnexpectedText, 29, "one quantity, here 100 kg")]
    [InlineData("Cond: V 2 EUR(01):2%", DutyRateProblemKind.MissingUnit, 13, "DTN")]
    [InlineData("Cond: V 2 EUR/DTN:2%", DutyRateProblemKind.UnexpectedText, 17, "(01)")]
    [InlineData("Cond: V 2 EUR/DTN(01):", DutyRateProblemKind.MissingAmount, 22, "number")]
    [InlineData("Cond: V 2 EUR/DTN(01):2% ; V 1 EUR/DTN(07): ; V 0 EUR/DTN(01):2%", DutyRateProblemKind.UnexpectedText, 44,
        "ends the duty")]
    [InlineData("Cond: V 2 EUR/DTN(07):", DutyRateProblemKind.MissingAmount, 22, "a step")]
    [InlineData("Cond: ", DutyRateProblemKind.UnexpectedText, 6, "a price")]
    [InlineData("Cond: V", DutyRateProblemKind.MissingAmount, 7, "number")]
    [InlineData("Cond: V 2.5", DutyRateProblemKind.MissingUnit, 11, "currency")]
    [InlineData("Entry Price + 2%", DutyRateProblemKind.UnexpectedText, 12, "nothing")]
    public void What_is_not_read_is_refused_at_its_place(string text, DutyRateProblemKind kind, int position, string hint)
    {
        Notation.TryParse(text, out _, out DutyRateProblem? problem).Should().BeFalse();
        (problem!.Kind, problem.Position).Should().Be((kind, position));
        problem.Expected.Should().Contain(hint);
    }

    [Fact]
    public void A_duty_by_price_has_steps_from_the_highest_price_to_the_lowest()
    {
        Refusal.Of<ArgumentException>(() => EntryPriceDuty.Of(HundredKilograms)).WithMessage("*at least one step*");
        Refusal.Of<ArgumentException>(() => EntryPriceDuty.Of(HundredKilograms, Step("1", "0"), Step("2", "0")))
            .WithMessage("*2.00 EUR is not less than 1.00 EUR*");
        Refusal.Of<ArgumentException>(
                () => EntryPriceDuty.Of(HundredKilograms, Step("1", "0"), PriceStep.Of(Money.Of(0m, "GBP"), DutyRate.Free)))
            .WithMessage("*0.00 GBP is not in EUR*");
        Refusal.Of<ArgumentOutOfRangeException>(() => EntryPriceDuty.Of(Quantity.Of(0m, MeasurementUnit.Kilogram), Step("1", "0")))
            .WithMessage("*more than zero*");
        Refusal.Of<ArgumentOutOfRangeException>(() => PriceStep.Of(Money.Of(-1m, "EUR"), DutyRate.Free)).WithMessage("*not negative*");
        Refusal.Of<ArgumentOutOfRangeException>(() => UnitPrice.Of(Money.Of(-1m, "EUR"), HundredKilograms)).WithMessage("*not negative*");
        Refusal.Of<ArgumentOutOfRangeException>(() => UnitPrice.Of(Money.Of(1m, "EUR"), Quantity.Of(0m, MeasurementUnit.Kilogram)))
            .WithMessage("*more than zero*");
    }

    [Fact]
    public void A_price_is_a_statement_of_the_entry_and_the_last_one_counts()
    {
        CustomsEntry entry = CustomsEntry.Of(CommodityCode.Eu("0702000007"), Economy.Parse("MA"), Money.Of(1_000m, "EUR"))
            .With(Quantity.Of(2m, MeasurementUnit.Tonne)).WithEntryPrice(Euros("40"), HundredKilograms);
        CustomsEntry corrected = entry.WithEntryPrice(Euros("52.6"), HundredKilograms);
        Ladder.AmountOn(entry.Basis).ToString().Should().Be("740.00 EUR");
        Ladder.AmountOn(corrected.Basis).ToString().Should().Be("144.00 EUR");
        corrected.Should().NotBe(entry);
        corrected.ToString().Should().Contain("1000.00 EUR, 2 t, price 52.60 EUR / 100 kg");
    }

    private static PriceStep Step(string atLeast, string more) => PriceStep.Of(
        Euros(atLeast),
        Number(more) == 0m ? AdValorem.Of(14.4m) : AdValorem.Of(14.4m).Plus(SpecificDuty.Of(Euros(more), HundredKilograms)));

    private static ExchangeRate Rate(string from, string to, decimal rate) =>
        ExchangeRate.Of(Currency.Parse(from), Currency.Parse(to), rate, new(2020, 7, 1), "a rate of the test");

    private static Money Euros(string amount) => Money.Of(Number(amount), "EUR");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
