using System.Runtime.CompilerServices;

namespace TradePolicy.Panels;

/// <summary>
/// The weights of some goods by the rates on them. Many goods have the same rates, which are in one array, so that averages of several
/// programmes are calculated from few of them.
/// </summary>
internal sealed class RunningAverages
{
    // More are found by a dictionary.
    private const int MostSearched = 32;

    /// <summary>Compares by the weights of the very rates, in their order; nothing must be added to what is compared.</summary>
    internal static IEqualityComparer<RunningAverages> BySums { get; } = new SameSums();

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

    /// <summary>The sums of a programme, or, after the last programme, of all together.</summary>
    internal RunningAverage SumOf(int place)
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

    private sealed class SameSums : IEqualityComparer<RunningAverages>
    {
        public bool Equals(RunningAverages? own, RunningAverages? other)
        {
            if (own is null || other is null || own.weights.Count != other.weights.Count)
                return ReferenceEquals(own, other);
            for (int place = 0; place < own.weights.Count; place++)
            {
                if (!ReferenceEquals(own.weights[place].Rates, other.weights[place].Rates)
                    || own.weights[place].Weight != other.weights[place].Weight)
                    return false;
            }

            return true;
        }

        public int GetHashCode(RunningAverages own)
        {
            HashCode hash = default;
            foreach ((StatutoryRate[] rates, decimal weight) in own.weights)
                hash.Add(HashCode.Combine(RuntimeHelpers.GetHashCode(rates), weight));
            return hash.ToHashCode();
        }
    }
}
