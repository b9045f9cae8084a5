namespace TradePolicy.Tests;

/// <summary>Which ordinary or preferential rate counts, and on which duty a floor of 15 % builds: goods of 1,000 USD.</summary>
public sealed class BaseRateTest
{
    private static readonly Tariff Floor = Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)));
    private static readonly Tariff FloorOverGeneral = Duties.Tariff(
        "us/floor", DutyKind.Additional, TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)));

    private static readonly Quantity Kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
    private static readonly CustomsEntry Gift = Duties.Entry().WithClaim("gift");
    private static readonly CustomsEntry Claimed = Duties.Entry().WithClaim("us/kr");

    [Fact]
    public void A_preference_that_is_claimed_is_charged_though_no_ordinary_rate_is_in_the_data()
    {
        DutyAssessment duty = Duties.Assess(Claimed, Preference("us/kr", AdValorem.Of(4m)), Floor);
        duty.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(110m));
        duty.Total.Value.Should().Be(Duties.Dollars(150m));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exemption_from_one_ordinary_rate_leaves_another(bool isExemptFirst)
    {
        Tariff exempt = Exempt(Ordinary("us/exempt", 3m)), other = Ordinary("us/other", 2m);
        DutyAssessment duty = Duties.Assess(Gift, isExemptFirst ? [exempt, other, Floor] : [other, exempt, Floor]);
        duty.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(130m), "the floor counts the rate that is charged");
        duty.Total.Value.Should().Be(Duties.Dollars(150m));
    }

    [Fact]
    public void Goods_that_are_exempt_from_each_of_two_ordinary_rates_owe_none() =>
        Duties.Assess(Gift, Exempt(Ordinary("us/one", 3m)), Exempt(Ordinary("us/two", 2m))).Total.Value.Should().Be(Duties.Dollars(0m));

    [Fact]
    public void An_exemption_from_another_duty_is_none_from_the_ordinary_one() =>
        Duties.Assess(Gift, Exempt(Duties.Additional("us/a", 10m))).Total.Reasons.Select(fact => fact.Message).Should()
            .Equal("no ordinary rate on the goods is in force in the data");

    [Fact]
    public void Goods_that_are_exempt_from_the_ordinary_duty_owe_the_others()
    {
        DutyAssessment duty = Duties.Assess(
            Gift, Exempt(Ordinary("us/general", 2.5m)), Preference("us/kr", DutyRate.Free), Duties.Additional("us/a", 10m),
            FloorOverGeneral);
        duty.Of("us/a").Amount.Value.Should().Be(Duties.Dollars(100m));
        duty.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(150m));
        duty.Of("us/kr").State.Should().Be(LayerState.RequirementNotMet, "it is not claimed");
        duty.Total.Value.Should().Be(Duties.Dollars(250m));
    }

    [Fact]
    public void A_floor_is_open_if_more_than_one_rate_may_be_the_one_that_counts()
    {
        const string Both = "unknown: more than one ordinary rate is on the goods: us/one and us/two";
        string FloorOn(CustomsEntry entry, Tariff floor) => Duties.Assess(
            entry, Ordinary("us/one", 2m), Ordinary("us/two", 3m), Preference("us/kr", DutyRate.Free), floor)
            .Of("us/floor").Amount.ToString();

        FloorOn(Duties.Entry(), Floor).Should().Be(Both);
        FloorOn(Duties.Entry(), FloorOverGeneral).Should().Be(Both);
        FloorOn(Claimed, FloorOverGeneral).Should().Be(Both, "the preference replaces both, and does not say which is general");
        FloorOn(Claimed, Floor).Should().Be("150.00 USD");
    }

    [Fact]
    public void A_floor_over_a_general_rate_of_which_it_is_open_whether_it_applies_is_open()
    {
        Tariff general = Ordinary("us/general", 2.5m).WithRequirement(EntryCondition.Fact("listed"));
        string Floored(CustomsEntry entry, params Tariff[] ordinary) => Duties.Assess(
            entry, [.. ordinary, Preference("us/kr", DutyRate.Free), FloorOverGeneral]).Of("us/floor").Amount.ToString();
        const string Missing = "unknown: it is not stated whether \"listed\" is true";
        Tariff other = Ordinary("us/other", 2m);
        Floored(Claimed, general).Should().Be(Missing);
        Floored(Claimed, other, general).Should().Be(Missing);
        Floored(Claimed, general, other).Should().Be(Missing);
        Floored(Claimed.WithFact("listed"), general, other).Should()
            .Be("unknown: more than one ordinary rate is on the goods: us/general and us/other");
        Floored(Claimed.WithFact("listed", false), general, other).Should().Be("130.00 USD");
    }

    [Fact]
    public void A_preference_that_is_claimed_is_open_while_another_may_be_lower()
    {
        Tariff korea = Preference("us/kr", AdValorem.Of(5m));
        Tariff japan = Duties.Tariff("us/jp", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Fact("of Japan"));
        DutyAssessment Assessed(CustomsEntry entry) => Duties.Assess(entry, Ordinary("us/general", 10m), korea, japan, Floor);
        const string Missing = "unknown: it is not stated whether \"of Japan\" is true";
        DutyAssessment open = Assessed(Claimed);
        open.Of("us/kr").Amount.ToString().Should().Be(Missing);
        open.Of("us/floor").Amount.ToString().Should().Be(Missing);
        open.Of("us/general").Note.Should().Be("one of several preferences is charged in its place");
        DutyAssessment ofJapan = Assessed(Claimed.WithFact("of Japan")), ofKorea = Assessed(Claimed.WithFact("of Japan", false));
        ofJapan.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(150m));
        ofKorea.Of("us/kr").Amount.Value.Should().Be(Duties.Dollars(50m));
        Duties.Assess(Claimed, Ordinary("us/general", 10m), Preference("us/kr", DutyRate.Free), japan).Total.Value.Should()
            .Be(Duties.Dollars(0m), "none is lower than nothing");
    }

    [Fact]
    public void A_floor_is_open_while_it_is_open_which_ordinary_rate_is_on_the_goods()
    {
        Tariff listed = Ordinary("us/listed", 3m).WithRequirement(EntryCondition.Fact("listed"));
        foreach (Tariff[] both in new Tariff[][] { [listed, Ordinary("us/general", 2m)], [Ordinary("us/general", 2m), listed] })
            Duties.Assess(Duties.Entry(), [.. both, Floor]).Of("us/floor").Amount.ToString().Should()
                .Be("unknown: it is not stated whether \"listed\" is true");
    }

    [Fact]
    public void While_another_ordinary_rate_may_be_on_the_goods_a_preference_is_open_though_one_rate_is_nothing()
    {
        Tariff listed = Ordinary("us/listed", 3m).WithRequirement(EntryCondition.Fact("listed"));
        Tariff korea = Duties.Tariff("us/kr", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Fact("of Korea"));
        Duties.Assess(Duties.Entry(), Ordinary("us/general", 0m), listed, korea).Of("us/kr").State.Should().Be(LayerState.Unknown);
        Duties.Assess(Duties.Entry(), Ordinary("us/general", 0m), korea).Of("us/kr").Note.Should().Be("the ordinary duty is nothing");
    }

    [Fact]
    public void While_it_is_open_whether_a_preference_is_due_so_is_the_ordinary_duty_and_what_builds_on_it()
    {
        const string Missing = "unknown: it is not stated whether \"of Korea\" is true";
        Tariff korea = Duties.Tariff("us/kr", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Fact("of Korea"));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Ordinary("us/general", 2.5m), korea, Floor);
        duty.Possible.Single().Layers.Select(layer => (layer.State, layer.Amount.ToString())).Should()
            .OnlyContain(layer => layer.Equals(ValueTuple.Create(LayerState.Unknown, Missing)));
    }

    [Fact]
    public void An_ordinary_rate_is_charged_beside_one_of_which_that_is_open()
    {
        Tariff listed = Ordinary("us/listed", 3m).WithRequirement(EntryCondition.Fact("listed"));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Ordinary("us/general", 2m), listed);
        duty.Of("us/general").ToString().Should().Be("us/general: 2%, 20.00 USD");
        duty.Total.Reasons.Select(fact => fact.Subject).Should().Equal("listed");
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, null, null)]
    [InlineData(false, "20", "20.00 USD")]
    [InlineData(true, "80", "50.00 USD")]
    public void Which_of_two_preferences_is_the_lowest_is_open_while_the_duty_of_one_is_not_known(
        bool isWeighedFirst, string? kilograms, string? total)
    {
        Tariff weighed = Preference("us/jp", SpecificDuty.Of(Duties.Dollars(1m), Kilogram)), plain = Preference("us/kr", AdValorem.Of(5m));
        CustomsEntry entry = Claimed.WithClaim("us/jp");
        if (kilograms is not null)
            entry = entry.With(Quantity.Parse($"{kilograms} kg"));
        Tariff[] both = isWeighedFirst ? [weighed, plain] : [plain, weighed];
        DutyAssessment duty = Duties.Assess(entry, [Ordinary("us/general", 10m), .. both, Floor]);
        if (total is not null)
        {
            duty.Value.Layers.Single(layer => layer.Programme.Kind == DutyKind.Preferential && layer.IsCharged).Amount.ToString()
                .Should().Be(total);
            duty.Total.Value.Should().Be(Duties.Dollars(150m));
            return;
        }

        duty.Total.ToString().Should().Be("unknown: the quantity in kg is not stated");
        duty.Of("us/kr").State.Should().Be(LayerState.Unknown, "the other may be lower");
        duty.Of("us/floor").Amount.IsCertain.Should().BeFalse();
        duty.Of("us/general").Note.Should().Be("one of several preferences is charged in its place");
    }

    [Fact]
    public void The_only_preference_that_is_claimed_is_charged_though_its_duty_is_not_known()
    {
        DutyAssessment duty = Duties.Assess(
            Claimed, Ordinary("us/general", 10m), Preference("us/kr", SpecificDuty.Of(Duties.Dollars(1m), Kilogram)));
        duty.Of("us/kr").ChargedOn.Value.Should().Be(Duties.Dollars(1_000m));
        duty.Of("us/general").Note.Should().Be("us/kr is charged in its place");
        duty.Total.ToString().Should().Be("unknown: the quantity in kg is not stated");
    }

    [Fact]
    public void A_preference_of_nothing_is_the_lowest_whatever_another_comes_to()
    {
        DutyAssessment duty = Duties.Assess(
            Claimed.WithClaim("us/jp"), Ordinary("us/general", 10m), Preference("us/jp", SpecificDuty.Of(Duties.Dollars(1m), Kilogram)),
            Preference("us/kr", DutyRate.Free));
        duty.Total.Value.Should().Be(Duties.Dollars(0m));
        duty.Of("us/jp").Note.Should().Be("us/kr is charged in its place");
    }

    [Fact]
    public void A_general_rate_that_adds_to_the_duty_of_another_subheading_is_not_known() =>
        Duties.Assess(Duties.Entry(), Duties.General(ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(5m)))).Total.ToString().Should()
            .Be("unknown: the duty provided in the applicable subheading is not known");

    private static Tariff Ordinary(string key, decimal percent) => Duties.Tariff(key, DutyKind.Ordinary, AdValorem.Of(percent));

    private static Tariff Preference(string claim, DutyRate rate) =>
        Duties.Tariff(claim, DutyKind.Preferential, rate).WithRequirement(EntryCondition.Claim(claim));

    private static Tariff Exempt(Tariff tariff) => tariff.WithExemptions(
        Exemption.Create($"{tariff.Key}/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("gift"))));
}
