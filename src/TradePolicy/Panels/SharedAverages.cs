using System.Runtime.CompilerServices;

namespace TradePolicy.Panels;

/// <summary>
/// Averages of which equal ones are kept once. Most origins have the rates of others on the goods of a chapter, and most averages stay the
/// same from one instant of a series to the next: all of them together are then few.
/// </summary>
internal sealed class SharedAverages
{
    private readonly Dictionary<AverageRate, AverageRate> rates = [];
    private readonly Dictionary<AverageRate[], ValueList<AverageRate>> lists = new(SameRates.Instance);

    /// <summary>The average that is kept for those that equal one.</summary>
    internal AverageRate Of(AverageRate rate)
    {
        if (rates.TryGetValue(rate, out AverageRate? known))
            return known;
        rates.Add(rate, rate);
        return rate;
    }

    /// <summary>The list that is kept for those of the same averages.</summary>
    /// <param name="own">The averages, each of which is kept here.</param>
    internal ValueList<AverageRate> ListOf(AverageRate[] own)
    {
        if (!lists.TryGetValue(own, out ValueList<AverageRate>? known))
            lists.Add(own, known = ValueList.From(own));
        return known;
    }

    /// <summary>Compares by the very averages, which are kept once.</summary>
    private sealed class SameRates : IEqualityComparer<AverageRate[]>
    {
        internal static SameRates Instance { get; } = new();

        public bool Equals(AverageRate[]? own, AverageRate[]? other)
        {
            if (own is null || other is null || own.Length != other.Length)
                return ReferenceEquals(own, other);
            for (int place = 0; place < own.Length; place++)
            {
                if (!ReferenceEquals(own[place], other[place]))
                    return false;
            }

            return true;
        }

        public int GetHashCode(AverageRate[] own)
        {
            HashCode hash = default;
            foreach (AverageRate rate in own)
                hash.Add(RuntimeHelpers.GetHashCode(rate));
            return hash.ToHashCode();
        }
    }
}
