using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The duty on the goods under their own subheading: "The duty provided in the applicable subheading". The rate that a
/// provision adds to it is a separate part of the whole rate.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// // The duty provided in the applicable subheading + 25%
/// ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(25m))
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record ApplicableSubheadingDuty : DutyRate
{
    private ApplicableSubheadingDuty(ValueList<string> subheadings) => Subheadings = subheadings;

    /// <summary>The duty provided in the subheading that applies, without naming it.</summary>
    public static ApplicableSubheadingDuty Any { get; } = new([]);

    /// <summary>The subheadings that the text names, in its words; empty if it names none.</summary>
    public ValueList<string> Subheadings { get; }

    /// <summary>The duty provided in the applicable one of the named subheadings.</summary>
    /// <param name="subheadings">The subheadings as the text names them, at least one.</param>
    /// <exception cref="ArgumentException">No subheading is named, or one is empty or too long.</exception>
    public static ApplicableSubheadingDuty In(params IEnumerable<string> subheadings)
    {
        string[] named = [.. Require.Given(subheadings).Select(subheading => Require.Text(subheading, nameof(subheadings)))];
        return named.Length == 0
            ? throw new ArgumentException("No subheading is named.", nameof(subheadings))
            : new(ValueList.Owning(named));
    }

    /// <summary>"the duty provided in the applicable subheading".</summary>
    public override string ToString() => Subheadings.Count == 0
        ? "the duty provided in the applicable subheading"
        : $"the duty provided in subheading {string.Join(" or ", Subheadings)}";

    internal override DutyRate WithoutBaseDuty => Free;

    internal override DutyAmount Calculate(DutyBasis basis) => basis.BaseDuty;
}
