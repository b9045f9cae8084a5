using System.Runtime.InteropServices;

namespace TradePolicy.Panels;

/// <summary>
/// The weights of some goods by the rates on them. Many goods have the same rates, which are in one array, so that averages of several
/// programmes are calculated from few of them.
/// </summary>
internal sealed class RunningAverages
{
    private readonly Dictionary<StatutoryRate[], decimal> weights = [];
    private StatutoryRate[]? last;
    private decimal weightOfLast;

    /// <summary>Adds goods.</summary>
    /// <param name="rates">Their rates.</param>
    /// <param name="weight">Their weight.</param>
    internal void Add(StatutoryRate[] rates, decimal weight)
    {
        // Neighbouring lines often have the same rates.
        if (!ReferenceEquals(rates, last))
            Complete();
        last = rates;
        weightOfLast += weight;
    }

    /// <summary>Adds the goods of others.</summary>
    internal void Add(RunningAverages others)
    {
        others.Complete();
        foreach ((StatutoryRate[] rates, decimal weight) in others.weights)
            CollectionsMarshal.GetValueRefOrAddDefault(weights, rates, out _) += weight;
    }

    /// <summary>The averages.</summary>
    /// <param name="origin">The origin of the goods; null if they are of all.</param>
    /// <param name="chapter">Their chapter; null if they are of all.</param>
    /// <param name="programmes">The programmes.</param>
    /// <param name="isCount">Whether the weights are numbers of goods.</param>
    internal AverageTariff Finished(Economy? origin, CommodityCode? chapter, ValueList<DutyProgramme> programmes, bool isCount)
    {
        Complete();
        RunningAverage[] sums = [.. Enumerable.Range(0, programmes.Count + 1).Select(_ => new RunningAverage())];
        foreach ((StatutoryRate[] rates, decimal weight) in weights)
        {
            for (int place = 0; place < sums.Length; place++)
                sums[place].Add(rates[place], weight);
        }

        // Programmes that charge nothing share an average.
        AverageRate? nothing = null;
        AverageRate[] finished = [.. sums.Select(sum => sum.IsNothing ? nothing ??= sum.Finished(isCount) : sum.Finished(isCount))];
        return new(origin, chapter, programmes, finished[^1], ValueList.From(finished.Take(programmes.Count)));
    }

    private void Complete()
    {
        if (last is not null)
            CollectionsMarshal.GetValueRefOrAddDefault(weights, last, out _) += weightOfLast;
        (last, weightOfLast) = (null, 0m);
    }
}
