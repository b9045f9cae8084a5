using NodaTime;

namespace TradePolicy.Hts;

/// <summary>The common part of windows.</summary>
internal static class EntryWindows
{
    /// <summary>The window in which all windows are open: from the latest start to the earliest end; null if there is none.</summary>
    internal static LegalWindow? Common(params IEnumerable<LegalWindow?> windows)
    {
        LegalWindow[] all = [.. windows.OfType<LegalWindow>()];
        LegalMoment? start = all.Select(window => window.StatedStart).OfType<LegalMoment>().MaxBy(moment => moment.Earliest);
        LegalWindow? first = all.Where(window => window.End.IsDated).MinBy(window => window.End.Earliest);
        if (start is null)
            return first is null ? null : LegalWindow.Ending(EndOf(first));
        LegalWindow common = LegalWindow.Starting(start);
        if (first is null)
            return common;
        return first.End.Latest <= start.Earliest ? null : common.WithStatedEnd(EndOf(first));
    }

    /// <summary>Whether two windows have an instant in common, by some reading; null is a window that is always open.</summary>
    internal static bool Overlap(LegalWindow? left, LegalWindow? right) =>
        !(EndsBefore(left, right) || EndsBefore(right, left));

    /// <summary>
    /// Whether an instant is in a window; null if readings differ or the instant is not known. A window that is null is always open.
    /// </summary>
    internal static bool? Includes(LegalWindow? window, Instant? at)
    {
        if (window is null)
            return true;
        if (at is not { } instant)
            return null;
        LegalBound begin = window.Start, end = window.End;
        if ((begin.IsDated && instant < begin.Earliest) || (end.IsDated && instant >= end.Latest))
            return false;
        return (begin.IsDated && instant < begin.Latest) || (end.IsDated && instant >= end.Earliest) ? null : true;
    }

    private static bool EndsBefore(LegalWindow? one, LegalWindow? other) =>
        one is not null && other is not null && one.End.IsDated && other.Start.IsDated && one.End.Latest <= other.Start.Earliest;

    private static LegalEnd EndOf(LegalWindow window) => window.StatedEnd.Bound.IsDated ? window.StatedEnd : LegalEnd.At(window.End.Value);
}
