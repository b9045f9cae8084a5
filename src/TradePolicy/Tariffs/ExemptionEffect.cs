namespace TradePolicy;

/// <summary>
/// The charge on goods that are exempt from a tariff: nothing, a substitute rate (often the earlier one), or the tariff itself on the
/// value of a part of the goods only.
/// </summary>
public sealed record ExemptionEffect
{
    private ExemptionEffect() { }

    /// <summary>The tariff is not charged.</summary>
    public static ExemptionEffect NotCharged { get; } = new();

    /// <summary>The rate that is charged instead; null if there is none.</summary>
    public DutyRate? SubstituteRate { get; private init; }

    /// <summary>The part of the goods, if the tariff is charged on its value only; otherwise null.</summary>
    public string? ChargedPart { get; private init; }

    /// <summary>Another rate is charged instead.</summary>
    /// <param name="rate">The rate.</param>
    public static ExemptionEffect ChargedAt(DutyRate rate) => new() { SubstituteRate = Require.Given(rate) };

    /// <summary>The tariff is charged on the value of a part of the goods only.</summary>
    /// <param name="part">The part: "non-United States content".</param>
    /// <exception cref="ArgumentException">The part is empty.</exception>
    public static ExemptionEffect ChargedOnlyOn(string part) => new() { ChargedPart = Require.Text(part) };

    /// <summary>"not charged", "10% instead", "only on the non-United States content".</summary>
    public override string ToString() =>
        SubstituteRate is not null ? $"{SubstituteRate} instead" : ChargedPart is not null ? $"only on the {ChargedPart}" : "not charged";
}
