namespace TradePolicy.Tests;

public sealed class AdditionalRateTest
{
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");

    [Theory]
    [InlineData("2025-03-01T00:00Z", "none")]
    [InlineData("2025-03-04T05:01Z", "20%")]
    [InlineData("2025-04-05T04:01Z", "30%")]
    [InlineData("2025-04-09T04:01Z", "104%")]
    [InlineData("2025-04-10T04:01Z", "145%")]
    [InlineData("2025-05-14T04:01Z", "30%")]
    [InlineData("2026-11-10T05:01Z", "54%")]
    public void The_tariffs_of_one_economy_on_the_goods_of_another_add_up(string at, string sum)
    {
        AdditionalRate rate = Geneva.Register.At(LawZones.Utc(at)).AdditionalRate(Economy.UnitedStates, Economy.China);
        rate.ToString().Should().Be(sum);
        rate.IsCertain.Should().BeTrue();
        rate.Reasons.Should().BeEmpty();
        rate.Parts.Select(part => part.Key).Should().Equal(Geneva.Reciprocal, Geneva.Fentanyl);
    }

    [Fact]
    public void A_sum_counts_only_the_tariffs_that_apply_to_the_origin()
    {
        PolicySnapshot snapshot = Geneva.Register.At(June);
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.Macao).Value.Should().Be(Percentage.Of(10m));
        snapshot.AdditionalRate(Economy.China, Economy.UnitedStates).Value.Should().Be(Percentage.Of(10m));
        snapshot.AdditionalRate(Economy.China, Economy.Japan).Parts.Should().BeEmpty();
        Refusal.Of<ArgumentNullException>(() => snapshot.AdditionalRate(null!, Economy.China));
    }

    [Fact]
    public void None_in_force_is_none_and_not_zero_per_cent()
    {
        Tariff zero = Tariff.Create(
            "us/zero", Additional("Z"), Economy.UnitedStates, EconomyScope.Of(Economy.Japan),
            [Geneva.Rate("zero", "us/zero", Geneva.Order14257, "2025-04-05T00:01", LawZones.NewYork, 0m)]);
        PolicySnapshot snapshot = Geneva.Register.With(zero).At(June);
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.Japan).IsNone.Should().BeFalse();
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.Japan).ToString().Should().Be("0%");
        AdditionalRate none = Geneva.Register.At(LawZones.Utc("2025-03-01T00:00Z")).AdditionalRate(Economy.UnitedStates, Economy.China);
        none.IsNone.Should().BeTrue();
        none.ToString().Should().Be("none");
        none.IsCertain.Should().BeTrue();
    }

    [Fact]
    public void A_tariff_that_is_not_held_is_not_a_rate_of_zero()
    {
        AdditionalRate rate = Geneva.Register.At(June).AdditionalRate(Economy.UnitedStates, Economy.Canada);
        rate.IsNone.Should().BeFalse();
        rate.IsCertain.Should().BeFalse();
        rate.IsIncomplete.Should().BeTrue();
        rate.ToString().Should().Be("no tariff of US on the goods of CA is in the data");
        rate.Reasons.Select(fact => fact.Message).Should().Equal("no tariff of US on the goods of CA is in the data");
        Refusal.Of<InvalidOperationException>(() => rate.Value)
            .WithMessage("The sum is in doubt: no tariff of US on the goods of CA is in the data*");
    }

    [Fact]
    public void A_tariff_on_a_group_is_one_on_its_members_of_the_time()
    {
        Tariff onGroup = Tariff.Create(
            "us/eu", Additional("E"), Economy.UnitedStates, EconomyScope.Of(Economy.EuropeanUnion),
            [Geneva.Rate("eu", "us/eu", Geneva.Order14257, "2025-04-05T00:01", LawZones.NewYork, 20m)]);
        PolicySnapshot snapshot = Geneva.Register.With(onGroup).At(June);
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.EuropeanUnion).Value.Should().Be(Percentage.Of(20m));
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.Parse("DE")).Value.Should().Be(Percentage.Of(20m));
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.UnitedKingdom).Reasons.Select(fact => fact.Message)
            .Should().Equal("no tariff of US on the goods of GB is in the data");
    }

    [Fact]
    public void In_doubt_there_are_possible_sums_with_reasons_and_no_total()
    {
        // Between 12:01 and 24:00 Beijing on the last day of the first window, as known in June.
        AdditionalRate rate = Geneva.Register.AsKnownAt(June).At(LawZones.Utc("2025-08-12T08:00Z"))
            .AdditionalRate(Economy.China, Economy.UnitedStates);
        rate.IsCertain.Should().BeFalse();
        rate.Possible.Should().Equal(Percentage.Of(10m), Percentage.Of(34m));
        rate.ToString().Should().Be("10% or 34%");
        rate.Reasons.Should().HaveCount(2).And.Contain(reason => reason.Message.Contains("same clock time", StringComparison.Ordinal))
            .And.Contain(reason => reason.Message.Contains("Civil Code", StringComparison.Ordinal));
        Refusal.Of<InvalidOperationException>(() => rate.Value)
            .WithMessage("The sum is in doubt: 10% or 34%. Ask IsCertain, then Possible, MayBeNone and Reasons.");
    }

    [Fact]
    public void A_doubt_whether_anything_is_in_force_is_no_certain_zero()
    {
        Tariff vague = Tariff.Create(
            "us/vague", Additional("V"), Economy.UnitedStates, EconomyScope.Of(Economy.Japan),
            [LegalAct.Enact<DutyRate>(
                "vague", "us/vague", Geneva.Order14257,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-09"), LawZones.NewYork)), AdValorem.Of(5m))]);
        AdditionalRate rate = Geneva.Register.With(vague).At(June).AdditionalRate(Economy.UnitedStates, Economy.Japan);
        rate.IsNone.Should().BeFalse();
        rate.MayBeNone.Should().BeTrue();
        rate.Possible.Should().Equal(Percentage.Of(5m));
        rate.ToString().Should().Be("none or 5%");
        rate.IsCertain.Should().BeFalse();
        rate.Reasons.Should().NotBeEmpty();
    }

    [Fact]
    public void Sums_that_meet_are_one_sum()
    {
        // 10 or 34 % on one tariff, 34 or 10 on the other: 20, 44 or 68.
        AdditionalRate rate = new([Open("us/a", 10m, 34m), Open("us/b", 34m, 10m)], false, []);
        rate.Possible.Should().Equal(Percentage.Of(20m), Percentage.Of(44m), Percentage.Of(68m));
        rate.Reasons.Select(fact => fact.Message).Should().Equal("nobody knows");
    }

    [Theory]
    [InlineData("CN", "54%")]
    [InlineData("HK", "54%")]
    public void Beyond_the_horizon_there_is_no_total_not_even_of_nothing(string origin, string asFarAsKnown)
    {
        AdditionalRate rate = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")))
            .At(LawZones.Utc("2026-12-01T00:00Z")).AdditionalRate(Economy.UnitedStates, Economy.Parse(origin));
        rate.IsBeyondHorizon.Should().BeTrue();
        rate.IsCertain.Should().BeFalse();
        rate.ToString().Should().Be($"unknown beyond the horizon (as far as known {asFarAsKnown})");
        Refusal.Of<InvalidOperationException>(() => rate.Value).WithMessage("The sum is in doubt: unknown beyond the horizon*");
    }

    [Fact]
    public void Answers_that_exclude_each_other_are_not_added_up()
    {
        // Both tariffs went up by the same act, of which it is open whether it holds: 20 or 40 %, never 30.
        AdditionalRate rate = new(
            [
                Part("us/a", Answer(10m, Reading("the act falls")), Answer(20m, Reading("the act stands"))),
                Part("us/b", Answer(10m, Reading("the act falls")), Answer(20m, Reading("the act stands"))),
            ],
            false, []);
        rate.Possible.Should().Equal(Percentage.Of(20m), Percentage.Of(40m));
    }

    [Theory]
    [InlineData(64, "12% or 21%")]
    [InlineData(65, "11% or 12% or 21%")]
    public void Of_a_sum_that_comes_about_in_more_than_64_ways_none_is_excluded(int ways, string sums)
    {
        // 10 % on each of the readings 0, 1, 2 ...; 20 % on the last. The second tariff is 2 % on the first of them and 1 % on the last.
        AdditionalRate rate = new(
            [
                Part("us/a", Answer(10m, [.. Enumerable.Range(0, ways).Select(way => Reading($"{way}"))]), Answer(20m, Reading("last"))),
                Part("us/b", Answer(2m, Reading("0")), Answer(1m, Reading("last"))),
            ],
            false, []);
        rate.ToString().Should().Be(sums);
    }

    [Fact]
    public void One_tariff_that_is_beyond_the_horizon_takes_the_sum_beyond_it()
    {
        AdditionalRate rate = new([Part("us/a", Answer(10m)), Part("us/b", Answer(5m)).WithDoubt([], isBeyondHorizon: true)], false, []);
        rate.IsBeyondHorizon.Should().BeTrue();
        rate.IsCertain.Should().BeFalse();
        rate.TryGetValue(out Percentage sum).Should().BeFalse();
        sum.Should().Be(default(Percentage));
        rate.ToString().Should().Be("unknown beyond the horizon (as far as known 15%)");
    }

    [Fact]
    public void After_the_horizon_of_the_register_even_certain_parts_give_no_certain_sum()
    {
        AdditionalRate rate = new([Part("us/a", Answer(10m))], true, []);
        rate.IsCertain.Should().BeFalse();
        rate.Reasons.Should().Equal(OpenFact.Of(
            OpenFactKind.Horizon, "additional tariffs",
            "the instant is after the horizon, up to which the data are complete; ask as known at the horizon (AsKnownAt)"));
        rate.Reasons[0].Subject.Should().Be("additional tariffs");
        AdditionalRate none = new([Part("us/a", None)], true, []);
        none.ToString().Should().Be("unknown beyond the horizon (as far as known none)");
    }

    [Fact]
    public void A_charge_by_weight_is_no_part_of_the_sum_which_is_then_perhaps_more()
    {
        SpecificDuty byWeight = SpecificDuty.Of(Money.Of(0.5m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram));
        AdditionalRate rate = new(
            [Part("us/a", Answer(10m)), Part("us/b", Outcome.Of<DutyRate>(byWeight, byWeight, Geneva.Order14257, null, null))], false, []);
        string why = $"us/b charges {byWeight}, which is not a percentage of the customs value";
        rate.Possible.Should().Equal(Percentage.Of(10m));
        rate.IsIncomplete.Should().BeTrue();
        rate.IsCertain.Should().BeFalse();
        rate.ToString().Should().Be($"10%, and perhaps more: {why}");
        rate.Reasons.Should().Equal(OpenFact.Of(OpenFactKind.ComputableRate, "us/b", why, Geneva.Order14257));
    }

    [Fact]
    public void A_charge_by_weight_that_is_not_in_force_leaves_nothing_open()
    {
        SpecificDuty byWeight = SpecificDuty.Of(Money.Of(0.5m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram));
        AdditionalRate rate = new(
            [
                Part("us/a", Answer(10m)),
                Part("us/b", Outcome.Of<DutyRate>(null, byWeight, Geneva.Order14257, Geneva.Order14298, null)),
            ],
            false, []);
        rate.Value.Should().Be(Percentage.Of(10m));
        rate.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void Duties_that_the_data_do_not_have_may_make_the_sum_more()
    {
        OpenFact notHeld = OpenFact.Of(OpenFactKind.NotInData, "us/301", "the duties of Section 301 are not in the data");
        AdditionalRate rate = new([Part("us/a", Answer(10m))], false, [notHeld]);
        rate.IsIncomplete.Should().BeTrue();
        rate.IsCertain.Should().BeFalse();
        rate.ToString().Should().Be($"10%, and perhaps more: {notHeld}");
        rate.Reasons.Should().Equal(notHeld);
        AdditionalRate none = new([Part("us/a", None)], false, [notHeld]);
        none.ToString().Should().Be($"none, and perhaps more: {notHeld}");
        none.TryGetValue(out _).Should().BeFalse();

        OpenFact another = OpenFact.Of(OpenFactKind.NotInData, "us/232", "the duties of Section 232 are not in the data");
        new AdditionalRate([], false, [notHeld, another]).ToString().Should().Be($"{notHeld}; {another}");
        new AdditionalRate([Part("us/a", Answer(10m))], false, [notHeld, another]).ToString()
            .Should().Be($"10%, and perhaps more: {notHeld}; {another}");
    }

    [Fact]
    public void A_tariff_that_can_have_other_rates_than_those_listed_leaves_the_sum_open()
    {
        OpenFact why = OpenFact.Stated("the annex is not published");
        AdditionalRate rate = new([Part("us/a", Answer(10m)), Part("us/b", Answer(5m)).WithDoubt([why], isIncomplete: true)], false, []);
        rate.IsIncomplete.Should().BeTrue();
        rate.IsCertain.Should().BeFalse();
        rate.Reasons.Should().Equal(why);
    }

    [Fact]
    public void A_certain_sum_is_given_and_nothing_in_force_adds_nothing()
    {
        AdditionalRate rate = new([Part("us/a", Answer(10m)), Part("us/b", Answer(5m))], false, []);
        rate.TryGetValue(out Percentage sum).Should().BeTrue();
        sum.Should().Be(Percentage.Of(15m));
        AdditionalRate none = new([Part("us/a", None)], false, []);
        none.TryGetValue(out Percentage zero).Should().BeTrue();
        zero.Should().Be(Percentage.Zero);
        none.Value.Should().Be(Percentage.Zero);
    }

    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "none on all goods; 1 tariff on some goods is not in it")]
    [InlineData(2, "none on all goods; 2 tariffs on some goods are not in it")]
    public void None_on_all_goods_says_how_many_tariffs_are_on_some(int onSome, string text) =>
        new AdditionalRate([Part("us/a", None)], false, [])
        {
            OnSomeGoods = ValueList.From(Enumerable.Range(1, onSome).Select(one => $"us/{one}")),
        }.ToString().Should().Be(text);

    [Fact]
    public void A_scenario_that_touches_one_part_makes_the_sum_one_of_the_scenario()
    {
        TariffState actual = Part("us/a", Answer(10m));
        TariffState other = Part("us/b", Answer(5m));
        new AdditionalRate([actual, other.AsHypothetical()], false, []).IsHypothetical.Should().BeTrue();
        new AdditionalRate([actual, other], false, []).IsHypothetical.Should().BeFalse();
    }

    private static Outcome<DutyRate> None { get; } = Outcome.Of<DutyRate>(null, null, null, null, null);

    private static TariffState Open(string key, decimal one, decimal other) =>
        Part(key, Answer(one), Answer(other)).WithDoubt([OpenFact.Stated("nobody knows")]);

    private static TariffState Part(string key, params Outcome<DutyRate>[] answers) => TariffState.Create(
        key, Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), CommodityScope.All, new Interval(null, null), answers);

    private static Outcome<DutyRate> Answer(decimal percent, params AssumptionSet[] readings) =>
        Outcome.Of<DutyRate>(AdValorem.Of(percent), AdValorem.Of(percent), Geneva.Order14257, null, null, readings);

    private static AssumptionSet Reading(string holds) => AssumptionSet.Of(Assumption.Of("the act", holds));
}
