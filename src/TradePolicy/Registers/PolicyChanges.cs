using NodaTime;
using TradePolicy.ExportControls;

namespace TradePolicy;

/// <summary>Goes through a register over time: asks it on both sides of every instant at which an answer can change.</summary>
internal static class PolicyChanges
{
    internal static IReadOnlyList<PolicyChangePoint> ChangesDuring(PolicyRegister register, Interval during, LegalView view)
    {
        Require.Defined(view, "Not a legal view.");
        IEnumerable<(Instant At, PolicyChange Change)> changes =
        [
            .. register.Tariffs.SelectMany(tariff => Changes(
                ChangeInstants(tariff, view), during, (before, after) => Of(register, tariff, before, after, view))),
            .. register.Truces.SelectMany(truce => truce.Sides.SelectMany(side => Changes(
                truce.ChangeInstantsFor(side.Party, view), during,
                (before, after) => Of(register, truce, side.Party, before, after, view)))),
            .. register.ExportControls.SelectMany(control => Changes(
                ChangeInstants(control.History, control.Instruments, view), during,
                (before, after) => Of(register, control, before, after, view))),
            .. register.OtherMeasures.SelectMany(measure => Changes(
                ChangeInstants(measure.History, measure.Instruments, view), during,
                (before, after) => Of(register, measure, before, after, view))),
            .. register.CommodityLists.SelectMany(list => Changes(
                Starts(list.Goods, view), during, (before, after) => Of(list, before, after, view))),
        ];
        return [.. changes
            .GroupBy(change => change.At, change => change.Change)
            .OrderBy(point => point.Key)
            .Select(point => new PolicyChangePoint(point.Key, point))];
    }

    internal static PolicyChange? Of(PolicyRegister register, Tariff tariff, Instant before, Instant after, LegalView view) =>
        TariffChange.Between(register.StateOf(tariff, before, view), register.StateOf(tariff, after, view));

    internal static PolicyChange? Of(
        PolicyRegister register, TradeTruce truce, Economy party, Instant before, Instant after, LegalView view) =>
            TruceChange.Between(register.StateOf(truce, before, view), register.StateOf(truce, after, view), party);

    internal static PolicyChange? Of(PolicyRegister register, ExportControl control, Instant before, Instant after, LegalView view) =>
        MeasureChange.Between(
            PolicyChangeKind.ExportControl, register.StateOf(control, before, view), register.StateOf(control, after, view));

    internal static PolicyChange? Of(PolicyRegister register, OtherMeasure measure, Instant before, Instant after, LegalView view) =>
        MeasureChange.Between(
            PolicyChangeKind.OtherMeasure, register.StateOf(measure, before, view), register.StateOf(measure, after, view));

    internal static PolicyChange? Of(CommodityList list, Instant before, Instant after, LegalView view) =>
        ListedGoodsChange.Between(CommodityListState.Of(list, before, view), CommodityListState.Of(list, after, view));

    private static IEnumerable<(Instant At, PolicyChange Change)> Changes(
        IEnumerable<Instant> instants, Interval during, Func<Instant, Instant, PolicyChange?> changeBetween)
    {
        // What changes at the first instant that there is has no before.
        foreach (Instant at in instants.Where(instant => instant > Instant.MinValue && during.Contains(instant)).Distinct())
        {
            if (changeBetween(at - Duration.Epsilon, at) is { } found)
                yield return (at, found);
        }
    }

    private static IEnumerable<Instant> ChangeInstants(Tariff tariff, LegalView view) =>
    [
        .. Starts(tariff.Rates, view),
        .. Starts(tariff.Origins, view),
        .. Starts(tariff.Commodities, view),
        .. tariff.Exemptions.SelectMany(exemption => Starts(exemption.Terms, view)),
    ];

    // The status of a measure also changes with what is known of it: from threatened to announced to in force.
    private static IEnumerable<Instant> ChangeInstants<T>(Timeline<T> history, IEnumerable<LegalInstrument> instruments, LegalView view)
        where T : notnull =>
        [.. Starts(history, view),
            .. instruments.SelectMany(instrument => new[] { instrument.Published.Earliest, instrument.Published.Latest })];

    private static IEnumerable<Instant> Starts<T>(Timeline<T> timeline, LegalView view)
        where T : notnull =>
        timeline.Segments(view).Where(segment => segment.During.HasStart).Select(segment => segment.During.Start);
}
