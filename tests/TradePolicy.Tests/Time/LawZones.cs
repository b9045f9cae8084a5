using NodaTime.Text;

namespace TradePolicy.Tests;

/// <summary>The zones of the texts that the tests of legal time are about, and short ways to write moments in them.</summary>
internal static class LawZones
{
    internal static DateTimeZone NewYork { get; } = Zone("America/New_York");

    internal static DateTimeZone Beijing { get; } = Zone("Asia/Shanghai");

    internal static DateTimeZone Brussels { get; } = Zone("Europe/Brussels");

    internal static DateTimeZone Berlin { get; } = Zone("Europe/Berlin");

    internal static DateTimeZone London { get; } = Zone("Europe/London");

    internal static DateTimeZone SaoPaulo { get; } = Zone("America/Sao_Paulo");

    internal static DateTimeZone Beirut { get; } = Zone("Asia/Beirut");

    internal static DateTimeZone Apia { get; } = Zone("Pacific/Apia");

    internal static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>"2025-05-14".</summary>
    internal static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <summary>"2025-05-14T00:01".</summary>
    internal static LocalDateTime Local(string minutes) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(minutes).Value;

    /// <summary>"2025-05-14T04:01Z".</summary>
    internal static Instant Utc(string minutes) =>
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(minutes).Value;

    internal static LegalMoment At(string minutes, DateTimeZone zone) => LegalMoment.At(Local(minutes), zone);

    internal static LegalWindow From(string minutes, DateTimeZone zone) => LegalWindow.Starting(At(minutes, zone));

    /// <summary>The last day of a window of which it is settled.</summary>
    internal static LocalDate LastDay(this LegalWindow window) =>
        window.TryGetLastDay(out LocalDate day) ? day : throw new InvalidOperationException($"The last day of {window} is not settled.");
}
