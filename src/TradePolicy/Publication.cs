using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// When something became known: to the instant, or only to a day in a zone, or only between two instants. From
/// <see cref="Latest"/> on it is known for certain, before <see cref="Earliest"/> it is not; in between, what was
/// known is in doubt.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// Publication.At(Instant.FromUtc(2025, 5, 12, 12, 0))     // known from then on
/// Publication.On(new LocalDate(2025, 5, 12), newYork)     // in doubt within that day, known for certain from its end on
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Publication
{
    private Publication(Instant earliest, Instant latest)
    {
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The first instant at which it may have been known.</summary>
    public Instant Earliest { get; }

    /// <summary>The first instant at which it was known for certain.</summary>
    public Instant Latest { get; }

    /// <summary>Whether the instant is known.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>Whether no more than the day is known.</summary>
    public bool IsDayOnly => Date is not null;

    /// <summary>The day of publication in <see cref="Zone"/>, or null if the publication is given in instants.</summary>
    public LocalDate? Date { get; private init; }

    /// <summary>The zone of the day, or null if the publication is given in instants.</summary>
    public DateTimeZone? Zone { get; private init; }

    /// <summary>
    /// Not published at all, but supposed: it counts as known at every instant, and what is so published is hypothetical.
    /// </summary>
    public static Publication Hypothetical { get; } = new(Instant.MinValue, Instant.MinValue) { IsHypothetical = true };

    /// <summary>Whether it was not published but is supposed, in a scenario.</summary>
    public bool IsHypothetical { get; private init; }

    /// <summary>Published at an instant.</summary>
    /// <param name="instant">The instant; at it, the publication is known.</param>
    /// <returns>The publication.</returns>
    public static Publication At(Instant instant) => new(instant, instant);

    /// <summary>Published some time on a day: known for certain only once the day is over in that zone.</summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">The zone of the publisher.</param>
    /// <returns>The publication.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static Publication On(LocalDate date, DateTimeZone zone) =>
        new(Require.Given(zone).FirstInstantOf(date), zone.EndInstantOf(date)) { Date = date, Zone = zone };

    /// <summary>Published some time between two instants.</summary>
    /// <param name="earliest">The first instant at which it may have been known.</param>
    /// <param name="latest">The first instant at which it was known for certain; later than <paramref name="earliest"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="latest"/> is not later than <paramref name="earliest"/>.</exception>
    /// <returns>The publication.</returns>
    public static Publication Between(Instant earliest, Instant latest) => earliest < latest
        ? new(earliest, latest)
        : throw new ArgumentException(
            FormattableString.Invariant($"Published between {earliest} and {latest}: the second instant must be the later one."),
            nameof(latest));

    // By hand: zones are the same by their names, not by reference.
    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other publication.</param>
    public bool Equals(Publication? other) =>
        other is not null && Earliest == other.Earliest && Latest == other.Latest && Date == other.Date
        && Zone?.Name() == other.Zone?.Name() && IsHypothetical == other.IsHypothetical;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Earliest, Latest, Date);

    /// <summary>"2025-05-12T22:31:16Z", "2025-05-13 Asia/Shanghai (time of day not known)", "between … and …", "supposed".</summary>
    public override string ToString() => IsHypothetical ? "supposed" : Date is { } day
        ? $"{LocalDatePattern.Iso.Format(day)} {Zone!.Name()} (time of day not known)"
        : IsExact
            ? InstantPattern.ExtendedIso.Format(Earliest)
            : $"between {InstantPattern.ExtendedIso.Format(Earliest)} and {InstantPattern.ExtendedIso.Format(Latest)}";
}
