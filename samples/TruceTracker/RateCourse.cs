using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>The additional rate of a party over time, step by step, without a gap between the steps.</summary>
/// <param name="Party">The party.</param>
/// <param name="IsHypothetical">Whether it is of what is supposed; it then begins where that makes a difference.</param>
/// <param name="Steps">The steps, in order; of what is supposed none, where it makes no difference.</param>
public sealed record RateCourse(Economy Party, bool IsHypothetical, IReadOnlyList<RateStep> Steps)
{
    /// <summary>The steps that are drawn: those of which the rate is known as a number or a choice of numbers.</summary>
    public IEnumerable<RateStep> Drawn => Steps.Where(step => step.HasLevel && (IsHypothetical || !step.Rate.IsBeyondHorizon));

    /// <summary>
    /// Of these, those that need words: the rate is in doubt, or higher than before and after, or none is in force between two times at
    /// which one is.
    /// </summary>
    public IEnumerable<RateStep> Noteworthy
    {
        get
        {
            RateStep[] drawn = [.. Drawn];
            return drawn.Where(
                (step, index) =>
                    (step.IsRange && !step.IsUpToFloor)
                        || (index > 0 && index + 1 < drawn.Length && IsTurn(drawn[index - 1], step, drawn[index + 1])));
        }
    }

    /// <summary>The step in which an instant lies.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="InvalidOperationException">The course does not reach to it.</exception>
    public RateStep At(Instant at) => Steps.Single(step => step.From <= at && at < step.Until);

    /// <summary>The rate of a party through an interval, as enacted.</summary>
    internal static RateCourse Enacted(RateHistory enacted, Economy party, Interval during) =>
        new(party, IsHypothetical: false, Merged(StepsOf(enacted, party, enacted.TurnsOf(party), during)));

    /// <summary>
    /// The rate of a party from the first instant on at which what is supposed makes a difference, or at which nothing is known any more.
    /// </summary>
    internal static RateCourse Supposed(RateHistory supposed, RateHistory enacted, Economy party, Interval during)
    {
        IEnumerable<RateStep> steps = StepsOf(supposed, party, [.. supposed.TurnsOf(party), .. enacted.TurnsOf(party)], during)
            .SkipWhile(step => !step.Rate.IsBeyondHorizon && RateStep.IsSame(step.Rate, enacted.RateOf(party, step.From)));
        return new(party, IsHypothetical: true, Merged(steps));
    }

    private static bool IsTurn(RateStep before, RateStep step, RateStep after) =>
        (step.Highest == 0 && before.Highest > 0) || (step.Lowest > before.Highest && step.Lowest > after.Highest);

    private static IEnumerable<RateStep> StepsOf(RateHistory history, Economy party, IEnumerable<Instant> turns, Interval during)
    {
        Instant[] starts = [during.Start, .. turns.Where(turn => turn > during.Start && turn < during.End).Distinct().Order()];
        return starts.Select((start, index) =>
            new RateStep(start, index + 1 < starts.Length ? starts[index + 1] : during.End, history.RateOf(party, start)));
    }

    private static RateStep[] Merged(IEnumerable<RateStep> steps)
    {
        List<RateStep> merged = [];
        foreach (RateStep step in steps)
        {
            if (merged.Count > 0 && RateStep.IsSame(merged[^1].Rate, step.Rate))
                merged[^1] = merged[^1] with { Until = step.Until };
            else
                merged.Add(step);
        }

        return [.. merged];
    }
}
