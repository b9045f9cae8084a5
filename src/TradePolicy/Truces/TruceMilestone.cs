using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A moment some days before a truce expires for a party, on the same clock face.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceMilestone
{
    internal TruceMilestone(int daysBefore, LegalBound at)
    {
        DaysBefore = daysBefore;
        At = at;
    }

    /// <summary>How many calendar days before the expiry.</summary>
    public int DaysBefore { get; }

    /// <summary>The moment; a range if the expiry is one.</summary>
    public LegalBound At { get; }

    /// <summary>"30 days before: 2025-07-13T00:01 America/New_York (-04)".</summary>
    public override string ToString() => $"{DaysBefore} {(DaysBefore == 1 ? "day" : "days")} before: {At}";
}
