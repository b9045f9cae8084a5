using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The charge on goods that are exempt from a tariff: nothing, a substitute rate (often the earlier one), or the tariff itself on the
/// value of a part of the goods or of their content of a material only.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
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

    /// <summary>
    /// The part of the goods that is exempt, if the texts say that it and the charged part make up the customs value; otherwise null.
    /// </summary>
    public string? ExemptPart { get; private init; }

    /// <summary>The tariff is charged on the value of a part of the goods only.</summary>
    /// <param name="part">The part: "non-United States content".</param>
    /// <param name="exemptPart">
    /// The part that is exempt, "United States content", if both make up the customs value: the value of one then gives that of the other,
    /// and two values that do not add up to it leave the duty open.
    /// </param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentException">A part is empty, or both are the same.</exception>
    public static ExemptionEffect ChargedOnlyOn(string part, string? exemptPart = null) => exemptPart is not null && part == exemptPart
        ? throw new ArgumentException($"The {part} cannot be both charged and exempt.", nameof(exemptPart))
        : new() { ChargedPart = Require.Text(part), ExemptPart = Require.TextOrNone(exemptPart) };

    /// <summary>
    /// The material, if the tariff is charged on the value of the content of it only, such as "steel content"; otherwise null.
    /// </summary>
    public string? ChargedContent { get; private init; }

    /// <summary>
    /// The tariff is charged on the value of the content of a material only. Contents of different materials do not overlap: another
    /// tariff on the aluminium content takes nothing from the steel content.
    /// </summary>
    /// <param name="content">The content: "steel content".</param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentException">The content is empty or too long.</exception>
    public static ExemptionEffect ChargedOnContent(string content) => new() { ChargedContent = Require.Text(content) };

    /// <summary>"not charged", "10% instead", "only on the non-United States content".</summary>
    public override string ToString() => SubstituteRate is not null ? $"{SubstituteRate} instead"
        : (ChargedPart ?? ChargedContent) is { } charged ? $"only on the {charged}" : "not charged";
}
