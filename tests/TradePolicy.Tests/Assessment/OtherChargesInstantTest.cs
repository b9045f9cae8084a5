namespace TradePolicy.Tests;

/// <summary>
/// Fees, and duties on dumping and subsidies, are those of the time of entry, whichever event decides the rates of duty.
/// </summary>
public sealed class OtherChargesInstantTest
{
    private const string Raised = "2025-10-01T00:00";
    private static readonly Instant AtRise = LawZones.Utc("2025-10-01T04:00Z");
    private static readonly Instant Before = LawZones.Utc("2024-06-01T04:00Z");
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Theory]
    [InlineData(EntryEvent.PrivilegedForeignStatus, DutyKind.Fee)]
    [InlineData(EntryEvent.PrivilegedForeignStatus, DutyKind.AntiDumping)]
    [InlineData(EntryEvent.PrivilegedForeignStatus, DutyKind.Countervailing)]
    [InlineData(EntryEvent.ImmediateTransportation, DutyKind.Fee)]
    [InlineData(EntryEvent.ImmediateTransportation, DutyKind.AntiDumping)]
    public void What_fixes_the_rate_of_duty_earlier_does_not_fix_what_is_charged_beside_it(EntryEvent earlier, DutyKind kind)
    {
        // 19 CFR 146.65(a)(1), 141.69(b); 19 CFR 24.23(a)(2), 15 CFR 400.14(e).
        Tariff[] tariffs = [Rising("us/general", DutyKind.Ordinary, 1m, 2m), Rising("us/beside", kind, 3m, 4m)];
        CustomsEntry goods = Duties.Entry(at: AtRise - Second).With(earlier, Before);
        DutyAssessment before = Duties.Assess(goods, tariffs), since = Duties.Assess(goods.EnteredAt(AtRise), tariffs);
        before.OtherCharges.Value.Should().Be(Duties.Dollars(30m));
        since.OtherCharges.Value.Should().Be(Duties.Dollars(40m));
        foreach (DutyAssessment duty in new[] { before, since })
        {
            duty.Total.Value.Should().Be(Duties.Dollars(10m), "the rate of duty is that of the earlier event");
            duty.DeterminedAt.Should().Be(Before);
            duty.ValidDuring!.Value.End.Should().Be(AtRise, "the interval is that of the duties");
        }

        since.Of("us/beside").Note.Should().Be("as of 2025-10-01T04:00:00Z");
        since.Of("us/general").Note.Should().BeNull();
        Duties.Assess(goods.EnteredAt(AtRise).With(earlier, AtRise), tariffs).Of("us/beside").Note
            .Should().BeNull("both are determined at one instant");
    }

    [Fact]
    public void Goods_withdrawn_from_warehouse_are_charged_as_of_their_withdrawal()
    {
        Tariff[] tariffs = [Rising("us/general", DutyKind.Ordinary, 1m, 2m), Rising("us/fee", DutyKind.Fee, 3m, 4m)];
        CustomsEntry goods = Duties.Entry(at: Before).With(EntryEvent.WithdrawalFromWarehouse, AtRise);
        Duties.Assess(goods, tariffs).OtherCharges.Value.Should().Be(Duties.Dollars(40m), "19 CFR 24.23(a)(2)(iii)");
        Duties.Assess(goods.With(EntryEvent.WithdrawalFromWarehouse, AtRise - Second), tariffs).OtherCharges.Value
            .Should().Be(Duties.Dollars(30m));
        CustomsEntry zone = goods.With(EntryEvent.PrivilegedForeignStatus, Before);
        Duties.Assess(zone, tariffs).OtherCharges.Value.Should().Be(Duties.Dollars(40m));
        Duties.Assess(zone, tariffs).Total.Value.Should().Be(Duties.Dollars(10m));
    }

    [Fact]
    public void Without_a_time_of_entry_the_fee_is_open_and_the_duty_is_known()
    {
        CustomsEntry goods = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.PrivilegedForeignStatus, Before);
        Tariff byAir = Rising("us/by-air", DutyKind.Fee, 1m, 2m).WithRequirement(EntryCondition.ArrivingBy(TransportMode.Air));
        Tariff elsewhere = Rising("us/elsewhere", DutyKind.Fee, 1m, 2m, EconomyScope.Of(Economy.China));
        Tariff[] tariffs = [Rising("us/general", DutyKind.Ordinary, 1m, 2m), Rising("us/fee", DutyKind.Fee, 3m, 4m), byAir, elsewhere];
        DutyAssessment duty = Duties.Assess(goods.ArrivingBy(TransportMode.Road), tariffs);
        duty.IsCertain.Should().BeTrue();
        duty.Total.Value.Should().Be(Duties.Dollars(10m));
        duty.OtherCharges.Reasons.Select(fact => fact.ToString()).Should().Equal(
            "the time of an event that decides what is charged beside the duties is not stated: "
                + "WithdrawalFromWarehouse, else Entry (19 CFR 24.23(a)(2), 15 CFR 400.14(e))");
        duty.OtherCharges.Reasons[0].Subject.Should().Be("time of Entry");
        duty.Of("us/by-air").State.Should().Be(LayerState.RequirementNotMet, "that is so at any time");
        duty.Possible[0].Layers.Should().NotContain(layer => layer.Tariff == "us/elsewhere");
        DeclarationAssessment declared = DutySchedule.Compile(tariffs).Assess(CustomsDeclaration.Of(goods, goods));
        declared.FeeTotal.Reasons.Should().Contain(duty.OtherCharges.Reasons[0]);
        declared.Total.Value.Should().Be(Duties.Dollars(20m));
    }

    [Fact]
    public void Without_a_time_of_entry_a_fee_is_open_that_is_ever_on_the_goods_and_their_origin()
    {
        CustomsEntry goods = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.PrivilegedForeignStatus, Before);
        LegalAct Widened<T>(string provision, T value)
            where T : notnull => LegalAct.Enact(provision, provision, Duties.Act, LawZones.From(Raised, LawZones.NewYork), value);
        Tariff fee = Rising("us/fee", DutyKind.Fee, 3m, 4m);
        foreach (Tariff widened in new[]
        {
            fee.WithOrigins(EconomyScope.Of(Economy.China), Widened("us/fee/origins", EconomyScope.All)),
            fee.WithCommodities(CommodityScope.Of(CommodityCode.Hts("72")), Widened("us/fee/commodities", CommodityScope.All)),
        })
        {
            Duties.Assess(goods, Rising("us/general", DutyKind.Ordinary, 1m, 2m), widened).OtherCharges.Reasons
                .Select(fact => fact.Subject).Should().Equal("time of Entry");
        }
    }

    [Fact]
    public void Without_any_duty_in_the_data_a_fee_is_that_of_the_time_of_entry() =>
        Duties.Assess(Duties.Entry(at: AtRise).With(EntryEvent.PrivilegedForeignStatus, Before), Rising("us/fee", DutyKind.Fee, 3m, 4m))
            .OtherCharges.Value.Should().Be(Duties.Dollars(40m));

    [Fact]
    public void A_duty_that_yields_to_a_fee_of_unknown_time_is_open()
    {
        CustomsEntry goods = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.PrivilegedForeignStatus, Before);
        Tariff yielding = Duties.Additional("us/more", 10m).WithStacking(Stacking.ReplacedBy("us/fee"));
        DutyAssessment duty = Duties.Assess(goods, Duties.General(DutyRate.Free), yielding, Rising("us/fee", DutyKind.Fee, 3m, 4m));
        duty.Total.Reasons.Select(fact => fact.Subject).Should().Equal("time of Entry");
    }

    [Fact]
    public void An_entry_after_the_horizon_leaves_the_fee_open_and_not_the_duty_that_was_fixed_before()
    {
        PolicyRegister register = PolicyRegister
            .Create(
                Knowledge.Through(AtRise),
                [Rising("us/general", DutyKind.Ordinary, 1m, 2m), Rising("us/fee", DutyKind.Fee, 3m, 4m)], []);
        DutySchedule schedule = register.Compile();
        CustomsEntry zone = Duties.Entry().With(EntryEvent.PrivilegedForeignStatus, Before);
        schedule.Assess(zone.EnteredAt(AtRise)).OtherCharges.Value.Should().Be(Duties.Dollars(40m));
        DutyAssessment later = schedule.Assess(zone.EnteredAt(AtRise + Second));
        later.OtherCharges.Reasons.Select(fact => fact.Kind).Should().Equal(OpenFactKind.Horizon);
        later.Possible.Single().Layers.Select(layer => layer.Tariff).Should().Equal("us/general", "us/fee");
        later.Total.Value.Should().Be(Duties.Dollars(10m));
    }

    [Fact]
    public void The_floor_of_a_fee_is_that_of_the_time_of_entry_for_lines_with_a_status_of_their_own()
    {
        Tariff fee = Rising("us/fee", DutyKind.Fee, AdValorem.Of(0.3464m).AtLeast(FlatDuty.Of(Duties.Dollars(32.71m))),
            AdValorem.Of(0.3464m).AtLeast(FlatDuty.Of(Duties.Dollars(33.58m))));
        CustomsEntry zone = Duties.Entry(3_000m).With(EntryEvent.PrivilegedForeignStatus, Before);
        DutySchedule schedule = DutySchedule.Compile([Duties.General(DutyRate.Free), fee]);
        DeclarationAssessment owed = schedule.Assess(CustomsDeclaration.Of(zone, Duties.Entry(3_000m)).EnteredAt(AtRise));
        owed.FeeTotal.Value.Should().Be(Duties.Dollars(33.58m), "one fee is on both lines, and its floor is charged once");
        owed.Fees.Should().ContainSingle();
        schedule.Assess(CustomsDeclaration.Of(zone, Duties.Entry(3_000m)).EnteredAt(AtRise - Second)).FeeTotal.Value
            .Should().Be(Duties.Dollars(32.71m));
    }

    [Fact]
    public void A_rule_of_ones_own_is_of_the_duties_alone()
    {
        Tariff[] tariffs = [Rising("us/general", DutyKind.Ordinary, 1m, 2m), Rising("us/fee", DutyKind.Fee, 3m, 4m)];
        DutyAssessment duty = DutySchedule.Compile(tariffs, RateInstantRule.Of("time of loading", EntryEvent.Loading))
            .Assess(Duties.Entry(at: AtRise).LoadedAt(Before));
        duty.Total.Value.Should().Be(Duties.Dollars(10m));
        duty.OtherCharges.Value.Should().Be(Duties.Dollars(40m));
        RateInstantRule.ForOtherCharges(Economy.UnitedStates).Should().Be(RateInstantRule.UnitedStatesOtherCharges);
        RateInstantRule.ForOtherCharges(Economy.UnitedKingdom).Should().Be(RateInstantRule.TimeOfEntry);
    }

    private static Tariff Rising(string key, DutyKind kind, decimal before, decimal since, EconomyScope? origins = null) =>
        Rising(key, kind, AdValorem.Of(before), AdValorem.Of(since), origins);

    private static Tariff Rising(string key, DutyKind kind, DutyRate before, DutyRate since, EconomyScope? origins = null) => Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), Economy.UnitedStates, origins ?? EconomyScope.All,
        [
            Duties.Enacted(key, before),
            LegalAct.Enact($"{key}/raised", key, Duties.Act, LawZones.From(Raised, LawZones.NewYork), since),
        ]);
}
