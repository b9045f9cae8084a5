using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>One reason why goods may not be shipped under a licence, or why a report of its use is refused.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ShipmentProblem
{
    internal ShipmentProblem(ShipmentProblemKind kind, string message, int? line = null)
    {
        Kind = kind;
        Message = message;
        Line = line;
    }

    /// <summary>The kind of problem.</summary>
    public ShipmentProblemKind Kind { get; }

    /// <summary>The line that it concerns; null if it concerns the licence.</summary>
    public int? Line { get; }

    /// <summary>The message, as a sentence without its full stop: what is wrong, and what would be right.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
