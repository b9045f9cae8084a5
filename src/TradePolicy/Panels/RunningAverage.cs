namespace TradePolicy;

/// <summary>Adds up what an average is of.</summary>
internal sealed class RunningAverage
{
    private readonly Dictionary<MissingFact, decimal> missing = [];
    private decimal duty;
    private decimal value;
    private decimal knownValue;

    internal void Add(StatutoryRate rate, decimal weight)
    {
        value += weight;
        if (!rate.IsKnown)
        {
            foreach (MissingFact fact in rate.Missing)
                missing[fact] = missing.GetValueOrDefault(fact) + weight;
            return;
        }

        knownValue += weight;
        duty += rate.Rate.Value * weight;
    }

    internal AverageRate Finished() => new(
        knownValue == 0m ? null : Percentage.Of(duty / knownValue),
        value,
        knownValue,
        [.. missing.OrderByDescending(own => own.Value).ThenBy(own => own.Key.Sentence, StringComparer.Ordinal).Select(own => own.Key)]);
}
