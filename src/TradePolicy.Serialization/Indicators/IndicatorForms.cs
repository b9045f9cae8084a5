using TradePolicy.Indicators;

namespace TradePolicy.Serialization;

/// <summary>Indicators as JSON: the definition, the releases and the consensuses, without the statements that follow from them.</summary>
internal static class IndicatorForms
{
    private static readonly WordForm<ConsensusStatistic> Statistics = Form.Words(
        ("median", ConsensusStatistic.Median), ("mean", ConsensusStatistic.Mean), ("notStated", ConsensusStatistic.NotStated));

    private static readonly JsonForm<Release> Release = Form.Object<Release>("a release", members =>
    {
        var published = members.Required("published", TimeForms.Publication, release => release.Published);
        var source = members.Required("source", Form.Text, release => release.Source);
        var note = members.Optional("note", Form.Text, release => release.Note);
        var observations = members.Required("observations", ObservationForms.ByPeriod, release => release.Observations);
        return members.CreatedBy(TradePolicy.Indicators.Release.Create, published, source, observations, note);
    });

    private static readonly JsonForm<Consensus> Consensus = Form.Object<Consensus>("a consensus", members =>
    {
        var period = members.Required("period", ObservationForms.Period, consensus => consensus.Period);
        var provider = members.Required("provider", Form.Text, consensus => consensus.Provider);
        var statistic = members.Required("statistic", Statistics, consensus => consensus.Statistic);
        var value = members.Required("value", Form.Decimal, consensus => consensus.Value);
        var published = members.Required("published", TimeForms.Publication, consensus => consensus.Published);
        var forecasters = members.Optional("forecasters", Form.Integer, consensus => consensus.Forecasters);
        var source = members.Optional("source", Form.Text, consensus => consensus.Source);
        return members.CreatedBy(
            TradePolicy.Indicators.Consensus.Create, period, provider, statistic, value, published, forecasters, source);
    });

    internal static JsonForm<EconomicIndicator> Indicator { get; } = Form.Object<EconomicIndicator>("an indicator", members =>
    {
        var definition = members.Required("definition", SeriesForms.Definition, indicator => indicator.Definition);
        var knowledge = members.Required("knowledge", TimeForms.Knowledge, indicator => indicator.Knowledge);
        var releases = members.List("releases", Release, indicator => indicator.Releases);
        var consensuses = members.OptionalList("consensuses", Consensus, indicator => indicator.Consensuses);
        return members.CreatedBy(EconomicIndicator.Create, definition, releases, consensuses, knowledge);
    });
}
