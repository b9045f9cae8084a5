namespace TradePolicy.Tests;

/// <summary>
/// A second, slow telling of the rules of the timeline, straight from their text: it lists every world that the texts
/// allow (which instruments were known, in which order they became known, what each vague moment means), finds the one
/// answer of each world, and collects them.
/// </summary>
internal sealed class TimelineModel(string provision, IReadOnlyList<LegalAct> acts)
{
    private const int MostWorlds = 50_000;

    private readonly string provision = provision;
    private readonly Dictionary<string, LegalAct> byKey = acts.ToDictionary(act => act.Key);

    // In the order in which they first do something to what is there by then.
    private readonly List<LegalInstrument> instruments =
    [
        .. acts.OrderBy(act => Chain(act, acts).All(target => target.Instrument.Published.Earliest <= act.Instrument.Published.Earliest)
                ? 0 : 1)
            .Select(act => act.Instrument).DistinctBy(instrument => instrument.Key),
    ];

    private static IEnumerable<LegalAct> Chain(LegalAct act, IReadOnlyList<LegalAct> acts) =>
        acts.FirstOrDefault(other => other.Key == act.Target) is { } target ? Chain(target, acts).Prepend(target) : [];

    /// <summary>The answers of all worlds; null where there are too many worlds to list.</summary>
    internal HashSet<TimelineModelAnswer>? At(Instant effective, Instant known, LegalView view, string? party = null)
    {
        List<LegalAct> counting = [.. acts.Where(act => CountsIn(act, view, party))];
        List<string> vague =
        [
            .. counting.SelectMany(act => BoundsOf(act)
                    .Where(item => item.Bound.IsDated && item.Bound.Earliest <= effective && effective < item.Bound.Latest)
                    .Select(item => Matter(act, item.Bound)))
                .Distinct(),
        ];
        HashSet<TimelineModelAnswer> answers = [];
        int worlds = 0;
        foreach (List<LegalInstrument> knownOnes in Knowable(known))
        {
            foreach (List<LegalInstrument> order in Orders(knownOnes))
            {
                for (int passed = 0; passed < 1 << vague.Count; passed++)
                {
                    if (++worlds > MostWorlds)
                        return null;
                    answers.Add(new World(this, counting, effective, order, vague, passed).Answer());
                }
            }
        }

        return answers;
    }

    private static bool CountsIn(LegalAct act, LegalView view, string? party) =>
        act.Views.Contains(view) && (act is not HeldInvalid holding || holding.Parties.Count == 0 || holding.Parties.Contains(party));

    /// <summary>One moment that one instrument words in one way is one doubt, however many of its acts hang on it.</summary>
    private static string DoubtAbout(LegalAct act, LegalBound bound) => $"{act.Instrument.Key}: {bound}";

    private static IEnumerable<(string Key, LegalBound Bound)> BoundsOf(LegalAct act) => act switch
    {
        Enactment<DutyRate> enactment => [($"{act.Key} begins", enactment.Window.Start), ($"{act.Key} ends", enactment.Window.End)],
        Suspension<DutyRate> suspension => [($"{act.Key} begins", suspension.Window.Start), ($"{act.Key} ends", suspension.Window.End)],
        Ending cessation => [($"{act.Key} begins", cessation.From.Bound)],
        Withdrawal withdrawal => [($"{act.Key} begins", withdrawal.From.Bound)],
        Postponement postponement => [($"{act.Key} begins", postponement.Until.Bound)],
        _ => [],
    };

    /// <summary>What is open: a moment that one instrument words in one way is one matter for all of its acts.</summary>
    private static string Matter(LegalAct act, LegalBound bound) => $"{act.Instrument.Key}: {bound}";

    /// <summary>The sets of instruments that may have been known.</summary>
    private IEnumerable<List<LegalInstrument>> Knowable(Instant known)
    {
        List<LegalInstrument> open =
        [
            .. instruments.Where(instrument => instrument.Published.Earliest <= known && known < instrument.Published.Latest)
        ];
        for (int choice = 0; choice < 1 << open.Count; choice++)
        {
            yield return
            [
                .. instruments.Where(instrument => instrument.Published.Latest <= known
                    || (open.Contains(instrument) && (choice & (1 << open.IndexOf(instrument))) != 0)),
            ];
        }
    }

    /// <summary>The orders in which instruments may have become known.</summary>
    private static IEnumerable<List<LegalInstrument>> Orders(List<LegalInstrument> remaining)
    {
        if (remaining.Count == 0)
        {
            yield return [];
            yield break;
        }

        foreach (LegalInstrument first in remaining.Where(first => !remaining.Exists(other => IsCertainlyBefore(other, first, remaining))))
        {
            foreach (List<LegalInstrument> rest in Orders([.. remaining.Where(other => other != first)]))
                yield return [first, .. rest];
        }
    }

    private static bool IsCertainlyBefore(LegalInstrument one, LegalInstrument other, List<LegalInstrument> listed)
    {
        if (one == other)
            return false;
        bool before = one.Published.Latest <= other.Published.Earliest;
        bool after = other.Published.Latest <= one.Published.Earliest;
        return before && after ? listed.IndexOf(one) < listed.IndexOf(other) : before;
    }

    /// <summary>One way in which everything may be: nothing is in doubt in it.</summary>
    private sealed class World(
        TimelineModel model, List<LegalAct> counting, Instant effective, List<LegalInstrument> order, List<string> vague, int passed)
    {
        internal TimelineModelAnswer Answer()
        {
            LegalAct? top = Top([.. InOrder(counting.Where(act => act is Enactment<DutyRate> or Ending).Where(Applies))]);
            if (top is not Enactment<DutyRate> enactment)
                return new(false, null, null, null, top?.Key);
            decimal percent = ((AdValorem)enactment.Value).Rate.Value;
            var suspension = (Suspension<DutyRate>?)InOrder(counting.Where(act => act is Suspension<DutyRate>).Where(SuspensionApplies))
                .LastOrDefault();
            return suspension?.Effect switch
            {
                null => new(true, percent, enactment.Key, null, null),
                RetainedRate retained => new(true, Math.Min(percent, retained.Rate.Rate.Value), enactment.Key, suspension.Key, null),
                PointsOff off => new(true, Math.Max(0m, percent - off.Points.Value), enactment.Key, suspension.Key, null),
                _ => new(false, null, enactment.Key, suspension.Key, null),
            };
        }

        private static Instant TextStart(LegalAct act) =>
            BoundsOf(act).Select(item => item.Bound).FirstOrDefault() is { IsDated: true } bound
                ? bound.Earliest
                : Instant.MinValue;

        /// <summary>The topmost of layers, unless it leaves a later step that would lie on top without it.</summary>
        private static LegalAct? Top(List<LegalAct> layers)
        {
            if (layers.Count == 0)
                return null;
            LegalAct top = layers[^1];
            return top is Enactment<DutyRate> { KeepsLaterChanges: true } leaving
                && Top(layers[..^1]) is Enactment<DutyRate> beneath
                && beneath.Window.Start.Earliest > leaving.Window.Start.Latest
                ? beneath
                : top;
        }

        private IEnumerable<LegalAct> InOrder(IEnumerable<LegalAct> some) =>
            some.OrderBy(act => order.IndexOf(act.Instrument)).ThenBy(TextStart).ThenBy(counting.IndexOf);

        private bool LiesAbove(LegalAct upper, LegalAct lower) => InOrder([upper, lower]).Last() == upper;

        private bool IsKnown(LegalAct act) => order.Contains(act.Instrument);

        private bool Passed(LegalAct act, string what)
        {
            LegalBound? bound = BoundsOf(act).Where(item => item.Key == $"{act.Key} {what}").Select(item => item.Bound).FirstOrDefault();
            if (bound is not { IsDated: true } || effective < bound.Earliest)
                return false;
            int doubt = vague.IndexOf(Matter(act, bound));
            return doubt < 0 || (passed & (1 << doubt)) != 0;
        }

        private bool HasBegun(LegalAct act) => Passed(
            InOrder(counting.Where(other => other is Postponement && other.Target == act.Key && IsKnown(other) && !IsAnnulled(other)))
                .LastOrDefault() ?? act,
            "begins");

        private bool Applies(LegalAct act) => IsKnown(act) && HasBegun(act) && !Passed(act, "ends") && !IsAnnulled(act);

        private bool SuspensionApplies(LegalAct suspension) => Applies(suspension)
            && !counting.Exists(act => act is Ending && LiesAbove(act, suspension) && Applies(act));

        private bool IsAnnulled(LegalAct act) => counting.Exists(by => BearsOn(by, act) && IsKnown(by) && !IsAnnulled(by) && by switch
        {
            HeldInvalid holding => !holding.IsStayed,
            _ => IsAboutAHolding(act) || Passed(by, "begins"),
        });

        private bool BearsOn(LegalAct by, LegalAct act) => by is (HeldInvalid or Withdrawal)
            && (by.Target == act.Key
                || (by.Target == model.provision && act is (Enactment<DutyRate> or Suspension<DutyRate>) && LiesAbove(by, act)));

        /// <summary>Whether an act is a holding or undoes one: that is undone from the start, not from a moment on.</summary>
        private bool IsAboutAHolding(LegalAct act) =>
            act is HeldInvalid
                || (act is Withdrawal && model.byKey.TryGetValue(act.Target, out LegalAct? target) && IsAboutAHolding(target));
    }
}
