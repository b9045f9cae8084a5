namespace TradePolicy.Tests;

public sealed class DutyPanelTest
{
    private static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    private static readonly DutySchedule Schedule = DutySchedule.Compile(
    [
        Duties.Tariff("us/general", DutyKind.Ordinary, DutyRate.Free).WithCommodities(CommodityScope.Of(Phones)),
        Duties.Tariff("us/general-2", DutyKind.Ordinary, AdValorem.Of(16.5m)).WithCommodities(CommodityScope.Of(Shirts)),
        Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free, EconomyScope.Of(Economy.Korea))
            .WithRequirement(EntryCondition.Claim("KR")),
        Duties.Tariff("us/fentanyl", DutyKind.Additional, AdValorem.Of(20m), EconomyScope.Of(Economy.China)),
        Duties.Tariff("us/reciprocal", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)), EconomyScope.All.Except(Economy.China))
            .WithExemptions(
                Exemption.Create(
                    "us/reciprocal/in-transit", "In transit",
                    ExemptionTerms.Of(EntryCondition.Before(EntryEvent.Loading, LawZones.At("2025-04-05T00:01", LawZones.NewYork))))),
        Duties.Tariff("us/301", DutyKind.Additional, AdValorem.Of(7.5m), EconomyScope.Of(Economy.China))
            .WithRequirement(EntryCondition.Fact("listed")),
        Duties.Tariff("us/mpf", DutyKind.Fee, AdValorem.Of(0.3464m)),
    ]);

    private static readonly DutyPanel Panel = DutyPanel.Of(Schedule, [Phones, Shirts], Duties.June2025, LegalView.AsWritten)
        .WithOrigins(Economy.China, Economy.Korea);

    [Fact]
    public void A_row_has_what_each_programme_charges_and_what_all_charge_together()
    {
        DutyPanel panel = Panel.WithFacts(goods => goods.WithFact("listed", goods.Commodity.Equals(Shirts)));
        panel.Programmes().Select(programme => programme.Key)
            .Should().Equal("us/general", "us/general-2", "us/fentanyl", "us/reciprocal", "us/301");
        panel.Rows().Select(row => row.ToString())
            .Should().Equal(
                "8517.13.00.00 from CN: 20%", "8517.13.00.00 from KR: 15%", "6109.10.00.12 from CN: 44%", "6109.10.00.12 from KR: 16.5%");
        panel.Rows().Last().Rates.ToArray().Select(rate => rate.ToString()).Should().Equal("0%", "16.5%", "0%", "0%", "0%");
        panel.RowCount.Should().Be(4);
        panel.ToString().Should().Be("2 commodities of 2 origins at 2025-06-30T16:00:00Z, AsWritten");
    }

    [Fact]
    public void What_is_not_stated_is_unknown_where_it_decides_and_nowhere_else()
    {
        Panel.Rows().Select(row => row.Total.ToString())
            .Should().Equal(
                "unknown: it is not stated whether \"listed\" is true", "15%", "unknown: it is not stated whether \"listed\" is true",
                "16.5%");
        PanelRow first = Panel.Rows().First();
        first.Rates[Panel.Programmes().Count - 1].IsCertain.Should().BeFalse();
        first.Rates[2].Value.Should().Be(Percentage.Of(20m));
        CommodityCode horses = CommodityCode.Hts("0101.21.00.10");
        PanelRow none = DutyPanel.Of(Schedule, [Phones, horses], Duties.June2025, LegalView.AsWritten).WithOrigins(Economy.Japan)
            .GetRow(horses, Economy.Japan);
        none.Total.ToString().Should().StartWith("unknown: no ordinary rate on the goods");
        none.RateOf("us/general").ToString().Should().StartWith("unknown: no ordinary rate on the goods");
    }

    [Fact]
    public void A_programme_of_the_schedule_that_charges_nothing_yet_is_zero_and_not_an_error()
    {
        Tariff later = TradePolicy.Tariff.Create(
            "us/later", DutyProgramme.Of("us/later", "Later", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/later", AdValorem.Of(10m), "2030-01-01T00:00")]);
        Tariff dumping = Duties.Tariff("us/dumping", DutyKind.AntiDumping, AdValorem.Of(50m));
        DutySchedule schedule = DutySchedule.Compile([.. Schedule.Tariffs, later, dumping]);
        DutyPanel panel = DutyPanel.Of(schedule, [Phones], Duties.June2025).WithOrigins(Economy.China);
        PanelRow row = panel.GetRow(Phones, Economy.China);
        panel.Programmes().Select(programme => programme.Key).Should().NotContain("us/later");
        row.RateOf("us/later").Value.Should().Be(Percentage.Zero);
        Refusal.Of<KeyNotFoundException>(() => row.RateOf("us/latr"))
            .WithMessage("No programme 'us/latr' is in the total on these goods. Did you mean 'us/later'? *");
        Refusal.Of<KeyNotFoundException>(() => row.RateOf("us/dumping")).WithMessage("No programme 'us/dumping'*", "it is in no total");
        DutySchedule covered = PolicyRegister.Create(Knowledge.Complete, [.. Schedule.Tariffs, later], [])
            .WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan))).Compile();
        DutyPanel.Of(covered, [Phones], Duties.June2025).WithOrigins(Economy.China).GetRow(Phones, Economy.China).RateOf("us/later")
            .IsCertain.Should().BeFalse("the additional duties on goods of China are not in the data");
    }

    [Fact]
    public void What_is_claimed_for_some_origins_is_granted_to_them()
    {
        DutyPanel panel = Panel.WithClaim("KR", EconomyScope.Of(Economy.Korea)).WithOrigins(Economy.Korea, Economy.Japan);
        panel.Programmes().Select(programme => programme.Key).Should().Contain("us/korus");
        panel.Rows().Select(row => row.Total.ToString()).Should().Equal("15%", "15%", "15%", "16.5%");
        panel.Assess(Shirts, Economy.Korea).Entry.Claims.Should().Equal("KR");
        panel.Assess(Shirts, Economy.Japan).Entry.Claims.Should().BeEmpty();
    }

    [Fact]
    public void An_assessment_explains_a_row()
    {
        Panel.Assess(Shirts, Economy.Korea).AdValoremEquivalent!.Percentage.Should().Be(Panel.GetRow(Shirts, Economy.Korea).Total.Value);
        DutyPanel before = Panel.AsKnownAt(LawZones.Utc("2019-01-01T00:00Z"));
        before.GetRow(Phones, Economy.Korea).Total.ToString().Should().StartWith("unknown: no ordinary rate");
        before.Assess(Phones, Economy.Korea).Total.ToString().Should().StartWith("unknown: no ordinary rate");
    }

    [Fact]
    public void A_row_is_found_by_its_goods_and_a_rate_by_its_programme()
    {
        Panel.GetRow(Phones, Economy.China).RateOf("us/fentanyl").Value.Should().Be(Percentage.Of(20m));
        Refusal.Of<KeyNotFoundException>(() => Panel.GetRow(Phones, Economy.China).RateOf("us/unheard-of"))
            .WithMessage(
                "No programme 'us/unheard-of' is in the total on these goods. There is us/general, us/general-2, us/fentanyl, *");
        Panel.Split(2)[1].GetRow(Shirts, Economy.Korea).Should().Be(Panel.Rows().Last());
        Refusal.Of<ArgumentException>(() => Panel.GetRow(Phones, Economy.Japan)).WithMessage("JP is not an origin of the panel*");
        Refusal.Of<ArgumentException>(() => Panel.Split(2)[1].GetRow(Phones, Economy.China))
            .WithMessage("8517.13.00.00 is not a commodity of the panel*");
    }

    [Fact]
    public void Only_programmes_that_are_on_goods_of_the_panel_are_its_own() =>
        Panel.WithOrigins(Economy.Korea).Programmes().Select(programme => programme.Key)
            .Should().Equal("us/general", "us/general-2", "us/reciprocal");

    [Fact]
    public void What_is_stated_is_stated_of_all_origins_whatever_their_order()
    {
        static CustomsEntry Stated(CustomsEntry goods) => goods.Origin == Economy.China ? goods.WithFact("listed", true) : goods;
        Panel.WithFacts(Stated).GetRow(Shirts, Economy.China).Total.IsCertain.Should().BeFalse();
        Panel.WithFacts(Stated).Assess(Shirts, Economy.China).Total.IsCertain.Should().BeFalse();
    }

    [Fact]
    public void A_duty_outside_the_total_still_takes_the_place_of_one_within_it()
    {
        DutySchedule steel = DutySchedule.Compile(
        [
            Duties.General(AdValorem.Of(2m)),
            Duties.Additional("us/safeguard", 25m).WithStacking(Stacking.HighestOf("us/steel")),
            Duties.Tariff("us/ad-1", DutyKind.AntiDumping, AdValorem.Of(60m)).WithStacking(Stacking.HighestOf("us/steel")),
        ]);
        DutyPanel panel = DutyPanel.Of(steel, [Phones], Duties.June2025, LegalView.AsWritten).WithOrigins(Economy.Japan);
        panel.Rows().Single().Total.Value.Should().Be(Percentage.Of(2m));
        panel.Programmes().Select(programme => programme.Key).Should().NotContain("us/ad-1");
    }

    [Fact]
    public void A_specific_rate_is_a_percentage_where_value_and_quantity_are_stated()
    {
        DutySchedule weighed = DutySchedule.Compile(
            [Duties.General(SpecificDuty.Of(Duties.Dollars(0.4m), Quantity.Of(1m, MeasurementUnit.Kilogram)))]);
        DutyPanel panel = DutyPanel.Of(weighed, [Shirts], Duties.June2025, LegalView.AsWritten).WithOrigins(Economy.China);
        panel.Rows().Single().Total.ToString().Should().Be("unknown: the quantity in kg is not stated");
        panel.WithFacts(goods => goods.WithCustomsValue(Duties.Dollars(8m)).With(Quantity.Of(1m, MeasurementUnit.Kilogram))).Rows().Single()
            .Total.Value.Should().Be(Percentage.Of(5m));
    }

    [Fact]
    public void All_economies_but_groups_and_the_importer_are_the_origins_unless_others_are_named()
    {
        DutyPanel panel = DutyPanel.Of(Schedule, [Phones], Duties.June2025, LegalView.AsWritten);
        panel.Origins.Should().HaveCount(Economy.All.Count - 2).And.NotContain([Economy.UnitedStates, Economy.EuropeanUnion]);
        panel.Rows().Should().HaveCount(panel.RowCount);
    }

    [Fact]
    public void What_makes_no_panel_is_refused()
    {
        DutyPanel Of(params CommodityCode[] lines) => DutyPanel.Of(Schedule, lines, Duties.June2025, LegalView.AsWritten);
        Refusal.Of<ArgumentException>(() => Of()).WithMessage("A panel has at least one commodity*");
        Refusal.Of<ArgumentException>(() => Of(CommodityCode.Hts("8517.13.00"))).WithMessage("8517.13.00 has 8 digits*");
        Refusal.Of<ArgumentException>(() => Of(Phones, Phones)).WithMessage("8517.13.00.00 is given twice*");
        Refusal.Of<ArgumentException>(() => Of(Phones, CommodityCode.China("8517130000"))).WithMessage("*one economy*");
        Refusal.Of<ArgumentException>(() => Panel.WithOrigins(Economy.China, Economy.China)).WithMessage("*each once*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Panel.Split(0));
        Refused(goods => null!, "*returned null*");
        Refused(goods => CustomsEntry.Of(Phones, Economy.Japan, Duties.Dollars(1m)), "*are those of the panel*");
        Refused(goods => goods.With(EntryEvent.WithdrawalFromWarehouse, Duties.June2025 + Duration.FromSeconds(1)),
            "*another instant decides*");
        Refused(goods => goods.WithCustomsValue(Duties.Dollars(0m)), "*becomes zero*");

        static void Refused(Func<CustomsEntry, CustomsEntry> facts, string message) =>
            Refusal.Of<ArgumentException>(() => Panel.WithFacts(facts).Rows().First()).WithMessage(message);
    }
}
