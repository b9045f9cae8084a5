namespace TradePolicy.Tests;

public sealed class StackingTest
{
    private const string Steel = "us/232-steel";
    private const string Autos = "us/232-autos";
    private const string Fentanyl = "us/fentanyl-ca";
    private const string Reciprocal = "us/reciprocal";

    // EO 14289, published on 29 April 2025, applies from 4 March: duties on autos go before those on fentanyl, and these
    // before those on steel. Proclamation 10947 clause 5 turned the last two round from 4 June 2025.
    private static readonly LegalInstrument Order14289 = Geneva.Published("us/eo-14289", "2025-04-29T20:23Z");
    private static readonly LegalInstrument Proclamation10947 = Geneva.Published("us/proclamation-10947", "2025-06-03T20:56Z");

    private static readonly Tariff[] Canadian =
    [
        Duties.General(AdValorem.Of(2.5m)),
        Duties.Additional(Steel, 25m)
            .WithStacking(
                Stacking.Cumulative, Since("steel/below", Steel, Order14289, "2025-03-04T00:01", Stacking.ReplacedBy(Autos, Fentanyl)),
                Since("steel/above", Steel, Proclamation10947, "2025-06-04T00:01", Stacking.ReplacedBy(Autos))),
        Duties.Additional(Fentanyl, 25m)
            .WithStacking(
                Stacking.Cumulative, Since("fentanyl/below-autos", Fentanyl, Order14289, "2025-03-04T00:01", Stacking.ReplacedBy(Autos)),
                Since("fentanyl/below-both", Fentanyl, Proclamation10947, "2025-06-04T00:01", Stacking.ReplacedBy(Autos, Steel))),
    ];

    [Theory]
    [InlineData("2025-03-04T05:00Z", 525)]
    [InlineData("2025-03-04T05:01Z", 275)]
    [InlineData("2025-06-04T04:00Z", 275)]
    [InlineData("2025-06-04T04:01Z", 275)]
    public void Precedence_changes_at_an_instant(string at, decimal duty) =>
        Duties.Assess(Duties.Entry(at: LawZones.Utc(at)), Canadian).Total.Value.Should().Be(Duties.Dollars(duty));

    [Theory]
    [InlineData("2025-06-04T04:00Z", Fentanyl, Steel)]
    [InlineData("2025-06-04T04:01Z", Steel, Fentanyl)]
    public void Which_of_the_two_is_charged_was_turned_round(string at, string charged, string displaced)
    {
        DutyAssessment duty = Duties.Assess(Duties.Entry(at: LawZones.Utc(at)), Canadian);
        duty.Of(charged).State.Should().Be(LayerState.Charged);
        duty.Of(displaced).State.Should().Be(LayerState.Replaced);
        duty.Of(displaced).Note.Should().Be($"{charged} is charged in its place");
    }

    [Fact]
    public void As_known_before_the_order_both_were_charged()
    {
        Instant april = LawZones.Utc("2025-04-01T12:00Z");
        DutySchedule schedule = DutySchedule.Compile(Canadian);
        schedule.AsKnownAt(april).Assess(Duties.Entry(at: april), LegalView.AsWritten).Total.Value.Should().Be(Duties.Dollars(525m));
        schedule.Assess(Duties.Entry(at: april), LegalView.AsWritten).Total.Value.Should().Be(Duties.Dollars(275m));
    }

    [Theory]
    [InlineData(300, 200, 100 + 75 + 50, "on the value less the steel content and the aluminium content")]
    [InlineData(300, 0, 140 + 75, "on the value less the steel content")]
    [InlineData(300, 700, 75 + 175, null)]
    [InlineData(300, null, 75 + 250, null)]
    [InlineData(null, null, 250 + 250, null)]
    public void Contents_of_different_metals_do_not_overlap_and_what_is_not_stated_is_the_whole(
        int? steel, int? aluminium, decimal total, string? rest)
    {
        CustomsEntry entry = Duties.Entry();
        entry = steel is { } iron ? entry.WithComponent("steel content", Duties.Dollars(iron)) : entry;
        entry = aluminium is { } light ? entry.WithComponent("aluminium content", Duties.Dollars(light)) : entry;
        DutyAssessment duty = Duties.Assess(
            entry, Duties.General(AdValorem.Of(0m)), OnContent("us/232/steel", "steel content"),
            OnContent("us/232/aluminium", "aluminium content"),
            Duties.Additional(Reciprocal, 20m).WithStacking(Stacking.ReplacedBy("us/232")));
        duty.Total.Value.Should().Be(Duties.Dollars(total));
        if (rest is not null)
            duty.Of(Reciprocal).Note.Should().Be(rest);
        else
            duty.Of(Reciprocal).State.Should().Be(LayerState.Replaced);

        static Tariff OnContent(string key, string content) => Duties.Additional(key, 25m).WithExemptions(Exemption.Create(
            key + "/content", "Content that is stated",
            ExemptionTerms.Of(EntryCondition.ComponentStated(content), ExemptionEffect.ChargedOnContent(content))));
    }

    [Fact]
    public void A_programme_that_is_displaced_itself_displaces_nothing()
    {
        // Steel gives way to fentanyl, which gives way to autos; steel does not give way to autos.
        Tariff[] tariffs =
        [
            Duties.General(DutyRate.Free),
            Duties.Additional(Steel, 50m).WithStacking(Stacking.ReplacedBy(Fentanyl)),
            Duties.Additional(Fentanyl, 35m).WithStacking(Stacking.ReplacedBy(Autos)),
            Duties.Additional(Autos, 25m),
        ];
        DutyAssessment duty = Duties.Assess(Duties.Entry(), tariffs);
        duty.Total.Value.Should().Be(Duties.Dollars(750m));
        duty.Of(Fentanyl).State.Should().Be(LayerState.Replaced);
    }

    [Fact]
    public void A_duty_on_the_metal_content_displaces_on_that_share_only()
    {
        Tariff steel = Duties.Tariff(
            Steel, DutyKind.Additional, ApplicableSubheadingDuty.Any.Plus(ComponentDuty.Of(Percentage.Of(50m), "steel content")));
        Tariff reciprocal = Duties.Additional(Reciprocal, 10m).WithStacking(Stacking.ReplacedBy(Steel));
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithComponent("steel content", Duties.Dollars(300m)), Duties.General(AdValorem.Of(5m)), steel, reciprocal);
        duty.Of(Steel).Amount.Value.Should().Be(Duties.Dollars(150m));
        duty.Of(Reciprocal).Amount.Value.Should().Be(Duties.Dollars(70m));
        duty.Of(Reciprocal).ChargedOn.Value.Should().Be(Duties.Dollars(700m));
        duty.Of(Reciprocal).Note.Should().Be("on the value less the steel content");
        duty.Total.Value.Should().Be(Duties.Dollars(270m));

        DutyAssessment unstated = Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(5m)), steel, reciprocal);
        unstated.Total.Reasons.Select(fact => fact.Message).Should().Equal("the value of the steel content is not stated");
        DutyAssessment tooMuch = Duties.Assess(
            Duties.Entry().WithComponent("steel content", Duties.Dollars(1_300m)), Duties.General(AdValorem.Of(5m)), reciprocal, steel);
        tooMuch.Total.Reasons.Should().ContainSingle().Which.Message.Should()
            .Be("the steel content is stated to be worth 1300.00 USD, which is more than the customs value");
    }

    [Fact]
    public void Steel_and_aluminium_contents_stand_beside_each_other()
    {
        Tariff steel = Duties.Tariff(Steel, DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        Tariff aluminium = Duties.Tariff(
            "us/232-aluminium", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "aluminium content"));
        Tariff reciprocal = Duties.Additional(Reciprocal, 10m).WithStacking(Stacking.ReplacedBy(Steel, "us/232-aluminium"));
        CustomsEntry entry = Duties.Entry().WithComponent("steel content", Duties.Dollars(300m))
            .WithComponent("aluminium content", Duties.Dollars(200m));
        Duties.Assess(entry, Duties.General(DutyRate.Free), steel, aluminium, reciprocal).Total.Value.Should()
            .Be(Duties.Dollars(150m + 100m + 50m));
    }

    [Fact]
    public void Contents_that_together_are_worth_more_than_the_goods_leave_the_duties_on_them_open()
    {
        Tariff steel = Duties.Tariff(Steel, DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        Tariff aluminium = Duties.Tariff(
            "us/232-aluminium", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "aluminium content"));
        CustomsEntry entry = Duties.Entry().WithComponent("steel content", Duties.Dollars(600m));
        DutyAssessment tooMuch = Duties.Assess(
            entry.WithComponent("aluminium content", Duties.Dollars(400.01m)), Duties.General(DutyRate.Free), steel, aluminium);
        tooMuch.Of(Steel).Amount.Reasons.Select(fact => fact.Message).Should().Equal(
            "the steel content and the aluminium content are stated to be worth 1000.01 USD, which is more than the customs value");
        tooMuch.Of("us/232-aluminium").Amount.IsCertain.Should().BeFalse();
        tooMuch.Total.IsCertain.Should().BeFalse();
        Duties.Assess(
            entry.WithComponent("aluminium content", Duties.Dollars(400m)), Duties.General(DutyRate.Free), steel, aluminium).Total.Value
            .Should().Be(Duties.Dollars(500m));
    }

    [Fact]
    public void A_content_that_a_rate_charges_is_asked_for_and_heeded()
    {
        Tariff steel = Duties.Tariff(Steel, DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        DutySchedule schedule = DutySchedule.Compile([Duties.General(DutyRate.Free), steel]);
        schedule.ComponentsAsked.Should().Equal("steel content");
        CustomsEntry entry = Duties.Entry().WithComponent("steel content", Duties.Dollars(300m));
        schedule.Assess(entry).NotHeeded.Should().BeEmpty();
        schedule.Assess(entry.WithComponent("copper content", Duties.Dollars(1m))).NotHeeded.Should().ContainSingle()
            .Which.Records.Should().Equal("copper content");
    }

    [Fact]
    public void Of_a_family_the_highest_is_charged()
    {
        Tariff safeguard = Duties.Additional("us/201", 30m).WithStacking(Stacking.HighestOf("us/remedies"));
        Tariff other = Duties.Additional("us/other", 20m).WithStacking(Stacking.HighestOf("us/remedies"));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(1m)), safeguard, other);
        duty.Total.Value.Should().Be(Duties.Dollars(310m));
        duty.Of("us/other").Note.Should().Be("us/201 is higher, and only the highest of us/remedies is charged");
    }

    [Theory]
    [InlineData(2.5, 150)]
    [InlineData(14.9, 150)]
    [InlineData(15, 150)]
    [InlineData(26, 260)]
    public void A_floor_tops_the_ordinary_duty_up(decimal general, decimal total)
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(), Duties.General(AdValorem.Of(general)),
            Duties.Tariff("us/eu", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m))));
        duty.Total.Value.Should().Be(Duties.Dollars(total));
    }

    [Fact]
    public void A_specific_duty_counts_in_a_floor_with_its_ad_valorem_equivalent()
    {
        // U.S. note 2(v)(xix): 50 cents a kilogram on 10 dollars a kilogram are 5 %.
        Tariff general = Duties.General(SpecificDuty.Of(Duties.Dollars(0.5m), Quantity.Of(1m, MeasurementUnit.Kilogram)));
        Tariff floor = Duties.Tariff("us/eu", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)));
        DutyAssessment duty = Duties.Assess(Duties.Entry().With(Quantity.Of(100m, MeasurementUnit.Kilogram)), general, floor);
        duty.Of("us/eu").Amount.Value.Should().Be(Duties.Dollars(100m));
        duty.Total.Value.Should().Be(Duties.Dollars(150m));
        Duties.Assess(Duties.Entry(), general, floor).Total.Reasons.Select(fact => fact.Subject).Should().Equal("kg");
    }

    [Fact]
    public void A_floor_that_was_written_with_effect_before_it_was_known_lowers_what_is_owed()
    {
        // Japan: 15 % all in from 7 August 2025, published on 16 September.
        LegalInstrument notice = Geneva.Published("us/notice-japan", "2025-09-16T12:00Z");
        Tariff japan = TradePolicy.Tariff.Create(
            Reciprocal,
            DutyProgramme.Of(Reciprocal, "Reciprocal", DutyKind.Additional),
            Economy.UnitedStates,
            EconomyScope.Of(Economy.Japan),
            [Duties.Enacted(Reciprocal, AdValorem.Of(15m), "2025-08-07T00:01"),
                LegalAct.Enact<DutyRate>(
                    "floor", Reciprocal, notice, LawZones.From("2025-08-07T00:01", LawZones.NewYork), TopUpDuty.To(Percentage.Of(15m)))]);
        DutySchedule schedule = DutySchedule.Compile([Duties.General(AdValorem.Of(6.5m)), japan]);
        CustomsEntry august = Duties.Entry(at: LawZones.Utc("2025-08-20T12:00Z"), origin: Economy.Japan);
        DutyAssessment paid = schedule.AsKnownAt(LawZones.Utc("2025-08-20T12:00Z")).Assess(august, LegalView.AsWritten);
        DutyAssessment owed = schedule.Assess(august, LegalView.AsWritten);
        paid.Total.Value.Should().Be(Duties.Dollars(215m));
        owed.Total.Value.Should().Be(Duties.Dollars(150m));
        owed.ComparedWith(paid).Points.Should().Be(PercentagePoints.Of(-6.5m));
    }

    [Fact]
    public void Two_that_give_way_to_each_other_are_open_and_found()
    {
        Tariff[] tariffs =
        [
            Duties.General(DutyRate.Free),
            Duties.Additional("us/a", 10m).WithStacking(Stacking.ReplacedBy("us/b")),
            Duties.Additional("us/b", 20m).WithStacking(Stacking.ReplacedBy("us/a")),
        ];
        DutyAssessment duty = Duties.Assess(Duties.Entry(), tariffs);
        duty.Total.IsCertain.Should().BeFalse();
        DutySchedule.Compile(tariffs).Validate().Select(finding => finding.Kind).Should().Equal(FindingKind.MutualReplacement);
    }

    // EO 14323 of 30 July 2025, sec. 3: the duty on goods of Brazil is not charged on articles subject to Section 232, not even in part.
    [Theory]
    [InlineData(0, 400)]
    [InlineData(300, 150)]
    public void A_duty_that_yields_wholly_falls_away_if_the_other_is_charged_on_any_part(decimal steel, decimal total)
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithComponent("steel content", Duties.Dollars(steel)), Duties.General(DutyRate.Free),
            OnSteelContent("us/232/steel"), Duties.Additional("us/brazil", 40m).WithStacking(Stacking.WhollyReplacedBy("us/232")));
        duty.Total.Value.Should().Be(Duties.Dollars(total));
        duty.Of("us/brazil").State.Should().Be(steel == 0 ? LayerState.Charged : LayerState.Replaced);
    }

    [Theory]
    [InlineData("us/232", 220)]
    [InlineData("us/232/steel", 220)]
    [InlineData("us/232/vehicles", 250)]
    [InlineData("us/23", 250)]
    public void A_programme_stands_for_those_whose_keys_begin_with_it(string replacing, decimal total) => Duties.Assess(
        Duties.Entry().WithComponent("steel content", Duties.Dollars(300m)), Duties.General(DutyRate.Free),
        OnSteelContent("us/232/steel"), Duties.Additional(Reciprocal, 10m).WithStacking(Stacking.ReplacedBy(replacing)))
        .Total.Value.Should().Be(Duties.Dollars(total));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_duty_of_nothing_replaces_nothing(bool wholly)
    {
        Tariff reciprocal = Duties.Additional(Reciprocal, 10m)
            .WithStacking(wholly ? Stacking.WhollyReplacedBy("us/232") : Stacking.ReplacedBy("us/232"));
        Tariff floor = Duties.Tariff("us/232/wood", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)));
        Total(16m).Should().Be(Duties.Dollars(260m), "16 % reach the floor of 15 %, so that nothing is owed under Section 232");
        Total(15m).Should().Be(Duties.Dollars(250m));
        Total(14m).Should().Be(Duties.Dollars(150m));

        Money Total(decimal general) =>
            Duties.Assess(Duties.Entry(), Duties.General(AdValorem.Of(general)), floor, reciprocal).Total.Value;
    }

    [Fact]
    public void On_goods_of_no_value_a_duty_replaces_another_as_on_others() => Duties.Assess(
        Duties.Entry(0m), Duties.General(DutyRate.Free), Duties.Additional("us/232/steel", 50m),
        Duties.Additional(Reciprocal, 10m).WithStacking(Stacking.WhollyReplacedBy("us/232"))).Of(Reciprocal).State
        .Should().Be(LayerState.Replaced);

    // Goods of the Union: the column 1 rate counts (U.S. note 2(v)(xix)). Goods of Korea: the rate of its agreement, if it is claimed.
    [Theory]
    [InlineData(false, false, 80, 150)]
    [InlineData(false, true, 80, 150)]
    [InlineData(true, false, 150, 150)]
    [InlineData(true, true, 80, 80)]
    public void A_floor_counts_the_general_rate_or_the_one_that_is_charged(
        bool isClaimed, bool countsGeneralRate, decimal topUp, decimal total)
    {
        // 2 % and 50 cents a kilogram on 10 dollars a kilogram: 70 dollars on 1,000.
        Tariff general = Duties.General(
            AdValorem.Of(2m).Plus(SpecificDuty.Of(Duties.Dollars(0.5m), Quantity.Of(1m, MeasurementUnit.Kilogram))));
        Tariff korea = Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR"));
        var fifteen = Percentage.Of(15m);
        Tariff floor = Duties.Tariff(
            "us/floor", DutyKind.Additional, countsGeneralRate ? TopUpDuty.ToWithGeneralRate(fifteen) : TopUpDuty.To(fifteen));
        CustomsEntry goods = Duties.Entry().With(Quantity.Of(100m, MeasurementUnit.Kilogram));
        DutyAssessment duty = Duties.Assess(isClaimed ? goods.WithClaim("KR") : goods, general, korea, floor);
        duty.Of("us/floor").Amount.Value.Should().Be(Duties.Dollars(topUp));
        duty.Total.Value.Should().Be(Duties.Dollars(total));
    }

    [Fact]
    public void A_floor_over_the_general_rate_is_open_if_only_a_preference_is_known()
    {
        Tariff korea = Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR"));
        Tariff floor = Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)));
        Duties.Assess(Duties.Entry().WithClaim("KR"), korea, floor).Of("us/floor").Amount.IsCertain.Should().BeFalse();
    }

    private static Tariff OnSteelContent(string key) =>
        Duties.Tariff(key, DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));

    private static Enactment<Stacking> Since(string key, string tariff, LegalInstrument by, string from, Stacking stacking) =>
        LegalAct.Enact(key, tariff + "/stacking", by, LawZones.From(from, LawZones.NewYork), stacking);
}
