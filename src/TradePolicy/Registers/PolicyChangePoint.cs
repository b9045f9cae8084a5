using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>An instant at which policy changes, with all that changes at it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PolicyChangePoint
{
    internal PolicyChangePoint(Instant at, IEnumerable<PolicyChange> changes)
    {
        At = at;
        Changes = ValueList.From(PolicyChange.InOrder(changes));
    }

    /// <summary>The first instant of what applies after the changes.</summary>
    public Instant At { get; }

    /// <summary>The changes, each from up to this instant to from it on, in the order in which a difference tells them.</summary>
    public ValueList<PolicyChange> Changes { get; }

    /// <summary>"2025-05-14T04:01:00Z: us/reciprocal/cn: 125% to 10% (-115 pp), Executive Order 14298; …".</summary>
    public override string ToString() => $"{InstantPattern.ExtendedIso.Format(At)}: {string.Join("; ", Changes)}";
}
