namespace TradePolicy.Tests;

public sealed class TariffFindingsTest
{
    [Fact]
    public void Two_tariffs_of_one_programme_on_the_same_goods_overlap()
    {
        DutyProgramme list = DutyProgramme.Of("us/301", "Section 301", DutyKind.Additional);
        Tariff On(string key, string code, string from, string? until, Economy origin) => TradePolicy.Tariff.Create(
            key, list, Economy.UnitedStates, EconomyScope.Of(origin),
            [LegalAct.Enact<DutyRate>(
                key + "/enacted", key, Duties.Act, until is null ? LawZones.From(from, LawZones.NewYork) : Geneva.Until(from, until),
                AdValorem.Of(25m))])
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts(code)));
        Tariff list3 = On("us/301/list-3", "8517.62.00", "2018-09-24T00:01", null, Economy.China);
        Tariff list4 = On("us/301/list-4a", "8517.62.00.90", "2019-09-01T00:01", null, Economy.China);
        Tariff earlier = On("us/301/earlier", "8517.62", "2018-01-01T00:00", "2018-09-24T00:01", Economy.China);
        Tariff elsewhere = On("us/301/elsewhere", "8517.62.00", "2018-09-24T00:01", null, Economy.Japan);
        Finding finding = DutySchedule.Compile([list3, list4, earlier, elsewhere]).Validate().Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.Overlap);
        finding.Records.Should().Equal("us/301/list-3", "us/301/list-4a");
        finding.Message.Should()
            .Be("us/301/list-3 and us/301/list-4a of Section 301 are both on 8517.62.00.90 from 2019-09-01T04:01:00Z to the end.");
    }

    [Fact]
    public void Two_tariffs_declared_under_one_heading_on_the_same_goods_are_found_whatever_their_programmes_are()
    {
        Tariff On(string key, string programme, string heading, string from, string? until = null) => TradePolicy.Tariff.Create(
            key, DutyProgramme.Of(programme, "Section 301", DutyKind.Additional), Economy.UnitedStates, EconomyScope.Of(Economy.China),
            [LegalAct.Enact<DutyRate>(
                key + "/enacted", key, Duties.Act, until is null ? LawZones.From(from, LawZones.NewYork) : Geneva.Until(from, until),
                AdValorem.Of(25m))])
            .WithHeading(heading);
        CommodityScope footballs = CommodityScope.Of(CommodityCode.Hts("9506.62.40"));
        Tariff stated = On("us/301/list-4a", "us/301", "9903.88.15", "2019-09-01T00:01")
            .WithRequirement(EntryCondition.Fact("listed under 9903.88.15"));
        Tariff listed = On("us/hts/9903.88.15", "us/section-301", "9903.88.15", "2025-01-01T00:00").WithCommodities(footballs);
        Tariff another = On("us/hts/9903.88.03", "us/301", "9903.88.03", "2025-01-01T00:00").WithCommodities(footballs);
        Tariff before = On("us/hts/before", "us/301", "9903.88.15", "2019-01-01T00:00", "2019-09-01T00:01").WithCommodities(footballs);
        Finding finding = DutySchedule.Compile([stated, listed, another, before]).Validate().Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.DeclaredTwice);
        finding.IsCertain.Should().BeFalse("the goods have to be stated to be listed");
        finding.Records.Should().Equal("us/301/list-4a", "us/hts/9903.88.15");
        finding.Message.Should().Be(
            "us/301/list-4a and us/hts/9903.88.15 are both declared under 9903.88.15 on 9506.62.40 from 2025-01-01T05:00:00Z to the " +
            "end: " +
            "its duty is charged twice.");
    }

    [Fact]
    public void An_exclusion_of_an_origin_that_is_not_included_is_found()
    {
        IReadOnlyList<Finding> Found(EconomyScope origins) =>
            DutySchedule.Compile([Duties.Tariff("us/x", DutyKind.Additional, AdValorem.Of(1m), origins)]).Validate();
        Found(EconomyScope.Of(Economy.China).Except(Economy.Canada)).Should().ContainSingle().Which.Message
            .Should().Be("us/x excludes CA, which it does not include.");
        Found(EconomyScope.Of(Economy.EuropeanUnion).Except(Economy.Canada, Economy.Parse("DE"))).Should().ContainSingle()
            .Which.Kind.Should().Be(FindingKind.UnusedExclusion);
        Found(EconomyScope.Of(Economy.China).ExceptGroups(EconomyGroup.EuropeanUnion)).Should().ContainSingle().Which.Message
            .Should().Be("us/x excludes European Union, which it does not include.");
        Found(EconomyScope.All.Except(Economy.Canada).ExceptGroups(EconomyGroup.EuropeanUnion)).Should().BeEmpty();
        Found(EconomyScope.Of(Economy.EuropeanUnion).Except(Economy.UnitedKingdom)).Should().BeEmpty("it was a member once");
    }

    [Fact]
    public void An_additional_duty_that_was_probably_given_as_a_fraction_is_found()
    {
        Finding finding = DutySchedule.Compile([Duties.Additional("us/x", 0.34m), Duties.Additional("us/y", 1m)]).Validate()
            .Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.ProbableFraction);
        finding.IsCertain.Should().BeFalse();
        finding.Message.Should().Be(
            "us/x is an additional duty of 0.34%: if 34% is meant, write AdValorem.OfFraction or the percentage.");
        DutySchedule.Compile([Duties.Tariff("us/general", DutyKind.Ordinary, AdValorem.Of(0.2m))]).Validate().Should().BeEmpty();
        AdValorem.OfFraction(0.34m).Should().Be(AdValorem.Of(34m));
        Percentage.OfFraction(0.0005m).Should().Be(Percentage.Of(0.05m));
        Refusal.Of<ArgumentOutOfRangeException>(() => AdValorem.OfFraction(-0.1m));
    }

    [Fact]
    public void A_tariff_on_codes_of_another_economy_covers_nothing()
    {
        CommodityCode british = CommodityCode.Parse("7202 11 80 00", Nomenclature.UnitedKingdom);
        Tariff tariff = Duties.Additional("us/x", 25m).WithCommodities(CommodityScope.Of(british));
        Finding finding = DutySchedule.Compile([tariff]).Validate().Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.CoversNothing);
        finding.Message.Should().Be(
            "us/x names 7202.11.80.00 of the UK Integrated Tariff; goods entered into US have codes of the Harmonized Tariff Schedule of " +
            "the United States, so that it would cover none of them.");
        DutySchedule.Compile([Duties.Additional("us/x", 25m).WithCommodities(
            CommodityScope.Of(CommodityCode.Parse("7202 00 00 00", Nomenclature.UnitedKingdom)))]).Validate()
            .Should().BeEmpty("headings are common to all");
    }

    [Fact]
    public void A_gap_between_two_rates_is_found()
    {
        Tariff tariff = TradePolicy.Tariff.Create(
            "us/x", DutyProgramme.Of("us/x", "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [
            LegalAct.Enact<DutyRate>("one", "us/x", Duties.Act, Geneva.Until("2025-01-01T00:00", "2025-02-01T00:00"), AdValorem.Of(1m)),
            LegalAct.Enact<DutyRate>("two", "us/x", Duties.Act, Geneva.Until("2025-03-01T00:00", "2025-04-01T00:00"), AdValorem.Of(2m)),
        ]);
        Finding finding = DutySchedule.Compile([tariff]).Validate().Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.Gap);
        finding.Message.Should().Be("us/x has no rate from 2025-02-01T05:00:00Z to 2025-03-01T05:00:00Z, between two that it has.");
    }

    [Fact]
    public void An_exclusion_of_something_not_included_is_found() =>
        DutySchedule.Compile(
            [Duties.Additional("us/x", 1m).WithCommodities(CommodityScope.Of(CommodityCode.Hts("8507")).Except(CommodityCode.Hts("9506")))])
                .Validate()
            .Should().ContainSingle().Which.Message.Should().Be("us/x excludes 9506, which it does not include.");

    [Fact]
    public void Giving_way_to_a_programme_that_there_is_no_tariff_of_is_found() =>
        DutySchedule.Compile([Duties.Additional("us/x", 1m).WithStacking(Stacking.ReplacedBy("us/232"))]).Validate()
            .Should().ContainSingle().Which.Kind.Should().Be(FindingKind.UnknownProgramme);

    [Fact]
    public void A_programme_that_the_coverage_names_as_missing_is_known()
    {
        TariffCoverage coverage = TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All)
            .Except(TariffGap.Of("us/232", "the duty on cars is not in the data", CommodityScope.Of(CommodityCode.Hts("8703"))));
        DutySchedule.Compile([Duties.Additional("us/x", 1m).WithStacking(Stacking.ReplacedBy("us/232"))], coverage: [coverage]).Validate()
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("2025-08-01T00:01", false)]
    [InlineData("2025-08-01T00:02", true)]
    public void Goods_that_leave_one_list_for_another_are_on_one_at_a_time(string leaves, bool isFound)
    {
        CommodityList first = CommodityList.Create(
            "us/goods/first", "first", Change("2025-03-01T00:01", added: "8427.10"), Change(leaves, removed: "8427.10"));
        CommodityList second = CommodityList.Create("us/goods/second", "second", Change("2025-08-01T00:01", added: "8427.10.40"));
        DutySchedule schedule = DutySchedule.Compile(
        [
            Under232("us/x", 25m).WithCommodities(first),
            Under232("us/y", 15m).WithCommodities(second),
        ]);
        schedule.Validate().Select(finding => finding.Kind).Should().Equal(isFound ? [FindingKind.Overlap] : Array.Empty<FindingKind>());

        static CommodityListChange Change(string from, string? added = null, string? removed = null) => CommodityListChange.Of(
            Duties.Act, LawZones.From(from, LawZones.NewYork).StatedStart!, added is null ? [] : [CommodityCode.Hts(added)],
            removed is null ? [] : [CommodityCode.Hts(removed)]);
    }

    [Fact]
    public void A_tariff_that_leaves_out_a_list_is_not_on_the_goods_of_a_tariff_on_that_list()
    {
        CommodityList nails = CommodityList.Create("us/goods/nails", "nails", CommodityListChange.Of(
            Duties.Act, LawZones.From("2025-03-12T00:01", LawZones.NewYork).StatedStart!, [CommodityCode.Hts("7317.00.55.03")]));
        Tariff onList = Under232("us/x", 25m).WithCommodities(nails).WithHeading("9903.81.89");
        Tariff others = Under232("us/y", 25m)
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts("7317.00"))).WithHeading("9903.81.89");
        Validated(others).Should().ContainSingle().Which.Kind.Should().Be(FindingKind.DeclaredTwice);
        Validated(others.WithRequirement(Condition<CustomsEntry>.AllOf(
            EntryCondition.Fact("steel"), Condition<CustomsEntry>.Not(Condition<CustomsEntry>.AnyOf(
                EntryCondition.Claim("9903.81.92"), EntryCondition.OnList("us/goods/nails")))))).Should().BeEmpty();

        IReadOnlyList<Finding> Validated(Tariff other) => DutySchedule.Compile([onList, other], lists: [nails]).Validate();
    }

    [Fact]
    public void A_condition_on_a_list_that_is_not_in_the_schedule_is_found_once_with_the_list_that_was_meant()
    {
        CommodityList annex = CommodityList.Create("us/goods/annex-ii", "Annex II");
        Tariff OnList(string key, string list) => Duties.Additional(key, 10m).WithRequirement(
            Condition<CustomsEntry>.AllOf(EntryCondition.Claim("9903.01.32"), Condition<CustomsEntry>.Not(EntryCondition.OnList(list))));
        Tariff exempt = Duties.Additional("us/z", 10m).WithExemptions(
            Exemption.Create("us/z/annex", "Annex", ExemptionTerms.Of(EntryCondition.OnList("us/goods/annex-iii"))));
        Finding finding = DutySchedule
            .Compile([OnList("us/x", "us/goods/annex-iii"), OnList("us/y", "us/goods/annex-ii"), exempt], lists: [annex])
            .Validate().Should().ContainSingle().Which;
        finding.Kind.Should().Be(FindingKind.UnknownList);
        finding.Message.Should().Be("us/x and 1 more have a condition on the list 'us/goods/annex-iii', which is not in the schedule: it "
            + "is open on all goods. Did you mean 'us/goods/annex-ii'?");
        finding.Records.Should().Equal("us/x", "us/z");
    }

    [Fact]
    public void A_window_that_ends_before_it_starts_is_refused_where_it_is_written() =>
        Refusal.Of<ArgumentException>(() => Geneva.Until("2025-03-01T00:00", "2025-02-01T00:00"));

    [Fact]
    public void A_heading_that_is_postponed_past_its_end_is_found()
    {
        Tariff tariff = Duties.Additional("us/x", 1m);
        string headings = tariff.Headings.Provision;
        tariff = tariff.WithHeadings(
        [
            LegalAct.Enact("one", headings, Duties.Act, Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00"), "9903.01.25"),
            LegalAct.Postpone(
                "moved", "one", Geneva.Published("us/later", "2025-01-15T00:00Z"),
                LegalEnd.At(LawZones.At("2025-04-01T00:00", LawZones.NewYork))),
        ]);
        DutySchedule.Compile([tariff]).Validate().Should().ContainSingle().Which.Kind.Should().Be(FindingKind.EndBeforeStart);
    }

    [Fact]
    public void A_start_that_is_postponed_past_the_end_is_found()
    {
        LegalInstrument later = Geneva.Published("us/later", "2025-01-15T00:00Z");
        Tariff tariff = TradePolicy.Tariff.Create(
            "us/x", DutyProgramme.Of("us/x", "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [
            LegalAct.Enact<DutyRate>("one", "us/x", Duties.Act, Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00"), AdValorem.Of(1m)),
            LegalAct.Postpone("moved", "one", later, LegalEnd.At(LawZones.At("2025-04-01T00:00", LawZones.NewYork))),
        ]);
        Finding finding = DutySchedule.Compile([tariff]).Validate().Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.EndBeforeStart, true));
        finding.Records.Should().Equal("us/x", "one", "moved");
        finding.Message.Should().StartWith("one ends 2025-03-01T00:00 ").And.Contain("before it starts:")
            .And.Contain("postpones it to 2025-04-01T00:00 ");
    }

    [Fact]
    public void A_suspension_of_a_tariff_that_has_no_rate_is_found()
    {
        Tariff tariff = TradePolicy.Tariff.Create(
            "us/x", DutyProgramme.Of("us/x", "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Suspend(
                "off", "us/x", Duties.Act, LawZones.From("2025-02-01T00:00", LawZones.NewYork), SuspensionEffect<DutyRate>.SwitchesOff)]);
        Finding finding = DutySchedule.Compile([tariff]).Validate().Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.NothingToSuspend);
        finding.Records.Should().Equal("us/x", "off");
    }

    [Fact]
    public void A_truce_that_suspends_a_tariff_that_does_not_exist_is_refused_with_both_keys() =>
        Refusal.Of<UnknownTargetException>(() => PolicyRegister.Create(Knowledge.Complete, [], [Geneva.Entered])).Which.Target.Should()
            .Be(Geneva.Reciprocal);

    private static Tariff Under232(string key, decimal percent) => Tariff.Create(
        key, DutyProgramme.Of("us/232", "Section 232", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [Duties.Enacted(key, AdValorem.Of(percent))]);
}
