using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>One of the times at which an instrument became known, with the way in which it became known.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Disclosure
{
    private Disclosure(DisclosureKind kind, Publication time)
    {
        Kind = kind;
        Time = time;
    }

    /// <summary>The way in which it became known.</summary>
    public DisclosureKind Kind { get; }

    /// <summary>The time at which it became known.</summary>
    public Publication Time { get; }

    /// <summary>A disclosure.</summary>
    /// <param name="kind">The way in which it became known.</param>
    /// <param name="time">The time at which it became known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined.</exception>
    public static Disclosure Of(DisclosureKind kind, Publication time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new(Require.Defined(kind, "Not a kind of disclosure."), time);
    }

    /// <summary>"WebPage 2025-05-12T22:31:16Z".</summary>
    public override string ToString() => $"{Kind} {Time}";
}
