namespace TradePolicy.Tests;

public sealed class DutyAssessmentTest
{
    [Fact]
    public void A_preference_that_is_claimed_takes_the_place_of_the_ordinary_duty()
    {
        Tariff korea = Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free, EconomyScope.Of(Economy.Korea))
            .WithRequirement(EntryCondition.Claim("KR"));
        Tariff[] tariffs =
        [
            Duties.General(AdValorem.Of(2.5m)), korea, Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)))
        ];
        CustomsEntry entry = Duties.Entry(origin: Economy.Korea);
        DutyAssessment claimed = Duties.Assess(entry.WithClaim("KR"), tariffs);
        claimed.Of("us/general").State.Should().Be(LayerState.Replaced);
        claimed.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(150m));
        DutyAssessment unclaimed = Duties.Assess(entry, tariffs);
        unclaimed.Of("us/korus").State.Should().Be(LayerState.RequirementNotMet);
        unclaimed.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(125m));
        unclaimed.Total.Value.Should().Be(Duties.Dollars(150m));
    }

    [Fact]
    public void Whether_a_preference_that_turns_on_a_missing_fact_is_due_is_open()
    {
        Tariff usmca = Duties.Tariff("us/usmca", DutyKind.Preferential, DutyRate.Free, EconomyScope.Of(Economy.Canada))
            .WithRequirement(EntryCondition.Fact("originating under USMCA"));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(2.5m)), usmca);
        duty.Total.Reasons.Select(fact => fact.Subject).Should().Equal("originating under USMCA");
        Duties.Assess(Duties.Entry().WithFact("originating under USMCA", true), Duties.General(AdValorem.Of(2.5m)), usmca).Total.Value
            .Should().Be(Duties.Dollars(0m));
        Duties.Assess(Duties.Entry().WithFact("originating under USMCA", false), Duties.General(AdValorem.Of(2.5m)), usmca)
            .Total.Value.Should().Be(Duties.Dollars(25m));
        // Where the ordinary duty is nothing, nothing turns on the preference.
        Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), usmca).Total.Value.Should().Be(Duties.Dollars(0m));
    }

    [Theory]
    [InlineData(1_000, 33.58)]
    [InlineData(100_000, 346.4)]
    [InlineData(500_000, 651.50)]
    public void The_merchandise_processing_fee_has_a_least_and_a_most(decimal value, decimal fee)
    {
        // 19 CFR 24.23(b)(1)(i): 0.3464 %; for the fiscal year 2026 at least 33.58 and at most 651.50 USD.
        DutyRate rate = AdValorem.Of(0.3464m).AtLeast(FlatDuty.Of(Duties.Dollars(33.58m))).AtMost(FlatDuty.Of(Duties.Dollars(651.50m)));
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(value), Duties.General(DutyRate.Free), Duties.Tariff("us/mpf", DutyKind.Fee, rate));
        duty.Of("us/mpf").Amount.Value.Should().Be(Duties.Dollars(fee));
        duty.OtherCharges.Value.Should().Be(Duties.Dollars(fee));
        duty.Total.Value.Should().Be(Duties.Dollars(0m));
    }

    [Fact]
    public void The_harbor_maintenance_fee_is_charged_on_goods_by_sea()
    {
        // 26 U.S.C. 4461: 0.125 % of the value of commercial cargo unloaded at a port.
        Tariff fee = Duties.Tariff("us/hmf", DutyKind.Fee, AdValorem.Of(0.125m))
            .WithRequirement(EntryCondition.ArrivingBy(TransportMode.Vessel));
        Duties.Assess(Duties.Entry().ArrivingBy(TransportMode.Vessel), Duties.General(DutyRate.Free), fee).OtherCharges.Value
            .Should().Be(Duties.Dollars(1.25m));
        Duties.Assess(Duties.Entry().ArrivingBy(TransportMode.Air), Duties.General(DutyRate.Free), fee)
            .OtherCharges.Value.Should().Be(Duties.Dollars(0m));
        DutyAssessment unstated = Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), fee);
        unstated.OtherCharges.IsCertain.Should().BeFalse();
        unstated.Total.IsCertain.Should().BeTrue();
    }

    [Fact]
    public void Duties_on_dumping_are_by_case_and_producer_and_outside_the_total()
    {
        Tariff producer = Duties.Tariff("us/a-570-001/producer", DutyKind.AntiDumping, AdValorem.Of(4.2m))
            .WithRequirement(EntryCondition.Fact("producer: X")).WithHeading("A-570-001-001");
        Tariff others = Duties.Tariff("us/a-570-001/others", DutyKind.AntiDumping, AdValorem.Of(88m))
            .WithRequirement(Condition<CustomsEntry>.Not(EntryCondition.Fact("producer: X"))).WithHeading("A-570-001-000");
        DutyAssessment duty = Duties.Assess(Duties.Entry().WithFact("producer: X", true), Duties.General(DutyRate.Free), producer, others);
        duty.OtherCharges.Value.Should().Be(Duties.Dollars(42m));
        duty.Of("us/a-570-001/producer").Heading.Should().Be("A-570-001-001");
        duty.HeadingsToDeclare(duty.Value).Should().Equal("8708.99.81.80");
        Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), producer, others).OtherCharges.Reasons.Select(fact => fact.Subject)
            .Should().Equal("producer: X");
    }

    [Fact]
    public void A_rate_in_words_and_a_missing_quantity_or_exchange_rate_leave_the_total_open()
    {
        Duties.Assess(Duties.Entry(), Duties.General(TextOnlyDuty.Of("See additional U.S. note 1"))).Total.Reasons.Single().Kind.Should()
            .Be(OpenFactKind.ComputableRate);
        Tariff euros = Duties.General(SpecificDuty.Of(Money.Of(1m, "EUR"), Quantity.Of(1m, MeasurementUnit.Kilogram)));
        CustomsEntry weighed = Duties.Entry().With(Quantity.Of(10m, MeasurementUnit.Kilogram));
        Duties.Assess(weighed, euros).Total.Reasons.Single().Kind.Should().Be(OpenFactKind.ExchangeRate);
        Duties.Assess(
            weighed.With(ExchangeRate.Of(Currency.Parse("EUR"), Currency.Parse("USD"), 1.1m, LawZones.Day("2025-06-30"), "a bank")), euros)
                .Total.Value.Should().Be(Duties.Dollars(11m));
    }

    [Fact]
    public void A_code_that_is_not_specific_enough_leaves_open_what_is_on_its_parts()
    {
        Tariff part = Duties.Additional("us/part", 25m).WithCommodities(CommodityScope.Of(Duties.Goods));
        CustomsEntry vague = CustomsEntry.Of(CommodityCode.Hts("8708.99"), Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.Entry, Duties.June2025);
        Duties.Assess(vague, Duties.General(DutyRate.Free), part).Total.Reasons.Single().Message
            .Should().Be("8708.99 is not specific enough to say whether us/part is imposed on it");
    }

    [Fact]
    public void Two_ordinary_rates_on_the_same_goods_are_open_and_found()
    {
        Tariff[] tariffs = [Duties.General(AdValorem.Of(2m)), Duties.Tariff("us/general-too", DutyKind.Ordinary, AdValorem.Of(3m))];
        Duties.Assess(Duties.Entry(), tariffs).Total.Reasons.Single().Message.Should()
            .Be("more than one ordinary rate is on the goods: us/general and us/general-too");
    }

    [Fact]
    public void The_rule_of_the_law_picks_the_instant_that_decides()
    {
        Tariff tariff = TradePolicy.Tariff.Create(
            "us/general", DutyProgramme.Of("us/general", "General", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/general", AdValorem.Of(1m)),
                LegalAct.Enact<DutyRate>(
                    "higher", "us/general", Duties.Act, LawZones.From("2025-08-01T00:00", LawZones.NewYork), AdValorem.Of(2m))]);
        CustomsEntry entry = Duties.Entry();
        CustomsEntry withdrawn = entry.With(EntryEvent.WithdrawalFromWarehouse, LawZones.Utc("2025-08-10T12:00Z"));
        CustomsEntry zone = withdrawn.With(EntryEvent.PrivilegedForeignStatus, LawZones.Utc("2025-07-01T12:00Z"));
        Duties.Assess(entry, tariff).Total.Value.Should().Be(Duties.Dollars(10m));
        Duties.Assess(withdrawn, tariff).Total.Value.Should().Be(Duties.Dollars(20m));
        Duties.Assess(zone, tariff).Total.Value.Should().Be(Duties.Dollars(10m));
        DutySchedule.Compile([tariff], RateInstantRule.TimeOfEntry).Assess(withdrawn, LegalView.AsWritten).Total.Value.Should()
            .Be(Duties.Dollars(10m));
    }

    [Fact]
    public void Layers_are_rounded_as_it_is_said()
    {
        Tariff[] tariffs = [Duties.General(AdValorem.Of(3.333m)), Duties.Additional("us/a", 6.666m)];
        DutySchedule schedule = DutySchedule.Compile(tariffs);
        CustomsEntry entry = Duties.Entry(12.34m);
        schedule.Assess(entry, LegalView.AsWritten).Total.Value.Amount.Should().Be(12.34m * 9.999m / 100m);
        schedule.Assess(entry, LegalView.AsWritten, MoneyRounding.NearestMinorUnit).Total.Value.Should().Be(Duties.Dollars(0.41m + 0.82m));
        schedule.Assess(entry, LegalView.AsWritten, MoneyRounding.DownToMinorUnit).Total.Value.Should().Be(Duties.Dollars(0.41m + 0.82m));
    }

    [Fact]
    public void Tariffs_of_other_economies_are_not_looked_at() =>
        Duties.Assess(
            Duties.Entry(), Duties.General(DutyRate.Free),
            TradePolicy.Tariff.Create(
                "cn/x", DutyProgramme.Of("cn/x", "X", DutyKind.Additional), Economy.China, EconomyScope.All,
                [Duties.Enacted("cn/x", AdValorem.Of(99m))]))
            .Value.Layers.Should().ContainSingle();

    [Fact]
    public void Assessments_of_different_goods_are_not_compared() =>
        Refusal.Of<ArgumentException>(
            () => Duties.Assess(Duties.Entry(1m), Duties.General(DutyRate.Free))
                .ComparedWith(Duties.Assess(Duties.Entry(2m), Duties.General(DutyRate.Free))))
                    .WithMessage("The assessments are of different goods*");

    [Fact]
    public void An_assessment_that_is_repeated_is_equal()
    {
        Tariff[] tariffs = [Duties.General(AdValorem.Of(2m)), Duties.Additional("us/a", 5m)];
        Duties.Assess(Duties.Entry(), tariffs).Should().Be(Duties.Assess(Duties.Entry(), tariffs));
        Duties.Assess(Duties.Entry(), tariffs).Should().NotBe(Duties.Assess(Duties.Entry(), tariffs[..1]));
    }

    [Fact]
    public void One_programme_is_looked_up()
    {
        DutySchedule schedule = DutySchedule.Compile(
            [Duties.General(AdValorem.Of(2m)),
                Duties.Additional("us/a", 5m).WithCommodities(CommodityScope.Of(CommodityCode.Hs("8708.99")))]);
        ProgrammeSchedule programme = schedule.Programme("us/a");
        programme.RateFor(Duties.Goods, Economy.Canada, Duties.June2025, LegalView.AsWritten)!.Value.Should().Be(AdValorem.Of(5m));
        programme.RateFor(CommodityCode.Hts("8708.80"), Economy.Canada, Duties.June2025, LegalView.AsWritten).Should().BeNull();
        Refusal.Of<InvalidOperationException>(
            () => programme.RateFor(CommodityCode.Hts("8708"), Economy.Canada, Duties.June2025, LegalView.AsWritten))
                .WithMessage("8708 is not specific enough*");
        Refusal.Of<KeyNotFoundException>(() => schedule.Programme("us/none"));
    }
}
