using NodaTime;
using NodaTime.TimeZones;

namespace TradePolicy;

/// <summary>What a time zone is called.</summary>
internal static class ZoneNames
{
    /// <summary>
    /// The name by which zones are compared and written. TZDB has kept old names of countries since 1993 (<c>US/Eastern</c>, <c>PRC</c>):
    /// they count as the place that they stand for. The name of a place is kept as it is stated, since which places share their clocks is
    /// not the same in all versions of the time-zone data.
    /// </summary>
    internal static string Name(this DateTimeZone zone) =>
        IsOfCountry(zone.Id) && TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out string? place) ? place : zone.Id;

    // But Iceland's, whose place has been another since TZDB merged places.
    private static bool IsOfCountry(string id) => id is "Cuba" or "Egypt" or "Eire" or "GB" or "GB-Eire" or "Hongkong" or "Iran" or "Israel"
        or "Jamaica" or "Japan" or "Kwajalein" or "Libya" or "NZ" or "NZ-CHAT" or "Navajo" or "PRC" or "Poland" or "Portugal" or "ROC"
        or "ROK" or "Singapore" or "Turkey" or "W-SU"
        || (id.IndexOf('/') is > 0 and var slash && id.AsSpan(0, slash) is "US" or "Canada" or "Mexico" or "Brazil" or "Chile");
}
