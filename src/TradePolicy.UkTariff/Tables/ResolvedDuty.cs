using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>A rate in which amounts have taken the place of the components that other tables state, as far as they have them.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ResolvedDuty
{
    internal ResolvedDuty(DutyRate rate, IEnumerable<string> reasons)
    {
        Rate = rate;
        Reasons = ValueList.From(reasons.Select(OpenFact.Stated));
    }

    /// <summary>The rate; a component that is open stands in it as it did, so that no amount can be calculated.</summary>
    public DutyRate Rate { get; }

    /// <summary>Why components are open; empty if none is.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The rate.</summary>
    public override string ToString() => Rate.ToString();
}
