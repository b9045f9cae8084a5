namespace TradePolicy.Tests;

/// <summary>Duties whose texts can be read in several ways, in more than are listed, or that are after the horizon: 1,000 USD.</summary>
public sealed class ReadingsTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));
    private static readonly LegalMoment SomeTime = LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork);
    private static readonly LegalWindow Doubtful = LegalWindow.Starting(SomeTime);
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China);
    private static readonly CommodityScope Steel = CommodityScope.Of(CommodityCode.Hts("72"));

    [Fact]
    public void A_duty_that_may_not_be_on_the_goods_is_on_them_in_one_reading_of_two()
    {
        Tariff[] doubtful =
        [
            Duties.Additional("us/a", 10m).WithOrigins(China, Act("us/a/origins", EconomyScope.All)),
            Duties.Additional("us/a", 10m).WithOrigins(EconomyScope.All, Act("us/a/origins", China)),
            Duties.Additional("us/a", 10m).WithCommodities(Steel, Act("us/a/commodities", CommodityScope.All)),
            Duties.Additional("us/a", 10m).WithCommodities(CommodityScope.All, Act("us/a/commodities", Steel)),
        ];
        foreach (Tariff tariff in doubtful)
        {
            Duties.Assess(Duties.Entry(), General, tariff).Possible.Select(one => (one.Layers.Count, one.Total.Value)).Should()
                .BeEquivalentTo([(1, Duties.Dollars(25m)), (2, Duties.Dollars(125m))]);
        }
    }

    [Fact]
    public void What_one_text_leaves_open_is_read_in_the_same_way_for_all_that_rests_on_it() =>
        Duties.Assess(Duties.Entry(), General, InDoubt("us/a", Duties.Act), InDoubt("us/b", Duties.Act)).Possible
            .Select(one => one.Total.Value).Should().BeEquivalentTo([Duties.Dollars(25m), Duties.Dollars(45m)]);

    [Fact]
    public void A_moment_at_which_a_text_takes_back_one_duty_and_begins_another_is_read_in_the_same_way_for_both()
    {
        Tariff taken = Duties.Additional("us/a", 10m).With(LegalAct.Withdraw("us/a/taken", "us/a/enacted", Duties.Act, SomeTime));
        Duties.Assess(Duties.Entry(), General, taken, InDoubt("us/b", Duties.Act)).Possible.Select(one => one.Total.Value).Should()
            .BeEquivalentTo([Duties.Dollars(125m), Duties.Dollars(35m)]);
    }

    [Fact]
    public void A_doubt_that_changes_nothing_on_the_goods_leaves_one_duty_without_assumptions()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(), General,
            Duties.Additional("us/a", 10m).WithOrigins(EconomyScope.All, Act("us/a/origins", EconomyScope.Of(Economy.Canada))));
        duty.Value.HoldsUnder.Should().BeEmpty();
        duty.Total.Value.Should().Be(Duties.Dollars(125m));
    }

    [Fact]
    public void One_of_several_exemptions_may_be_in_doubt()
    {
        Tariff tariff = Duties.Additional("us/a", 10m).WithExemptions(
            Exemption.Create("us/a/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("gift"))),
            Exemption.Create("us/a/sample", "Samples", Act("us/a/sample", ExemptionTerms.Of(EntryCondition.Claim("sample")))));
        Duties.Assess(Duties.Entry().WithClaim("sample"), General, tariff).Possible.Select(one => one.Total.Value).Should()
            .BeEquivalentTo([Duties.Dollars(25m), Duties.Dollars(125m)]);
    }

    [Fact]
    public void Doubts_at_an_instant_that_does_not_decide_a_fee_do_not_matter()
    {
        CustomsEntry zone = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.PrivilegedForeignStatus, Duties.June2025);
        Tariff[] fees =
            [.. Enumerable.Range(0, 7).Select(number => InDoubt($"us/{number}", InstrumentOf(number), DutyKind.Fee))];
        DutyAssessment duty = Duties.Assess(zone, [General, .. fees]);
        duty.Total.Value.Should().Be(Duties.Dollars(25m));
        duty.OtherCharges.Reasons.Select(fact => fact.Subject).Should().Equal("time of Entry");
    }

    [Fact]
    public void Readings_that_are_too_many_to_list_are_told_by_what_leaves_them_open()
    {
        Tariff[] doubtful = [.. Enumerable.Range(0, 7).Select(number => InDoubt($"us/{number}", InstrumentOf(number)))];
        DutyAssessment duty = Duties.Assess(Duties.Entry(), [General, .. doubtful]);
        string[] open = [.. doubtful.SelectMany(tariff => tariff.RateAt(Duties.June2025).Reasons).Select(fact => fact.Message)];
        open.Should().HaveCount(14);
        duty.Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(
            (OpenFactKind.Unlisted, "readings", $"the texts can be read in too many ways to list: {string.Join("; ", open)}"));
    }

    // Seasons are worked out through 2199.
    [Fact]
    public void What_may_be_read_in_further_ways_is_open_whichever_term_of_a_tariff_it_is()
    {
        YearlySeason summer = YearlySeason.Of(new(5, 1), new(10, 31), LawZones.NewYork);
        CustomsEntry later = Duties.Entry(at: LawZones.Utc("2200-07-01T00:00Z"));
        LegalAct InSummer<T>(string provision, T value)
            where T : notnull => LegalAct.Enact(
                $"{provision}/summer", provision, Duties.Act, LawZones.From("2020-01-01T00:00", LawZones.NewYork), value).InSeason(summer);
        Tariff tariff = Duties.Additional("us/a", 10m);
        Tariff[] seasonal =
        [
            tariff.With(InSummer<DutyRate>("us/a", AdValorem.Of(10m))),
            tariff.WithOrigins(EconomyScope.All, InSummer("us/a/origins", EconomyScope.All)),
            tariff.WithCommodities(CommodityScope.All, InSummer("us/a/commodities", CommodityScope.All)),
            tariff.WithStacking(Stacking.Cumulative, InSummer("us/a/stacking", Stacking.Cumulative)),
            tariff.WithHeading("9903.01.25", InSummer("us/a/headings", "9903.01.25")),
            tariff.WithExemptions(
                Exemption.Create("us/a/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("gift"))),
                Exemption.Create("us/a/x", "X", InSummer("us/a/x", ExemptionTerms.Of(EntryCondition.Claim("x"))))),
        ];
        Duties.Assess(later, General, tariff).IsCertain.Should().BeTrue();
        string[] open = [.. seasonal.Select(one => string.Join("; ", Duties.Assess(later, General, one).CommonReasons))];
        open.Should().Equal(Enumerable.Repeat("the texts can be read in more ways than are listed", seasonal.Length));
        OpenFact fact = Duties.Assess(later, General, seasonal[0]).CommonReasons[0];
        (fact.Kind, fact.Subject).Should().Be((OpenFactKind.Unlisted, "readings"));
    }

    [Fact]
    public void Of_several_horizons_the_first_is_told()
    {
        Tariff Through(string key, DutyKind kind, string horizon) => Tariff.Create(
            key, DutyProgramme.Of(key, key, kind), Economy.UnitedStates, EconomyScope.All, [Duties.Enacted(key, AdValorem.Of(2m))],
            Knowledge.Through(LawZones.Utc(horizon)));
        Duties.Assess(
            Duties.Entry(), Through("us/general", DutyKind.Ordinary, "2025-06-02T00:00Z"),
            Through("us/a", DutyKind.Additional, "2025-06-01T00:00Z"), Through("us/b", DutyKind.Additional, "2025-06-03T00:00Z"))
            .Reasons.Single().Message.Should().EndWith("AsKnownAt(2025-06-01T00:00:00Z) answers by what was known then");
    }

    // Six instruments of the eighteenth century end the pause some time on a day: in 64 ways, of which none is listed.
    [Fact]
    public void One_total_that_comes_about_in_more_ways_than_are_listed_is_open_by_the_texts()
    {
        LegalAct[] endings =
        [
            .. Enumerable.Range(0, 6).Select(number => LegalAct.End(
                $"end-{number}", "us/a", Geneva.Published($"us/end-{number}", "1790-01-01T00:00Z"), SomeTime)),
        ];
        Tariff tariff = Tariff.Create(
            "us/a", DutyProgramme.Of("us/a", "A", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [
                .. endings,
                LegalAct.Enact<DutyRate>(
                    "rate", "us/a", Geneva.Published("us/rate", "2025-01-21T00:00Z"), Doubtful, AdValorem.Of(50m)),
                LegalAct.Suspend(
                    "pause", "us/a", Geneva.Published("us/pause", "2025-01-22T00:00Z"),
                    LawZones.From("2025-06-29T00:00", LawZones.NewYork),
                    (SuspensionEffect<DutyRate>)RetainedRate.Of(AdValorem.Of(10m))),
                Duties.Enacted("us/a", AdValorem.Of(10m), by: Geneva.Published("us/beneath", "2025-01-20T00:00Z")),
            ]);
        DutyAssessment duty = Duties.Assess(Duties.Entry(), General, tariff);
        duty.Possible.Should().HaveCount(2);
        duty.Total.Value.Should().Be(Duties.Dollars(125m));
        duty.Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(
            (OpenFactKind.Law, "reading of the texts", "the texts leave open which duties are charged"));
        duty.Explain().Should().Contain("reading 1 of 2:\n").And.Contain("reading 2 of 2:\n").And.NotContain(", if ");
    }

    [Fact]
    public void Each_fact_that_is_missing_is_told()
    {
        Tariff[] tariffs =
        [
            General, Duties.Additional("us/a", 1m).WithRequirement(EntryCondition.Fact("a")),
            Duties.Additional("us/b", 1m).WithRequirement(EntryCondition.Fact("b")),
        ];
        Refusal.Of<InvalidOperationException>(() => Duties.Assess(Duties.Entry(), tariffs).Value).WithMessage(
            "The duty is not certain: it is not stated whether \"a\" is true; it is not stated whether \"b\" is true. "
            + "Ask IsCertain, then Possible and Reasons.");
        DutySchedule.Compile(tariffs).StatutoryRateFor(Duties.Goods, Economy.Canada, Duties.June2025).ToString().Should().Be(
            "unknown: it is not stated whether \"a\" is true; it is not stated whether \"b\" is true");
    }

    [Fact]
    public void Assessments_are_equal_if_they_are_of_one_entry_by_one_law_with_one_result()
    {
        DutySchedule schedule = DutySchedule.Compile([General]);
        CustomsEntry entry = Duties.Entry();
        DutyAssessment duty = schedule.Assess(entry);
        DutyAssessment[] different =
        [
            duty, schedule.Assess(entry.WithDocuments("N853")), schedule.Assess(entry, LegalView.AsRuled),
            schedule.Assess(entry, rounding: MoneyRounding.NearestMinorUnit),
            schedule.Assess(entry.EnteredAt(Duties.June2025 + Duration.FromDays(1))),
            schedule.Assess(entry.With(EntryEvent.Loading, Duties.June2025)),
        ];
        different.Should().OnlyHaveUniqueItems();
        different.Select(one => one.Total).Distinct().Should().ContainSingle();
        duty.Should().Be(schedule.Assess(entry));
        duty.GetHashCode().Should().Be(schedule.Assess(entry).GetHashCode());
        duty.Equals(null).Should().BeFalse();
    }

    private static Tariff InDoubt(string key, LegalInstrument by, DutyKind kind = DutyKind.Additional) => Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), Economy.UnitedStates, EconomyScope.All,
        [LegalAct.Enact<DutyRate>($"{key}/enacted", key, by, Doubtful, AdValorem.Of(1m))]);

    private static LegalInstrument InstrumentOf(int number) => Geneva.Published($"us/act-{number}", "2020-01-01T00:00Z");

    private static Enactment<T> Act<T>(string provision, T value)
        where T : notnull => LegalAct.Enact($"{provision}/amended", provision, Duties.Act, Doubtful, value);
}
