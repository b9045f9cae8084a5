namespace TradePolicy.Tests;

/// <summary>What a snapshot says of lists of goods, and how a change of a list shows.</summary>
public sealed class ListedGoodsTest
{
    private const string Annex = "us/goods/annex-ii";

    private static readonly LegalInstrument First = Geneva.Published("us/first", "2025-04-02T21:37Z");
    private static readonly LegalInstrument Second = Geneva.Published("us/second", "2025-09-05T21:00Z");
    private static readonly Instant Before = LawZones.Utc("2025-09-08T04:00Z");
    private static readonly Instant At = LawZones.Utc("2025-09-08T04:01Z");

    private static readonly CommodityList List = CommodityList.Create(
        Annex, "Annex II",
        CommodityListChange.Of(First, LawZones.At("2025-04-05T00:01", LawZones.NewYork), Codes("8542", "2804", "8471")),
        CommodityListChange.Of(
            Second, LawZones.At("2025-09-08T00:01", LawZones.NewYork), Codes("7108", "2805"), Codes("8542.31", "2804", "8471")));

    private static readonly PolicyRegister Register = PolicyRegister.Create(
        Knowledge.Complete,
        [
            Duties.Additional("us/x", 10m).WithExemptions(
                Exemption.Create("us/x/annex", "Annex II", ExemptionTerms.Of(EntryCondition.OnList(Annex)))),
        ],
        []).WithCommodityLists(List);

    [Fact]
    public void A_difference_tells_which_codes_came_onto_a_list_and_which_left_it()
    {
        PolicyDiff diff = Register.At(Before).DiffTo(Register.At(At));
        ListedGoodsChange change = diff.Changes.Should().ContainSingle().Which.Should().BeOfType<ListedGoodsChange>().Which;
        change.Added.Should().Equal(Codes("2805", "7108"));
        change.Removed.Should().Equal(Codes("2804", "8471", "8542.31"));
        change.ToString().Should().Be("us/goods/annex-ii: Annex II, 2 codes added, 3 removed, Act us/second");
        Register.At(Before).DiffTo(Register.At(LawZones.Utc("2025-04-05T04:01Z"))).IsEmpty.Should().BeTrue();
        Register.At(At).DiffTo(Register.At(Before)).CommodityLists.Single().ToString()
            .Should().Be("us/goods/annex-ii: Annex II, 3 codes added, 2 removed, Act us/first");
    }

    [Fact]
    public void One_code_in_place_of_another_is_not_the_same_goods()
    {
        CommodityList list = CommodityList.Create(
            Annex, "Annex II",
            CommodityListChange.Of(First, LawZones.At("2025-04-05T00:01", LawZones.NewYork), Codes("8542")),
            CommodityListChange.Of(Second, LawZones.At("2025-09-08T00:01", LawZones.NewYork), Codes("7108"), Codes("8542")));
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [], []).WithCommodityLists(list);
        register.At(Before).DiffTo(register.At(At)).CommodityLists.Single().ToString().Should()
            .Be("us/goods/annex-ii: Annex II, 1 code added, 1 removed, Act us/second");
    }

    [Fact]
    public void While_a_duty_may_have_begun_it_is_told_when_the_goods_change_that_it_requires()
    {
        LegalMoment someTime = LegalMoment.SomeTimeOn(LawZones.Day("2025-09-08"), LawZones.NewYork);
        Enactment<DutyRate> perhaps = LegalAct.Enact<DutyRate>(
            "us/y/1", "us/y", First, LegalWindow.Starting(someTime), AdValorem.Of(10m));
        Tariff tariff = Tariff.Create(
            "us/y", DutyProgramme.Of("us/y", "Y", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All, [perhaps])
            .WithRequirement(EntryCondition.OnList(Annex));
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [tariff], []).WithCommodityLists(List);
        TariffState state = register.At(At - Duration.FromSeconds(1)).Tariffs["us/y"];
        state.IsCertain.Should().BeFalse();
        state.ValidDuring.Should().Be(new Interval(LawZones.Utc("2025-09-08T04:00Z"), At));
    }

    [Fact]
    public void What_a_tariff_charges_stays_true_until_a_list_changes_that_only_an_exemption_names()
    {
        Instant first = LawZones.Utc("2025-04-05T04:01Z");
        Register.At(Before).Tariffs["us/x"].ValidDuring.Should().Be(new Interval(first, At));
        Register.At(At).Tariffs["us/x"].ValidDuring.Should().Be(new Interval(At, null));
        Register.AsKnownAt(LawZones.Utc("2025-09-05T20:59Z")).At(Before).Tariffs["us/x"].ValidDuring
            .Should().Be(new Interval(first, null), "the second change was not known yet");
    }

    [Fact]
    public void A_list_that_only_a_requirement_names_counts_as_well()
    {
        PolicyRegister required = PolicyRegister.Create(
            Knowledge.Complete, [Duties.Additional("us/y", 10m).WithRequirement(EntryCondition.OnList(Annex))], [])
            .WithCommodityLists(List);
        required.At(Before).Tariffs["us/y"].ValidDuring.End.Should().Be(At);
    }

    [Fact]
    public void What_was_not_known_yet_shows_no_change_and_shows_as_one_between_two_stages_of_knowledge()
    {
        PolicySnapshot unknown = Register.AsKnownAt(LawZones.Utc("2025-09-05T20:59Z")).At(At);
        unknown.CommodityLists[Annex].Instruments.Should().Equal(First);
        unknown.DiffTo(Register.AsKnownAt(Second.Published.Earliest).At(At)).CommodityLists.Single().Removed.Should().HaveCount(3);
    }

    [Fact]
    public void A_list_that_begins_and_one_that_is_new_show_with_their_number_of_codes()
    {
        Register.At(LawZones.Utc("2025-04-05T04:00Z")).DiffTo(Register.At(LawZones.Utc("2025-04-05T04:01Z"))).CommodityLists.Single()
            .ToString().Should().Be("us/goods/annex-ii: Annex II, 3 codes added, Act us/first");
        PolicyRegister without = PolicyRegister.Create(Knowledge.Complete, Register.TariffsWithoutTruces, []);
        without.At(At).DiffTo(Register.At(At)).CommodityLists.Single().ToString()
            .Should().Be("us/goods/annex-ii: Annex II, not in the snapshot to 3 codes, Act us/second");
    }

    [Fact]
    public void Changes_and_deadlines_are_told_at_their_instant()
    {
        PolicyChangePoint[] changes =
            [.. Register.ChangesDuring(new(LawZones.Utc("2025-09-01T00:00Z"), LawZones.Utc("2025-10-01T00:00Z")))];
        changes.Should().ContainSingle().Which.At.Should().Be(At);
        changes[0].Changes.Single().Kind.Should().Be(PolicyChangeKind.CommodityList);

        Instant known = Second.Published.Earliest;
        PolicyDeadline due = Register.AsKnownAt(known).DeadlinesAfter(known).Should().ContainSingle().Which;
        (due.Key, due.At.Earliest, due.Instruments.Single()).Should().Be((Annex, At, Second));
        due.Changes.Single().ToString().Should().Be("us/goods/annex-ii: Annex II, 2 codes added, 3 removed, Act us/second");
        Register.DeadlinesAfter(At).Should().BeEmpty();
    }

    [Fact]
    public void A_list_of_which_the_text_is_in_doubt_says_so_and_names_no_codes()
    {
        PolicyRegister doubtful = Register.WithListChanges(Annex, CommodityListChange.Of(
            Geneva.Published("us/third", "2025-10-01T12:00Z"), LegalMoment.SomeTimeOn(LawZones.Day("2025-10-02"), LawZones.NewYork),
            Codes("9503")));
        CommodityListState state = doubtful.At(LawZones.Utc("2025-10-02T16:00Z")).CommodityLists[Annex];
        state.IsCertain.Should().BeFalse();
        state.Possible.Should().HaveCount(2);
        state.Reasons.Should().NotBeEmpty();
        state.ToString().Should().StartWith("us/goods/annex-ii: Annex II, ").And.Contain("3 codes").And.Contain("4 codes")
            .And.Contain(", in doubt (");
        ListedGoodsChange change = doubtful.At(At).DiffTo(doubtful.At(LawZones.Utc("2025-10-02T16:00Z"))).CommodityLists.Single();
        change.ToString().Should().StartWith("us/goods/annex-ii: Annex II, 3 codes to ").And.Contain(", in doubt");
        change.Added.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_known_of_a_list_beyond_the_horizon()
    {
        PolicyRegister closed = PolicyRegister.Create(Knowledge.Through(At), [], []).WithCommodityLists(List);
        closed.At(At).CommodityLists[Annex].IsCertain.Should().BeTrue();
        CommodityListState beyond = closed.At(At + Duration.FromSeconds(1)).CommodityLists[Annex];
        beyond.IsCertain.Should().BeFalse();
        beyond.Reasons.Should().Contain(reason => reason.Kind == OpenFactKind.Horizon);
    }

    private static CommodityCode[] Codes(params string[] codes) => [.. codes.Select(code => CommodityCode.Hs(code))];
}
