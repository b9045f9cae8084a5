using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// Where a stretch of legal time starts or ends: the readings that its text allows, or the reason why it has no
/// date. One reading, or several that meet in one instant, make it certain; otherwise the bound is a range, and
/// what lies inside the range is in doubt.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// if (bound.TryGetValue(out ZonedDateTime end)) { }                              // every reading gives one moment
/// else if (bound.TryGetRange(out Instant earliest, out Instant latest)) { }      // several readings
/// else { string why = bound.UndatedReason; }                                     // no date
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LegalBound
{
    private readonly string? undatedBecause;

    private LegalBound(ValueList<LegalReading> readings, string? undatedBecause)
    {
        Possible = readings;
        this.undatedBecause = undatedBecause;
    }

    /// <summary>The readings, from the earliest to the latest; empty if the bound has no date.</summary>
    public ValueList<LegalReading> Possible { get; }

    /// <summary>Whether the text leads to a date at all. An open end, or one that awaits an event, does not.</summary>
    public bool IsDated => undatedBecause is null;

    /// <summary>Whether the bound has a date and every reading arrives at the same instant.</summary>
    public bool IsCertain => IsDated && Earliest == Latest;

    /// <summary>Why there is no date; empty if there is one.</summary>
    public string UndatedReason => undatedBecause ?? "";

    /// <summary>The earliest instant that a reading arrives at.</summary>
    /// <exception cref="InvalidOperationException">The bound has no date.</exception>
    public Instant Earliest => IsDated ? Possible[0].Instant : throw NoDate();

    /// <summary>The latest instant that a reading arrives at.</summary>
    /// <exception cref="InvalidOperationException">The bound has no date.</exception>
    public Instant Latest => IsDated ? Possible[^1].Instant : throw NoDate();

    /// <summary>The one moment, in the zone of the text.</summary>
    /// <exception cref="InvalidOperationException">The bound has no date, or readings of it differ.</exception>
    public ZonedDateTime Value => !IsDated
        ? throw NoDate()
        : IsCertain
            ? Possible[0].Moment
            : throw new InvalidOperationException(
                $"The text leaves more than one moment open: {this}. Ask IsCertain, then Possible, Earliest or Latest.");

    /// <summary>The facts that leave the moment open, a reading each, or why there is no date; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons => undatedBecause is not null
        ? [OpenFact.Of(OpenFactKind.Reading, "date", undatedBecause)]
        : IsCertain
            ? []
            : [.. Possible.Select(reading => OpenFact.Of(OpenFactKind.Reading, $"{reading}", $"{reading}, {reading.Basis}"))];

    /// <summary>The one moment, in the zone of the text, if it is certain.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Whether the bound has a date, and one.</returns>
    public bool TryGetValue(out ZonedDateTime moment)
    {
        moment = IsCertain ? Possible[0].Moment : default;
        return IsCertain;
    }

    /// <summary>The earliest and the latest instant that a reading arrives at, if the bound has a date.</summary>
    /// <param name="earliest">The earliest.</param>
    /// <param name="latest">The latest; the same if the bound is certain.</param>
    /// <returns>Whether the bound has a date.</returns>
    public bool TryGetRange(out Instant earliest, out Instant latest)
    {
        (earliest, latest) = IsDated ? (Possible[0].Instant, Possible[^1].Instant) : default;
        return IsDated;
    }

    /// <summary>A bound without a date.</summary>
    /// <param name="reason">Why there is none: "it runs until a further act ends it".</param>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty, too long or not well-formed.</exception>
    public static LegalBound Undated(string reason) => new([], Require.Sentence(reason));

    /// <summary>A bound with one reading or several.</summary>
    /// <param name="readings">The readings, at least one; they are put in order.</param>
    /// <exception cref="ArgumentException">There is no reading.</exception>
    public static LegalBound Of(params IEnumerable<LegalReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        LegalReading[] inOrder =
        [
            .. readings.Select(reading => reading ?? throw new ArgumentNullException(nameof(readings))).OrderBy(reading => reading.Instant)
        ];
        return inOrder.Length > 0
            ? new(ValueList.Owning(inOrder), null)
            : throw new ArgumentException("A dated bound has at least one reading.", nameof(readings));
    }

    /// <summary>
    /// "2025-11-10T00:01 America/New_York (-05)"; with several readings each with its basis; with none, the reason.
    /// </summary>
    public override string ToString() => !IsDated
        ? undatedBecause!
        : IsCertain
            ? Possible[0].ToString()
            : string.Join(" or ", Possible.Select(reading => $"{reading}, {reading.Basis}"));

    /// <summary>Whether the bound has been passed at an instant; the instant of the bound itself has passed it.</summary>
    internal Certainty PassedAt(Instant instant) =>
        !IsDated || instant < Earliest ? Certainty.No : instant >= Latest ? Certainty.Yes : Certainty.Maybe;

    private InvalidOperationException NoDate() => new($"There is no date: {undatedBecause}.");
}
