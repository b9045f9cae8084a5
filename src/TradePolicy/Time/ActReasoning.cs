using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Says what holds of one provision at one instant, as known at one instant, in one view: which enactment lies on top,
/// which suspension lies above it, and where the texts leave that open, all the answers that they allow.
/// </summary>
/// <remarks>
/// A publication of which only the day is known is one doubt that all acts of the instrument share, so each such
/// instrument is taken once as known and once as not (a "world"). The other doubts belong to single acts.
/// </remarks>
/// <typeparam name="T">What the provision holds.</typeparam>
internal sealed class ActReasoning<T>
    where T : notnull
{
    // More instruments than this whose publication is in doubt at once are weighed singly: the answers are then still
    // all there, but may include one that would need an instrument to be half known.
    private const int MostSharedDoubts = 6;

    private readonly RankedActs layers;
    private readonly RankedActs suspensions;
    private readonly List<Cessation> cessations;
    private readonly List<HeldInvalid> holdingsOfProvision = [];
    private readonly Dictionary<string, List<LegalAct>> annulments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Postponement>> postponements = new(StringComparer.Ordinal);
    private readonly List<LegalInstrument> vaguelyPublished;
    private readonly Dictionary<LegalAct, int> rank = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LegalAct> undoingFromTheStart = new(ReferenceEqualityComparer.Instance);
    private readonly Instant horizon;

    internal ActReasoning(string provision, IReadOnlyList<LegalAct> acts, Instant horizon)
    {
        this.horizon = horizon;
        List<LegalAct> ranked = ActOrder.Ranked(acts);
        Dictionary<string, LegalAct> byKey = acts.ToDictionary(act => act.Key, StringComparer.Ordinal);
        for (int index = 0; index < ranked.Count; index++)
            rank.Add(ranked[index], index);

        layers = new(ranked.Where(act => act is Enactment<T> or Cessation));
        suspensions = new(ranked.Where(act => act is Suspension<T>));
        cessations = [.. ranked.OfType<Cessation>()];
        vaguelyPublished = [.. ranked.Select(act => act.Instrument).Where(instrument => !instrument.Published.IsExact).DistinctBy(instrument => instrument.Key)];
        foreach (LegalAct act in ranked)
        {
            switch (act)
            {
                case HeldInvalid holding when holding.Target == provision:
                    holdingsOfProvision.Add(holding);
                    break;
                case HeldInvalid or Withdrawal:
                    Listed(annulments, act.Target).Add(act);
                    if (Withdrawal.UndoesFromTheStart(act, byKey.GetValueOrDefault))
                        undoingFromTheStart.Add(act);
                    break;
                case Postponement postponement:
                    Listed(postponements, act.Target).Add(postponement);
                    break;
            }
        }
    }

    /// <summary>The answer for an instant, and the next instant at which it can change.</summary>
    internal Segment<T> Answer(Instant at, Instant knownAt, out Instant next)
    {
        List<Outcome<T>> candidates = [];
        List<string> reasons = [];
        Weighing weighing = new(at, knownAt);
        LegalInstrument[] shared = [.. vaguelyPublished.Where(instrument => IsInDoubt(instrument, knownAt)).Take(MostSharedDoubts)];
        for (int world = 0; world < 1 << shared.Length; world++)
        {
            weighing.Suppose(shared, world);
            AddOutcomes(weighing, candidates, reasons);
        }

        next = weighing.Next;
        bool isBeyondHorizon = knownAt > horizon && at >= horizon;
        if (knownAt > horizon && at < horizon && horizon < next)
            next = horizon;

        if (candidates.Count == 1)
        {
            candidates[0] = candidates[0].Given([]);
            reasons.Clear();
        }

        if (isBeyondHorizon)
            reasons.Add($"the sources are complete through {InstantPattern.ExtendedIso.Format(horizon)} only");
        return new(default, candidates, [.. reasons.Distinct(StringComparer.Ordinal)], isBeyondHorizon);
    }

    private static bool IsInDoubt(LegalInstrument instrument, Instant knownAt) =>
        knownAt >= instrument.Published.Earliest && knownAt < instrument.Published.Latest;

    private static List<TItem> Listed<TItem>(Dictionary<string, List<TItem>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<TItem>? list))
            lists.Add(key, list = []);
        return list;
    }

    private static Certainty And(Certainty first, Certainty second) => first < second ? first : second;

    private static Certainty Or(Certainty first, Certainty second) => first > second ? first : second;

    private static Certainty Not(Certainty certainty) => certainty switch
    {
        Certainty.Yes => Certainty.No,
        Certainty.No => Certainty.Yes,
        _ => Certainty.Maybe,
    };

    private void AddOutcomes(Weighing weighing, List<Outcome<T>> candidates, List<string> reasons)
    {
        List<Choice> bases = Topmost(layers, layer => Applies(layer, weighing), weighing);
        List<Choice> covers = Topmost(suspensions, suspension => SuspensionApplies(suspension, weighing), weighing);
        foreach (Choice layer in bases)
        {
            foreach (Choice cover in covers)
            {
                string[] assuming = [.. weighing.Suppositions, .. layer.Assuming, .. cover.Assuming];
                Outcome<T> outcome = Combine(layer.Act, cover.Act as Suspension<T>, assuming);
                int known = candidates.FindIndex(outcome.SameAnswer);
                if (known < 0)
                    candidates.Add(outcome);
                else if (assuming.Length < candidates[known].Assuming.Count)
                    candidates[known] = outcome;
            }
        }

        reasons.AddRange(weighing.Suppositions);
        foreach (Choice choice in bases.Concat(covers))
            reasons.AddRange(choice.Assuming);
    }

    private static Outcome<T> Combine(LegalAct? layer, Suspension<T>? suspension, IReadOnlyList<string> assuming)
    {
        if (layer is not Enactment<T> enactment)
            return new(false, default, null, null, layer as Cessation, default, assuming);
        if (suspension is null)
            return new(true, enactment.Value, enactment, null, null, enactment.Value, assuming);
        bool isLeft = suspension.Effect.TryApply(enactment.Value, out T? left);
        return new(isLeft, left, enactment, suspension, null, enactment.Value, assuming);
    }

    /// <summary>
    /// The acts of which one lies on top: the first from above that certainly applies, those above it that may, and
    /// those below it that may have become known later; nothing where none certainly applies.
    /// </summary>
    private List<Choice> Topmost(RankedActs ranked, Func<LegalAct, Certainty> applies, Weighing weighing)
    {
        List<Choice> choices = [];
        List<string> passedOver = [];
        LegalAct? certain = null;
        for (int index = ranked.TopmostAt(weighing.KnownAt); index >= 0; index--)
        {
            LegalAct act = ranked[index];
            if (certain is not null)
            {
                if (act.Instrument.Published.Latest <= certain.Instrument.Published.Earliest)
                    break;
                if (!ActOrder.IsOpen(act, certain))
                    continue;
            }

            Certainty certainty = applies(act);
            if (certainty == Certainty.No)
                continue;
            if (act is Enactment<T> { LeavesLaterSteps: true })
                certainty = And(certainty, Not(LaterStepApplies(index, applies)));
            if (certainty == Certainty.No)
                continue;

            string[] order = certain is null ? [] : [$"{act.Instrument.Name} became known after {certain.Instrument.Name}"];
            List<string> doubts = certainty == Certainty.Maybe ? DoubtsOf(act, weighing, ifItApplies: true) : [];
            choices.Add(new(act, [.. passedOver, .. doubts, .. order]));
            if (certainty == Certainty.Maybe)
                passedOver.AddRange(DoubtsOf(act, weighing, ifItApplies: false));
            else
                certain ??= act;
        }

        if (certain is null)
            choices.Add(new(null, passedOver));
        return choices;
    }

    /// <summary>Whether a step that an earlier act scheduled to start after this one has come.</summary>
    private Certainty LaterStepApplies(int index, Func<LegalAct, Certainty> applies)
    {
        Certainty certainty = Certainty.No;
        for (int below = index - 1; below >= 0 && certainty != Certainty.Yes; below--)
        {
            if (layers[below] is Enactment<T> step && step.Begin.Earliest > layers[index].Begin.Latest)
                certainty = Or(certainty, applies(step));
        }

        return certainty;
    }

    private Certainty Applies(LegalAct act, Weighing weighing)
    {
        Certainty known = weighing.Knows(act);
        if (known == Certainty.No)
            return Certainty.No;
        Certainty begun = Begun(act, weighing);
        if (begun == Certainty.No)
            return Certainty.No;
        Certainty ended = weighing.Passed(EndOf(act));
        if (ended == Certainty.Yes)
            return Certainty.No;
        return And(And(known, begun), And(Not(ended), Not(Annulled(act, weighing))));
    }

    private Certainty SuspensionApplies(LegalAct suspension, Weighing weighing)
    {
        Certainty applies = Applies(suspension, weighing);
        foreach (Cessation cessation in cessations)
        {
            if (applies == Certainty.No)
                break;
            Certainty knownAfter = ActOrder.IsOpen(cessation, suspension) || ActOrder.IsOpen(suspension, cessation)
                ? Certainty.Maybe
                : rank[cessation] > rank[suspension] ? Certainty.Yes : Certainty.No;
            applies = And(applies, Not(And(knownAfter, Applies(cessation, weighing))));
        }

        return applies;
    }

    private static LegalBound EndOf(LegalAct act) => act switch
    {
        Enactment<T> enactment => enactment.Window.End,
        Suspension<T> suspension => suspension.Window.End,
        _ => LegalEnd.Open.Bound,
    };

    private Certainty Begun(LegalAct act, Weighing weighing)
    {
        Certainty begun = weighing.Passed(act.Begin);
        if (!postponements.TryGetValue(act.Key, out List<Postponement>? moves))
            return begun;
        foreach (Postponement move in moves)
        {
            Certainty counts = And(weighing.Knows(move), Not(Annulled(move, weighing)));
            Certainty then = weighing.Passed(move.Until.Bound);
            if (counts == Certainty.Yes || (counts == Certainty.Maybe && then == begun))
                begun = then;
            else if (counts == Certainty.Maybe)
                begun = Certainty.Maybe;
        }

        return begun;
    }

    private Certainty Annulled(LegalAct act, Weighing weighing)
    {
        Certainty annulled = Certainty.No;
        if (annulments.TryGetValue(act.Key, out List<LegalAct>? annulling))
        {
            foreach (LegalAct by in annulling)
                annulled = Or(annulled, Annuls(by, weighing));
        }

        if (act is Enactment<T> or Suspension<T>)
        {
            foreach (HeldInvalid holding in holdingsOfProvision.Where(holding => rank[holding] > rank[act]))
                annulled = Or(annulled, Annuls(holding, weighing));
        }

        return annulled;
    }

    private Certainty Annuls(LegalAct by, Weighing weighing)
    {
        if (by is HeldInvalid { IsStayed: true })
            return Certainty.No;
        Certainty known = weighing.Knows(by);
        if (known == Certainty.No)
            return Certainty.No;
        Certainty begun = undoingFromTheStart.Contains(by) ? Certainty.Yes : weighing.Passed(by.Begin);
        return begun == Certainty.No ? Certainty.No : And(And(known, begun), Not(Annulled(by, weighing)));
    }

    /// <summary>What has to be assumed for an act of which the texts leave open whether it applies.</summary>
    private List<string> DoubtsOf(LegalAct act, Weighing weighing, bool ifItApplies)
    {
        List<string> doubts = [];
        if (weighing.Knows(act) == Certainty.Maybe)
            doubts.Add(Weighing.Supposition(act.Instrument, ifItApplies));
        AddReadings(doubts, act, act.Begin, "begins", weighing, passed: ifItApplies);
        AddReadings(doubts, act, EndOf(act), "ends", weighing, passed: !ifItApplies);
        if (postponements.TryGetValue(act.Key, out List<Postponement>? moves))
        {
            foreach (Postponement move in moves)
                AddReadings(doubts, move, move.Until.Bound, $"postpones {act.Instrument.Name} to", weighing, passed: ifItApplies);
        }

        if (annulments.TryGetValue(act.Key, out List<LegalAct>? annulling))
        {
            foreach (LegalAct by in annulling)
            {
                if (weighing.Knows(by) == Certainty.Maybe)
                    doubts.Add(Weighing.Supposition(by.Instrument, !ifItApplies));
                AddReadings(doubts, by, by.Begin, $"withdraws {act.Instrument.Name} from", weighing, passed: !ifItApplies);
            }
        }

        foreach (Cessation cessation in act is Suspension<T> ? cessations : [])
            AddReadings(doubts, cessation, cessation.Begin, "ends the provision from", weighing, passed: !ifItApplies);
        if (doubts.Count == 0)
            doubts.Add(ifItApplies ? $"{act.Instrument.Name} applies" : $"{act.Instrument.Name} does not apply");
        return doubts;
    }

    private static void AddReadings(List<string> doubts, LegalAct act, LegalBound bound, string verb, Weighing weighing, bool passed)
    {
        if (weighing.Knows(act) == Certainty.No || bound.PassedAt(weighing.At) != Certainty.Maybe)
            return;
        IEnumerable<LegalReading> readings = bound.Readings.Where(reading => reading.Instant <= weighing.At == passed);
        doubts.Add($"{act.Instrument.Name} {verb} {string.Join(" or ", readings.Select(reading => $"{reading}, {reading.Basis}"))}");
    }

    /// <summary>An act that may lie on top, with what has to be assumed for that.</summary>
    private sealed record Choice(LegalAct? Act, IReadOnlyList<string> Assuming);

    /// <summary>One question: the two instants, the instruments supposed to be known or not, and the next change met.</summary>
    private sealed class Weighing(Instant at, Instant knownAt)
    {
        private readonly Dictionary<string, bool> supposed = new(StringComparer.Ordinal);

        internal Instant At { get; } = at;

        internal Instant KnownAt { get; } = knownAt;

        internal Instant Next { get; private set; } = Instant.MaxValue;

        internal List<string> Suppositions { get; } = [];

        internal static string Supposition(LegalInstrument instrument, bool isKnown) =>
            $"{instrument.Name}, published {instrument.Published}, was {(isKnown ? "already" : "not yet")} known";

        internal void Suppose(LegalInstrument[] shared, int world)
        {
            supposed.Clear();
            Suppositions.Clear();
            for (int bit = 0; bit < shared.Length; bit++)
            {
                bool isKnown = (world & (1 << bit)) == 0;
                supposed.Add(shared[bit].Key, isKnown);
                Suppositions.Add(Supposition(shared[bit], isKnown));
            }
        }

        internal Certainty Knows(LegalAct act)
        {
            Publication published = act.Instrument.Published;
            if (KnownAt >= published.Latest)
                return Certainty.Yes;
            if (KnownAt < published.Earliest)
                return Certainty.No;
            return !supposed.TryGetValue(act.Instrument.Key, out bool isKnown) ? Certainty.Maybe : isKnown ? Certainty.Yes : Certainty.No;
        }

        internal Certainty Passed(LegalBound bound)
        {
            Certainty passed = bound.PassedAt(At);
            if (bound.IsDated && passed != Certainty.Yes)
            {
                // Each reading can change what has to be assumed, so each is a place where the answer may change.
                Instant upcoming = bound.Readings.First(reading => reading.Instant > At).Instant;
                if (upcoming < Next)
                    Next = upcoming;
            }

            return passed;
        }
    }
}
