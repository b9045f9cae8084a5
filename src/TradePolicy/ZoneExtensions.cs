using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

internal static class ZoneExtensions
{
    /// <summary>The first instant of a day in a zone, also if the zone skips midnight or the whole day.</summary>
    internal static Instant FirstInstantOf(
        this DateTimeZone zone, LocalDate date, [CallerArgumentExpression(nameof(date))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(zone);
        try
        {
            var mapping = zone.MapLocal(Require.Iso(date, name).AtMidnight());
            return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
        }
        catch (OverflowException)
        {
            throw TooFar(date, name);
        }
    }

    /// <summary>The first instant of the day after, at which a day is over.</summary>
    internal static Instant EndInstantOf(
        this DateTimeZone zone, LocalDate date, [CallerArgumentExpression(nameof(date))] string name = "") =>
        date == LocalDate.MaxIsoValue ? throw TooFar(date, name) : zone.FirstInstantOf(date.PlusDays(1), name);

    /// <summary>The day in a zone at an instant.</summary>
    internal static LocalDate DayAt(
        this DateTimeZone zone, Instant instant, [CallerArgumentExpression(nameof(instant))] string name = "")
    {
        try
        {
            return instant.InZone(zone).Date;
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new ArgumentException($"{zone.Id} has no day at {InstantPattern.ExtendedIso.Format(instant)}.", name, exception);
        }
    }

    private static ArgumentException TooFar(LocalDate date, string name) =>
        new($"{LocalDatePattern.Iso.Format(date)} is outside the instants that can be represented.", name);
}
