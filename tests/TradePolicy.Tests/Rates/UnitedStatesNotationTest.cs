using System.Globalization;

namespace TradePolicy.Tests;

public sealed class UnitedStatesNotationTest
{
    private static readonly DutyNotation Notation = DutyNotation.UnitedStates;

    [Theory]
    [InlineData("Free")]
    [InlineData("6.8%")]
    [InlineData("33 1/3%")]
    [InlineData("66 2/3%")]
    [InlineData("46.3¢/kg + 14.9%")]
    [InlineData("$1.035/kg on drained weight")]
    [InlineData("$1.50 each + 65% on the movement + 35% on the battery")]
    [InlineData("$3 each")]
    [InlineData("2.8¢/doz.")]
    [InlineData("89.6¢/1000")]
    [InlineData("10¢/1000 pins + 3.5%")]
    [InlineData("4.4¢/liter + 31.4¢/pf. liter")]
    [InlineData("22.1¢/pf. liter on ethyl alcohol content")]
    [InlineData("43¢ each + 2.8¢/jewel over 7 + 3.7% on the case")]
    [InlineData("75¢ each + 6% on the case + 14% on the strap, band or bracelet")]
    [InlineData("0.3¢/line/gross + 4.6%")]
    [InlineData("18.7¢/clean kg")]
    [InlineData("3.6606¢/kg of total sugars")]
    [InlineData("$1.32/t, including weight of container")]
    [InlineData("86.1¢/m2 of recording surface")]
    [InlineData("0.2¢ for each other piece or part")]
    [InlineData("2.5% on the value of the lead content")]
    [InlineData(
        "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees " +
            "(and fractions of a degree in proportion) but not less than " +
        "3.143854¢/kg")]
    [InlineData("5% but not more than $2 each")]
    [InlineData("The duty provided in the applicable subheading")]
    [InlineData("The duty provided in the applicable subheading + 25%")]
    [InlineData("The duty provided in the applicable subheading + 50% on the value of the steel content")]
    [InlineData("The duty provided in subheading 8703.23.01 + 25%")]
    [InlineData("The duty provided in subheadings 8716.39.00, 8716.90.30 or 8716.90.50 + 100%")]
    [InlineData("The rate applicable to each garment in the ensemble if separately entered")]
    [InlineData("See additional U.S. note 1")]
    public void A_rate_is_written_as_it_was_read(string text) => Notation.Format(Notation.Parse(text)).Should().Be(text);

    [Theory]
    [InlineData("9.92¢/kg+ 25%", "9.92¢/kg + 25%")]
    [InlineData("0.0622005¢ /kg", "0.0622005¢/kg")]
    [InlineData("33¢/ liter", "33¢/liter")]
    [InlineData("18.9¢/pf.liter", "18.9¢/pf. liter")]
    [InlineData("$2.50/thou- sand + 40%", "$2.50/1000 + 40%")]
    [InlineData("$2/1,000 + 60%", "$2/1000 + 60%")]
    [InlineData("14.5¢/m<sup>2 </sup>+ 0.4%", "14.5¢/m2 + 0.4%")]
    [InlineData("<il>86.1¢/m²</il>of recording surface", "86.1¢/m2 of recording surface")]
    [InlineData("20%<il></il><u></u>", "20%")]
    [InlineData("37% /", "37%")]
    [InlineData(" 2.2¢/kg\u00A0 +  33.5% ", "2.2¢/kg + 33.5%")]
    [InlineData("22¢/kg on drained weght + 45%", "22¢/kg on drained weight + 45%")]
    [InlineData("45% on the case + 35% on thebattery", "45% on the case + 35% on the battery")]
    [InlineData("5% on case and strap, band or bracelet", "5% on the case and strap, band or bracelet")]
    [InlineData("20% on the value of the telescopic sight, if any", "20% on the telescopic sight")]
    [InlineData("free.", "Free")]
    [InlineData("50 percent", "50%")]
    [InlineData("50¢", null)]
    [InlineData("100¢/kg", "$1/kg")]
    [InlineData("No change.", "The duty provided in the applicable subheading")]
    [InlineData("No additional duty", "Free")]
    [InlineData("A duty of 5%", "5%")]
    [InlineData("The duty provided inthe applicable subheading+ 25%.", "The duty provided in the applicable subheading + 25%")]
    [InlineData(
        "The duty provided for in the applicable subheading plus a duty of 25% upon the value of the non-U.S. content.",
        "The duty provided in the applicable subheading + 25% on the value of the non-U.S. content")]
    [InlineData("The duty rate provided in such subheading minus 0.5%", "The duty provided in the applicable subheading less 0.5%")]
    public void Dirt_is_forgiven_and_not_written_again(string text, string? written) =>
        (Notation.TryParse(text, out DutyRate? rate, out _) ? Notation.Format(rate) : null).Should().Be(written);

    [Fact]
    public void A_rate_is_what_its_text_says()
    {
        Quantity kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
        Notation.Parse("46.3¢/kg + 14.9%").Should().Be(SpecificDuty.Of(Money.Of(0.463m, "USD"), kilogram).Plus(AdValorem.Of(14.9m)));
        Notation.Parse("$1.035/kg on drained weight").Should().Be(
            SpecificDuty.Of(Money.Of(1.035m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram, "drained weight")));
        Notation.Parse("a duty of 50% upon the value of the steel content")
            .Should().Be(ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        Notation.Parse("3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees but not less than 3.143854¢/kg").Should().Be(
            SpecificDuty.Of(Money.Of(0.036606m, "USD"), kilogram)
                .Minus(DutyPerDegreeUnder.Of(Money.Of(0.00020668m, "USD"), kilogram, 100m))
                .AtLeast(SpecificDuty.Of(Money.Of(0.03143854m, "USD"), kilogram)));
        Notation.Parse("33 1/3%").Should().Be(AdValorem.Of(33.333333333333333333333333333m));
        Notation.Parse("12 1/2%").Should().Be(AdValorem.Of(12.5m));
        Notation.Parse("The duty provided in the applicable subheading + 25%")
            .Should().Be(ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(25m)));
    }

    [Theory]
    [InlineData("The rate applicable to the natural juice in heading 2009", "2009")]
    [InlineData("See 9822.05.20", "9822.05.20")]
    [InlineData("See 9919.04.10, 9823.04.01-9823.04.54, 99.19.04.14", "9919.04.10; 9823.04.01-9823.04.54; 9919.04.14")]
    [InlineData("Free, under bond, as prescribed in U.S. note 1 to this subchapter", "U.S. note 1")]
    [InlineData("Free (See U.S. note 3(e) of this subchapter)", "U.S. note 3(e)")]
    [InlineData("See additional U.S. note 1", "additional U.S. note 1")]
    public void A_rate_of_another_provision_names_it(string text, string provisions)
    {
        ReferencedDuty rate = Notation.Parse(text).Should().BeOfType<ReferencedDuty>().Subject;
        rate.Text.Should().Be(text);
        string.Join("; ", rate.Provisions).Should().Be(provisions);
        rate.AmountOn(Basis(1_000m)).Reasons.Should().ContainSingle().Which.Kind.Should().Be(OpenFactKind.OtherProvision);
    }

    [Theory]
    [InlineData("Free, under bond")]
    [InlineData("3 percent of the fair retail value")]
    [InlineData("A duty upon the value of such processing outside the United States")]
    [InlineData("The duty rate provided for originating goods of Korea in such subheading")]
    [InlineData(
        "4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a plate the total duty shall not exceed " +
        "another")]
    public void A_rate_in_words_keeps_its_words(string text)
    {
        Notation.Parse(text).Should().Be(TextOnlyDuty.Of(text));
        Notation.Parse(text).AmountOn(Basis(1_000m)).Reasons.Should().ContainSingle().Which.Kind.Should().Be(OpenFactKind.ComputableRate);
    }

    [Theory]
    [InlineData("", DutyRateProblemKind.Empty, 0)]
    [InlineData("  <u></u>", DutyRateProblemKind.Empty, 9)]
    [InlineData(":", DutyRateProblemKind.MissingAmount, 0)]
    [InlineData("46.3¢/ + %", DutyRateProblemKind.MissingUnit, 7)]
    [InlineData("46.3¢/kg + %", DutyRateProblemKind.MissingAmount, 11)]
    [InlineData("46.3¢/kg +", DutyRateProblemKind.MissingAmount, 10)]
    [InlineData("12..5%", DutyRateProblemKind.InvalidNumber, 3)]
    [InlineData("1.2.3%", DutyRateProblemKind.InvalidNumber, 3)]
    [InlineData("1,200%", DutyRateProblemKind.InvalidNumber, 1)]
    [InlineData("33 4/3%", DutyRateProblemKind.InvalidNumber, 6)]
    [InlineData("33 1/0%", DutyRateProblemKind.InvalidNumber, 6)]
    [InlineData("0.00000000000000000000000000001%", DutyRateProblemKind.NumberTooLong, 0)]
    [InlineData("0.0000000000000000000000000001¢/kg", DutyRateProblemKind.NumberTooLong, 31)]
    [InlineData("46.3", DutyRateProblemKind.MissingUnit, 4)]
    [InlineData("46.3¢", DutyRateProblemKind.MissingUnit, 5)]
    [InlineData("$5", DutyRateProblemKind.MissingUnit, 2)]
    [InlineData("$5/0", DutyRateProblemKind.InvalidNumber, 4)]
    [InlineData("$5/", DutyRateProblemKind.MissingUnit, 3)]
    [InlineData("46.3¢/furlong", DutyRateProblemKind.UnknownUnit, 6)]
    [InlineData("46.3¢/m1", DutyRateProblemKind.UnknownUnit, 6)]
    [InlineData("46.3¢/m1 + 3%", DutyRateProblemKind.UnknownUnit, 6)]
    [InlineData("$5/100 m1", DutyRateProblemKind.UnknownUnit, 7)]
    [InlineData("2.8¢/jewel over seven", DutyRateProblemKind.MissingAmount, 16)]
    [InlineData("46.3¢/kg 14.9%", DutyRateProblemKind.UnexpectedText, 9)]
    [InlineData("25% on the + 3%", DutyRateProblemKind.UnexpectedText, 11)]
    [InlineData("25% on the case /3%", DutyRateProblemKind.UnexpectedText, 16)]
    [InlineData("25% on the case 3%", DutyRateProblemKind.UnexpectedText, 16)]
    [InlineData("2.5%<sup>2</sup> of it", DutyRateProblemKind.UnexpectedText, 9)]
    [InlineData("-5%", DutyRateProblemKind.MissingAmount, 0)]
    [InlineData("Free + 5%", DutyRateProblemKind.MissingAmount, 0)]
    [InlineData("The duty provided in the applicable subheading + %", DutyRateProblemKind.MissingAmount, 49)]
    [InlineData("A duty of % upon the value of the steel content", DutyRateProblemKind.MissingAmount, 10)]
    [InlineData("5¢/kg for each degree under", DutyRateProblemKind.MissingAmount, 27)]
    [InlineData("5¢/kg for each degree under 100", DutyRateProblemKind.MissingUnit, 31)]
    [InlineData("Frei", DutyRateProblemKind.MissingAmount, 0)]
    [InlineData("٣%", DutyRateProblemKind.MissingAmount, 0)]
    [InlineData("1\uFF15%", DutyRateProblemKind.MissingUnit, 1)]
    public void What_is_no_rate_is_a_problem_with_its_place(string text, DutyRateProblemKind kind, int position)
    {
        Notation.TryParse(text, out DutyRate? rate, out DutyRateProblem? problem).Should().BeFalse();
        rate.Should().BeNull();
        (problem!.Kind, problem.Position).Should().Be((kind, position));
        problem.Expected.Should().MatchRegex("^[A-Z].*[.]$");
        Refusal.Of<FormatException>(() => Notation.Parse(text))
            .WithMessage($"*is not a rate of the tariff schedule of the United States. {kind} at index {position}: *");
    }

    [Theory]
    [InlineData("6.8%", "68.00 USD")]
    [InlineData("46.3¢/kg + 14.9%", "264.75 USD")]
    [InlineData("14.9% less 46.3¢/kg", "33.25 USD")]
    [InlineData("5% less 46.3¢/kg", "0.00 USD")]
    [InlineData("$1.035/kg on drained weight", "207.00 USD")]
    [InlineData("2.8¢/doz.", "1.68 USD")]
    [InlineData("89.6¢/1000", "0.64512 USD")]
    [InlineData("4.4¢/liter + 31.4¢/pf. liter", "29.52 USD")]
    [InlineData("1¢ each + 2.8¢/jewel over 7 + 3.7% on the case", "29.34 USD")]
    [InlineData("$1.24/t", "0.31 USD")]
    [InlineData("0.3¢/line/gross", "0.60 USD")]
    [InlineData("5% but not more than 4¢ each", "28.80 USD")]
    [InlineData("1% but not less than 4¢ each", "28.80 USD")]
    [InlineData("The duty provided in the applicable subheading + 25%", "270.00 USD")]
    public void The_duty_is_what_the_hand_computes(string text, string duty) => Notation.Parse(text).AmountOn(Basis(1_000m)
        .With(Quantity.Of(250m, MeasurementUnit.Kilogram), Quantity.Of(200m, MeasurementUnit.Kilogram, "drained weight"))
        .With(Quantity.Of(720m, MeasurementUnit.Item), Quantity.Of(100m, MeasurementUnit.Litre),
            Quantity.Of(40m, MeasurementUnit.LitreOfPureAlcohol))
        .With(Quantity.Of(130m, MeasurementUnit.Count("jewel", "jewel"), "over 7"),
            Quantity.Of(40m, MeasurementUnit.Count("line", "line of button size")))
        .WithComponent("case", Money.Of(500m, "USD"))
        .WithBaseDuty(DutyAmount.Of(Money.Of(20m, "USD"))))
        .ToString().Should().Be(duty);

    [Theory]
    [InlineData("100", "3.6606")]
    [InlineData("99.5", "3.650266")]
    [InlineData("96", "3.577928")]
    [InlineData("75", "3.1439")]
    [InlineData("74", "3.143854")]
    public void Raw_sugar_pays_by_its_polarisation_down_to_a_floor(string degrees, string dollars) =>
        Notation.Parse(
            "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees " +
            "(and fractions of a degree in proportion) but not less than " +
            "3.143854¢/kg")
            .AmountOn(Basis(1_000m).With(
                Quantity.Of(100m, MeasurementUnit.Kilogram),
                Quantity.Of(Number(degrees), MeasurementUnit.DegreeOfPolarisation)))
            .Value.Amount.Should().Be(Number(dollars));

    [Theory]
    [InlineData("46.3¢/kg + 14.9%", "the quantity in kg is not stated")]
    [InlineData("$1.035/kg on drained weight", "the quantity in kg drained weight is not stated")]
    [InlineData("4.4¢/liter + 31.4¢/pf. liter", "the quantity in l is not stated; the quantity in pf. liter is not stated")]
    [InlineData("2.8¢/jewel over 7", "the quantity in jewel over 7 is not stated")]
    [InlineData("3% on the case + 5.3% on the battery", "the value of the case is not stated; the value of the battery is not stated")]
    [InlineData("5¢/kg for each degree under 100 degrees", "the quantity in kg is not stated; the quantity in degree is not stated")]
    [InlineData("The duty provided in the applicable subheading + 25%", "the duty provided in the applicable subheading is not known")]
    public void A_missing_fact_is_named_and_never_zero(string text, string missing) =>
        Notation.Parse(text).AmountOn(Basis(1_000m)).ToString().Should().Be("unknown: " + missing);

    [Fact]
    public void A_duty_in_dollars_on_a_value_in_euros_needs_an_exchange_rate() =>
        Notation.Parse("$1/kg").AmountOn(DutyBasis.Of(Money.Of(1_000m, "EUR"), Quantity.Of(5m, MeasurementUnit.Kilogram))).ToString()
            .Should().Be("unknown: no exchange rate from USD to EUR is supplied");

    [Fact]
    public void A_text_is_a_rate_or_has_a_problem_and_never_both()
    {
        Notation.TryParse("5.0%", out DutyRate? rate, out DutyRateProblem? problem).Should().BeTrue();
        rate!.ToString().Should().Be("5%");
        problem.Should().BeNull();
        Notation.TryParse("5", out rate, out problem).Should().BeFalse();
        rate.Should().BeNull();
        problem!.ToString().Should().Be("MissingUnit at index 1: Expected % or ¢ behind the number, or $ before it.");
    }

    [Fact]
    public void What_the_schedule_has_no_form_for_is_not_written()
    {
        Refused(TopUpDuty.To(Percentage.Of(15m)), "*it has no form for 'up to 15%*");
        Refused(SpecificDuty.Of(Money.Of(1m, "GBP"), Quantity.Of(1m, MeasurementUnit.Kilogram)).AtMost(AdValorem.Of(5m)),
            "*no form for '1.00 GBP / kg'.");
        Refused(FlatDuty.Of(Money.Of(1m, "USD")), "*no form for '1.00 USD'.");
        Refused(SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(1m, MeasurementUnit.PercentVolume)), "*no form*");
        Refused(TextOnlyDuty.Of("5%"), "*would read as another rate.");
        Refused(ComponentDuty.Of(Percentage.Of(5m), "case + 3%"), "*would read as another rate.");
        Refused(AdValorem.Of(5m).AtMost(AdValorem.Of(4m).AtLeast(AdValorem.Of(3m))), "*would read as another rate.");
        Refused(SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(0.5m, MeasurementUnit.Kilogram)), "*would read as another rate.");

        static void Refused(DutyRate rate, string message)
        {
            Notation.TryFormat(rate, out string? text).Should().BeFalse();
            text.Should().BeNull();
            Refusal.Of<NotSupportedException>(() => Notation.Format(rate)).WithMessage(message);
        }
    }

    private static DutyBasis Basis(decimal dollars) => DutyBasis.Of(Money.Of(dollars, "USD"));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
