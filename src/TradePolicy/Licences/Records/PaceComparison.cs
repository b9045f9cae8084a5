using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// The total of a month compared with an earlier month and with a pace that is claimed to be agreed: "higher than it was,
/// but not as high as we believe we agreed to".
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PaceComparison
{
    internal PaceComparison(MonthlyTotal actual, MonthlyTotal baseline, ClaimedPace claimed)
    {
        Baseline = Require.Given(baseline);
        Claimed = Require.Given(claimed);
        if (baseline.IsPartial)
            throw new ArgumentException($"A baseline is a whole month; {baseline} is not.", nameof(baseline));
        Actual = actual;
        AgainstBaseline = Compare(actual, baseline.Amount, mayBeMore: baseline.LinesLeftOut > 0);
        AgainstClaimed = Compare(actual, claimed.PerMonth, mayBeMore: false);
    }

    /// <summary>The total of the month.</summary>
    public MonthlyTotal Actual { get; }

    /// <summary>The total of the earlier month.</summary>
    public MonthlyTotal Baseline { get; }

    /// <summary>The claimed pace.</summary>
    public ClaimedPace Claimed { get; }

    /// <summary>How it compares with the baseline.</summary>
    public PaceResult AgainstBaseline { get; }

    /// <summary>How it compares with the claimed pace.</summary>
    public PaceResult AgainstClaimed { get; }

    /// <summary>"353 t in 2025-06: above the 46 t in 2025-05, below the 600 t a month that … says were agreed (…)".</summary>
    /// <returns>The sentence.</returns>
    public string Explain() =>
        $"{Actual}: {Word(AgainstBaseline)} the {Baseline}, "
        + $"{Word(AgainstClaimed)} the {Claimed.PerMonth} a month that {Claimed.ClaimedBy} says were agreed ({Claimed.Source})";

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    // Lines that are not counted can only add. "Above" stays certain if the actual amount lacks them, "below" if the other does.
    private static PaceResult Compare(MonthlyTotal actual, Quantity other, bool mayBeMore)
    {
        if (!actual.Amount.IsComparableWith(other))
            throw new ArgumentException($"{actual.Amount} and {other} cannot be compared: their units do not convert.");
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
