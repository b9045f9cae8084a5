namespace TradePolicy.Panels;

/// <summary>Adds up what an average is of.</summary>
internal sealed class RunningAverage
{
    private Dictionary<MissingFact, decimal>? missing;
    private decimal duty;
    private decimal value;
    private decimal knownValue;

    internal void Add(StatutoryRate rate, decimal weight)
    {
        value += weight;
        if (!rate.IsKnown)
        {
            missing ??= [];
            foreach (MissingFact fact in rate.Missing)
                missing[fact] = missing.GetValueOrDefault(fact) + weight;
            return;
        }

        knownValue += weight;
        duty += rate.Rate.Value * weight;
    }

    internal AverageRate Finished() => AverageRate.Of(
        duty, value, knownValue,
        missing is null ? [] : ValueList.From(
            missing.OrderByDescending(own => own.Value).ThenBy(own => own.Key.Sentence, StringComparer.Ordinal).Select(own => own.Key)));
}
