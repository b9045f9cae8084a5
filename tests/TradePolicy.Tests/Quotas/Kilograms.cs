using TradePolicy.Quotas;

namespace TradePolicy.Tests;

/// <summary>Periods and volumes of a quota that is measured in kilograms, in London.</summary>
internal static class Kilograms
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static QuotaVolume Of(decimal amount) => QuotaVolume.Of(Quantity.Of(amount, MeasurementUnit.Kilogram));

    public static QuotaPeriod Period(string first, string? last, decimal? amount = null)
    {
        QuotaPeriod period = QuotaPeriod.Of(Day(first), last is null ? null : Day(last), London);
        return amount is { } volume ? period.WithVolume(Of(volume)) : period;
    }

    public static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>A time on the clocks of London: <c>2025-07-14 12:00</c>.</summary>
    public static Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss")
        .Parse(text.Length > 16 ? text : text + ":00").Value.InZoneStrictly(London).ToInstant();
}
