using NodaTime;

namespace TradePolicy;

/// <summary>
/// The status of one side over all time, worked out once: the status at an instant is then one binary search.
/// </summary>
internal sealed class TruceStatusHistory
{
    private readonly Instant[] starts;
    private readonly TruceStatus[] statuses;

    internal TruceStatusHistory(
        TruceSide side,
        Timeline<TruceWindow> chain,
        IReadOnlyList<TruceAnnouncement> announcements,
        IReadOnlyList<Timeline<DutyRate>> suspended,
        LegalView view)
    {
        SortedSet<Instant> changes = [Instant.MinValue];
        changes.UnionWith(chain.Segments().Where(segment => segment.During.HasStart).Select(segment => segment.During.Start));
        foreach (Timeline<DutyRate> rates in suspended)
            changes.UnionWith(rates.Segments(view).Where(segment => segment.During.HasStart).Select(segment => segment.During.Start));
        foreach (TruceAnnouncement announcement in announcements)
        {
            changes.Add(announcement.Instrument.Published.Earliest);
            changes.UnionWith(announcement.Until.Bound.Possible.Select(reading => reading.Instant));
        }

        starts = [.. changes];
        statuses = [.. starts.Select(at => StatusAt(at, side, chain, announcements, suspended, view))];
    }

    /// <summary>The instants at which the status can change, the beginning of time included.</summary>
    internal IReadOnlyList<Instant> ChangeInstants => starts;

    internal TruceStatus At(Instant instant)
    {
        int index = Array.BinarySearch(starts, instant);
        return statuses[index >= 0 ? index : ~index - 1];
    }

    private static TruceStatus StatusAt(
        Instant at,
        TruceSide side,
        Timeline<TruceWindow> chain,
        IReadOnlyList<TruceAnnouncement> announcements,
        IReadOnlyList<Timeline<DutyRate>> suspended,
        LegalView view)
    {
        Segment<TruceWindow> segment = chain.At(at);
        if (segment.IsBeyondHorizon)
            return TruceStatus.BeyondHorizon;
        if (segment.IsIncomplete)
            return TruceStatus.Indeterminate;
        if (segment.Possible.All(candidate => candidate.IsInForce))
        {
            return suspended.Count > 0 && suspended.All(rates => HasNothingToSuspend(rates.At(at, view)))
                ? TruceStatus.InForceNothingToSuspend
                : TruceStatus.InForce;
        }

        if (segment.Possible.Any(candidate => candidate.IsInForce))
            return TruceStatus.Indeterminate;
        int ended = segment.Possible.Count(candidate => candidate.Ending is { } cessation && !HasRunOutSince(side, cessation, at));
        if (ended > 0)
            return ended == segment.Possible.Count ? TruceStatus.Ended : TruceStatus.Indeterminate;
        if (side.Windows.Count == 0)
            return announcements.Any(announcement => Covers(announcement, at)) ? TruceStatus.AnnouncedOnly : TruceStatus.NotKnown;

        TruceWindow[] standing = [.. side.Windows.Where(window =>
            !IsEndedBeforeItBegins(window, side, instrument => TruceExpiry.IsKnown(instrument, chain.Knowledge)))];
        if (standing.Length == 0)
            return TruceStatus.Ended;
        if (side.Windows.All(window => IsEndedBeforeItBegins(window, side, _ => true)))
            return TruceStatus.Indeterminate;
        bool isToCome = standing.Any(window => window.Window.Start.Earliest > at);
        bool hasBeen = side.Windows.Any(window => window.Window.End.PassedAt(at) == Certainty.Yes);
        if (isToCome)
            return hasBeen ? TruceStatus.Interrupted : TruceStatus.NotYetInForce;

        // A statement that gives no date announced the truce that has run out meanwhile; only one that reaches beyond
        // the windows announces an extension.
        return announcements.Any(announcement => announcement.Until.Bound.IsDated && Covers(announcement, at))
            ? TruceStatus.AnnouncedOnly
            : TruceStatus.Lapsed;
    }

    /// <summary>Whether a statement had been made at an instant and reaches over it.</summary>
    private static bool Covers(TruceAnnouncement announcement, Instant at) =>
        announcement.Instrument.Published.Earliest <= at && announcement.Until.Bound.PassedAt(at) != Certainty.Yes;

    private static bool IsEndedBeforeItBegins(TruceWindow window, TruceSide side, Func<LegalInstrument, bool> isKnown)
    {
        LegalBound end = TruceExpiry.EndOf(window, side, isKnown);
        return end.IsDated && end.Latest <= window.Window.Start.Earliest;
    }

    /// <summary>Whether a window that began the truce anew after an ending has run out as well.</summary>
    private static bool HasRunOutSince(TruceSide side, Ending cessation, Instant at)
    {
        TruceEnding ending = side.Endings.First(ending => ending.Instrument.Key == cessation.Instrument.Key);
        return side.Windows.Any(window => !TruceActs.AppliesTo(ending, window) && window.Window.End.PassedAt(at) == Certainty.Yes);
    }

    private static bool HasNothingToSuspend(Segment<DutyRate> segment) =>
        !segment.IsBeyondHorizon && segment.Possible.All(candidate => candidate.Enactment is null);
}
