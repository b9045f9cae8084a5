using NodaTime;

namespace TradePolicy;

/// <summary>Finds where the windows of a truce leave gaps, overlap, or apply for one party and not for another.</summary>
internal static class TruceFindings
{
    internal static IEnumerable<Finding> WithinSide(TruceSide side, Knowledge knowledge)
    {
        Stretch[] stretches = [.. side.Windows.OrderBy(window => window.Window.Start.Earliest)
            .Select(window =>
                new Stretch(window, TruceExpiry.EndOf(window, side, instrument => TruceExpiry.IsKnown(instrument, knowledge))))];
        foreach (TruceWindow window in stretches.Select(stretch => stretch.Window))
        {
            if (window.Window.Discrepancy is { } discrepancy)
                yield return new(
                    FindingKind.StatedEndDiffers, true, $"{side.Party}: {window.Instrument.Name} {discrepancy}.", window.Instrument.Key);
        }

        // A window that was ended before it began covers nothing.
        Stretch[] inOrder = [.. stretches.Where(stretch => !stretch.End.IsDated || stretch.End.Latest > stretch.Begin.Earliest)];
        for (int index = 1; index < inOrder.Length; index++)
        {
            if (GapBefore(inOrder[index], inOrder[..index]) is { } gap)
                yield return Of(FindingKind.Gap, "gap", side, gap.After, inOrder[index], gap.IsCertain);
            foreach (Stretch earlier in inOrder[..index])
            {
                if (!earlier.End.IsDated || earlier.End.Latest > inOrder[index].Begin.Earliest)
                    yield return Of(
                        FindingKind.Overlap, "overlap", side, earlier, inOrder[index],
                        !earlier.End.IsDated || earlier.End.Earliest > inOrder[index].Begin.Latest);
            }
        }
    }

    /// <summary>Stretches in which a window is in force for one side and not for the other.</summary>
    internal static IEnumerable<Finding> BetweenSides(
        TruceSide first, Timeline<TruceWindow> firstChain, TruceSide second, Timeline<TruceWindow> secondChain)
    {
        Instant[] starts = [.. firstChain.Segments().Concat(secondChain.Segments())
            .Where(segment => segment.During.HasStart).Select(segment => segment.During.Start).Distinct().Order()];
        for (int index = 0; index < starts.Length;)
        {
            // What either side did beyond the horizon is not known, so nothing is found there.
            if (firstChain.At(starts[index]).IsBeyondHorizon)
                yield break;
            (Certainty, Certainty) state = (Holds(firstChain, starts[index]), Holds(secondChain, starts[index]));
            int next = index + 1;
            while (next < starts.Length && !firstChain.At(starts[next]).IsBeyondHorizon
                && (Holds(firstChain, starts[next]), Holds(secondChain, starts[next])) == state)
                next++;
            if (state.Item1 != state.Item2 || state.Item1 == Certainty.Maybe)
            {
                string until = next < starts.Length ? starts[next].ToString() : "further notice";
                yield return new(
                    FindingKind.PartiesDiffer,
                    state.Item1 != Certainty.Maybe && state.Item2 != Certainty.Maybe,
                    FormattableString.Invariant($"From {starts[index]} to {until} the truce {Words(state.Item1)} for {first.Party}")
                    + $" and {Words(state.Item2)} for {second.Party}.",
                    firstChain.Provision,
                    secondChain.Provision);
            }

            index = next;
        }
    }

    /// <summary>The gap before a window, after the last of those that begin before it; null if one of them reaches to it.</summary>
    private static (Stretch After, bool IsCertain)? GapBefore(Stretch later, Stretch[] earlier)
    {
        if (earlier.Any(stretch => !stretch.End.IsDated || stretch.End.Earliest >= later.Begin.Latest))
            return null;
        Stretch last = earlier.MaxBy(stretch => stretch.End.Latest)!;
        return (last, last.End.Latest < later.Begin.Earliest);
    }

    private static Finding Of(FindingKind kind, string word, TruceSide side, Stretch earlier, Stretch later, bool isCertain)
    {
        string article = !isCertain ? "a possible" : kind == FindingKind.Overlap ? "an" : "a";
        return new(
            kind,
            isCertain,
            $"{side.Party}: {article} {word} between the window of {earlier.Window.Instrument.Name}, which ends at {earlier.End}, and " +
            $"that of {later.Window.Instrument.Name}, which begins at {later.Begin}.",
            earlier.Window.Instrument.Key,
            later.Window.Instrument.Key);
    }

    private static Certainty Holds(Timeline<TruceWindow> chain, Instant at)
    {
        IReadOnlyList<Outcome<TruceWindow>> candidates = chain.At(at).Possible;
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

    /// <summary>A window with the end that it came to.</summary>
    private sealed record Stretch(TruceWindow Window, LegalBound End)
    {
        internal LegalBound Begin => Window.Window.Start;
    }
}
