namespace TradePolicy.Tests;

/// <summary>When two duties are found to be on the same goods at the same time, and when they are not.</summary>
public sealed class OverlapFindingsTest
{
    private const string Before = "2025-01-01T00:00";
    private const string Change = "2025-08-01T00:01";
    private const string LongBefore = "2024-01-01T00:00";

    private const string FromChange = "from 2025-08-01T04:01:00Z to the end.";

    [Theory]
    [InlineData("8517.62.00", "8517.62.00.90", true)]
    [InlineData("8517.62.00.90", "8517.62.00", true)]
    [InlineData("8517.62.00", "8517.62.00", true)]
    [InlineData("8517.62.00", "8517.69.00", false)]
    [InlineData("8517.62.00 but 8517.62.00.90", "8517.62.00.90", false)]
    [InlineData("8517.62.00.90", "8517.62.00 but 8517.62.00.90", false)]
    [InlineData("8517.62.00 but 8517.62.00.90", "8517.62.00.10", true)]
    [InlineData("8517.62.00 but 8517.62.00.90", "8517.62", true)]
    [InlineData("9506.62.40 8517.62.00", "6109.10.00 8517.62.00.90", true)]
    [InlineData("9506.62.40 8517.62.00.90", "6109.10.00 8517.62.00", true)]
    [InlineData("9506.62.40 8517.62.00", "6109.10.00 8708.99.81", false)]
    [InlineData("all", "8517.62.00", true)]
    [InlineData("8517.62.00", "all", true)]
    [InlineData("all", "all", true)]
    [InlineData("all but 8517.62.00", "8517.62.00", false)]
    [InlineData("8517.62.00", "all but 8517.62.00", false)]
    [InlineData("8517.62.00.90", "all but 8517.62.00", false)]
    [InlineData("all but 8517.62.00", "8517.62", true)]
    [InlineData("all but 8517.62.00", "9506.62.40 8517.62.00", true)]
    public void Goods_overlap_where_neither_duty_leaves_them_out(string first, string second, bool isFound) =>
        KindsOf(On("us/x").WithCommodities(Goods(first)), On("us/y").WithCommodities(Goods(second)))
            .Should().Equal(isFound ? [FindingKind.Overlap] : Array.Empty<FindingKind>());

    [Fact]
    public void Each_pair_that_overlaps_is_found_in_the_order_of_the_tariffs() => Found(
            On("us/a").WithCommodities(Goods("8517.62")), On("us/b").WithCommodities(Goods("8517.62")),
            On("us/c").WithCommodities(Goods("8517.62.00.90")))
        .Select(finding => string.Join(" ", finding.Records)).Should().Equal("us/a us/b", "us/a us/c", "us/b us/c");

    [Fact]
    public void The_first_three_codes_that_both_are_on_are_named()
    {
        CommodityScope goods = Goods("9506.62.40 8517.62.00 8708.99.81 6109.10.00");
        Found(On("us/x").WithCommodities(goods), On("us/y").WithCommodities(goods)).Should().ContainSingle().Which.Message.Should().Be(
            "us/x and us/y of Section 301 are both on 6109.10.00, 8517.62.00, 8708.99.81 from 2025-01-01T05:00:00Z to the end.");
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void An_overlap_is_certain_if_both_duties_are(bool isFirstInDoubt, bool isSecondInDoubt, bool isCertain)
    {
        Finding finding = Found(OfTheDay("us/x", isFirstInDoubt), OfTheDay("us/y", isSecondInDoubt)).Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Overlap, isCertain));
    }

    [Theory]
    [InlineData("DE", "EU", true)]
    [InlineData("EU", "DE", true)]
    [InlineData("HR", "EU", true)]
    [InlineData("EU", "HR", true)]
    [InlineData("GB", "EU", false)]
    [InlineData("EU", "GB", false)]
    [InlineData("CN", "EU", false)]
    [InlineData("EU", "EU", true)]
    public void Who_is_a_member_now_decides_whether_origins_overlap(string first, string second, bool isFound) =>
        KindsOf(On("us/x").WithOrigins(Of(first)), On("us/y").WithOrigins(Of(second)))
            .Should().Equal(isFound ? [FindingKind.Overlap] : Array.Empty<FindingKind>());

    [Theory]
    [InlineData("CN JP", "JP", true)]
    [InlineData("JP", "CN JP", true)]
    [InlineData("CN JP", "KR JP", true)]
    [InlineData("CN JP", "JP CN", false)]
    [InlineData("CN JP", "KR", false)]
    public void Origins_that_leave_one_duty_for_another_are_under_one_at_a_time(string first, string second, bool isFound)
    {
        Found(Changing("us/x", first), Changing("us/y", second))
            .Select(finding => (finding.Kind, finding.Message.EndsWith(FromChange, StringComparison.Ordinal)))
            .Should().Equal(isFound ? [(FindingKind.Overlap, true)] : Array.Empty<(FindingKind, bool)>());

        // On goods of the first origin until the change, and of the second after it.
        static Tariff Changing(string key, string origins) => origins.Split(' ') is [var before, var after]
            ? On(key).WithOrigins(Of(before), LegalAct.Enact<EconomyScope>(
                key + "/other", key + "/origins", Duties.Act, LawZones.From(Change, LawZones.NewYork), Of(after)))
            : On(key).WithOrigins(Of(origins));
    }

    [Theory]
    [InlineData("2025-07-31T23:59", false)]
    [InlineData("2025-08-01T00:02", true)]
    public void A_duty_that_is_no_longer_on_any_origin_overlaps_with_none(string ends, bool isFound)
    {
        Tariff ended = On("us/x").WithOrigins(Of("CN"), LegalAct.End(
            "us/x/ended", "us/x/origins", Duties.Act, LawZones.At(ends, LawZones.NewYork)));
        FindingKind[] expected = isFound ? [FindingKind.Overlap] : [];
        KindsOf(ended, On("us/y", Change)).Should().Equal(expected);
        KindsOf(On("us/y", Change), ended).Should().Equal(expected);
    }

    [Theory]
    [InlineData("8517.62.00 9506.62.40", "9506.62.40", true)]
    [InlineData("9506.62.40", "8517.62.00 9506.62.40", true)]
    [InlineData("8517.62.00 9506.62.40", "6109.10.00 9506.62.40", true)]
    [InlineData("8517.62.00 9506.62.40", "9506.62.40 8517.62.00", false)]
    public void Goods_that_leave_one_duty_for_another_are_under_one_at_a_time(string first, string second, bool isFound)
    {
        Found(Changing("us/x", first), Changing("us/y", second))
            .Select(finding => (finding.Kind, finding.Message.EndsWith(FromChange, StringComparison.Ordinal)))
            .Should().Equal(isFound ? [(FindingKind.Overlap, true)] : Array.Empty<(FindingKind, bool)>());

        static Tariff Changing(string key, string goods) => goods.Split(' ') is [var before, var after]
            ? On(key).WithCommodities(Goods(before), LegalAct.Enact<CommodityScope>(
                key + "/other", key + "/commodities", Duties.Act, LawZones.From(Change, LawZones.NewYork), Goods(after)))
            : On(key).WithCommodities(Goods(goods));
    }

    [Theory]
    [InlineData("8517.62.00", "9506.62.40", true)]
    [InlineData("9506.62.40", "8517.62.00", false)]
    public void That_goods_overlap_is_certain_if_they_are_on_the_list_for_certain(string listed, string perhaps, bool isCertain)
    {
        CommodityList list = CommodityList.Create(
            "us/goods/list", "list", Listing(LawZones.At(Before, LawZones.NewYork), listed), Listing(SomeTimeOnTheDay, perhaps));
        Tariff onList = OfTheDay("us/x").WithCommodities(list), other = OfTheDay("us/y").WithCommodities(Goods("8517.62.00"));
        foreach (Finding finding in new[] { Found(onList, other).Single(), Found(other, onList).Single() })
        {
            (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Overlap, isCertain));
            finding.Message.Should().Contain(" are both on 8517.62.00 from 2025-08-01T04:00:00Z to 2025-08-02T04:00:00Z.");
        }

        static CommodityListChange Listing(LegalMoment from, string code) =>
            CommodityListChange.Of(Duties.Act, from, [CommodityCode.Hts(code)]);
    }

    [Theory]
    [InlineData("CN", "CN JP", true)]
    [InlineData("CN JP", "CN", true)]
    [InlineData("CN", "JP", false)]
    [InlineData("JP", "CN", false)]
    public void That_origins_overlap_is_certain_if_both_duties_are_on_them_in_every_reading(string before, string perhaps, bool isCertain)
    {
        Tariff open = OfTheDay("us/x").WithOrigins(Named(before), LegalAct.Enact(
            "us/x/other", "us/x/origins", Duties.Act, LegalWindow.Starting(SomeTimeOnTheDay), Named(perhaps)));
        Tariff chinese = OfTheDay("us/y").WithOrigins(Of("CN"));
        foreach (Finding finding in new[] { Found(open, chinese).Single(), Found(chinese, open).Single() })
            (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Overlap, isCertain));

        static EconomyScope Named(string origins) => EconomyScope.Of(origins.Split(' ').Select(origin => Economy.Parse(origin)));
    }

    [Theory]
    [InlineData("CN JP", "JP CN", false)]
    [InlineData("CN JP", "JP KR", false)]
    [InlineData("CN JP", "KR CN", false)]
    [InlineData("CN JP", "KR JP", true)]
    public void What_one_sentence_moves_from_one_duty_to_another_is_under_one_at_a_time(string first, string second, bool isFound)
    {
        Found(Changing("us/x", first), Changing("us/y", second)).Select(finding => finding.Kind).Should()
            .Equal(isFound ? [FindingKind.Overlap] : Array.Empty<FindingKind>());

        // On goods of the first origin until some time on the day, and of the second after it.
        static Tariff Changing(string key, string origins) => On(key).WithOrigins(Of(origins[..2]), LegalAct.Enact(
            key + "/other", key + "/origins", Duties.Act, LegalWindow.Starting(SomeTimeOnTheDay), Of(origins[3..])));
    }

    [Theory]
    [InlineData("HR", "2005-01-01T00:00", "2010-01-01T00:00", false)]
    [InlineData("HR", "2005-01-01T00:00", "2013-07-01T00:00", true)]
    [InlineData("HR", "2013-06-30T18:00", "2018-01-01T00:00", true)]
    [InlineData("DE", "2005-01-01T00:00", "2010-01-01T00:00", true)]
    public void An_overlap_with_a_group_is_certain_if_it_has_the_member_at_that_time(
        string origin, string from, string until, bool isCertain)
    {
        Tariff Between(string key, string origins) => Tariff.Create(
            key, Section301, Economy.UnitedStates, Of(origins),
            [LegalAct.Enact<DutyRate>(key + "/enacted", key, Duties.Act, Geneva.Until(from, until), AdValorem.Of(25m))]);
        Finding finding = Found(Between("us/x", origin), Between("us/y", "EU")).Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Overlap, isCertain));
    }

    [Fact]
    public void Origins_of_a_season_beyond_the_years_that_are_worked_out_overlap_with_none_for_certain()
    {
        LegalAct summer = LegalAct.Enact("us/x/summer", "us/x/origins", Duties.Act, LawZones.From(Before, LawZones.NewYork), Of("JP"))
            .EachYear(YearlySeason.Of(new(5, 1), new(10, 31), LawZones.NewYork));
        Finding finding = Found(On("us/x").WithOrigins(Of("CN"), summer), On("us/y", "2200-01-01T00:00"))
            .Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Overlap, false));
    }

    [Fact]
    public void An_overlap_that_comes_sooner_or_later_is_certain_from_the_time_from_which_it_is()
    {
        Tariff open = On("us/x").WithOrigins(Of("JP"), LegalAct.Enact(
            "us/x/other", "us/x/origins", Duties.Act, LegalWindow.Starting(SomeTimeOnTheDay), Of("CN")));
        Finding finding = Found(open, On("us/y")).Should().ContainSingle().Subject;
        finding.IsCertain.Should().BeTrue();
        finding.Message.Should().EndWith("are both on the same goods from 2025-08-02T04:00:00Z to the end.");
    }

    [Fact]
    public void Of_several_times_at_which_duties_may_overlap_the_first_is_named()
    {
        Tariff twice = OfTheDay("us/x", isInDoubt: true).With(LegalAct.Enact<DutyRate>(
            "us/x/again", "us/x", Duties.Act,
            LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-09-01"), LawZones.NewYork))
                .WithStatedEnd(LegalEnd.At(LawZones.At("2025-09-02T00:00", LawZones.NewYork))), AdValorem.Of(25m)));
        Finding finding = Found(twice, On("us/y")).Should().ContainSingle(found => found.Kind == FindingKind.Overlap).Subject;
        finding.IsCertain.Should().BeFalse();
        finding.Message.Should().EndWith("are both on the same goods from 2025-08-01T04:00:00Z to 2025-08-02T04:00:00Z.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Duties_may_overlap_if_one_of_the_ways_in_which_that_comes_about_is_open_to_both(bool isOpenFirst)
    {
        // Two notices of one day bring the first duty back to goods of Japan; the first of them takes the second duty off these.
        LegalInstrument other = Geneva.Published("us/other-notice", "2024-12-01T00:00Z");
        Tariff open = On("us/x").WithOrigins(
            Of("JP"),
            LegalAct.Enact("us/x/moved", "us/x/origins", Duties.Act, LawZones.From(LongBefore, LawZones.NewYork), Of("CN")),
            LegalAct.Withdraw("us/x/back", "us/x/moved", Duties.Act, SomeTimeOnTheDay),
            LegalAct.Withdraw("us/x/back-too", "us/x/moved", other, SomeTimeOnTheDay));
        Tariff moving = On("us/y").WithOrigins(Of("JP"), LegalAct.Enact(
            "us/y/moved", "us/y/origins", Duties.Act, LegalWindow.Starting(SomeTimeOnTheDay), Of("KR")));
        Finding finding = Found(isOpenFirst ? [open, moving] : [moving, open]).Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.Overlap, false));
        finding.Message.Should().EndWith("from 2025-08-01T04:00:00Z to 2025-08-02T04:00:00Z.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_duty_on_all_but_the_goods_of_a_list_does_not_overlap_with_the_duty_on_the_list(bool isOnListFirst)
    {
        CommodityList list = CommodityList.Create("us/goods/list", "list", CommodityListChange.Of(
            Duties.Act, LawZones.At(Before, LawZones.NewYork), [CommodityCode.Hts("8517.62.00")]));
        Tariff onList = On("us/x").WithCommodities(list), onAll = On("us/y");
        Tariff onOthers = onAll.WithRequirement(Condition<CustomsEntry>.Not(EntryCondition.OnList("us/goods/list")));
        KindsOf(isOnListFirst ? [onList, onOthers] : [onOthers, onList]).Should().BeEmpty();
        KindsOf(isOnListFirst ? [onList, onAll] : [onAll, onList]).Should().Equal(FindingKind.Overlap);
    }

    [Fact]
    public void The_goods_that_are_named_are_those_of_the_time_at_which_they_overlap()
    {
        Tariff Moving(string key, string from) => On(key, from).WithCommodities(Goods("8517.62.00"), LegalAct.Enact(
            key + "/other", key + "/commodities", Duties.Act, LawZones.From(Change, LawZones.NewYork), Goods("9506.62.40")));
        Found(Moving("us/x", Before), Moving("us/y", Change)).Should().ContainSingle().Which.Message.Should()
            .Be("us/x and us/y of Section 301 are both on 9506.62.40 from 2025-08-01T04:01:00Z to the end.");
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, null, "steel", null, true)]
    [InlineData(null, null, null, "steel", true)]
    [InlineData(null, null, "steel", "steel", true)]
    [InlineData(null, null, "steel", "iron", false)]
    [InlineData("9903.01", null, "steel", null, true)]
    [InlineData(null, "9903.02", null, "steel", true)]
    [InlineData("9903.01", null, null, "steel", true)]
    [InlineData(null, "9903.02", "steel", null, true)]
    [InlineData("9903.01", null, "steel", "iron", false)]
    [InlineData("9903.01", "9903.02", null, null, true)]
    [InlineData("9903.01", "9903.02", "steel", "steel", true)]
    [InlineData("9903.01", "9903.02", "steel", null, false)]
    [InlineData("9903.01", "9903.02", "steel", "iron", false)]
    public void Duties_under_different_conditions_or_headings_of_their_own_do_not_overlap(
        string? firstHeading, string? secondHeading, string? firstFact, string? secondFact, bool isFound)
    {
        KindsOf(Of("us/x", firstHeading, firstFact), Of("us/y", secondHeading, secondFact))
            .Should().Equal(isFound ? [FindingKind.Overlap] : Array.Empty<FindingKind>());

        static Tariff Of(string key, string? heading, string? fact)
        {
            Tariff tariff = heading is null ? On(key) : On(key).WithHeading(heading);
            return fact is null ? tariff : tariff.WithRequirement(EntryCondition.Fact(fact));
        }
    }

    [Theory]
    [InlineData("9903.01.25", "9903.01.24", false)]
    [InlineData("9903.01.24", "9903.01.25", true)]
    public void A_heading_that_passes_from_one_duty_to_another_declares_one_at_a_time(string before, string after, bool isFound)
    {
        Tariff passing = On("us/x", LongBefore).WithHeading(before, LegalAct.Enact(
            "us/x/moved", "us/x/headings", Duties.Act, LawZones.From(Before, LawZones.NewYork), after));
        Tariff other = On("us/y", LongBefore).WithHeadings(LegalAct.Enact(
            "us/y/declared", "us/y/headings", Duties.Act, LawZones.From(Change, LawZones.NewYork), "9903.01.25"));
        Found(passing, other).Select(
                finding => (finding.Kind, finding.IsCertain, finding.Message.Contains("04:01:00Z to the end", StringComparison.Ordinal)))
            .Should().Equal(isFound ? [(FindingKind.DeclaredTwice, true, true)] : Array.Empty<(FindingKind, bool, bool)>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_not_certain_that_a_heading_declares_two_duties_if_it_only_may_have_been_given_to_one(bool isOpenFirst)
    {
        Tariff stated = OfTheDay("us/x").WithHeading("9903.01.25");
        Tariff open = OfTheDay("us/y").WithHeadings(LegalAct.Enact(
            "us/y/declared", "us/y/headings", Duties.Act, LegalWindow.Starting(SomeTimeOnTheDay), "9903.01.25"));
        Finding finding = Found(isOpenFirst ? [open, stated] : [stated, open]).Should().ContainSingle().Subject;
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.DeclaredTwice, false));
        finding.Message.Should().Contain("from 2025-08-01T04:00:00Z to 2025-08-02T04:00:00Z: ");
    }

    private static LegalMoment SomeTimeOnTheDay => LegalMoment.SomeTimeOn(LawZones.Day("2025-08-01"), LawZones.NewYork);

    private static DutyProgramme Section301 => DutyProgramme.Of("us/301", "Section 301", DutyKind.Additional);

    private static Tariff On(string key, string from = Before) => Tariff.Create(
        key, Section301, Economy.UnitedStates, EconomyScope.Of(Economy.China), [Duties.Enacted(key, AdValorem.Of(25m), from)]);

    // In force on one day, on which it begins at some time if that is in doubt.
    private static Tariff OfTheDay(string key, bool isInDoubt = false) => Tariff.Create(
        key, Section301, Economy.UnitedStates, EconomyScope.Of(Economy.China),
        [LegalAct.Enact<DutyRate>(
            key + "/enacted", key, Duties.Act,
            LegalWindow.Starting(isInDoubt ? SomeTimeOnTheDay : LegalMoment.StartOf(LawZones.Day("2025-08-01"), LawZones.NewYork))
                .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-02T00:00", LawZones.NewYork))), AdValorem.Of(25m))]);

    private static EconomyScope Of(string origin) => EconomyScope.Of(Economy.Parse(origin));

    private static CommodityScope Goods(string text)
    {
        string[] parts = text.Split(" but ");
        CommodityScope goods = parts[0] == "all" ? CommodityScope.All : CommodityScope.Of(Codes(parts[0]));
        return parts.Length == 1 ? goods : goods.Except(Codes(parts[1]));

        static IEnumerable<CommodityCode> Codes(string codes) => codes.Split(' ').Select(code => CommodityCode.Hts(code));
    }

    private static IReadOnlyList<Finding> Found(params Tariff[] tariffs) => DutySchedule.Compile(tariffs).Validate();

    private static IEnumerable<FindingKind> KindsOf(params Tariff[] tariffs) => Found(tariffs).Select(finding => finding.Kind);
}
