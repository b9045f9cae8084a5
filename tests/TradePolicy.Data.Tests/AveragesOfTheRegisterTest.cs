using TradePolicy.Panels;

namespace TradePolicy.Data.Tests;

/// <summary>Averages of the register over time say what its panels say.</summary>
public sealed class AveragesOfTheRegisterTest
{
    private static readonly Interval Years = new(Asked.Utc("2025-01-01T05:00:00Z"), Asked.Utc("2026-12-01T00:00:00Z"));

    private static readonly DutyPanel Panel = DutyPanel
        .Of(
            UnitedStates.Register.WithTariffs(
                Tariff.Create(
                    "us/general/all", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates,
                    EconomyScope.All,
                    [LegalAct.Enact(
                        "us/general/all/rate", "us/general/all", UnitedStates.Register.Instruments["us/eo-14257"], LegalWindow.Starting(
                            LegalMoment.Parse("2018-01-01T00:00 America/New_York")), (DutyRate)AdValorem.Of(4m))])).Compile(),
            [
                .. ((string[])["6109100012", "8703230190", "9403409060", "0901110015", "2710190605", "8541430010", "7326908688"])
                    .Select(digits => CommodityCode.Hts(digits)),
            ],
            Asked.Utc("2025-12-01T17:00:00Z"))
        .WithOrigins(((string[])["CN", "CA", "MX", "DE", "JP", "BR", "IN", "RU", "GB"]).Select(code => Economy.Parse(code)));

    [Fact]
    public void By_effective_date_each_average_is_that_of_goods_entered_then()
    {
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.During(Panel, TradeWeights.Equal, Years);
        series.Should().HaveCountGreaterThan(20);
        foreach (TradeWeightedRates point in series)
            point.Overall.Total.Should().Be(TradeWeightedRates.Of(Panel.EnteredAt(point.At), TradeWeights.Equal).Overall.Total);
    }

    // The duties of 24 November are announced, and what happened after 7 October is not known: no rate is, and those of the texts are
    // possible.
    [Fact]
    public void After_the_end_of_the_sources_a_row_says_what_an_assessment_of_its_goods_says()
    {
        DutyPanel november = Panel.EnteredAt(Asked.Utc("2026-11-24T17:00:00Z"));
        foreach (PanelRow row in november.Rows())
        {
            DutyAmount duty = november.Assess(row.Commodity, row.Origin).Total;

            row.Total.IsCertain.Should().BeFalse();
            row.Total.Reasons[0].Kind.Should().Be(OpenFactKind.Horizon);
            row.Total.Reasons.Select(fact => fact.Kind).Should().BeEquivalentTo(
                duty.Reasons.Select(fact => fact.Kind), $"{row.Commodity} of {row.Origin}");
            row.Total.Possible.Select(rate => rate.Value).Should().Equal(duty.Possible.Select(amount => amount.Amount));
        }
    }

    [Fact]
    public void By_publication_each_average_is_that_of_the_register_as_it_was_known_then()
    {
        IReadOnlyList<TradeWeightedRates> series = TradeWeightedRates.AsKnownDuring(Panel, TradeWeights.Equal, Years);
        series.Should().HaveCountGreaterThan(10);
        foreach (TradeWeightedRates point in series)
            point.Overall.Total.Should()
                .Be(TradeWeightedRates.Of(Panel.AsKnownAt(point.KnownAt!.Value), TradeWeights.Equal).Overall.Total);
    }
}
