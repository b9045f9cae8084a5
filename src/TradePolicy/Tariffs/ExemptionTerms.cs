using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The condition and the effect of an exemption, as the texts state them at a time.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExemptionTerms
{
    private ExemptionTerms(Condition<CustomsEntry> condition, ExemptionEffect effect, string? heading, bool headingBearsDuty)
    {
        Condition = condition;
        Effect = effect;
        Heading = heading;
        HeadingBearsDuty = headingBearsDuty;
    }

    /// <summary>The condition.</summary>
    public Condition<CustomsEntry> Condition { get; }

    /// <summary>The effect if the condition is met.</summary>
    public ExemptionEffect Effect { get; }

    /// <summary>The heading under which the exemption is declared; null if it has none.</summary>
    public string? Heading { get; }

    /// <summary>
    /// Whether, of a tariff that is charged on a part of the goods only, the heading bears the duty on that part, so that the goods are
    /// declared under it alone; otherwise it is that of the part that is exempt, beside the heading of the tariff. Heading 9903.94.03 is
    /// that of vehicles with the duty on their non-United States content, 9903.01.34 that of the United States content.
    /// </summary>
    public bool HeadingBearsDuty { get; }

    /// <summary>The terms of an exemption.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="effect">The effect if the condition is met; by default the tariff is not charged.</param>
    /// <param name="heading">The heading under which it is declared, such as 9903.01.28.</param>
    /// <param name="headingBearsDuty">Whether the heading bears the duty on the part of the goods that is charged.</param>
    /// <exception cref="ArgumentException">
    /// The heading is empty; or it is said to bear the duty on a part, and there is no heading or the effect charges no part.
    /// </exception>
    public static ExemptionTerms Of(
        Condition<CustomsEntry> condition, ExemptionEffect? effect = null, string? heading = null, bool headingBearsDuty = false)
    {
        if (headingBearsDuty && (heading is null || effect?.ChargedPart is null))
            throw new ArgumentException(
                "A heading bears the duty on a part of the goods only if there is one, and if the tariff is charged on a part.",
                nameof(headingBearsDuty));
        return new(Require.Given(condition), effect ?? ExemptionEffect.NotCharged, Require.TextOrNone(heading), headingBearsDuty);
    }

    /// <summary>"not charged if commodity within … (9903.01.32)".</summary>
    public override string ToString() => $"{Effect} if {Condition}{(Heading is null ? "" : $" ({Heading})")}";
}
