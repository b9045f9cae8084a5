using CsCheck;

namespace TradePolicy.Tests;

/// <summary>Lists of goods, as their changes make them on two clocks, and what rests on them.</summary>
public sealed class CommodityListTest
{
    private const string Annex = "us/goods/annex-ii";

    private static readonly LegalInstrument Order14257 = Geneva.Published("us/eo-14257", "2025-04-02T21:37Z");
    private static readonly LegalInstrument Memorandum = Geneva.Published("us/memorandum", "2025-04-12T02:00Z");
    private static readonly LegalInstrument Order14346 = Geneva.Published("us/eo-14346", "2025-09-05T21:00Z");

    private static readonly CommodityCode Chips = CommodityCode.Hts("8542.31.00.10");
    private static readonly CommodityCode Computers = CommodityCode.Hts("8471.30.01.00");
    private static readonly CommodityCode Gold = CommodityCode.Hts("7108.12.10.13");

    private static readonly CommodityList List = CommodityList.Create(
        Annex, "Annex II",
        Change(Order14257, "2025-04-05T00:01", ["8542", "2804.29.00"]),
        Change(Memorandum, "2025-04-05T00:01", ["8471"]),
        Change(Order14346, "2025-09-08T00:01", ["7108"], ["2804.29.00", "8542.31.00.10"]));

    [Theory]
    [InlineData("2025-04-05T04:00Z", "2026-01-01T00:00Z", Coverage.NotCovered)]
    [InlineData("2025-04-05T04:01Z", "2026-01-01T00:00Z", Coverage.Covered)]
    [InlineData("2025-09-08T04:00Z", "2026-01-01T00:00Z", Coverage.Covered)]
    [InlineData("2025-09-08T04:01Z", "2026-01-01T00:00Z", Coverage.NotCovered)]
    [InlineData("2025-09-08T04:01Z", "2025-09-05T20:59Z", Coverage.Covered)]
    [InlineData("2025-09-08T04:01Z", "2025-09-05T21:00Z", Coverage.NotCovered)]
    public void A_code_is_on_the_list_from_the_moment_that_adds_it_until_the_one_that_removes_it_as_known(
        string at, string known, Coverage expected) =>
        List.AsKnownAt(LawZones.Utc(known)).Covers(Chips, LawZones.Utc(at)).Should().Be(expected);

    [Theory]
    [InlineData("2025-04-12T01:59Z", Coverage.NotCovered)]
    [InlineData("2025-04-12T02:00Z", Coverage.Covered)]
    public void A_retroactive_change_applies_to_the_past_as_soon_as_it_is_known(string known, Coverage expected)
    {
        CommodityList list = List.AsKnownAt(LawZones.Utc(known));
        list.Covers(Computers, LawZones.Utc("2025-04-05T04:01Z")).Should().Be(expected);
        list.Covers(Computers, LawZones.Utc("2025-04-05T04:00Z")).Should().Be(Coverage.NotCovered);
        list.Covers(Chips, LawZones.Utc("2025-04-05T04:01Z")).Should().Be(Coverage.Covered);
    }

    [Fact]
    public void A_change_is_known_before_it_applies()
    {
        CommodityList list = List.AsKnownAt(Order14346.Published.Earliest);
        list.Covers(Gold, LawZones.Utc("2025-09-08T04:00Z")).Should().Be(Coverage.NotCovered);
        list.Covers(Gold, LawZones.Utc("2025-09-08T04:01Z")).Should().Be(Coverage.Covered);
    }

    [Fact]
    public void A_change_that_became_known_later_and_applies_earlier_stays_in_the_texts_after_it()
    {
        CommodityList list = List.With(
            Change(Geneva.Published("us/correction", "2025-10-01T12:00Z"), "2025-08-01T00:01", ["3004"]));
        CommodityCode medicine = CommodityCode.Hts("3004.90.92");
        list.Covers(medicine, LawZones.Utc("2025-08-01T04:00Z")).Should().Be(Coverage.NotCovered);
        list.Covers(medicine, LawZones.Utc("2025-08-01T04:01Z")).Should().Be(Coverage.Covered);
        list.Covers(medicine, LawZones.Utc("2025-09-08T04:01Z")).Should().Be(Coverage.Covered);
        list.Covers(Gold, LawZones.Utc("2025-09-08T04:00Z")).Should().Be(Coverage.NotCovered);
        list.Covers(Gold, LawZones.Utc("2025-09-08T04:01Z")).Should().Be(Coverage.Covered);
        list.AsKnownAt(LawZones.Utc("2025-10-01T11:59Z")).Covers(medicine, LawZones.Utc("2025-09-08T04:01Z"))
            .Should().Be(Coverage.NotCovered);
    }

    [Fact]
    public void A_longer_code_that_is_removed_leaves_the_rest_of_the_listed_one()
    {
        Instant after = LawZones.Utc("2025-09-08T04:01Z");
        List.Covers(CommodityCode.Hts("8542.31.00.15"), after).Should().Be(Coverage.Covered);
        List.Covers(CommodityCode.Hts("8542.31.00"), after).Should().Be(Coverage.PartlyCovered);
    }

    [Fact]
    public void A_code_that_goes_or_comes_back_as_a_whole_takes_with_it_what_was_removed_within_it()
    {
        CommodityList gone = List.With(Change(Geneva.Published("us/x", "2025-10-01T12:00Z"), "2025-10-02T00:01", [], ["8542"]));
        CommodityList back = gone.With(Change(Geneva.Published("us/y", "2025-11-01T12:00Z"), "2025-11-02T00:01", ["8542"]));
        gone.Goods.At(LawZones.Utc("2025-10-02T04:01Z")).Value.Excluded.Should().BeEmpty();
        gone.Covers(Chips, LawZones.Utc("2025-10-02T04:01Z")).Should().Be(Coverage.NotCovered);
        back.Covers(Chips, LawZones.Utc("2025-11-02T05:01Z")).Should().Be(Coverage.Covered);
        List.With(Change(Geneva.Published("us/z", "2025-10-01T12:00Z"), "2025-10-02T00:01", ["8542"]))
            .Covers(Chips, LawZones.Utc("2025-10-02T04:01Z")).Should().Be(Coverage.Covered, "the whole heading was added again");
    }

    [Fact]
    public void A_longer_code_stays_that_is_listed_by_itself_when_the_shorter_one_goes()
    {
        CommodityList list = List.With(
            Change(Geneva.Published("us/x", "2025-10-01T12:00Z"), "2025-10-02T00:01", ["8542.32.00"]),
            Change(Geneva.Published("us/y", "2025-10-02T12:00Z"), "2025-10-03T00:01", [], ["8542"]));
        list.Covers(CommodityCode.Hts("8542.32.00.02"), LawZones.Utc("2025-10-03T04:01Z")).Should().Be(Coverage.Covered);
        list.Covers(CommodityCode.Hts("8542.33.00.01"), LawZones.Utc("2025-10-03T04:01Z")).Should().Be(Coverage.NotCovered);
    }

    [Theory]
    [InlineData("9503.00.00")]
    [InlineData("85")]
    [InlineData("8542.31.00.10")]
    public void A_code_is_removed_only_from_a_list_that_has_it(string code) => Refusal.Of<ArgumentException>(
        () => List.With(Change(Geneva.Published("us/x", "2025-10-01T12:00Z"), "2025-10-02T00:01", [], [code]))).WithMessage(
        $"Act us/x removes {code} from 2025-10-02T00:01 America/New_York, which is not on the list then. Remove a code that was added "
            + "before, or a longer one that begins with it.*");

    [Fact]
    public void A_change_that_became_known_later_may_take_a_code_from_under_one_that_removes_it() => Refusal.Of<ArgumentException>(
        () => List.With(Change(Geneva.Published("us/x", "2025-10-01T12:00Z"), "2025-08-02T00:01", [], ["2804.29.00"])))
        .WithMessage("*us/eo-14346 removes 2804.29.00 from 2025-09-08*");

    [Fact]
    public void What_is_published_at_one_time_counts_at_once_in_whatever_order_it_is_given()
    {
        CommodityList list = CommodityList.Create(
            Annex, "Annex II",
            Change(Order14346, "2025-09-08T00:01", ["7108"], ["8542"]), Change(Order14346, "2025-09-06T00:01", ["8542"]));
        list.Covers(Chips, LawZones.Utc("2025-09-06T04:00Z")).Should().Be(Coverage.NotCovered);
        list.Covers(Chips, LawZones.Utc("2025-09-06T04:01Z")).Should().Be(Coverage.Covered);
        list.Covers(Chips, LawZones.Utc("2025-09-08T04:01Z")).Should().Be(Coverage.NotCovered);
    }

    [Fact]
    public void Codes_that_are_read_late_are_looked_at_when_they_are_asked_for()
    {
        int read = 0;
        CommodityList late = CommodityList.Create(Annex, "Annex II", CommodityListChange.Deferred(
            Order14257, LawZones.At("2025-04-05T00:01", LawZones.NewYork), () =>
            {
                read++;
                return ([], [CommodityCode.Hs("8542")]);
            }));
        late.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z")).Key.Should().Be(Annex);
        read.Should().Be(0);
        Refusal.Of<ArgumentException>(() => late.Goods).WithMessage("*removes 8542*");
        read.Should().Be(1);
    }

    [Fact]
    public void A_change_adds_or_removes_something_and_nothing_twice()
    {
        Refusal.Of<ArgumentException>(() => Change(Order14257, "2025-04-05T00:01", []))
            .WithMessage("A change of a list adds or removes at least one code.*");
        Refusal.Of<ArgumentException>(() => Change(Order14257, "2025-04-05T00:01", ["8542"], ["8542"]))
            .WithMessage("Act us/eo-14257 both adds 8542 to the list and removes it.*");
    }

    [Fact]
    public void A_restricted_list_has_the_changes_that_were_known_and_takes_no_later_one()
    {
        CommodityList may = List.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z"));
        may.Changes.Select(change => change.Instrument.Key).Should().Equal("us/eo-14257", "us/memorandum");
        Refusal.Of<ArgumentException>(() => may.With(List.Changes[2]));
        may.AsKnownAt(LawZones.Utc("2025-04-03T00:00Z")).Changes.Should().ContainSingle();
        List.AsKnownAt(LawZones.Utc("2025-04-02T21:36Z")).Covers(Chips, LawZones.Utc("2025-05-01T00:00Z"))
            .Should().Be(Coverage.NotCovered, "nothing was known of it");
    }

    [Fact]
    public void What_is_on_the_list_is_open_while_it_is_open_whether_the_change_was_published()
    {
        LegalInstrument undated = LegalInstrument.Create(
            "us/notice", "Somebody", "Notice", Publication.On(LawZones.Day("2025-06-30"), LawZones.NewYork), "us/notice");
        CommodityList list = CommodityList.Create(Annex, "Annex II", Change(undated, "2025-06-01T00:01", ["8708"]));
        Exemption exemption = Exemption.Create("us/x/annex", "Annex II", ExemptionTerms.Of(EntryCondition.OnList(Annex)));
        DutySchedule schedule = DutySchedule.Compile(
            [Duties.General(DutyRate.Free), Duties.Additional("us/x", 10m).WithExemptions(exemption)], lists: [list]);

        Instant during = LawZones.Utc("2025-06-30T16:00Z");
        list.AsKnownAt(during).Covers(Duties.Goods, during).Should().Be(Coverage.PartlyCovered);
        DutyAssessment open = schedule.AsKnownAt(during).Assess(Duties.Entry(), LegalView.AsWritten);
        open.IsCertain.Should().BeFalse();
        open.Reasons.Should().Contain(reason => reason.Message.Contains("what is on Annex II", StringComparison.Ordinal));
        schedule.AsKnownAt(LawZones.Utc("2025-07-02T00:00Z")).Assess(Duties.Entry(), LegalView.AsWritten).Total.Value
            .Should().Be(Duties.Dollars(0m));
        schedule.AsKnownAt(LawZones.Utc("2025-06-29T00:00Z")).Assess(Duties.Entry(), LegalView.AsWritten).Total.Value
            .Should().Be(Duties.Dollars(100m));
    }

    [Fact]
    public void A_condition_on_a_list_is_open_without_the_list()
    {
        EntryCondition.OnList(Annex).AnswerFor(Duties.Entry()).Reasons.Should().ContainSingle()
            .Which.Message.Should().Be("the list us/goods/annex-ii is not in the data");
        Tariff tariff = Duties.Additional("us/x", 10m).WithRequirement(EntryCondition.OnList(Annex));
        DutyAssessment duty = Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), tariff);
        duty.Total.Reasons.Should().Contain(reason => reason.Kind == OpenFactKind.NotInData && reason.Subject == Annex);
    }

    [Fact]
    public void A_short_code_that_is_only_partly_listed_asks_for_the_longer_codes_on_which_it_depends()
    {
        Tariff tariff = Duties.Additional("us/x", 10m).WithRequirement(EntryCondition.OnList(Annex));
        CommodityList list = CommodityList.Create(
            Annex, "Annex II", Change(Order14257, "2025-04-05T00:01", ["8708.99.81.15", "8708.99.81.80", "8708.30"]),
            Change(Order14257, "2025-04-05T00:01", [], ["8708.30.50.90"]));
        DutySchedule schedule = DutySchedule.Compile([Duties.General(DutyRate.Free), tariff], lists: [list]);

        Message("8708.99.81").Should()
            .Be("8708.99.81 is only in part on Annex II, which has 8708.99.81.15, 8708.99.81.80: state the longer code");
        Message("8708.30.50").Should().Be("8708.30.50 is only in part on Annex II, which has not 8708.30.50.90: state the longer code");
        schedule.Assess(Goods("8708.99.81.80"), LegalView.AsWritten).Total.Value.Should().Be(Duties.Dollars(100m));
        schedule.Assess(Goods("8708.99.81.05"), LegalView.AsWritten).Total.Value.Should().Be(Duties.Dollars(0m));

        string Message(string code) => schedule.Assess(Goods(code), LegalView.AsWritten).Total.Reasons.Single().Message;

        static CustomsEntry Goods(string code) => CustomsEntry.Of(CommodityCode.Hts(code), Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.Entry, Duties.June2025);
    }

    [Theory]
    [InlineData("2025-09-08T04:00Z", 0)]
    [InlineData("2025-09-08T04:01Z", 100)]
    public void The_list_decides_at_the_instant_that_decides_the_rate(string at, decimal duty)
    {
        Exemption exemption = Exemption.Create("us/x/annex", "Annex II", ExemptionTerms.Of(EntryCondition.OnList(Annex)));
        DutySchedule schedule = DutySchedule.Compile(
            [Duties.General(DutyRate.Free), Duties.Additional("us/x", 10m).WithExemptions(exemption)], lists: [List]);
        CustomsEntry chips = CustomsEntry.Of(Chips, Economy.Canada, Duties.Dollars(1_000m)).With(EntryEvent.Entry, LawZones.Utc(at));
        DutyAssessment assessed = schedule.Assess(chips, LegalView.AsWritten);
        assessed.Total.Value.Should().Be(Duties.Dollars(duty));
        assessed.ValidDuring!.Value.Contains(LawZones.Utc(at)).Should().BeTrue();
        assessed.ValidDuring!.Value.Contains(LawZones.Utc(duty == 0 ? "2025-09-08T04:01Z" : "2025-09-08T04:00Z")).Should().BeFalse();
        schedule.AsKnownAt(LawZones.Utc("2025-09-05T20:59Z")).Assess(chips, LegalView.AsWritten).Total.Value
            .Should().Be(Duties.Dollars(0m), "the removal was not known");
    }

    [Fact]
    public void Two_different_lists_of_one_key_are_refused()
    {
        Tariff tariff = Duties.Additional("us/x", 10m).WithCommodities(List);
        Refusal.Of<ArgumentException>(() => DutySchedule.Compile([tariff], lists: [CommodityList.Create(Annex, "Another")]))
            .WithMessage("There are two different lists with the key 'us/goods/annex-ii'.*");
        DutySchedule.Compile([tariff], lists: [List]).CommodityLists.Should().ContainSingle();
    }

    [Fact]
    public void The_text_of_a_list_is_that_of_its_changes_one_after_the_other() => Gen.Int[0, 1_000_000_000].Sample(seed =>
    {
        Random random = new(seed);
        CommodityListChange[] changes = [.. Enumerable.Range(0, 1 + random.Next(7)).Select(number => Drawn(random, number))];
        Instant[] days = [.. Enumerable.Range(0, 12).Select(Day)];
        bool isList = days.All(known => days.All(at => TextOf(changes, at, known) is not null));
        if (!isList)
        {
            Refusal.Of<ArgumentException>(() => CommodityList.Create(Annex, "Annex II", changes));
            return;
        }

        CommodityList list = CommodityList.Create(Annex, "Annex II", changes);
        foreach (Instant known in days)
        {
            CommodityList restricted = list.AsKnownAt(known);
            foreach (Instant at in days)
            {
                string[] text = [.. TextOf(changes, at, known)!];
                foreach (string code in Codes)
                    restricted.Covers(CommodityCode.Hts(code), at).Should().Be(
                        text.Contains(code) ? Coverage.Covered : Coverage.NotCovered, "{0} at {1}, known {2}", code, at, known);
            }
        }
    }, iter: 1_000);

    private static readonly string[] Codes = ["8542.31.00", "8542.32.00", "8471.30.01", "7108.12.10"];

    // The naive text: the changes that are known and apply, by their moments and then their publication. Null if one removes what is not
    // there.
    private static HashSet<string>? TextOf(CommodityListChange[] changes, Instant at, Instant known)
    {
        HashSet<string> text = [];
        foreach (CommodityListChange change in changes
            .Where(change => change.Instrument.Published.Earliest <= known && change.From.Earliest <= at)
            .OrderBy(change => change.From.Earliest).ThenBy(change => change.Instrument.Published.Earliest))
        {
            foreach (CommodityCode code in change.Removed)
            {
                if (!text.Remove(code.ToString()))
                    return null;
            }

            text.UnionWith(change.Added.Select(code => code.ToString()));
        }

        return text;
    }

    private static CommodityListChange Drawn(Random random, int number)
    {
        int[] kinds = [.. Codes.Select(_ => random.Next(number == 0 ? 2 : 4))];
        kinds[random.Next(kinds.Length)] = 0;
        LegalInstrument by = LegalInstrument.Create($"us/{number}", "Somebody", "Act", Publication.At(Day(random.Next(8))), $"us/{number}");
        return CommodityListChange.Of(
            by, LegalMoment.At(Day(random.Next(10)).InUtc().LocalDateTime, DateTimeZone.Utc),
            Codes.Where((_, index) => kinds[index] == 0).Select(code => CommodityCode.Hts(code)),
            Codes.Where((_, index) => kinds[index] == 3).Select(code => CommodityCode.Hts(code)));
    }

    private static Instant Day(int number) => LawZones.Utc("2025-06-01T00:00Z") + Duration.FromDays(number);

    private static CommodityListChange Change(LegalInstrument by, string from, string[] added, string[]? removed = null) =>
        CommodityListChange.Of(
            by, LawZones.At(from, LawZones.NewYork), added.Select(Code), (removed ?? []).Select(Code));

    private static CommodityCode Code(string code) =>
        code.Replace(".", "", StringComparison.Ordinal).Length <= 6 ? CommodityCode.Hs(code) : CommodityCode.Hts(code);
}
