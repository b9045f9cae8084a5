namespace TradePolicy.Tests;

/// <summary>What an average says where a part of the trade has no known rate, or where there is no trade.</summary>
public sealed class AverageReasonsTest
{
    private static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");
    private static readonly CommodityCode Horses = CommodityCode.Hts("0101.21.00.10");
    private static readonly Tariff General = Duties.General(AdValorem.Of(2m));

    [Theory]
    [InlineData(2, 3, "shirts phones")]
    [InlineData(3, 2, "phones shirts")]
    [InlineData(2, 2, "phones shirts")]
    public void The_facts_that_affect_most_trade_come_first_and_then_those_first_in_words(int phones, int shirts, string facts)
    {
        AverageRate total = Average(
            [General, Asking("us/a", Phones, "phones"), Asking("us/b", Shirts, "shirts")],
            (Horses, 10m), (Phones, phones), (Shirts, shirts)).Overall.Total;

        total.Reasons.Select(fact => fact.Subject).Should().Equal(facts.Split(' '));
        total.Reasons[0].Message.Should().Be($"it is not stated whether \"{total.Reasons[0].Subject}\" is true");
        (total.TradeValue, total.KnownTradeValue).Should().Be((10m + phones + shirts, 10m));
    }

    [Fact]
    public void Facts_that_affect_the_same_trade_are_named_in_the_order_of_their_words() =>
        Average([General, Asking("us/a", Phones, "wheels"), Asking("us/b", Phones, "arms")], (Phones, 1m)).Overall.Total.Reasons
            .Select(fact => fact.Subject).Should().Equal("arms", "wheels");

    [Fact]
    public void Each_programme_lacks_its_own_facts()
    {
        AverageTariff all = Average(
            [
                General, Asking("us/a", Phones, "a phone", "us/p"), Asking("us/b", Shirts, "a shirt", "us/p"),
                Asking("us/c", Phones, "listed"), Asking("us/d", Phones, "new"),
                Asking("us/e", Phones, "a new phone", "us/q"), Asking("us/f", Shirts, "a new shirt", "us/q"),
            ],
            (Phones, 1m), (Shirts, 2m)).Overall;

        string[] FactsOf(string programme) => [.. all.RateOf(programme).Reasons.Select(fact => fact.Subject)];
        FactsOf("us/p").Should().Equal("a shirt", "a phone");
        FactsOf("us/c").Should().Equal("listed");
        FactsOf("us/d").Should().Equal("new");
        FactsOf("us/q").Should().Equal("a new shirt", "a new phone");
    }

    [Fact]
    public void An_average_that_is_not_certain_is_given_as_zero()
    {
        AverageRate open = Average([General, Asking("us/a", Phones, "listed")], (Phones, 1m), (Shirts, 1m)).Overall.Total;
        open.Rate.Should().Be(Percentage.Of(2m));
        open.TryGetValue(out Percentage value).Should().BeFalse();
        value.Should().Be(Percentage.Zero);

        AverageRate certain = Average([General], (Phones, 1m)).Overall.Total;
        certain.TryGetValue(out value).Should().BeTrue();
        value.Should().Be(Percentage.Of(2m));
        certain.Possible.Should().Equal(Percentage.Of(2m));
    }

    [Fact]
    public void Without_trade_no_rate_is_known_even_of_a_programme_that_charges_nothing_yet()
    {
        Tariff later = Tariff.Create(
            "us/later", DutyProgramme.Of("us/later", "Later", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/later", AdValorem.Of(5m), "2025-07-01T00:01")]);
        DutyPanel panel = DutyPanel.Of(DutySchedule.Compile([General, later]), [Phones], Duties.June2025).WithOrigins(Economy.Japan);
        IReadOnlyList<TradeWeightedRates> Series(decimal weight) => TradeWeightedRates.During(
            panel, TradeWeights.Of(TradeWeight.Of(Phones, Economy.Japan, weight)), new(Duties.June2025, null));

        Series(0m)[0].Overall.RateOf("us/later").ToString().Should().Be("no trade");
        OpenFact none = Series(0m)[0].Overall.RateOf("us/later").Reasons.Single();
        (none.Kind, none.Subject, none.Message).Should().Be((OpenFactKind.NotInData, "trade", "there is no trade"));
        Series(1m).Select(point => (point.Overall.RateOf("us/general").ToString(), point.Overall.RateOf("us/later").ToString()))
            .Should().Equal(("2%", "0%"), ("2%", "5%"));
        Series(1m)[0].Overall.RateOf("us/later").IsCertain.Should().BeTrue();
    }

    [Fact]
    public void A_part_of_the_trade_that_twelve_decimals_do_not_show_is_shown_as_nothing() =>
        Average([General, Asking("us/a", Shirts, "listed")], (Phones, 10m), (Shirts, TradeWeight.MaxValue - 10m)).Overall.Total.ToString()
            .Should().Be("2% on 0% of the trade");

    private static TradeWeightedRates Average(Tariff[] tariffs, params (CommodityCode Goods, decimal Weight)[] weights) =>
        TradeWeightedRates.Of(
            DutyPanel.Of(DutySchedule.Compile(tariffs), [Horses, Phones, Shirts], Duties.June2025).WithOrigins(Economy.Japan),
            TradeWeights.Of(weights.Select(own => TradeWeight.Of(own.Goods, Economy.Japan, own.Weight))));

    private static Tariff Asking(string key, CommodityCode goods, string fact, string? programme = null) => Tariff.Create(
        key, DutyProgramme.Of(programme ?? key, programme ?? key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [Duties.Enacted(key, AdValorem.Of(1m))]).WithCommodities(CommodityScope.Of(goods)).WithRequirement(EntryCondition.Fact(fact));
}
