using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// Every observation, or every projection, that every period has had, in arrays that are sorted once: the releases in the order
/// in which they became known for certain, the periods in theirs, and the vintages of each period in the order of their releases.
/// </summary>
internal sealed class VintageIndex
{
    private readonly Instant[] latest;

    // The same in ticks, which are faster to search; null if an instant is finer than a tick.
    private readonly long[]? latestTicks;

    // The earliest instant at which this release, or a later one in the order, may have been known.
    private readonly Instant[] earliestFrom;

    private readonly ReferencePeriod[] periods;
    private readonly long[] keys;

    // The vintages of period p are at starts[p] up to starts[p + 1].
    private readonly int[] starts;
    private readonly Vintage[] vintages;

    // The position of the release of each vintage: a look-up searches the instants once, and then these numbers, which
    // are a quarter of their size.
    private readonly int[] positions;

    // Of each vintage, the first of the same period and instant; null if no two prints of one instant differ.
    private readonly int[]? firstOfInstant;

    internal VintageIndex(SeriesDefinition definition, ValueList<Release> inOrder, bool ofProjections = false)
    {
        latest = [.. inOrder.Select(release => release.Published.Latest)];
        if (Array.TrueForAll(latest, static instant => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks()) == instant))
            latestTicks = Array.ConvertAll(latest, static instant => instant.ToUnixTimeTicks());
        earliestFrom = [.. inOrder.Select(release => release.Published.Earliest)];
        for (int at = earliestFrom.Length - 2; at >= 0; at--)
        {
            if (earliestFrom[at + 1] < earliestFrom[at])
                earliestFrom[at] = earliestFrom[at + 1];
        }

        Dictionary<ReferencePeriod, int> next = [];
        bool areSomeOfOneInstant = false;
        foreach ((int position, Observation observation) in Prints(definition, inOrder, ofProjections))
        {
            next[observation.Period] = next.GetValueOrDefault(observation.Period) + 1;
            areSomeOfOneInstant |= position > 0 && inOrder[position].IsOfOneInstantWith(inOrder[position - 1]);
        }

        periods = [.. next.Keys];
        Array.Sort(periods, static (left, right) => left.OrderKey.CompareTo(right.OrderKey));
        Periods = ValueList.Owning(periods);
        keys = Array.ConvertAll(periods, static period => period.OrderKey);
        starts = new int[periods.Length + 1];
        for (int p = 0; p < periods.Length; p++)
        {
            starts[p + 1] = starts[p] + next[periods[p]];
            next[periods[p]] = starts[p];
        }

        // The releases are in order, so the vintages of each period are too.
        vintages = new Vintage[starts[^1]];
        positions = new int[starts[^1]];
        foreach ((int position, Observation observation) in Prints(definition, inOrder, ofProjections))
        {
            int at = next[observation.Period]++;
            vintages[at] = new(inOrder[position], observation, ofProjections);
            positions[at] = position;
        }

        if (areSomeOfOneInstant)
            firstOfInstant = FirstOfInstants();
    }

    internal IReadOnlyList<ReferencePeriod> Periods { get; }

    /// <summary>The knowledge of a period at an instant: three binary searches, and no allocation if the answer is certain.</summary>
    internal VintageAnswer At(ReferencePeriod period, Instant known)
    {
        int p = Find(period);
        if (p < 0)
            return default;
        int certain = CertainReleases(known);
        int certainEnd = FirstFrom(p, certain);
        int last = certainEnd > starts[p] ? FirstOfInstant(certainEnd - 1) : certainEnd;
        if (certain == latest.Length || earliestFrom[certain] > known)
            return VintageAnswer.Of(new ArraySegment<Vintage>(vintages, last, certainEnd - last));

        // Some release is open. It need not contain this period.
        bool isInDoubt = false;
        int end = certainEnd;
        for (; end < starts[p + 1] && earliestFrom[positions[end]] <= known; end++)
            isInDoubt |= vintages[end].Release.Published.Earliest <= known;
        return isInDoubt
            ? VintageAnswer.Open(new ArraySegment<Vintage>(vintages, last, end - last), known)
            : VintageAnswer.Of(new ArraySegment<Vintage>(vintages, last, certainEnd - last));
    }

    /// <summary>All vintages of a period in their order, those of one instant together.</summary>
    internal IEnumerable<ArraySegment<Vintage>> ByInstant(ReferencePeriod period)
    {
        int p = Find(period);
        if (p < 0)
            yield break;
        for (int end = starts[p + 1], at = starts[p]; at < end;)
        {
            int first = at;
            do
            {
                at++;
            }
            while (at < end && FirstOfInstant(at) == first);

            yield return new(vintages, first, at - first);
        }
    }

    /// <summary>Of each period the prints that hold at an instant, where two of one instant differ.</summary>
    internal IEnumerable<ArraySegment<Vintage>> DifferingAt(Instant known)
    {
        if (firstOfInstant is null)
            yield break;
        int certain = CertainReleases(known);
        for (int p = 0; p < periods.Length; p++)
        {
            int end = FirstFrom(p, certain);
            if (end > starts[p] && FirstOfInstant(end - 1) is var first && end - first > 1)
                yield return new(vintages, first, end - first);
        }
    }

    /// <summary>Whether two prints of one instant differ in some period.</summary>
    internal bool HasDiffering => firstOfInstant is not null;

    /// <summary>All vintages of a period, in their order.</summary>
    internal ArraySegment<Vintage> Of(ReferencePeriod period)
    {
        int p = Find(period);
        return p < 0 ? ArraySegment<Vintage>.Empty : new(vintages, starts[p], starts[p + 1] - starts[p]);
    }

    /// <summary>The positions of the releases that may or may not have been known at an instant.</summary>
    internal IEnumerable<int> InDoubtAt(Instant known)
    {
        for (int at = CertainReleases(known); at < latest.Length && earliestFrom[at] <= known; at++)
            yield return at;
    }

    /// <summary>
    /// The observation of each period, as certainly known at an instant or given by one of the releases. Of prints of one instant that
    /// differ, all but one are left out.
    /// </summary>
    internal Observation[] ObservationsAt(Instant known, IReadOnlySet<Release> andBy, IReadOnlySet<Vintage> leftOut)
    {
        int certain = CertainReleases(known);
        List<Observation> observations = new(periods.Length);
        for (int p = 0; p < periods.Length; p++)
        {
            int certainEnd = FirstFrom(p, certain);
            int index = certainEnd - 1;
            while (index > starts[p] && leftOut.Count > 0 && leftOut.Contains(vintages[index]))
                index--;
            int end = andBy.Count > 0 ? starts[p + 1] : certainEnd;
            for (int open = certainEnd; open < end && earliestFrom[positions[open]] <= known; open++)
            {
                if (andBy.Contains(vintages[open].Release))
                    index = open;
            }

            if (index >= starts[p])
                observations.Add(vintages[index].Observation);
        }

        return [.. observations];
    }

    /// <summary>What the releases print, in their order; what two of one instant print alike counts once.</summary>
    private static IEnumerable<(int Position, Observation Observation)> Prints(
        SeriesDefinition definition, ValueList<Release> inOrder, bool ofProjections)
    {
        // A remark does not change how a value counts, and so makes no other print of it.
        HashSet<(ReferencePeriod, ObservationStatus, decimal?, int?)> ofInstant = [];
        for (int position = 0; position < inOrder.Count; position++)
        {
            Release release = inOrder[position];
            bool isWithLast = position > 0 && release.IsOfOneInstantWith(inOrder[position - 1]);
            bool isAlone = !isWithLast && (position + 1 == inOrder.Count || !release.IsOfOneInstantWith(inOrder[position + 1]));
            if (!isWithLast)
                ofInstant.Clear();
            foreach (Observation observation in release.Observations)
            {
                if (definition.IsProjection(observation, release.Published) == ofProjections && (isAlone || ofInstant.Add(
                    (observation.Period, observation.Status, observation.IsMissing ? null : observation.Value, observation.Decimals))))
                    yield return (position, observation);
            }
        }
    }

    private int[]? FirstOfInstants()
    {
        int[] first = [.. Enumerable.Range(0, vintages.Length)];
        bool areSomeTogether = false;
        for (int p = 0; p < periods.Length; p++)
        {
            for (int at = starts[p] + 1; at < starts[p + 1]; at++)
            {
                if (vintages[at].Release.IsOfOneInstantWith(vintages[at - 1].Release))
                {
                    first[at] = first[at - 1];
                    areSomeTogether = true;
                }
            }
        }

        return areSomeTogether ? first : null;
    }

    private int FirstOfInstant(int at) => firstOfInstant is null ? at : firstOfInstant[at];

    /// <summary>The position of a period: first tried where it is in a regular series, then searched.</summary>
    private int Find(ReferencePeriod period)
    {
        if (periods.Length > 1)
        {
            (ReferencePeriod first, ReferencePeriod last) = (periods[0], periods[^1]);
            int span = last.StartMonth - first.StartMonth;
            long guess = span == 0 ? 0 : (long)(period.StartMonth - first.StartMonth) * (periods.Length - 1) / span;
            if (guess >= 0 && guess < keys.Length && keys[guess] == period.OrderKey)
                return (int)guess;
        }

        return Array.BinarySearch(keys, period.OrderKey);
    }

    /// <summary>The number of releases that are certainly known at an instant: they are the first ones.</summary>
    private int CertainReleases(Instant known)
    {
        if (latestTicks is not null)
            return CountBelow(latestTicks, known.ToUnixTimeTicks() + 1);
        int found = Array.BinarySearch(latest, known);
        if (found < 0)
            return ~found;
        while (found < latest.Length && latest[found] == known)
            found++;
        return found;
    }

    /// <summary>
    /// The first vintage of a period whose release is at a position or later. The search begins where the vintage would be if
    /// the vintages were spread evenly over the releases, and continues in steps that double: if each release contains each
    /// period again, the first step finds it.
    /// </summary>
    private int FirstFrom(int p, int position)
    {
        (int low, int high) = (starts[p], starts[p + 1]);
        int at = low + (int)((long)(high - low) * position / latest.Length);
        if (at < high && positions[at] < position)
        {
            low = at + 1;
            for (int step = 1; low + step <= high; step <<= 1)
            {
                if (positions[low + step - 1] >= position)
                {
                    high = low + step - 1;
                    break;
                }

                low += step;
            }
        }
        else
        {
            high = at;
            for (int step = 1; high - step >= low; step <<= 1)
            {
                if (positions[high - step] < position)
                {
                    low = high - step + 1;
                    break;
                }

                high -= step;
            }
        }

        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (positions[middle] < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>
    /// The number of sorted numbers below a value. Each step halves without a branch, which no processor could predict: the
    /// sign of the difference, which cannot overflow for instants, decides whether the half is taken.
    /// </summary>
    private static int CountBelow(long[] sorted, long value)
    {
        int low = 0;
        for (int left = sorted.Length; left > 0;)
        {
            int half = (left + 1) >> 1;
            low += half & (int)((sorted[low + half - 1] - value) >> 63);
            left -= half;
        }

        return low;
    }
}
