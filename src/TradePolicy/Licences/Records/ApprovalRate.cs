using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// The share of applications that were approved, as an exact fraction with a named denominator. If there is no application of
/// which it could be a share, the rate is not known; it is not 0 %.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ApprovalRate
{
    internal ApprovalRate(int approved, int of, ApprovalDenominator denominator)
    {
        Approved = approved;
        Total = of;
        Denominator = denominator;
    }

    /// <summary>The number of approved applications.</summary>
    public int Approved { get; }

    /// <summary>The number of applications of which the rate is a share.</summary>
    public int Total { get; }

    /// <summary>The applications of which the rate is a share.</summary>
    public ApprovalDenominator Denominator { get; }

    /// <summary>Whether the rate is known, which needs at least one application.</summary>
    public bool IsCertain => Total > 0;

    /// <summary>The rate; exact as far as a decimal can represent the fraction.</summary>
    /// <exception cref="InvalidOperationException">There is no application of which it could be a share.</exception>
    public Percentage Value => TryGetValue(out Percentage value)
        ? value
        : throw new InvalidOperationException($"There is no approval rate: {Explain()}.");

    /// <summary>The rate if it is known; otherwise empty.</summary>
    public ValueList<Percentage> Possible => TryGetValue(out Percentage value) ? [value] : [];

    /// <summary>Why the rate is not known; empty if it is.</summary>
    public ValueList<OpenFact> Reasons => IsCertain ? [] : [OpenFact.Of(OpenFactKind.NotInData, "applications", Explain())];

    /// <summary>Gets the rate if it is known.</summary>
    /// <param name="value">The rate; zero if it is not known.</param>
    /// <returns>Whether the rate is known.</returns>
    public bool TryGetValue(out Percentage value)
    {
        value = IsCertain ? Percentage.Of(Approved * 100m / Total) : default;
        return IsCertain;
    }

    /// <summary>"192 of 211 decided applications approved, 91%", "no application decided".</summary>
    /// <returns>The sentence.</returns>
    public string Explain()
    {
        string what = Denominator switch
        {
            ApprovalDenominator.Decided => "decided",
            ApprovalDenominator.DecidedOrReturned => "decided or returned",
            _ => "filed",
        };
        return IsCertain
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Approved} of {Total} {what} applications approved, {Percentage.Of(Math.Round(Value.Value, 1))}")
            : $"no application {what}";
    }

    /// <summary>The sentence of <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();
}
