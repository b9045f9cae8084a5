using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Quotas;

/// <summary>
/// A period for which a quota is opened, with its volume: whole days as the clocks of the importing economy show them, the last one
/// included.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// QuotaPeriod.Of(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), london)
///     .WithVolume(QuotaVolume.Of(Quantity.Of(138_000m, MeasurementUnit.Kilogram)))
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaPeriod
{
    private QuotaPeriod(LocalDate firstDay, LocalDate? lastDay, DateTimeZone zone)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Zone = zone;
        During = DuringOf(firstDay, lastDay, zone, OpensAt);
    }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included; null if no end is set.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The zone whose clocks count.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>When the quota opens on the first day; midnight unless the law says otherwise.</summary>
    public LocalTime OpensAt { get; private init; }

    /// <summary>
    /// The length of the parts, counted from the first day of a year or quarter, in each of which the volume is given anew; null if it is
    /// one for the whole period.
    /// </summary>
    public Period? Each { get; private init; }

    /// <summary>The volume, as it is now if it was changed; null if it is not known.</summary>
    public QuotaVolume? Volume { get; private init; }

    /// <summary>The volume with which the period was opened; null if it is not known.</summary>
    public QuotaVolume? InitialVolume { get; private init; }

    /// <summary>The share of the volume from whose use on the quota is critical; null if it is not known.</summary>
    public Percentage? CriticalThreshold { get; private init; }

    /// <summary>The days on which nothing is drawn from it, in order.</summary>
    public ValueList<QuotaPause> Pauses { get; private init; } = [];

    /// <summary>The time of the period: the start is included, the end is not.</summary>
    public Interval During { get; private init; }

    /// <summary>A period of whole days.</summary>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, included; null if no end is set.</param>
    /// <param name="zone">The zone whose clocks count.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or a day is not of the ISO calendar.</exception>
    public static QuotaPeriod Of(LocalDate firstDay, LocalDate? lastDay, DateTimeZone zone) =>
        new(Require.Iso(firstDay), Require.Iso(lastDay) is { } last ? NotBefore(firstDay, last) : null, Require.Given(zone));

    /// <summary>The same period with a volume.</summary>
    /// <param name="volume">The volume as it is now, measured as the initial one is.</param>
    /// <exception cref="ArgumentException">Both volumes are not measured alike.</exception>
    public QuotaPeriod WithVolume(QuotaVolume volume) =>
        this with { Volume = Require.Given(volume).ComparableWith(InitialVolume, "The volume") };

    /// <summary>The same period with the volume with which it was opened.</summary>
    /// <param name="volume">The volume, measured as the one of now is.</param>
    /// <exception cref="ArgumentException">Both volumes are not measured alike.</exception>
    public QuotaPeriod WithInitialVolume(QuotaVolume volume) =>
        this with { InitialVolume = Require.Given(volume).ComparableWith(Volume, "The initial volume") };

    /// <summary>The same period, critical once some share of the volume is used.</summary>
    /// <param name="used">The share, 0 to 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not 0 to 100 %.</exception>
    public QuotaPeriod WithCriticalThreshold(Percentage used) => this with { CriticalThreshold = Require.Share(used) };

    /// <summary>The same period with further days on which nothing is drawn.</summary>
    /// <param name="pauses">The pauses, each within the period.</param>
    /// <exception cref="ArgumentException">A pause is not within the period.</exception>
    public QuotaPeriod WithPauses(params IEnumerable<QuotaPause> pauses) => this with
    {
        Pauses = ValueList.From(Require.Each(pauses).Select(Within).Concat(Pauses).Distinct()
            .OrderBy(static pause => pause.FirstDay).ThenBy(static pause => pause.LastDay).ThenBy(static pause => pause.Kind)),
    };

    /// <summary>The same period, which opens at some time of its first day.</summary>
    /// <param name="time">The time on the clocks of the zone.</param>
    public QuotaPeriod OpeningAt(LocalTime time) =>
        this with { OpensAt = time, During = DuringOf(FirstDay, LastDay, Zone, time) };

    /// <summary>The same period, in parts of which each has the volume anew.</summary>
    /// <param name="each">The length of the parts; longer than nothing.</param>
    /// <exception cref="ArgumentException">The length is not longer than nothing.</exception>
    public QuotaPeriod InParts(Period each)
    {
        LocalDate next;
        try
        {
            next = FirstDay + WholeDays(each);
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new ArgumentException($"Parts of {each} lead beyond the days that can be represented.", nameof(each), exception);
        }

        return next > FirstDay
            ? this with { Each = each }
            : throw new ArgumentException($"Parts of {each} are not longer than nothing.", nameof(each));
    }

    /// <summary>The pause in which an instant falls; the suspension if both do, null if none.</summary>
    /// <param name="at">The instant.</param>
    public QuotaPause? PauseAt(Instant at)
    {
        LocalDate day = Zone.DayAt(at);
        return Pauses.Where(pause => pause.FirstDay <= day && day <= pause.LastDay).MinBy(static pause => pause.Kind);
    }

    /// <summary>
    /// Whether a balance makes the quota critical by its threshold and volume; null if one of both is not known, or measures otherwise.
    /// </summary>
    /// <param name="balance">What is left.</param>
    public bool? IsCriticalAt(QuotaVolume balance)
    {
        if (Volume is not { } volume || CriticalThreshold is not { } threshold || !volume.IsComparableWith(Require.Given(balance)))
            return null;
        decimal left = 1m - (threshold.Value / 100m);
        QuotaVolume most = volume.Quantity is { } quantity
            ? QuotaVolume.Of(Quantity.Of(quantity.Amount * left, quantity.Unit, quantity.Part))
            : QuotaVolume.Of(volume.Money! * left);
        return balance.Compare(most) <= 0;
    }

    // By hand: a zone is the same as another of its name.
    /// <summary>Whether both are of the same days and state the same.</summary>
    /// <param name="other">The other period.</param>
    public bool Equals(QuotaPeriod? other) =>
        other is not null && FirstDay == other.FirstDay && LastDay == other.LastDay && Zone.Name() == other.Zone.Name()
            && OpensAt == other.OpensAt && Equals(Each, other.Each) && Volume == other.Volume && InitialVolume == other.InitialVolume
            && CriticalThreshold == other.CriticalThreshold && Pauses == other.Pauses;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FirstDay, LastDay, Volume, InitialVolume);

    /// <summary>"2025-01-01 through 2025-12-31 Europe/London, 138000 kg".</summary>
    public override string ToString() => $"{Days()} {Zone.Name()}{((Volume ?? InitialVolume) is { } volume ? $", {volume}" : "")}";

    internal static LocalDate NotBefore(LocalDate firstDay, LocalDate lastDay) => lastDay < firstDay
        ? throw new ArgumentException(
            $"The last day, {LocalDatePattern.Iso.Format(lastDay)}, is before the first, {LocalDatePattern.Iso.Format(firstDay)}.",
            nameof(lastDay))
        : lastDay;

    /// <summary>"2025-01-01 through 2025-12-31", "from 2026-01-01".</summary>
    internal string Days() => LastDay is { } last
        ? $"{LocalDatePattern.Iso.Format(FirstDay)} through {LocalDatePattern.Iso.Format(last)}"
        : $"from {LocalDatePattern.Iso.Format(FirstDay)}";

    private static Period WholeDays(Period each) => Require.Given(each).HasTimeComponent
        ? throw new ArgumentException($"Parts are whole days, not {each}.", nameof(each))
        : each;

    private static Interval DuringOf(LocalDate firstDay, LocalDate? lastDay, DateTimeZone zone, LocalTime opensAt) => new(
        opensAt == LocalTime.Midnight ? zone.FirstInstantOf(firstDay) : (firstDay + opensAt).InZoneLeniently(zone).ToInstant(),
        lastDay is { } last ? zone.EndInstantOf(last, nameof(lastDay)) : null);

    private QuotaPause Within(QuotaPause pause) => pause.FirstDay >= FirstDay && (LastDay is not { } last || pause.LastDay <= last)
        ? pause
        : throw new ArgumentException($"The quota is {pause}, which is not within {Days()}.", nameof(pause));
}
