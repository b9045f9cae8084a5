namespace TradePolicy.Licences;

/// <summary>
/// What went through in a month against an earlier month and against a pace that is said to be agreed: "higher than it was,
/// but not as high as we believe we agreed to".
/// </summary>
public sealed record PaceComparison
{
    internal PaceComparison(MonthlyTotal actual, MonthlyTotal baseline, ClaimedPace agreed)
    {
        Baseline = Require.Given(baseline);
        Claimed = Require.Given(agreed);
        if (baseline.IsPartial)
            throw new ArgumentException($"A baseline is a whole month; {baseline} is not.", nameof(baseline));
        Actual = actual;
        AgainstBaseline = Compare(actual, baseline.Amount, mayBeMore: baseline.LinesLeftOut > 0);
        AgainstClaimed = Compare(actual, agreed.PerMonth, mayBeMore: false);
    }

    /// <summary>What went through.</summary>
    public MonthlyTotal Actual { get; }

    /// <summary>What went through in the month that it is compared with.</summary>
    public MonthlyTotal Baseline { get; }

    /// <summary>The pace that is said to be agreed.</summary>
    public ClaimedPace Claimed { get; }

    /// <summary>How it stands to the baseline.</summary>
    public PaceResult AgainstBaseline { get; }

    /// <summary>How it stands to the pace.</summary>
    public PaceResult AgainstClaimed { get; }

    /// <summary>"353 t in 2025-06: above the 46 t in 2025-05, below the 600 t a month that … says were agreed (…)".</summary>
    public string Explain() =>
        $"{Actual}: {Word(AgainstBaseline)} the {Baseline}, {Word(AgainstClaimed)} the {Claimed.PerMonth} a month that {Claimed.ClaimedBy} says were agreed ({Claimed.Source})";

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    // What is not counted can only add: it leaves "above" certain where the actual amount lacks it, "below" where the other does.
    private static PaceResult Compare(MonthlyTotal actual, Quantity other, bool mayBeMore)
    {
        if (!actual.Amount.IsComparableWith(other))
            throw new ArgumentException($"{actual.Amount} and {other} are not measured alike.");
        int sign = actual.Amount.Unit.InBase(actual.Amount.Amount).CompareTo(other.Unit.InBase(other.Amount));
        bool isLeast = actual.IsPartial || actual.LinesLeftOut > 0;
        if (sign > 0)
            return mayBeMore ? PaceResult.NotKnown : PaceResult.Above;
        if (isLeast)
            return PaceResult.NotKnown;
        return sign < 0 ? PaceResult.Below : mayBeMore ? PaceResult.NotKnown : PaceResult.Equal;
    }

    private string Word(PaceResult standing) => standing switch
    {
        PaceResult.Above => "above",
        PaceResult.Below => "below",
        PaceResult.Equal => "level with",
        _ => Actual.IsPartial ? "not yet above" : "not known to be above or below",
    };
}
