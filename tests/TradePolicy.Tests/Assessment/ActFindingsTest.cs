namespace TradePolicy.Tests;

/// <summary>What is found about the acts of one tariff, its gaps, and what it gives way to.</summary>
public sealed class ActFindingsTest
{
    private const string Key = "us/x";

    [Theory]
    [InlineData("2025-02-28T23:59", null)]
    [InlineData("2025-03-01T00:00", true)]
    [InlineData("2025-03-01T00:01", true)]
    public void A_rate_that_is_postponed_to_its_end_or_beyond_it_never_begins(string until, bool? isCertain) =>
        Ends(Postponed(Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00"), LawZones.At(until, LawZones.NewYork)))
            .Should().Equal(isCertain is { } certain ? [(FindingKind.EndBeforeStart, certain)] : Array.Empty<(FindingKind, bool)>());

    [Fact]
    public void A_rate_that_is_postponed_to_some_time_on_the_day_of_its_end_may_never_begin() =>
        Ends(Postponed(
            Geneva.Until("2025-02-01T00:00", "2025-03-01T12:00"),
            LegalMoment.SomeTimeOn(LawZones.Day("2025-03-01"), LawZones.NewYork))).Should().Equal((FindingKind.EndBeforeStart, false));

    [Fact]
    public void A_rate_without_an_end_can_be_postponed_and_so_can_one_that_ends_with_an_event()
    {
        LegalMoment later = LawZones.At("2025-04-01T00:00", LawZones.NewYork);
        LegalWindow window = LawZones.From("2025-02-01T00:00", LawZones.NewYork);
        Found(Postponed(window, later)).Should().BeEmpty();
        Found(Postponed(window.WithStatedEnd(LegalEnd.OnEvent("the end of the emergency")), later)).Should().BeEmpty();
    }

    [Fact]
    public void An_end_that_is_postponed_has_no_end_of_its_own_to_come_after() =>
        Found(Tariff.Create(
            Key, DutyProgramme.Of(Key, "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [
                Duties.Enacted(Key, AdValorem.Of(1m)),
                LegalAct.End("end", Key, Duties.Act, LawZones.At("2025-03-01T00:00", LawZones.NewYork)),
                LegalAct.Postpone(
                    "moved", "end", Geneva.Published("us/later", "2025-01-15T00:00Z"),
                    LegalEnd.At(LawZones.At("2025-04-01T00:00", LawZones.NewYork))),
            ])).Should().BeEmpty();

    [Fact]
    public void A_suspension_of_what_was_never_enacted_is_certain_to_suspend_nothing()
    {
        Suspension<DutyRate> off = LegalAct.Suspend(
            "off", Key, Duties.Act, LawZones.From("2025-02-01T00:00", LawZones.NewYork), SuspensionEffect<DutyRate>.SwitchesOff);
        Finding finding = Found(Rates(off)).Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.NothingToSuspend, true));
        finding.Message.Should().Be("Act us/act suspends us/x, which has no rate.");
        Found(Rates(Enacted("one", "2025-01-01T00:00", null), off)).Should().BeEmpty();
        Found(Rates()).Should().BeEmpty("there is nothing that would be suspended");
    }

    [Fact]
    public void Rates_that_follow_each_other_leave_no_gap_and_neither_does_what_an_act_takes_away()
    {
        Enactment<DutyRate>[] three =
        [
            Enacted("one", "2025-01-01T00:00", "2025-02-01T00:00"), Enacted("two", "2025-02-01T00:00", "2025-03-01T00:00", 2m),
            Enacted("three", "2025-03-01T00:00", "2025-04-01T00:00", 3m),
        ];
        Found(Rates(three)).Should().BeEmpty();
        Found(Rates(Enacted("one", "2025-01-01T00:00", null), LegalAct.Suspend(
            "off", Key, Duties.Act, Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00"), SuspensionEffect<DutyRate>.SwitchesOff)))
            .Should().BeEmpty();
        Found(Rates(Enacted("one", "2025-01-01T00:00", "2025-02-01T00:00"))).Should().BeEmpty("nothing follows it");
    }

    [Fact]
    public void Before_the_first_rate_in_force_there_is_no_gap_and_neither_is_there_one_after_the_last()
    {
        Suspension<DutyRate> Off(string from, string until) => LegalAct.Suspend(
            "off", Key, Duties.Act, Geneva.Until(from, until), SuspensionEffect<DutyRate>.SwitchesOff);
        Found(Rates(
            Enacted("one", "2025-01-01T00:00", "2025-02-01T00:00"), Off("2025-01-01T00:00", "2025-02-01T00:00"),
            Enacted("two", "2025-03-01T00:00", null))).Should().BeEmpty("the first was suspended as long as it lasted");
        Found(Rates(
            Enacted("one", "2025-01-01T00:00", "2025-02-01T00:00"), Enacted("two", "2025-03-01T00:00", "2025-04-01T00:00"),
            Off("2025-03-01T00:00", "2025-04-01T00:00"))).Should().BeEmpty("the second was suspended as long as it lasted");
    }

    [Fact]
    public void A_gap_is_certain_and_stands_between_the_rates_around_it()
    {
        Finding finding = Found(Rates(
            Enacted("one", "2025-01-01T00:00", "2025-02-01T00:00"), Enacted("two", "2025-03-01T00:00", null))).Should().ContainSingle()
            .Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Gap, true));
        finding.Message.Should().Be("us/x has no rate from 2025-02-01T05:00:00Z to 2025-03-01T05:00:00Z, between two that it has.");
    }

    [Fact]
    public void An_exclusion_of_what_is_not_included_certainly_excludes_nothing() =>
        Found(Duties.Additional(Key, 1m).WithCommodities(CommodityScope.Of(CommodityCode.Hts("8507")).Except(CommodityCode.Hts("9506"))))
            .Should().ContainSingle().Which.IsCertain.Should().BeTrue();

    [Fact]
    public void An_additional_duty_of_nothing_is_no_fraction() => Found(Duties.Additional(Key, 0m)).Should().BeEmpty();

    [Fact]
    public void A_programme_of_which_there_is_no_tariff_is_certainly_unknown_and_so_is_a_list()
    {
        Finding programme = Found(Duties.Additional(Key, 1m).WithStacking(Stacking.ReplacedBy("us/232"))).Should().ContainSingle().Subject;
        (programme.IsCertain, programme.Message).Should().Be((true, "us/x is replaced by us/232, which has no tariff."));
        Finding list = Found(Duties.Additional(Key, 1m).WithRequirement(EntryCondition.OnList("us/goods/nails"))).Should().ContainSingle()
            .Subject;
        (list.IsCertain, list.Message).Should().Be((
            true, "us/x has a condition on the list 'us/goods/nails', which is not in the schedule: it is open on all goods."));
    }

    [Fact]
    public void Two_programmes_that_replace_each_other_are_found_unless_one_no_longer_does()
    {
        Tariff x = Duties.Additional(Key, 1m).WithStacking(Stacking.ReplacedBy("us/y")), y = Duties.Additional("us/y", 1m);
        Finding finding = Found(x, y.WithStacking(Stacking.ReplacedBy(Key))).Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.MutualReplacement, true));
        finding.Message.Should().Be("us/y and us/x replace each other.");
        Found(x, y).Should().BeEmpty();
        Found(x, y.WithStacking(Stacking.ReplacedBy(Key), LegalAct.End(
            "us/y/ended", "us/y/stacking", Duties.Act, LawZones.At("2025-01-01T00:00", LawZones.NewYork)))).Should().BeEmpty();
    }

    private static Enactment<DutyRate> Enacted(string key, string from, string? until, decimal percent = 1m) => LegalAct.Enact<DutyRate>(
        key, Key, Duties.Act, until is null ? LawZones.From(from, LawZones.NewYork) : Geneva.Until(from, until), AdValorem.Of(percent));

    private static Tariff Rates(params LegalAct[] acts) => Tariff.Create(
        Key, DutyProgramme.Of(Key, "X", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All, acts);

    private static Tariff Postponed(LegalWindow window, LegalMoment until) => Rates(
        LegalAct.Enact<DutyRate>("one", Key, Duties.Act, window, AdValorem.Of(1m)),
        LegalAct.Postpone("moved", "one", Geneva.Published("us/later", "2025-01-15T00:00Z"), LegalEnd.At(until)));

    private static IReadOnlyList<Finding> Found(params Tariff[] tariffs) => DutySchedule.Compile(tariffs).Validate();

    private static IEnumerable<(FindingKind Kind, bool IsCertain)> Ends(Tariff tariff) =>
        Found(tariff).Select(finding => (finding.Kind, finding.IsCertain));
}
