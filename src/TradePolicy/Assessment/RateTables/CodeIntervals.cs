using System.Runtime.InteropServices;

namespace TradePolicy;

/// <summary>The intervals in which codes are named, each chain of them once.</summary>
internal sealed class CodeIntervals
{
    internal const int None = -1;

    private readonly Dictionary<CodeInterval, int> numbers = [];
    private readonly List<CodeInterval> all = [];

    internal ref readonly CodeInterval this[int number] => ref CollectionsMarshal.AsSpan(all)[number];

    /// <summary>The number of an interval and those before it.</summary>
    internal int NumberOf(in CodeInterval interval)
    {
        if (!numbers.TryGetValue(interval, out int number))
        {
            numbers.Add(interval, number = all.Count);
            all.Add(interval);
        }

        return number;
    }

    /// <summary>The number of intervals of a chain.</summary>
    internal int LengthOf(int last)
    {
        int length = 0;
        for (int interval = last; interval != None; interval = this[interval].Earlier)
            length++;
        return length;
    }

    /// <summary>The number of the interval of a chain that contains a change; negative if none does.</summary>
    internal int At(int last, int change)
    {
        while (last != None && !this[last].Contains(change))
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
        for (int interval = last; interval != None; interval = this[interval].Earlier)
        {
            ScopeMatch found = this[interval].Match;
            if (found == ScopeMatch.WithoutRate)
                continue;
            if (match is not null && match != found)
                return null;
            match = found;
        }

        return match;
    }
}
