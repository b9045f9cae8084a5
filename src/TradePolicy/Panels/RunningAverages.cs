namespace TradePolicy;

/// <summary>Adds up what the averages of several programmes, and of what they charge together, are of.</summary>
internal sealed class RunningAverages(int programmes)
{
    private readonly RunningAverage total = new();
    private readonly RunningAverage[] rates = [.. Enumerable.Range(0, programmes).Select(_ => new RunningAverage())];

    internal void Add(in PanelRow row, decimal weight)
    {
        total.Add(row.Total, weight);
        for (int programme = 0; programme < rates.Length; programme++)
            rates[programme].Add(row.Rates[programme], weight);
    }

    internal AverageTariff Finished(Economy? origin = null, CommodityCode? chapter = null) =>
        new(origin, chapter, total.Finished(), [.. rates.Select(rate => rate.Finished())]);
}
