namespace TradePolicy.Panels;

/// <summary>The running sums of an average.</summary>
internal sealed class RunningAverage
{
    private Dictionary<OpenFact, decimal>? missing;
    private decimal duty;
    private decimal value;
    private decimal knownValue;

    internal void Add(StatutoryRate rate, decimal weight)
    {
        value += weight;
        if (!rate.IsCertain)
        {
            missing ??= [];
            foreach (OpenFact fact in rate.Reasons)
                missing[fact] = missing.GetValueOrDefault(fact) + weight;
            return;
        }

        knownValue += weight;
        duty += rate.Value.Value * weight;
    }

    internal AverageRate Finished() => AverageRate.Of(
        duty, value, knownValue,
        missing is null ? [] : ValueList.From(
            missing.OrderByDescending(own => own.Value).ThenBy(own => own.Key.Message, StringComparer.Ordinal).Select(own => own.Key)));
}
