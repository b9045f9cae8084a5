namespace TradePolicy.Indicators;

/// <summary>Finds errors and probable errors among the observations of a series.</summary>
internal static class SeriesFindings
{
    private const int Around = 6;
    private const int FewestAround = 4;
    private const decimal SlipFrom = 4m;
    private const decimal OutlierFrom = 8m;
    private const decimal FitsBetter = 4m;

    // Distances of larger values, in units of the tenth decimal, are beyond what a decimal holds.
    private const decimal Largest = 1_000_000_000_000_000m;

    internal static IReadOnlyList<Finding> Among(SeriesDefinition definition, Observation[] given)
    {
        Observation[] inOrder = [.. given.OrderBy(observation => observation.Period.OrderKey)];
        Observation[] once = [.. inOrder.DistinctBy(observation => observation.Period)];
        return
        [
            .. OutOfOrder(given),
            .. Duplicates(inOrder),
            .. GapsAndOverlaps(definition, once),
            .. FinerThanPublished(definition, given),
            .. Improbable(definition, once),
        ];
    }

    private static IEnumerable<Finding> OutOfOrder(Observation[] given)
    {
        for (int at = 1; at < given.Length; at++)
        {
            if (given[at].Period < given[at - 1].Period)
            {
                yield return new(
                    FindingKind.OutOfOrder,
                    true,
                    $"{given[at].Period} is given after {given[at - 1].Period}.",
                    [given[at - 1].Period.ToString(), given[at].Period.ToString()]);
            }
        }
    }

    private static IEnumerable<Finding> Duplicates(Observation[] inOrder) =>
        from observation in inOrder
        group observation by observation.Period into same
        where same.Count() > 1
        select new Finding(
            FindingKind.Duplicate,
            true,
            $"{same.Key} is given {IndicatorWords.Counted(same.Count(), "time")}: {string.Join(", ", same)}.",
            same.Key.ToString());

    private static IEnumerable<Finding> GapsAndOverlaps(SeriesDefinition definition, Observation[] once)
    {
        string span = IndicatorWords.Span(definition.Frequency);
        for (int at = 1; at < once.Length; at++)
        {
            (ReferencePeriod before, ReferencePeriod after) = (once[at - 1].Period, once[at].Period);
            if (before.Overlaps(after))
            {
                yield return new(FindingKind.Overlap, true, $"{before} and {after} share days.", before.ToString(), after.ToString());
            }
            else if (definition.Frequency != IndicatorFrequency.Daily && !before.IsFollowedBy(after))
            {
                int missing = IndicatorWords.MissingBetween(definition.Frequency, before, after);
                yield return new(
                    FindingKind.Gap,
                    true,
                    $"{IndicatorWords.Counted(missing, span)} between {before} and {after} {(missing == 1 ? "is" : "are")} missing.",
                    before.ToString(),
                    after.ToString());
            }
        }
    }

    private static IEnumerable<Finding> FinerThanPublished(SeriesDefinition definition, Observation[] given) =>
        from observation in given
        where observation.Decimals is null && observation.TryGetValue(out decimal value) && value.Scale > definition.PublishedDecimals
        select new Finding(
            FindingKind.TooManyDecimals,
            true,
            $"{observation} has more decimals than the {definition.PublishedDecimals} to which {definition.Key} is published.",
            observation.Period.ToString());

    /// <summary>The rule is stated where it is public, at <see cref="SeriesDefinition.Validate"/>.</summary>
    private static IEnumerable<Finding> Improbable(SeriesDefinition definition, Observation[] once)
    {
        decimal unit = 2m * IndicatorWords.HalfUnit(definition.PublishedDecimals);
        Observation[] valued = [.. once.Where(observation => !observation.IsMissing && Math.Abs(observation.Value) < Largest)];
        decimal[] distances = new decimal[valued.Length];
        if (valued.Length < 2)
            yield break;
        for (int at = 0; at < valued.Length; at++)
            distances[at] = Math.Abs(valued[at].Value - Middle(valued, at));

        for (int at = 0; at < valued.Length; at++)
        {
            if ((at > 0 && distances[at] < distances[at - 1])
                || (at + 1 < valued.Length && distances[at] < distances[at + 1])
                || Usual(distances, at) is not { } usual)
            {
                continue;
            }

            decimal times = distances[at] / Math.Max(usual, unit);
            string neighbours = string.Join(" and ", Neighbours(valued, at).Select(neighbour => neighbour.ToString()));
            if (times >= SlipFrom && Math.Abs(-valued[at].Value - Middle(valued, at)) * FitsBetter <= distances[at])
            {
                yield return new(
                    FindingKind.ProbableSignError,
                    false,
                    $"{valued[at]} would fit its neighbours {neighbours} far better as " +
                    $"{DecimalText.Format(-valued[at].Value, "")}: probably an error of the sign.",
                    valued[at].Period.ToString());
            }
            else if (times >= OutlierFrom)
            {
                yield return new(
                    FindingKind.Outlier, false, $"{valued[at]} is far from its neighbours {neighbours}.", valued[at].Period.ToString());
            }
        }
    }

    /// <summary>The observations right before and after a position; the first and the last have one.</summary>
    private static Observation[] Neighbours(Observation[] valued, int at) =>
        [.. new[] { at - 1, at + 1 }.Where(other => other >= 0 && other < valued.Length).Select(other => valued[other])];

    private static decimal Middle(Observation[] valued, int at) => Neighbours(valued, at).Average(neighbour => neighbour.Value);

    /// <summary>
    /// The median distance around a position, without the distances that depend on its own value; null if there are too
    /// few.
    /// </summary>
    private static decimal? Usual(decimal[] distances, int at)
    {
        List<decimal> around = [];
        for (int other = Math.Max(1, at - Around); other <= Math.Min(distances.Length - 2, at + Around); other++)
        {
            if (Math.Abs(other - at) > 1)
                around.Add(distances[other]);
        }

        if (around.Count < FewestAround)
            return null;
        around.Sort();
        int middle = around.Count / 2;
        return around.Count % 2 == 1 ? around[middle] : (around[middle - 1] + around[middle]) / 2m;
    }
}
