namespace TradePolicy.Specimens.Tests;

/// <summary>Moments, ends, lengths and windows as legal texts give them.</summary>
public sealed class TimeSpecimens : ISpecimens
{
    private static readonly LocalDate Day = new(2025, 1, 15);

    public IEnumerable<Specimen> All => [.. Moments, .. Ends, .. Windows];

    private static DateTimeZone London => DateTimeZoneProviders.Tzdb["Europe/London"];

    private static IEnumerable<Specimen> Moments =>
    [
        Specimen.Of(() => LegalMoment.At(Day.AtMidnight(), Legal.Utc))
            .Differing(nameof(LegalMoment.Date), () => LegalMoment.At(Day.PlusDays(1).AtMidnight(), Legal.Utc))
            .Differing(nameof(LegalMoment.TimeOfDayKind), () => LegalMoment.StartOf(Day, Legal.Utc))
            .Differing(nameof(LegalMoment.TimeOfDay), () => LegalMoment.At(Day.At(new LocalTime(0, 1)), Legal.Utc))
            .Differing(nameof(LegalMoment.Zone), () => LegalMoment.At(Day.AtMidnight(), London))
            .Differing(nameof(LegalMoment.PrintedOffset), () => LegalMoment.At(Day.AtMidnight(), Legal.Utc, Offset.Zero))
            .Deriving(nameof(LegalMoment.Bound)),
        Specimen.Of(() => LegalReading.Of(Legal.Midnight(15), Legal.Utc, "as stated"))
            .Differing(nameof(LegalReading.Instant), () => LegalReading.Of(Legal.Midnight(16), Legal.Utc, "as stated"))
            .Differing(nameof(LegalReading.Zone), () => LegalReading.Of(Legal.Midnight(15), London, "as stated"))
            .Differing(nameof(LegalReading.Basis), () => LegalReading.Of(Legal.Midnight(15), Legal.Utc, "as printed"))
            .Differing(
                nameof(LegalReading.IsEndOfDay),
                () => LegalReading.Of(Legal.Midnight(15), Legal.Utc, "as stated", isEndOfDay: true)),
        Specimen.Of(() => LegalBound.Of(Reading(15), Reading(17), Reading(18)))
            .Differing(nameof(LegalBound.Possible), () => LegalBound.Of(Reading(15), Reading(16), Reading(18)))
            .Differing(nameof(LegalBound.IsDated), () => LegalBound.Undated("the text states no end")),
        Specimen.Of(() => LegalBound.Undated("the text states no end"))
            .Differing(nameof(LegalBound.UndatedReason), () => LegalBound.Undated("the text states no length"))
            .Differing(nameof(LegalBound.Possible), () => LegalBound.Of(Reading(15))),
    ];

    private static IEnumerable<Specimen> Ends =>
    [
        Specimen.Of(() => (LegalEnd.MomentEnd)LegalEnd.At(Legal.Noon(15)))
            .Differing(nameof(LegalEnd.MomentEnd.Moment), () => (LegalEnd.MomentEnd)LegalEnd.At(Legal.Noon(16)))
            .Deriving(nameof(LegalEnd.Bound)),
        Specimen.Of(() => (LegalEnd.DayEnd)LegalEnd.OnDay(Day, Legal.Utc, DayInclusion.Included))
            .Differing(
                nameof(LegalEnd.DayEnd.Date),
                () => (LegalEnd.DayEnd)LegalEnd.OnDay(Day.PlusDays(1), Legal.Utc, DayInclusion.Included))
            .Differing(nameof(LegalEnd.DayEnd.Zone), () => (LegalEnd.DayEnd)LegalEnd.OnDay(Day, London, DayInclusion.Included))
            .Differing(nameof(LegalEnd.DayEnd.Inclusion), () => (LegalEnd.DayEnd)LegalEnd.OnDay(Day, Legal.Utc, DayInclusion.Excluded))
            .Deriving(nameof(LegalEnd.Bound)),
        Specimen.Of(() => (LegalEnd.EventEnd)LegalEnd.OnEvent("a notification"))
            .Differing(nameof(LegalEnd.EventEnd.Event), () => (LegalEnd.EventEnd)LegalEnd.OnEvent("a deposit"))
            .Deriving(nameof(LegalEnd.Bound)),
        Specimen.Of(() => Either(17))
            .Differing(nameof(LegalEnd.EitherEnd.Ends), () => Either(16))
            .Deriving(nameof(LegalEnd.Bound)),
    ];

    private static IEnumerable<Specimen> Windows =>
    [
        Specimen.Of(() => LegalLength.Of(Period.FromDays(90)))
            .Differing(nameof(LegalLength.Calendar.Period), () => LegalLength.Of(Period.FromDays(91))),
        Specimen.Of(() => LegalLength.Of(Duration.FromHours(2160)))
            .Differing(nameof(LegalLength.Elapsed.Duration), () => LegalLength.Of(Duration.FromHours(2161))),
        Specimen.Of(() => CountingRule.Of(CountingMethod.EndOfLastDay, "a law").WithNextWorkingDay(Legal.Calendar()))
            .Differing(
                nameof(CountingRule.Method),
                () => CountingRule.Of(CountingMethod.StartOfNthDay, "a law").WithNextWorkingDay(Legal.Calendar()))
            .Differing(
                nameof(CountingRule.Law),
                () => CountingRule.Of(CountingMethod.EndOfLastDay, "another law").WithNextWorkingDay(Legal.Calendar()))
            .Differing(
                nameof(CountingRule.WorkingDayCalendar),
                () => CountingRule.Of(CountingMethod.EndOfLastDay, "a law").WithNextWorkingDay(Legal.Calendar("B")))
            .Differing(
                nameof(CountingRule.LeastWorkingDays),
                () => CountingRule.Of(CountingMethod.EndOfLastDay, "a law").WithNextWorkingDay(Legal.Calendar()).WithLeastWorkingDays(2)),
        Specimen.Of(() => Legal.Between(2, 20).Lasting(Period.FromDays(18)))
            .Differing(nameof(LegalWindow.StatedStart), () => Legal.Between(1, 20).Lasting(Period.FromDays(18)))
            .Differing(nameof(LegalWindow.Length), () => Legal.Between(2, 20).Lasting(Period.FromDays(19)))
            .Differing(
                nameof(LegalWindow.CountingRules), () => Legal.Between(2, 20).Lasting(Period.FromDays(18), CountingRule.ChineseCivilCode))
            .Differing(nameof(LegalWindow.StatedEnd), () => Legal.Between(2, 21).Lasting(Period.FromDays(18)))
            .Deriving(nameof(LegalWindow.Start), nameof(LegalWindow.ComputedEnd), nameof(LegalWindow.End)),
        Specimen.Of(() => Legal.Between(2, 20).Lasting(Period.FromDays(19)).Discrepancy!)
            .Differing(nameof(WindowDiscrepancy.Stated), () => Legal.Between(2, 19).Lasting(Period.FromDays(19)).Discrepancy!)
            .Differing(nameof(WindowDiscrepancy.Computed), () => Legal.Between(2, 20).Lasting(Period.FromDays(20)).Discrepancy!),
    ];

    private static LegalReading Reading(int day) => LegalReading.Of(Legal.Midnight(day), Legal.Utc, $"reading {day}");

    private static LegalEnd.EitherEnd Either(int day) =>
        (LegalEnd.EitherEnd)LegalEnd.EitherOf(LegalEnd.At(Legal.Noon(15)), LegalEnd.At(Legal.Noon(day)), LegalEnd.At(Legal.Noon(18)));
}
