using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// A moment as a legal text gives it: a day, what is said of the time of day, the zone, and the offset if one is
/// printed. It keeps what the law says, so that what is printed is what the law says, and resolves once to the
/// instant, or to the readings that the text leaves open.
/// </summary>
/// <remarks>
/// <para>
/// A <see cref="ZonedDateTime"/> cannot hold "11:59 p.m. eastern daylight time on November 9, 2026" (notice of the
/// USTR): standard time is in use in New York that day. As printed it is 03:59Z, by New York's clock 04:59Z. Both
/// are readings here, and <see cref="IsCertain"/> is false.
/// </para>
/// <para>
/// A clock time that the zone skips is read as the first instant after the gap; one that occurs twice has both
/// occurrences as readings unless the printed offset tells which.
/// </para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// LegalMoment.At(new LocalDateTime(2025, 5, 14, 0, 1), DateTimeZoneProviders.Tzdb["America/New_York"])
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<LegalMoment>)), TypeConverter(typeof(TextTypeConverter<LegalMoment>))]
public sealed record LegalMoment : ISpanParsable<LegalMoment>, ISpanFormattable
{
    /// <summary>The basis of a clock time that the zone skips.</summary>
    internal const string AfterTheGap = "the first instant after the time that the clock skips";

    private readonly LocalTime timeOfDay;

    private LegalMoment(LocalDate date, TimeOfDayKind clock, LocalTime timeOfDay, DateTimeZone zone, Offset? printedOffset, string name)
    {
        Zone = Require.Given(zone);
        Date = Require.Iso(date, name);
        TimeOfDayKind = clock;
        this.timeOfDay = timeOfDay;
        PrintedOffset = printedOffset;
        try
        {
            Bound = LegalBound.Of(Resolve(name));
        }
        catch (OverflowException)
        {
            throw new ArgumentException($"{this} is outside the instants that can be represented.", name);
        }
    }

    /// <summary>The day that the text names, in its own zone.</summary>
    public LocalDate Date { get; }

    /// <summary>What the text says of the time of day.</summary>
    public TimeOfDayKind TimeOfDayKind { get; }

    /// <summary>The zone in which the text counts.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The offset that the text prints ("eastern daylight time" is -04), or null if it prints none.</summary>
    public Offset? PrintedOffset { get; }

    /// <summary>The clock time that the text states, or null if it states none.</summary>
    public LocalTime? TimeOfDay => TimeOfDayKind == TimeOfDayKind.Stated ? timeOfDay : null;

    /// <summary>The readings of the moment as instants.</summary>
    public LegalBound Bound { get; }

    /// <summary>The earliest instant that the text can mean.</summary>
    public Instant Earliest => Bound.Earliest;

    /// <summary>The latest instant that the text can mean.</summary>
    public Instant Latest => Bound.Latest;

    /// <summary>Whether the text means one instant.</summary>
    public bool IsCertain => Bound.IsCertain;

    /// <summary>The local date and time in the zone as the text gives it: "2025-05-14T00:01", "2025-05-13T24:00".</summary>
    public string LocalText => TimeOfDayKind switch
    {
        TimeOfDayKind.Stated => LegalReading.FormatLocal(Date.At(timeOfDay)),
        TimeOfDayKind.EndOfDay => LocalDatePattern.Iso.Format(Date) + "T24:00",
        _ => LocalDatePattern.Iso.Format(Date),
    };

    /// <summary>A stated clock time in a zone.</summary>
    /// <param name="local">The local date and time that the text states, in the ISO calendar.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <param name="printedOffset">The offset that the text prints, if it prints one ("EDT" is -04).</param>
    /// <exception cref="ArgumentException"><paramref name="local"/> is not in the ISO calendar.</exception>
    public static LegalMoment At(LocalDateTime local, DateTimeZone zone, Offset? printedOffset = null) =>
        new(local.Date, TimeOfDayKind.Stated, local.TimeOfDay, zone, printedOffset, nameof(local));

    /// <summary>A stated clock time in a zone, with the offset that is in use there.</summary>
    /// <param name="moment">The moment; its offset tells which of two occurrences of a clock time is meant.</param>
    /// <exception cref="ArgumentException"><paramref name="moment"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static LegalMoment At(ZonedDateTime moment) =>
        Of(moment, nameof(moment));

    /// <summary>The same of a moment that a caller was given under another name.</summary>
    internal static LegalMoment Of(ZonedDateTime moment, string name) => new(
        moment.Date, TimeOfDayKind.Stated, moment.TimeOfDay, moment.Zone, IsAmbiguous(moment) ? moment.Offset : null, name);

    /// <summary>The first instant of a day: "from 12 April 2025".</summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static LegalMoment StartOf(LocalDate date, DateTimeZone zone) =>
        Of(date, TimeOfDayKind.StartOfDay, zone, nameof(date));

    /// <summary>The end of a day, 24:00, which is the first instant of the next.</summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static LegalMoment EndOf(LocalDate date, DateTimeZone zone) =>
        Of(date, TimeOfDayKind.EndOfDay, zone, nameof(date));

    /// <summary>A day that a caller was given under another name.</summary>
    internal static LegalMoment Of(LocalDate day, TimeOfDayKind clock, DateTimeZone zone, string name) =>
        new(day, clock, default, zone, null, name);

    /// <summary>Some moment within a day, if the text or the record gives no more than the day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static LegalMoment SomeTimeOn(LocalDate date, DateTimeZone zone) =>
        Of(date, TimeOfDayKind.NotStated, zone, nameof(date));

    // By hand: zones are the same by their names, not by reference, and the readings follow from the rest.
    /// <summary>Whether both say the same: day, clock, zone and printed offset. The end of a day and the start of
    /// the next are the same instant but not the same text, and so not equal.</summary>
    /// <param name="other">The other moment.</param>
    public bool Equals(LegalMoment? other) =>
        other is not null && Date == other.Date && TimeOfDayKind == other.TimeOfDayKind && timeOfDay == other.timeOfDay
        && Zone.Name() == other.Zone.Name() && PrintedOffset == other.PrintedOffset;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Date, TimeOfDayKind, timeOfDay, Zone.Name(), PrintedOffset);

    /// <summary>
    /// Reads a moment such as <c>2025-05-14T00:01 America/New_York</c>, with <c> (printed -04)</c> if the text prints an offset. A day
    /// alone is its start, <c>T24:00</c> its end, and <c> (time of day not stated)</c> some time on it. Zones are those of the TZDB that
    /// NodaTime carries.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="FormatException">The text is not a legal moment; the message says why.</exception>
    public static LegalMoment Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static LegalMoment Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="FormatException">The text is not a legal moment; the message says why.</exception>
    public static LegalMoment Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out LegalMoment? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a legal moment: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out LegalMoment result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out LegalMoment)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out LegalMoment result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out LegalMoment)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out LegalMoment result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, empty or null: the text. <c>R</c>: the text if it reads back, as it does unless the zone is not one of the TZDB.
    /// </param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        RoundTrip.Format => RoundTrip.Of(this, ToString()),
        _ => throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a legal moment: use G, or R (reads back)."),
    };

    /// <summary>Writes the text into <paramref name="destination"/>; false if it does not fit.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written; 0 if it does not fit.</param>
    /// <param name="format">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RoundTrip.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);

    /// <summary>"2025-05-14T00:01 America/New_York", with "(printed -04)" if the text prints an offset.</summary>
    public override string ToString()
    {
        string printed = PrintedOffset is { } offset ? $" (printed {LegalReading.FormatOffset(offset)})" : "";
        string vague = TimeOfDayKind == TimeOfDayKind.NotStated ? " (time of day not stated)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{LocalText} {Zone.Name()}{printed}{vague}");
    }

    /// <summary>The same clock on another day, as "90 days later" means it if the clock time is kept.</summary>
    internal LegalMoment Plus(Period period)
    {
        if (TimeOfDayKind == TimeOfDayKind.Stated)
        {
            LocalDateTime local = Date.At(timeOfDay).Plus(period);
            return new(local.Date, TimeOfDayKind, local.TimeOfDay, Zone, null, nameof(period));
        }

        return On(Date.Plus(period));
    }

    /// <summary>The same clock on a given day.</summary>
    internal LegalMoment On(LocalDate date) => new(date, TimeOfDayKind, timeOfDay, Zone, null, nameof(date));

    private static bool IsAmbiguous(ZonedDateTime moment) => moment.Zone.MapLocal(moment.LocalDateTime).Count == 2;

    private List<LegalReading> Resolve(string name)
    {
        switch (TimeOfDayKind)
        {
            case TimeOfDayKind.StartOfDay:
                return [new(Zone.FirstInstantOf(Date, name), Zone, "the start of the day")];
            case TimeOfDayKind.EndOfDay:
                return [new(Zone.EndInstantOf(Date, name), Zone, "the end of the day", isEndOfDay: true)];
            case TimeOfDayKind.NotStated:
                return
                [
                    new(Zone.FirstInstantOf(Date, name), Zone, "at the start of the day at the earliest"),
                    new(Zone.EndInstantOf(Date, name), Zone, "by the end of the day at the latest", isEndOfDay: true),
                ];
            default:
                return ResolveClock();
        }
    }

    private List<LegalReading> ResolveClock()
    {
        LocalDateTime local = Date.At(timeOfDay);
        var mapping = Zone.MapLocal(local);
        List<LegalReading> byClock = mapping.Count switch
        {
            0 => [new(mapping.EarlyInterval.End, Zone, AfterTheGap)],
            1 => [new(mapping.Single().ToInstant(), Zone, "as stated")],
            _ =>
            [
                new(mapping.First().ToInstant(), Zone, "the first time that the clock shows it"),
                new(mapping.Last().ToInstant(), Zone, "the second time that the clock shows it"),
            ],
        };

        if (PrintedOffset is not { } printed)
            return byClock;

        Instant asPrinted = local.WithOffset(printed).ToInstant();
        if (byClock.Any(reading => reading.Instant == asPrinted))
            return [new(asPrinted, Zone, "as printed")];

        string basis = $"as printed, {LegalReading.FormatOffset(printed)}";
        return [new(asPrinted, Zone, basis),
            .. byClock.Select(reading => new LegalReading(reading.Instant, Zone, "by the clock of the zone"))];
    }

    private static string? Read(ReadOnlySpan<char> text, out LegalMoment? moment)
    {
        moment = LegalMomentText.Read(text.ToString(), out string problem);
        return moment is null ? problem : null;
    }
}
