using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>Whether goods may be shipped under a licence: yes, or no with every reason.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ShipmentAnswer
{
    internal ShipmentAnswer(IEnumerable<ShipmentProblem> problems) => Problems = ValueList.From(problems);

    /// <summary>Whether the goods may be shipped.</summary>
    public bool IsAllowed => Problems.Count == 0;

    /// <summary>The problems that prevent it; empty if the goods may be shipped.</summary>
    public ValueList<ShipmentProblem> Problems { get; }

    /// <summary>"yes", "no: the licence is suspended".</summary>
    public override string ToString() => IsAllowed ? "yes" : $"no: {string.Join("; ", Problems)}";
}
