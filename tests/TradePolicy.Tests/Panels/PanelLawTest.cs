namespace TradePolicy.Tests;

/// <summary>The rates of a panel where the law lets duties depend on each other, on the goods, or leaves something open.</summary>
public sealed class PanelLawTest
{
    private const int ManyConditions = 70;

    private static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    private static readonly CommodityCode Horses = CommodityCode.Hts("0101.21.00.10");
    private static readonly LegalWindow SomeTimeOnTheDay = LegalWindow.Starting(
        LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork));

    private static readonly Tariff General = Duties.General(AdValorem.Of(2m));
    private static readonly Tariff Plain = Duties.Additional("us/a", 10m);

    [Fact]
    public void An_ordinary_duty_that_another_replaces_is_not_charged() =>
        Totals(General.WithStacking(Stacking.ReplacedBy("us/232")), Duties.Additional("us/232", 25m)).Should().Equal("25%", "25%");

    [Fact]
    public void An_additional_duty_that_the_ordinary_one_replaces_is_not_charged() =>
        Totals(General, Plain.WithStacking(Stacking.ReplacedBy("us/general", "us/other"))).Should().Equal("2%", "2%");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_duty_that_tops_up_the_ordinary_one_does_so_on_each_of_the_goods(bool isExempted)
    {
        Tariff topped = Duties.Tariff("us/topped", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m)));
        Totals(
            General.WithCommodities(CommodityScope.Of(Phones)),
            Duties.Tariff("us/general-2", DutyKind.Ordinary, AdValorem.Of(16.5m)).WithCommodities(CommodityScope.Of(Shirts)),
            isExempted ? topped.WithExemptions(Claimed("us/topped/half", ExemptionEffect.ChargedAt(AdValorem.Of(5m)))) : topped)
            .Should().Equal("15%", "16.5%");
    }

    [Fact]
    public void Of_one_total_each_programme_has_the_part_that_it_charges()
    {
        PanelRow[] rows =
        [
            .. PanelOf(
                General, Plain.WithCommodities(CommodityScope.Of(Phones)),
                Duties.Additional("us/b", 10m).WithCommodities(CommodityScope.Of(Shirts))).WithOrigins(Economy.Japan).Rows(),
        ];

        rows.Select(row => row.Total.ToString()).Should().Equal("12%", "12%");
        rows.Select(row => row.RateOf("us/a").ToString()).Should().Equal("10%", "0%");
        rows.Select(row => row.RateOf("us/b").ToString()).Should().Equal("0%", "10%");
    }

    [Fact]
    public void Of_a_rate_with_two_readings_both_are_possible()
    {
        PanelRow row = PanelOf(General, Plain.With(Amended<DutyRate>("us/a", AdValorem.Of(20m)))).GetRow(Phones, Economy.Japan);

        row.RateOf("us/a").Possible.Should().BeEquivalentTo([Percentage.Of(10m), Percentage.Of(20m)]);
        row.RateOf("us/general").ToString().Should().Be("2%");
        row.Total.Possible.Should().BeEquivalentTo([Percentage.Of(12m), Percentage.Of(22m)]);
    }

    [Fact]
    public void Where_its_origins_are_open_a_duty_is_certain_only_on_those_of_each_reading()
    {
        StatutoryRate[] totals =
        [
            .. PanelOf(General, Plain.WithOrigins(EconomyScope.Of(Economy.China), Amended("us/a/origins", EconomyScope.All)))
                .WithOrigins(Economy.China, Economy.Japan).Rows().Take(2).Select(row => row.Total),
        ];

        totals[0].ToString().Should().Be("12%");
        totals[1].Possible.Should().BeEquivalentTo([Percentage.Of(2m), Percentage.Of(12m)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_its_goods_are_open_a_duty_is_certain_only_on_those_of_each_reading(bool isCertainFirst)
    {
        DutySchedule schedule = DutySchedule.Compile(
            [General, Plain.WithCommodities(CommodityScope.Of(Phones), Amended("us/a/commodities", CommodityScope.All))]);
        DutyPanel panel = DutyPanel.Of(schedule, isCertainFirst ? [Phones, Shirts] : [Shirts, Phones], Duties.June2025)
            .WithOrigins(Economy.Japan);
        PanelRow[] rows = [.. panel.Rows()];

        rows.Single(row => row.Commodity.Equals(Phones)).Total.ToString().Should().Be("12%");
        rows.Single(row => row.Commodity.Equals(Shirts)).Total.Possible.Should()
            .BeEquivalentTo([Percentage.Of(2m), Percentage.Of(12m)]);
    }

    [Fact]
    public void A_duty_on_some_goods_of_which_a_fact_is_true_is_on_no_others() =>
        Totals(
            panel => panel.WithFacts(goods => goods.WithFact("listed")),
            General, Plain.WithRequirement(
                Condition<CustomsEntry>.AllOf(EntryCondition.Fact("listed"), EntryCondition.Commodity(CommodityScope.Of(Shirts)))))
            .Should().Equal("2%", "12%");

    [Theory]
    [InlineData(2)]
    [InlineData(ManyConditions)]
    public void A_duty_on_any_of_several_goods_is_on_each_of_them(int conditions)
    {
        IEnumerable<CommodityCode> any = [Shirts, .. Codes(conditions - 2), Horses];
        Tariff tariff = Plain.WithRequirement(Condition<CustomsEntry>.AnyOf(
            any.Select(code => EntryCondition.Commodity(CommodityScope.Of(code)))));

        DutyPanel.Of(DutySchedule.Compile([General, tariff]), [Shirts, Phones, Horses], Duties.June2025)
            .WithOrigins(Economy.Japan).Rows().Select(row => row.Total.ToString()).Should().Equal("12%", "2%", "12%");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(ManyConditions)]
    public void A_duty_on_goods_of_any_of_several_origins_is_on_those_of_each(int conditions)
    {
        IEnumerable<Economy> others = Economy.All.Where(
            own => own != Economy.China && own != Economy.Japan && own != Economy.Korea && !own.IsGroup);
        IEnumerable<Economy> any = [Economy.China, .. others.Take(conditions - 2), Economy.Korea];
        Tariff tariff = Plain.WithRequirement(Condition<CustomsEntry>.AnyOf(
            any.Select(origin => EntryCondition.Origin(EconomyScope.Of(origin)))));

        PanelOf(General, tariff).WithOrigins(Economy.China, Economy.Japan, Economy.Korea).Rows().Take(3)
            .Select(row => row.Total.ToString()).Should().Equal("12%", "2%", "12%");
    }

    [Fact]
    public void A_duty_that_comes_to_other_goods_when_its_rate_is_over_was_never_on_them()
    {
        Tariff first = Tariff.Create(
            "us/a", Plain.Programme, Economy.UnitedStates, EconomyScope.All,
            [
                LegalAct.Enact<DutyRate>(
                    "us/a/enacted", "us/a", Duties.Act,
                    LegalWindow.OfDays(LawZones.Day("2020-01-01"), LawZones.Day("2025-06-30"), LawZones.NewYork), AdValorem.Of(10m)),
            ]).WithCommodities(
                CommodityScope.Of(Phones),
                LegalAct.Enact(
                    "us/a/widened", "us/a/commodities", Duties.Act, LawZones.From("2025-07-01T00:00", LawZones.NewYork),
                    CommodityScope.All));

        Totals(General, first).Should().Equal("12%", "2%");
    }

    [Fact]
    public void A_duty_whose_origins_have_ended_is_on_no_goods() =>
        Totals(
            General, Plain.WithOrigins(
                EconomyScope.All,
                LegalAct.Enact(
                    "us/a/again", "us/a/origins", Duties.Act, LawZones.From("2020-02-01T00:00", LawZones.NewYork), EconomyScope.All),
                LegalAct.End("us/a/end", "us/a/origins", Duties.Act, LawZones.At("2025-02-01T00:00", LawZones.NewYork))))
            .Should().Equal("2%", "2%");

    [Theory]
    [InlineData("2022-01-01T00:00Z", "2023-01-01T00:00Z")]
    [InlineData("2023-01-01T00:00Z", "2022-01-01T00:00Z")]
    public void Of_several_horizons_that_are_passed_the_first_is_named(string one, string other)
    {
        foreach (bool areOver in new[] { false, true })
        {
            PanelRow row = PanelOf(
                General, Known("us/a", LawZones.Utc(one), EconomyScope.All, areOver),
                Known("us/b", LawZones.Utc(other), EconomyScope.All, areOver)).GetRow(Phones, Economy.Japan);
            row.Total.Reasons.Should().ContainSingle().Which.Message.Should().Contain("AsKnownAt(2022-01-01T00:00:00Z)");
        }
    }

    [Fact]
    public void A_horizon_that_is_passed_for_the_goods_of_one_origin_is_not_that_of_others()
    {
        PanelRow[] rows =
        [
            .. PanelOf(
                General, Known("us/a", LawZones.Utc("2022-01-01T00:00Z"), EconomyScope.Of(Economy.China), isOver: true),
                Known("us/b", LawZones.Utc("2023-01-01T00:00Z"), EconomyScope.All, isOver: true))
                .WithOrigins(Economy.China, Economy.Japan).Rows().Take(2),
        ];

        rows[0].Total.Reasons.Single().Message.Should().Contain("AsKnownAt(2022-01-01T00:00:00Z)");
        rows[1].Total.Reasons.Single().Message.Should().Contain("AsKnownAt(2023-01-01T00:00:00Z)");
    }

    [Fact]
    public void After_a_horizon_the_facts_that_are_not_stated_are_named_as_well()
    {
        Tariff known = Known("us/a", LawZones.Utc("2022-01-01T00:00Z"), EconomyScope.All, isOver: false);
        PanelOf(General, known.WithRequirement(EntryCondition.Fact("listed"))).GetRow(Phones, Economy.Japan).Total.Reasons
            .Select(fact => fact.Kind).Should().BeEquivalentTo([OpenFactKind.Horizon, OpenFactKind.EntryFact]);
    }

    [Theory]
    [InlineData(false, "7%")]
    [InlineData(true, "7% 8%")]
    public void After_several_horizons_what_was_known_of_each_duty_is_possible(bool isOpen, string possible)
    {
        Tariff general = Tariff.Create(
            "us/general", General.Programme, Economy.UnitedStates, EconomyScope.All, [Duties.Enacted("us/general", AdValorem.Of(2m))],
            Knowledge.Through(LawZones.Utc("2022-01-01T00:00Z")));
        Instant later = LawZones.Utc("2023-01-01T00:00Z");
        Tariff first = Known("us/a", later, EconomyScope.All, isOver: false);
        Tariff second = Tariff.Create(
            "us/b", DutyProgramme.Of("us/b", "B", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>("us/b/enacted", "us/b", Duties.Act, SomeTimeOnTheDay, AdValorem.Of(1m))], Knowledge.Through(later));
        StatutoryRate total = (isOpen ? PanelOf(general, first, second) : PanelOf(general, first)).GetRow(Phones, Economy.Japan).Total;

        total.Possible.Should().BeEquivalentTo(possible.Split(' ').Select(text => Percentage.Parse(text)));
        total.Reasons.First(fact => fact.Kind == OpenFactKind.Horizon).Message.Should().Contain("AsKnownAt(2022-01-01T00:00:00Z)");
    }

    // Seasons are worked out through 2199.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_duty_without_a_rate_whose_origins_are_not_known_leaves_open_what_an_assessment_does(bool hasEnded)
    {
        LegalAct enacted = Duties.Enacted("us/a", AdValorem.Of(5m), hasEnded ? "2020-01-01T00:00" : "2300-01-01T00:00");
        LegalAct ended = LegalAct.End("us/a/end", "us/a", Duties.Act, LawZones.At("2021-01-01T00:00", LawZones.NewYork));
        LegalAct inSummer = LegalAct.Enact(
            "us/a/summer", "us/a/origins", Duties.Act, LawZones.From("2020-01-01T00:00", LawZones.NewYork), EconomyScope.All)
            .InSeason(YearlySeason.Of(new(5, 1), new(10, 31), LawZones.NewYork));
        Tariff seasonal = Tariff.Create(
            "us/a", Plain.Programme, Economy.UnitedStates, EconomyScope.All, hasEnded ? [enacted, ended] : [enacted])
            .WithOrigins(EconomyScope.All, inSummer);
        DutyPanel panel = PanelOf(General, seasonal).EnteredAt(LawZones.Utc("2200-07-01T00:00Z"));

        StatutoryRate total = panel.GetRow(Phones, Economy.Japan).Total;
        total.IsCertain.Should().Be(panel.Assess(Phones, Economy.Japan).Total.IsCertain);
        total.Reasons.Should().BeEquivalentTo(panel.Assess(Phones, Economy.Japan).Total.Reasons);
    }

    [Fact]
    public void Duties_that_are_not_in_the_data_are_named_before_the_facts_that_are_not_stated()
    {
        PanelRow row = Covered(
            [General, Plain.WithRequirement(EntryCondition.Fact("listed"))],
            TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan))).GetRow(Phones, Economy.China);

        row.Total.Reasons.Select(fact => fact.Message).Should().Equal(
            "the additional duties of US on goods of CN are not in the data", "it is not stated whether \"listed\" is true");
        row.RateOf("us/general").ToString().Should().Be("2%");
    }

    [Fact]
    public void A_preference_that_grants_nothing_is_certain_though_additional_duties_are_not_in_the_data() =>
        Covered(
            [General, Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR"))],
            TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan))).GetRow(Phones, Economy.China)
            .RateOf("us/korus").ToString().Should().Be("0%");

    [Fact]
    public void Duties_that_are_missing_for_one_origin_or_in_another_economy_are_not_missing_for_goods_of_others()
    {
        DutyPanel panel = Covered(
            [General],
            TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China)).Except(Gap("china")),
            TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan)).Except(Gap("japan")),
            TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Korea)),
            TariffCoverage.Of(Economy.Mexico, EconomyScope.All).Except(Gap("mexico")));

        panel.WithOrigins(Economy.China, Economy.Japan, Economy.Korea).Rows().Take(3).Select(row => row.Total.ToString()).Should().Equal(
            "unknown: the duty on china is not in the data", "unknown: the duty on japan is not in the data", "2%");
    }

    [Fact]
    public void Where_all_additional_duties_are_missing_no_single_one_is_named() =>
        Covered(
            [General], TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All).During(LawZones.Utc("2026-01-01T00:00Z"))
                .Except(Gap("china"))).GetRow(Phones, Economy.China).Total.ToString()
            .Should().Be("unknown: the additional duties of US on goods of CN at 2025-06-30T16:00:00Z are not in the data");

    private static DutyPanel PanelOf(params Tariff[] tariffs) =>
        DutyPanel.Of(DutySchedule.Compile(tariffs), [Phones, Shirts], Duties.June2025);

    private static DutyPanel Covered(Tariff[] tariffs, params TariffCoverage[] coverage) =>
        DutyPanel.Of(DutySchedule.Compile(tariffs, coverage: coverage), [Phones], Duties.June2025);

    private static string[] Totals(params Tariff[] tariffs) => Totals(panel => panel, tariffs);

    private static string[] Totals(Func<DutyPanel, DutyPanel> stated, params Tariff[] tariffs) =>
        [.. stated(PanelOf(tariffs)).WithOrigins(Economy.Japan).Rows().Select(row => row.Total.ToString())];

    private static TariffGap Gap(string on) => TariffGap.Of($"us/{on}", $"the duty on {on} is not in the data", CommodityScope.All);

    private static Exemption Claimed(string key, ExemptionEffect effect) =>
        Exemption.Create(key, "Claimed", ExemptionTerms.Of(EntryCondition.Claim("x"), effect));

    private static Enactment<T> Amended<T>(string provision, T value)
        where T : notnull => LegalAct.Enact($"{provision}/amended", provision, Duties.Act, SomeTimeOnTheDay, value);

    private static Tariff Known(string key, Instant horizon, EconomyScope origins, bool isOver)
    {
        LegalAct enacted = Duties.Enacted(key, AdValorem.Of(5m));
        LegalAct ended = LegalAct.End($"{key}/end", key, Duties.Act, LawZones.At("2021-01-01T00:00", LawZones.NewYork));
        return Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, origins, isOver ? [enacted, ended] : [enacted],
            Knowledge.Through(horizon));
    }

    private static IEnumerable<CommodityCode> Codes(int count) =>
        Enumerable.Range(0, count).Select(number => CommodityCode.Hts($"94{number:00}"));
}
