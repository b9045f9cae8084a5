
namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>The ends of what a type holds.</summary>
internal static class Extremes
{
    private const decimal Tiny = 0.0000000000000000000000000001m;

    private static readonly Dictionary<Type, (string Word, Func<object?> Make)[]> All = new()
    {
        [typeof(int)] = [("zero", () => 0), ("-1", () => -1), ("least", () => int.MinValue), ("most", () => int.MaxValue)],
        [typeof(long)] = [("zero", () => 0L), ("-1", () => -1L), ("least", () => long.MinValue), ("most", () => long.MaxValue)],
        [typeof(decimal)] =
        [
            ("zero", () => 0m), ("-1", () => -1m), ("tiny", () => Tiny), ("least", () => decimal.MinValue), ("most",
                () => decimal.MaxValue),
        ],
        [typeof(char)] = [("nul", () => '\0'), ("surrogate", () => '\uD800'), ("lines", () => '\n'), ("most", () => char.MaxValue)],
        [typeof(Instant)] = [("least", () => Instant.MinValue), ("most", () => Instant.MaxValue)],
        [typeof(LocalDate)] =
        [
            ("least", () => LocalDate.MinIsoValue), ("most", () => LocalDate.MaxIsoValue),
            ("Julian", () => new LocalDate(2025, 1, 15, CalendarSystem.Julian)),
        ],
        [typeof(LocalDateTime)] =
        [
            ("least", () => LocalDateTime.MinIsoValue), ("most", () => LocalDateTime.MaxIsoValue),
            ("Julian", () => new LocalDateTime(2025, 1, 15, 0, 0, CalendarSystem.Julian)),
        ],
        [typeof(ZonedDateTime)] =
        [
            ("default", () => default(ZonedDateTime)),
            ("least", () => Instant.MinValue.InUtc()), ("most", () => Instant.MaxValue.InUtc()),
            ("Julian", () => Instant.FromUtc(2025, 1, 15, 0, 0).InZone(DateTimeZone.Utc, CalendarSystem.Julian)),
        ],
        [typeof(LocalTime)] = [("least", () => LocalTime.MinValue), ("most", () => LocalTime.MaxValue)],
        [typeof(Offset)] = [("least", () => Offset.MinValue), ("most", () => Offset.MaxValue)],
        [typeof(Duration)] =
        [
            ("zero", () => Duration.Zero), ("-1", () => Duration.FromDays(-1)),
            ("least", () => Duration.MinValue), ("most", () => Duration.MaxValue),
        ],
        [typeof(Period)] =
        [
            ("zero", () => Period.Zero), ("-1", () => Period.FromDays(-1)),
            ("least", () => Period.FromYears(int.MinValue)), ("most", () => Period.FromYears(int.MaxValue)),
        ],
        [typeof(YearMonth)] =
        [
            ("least", () => new YearMonth(-9998, 1)), ("most", () => new YearMonth(9999, 12)),
            ("Julian", () => new YearMonth(2025, 1, CalendarSystem.Julian)),
        ],
        [typeof(DateTimeZone)] = [("most", () => DateTimeZone.ForOffset(Offset.MaxValue))],
        [typeof(Percentage)] =
        [
            ("zero", () => Percentage.Of(0m)), ("-1", () => Percentage.Of(-1m)),
            ("least", () => Percentage.Of(decimal.MinValue)), ("most", () => Percentage.Of(decimal.MaxValue)),
        ],
        [typeof(PercentagePoints)] =
        [
            ("zero", () => PercentagePoints.Of(0m)),
            ("least", () => PercentagePoints.Of(decimal.MinValue)), ("most", () => PercentagePoints.Of(decimal.MaxValue)),
        ],
        [typeof(Money)] =
        [
            ("zero", () => Money.Of(0m, "USD")), ("-1", () => Money.Of(-1m, "USD")), ("tiny", () => Money.Of(Tiny, "USD")),
            ("least", () => Money.Of(decimal.MinValue, "USD")), ("most", () => Money.Of(decimal.MaxValue, "USD")),
        ],
        [typeof(Quantity)] =
        [
            ("zero", () => Quantity.Of(0m, MeasurementUnit.Kilogram)), ("tiny", () => Quantity.Of(Tiny, MeasurementUnit.Kilogram)),
            ("most", () => Quantity.Of(decimal.MaxValue, MeasurementUnit.Kilogram)),
        ],
        [typeof(DutyRate)] =
        [
            ("most", () => AdValorem.Of(decimal.MaxValue)),
            ("extreme", () => SpecificDuty.Of(Money.Of(decimal.MaxValue, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram))),
        ],
        [typeof(LegalMoment)] =
        [
            ("least", () => LegalMoment.At(LocalDateTime.MinIsoValue, DateTimeZone.Utc)),
            ("most", () => LegalMoment.At(LocalDateTime.MaxIsoValue, DateTimeZone.Utc)),
        ],
        [typeof(ReferencePeriod)] =
        [
            ("least", () => ReferencePeriod.Month(1, 1)), ("most", () => ReferencePeriod.Month(9999, 12)),
        ],
    };

    /// <summary>The ends of a type, with their words; none if it has none that are known.</summary>
    internal static IEnumerable<(string Word, Func<object?> Make)> Of(Type type) => All.GetValueOrDefault(type) ?? [];
}
