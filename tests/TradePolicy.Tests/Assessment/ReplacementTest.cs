namespace TradePolicy.Tests;

/// <summary>What becomes of a duty in whose place others are, or may be, charged: goods of 1,000 USD.</summary>
public sealed class ReplacementTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));
    private static readonly Tariff Steel = Duties.Tariff(
        "us/232/steel", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));

    private static readonly Tariff Aluminium = Duties.Tariff(
        "us/232/aluminium", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "aluminium content"));

    private static readonly Tariff Autos = Duties.Additional("us/autos", 25m).WithRequirement(EntryCondition.Fact("a car"));
    private static readonly CustomsEntry OfSteel = Duties.Entry().WithComponent("steel content", Duties.Dollars(300m));

    [Theory]
    [InlineData("abc")]
    [InlineData("acb")]
    [InlineData("bac")]
    [InlineData("bca")]
    [InlineData("cab")]
    [InlineData("cba")]
    public void What_a_third_duty_replaces_stands_in_nobodys_way_in_whatever_order_they_are_given(string order)
    {
        Dictionary<char, Tariff> tariffs = new()
        {
            ['a'] = Duties.Additional("us/a", 10m).WithStacking(Stacking.ReplacedBy("us/b").AndWhollyReplacedBy("us/c")),
            ['b'] = Duties.Additional("us/b", 20m).WithStacking(Stacking.ReplacedBy("us/a")),
            ['c'] = Duties.Additional("us/c", 30m),
        };
        DutyAssessment duty = Duties.Assess(Duties.Entry(), [General, .. order.Select(key => tariffs[key])]);
        duty.Of("us/a").State.Should().Be(LayerState.Replaced);
        duty.Of("us/b").Amount.Value.Should().Be(Duties.Dollars(200m));
        duty.Total.Value.Should().Be(Duties.Dollars(525m));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_replaced_owes_nothing_whatever_is_open_about_another_that_would_replace_it(bool isOpenFirst)
    {
        Tariff certain = Duties.Additional("us/232/copper", 50m);
        Tariff[] replacing = isOpenFirst ? [Autos, certain] : [certain, Autos];
        foreach (Stacking stacking in new[]
        {
            Stacking.ReplacedBy("us/232", "us/autos"), Stacking.WhollyReplacedBy("us/232", "us/autos"),
            Stacking.ReplacedBy("us/autos").AndWhollyReplacedBy("us/232"),
        })
        {
            DutyAssessment duty = Duties.Assess(
                Duties.Entry(), [General, .. replacing, Duties.Additional("us/reciprocal", 10m).WithStacking(stacking)]);
            duty.Of("us/reciprocal").ToString().Should()
                .Be("us/reciprocal: not charged (us/232/copper is charged in its place)");
        }
    }

    [Fact]
    public void Goods_that_are_exempt_stay_so_while_it_is_open_whether_another_duty_replaces_it()
    {
        Tariff exempt = Duties.Additional("us/reciprocal", 10m).WithStacking(Stacking.ReplacedBy("us/autos")).WithExemptions(
            Exemption.Create("us/reciprocal/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("gift"))));
        Duties.Assess(Duties.Entry().WithClaim("gift"), General, Autos, exempt).Of("us/reciprocal").State.Should().Be(LayerState.Exempt);
    }

    [Fact]
    public void A_programme_does_not_replace_itself_with_the_others_whose_keys_begin_as_its_own() =>
        Duties.Assess(Duties.Entry(), General, Duties.Additional("us/232/copper", 50m).WithStacking(Stacking.ReplacedBy("us/232")))
            .Total.Value.Should().Be(Duties.Dollars(525m));

    [Fact]
    public void Two_programmes_that_give_way_to_each_other_are_one_reason() =>
        Duties.Assess(
            Duties.Entry(), General, Duties.Additional("us/a", 10m).WithStacking(Stacking.ReplacedBy("us/b")),
            Duties.Additional("us/b", 20m).WithStacking(Stacking.ReplacedBy("us/a"))).Reasons.Select(fact => fact.Message).Should()
            .Equal("us/b and us/a replace each other");

    [Theory]
    [InlineData("us/232", null, LayerState.Unknown, null)]
    [InlineData(null, "us/232", LayerState.Replaced, "us/232/steel is charged in its place")]
    [InlineData("us/copper", null, LayerState.Replaced, "us/copper is charged in its place")]
    public void A_duty_that_is_open_is_replaced_as_a_whole_or_stays_open(
        string? replacing, string? whollyReplacing, LayerState state, string? note)
    {
        Stacking stacking = replacing is null ? Stacking.WhollyReplacedBy(whollyReplacing!) : Stacking.ReplacedBy(replacing);
        Tariff open = Duties.Additional("us/reciprocal", 10m).WithRequirement(EntryCondition.Fact("listed")).WithStacking(stacking);
        DutyLayer layer = Duties.Assess(OfSteel, General, Steel, Duties.Additional("us/copper", 50m), open).Of("us/reciprocal");
        (layer.State, layer.Note).Should().Be((state, note));
    }

    [Theory]
    [InlineData("us/232", LayerState.Charged, "9903.01.25", "9903.01.33")]
    [InlineData("us/copper", LayerState.Replaced, "9903.01.33")]
    [InlineData("us/nothing", LayerState.Charged, "9903.01.25")]
    public void That_another_is_charged_in_its_place_is_declared_of_all_or_of_a_part(
        string replacing, LayerState state, params string[] declared)
    {
        Tariff reciprocal = Duties.Additional("us/reciprocal", 10m).WithHeading("9903.01.25")
            .WithStacking(Stacking.ReplacedBy(replacing).DeclaredUnder("9903.01.33"));
        DutyLayer layer = Duties.Assess(OfSteel, General, Steel, Duties.Additional("us/copper", 50m), reciprocal).Of("us/reciprocal");
        layer.State.Should().Be(state);
        layer.HeadingsDeclared.Should().Equal(declared);
    }

    [Fact]
    public void Contents_worth_more_than_the_goods_leave_only_the_duties_on_them_open()
    {
        DutyAssessment duty = Duties.Assess(
            OfSteel.WithComponent("aluminium content", Duties.Dollars(701m)), General, Steel, Aluminium, Duties.Additional("us/a", 10m));
        duty.Of("us/232/steel").Amount.Reasons.Select(fact => (fact.Kind, fact.Subject)).Should()
            .Equal((OpenFactKind.EntryFact, "steel content, aluminium content"));
        duty.Of("us/general").Amount.Value.Should().Be(Duties.Dollars(25m));
        duty.Of("us/a").Amount.Value.Should().Be(Duties.Dollars(100m));
    }

    [Fact]
    public void What_is_not_known_of_a_part_is_named()
    {
        Tariff part = Duties.Additional("us/a", 10m).WithStacking(Stacking.ReplacedBy("us/232")).WithExemptions(Exemption.Create(
            "us/a/content", "Foreign content", ExemptionTerms.Of(
                EntryCondition.Claim("x"), ExemptionEffect.ChargedOnlyOn("foreign content"))));
        SpecificDuty perKilogram = SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram));
        Tariff weighed = Duties.Tariff("us/b", DutyKind.Additional, perKilogram).WithStacking(Stacking.ReplacedBy("us/232"));
        DutyAssessment duty = Duties.Assess(
            OfSteel.WithClaim("x").WithComponent("foreign content", Duties.Dollars(500m)), General, Steel, part, weighed);

        duty.Of("us/a").Amount.Reasons.Single().Subject.Should().Be("the foreign content within the steel content");
        duty.Of("us/b").Amount.Reasons.Single().Subject.Should().Be("1.00 USD / kg");
        Portion steel = Portion.OfContent("steel"), exempt = Portion.OfExemption("foreign content", "US content");
        DutyBasis basis = DutyBasis.Of(Duties.Dollars(10m)).WithComponent("steel", Duties.Dollars(7m))
            .WithComponent("copper", Duties.Dollars(4m)).WithComponent("US content", Duties.Dollars(11m));
        Portion.Whole.Without(steel)!.Without(Portion.OfContent("copper"))!.ValueOn(basis).Reasons.Single().Subject.Should()
            .Be("steel, copper");
        exempt.ValueOn(basis).Reasons.Single().Subject.Should().Be("parts of the goods");
    }

    [Fact]
    public void A_part_less_nothing_is_that_part()
    {
        Portion steel = Portion.OfContent("steel"), exempt = Portion.OfExemption("foreign content", null);
        Portion nothing = steel.Without(steel)!;
        exempt.Without(nothing)!.SameAs(exempt).Should().BeTrue();
        nothing.Without(exempt)!.IsNothing.Should().BeTrue();
    }

    [Fact]
    public void Where_the_exempt_part_is_all_of_the_goods_nothing_is_left_to_charge() =>
        Portion.OfExemption("foreign content", "US content")
            .ValueOn(DutyBasis.Of(Duties.Dollars(10m)).WithComponent("US content", Duties.Dollars(10m))).ToString().Should().Be("0.00 USD");

    [Theory]
    [InlineData(10, 20, "us/b")]
    [InlineData(20, 10, "us/a")]
    [InlineData(20, 20, "us/a")]
    public void Of_a_family_the_highest_is_charged_and_of_equal_ones_the_first(int first, int second, string charged)
    {
        DutyAssessment duty = Duties.Assess(Duties.Entry(), OfFamily("us/a", first), OfFamily("us/b", second));
        duty.Possible.Single().Layers.Where(layer => layer.IsCharged).Select(layer => layer.Tariff).Should().Equal(charged);
    }

    [Fact]
    public void A_family_is_open_while_it_is_open_whether_one_of_it_is_charged()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(), General, OfFamily("us/a", 10m), OfFamily("us/b", 5m).WithRequirement(EntryCondition.Fact("listed")));
        duty.Of("us/a").Amount.ToString().Should().Be("unknown: it is not stated whether \"listed\" is true");
        duty.Of("us/b").Amount.ToString().Should().Be("unknown: it is not stated whether \"listed\" is true");
    }

    [Fact]
    public void A_duty_that_is_alone_in_its_family_is_charged_though_its_amount_is_not_known()
    {
        SpecificDuty perKilogram = SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram));
        Tariff alone = Duties.Tariff("us/a", DutyKind.Additional, perKilogram).WithStacking(Stacking.HighestOf("us/family"));
        DutyLayer layer = Duties.Assess(Duties.Entry(), General, alone).Of("us/a");
        layer.Amount.ToString().Should().Be("unknown: the quantity in kg is not stated");
        layer.ChargedOn.Value.Should().Be(Duties.Dollars(1_000m));
    }

    private static Tariff OfFamily(string key, decimal percent) =>
        Duties.Additional(key, percent).WithStacking(Stacking.HighestOf("us/family"));
}
