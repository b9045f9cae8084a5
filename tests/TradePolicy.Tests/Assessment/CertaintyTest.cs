namespace TradePolicy.Tests;

/// <summary>When an assessment is certain, and what it says when it is not.</summary>
public sealed class CertaintyTest
{
    private static readonly LegalWindow SomeTimeOnTheDay = LegalWindow.Starting(
        LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork));

    [Fact]
    public void A_duty_whose_facts_and_law_are_known_is_certain()
    {
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(2m)));
        duty.IsCertain.Should().BeTrue();
        duty.TryGetValue(out PossibleDuty? value).Should().BeTrue();
        value.Should().BeSameAs(duty.Value).And.BeSameAs(duty.Possible.Single());
        duty.Reasons.Should().BeEmpty();
        duty.Total.Possible.Should().Equal(duty.Total.Value);
        duty.Total.TryGetValue(out Money? total).Should().BeTrue();
        total.Should().Be(Duties.Dollars(20m));
    }

    [Fact]
    public void A_missing_quantity_leaves_the_assessment_open_and_is_its_reason()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(), Duties.General(SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram))));
        duty.IsCertain.Should().BeFalse();
        duty.TryGetValue(out _).Should().BeFalse();
        duty.Possible.Should().ContainSingle("the law can be read in one way");
        duty.Reasons.Select(fact => fact.Subject).Should().Equal("kg");
        duty.Total.Possible.Should().BeEmpty("the amounts cannot be listed");
        duty.Total.TryGetValue(out _).Should().BeFalse();
        Refusal.Of<InvalidOperationException>(() => duty.Value).WithMessage("*the quantity in kg is not stated*");
    }

    [Fact]
    public void A_charge_outside_the_total_that_lacks_a_fact_leaves_the_duty_certain()
    {
        Tariff fee = Duties.Tariff("us/fee", DutyKind.Fee, AdValorem.Of(1m)).WithRequirement(EntryCondition.Fact("by sea"));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), fee);
        duty.IsCertain.Should().BeTrue();
        duty.OtherCharges.IsCertain.Should().BeFalse();
        duty.OtherCharges.Reasons.Select(fact => fact.Subject).Should().Equal("by sea");
    }

    [Fact]
    public void Readings_with_different_totals_list_the_totals_and_the_rates()
    {
        Tariff general = Duties.General(AdValorem.Of(2m)), more = Additional(10m);
        DutyAssessment duty = Duties.Assess(Duties.Entry(), general, more);
        duty.IsCertain.Should().BeFalse();
        duty.Total.IsCertain.Should().BeFalse();
        duty.Total.Possible.Should().BeEquivalentTo([Duties.Dollars(20m), Duties.Dollars(120m)]);
        duty.Reasons.Should().HaveCountGreaterThan(duty.Total.Reasons.Count, "what each reading assumes is a reason too");
        StatutoryRate rate = DutySchedule.Compile([general, more]).StatutoryRateFor(Duties.Goods, Economy.Canada, Duties.June2025);
        rate.TryGetValue(out _).Should().BeFalse();
        rate.Possible.Should().BeEquivalentTo([Percentage.Of(2m), Percentage.Of(12m)]);
    }

    [Fact]
    public void Readings_with_one_total_leave_open_by_which_act_it_is_owed()
    {
        Tariff replaced = Tariff.Create(
            "us/more", DutyProgramme.Of("us/more", "More", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [
                Duties.Enacted("us/more", AdValorem.Of(10m)),
                LegalAct.Enact<DutyRate>(
                    "us/more/again", "us/more", Geneva.Published("us/later", "2025-01-01T00:00Z"), SomeTimeOnTheDay, AdValorem.Of(10m)),
            ]);
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), replaced);
        duty.Possible.Should().HaveCount(2);
        duty.Total.Value.Should().Be(Duties.Dollars(100m));
        duty.IsCertain.Should().BeFalse();
        duty.Reasons.Should().NotBeEmpty();
    }

    [Fact]
    public void An_entry_without_a_time_has_no_possible_duty_and_says_so()
    {
        DutyAssessment duty = Duties.Assess(
            CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1m)), Duties.General(DutyRate.Free));
        duty.IsCertain.Should().BeFalse();
        duty.Possible.Should().BeEmpty();
        duty.Total.Possible.Should().BeEmpty();
        duty.Reasons.Should().ContainSingle().Which.Kind.Should().Be(OpenFactKind.EntryFact);
    }

    [Fact]
    public void A_base_duty_that_can_be_two_amounts_gives_two_amounts_on_a_part()
    {
        DutyAmount duty = Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(2m)), Additional(10m)).Total;
        DutyBasis basis = DutyBasis.Of(Duties.Dollars(1_000m)).WithBaseDuty(duty);
        TopUpDuty.To(Percentage.Of(15m)).AmountOn(basis).Possible.Should().BeEquivalentTo([Duties.Dollars(130m), Duties.Dollars(30m)]);
        Refusal.Of<ArgumentException>(() => DutyBasis.Of(Money.Of(1m, "GBP")).WithBaseDuty(duty));
    }

    [Fact]
    public void A_condition_answers_with_the_states_that_are_possible()
    {
        Condition<CustomsEntry> condition = EntryCondition.Fact("by sea");
        CustomsEntry goods = Duties.Entry();
        condition.AnswerFor(goods).IsCertain.Should().BeFalse();
        condition.AnswerFor(goods).Possible.Should().Equal(ConditionState.Met, ConditionState.NotMet);
        condition.AnswerFor(goods.WithFact("by sea", true)).Possible.Should().Equal(ConditionState.Met);
        condition.AnswerFor(goods.WithFact("by sea", false)).Possible.Should().Equal(ConditionState.NotMet);
    }

    private static Tariff Additional(decimal percent) => Tariff.Create(
        "us/more", DutyProgramme.Of("us/more", "More", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [LegalAct.Enact<DutyRate>("us/more/enacted", "us/more", Duties.Act, SomeTimeOnTheDay, AdValorem.Of(percent))]);
}
