using System.Globalization;

namespace TradePolicy.Licences;

/// <summary>
/// The share of applications that were approved, as the exact fraction and with its denominator named. Of none the rate is
/// not known, and not 0 %.
/// </summary>
public sealed record ApprovalRate
{
    internal ApprovalRate(int approved, int of, ApprovalDenominator denominator)
    {
        Approved = approved;
        Total = of;
        Denominator = denominator;
    }

    /// <summary>How many were approved.</summary>
    public int Approved { get; }

    /// <summary>Of how many.</summary>
    public int Total { get; }

    /// <summary>Of what.</summary>
    public ApprovalDenominator Denominator { get; }

    /// <summary>Whether there is a rate: there is at least one application to have one of.</summary>
    public bool IsCertain => Total > 0;

    /// <summary>The rate; exact as far as a decimal can hold the fraction.</summary>
    /// <exception cref="InvalidOperationException">There is no application to have a rate of.</exception>
    public Percentage Value => IsCertain
        ? Percentage.Of(Approved * 100m / Total)
        : throw new InvalidOperationException($"There is no approval rate: {Explain()}.");

    /// <summary>"192 of 211 decided applications approved, 91%", "no application decided".</summary>
    public string Explain()
    {
        string what = Denominator switch
        {
            ApprovalDenominator.Decided => "decided",
            ApprovalDenominator.DecidedOrReturned => "decided or returned",
            _ => "filed",
        };
        return IsCertain
            ? string.Create(CultureInfo.InvariantCulture, $"{Approved} of {Total} {what} applications approved, {Percentage.Of(Math.Round(Value.Value, 1))}")
            : $"no application {what}";
    }

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();
}
