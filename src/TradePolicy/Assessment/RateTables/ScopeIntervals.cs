using System.Runtime.InteropServices;

namespace TradePolicy;

/// <summary>The intervals in which codes are named, each chain of them once.</summary>
internal sealed class ScopeIntervals
{
    internal const int None = -1;

    private readonly Dictionary<ScopeInterval, int> numbers = [];
    private readonly List<ScopeInterval> all = [];

    internal ref readonly ScopeInterval this[int number] => ref CollectionsMarshal.AsSpan(all)[number];

    /// <summary>The number of an interval and those before it.</summary>
    internal int NumberOf(in ScopeInterval stretch)
    {
        if (!numbers.TryGetValue(stretch, out int number))
        {
            numbers.Add(stretch, number = all.Count);
            all.Add(stretch);
        }

        return number;
    }

    /// <summary>The number of intervals of a chain.</summary>
    internal int LengthOf(int last)
    {
        int length = 0;
        for (int stretch = last; stretch != None; stretch = this[stretch].Earlier)
            length++;
        return length;
    }

    /// <summary>The number of the interval of a chain that contains a change; negative if none does.</summary>
    internal int At(int last, int turn)
    {
        while (last != None && !this[last].Contains(turn))
            last = this[last].Earlier;
        return last;
    }

    /// <summary>
    /// Whether being in a chain proves that tariffs are on the goods, in every interval in which a rate may have begun; null if the
    /// intervals differ.
    /// </summary>
    internal ScopeMatch? MatchOf(int last)
    {
        ScopeMatch? match = null;
        for (int stretch = last; stretch != None; stretch = this[stretch].Earlier)
        {
            ScopeMatch own = this[stretch].Match;
            if (own == ScopeMatch.BeforeAnyRate)
                continue;
            if (match is not null && match != own)
                return null;
            match = own;
        }

        return match;
    }
}
