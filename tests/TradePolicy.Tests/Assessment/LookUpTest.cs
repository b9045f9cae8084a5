namespace TradePolicy.Tests;

/// <summary>The rate of a programme and the statutory rate on goods, where the tariffs on them are not the simplest ones.</summary>
public sealed class LookUpTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));
    private static readonly CommodityCode Heading = CommodityCode.Hts("8708");
    private static readonly LegalMoment February = LawZones.At("2025-02-01T00:00", LawZones.NewYork);

    [Fact]
    public void A_look_up_asks_for_the_goods_and_their_origin()
    {
        ProgrammeSchedule general = DutySchedule.Compile([General]).Programme("us/general");
        Refusal.Of<ArgumentNullException>(() => general.RateFor(null!, Economy.Canada, Duties.June2025)).WithParameterName("commodity");
        Refusal.Of<ArgumentNullException>(() => general.RateFor(Duties.Goods, null!, Duties.June2025)).WithParameterName("origin");
        Refusal.Of<ArgumentNullException>(() => general.RateFor(Heading, null!, Duties.June2025)).WithParameterName("origin");
    }

    [Fact]
    public void Only_the_tariffs_of_the_economy_whose_nomenclature_it_is_count()
    {
        Tariff Of(Economy by, decimal percent) => Tariff.Create(
            $"{by.Code.ToLowerInvariant()}/p", DutyProgramme.Of("us/p", "P", DutyKind.Additional), by, EconomyScope.All,
            [Duties.Enacted($"{by.Code.ToLowerInvariant()}/p", AdValorem.Of(percent))]);
        var andorra = Economy.Parse("AD");
        ProgrammeSchedule both = DutySchedule.Compile([Of(Economy.Canada, 9m), Of(Economy.UnitedStates, 5m), Of(Economy.China, 7m)])
            .Programme("us/p");
        foreach (CommodityCode code in new[] { Duties.Goods, Heading })
            both.RateFor(code, Economy.Japan, Duties.June2025)!.Value.Should().Be(AdValorem.Of(5m));
        foreach (CommodityCode code in new[] { Duties.Goods, Heading })
        {
            DutySchedule.Compile([Of(Economy.Canada, 9m)]).Programme("us/p").RateFor(code, Economy.Japan, Duties.June2025).Should()
                .BeNull("it is imposed by another economy");
        }

        CommodityCode andorran = CommodityCode.Parse("8708998180", Nomenclature.Of("ad", "Tariff of Andorra", andorra, 10));
        both.RateFor(andorran, Economy.Japan, Duties.June2025).Should().BeNull();
    }

    [Fact]
    public void A_programme_after_one_without_any_rate_is_found()
    {
        Tariff empty = Tariff.Create(
            "us/none", DutyProgramme.Of("us/none", "None", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All, []);
        DutySchedule schedule = DutySchedule.Compile([empty, General, Duties.Additional("us/a", 5m)]);
        schedule.Programme("us/general").RateFor(Duties.Goods, Economy.Canada, Duties.June2025)!.Value.Should().Be(AdValorem.Of(2.5m));
        schedule.StatutoryRateFor(Duties.Goods, Economy.Canada, Duties.June2025).Value.Should().Be(Percentage.Of(7.5m));
    }

    [Fact]
    public void A_programme_has_no_rate_before_one_has_begun()
    {
        ProgrammeSchedule general = DutySchedule.Compile([General]).Programme("us/general");
        general.RateFor(Duties.Goods, Economy.Canada, LawZones.Utc("2020-01-01T04:59Z")).Should().BeNull();
        general.RateFor(Duties.Goods, Economy.Canada, LawZones.Utc("2020-01-01T05:00Z"))!.IsInForce.Should().BeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_several_tariffs_the_one_that_is_in_force_is_found(bool isEndedFirst)
    {
        Tariff ended = OfProgramme("us/ended", 5m).With(LegalAct.End("end", "us/ended", Duties.Act, February));
        Tariff charged = OfProgramme("us/charged", 7m);
        ProgrammeSchedule programme = DutySchedule.Compile(isEndedFirst ? [ended, charged] : [charged, ended]).Programme("us/p");
        foreach (CommodityCode code in new[] { Duties.Goods, Heading })
            programme.RateFor(code, Economy.Canada, Duties.June2025)!.Value.Should().Be(AdValorem.Of(7m));
    }

    [Fact]
    public void Both_the_origins_and_the_goods_of_a_programme_may_be_in_doubt()
    {
        LegalWindow someTime = LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork));
        LegalAct Act<T>(string provision, T value)
            where T : notnull => LegalAct.Enact(
                provision, provision, Geneva.Published(provision, "2020-01-01T00:00Z"), someTime, value);
        Tariff tariff = OfProgramme("us/a", 5m).WithOrigins(EconomyScope.Of(Economy.China), Act("us/a/origins", EconomyScope.All))
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts("72")), Act("us/a/commodities", CommodityScope.All));
        IEnumerable<OpenFact> reasons = [.. tariff.Origins.At(Duties.June2025).Reasons, .. tariff.Commodities.At(Duties.June2025).Reasons];

        Refusal.Of<InvalidOperationException>(
            () => DutySchedule.Compile([tariff]).Programme("us/p").RateFor(Duties.Goods, Economy.Canada, Duties.June2025))
            .WithMessage($"Whether us/a is on 8708.99.81.80 from CA is in doubt: {string.Join("; ", reasons)}.");
    }

    // Seasons are worked out through 2199.
    [Fact]
    public void Whether_a_programme_is_on_goods_is_in_doubt_while_its_origins_may_be_others_than_are_listed()
    {
        LegalAct inSummer = LegalAct.Enact(
            "us/a/summer", "us/a/origins", Duties.Act, LawZones.From("2020-01-01T00:00", LawZones.NewYork), EconomyScope.All)
            .InSeason(YearlySeason.Of(new(5, 1), new(10, 31), LawZones.NewYork));
        ProgrammeSchedule programme = DutySchedule.Compile([OfProgramme("us/a", 5m).WithOrigins(EconomyScope.All, inSummer)])
            .Programme("us/p");
        foreach (CommodityCode code in new[] { Duties.Goods, Heading })
        {
            programme.RateFor(code, Economy.Canada, LawZones.Utc("2199-07-01T00:00Z"))!.Value.Should().Be(AdValorem.Of(5m));
            Refusal.Of<InvalidOperationException>(() => programme.RateFor(code, Economy.Canada, LawZones.Utc("2200-07-01T00:00Z")))
                .WithMessage($"Whether us/a is on {code} from CA is in doubt: seasons that return every year are worked out through 2199*");
        }
    }

    [Fact]
    public void Before_a_list_has_begun_a_tariff_is_on_no_goods()
    {
        CommodityList list = CommodityList.Create(
            "us/list", "List", CommodityListChange.Of(Duties.Act, February, [CommodityCode.Hts("8708")]));
        ProgrammeSchedule programme = DutySchedule.Compile([OfProgramme("us/a", 5m).WithCommodities(list)]).Programme("us/p");
        foreach (CommodityCode code in new[] { Duties.Goods, Heading })
        {
            programme.RateFor(code, Economy.Canada, LawZones.Utc("2025-02-01T04:59Z")).Should().BeNull();
            programme.RateFor(code, Economy.Canada, LawZones.Utc("2025-02-01T05:00Z"))!.Value.Should().Be(AdValorem.Of(5m));
        }
    }

    [Fact]
    public void A_tariff_on_all_goods_is_found_after_some_were_excepted()
    {
        Tariff excepting = OfProgramme("us/a", 5m).WithCommodities(CommodityScope.All, LegalAct.Enact(
            "us/a/narrowed", "us/a/commodities", Duties.Act, LawZones.From("2025-02-01T00:00", LawZones.NewYork),
            CommodityScope.All.Except(CommodityCode.Hts("72"))));
        ProgrammeSchedule programme = DutySchedule.Compile([excepting]).Programme("us/p");
        foreach (CommodityCode code in new[] { Duties.Goods, Heading })
            programme.RateFor(code, Economy.Canada, Duties.June2025)!.Value.Should().Be(AdValorem.Of(5m));
        programme.RateFor(CommodityCode.Hts("7202"), Economy.Canada, Duties.June2025).Should().BeNull();
        programme.RateFor(CommodityCode.Hts("7202"), Economy.Canada, LawZones.Utc("2025-01-01T05:00Z"))!.Value.Should()
            .Be(AdValorem.Of(5m));
    }

    [Fact]
    public void The_tariffs_on_the_goods_next_to_a_heading_are_not_on_it()
    {
        ProgrammeSchedule programme = DutySchedule.Compile(
            [
                OfProgramme("us/a", 5m).WithCommodities(CommodityScope.Of(CommodityCode.Hts("8707"), CommodityCode.Hts("8709"))),
                OfProgramme("us/b", 7m).WithCommodities(CommodityScope.Of(CommodityCode.Hts("8708"))),
            ]).Programme("us/p");
        programme.RateFor(Heading, Economy.Canada, Duties.June2025)!.Value.Should().Be(AdValorem.Of(7m));
        programme.RateFor(CommodityCode.Hts("8709"), Economy.Canada, Duties.June2025)!.Value.Should().Be(AdValorem.Of(5m));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    public void The_rates_of_any_number_of_programmes_are_added(int additional) =>
        RateOf([General, .. Enumerable.Range(0, additional).Select(number => Duties.Additional($"us/{number}", 0.5m))]).Value.Value.Should()
            .Be(2.5m + (additional * 0.5m));

    [Fact]
    public void The_statutory_rate_is_that_of_the_economy_into_which_the_goods_are_entered() =>
        RateOf(
            General, Tariff.Create(
                "ca/general", DutyProgramme.Of("ca/general", "General", DutyKind.Ordinary), Economy.Canada, EconomyScope.All,
                [Duties.Enacted("ca/general", AdValorem.Of(9m))])).Value.Should().Be(Percentage.Of(2.5m));

    [Fact]
    public void An_ordinary_rate_that_has_ended_does_not_count()
    {
        Tariff ended = Duties.Tariff("us/ended", DutyKind.Ordinary, AdValorem.Of(5m)).With(
            LegalAct.End("end", "us/ended", Duties.Act, February));
        RateOf(ended, General).Value.Should().Be(Percentage.Of(2.5m));
        RateOf(General, ended).Value.Should().Be(Percentage.Of(2.5m));
        RateOf(ended).ToString().Should().Be("unknown: no ordinary rate on the goods is in force in the data");
    }

    [Fact]
    public void An_ordinary_rate_that_turns_on_a_fact_or_a_reading_is_open()
    {
        RateOf(General.WithExemptions(Exemption.Create("us/general/x", "X", ExemptionTerms.Of(EntryCondition.Fact("listed"))))).ToString()
            .Should().Be("unknown: it is not stated whether \"listed\" is true");
        RateOf(General.With(LegalAct.Enact<DutyRate>(
            "raised", "us/general", Duties.Act,
            LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), AdValorem.Of(4m)))).Possible
            .Should().BeEquivalentTo([Percentage.Of(2.5m), Percentage.Of(4m)]);
    }

    [Fact]
    public void A_statutory_rate_counts_rates_that_are_more_than_one_share()
    {
        StatutoryRate rate = RateOf(General, Duties.Tariff("us/a", DutyKind.Additional, AdValorem.Of(1m).Plus(AdValorem.Of(2m))));
        rate.Possible.Should().Equal(Percentage.Of(5.5m));
        rate.TryGetValue(out Percentage value).Should().BeTrue();
        value.Should().Be(Percentage.Of(5.5m));
        rate.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void A_statutory_rate_that_depends_on_the_value_says_so_and_what_it_may_lack_further_comes_first()
    {
        StatutoryRate rate = RateOf(Duties.General(AdValorem.Of(1m).AtMost(FlatDuty.Of(Duties.Dollars(500m)))));
        rate.Reasons.Select(fact => (fact.Kind, fact.Subject)).Should().Equal((OpenFactKind.EntryFact, "customs value"));
        rate.Lacking(BaseRate.NotInData).Reasons.Should().Equal(BaseRate.NotInData, rate.Reasons[0]);
        rate.TryGetValue(out Percentage value).Should().BeFalse();
        value.Should().Be(Percentage.Zero);
    }

    [Fact]
    public void The_duty_of_a_programme_is_that_of_all_its_tariffs()
    {
        DutyProgramme general = DutyProgramme.Of("us/general", "General", DutyKind.Ordinary), p = OfProgramme("us/x", 1m).Programme;
        DutyAmount nothing = DutyAmount.Of(Duties.Dollars(0m));
        Tariff[] additional =
        [
            OfProgramme("us/a", 5m), OfProgramme("us/b", 7m), Duties.Additional("us/q", 3m),
            OfProgramme("us/c", 1m).WithRequirement(EntryCondition.Claim("x")),
        ];
        string[] Charged(params Tariff[] tariffs) =>
        [
            .. Duties.Assess(Duties.Entry(), [.. tariffs, .. additional]).Possible.Single()
                .ChargedBy([general, p, additional[2].Programme], nothing).Select(amount => amount.ToString()),
        ];

        Charged(General).Should().Equal("25.00 USD", "120.00 USD", "30.00 USD");
        Charged().Should().Equal(
            "unknown: no ordinary rate on the goods is in force in the data", "120.00 USD", "30.00 USD");
        Charged(Duties.General(SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram)))).Should().Equal(
            "unknown: the quantity in kg is not stated", "120.00 USD", "30.00 USD");
    }

    [Theory]
    [InlineData(DutyKind.Additional, "10%")]
    [InlineData(DutyKind.Fee, "the duty provided in the applicable subheading + 10%")]
    public void The_rates_that_a_tariff_may_charge_are_its_own_and_those_of_its_exemptions(DutyKind kind, string own)
    {
        Tariff tariff = Duties.Tariff("us/x", kind, ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(10m))).WithExemptions(
            Exemption.Create(
                "us/x/half", "Half", ExemptionTerms.Of(EntryCondition.Claim("x"), ExemptionEffect.ChargedAt(AdValorem.Of(5m)))));
        RateTable rates = new([new CompiledTariff(tariff, 0, LegalView.AsWritten)]);
        int step = rates.StepAt(rates.LatestStepOf(0), rates.LastChangeBy(Duties.June2025));
        new TariffAtInstant(rates, step, Duties.June2025).RatesInForce.Select(rate => rate.ToString()).Should().Equal(own, "5%");
    }

    [Fact]
    public void What_a_duty_lacks_in_the_data_for_other_origins_is_not_asked()
    {
        TariffGap parts = TariffGap.Of("us/parts", "the duty on parts is not in the data", CommodityScope.All).If("parts");
        DutySchedule schedule = DutySchedule.Compile(
            [General],
            coverage:
            [
                TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China)).Except(parts),
                TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Canada)),
                TariffCoverage.Of(Economy.Mexico, EconomyScope.All).Except(parts),
            ]);
        schedule.FactsAskedOf(Duties.Goods, Economy.Canada, Duties.June2025).Should().BeEmpty();
        schedule.FactsAskedOf(Duties.Goods, Economy.China, Duties.June2025).Select(fact => fact.Subject).Should().Equal("parts");
        Refusal.Of<KeyNotFoundException>(() => schedule.Tariffs["us/genral"]).WithMessage("There is no tariff 'us/genral'.*");
    }

    private static StatutoryRate RateOf(params Tariff[] tariffs) =>
        DutySchedule.Compile(tariffs).StatutoryRateFor(Duties.Goods, Economy.Canada, Duties.June2025);

    private static Tariff OfProgramme(string key, decimal percent) => Tariff.Create(
        key, DutyProgramme.Of("us/p", "P", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [Duties.Enacted(key, AdValorem.Of(percent))]);
}
