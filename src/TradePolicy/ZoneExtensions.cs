using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

internal static class ZoneExtensions
{
    /// <summary>The first instant of a day in a zone, also if the zone skips midnight or the whole day.</summary>
    internal static Instant FirstInstantOf(this DateTimeZone zone, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (date.Calendar != CalendarSystem.Iso)
            throw new ArgumentException($"A legal text names a day of the ISO calendar, not one of {date.Calendar.Id}.", nameof(date));
        try
        {
            var mapping = zone.MapLocal(date.AtMidnight());
            return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
        }
        catch (OverflowException)
        {
            throw TooFar(date);
        }
    }

    /// <summary>The first instant of the day after, at which a day is over.</summary>
    internal static Instant EndInstantOf(this DateTimeZone zone, LocalDate date) =>
        date == LocalDate.MaxIsoValue ? throw TooFar(date) : zone.FirstInstantOf(date.PlusDays(1));

    private static ArgumentException TooFar(LocalDate date) =>
        new($"{LocalDatePattern.Iso.Format(date)} is outside the instants that can be represented.", nameof(date));
}
