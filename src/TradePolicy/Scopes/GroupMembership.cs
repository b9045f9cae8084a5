using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>The membership of an economy in a group, with its time.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GroupMembership
{
    private GroupMembership(Economy economy, Interval during)
    {
        Economy = economy;
        During = during;
    }

    /// <summary>The economy.</summary>
    public Economy Economy { get; }

    /// <summary>The time during which it belongs to the group: the start is included, the end is not.</summary>
    public Interval During { get; }

    /// <summary>A membership.</summary>
    /// <param name="economy">The economy; not itself a group.</param>
    /// <param name="during">The time: the start is included, the end is not; by default always.</param>
    /// <exception cref="ArgumentException">The economy is a group.</exception>
    public static GroupMembership Of(Economy economy, Interval? during = null) => Require.Given(economy).IsGroup
        ? throw new ArgumentException($"{economy} is a group itself; name its members.", nameof(economy))
        : new(economy, during ?? new Interval(null, null));

    /// <summary>"HR during 2013-06-30T22:00:00Z/..".</summary>
    public override string ToString() => During is { HasStart: false, HasEnd: false } ? Economy.Code : $"{Economy} during {During}";
}
