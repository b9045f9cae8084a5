namespace TradePolicy.Tests;

/// <summary>What changes the averages of a series beside the rates, and what of a series stays the very same.</summary>
public sealed class ChangingAveragesTest
{
    private static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    private static readonly Instant August = LawZones.Utc("2025-08-01T04:00Z");
    private static readonly LegalInstrument First = Geneva.Published("us/first", "2025-02-03T12:00Z");
    private static readonly LegalInstrument Second = Geneva.Published("us/second", "2025-06-01T12:00Z");
    private static readonly Tariff General = Duties.General(AdValorem.Of(2m));
    private static readonly Tariff Plain = Duties.Additional("us/a", 10m);

    [Fact]
    public void A_requirement_on_the_time_of_the_goods_changes_the_average_then() =>
        Series(
            General, Plain.WithRequirement(
                EntryCondition.Before(EntryEvent.Loading, LawZones.At("2025-08-01T00:00", LawZones.NewYork))))
            .Should().Equal((Duties.June2025, "12%"), (August, "2%"));

    [Fact]
    public void A_claim_for_the_members_of_a_group_is_made_until_an_economy_leaves_it()
    {
        Tariff preference = Duties.Tariff("us/preference", DutyKind.Preferential, DutyRate.Free)
            .WithRequirement(EntryCondition.Claim("EU"));
        DutyPanel panel = PanelOf(General, preference).WithClaim("EU", EconomyScope.OfGroups(EconomyGroup.EuropeanUnion));
        Interval early = new(LawZones.Utc("2020-01-15T00:00Z"), LawZones.Utc("2021-01-01T00:00Z"));

        TradeWeightedRates.During(panel, TradeWeights.Of(TradeWeight.Of(Phones, Economy.UnitedKingdom, 1m)), early)
            .Select(point => (point.At, point.Overall.Total.ToString()))
            .Should().Equal((early.Start, "0%"), (LawZones.Utc("2020-01-31T23:00Z"), "2%"));
    }

    [Fact]
    public void Stated_facts_that_change_in_time_change_the_average_where_the_instant_is_given()
    {
        DutyPanel panel = PanelOf(General, Plain.WithRequirement(EntryCondition.Fact("listed")))
            .WithFacts(goods => goods.WithFact("listed", goods.Times[EntryEvent.Entry] >= August));
        TradeWeights weights = TradeWeights.Of(TradeWeight.Of(Phones, Economy.Japan, 1m));

        TradeWeightedRates.During(panel, weights, new(Duties.June2025, null), [August])
            .Select(point => (point.At, point.Overall.Total.ToString()))
            .Should().Equal((Duties.June2025, "2%"), (August, "12%"));
    }

    [Theory]
    [InlineData("exemption")]
    [InlineData("list")]
    public void A_publication_about_one_of_several_exemptions_or_lists_changes_the_average(string subject)
    {
        Enactment<ExemptionTerms> exempting = LegalAct.Enact(
            "us/a/x/enacted", "us/a/x", Second, LawZones.From("2025-06-02T00:00", LawZones.NewYork),
            ExemptionTerms.Of(EntryCondition.Origin(EconomyScope.Of(Economy.Japan))));
        Exemption gift = Exemption.Create("us/a/gift", "Gift", ExemptionTerms.Of(EntryCondition.Claim("gift")));
        Exemption listed = Exemption.Create("us/a/listed", "Listed", ExemptionTerms.Of(EntryCondition.OnList("us/list")));
        Tariff tariff = subject == "exemption"
            ? Plain.WithExemptions(gift, Exemption.Create("us/a/x", "X", exempting))
            : Plain.WithExemptions(gift, listed);
        CommodityList ListOf(string key, LegalInstrument by, CommodityCode code) => CommodityList.Create(
            key, key, CommodityListChange.Of(by, LawZones.At("2025-06-02T00:00", LawZones.NewYork), [code]));
        DutySchedule schedule = DutySchedule.Compile(
            [General, tariff], lists: [ListOf("us/other", First, Shirts), ListOf("us/list", Second, Phones)]);
        DutyPanel panel = DutyPanel.Of(schedule, [Phones], Duties.June2025).WithOrigins(Economy.Japan);

        TradeWeightedRates.AsKnownDuring(panel, TradeWeights.Equal, new(LawZones.Utc("2025-01-01T00:00Z"), null))
            .Select(point => (point.KnownAt, point.Overall.Total.ToString()))
            .Should().Equal((LawZones.Utc("2025-01-01T00:00Z"), "12%"), (Second.Published.Earliest, "2%"));
    }

    [Fact]
    public void A_publication_about_another_time_leaves_the_very_same_panel()
    {
        Exemption gift = Exemption.Create("us/a/gift", "Gift", ExemptionTerms.Of(EntryCondition.Claim("gift")));
        Tariff raised = Plain.WithExemptions(gift).With(LegalAct.Enact<DutyRate>(
            "us/a/raised", "us/a", Second, LawZones.From("2025-08-01T00:00", LawZones.NewYork), AdValorem.Of(20m)));
        Func<Instant, DutyPanel> known = PanelOf(General, raised).KnownInOrder();
        DutyPanel before = known(Second.Published.Earliest - Duration.Epsilon);

        known(Second.Published.Earliest).Should().BeSameAs(before);
        Func<Instant, DutyPanel> knownInAugust = PanelOf(General, raised).EnteredAt(August).KnownInOrder();
        DutyPanel lower = knownInAugust(Second.Published.Earliest - Duration.Epsilon);
        knownInAugust(Second.Published.Earliest).Should().NotBeSameAs(lower);
        Func<Instant, DutyPanel> nothing = PanelOf([]).KnownInOrder();
        nothing(First.Published.Earliest).Should().BeSameAs(nothing(Second.Published.Earliest));
    }

    [Fact]
    public void Averages_that_stay_the_same_in_a_series_are_kept_once()
    {
        Tariff raised = Plain.WithCommodities(CommodityScope.Of(Phones)).WithOrigins(EconomyScope.Of(Economy.China)).With(
            LegalAct.Enact<DutyRate>(
                "us/a/raised", "us/a", Second, LawZones.From("2025-08-01T00:00", LawZones.NewYork), AdValorem.Of(20m)));
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.During(
            PanelOf(General, raised), TradeWeights.Of(
                TradeWeight.Of(Phones, Economy.China, 1m), TradeWeight.Of(Shirts, Economy.Japan, 1m)), new(Duties.June2025, null));

        series.Should().HaveCount(2);
        series[1].ByOrigin[0].Should().NotBe(series[0].ByOrigin[0]).And.Be(series[1].ByOrigin.Single(own => own.Origin == Economy.China));
        series[1].ByOrigin[1].Should().BeSameAs(series[0].ByOrigin[1]);
        series[1].ByChapter[0].Should().BeSameAs(series[0].ByChapter[0]);
        IReadOnlyList<TradeWeightedRates> raisedOnBoth = TradeWeightedRates.During(
            PanelOf(General, raised.WithCommodities(CommodityScope.All).WithOrigins(EconomyScope.All), Late()), TradeWeights.Of(
                TradeWeight.Of(Phones, Economy.China, 1m)), new(Duties.June2025, null));
        raisedOnBoth.Should().HaveCount(3);
    }

    [Fact]
    public void Lists_of_equal_averages_are_kept_once()
    {
        SharedAverages shared = new();
        AverageRate Rate(decimal duty) => shared.Of(AverageRate.Of(duty, 1m, 1m, [], isCount: false));
        ValueList<AverageRate> one = shared.ListOf([Rate(1m), Rate(2m)]);

        Rate(1m).Should().BeSameAs(Rate(1m));
        shared.ListOf([Rate(1m), Rate(2m)]).Should().BeSameAs(one);
        shared.ListOf([Rate(1m), Rate(3m)]).Should().NotBeSameAs(one);
        shared.ListOf([Rate(1m)]).Should().NotBeSameAs(one);
    }

    [Fact]
    public void Sums_are_the_same_with_the_same_weights_of_the_very_rates()
    {
        StatutoryRate[][] rates = [.. Enumerable.Range(0, 40).Select(percent => new[] { StatutoryRate.Of(Percentage.Of(percent)) })];
        RunningAverages Sums(decimal weight, int count = 40)
        {
            RunningAverages sums = new();
            for (int time = 0; time < 2; time++)
            {
                foreach (StatutoryRate[] own in rates.Take(count))
                    sums.Add(own, weight);
            }

            return sums;
        }

        RunningAverages once = new();
        foreach (StatutoryRate[] own in rates)
            once.Add(own, 2m);
        RunningAverages.BySums.Equals(Sums(1m), once).Should().BeTrue();
        RunningAverages.BySums.GetHashCode(Sums(1m)).Should().Be(RunningAverages.BySums.GetHashCode(once));
        RunningAverages.BySums.Equals(Sums(2m), once).Should().BeFalse();
        RunningAverages.BySums.Equals(Sums(1m, 39), once).Should().BeFalse();
        RunningAverages.BySums.Equals(once, Sums(1m, 39)).Should().BeFalse();
        RunningAverages.BySums.Equals(null, once).Should().BeFalse();
        RunningAverages.BySums.Equals(once, null).Should().BeFalse();
        RunningAverages.BySums.Equals(null, null).Should().BeTrue();
        RunningAverages of = new(), ofEqual = new();
        of.Add(rates[1], 1m);
        ofEqual.Add([rates[1][0]], 1m);
        RunningAverages.BySums.Equals(of, ofEqual).Should().BeFalse("only the very rates are one key");
        Sums(1m).SumOf(0).Finished(isCount: true).Rate.Should().Be(Percentage.Of(19.5m));
    }

    [Fact]
    public void A_duty_of_a_group_of_goods_is_one_with_another_of_the_same_rates_and_amounts()
    {
        DutyAmount ten = DutyAmount.Of(Duties.Dollars(10m)), five = DutyAmount.Of(Duties.Dollars(5m));
        StatutoryRate[] rates = [StatutoryRate.Of(Percentage.Of(10m)), StatutoryRate.Nothing];
        PanelDuty duty = new(rates, ten, Duties.Dollars(100m), new(ten, five));

        duty.Should().Be(new PanelDuty([.. rates], ten, Duties.Dollars(100m), new(ten, five)) { Number = 7, BaseNumber = 8 });
        duty.GetHashCode().Should().Be(new PanelDuty([.. rates], ten, Duties.Dollars(100m), new(ten, five)).GetHashCode());
        duty.Equals(null).Should().BeFalse();
        duty.Should().NotBe(duty with { ByProgramme = [rates[1], rates[0]] });
        duty.Should().NotBe(duty with { Total = five });
        duty.Should().NotBe(duty with { CustomsValue = Duties.Dollars(200m) });
        duty.Should().NotBe(duty with { Base = new(five, five) });
        duty.Should().NotBe(duty with { Base = null });
    }

    [Fact]
    public void Two_objects_are_a_key_with_the_very_same_two_objects()
    {
        object one = new(), other = new();
        new SameObjects(one, other).Should().Be(new SameObjects(one, other));
        new SameObjects(one, other).Should().NotBe(new SameObjects(one, one)).And.NotBe(new SameObjects(other, other));
    }

    [Fact]
    public void A_scope_that_is_numbered_while_goods_are_looked_up_is_asked_all_the_same()
    {
        PanelScopes scopes = new();
        int phones = scopes.NumberOf(CommodityScope.Of(Phones));
        byte[] answers = scopes.NoAnswers();
        int shirts = scopes.NumberOf(CommodityScope.Of(Shirts));

        scopes.CoverageOf(phones, Phones, answers).Should().Be(Coverage.Covered);
        scopes.CoverageOf(shirts, Phones, answers).Should().Be(Coverage.NotCovered);
        scopes.CoverageOf(phones, Phones, answers).Should().Be(Coverage.Covered);
    }

    private static Tariff Late() => Tariff.Create(
        "us/late", DutyProgramme.Of("us/late", "Late", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [Duties.Enacted("us/late", AdValorem.Of(1m), "2025-09-01T00:00")]);

    private static DutyPanel PanelOf(params Tariff[] tariffs) => DutyPanel.Of(
        DutySchedule.Compile(tariffs), [Phones, Shirts], Duties.June2025).WithOrigins(Economy.China, Economy.Japan, Economy.UnitedKingdom);

    private static IEnumerable<(Instant At, string Total)> Series(params Tariff[] tariffs) =>
        TradeWeightedRates.During(
            PanelOf(tariffs), TradeWeights.Of(TradeWeight.Of(Phones, Economy.Japan, 1m)), new(Duties.June2025, null))
            .Select(point => (point.At, point.Overall.Total.ToString()));
}
