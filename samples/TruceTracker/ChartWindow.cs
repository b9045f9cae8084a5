using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>A window of a term on the chart.</summary>
/// <param name="Party">The party for which it runs.</param>
/// <param name="Name">What enacts it, or that nothing does.</param>
/// <param name="Kind">Whether it is enacted, announced or supposed.</param>
/// <param name="From">When it begins; on the earliest reading.</param>
/// <param name="Until">When it ends on the earliest reading; null where its end has no date.</param>
/// <param name="UntilAtTheLatest">When it ends on the latest reading; null where its end has no date.</param>
public sealed record ChartWindow(Economy Party, string Name, ChartWindowKind Kind, Instant From, Instant? Until, Instant? UntilAtTheLatest)
{
    /// <summary>Whether nobody enacted it.</summary>
    public bool IsHypothetical => Kind == ChartWindowKind.Hypothetical;

    /// <summary>The windows of terms, those that acts enact and those that are only supposed.</summary>
    internal static IEnumerable<ChartWindow> Of(IEnumerable<Term> terms) => terms.SelectMany(term => term.Windows.Select(window => Of(
        term.Party,
        window.Instrument.IsHypothetical ? "hypothetical" : window.Instrument.Name,
        window.Instrument.IsHypothetical ? ChartWindowKind.Hypothetical : ChartWindowKind.Enacted,
        window.Window.Start.Earliest,
        window.Window.End)));

    /// <summary>What is announced beyond the expiry and not enacted, for each party by the statement on its own clock.</summary>
    internal static IEnumerable<ChartWindow> AnnouncedOf(Outlook outlook) =>
        from term in outlook.Deal.TermsIn(outlook.Enacted, outlook.View)
        let party = term.Party
        let expiry = term.Expiry
        where expiry.IsDated
        from announcement in outlook.NotEnacted
        let until = announcement.Until.Bound
        where until.IsDated && until.Earliest > expiry.Latest && until.Possible[0].Zone.Equals(expiry.Possible[0].Zone)
        select Of(party, $"announced, not enacted: to {Wording.LastDayOf(until)}", ChartWindowKind.Announced, expiry.Latest, until);

    private static ChartWindow Of(Economy party, string name, ChartWindowKind kind, Instant from, LegalBound end) =>
        new(party, name, kind, from, end.IsDated ? end.Earliest : null, end.IsDated ? end.Latest : null);
}
