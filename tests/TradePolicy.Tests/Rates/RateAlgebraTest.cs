namespace TradePolicy.Tests;

/// <summary>What rates that are put together charge, say and share of the customs value.</summary>
public sealed class RateAlgebraTest
{
    private static readonly Quantity Kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
    private static readonly DutyRate Ten = AdValorem.Of(10m);
    private static readonly DutyRate Four = AdValorem.Of(4m);
    private static readonly DutyRate Dollar = SpecificDuty.Of(Money.Of(1m, "USD"), Kilogram);
    private static readonly DutyBasis Basis = DutyBasis.Of(Money.Of(1_000m, "USD"), Quantity.Of(60m, MeasurementUnit.Kilogram));

    [Fact]
    public void A_rate_in_one_line_has_brackets_where_it_would_read_otherwise()
    {
        Ten.Plus(Four).ToString().Should().Be("10% + 4%");
        Ten.Minus(Four).ToString().Should().Be("10% - 4%");
        Ten.AtMost(Dollar).ToString().Should().Be("10% MAX 1.00 USD / kg");
        Ten.AtLeast(Dollar).ToString().Should().Be("10% MIN 1.00 USD / kg");
        Ten.AtMost(Dollar).AtLeast(Four).ToString().Should().Be("10% MAX 1.00 USD / kg MIN 4%");
        Ten.AtLeast(Dollar).AtMost(Four).ToString().Should().Be("10% MIN 1.00 USD / kg MAX 4%");
        Ten.AtMost(Dollar.AtLeast(Four)).ToString().Should().Be("10% MAX (1.00 USD / kg MIN 4%)");
        Ten.AtLeast(Dollar.AtMost(Four)).ToString().Should().Be("10% MIN (1.00 USD / kg MAX 4%)");
        Ten.Plus(Dollar.AtMost(Four)).ToString().Should().Be("10% + (1.00 USD / kg MAX 4%)");
        Ladder.AtLeast(Four).ToString().Should().Be("(by the price of 1 kg: from 0.00 USD 10%) MIN 4%");
        CompoundTerm.Subtracted(Ten).ToString().Should().Be("- 10%");
        CompoundTerm.Added(Ten).ToString().Should().Be("+ 10%");
        DutyPerDegreeUnder.Of(Money.Of(0.00020668m, "USD"), Kilogram, 100.0m).ToString()
            .Should().Be("0.00020668 USD / kg for each degree under 100");
        ComponentDuty.Of(Percentage.Of(50m), "steel content").ToString().Should().Be("50% on the steel content");
        TopUpDuty.To(Percentage.Of(15m)).ToString().Should().Be("up to 15% with the duty provided in the applicable subheading");
        TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)).ToString().Should().Be("up to 15% with the general rate");
        ApplicableSubheadingDuty.Any.ToString().Should().Be("the duty provided in the applicable subheading");
        ApplicableSubheadingDuty.In("8501", "8502").ToString().Should().Be("the duty provided in subheading 8501 or 8502");
    }

    [Fact]
    public void A_sum_of_sums_is_one_sum_with_every_sign_kept()
    {
        Ten.Plus(Four.Minus(Dollar)).Should().Be(
            CompoundDuty.Of(CompoundTerm.Added(Ten), CompoundTerm.Added(Four), CompoundTerm.Subtracted(Dollar)));
        Ten.Minus(Four.Minus(Dollar)).Should().Be(
            CompoundDuty.Of(CompoundTerm.Added(Ten), CompoundTerm.Subtracted(Four), CompoundTerm.Added(Dollar)));
        Refusal.Of<ArgumentException>(() => CompoundDuty.Of(CompoundTerm.Added(Ten)))
            .WithMessage("A compound duty has at least two parts.*").WithParameterName("terms");
        Refusal.Of<ArgumentException>(() => CompoundDuty.Of(CompoundTerm.Subtracted(Ten), CompoundTerm.Added(Four)))
            .WithMessage("The first part of a compound duty is what the others are added to or subtracted from.*")
            .WithParameterName("terms");
    }

    [Fact]
    public void A_duty_is_never_negative_though_a_part_of_it_may_be()
    {
        Four.Minus(Ten).AmountOn(Basis).ToString().Should().Be("0.00 USD");
        Four.Minus(Ten).Plus(Ten).AmountOn(Basis).ToString().Should().Be("40.00 USD");
        Four.Minus(Ten).AtLeast(Dollar).AmountOn(Basis).ToString().Should().Be("60.00 USD");
    }

    [Theory]
    [InlineData(39, "40.00 USD", "39.00 USD")]
    [InlineData(40, "40.00 USD", "40.00 USD")]
    [InlineData(41, "41.00 USD", "40.00 USD")]
    public void A_floor_raises_and_a_cap_lowers(int kilograms, string floored, string capped)
    {
        DutyBasis basis = DutyBasis.Of(Money.Of(1_000m, "USD"), Quantity.Of(kilograms, MeasurementUnit.Kilogram));

        Dollar.AtLeast(Four).AmountOn(basis).ToString().Should().Be(floored);
        Dollar.AtMost(Four).AmountOn(basis).ToString().Should().Be(capped);
    }

    [Fact]
    public void A_rate_of_percentages_alone_is_a_share_of_the_customs_value()
    {
        Share(Ten).Should().Be("10%");
        Share(DutyRate.Free).Should().Be("0%");
        Share(Ten.Plus(Four)).Should().Be("14%");
        Share(Ten.Minus(Four)).Should().Be("6%");
        Share(Four.Minus(Ten)).Should().Be("0%");
        Share(Ten.AtMost(Four)).Should().Be("4%");
        Share(Four.AtMost(Ten)).Should().Be("4%");
        Share(Ten.AtLeast(Four)).Should().Be("10%");
        Share(Four.AtLeast(Ten)).Should().Be("10%");
    }

    [Fact]
    public void A_share_of_the_customs_value_is_what_is_charged_though_a_part_of_it_is_negative()
    {
        Charged(Four.Minus(Ten).AtMost(AdValorem.Of(3m)).Plus(AdValorem.Of(8m))).Should().Be(("2%", "20.00 USD"));
        Charged(AdValorem.Of(8m).Plus(Four.Minus(Ten).AtLeast(AdValorem.Of(1m).Minus(Four)))).Should().Be(("5%", "50.00 USD"));
        Charged(Four.Minus(Ten).AtMost(AdValorem.Of(3m))).Should().Be(("0%", "0.00 USD"));

        static (string Share, string Amount) Charged(DutyRate rate) => (Share(rate), rate.AmountOn(Basis).ToString());
    }

    [Fact]
    public void A_rate_that_is_more_than_percentages_is_no_share()
    {
        foreach (DutyRate rate in (DutyRate[])[Dollar, Ten.Plus(Dollar), Ten.AtMost(Dollar), Dollar.AtMost(Ten), Ten.AtLeast(Dollar),
            Dollar.AtLeast(Ten), ComponentDuty.Of(Percentage.Of(5m), "case"), TopUpDuty.To(Percentage.Of(15m)),
            ApplicableSubheadingDuty.Any])
        {
            rate.TryGetShareOfCustomsValue(out Percentage share).Should().BeFalse(rate.ToString());
            share.Should().Be(Percentage.Zero);
        }
    }

    [Fact]
    public void What_is_charged_on_top_of_the_duty_of_the_subheading_can_be_told_apart()
    {
        DutyRate own = ApplicableSubheadingDuty.Any;

        own.WithoutBaseDuty.Should().Be(DutyRate.Free);
        Ten.WithoutBaseDuty.Should().Be(Ten);
        own.Plus(Ten).WithoutBaseDuty.Should().Be(Ten);
        own.Plus(Ten).Plus(Dollar).WithoutBaseDuty.Should().Be(Ten.Plus(Dollar));
        own.Minus(Ten).WithoutBaseDuty.Should().Be(DutyRate.Free.Minus(Ten));
        own.Plus(own).WithoutBaseDuty.Should().Be(DutyRate.Free);
        Ten.Minus(own).WithoutBaseDuty.Should().Be(Ten.Minus(own));
        Ten.Plus(Four).WithoutBaseDuty.Should().Be(Ten.Plus(Four));
    }

    [Fact]
    public void A_rate_on_parts_of_the_goods_names_each_once()
    {
        DutyRate movement = ComponentDuty.Of(Percentage.Of(65m), "movement");
        DutyRate battery = ComponentDuty.Of(Percentage.Of(35m), "battery");

        movement.ChargedParts.Should().Equal("movement");
        movement.Plus(battery).Plus(movement).ChargedParts.Should().Equal("movement", "battery");
        movement.Plus(Ten).ChargedParts.Should().BeEmpty();
        Ten.ChargedParts.Should().BeEmpty();
    }

    [Fact]
    public void A_rate_is_proportional_if_each_of_its_parts_is()
    {
        Ten.IsProportional.Should().BeTrue();
        TopUpDuty.To(Percentage.Of(15m)).IsProportional.Should().BeTrue();
        Ten.Plus(TopUpDuty.To(Percentage.Of(15m))).IsProportional.Should().BeTrue();
        Ten.Plus(Dollar).IsProportional.Should().BeFalse();
        Dollar.IsProportional.Should().BeFalse();
    }

    [Theory]
    [InlineData("20", "130.00 USD")]
    [InlineData("149.99", "0.01 USD")]
    [InlineData("150", "0.00 USD")]
    [InlineData("151", "0.00 USD")]
    public void A_top_up_fills_what_lacks_to_the_floor(string charged, string duty) =>
        TopUpDuty.To(Percentage.Of(15m)).AmountOn(Basis.WithBaseDuty(DutyAmount.Of(Money.Parse(charged + " USD")))).ToString()
            .Should().Be(duty);

    [Fact]
    public void A_top_up_lowers_nothing_that_stands_beside_it() =>
        Ten.Plus(TopUpDuty.To(Percentage.Of(15m))).AmountOn(Basis.WithBaseDuty(DutyAmount.Of(Money.Of(151m, "USD")))).ToString()
            .Should().Be("100.00 USD");

    [Fact]
    public void A_top_up_over_the_general_rate_does_not_ask_what_is_claimed()
    {
        DutyBasis claimed = Basis.WithBaseDuty(DutyAmount.Of(Money.Of(0m, "USD")), DutyAmount.Of(Money.Of(100m, "USD")));

        TopUpDuty.To(Percentage.Of(15m)).AmountOn(claimed).ToString().Should().Be("150.00 USD");
        TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)).AmountOn(claimed).ToString().Should().Be("50.00 USD");
        Refusal.Of<ArgumentOutOfRangeException>(() => TopUpDuty.To(Percentage.Of(-0.1m))).WithMessage("A duty is not negative.*")
            .WithParameterName("floor");
        TopUpDuty.To(Percentage.Zero).Floor.Should().Be(Percentage.Zero);
    }

    [Fact]
    public void Each_rate_refuses_what_no_tariff_charges()
    {
        Negative(() => AdValorem.Of(-0.1m), "percent");
        Negative(() => AdValorem.Of(Percentage.Of(-0.1m)), "rate");
        Negative(() => AdValorem.OfFraction(-0.001m), "fraction");
        Negative(() => FlatDuty.Of(Money.Of(-0.01m, "USD")), "amount");
        Negative(() => SpecificDuty.Of(Money.Of(-0.01m, "USD"), Kilogram), "amount");
        Negative(() => ComponentDuty.Of(Percentage.Of(-0.1m), "case"), "rate");
        Refusal.Of<ArgumentOutOfRangeException>(() => SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(0m, MeasurementUnit.Kilogram)))
            .WithMessage("The quantity that a duty is charged for must be more than zero.*").WithParameterName("per");
        Refusal.Of<ArgumentNullException>(() => SpecificDuty.Of(null!, Kilogram)).WithParameterName("amount");
        Refusal.Of<ArgumentNullException>(() => SpecificDuty.Of(Money.Of(1m, "USD"), null!)).WithParameterName("per");
        Refusal.Of<ArgumentOutOfRangeException>(() => DutyPerDegreeUnder.Of(Money.Of(1m, "USD"), Kilogram, 0m))
            .WithMessage("The degrees must be more than zero.*").WithParameterName("degrees");
        Refusal.Of<ArgumentException>(() => ApplicableSubheadingDuty.In()).WithMessage("No subheading is named.*")
            .WithParameterName("subheadings");
        Refusal.Of<ArgumentException>(() => ApplicableSubheadingDuty.In("8501", " ")).WithParameterName("subheadings");
        Refusal.Of<ArgumentException>(() => ReferencedDuty.Of("See terms"))
            .WithMessage("No provision is named; a rate in words alone is a TextOnlyDuty.*").WithParameterName("provisions");
        Refusal.Of<ArgumentException>(() => ReferencedDuty.Of("See terms", "")).WithParameterName("provisions");
        Refusal.Of<ArgumentException>(() => TextOnlyDuty.Of(" "));
        Refusal.Of<ArgumentException>(() => AdValoremEquivalent.Of(Money.Of(1m, "USD"), Money.Of(0m, "USD")))
            .WithMessage("Nothing is a percentage of nothing.*").WithParameterName("customsValue");

        static void Negative(Func<object?> call, string name) =>
            Refusal.Of<ArgumentOutOfRangeException>(call).WithMessage("A duty is not negative.*").WithParameterName(name);
    }

    [Fact]
    public void Nothing_is_a_duty_as_well()
    {
        FlatDuty.Of(Money.Of(0m, "USD")).AmountOn(Basis).ToString().Should().Be("0.00 USD");
        SpecificDuty.Of(Money.Of(0m, "USD"), Kilogram).AmountOn(Basis).ToString().Should().Be("0.00 USD");
        ComponentDuty.Of(Percentage.Zero, "case").AmountOn(Basis.WithComponent("case", Money.Of(5m, "USD"))).ToString()
            .Should().Be("0.00 USD");
        AdValorem.OfFraction(0.075m).Should().Be(AdValorem.Of(7.5m));
    }

    [Fact]
    public void A_rate_that_is_kept_stands_in_its_own_words()
    {
        RetainedRate ten = RetainedRate.Of(AdValorem.Of(10m));

        Left(AdValorem.Of(6m).Plus(AdValorem.Of(4m))).Should().Be(Ten);
        Left(AdValorem.Of(6m).Plus(AdValorem.Of(3m))).Should().Be(AdValorem.Of(6m).Plus(AdValorem.Of(3m)));
        Left(Dollar).Should().Be(Dollar.AtMost(Ten));

        DutyRate? Left(DutyRate beneath) => ten.TryApply(beneath, out DutyRate? left) ? left : null;
    }

    [Fact]
    public void An_equivalent_tells_of_which_shipment_it_is() =>
        AdValoremEquivalent.Of(Money.Of(50m, "USD"), Money.Of(1_000m, "USD")).ToString().Should().Be("5% (50.00 USD on 1000.00 USD)");

    [Fact]
    public void A_rate_reads_back_from_its_text_and_says_why_if_there_is_none()
    {
        DutyRate.Parse("9.1% + 45.1 GBP / 100 kg", provider: null).ToString("R", null)
            .Should().Be("9.1% + 45.10 GBP / 100 kg");
        DutyRate.TryParse("46.3¢/kg", out DutyRate? rate).Should().BeTrue();
        rate!.ToString("R", null).Should().Be("0.463 USD / kg");
        DutyRate.TryParse("46.3", out DutyRate? none).Should().BeFalse();
        none.Should().BeNull();
        DutyRate.TryParse(null, provider: null, out none).Should().BeFalse();
        Refusal.Of<FormatException>(() => DutyRate.Parse("46.3")).WithMessage(
            "'46.3' is not a duty rate: in the notation of the tariff schedule of the United States: "
            + "MissingUnit at index 4: Expected % or ¢ behind the number, or $ before it.");
        Refusal.Of<ArgumentNullException>(() => DutyRate.Parse(null!));
    }

    [Fact]
    public void A_rate_is_shown_or_written_and_in_no_other_format()
    {
        DutyRate rate = SpecificDuty.Of(Money.Of(0.463m, "USD"), Quantity.Of(1m, MeasurementUnit.Dozen));

        rate.ToString("G", null).Should().Be("0.463 USD / doz.");
        rate.ToString("", null).Should().Be("0.463 USD / doz.");
        rate.ToString("R", null).Should().Be("46.3¢/doz.");
        Refusal.Of<FormatException>(() => rate.ToString("N2", null))
            .WithMessage("'N2' is not a format of a duty rate: use G, or R (reads back).");
        Span<char> room = stackalloc char[10];
        rate.TryFormat(room, out int written, "R").Should().BeTrue();
        room[..written].ToString().Should().Be("46.3¢/doz.");
        rate.TryFormat(room[..9], out written, "R").Should().BeFalse();
        written.Should().Be(0);
    }

    private static EntryPriceDuty Ladder => EntryPriceDuty.Of(Kilogram, PriceStep.Of(Money.Of(0m, "USD"), Ten));

    private static string Share(DutyRate rate)
    {
        rate.TryGetShareOfCustomsValue(out Percentage share).Should().BeTrue();
        return share.ToString();
    }
}
