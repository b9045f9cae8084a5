namespace TradePolicy.Tests;

/// <summary>Goods of an origin, or of a time, that the tariffs do not cover have no certain total; they used to be free.</summary>
public sealed class TariffCoverageTest
{
    private static readonly Instant Start = LawZones.Utc("2020-01-01T05:00Z");
    private static readonly Tariff[] Tariffs =
    [
        Duties.General(AdValorem.Of(2.5m)),
        Duties.Additional("us/a", 25m).WithOrigins(EconomyScope.Of(Economy.China)),
    ];

    private static readonly DutySchedule Schedule = DutySchedule.Compile(
        Tariffs, coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China)).During(Start)]);

    [Fact]
    public void Goods_of_another_origin_are_not_free_but_unknown()
    {
        DutyAssessment china = Schedule.Assess(Duties.Entry(origin: Economy.China));
        china.Total.Value.Should().Be(Duties.Dollars(275m));
        DutyAssessment vietNam = Schedule.Assess(Duties.Entry(origin: Economy.Parse("VN")));
        vietNam.IsCertain.Should().BeFalse();
        vietNam.Total.IsCertain.Should().BeFalse();
        vietNam.Reasons.Should().ContainSingle().Which.Message.Should()
            .Be("the additional duties of US on goods of VN are not in the data");
        vietNam.Possible.Single().Layers.Single().Amount.Value.Should().Be(Duties.Dollars(25m), "the general rate is known");
        vietNam.Explain().Should().Contain("open: the additional duties of US on goods of VN are not in the data");
    }

    [Fact]
    public void Before_the_data_begin_nothing_is_certain_to_the_second()
    {
        Schedule.Assess(Duties.Entry(at: Start, origin: Economy.China)).IsCertain.Should().BeTrue();
        DutyAssessment before = Schedule.Assess(Duties.Entry(at: Start - Duration.FromSeconds(1), origin: Economy.China));
        before.Reasons.Select(fact => fact.Message).Should()
            .Contain("the additional duties of US on goods of CN at 2020-01-01T04:59:59Z are not in the data");
        before.ValidDuring!.Value.End.Should().Be(Start);
    }

    [Fact]
    public void The_statutory_rate_and_a_panel_do_not_know_it_either()
    {
        Economy vietNam = Economy.Parse("VN");
        Schedule.StatutoryRateFor(Duties.Goods, Economy.China, Duties.June2025).Value.Should().Be(Percentage.Of(27.5m));
        StatutoryRate open = Schedule.StatutoryRateFor(Duties.Goods, vietNam, Duties.June2025);
        open.IsCertain.Should().BeFalse();
        PanelRow[] rows = [.. DutyPanel.Of(Schedule, [Duties.Goods], Duties.June2025).WithOrigins(Economy.China, vietNam).Rows()];
        rows[0].Total.Value.Should().Be(Percentage.Of(27.5m));
        rows[1].Total.Reasons.Should().Equal(open.Reasons);
        rows[1].RateOf("us/general").Value.Should().Be(Percentage.Of(2.5m));
        rows[1].RateOf("us/a").IsCertain.Should().BeFalse();
    }

    [Fact]
    public void What_is_covered_in_part_is_unknown_and_says_which_part_is_there()
    {
        DutySchedule part = DutySchedule.Compile(
            Tariffs, coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All).OfProgrammes("us/a")]);
        part.Assess(Duties.Entry(origin: Economy.China)).Reasons.Single().Message.Should()
            .Be("of the additional duties of US on goods of CN only those of us/a are in the data");
    }

    [Fact]
    public void Goods_of_a_duty_that_is_missing_are_unknown_in_assessment_statutory_rate_and_panel()
    {
        var gap = TariffGap.Of("us/232/parts", "the duty on parts is not in the data", CommodityScope.Of(CommodityCode.Hs("8708")))
            .During(LawZones.Utc("2025-06-01T00:00Z")).If("part of a car");
        DutySchedule schedule = DutySchedule.Compile(
            Tariffs, coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China)).Except(gap)]);
        const string Missing = "the duty on parts is not in the data; it is not stated that \"part of a car\" is false";
        CustomsEntry entry = Duties.Entry(origin: Economy.China);
        schedule.Assess(entry).Reasons.Select(fact => fact.Message).Should().Equal(Missing);
        schedule.Assess(entry.WithFact("part of a car")).IsCertain.Should().BeFalse();
        schedule.Assess(entry.WithFact("part of a car", false)).Total.Value.Should().Be(Duties.Dollars(275m));
        schedule.StatutoryRateFor(Duties.Goods, Economy.China, Duties.June2025).Reasons.Single().Message.Should().Be(Missing);
        schedule.StatutoryRateFor(Duties.Goods, Economy.China, LawZones.Utc("2025-05-31T23:59Z")).IsCertain.Should().BeTrue();
        var panel = DutyPanel.Of(schedule, [Duties.Goods], Duties.June2025).WithOrigins(Economy.China);
        panel.Rows().Single().Total.Reasons.Single().Message.Should().Be(Missing);
        panel.WithFacts(goods => goods.WithFact("part of a car", false)).Rows().Single().Total.Value.Should().Be(Percentage.Of(27.5m));
    }

    [Fact]
    public void A_schedule_that_says_nothing_of_its_coverage_is_taken_at_its_word() =>
        DutySchedule.Compile(Tariffs).Assess(Duties.Entry(origin: Economy.Parse("VN"))).Total.Value.Should().Be(Duties.Dollars(25m));

    [Fact]
    public void The_time_of_a_coverage_ends_after_it_starts()
    {
        var all = TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All);
        Refusal.Of<ArgumentException>(() => all.During(Start, Start)).WithMessage("The end, 2020-01-01T05:00:00Z, is not after the start, 2020-01-01T05:00:00Z.*");
        Refusal.Of<ArgumentException>(() => all.OfProgrammes()).WithMessage("There is no programme.*");
    }
}
