using NodaTime;

namespace TradePolicy.Panels;

/// <summary>
/// The law of a schedule as far as it was known at successive instants. Tariffs of which more becomes known at the same instants are
/// compiled together, and again only at these: most publications are about few tariffs.
/// </summary>
internal sealed class PanelKnowledge
{
    // Few tariffs are compiled with the rest: a table is looked up for each line.
    private const int FewestTogether = 100;

    private readonly DutySchedule schedule;
    private readonly LegalView view;
    private readonly Together[] groups;

    internal PanelKnowledge(DutySchedule schedule, LegalView view)
    {
        this.schedule = schedule;
        this.view = view;
        ILookup<bool, IGrouping<ValueList<Instant>, int>> byChanges = Enumerable.Range(0, schedule.Tariffs.Count)
            .GroupBy(place => ValueList.From(DutySchedule.KnowledgeChangesOf(schedule.Tariffs[place]).Distinct().Order()))
            .ToLookup(group => group.Count() < FewestTogether);
        int[] rest = [.. byChanges[true].SelectMany(group => group).Order()];
        groups =
        [
            .. byChanges[false].Select(group => new Together([.. group], group.Key)),
            new(rest, [.. byChanges[true].SelectMany(group => group.Key).Distinct().Order()]),
        ];
    }

    /// <summary>The law at an instant, as far as it was known at another.</summary>
    /// <param name="at">The instant of the panel.</param>
    /// <param name="known">The instant of knowledge.</param>
    internal PanelLaw At(Instant at, Instant known) => new(
        [.. groups.Select(group => group.AsKnownAt(known, schedule.Tariffs, view))],
        new(KnownLists(known), at, view));

    private KeyedList<CommodityList> KnownLists(Instant known) =>
        KeyedList<CommodityList>.Of("list", schedule.CommodityLists.Select(list => list.AsKnownAt(known)), list => list.Key);

    /// <summary>Tariffs of which more becomes known at the same instants.</summary>
    private sealed class Together(int[] places, IReadOnlyList<Instant> changes)
    {
        private SchedulePart? last;
        private int lastCount;

        internal SchedulePart AsKnownAt(Instant known, KeyedList<Tariff> tariffs, LegalView view)
        {
            int count = changes.Count(change => change <= known);
            if (last is null || count != lastCount)
                last = new(new([.. places.Select(place => tariffs[place].AsKnownAt(known))], view), places);
            lastCount = count;
            return last;
        }
    }
}
