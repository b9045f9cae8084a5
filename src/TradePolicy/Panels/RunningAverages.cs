namespace TradePolicy.Panels;

/// <summary>
/// The weights of some goods by the rates on them. Many goods have the same rates, which are in one array, so that averages of several
/// programmes are calculated from few of them.
/// </summary>
internal sealed class RunningAverages
{
    // More are found by a dictionary.
    private const int MostSearched = 32;

    private readonly List<(StatutoryRate[] Rates, decimal Weight)> weights = [];
    private Dictionary<StatutoryRate[], int>? places;
    private int last;

    /// <summary>Adds goods.</summary>
    /// <param name="rates">Their rates.</param>
    /// <param name="weight">Their weight.</param>
    internal void Add(StatutoryRate[] rates, decimal weight)
    {
        // Neighbouring lines often have the same rates.
        if (last >= weights.Count || !ReferenceEquals(weights[last].Rates, rates))
            last = PlaceOf(rates);
        weights[last] = (rates, weights[last].Weight + weight);
    }

    /// <summary>Adds the goods of others.</summary>
    internal void Add(RunningAverages others)
    {
        foreach ((StatutoryRate[] rates, decimal weight) in others.weights)
            Add(rates, weight);
    }

    /// <summary>The averages.</summary>
    /// <param name="origin">The origin of the goods; null if they are of all.</param>
    /// <param name="chapter">Their chapter; null if they are of all.</param>
    /// <param name="programmes">The programmes.</param>
    /// <param name="isCount">Whether the weights are numbers of goods.</param>
    internal AverageTariff Finished(Economy? origin, CommodityCode? chapter, ValueList<DutyProgramme> programmes, bool isCount)
    {
        AverageRate[] finished = new AverageRate[programmes.Count];
        AverageRate? nothing = null;
        for (int place = 0; place < finished.Length; place++)
        {
            RunningAverage sum = SumOf(place);

            // Programmes that charge nothing share an average.
            finished[place] = sum.IsNothing ? nothing ??= sum.Finished(isCount) : sum.Finished(isCount);
        }

        return new(origin, chapter, programmes, SumOf(programmes.Count).Finished(isCount), ValueList.Owning(finished));
    }

    private RunningAverage SumOf(int place)
    {
        RunningAverage sum = default;
        foreach ((StatutoryRate[] rates, decimal weight) in weights)
            sum.Add(rates[place], weight);
        return sum;
    }

    private int PlaceOf(StatutoryRate[] rates)
    {
        if (places is null)
        {
            for (int place = 0; place < weights.Count; place++)
            {
                if (ReferenceEquals(weights[place].Rates, rates))
                    return place;
            }

            if (weights.Count >= MostSearched)
                places = Enumerable.Range(0, weights.Count).ToDictionary(place => weights[place].Rates);
        }
        else if (places.TryGetValue(rates, out int known))
        {
            return known;
        }

        places?.Add(rates, weights.Count);
        weights.Add((rates, 0m));
        return weights.Count - 1;
    }
}
