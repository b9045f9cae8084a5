namespace TradePolicy;

/// <summary>
/// What went through in a month against an earlier month and against a pace that is said to be agreed: "higher than it was,
/// but not as high as we believe we agreed to".
/// </summary>
public sealed class PaceComparison : IEquatable<PaceComparison>
{
    internal PaceComparison(Throughput actual, Throughput baseline, AgreedPace agreed)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(agreed);
        if (baseline.IsPartial)
            throw new ArgumentException($"A baseline is a whole month; {baseline} is not.", nameof(baseline));
        Actual = actual;
        Baseline = baseline;
        Agreed = agreed;
        AgainstBaseline = Compare(actual, baseline.Amount);
        AgainstAgreed = Compare(actual, agreed.PerMonth);
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

    /// <summary>Whether both compare the same.</summary>
    /// <param name="other">The other comparison.</param>
    public bool Equals(PaceComparison? other) =>
        other is not null && Actual.Equals(other.Actual) && Baseline.Equals(other.Baseline) && Agreed.Equals(other.Agreed);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PaceComparison);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Actual, Baseline, Agreed);

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    private static PaceStanding Compare(Throughput actual, Quantity other)
    {
        if (!actual.Amount.IsComparableWith(other))
            throw new ArgumentException($"{actual.Amount} and {other} are not measured alike.");
        int sign = actual.Amount.Unit.InBase(actual.Amount.Amount).CompareTo(other.Unit.InBase(other.Amount));
        return sign > 0 ? PaceStanding.Above : actual.IsPartial ? PaceStanding.NotYetKnown : sign < 0 ? PaceStanding.Below : PaceStanding.Level;
    }

    private static string Word(PaceStanding standing) => standing switch
    {
        PaceStanding.Above => "above",
        PaceStanding.Below => "below",
        PaceStanding.Level => "level with",
        _ => "not yet above",
    };
}
