using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>One row of the table of <see cref="LicenceTransitions"/>: in a stage, an event leads to a stage.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceTransition
{
    internal LicenceTransition(LicenceStage from, LicenceEventKind happening, LicenceStage to)
    {
        From = from;
        Event = happening;
        To = to;
    }

    /// <summary>The stage before.</summary>
    public LicenceStage From { get; }

    /// <summary>The event.</summary>
    public LicenceEventKind Event { get; }

    /// <summary>The stage after; the same stage if the event does not change it.</summary>
    public LicenceStage To { get; }

    /// <summary>"Issued, Suspended: Suspended".</summary>
    public override string ToString() => $"{From}, {Event}: {To}";
}
