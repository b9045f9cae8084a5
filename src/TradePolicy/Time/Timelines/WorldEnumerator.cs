using NodaTime;

namespace TradePolicy;

/// <summary>
/// The worlds that the texts allow, for one question: its consistent readings. In each of them every open fact is
/// decided one way: whether an instrument without an exact publication time was already known, which of several readings of
/// a moment is right, which of two instruments became known first. A decision applies to the whole of that world.
/// </summary>
/// <remarks>
/// The question is repeated in each world. It meets the same open facts in the same order, so that a world is the list
/// of its choices, and the next one differs in the last choice that has an alternative left.
/// </remarks>
internal sealed class WorldEnumerator(ActOrder order, Instant at, Instant knownAt)
{
    // No provision has so many open facts at one instant; the limit keeps hostile input from requiring 2^100 worlds.
    private const int Most = 1_024;

    private readonly List<(int Chosen, int Alternatives)> choices = [];
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> passed = new(StringComparer.Ordinal);
    private readonly List<(LegalInstrument Later, LegalInstrument Earlier)> sequence = [];
    private readonly List<Assumption> assumptions = [];
    private int asked;
    private int seen = 1;

    /// <summary>The instant of the question.</summary>
    internal Instant At { get; } = at;

    /// <summary>The instant of knowledge.</summary>
    internal Instant KnownAt { get; } = knownAt;

    /// <summary>The next instant at which an answer so far can change.</summary>
    internal Instant NextChange { get; private set; } = Instant.MaxValue;

    /// <summary>Whether every world has been seen.</summary>
    internal bool AreAllSeen { get; private set; }

    /// <summary>Moves to the next world; false if there is none, or if there are too many.</summary>
    internal bool MoveNext()
    {
        int last = choices.FindLastIndex(choice => choice.Chosen + 1 < choice.Alternatives);
        AreAllSeen = last < 0;
        if (last < 0 || seen++ == Most)
            return false;
        choices.RemoveRange(last + 1, choices.Count - last - 1);
        choices[last] = (choices[last].Chosen + 1, choices[last].Alternatives);
        asked = 0;
        known.Clear();
        passed.Clear();
        sequence.Clear();
        assumptions.Clear();
        return true;
    }

    /// <summary>The assumptions of this world.</summary>
    internal AssumptionSet Assumed() => AssumptionSet.Of(assumptions);

    /// <summary>Whether an act is known, or whether that depends on the world.</summary>
    internal Certainty CertainlyKnows(LegalAct act) => Knowledge.Holds(act.Instrument.Published, KnownAt);

    /// <summary>Whether an act is known in this world; all acts of an instrument are, or none is.</summary>
    internal bool Knows(LegalAct act)
    {
        Certainty certainty = CertainlyKnows(act);
        if (certainty != Certainty.Maybe)
            return certainty == Certainty.Yes;
        LegalInstrument instrument = act.Instrument;
        if (known.TryGetValue(instrument.Key, out bool isKnown))
            return isKnown;
        isKnown = Choose(2) == 0;
        known.Add(instrument.Key, isKnown);
        assumptions.Add(Assumption.Of(
            $"publication of {instrument.Key}",
            OpenFact.Of(
                OpenFactKind.Publication,
                instrument.Key,
                $"{instrument.Name}, published {instrument.Published}, was {(isKnown ? "already" : "not yet")} known",
                instrument)));
        return isKnown;
    }

    /// <summary>Whether a bound has been passed, or whether that depends on the world.</summary>
    internal Certainty CertainlyPassed(LegalBound bound)
    {
        Certainty certainty = bound.PassedAt(At);
        if (bound.IsDated && certainty != Certainty.Yes)
        {
            // Each reading can change the assumptions, so the answer can change at each.
            NextChange = Instant.Min(NextChange, bound.Possible.First(reading => reading.Instant > At).Instant);
        }

        return certainty;
    }

    /// <summary>Whether a bound of an act has been passed in this world.</summary>
    internal bool HasPassed(LegalAct act, LegalBound bound, string verb, bool passedFirst)
    {
        Certainty certainty = CertainlyPassed(bound);
        if (certainty != Certainty.Maybe)
            return certainty == Certainty.Yes;
        // One moment that one instrument words in one way is one open fact, regardless of how many of its acts depend on it.
        string about = $"{act.Instrument.Key}: {bound}";
        if (passed.TryGetValue(about, out bool isPassed))
            return isPassed;
        isPassed = Choose(2) == 0 == passedFirst;
        passed.Add(about, isPassed);
        string read = string.Join(
            " or ", bound.Possible.Where(reading => reading.Instant <= At == isPassed).Select(reading => $"{reading}, {reading.Basis}"));
        assumptions.Add(Assumption.Of(
            about, OpenFact.Of(OpenFactKind.Reading, act.Instrument.Key, $"{act.Instrument.Name} {verb} {read}", act.Instrument), read));
        return isPassed;
    }

    /// <summary>Whether an act became known after another in this world.</summary>
    internal bool IsAfter(LegalAct act, LegalAct other) =>
        ActOrder.IsOpen(act, other) ? LastKnown([act, other]) == act : order.RankOf(act) > order.RankOf(other);

    /// <summary>The act of several of different instruments that became known last in this world.</summary>
    internal LegalAct LastKnown(IReadOnlyList<LegalAct> acts)
    {
        LegalAct[] possible = [.. acts.Where(act => !acts.Any(other => FollowsFrom(other.Instrument, act.Instrument)))];
        LegalAct last = possible[Choose(possible.Length)];
        foreach (LegalAct other in acts.Where(
            other => other.Instrument.Key != last.Instrument.Key && !FollowsFrom(last.Instrument, other.Instrument)))
        {
            sequence.Add((last.Instrument, other.Instrument));
            string[] keys = [.. new[] { last.Instrument.Key, other.Instrument.Key }.Order(StringComparer.Ordinal)];
            string holds = $"{last.Instrument.Name} became known after {other.Instrument.Name}";
            assumptions.Add(Assumption.Of(
                $"order of {keys[0]} and {keys[1]}", OpenFact.Of(OpenFactKind.Reading, last.Instrument.Key, holds, last.Instrument)));
        }

        return last;
    }

    /// <summary>Whether this world already has an instrument become known after another.</summary>
    private bool FollowsFrom(LegalInstrument later, LegalInstrument earlier)
    {
        if (sequence.Count == 0)
            return IsCertainlyAfter(later, earlier);
        HashSet<string> reached = new(StringComparer.Ordinal) { later.Key };
        Stack<LegalInstrument> open = new([later]);
        while (open.TryPop(out LegalInstrument? from))
        {
            if (IsCertainlyAfter(from, earlier))
                return true;
            foreach ((LegalInstrument after, LegalInstrument before) in sequence)
            {
                if (after.Key != from.Key && !IsCertainlyAfter(from, after))
                    continue;
                if (before.Key == earlier.Key)
                    return true;
                if (reached.Add(before.Key))
                    open.Push(before);
            }
        }

        return false;
    }

    private bool IsCertainlyAfter(LegalInstrument later, LegalInstrument earlier) =>
        !ActOrder.IsOpen(later, earlier) && order.RankOf(later) > order.RankOf(earlier);

    private int Choose(int alternatives)
    {
        if (asked == choices.Count)
            choices.Add((0, alternatives));
        return choices[asked++].Chosen;
    }
}
