using System.Globalization;

namespace TradePolicy.Tests;

public sealed class DutySentenceTest
{
    private const string WhiteChocolate = "9.10% + 45.10 GBP / 100 kg MAX 18.90% + 16.50 GBP / 100 kg";

    private static readonly DutyNotation Notation = DutyNotation.UnitedKingdomAndEuropeanUnion;

    [Theory]
    [InlineData("4.000%")]
    [InlineData("1.230 EUR / kg")]
    [InlineData("0.300 EUR / 100 kg / lactic.")]
    [InlineData("1.000 EUR")]
    [InlineData("12.900% + 20.000 EUR / kg")]
    [InlineData("9.100% MAX 1.000% + 0.900 GBP / 100 kg")]
    [InlineData("9.100% + 45.100 GBP / 100 kg MAX 18.900% + 16.500 GBP / 100 kg")]
    [InlineData("4.000% MIN 0.900 GBP / 100 kg")]
    [InlineData("10.400% MIN 1.600 EUR / 100 kg MAX 18.400% MAX 2.500 EUR / 100 kg")]
    [InlineData("12.000% - 3.000 EUR / hl")]
    [InlineData("0.000% + AC")]
    [InlineData("0.000% + AC (reduced) MAX 18.700% + SD (reduced)")]
    [InlineData("0.000% + FD")]
    [InlineData("0.000% + FD (reduced) + SD")]
    [InlineData("NIHIL")]
    [InlineData("45.000 GBP / % vol/hl")]
    [InlineData("0.400 EUR / 100 kg/net/%sacchar.")]
    [InlineData("2.500 GBP / 1,000 p/st")]
    [InlineData("2.500 GBP / 10,000 kg / polar")]
    [InlineData("0.123456789 GBP / l alc. 100%")]
    [InlineData("1.000 GBP / kg KOH")]
    [InlineData("1.000 GBP / kg / net eda")]
    public void A_sentence_is_written_as_it_was_read(string text) => Notation.Format(Notation.Parse(text)).Should().Be(text);

    [Theory]
    [InlineData("9.10% + 45.10 GBP / 100 KG max 18.90%+16.50GBP/100kg", "9.100% + 45.100 GBP / 100 kg MAX 18.900% + 16.500 GBP / 100 kg")]
    [InlineData("  4 %\u00A0", "4.000%")]
    [InlineData("1 gbp / % vol / hl", "1.000 GBP / % vol/hl")]
    [InlineData("1 GBP / 100 kg / net / %sacchar.", "1.000 GBP / 100 kg/net/%sacchar.")]
    [InlineData("1 GBP / 1000 P/ST", "1.000 GBP / 1,000 p/st")]
    [InlineData("1 GBP / 10 000 kg/polar", "1.000 GBP / 10,000 kg / polar")]
    [InlineData("1 GBP / 100 kg common wheat", "1.000 GBP / 100 kg / common wheat")]
    [InlineData("1 GBP / m²", "1.000 GBP / m2")]
    [InlineData("1 GBP / kg H₂O₂", "1.000 GBP / kg H2O2")]
    [InlineData("0% + ac (REDUCED)", "0.000% + AC (reduced)")]
    [InlineData("nihil", "NIHIL")]
    [InlineData("Free", "NIHIL")]
    public void Case_and_blanks_do_not_matter(string text, string written) => Notation.Format(Notation.Parse(text)).Should().Be(written);

    [Fact]
    public void A_sentence_is_what_it_says()
    {
        Quantity hundredKilograms = Quantity.Of(100m, MeasurementUnit.Kilogram);
        Notation.Parse(WhiteChocolate).Should().Be(
            AdValorem.Of(9.1m).Plus(SpecificDuty.Of(Money.Of(45.1m, "GBP"), hundredKilograms))
                .AtMost(AdValorem.Of(18.9m).Plus(SpecificDuty.Of(Money.Of(16.5m, "GBP"), hundredKilograms))));
        Notation.Parse("1% MAX 2% MIN 3%").Should().Be(AdValorem.Of(1m).AtMost(AdValorem.Of(2m)).AtLeast(AdValorem.Of(3m)));
        Notation.Parse("0.300 EUR / 100 kg / lactic.").Should().Be(
            SpecificDuty.Of(Money.Of(0.3m, "EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram, "lactic matter")));
        Notation.Parse("NIHIL").Should().Be(DutyRate.Free);
        Notation.Parse("AC (reduced)").Should().Be(ReferencedDuty.Of("AC (reduced)", "AC"));
        Notation.Parse("1.000 EUR").Should().Be(FlatDuty.Of(Money.Of(1m, "EUR")));
    }

    // 9.10 % + 0.451 GBP a kilogram meets 18.90 % + 0.165 GBP a kilogram where a kilogram is worth 0.286 / 0.098 GBP: at 2,860 GBP for 980
    // kg.
    [Theory]
    [InlineData("1000", "100", "136.10")]
    [InlineData("1000", "250", "203.75")]
    [InlineData("1000", "342", "245.242")]
    [InlineData("1000", "343", "245.595")]
    [InlineData("1000", "1000", "354.00")]
    [InlineData("2860", "980", "702.24")]
    [InlineData("2860", "979", "701.789")]
    [InlineData("2860", "981", "702.405")]
    [InlineData("1000", "0", "91.00")]
    [InlineData("0", "1000", "165.00")]
    public void White_chocolate_pays_the_lesser_of_two_compounds(string value, string kilograms, string duty) =>
        Notation.Parse(WhiteChocolate)
            .AmountOn(DutyBasis.Of(Money.Of(Number(value), "GBP"), Quantity.Of(Number(kilograms), MeasurementUnit.Kilogram)))
            .ToString().Should().Be(duty + " GBP");

    [Theory]
    [InlineData("45.000 GBP / % vol/hl", "54000.00 GBP")]
    [InlineData("0.400 GBP / 100 kg/net/%sacchar.", "600.00 GBP")]
    [InlineData("10.000% MIN 30.000 GBP / hl", "900.00 GBP")]
    [InlineData("10.000% MIN 30.000 GBP / hl MAX 0.050 GBP / kg", "150.00 GBP")]
    [InlineData("10.000% - 0.010 GBP / kg", "70.00 GBP")]
    [InlineData("7.500 GBP", "7.50 GBP")]
    [InlineData("NIHIL", "0.00 GBP")]
    public void The_duty_is_what_the_hand_computes(string text, string duty) =>
        Notation.Parse(text).AmountOn(DutyBasis.Of(Money.Of(1_000m, "GBP"))
            .With(Quantity.Of(40m, MeasurementUnit.PercentVolume), Quantity.Of(3_000m, MeasurementUnit.Litre))
            .With(Quantity.Of(3_000m, MeasurementUnit.Kilogram), Quantity.Of(50m, MeasurementUnit.PercentSucrose))).ToString()
                .Should().Be(duty);

    [Theory]
    [InlineData(WhiteChocolate, "the quantity in kg is not stated")]
    [InlineData("45.000 GBP / % vol/hl", "the quantity in % vol/hl is not stated")]
    [InlineData("0.300 GBP / 100 kg / lactic.", "the quantity in kg lactic matter is not stated")]
    [InlineData("0.000% + AC (reduced)", "the rate is that of another provision: AC (reduced)")]
    [InlineData("1.000 EUR", "no exchange rate from EUR to GBP is supplied")]
    public void A_missing_fact_is_named_and_never_zero(string text, string missing) =>
        Notation.Parse(text).AmountOn(DutyBasis.Of(Money.Of(1_000m, "GBP"))).ToString().Should().Be("unknown: " + missing);

    [Theory]
    [InlineData("", DutyRateProblemKind.Empty, 0, "NIHIL")]
    [InlineData("9.10% + 45.10 GBP / 100 kg MAX", DutyRateProblemKind.MissingAmount, 30, "number")]
    [InlineData("+ 4%", DutyRateProblemKind.MissingAmount, 0, "number")]
    [InlineData("kg", DutyRateProblemKind.MissingAmount, 0, "number")]
    [InlineData("4.0", DutyRateProblemKind.MissingUnit, 3, "% sign")]
    [InlineData("4.0 / kg", DutyRateProblemKind.MissingUnit, 4, "% sign")]
    [InlineData("4,5%", DutyRateProblemKind.InvalidNumber, 1, "one point")]
    [InlineData("4.0 + 5%", DutyRateProblemKind.MissingUnit, 4, "% sign")]
    [InlineData("4.0 kg", DutyRateProblemKind.UnknownCurrency, 4, "ISO 4217")]
    [InlineData("4.0 XEM / kg", DutyRateProblemKind.UnknownCurrency, 4, "ISO 4217")]
    [InlineData("4.0 GBP /", DutyRateProblemKind.MissingUnit, 9, "100 kg")]
    [InlineData("4.0 GBP / 100", DutyRateProblemKind.MissingUnit, 13, "100 kg")]
    [InlineData("4.0 GBP / 0 kg", DutyRateProblemKind.InvalidNumber, 10, "none")]
    [InlineData("4.0 GBP / stone", DutyRateProblemKind.UnknownUnit, 10, "100 kg")]
    [InlineData("4.0 GBP / 100 stone", DutyRateProblemKind.UnknownUnit, 14, "100 kg")]
    [InlineData("4.0 GBP / m1", DutyRateProblemKind.UnknownUnit, 10, "100 kg")]
    [InlineData("4.0 GBP / 100 m1", DutyRateProblemKind.UnknownUnit, 14, "100 kg")]
    [InlineData("4.0 GBP / m4 + 2%", DutyRateProblemKind.UnknownUnit, 10, "100 kg")]
    [InlineData("4.0 GBP / kg2", DutyRateProblemKind.UnknownUnit, 10, "100 kg")]
    [InlineData("4.0 GBP / 100 kg / raw sugar2", DutyRateProblemKind.UnknownQualifier, 19, "raw sugar")]
    [InlineData("4.0 GBP / 100 kg / odd", DutyRateProblemKind.UnknownQualifier, 19, "raw sugar")]
    [InlineData("4.0 GBP / kg KOH / raw sugar", DutyRateProblemKind.UnknownQualifier, 19, "raw sugar")]
    [InlineData("4.0% 5.0%", DutyRateProblemKind.UnexpectedText, 5, "MAX")]
    [InlineData("4.0% MAXI 5.0%", DutyRateProblemKind.UnexpectedText, 5, "MAX")]
    [InlineData("NIHIL + 5%", DutyRateProblemKind.UnexpectedText, 6, "NIHIL")]
    [InlineData("AC (none)", DutyRateProblemKind.UnexpectedText, 3, "MAX")]
    [InlineData("(4%)", DutyRateProblemKind.MissingAmount, 0, "number")]
    public void What_is_no_duty_is_a_problem_with_its_place(string text, DutyRateProblemKind kind, int position, string hint)
    {
        Notation.TryParse(text, out _, out DutyRateProblem? problem).Should().BeFalse();
        (problem!.Kind, problem.Position).Should().Be((kind, position));
        problem.Expected.Should().Contain(hint);
    }

    [Fact]
    public void What_has_no_sentence_is_not_written()
    {
        Notation.TryFormat(ComponentDuty.Of(Percentage.Of(5m), "case"), out _).Should().BeFalse();
        Notation.TryFormat(TextOnlyDuty.Of("See terms"), out _).Should().BeFalse();
        Notation.TryFormat(ReferencedDuty.Of("See 9822.05.20", "9822.05.20"), out _).Should().BeFalse();
        Notation.TryFormat(ApplicableSubheadingDuty.Any, out _).Should().BeFalse();
        Notation.TryFormat(DutyRate.Free.Plus(AdValorem.Of(4m)), out _).Should().BeFalse();
        Notation.TryFormat(AdValorem.Of(4m).Plus(AdValorem.Of(5m).AtMost(AdValorem.Of(6m))), out _).Should().BeFalse();
        Notation.TryFormat(SpecificDuty.Of(Money.Of(1m, "GBP"), Quantity.Of(1m, MeasurementUnit.Kilogram, "lead content")), out _)
            .Should().BeFalse();
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
