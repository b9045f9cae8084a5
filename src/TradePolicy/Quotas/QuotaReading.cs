using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Quotas;

/// <summary>
/// What somebody read of a quota's status, and when. It is true of the day of the reading and of no other: what is left changes with every
/// allocation, also in days that were asked about later.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaReading
{
    private QuotaReading(QuotaStatus status, Instant? readAt)
    {
        Status = status;
        ReadAt = readAt;
    }

    /// <summary>What was read.</summary>
    public QuotaStatus Status { get; }

    /// <summary>When it was read; null if that is not known, so that it is true of no day.</summary>
    public Instant? ReadAt { get; }

    /// <summary>A reading.</summary>
    /// <param name="state">How the quota stood.</param>
    /// <param name="readAt">When it was read, which is not the day that was asked about; null if that is not known.</param>
    /// <param name="balance">What was left, if it was said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is not defined.</exception>
    public static QuotaReading Of(QuotaState state, Instant? readAt, QuotaVolume? balance = null) =>
        new(new(Require.Defined(state, "Not a state of a quota."), balance), readAt);

    /// <summary>"open, 114105.041 kg left, read 2025-07-14T09:00:00Z".</summary>
    public override string ToString() =>
        $"{Status}, read {(ReadAt is { } at ? InstantPattern.ExtendedIso.Format(at) : "at a time that is not known")}";
}
