using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using TradePolicy;

namespace Samples;

/// <summary>
/// Writes what is due as iCalendar (RFC 5545): on the clock of the zone in which each text counts, so that a reader sees
/// "00:01 in New York" and not what that is elsewhere. What is known to the day only is no all-day event, which would lie on
/// another day where the reader is elsewhere: it lasts from the earliest to the latest reading. The same outlook gives the same text, byte
/// for byte.
/// </summary>
internal static class TruceCalendar
{
    private const string Ending = ".ics";

    internal static bool IsCalendar(string file) => Path.GetExtension(file).Equals(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of the calendar.</summary>
    /// <param name="outlook">What is due.</param>
    /// <param name="program">Which program says so.</param>
    /// <exception cref="InvalidOperationException">Nothing is due: a calendar without an entry is none.</exception>
    internal static string Of(Outlook outlook, string program)
    {
        IReadOnlyList<CalendarEntry> entries = CalendarEntry.Of(outlook);
        if (entries.Count == 0)
            throw new InvalidOperationException(
                $"as known at {Wording.Of(outlook.Known)}, nothing is due after {Wording.Of(outlook.After)}.");
        Calendar calendar = new() { ProductId = $"-//TradePolicy//{program}//EN" };
        calendar.AddProperty("X-WR-CALNAME", outlook.Name);
        IEnumerable<LegalReading> timed = entries.SelectMany(entry => entry.At.Possible).Where(reading => IsNamed(reading.Zone));
        foreach (IGrouping<string, LegalReading> zone in timed.GroupBy(reading => reading.Zone.Id)
            .OrderBy(zone => zone.Key, StringComparer.Ordinal))
            calendar.AddTimeZone(ZoneOf(zone.Key, zone.Min(reading => reading.Moment.LocalDateTime)));
        // By when it was known, not by when the file is written.
        CalDateTime stamp = Utc(outlook.KnownThrough);
        foreach (CalendarEntry entry in entries)
            calendar.Events.Add(EventOf(entry, stamp));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(CalendarEntry entry, CalDateTime stamp)
    {
        (LegalReading first, LegalReading last) = (entry.At.Possible[0], entry.At.Possible[^1]);
        return new()
        {
            Uid = entry.Uid,
            DtStamp = stamp,
            Start = Moment(first),
            End = entry.At.IsCertain ? null : Moment(last),
            Summary = entry.Summary,
            Description = string.Join('\n', entry.Description),
            Categories = entry.IsHypothetical ? ["trade policy", "hypothetical"] : ["trade policy"],
            Status = entry.IsHypothetical || entry.IsAsFarAsKnown || !entry.At.IsCertain ? EventStatus.Tentative : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
    }

    private static CalDateTime Moment(LegalReading reading)
    {
        LocalDateTime local = reading.Moment.LocalDateTime;
        return IsNamed(reading.Zone)
            ? new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, reading.Zone.Id)
            : Utc(reading.Instant);
    }

    private static CalDateTime Utc(Instant instant)
    {
        LocalDateTime utc = instant.InUtc().LocalDateTime;
        return new(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, CalDateTime.UtcTzId);
    }

    // Zones of the time-zone database have a name that other calendars know; instants of any other are written in UTC.
    private static bool IsNamed(DateTimeZone zone) => zone != DateTimeZone.Utc && DateTimeZoneProviders.Tzdb.Ids.Contains(zone.Id);

    private static VTimeZone ZoneOf(string id, LocalDateTime first)
    {
        VTimeZone zone = VTimeZone.FromDateTimeZone(id, first.ToDateTimeUnspecified(), includeHistoricalData: false);
        if (zone.TimeZoneInfos is [{ } only])
        {
            // A zone without summer time has one offset; the library repeats its last change of clocks every year.
            only.RecurrenceRule = null;
            only.OffsetFrom = only.OffsetTo;
        }

        return zone;
    }
}
