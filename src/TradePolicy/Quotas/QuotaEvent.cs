using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Quotas;

/// <summary>Something that happened to a quota.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaEvent
{
    private QuotaEvent(QuotaEventKind kind, Instant at, QuotaVolume? volume)
    {
        Kind = kind;
        At = at;
        Volume = volume;
    }

    /// <summary>What happened.</summary>
    public QuotaEventKind Kind { get; }

    /// <summary>When it took effect.</summary>
    public Instant At { get; }

    /// <summary>What is left after it; of a transfer, how much was transferred. Null if it states none.</summary>
    public QuotaVolume? Volume { get; }

    /// <summary>An event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When it took effect.</param>
    /// <param name="volume">What is left after it; of a transfer, how much was transferred. An allocation states it.</param>
    /// <exception cref="ArgumentException">An allocation does not state what is left.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined.</exception>
    public static QuotaEvent Of(QuotaEventKind kind, Instant at, QuotaVolume? volume = null) =>
        Require.Defined(kind, "Not a kind of event of a quota.") == QuotaEventKind.Allocated && volume is null
            ? throw new ArgumentException("An allocation states what is left.", nameof(volume))
            : new(kind, at, volume);

    /// <summary>"2025-02-07T00:00:00Z: allocated, 77030.795 kg".</summary>
    public override string ToString()
    {
        string words = Kind switch
        {
            QuotaEventKind.NotCritical => "not critical",
            QuotaEventKind.ClosedAndTransferred => "closed and transferred",
            _ => Kind.ToString().ToLowerInvariant(),
        };
        return $"{InstantPattern.ExtendedIso.Format(At)}: {words}{(Volume is { } volume ? $", {volume}" : "")}";
    }
}
