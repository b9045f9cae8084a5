namespace TradePolicy.Panels;

/// <summary>Makes the averages of a panel from their sums. Goods of the same sums have the same averages, which are made once.</summary>
/// <param name="programmes">The programmes of the panel.</param>
/// <param name="isCount">Whether the weights are numbers of goods.</param>
/// <param name="shared">The averages that are kept.</param>
internal sealed class PanelAverages(ValueList<DutyProgramme> programmes, bool isCount, SharedAverages shared)
{
    private readonly Dictionary<RunningAverages, (AverageRate Total, ValueList<AverageRate> Rates)> made = new(RunningAverages.BySums);

    /// <summary>The averages of goods.</summary>
    /// <param name="sums">Their sums, to which nothing is added any more.</param>
    /// <param name="origin">The origin of the goods; null if they are of all.</param>
    /// <param name="chapter">Their chapter; null if they are of all.</param>
    internal AverageTariff Of(RunningAverages sums, Economy? origin, CommodityCode? chapter)
    {
        if (!made.TryGetValue(sums, out (AverageRate Total, ValueList<AverageRate> Rates) own))
            made.Add(sums, own = (FinishedOf(sums.SumOf(programmes.Count)), shared.ListOf(RatesOf(sums))));
        return new(origin, chapter, programmes, own.Total, own.Rates);
    }

    private AverageRate[] RatesOf(RunningAverages sums)
    {
        AverageRate[] rates = new AverageRate[programmes.Count];
        AverageRate? nothing = null;
        for (int place = 0; place < rates.Length; place++)
        {
            RunningAverage sum = sums.SumOf(place);
            rates[place] = sum.IsNothing ? nothing ??= FinishedOf(sum) : FinishedOf(sum);
        }

        return rates;
    }

    private AverageRate FinishedOf(RunningAverage sum) => shared.Of(sum.Finished(isCount));
}
