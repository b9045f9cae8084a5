using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// One way of reading a legal text as an instant, with the basis for reading it so: "2025-08-12T24:00
/// Asia/Shanghai, by the end of the last day (Civil Code of the PRC, arts 201 and 203)".
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LegalReading
{
    private static readonly LocalDateTimePattern MinutePattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly LocalDateTimePattern SecondPattern = LocalDateTimePattern.ExtendedIso;

    private static readonly OffsetPattern OffsetText = OffsetPattern.CreateWithInvariantCulture("g");

    internal LegalReading(Instant instant, DateTimeZone zone, string basis, bool isEndOfDay = false)
    {
        Instant = instant;
        Zone = zone;
        Basis = basis;
        IsEndOfDay = isEndOfDay;
    }

    /// <summary>The instant this reading arrives at.</summary>
    public Instant Instant { get; }

    /// <summary>The zone in which the text counts.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The rule or the wording that leads to this reading.</summary>
    public string Basis { get; }

    /// <summary>Whether the instant is meant as the end of a day, 24:00, rather than as the start of the next.</summary>
    public bool IsEndOfDay { get; }

    /// <summary>The instant in the zone of the text.</summary>
    public ZonedDateTime Moment => Instant.InZone(Zone);

    /// <summary>
    /// The local date and time as a lawyer would write it: "2025-11-10T00:01", and "2025-08-12T24:00" for the end
    /// of a day.
    /// </summary>
    public string LocalText => IsEndOfDay
        ? LocalDatePattern.Iso.Format(LastDay) + "T24:00"
        : FormatLocal(Moment.LocalDateTime);

    /// <summary>The last day that is at least partly before this instant, in the zone of the text.</summary>
    public LocalDate LastDay => Zone.DayAt(Instant - Duration.Epsilon, nameof(Instant));

    /// <summary>A reading.</summary>
    /// <param name="instant">The instant it arrives at.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <param name="basis">The rule or the wording that leads to it.</param>
    /// <param name="isEndOfDay">Whether it is meant as the end of a day; it must then be the first instant of the next.</param>
    /// <exception cref="ArgumentException">The basis is empty, or the instant is not the end of a day.</exception>
    public static LegalReading Of(Instant instant, DateTimeZone zone, string basis, bool isEndOfDay = false)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (isEndOfDay && zone.FirstInstantOf(instant.InZone(zone).Date) != instant)
            throw new ArgumentException(
                FormattableString.Invariant($"{instant} is not the end of a day in {zone.Name()}."), nameof(isEndOfDay));
        return new(instant, zone, Require.Sentence(basis), isEndOfDay);
    }

    // By hand: zones are the same by their names, not by reference.
    /// <summary>Whether both readings arrive at the same instant in the same zone on the same basis.</summary>
    /// <param name="other">The other reading.</param>
    public bool Equals(LegalReading? other) =>
        other is not null && Instant == other.Instant && Zone.Name() == other.Zone.Name() && Basis == other.Basis
        && IsEndOfDay == other.IsEndOfDay;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Instant, Zone.Name(), Basis, IsEndOfDay);

    /// <summary>The local text, the zone and its offset: "2025-11-10T00:01 America/New_York (-05)".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{LocalText} {Zone.Name()} ({FormatOffset(Moment.Offset)})");

    /// <summary>The same instant on another basis.</summary>
    internal LegalReading On(string basis) => new(Instant, Zone, basis, IsEndOfDay);

    /// <summary>
    /// The moment that many days before, at the same time of the clock of the zone. The end of a day stays the end of a
    /// day, even if the clock does not show midnight on one of the two.
    /// </summary>
    internal LegalMoment DaysBefore(int days) => IsEndOfDay
        ? LegalMoment.EndOf(LastDay.PlusDays(-days), Zone)
        : LegalMoment.At(Moment.LocalDateTime.PlusDays(-days), Zone);

    internal static string FormatLocal(LocalDateTime local) =>
        local.TimeOfDay.NanosecondOfSecond == 0 && local.Second == 0
            ? MinutePattern.Format(local)
            : SecondPattern.Format(local);

    internal static string FormatOffset(Offset offset) => OffsetText.Format(offset);
}
