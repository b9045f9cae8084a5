namespace TradePolicy.Tests;

/// <summary>How long an assessment stays the same, which is until anything that it rests on changes, and no shorter.</summary>
public sealed class StaysTheSameTest
{
    private static readonly Instant Change = LawZones.Utc("2025-08-01T04:00Z");
    private static readonly Instant Begin = LawZones.Utc("2020-01-01T05:00Z");
    private static readonly LegalWindow Since = LawZones.From("2025-08-01T00:00", LawZones.NewYork);
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China);
    private static readonly CommodityScope Steel = CommodityScope.Of(CommodityCode.Hts("72"));
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));
    private static readonly Tariff Plain = Duties.Additional("us/a", 10m);

    private static readonly Exemption Gift = Exemption.Create("us/a/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("gift")));

    private static readonly Dictionary<string, Tariff> Changing = new()
    {
        ["rate"] = Rising("us/a"),
        ["rate, with a requirement"] = Rising("us/a").WithRequirement(EntryCondition.Claim("x")),
        ["widened origins"] = Plain.WithOrigins(China, Act("us/a/origins", EconomyScope.All)),
        ["narrowed origins"] = Plain.WithOrigins(EconomyScope.All, Act("us/a/origins", China)),
        ["widened goods"] = Plain.WithCommodities(Steel, Act("us/a/commodities", CommodityScope.All)),
        ["narrowed goods"] = Plain.WithCommodities(CommodityScope.All, Act("us/a/commodities", Steel)),
        ["stacking"] = Plain.WithStacking(Stacking.Cumulative, Act("us/a/stacking", Stacking.ReplacedBy("us/232"))),
        ["heading"] = Plain.WithHeading("9903.01.24", Act("us/a/headings", "9903.01.25")),
        ["exemption"] = Plain.WithExemptions(
            Exemption.Create("us/a/x", "X", Act("us/a/x", ExemptionTerms.Of(EntryCondition.Claim("x")))), Gift),
        ["requirement"] = Plain.WithRequirement(EntryCondition.Before(EntryEvent.Entry, Since.StatedStart!)),
        ["condition"] = Plain.WithExemptions(
            Gift, Exemption.Create("us/a/x", "X", ExemptionTerms.Of(EntryCondition.Before(EntryEvent.Entry, Since.StatedStart!)))),
    };

    public static TheoryData<string> Terms => [.. Changing.Keys];

    [Theory]
    [MemberData(nameof(Terms))]
    public void An_assessment_stays_until_a_term_of_a_tariff_changes_and_begins_with_it(string term)
    {
        foreach (CommodityCode commodity in new[] { Duties.Goods, CommodityCode.Hts("8708") })
        {
            DutySchedule schedule = DutySchedule.Compile([General, Changing[term]]);
            CustomsEntry entry = CustomsEntry.Of(commodity, Economy.Canada, Duties.Dollars(1m)).EnteredAt(Duties.June2025);
            schedule.Assess(entry).ValidDuring.Should().Be(new Interval(Begin, Change));
            schedule.Assess(entry.EnteredAt(Change)).ValidDuring.Should().Be(new Interval(Change, null));
        }
    }

    [Theory]
    [InlineData("8708.99.81.80")]
    [InlineData("8708")]
    public void The_rate_on_other_goods_or_origins_does_not_matter(string code) =>
        DutySchedule.Compile([General, Rising("us/a").WithOrigins(China), Rising("us/b").WithCommodities(Steel)])
            .Assess(CustomsEntry.Of(CommodityCode.Hts(code), Economy.Canada, Duties.Dollars(1m)).EnteredAt(Duties.June2025)).ValidDuring
            .Should().Be(new Interval(Begin, null));

    [Fact]
    public void What_origins_a_tariff_has_does_not_matter_to_those_that_it_never_has() =>
        DutySchedule.Compile([General, Plain.WithOrigins(China, Act("us/a/origins", EconomyScope.Of(Economy.Japan)))])
            .Assess(Duties.Entry()).ValidDuring.Should().Be(new Interval(Begin, null));

    [Fact]
    public void Of_several_changes_before_and_after_those_that_are_nearest_matter()
    {
        LegalAct Raised(string on, decimal percent) => LegalAct.Enact<DutyRate>(
            $"us/a/{on}", "us/a", Duties.Act, LawZones.From($"{on}T00:00", LawZones.NewYork), AdValorem.Of(percent));
        LegalAct Named(string on, EconomyScope origins) => LegalAct.Enact(
            $"us/a/origins/{on}", "us/a/origins", Duties.Act, LawZones.From($"{on}T00:00", LawZones.NewYork), origins);
        EconomyScope others = EconomyScope.All.Except(Economy.China);
        foreach (bool areRates in new[] { false, true })
        {
            string[] days = ["2025-01-01", "2025-03-01", "2025-06-01", "2025-08-01", "2025-10-01", "2025-12-01"];
            Tariff changing = areRates
                ? Plain.With(days.Select((day, number) => Raised(day, number + 1m)))
                : Plain.WithOrigins(EconomyScope.All, days.Select((day, number) => Named(day, number % 2 == 0 ? China : others)));
            DutySchedule schedule = DutySchedule.Compile([General, changing]);
            schedule.Assess(Duties.Entry()).ValidDuring.Should().Be(new Interval(LawZones.Utc("2025-06-01T04:00Z"), Change));
            schedule.Assess(Duties.Entry(at: LawZones.Utc("2025-09-01T04:00Z"))).ValidDuring.Should()
                .Be(new Interval(Change, LawZones.Utc("2025-10-01T04:00Z")));
        }
    }

    [Fact]
    public void What_is_in_the_data_matters()
    {
        TariffCoverage all = TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All);
        Instant march = LawZones.Utc("2025-03-01T05:00Z");
        DutySchedule.Compile([General], coverage: [all.During(march, Change)]).Assess(Duties.Entry()).ValidDuring.Should()
            .Be(new Interval(march, Change));
        DutySchedule.Compile([General], coverage: [all.Except(TariffGap.Of("us/gap", "gap", CommodityScope.All).During(Change))])
            .Assess(Duties.Entry()).ValidDuring.Should().Be(new Interval(Begin, Change));
    }

    [Fact]
    public void A_fee_matters_if_it_is_determined_at_the_same_time_as_the_duty() =>
        Duties.Assess(Duties.Entry(), General, Rising("us/fee", DutyKind.Fee)).ValidDuring.Should()
            .Be(new Interval(Begin, Change));

    [Fact]
    public void A_schedule_knows_when_the_tariffs_of_an_economy_and_the_knowledge_of_them_change()
    {
        Instant listed = LawZones.Utc("2025-03-01T05:00Z"), covered = LawZones.Utc("2021-01-01T05:00Z");
        LegalInstrument order = Geneva.Published("us/order", "2025-02-01T00:00Z"), canadian = Geneva.Published("ca/x", "2024-02-01T00:00Z");
        LegalInstrument memorandum = Geneva.Published("us/memorandum", "2025-02-20T00:00Z");
        CommodityList list = CommodityList.Create("us/list", "List", CommodityListChange.Of(
            memorandum, LawZones.At("2025-03-01T00:00", LawZones.NewYork), [Duties.Goods]));
        Tariff Of(string key, Economy by, LegalInstrument instrument, string from) => Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), by, EconomyScope.All,
            [Duties.Enacted(key, AdValorem.Of(1m), from, instrument)]);
        DutySchedule schedule = DutySchedule.Compile(
            [
                Of("us/a", Economy.UnitedStates, order, "2025-08-01T00:00"), Of("ca/b", Economy.Canada, canadian, "2024-03-01T00:00"),
            ],
            coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All).During(covered)], lists: [list]);

        schedule.ChangeInstantsIn(LegalView.AsWritten, Economy.UnitedStates).Where(instant => instant != Instant.MinValue).Should()
            .BeEquivalentTo([Change, listed, covered]);
        schedule.KnowledgeChanges(Economy.UnitedStates).Should().BeEquivalentTo(
            [order.Published.Earliest, memorandum.Published.Earliest]);
    }

    private static Tariff Rising(string key, DutyKind kind = DutyKind.Additional) => Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), Economy.UnitedStates, EconomyScope.All,
        [Duties.Enacted(key, AdValorem.Of(10m)), Act<DutyRate>(key, AdValorem.Of(11m))]);

    private static Enactment<T> Act<T>(string provision, T value)
        where T : notnull => LegalAct.Enact($"{provision}/amended", provision, Duties.Act, Since, value);
}
