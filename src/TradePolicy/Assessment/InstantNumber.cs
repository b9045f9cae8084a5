using NodaTime;

namespace TradePolicy;

/// <summary>Instants as numbers, in nanoseconds since 1970, for tables that are searched often.</summary>
internal static class InstantNumber
{
    private static readonly Instant First = Instant.FromUtc(1700, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>The number of an instant between 1700 and 2200; the least or the greatest number for one before or after.</summary>
    internal static long Of(Instant at) =>
        at < First ? long.MinValue : at >= Last ? long.MaxValue : (at - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    /// <summary>Whether the number tells an instant from all others.</summary>
    internal static bool IsExact(long number) => number is not (long.MinValue or long.MaxValue);
}
