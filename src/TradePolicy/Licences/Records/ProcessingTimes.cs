using System.Globalization;

namespace TradePolicy.Licences;

/// <summary>
/// How long decisions took, from acceptance to decision, in the days that the regime counts: working days or calendar
/// days, without those on which information was outstanding or a higher authority was deciding. The day of the decision is
/// counted.
/// </summary>
public sealed record ProcessingTimes
{
    internal ProcessingTimes(ProcessingClock clock, IReadOnlyCollection<DayCount> counts)
    {
        Clock = clock;
        Days = [.. counts.Where(count => count.IsCertain).Select(count => count.Value).Order()];
        NotKnown = counts.Count - Days.Count;
        Reasons = [.. counts.SelectMany(count => count.Reasons).Distinct()];
    }

    /// <summary>The clock that counts the days.</summary>
    public ProcessingClock Clock { get; }

    /// <summary>The days that each decision took, from the fewest to the most.</summary>
    public ValueList<int> Days { get; }

    /// <summary>Of how many decisions it is not known how long they took.</summary>
    public int NotKnown { get; }

    /// <summary>Why not.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Whether there are figures: there is a decision, and it is known of each how long it took.</summary>
    public bool IsCertain => Days.Count > 0 && NotKnown == 0;

    /// <summary>The days that half of the decisions took at most: of an even number the mean of the middle two.</summary>
    /// <exception cref="InvalidOperationException">There are no figures.</exception>
    public decimal Median => (Known[(Days.Count - 1) / 2] + Days[Days.Count / 2]) / 2m;

    /// <summary>The mean of the days; exact as far as a decimal can hold it.</summary>
    /// <exception cref="InvalidOperationException">There are no figures.</exception>
    public decimal Mean => Known.Sum() / (decimal)Days.Count;

    /// <summary>The days of the longest decision.</summary>
    /// <exception cref="InvalidOperationException">There are no figures.</exception>
    public int Longest => Known[^1];

    /// <summary>How many decisions took more days than the limit.</summary>
    /// <exception cref="InvalidOperationException">There are no figures.</exception>
    public int OverLimit => Known.Count(taken => taken > Clock.Limit);

    /// <summary>"median 31 and mean 30.5 days of 12 decisions, 2 over the limit of 45", "no decision".</summary>
    public string Explain() => IsCertain
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"median {DecimalText.Normalise(Median)} and mean {DecimalText.Normalise(Math.Round(Mean, 1))} "
            + $"{(Clock.Calendar is null ? "calendar" : "working")} days of {Days.Count} {(Days.Count == 1 ? "decision" : "decisions")}, "
            + $"{OverLimit} over the limit of {Clock.Limit}")
        : NotKnown > 0
            ? string.Create(
                CultureInfo.InvariantCulture, $"not known of {NotKnown} of {NotKnown + Days.Count} decisions: {string.Join("; ", Reasons)}")
            : "no decision";

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    private ValueList<int> Known => IsCertain ? Days : throw new InvalidOperationException($"There are no figures: {Explain()}.");
}
