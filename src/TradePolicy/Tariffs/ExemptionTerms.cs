using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The condition and the effect of an exemption, as the texts state them at a time.</summary>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExemptionTerms
{
    private ExemptionTerms(Condition<CustomsEntry> condition, ExemptionEffect effect, string? heading)
    {
        Condition = condition;
        Effect = effect;
        Heading = heading;
    }

    /// <summary>The condition.</summary>
    public Condition<CustomsEntry> Condition { get; }

    /// <summary>The effect if the condition is met.</summary>
    public ExemptionEffect Effect { get; }

    /// <summary>The heading under which the exemption is declared; null if it has none.</summary>
    public string? Heading { get; }

    /// <summary>The terms of an exemption.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="effect">The effect if the condition is met; by default the tariff is not charged.</param>
    /// <param name="heading">The heading under which it is declared, such as 9903.01.28.</param>
    /// <exception cref="ArgumentException">The heading is empty.</exception>
    public static ExemptionTerms Of(Condition<CustomsEntry> condition, ExemptionEffect? effect = null, string? heading = null) =>
        new(Require.Given(condition), effect ?? ExemptionEffect.NotCharged, Require.TextOrNone(heading));

    /// <summary>"not charged if commodity within … (9903.01.32)".</summary>
    public override string ToString() => $"{Effect} if {Condition}{(Heading is null ? "" : $" ({Heading})")}";
}
