namespace TradePolicy.Tests;

/// <summary>Where a number, a fraction, a part of the goods or a provision ends in the text of a rate.</summary>
public sealed class NotationEdgesTest
{
    private static readonly DutyNotation American = DutyNotation.UnitedStates;
    private static readonly DutyNotation British = DutyNotation.UnitedKingdomAndEuropeanUnion;

    [Theory]
    [InlineData("5 1/99%", "5 1/99%")]
    [InlineData("5 2/101%", "5.0198019801980198019801980198%")]
    [InlineData("1 100/101%", "1.9900990099009900990099009901%")]
    [InlineData("9999999 1/3%", "9999999 1/3%")]
    [InlineData("0.3333333333333333333333333333%", "0.3333333333333333333333333333%")]
    [InlineData("33.12345678901234567890123%", "33.12345678901234567890123%")]
    [InlineData("1₀%", "10%")]
    public void A_fraction_is_written_as_one_if_it_follows_a_whole_number_and_has_a_small_denominator(string text, string written) =>
        American.Format(American.Parse(text)).Should().Be(written);

    [Fact]
    public void A_fraction_of_a_number_that_is_too_large_to_be_read_back_is_written_in_plain_digits() =>
        American.Format(AdValorem.Of(10_000_000m + (1m / 3m))).Should().Be("10000000.333333333333333333333%");

    [Theory]
    [InlineData("33 3/3%", "InvalidNumber at index 6: A fraction is more than nothing and less than one.")]
    [InlineData("33 0/3%", "InvalidNumber at index 6: A fraction is more than nothing and less than one.")]
    [InlineData("10000000 1/3%", "InvalidNumber at index 12: A fraction is more than nothing and less than one.")]
    [InlineData("33 1/%", "InvalidNumber at index 5: Expected the denominator of a fraction.")]
    [InlineData("33 1/1000%", "InvalidNumber at index 9: A denominator has three digits at most.")]
    [InlineData("33 1000/2%", "MissingUnit at index 3: Expected % or ¢ behind the number, or $ before it.")]
    [InlineData("5.5.%", "MissingUnit at index 3: Expected % or ¢ behind the number, or $ before it.")]
    [InlineData("5,%", "MissingUnit at index 1: Expected % or ¢ behind the number, or $ before it.")]
    [InlineData("5%<//>", "UnexpectedText at index 2: Expected '+', 'less', 'but not less than' or the end of the rate.")]
    [InlineData("5% + The duty provided in subheading of that kind", "MissingAmount at index 5: Expected a number in plain digits.")]
    [InlineData("5¢/kg, x", "UnexpectedText at index 5: Expected '+', 'less', 'but not less than' or the end of the rate.")]
    [InlineData("See \u0001", "UnexpectedText at index 0: Expected a rate in words without control characters.")]
    [InlineData("See \U0001F600", "UnexpectedText at index 0: Expected a rate in words without control characters.")]
    public void What_is_no_rate_says_what_was_expected(string text, string problem)
    {
        American.TryParse(text, out _, out DutyRateProblem? found).Should().BeFalse();
        found!.ToString().Should().Be(problem);
    }

    [Theory]
    [InlineData("4% ; 5%", "UnexpectedText at index 3: Expected '+', '-', MAX, MIN or the end of the duty.")]
    [InlineData("4.0 GBP / kg 100", "UnexpectedText at index 13: Expected '+', '-', MAX, MIN or the end of the duty.")]
    [InlineData("4.0 GBP / 1,0000 kg", "UnknownUnit at index 11: Expected a unit of the tariff, such as 100 kg, hl, p/st or % vol/hl.")]
    [InlineData("4.0 GBP / 1 000", "MissingUnit at index 15: Expected a unit behind '/', such as 100 kg.")]
    public void What_is_no_duty_sentence_says_what_was_expected(string text, string problem)
    {
        British.TryParse(text, out _, out DutyRateProblem? found).Should().BeFalse();
        found!.ToString().Should().Be(problem);
    }

    [Theory]
    [InlineData("$2/1,000", "$2/1000")]
    [InlineData("$2/12,000,000", "$2/12000000")]
    [InlineData("5¢/kg of anhydrous morphine content", "5¢/kg of anhydrous morphine content")]
    [InlineData("5¢/kg of immediate containers", "5¢/kg of immediate containers")]
    [InlineData("5¢/kg on the drained weight", "5¢/kg on drained weight")]
    public void A_quantity_or_a_part_is_read_to_its_end(string text, string written) =>
        American.Format(American.Parse(text)).Should().Be(written);

    [Theory]
    [InlineData("0.0% + AD S/Z R", "0.000% + SD (reduced)")]
    [InlineData("0.0% + AD F/M", "0.000% + FD")]
    [InlineData("0.0% + AD F/M R", "0.000% + FD (reduced)")]
    [InlineData("Cond: V 1 EUR/DTN(01):2% MAX 3% ; V 0 EUR/DTN(01):4%",
        "Cond: V 1.000 EUR / 100 kg (01):2.000% MAX 3.000% ; V 0.000 EUR / 100 kg (01):4.000%")]
    public void A_component_or_a_step_is_read_to_its_end(string text, string written) =>
        British.Format(British.Parse(text)).Should().Be(written);

    [Fact]
    public void The_duty_of_named_subheadings_is_a_rate_and_not_words()
    {
        American.Parse("The duty provided in subheading 8703.23.01 + 25%")
            .Should().Be(ApplicableSubheadingDuty.In("8703.23.01").Plus(AdValorem.Of(25m)));
        American.Parse("The duty provided in subheadings 8716.39.00, 87.16.90.30 or 8716.90.50 + 100%")
            .Should().Be(ApplicableSubheadingDuty.In("8716.39.00", "8716.90.30", "8716.90.50").Plus(AdValorem.Of(100m)));
        American.Parse("The duty provided in subheadings 8716.39.00, 8716.90.30, or 8716.90.50")
            .Should().Be(ApplicableSubheadingDuty.In("8716.39.00", "8716.90.30", "8716.90.50"));
    }

    [Theory]
    [InlineData("The duty provided in subheading of that kind")]
    [InlineData("The duty provided in the applicable subheading as modified")]
    public void The_duty_of_a_subheading_with_further_words_is_in_words(string text) =>
        American.Parse(text).Should().Be(TextOnlyDuty.Of(text));

    [Theory]
    [InlineData("The duty provided in the applicable subheading plus 25%", "The duty provided in the applicable subheading + 25%")]
    [InlineData("The duty provided in the applicable subheading minus 0.5%", "The duty provided in the applicable subheading less 0.5%")]
    [InlineData("The duty provided in the applicable subheading less 0.5%", "The duty provided in the applicable subheading less 0.5%")]
    [InlineData(
        "The duty provided in the applicable subheading but not less than 5%",
        "The duty provided in the applicable subheading but not less than 5%")]
    public void The_duty_of_the_subheading_and_more_is_calculated(string text, string written)
    {
        DutyRate rate = American.Parse(text);

        rate.Should().NotBeOfType<TextOnlyDuty>();
        American.Format(rate).Should().Be(written);
    }

    [Fact]
    public void A_sign_ends_the_name_of_a_part()
    {
        DutyRate onCase = ComponentDuty.Of(Percentage.Of(25m), "case");

        American.Parse("25% on the case - 3%").Should().Be(onCase.Minus(AdValorem.Of(3m)));
        American.Parse("25% on the case plus 3%").Should().Be(onCase.Plus(AdValorem.Of(3m)));
        American.Parse("25% on the case but not less than 3%").Should().Be(onCase.AtLeast(AdValorem.Of(3m)));
    }

    [Theory]
    [InlineData("The rate applicable in 2009", null)]
    [InlineData("The rate in heading 2009", "2009")]
    [InlineData("See 9822.05.20.", "9822.05.20")]
    [InlineData("See 9823.04.01-later", "9823.04.01")]
    [InlineData("See 9822.05.20,9823.04.01-9823.04.54,9823.05.01", "9822.05.20; 9823.04.01-9823.04.54; 9823.05.01")]
    [InlineData("See U.S. note 3(e),9822.05.20", "U.S. note 3(e); 9822.05.20")]
    [InlineData("See 1.9822.05", null)]
    [InlineData("See 5", null)]
    [InlineData("See U.S. note 3(e", "U.S. note 3")]
    [InlineData("See U.S. note 3(?) below", "U.S. note 3")]
    [InlineData("See U.S. note 3(e)(ii)", "U.S. note 3(e)")]
    [InlineData("See U.S. note of the chapter", null)]
    [InlineData("See U.S. note 12(a)(b) and 9822.05.20", "U.S. note 12(a)(b); 9822.05.20")]
    public void A_rate_in_words_names_the_provisions_that_it_names(string text, string? provisions)
    {
        DutyRate rate = American.Parse(text);

        if (provisions is null)
            rate.Should().Be(TextOnlyDuty.Of(text));
        else
            string.Join("; ", rate.Should().BeOfType<ReferencedDuty>().Subject.Provisions).Should().Be(provisions);
    }

    [Fact]
    public void A_text_has_4000_characters_at_most()
    {
        American.TryParse("5%" + new string(' ', 3_998), out _, out _).Should().BeTrue();
        American.TryParse("5%" + new string(' ', 3_999), out _, out DutyRateProblem? problem).Should().BeFalse();
        problem!.ToString().Should().Be("TooLong at index 4000: Expected 4000 characters at most.");
        SpecialColumn.TryParse("5%" + new string(' ', 3_998), out SpecialColumn? _, out DutyRateProblem? _).Should().BeTrue();
        SpecialColumn.TryParse("5%" + new string(' ', 3_999), out SpecialColumn? _, out problem).Should().BeFalse();
        problem!.Kind.Should().Be(DutyRateProblemKind.TooLong);
        American.TryFormat(TextOnlyDuty.Of("See " + new string('x', 3_996)), out _).Should().BeTrue();
    }

    [Fact]
    public void What_has_no_symbol_is_not_written()
    {
        Refusal.Of<NotSupportedException>(() => American.Format(SpecificDuty.Of(Dollar, Quantity.Of(2m, UnitedStatesUnits.OtherPiece))))
            .WithMessage("*it has no form for '1.00 USD / 2 other piece or part'.");
        Refusal.Of<NotSupportedException>(
            () => American.Format(SpecificDuty.Of(Dollar, Quantity.Of(1m, UnitedStatesUnits.OtherPiece, "case"))))
            .WithMessage("*it has no form for '1.00 USD / other piece or part case'.");
        American.TryFormat(SpecificDuty.Of(Dollar, Quantity.Of(1m, UnitedStatesUnits.OtherPiece)), out _).Should().BeTrue();
        Refusal.Of<NotSupportedException>(() => British.Format(
            EntryPriceDuty.Of(Quantity.Of(1m, MeasurementUnit.Kilogram, "lead content"), PriceStep.Of(Dollar, DutyRate.Free))))
            .WithMessage("*it has no form for 'by the price of 1 kg lead content: from *'.");
        Refusal.Of<NotSupportedException>(() => British.Format(
            EntryPriceDuty.Of(Quantity.Of(1m, MeasurementUnit.Kilogram), PriceStep.Of(Dollar, TextOnlyDuty.Of("See terms")))))
            .WithMessage("*it has no form for 'by the price of 1 kg: from 1.00 USD See *'.");
        Refusal.Of<NotSupportedException>(() => British.Format(AdValorem.Of(5m).Plus(TextOnlyDuty.Of("See terms")))).WithMessage(
            "'5% + See terms' cannot be written in the notation of the duty sentences of the United Kingdom and the European Union: "
            + "it has no form for 'See terms'.");
        British.ToString().Should().Be("the duty sentences of the United Kingdom and the European Union");
        Refusal.Of<FormatException>(() => British.Parse("4")).WithMessage(
            "'4' is not a rate of the duty sentences of the United Kingdom and the European Union. MissingUnit at index 1: *");
    }

    [Fact]
    public void A_special_column_is_shown_or_written_and_in_no_other_format()
    {
        SpecialColumn column = SpecialColumn.Parse("Free (A+,AU) 3.2% (JP)");

        column.ToString(null, null).Should().Be("Free (A+,AU) 3.2% (JP)");
        column.ToString("", null).Should().Be("Free (A+,AU) 3.2% (JP)");
        column.ToString("G", null).Should().Be("Free (A+,AU) 3.2% (JP)");
        column.ToString("R", null).Should().Be("Free (A+,AU) 3.2% (JP)");
        Refusal.Of<FormatException>(() => column.ToString("X", null))
            .WithMessage("'X' is not a format of a special column: use G, or R (reads back).");
        Span<char> room = stackalloc char[22];
        column.TryFormat(room, out int written).Should().BeTrue();
        written.Should().Be(22);
        column.TryFormat(room[..21], out written).Should().BeFalse();
        Refusal.Of<ArgumentNullException>(() => column.TryGetValue(null!, out _));
        Refusal.Of<ArgumentNullException>(() => SpecialColumn.TryParse(null!, out SpecialColumn? _, out DutyRateProblem? _));
    }

    [Fact]
    public void A_special_column_that_is_refused_says_why()
    {
        Refusal.Of<FormatException>(() => SpecialColumn.Parse("Free (A) 3%")).WithMessage(
            "'Free (A) 3%' is not a special column. MissingProgramme at index 11: Expected the programmes in brackets behind the rate, "
            + "such as (JP).");
        Refusal.Of<FormatException>(() => SpecialColumn.Parse("Free (A) 3%", provider: null))
            .WithMessage("'Free (A) 3%' is not a special column: MissingProgramme at index 11: *");
        Refusal.Of<FormatException>(() => SpecialColumn.Parse(" ", provider: null))
            .WithMessage("' ' is not a special column: the text is empty.");
        Refusal.Of<ArgumentException>(
            () => SpecialColumn.Of(PreferentialRate.Of(DutyRate.Free, "A"), PreferentialRate.Of(AdValorem.Of(3m), "A"))).WithMessage(
            "'Free (A) 3% (A)' does not read back as these rates. RepeatedProgramme at index 12: Expected programmes that have no rate in "
            + "this column yet.*").WithParameterName("rates");
        Refusal.Of<ArgumentException>(() => PreferentialRate.Of(DutyRate.Free, "japan")).WithMessage(
            "'japan' is not the symbol of a programme; expected one or two upper-case letters and perhaps + or *, such as A+.*");
        Refusal.Of<ArgumentNullException>(() => PreferentialRate.Of(null!, "A"));
        Refusal.Of<ArgumentNullException>(() => PointsOff.Of(PercentagePoints.Of(1m)).TryApply(null!, out _));
        Refusal.Of<ArgumentNullException>(() => RetainedRate.Of(AdValorem.Of(1m)).TryApply(null!, out _));
    }

    private static Money Dollar => Money.Of(1m, "USD");
}
