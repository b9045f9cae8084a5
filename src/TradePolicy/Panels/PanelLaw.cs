using NodaTime;

namespace TradePolicy.Panels;

/// <summary>The compiled law of a panel.</summary>
/// <param name="Parts">The tariffs, in one or several parts.</param>
/// <param name="Lists">The lists of goods at the instant of the panel.</param>
internal sealed record PanelLaw(IReadOnlyList<SchedulePart> Parts, CommodityListsAt Lists)
{
    /// <summary>The law of a schedule as a whole.</summary>
    internal static PanelLaw Of(DutySchedule schedule, Instant at, LegalView view) =>
        new([new(schedule.ViewOf(view), null)], schedule.ListsAt(at, view));
}
