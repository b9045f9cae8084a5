using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// How a body of law counts "90 days": a <see cref="CountingMethod"/>, the law it comes from, and whether an end on
/// a day off rolls to the next working day. The same words end 36 hours apart under different rules.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// 90 days from 12:01 Beijing on 14 May 2025 end at 12:01 on 12 August by <see cref="SameClockTime"/>, at 24:00 on
/// 12 August by <see cref="ChineseCivilCode"/>, and at 24:00 on 11 August if the first day is counted.
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CountingRule
{
    private CountingRule(CountingMethod method, string law)
    {
        Method = Require.Defined(method, "Not a counting method.");
        Law = Require.Text(law);
    }

    /// <summary>
    /// The same clock time in the zone, a number of calendar units later: the practice of the United States. Executive Order 14266 of
    /// 9 April 2025 states both the 90 days (section 3(d)) and their end at the same clock time (section 2), and Executive Order 14334
    /// reads the 90 days of Executive Order 14298 so.
    /// </summary>
    public static CountingRule SameClockTime { get; } =
        Of(CountingMethod.SameClockTime, "United States practice (Executive Orders 14266, sections 2 and 3(d), and 14334, recital)");

    /// <summary>Hours on the clock, a day being 24 of them (Federal Rules of Civil Procedure 6(a)(2), for hours).</summary>
    public static CountingRule ElapsedTime { get; } = Of(CountingMethod.ElapsedTime, "elapsed time");

    /// <summary>
    /// Civil Code of the People's Republic of China: the first day is not counted (article 201), the last ends at
    /// 24:00 (article 203). Article 203 rolls an end on a statutory holiday to the day after: add
    /// <see cref="WithNextWorkingDay"/> if that applies.
    /// </summary>
    public static CountingRule ChineseCivilCode { get; } =
        Of(CountingMethod.EndOfLastDay, "Civil Code of the PRC, arts 201 and 203");

    /// <summary>
    /// Regulation (EEC, Euratom) No 1182/71: the day of the event is not counted (article 3(1)), the period ends with
    /// the last hour of the last day (article 3(2)). Add <see cref="WithNextWorkingDay"/> for article 3(4), an end on a day off, and
    /// with it article 3(5), at least two working days in a period of two days or more. Neither applies to the entry into
    /// force or the expiry of acts (article 4): for these, leave the rule without a calendar.
    /// </summary>
    public static CountingRule EuropeanUnionRegulation1182 { get; } =
        Of(CountingMethod.EndOfLastDay, "Regulation (EEC, Euratom) No 1182/71, art. 3").WithLeastWorkingDays(2);

    /// <summary>
    /// Federal Rules of Civil Procedure 6(a)(1): the day of the event is not counted; the last day counts to its end.
    /// Add <see cref="WithNextWorkingDay"/> for rule 6(a)(1)(C).
    /// </summary>
    public static CountingRule UnitedStatesCourtRules { get; } =
        Of(CountingMethod.EndOfLastDay, "Federal Rules of Civil Procedure 6(a)(1)");

    /// <summary>German Civil Code (BGB) §§ 187(1), 188: the day of the event is not counted.</summary>
    public static CountingRule GermanCivilCodeEventDayExcluded { get; } =
        Of(CountingMethod.EndOfLastDay, "BGB §§ 187(1), 188");

    /// <summary>German Civil Code (BGB) §§ 187(2), 188: the first day is counted.</summary>
    public static CountingRule GermanCivilCodeFirstDayIncluded { get; } =
        Of(CountingMethod.EndOfLastDayFirstIncluded, "BGB §§ 187(2), 188");

    /// <summary>
    /// Clear days (Civil Procedure Rules of England and Wales 2.8): neither the first day nor that of the event is
    /// counted, so the event may take place once the last clear day is over.
    /// </summary>
    public static CountingRule ClearDays { get; } = Of(CountingMethod.EndOfLastDay, "CPR 2.8, clear days");

    /// <summary>Treaty practice, "on the ninetieth day following the deposit": the start of that day.</summary>
    public static CountingRule StartOfNthDay { get; } = Of(CountingMethod.StartOfNthDay, "treaty practice");

    // Neither China nor England has settled by text which of two rules counts a length of a public act.
    private static readonly CountingRule ChineseClockFace = Of(CountingMethod.SameClockTime, "the clock face of the stated start");
    private static readonly CountingRule EnglishEventDayExcluded =
        Of(CountingMethod.EndOfLastDay, "law of England and Wales, from an event (Lester v Garland, 1808)");
    private static readonly CountingRule EnglishFirstDayIncluded =
        Of(CountingMethod.EndOfLastDayFirstIncluded, "law of England and Wales, \"beginning with\" a day (Trow v Ind Coope, 1967)");

    /// <summary>
    /// The rules that have a property of their own, none with a calendar. A calendar length of which nothing says whose law counts may
    /// follow any of them.
    /// </summary>
    public static IReadOnlyList<CountingRule> All { get; } = Array.AsReadOnly(
    [
        SameClockTime, ElapsedTime, ChineseCivilCode, EuropeanUnionRegulation1182, UnitedStatesCourtRules,
        GermanCivilCodeEventDayExcluded, GermanCivilCodeFirstDayIncluded, ClearDays, StartOfNthDay,
    ]);

    private static readonly Dictionary<Economy, IReadOnlyList<CountingRule>> ByLaw = new()
    {
        [Economy.UnitedStates] = Array.AsReadOnly([SameClockTime]),
        [Economy.China] = Array.AsReadOnly([ChineseClockFace, ChineseCivilCode]),
        [Economy.EuropeanUnion] = Array.AsReadOnly([EuropeanUnionRegulation1182]),
        [Economy.Parse("DE")] = Array.AsReadOnly([GermanCivilCodeEventDayExcluded, GermanCivilCodeFirstDayIncluded]),
        [Economy.UnitedKingdom] = Array.AsReadOnly([EnglishEventDayExcluded, EnglishFirstDayIncluded]),
    };

    /// <summary>How the rule counts.</summary>
    public CountingMethod Method { get; }

    /// <summary>The law or practice that the rule comes from.</summary>
    public string Law { get; }

    /// <summary>The calendar by which an end on a day off rolls to the next working day, or null if no end rolls.</summary>
    public WorkingDayCalendar? WorkingDayCalendar { get; private init; }

    /// <summary>
    /// The number of working days that a period of as many days or more includes at the least, or 0 if the law asks for none
    /// (Regulation (EEC, Euratom) No 1182/71, article 3(5): two). It has an effect once the rule has a calendar.
    /// </summary>
    public int LeastWorkingDays { get; private init; }

    /// <summary>
    /// The rules by which the law of an economy counts a length in an act of trade policy that names none: one where law or practice
    /// has settled it, several where it has not, none where the library knows no rule of that law. None rolls: a deadline for
    /// a step of a procedure is counted by a rule <see cref="WithNextWorkingDay"/>.
    /// </summary>
    /// <remarks>
    /// The United States: the same clock time, as Executive Order 14334 reads Executive Order 14298. China: the same clock time or
    /// the Civil Code, as no text settles which. The European Union: Regulation 1182/71 as it counts the expiry of acts. Germany: the
    /// Civil Code, the day of the event excluded or the first day included. The United Kingdom: likewise, by the case law of England and
    /// Wales.
    /// </remarks>
    /// <param name="economy">The economy whose instrument states the length.</param>
    public static IReadOnlyList<CountingRule> For(Economy economy) =>
        ByLaw.GetValueOrDefault(Require.Given(economy), Array.AsReadOnly<CountingRule>([]));

    /// <summary>A rule of some other law.</summary>
    /// <param name="method">How it counts.</param>
    /// <param name="law">The law or practice that it comes from.</param>
    /// <exception cref="ArgumentException"><paramref name="law"/> is empty, too long or not well-formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not defined.</exception>
    public static CountingRule Of(CountingMethod method, string law) => new(method, law);

    /// <summary>
    /// The same rule, with an end on a day off rolled to the next working day: to the end of that day, or to the same
    /// clock time on it, or to its start, as the method ends.
    /// </summary>
    /// <param name="calendar">The calendar that knows the working days; <see cref="WorkingDayCalendars"/> supplies some, and
    /// <see cref="WorkingDayCalendar.WhereBothWork"/> joins the calendars of two places.</param>
    public CountingRule WithNextWorkingDay(WorkingDayCalendar calendar) => this with { WorkingDayCalendar = Require.Given(calendar) };

    /// <summary>
    /// The same rule, with a period that includes a number of working days at the least if it has as many days or more. It has
    /// an effect once the rule has a calendar.
    /// </summary>
    /// <param name="days">The number of working days, 1 to 366.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 366.</exception>
    /// <exception cref="ArgumentException">The rule counts hours, and no days.</exception>
    public CountingRule WithLeastWorkingDays(int days)
    {
        if (days is < 1 or > 366)
            throw new ArgumentOutOfRangeException(nameof(days), days, "A period includes 1 to 366 working days at the least.");
        return Method == CountingMethod.ElapsedTime
            ? throw new ArgumentException($"\"{this}\" counts hours, so its periods have no days of which some are worked.", nameof(days))
            : this with { LeastWorkingDays = days };
    }

    /// <summary>"end of the last day, first day not counted: Civil Code of the PRC, arts 201 and 203".</summary>
    public override string ToString()
    {
        string method = Method switch
        {
            CountingMethod.SameClockTime => "same clock time in the zone",
            CountingMethod.ElapsedTime => "hours elapsed",
            CountingMethod.EndOfLastDay => "end of the last day, first day not counted",
            CountingMethod.EndOfLastDayFirstIncluded => "end of the last day, first day counted",
            _ => "start of the last day, first day not counted",
        };
        string least = LeastWorkingDays == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture, $", at least {LeastWorkingDays} working {(LeastWorkingDays == 1 ? "day" : "days")}");
        string roll = WorkingDayCalendar is null ? "" : $", rolled by {WorkingDayCalendar.Key}{least}";
        return $"{method}: {Law}{roll}";
    }

    /// <summary>The rules that a length may follow of which nothing says whose law counts it.</summary>
    internal static IEnumerable<CountingRule> AnyFor(LegalLength length) => All.Where(rule => rule.Counts(length));

    /// <summary>
    /// The starts from which a length of days may count to a given end: some time within a day by a rule that loses the hour; none by
    /// a rule that does not lead to that end.
    /// </summary>
    internal IEnumerable<LegalReading> PossibleStartsOf(LegalBound end, LegalLength length) =>
        StartOf(end, length)?.Possible
        ?? end.Possible.Where(IsBoundary).SelectMany(reading => SomeTimeOn(EventDayOf(reading, length), reading.Zone));

    private bool Counts(LegalLength length) => Method == CountingMethod.ElapsedTime
        ? !length.HasMonthsOrYears
        : length is LegalLength.Calendar;

    private static bool IsBoundary(LegalReading reading) => reading.Zone.FirstInstantOf(reading.Moment.Date) == reading.Instant;

    private LocalDate EventDayOf(LegalReading end, LegalLength length)
    {
        int days = length.AsElapsed()!.Value.Days;
        return Method switch
        {
            CountingMethod.StartOfNthDay => end.LastDay.PlusDays(1 - days),
            CountingMethod.EndOfLastDayFirstIncluded => end.LastDay.PlusDays(1 - days),
            _ => end.LastDay.PlusDays(-days),
        };
    }

    private IEnumerable<LegalReading> SomeTimeOn(LocalDate day, DateTimeZone zone) => Named(LegalMoment.SomeTimeOn(day, zone));

    /// <summary>Refuses a length that this rule has no answer for.</summary>
    internal void Check(LegalLength length)
    {
        if (Method == CountingMethod.ElapsedTime)
        {
            if (length.HasMonthsOrYears)
                throw new ArgumentException($"{length} has no length in hours: months and years differ. Count it by a calendar rule.");
        }
        else if (length is LegalLength.Elapsed)
        {
            throw new ArgumentException(
                $"{length} is an elapsed time and cannot be counted by \"{this}\". Use CountingRule.ElapsedTime, or give calendar units.");
        }
    }

    /// <summary>The end of a length counted from a start.</summary>
    internal LegalBound EndOf(LegalMoment start, LegalLength length) => LegalBound.Of(Method switch
    {
        CountingMethod.ElapsedTime => start.Bound.Possible.SelectMany(reading => ElapsedFrom(reading.Instant, start.Zone, length)),
        CountingMethod.SameClockTime => Named(RolledClock(start, UnitsOf(length))),
        CountingMethod.EndOfLastDay =>
            Named(LegalMoment.EndOf(Rolled(DayOf(start), DayOf(start).Plus(UnitsOf(length)), UnitsOf(length)), start.Zone)),
        CountingMethod.EndOfLastDayFirstIncluded => Named(LegalMoment.EndOf(
            Rolled(DayOf(start).PlusDays(-1), LastDayFirstIncluded(DayOf(start), UnitsOf(length)), UnitsOf(length)), start.Zone)),
        _ => Named(LegalMoment.StartOf(Rolled(DayOf(start), DayOf(start).Plus(UnitsOf(length)), UnitsOf(length)), start.Zone)),
    });

    /// <summary>
    /// The start from which a length counts to a given end, if that has one answer; null if it has none: a
    /// rule by days loses the hour of the start, months lose its day, and a roll hides the day it rolled from.
    /// </summary>
    internal LegalBound? StartOf(LegalBound end, LegalLength length)
    {
        if (!end.IsDated || WorkingDayCalendar is not null || length.AsElapsed() is not { } elapsed)
            return null;
        return Method switch
        {
            CountingMethod.ElapsedTime =>
                LegalBound.Of(end.Possible.Select(reading => new LegalReading(reading.Instant - elapsed, reading.Zone, ToString()))),
            CountingMethod.SameClockTime => LegalBound.Of(end.Possible.SelectMany(reading =>
                reading.DaysBefore(elapsed.Days).Bound.Possible
                    .Select(start => new LegalReading(start.Instant, start.Zone, ToString())))),
            _ => null,
        };
    }

    // "From 24:00 on the 13th" is the first instant of the 14th, and its days are counted from there.
    private static LocalDate DayOf(LegalMoment start) =>
        start.TimeOfDayKind == TimeOfDayKind.EndOfDay ? start.Date.PlusDays(1) : start.Date;

    private IEnumerable<LegalReading> ElapsedFrom(Instant start, DateTimeZone zone, LegalLength length)
    {
        Instant end = start + length.AsElapsed()!.Value;
        LocalDateTime local = end.InZone(zone).LocalDateTime;
        LocalDate day = Rolled(local.Date);
        return day == local.Date
            ? [new(end, zone, ToString())]
            : Named(LegalMoment.At(day.At(local.TimeOfDay), zone));
    }

    // Check has refused an elapsed time to every rule that asks for this.
    private static Period UnitsOf(LegalLength length) => ((LegalLength.Calendar)length).Period;

    private LegalMoment RolledClock(LegalMoment start, Period length)
    {
        LegalMoment end = start.Plus(length);
        return WorkingDayCalendar is null ? end : end.On(Rolled(start.Date, end.Date, length));
    }

    // A period of many days is never cut by its least number of working days, so the later of both days is the last one.
    private LocalDate Rolled(LocalDate before, LocalDate last, Period length)
    {
        LocalDate rolled = Rolled(last);
        bool hasLeast = WorkingDayCalendar is not null && LeastWorkingDays > 0
            && (length.Months != 0 || length.Years != 0 || ((length.Weeks * 7L) + length.Days) >= LeastWorkingDays);
        return hasLeast ? LocalDate.Max(rolled, WorkingDayCalendar!.AddWorkingDays(before, LeastWorkingDays)) : rolled;
    }

    private LocalDate Rolled(LocalDate day) => WorkingDayCalendar is null ? day : WorkingDayCalendar.NextOrSame(day);

    // The day before the corresponding day; if the month lacks that day, its last day (BGB § 188(2) and (3)).
    private static LocalDate LastDayFirstIncluded(LocalDate first, Period length)
    {
        LocalDate corresponding = first.PlusMonths((length.Years * 12) + length.Months);
        LocalDate last = corresponding.PlusWeeks(length.Weeks).PlusDays(length.Days);
        return corresponding.Day < first.Day ? last : last.PlusDays(-1);
    }

    // A clock time that the zone skips is told, although it leads to one instant.
    private IEnumerable<LegalReading> Named(LegalMoment end) => end.Bound.Possible.Select(reading =>
        reading.On(end.IsCertain && reading.Basis != LegalMoment.AfterTheGap ? ToString() : $"{this}, {reading.Basis}"));
}
