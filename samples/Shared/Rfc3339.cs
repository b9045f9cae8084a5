using NodaTime;
using NodaTime.Text;

namespace Samples;

/// <summary>Instants as RFC 3339 writes them. The file is compiled into every sample.</summary>
internal static class Rfc3339
{
    /// <summary>An instant, such as <c>2025-08-12T04:01:00Z</c>, in UTC or with an offset; null where the text is none.</summary>
    internal static Instant? InstantOf(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } read && IsInstant(read.Value) ? read.Value.ToInstant() : null;

    // At the end of the years that there are, an offset leads beyond them.
    private static bool IsInstant(OffsetDateTime read)
    {
        Instant local = read.LocalDateTime.InUtc().ToInstant();
        Duration offset = Duration.FromSeconds(read.Offset.Seconds);
        return local - Instant.MinValue >= offset && Instant.MaxValue - local >= -offset;
    }
}
