using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>What is due for a party on a day of its law, as it is marked on the chart.</summary>
/// <param name="Party">The party whose truce or tariff it is.</param>
/// <param name="At">The first instant at which something is due.</param>
/// <param name="Until">The last instant at which something may be due.</param>
/// <param name="Lines">In words: the day, then what happens at which time, then what becomes of the rate.</param>
/// <param name="IsHypothetical">Whether it is only supposed.</param>
/// <param name="IsAsFarAsKnown">Whether it is after the horizon of the sources, so that it may have been overtaken.</param>
public sealed record ChartDeadline(
    Economy Party, Instant At, Instant Until, IReadOnlyList<string> Lines, bool IsHypothetical, bool IsAsFarAsKnown)
{
    /// <summary>
    /// What is due of the truce and of the tariffs in the additional rates: what is enacted, then what is supposed where that differs.
    /// </summary>
    internal static IEnumerable<ChartDeadline> Of(Outlook outlook, RateHistory enacted, RateHistory? supposed)
    {
        ChartDeadline[] due = [.. Of(outlook.Enacted, outlook, enacted, isHypothetical: false)];
        if (outlook.Supposed is null || supposed is null)
            return due;
        IEnumerable<ChartDeadline> further = Of(outlook.Supposed, outlook, supposed, isHypothetical: true)
            .Where(one => !due.Any(other => other.Party == one.Party && other.Lines.SequenceEqual(one.Lines)));
        return [.. due, .. further];
    }

    private static IEnumerable<ChartDeadline> Of(PolicyRegister register, Outlook outlook, RateHistory history, bool isHypothetical) =>
        outlook.DueIn(register)
            .Where(deadline =>
                deadline.Party is not null || (history.IsPart(deadline.Key, deadline.At.Latest) && !IsOfExemptions(deadline)))
            .GroupBy(deadline => (
                Party: deadline.Party ?? register.Tariffs[deadline.Key].ImposedBy,
                Day: deadline.At.Possible[0].Moment.Date))
            .Select(day =>
            {
                (Instant first, Instant last) = (day.Min(deadline => deadline.At.Earliest), day.Max(deadline => deadline.At.Latest));
                bool isAsFarAsKnown = day.Any(deadline => deadline.IsBeyondHorizon);
                IEnumerable<string> lines =
                [
                    $"{Wording.Short(day.Key.Party)}, " +
                    $"{Wording.DayOf(day.First().At.Possible[0])}{(isAsFarAsKnown ? $", {Wording.AsFarAsKnown}" : "")}",
                    .. day.Select(
                        deadline => $"{Wording.TimesOn(day.Key.Day, deadline.At)} {DueWording.Of(deadline, register, outlook.View)}")
                            .Distinct(),
                    Rates(history, day.Key.Party, first, last),
                ];
                return new ChartDeadline(day.Key.Party, first, last, [.. lines], isHypothetical, isAsFarAsKnown);
            });

    // The rates that are drawn are those on all goods, from which some are exempt.
    private static bool IsOfExemptions(PolicyDeadline deadline) =>
        deadline.Kinds.All(kind => kind is DeadlineKind.ExemptionBegins or DeadlineKind.ExemptionEnds);

    // On the side of caution: the last moment that no reading doubts, and the first after every reading.
    private static string Rates(RateHistory history, Economy party, Instant first, Instant last)
    {
        string before = ReportWording.Sums(history.RateOf(party, first - Duration.Epsilon));
        string after = ReportWording.Sums(history.RateOf(party, last));
        string[] between =
        [
            .. history.DoubtsBetween(party, first, last).Where(doubt => doubt != $"{before} or {after}" && doubt != $"{after} or {before}")
        ];
        string doubt = between.Length == 0 ? "" : $"; in between {string.Join(", then ", between)}";
        return before == after ? $"rate {before} as before{doubt}" : $"rate {before} to {after}{doubt}";
    }
}
