using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>The additional rates of the parties over time, with the windows and what is due: worked out, not yet drawn.</summary>
/// <param name="Outlook">What it is made from.</param>
/// <param name="From">Its first instant: some time before the first additional rate.</param>
/// <param name="Until">The first instant after it.</param>
/// <param name="Courses">The rates: of the parties as enacted, then as supposed, where something is.</param>
/// <param name="Windows">The windows: as enacted, as announced and as supposed.</param>
/// <param name="Deadlines">What is due, as enacted and as supposed.</param>
/// <param name="NothingLeftSince">Since when the enacted truce suspends nothing more of a party; only the parties of which that is
/// so.</param>
public sealed record RateChart(
    Outlook Outlook,
    Instant From,
    Instant Until,
    IReadOnlyList<RateCourse> Courses,
    IReadOnlyList<ChartWindow> Windows,
    IReadOnlyList<ChartDeadline> Deadlines,
    IReadOnlyDictionary<Economy, Instant> NothingLeftSince)
{
    /// <summary>The share of the time between the first and the last thing to draw that is left free at either side.</summary>
    private const double Margin = 0.03;

    /// <summary>
    /// Whether the instant that is asked about is marked: where it lies on the chart and is not marked as that of knowledge.
    /// </summary>
    public bool MarksAsked => Outlook.At >= From && Outlook.At < Until && Outlook.At != Outlook.KnownThrough;

    /// <summary>The instants that are marked, each once.</summary>
    public IEnumerable<Instant> Marked =>
        Deadlines.Select(deadline => deadline.At).Append(Outlook.KnownThrough).Concat(MarksAsked ? [Outlook.At] : []).Distinct();

    /// <summary>Works the chart out.</summary>
    /// <param name="outlook">What it is made from.</param>
    /// <exception cref="InvalidOperationException">No party has, or will have, an additional rate on all the goods.</exception>
    public static RateChart Of(Outlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        Economy[] parties = [.. outlook.Deal.Parties];
        RateHistory enacted = new(outlook.Deal, outlook.Enacted, outlook.View);
        RateHistory? supposed = outlook.Supposed is { } register ? new(outlook.Deal, register, outlook.View) : null;
        ChartWindow[] windows = [.. ChartWindow.Of(outlook.Deal.TermsIn(outlook.Enacted, outlook.View))];
        // What is supposed stands where else what is announced does.
        ChartWindow[] hypothetical = outlook.Supposed is null
            ? []
            : [.. ChartWindow.Of(outlook.Deal.TermsIn(outlook.Supposed, outlook.View)).Where(window => window.IsHypothetical)];
        windows = [.. windows, .. hypothetical.Length > 0 ? hypothetical : ChartWindow.AnnouncedOf(outlook)];
        ChartDeadline[] deadlines = [.. ChartDeadline.Of(outlook, enacted, supposed)];

        Instant[] turns = [.. parties.SelectMany(enacted.LevelsOf), .. supposed is null ? [] : parties.SelectMany(supposed.LevelsOf)];
        if (turns.Length == 0)
        {
            throw new InvalidOperationException(
                $"as known at {Wording.Of(outlook.Known)}, {outlook.Deal.NoRates}.");
        }

        Instant first = turns.Append(outlook.KnownThrough).Concat(windows.Select(window => window.From)).Min();
        Instant last = turns
            .Append(outlook.KnownThrough)
            .Concat(windows.Select(window => window.UntilAtTheLatest ?? window.From))
            .Concat(deadlines.Select(deadline => deadline.Until))
            .Max();
        Duration margin = (last - first) * Margin;
        Interval during = new(first - margin, last + margin);
        return new(
            outlook,
            during.Start,
            during.End,
            [
                .. parties.Select(party => RateCourse.Enacted(enacted, party, during)),
                .. supposed is null ? [] : parties.Select(party => RateCourse.Supposed(supposed, enacted, party, during)),
            ],
            windows,
            deadlines,
            parties.Select(party => (party, since: enacted.NothingToSuspendSince(party))).Where(one => one.since is not null)
                .ToDictionary(one => one.party, one => one.since!.Value));
    }
}
