using NodaTime;

namespace TradePolicy;

internal static class ZoneExtensions
{
    /// <summary>The first instant of a day in a zone, also where the zone skips midnight or the whole day.</summary>
    internal static Instant FirstInstantOf(this DateTimeZone zone, LocalDate date)
    {
        var mapping = zone.MapLocal(date.AtMidnight());
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
    }
}
