using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>A line that a later revision has under another number.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsRenumbering
{
    internal HtsRenumbering(HtsLine before, HtsLine after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The line of the earlier revision.</summary>
    public HtsLine Before { get; }

    /// <summary>The line of the later revision.</summary>
    public HtsLine After { get; }

    /// <summary>"8525.81.00.10 to 8525.81.00.20".</summary>
    public override string ToString() => $"{Before.Number} to {After.Number}";
}
