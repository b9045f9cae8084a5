namespace TradePolicy;

/// <summary>
/// The sum of additional ad valorem tariffs on one customs value, with its parts; or, where a part is in doubt, the sums
/// that are possible and why. What is not known never counts as zero.
/// </summary>
public sealed class AdditionalRate
{
    internal AdditionalRate(IEnumerable<TariffState> parts, bool isBeyondHorizon)
    {
        Parts = [.. parts];
        IsBeyondHorizon = isBeyondHorizon || Parts.Any(part => part.IsBeyondHorizon);
        Possible = [.. Sums(Parts)];
        Reasons = [.. Parts.Where(part => part.State == SegmentState.Indeterminate).SelectMany(part => part.Reasons).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The tariffs that the sum is made of, those not in force included.</summary>
    public IReadOnlyList<TariffState> Parts { get; }

    /// <summary>The sums that are possible, from the lowest to the highest; one where it is certain.</summary>
    public IReadOnlyList<Percentage> Possible { get; }

    /// <summary>Whether the sum is certain.</summary>
    public bool IsCertain => !IsBeyondHorizon && Possible.Count == 1;

    /// <summary>Whether the question lies beyond what is known; the possible sums are then only what was known to apply.</summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>Whether no part is in force, on any reading. The sum is then zero because there is nothing to add.</summary>
    public bool IsNone => Parts.All(part => part.Answers.All(answer => !answer.IsInForce));

    /// <summary>Why the sum is in doubt, in words.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The sum is in doubt.</exception>
    public Percentage Total => IsCertain
        ? Possible[0]
        : throw new InvalidOperationException($"The sum is in doubt: {this}. Ask IsCertain, then Possible and Reasons.");

    /// <summary>"54%", "none", "10% or 34%", "unknown beyond the horizon (as far as known 10%)".</summary>
    public override string ToString()
    {
        string sums = IsNone ? "none" : string.Join(" or ", Possible);
        return IsBeyondHorizon ? $"unknown beyond the horizon (as far as known {sums})" : sums;
    }

    private static SortedSet<Percentage> Sums(IEnumerable<TariffState> parts)
    {
        SortedSet<Percentage> sums = [Percentage.Zero];
        foreach (TariffState part in parts)
        {
            Percentage[] rates = [.. part.Answers.Select(answer => answer.IsInForce ? ((AdValorem)answer.Rate).Rate : Percentage.Zero).Distinct()];
            sums = [.. sums.SelectMany(sum => rates.Select(rate => Percentage.SumOnOneBase([sum, rate])))];
        }

        return sums;
    }
}
