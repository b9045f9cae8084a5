namespace TradePolicy.Panels;

/// <summary>The running sums of the averages of several programmes and of their total.</summary>
internal sealed class RunningAverages(ValueList<DutyProgramme> programmes)
{
    private readonly RunningAverage total = new();
    private readonly RunningAverage[] rates = [.. programmes.Select(_ => new RunningAverage())];

    internal void Add(in PanelRow row, decimal weight)
    {
        total.Add(row.Total, weight);
        for (int programme = 0; programme < rates.Length; programme++)
            rates[programme].Add(row.Rates[programme], weight);
    }

    internal AverageTariff Finished(Economy? origin, CommodityCode? chapter) =>
        new(origin, chapter, programmes, total.Finished(), ValueList.From(rates.Select(rate => rate.Finished())));
}
