namespace TradePolicy;

/// <summary>Some tariffs of a schedule that are compiled together.</summary>
/// <param name="View">The tariffs, in one view of the law.</param>
/// <param name="Places">For each of them its place among all tariffs of the schedule; null if they are all.</param>
internal sealed record SchedulePart(ScheduleView View, IReadOnlyList<int>? Places)
{
    /// <summary>The place of a tariff among all tariffs of the schedule.</summary>
    /// <param name="position">Its place among these.</param>
    internal int PlaceOf(int position) => Places is null ? position : Places[position];
}
