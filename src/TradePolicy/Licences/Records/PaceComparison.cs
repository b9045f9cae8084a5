namespace TradePolicy.Licences;

/// <summary>
/// What went through in a month against an earlier month and against a pace that is said to be agreed: "higher than it was,
/// but not as high as we believe we agreed to".
/// </summary>
public sealed record PaceComparison
{
    internal PaceComparison(Throughput actual, Throughput baseline, AgreedPace agreed)
    {
        Baseline = Require.Given(baseline);
        Agreed = Require.Given(agreed);
        if (baseline.IsPartial)
            throw new ArgumentException($"A baseline is a whole month; {baseline} is not.", nameof(baseline));
        Actual = actual;
        AgainstBaseline = Compare(actual, baseline.Amount, mayBeMore: baseline.LeftOut > 0);
        AgainstAgreed = Compare(actual, agreed.PerMonth, mayBeMore: false);
    }

    /// <summary>What went through.</summary>
    public Throughput Actual { get; }

    /// <summary>What went through in the month that it is compared with.</summary>
    public Throughput Baseline { get; }

    /// <summary>The pace that is said to be agreed.</summary>
    public AgreedPace Agreed { get; }

    /// <summary>How it stands to the baseline.</summary>
    public PaceStanding AgainstBaseline { get; }

    /// <summary>How it stands to the pace.</summary>
    public PaceStanding AgainstAgreed { get; }

    /// <summary>"353 t in 2025-06: above the 46 t in 2025-05, below the 600 t a month that … says were agreed (…)".</summary>
    public string Explain() =>
        $"{Actual}: {Word(AgainstBaseline)} the {Baseline}, {Word(AgainstAgreed)} the {Agreed.PerMonth} a month that {Agreed.ClaimedBy} says were agreed ({Agreed.Source})";

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    // What is not counted can only add: it leaves "above" certain where the actual amount lacks it, "below" where the other does.
    private static PaceStanding Compare(Throughput actual, Quantity other, bool mayBeMore)
    {
        if (!actual.Amount.IsComparableWith(other))
            throw new ArgumentException($"{actual.Amount} and {other} are not measured alike.");
        int sign = actual.Amount.Unit.InBase(actual.Amount.Amount).CompareTo(other.Unit.InBase(other.Amount));
        bool isLeast = actual.IsPartial || actual.LeftOut > 0;
        if (sign > 0)
            return mayBeMore ? PaceStanding.NotKnown : PaceStanding.Above;
        if (isLeast)
            return PaceStanding.NotKnown;
        return sign < 0 ? PaceStanding.Below : mayBeMore ? PaceStanding.NotKnown : PaceStanding.Level;
    }

    private string Word(PaceStanding standing) => standing switch
    {
        PaceStanding.Above => "above",
        PaceStanding.Below => "below",
        PaceStanding.Level => "level with",
        _ => Actual.IsPartial ? "not yet above" : "not known to be above or below",
    };
}
