namespace TradePolicy.Data.Tests;

/// <summary>Goods that were under way when a duty began, as public cases have it.</summary>
public sealed class InTransitTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private const string Reciprocal = "us/reciprocal/cn";

    /// <summary>What customs collected: the texts state no last day, two messages of customs do, one after the other.</summary>
    [Theory]
    [InlineData("2025-05-27T00:00:59", true)]
    [InlineData("2025-05-27T00:01:00", true)]
    [InlineData("2025-06-01T12:00:00", true)]
    [InlineData("2025-06-15T23:59:59", true)]
    [InlineData("2025-06-16T00:00:00", false)]
    [InlineData("2025-06-16T12:00:00", false)]
    public void Customs_took_the_heading_of_goods_in_transit_for_entries_before_16_June_2025(string entered, bool isFree)
    {
        CustomsEntry goods = Loaded("2025-04-04T12:00:00", TransportMode.Vessel).EnteredAt(At(entered));
        Expect(Layer(goods, Reciprocal, LegalView.AsCollected), isFree ? null : 10m, isFree ? "9903.01.28" : "9903.01.25");
        Expect(Layer(goods, Reciprocal, LegalView.AsWritten), null, "9903.01.28");
    }

    [Theory]
    [InlineData("2025-05-29T23:59:59", "2025-05-27T00:00:59", null)]
    [InlineData("2025-05-29T23:59:59", "2025-05-27T00:01:00", 10)]
    [InlineData("2025-05-29T23:59:59", "2025-06-01T12:00:00", 10)]
    [InlineData("2025-05-31T00:00:00", "2025-06-01T12:00:00", null)]
    public void Before_the_message_of_30_May_2025_the_last_day_was_to_be_26_May(string known, string entered, int? percent)
    {
        CustomsEntry goods = Loaded("2025-04-04T12:00:00", TransportMode.Vessel).EnteredAt(At(entered));
        PolicyRegister then = UnitedStatesChina.Register.AsKnownAt(At(known));
        Expect(Layer(goods, Reciprocal, LegalView.AsCollected, then), percent, percent is null ? "9903.01.28" : "9903.01.25");
        Expect(Layer(goods, Reciprocal, LegalView.AsWritten, then), null, "9903.01.28");
    }

    [Theory]
    [InlineData(TransportMode.Air, 10)]
    [InlineData(TransportMode.Rail, 10)]
    [InlineData(TransportMode.Road, 10)]
    [InlineData(TransportMode.Vessel, null)]
    public void Goods_that_come_otherwise_than_by_vessel_are_not_in_transit(TransportMode mode, int? percent) =>
        Expect(
            Layer(Loaded("2025-04-04T12:00:00", mode).EnteredAt(At("2025-04-06T12:00:00")), Reciprocal, LegalView.AsCollected),
            percent, percent is null ? "9903.01.28" : "9903.01.25");

    [Theory]
    [InlineData(Reciprocal, "2025-04-06T12:00:00", 10)]
    [InlineData(Reciprocal, "2025-04-09T12:00:00", 84)]
    [InlineData(Reciprocal, "2025-04-20T12:00:00", 125)]
    [InlineData("us/122/cn", "2026-02-25T12:00:00", 10)]
    [InlineData("us/301/forced-labour/cn", "2026-07-25T12:00:00", 12.5)]
    public void Of_goods_by_air_the_time_of_loading_is_not_needed(string tariff, string entered, decimal percent)
    {
        CustomsEntry goods = Goods.EnteredAt(At(entered));
        Layer(goods.ArrivingBy(TransportMode.Air), tariff, LegalView.AsCollected).Rate.Should().Be(AdValorem.Of(percent));
        Layer(goods.ArrivingBy(TransportMode.Vessel), tariff, LegalView.AsCollected).Amount.Reasons
            .Should().Contain(reason => reason.Subject == "time of Loading");
    }

    [Fact]
    public void Every_clause_for_goods_loaded_on_a_vessel_asks_for_it_and_that_of_the_opioids_does_not()
    {
        // Executive Order 14195: "loaded onto a vessel at the port of loading OR in transit on the final mode of transport".
        IEnumerable<string> onLoading = UnitedStatesChina.Register.Tariffs.SelectMany(tariff => tariff.Exemptions)
            .SelectMany(exemption => exemption.Terms.Acts).OfType<Enactment<ExemptionTerms>>()
            .Where(act => $"{act.Value.Condition}".Contains("loading before") && !$"{act.Value.Condition}".Contains("arrival by vessel"))
            .Select(act => act.Key);
        onLoading.Should().Equal("fentanyl/in-transit");
    }

    [Theory]
    [InlineData("2019-05-14T12:00:00", "2019-06-03T12:00:00", 10)]
    [InlineData("2019-05-20T12:00:00", "2019-05-31T23:59:59", 10)]
    [InlineData("2019-05-20T12:00:00", "2019-06-01T00:00:00", 25)]
    [InlineData("2019-05-20T12:00:00", "2019-06-03T12:00:00", 25)]
    [InlineData("2019-06-12T12:00:00", "2019-06-03T12:00:00", 10)]
    [InlineData("2019-06-12T12:00:00", "2019-06-14T23:59:59", 10)]
    [InlineData("2019-06-12T12:00:00", "2019-06-15T00:00:00", 25)]
    public void Goods_of_list_3_exported_in_time_kept_10_percent_until_the_day_that_was_known(string known, string entered, int percent)
    {
        CustomsEntry goods = Goods.ExportedAt(At("2019-05-08T12:00:00")).EnteredAt(At(entered)).WithSection301Headings("9903.88.03");
        Expect(
            Layer(goods, "us/301/list-3", LegalView.AsWritten, UnitedStatesChina.Register.AsKnownAt(At(known))), percent,
            percent == 10 ? "9903.88.09" : "9903.88.03");
    }

    private static CustomsEntry Goods { get; } =
        CustomsEntry.Of(CommodityCode.Hts("9506.62.40.40"), Economy.China, Money.Of(10_000m, "USD")).WithNoSection301Heading()
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);

    private static CustomsEntry Loaded(string eastern, TransportMode mode) => Goods.LoadedAt(At(eastern)).ArrivingBy(mode);

    private static DutyLayer Layer(CustomsEntry goods, string tariff, LegalView view, PolicyRegister? register = null) =>
        (register ?? UnitedStatesChina.Register).Compile().Assess(goods, view).Possible.Single()
            .Layers.Single(layer => layer.Tariff == tariff);

    private static void Expect(DutyLayer layer, decimal? percent, string heading)
    {
        (layer.ExemptionHeading ?? layer.Heading).Should().Be(heading);
        layer.State.Should().Be(percent is null ? LayerState.Exempt : LayerState.Charged);
        layer.Amount.Value.Should().Be(Money.Of((percent ?? 0m) * 100m, "USD"));
    }

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneStrictly(NewYork).ToInstant();
}
