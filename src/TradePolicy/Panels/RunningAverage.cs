namespace TradePolicy.Panels;

/// <summary>The running sums of an average.</summary>
internal struct RunningAverage
{
    private Dictionary<OpenFact, decimal>? missing;
    private ValueList<OpenFact>? missingInAll;
    private decimal duty;
    private decimal value;
    private decimal knownValue;

    /// <summary>Whether nothing is charged on any of it.</summary>
    internal readonly bool IsNothing => duty == 0m && missingInAll is null && missing is null;

    internal void Add(StatutoryRate rate, decimal weight)
    {
        value += weight;
        if (!rate.IsCertain)
        {
            Lack(rate.Reasons, weight);
            return;
        }

        knownValue += weight;
        if (!ReferenceEquals(rate, StatutoryRate.Nothing))
            duty += rate.Value.Value * weight;
    }

    /// <summary>The average.</summary>
    /// <param name="isCount">Whether the weights are numbers of goods.</param>
    internal readonly AverageRate Finished(bool isCount) => AverageRate.Of(duty, value, knownValue, Reasons(), isCount);

    // Mostly all that is not known lacks the same facts.
    private void Lack(ValueList<OpenFact> facts, decimal weight)
    {
        if (missing is null && (missingInAll is null || ReferenceEquals(missingInAll, facts)))
        {
            missingInAll = facts;
            return;
        }

        if (missing is null)
        {
            missing = [];
            Count(missingInAll!, value - weight - knownValue);
        }

        Count(facts, weight);
    }

    private readonly void Count(ValueList<OpenFact> facts, decimal weight)
    {
        foreach (OpenFact fact in facts)
            missing![fact] = missing.GetValueOrDefault(fact) + weight;
    }

    private readonly ValueList<OpenFact> Reasons() => (missing, missingInAll) switch
    {
        (null, null) => [],
        (null, { Count: 1 } one) => one,
        (null, { } all) => ValueList.From(all.OrderBy(fact => fact.Message, StringComparer.Ordinal)),
        _ => ValueList.From(missing
            .OrderByDescending(own => own.Value).ThenBy(own => own.Key.Message, StringComparer.Ordinal).Select(own => own.Key)),
    };
}
