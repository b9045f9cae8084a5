namespace TradePolicy.Tests;

public sealed class DeclarationTest
{
    private static readonly Instant Entered = Instant.FromUtc(2025, 11, 20, 17, 0);

    // 19 CFR 24.23(b)(1): the limits of fiscal year 2026.
    private static readonly DutyRate Limited =
        AdValorem.Of(0.3464m).AtLeast(FlatDuty.Of(Duties.Dollars(33.58m))).AtMost(FlatDuty.Of(Duties.Dollars(651.50m)));

    [Fact]
    public void A_fee_that_more_notices_may_have_withdrawn_than_are_listed_is_open_by_the_texts()
    {
        LegalMoment someTime = LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork);
        Publication that = Publication.On(LawZones.Day("2025-06-30"), LawZones.NewYork);
        Tariff withdrawn = Tariff.Create(
            "us/w", DutyProgramme.Of("us/w", "W", DutyKind.Fee), Economy.UnitedStates, EconomyScope.All,
            [
                Duties.Enacted("us/w", AdValorem.Of(10m)),
                .. Enumerable.Range(0, 7).Select(number => LegalAct.Withdraw(
                    $"withdrawn-{number}", "us/w/enacted", LegalInstrument.Create($"us/notice-{number}", "Somebody", "Notice", that),
                    someTime)),
            ]);
        DeclarationAssessment duty = DutySchedule.Compile([Duties.General(AdValorem.Of(2.5m)), withdrawn]).AsKnownAt(Duties.June2025)
            .Assess(CustomsDeclaration.Of(Duties.Entry(), Duties.Entry()));
        duty.Explain().Should().Contain("the texts leave open whether us/w is charged");
    }

    [Fact]
    public void The_floor_of_a_fee_is_of_the_declaration_and_not_of_its_lines()
    {
        DeclarationAssessment two = Assess([Line(3_000m), Line(3_000m)], Duties.General(DutyRate.Free), Fee(Limited));
        two.FeeTotal.Value.Should().Be(Duties.Dollars(33.58m), "and not 67.16");
        DutyLayer fee = two.Fees.Should().ContainSingle().Subject;
        fee.ChargedOn.Value.Should().Be(Duties.Dollars(6_000m));
        two.Lines.Should().OnlyContain(line => line.Possible[0].Layers.All(layer => layer.Tariff != "us/mpf"));
        two.Lines.Should().OnlyContain(line => line.OtherCharges.Value == Duties.Dollars(0m));
    }

    [Fact]
    public void A_floor_in_another_currency_is_open_where_the_lines_state_different_exchange_rates()
    {
        CustomsEntry Euros(decimal rate) => CustomsEntry.Of(Line(1m).Commodity, Line(1m).Origin, Money.Of(3_000m, "EUR")).EnteredAt(Entered)
            .With(ExchangeRate.Of(Currency.UnitedStatesDollar, Currency.Euro, rate, new LocalDate(2025, 6, 30), "a bank"));
        Tariff[] tariffs = [Duties.General(DutyRate.Free), Fee(FlatDuty.Of(Duties.Dollars(33.58m)))];
        Assess([Euros(0.9m), Euros(0.9m)], tariffs).FeeTotal.Value.Should().Be(Money.Of(30.222m, "EUR"));
        Assess([Euros(0.9m), Euros(0.8m)], tariffs).FeeTotal.Reasons.Select(fact => fact.Subject).Should().Equal("exchange rate");
        Assess([Euros(0.8m), Euros(0.9m)], tariffs).FeeTotal.IsCertain.Should().BeFalse("the order of the lines decides nothing");
    }

    [Theory]
    [InlineData(4_846, 4_848, 33.580016)]
    [InlineData(4_846, 4_847, 33.58)]
    [InlineData(100_000, 100_000, 651.50)]
    [InlineData(50_000, 50_000, 346.4)]
    public void A_fee_is_charged_on_the_value_of_all_lines_between_its_floor_and_its_ceiling(decimal first, decimal second, decimal fee) =>
        Assess([Line(first), Line(second)], Duties.General(DutyRate.Free), Fee(Limited)).FeeTotal.Value.Should().Be(Duties.Dollars(fee));

    [Fact]
    public void An_entry_alone_is_a_declaration_of_one_line()
    {
        DutySchedule schedule = DutySchedule.Compile([Duties.General(AdValorem.Of(5m)), Fee(Limited)]);
        DutyAssessment alone = schedule.Assess(Line(3_000m));
        DeclarationAssessment one = schedule.Assess(CustomsDeclaration.Of(Line(3_000m)));
        one.OtherCharges.Should().Be(alone.OtherCharges);
        one.Total.Should().Be(alone.Total);
        one.Fees.Should().Equal(alone.Possible[0].Layers.Where(layer => layer.Programme.Kind == DutyKind.Fee));
        one.Owed.Value.Should().Be(Duties.Dollars(183.58m));
    }

    [Fact]
    public void Each_line_bears_the_duty_of_its_own_goods()
    {
        // Duty is by classification, and not spread over the value of the entry.
        CommodityCode[] goods = [.. new[] { "6109.10.00.12", "8708.99.81.80", "9506.62.40.40" }.Select(code => CommodityCode.Hts(code))];
        Tariff[] general =
        [
            Duties.General(DutyRate.Free).WithCommodities(CommodityScope.Of(goods[0])),
            Duties.Tariff("us/general/five", DutyKind.Ordinary, AdValorem.Of(5m)).WithCommodities(CommodityScope.Of(goods[1])),
            Duties.Tariff("us/general/twenty", DutyKind.Ordinary, AdValorem.Of(20m)).WithCommodities(CommodityScope.Of(goods[2])),
        ];
        DeclarationAssessment three = Assess([Line(4_000m, goods[0]), Line(3_000m, goods[1]), Line(3_000m, goods[2])], general);
        three.Lines.Select(line => line.Total.Value).Should().Equal(Duties.Dollars(0m), Duties.Dollars(150m), Duties.Dollars(600m));
        three.Total.Value.Should().Be(Duties.Dollars(750m));
        three.IsCertain.Should().BeTrue();
        three.Possible.Should().Equal(Duties.Dollars(750m));
    }

    [Fact]
    public void A_line_that_is_exempt_from_a_fee_does_not_count_for_it()
    {
        Tariff fee = Fee(Limited).WithExemptions(Exemption.Create("us/mpf/kr", "KORUS", ExemptionTerms.Of(EntryCondition.Claim("KR"))));
        DeclarationAssessment some = Assess([Line(20_000m), Line(90_000m).WithClaim("KR")], Duties.General(DutyRate.Free), fee);
        some.FeeTotal.Value.Should().Be(Duties.Dollars(69.28m));
        some.Fees[0].Note.Should().Be("on line 1 of 2; not on line 2: exempt: KORUS");
        CustomsEntry[] both = [Line(20_000m).WithClaim("KR"), Line(90_000m).WithClaim("KR")];
        DeclarationAssessment none = Assess(both, Duties.General(DutyRate.Free), fee);
        none.FeeTotal.Value.Should().Be(Duties.Dollars(0m), "no floor is owed where no line bears the fee");
        none.Fees[0].State.Should().Be(LayerState.Exempt);
        none.Fees[0].Note.Should().Be("exempt: KORUS");
    }

    [Fact]
    public void Which_lines_bear_a_fee_is_told_with_why_the_others_do_not()
    {
        Tariff fee = Fee(FlatDuty.Of(Duties.Dollars(2m))).WithOrigins(EconomyScope.Of(Economy.China)).WithExemptions(
            Exemption.Create("us/mpf/kr", "KORUS", ExemptionTerms.Of(EntryCondition.Claim("KR"))),
            Exemption.Create("us/mpf/au", "Australia", ExemptionTerms.Of(EntryCondition.Claim("AU"))));
        CustomsEntry bearing = Line(1m), korean = Line(1m).WithClaim("KR"), australian = Line(1m).WithClaim("AU");
        CustomsEntry elsewhere = Line(1m).OfGoods(Line(1m).Commodity, Economy.Canada);

        Note(bearing, bearing).Should().BeNull();
        Note(bearing, elsewhere).Should().Be("on line 1 of 2");
        Note(elsewhere, bearing, bearing).Should().Be("on lines 2, 3 of 3");
        Note(bearing, korean, australian, korean).Should()
            .Be("on line 1 of 4; not on lines 2, 4: exempt: KORUS; not on line 3: exempt: Australia");
        Note(korean, korean).Should().Be("exempt: KORUS");
        Note(korean, australian).Should().Be("not on line 1: exempt: KORUS; not on line 2: exempt: Australia");
        Note(korean, elsewhere).Should().Be("not on line 1: exempt: KORUS");
        Assess([elsewhere, elsewhere], Duties.General(DutyRate.Free), fee).Fees.Should().BeEmpty();

        string? Note(params CustomsEntry[] lines) => Assess(lines, Duties.General(DutyRate.Free), fee).Fees.Single().Note;
    }

    [Fact]
    public void A_fee_on_a_part_of_a_line_is_on_that_part_and_the_whole_of_the_others()
    {
        Of(AdValorem.Of(1m)).Amount.Value.Should().Be(Duties.Dollars(16m));
        Of(AdValorem.Of(1m).Plus(AdValorem.Of(0.5m))).Amount.Value.Should().Be(Duties.Dollars(24m));
        Of(AdValorem.Of(1m)).ChargedOn.Value.Should().Be(Duties.Dollars(1_600m));

        static DutyLayer Of(DutyRate rate) => Assess(
            [Line(1_000m), Line(1_000m).WithClaim("part").WithComponent("US content", Duties.Dollars(400m))],
            Duties.General(DutyRate.Free),
            Fee(rate).WithExemptions(Exemption.Create(
                "us/mpf/part", "Foreign content", ExemptionTerms.Of(
                    EntryCondition.Claim("part"), ExemptionEffect.ChargedOnlyOn("foreign content", "US content"))))).Fees
            .Single(fee => fee.Amount.IsCertain);
    }

    [Fact]
    public void A_fee_is_never_less_than_nothing() =>
        Assess([Line(100m), Line(20m)], Duties.General(DutyRate.Free), Fee(AdValorem.Of(5m).Minus(FlatDuty.Of(Duties.Dollars(10m)))))
            .FeeTotal.Value.Should().Be(Duties.Dollars(0m));

    [Fact]
    public void A_fee_up_to_a_floor_with_the_general_rate_is_that_of_each_line() =>
        Assess([Line(100m), Line(200m)], Duties.General(AdValorem.Of(5m)), Fee(TopUpDuty.ToWithGeneralRate(Percentage.Of(15m))))
            .FeeTotal.Value.Should().Be(Duties.Dollars(30m));

    [Fact]
    public void A_fixed_sum_is_charged_once_and_a_sum_by_quantity_on_each_line()
    {
        Quantity kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
        DutyRate rate = FlatDuty.Of(Duties.Dollars(2m)).Plus(SpecificDuty.Of(Duties.Dollars(0.5m), kilogram));
        CustomsEntry[] lines =
            [Line(10m).With(Quantity.Of(10m, MeasurementUnit.Kilogram)), Line(10m).With(Quantity.Of(4m, MeasurementUnit.Kilogram))];
        Assess(lines, Duties.General(DutyRate.Free), Fee(rate)).FeeTotal.Value.Should().Be(Duties.Dollars(9m));
    }

    [Fact]
    public void A_fee_is_rounded_once()
    {
        DutySchedule schedule = DutySchedule.Compile([Duties.General(AdValorem.Of(0.15m)), Fee(AdValorem.Of(0.15m))]);
        DeclarationAssessment rounded = schedule.Assess(
            CustomsDeclaration.Of(Line(3m), Line(3m)), LegalView.AsWritten, MoneyRounding.NearestMinorUnit);
        rounded.FeeTotal.Value.Should().Be(Duties.Dollars(0.01m), "0.009 is rounded, and not 0.0045 twice");
        rounded.Total.Value.Should().Be(Duties.Dollars(0m), "a layer of a line is rounded on the line");
    }

    [Fact]
    public void A_fact_that_one_line_lacks_leaves_the_fee_open_and_the_duties_known()
    {
        Tariff fee = Fee(Limited).WithRequirement(EntryCondition.Fact("formal entry"));
        DeclarationAssessment open = Assess([Line(3_000m).WithFact("formal entry"), Line(3_000m)], Duties.General(AdValorem.Of(5m)), fee);
        open.Total.Value.Should().Be(Duties.Dollars(300m));
        open.FeeTotal.IsCertain.Should().BeFalse();
        open.Owed.IsCertain.Should().BeFalse();
        open.Reasons.Select(fact => fact.Subject).Should().Equal("formal entry");
        open.Explain().Should().Contain("unknown").And.Contain("formal entry");
    }

    [Fact]
    public void Lines_that_leave_a_warehouse_at_different_instants_leave_the_fee_open()
    {
        CustomsEntry withdrawn = Line(3_000m).With(EntryEvent.WithdrawalFromWarehouse, Entered + Duration.FromDays(1));
        Assess([withdrawn, withdrawn], Duties.General(DutyRate.Free), Fee(Limited)).FeeTotal.Value.Should().Be(Duties.Dollars(33.58m));
        DeclarationAssessment apart = Assess([withdrawn, Line(3_000m)], Duties.General(DutyRate.Free), Fee(Limited));
        apart.Fees.Should().ContainSingle().Which.State.Should().Be(LayerState.Unknown);
        apart.FeeTotal.Reasons.Select(fact => fact.Message).Should().Equal(
            "lines 1, 2 are not entered, or withdrawn from warehouse, at one instant: WithdrawalFromWarehouse, else Entry "
                + "(19 CFR 24.23(a)(2), 15 CFR 400.14(e))");
        apart.Fees.Single().ChargedOn.Reasons.Should().Equal(apart.FeeTotal.Reasons);
        apart.Total.IsCertain.Should().BeTrue();
    }

    [Fact]
    public void Without_a_time_of_entry_no_fee_is_known()
    {
        CustomsEntry line = CustomsEntry.Of(CommodityCode.Hts("8708.99.81.80"), Economy.China, Duties.Dollars(3_000m));
        DeclarationAssessment open = Assess([line, line], Duties.General(DutyRate.Free), Fee(Limited));
        open.Fees.Should().BeEmpty();
        open.FeeTotal.IsCertain.Should().BeFalse("the fees that apply then are not known");
    }

    [Fact]
    public void A_fee_that_began_some_time_on_the_day_of_entry_is_open()
    {
        Tariff fee = Tariff.Create(
            "us/mpf", DutyProgramme.Of("us/mpf", "Fee", DutyKind.Fee), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact("us/mpf/enacted", "us/mpf", Duties.Act,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 11, 20), DateTimeZone.Utc)), Limited)]);
        DeclarationAssessment open = Assess([Line(3_000m), Line(3_000m)], Duties.General(AdValorem.Of(5m)), fee);
        open.FeeTotal.IsCertain.Should().BeFalse();
        open.Lines.Should().OnlyContain(line => line.IsCertain, "the duties do not turn on the fee");
        open.Lines.Should().OnlyContain(line => line.Possible.Count == 1 && line.Possible[0].HoldsUnder.Count == 0);
        open.Lines.Should().OnlyContain(line => line.Possible[0].Layers.All(layer => layer.Tariff != "us/mpf"));
        open.Lines.Should().OnlyContain(line => line.OtherCharges.Value == Duties.Dollars(0m));
        open.FeeTotal.Reasons.Select(fact => fact.Message).Should().Equal(
            "Act us/act begins 2025-11-20T00:00 UTC (+00), at the start of the day at the earliest",
            "Act us/act begins 2025-11-20T24:00 UTC (+00), by the end of the day at the latest");
        open.Total.Value.Should().Be(Duties.Dollars(300m));
    }

    [Fact]
    public void A_fee_that_may_not_be_on_the_origin_is_open_and_the_duties_are_known()
    {
        Tariff fee = Fee(Limited).WithOrigins(EconomyScope.Of(Economy.Canada), LegalAct.Enact(
            "us/mpf/china", "us/mpf/origins", Duties.Act,
            LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 11, 20), DateTimeZone.Utc)), EconomyScope.Of(Economy.China)));
        DeclarationAssessment open = Assess([Line(3_000m)], Duties.General(AdValorem.Of(5m)), fee);
        open.Fees.Single().State.Should().Be(LayerState.Unknown);
        open.FeeTotal.Reasons.Should().HaveCount(2);
        DutyAssessment line = open.Lines.Single();
        line.Possible.Should().ContainSingle().Which.Layers.Select(layer => layer.Tariff).Should().Equal("us/general");
        line.OtherCharges.Value.Should().Be(Duties.Dollars(0m));
        line.Value.HoldsUnder.Should().BeEmpty("the duty is the same in each reading");
    }

    [Fact]
    public void Duties_on_dumping_stay_with_their_lines()
    {
        Tariff dumping = Duties.Tariff("us/a-570", DutyKind.AntiDumping, AdValorem.Of(10m)).WithRequirement(EntryCondition.Claim("A-570"));
        CustomsEntry[] lines = [Line(3_000m).WithClaim("A-570"), Line(3_000m)];
        DeclarationAssessment owed = Assess(lines, Duties.General(DutyRate.Free), dumping, Fee(Limited));
        owed.Lines[0].OtherCharges.Value.Should().Be(Duties.Dollars(300m));
        owed.OtherCharges.Value.Should().Be(Duties.Dollars(333.58m));
        owed.FeeTotal.Value.Should().Be(Duties.Dollars(33.58m));
    }

    [Fact]
    public void The_explanation_has_each_line_and_then_the_fees() =>
        Assess([Line(3_000m), Line(3_000m)], Duties.General(AdValorem.Of(5m)), Fee(Limited)).Explain().Should().EndWith(
            """
            declaration of 2 lines into US, 6000.00 USD, entered 2025-11-20T17:00:00Z
              0.3464% MIN 33.58 USD MAX 651.50 USD   33.58 USD  us/mpf               Act us/act
                                                    300.00 USD  duties on the lines
                                                     33.58 USD  other charges
                                                    333.58 USD  owed
            """).And.StartWith("line 1: 8708.99.81.80 from China");

    [Fact]
    public void The_explanation_names_what_no_line_and_no_fee_lacks()
    {
        Tariff dumping = Tariff.Create(
            "us/a-570", DutyProgramme.Of("us/a-570", "Dumping", DutyKind.AntiDumping), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>("us/a-570/enacted", "us/a-570", Duties.Act,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 11, 20), DateTimeZone.Utc)), AdValorem.Of(10m))]);
        Tariff fee = Fee(Limited).WithExemptions(Exemption.Create("us/mpf/kr", "KORUS", ExemptionTerms.Of(EntryCondition.Claim("KR"))));

        Assess([Line(3_000m), Line(3_000m).WithClaim("KR")], Duties.General(DutyRate.Free), dumping, fee).Explain().Should().EndWith(
            """
            declaration of 2 lines into US, 6000.00 USD, entered 2025-11-20T17:00:00Z
              0.3464% MIN 33.58 USD MAX 651.50 USD  33.58 USD  us/mpf               Act us/act; on line 1 of 2; not on line 2: exempt: KORUS
                                                     0.00 USD  duties on the lines
                                                      unknown  other charges
                                                      unknown  owed
              missing: the texts leave open which duty is owed: 300.00 USD or 0.00 USD
            """);
    }

    [Fact]
    public void A_fee_without_a_rate_is_told_with_what_its_rate_depends_on()
    {
        CustomsEntry zone = CustomsEntry.Of(Line(1m).Commodity, Economy.China, Duties.Dollars(3_000m))
            .With(EntryEvent.PrivilegedForeignStatus, Entered);
        Assess([zone], Duties.General(DutyRate.Free), Fee(Limited)).Explain().Should().Contain(
            "\n  -   unknown  us/mpf               the time of an event that decides what is charged beside the duties is not stated: ");
    }

    [Fact]
    public void What_is_free_up_to_a_value_is_free_only_if_all_lines_are_worth_no_more()
    {
        // 19 U.S.C. 1321(a)(2)(C): the aggregate value of the articles that are imported together.
        Tariff general = Duties.General(AdValorem.Of(5m)).WithExemptions(Exemption.Create(
            "us/de-minimis", "de minimis", ExemptionTerms.Of(EntryCondition.ValueAtMost(Duties.Dollars(800m)))));
        Assess([Line(400m), Line(400m)], general).Total.Value.Should().Be(Duties.Dollars(0m));
        Assess([Line(400m), Line(400.01m)], general).Total.Value.Should().Be(Duties.Dollars(40.0005m));
        DutySchedule schedule = DutySchedule.Compile([general]);
        DeclarationAssessment two = schedule.Assess(CustomsDeclaration.Of(Line(500m), Line(500m)));
        two.Total.Value.Should().Be(Duties.Dollars(50m));
        two.Lines[0].Entry.Should().Be(Line(500m));
        schedule.Assess(two.Lines[0].Entry).Total.Value.Should().Be(Duties.Dollars(0m), "alone, it is a declaration of one line");
    }

    [Fact]
    public void A_fact_of_the_declaration_is_true_or_false_for_all_lines()
    {
        Tariff general = Duties.General(AdValorem.Of(5m)).WithRequirement(EntryCondition.DeclarationFact("dutiable"));
        CustomsEntry plain = Line(100m), yes = plain.WithFact("dutiable"), no = plain.WithFact("dutiable", false);
        Assess([plain, yes], general).Total.Value.Should().Be(Duties.Dollars(10m));
        Assess([plain, plain], general).Total.Reasons.Select(fact => fact.Message).Should()
            .Equal("it is not stated whether \"dutiable\" is true");
        Assess([no, plain, yes], general).Total.Reasons.Select(fact => fact.Message).Should()
            .Equal("line 3 states that \"dutiable\" is true, and line 1 that it is false; it is one fact of the declaration");
        Assess([plain, yes], general).Lines.Should().OnlyContain(line => line.NotHeeded.Count == 0);
        CustomsDeclaration.Of(plain, no).WithFact("dutiable").Lines.Should().OnlyContain(line => line.Facts["dutiable"]);
    }

    [Fact]
    public void Lines_of_one_declaration_are_entered_together()
    {
        Refusal.Of<ArgumentException>(() => CustomsDeclaration.Of()).WithMessage("There is no line; a declaration has one at least.*");
        Refusal.Of<ArgumentException>(() => CustomsDeclaration.Of(Line(1m), Line(1m).EnteredAt(Entered + Duration.FromSeconds(1))))
            .WithMessage("Line 2 does not belong into the declaration of line 1: it states 2025-11-20T17:00:01Z as the time of entry, "
                + "and line 1 2025-11-20T17:00:00Z as the time of entry; a declaration is entered at one instant.*");
        Refusal.Of<ArgumentException>(() => CustomsDeclaration.Of(
            Line(1m), CustomsEntry.Of(CommodityCode.Hts("8708.99.81.80"), Economy.China, Money.Of(1m, "EUR")).EnteredAt(Entered)))
            .WithMessage("*it is valued in EUR, and line 1 in USD*");
        CustomsEntry elsewhere = CustomsEntry.Of(CommodityCode.Hts("8708.99.81.80"), Economy.China, Duties.Dollars(1m), Economy.Canada);
        Refusal.Of<ArgumentException>(() => CustomsDeclaration.Of(Line(1m), elsewhere.EnteredAt(Entered)))
            .WithMessage("*it is entered into CA, and line 1 into US*");
        Refusal.Of<ArgumentException>(() => CustomsDeclaration.Of(Line(1m)).With(Line(1m).EnteredAt(Entered - Duration.FromSeconds(1))));
        CustomsDeclaration.Of(Line(1m)).With(Line(2m)).EnteredAt(Entered + Duration.FromHours(1)).ToString()
            .Should().Be("2 lines into US, 3.00 USD, entered 2025-11-20T18:00:00Z");
    }

    private static Tariff Fee(DutyRate rate) => Duties.Tariff("us/mpf", DutyKind.Fee, rate);

    private static CustomsEntry Line(decimal value, CommodityCode? goods = null) =>
        CustomsEntry.Of(goods ?? CommodityCode.Hts("8708.99.81.80"), Economy.China, Duties.Dollars(value)).EnteredAt(Entered);

    private static DeclarationAssessment Assess(CustomsEntry[] lines, params Tariff[] tariffs) =>
        DutySchedule.Compile(tariffs).Assess(CustomsDeclaration.Of(lines));
}
