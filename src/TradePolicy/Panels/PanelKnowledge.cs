using NodaTime;

namespace TradePolicy.Panels;

/// <summary>
/// The law of a schedule at the instant of a panel, as far as it was known at successive instants. Tariffs of which more becomes known at
/// the same instants are compiled together, and again only when what is known of one at the instant of the panel differs: most publications
/// are about few tariffs, or about other times.
/// </summary>
internal sealed class PanelKnowledge
{
    // Few tariffs are compiled with the rest: a table is looked up for each line.
    private const int FewestTogether = 100;

    private readonly DutySchedule schedule;
    private readonly Instant at;
    private readonly LegalView view;
    private readonly Together[] groups;
    private PanelLaw? last;
    private KeyedList<CommodityList>? lists;

    /// <summary>The law of a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="at">The instant of the panel.</param>
    /// <param name="view">The view of the law.</param>
    internal PanelKnowledge(DutySchedule schedule, Instant at, LegalView view)
    {
        this.schedule = schedule;
        this.at = at;
        this.view = view;
        ILookup<bool, IGrouping<ValueList<Instant>, int>> byChanges = Enumerable.Range(0, schedule.Tariffs.Count)
            .GroupBy(place => ValueList.From(DutySchedule.KnowledgeChangesOf(schedule.Tariffs[place]).Distinct().Order()))
            .ToLookup(group => group.Count() < FewestTogether);
        groups =
        [
            .. byChanges[false].Select(group => new Together([(group.Key, [.. group])])),
            new([.. byChanges[true].Select(group => (group.Key, group.ToArray()))]),
        ];
    }

    /// <summary>The law as far as it was known at an instant, which is after those that were asked about before.</summary>
    /// <param name="known">The instant of knowledge.</param>
    /// <returns>The very law of the instant before if nothing that was published since is about the instant of the panel.</returns>
    internal PanelLaw AsKnownAt(Instant known)
    {
        bool isSame = true;
        foreach (Together group in groups)
            isSame &= group.IsSameAsKnownAt(known, schedule.Tariffs, at, view);
        KeyedList<CommodityList> listsKnown =
            KeyedList<CommodityList>.Of("list", schedule.CommodityLists.Select(list => list.AsKnownAt(known)), list => list.Key);
        if (isSame && last is not null && AreSame(lists!, listsKnown))
            return last;
        lists = listsKnown;
        return last = new([.. groups.Select(group => group.Part!)], new(listsKnown, at, view));
    }

    private bool AreSame(KeyedList<CommodityList> before, KeyedList<CommodityList> now) =>
        before.Zip(now).All(own => own.First.Goods.At(at, view).SameAnswer(own.Second.Goods.At(at, view)));

    /// <summary>Tariffs that are compiled together: for each the instants at which more of it becomes known.</summary>
    private sealed class Together
    {
        private readonly (ValueList<Instant> Changes, int[] Places)[] byChanges;
        private readonly int[] inOrder;
        private readonly Dictionary<int, Tariff> compiled = [];
        private Instant lastKnown;

        internal Together((ValueList<Instant> Changes, int[] Places)[] byChanges)
        {
            this.byChanges = byChanges;
            inOrder = [.. byChanges.SelectMany(own => own.Places).Order()];
        }

        /// <summary>The tariffs as they were last compiled; null until they are.</summary>
        internal SchedulePart? Part { get; private set; }

        /// <summary>Whether the tariffs are as they were compiled before; if not, they are compiled.</summary>
        internal bool IsSameAsKnownAt(Instant known, KeyedList<Tariff> tariffs, Instant at, LegalView view)
        {
            bool isSame = Part is not null;
            foreach ((ValueList<Instant> changes, int[] places) in byChanges)
            {
                if (Part is not null && !changes.Any(change => change > lastKnown && change <= known))
                    continue;
                foreach (int place in places)
                {
                    Tariff own = tariffs[place].AsKnownAt(known);
                    if (compiled.TryGetValue(place, out Tariff? before) && HasSameAnswers(before, own, at, view))
                        continue;
                    compiled[place] = own;
                    isSame = false;
                }
            }

            lastKnown = known;
            if (!isSame)
                Part = new(new([.. inOrder.Select(place => compiled[place])], view), inOrder);
            return isSame;
        }

        private static bool HasSameAnswers(Tariff before, Tariff now, Instant at, LegalView view) =>
            before.Rates.At(at, view).SameAnswer(now.Rates.At(at, view))
            && before.Origins.At(at, view).SameAnswer(now.Origins.At(at, view))
            && before.Commodities.At(at, view).SameAnswer(now.Commodities.At(at, view))
            && before.Stacking.At(at, view).SameAnswer(now.Stacking.At(at, view))
            && before.Headings.At(at, view).SameAnswer(now.Headings.At(at, view))
            && before.Exemptions.Zip(now.Exemptions).All(own => own.First.Key == own.Second.Key
                && own.First.Terms.At(at, view).SameAnswer(own.Second.Terms.At(at, view)))
            && before.Exemptions.Count == now.Exemptions.Count;
    }
}
