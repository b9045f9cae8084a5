using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>A window with every end that its text leads to.</summary>
/// <param name="Window">The window.</param>
/// <param name="Ends">The stated end, if there is one, then the end by each rule that the length may follow.</param>
public sealed record WindowReport(TermWindow Window, IReadOnlyList<WindowEnd> Ends)
{
    internal static WindowReport Of(TermWindow window)
    {
        LegalWindow text = window.Window;
        IEnumerable<WindowEnd> counted = text.CountingRules
            .Select(rule => new WindowEnd(text.CountedBy(rule).ComputedEnd, rule))
            .Where(end => end.Bound.IsDated);
        return new(
            window, text.StatedEnd.Bound.IsDated || text.Length is null ? [new(text.StatedEnd.Bound, null), .. counted] : [.. counted]);
    }
}

/// <summary>One way in which a window ends.</summary>
/// <param name="Bound">When.</param>
/// <param name="Rule">The rule by which that is counted; null where it is stated.</param>
public sealed record WindowEnd(LegalBound Bound, CountingRule? Rule);
