namespace TradePolicy.Tests;

public sealed class TradeWeightedRatesTest
{
    private static readonly CommodityCode Phones = CommodityCode.Hts("8517.13.00.00");
    private static readonly CommodityCode White = CommodityCode.Hts("6109.10.00.12");
    private static readonly CommodityCode Other = CommodityCode.Hts("6109.10.00.14");
    private static readonly Economy Vietnam = Economy.Parse("VN");
    private static readonly LegalInstrument Raise = Geneva.Published("us/raise", "2025-06-01T12:00Z");

    private static readonly DutySchedule Schedule = DutySchedule.Compile(
    [
        Duties.Tariff("us/general", DutyKind.Ordinary, DutyRate.Free).WithCommodities(CommodityScope.Of(Phones)),
        Tariff.Create(
            "us/general-2", DutyProgramme.Of("us/general", "us/general", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/general-2", AdValorem.Of(16.5m))])
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts("6109"))),
        Duties.Tariff("us/fentanyl", DutyKind.Additional, AdValorem.Of(10m), EconomyScope.Of(Economy.China))
            .With(LegalAct.Enact(
                "us/fentanyl/raised", "us/fentanyl", Raise, LawZones.From("2025-07-01T00:01", LawZones.NewYork),
                (DutyRate)AdValorem.Of(30m))),
        Duties.Tariff(
            "us/by-weight", DutyKind.Additional, SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram)),
            EconomyScope.Of(Vietnam)).WithCommodities(CommodityScope.Of(White)),
    ]);

    private static readonly DutyPanel Panel = DutyPanel.Of(Schedule, [Phones, White, Other], Duties.June2025, LegalView.AsWritten);

    private static readonly TradeWeights Imports = TradeWeights.Of(
        TradeWeight.Of(Phones, Economy.China, 300m),
        TradeWeight.Of(CommodityCode.Hts("6109.10"), Economy.China, 100m),
        TradeWeight.Of(CommodityCode.Hts("6109.10"), Vietnam, 200m),
        TradeWeight.Of(CommodityCode.Hts("0101"), Economy.China, 5m),
        TradeWeight.Of(Phones, Economy.EuropeanUnion, 7m));

    [Fact]
    public void Rates_are_averaged_with_the_value_of_trade_as_the_weight()
    {
        TradeWeightedRates average = TradeWeightedRates.Of(Panel, Imports);
        AverageTariff china = average.ByOrigin.Single(goods => goods.Origin == Economy.China);
        china.Total.Rate.Should().Be(Percentage.Of(((300m * 10m) + (100m * 26.5m)) / 400m));
        china.Rates.Select(rate => rate.ToString()).Should().Equal("4.125%", "10%", "0%");
        TradeWeights threeLines = TradeWeights.Of(TradeWeight.Of(CommodityCode.Hts("61"), Economy.China, 100m));
        DutyPanel more = DutyPanel.Of(Schedule, [White, Other, CommodityCode.Hts("6109.10.00.18")], Duties.June2025, LegalView.AsWritten);
        TradeWeightedRates.Of(more, threeLines).Overall.Total.Should()
            .Be(TradeWeightedRates.Of(Panel, TradeWeights.Of(TradeWeight.Of(White, Economy.China, 100m))).Overall.Total);
        china.TradeValue.Should().Be(400m);
        china.ToString().Should().Be("goods of CN: 14.125%");
        china.RateOf("us/fentanyl").Rate.Should().Be(Percentage.Of(10m));
        Refusal.Of<KeyNotFoundException>(() => china.RateOf("us/unheard-of")).WithMessage("No programme 'us/unheard-of'*");
        average.ByChapterAndOrigin.Select(own => own.ToString()).Should().Equal(
            "goods of chapter 61 of CN: 26.5%", "goods of chapter 61 of VN: 16.5% on 50% of the trade", "goods of chapter 85 of CN: 10%");
        average.ByChapter.Select(chapter => (chapter.Chapter, chapter.TradeValue))
            .Should().Equal((CommodityCode.Hts("61"), 300m), (CommodityCode.Hts("85"), 300m));
    }

    [Fact]
    public void With_equal_weights_the_average_is_simple_and_goods_are_counted()
    {
        TradeWeightedRates simple = TradeWeightedRates.Of(Panel.WithOrigins(Economy.China, Vietnam), TradeWeights.Equal);
        AverageRate total = simple.Overall.Total;
        total.Rate.Should().Be(Percentage.Of((10m + 26.5m + 26.5m + 0m + 16.5m) / 5m));
        (total.TradeValue, total.KnownTradeValue).Should().Be((6m, 5m));
        total.Reasons.Should().ContainSingle().Which.Message.Should().Be("the quantity in kg is not stated");
        simple.ToString().Should().EndWith("all goods: 15.9% on 83.33% of the goods");
        simple.ByOrigin.Select(own => own.ToString()).Should().Equal("goods of CN: 21%", "goods of VN: 8.25% on 66.67% of the goods");
        simple.ByChapter.Select(own => own.TradeValue).Should().Equal(4m, 2m);
        simple.Overall.RateOf("us/by-weight").ToString().Should().Be("0% on 83.33% of the goods");
        simple.LeftOut.Should().BeEmpty();
        TradeWeights.Equal.ToString().Should().Be("equal weights");
        TradeWeights.Equal.Should().NotBe(TradeWeights.Of());
    }

    [Fact]
    public void What_is_not_known_is_left_out_and_counted_and_never_nothing()
    {
        TradeWeightedRates average = TradeWeightedRates.Of(Panel, Imports);
        AverageRate vietnam = average.ByOrigin.Single(goods => goods.Origin == Vietnam).Total;
        vietnam.ToString().Should().Be("16.5% on 50% of the trade");
        vietnam.IsCertain.Should().BeFalse();
        vietnam.Reasons.Should().ContainSingle().Which.Message.Should().Be("the quantity in kg is not stated");
        vietnam.Possible.Should().BeEmpty();
        AverageRate ofPhones = average.ByChapter.Single(goods => goods.TradeValue == goods.Total.KnownTradeValue).Total;
        ofPhones.TryGetValue(out Percentage certain).Should().BeTrue();
        ofPhones.Possible.Should().Equal(certain);
        average.Overall.Total.KnownTradeValue.Should().Be(500m);
        TradeWeightedRates.Of(Panel, TradeWeights.Of(TradeWeight.Of(White, Vietnam, 1m))).Overall.Total.ToString().Should().Be("unknown");
    }

    [Fact]
    public void Weights_on_no_goods_of_the_panel_are_named()
    {
        TradeWeightedRates.Of(Panel, Imports).LeftOut.Select(weight => weight.ToString())
            .Should().Equal("0101 from CN: 5", "8517.13.00.00 from EU: 7");
        TradeWeightedRates nothing = TradeWeightedRates.Of(Panel, TradeWeights.Of());
        nothing.Overall.Total.Rate.Should().BeNull();
        nothing.Overall.Total.IsCertain.Should().BeFalse();
        nothing.Overall.Total.TryGetValue(out _).Should().BeFalse();
        nothing.Overall.Total.Reasons.Should().ContainSingle().Which.Message.Should().Be("there is no trade");
        nothing.Overall.ToString().Should().Be("all goods: no trade");
        TradeWeightedRates.Of(Panel, Imports).LeftOutTradeValue.Should().Be(12m);
        TradeWeightedRates.Of(Panel, Imports).ToString().Should().EndWith("% on 83.33% of the trade, 12 left out");
        nothing.ByOrigin.Should().BeEmpty();
    }

    [Fact]
    public void By_effective_date_the_average_changes_at_the_instant_at_which_a_rate_does()
    {
        TradeWeights phones = TradeWeights.Of(TradeWeight.Of(Phones, Economy.China, 1m));
        Instant raised = LawZones.Utc("2025-07-01T04:01Z");
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.During(
            Panel, phones, new(LawZones.Utc("2025-06-01T00:00Z"), LawZones.Utc("2026-01-01T00:00Z")));
        series.Select(point => (point.At, point.Overall.Total.ToString()))
            .Should().Equal((LawZones.Utc("2025-06-01T00:00Z"), "10%"), (raised, "30%"));
        TradeWeightedRates.Of(Panel.EnteredAt(raised - Duration.FromSeconds(1)), phones).Overall.Total.ToString().Should().Be("10%");
        TradeWeightedRates.Of(Panel.EnteredAt(raised), phones).Overall.Total.ToString().Should().Be("30%");
        TradeWeightedRates.During(Panel, phones, new(LawZones.Utc("2025-06-01T00:00Z"), raised)).Should().ContainSingle();
    }

    [Fact]
    public void By_date_of_publication_the_average_changes_when_it_becomes_known()
    {
        TradeWeights phones = TradeWeights.Of(TradeWeight.Of(Phones, Economy.China, 1m));
        DutyPanel august = Panel.EnteredAt(LawZones.Utc("2025-08-01T00:00Z"));
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.AsKnownDuring(
            august, phones, new(LawZones.Utc("2025-05-01T00:00Z"), null));
        series.Select(point => (point.KnownAt, point.Overall.Total.ToString()))
            .Should().Equal((LawZones.Utc("2025-05-01T00:00Z"), "10%"), (LawZones.Utc("2025-06-01T12:00Z"), "30%"));
        series.Should().OnlyContain(point => point.At == august.At);
        Refusal.Of<ArgumentException>(() => TradeWeightedRates.AsKnownDuring(august, phones, new(null, null)))
            .WithMessage("An interval without a start*");
    }

    [Fact]
    public void Goods_that_are_no_longer_in_transit_change_the_average()
    {
        LegalMoment loaded = LawZones.At("2025-07-10T00:01", LawZones.NewYork);
        DutyPanel panel = DutyPanel.Of(
            DutySchedule.Compile(
            [
                Duties.General(DutyRate.Free),
                Duties.Additional("us/a", 20m)
                    .WithExemptions(
                        Exemption.Create(
                            "us/a/in-transit", "In transit", ExemptionTerms.Of(EntryCondition.Before(EntryEvent.Loading, loaded)))),
            ]),
            [Phones], Duties.June2025, LegalView.AsWritten);
        TradeWeightedRates.During(panel, TradeWeights.Of(TradeWeight.Of(Phones, Vietnam, 1m)), new(Duties.June2025, null))
            .Select(point => (point.At, point.Overall.Total.ToString())).Should().Equal((Duties.June2025, "0%"), (loaded.Earliest, "20%"));
    }

    [Fact]
    public void What_touches_none_of_the_goods_makes_no_new_average_and_programmes_are_in_line_throughout()
    {
        Interval year = new(LawZones.Utc("2025-01-01T00:00Z"), LawZones.Utc("2026-01-01T00:00Z"));
        TradeWeightedRates.During(Panel, TradeWeights.Of(TradeWeight.Of(Phones, Vietnam, 1m)), year).Should().ContainSingle();
        DutyPanel later = DutyPanel.Of(
            DutySchedule.Compile(
                [Duties.General(DutyRate.Free),
                    Tariff.Create(
                        "us/new", DutyProgramme.Of("us/new", "New", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
                        [Duties.Enacted("us/new", AdValorem.Of(5m), "2025-07-01T00:01")])]),
            [Phones], Duties.June2025, LegalView.AsWritten);
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.During(
            later, TradeWeights.Of(TradeWeight.Of(Phones, Vietnam, 1m)), year);
        series.Select(point => point.Overall.RateOf("us/new").ToString()).Should().Equal("0%", "5%");
        series.Select(point => point.Programmes.Count).Should().Equal(2, 2);
    }

    [Fact]
    public void After_the_horizon_of_what_is_known_the_average_of_later_goods_is_unknown()
    {
        Instant horizon = LawZones.Utc("2025-10-07T00:00Z");
        Tariff general = Tariff.Create(
            "us/general", DutyProgramme.Of("us/general", "us/general", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/general", AdValorem.Of(5m))], Knowledge.Through(horizon));
        DutyPanel december = DutyPanel.Of(
            DutySchedule.Compile([general]), [Phones], LawZones.Utc("2025-12-01T00:00Z"), LegalView.AsWritten);
        TradeWeightedRates.AsKnownDuring(december, TradeWeights.Of(TradeWeight.Of(Phones, Vietnam, 1m)), new(Duties.June2025, null))
            .Select(point => (point.KnownAt, point.Overall.Total.ToString()))
            .Should().Equal((Duties.June2025, "5%"), (horizon + Duration.Epsilon, "unknown"));
    }
}
