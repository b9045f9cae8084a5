namespace TradePolicy.Panels;

/// <summary>The running sums of an average.</summary>
internal sealed class RunningAverage
{
    private Dictionary<OpenFact, decimal>? missing;
    private decimal duty;
    private decimal value;
    private decimal knownValue;

    /// <summary>Whether nothing is charged on any of it.</summary>
    internal bool IsNothing => duty == 0m && missing is null;

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
        if (!ReferenceEquals(rate, StatutoryRate.Nothing))
            duty += rate.Value.Value * weight;
    }

    /// <summary>The average.</summary>
    /// <param name="isCount">Whether the weights are numbers of goods.</param>
    internal AverageRate Finished(bool isCount) => AverageRate.Of(
        duty, value, knownValue,
        missing is null ? [] : ValueList.From(
            missing.OrderByDescending(own => own.Value).ThenBy(own => own.Key.Message, StringComparer.Ordinal).Select(own => own.Key)),
        isCount);
}
