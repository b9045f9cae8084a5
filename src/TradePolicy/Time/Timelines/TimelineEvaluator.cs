using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Finds the state of one provision at one instant, as known at one instant, in one view: the enactment that prevails, the
/// suspension of it, and all possible answers if the texts leave them open.
/// </summary>
/// <remarks>
/// The rules are written for one consistent reading of the texts (a world), in which nothing is uncertain, and are then applied to every
/// world that is possible. So connected facts stay connected: all acts of an instrument are known or none is, an act has ended for
/// everything that depends on it or for nothing, and instruments have one order.
/// </remarks>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
internal sealed class TimelineEvaluator<T>
    where T : notnull
{
    private const string Ends = "ends";

    // An answer with more sets of assumptions than this counts as true in any case.
    private const int MostWays = 32;

    private readonly RankedActs layers;
    private readonly RankedActs suspensions;
    private readonly List<Ending> cessations;
    private readonly List<HeldInvalid> holdingsOfProvision = [];
    private readonly Dictionary<string, List<LegalAct>> annulments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RankedActs> postponements;
    private readonly HashSet<LegalAct> undoingFromTheStart = new(ReferenceEqualityComparer.Instance);
    private readonly ActOrder order;
    private readonly string provision;
    private readonly Instant horizon;
    private readonly Boxed<T>? initial;
    private readonly Instant seasonsUntil;

    internal TimelineEvaluator(string provision, IReadOnlyList<LegalAct> acts, Instant horizon, Boxed<T>? initial)
    {
        this.provision = provision;
        this.horizon = horizon;
        this.initial = initial;
        order = new(acts);
        seasonsUntil = acts.Any(
            act => act is WindowedAct { Season: not null } && EndOf(act).PassedAt(YearlySeason.WorkedOutUntil) != Certainty.Yes)
            ? YearlySeason.WorkedOutUntil
            : Instant.MaxValue;
        layers = new(order.Ranked.Where(act => act is Enactment<T> or Ending));
        suspensions = new(order.Ranked.Where(act => act is Suspension<T>));
        cessations = [.. order.Ranked.OfType<Ending>()];
        postponements = order.Ranked.Where(act => act is Postponement).GroupBy(act => act.Target, StringComparer.Ordinal)
            .ToDictionary(moves => moves.Key, moves => new RankedActs(moves), StringComparer.Ordinal);
        Dictionary<string, LegalAct> byKey = acts.ToDictionary(act => act.Key, StringComparer.Ordinal);
        foreach (LegalAct act in order.Ranked.Where(act => act is HeldInvalid or Withdrawal))
        {
            if (act is HeldInvalid holding && holding.Target == provision)
            {
                holdingsOfProvision.Add(holding);
            }
            else
            {
                if (!annulments.TryGetValue(act.Target, out List<LegalAct>? annulling))
                    annulments.Add(act.Target, annulling = []);
                annulling.Add(act);
            }

            if (act is Withdrawal && Withdrawal.UndoesFromTheStart(act, byKey.GetValueOrDefault))
                undoingFromTheStart.Add(act);
        }
    }

    /// <summary>The answer for an instant, and the next instant at which it can change.</summary>
    internal Segment<T> Answer(Instant at, Instant knownAt, out Instant next)
    {
        List<Outcome<T>> candidates = [];
        List<List<AssumptionSet>> ways = [];
        WorldEnumerator worlds = new(order, at, knownAt);
        do
        {
            Outcome<T> outcome = OutcomeIn(worlds);
            int found = candidates.FindIndex(outcome.SameAnswer);
            if (found < 0)
            {
                candidates.Add(outcome);
                ways.Add([]);
                found = candidates.Count - 1;
            }

            if (!ways[found].Contains(worlds.Assumed()))
                ways[found].Add(worlds.Assumed());
        }
        while (worlds.MoveNext());

        next = worlds.AreAllSeen ? worlds.NextChange : NextReading(at);
        bool isBeyondHorizon = knownAt > horizon && at > horizon;
        if (knownAt > horizon && at <= horizon)
            next = Instant.Min(next, horizon + Duration.Epsilon);

        bool areSeasonsLeft = at >= seasonsUntil;
        if (!areSeasonsLeft)
            next = Instant.Min(next, seasonsUntil);

        if (candidates.Count > 1)
            candidates = [.. candidates.Select((candidate, index) => candidate.Under(Limited(ways[index])))];
        return new(
            default, ValueList.From(candidates), Reasons(candidates, !worlds.AreAllSeen, areSeasonsLeft, isBeyondHorizon),
            isBeyondHorizon, isIncomplete: !worlds.AreAllSeen || areSeasonsLeft);
    }

    private ValueList<OpenFact> Reasons(
        List<Outcome<T>> candidates, bool isIncomplete, bool areSeasonsLeft, bool isBeyondHorizon)
    {
        List<OpenFact> reasons =
        [
            .. candidates.SelectMany(candidate => candidate.Assuming).Select(assumption => assumption.Fact).Distinct()
        ];
        if (isIncomplete)
            reasons.Add(
                OpenFact.Of(
                    OpenFactKind.Unlisted, provision, "the texts leave more open than can be listed; there may be further answers"));
        if (areSeasonsLeft)
        {
            reasons.Add(OpenFact.Of(
                OpenFactKind.Unlisted,
                provision,
                string.Create(
                    CultureInfo.InvariantCulture, $"seasons that return every year are worked out through {YearlySeason.LastYear} only")));
        }

        if (isBeyondHorizon)
        {
            reasons.Add(OpenFact.Of(
                OpenFactKind.Horizon, provision, $"the sources are complete through {InstantPattern.ExtendedIso.Format(horizon)} only"));
        }

        // If each answer has too many ways to list, no assumptions are named.
        if (candidates.Count > 1 && reasons.Count == 0)
            reasons.Add(
                OpenFact.Of(
                    OpenFactKind.Unlisted, provision, "the texts leave more open than can be listed of how each answer comes about"));
        return ValueList.From(reasons);
    }

    /// <summary>The next instant that any act names: if not every world was seen, any of them can change the answer.</summary>
    private Instant NextReading(Instant at) => order.Ranked
        .SelectMany(act => act.Begin.Possible.Concat(EndOf(act).Possible).Concat(SeasonsAround(act, at)))
        .Select(reading => reading.Instant)
        .Where(instant => instant > at)
        .DefaultIfEmpty(Instant.MaxValue)
        .Min();

    private static ValueList<AssumptionSet> Limited(List<AssumptionSet> ways) => ways.Count <= MostWays ? [.. ways] : [AssumptionSet.None];

    private Outcome<T> OutcomeIn(WorldEnumerator world)
    {
        LegalAct? layer = TopmostLayer(world);
        HeldInvalid? holding = layer is null ? HoldingInWayOf(world) : null;
        Enactment<T>? enactment = layer as Enactment<T>;
        Boxed<T>? beneath = enactment is not null ? new(enactment.Value) : layer is null ? initial : null;
        if (beneath is null)
            return new(false, default, null, null, layer as Ending, holding, null, []);
        var suspension = (Suspension<T>?)Topmost(suspensions, act => SuspensionApplies(act, world), world);
        if (suspension is null)
            return new(true, beneath.Value, enactment, null, null, holding, beneath, []);
        bool isLeft = suspension.Effect.TryApply(beneath.Value, out T? left);
        return new(isLeft, left, enactment, suspension, null, holding, beneath, []);
    }

    /// <summary>
    /// The enactment or ending that prevails. If it keeps later steps, the act that would prevail without it replaces it, if
    /// that is a step scheduled to start later.
    /// </summary>
    private LegalAct? TopmostLayer(WorldEnumerator world)
    {
        List<LegalAct> keeping = [];
        LegalAct? top = Topmost(layers, layer => Applies(layer, world), world);
        while (top is Enactment<T> { KeepsLaterChanges: true } enactment && MayHaveLaterStep(enactment, world))
        {
            keeping.Add(enactment);
            top = Topmost(layers, layer => !keeping.Contains(layer) && Applies(layer, world), world);
        }

        for (int index = keeping.Count - 1; index >= 0; index--)
        {
            if (top is not Enactment<T> step || step.Begin.Earliest <= keeping[index].Begin.Latest)
                top = keeping[index];
        }

        return top;
    }

    /// <summary>Whether a step that may apply was scheduled to start after an enactment; if not, the acts below it do not matter.</summary>
    private bool MayHaveLaterStep(Enactment<T> enactment, WorldEnumerator world) =>
        layers.MayHoldStartAfter(enactment.Begin.Latest, world.KnownAt)
        && layers.UpTo(world.KnownAt)
            .Any(act => act is Enactment<T> && act.Begin.Earliest > enactment.Begin.Latest && MayApply(act, world));

    /// <summary>The ruling without which an enactment would apply; null if there is none.</summary>
    private HeldInvalid? HoldingInWayOf(WorldEnumerator world)
    {
        foreach (LegalAct act in layers.UpTo(world.KnownAt).Reverse())
        {
            if (act is not Enactment<T> || !HasStartedAndNotEnded(act, world))
                continue;
            IEnumerable<HeldInvalid> ofTheAct = annulments.TryGetValue(act.Key, out List<LegalAct>? annulling)
                ? annulling.OfType<HeldInvalid>()
                : [];
            if (ofTheAct.Concat(holdingsOfProvision).FirstOrDefault(holding => Annuls(holding, act, world)) is { } holding)
                return holding;
        }

        return null;
    }

    /// <summary>The act that became known last of those that apply; null if none does.</summary>
    private static LegalAct? Topmost(RankedActs ranked, Func<LegalAct, bool> applies, WorldEnumerator world)
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

    /// <summary>
    /// Whether an act applies, as far as that is certain, so that no world is split because of an act that does not matter.
    /// </summary>
    private bool MayApply(LegalAct act, WorldEnumerator world) =>
        world.CertainlyKnows(act) != Certainty.No
        && HasCertainlyBegun(act, world) != Certainty.No
        && world.CertainlyPassed(EndOf(act)) != Certainty.Yes
        && (act is not WindowedAct { Season: { } season } || IsCertainlyInSeason(season, world) != Certainty.No);

    private bool Applies(LegalAct act, WorldEnumerator world) => HasStartedAndNotEnded(act, world) && !IsAnnulled(act, world);

    private bool HasStartedAndNotEnded(LegalAct act, WorldEnumerator world) =>
        MayApply(act, world)
        && world.Knows(act)
        && HasBegun(act, world)
        && !world.HasPassed(act, EndOf(act), Ends, passedFirst: false)
        && (act is not WindowedAct { Season: { } season } || IsInSeason(act, season, world));

    private bool SuspensionApplies(LegalAct suspension, WorldEnumerator world) =>
        Applies(suspension, world) && !cessations.Exists(cessation => Applies(cessation, world) && world.IsAfter(cessation, suspension));

    private static LegalBound EndOf(LegalAct act) => act is WindowedAct { Window.End: var end } ? end : LegalEnd.OpenEnded.Bound;

    /// <summary>Whether a season has begun and not ended, or whether that depends on the world; each start and end is a change.</summary>
    private static Certainty IsCertainlyInSeason(YearlySeason season, WorldEnumerator world)
    {
        (LegalWindow? begun, LegalWindow? next) = season.Around(world.At);
        if (next is not null)
            world.CertainlyPassed(next.Start);
        return begun is null
            ? Certainty.No
            : world.CertainlyPassed(begun.End) switch
            {
                Certainty.No => Certainty.Yes,
                Certainty.Yes => Certainty.No,
                _ => Certainty.Maybe,
            };
    }

    private static bool IsInSeason(LegalAct act, YearlySeason season, WorldEnumerator world) =>
        season.Around(world.At).Begun is { End: var end } && !world.HasPassed(act, end, Ends, passedFirst: false);

    private static IEnumerable<LegalReading> SeasonsAround(LegalAct act, Instant at)
    {
        if (act is not WindowedAct { Season: { } season } || act.Begin.PassedAt(at) == Certainty.No)
            return [];
        (LegalWindow? begun, LegalWindow? next) = season.Around(at);
        return [.. begun?.End.Possible ?? [], .. next?.Start.Possible ?? []];
    }

    /// <summary>Whether an act has begun regardless of its postponements, or whether that depends on them.</summary>
    private Certainty HasCertainlyBegun(LegalAct act, WorldEnumerator world)
    {
        Certainty begun = world.CertainlyPassed(act.Begin);
        if (!postponements.TryGetValue(act.Key, out RankedActs? moves))
            return begun;
        foreach (LegalAct move in moves.UpTo(world.KnownAt))
        {
            if (world.CertainlyKnows(move) != Certainty.No && world.CertainlyPassed(move.Begin) != begun)
                begun = Certainty.Maybe;
        }

        return begun;
    }

    private bool HasBegun(LegalAct act, WorldEnumerator world)
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

    private bool IsAnnulled(LegalAct act, WorldEnumerator world)
    {
        if (annulments.TryGetValue(act.Key, out List<LegalAct>? annulling) && annulling.Exists(by => Annuls(by, act, world)))
            return true;
        return act is Enactment<T> or Suspension<T>
            && holdingsOfProvision.Exists(holding => Annuls(holding, act, world) && world.IsAfter(holding, act));
    }

    private bool Annuls(LegalAct by, LegalAct act, WorldEnumerator world)
    {
        if (by is HeldInvalid { IsStayed: true } || world.CertainlyKnows(by) == Certainty.No)
            return false;
        bool isFromTheStart = by is HeldInvalid || undoingFromTheStart.Contains(by);
        return (isFromTheStart || world.CertainlyPassed(by.Begin) != Certainty.No)
            && world.Knows(by)
            && (isFromTheStart || world.HasPassed(by, by.Begin, $"withdraws {act.Instrument.Name} from", passedFirst: false))
            && !IsAnnulled(by, world);
    }
}
