using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Says what holds of one provision at one instant, as known at one instant, in one view: which enactment lies on top,
/// which suspension lies above it, and where the texts leave that open, all the answers that they allow.
/// </summary>
/// <remarks>
/// The rules are told for one world, in which nothing is in doubt, and are then applied in every world that the texts
/// allow and that the question comes upon. So what belongs together stays together: all acts of an instrument are known
/// or none is, an act has ended for everything that hangs on it or for nothing, and instruments have one order.
/// </remarks>
/// <typeparam name="T">What the provision holds.</typeparam>
internal sealed class ActReasoning<T>
    where T : notnull
{
    private const string Ends = "ends";

    private readonly RankedActs layers;
    private readonly RankedActs suspensions;
    private readonly List<Cessation> cessations;
    private readonly List<HeldInvalid> holdingsOfProvision = [];
    private readonly Dictionary<string, List<LegalAct>> annulments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RankedActs> postponements;
    private readonly HashSet<LegalAct> undoingFromTheStart = new(ReferenceEqualityComparer.Instance);
    private readonly ActOrder order;
    private readonly Instant horizon;

    internal ActReasoning(string provision, IReadOnlyList<LegalAct> acts, Instant horizon)
    {
        this.horizon = horizon;
        order = new(acts);
        layers = new(order.Ranked.Where(act => act is Enactment<T> or Cessation));
        suspensions = new(order.Ranked.Where(act => act is Suspension<T>));
        cessations = [.. order.Ranked.OfType<Cessation>()];
        postponements = order.Ranked.Where(act => act is Postponement).GroupBy(act => act.Target, StringComparer.Ordinal)
            .ToDictionary(moves => moves.Key, moves => new RankedActs(moves), StringComparer.Ordinal);
        Dictionary<string, LegalAct> byKey = acts.ToDictionary(act => act.Key, StringComparer.Ordinal);
        foreach (LegalAct act in order.Ranked.Where(act => act is HeldInvalid or Withdrawal))
        {
            if (act is HeldInvalid holding && holding.Target == provision)
            {
                holdingsOfProvision.Add(holding);
                continue;
            }

            if (!annulments.TryGetValue(act.Target, out List<LegalAct>? annulling))
                annulments.Add(act.Target, annulling = []);
            annulling.Add(act);
            if (act is Withdrawal && Withdrawal.UndoesFromTheStart(act, byKey.GetValueOrDefault))
                undoingFromTheStart.Add(act);
        }
    }

    /// <summary>The answer for an instant, and the next instant at which it can change.</summary>
    internal Segment<T> Answer(Instant at, Instant knownAt, out Instant next)
    {
        List<Outcome<T>> candidates = [];
        Worlds worlds = new(order, at, knownAt);
        do
        {
            Outcome<T> outcome = OutcomeIn(worlds);
            int found = candidates.FindIndex(outcome.SameAnswer);
            if (found < 0)
                candidates.Add(outcome);
            else if (outcome.Assuming.Count < candidates[found].Assuming.Count)
                candidates[found] = outcome;
        }
        while (worlds.MoveNext());

        next = worlds.AreAllSeen ? worlds.NextChange : NextReading(at);
        bool isBeyondHorizon = knownAt > horizon && at >= horizon;
        if (knownAt > horizon && at < horizon && horizon < next)
            next = horizon;

        if (candidates.Count == 1)
            candidates[0] = candidates[0].Given([]);
        List<string> reasons = [.. candidates.SelectMany(candidate => candidate.Assuming).Distinct(StringComparer.Ordinal)];
        if (!worlds.AreAllSeen)
            reasons.Add("the texts leave more open than can be listed; there may be further answers");
        if (isBeyondHorizon)
            reasons.Add($"the sources are complete through {InstantPattern.ExtendedIso.Format(horizon)} only");
        return new(default, candidates, reasons, isBeyondHorizon, isIncomplete: !worlds.AreAllSeen);
    }

    /// <summary>The next instant that any act names: where not every world was seen, any of them may change the answer.</summary>
    private Instant NextReading(Instant at) => order.Ranked
        .SelectMany(act => act.Begin.Readings.Concat(EndOf(act).Readings))
        .Select(reading => reading.Instant)
        .Where(instant => instant > at)
        .DefaultIfEmpty(Instant.MaxValue)
        .Min();

    private Outcome<T> OutcomeIn(Worlds world)
    {
        LegalAct? layer = TopmostLayer(world);
        if (layer is not Enactment<T> enactment)
            return new(false, default, null, null, layer as Cessation, default, world.Assumptions());
        var suspension = (Suspension<T>?)Topmost(suspensions, act => SuspensionApplies(act, world), world);
        if (suspension is null)
            return new(true, enactment.Value, enactment, null, null, enactment.Value, world.Assumptions());
        bool isLeft = suspension.Effect.TryApply(enactment.Value, out T? left);
        return new(isLeft, left, enactment, suspension, null, enactment.Value, world.Assumptions());
    }

    /// <summary>
    /// The enactment or cessation on top. One that leaves later steps gives way to what would lie on top without it, if
    /// that is a step scheduled to start later.
    /// </summary>
    private LegalAct? TopmostLayer(Worlds world)
    {
        List<LegalAct> leaving = [];
        LegalAct? top = Topmost(layers, layer => Applies(layer, world), world);
        while (top is Enactment<T> { LeavesLaterSteps: true } enactment && layers.MayHoldStartAfter(enactment.Begin.Latest, world.KnownAt))
        {
            leaving.Add(enactment);
            top = Topmost(layers, layer => !leaving.Contains(layer) && Applies(layer, world), world);
        }

        for (int index = leaving.Count - 1; index >= 0; index--)
        {
            if (top is not Enactment<T> step || step.Begin.Earliest <= leaving[index].Begin.Latest)
                top = leaving[index];
        }

        return top;
    }

    /// <summary>The act that became known last of those that apply; null where none does.</summary>
    private static LegalAct? Topmost(RankedActs ranked, Func<LegalAct, bool> applies, Worlds world)
    {
        List<LegalAct>? rivals = null;
        LegalAct? top = null;
        for (int index = ranked.TopmostAt(world.KnownAt); index >= 0; index--)
        {
            LegalAct act = ranked[index];
            if (top is not null && act.Instrument.Published.Latest <= top.Instrument.Published.Earliest)
                break;
            if (top is not null && (!ActOrder.IsOpen(act, top) || rivals?.Exists(rival => !ActOrder.IsOpen(act, rival)) == true))
                continue;
            if (!applies(act))
                continue;
            if (top is null)
                top = act;
            else
                (rivals ??= [top]).Add(act);
        }

        return rivals is null ? top : world.LastKnown(rivals);
    }

    private bool Applies(LegalAct act, Worlds world)
    {
        // First what is certain, so that no world is split over an act that does not matter.
        if (world.CertainlyKnows(act) == Certainty.No || HasCertainlyBegun(act, world) == Certainty.No)
            return false;
        LegalBound end = EndOf(act);
        return world.CertainlyPassed(end) != Certainty.Yes
            && world.Knows(act)
            && HasBegun(act, world)
            && !world.HasPassed(act, end, Ends, passedFirst: false)
            && !IsAnnulled(act, world);
    }

    private bool SuspensionApplies(LegalAct suspension, Worlds world) =>
        Applies(suspension, world) && !cessations.Exists(cessation => Applies(cessation, world) && world.IsAfter(cessation, suspension));

    private static LegalBound EndOf(LegalAct act) => act switch
    {
        Enactment<T> enactment => enactment.Window.End,
        Suspension<T> suspension => suspension.Window.End,
        _ => LegalEnd.Open.Bound,
    };

    /// <summary>Whether an act has begun whatever of its postponements counts, or whether that depends.</summary>
    private Certainty HasCertainlyBegun(LegalAct act, Worlds world)
    {
        Certainty begun = world.CertainlyPassed(act.Begin);
        if (!postponements.TryGetValue(act.Key, out RankedActs? moves))
            return begun;
        for (int index = moves.TopmostAt(world.KnownAt); index >= 0; index--)
        {
            if (world.CertainlyPassed(moves[index].Begin) != begun)
                begun = Certainty.Maybe;
        }

        return begun;
    }

    private bool HasBegun(LegalAct act, Worlds world)
    {
        Certainty begun = HasCertainlyBegun(act, world);
        if (begun != Certainty.Maybe)
            return begun == Certainty.Yes;
        LegalAct? move = postponements.TryGetValue(act.Key, out RankedActs? moves)
            ? Topmost(moves, postponement => world.Knows(postponement) && !IsAnnulled(postponement, world), world)
            : null;
        return move is null
            ? world.HasPassed(act, act.Begin, "begins", passedFirst: true)
            : world.HasPassed(move, move.Begin, $"postpones {act.Instrument.Name} to", passedFirst: true);
    }

    private bool IsAnnulled(LegalAct act, Worlds world)
    {
        if (annulments.TryGetValue(act.Key, out List<LegalAct>? annulling) && annulling.Exists(by => Annuls(by, act, world)))
            return true;
        return act is Enactment<T> or Suspension<T>
            && holdingsOfProvision.Exists(holding => Annuls(holding, act, world) && world.IsAfter(holding, act));
    }

    private bool Annuls(LegalAct by, LegalAct act, Worlds world)
    {
        if (by is HeldInvalid { IsStayed: true } || world.CertainlyKnows(by) == Certainty.No)
            return false;
        bool isFromTheStart = by is HeldInvalid || undoingFromTheStart.Contains(by);
        return (isFromTheStart || world.CertainlyPassed(by.Begin) != Certainty.No)
            && world.Knows(by)
            && (isFromTheStart || world.HasPassed(by, by.Begin, $"withdraws {act.Instrument.Name} from", passedFirst: false))
            && !IsAnnulled(by, world);
    }

    /// <summary>
    /// The worlds that the texts allow, for one question. In each of them every doubt that the question comes upon is
    /// settled one way: whether a vaguely published instrument was already known, which of several readings of a moment
    /// holds, which of two instruments became known first. What is settled once is settled for the whole of that world.
    /// </summary>
    /// <remarks>
    /// The question is put again in each world. Asked in the same way it comes upon the same doubts in the same order, so a
    /// world is the list of its choices, and the next one differs from it in the last choice that has an alternative left.
    /// </remarks>
    private sealed class Worlds(ActOrder order, Instant at, Instant knownAt)
    {
        // No provision has so many doubts at one instant; the bound keeps hostile input from asking for 2^100 worlds.
        private const int Most = 1_024;

        private readonly List<(int Chosen, int Alternatives)> choices = [];
        private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Act, bool IsEnd), bool> passed = [];
        private readonly List<(LegalInstrument Later, LegalInstrument Earlier)> sequence = [];
        private readonly List<string> assumptions = [];
        private int asked;
        private int seen = 1;

        /// <summary>The instant of knowledge.</summary>
        internal Instant KnownAt { get; } = knownAt;

        /// <summary>The next instant at which anything that was asked so far may be answered otherwise.</summary>
        internal Instant NextChange { get; private set; } = Instant.MaxValue;

        /// <summary>Whether every world has been seen.</summary>
        internal bool AreAllSeen { get; private set; }

        /// <summary>Goes on to the next world; false where there is none, or where there are too many.</summary>
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

        /// <summary>What this world assumes, in words.</summary>
        internal string[] Assumptions() => [.. assumptions.Distinct(StringComparer.Ordinal)];

        /// <summary>Whether an act is known, or whether that depends on the world.</summary>
        internal Certainty CertainlyKnows(LegalAct act)
        {
            Publication published = act.Instrument.Published;
            return KnownAt >= published.Latest ? Certainty.Yes : KnownAt < published.Earliest ? Certainty.No : Certainty.Maybe;
        }

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
            assumptions.Add($"{instrument.Name}, published {instrument.Published}, was {(isKnown ? "already" : "not yet")} known");
            return isKnown;
        }

        /// <summary>Whether a bound has been passed, or whether that depends on the world.</summary>
        internal Certainty CertainlyPassed(LegalBound bound)
        {
            Certainty certainty = bound.PassedAt(at);
            if (bound.IsDated && certainty != Certainty.Yes)
            {
                // Each reading can change what has to be assumed, so each is a place where the answer may change.
                Instant upcoming = bound.Readings.First(reading => reading.Instant > at).Instant;
                if (upcoming < NextChange)
                    NextChange = upcoming;
            }

            return certainty;
        }

        /// <summary>Whether a bound of an act has been passed in this world.</summary>
        internal bool HasPassed(LegalAct act, LegalBound bound, string verb, bool passedFirst)
        {
            Certainty certainty = CertainlyPassed(bound);
            if (certainty != Certainty.Maybe)
                return certainty == Certainty.Yes;
            if (passed.TryGetValue((act.Key, verb == Ends), out bool isPassed))
                return isPassed;
            isPassed = Choose(2) == 0 == passedFirst;
            passed.Add((act.Key, verb == Ends), isPassed);
            IEnumerable<LegalReading> readings = bound.Readings.Where(reading => reading.Instant <= at == isPassed);
            assumptions.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{act.Instrument.Name} {verb} {string.Join(" or ", readings.Select(reading => $"{reading}, {reading.Basis}"))}"));
            return isPassed;
        }

        /// <summary>Whether an act became known after another in this world.</summary>
        internal bool IsAfter(LegalAct act, LegalAct other) =>
            ActOrder.IsOpen(act, other) ? LastKnown([act, other]) == act : order.RankOf(act) > order.RankOf(other);

        /// <summary>The act of several of different instruments that became known last in this world.</summary>
        internal LegalAct LastKnown(IReadOnlyList<LegalAct> acts)
        {
            LegalAct[] possible = [.. acts.Where(act => !acts.Any(other => FollowsFrom(other.Instrument, act.Instrument)))];
            LegalAct last = possible.Length == 1 ? possible[0] : possible[Choose(possible.Length)];
            foreach (LegalAct other in acts.Where(other => other.Instrument.Key != last.Instrument.Key && !FollowsFrom(last.Instrument, other.Instrument)))
            {
                sequence.Add((last.Instrument, other.Instrument));
                assumptions.Add($"{last.Instrument.Name} became known after {other.Instrument.Name}");
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
            later.Key != earlier.Key && !ActOrder.IsOpen(later, earlier) && order.RankOf(later) > order.RankOf(earlier);

        private int Choose(int alternatives)
        {
            if (asked == choices.Count)
                choices.Add((0, alternatives));
            return choices[asked++].Chosen;
        }
    }
}
