using NodaTime;

namespace TradePolicy;

/// <summary>Finds where the windows of a truce leave gaps, overlap, or hold for one party and not for another.</summary>
internal static class TruceFindings
{
    internal static IEnumerable<Finding> WithinSide(TruceSide side)
    {
        TruceWindow[] inOrder = [.. side.Windows.OrderBy(window => window.Window.Begin.Earliest)];
        for (int index = 0; index < inOrder.Length; index++)
        {
            TruceWindow window = inOrder[index];
            if (window.Window.Discrepancy is { } discrepancy)
                yield return new(FindingKind.StatedEndDiffers, true, $"{side.Party}: {window.Instrument.Name} {discrepancy}.", window.Instrument.Key);
            if (index + 1 < inOrder.Length)
            {
                foreach (Finding finding in Between(side, window, inOrder[index + 1]))
                    yield return finding;
            }
        }
    }

    /// <summary>Stretches in which a window is in force for one side and not for the other.</summary>
    internal static IEnumerable<Finding> BetweenSides(TruceSide first, Timeline<TruceWindow> firstChain, TruceSide second, Timeline<TruceWindow> secondChain)
    {
        Instant[] starts = [.. firstChain.Segments().Concat(secondChain.Segments())
            .Where(segment => segment.During.HasStart).Select(segment => segment.During.Start).Distinct().Order()];
        for (int index = 0; index < starts.Length;)
        {
            (Certainty, Certainty) state = (Holds(firstChain, starts[index]), Holds(secondChain, starts[index]));
            int next = index + 1;
            while (next < starts.Length && (Holds(firstChain, starts[next]), Holds(secondChain, starts[next])) == state)
                next++;
            if (state.Item1 != state.Item2 || state.Item1 == Certainty.Maybe)
            {
                string until = next < starts.Length ? starts[next].ToString() : "further notice";
                yield return new(
                    FindingKind.PartiesDiffer,
                    state.Item1 != Certainty.Maybe && state.Item2 != Certainty.Maybe,
                    $"From {starts[index]} to {until} the truce {Words(state.Item1)} for {first.Party} and {Words(state.Item2)} for {second.Party}.",
                    firstChain.Provision,
                    secondChain.Provision);
            }

            index = next;
        }
    }

    private static IEnumerable<Finding> Between(TruceSide side, TruceWindow earlier, TruceWindow later)
    {
        LegalBound end = earlier.Window.End;
        LegalBound begin = later.Window.Begin;
        string[] records = [earlier.Instrument.Key, later.Instrument.Key];
        string place = $"between the window of {earlier.Instrument.Name}, which ends at {end}, and that of {later.Instrument.Name}, which begins at {begin}";
        if (end.IsDated && end.Earliest < begin.Latest)
        {
            bool isCertain = end.Latest < begin.Earliest;
            yield return new(FindingKind.Gap, isCertain, $"{side.Party}: {(isCertain ? "a" : "a possible")} gap {place}.", records);
        }

        if (!end.IsDated || end.Latest > begin.Earliest)
        {
            bool isCertain = !end.IsDated || end.Earliest > begin.Latest;
            yield return new(FindingKind.Overlap, isCertain, $"{side.Party}: {(isCertain ? "an" : "a possible")} overlap {place}.", records);
        }
    }

    private static Certainty Holds(Timeline<TruceWindow> chain, Instant at)
    {
        IReadOnlyList<Outcome<TruceWindow>> candidates = chain.At(at).Candidates;
        return candidates.All(candidate => candidate.IsInForce)
            ? Certainty.Yes
            : candidates.Any(candidate => candidate.IsInForce) ? Certainty.Maybe : Certainty.No;
    }

    private static string Words(Certainty holds) => holds switch
    {
        Certainty.Yes => "holds",
        Certainty.No => "does not hold",
        _ => "may or may not hold",
    };
}
