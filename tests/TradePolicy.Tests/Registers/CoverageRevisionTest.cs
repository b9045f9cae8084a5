namespace TradePolicy.Tests;

/// <summary>What an update says of the duties that a register covers, and what is found of it before it is used.</summary>
public sealed class CoverageRevisionTest
{
    private const string Cars = "us/232/cars";

    private static readonly Instant January = LawZones.Utc("2026-01-01T05:00Z"), February = LawZones.Utc("2026-02-01T05:00Z");
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China), Japan = EconomyScope.Of(Economy.Japan);
    private static readonly TariffCoverage OnChina = TariffCoverage.Of(Economy.UnitedStates, China);
    private static readonly TariffCoverage OnJapan = TariffCoverage.Of(Economy.UnitedStates, Japan);
    private static readonly RegisterUpdate Update = RegisterUpdate.Of("read");

    private static readonly PolicyRegister Register = PolicyRegister.Create(
        Knowledge.Through(January), [Duties.General(AdValorem.Of(2m)), Duty("us/on-china", China)], []);

    // What is then stated.

    [Fact]
    public void A_statement_takes_the_place_of_that_of_the_same_economy_and_origins_and_keeps_its_gaps()
    {
        TariffGap cars = Gap(Cars, "8703"), parts = Gap("us/232/parts", "8708"), fewer = Gap("us/232/parts", "8708.29");
        TariffCoverage canadian = TariffCoverage.Of(Economy.Canada, China);
        PolicyRegister stated = Register.WithCoverage(OnChina.Except(cars, parts), OnJapan, canadian);
        TariffCoverage since = OnChina.During(January).Except(fewer);
        stated.With(Update.WithCoverage(since)).Coverage.Should().Equal(OnJapan, canadian, OnChina.During(January).Except(cars, fewer));
        stated.With(Update.WithCoverage(since, OnJapan.During(January))).Coverage.Should().HaveCount(3);
        stated.With(Update).Coverage.Should().Equal(stated.Coverage);
        stated.With(Update.WithCoverage(since)).Updates.Single().Coverage.Should().Equal([OnChina.During(January)], "without its gaps");
    }

    [Fact]
    public void A_change_of_gaps_leaves_other_statements_alone()
    {
        TariffGap cars = Gap(Cars, "8703");
        var change = CoverageUpdate.Of(Economy.UnitedStates, China, [Gap("us/232/robots", "8479")]);
        Register.WithCoverage(OnChina.Except(cars), OnJapan, TariffCoverage.Of(Economy.Canada, China)).With(change).Coverage
            .Select(stated => string.Join(", ", stated.Gaps.Select(gap => gap.Key))).Should().Equal("us/232/cars, us/232/robots", "", "");
    }

    [Fact]
    public void A_change_of_what_is_not_stated_is_refused_with_what_is()
    {
        var onChina = CoverageUpdate.Of(Economy.UnitedStates, China, [], Cars);
        Refusal.Of<UnknownTargetException>(() => Register.With(onChina)).WithMessage(
            "The update of the coverage names the target 'coverage of US on CN', which does not exist. " +
            "Expected a statement of coverage, of which the register has none.");
        Refusal.Of<UnknownTargetException>(() => Register.WithCoverage(OnJapan, TariffCoverage.Of(Economy.Canada, China)).With(onChina))
            .WithMessage("The update of the coverage names the target 'coverage of US on CN', which does not exist. " +
                "Expected what the register states: US on JP; CA on CN.");
        Refusal.Of<UnknownTargetException>(() => Register.WithCoverage(OnChina).With(onChina)).WithMessage(
            "The update of the coverage names the target 'us/232/cars', which does not exist. " +
            "Expected the key of a gap, of which the coverage of US on CN has none.");
        PolicyRegister withGaps = Register.WithCoverage(OnChina.Except(Gap("us/232/car", "8703"), Gap("us/wood", "44")));
        Refusal.Of<UnknownTargetException>(() => withGaps.With(onChina)).WithMessage(
            "The update of the coverage names the target 'us/232/cars', which does not exist. " +
            "Expected the key of a gap. *us/232/car*There is us/232/car, us/wood.");
    }

    [Fact]
    public void An_update_of_coverage_says_what_it_adds_and_closes()
    {
        TariffGap cars = Gap(Cars, "8703"), parts = Gap("us/232/parts", "8708");
        CoverageUpdate.Of(Economy.UnitedStates, China, [cars, parts]).ToString().Should()
            .Be("US on CN: adds us/232/cars, us/232/parts");
        CoverageUpdate.Of(Economy.UnitedStates, China, [], Cars, "us/wood").ToString().Should().Be("US on CN: closes us/232/cars, us/wood");
        CoverageUpdate.Of(Economy.UnitedStates, China, [parts], Cars).ToString().Should()
            .Be("US on CN: adds us/232/parts; closes us/232/cars");
        Refusal.Of<ArgumentException>(() => CoverageUpdate.Of(Economy.UnitedStates, China, []))
            .WithMessage("No gap is added and none is closed.*").WithParameterName("gaps");
    }

    [Fact]
    public void An_update_changes_the_gaps_of_a_coverage_once()
    {
        RegisterUpdate update = Update.With(CoverageUpdate.Of(Economy.UnitedStates, China, [], Cars));
        update.With(CoverageUpdate.Of(Economy.UnitedStates, Japan, [], Cars)).CoverageUpdates.Should().HaveCount(2);
        update.With(CoverageUpdate.Of(Economy.Canada, China, [], Cars)).CoverageUpdates.Should().HaveCount(2);
        Refusal.Of<ArgumentException>(() => update.With(CoverageUpdate.Of(Economy.UnitedStates, China, [], "us/wood")))
            .WithMessage("The update 'read' already changes the gaps in the coverage of US on CN.*");
        Refusal.Of<ArgumentNullException>(() => update.With((CoverageUpdate)null!)).WithParameterName("update");
    }

    // What is found of it.

    [Fact]
    public void What_is_stated_again_or_otherwise_than_before_is_found()
    {
        PolicyRegister stated = Register.WithCoverage(OnChina.Except(Gap(Cars, "8703")), TariffCoverage.Of(Economy.Canada, China));
        Finding again = Found(FindingKind.CoverageReplaced, Update.WithCoverage(OnChina), stated).Should().ContainSingle().Subject;
        again.Message.Should().Be("'read' states what the register states already: additional duties of US on CN.");
        again.IsCertain.Should().BeTrue();
        Found(FindingKind.CoverageReplaced, Update.WithCoverage(OnChina.During(January)), stated).Single().Message.Should().Be(
            "'read' states 'additional duties of US on CN from 2026-01-01T05:00:00Z' in place of 'additional duties of US on CN'.");
        Found(FindingKind.CoverageReplaced, Update.WithCoverage(OnJapan), stated).Should().BeEmpty();
    }

    [Fact]
    public void Origins_that_are_said_to_be_covered_and_have_no_tariff_are_found()
    {
        EconomyScope three = EconomyScope.Of(Economy.China, Economy.Japan, Economy.Canada);
        Finding found = Found(
            FindingKind.CoverageWithoutTariffs, Update.WithCoverage(TariffCoverage.Of(Economy.UnitedStates, three))).Single();
        found.Message.Should().Be(
            $"'read' says that the register has the additional duties of US on {three}, but " +
            "there is no additional tariff of US on CA, JP.");
        found.IsCertain.Should().BeTrue();
        Found(FindingKind.CoverageWithoutTariffs, Update.WithCoverage(OnChina)).Should().BeEmpty();
        Found(FindingKind.CoverageWithoutTariffs, Update.WithCoverage(OnJapan).WithTariffs(Duty("us/on-japan", Japan))).Should().BeEmpty();
        Found(FindingKind.CoverageWithoutTariffs, Update.WithCoverage(TariffCoverage.Of(Economy.Canada, China)))
            .Should().ContainSingle("the tariff on China is not Canada's");
        Found(FindingKind.CoverageWithoutTariffs, Update.WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All)))
            .Should().BeEmpty("one of all origins has a tariff");
        Found(FindingKind.CoverageWithoutTariffs, Update.WithCoverage(TariffCoverage.Of(Economy.Canada, EconomyScope.All)))
            .Single().Message.Should().EndWith("there is no additional tariff of CA on all economies.");
        const string origins = "us/on-china/origins";
        Register.TariffsWithoutTruces[1].Origins.Provision.Should().Be(origins);
        Found(
            FindingKind.CoverageWithoutTariffs,
            Update.WithCoverage(OnJapan).WithActs(origins, LegalAct.Enact(
                "wider", origins, Duties.Act, LawZones.From("2026-01-15T00:00", LawZones.NewYork), Japan)))
            .Should().BeEmpty("an act of the update puts the tariff on Japan");
    }

    [Fact]
    public void Programmes_that_are_said_to_be_covered_and_have_no_tariff_are_found_each()
    {
        TariffCoverage some = OnChina.OfProgrammes("us/on-china", "us/232", "us/general");
        Found(FindingKind.CoverageWithoutTariffs, Update.WithCoverage(some)).Select(found => found.Message).Should().Equal(
            $"'read' says that the register has the {some}, but there is no additional tariff of US under us/232 on CN.",
            $"'read' says that the register has the {some}, but there is no additional tariff of US under us/general on CN.");
    }

    [Fact]
    public void A_gap_that_is_closed_or_narrowed_without_a_duty_on_its_goods_is_found()
    {
        PolicyRegister register = Register.WithCoverage(OnChina.Except(Gap(Cars, "8703", "8704"), Gap("us/wood", "44")));
        Finding closed = Closed(register, Update).Single();
        closed.Message.Should().Be("'read' closes the gap us/232/cars, but brings no tariff of US on 8703, 8704.");
        closed.IsCertain.Should().BeTrue();
        closed.Records.Should().Equal(Cars);
        Found(
            FindingKind.GapWithoutDuty,
            Update.With(CoverageUpdate.Of(Economy.UnitedStates, China, [Gap("us/new", "9503"), Gap(Cars, "8704")])), register)
            .Single().Message.Should().Be("'read' narrows the gap us/232/cars, but brings no tariff of US on 8703.");
        Found(
            FindingKind.GapWithoutDuty,
            Update.With(CoverageUpdate.Of(Economy.UnitedStates, China, [Gap(Cars, "8703", "8704", "8705")])), register)
            .Should().BeEmpty("it grows");
    }

    [Theory]
    [InlineData(3, "8701, 8702, 8703.")]
    [InlineData(4, "8701, 8702, 8703 and 1 more.")]
    [InlineData(5, "8701, 8702, 8703 and 2 more.")]
    public void Of_many_codes_three_are_shown(int count, string shown)
    {
        TariffGap gap = Gap(Cars, [.. Enumerable.Range(8701, count).Select(heading => $"{heading}")]);
        Closed(Register.WithCoverage(OnChina.Except(gap)), Update).Single().Message.Should()
            .Be($"'read' closes the gap us/232/cars, but brings no tariff of US on {shown}");
    }

    [Fact]
    public void A_duty_on_the_goods_of_a_gap_fills_it_if_it_is_the_economys_on_the_origins()
    {
        PolicyRegister register = Register.WithCoverage(OnChina.During(January).Except(Gap(Cars, "8703", "8704")));
        Closed(register, Update.WithTariffs(Duty("us/cars", China, ["8703", "8704"]))).Should().BeEmpty();
        Closed(register, Update.WithTariffs(Duty("us/cars", China, ["8703"]))).Single().Message.Should().EndWith("tariff of US on 8704.");
        Closed(register, Update.WithTariffs(Duty("us/cars", China, ["8703"]), Duty("us/lorries", China, ["8704"]))).Should().BeEmpty();
        Closed(register, Update.WithTariffs(Duty("us/cars", Japan, ["8703", "8704"]))).Should().ContainSingle("it is on Japan");
        Closed(register, Update.WithTariffs(Duty("us/cars", China, ["8703", "8704"]), Duty("us/wood", China, ["44"]))).Should().BeEmpty();
        Tariff canadian = Tariff.Create(
            "ca/cars", Programmes.Additional("ca/cars"), Economy.Canada, China,
            [Duties.Enacted("ca/cars", AdValorem.Of(25m))]);
        Closed(register, Update.WithTariffs(canadian)).Should().ContainSingle("it is Canada's");
        Enactment<EconomyScope> japan = LegalAct.Enact(
            "japan", "us/cars/origins", Duties.Act, LawZones.From("2026-01-15T00:00", LawZones.NewYork), Japan);
        Closed(register, Update.WithTariffs(Duty("us/cars", China, ["8703", "8704"])).WithActs("us/cars/origins", japan))
            .Should().BeEmpty("it was on China before");
    }

    [Fact]
    public void Acts_on_a_tariff_that_the_register_has_fill_a_gap_too()
    {
        PolicyRegister register = Register.With(Duty("us/cars", China, ["8703"]))
            .WithCoverage(OnChina.During(January).Except(Gap(Cars, "8703", "8704")));
        const string goods = "us/cars/commodities";
        register.TariffsWithoutTruces[2].CommodityProvision.Should().Be(goods);
        Closed(register, Update).Single().Message.Should().EndWith("on 8703, 8704.", "the register's own duty was there with the gap");
        Enactment<CommodityScope> wider = LegalAct.Enact(
            "wider", goods, Duties.Act, LawZones.From("2026-01-15T00:00", LawZones.NewYork), Goods("8703", "8704"));
        Closed(register, Update.WithActs(goods, wider)).Should().BeEmpty();
    }

    [Fact]
    public void A_duty_that_begins_after_the_gap_does_not_fill_it_and_the_finding_says_by_when()
    {
        TariffCoverage since = OnChina.During(January).Except(Gap(Cars, "8703", "8704"));
        PolicyRegister register = Register.WithCoverage(since);
        RegisterUpdate inJanuary = Update.WithTariffs(Duty("us/cars", China, ["8703", "8704"], from: "2026-01-01T00:00"));
        RegisterUpdate later = Update.WithTariffs(Duty("us/cars", China, ["8703"], from: "2026-01-01T00:01"));
        Closed(register, inJanuary).Should().BeEmpty("it begins with the coverage");
        Closed(register, later).Single().Message.Should().Be(
            "'read' closes the gap us/232/cars, but brings no tariff of US on 8703, 8704 that begins with the gap, " +
            "by 2026-01-01T05:00:00Z.");
        PolicyRegister inFebruary = Register.WithCoverage(OnChina.During(January).Except(Gap(Cars, "8703").During(February)));
        Closed(inFebruary, later).Should().BeEmpty("the gap itself begins later than the coverage");
        Closed(Register.WithCoverage(OnChina.Except(Gap(Cars, "8703"))), later).Single().Message.Should()
            .Contain("that begins with the gap, by -9998-01-01T00:00:00Z", "it was always there");
    }

    [Fact]
    public void An_act_of_the_update_may_be_what_begins_in_time()
    {
        PolicyRegister register = Register.With(Duty("us/cars", China, ["8703"], from: "2026-03-01T00:00"))
            .WithCoverage(OnChina.During(January).Except(Gap(Cars, "8703")));
        Enactment<DutyRate> early = LegalAct.Enact<DutyRate>(
            "early", "us/cars", Duties.Act, LawZones.From("2025-12-01T00:00", LawZones.NewYork), AdValorem.Of(10m));
        LegalMoment someTime = LegalMoment.SomeTimeOn(LawZones.Day("2026-01-01"), LawZones.NewYork);
        Enactment<DutyRate> perhaps = LegalAct.Enact<DutyRate>(
            "perhaps", "us/cars", Duties.Act, LegalWindow.Starting(someTime), AdValorem.Of(10m));
        Closed(register, Update.WithActs("us/cars", early)).Should().BeEmpty();
        Closed(register, Update.WithActs("us/cars", perhaps)).Should().ContainSingle("it is not certainly in force from then on");
    }

    [Fact]
    public void A_gap_on_all_goods_needs_a_duty_that_begins_with_it()
    {
        TariffGap all = TariffGap.Of("us/all", "some duty is not in the data", CommodityScope.All);
        PolicyRegister register = Register.WithCoverage(OnChina.During(January).Except(all));
        var closing = CoverageUpdate.Of(Economy.UnitedStates, China, [], "us/all");
        Found(FindingKind.GapWithoutDuty, Update.With(closing), register).Single().Message.Should()
            .Be("'read' closes the gap us/all, but brings no tariff of US on all goods.");
        Found(FindingKind.GapWithoutDuty, Update.With(closing).WithTariffs(Duty("us/new", China, from: "2026-01-01T00:00")), register)
            .Should().BeEmpty();
        Found(FindingKind.GapWithoutDuty, Update.With(closing).WithTariffs(Duty("us/new", China, from: "2026-01-02T00:00")), register)
            .Single().Message.Should().Be(
                "'read' closes the gap us/all, but brings no tariff of US on all goods that begins with the gap, by 2026-01-01T05:00:00Z.");
        Found(
            FindingKind.GapWithoutDuty,
            Update.With(CoverageUpdate.Of(Economy.UnitedStates, China, [Gap("us/all", "8703")])), register)
            .Should().BeEmpty("which goods are freed cannot be listed");
    }

    private static IEnumerable<Finding> Closed(PolicyRegister register, RegisterUpdate update) => Found(
        FindingKind.GapWithoutDuty, update.With(CoverageUpdate.Of(Economy.UnitedStates, China, [], Cars)), register);

    private static IEnumerable<Finding> Found(FindingKind kind, RegisterUpdate update, PolicyRegister? register = null) =>
        update.Validate(register ?? Register).Where(finding => finding.Kind == kind);

    private static TariffGap Gap(string key, params string[] codes) =>
        TariffGap.Of(key, "the duty is not in the data", Goods(codes));

    private static CommodityScope Goods(params string[] codes) => CommodityScope.Of(codes.Select(code => CommodityCode.Hs(code)));

    /// <summary>An additional duty of the United States; on all goods if no code is given.</summary>
    private static Tariff Duty(string key, EconomyScope origins, string[]? codes = null, string from = "2020-01-01T00:00")
    {
        var tariff = Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, origins,
            [Duties.Enacted(key, AdValorem.Of(25m), from)]);
        return codes is null ? tariff : tariff.WithCommodities(Goods(codes));
    }
}
