using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A duty that is a percentage of the value of a part of the goods, such as their steel content, the case of a watch or the
/// battery.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>ComponentDuty.Of(Percentage.Of(50m), "steel content")</code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record ComponentDuty : DutyRate
{
    private ComponentDuty(Percentage rate, string component)
    {
        Rate = rate;
        Component = component;
    }

    /// <summary>The percentage of the value of the part; never negative.</summary>
    public Percentage Rate { get; }

    /// <summary>The part, in the words of the tariff: "steel content", "movement and case".</summary>
    public string Component { get; }

    /// <summary>A duty on a part of the goods.</summary>
    /// <param name="rate">The percentage of the value of the part; not negative.</param>
    /// <param name="component">The part, in the words of the tariff.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    /// <exception cref="ArgumentException">The part is empty or too long.</exception>
    public static ComponentDuty Of(Percentage rate, string component) => rate >= Percentage.Zero
        ? new(rate, Require.Text(component))
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A duty is not negative.");

    /// <summary>"50% on the steel content".</summary>
    public override string ToString() => $"{Rate} on the {Component}";

    internal override IReadOnlyList<string> ChargedParts => [Component];

    internal override DutyAmount Calculate(DutyBasis basis) => basis.ValueOf(Component) is { } value
        ? basis.InCurrency(value.Share(Rate))
        : DutyAmount.Unknown(OpenFact.ComponentValue(Component));
}
