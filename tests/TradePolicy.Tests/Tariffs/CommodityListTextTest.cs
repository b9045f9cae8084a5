namespace TradePolicy.Tests;

/// <summary>What a list and its changes say of themselves, when two are the same, and what is known of them.</summary>
public sealed class CommodityListTextTest
{
    private static readonly LegalInstrument Order = Geneva.Published("us/order", "2025-04-02T21:37Z");
    private static readonly LegalInstrument Later = Geneva.Published("us/later", "2025-09-05T21:00Z");
    private static readonly LegalMoment April = LawZones.At("2025-04-05T00:01", LawZones.NewYork);
    private static readonly LegalMoment September = LawZones.At("2025-09-08T00:01", LawZones.NewYork);

    [Fact]
    public void A_change_says_what_it_adds_and_removes_and_from_when()
    {
        Change(["8542", "2804.29.00"], []).ToString().Should().Be("Act us/order: adds 2 from 2025-04-05T00:01 America/New_York");
        Change([], ["8542"]).ToString().Should().Be("Act us/order: removes 1 from 2025-04-05T00:01 America/New_York");
        Change(["8542"], ["7108"], pinpoint: "annex II").ToString()
            .Should().Be("Act us/order, annex II: adds 1, removes 1 from 2025-04-05T00:01 America/New_York");
        Change(["8542", "2804.29.00", "8542"], []).Added.Select(code => code.ToString()).Should().Equal("2804.29.00", "8542");
        CommodityListChange.Of(Order, April, removed: [CommodityCode.Hts("8542")]).Added.Should().BeEmpty();
        CommodityListChange.Of(Order, April, added: [CommodityCode.Hts("8542")]).Removed.Should().BeEmpty();
    }

    [Fact]
    public void A_change_changes_something_and_no_code_both_ways()
    {
        Refusal.Of<ArgumentException>(() => Change([], [])).WithMessage("A change of a list adds or removes at least one code.");
        Refusal.Of<ArgumentException>(() => Change(["8542"], ["8542"]))
            .WithMessage("Act us/order both adds 8542 to the list and removes it.*").WithParameterName("removed");
        Refusal.Of<ArgumentNullException>(() => CommodityListChange.Deferred(Order, April, null!));
        Refusal.Of<ArgumentNullException>(() => CommodityListChange.Of(null!, April, [CommodityCode.Hts("8542")]));
        Refusal.Of<ArgumentNullException>(() => Change(["8542"], []).With(null!));
    }

    [Fact]
    public void Changes_are_equal_when_they_say_the_same_of_the_same_codes()
    {
        CommodityListChange[] different =
        [
            Change(["8542"], []), Change(["8543"], []), Change([], ["8542"]), Change(["8542"], ["7108"]),
            Change(["8542"], [], pinpoint: "annex II"),
            CommodityListChange.Of(Later, April, [CommodityCode.Hts("8542")]),
            CommodityListChange.Of(Order, September, [CommodityCode.Hts("8542")]),
            Change(["8542"], []).With(Evidence.Of(EvidenceGrade.Unconfirmed, "a press release")),
        ];

        different.Should().AllSatisfy(one => different.Count(one.Equals).Should().Be(1));
        CommodityListChange again = CommodityListChange.Deferred(Order, April, () => ([CommodityCode.Hts("8542")], []));
        again.AreCodesRead.Should().BeFalse();
        again.Should().Be(different[0]);
        again.GetHashCode().Should().Be(different[0].GetHashCode());
        again.AreCodesRead.Should().BeTrue();
        again.Equals((CommodityListChange?)null).Should().BeFalse();
    }

    [Fact]
    public void Lists_are_equal_when_they_have_the_same_changes_as_known_at_the_same_time()
    {
        CommodityList list = CommodityList.Create("us/list", "List", Change(["8542"], []));
        CommodityList[] different =
        [
            list, CommodityList.Create("us/other", "List", Change(["8542"], [])),
            CommodityList.Create("us/list", "Other", Change(["8542"], [])),
            CommodityList.Create("us/list", "List", Change(["8543"], [])), CommodityList.Create("us/list", "List"),
            list.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z")),
        ];

        different.Should().AllSatisfy(one => different.Count(one.Equals).Should().Be(1));
        CommodityList again = CommodityList.Create("us/list", "List", Change(["8542"], []));
        again.Should().Be(list);
        again.GetHashCode().Should().Be(list.GetHashCode());
        again.Equals((CommodityList?)null).Should().BeFalse();
        list.ToString().Should().Be("us/list: List, 1 changes");
        list.With().Should().BeSameAs(list);
        Refusal.Of<ArgumentNullException>(() => CommodityList.Create("us/list", "List").Covers(null!, Duties.June2025));
    }

    [Theory]
    [InlineData("2025-04-02T21:36Z", 0)]
    [InlineData("2025-04-02T21:37Z", 1)]
    [InlineData("2025-09-05T20:59Z", 1)]
    [InlineData("2025-09-05T21:00Z", 2)]
    public void A_list_has_the_changes_that_were_published_by_then(string known, int changes) => CommodityList.Create(
        "us/list", "List", Change(["8542"], []), CommodityListChange.Of(Later, September, [CommodityCode.Hts("7108")]))
        .AsKnownAt(LawZones.Utc(known)).Changes.Should().HaveCount(changes);

    [Fact]
    public void A_list_that_is_only_known_later_is_refused_in_what_was_known_before()
    {
        CommodityList then = CommodityList.Create("us/list", "List", Change(["8542"], [])).AsKnownAt(LawZones.Utc("2025-05-01T00:00Z"));

        Refusal.Of<ArgumentException>(() => then.With(CommodityListChange.Of(Later, September, [CommodityCode.Hts("7108")])));
        then.With(Change(["7108"], [])).Changes.Should().HaveCount(2);
    }

    [Fact]
    public void The_lists_of_a_schedule_are_in_order_of_their_keys_and_each_once()
    {
        CommodityList a = CommodityList.Create("us/a", "A", Change(["8542"], []));
        CommodityList b = CommodityList.Create("us/b", "B", Change(["8543"], []));

        CommodityList.EachOnce([b, a, b]).Select(list => list.Key).Should().Equal("us/a", "us/b");
        Refusal.Of<KeyNotFoundException>(() => CommodityList.EachOnce([b, a])["us/c"]).WithMessage("There is no list 'us/c'.*");
        b.With(CommodityListChange.Of(Later, September, [CommodityCode.Hts("7108")])).ChangeInstants.Should()
            .Equal(April.Earliest, September.Earliest);
    }

    [Fact]
    public void A_chapter_removed_within_nothing_is_refused_and_a_heading_within_a_chapter_is_not()
    {
        CommodityList chapter = CommodityList.Create(
            "us/list", "List", Change(["85"], []), CommodityListChange.Of(Later, September, removed: [CommodityCode.Hts("8542")]));

        chapter.Covers(CommodityCode.Hts("8542.31.00.10"), LawZones.Utc("2025-10-01T00:00Z")).Should().Be(Coverage.NotCovered);
        chapter.Covers(CommodityCode.Hts("8543.10.00.00"), LawZones.Utc("2025-10-01T00:00Z")).Should().Be(Coverage.Covered);
        chapter.Covers(CommodityCode.Hts("85"), LawZones.Utc("2025-10-01T00:00Z")).Should().Be(Coverage.PartlyCovered);
        Refusal.Of<ArgumentException>(() => CommodityList.Create("us/list", "List", Change([], ["8542"])))
            .WithMessage("*removes 8542 from 2025-04-05T00:01 America/New_York, which is not on the list then.*");
    }

    [Fact]
    public void What_is_off_the_list_already_cannot_be_removed_from_it_in_part() => Refusal.Of<ArgumentException>(
        () => CommodityList.Create(
            "us/list", "List", Change(["85"], []), CommodityListChange.Of(Later, September, removed: [CommodityCode.Hts("8542")]),
            CommodityListChange.Of(Later, September, removed: [CommodityCode.Hts("8542.31.00")])))
        .WithMessage("Act us/later removes 8542.31.00 from 2025-09-08T00:01 America/New_York, which is not on the list then.*");

    [Fact]
    public void A_list_reads_no_late_codes_when_others_are_there_already()
    {
        CommodityListChange late = CommodityListChange.Deferred(Later, September, () => ([], [CommodityCode.Hts("7108")]));
        CommodityList list = CommodityList.Create("us/list", "List", Change(["8542"], []), late);

        late.AreCodesRead.Should().BeFalse();
        Refusal.Of<ArgumentException>(() => list.Goods).WithMessage("Act us/later removes 7108 from*");
    }

    private static CommodityListChange Change(string[] added, string[] removed, string? pinpoint = null) => CommodityListChange.Of(
        Order, April, added.Select(code => CommodityCode.Hts(code)), removed.Select(code => CommodityCode.Hts(code)), pinpoint);
}
